//! Leaving what was typed unsaved: asked before a form, a workspace or the window is put away.

use egui::{Context, ViewportCommand};

use super::{
    super::dialogs::Dialog,
    Twinhall,
    leave_state::{Close, Leaving},
};
use crate::ui::command::{Command, DialogCommand};

impl Twinhall {
    /// Whether the dialog open holds something typed.
    fn is_dialog_filled(&self) -> bool {
        self.dialog.as_ref().is_some_and(|dialog| dialog.is_changed(&self.lookup()))
    }

    /// Whether a page holds something typed that is not saved.
    fn is_page_filled(&self) -> bool {
        let lookup = self.lookup();
        self.workspace.as_ref().is_some_and(|open| open.forms().into_iter().any(|form| form.is_changed(&lookup)))
    }

    /// The command to carry out now; nothing where a person is asked first, or has answered that they stay.
    pub(super) fn confirm_leave(&mut self, ctx: &Context, command: Command) -> Option<Command> {
        if command.puts_forms_away() && self.is_page_filled() {
            surrender_focus(ctx);
            self.pending_leave = Some(command);
            return None;
        }
        let loses = match &command {
            Command::Dialog(DialogCommand::Stay) => {
                self.leaving = None;
                if let Some(field) = self.focus_last {
                    ctx.memory_mut(|memory| memory.request_focus(field));
                }
                return None;
            }
            Command::Dialog(DialogCommand::Discard) => return self.discard_typed(ctx),
            Command::Dialog(DialogCommand::Leave | DialogCommand::LeaveFor(_)) => self.is_dialog_filled(),
            Command::File(command) if command.puts_workspace_away() => {
                // A path typed in has done its part by leading here.
                let is_answer = matches!(self.dialog, Some(Dialog::Path(_) | Dialog::NewWorkspace(_)));
                self.is_page_filled() || !is_answer && self.is_dialog_filled()
            }
            Command::Nav(_)
            | Command::Dialog(_)
            | Command::Record(_)
            | Command::File(_)
            | Command::Preference(_)
            | Command::Fair(_) => false,
        };
        let is_leave = command == DialogCommand::Leave.into();
        let command = if is_leave { DialogCommand::Dismiss.into() } else { command };
        if loses {
            self.leaving = Some(Leaving::Do(Box::new(command)));
            return None;
        }
        Some(command)
    }

    /// Leaves the page as was asked for in the frame before, once the field with the keyboard had its chance to be
    /// saved; where something typed is left over, a person is asked.
    pub(super) fn finish_leave(&mut self, ctx: &Context, command: Command) {
        if self.is_page_filled() {
            self.leaving = Some(Leaving::Do(Box::new(command)));
            ctx.request_repaint();
        } else {
            self.execute(ctx, command);
        }
    }

    /// What was typed is given up, and what waited for that is done.
    fn discard_typed(&mut self, ctx: &Context) -> Option<Command> {
        if let Some(open) = self.workspace.as_mut().filter(|_| self.dialog.is_none()) {
            open.give_up_typed();
        }
        match self.leaving.take()? {
            Leaving::Do(command) => Some(*command),
            Leaving::CloseWindow => {
                self.close = Close::MayGo;
                ctx.send_viewport_cmd(ViewportCommand::Close);
                None
            }
        }
    }

    /// The window is to be closed: not while something typed would be lost.
    pub(super) fn listen_for_close(&mut self, ctx: &Context) {
        let is_requested = ctx.input(|input| input.viewport().close_requested());
        match self.close {
            Close::Saving => {
                self.close = Close::NotAsked;
                if self.is_dialog_filled() || self.is_page_filled() {
                    self.leaving = Some(Leaving::CloseWindow);
                } else {
                    self.close = Close::MayGo;
                    ctx.send_viewport_cmd(ViewportCommand::Close);
                }
            }
            Close::NotAsked if is_requested && (self.is_dialog_filled() || self.is_page_filled()) => {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.close = Close::Saving;
                surrender_focus(ctx);
            }
            Close::NotAsked | Close::MayGo => {}
        }
    }
}

/// Takes the keyboard from the field that has it, so that it saves what it can.
fn surrender_focus(ctx: &Context) {
    if let Some(field) = ctx.memory(egui::Memory::focused) {
        ctx.memory_mut(|memory| memory.surrender_focus(field));
    }
    ctx.request_repaint();
}
