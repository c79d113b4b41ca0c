//! What the page of matches knows: the ranking for a city, the best pairs of the fair, and the pair that is opened.

use std::collections::HashMap;

use crate::{
    domain::{
        choices::RequestState,
        kinds::{fair, request},
        matching::{WeightFault, Weights},
        value::Id,
    },
    ui::{
        lookup::Lookup,
        nav::MatchesView,
        screens::{
            fair::data::FairData,
            matching::{Explained, Ground, Row},
        },
        widgets::table::TableState,
    },
};

/// Pairs of the whole fair that are shown.
const MOST_PAIRS: usize = 100;
/// Partners of each city from which these are chosen.
const EACH: usize = 20;

/// The state of the page.
#[derive(Default)]
pub struct Matches {
    pub view: MatchesView,
    /// The participant whose partners are ranked.
    pub chosen: Option<Id>,
    pub weights: Weights,
    pub(super) fault: Option<WeightFault>,
    pub(super) query: String,
    /// Seats the words keep.
    pub(super) seats: Vec<usize>,
    pub(super) rows: Vec<Row>,
    pub(super) selected: Option<usize>,
    pub(super) explained: Option<Explained>,
    pub(super) seats_table: TableState,
    pub(super) table: TableState,
    /// The seat of each city among the candidates, as far as it has one.
    seat_of: HashMap<usize, usize>,
}

impl Matches {
    pub fn read(&mut self, lookup: &Lookup<'_>, data: &FairData, ground: &Ground) {
        let stored = data.fair.get(fair::weights).map(|lines| Weights::read(lines));
        (self.weights, self.fault) = match stored {
            None => (Weights::default(), None),
            Some(Ok(weights)) => (weights, None),
            Some(Err(fault)) => (Weights::default(), Some(fault)),
        };
        self.seat_of.clear();
        for (seat, place) in data.places(&ground.candidates).into_iter().enumerate() {
            if let Some(place) = place {
                self.seat_of.entry(place).or_insert(seat);
            }
        }
        self.filter_rows(data);
        let is_there = |id: &Id| data.seat(*id).is_some();
        self.chosen = self.chosen.filter(is_there).or(data.seats.first().map(|seat| seat.record.id));
        self.rank(lookup, data, ground);
    }

    /// Keeps the seats whose name has a word that begins as typed.
    pub(super) fn filter_rows(&mut self, data: &FairData) {
        use crate::domain::fold::fold;
        let typed = fold(&self.query);
        let keeps = |name: &str| name.starts_with(&typed) || name.split(' ').any(|word| word.starts_with(&typed));
        self.seats = (0..data.seats.len()).filter(|at| keeps(&fold(&data.seats[*at].title))).collect();
    }

    /// Ranks anew; the pair that was open stays open.
    pub fn rank(&mut self, lookup: &Lookup<'_>, data: &FairData, ground: &Ground) {
        let open = self.selected.and_then(|at| self.rows.get(at)).map(|row| (row.ours, row.theirs));
        let pairs = if self.weights.full() == 0 {
            Vec::new()
        } else {
            match self.view {
                MatchesView::City => self.of_city(data, ground),
                MatchesView::Pairs => self.best_pairs(ground),
            }
        };
        let weights = self.weights;
        self.rows = pairs.into_iter().map(|pair| Row::of(lookup, ground, pair, weights)).collect();
        let found = self.rows.iter().position(|row| Some((row.ours, row.theirs)) == open);
        self.open(lookup, ground, found.unwrap_or(0));
    }

    /// Everyone else, the best first; those behind a gate come last.
    fn of_city(&self, data: &FairData, ground: &Ground) -> Vec<[usize; 2]> {
        let Some(ours) = self.chosen.and_then(|id| data.seat(id)).and_then(|seat| self.place_of(seat)) else {
            return Vec::new();
        };
        let others = self.seat_of.keys().copied().filter(|place| *place != ours);
        let mut ranked: Vec<(bool, u32, usize)> = others
            .map(|theirs| {
                let score = ground.score(ours, theirs, self.weights);
                (score.is_blocked(), u32::MAX - score.points.middle, theirs)
            })
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, _, theirs)| [ours, theirs]).collect()
    }

    fn best_pairs(&self, ground: &Ground) -> Vec<[usize; 2]> {
        let tops = ground.ranker.all_tops(EACH, self.weights);
        let mut pairs: Vec<(u32, [usize; 2])> = Vec::new();
        for (one, top) in tops.iter().enumerate() {
            for ranked in top {
                pairs.push((u32::MAX - ranked.points, [one.min(ranked.place), one.max(ranked.place)]));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs.into_iter().map(|(_, pair)| pair).take(MOST_PAIRS).collect()
    }

    pub fn open(&mut self, lookup: &Lookup<'_>, ground: &Ground, at: usize) {
        let row = self.rows.get(at);
        self.selected = row.map(|_| at);
        self.explained = row.map(|row| Explained::of(lookup, ground, [row.ours, row.theirs], self.weights));
    }

    fn place_of(&self, seat: usize) -> Option<usize> {
        self.seat_of.iter().find(|(_, held)| **held == seat).map(|(place, _)| *place)
    }

    /// The participants of a row.
    pub(super) fn sides(&self, row: &Row) -> Option<[usize; 2]> {
        Some([*self.seat_of.get(&row.ours)?, *self.seat_of.get(&row.theirs)?])
    }
}

/// How two participants stand to each other by their requests. Put into words under `matches-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Nobody,
    Ours,
    Theirs,
    Both,
    Accepted,
    Declined,
}

impl Asked {
    pub fn of(data: &FairData, one: Id, other: Id) -> Self {
        let (mut ours, mut theirs, mut state) = (false, false, None);
        for record in &data.requests {
            let sides = (record.get(request::asker).copied(), record.get(request::asked).copied());
            let is_ours = sides == (Some(one), Some(other));
            if !is_ours && sides != (Some(other), Some(one)) {
                continue;
            }
            let told: Option<RequestState> = record.choice(request::state);
            match told {
                Some(RequestState::Withdrawn) | None => continue,
                Some(RequestState::Open) => {}
                Some(settled) => state = Some(settled),
            }
            ours |= is_ours;
            theirs |= !is_ours;
        }
        match (state, ours, theirs) {
            (Some(RequestState::Declined), _, _) => Self::Declined,
            (Some(_), _, _) => Self::Accepted,
            (None, true, true) => Self::Both,
            (None, true, false) => Self::Ours,
            (None, false, true) => Self::Theirs,
            (None, false, false) => Self::Nobody,
        }
    }

    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Nobody => None,
            Self::Ours => Some("matches-asked"),
            Self::Theirs => Some("matches-asks-us"),
            Self::Both => Some("matches-mutual"),
            Self::Accepted => Some("matches-accepted"),
            Self::Declined => Some("matches-declined"),
        }
    }
}
