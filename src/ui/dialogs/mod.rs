//! Questions that lie over the window: each holds what is being typed and returns commands when it is answered.

mod ask;
mod info;
mod places;
mod record;
mod settings;
mod step;

use egui::{Key, Modal, ScrollArea, Ui};

pub use ask::{DeleteAsk, NewWorkspace, PathAsk, SupersededAsk, WhoAreYou};
pub use places::{Mint, NewCity, NewPartnership, NewParty};
pub use record::RecordAsk;
pub use settings::SettingsAsk;
pub use step::{AgreementAsk, StepAsk};

use super::{
    command::Command,
    lookup::Lookup,
    settings::Settings,
    theme::{self, SMALL, WIDE},
    widgets::basic::{button_ui, primary_ui, title_ui},
};
use crate::domain::record::Refusal;

/// The dialog that is open.
#[allow(clippy::large_enum_variant, reason = "one is open at a time")]
pub enum Dialog {
    WhoAreYou(WhoAreYou),
    NewWorkspace(NewWorkspace),
    Path(PathAsk),
    NewCity(NewCity),
    NewPartnership(NewPartnership),
    NewParty(NewParty),
    Step(StepAsk),
    Agreement(AgreementAsk),
    Record(RecordAsk),
    Delete(DeleteAsk),
    Superseded(SupersededAsk),
    Settings(SettingsAsk),
    About,
    Keys,
}

impl Dialog {
    /// Refusals that came back after its command was carried out; the dialog stays and shows them.
    pub fn refuse(&mut self, refusals: Vec<Refusal>) {
        match self {
            Self::NewCity(dialog) => dialog.form.refuse(refusals),
            Self::NewPartnership(dialog) => dialog.refusals = refusals,
            Self::NewParty(dialog) => dialog.refusals = refusals,
            Self::Step(dialog) => dialog.refusals = refusals,
            Self::Agreement(dialog) => dialog.form.refuse(refusals),
            Self::Record(dialog) => dialog.form.refuse(refusals),
            Self::Delete(dialog) => dialog.refusals = refusals,
            _ => {}
        }
    }

    fn width(&self) -> f32 {
        match self {
            Self::NewCity(_) | Self::Agreement(_) | Self::Record(_) | Self::About => 640.0,
            Self::NewPartnership(_) => 600.0,
            _ => 520.0,
        }
    }
}

/// Draws the dialog; a press outside it or Escape puts it away.
pub fn dialog_ui(ui: &mut Ui, lookup: &Lookup<'_>, settings: &Settings, dialog: &mut Dialog) -> Vec<Command> {
    let mut commands = Vec::new();
    let width = dialog.width().min(ui.ctx().content_rect().width() - 48.0);
    let height = ui.ctx().content_rect().height() - 112.0;
    let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(theme::HUGE as i8)).corner_radius(10);
    let response = Modal::new(egui::Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        // Without the least height a dialog whose content grows would keep the height it began with.
        let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
        area.show(ui, |ui| {
            ui.set_max_width(width - SMALL);
            commands = match dialog {
                Dialog::WhoAreYou(dialog) => dialog.ui(ui, lookup),
                Dialog::NewWorkspace(dialog) => dialog.ui(ui, lookup),
                Dialog::Path(dialog) => dialog.ui(ui, lookup),
                Dialog::NewCity(dialog) => dialog.ui(ui, lookup),
                Dialog::NewPartnership(dialog) => dialog.ui(ui, lookup),
                Dialog::NewParty(dialog) => dialog.ui(ui, lookup),
                Dialog::Step(dialog) => dialog.ui(ui, lookup),
                Dialog::Agreement(dialog) => dialog.ui(ui, lookup),
                Dialog::Record(dialog) => dialog.ui(ui, lookup),
                Dialog::Delete(dialog) => dialog.ui(ui, lookup),
                Dialog::Superseded(dialog) => dialog.ui(ui, lookup),
                Dialog::Settings(dialog) => dialog.ui(ui, lookup, settings),
                Dialog::About => info::about_ui(ui, lookup),
                Dialog::Keys => info::keys_ui(ui, lookup),
            };
        });
    });
    // A press beside a half-filled form must not lose it: only Escape and the buttons close.
    if ui.ctx().input(|input| input.key_pressed(Key::Escape)) && response.is_top_modal {
        commands.push(Command::Dismiss);
    }
    commands
}

/// The row of buttons below a dialog; true when the first was pressed, or Ctrl Enter.
fn buttons_ui(ui: &mut Ui, lookup: &Lookup<'_>, go: &str, commands: &mut Vec<Command>) -> bool {
    let mut is_go = false;
    ui.add_space(WIDE);
    at_end_ui(ui, |ui| {
        is_go = primary_ui(ui, go).clicked();
        if button_ui(ui, lookup.words.say("cancel")).clicked() {
            commands.push(Command::Dismiss);
        }
    });
    is_go | ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::Enter))
}

/// A row of its own height that begins at the right: a bare layout would take all the height a dialog may have.
fn at_end_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(ui.available_width(), theme::ROW);
    ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), add).inner
}

fn heading_ui(ui: &mut Ui, text: &str) {
    title_ui(ui, text);
    ui.add_space(SMALL);
}
