//! Who takes part in a fair, and when they are there.

use crate::{
    actions::records::add_in,
    domain::{
        journal::ActionKind,
        kinds::{Kind, absence, participant},
        record::{Draft, Record},
        value::{Id, RecordRef},
    },
    files::listed_city,
    register::{Done, Error, Register, Tx},
};

/// Lets cities take part that don't yet; how many those were.
pub fn add_cities(register: &mut Register, fair: Id, cities: &[Id]) -> Result<Done<usize>, Error> {
    register.run(ActionKind::Create(Kind::Participant), |tx| add_cities_in(tx, fair, cities))
}

/// Takes a city of the gazetteer, by its place in it, into the register and lets it take part; how many that were.
pub fn add_listed_city(register: &mut Register, fair: Id, place: usize) -> Result<Done<usize>, Error> {
    register.run(ActionKind::Create(Kind::Participant), |tx| {
        let drafts = listed_city::drafts(place, &mut || tx.mint());
        add_in(tx, &drafts)?;
        let city: Vec<Id> = drafts.first().map(|city| city.id).into_iter().collect();
        add_cities_in(tx, fair, &city)
    })
}

/// Keeps a place for somebody who has no name yet, only a description; how many that were.
pub fn add_unnamed(register: &mut Register, fair: Id, description: &str) -> Result<Done<usize>, Error> {
    register.run(ActionKind::Create(Kind::Participant), |tx| {
        let draft = tx.draft(Kind::Participant).with(participant::fair, fair);
        tx.create(&draft.says(participant::unnamed, description))?;
        Ok(1)
    })
}

/// Makes a participant absent in a slot, or takes the absence away.
pub fn turn_absence(register: &mut Register, participant: Id, slot: Id) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Participant), |tx| {
        let there = tx.naming(absence::participant, participant)?;
        let there: Vec<RecordRef> =
            there.iter().filter(|one| one.get(absence::slot) == Some(&slot)).map(Record::record_ref).collect();
        for one in &there {
            tx.delete(*one)?;
        }
        if there.is_empty() {
            let draft = tx.draft(Kind::Absence).with(absence::participant, participant).with(absence::slot, slot);
            tx.create(&draft)?;
        }
        Ok(())
    })
}

/// Notes by hand that a participant has come, now, or has not.
pub fn check_in(register: &mut Register, participant: Id, is_in: bool) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Participant), |tx| {
        let now = is_in.then(|| tx.now_millis() as i64);
        tx.set(participant, participant::checked_in, now)
    })
}

/// Notes from when until when a participant stays, in milliseconds on the fair's own clock; nothing is from the
/// beginning, to the end.
pub fn set_stay(
    register: &mut Register,
    participant: Id,
    arrival: Option<i64>,
    departure: Option<i64>,
) -> Result<Done<()>, Error> {
    let record_ref = RecordRef { kind: Kind::Participant, id: participant };
    register.run(ActionKind::Edit(Kind::Participant), |tx| {
        let mut draft = Draft::from(&tx.get(record_ref)?);
        draft.set(participant::arrival, arrival).set(participant::departure, departure);
        tx.save(&draft)
    })
}

fn add_cities_in(tx: &mut Tx<'_>, fair: Id, cities: &[Id]) -> Result<usize, Error> {
    let there = tx.naming(participant::fair, fair)?;
    let mut added = 0;
    for city in cities {
        if there.iter().any(|one| one.get(participant::city) == Some(city)) {
            continue;
        }
        let draft = tx.draft(Kind::Participant).with(participant::fair, fair).with(participant::city, *city);
        tx.create(&draft)?;
        added += 1;
    }
    Ok(added)
}
