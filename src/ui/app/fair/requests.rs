//! Requests made and answered.

use super::super::Twinhall;
use crate::{
    domain::{
        choices::{Choice, RequestState},
        journal::ActionKind,
        kinds::{Kind, request},
    },
    register::Error,
    ui::command::RequestsCommand,
};

impl Twinhall {
    pub(super) fn execute_requests(&mut self, command: RequestsCommand) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.fair.chosen else { return Ok(()) };
        let op = if matches!(command, RequestsCommand::Ask { .. }) {
            ActionKind::Create(Kind::Request)
        } else {
            ActionKind::Edit(Kind::Request)
        };
        let done = open.register.run(op, |tx| match command {
            RequestsCommand::Ask { asker, asked, stars } => {
                let draft = tx
                    .draft(Kind::Request)
                    .with(request::fair, fair)
                    .with(request::asker, asker)
                    .with(request::asked, asked)
                    .with(request::stars, stars)
                    .chooses(request::state, RequestState::Open);
                tx.create(&draft).map(|_| ())
            }
            RequestsCommand::Answer { request, state } => tx.set(request, request::state, state.code()),
            RequestsCommand::Stars { request, stars } => tx.set(request, request::stars, stars),
            RequestsCommand::Note { request, text } => {
                let text = text.trim().to_owned();
                tx.set(request, request::note, (!text.is_empty()).then_some(text))
            }
        })?;
        self.touch(&done.touched);
        Ok(())
    }
}
