//! What the page of requests knows: each request with its counterpart, and where the person is.

use strum::VariantArray;

use std::collections::{BTreeSet, HashMap};

use crate::{
    domain::{
        choices::{RequestState, Theme},
        kinds::{fair, request},
        matching::{Suggestion, Weights, suggest},
        value::Id,
    },
    ui::{
        icons,
        screens::{
            fair::{data::FairData, requests::paper_form::Paper},
            matching::Ground,
        },
        widgets::{notes::Notes, table::TableState},
    },
};

/// A participant with fewer requests than this gets some suggested.
const FEW: usize = 3;
/// So many for each.
const MOST_SUGGESTED: usize = 3;

/// The parts of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum View {
    #[default]
    List,
    Paper,
    Suggested,
}

impl View {
    pub const ALL: &[Self] = Self::VARIANTS;

    pub fn key(self) -> &'static str {
        match self {
            Self::List => "requests-list",
            Self::Paper => "requests-paper",
            Self::Suggested => "requests-suggested",
        }
    }
}

/// Which requests are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum Shown {
    #[default]
    All,
    Mutual,
    Open,
    Accepted,
    Declined,
}

impl Shown {
    pub const ALL: &[Self] = Self::VARIANTS;

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

/// A request that might be made; asker and asked as seats.
pub struct Suggested {
    pub asker: usize,
    pub asked: usize,
    pub percent: u32,
    /// What the asker needs and is offered, and the other way round.
    pub gets: Vec<Theme>,
    pub gives: Vec<Theme>,
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
    pub(super) note: Notes,
    pub(super) paper: Paper,
    pub(super) suggested: Vec<Suggested>,
    pub(super) suggested_at: usize,
    pub(super) suggested_table: TableState,
}

impl Requests {
    /// Works out what the page shows; suggestions rest on who could be whose partner.
    pub fn read(&mut self, data: &FairData, ground: Option<&Ground>) {
        let seats: HashMap<Id, usize> = data.seats.iter().enumerate().map(|(at, seat)| (seat.record.id, at)).collect();
        self.rows = data.requests.iter().filter_map(|record| row(record, &seats)).collect();
        let alive: BTreeSet<(usize, usize)> =
            self.rows.iter().filter(|row| is_alive(row.state)).map(|row| (row.asker, row.asked)).collect();
        for row in &mut self.rows {
            row.is_mutual = is_alive(row.state) && alive.contains(&(row.asked, row.asker));
        }
        self.paper.read(data);
        let mut counts = vec![0; data.seats.len()];
        for row in self.rows.iter().filter(|row| is_alive(row.state)) {
            counts[row.asker] += 1;
            counts[row.asked] += 1;
        }
        self.suggested = ground.map(|ground| self.suggestions(data, ground, &counts)).unwrap_or_default();
        self.suggested_at = self.suggested_at.min(self.suggested.len().saturating_sub(1));
        self.sort(data);
    }

    /// For those with few requests, by the weights of the fair.
    fn suggestions(&self, data: &FairData, ground: &Ground, counts: &[usize]) -> Vec<Suggested> {
        let places = data.places(&ground.candidates);
        let seats: HashMap<usize, usize> =
            places.iter().enumerate().filter_map(|(at, one)| Some(((*one)?, at))).collect();
        let has_few = |seat: &usize| counts[*seat] < FEW;
        let askers: Vec<usize> = (0..counts.len()).filter(has_few).filter_map(|seat| places[seat]).collect();
        let pairs: BTreeSet<(usize, usize)> =
            self.rows.iter().flat_map(|row| [(row.asker, row.asked), (row.asked, row.asker)]).collect();
        let has_request = |one: usize, other: usize| match (seats.get(&one), seats.get(&other)) {
            (Some(one), Some(other)) => pairs.contains(&(*one, *other)),
            _ => true,
        };
        let stored = data.fair.get(fair::weights).and_then(|lines| Weights::read(lines).ok());
        let (how, whom) = ((&ground.ranker, &ground.talk), (askers.as_slice(), MOST_SUGGESTED));
        let found = suggest(&ground.candidates, how, stored.unwrap_or_default(), whom, has_request);
        let told = |one: Suggestion| {
            let (asker, asked) = (*seats.get(&one.asker)?, *seats.get(&one.asked)?);
            Some(Suggested { asker, asked, percent: one.percent, gets: one.gets, gives: one.gives })
        };
        let mut told: Vec<Suggested> = found.into_iter().filter_map(told).collect();
        told.sort_by_key(|one| (one.asker, std::cmp::Reverse(one.percent)));
        told
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

/// How many stars, as a number that is read out and a sign beside it.
pub fn stars_text(stars: Option<i64>) -> String {
    stars.map(|stars| format!("{stars} {}", icons::STAR)).unwrap_or_default()
}
