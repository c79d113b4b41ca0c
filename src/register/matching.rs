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
    value::{Id, Typed},
};

/// Position of a field, whatever it holds.
fn at<T: Typed>(field: Field<T>) -> usize {
    field.index
}

impl Register {
    /// Every city as matching sees it on a day; of a fair, only those that take part, with what their delegates speak.
    pub fn matching_candidates(&self, fair: Option<Id>, today: NaiveDate) -> Result<Candidates, Error> {
        // One reading of the file instead of one for each statement.
        let _reading = self.connection.unchecked_transaction()?;
        let mut records = Vec::new();
        if let Some(fair) = fair {
            let participants = rows::naming(&self.connection, Kind::Participant, participant::fair.index, fair)?;
            let ids: BTreeSet<Id> = participants.iter().map(|one| one.id).collect();
            let cities: BTreeSet<Id> =
                participants.iter().filter_map(|one| one.get(participant::city)).copied().collect();
            let delegates =
                self.some(Kind::FairDelegate, &[at(fair_delegate::participant), at(fair_delegate::languages)])?;
            let is_here = |one: &Record| one.get(fair_delegate::participant).is_some_and(|id| ids.contains(id));
            records.extend(delegates.into_iter().filter(is_here));
            records.extend(participants);
            records.extend(self.cities()?.into_iter().filter(|one| cities.contains(&one.id)));
        } else {
            records.extend(self.cities()?);
        }
        let wish = [
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
        // A need and an offer have the same fields in the same order.
        debug_assert_eq!(at(offer::availability), at(need::availability));
        let kinds: [(Kind, &[usize]); 11] = [
            (Kind::Need, &wish),
            (Kind::Offer, &wish),
            (Kind::Office, &[at(office::person), at(office::body), at(office::time)]),
            (Kind::Person, &[at(person::consent)]),
            (Kind::Membership, &[at(membership::network), at(membership::member), at(membership::time)]),
            (Kind::Partnership, &[at(partnership::stage)]),
            (Kind::Party, &[at(party::partnership), at(party::city)]),
            (Kind::CitySituation, &[at(city_situation::city), at(city_situation::situation), at(city_situation::time)]),
            (
                Kind::CitySuccession,
                &[
                    at(city_succession::city),
                    at(city_succession::into),
                    at(city_succession::how),
                    at(city_succession::date),
                ],
            ),
            (Kind::Funding, &[at(funding::themes), at(funding::ceiling)]),
            (Kind::Call, &[at(call::funding), at(call::window), at(call::as_of), at(call::ceiling)]),
        ];
        for (kind, fields) in kinds {
            records.extend(self.some(kind, fields)?);
        }
        Ok(profile::candidates(&records, today))
    }

    fn cities(&self) -> Result<Vec<Record>, Error> {
        let fields = [at(city::languages), at(city::population), at(city::competence), at(city::capacity)];
        self.some(Kind::City, &fields)
    }

    /// How the participants of a fair would talk: with the interpreters it has, and without any only where they share
    /// a language.
    pub fn talk_at(&self, fair: Id) -> Result<Talk, Error> {
        let interpreters = rows::naming(&self.connection, Kind::Interpreter, interpreter::fair.index, fair)?;
        let of = |one: &Record| Some(Interpreter { id: one.id, languages: one.get(interpreter::languages)?.clone() });
        Ok(Talk { interpreters: interpreters.iter().filter_map(of).collect(), is_required: true })
    }
}
