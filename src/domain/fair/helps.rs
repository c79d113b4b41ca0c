//! Who needs an interpreter, and which tables have one for them.

use std::collections::{BTreeSet, HashMap};

use crate::domain::{
    kinds::{fair_table, interpreter},
    matching::profile::primary,
    record::Record,
    timetable::Help,
    value::Id,
};

/// Which tables serve which pairs without a language in common; pairs with the same languages share an entry.
pub struct Helps<'a> {
    /// Slot by slot, table by table: the groups of languages that are spoken there.
    spoken: Vec<Vec<Vec<BTreeSet<String>>>>,
    pub all: Vec<Help>,
    known: HashMap<[&'a BTreeSet<String>; 2], usize>,
}

fn spoken_by(tags: Option<&Vec<String>>) -> BTreeSet<String> {
    tags.into_iter().flatten().map(|tag| primary(tag)).collect()
}

impl<'a> Helps<'a> {
    pub fn new(interpreters: &[Record], tables: &[Record], slots: &[Id]) -> Self {
        let at_table = |table: &Record, slot: Id| {
            let serves = |one: &&Record| {
                one.get(interpreter::table) == Some(&table.id)
                    && one.get(interpreter::slot).is_none_or(|only| *only == slot)
            };
            let serving = interpreters.iter().filter(serves);
            let mut groups: Vec<BTreeSet<String>> =
                serving.map(|one| spoken_by(one.get(interpreter::languages))).collect();
            groups.push(spoken_by(table.get(fair_table::languages)));
            groups
        };
        let at_slot = |slot: &Id| tables.iter().map(|table| at_table(table, *slot)).collect();
        let spoken = slots.iter().map(at_slot).collect();
        Self { spoken, all: Vec::new(), known: HashMap::new() }
    }

    /// Nothing for a pair with a language in common, and for one of whom a side's languages are not known.
    pub fn for_pair(&mut self, one: &'a BTreeSet<String>, other: &'a BTreeSet<String>) -> Option<usize> {
        let speaks = |side: &BTreeSet<String>| side.iter().map(|tag| primary(tag)).collect::<BTreeSet<_>>();
        let sides = [speaks(one), speaks(other)];
        if sides.iter().any(BTreeSet::is_empty) || !sides[0].is_disjoint(&sides[1]) {
            return None;
        }
        let key = if one <= other { [one, other] } else { [other, one] };
        if let Some(at) = self.known.get(&key) {
            return Some(*at);
        }
        let covers = |groups: &Vec<BTreeSet<String>>| {
            groups.iter().any(|group| sides.iter().all(|side| !side.is_disjoint(group)))
        };
        let serving = |tables: &Vec<Vec<BTreeSet<String>>>| {
            tables.iter().enumerate().filter(|(_, groups)| covers(groups)).map(|(at, _)| at).collect()
        };
        self.all.push(Help { tables: self.spoken.iter().map(serving).collect() });
        self.known.insert(key, self.all.len() - 1);
        Some(self.all.len() - 1)
    }
}
