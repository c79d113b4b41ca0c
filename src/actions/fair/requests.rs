//! Requests for meetings made and answered.

use crate::{
    domain::{
        choices::{Choice, RequestState},
        journal::ActionKind,
        kinds::{Kind, request},
        value::Id,
    },
    register::{Done, Error, Register},
};

/// One participant asks for a meeting with another; `stars` say how much it matters, from 1 to 3.
pub fn ask(register: &mut Register, fair: Id, asker: Id, asked: Id, stars: Option<i64>) -> Result<Done<Id>, Error> {
    register.run(ActionKind::Create(Kind::Request), |tx| {
        let draft = tx
            .draft(Kind::Request)
            .with(request::fair, fair)
            .with(request::asker, asker)
            .with(request::asked, asked)
            .with(request::stars, stars)
            .chooses(request::state, RequestState::Open);
        tx.create(&draft)
    })
}

/// Notes what the one asked said.
pub fn answer(register: &mut Register, request: Id, state: RequestState) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Request), |tx| tx.set(request, request::state, state.code()))
}

/// Notes how much the meeting matters to the one who asks.
pub fn set_stars(register: &mut Register, request: Id, stars: i64) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Request), |tx| tx.set(request, request::stars, stars))
}

/// Keeps a note on a request; a blank one is none.
pub fn set_note(register: &mut Register, request: Id, text: &str) -> Result<Done<()>, Error> {
    let text = text.trim();
    let note = (!text.is_empty()).then(|| text.to_owned());
    register.run(ActionKind::Edit(Kind::Request), |tx| tx.set(request, request::note, note))
}
