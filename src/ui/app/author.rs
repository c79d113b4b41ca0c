//! Who stands beside the changes: asked when the first change of one's own is about to be made.

use egui::Context;

use super::{
    super::dialogs::{self, Dialog},
    Twinhall,
};
use crate::ui::command::{Command, FileCommand};

impl Twinhall {
    /// The command to carry out now; nothing where it first asks who works here. Practice data has no author to know.
    pub(super) fn ask_for_author(&mut self, command: Command) -> Option<Command> {
        let is_known = !self.settings.name.is_empty() || self.settings.folder().is_none();
        if is_known || !command.writes() {
            return Some(command);
        }
        let is_beginning = matches!(command, Command::File(FileCommand::Create { .. }));
        let is_own = self.workspace.as_ref().is_some_and(|open| open.may_write() && !open.is_practice);
        let is_asked = is_beginning || is_own && !self.author.is_put_off;
        if !is_asked {
            return Some(command);
        }
        self.author.waiting = Some(command);
        self.lay_over(Dialog::WhoAreYou(dialogs::WhoAreYou::new(&self.settings)));
        None
    }

    /// Opens a dialog over the one that is open, which goes on afterwards.
    pub(super) fn lay_over(&mut self, dialog: Dialog) {
        self.below = self.dialog.replace(dialog);
    }

    /// Closes the dialog. Answered or put off, the question who works here lets the change go on.
    pub(super) fn dismiss(&mut self, ctx: &Context) {
        self.dialog = self.below.take();
        if let Some(command) = self.author.waiting.take() {
            self.author.is_put_off = self.settings.name.is_empty();
            self.execute_now(ctx, command);
        }
    }
}
