//! A fair with all that hangs on it, read once and shared by its pages.

use std::collections::BTreeSet;

use strum::VariantArray;

use crate::{
    domain::{
        fair::{self, FairGap, Given, Guest, Known, Standing},
        kinds::{self, Kind, absence, city, fair_delegate, fair_table, meeting, membership, participant, person, slot},
        matching::Candidates,
        record::Record,
        value::{Id, RecordRef},
    },
    register::{Error, Register},
    report::{fair::standing_clash, values},
    ui::lookup::Lookup,
    words::Words,
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
    pub needs: Vec<Record>,
    pub offers: Vec<Record>,
    /// Networks the city is a member of, with their titles.
    pub networks: Vec<(Id, String)>,
}

/// A fair with all that hangs on it.
pub struct FairData {
    pub fair: Record,
    /// Of its city, as it was written down; empty where none is known.
    pub time_zone: String,
    /// In the order of the days, breaks included.
    pub slots: Vec<Record>,
    /// In the order of their ranks.
    pub tables: Vec<Record>,
    /// What their reader calls them.
    pub table_names: Vec<String>,
    pub interpreters: Vec<Record>,
    /// In the order of their titles.
    pub seats: Vec<Seat>,
    pub requests: Vec<Record>,
    pub meetings: Vec<Record>,
}

/// Kinds whose change the pages of a fair show, beyond those that only matching knows of.
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
    Kind::Membership,
    Kind::Organisation,
    Kind::OrganisationName,
    Kind::Person,
    Kind::Document,
    Kind::Partnership,
    Kind::StageChange,
];

/// Parts of a fair of which each kind is read as a whole.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
enum FairPart {
    Slot,
    Table,
    Interpreter,
    Request,
    Meeting,
}

impl FairPart {
    fn kind(self) -> Kind {
        match self {
            Self::Slot => Kind::Slot,
            Self::Table => Kind::FairTable,
            Self::Interpreter => Kind::Interpreter,
            Self::Request => Kind::Request,
            Self::Meeting => Kind::Meeting,
        }
    }

    fn of(kind: Kind) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|part| part.kind() == kind)
    }
}

impl FairData {
    /// Reads a fair; nothing when it is not there.
    pub fn read(register: &Register, lookup: &Lookup<'_>, id: Id) -> Result<Option<Self>, Error> {
        let Some(fair) = register.get(RecordRef { kind: Kind::Fair, id })? else { return Ok(None) };
        let mut data = Self {
            time_zone: time_zone(register, &fair)?,
            fair,
            slots: Vec::new(),
            tables: Vec::new(),
            table_names: Vec::new(),
            interpreters: Vec::new(),
            seats: Vec::new(),
            requests: Vec::new(),
            meetings: Vec::new(),
        };
        for part in FairPart::VARIANTS {
            data.read_parts(register, lookup, *part)?;
        }
        data.read_seats(register, lookup)?;
        Ok(Some(data))
    }

