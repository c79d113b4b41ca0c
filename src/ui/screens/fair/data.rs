//! A fair with all that hangs on it, read once and shared by its pages.

use std::collections::BTreeSet;

use crate::{
    domain::{
        kinds::{Kind, city, fair_delegate, fair_table, participant, slot},
        record::Record,
        value::{Id, Subject},
    },
    register::{Error, Register},
    ui::lookup::Lookup,
};

/// A participant with what its pages show of it.
pub struct Seat {
    pub record: Record,
    /// The city, or what is known of a participant still without one.
    pub title: String,
    pub city: Option<Record>,
    pub delegates: Vec<Record>,
    pub absences: Vec<Record>,
    /// Languages of the participant, its delegates, or else its city, as tags.
    pub languages: BTreeSet<String>,
}

/// A fair with all that hangs on it.
pub struct FairData {
    pub fair: Record,
    /// In the order of the days, breaks included.
    pub slots: Vec<Record>,
    /// In the order of their ranks.
    pub tables: Vec<Record>,
    pub interpreters: Vec<Record>,
    /// In the order of their titles.
    pub seats: Vec<Seat>,
    pub requests: Vec<Record>,
    pub meetings: Vec<Record>,
}

/// Kinds whose change makes a fair be read anew.
pub const READS: &[Kind] = &[
    Kind::Fair,
    Kind::Slot,
    Kind::FairTable,
    Kind::Interpreter,
    Kind::Participant,
    Kind::FairDelegate,
    Kind::Absence,
    Kind::Request,
    Kind::Meeting,
    Kind::City,
    Kind::CityName,
    Kind::Need,
    Kind::Offer,
    Kind::Document,
    Kind::Membership,
    Kind::Partnership,
    Kind::Person,
    Kind::StageChange,
];

impl FairData {
    /// Reads a fair; nothing when it is not there.
    pub fn read(register: &Register, lookup: &Lookup<'_>, id: Id) -> Result<Option<Self>, Error> {
        let Some(fair) = register.get(Subject { kind: Kind::Fair, id })? else { return Ok(None) };
        let mut slots = register.parts(Kind::Slot, id)?;
        slots.sort_by_key(|one| (one.get(slot::date).copied(), one.get(slot::start_minute).copied(), one.id));
        let mut tables = register.parts(Kind::FairTable, id)?;
        tables.sort_by_key(|one| (one.get(fair_table::rank).copied().unwrap_or(i64::MAX), one.id));
        let mut seats = Vec::new();
        for record in register.parts(Kind::Participant, id)? {
            seats.push(read_seat(register, lookup, record)?);
        }
        seats.sort_by(|a, b| lookup.words.compare(&a.title, &b.title).then(a.record.id.cmp(&b.record.id)));
        Ok(Some(Self {
            slots,
            tables,
            seats,
            interpreters: register.parts(Kind::Interpreter, id)?,
            requests: register.parts(Kind::Request, id)?,
            meetings: register.parts(Kind::Meeting, id)?,
            fair,
        }))
    }

    /// Where a participant stands among [`FairData::seats`].
    pub fn seat(&self, participant: Id) -> Option<usize> {
        self.seats.iter().position(|seat| seat.record.id == participant)
    }
}

fn read_seat(register: &Register, lookup: &Lookup<'_>, record: Record) -> Result<Seat, Error> {
    let found = match record.get(participant::city) {
        Some(id) => register.get(Subject { kind: Kind::City, id: *id })?,
        None => None,
    };
    let title = match &found {
        Some(city) => lookup.shown(city.subject(), &city.title()),
        None => record.text(participant::unnamed).to_owned(),
    };
    let delegates = register.parts(Kind::FairDelegate, record.id)?;
    let mut languages: BTreeSet<String> =
        record.get(participant::languages).cloned().unwrap_or_default().into_iter().collect();
    for delegate in &delegates {
        languages.extend(delegate.get(fair_delegate::languages).cloned().unwrap_or_default());
    }
    if languages.is_empty() {
        languages.extend(found.as_ref().and_then(|found| found.get(city::languages).cloned()).unwrap_or_default());
    }
    Ok(Seat { absences: register.parts(Kind::Absence, record.id)?, city: found, title, delegates, languages, record })
}
