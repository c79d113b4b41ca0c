//! Deletion, and what goes with a participant, a slot or a table of a fair: what was only planned with it, never what took
//! place.

use crate::{
    domain::{
        choices::MeetingState,
        journal::ActionKind,
        kinds::{Field, Kind, absence, interpreter, meeting, request},
        record::{Record, Refusal, RefusalReason},
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register, Tx},
    words::Words,
};

/// Records of one field that are named as being in the way of a deletion.
const MOST_IN_THE_WAY: usize = 20;

/// What hangs on a part of a fair beyond its own parts.
#[derive(Default)]
pub struct Hanging {
    requests: Vec<RecordRef>,
    /// Those that have not begun.
    meetings: Vec<RecordRef>,
    absences: Vec<RecordRef>,
    /// Meetings held or under way; they stay on record, and so does what they name.
    held: usize,
    /// Interpreters placed there: where they work instead is for a person to say.
    interpreters: Vec<String>,
}

impl Hanging {
    /// What a person is told of before they delete a record.
    pub fn on(register: &Register, record_ref: RecordRef) -> Result<Self, Error> {
        Self::of(record_ref, |field, id| register.naming(field, id))
    }

    fn of(record_ref: RecordRef, naming: impl Fn(Field<Id>, Id) -> Result<Vec<Record>, Error>) -> Result<Self, Error> {
        let naming_fields: [&[Field<Id>]; 3] = match record_ref.kind {
            Kind::Participant => [&[meeting::first, meeting::second], &[request::asker, request::asked], &[]],
            Kind::Slot => [&[meeting::slot], &[absence::slot], &[interpreter::slot]],
            Kind::FairTable => [&[meeting::table], &[], &[interpreter::table]],
            _ => [&[]; 3],
        };
        let [meetings, others, placed] = naming_fields;
        let mut all = Self::default();
        for field in meetings {
            for one in naming(*field, record_ref.id)? {
                match one.choice(meeting::state) {
                    Some(MeetingState::Running | MeetingState::Held) => all.held += 1,
                    _ => all.meetings.push(one.record_ref()),
                }
            }
        }
        for field in others {
            let found = naming(*field, record_ref.id)?.into_iter().map(|one| one.record_ref());
            if field.kind == Kind::Request { all.requests.extend(found) } else { all.absences.extend(found) }
        }
        for field in placed {
            all.interpreters.extend(naming(*field, record_ref.id)?.iter().map(Record::title));
        }
        Ok(all)
    }

    /// How many meetings go.
    pub fn meetings(&self) -> usize {
        self.meetings.len()
    }

    /// What a person should know before it is deleted; nothing where nothing hangs on it.
    pub fn told(&self, words: &Words, kind: Kind) -> Option<String> {
        let meetings = ("meetings", self.meetings.len().into());
        if self.held > 0 {
            let key = if kind == Kind::Participant { "fair-delete-held-participant" } else { "fair-delete-held" };
            return Some(words.tell(key, &[("count", self.held.into())]));
        }
        if !self.interpreters.is_empty() {
            let names = self.interpreters.join(", ");
            return Some(words.tell("fair-delete-interpreters", &[("names", (&names).into())]));
        }
        match kind {
            Kind::Participant => {
                Some(words.tell("fair-delete-participant", &[("requests", self.requests.len().into()), meetings]))
            }
            _ if self.meetings.is_empty() => None,
            _ => Some(words.tell("fair-delete-place", &[meetings])),
        }
    }
}

/// Records that stay and name what would go: they keep a record from being deleted.
pub fn in_the_way(register: &Register, record_ref: RecordRef) -> Result<Vec<Record>, Error> {
    let hanging = Hanging::on(register, record_ref)?;
    let mut going = vec![record_ref];
    let mut at = 0;
    while let Some(owner) = going.get(at).copied() {
        for kind in Kind::ALL {
            let parts = register.parts(*kind, owner.id)?.into_iter().map(|part| part.record_ref());
            // Notes on notes can lead back to where they started.
            let parts: Vec<RecordRef> = parts.filter(|part| !going.contains(part)).collect();
            going.extend(parts);
        }
        at += 1;
    }
    let planned = [&hanging.requests, &hanging.meetings, &hanging.absences].map(|planned| planned.iter());
    let goes_too: Vec<RecordRef> = going.iter().chain(planned.into_iter().flatten()).copied().collect();
    let mut found: Vec<Record> = Vec::new();
    for one in &going {
        for (_, naming) in register.naming_anywhere(*one, MOST_IN_THE_WAY)? {
            let stays = |by: &Record| !goes_too.contains(&by.record_ref()) && !found.contains(by);
            let stays: Vec<Record> = naming.into_iter().filter(stays).collect();
            found.extend(stays);
        }
    }
    Ok(found)
}

/// Deletes a record; of a fair's participant, slot or table, also what was only planned with it. How many meetings went.
pub fn delete(register: &mut Register, record_ref: RecordRef) -> Result<Done<usize>, Error> {
    register.run(ActionKind::Delete(record_ref.kind), |tx| delete_in(tx, record_ref))
}

/// The same inside another action.
pub fn delete_in(tx: &mut Tx<'_>, record_ref: RecordRef) -> Result<usize, Error> {
    let hanging = Hanging::of(record_ref, |field, id| tx.naming(field, id))?;
    if hanging.held > 0 {
        return Err(Refusal {
            kind: record_ref.kind,
            field: None,
            reason: RefusalReason::StillNamed { by: Kind::Meeting },
        }
        .into());
    }
    for one in hanging.requests.iter().chain(&hanging.meetings).chain(&hanging.absences) {
        tx.delete(*one)?;
    }
    tx.delete(record_ref)?;
    Ok(hanging.meetings())
}
