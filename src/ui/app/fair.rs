//! What is asked for on the pages of a fair, executed.

mod desk;
mod matches;
mod paper;
mod participants;
mod requests;
mod setup;
mod timetable;

use egui::Context;

use super::Twinhall;
use crate::{
    register::Error,
    ui::{command::FairCommand, lookup::Lookup},
};

impl Twinhall {
    pub(super) fn execute_fair(&mut self, ctx: &Context, command: FairCommand) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        match command {
            FairCommand::Choose(id) => {
                open.screens.fair.choose(id);
                open.screens.fair.is_stale = true;
            }
            FairCommand::Turn(tab) => {
                let lookup = Lookup {
                    words,
                    currency: &open.currency,
                    countries: &self.countries,
                    register: Some(&open.register),
                };
                return open.screens.fair.turn(tab, &open.register, &lookup);
            }
            FairCommand::Setup(command) => return self.execute_setup(ctx, command),
            FairCommand::Participants(command) => return self.execute_participants(ctx, command),
            FairCommand::Requests(command) => return self.execute_requests(command),
            FairCommand::Paper(command) => return self.execute_paper(ctx, command),
            FairCommand::Matches(command) => return self.execute_matches(command),
            FairCommand::Desk(command) => return self.execute_desk(ctx, command),
            FairCommand::Timetable(command) => return self.execute_timetable(ctx, command),
        }
        Ok(())
    }
}
