//! Requests made and answered.

use super::super::Twinhall;
use crate::{
    domain::{
        choices::{Choice, RequestState},
        journal::Op,
        kinds::{Kind, request},
    },
    register::Error,
    ui::screens::fair::requests::Wish,
};

impl Twinhall {
    pub(super) fn carry_out_on_requests(&mut self, wish: Wish) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let Some(fair) = open.fair.chosen else { return Ok(()) };
        let op = if matches!(wish, Wish::Ask { .. }) { Op::Create(Kind::Request) } else { Op::Edit(Kind::Request) };
        let done = open.register.run(op, |tx| match wish {
            Wish::Ask { asker, asked, stars } => {
                let draft = tx
                    .draft(Kind::Request)
                    .with(request::fair, fair)
                    .with(request::asker, asker)
                    .with(request::asked, asked)
                    .with(request::stars, stars)
                    .chooses(request::state, RequestState::Open);
                tx.create(&draft).map(|_| ())
            }
            Wish::Answer { request, state } => tx.set(request, request::state, state.code()),
            Wish::Stars { request, stars } => tx.set(request, request::stars, stars),
            Wish::Note { request, text } => {
                let text = text.trim().to_owned();
                tx.set(request, request::note, (!text.is_empty()).then_some(text))
            }
        })?;
        self.touch(&done.touched);
        Ok(())
    }
}
