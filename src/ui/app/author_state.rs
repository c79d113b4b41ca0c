//! The question who works here, as far as it has come.

use crate::ui::command::Command;

/// What is known of the question who works here.
#[derive(Default)]
pub(super) struct AuthorQuestion {
    /// The change that waits for its author.
    pub(super) waiting: Option<Command>,
    /// Whether the question was put off in this workspace.
    pub(super) is_put_off: bool,
}

impl AuthorQuestion {
    /// In another workspace it is put again.
    pub(super) fn begin_elsewhere(&mut self) {
        self.is_put_off = false;
    }
}
