//! What waits to be left, and how far closing the window has come.

use crate::ui::command::Command;

/// What waits for an answer.
pub(super) enum Leaving {
    Do(Box<Command>),
    CloseWindow,
}

/// How far closing the window has come.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Close {
    #[default]
    NotAsked,
    /// The field that had the keyboard is left first, so that what can be saved is.
    Saving,
    MayGo,
}
