//! What frames every dialog: its heading, and the buttons below it.

use egui::Ui;

use crate::ui::{
    command::{Command, DialogCommand},
    lookup::Lookup,
    theme::{self, GAP, SMALL},
    widgets::{
        accessibility,
        basic::{button_ui, danger_ui, focus_ring, primary_ui, title_ui},
    },
};

/// What the buttons below a dialog say, and whether they were pressed since the dialog was last drawn: they stand below
/// the part that scrolls, and are drawn after it.
#[derive(Clone, Default)]
struct Footer {
    go: String,
    is_danger: bool,
    takes_focus: bool,
    is_pressed: bool,
    /// Key of what the way out says; nothing is "Cancel".
    leave: Option<&'static str>,
}

fn footer_id() -> egui::Id {
    egui::Id::unique("dialog footer")
}

/// Names the first button below the dialog; true when it was pressed, or Enter where nothing else takes it.
pub fn goes(ui: &Ui, go: &str) -> bool {
    let before: Option<Footer> = ui.data(|data| data.get_temp(footer_id()));
    let footer = Footer { go: go.to_owned(), ..Footer::default() };
    ui.data_mut(|data| data.insert_temp(footer_id(), footer));
    before.is_some_and(|footer| footer.is_pressed)
}

/// Names the way out of the dialog, where it is not given up by it.
pub fn leaves(ui: &Ui, leave: &'static str) {
    ui.data_mut(|data| {
        if let Some(mut footer) = data.get_temp::<Footer>(footer_id()) {
            footer.leave = Some(leave);
            data.insert_temp(footer_id(), footer);
        }
    });
}

/// Presses the first button below the dialog, as the keys do.
pub fn press(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(footer_id(), Footer { is_pressed: true, ..Footer::default() }));
}

/// Puts the keyboard on the first button below the dialog: the form has all it needs.
pub fn focus_go(ui: &Ui) {
    ui.data_mut(|data| {
        if let Some(mut footer) = data.get_temp::<Footer>(footer_id()) {
            footer.takes_focus = true;
            data.insert_temp(footer_id(), footer);
        }
    });
}

/// The same for an action that takes something away.
pub fn goes_dangerously(ui: &Ui, go: &str) -> bool {
    let is_pressed = goes(ui, go);
    ui.data_mut(|data| {
        if let Some(mut footer) = data.get_temp::<Footer>(footer_id()) {
            footer.is_danger = true;
            data.insert_temp(footer_id(), footer);
        }
    });
    is_pressed
}

/// Draws the buttons, where the dialog has named them; `is_confirmed` presses the first.
pub fn footer_ui(ui: &mut Ui, lookup: &Lookup<'_>, is_confirmed: bool, commands: &mut Vec<Command>) {
    let Some(mut footer) = ui.data_mut(|data| data.remove_temp::<Footer>(footer_id())) else { return };
    ui.add_space(GAP);
    trailing_ui(ui, |ui| {
        let go = if footer.is_danger { danger_ui(ui, &footer.go) } else { primary_ui(ui, &footer.go) };
        if footer.takes_focus {
            go.request_focus();
        }
        focus_ring(ui, &go);
        footer.is_pressed = go.clicked() || is_confirmed;
        if button_ui(ui, lookup.words.say(footer.leave.unwrap_or("cancel"))).clicked() {
            commands.push(DialogCommand::Leave.into());
        }
    });
    if footer.is_pressed {
        ui.data_mut(|data| data.insert_temp(footer_id(), footer));
        ui.ctx().request_repaint();
    }
}

/// The one button of a dialog that only tells.
pub fn close_ui(ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
    ui.add_space(SMALL);
    let closed = trailing_ui(ui, |ui| button_ui(ui, lookup.words.say("close")).clicked());
    if closed { vec![DialogCommand::Dismiss.into()] } else { Vec::new() }
}

/// A row of its own height that begins at the right: a bare layout would take all the height a dialog may have.
pub fn trailing_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(ui.available_width(), theme::ROW);
    ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), add).inner
}

pub fn heading_ui(ui: &mut Ui, text: &str) {
    accessibility::dialog(ui, text);
    title_ui(ui, text);
    ui.add_space(SMALL);
}
