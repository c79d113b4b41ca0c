//! Titles of the many records that a list names, as the reader knows them.

use std::{cell::RefCell, collections::HashMap};

use crate::{
    domain::{kinds::Kind, value::RecordRef},
    ui::lookup::Lookup,
};

/// Titles of a kind looked up one by one before all of them are read.
const FEW: usize = 24;

/// Titles found so far. What can't be read is told as unknown: the list names it, and is not about it.
#[derive(Default)]
pub struct Titles {
    known: RefCell<HashMap<RecordRef, String>>,
    whole: Vec<Kind>,
    asked: HashMap<Kind, usize>,
}

impl Titles {
    /// The title of a record, looked up the first time; empty where it is gone.
    pub fn of(&self, lookup: &Lookup<'_>, record_ref: RecordRef) -> String {
        if let Some(title) = self.known.borrow().get(&record_ref) {
            return title.clone();
        }
        let title = lookup.title(record_ref);
        self.known.borrow_mut().insert(record_ref, title.clone());
        title
    }

    /// The same for one of many read in a row: a few are looked up one by one, then all of their kind at once.
    pub fn of_many(&mut self, lookup: &Lookup<'_>, record_ref: RecordRef) -> String {
        if !self.known.get_mut().contains_key(&record_ref) {
            let asked = self.asked.entry(record_ref.kind).or_default();
            *asked += 1;
            if *asked == FEW {
                self.load(lookup, &[record_ref.kind]);
            }
        }
        self.of(lookup, record_ref)
    }

    /// Reads the titles of every record of some kinds.
    pub fn load(&mut self, lookup: &Lookup<'_>, kinds: &[Kind]) {
        for kind in kinds {
            let read = lookup.register.filter(|_| !self.whole.contains(kind));
            if let Some(Ok(titles)) = read.map(|register| register.titles(*kind, lookup.language())) {
                let titles = titles.into_iter().filter(|(_, title)| !title.is_empty());
                let titles = titles.map(|(id, title)| (RecordRef { kind: *kind, id }, title));
                self.known.get_mut().extend(titles);
                self.whole.push(*kind);
            }
        }
    }
}
