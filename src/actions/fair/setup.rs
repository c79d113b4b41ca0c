//! A fair's slots, tables and interpreters.

use crate::{
    actions::removal,
    domain::{
        fair::PlannedSlot,
        journal::ActionKind,
        kinds::{Kind, fair_table, interpreter, slot},
        record::Draft,
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register},
    words::Words,
};

/// Adds the slots of a plan of the days.
pub fn make_slots(register: &mut Register, fair: Id, planned: &[PlannedSlot]) -> Result<Done<()>, Error> {
    register.run(ActionKind::Create(Kind::Slot), |tx| {
        for one in planned {
            let draft = tx.draft(Kind::Slot);
            tx.create(&one.fill(draft, fair))?;
        }
        Ok(())
    })
}

/// Makes a slot a break, or a break a slot.
pub fn set_break(register: &mut Register, slot: Id, is_break: bool) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Slot), |tx| tx.set(slot, slot::is_break, is_break.then_some(true)))
}

/// Deletes all slots of a fair with what was planned in them; how many meetings went.
pub fn clear_slots(register: &mut Register, fair: Id) -> Result<Done<usize>, Error> {
    register.run(ActionKind::Delete(Kind::Slot), |tx| {
        let mut meetings = 0;
        for one in tx.naming(slot::fair, fair)? {
            meetings += removal::delete_in(tx, one.record_ref())?;
        }
        Ok(meetings)
    })
}

/// Adds tables, numbered on from those there are.
pub fn make_tables(register: &mut Register, words: &Words, fair: Id, count: usize) -> Result<Done<()>, Error> {
    register.run(ActionKind::Create(Kind::FairTable), |tx| {
        let there = tx.naming(fair_table::fair, fair)?;
        let last = there.iter().filter_map(|table| table.get(fair_table::rank)).max().copied();
        let first = last.unwrap_or(there.len() as i64) + 1;
        for rank in first..first + count as i64 {
            let number = rank.to_string();
            let label = words.tell("fair-table-label", &[("number", (&number).into())]);
            let draft = tx.draft(Kind::FairTable).with(fair_table::fair, fair);
            tx.create(&draft.says(fair_table::label, &label).with(fair_table::rank, rank))?;
        }
        Ok(())
    })
}

/// Says where and when an interpreter works; nothing is every table, every slot.
pub fn place_interpreter(
    register: &mut Register,
    interpreter: Id,
    table: Option<Id>,
    slot: Option<Id>,
) -> Result<Done<()>, Error> {
    let record_ref = RecordRef { kind: Kind::Interpreter, id: interpreter };
    register.run(ActionKind::Edit(Kind::Interpreter), |tx| {
        let mut draft = Draft::from(&tx.get(record_ref)?);
        draft.set(interpreter::table, table).set(interpreter::slot, slot);
        tx.save(&draft)
    })
}
