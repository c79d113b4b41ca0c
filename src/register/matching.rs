//! What matching needs of the file: every city, or those of a fair, in one statement for each kind of record.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Register, error::Error, rows};
use crate::domain::{
    kinds::{
        Field, Kind, call, city, city_situation, city_succession, fair_delegate, funding, interpreter, membership,
        need, offer, office, participant, partnership, party, person,
    },
    matching::{Candidates, Interpreter, Talk, profile},
    record::Record,
    value::{Id, RecordRef, Typed},
};

/// Position of a field, whatever it holds.
const fn at<T: Typed>(field: Field<T>) -> usize {
    field.index
}

const CITY: [usize; 4] = [at(city::languages), at(city::population), at(city::competence), at(city::capacity)];
/// A need and an offer have the same fields in the same order.
const WISH: [usize; 11] = [
    at(need::city),
    at(need::theme),
    at(need::activity),
    at(need::quantity),
    at(need::means),
    at(need::time),
    at(need::budget),
    at(need::languages),
    at(need::valid_until),
    at(need::contact),
    at(need::availability),
];
const _: () = assert!(at(offer::availability) == at(need::availability));

/// What hangs on a city, with the field that names the city and those that matching reads.
const OF_CITY: [(Kind, usize, &[usize]); 7] = [
    (Kind::Need, at(need::city), &WISH),
    (Kind::Offer, at(offer::city), &WISH),
    (Kind::Office, at(office::body), &[at(office::person), at(office::body), at(office::time)]),
    (
        Kind::Membership,
        at(membership::member),
        &[at(membership::network), at(membership::member), at(membership::time)],
    ),
    (Kind::Party, at(party::city), &[at(party::partnership), at(party::city)]),
    (
        Kind::CitySituation,
        at(city_situation::city),
        &[at(city_situation::city), at(city_situation::situation), at(city_situation::time)],
    ),
    (
        Kind::CitySuccession,
        at(city_succession::city),
        &[at(city_succession::city), at(city_succession::into), at(city_succession::how), at(city_succession::date)],
    ),
];

/// Kinds that are read where a record that hangs on a city names one.
const NAMED: [Kind; 2] = [Kind::Person, Kind::Partnership];
const PERSON: [usize; 1] = [at(person::consent)];
const PARTNERSHIP: [usize; 1] = [at(partnership::stage)];

/// What belongs to no city.
const FUNDS: [(Kind, &[usize]); 2] = [
    (Kind::Funding, &[at(funding::themes), at(funding::ceiling)]),
    (Kind::Call, &[at(call::funding), at(call::window), at(call::as_of), at(call::ceiling)]),
];

impl Register {
    /// Every city as matching sees it on a day.
    pub fn matching_candidates(&self, today: NaiveDate) -> Result<Candidates, Error> {
        // One reading of the file instead of one for each statement.
        let _reading = self.connection.unchecked_transaction()?;
        let mut records = self.some(Kind::City, &CITY)?;
        for (kind, _, fields) in OF_CITY {
            records.extend(self.some(kind, fields)?);
        }
        records.extend(self.some(Kind::Person, &PERSON)?);
        records.extend(self.some(Kind::Partnership, &PARTNERSHIP)?);
        for (kind, fields) in FUNDS {
            records.extend(self.some(kind, fields)?);
        }
        Ok(profile::candidates(&records, today))
    }

    /// The same of the cities that take part in a fair, with what their delegates speak. The others are not read.
    pub fn matching_at_fair(&self, fair: Id, today: NaiveDate) -> Result<Candidates, Error> {
        let _reading = self.connection.unchecked_transaction()?;
        let participants = self.naming(participant::fair, fair)?;
        let cities: BTreeSet<Id> = participants.iter().filter_map(|one| one.get(participant::city)).copied().collect();
        let mut records = Vec::new();
        for one in &participants {
            records.extend(self.naming(fair_delegate::participant, one.id)?);
        }
        records.extend(participants);
        let mut named = BTreeSet::new();
        for id in cities {
            records.extend(self.get(RecordRef { kind: Kind::City, id })?);
            for (kind, index, _) in OF_CITY {
                for record in rows::naming(&self.connection, kind, index, id)? {
                    named
                        .extend(record.links().map(|(_, linked)| linked).filter(|linked| NAMED.contains(&linked.kind)));
                    records.push(record);
                }
            }
        }
        for record_ref in named {
            records.extend(self.get(record_ref)?);
        }
        for (kind, fields) in FUNDS {
            records.extend(self.some(kind, fields)?);
        }
        Ok(profile::candidates(&records, today))
    }

    /// How the participants of a fair would talk: with the interpreters it has, and without any only where they share
    /// a language.
    pub fn talk_at(&self, fair: Id) -> Result<Talk, Error> {
        let interpreters = rows::naming(&self.connection, Kind::Interpreter, interpreter::fair.index, fair)?;
        let of = |one: &Record| Some(Interpreter { id: one.id, languages: one.get(interpreter::languages)?.clone() });
        Ok(Talk { interpreters: interpreters.iter().filter_map(of).collect(), is_required: true })
    }
}
