//! A timetable taken over, and changed by hand.

use super::meetings;
use crate::{
    domain::{
        fair::Takeover,
        journal::ActionKind,
        kinds::{Kind, meeting},
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register},
};

/// Puts a timetable that was found in the place of what was planned.
pub fn take_over(register: &mut Register, fair: Id, takeover: &Takeover) -> Result<Done<()>, Error> {
    register.run(ActionKind::Timetable, |tx| {
        for (id, slot, table) in &takeover.moved {
            meetings::move_in(tx, *id, *slot, *table)?;
        }
        for id in &takeover.removed {
            tx.delete(RecordRef { kind: Kind::Meeting, id: *id })?;
        }
        for (pair, slot, table) in &takeover.added {
            meetings::plan_in(tx, fair, [pair.one, pair.other], *slot, *table)?;
        }
        Ok(())
    })
}

/// Keeps a meeting where it is whatever timetable is found, or no longer.
pub fn lock(register: &mut Register, meeting: Id, is_locked: bool) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Meeting), |tx| tx.set(meeting, meeting::locked, is_locked.then_some(true)))
}

/// Plans a meeting of two participants by hand.
pub fn plan(register: &mut Register, fair: Id, pair: [Id; 2], slot: Id, table: Id) -> Result<Done<Id>, Error> {
    register.run(ActionKind::Create(Kind::Meeting), |tx| meetings::plan_in(tx, fair, pair, slot, table))
}

/// Puts a meeting elsewhere by hand.
pub fn move_to(register: &mut Register, meeting: Id, slot: Id, table: Id) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Meeting), |tx| meetings::move_in(tx, meeting, slot, table))
}
