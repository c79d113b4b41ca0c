//! What is being typed from paper, and the names that answer it.

use crate::{
    domain::{fold::fold, value::Id},
    ui::{screens::fair::data::FairData, widgets::table::TableState},
};

/// Names offered at once.
pub const OFFERED: usize = 6;

/// What is being typed.
#[derive(Default)]
pub struct Paper {
    pub(super) asker: Option<Id>,
    pub(super) asker_text: String,
    pub(super) asked_text: String,
    /// What was typed last in each field that nobody is called.
    pub(super) nobody: [Option<String>; 2],
    /// Which of the names offered Enter takes.
    pub(super) at: usize,
    pub takes_focus: bool,
    /// The keyboard goes to whom they ask.
    pub(super) goes_on: bool,
    /// Folded titles in the order of the seats.
    pub(super) keys: Vec<String>,
    pub(super) table: TableState,
    pub(super) known: Option<(String, String)>,
}

impl Paper {
    pub fn read(&mut self, data: &FairData) {
        self.keys = data.seats.iter().map(|seat| fold(&seat.title)).collect();
        self.asker = self.asker.filter(|id| data.seat(*id).is_some());
    }

    /// Seats whose names answer what was typed: those that begin so, then those with a later word that does.
    pub(super) fn offered(&self, typed: &str, but: Option<usize>) -> Vec<usize> {
        let typed = fold(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let of = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
            (0..self.keys.len()).filter(|at| Some(*at) != but && fits(&self.keys[*at])).collect()
        };
        let begins = |key: &str| key.starts_with(&typed);
        let mut found = of(&begins);
        found.extend(of(&|key| !begins(key) && key.split([' ', '-']).any(|word| word.starts_with(&typed))));
        found.truncate(OFFERED);
        found
    }
}
