//! What the page of requests knows: each request with its counterpart, and where the person is.

use std::collections::{BTreeSet, HashMap};

use super::{super::data::FairData, paper::Paper};
use crate::{
    domain::{
        choices::{RequestState, Theme},
        fair::{Suggestion, Wishes, suggest},
        kinds::{Kind, need, offer, request},
        value::Id,
    },
    register::{Error, Register},
    ui::widgets::table::TableState,
};

/// A participant with fewer requests than this gets some suggested.
const FEW: usize = 3;
/// So many for each.
const MOST_SUGGESTED: usize = 3;

/// What is asked for on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    Ask { asker: Id, asked: Id, stars: Option<i64> },
    Answer { request: Id, state: RequestState },
    Stars { request: Id, stars: i64 },
    Note { request: Id, text: String },
}

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    List,
    Paper,
    Suggested,
}

impl View {
    pub const ALL: &[Self] = &[Self::List, Self::Paper, Self::Suggested];

    pub fn key(self) -> &'static str {
        match self {
            Self::List => "requests-list",
            Self::Paper => "requests-paper",
            Self::Suggested => "requests-suggested",
        }
    }
}

/// Which requests are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    #[default]
    All,
    Mutual,
    Open,
    Accepted,
    Declined,
}

impl Shown {
    pub const ALL: &[Self] = &[Self::All, Self::Mutual, Self::Open, Self::Accepted, Self::Declined];

    pub fn key(self) -> &'static str {
        match self {
            Self::All => "requests-all",
            Self::Mutual => "requests-mutual-many",
            Self::Open => "requests-open",
            Self::Accepted => "requests-accepted",
            Self::Declined => "requests-declined",
        }
    }

    fn keeps(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Mutual => row.is_mutual,
            Self::Open => row.state == RequestState::Open,
            Self::Accepted => row.state == RequestState::Accepted,
            Self::Declined => matches!(row.state, RequestState::Declined | RequestState::Withdrawn),
        }
    }
}

/// A request as it stands in the list.
pub struct Row {
    pub id: Id,
    pub asker: usize,
    pub asked: usize,
    pub stars: Option<i64>,
    pub state: RequestState,
    pub note: String,
    /// The other side asked as well, and neither took it back.
    pub is_mutual: bool,
}

/// The state of the page.
#[derive(Default)]
pub struct Requests {
    pub view: View,
    pub(super) shown: Shown,
    pub(super) query: String,
    pub(super) rows: Vec<Row>,
    /// Rows that are shown, in their order.
    pub(super) order: Vec<usize>,
    pub(super) selected: Option<Id>,
    pub(super) table: TableState,
    /// The note of the request selected, as it is being written.
    pub(super) note: (Option<Id>, String),
    pub(super) focus_note: bool,
    pub(super) paper: Paper,
    pub(super) suggested: Vec<Suggestion>,
    pub(super) suggested_at: usize,
    pub(super) suggested_table: TableState,
}

impl Requests {
    /// Reads what the page shows beyond the fair itself: the needs and offers that suggestions rest on.
    pub fn read(&mut self, register: &Register, data: &FairData) -> Result<(), Error> {
        let seats: HashMap<Id, usize> = data.seats.iter().enumerate().map(|(at, seat)| (seat.record.id, at)).collect();
        self.rows = data.requests.iter().filter_map(|record| row(record, &seats)).collect();
        let alive: BTreeSet<(usize, usize)> =
            self.rows.iter().filter(|row| is_alive(row.state)).map(|row| (row.asker, row.asked)).collect();
        for row in &mut self.rows {
            row.is_mutual = is_alive(row.state) && alive.contains(&(row.asked, row.asker));
        }
        self.paper.read(data);
        let mut wishes = vec![Wishes::default(); data.seats.len()];
        for (at, seat) in data.seats.iter().enumerate() {
            let Some(city) = &seat.city else { continue };
            let needs = register.parts(Kind::Need, city.id)?;
            let offers = register.parts(Kind::Offer, city.id)?;
            wishes[at].needs = needs.iter().filter_map(|need| need.choice::<Theme>(need::theme)).collect();
            wishes[at].offers = offers.iter().filter_map(|offer| offer.choice::<Theme>(offer::theme)).collect();
        }
        for row in self.rows.iter().filter(|row| is_alive(row.state)) {
            wishes[row.asker].requests += 1;
            wishes[row.asked].requests += 1;
        }
        let pairs: BTreeSet<(usize, usize)> =
            self.rows.iter().flat_map(|row| [(row.asker, row.asked), (row.asked, row.asker)]).collect();
        self.suggested = suggest(&wishes, FEW, MOST_SUGGESTED, |one, other| pairs.contains(&(one, other)));
        self.suggested_at = self.suggested_at.min(self.suggested.len().saturating_sub(1));
        self.sort(data);
        Ok(())
    }

    pub(super) fn turn(&mut self, view: View) {
        self.view = view;
        self.paper.takes_focus = view == View::Paper;
        self.table.takes_focus = view == View::List;
    }

    /// Puts the rows in order: by asker, then by asked; only those the filter and the words keep.
    pub(super) fn sort(&mut self, data: &FairData) {
        use crate::domain::fold::fold;
        let words = fold(&self.query);
        let names = |row: &Row| fold(&format!("{} {}", data.seats[row.asker].title, data.seats[row.asked].title));
        let keeps = |row: &Row| self.shown.keeps(row) && (words.is_empty() || names(row).contains(&words));
        let mut order: Vec<usize> = (0..self.rows.len()).filter(|at| keeps(&self.rows[*at])).collect();
        order.sort_by_key(|at| (self.rows[*at].asker, self.rows[*at].asked));
        self.order = order;
    }

    pub(super) fn selected_row(&self) -> Option<&Row> {
        self.rows.iter().find(|row| Some(row.id) == self.selected)
    }
}

fn is_alive(state: RequestState) -> bool {
    matches!(state, RequestState::Open | RequestState::Accepted)
}

fn row(record: &crate::domain::record::Record, seats: &HashMap<Id, usize>) -> Option<Row> {
    Some(Row {
        id: record.id,
        asker: *seats.get(record.get(request::asker)?)?,
        asked: *seats.get(record.get(request::asked)?)?,
        stars: record.get(request::stars).copied(),
        state: record.choice(request::state)?,
        note: record.text(request::note).to_owned(),
        is_mutual: false,
    })
}
