//! What is noted at the desk while a fair runs: who is there, who is missing, what becomes of their meetings.

use super::meetings;
use crate::{
    domain::{
        choices::{Choice, MeetingState},
        journal::ActionKind,
        kinds::{Kind, absence, meeting, participant},
        no_show::Reassignment,
        record::Record,
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register, Tx},
    words::Words,
};

/// A participant is there, so what the desk noted of their absence no longer holds in the slots from here on.
pub fn check_in(register: &mut Register, participant: Id, slots: &[Id]) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Participant), |tx| {
        tx.set(participant, participant::checked_in, tx.now_millis() as i64)?;
        forget_missing(tx, participant, slots)
    })
}

/// A meeting has begun, or is over, or is given up.
pub fn set_state(register: &mut Register, meeting: Id, state: MeetingState) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Meeting), |tx| tx.set(meeting, meeting::state, state.code()))
}

/// A participant is not there: the meeting that should begin is a no-show, later ones in these slots are cancelled.
pub fn note_missing(register: &mut Register, words: &Words, id: Id, slots: &[Id]) -> Result<Done<()>, Error> {
    let reason = words.say("desk-reason");
    register.run(ActionKind::Missing, |tx| {
        let known: Vec<Id> =
            tx.naming(absence::participant, id)?.iter().filter_map(|one| one.get(absence::slot).copied()).collect();
        for slot in slots.iter().filter(|slot| !known.contains(slot)) {
            let draft = tx.draft(Kind::Absence).with(absence::participant, id).with(absence::slot, *slot);
            tx.create(&draft.says(absence::reason, reason))?;
        }
        let mut theirs = tx.naming(meeting::first, id)?;
        theirs.extend(tx.naming(meeting::second, id)?);
        for one in theirs {
            let at = one.get(meeting::slot).and_then(|slot| slots.iter().position(|known| known == slot));
            let Some(at) = at.filter(|_| one.choice(meeting::state) == Some(MeetingState::Planned)) else { continue };
            let state = if at == 0 { MeetingState::NoShow } else { MeetingState::Cancelled };
            tx.set(one.id, meeting::state, state.code())?;
        }
        Ok(())
    })
}

/// A meeting that was given up is planned again, and what the desk noted of an absence in its slot no longer holds.
pub fn resume(register: &mut Register, meeting: Id) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Meeting), |tx| {
        let given_up = tx.get(RecordRef { kind: Kind::Meeting, id: meeting })?;
        tx.set(meeting, meeting::state, MeetingState::Planned.code())?;
        let slot = given_up.get(meeting::slot).copied();
        for side in [given_up.get(meeting::first), given_up.get(meeting::second)].into_iter().flatten() {
            forget_missing(tx, *side, slot.as_slice())?;
        }
        Ok(())
    })
}

/// Takes over a reassignment to fill a gap. Only planned meetings are written.
pub fn fill(register: &mut Register, fair: Id, reassignment: &Reassignment) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Meeting), |tx| {
        for place in reassignment.places() {
            let Some(id) = place.meeting else {
                meetings::plan_in(tx, fair, [place.first, place.second], place.slot, place.table)?;
                continue;
            };
            let is_planned = |one: &Record| one.choice(meeting::state) == Some(MeetingState::Planned);
            if is_planned(&tx.get(RecordRef { kind: Kind::Meeting, id })?) {
                meetings::move_in(tx, id, place.slot, place.table)?;
            }
        }
        Ok(())
    })
}

/// Notes what was said at a meeting.
pub fn note(register: &mut Register, meeting: Id, text: String) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Meeting), |tx| tx.set(meeting, meeting::notes, text))
}

/// Takes away what the desk noted of a participant's absence in these slots; what was known before the day still holds.
fn forget_missing(tx: &mut Tx<'_>, participant: Id, slots: &[Id]) -> Result<(), Error> {
    for one in tx.naming(absence::participant, participant)? {
        let is_then = one.get(absence::slot).is_some_and(|slot| slots.contains(slot));
        if is_then && tx.made_by(one.record_ref())? == Some(ActionKind::Missing) {
            tx.delete(one.record_ref())?;
        }
    }
    Ok(())
}