    /// Reads what has changed with some records; false when the fair is no longer there.
    pub fn reread(&mut self, register: &Register, lookup: &Lookup<'_>, touched: &[RecordRef]) -> Result<bool, Error> {
        let Some(fair) = register.get(self.fair.record_ref())? else { return Ok(false) };
        self.time_zone = time_zone(register, &fair)?;
        self.fair = fair;
        let (mut seats, mut parts) = (BTreeSet::new(), BTreeSet::new());
        let mut are_all_seats = false;
        for record_ref in touched {
            if let Some(part) = FairPart::of(record_ref.kind) {
                parts.insert(part);
                continue;
            }
            match record_ref.kind {
                Kind::Participant => {
                    seats.insert(record_ref.id);
                }
                Kind::FairDelegate | Kind::Absence => {
                    let field = if record_ref.kind == Kind::Absence {
                        absence::participant
                    } else {
                        fair_delegate::participant
                    };
                    seats.extend(register.get(*record_ref)?.and_then(|record| record.get(field).copied()));
                    // One that was deleted is known by the seat it was at.
                    let was_at =
                        |seat: &&Seat| seat.delegates.iter().chain(&seat.absences).any(|one| one.id == record_ref.id);
                    seats.extend(self.seats.iter().find(was_at).map(|seat| seat.record.id));
                }
                Kind::City
                | Kind::CityName
                | Kind::Need
                | Kind::Offer
                | Kind::Membership
                | Kind::Organisation
                | Kind::OrganisationName
                | Kind::Person => are_all_seats = true,
                // Pages that show these read them themselves.
                _ => {}
            }
        }
        for part in parts {
            self.read_parts(register, lookup, part)?;
        }
        if are_all_seats {
            self.read_seats(register, lookup)?;
            return Ok(true);
        }
        self.seats.retain(|seat| !seats.contains(&seat.record.id));
        for id in &seats {
            let record = register.get(RecordRef { kind: Kind::Participant, id: *id })?;
            if let Some(record) = record.filter(|record| record.get(participant::fair) == Some(&self.fair.id)) {
                self.seats.push(read_seat(register, lookup, record)?);
            }
        }
        if !seats.is_empty() {
            self.order_seats(lookup);
        }
        Ok(true)
    }

    fn read_parts(&mut self, register: &Register, lookup: &Lookup<'_>, part: FairPart) -> Result<(), Error> {
        let mut parts = register.parts(part.kind(), self.fair.id)?;
        match part {
            FairPart::Slot => {
                parts.sort_by_key(|one| (one.get(slot::date).copied(), one.get(slot::start_minute).copied(), one.id));
                self.slots = parts;
            }
            FairPart::Table => {
                parts.sort_by_key(|one| (one.get(fair_table::rank).copied().unwrap_or(i64::MAX), one.id));
                let name = |table: &Record| values::table_label(lookup.words, table.text(fair_table::label));
                self.table_names = parts.iter().map(name).collect();
                self.tables = parts;
            }
            FairPart::Interpreter => self.interpreters = parts,
            FairPart::Request => self.requests = parts,
            FairPart::Meeting => self.meetings = parts,
        }
        Ok(())
    }

    fn read_seats(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.seats.clear();
        for record in register.parts(Kind::Participant, self.fair.id)? {
            self.seats.push(read_seat(register, lookup, record)?);
        }
        self.order_seats(lookup);
        Ok(())
    }

    fn order_seats(&mut self, lookup: &Lookup<'_>) {
        self.seats.sort_by(|a, b| lookup.words.compare(&a.title, &b.title).then(a.record.id.cmp(&b.record.id)));
    }

    /// What the fair still lacks before it can run.
    pub fn gaps(&self) -> Vec<FairGap> {
        let known = |seat: &Seat| Known {
            has_languages: !seat.languages.is_empty(),
            has_delegates: !seat.delegates.is_empty(),
            has_wishes: !seat.needs.is_empty() || !seat.offers.is_empty(),
        };
        let participants: Vec<Known> = self.seats.iter().map(known).collect();
        fair::gaps(&self.fair, &self.slots, self.tables.len(), &participants)
    }

    /// For each seat the place of its city among the candidates; nothing for participants still without one.
    pub fn places(&self, candidates: &Candidates) -> Vec<Option<usize>> {
        self.seats.iter().map(|seat| candidates.place(seat.city.as_ref()?.id)).collect()
    }

