//! Setting up a fair, executed.

use egui::Context;

use super::super::Twinhall;
use crate::{actions::fair::setup, register::Error, ui::command::SetupCommand};

impl Twinhall {
    pub(super) fn execute_setup(&mut self, ctx: &Context, command: SetupCommand) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.screens.fair.chosen else { return Ok(()) };
        let done = match command {
            SetupCommand::MakeSlots(planned) => {
                let done = setup::make_slots(&mut open.register, fair, &planned)?;
                open.screens.fair.programme.close();
                let count = [("count", planned.len().into())];
                self.toast.offer_undo(ctx, words.tell("fair-slots-made", &count));
                done.touched
            }
            SetupCommand::Rest { slot, is_break } => setup::set_break(&mut open.register, slot, is_break)?.touched,
            SetupCommand::ClearSlots => {
                let done = setup::clear_slots(&mut open.register, fair)?;
                let said = match done.value {
                    0 => words.say("fair-slots-cleared").to_owned(),
                    meetings => words.tell("fair-slots-cleared-with", &[("meetings", meetings.into())]),
                };
                self.toast.offer_undo(ctx, said);
                done.touched
            }
            SetupCommand::MakeTables(count) => {
                let done = setup::make_tables(&mut open.register, words, fair, count)?;
                open.screens.fair.programme.close();
                done.touched
            }
            SetupCommand::Place { interpreter, table, slot } => {
                setup::place_interpreter(&mut open.register, interpreter, table, slot)?.touched
            }
        };
        self.touch(&done);
        Ok(())
    }
}
