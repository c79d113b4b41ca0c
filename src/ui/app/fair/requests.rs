//! Requests made and answered.

use super::super::Twinhall;
use crate::{actions::fair::requests, register::Error, ui::command::RequestsCommand};

impl Twinhall {
    pub(super) fn execute_requests(&mut self, command: RequestsCommand) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.screens.fair.chosen else { return Ok(()) };
        let register = &mut open.register;
        let touched = match command {
            RequestsCommand::Ask { asker, asked, stars } => requests::ask(register, fair, asker, asked, stars)?.touched,
            RequestsCommand::Answer { request, state } => requests::answer(register, request, state)?.touched,
            RequestsCommand::Stars { request, stars } => requests::set_stars(register, request, stars)?.touched,
            RequestsCommand::Note { request, text } => requests::set_note(register, request, &text)?.touched,
        };
        self.touch(&touched);
        Ok(())
    }
}
