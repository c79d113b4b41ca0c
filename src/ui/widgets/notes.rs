//! A few lines written beside something, kept when the keyboard leaves them, or rests: a crash takes no more than a
//! sentence.

use std::time::Duration;

use egui::{Role, TextEdit, Ui, WidgetInfo};

use crate::{domain::value::Id, ui::theme::FIELD};

/// Seconds without a keystroke after which they are kept.
const REST: f64 = 1.5;
const LINES: usize = 4;

/// What is being written, and of which record.
#[derive(Default)]
pub struct Notes {
    written: Option<(Id, String)>,
    changed_at: Option<f64>,
    /// Goes to the field at the next drawing.
    pub takes_focus: bool,
}

impl Notes {
    /// The field. Answers with what is to be kept now, if anything is.
    pub fn ui(&mut self, ui: &mut Ui, name: &str, of: Id, kept: &str) -> Option<(Id, String)> {
        // Another record was chosen while something stood here unsaved.
        let left = self.written.take_if(|(written_of, _)| *written_of != of);
        let left = left.filter(|_| self.changed_at.take().is_some());
        let (_, text) = self.written.get_or_insert_with(|| (of, kept.to_owned()));
        let edit = TextEdit::multiline(text).id(ui.scope_id().with(("notes", of.0)));
        let edit = edit.desired_rows(LINES).desired_width(f32::INFINITY);
        let field = ui.add(edit.margin(FIELD));
        field.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, name));
        if std::mem::take(&mut self.takes_focus) {
            field.request_focus();
        }
        let now = ui.input(|input| input.time);
        if field.changed() {
            self.changed_at = Some(now);
        }
        let rest = self.changed_at.map(|at| at + REST - now);
        let rests = if !field.has_focus() {
            self.changed_at = None;
            self.written.take().filter(|(_, text)| text != kept)
        } else if let Some(rest) = rest.filter(|rest| *rest > 0.0) {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(rest));
            None
        } else {
            self.changed_at.take().and_then(|_| self.written.clone())
        };
        left.or(rests)
    }
}
