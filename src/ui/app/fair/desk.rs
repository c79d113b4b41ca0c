//! What is asked for at the desk, executed: each wish one action, and one undo.

use egui::Context;

use super::super::Twinhall;
use crate::{
    actions::fair::{
        conclusion::conclude,
        desk,
        paper::{PrintMark, note_printed},
    },
    domain::{
        choices::{Choice, Outcome},
        value::Id,
    },
    register::Error,
    report::values,
    ui::{
        clock::{local_millis, today},
        command::DeskCommand,
    },
};

impl Twinhall {
    pub(super) fn execute_desk(&mut self, ctx: &Context, command: DeskCommand) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let now_millis = open.register.now_millis();
        let Some(fair) = open.screens.fair.chosen else { return Ok(()) };
        let done = match command {
            DeskCommand::Look => {
                open.screens.fair.is_stale = true;
                return Ok(());
            }
            DeskCommand::CheckIn(id) => {
                let at = open.screens.fair.desk.clock_at(now_millis).at().unwrap_or(0);
                let slots: Vec<Id> = open.screens.fair.desk.slots.iter().skip(at).map(|slot| slot.id).collect();
                desk::check_in(&mut open.register, id, &slots)?.touched
            }
            DeskCommand::Stand { meeting, state } => desk::set_state(&mut open.register, meeting, state)?.touched,
            DeskCommand::Missing { participant, slots } => {
                desk::note_missing(&mut open.register, words, participant, &slots)?.touched
            }
            DeskCommand::Resume(meeting) => desk::resume(&mut open.register, meeting)?.touched,
            DeskCommand::Fill(reassignment) => {
                let done = desk::fill(&mut open.register, fair, &reassignment)?;
                self.toast.offer_undo(ctx, words.say("desk-filled").to_owned());
                done.touched
            }
            DeskCommand::Note { meeting, text } => desk::note(&mut open.register, meeting, text)?.touched,
            DeskCommand::Conclude { meeting, outcome } => {
                let done = conclude(&mut open.register, words, meeting, outcome, today(now_millis))?;
                let said = values::choice(words, Outcome::SET, outcome.code());
                self.toast.offer_undo(ctx, words.pair(&done.value, said));
                done.touched
            }
            DeskCommand::Printed => {
                let mark = PrintMark { fair, id: self.mint().id() };
                return self.mark_printed(mark);
            }
        };
        self.touch(&done);
        Ok(())
    }

    /// Notes that papers of a fair were printed.
    pub(super) fn mark_printed(&mut self, mark: PrintMark) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let read_millis = mark.read_millis();
        let (local, day) = (local_millis(read_millis), today(read_millis));
        let done = note_printed(&mut open.register, self.words, mark, local, day)?;
        self.touch(&done.touched);
        Ok(())
    }
}
