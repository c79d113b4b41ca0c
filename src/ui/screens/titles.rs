//! Titles of the many records that a list concerns, as the reader knows them: a few are looked up one by one, many of a
//! kind all at once.

use std::collections::HashMap;

use crate::{
    domain::{kinds::Kind, value::Subject},
    register::{Error, Register},
    ui::lookup::Lookup,
};

/// Titles of a kind looked up one by one before all of them are read.
const FEW: usize = 24;

/// Titles found so far.
pub struct Titles<'a> {
    lookup: &'a Lookup<'a>,
    register: &'a Register,
    asked: HashMap<Kind, usize>,
    known: HashMap<Subject, String>,
}

impl<'a> Titles<'a> {
    pub fn new(register: &'a Register, lookup: &'a Lookup<'a>) -> Self {
        Self { lookup, register, asked: HashMap::new(), known: HashMap::new() }
    }

    /// The title of a record; empty where it is gone.
    pub fn of(&mut self, subject: Subject) -> Result<String, Error> {
        if let Some(known) = self.known.get(&subject) {
            return Ok(known.clone());
        }
        let asked = self.asked.entry(subject.kind).or_default();
        *asked += 1;
        if *asked == FEW {
            let titles = self.register.titles(subject.kind, self.lookup.language())?.into_iter();
            self.known.extend(titles.map(|(id, title)| (Subject { kind: subject.kind, id }, title)));
        }
        let title = match self.known.get(&subject) {
            Some(known) if !known.is_empty() => known.clone(),
            _ => self.lookup.title(subject),
        };
        self.known.insert(subject, title.clone());
        Ok(title)
    }
}
