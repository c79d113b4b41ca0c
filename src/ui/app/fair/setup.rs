//! Setting up a fair, carried out.

use egui::Context;

use super::{super::Twinhall, removal};
use crate::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, fair_table, interpreter, slot},
        record::Draft,
        value::RecordRef,
    },
    register::Error,
    ui::command::SetupCommand,
};

impl Twinhall {
    pub(super) fn execute_setup(&mut self, ctx: &Context, command: SetupCommand) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.fair.chosen else { return Ok(()) };
        let done = match command {
            SetupCommand::MakeSlots(planned) => {
                let done = open.register.run(ActionKind::Create(Kind::Slot), |tx| {
                    for one in &planned {
                        let draft = tx.draft(Kind::Slot);
                        tx.create(&one.fill(draft, fair))?;
                    }
                    Ok(())
                })?;
                open.fair.programme.close();
                let count = [("count", planned.len().into())];
                self.toast.offer_undo(ctx, words.tell("fair-slots-made", &count));
                done.touched
            }
            SetupCommand::Rest { slot: id, is_break } => {
                let is_break = is_break.then_some(true);
                open.register.run(ActionKind::Edit(Kind::Slot), |tx| tx.set(id, slot::is_break, is_break))?.touched
            }
            SetupCommand::ClearSlots => {
                let done = open.register.run(ActionKind::Delete(Kind::Slot), |tx| {
                    let mut meetings = 0;
                    for one in tx.naming(slot::fair, fair)? {
                        meetings += removal::delete(tx, one.record_ref())?;
                    }
                    Ok(meetings)
                })?;
                let said = match done.value {
                    0 => words.say("fair-slots-cleared").to_owned(),
                    meetings => words.tell("fair-slots-cleared-with", &[("meetings", meetings.into())]),
                };
                self.toast.offer_undo(ctx, said);
                done.touched
            }
            SetupCommand::MakeTables(count) => {
                let done = open.register.run(ActionKind::Create(Kind::FairTable), |tx| {
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
                })?;
                open.fair.programme.close();
                done.touched
            }
            SetupCommand::Place { interpreter: id, table, slot } => {
                let record_ref = RecordRef { kind: Kind::Interpreter, id };
                let done = open.register.run(ActionKind::Edit(Kind::Interpreter), |tx| {
                    let mut draft = Draft::from(&tx.get(record_ref)?);
                    draft.set(interpreter::table, table).set(interpreter::slot, slot);
                    tx.save(&draft)
                })?;
                done.touched
            }
        };
        self.touch(&done);
        Ok(())
    }
}