    /// Everyone who takes part, as the rules of a fair see them.
    pub fn guests(&self) -> Vec<Guest<'_>> {
        self.seats
            .iter()
            .map(|seat| Guest { record: &seat.record, absences: &seat.absences, languages: &seat.languages })
            .collect()
    }

    /// The fair as its rules see it.
    pub fn given<'a>(&'a self, guests: &'a [Guest<'a>], now_millis: Option<i64>) -> Given<'a> {
        Given {
            fair: &self.fair,
            slots: &self.slots,
            tables: &self.tables,
            interpreters: &self.interpreters,
            guests,
            requests: &self.requests,
            meetings: &self.meetings,
            now_millis,
        }
    }

    /// A participant’s title; nothing for one who takes part no more.
    pub fn title_of(&self, participant: Id) -> &str {
        self.seat(participant).map_or("", |at| &self.seats[at].title)
    }

    /// What stands against a meeting, in sentences.
    pub fn said_against(&self, words: &Words, standing: &Standing) -> Vec<String> {
        let pair = |id: Id| {
            let found = self.meetings.iter().find(|one| one.id == id);
            let side = |field| found.and_then(|one| one.get(field)).map_or("", |id| self.title_of(*id));
            format!("{} – {}", side(meeting::first), side(meeting::second))
        };
        let name = |id: Id| self.title_of(id).to_owned();
        standing.clashes.iter().map(|clash| standing_clash(words, *clash, name, pair)).collect()
    }

    /// The meetings that are to take place, or did.
    pub fn standing(&self) -> impl Iterator<Item = &Record> {
        self.meetings.iter().filter(|one| fair::stands(one))
    }

    /// What its reader calls a table; nothing where there is none.
    pub fn table_name(&self, id: Id) -> &str {
        self.tables.iter().position(|table| table.id == id).map_or("", |at| &self.table_names[at])
    }

    /// Where a participant stands among [`FairData::seats`].
    pub fn seat(&self, participant: Id) -> Option<usize> {
        self.seats.iter().position(|seat| seat.record.id == participant)
    }
}

fn time_zone(register: &Register, of: &Record) -> Result<String, Error> {
    let Some(id) = of.get(kinds::fair::city) else { return Ok(String::new()) };
    let city = register.get(RecordRef { kind: Kind::City, id: *id })?;
    Ok(city.map(|city| city.text(city::time_zone).trim().to_owned()).unwrap_or_default())
}

fn read_seat(register: &Register, lookup: &Lookup<'_>, record: Record) -> Result<Seat, Error> {
    let found = match record.get(participant::city) {
        Some(id) => register.get(RecordRef { kind: Kind::City, id: *id })?,
        None => None,
    };
    let title = match &found {
        Some(city) => lookup.shown(city.record_ref(), &city.title()),
        None => record.text(participant::unnamed).to_owned(),
    };
    let mut delegates = register.parts(Kind::FairDelegate, record.id)?;
    for delegate in &mut delegates {
        if let Some(person) = delegate.get(fair_delegate::person) {
            if let Some(person) = register.get(RecordRef { kind: Kind::Person, id: *person })? {
                *delegate = as_person(delegate, &person);
            }
        }
    }
    let mut languages: BTreeSet<String> =
        record.get(participant::languages).cloned().unwrap_or_default().into_iter().collect();
    for delegate in &delegates {
        languages.extend(delegate.get(fair_delegate::languages).cloned().unwrap_or_default());
    }
    if languages.is_empty() {
        languages.extend(found.as_ref().and_then(|found| found.get(city::languages).cloned()).unwrap_or_default());
    }
    let (mut needs, mut offers, mut networks) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(found) = &found {
        needs = register.parts(Kind::Need, found.id)?;
        offers = register.parts(Kind::Offer, found.id)?;
        for member in register.naming(membership::member, found.id)? {
            if let Some(id) = member.get(membership::network) {
                networks.push((*id, lookup.title(RecordRef { kind: Kind::Organisation, id: *id })));
            }
        }
    }
    let absences = register.parts(Kind::Absence, record.id)?;
    Ok(Seat { absences, city: found, title, delegates, languages, needs, offers, networks, record })
}

/// A delegate who is on record as a person is called, speaks and counts as that person, unless said otherwise.
fn as_person(delegate: &Record, person: &Record) -> Record {
    let pairs = [
        (fair_delegate::name.index, person::name.index),
        (fair_delegate::sex.index, person::sex.index),
        (fair_delegate::languages.index, person::languages.index),
    ];
    pairs.into_iter().fold(delegate.clone(), |told, (own, theirs)| match (told.value(own), person.value(theirs)) {
        (None, Some(value)) => told.changed(own, Some(value.clone())),
        _ => told,
    })
}
