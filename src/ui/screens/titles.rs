//! Titles of the many records that a list names, as the reader knows them.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use crate::{
    domain::{
        kinds::Kind,
        value::{Id, RecordRef},
    },
    ui::lookup::Lookup,
};

/// Titles found so far. What can't be read is told as unknown: the list names it, and is not about it.
#[derive(Default)]
pub struct Titles {
    known: RefCell<HashMap<RecordRef, String>>,
    whole: Vec<Kind>,
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

    /// Reads the titles of many records at once, before they are asked for one by one.
    pub fn gather(&mut self, lookup: &Lookup<'_>, record_refs: impl IntoIterator<Item = RecordRef>) {
        let mut ids: BTreeMap<Kind, BTreeSet<Id>> = BTreeMap::new();
        let known = self.known.get_mut();
        for record_ref in record_refs.into_iter().filter(|record_ref| !known.contains_key(record_ref)) {
            ids.entry(record_ref.kind).or_default().insert(record_ref.id);
        }
        for (kind, ids) in ids {
            let read = lookup.register.map(|register| register.titles_of(kind, ids, lookup.language()));
            known.extend(read.into_iter().flatten().flat_map(|titles| said(kind, titles)));
        }
    }

    /// Reads the titles of every record of some kinds.
    pub fn load(&mut self, lookup: &Lookup<'_>, kinds: &[Kind]) {
        for kind in kinds {
            let read = lookup.register.filter(|_| !self.whole.contains(kind));
            if let Some(Ok(titles)) = read.map(|register| register.titles(*kind, lookup.language())) {
                self.known.get_mut().extend(said(*kind, titles));
                self.whole.push(*kind);
            }
        }
    }
}

/// Titles by the record; one that has no words of its own borrows them when it is asked for.
fn said(kind: Kind, titles: HashMap<Id, String>) -> impl Iterator<Item = (RecordRef, String)> {
    let titles = titles.into_iter().filter(|(_, title)| !title.is_empty());
    titles.map(move |(id, title)| (RecordRef { kind, id }, title))
}
