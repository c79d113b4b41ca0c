//! Titles of the many records that a list concerns, as the reader knows them: each looked up once, by the cheapest way.

use std::collections::HashMap;

use crate::{
    domain::{
        kinds::Kind,
        value::{Id, Subject},
    },
    register::{Error, Register, renamed},
    ui::lookup::Lookup,
};

/// A partnership's cities that go by another name in the reader's language: their own name, and that one.
type Renamed = HashMap<Id, Vec<(String, String)>>;

/// Titles found so far.
pub struct Titles<'a> {
    lookup: &'a Lookup<'a>,
    register: &'a Register,
    parties: Option<Renamed>,
    cities: Option<HashMap<Id, String>>,
    known: HashMap<Subject, String>,
}

impl<'a> Titles<'a> {
    pub fn new(register: &'a Register, lookup: &'a Lookup<'a>) -> Self {
        Self { lookup, register, parties: None, cities: None, known: HashMap::new() }
    }

    /// The title of a record; empty where it is gone.
    pub fn of(&mut self, subject: Subject) -> Result<String, Error> {
        if let Some(known) = self.known.get(&subject) {
            return Ok(known.clone());
        }
        let title = match subject.kind {
            Kind::Partnership => {
                let names = match self.parties.take() {
                    Some(names) => names,
                    None => self.register.renamed_parties(self.lookup.language())?,
                };
                let own = self.own(subject)?;
                let title = names.get(&subject.id).map(|names| renamed(&own, names)).unwrap_or(own);
                self.parties = Some(names);
                title
            }
            Kind::City => {
                let names = match self.cities.take() {
                    Some(names) => names,
                    None => self.register.city_names_in(self.lookup.language())?,
                };
                let name = names.get(&subject.id).cloned();
                self.cities = Some(names);
                name.map_or_else(|| self.own(subject), Ok)?
            }
            _ => self.lookup.title(subject),
        };
        self.known.insert(subject, title.clone());
        Ok(title)
    }

    fn own(&self, subject: Subject) -> Result<String, Error> {
        Ok(self.register.get(subject)?.map(|record| record.title()).unwrap_or_default())
    }
}
