//! Meetings written by more than one action.

use crate::{
    domain::{
        choices::MeetingState,
        kinds::{Kind, meeting},
        value::Id,
    },
    register::{Error, Tx},
};

/// Plans a meeting of two participants in a slot, at a table.
pub fn plan_in(tx: &mut Tx<'_>, fair: Id, pair: [Id; 2], slot: Id, table: Id) -> Result<Id, Error> {
    let draft = tx
        .draft(Kind::Meeting)
        .with(meeting::fair, fair)
        .with(meeting::first, pair[0])
        .with(meeting::second, pair[1])
        .with(meeting::slot, slot)
        .with(meeting::table, table)
        .chooses(meeting::state, MeetingState::Planned);
    tx.create(&draft)
}

/// Puts a meeting elsewhere.
pub fn move_in(tx: &mut Tx<'_>, id: Id, slot: Id, table: Id) -> Result<(), Error> {
    tx.set(id, meeting::slot, slot)?;
    tx.set(id, meeting::table, table)
}
