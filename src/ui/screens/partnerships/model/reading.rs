//! What the tabs of a partnership are read from, and the parts and parties they are made of.

use std::{cell::RefCell, collections::HashMap};

use chrono::NaiveDate;

use crate::{
    domain::{
        choices::PartyRole,
        deadlines::Deadline,
        kinds::{Kind, party},
        record::Record,
        value::{Id, RecordRef},
    },
    register::{Error, Register},
    ui::{lookup::Lookup, screens::parts},
};

/// A side of the partnership, ready to be shown.
pub struct PartyRow {
    pub record: Record,
    pub name: String,
    pub country: String,
    /// The city or organisation to open.
    pub body: Option<RecordRef>,
    /// That city or organisation itself.
    pub found: Option<Record>,
}

impl PartyRow {
    pub fn role(&self) -> Option<PartyRole> {
        self.record.choice(party::role)
    }
}

/// A part in one line, with what it leads to.
pub struct Line {
    pub record: Record,
    pub text: String,
    pub link: Option<RecordRef>,
}

/// The parts of one kind under an owner, each in a line.
pub struct Group {
    pub kind: Kind,
    pub owner: RecordRef,
    pub lines: Vec<Line>,
}

impl Group {
    pub fn new(kind: Kind, owner: RecordRef, records: Vec<Record>, lookup: &Lookup<'_>) -> Self {
        let has_page =
            |record_ref: &RecordRef| matches!(record_ref.kind, Kind::Person | Kind::City | Kind::Organisation);
        let lines = records.into_iter().map(|record| {
            let link = record.links().map(|(_, record_ref)| record_ref).find(has_page);
            Line { text: parts::part_line(lookup, &record), link, record }
        });
        Self { kind, owner, lines: lines.collect() }
    }
}

/// What the tabs are read from: the register, the partnership, and names that have been looked up already.
pub struct Reading<'a> {
    pub register: &'a Register,
    pub lookup: &'a Lookup<'a>,
    pub today: NaiveDate,
    pub record: &'a Record,
    pub sides: &'a [PartyRow],
    pub changes: &'a [Record],
    pub texts: &'a [Record],
    pub due: &'a [(Id, Vec<Deadline>)],
    pub(super) names: RefCell<HashMap<RecordRef, String>>,
}

impl Reading<'_> {
    pub fn id(&self) -> Id {
        self.record.id
    }

    pub fn name(&self, record_ref: RecordRef) -> String {
        let known = self.names.borrow().get(&record_ref).cloned();
        known.unwrap_or_else(|| {
            let name = self.lookup.title(record_ref);
            self.names.borrow_mut().insert(record_ref, name.clone());
            name
        })
    }

    /// The records of a kind under the partnership or under one of its components, each once.
    pub fn work<T: crate::domain::value::Typed>(
        &self,
        kind: Kind,
        of_component: crate::domain::kinds::Field<T>,
        components: &[Record],
    ) -> Result<Vec<Record>, Error> {
        let mut found = self.register.parts(kind, self.id())?;
        for one in components {
            for record in self.register.naming(of_component, one.id)? {
                // A line of a component that names another partnership as its own belongs there.
                if record.owner().is_none() {
                    found.push(record);
                }
            }
        }
        Ok(found)
    }

    pub fn components(&self) -> Result<Vec<Record>, Error> {
        self.register.parts(Kind::Component, self.id())
    }
}
