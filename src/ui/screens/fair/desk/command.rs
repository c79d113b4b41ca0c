//! What a person asks for at the desk; carried out in `app/fair/desk.rs`.

use crate::domain::{
    choices::{MeetingState, Outcome},
    no_show::Way,
    value::Id,
};

/// A wish at the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum DeskCommand {
    /// The slot has changed: what it leaves open is looked for anew.
    Look,
    CheckIn(Id),
    Stand {
        meeting: Id,
        state: MeetingState,
    },
    /// A participant is not there in these slots, the first of them under way.
    Missing {
        participant: Id,
        slots: Vec<Id>,
    },
    /// Those of a meeting that was given up are there after all.
    Resume(Id),
    /// Takes over a way to fill what a no-show left open.
    Fill(Way),
    Note {
        meeting: Id,
        text: String,
    },
    Conclude {
        meeting: Id,
        outcome: Outcome,
    },
    /// What stands now was printed and handed out.
    Printed,
}
