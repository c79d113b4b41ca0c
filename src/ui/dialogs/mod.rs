//! Questions that lie over the window: each holds what is being typed and returns commands when it is answered.

mod ask;
mod footer;
mod info;
mod many;
mod order;
mod partners;
mod places;
mod record;
mod settings;
mod step;
mod wait;

pub use ask::{DeleteAsk, NewWorkspace, PathAsk, RescueAsk, SupersededAsk, WhoAreYou};
pub use many::{EditMany, TagMany};
pub use partners::Partners;
pub use places::{Mint, NewCity, NewPartnership, NewParty};
pub use record::{Purpose as RecordPurpose, RecordAsk};
pub use settings::SettingsAsk;
pub use step::{AgreementAsk, StepAsk};
pub use wait::{Wait, wait_ui};

use egui::{Key, Modal, ScrollArea, Ui};

use super::{
    lookup::Lookup,
    settings::Settings,
    theme::{self, GAP},
    widgets::basic::{asked_ui, button_ui, focus_ring, note_ui, page_keys, primary_ui},
};
use crate::{
    domain::record::Refusal,
    ui::{
        command::{Command, DialogCommand},
        dialogs::footer::{footer_ui, heading_ui, trailing_ui},
    },
};

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
    EditMany(EditMany),
    TagMany(TagMany),
    Delete(DeleteAsk),
    Superseded(SupersededAsk),
    Rescue(RescueAsk),
    Settings(SettingsAsk),
    Partners(Partners),
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
            Self::Step(dialog) => dialog.refuse(refusals),
            Self::Agreement(dialog) => dialog.form.refuse(refusals),
            Self::Record(dialog) => dialog.form.refuse(refusals),
            Self::EditMany(dialog) => dialog.form.refuse(refusals),
            Self::TagMany(dialog) => dialog.refusals = refusals,
            Self::Delete(dialog) => dialog.refusals = refusals,
            _ => {}
        }
    }

    /// Whether something was typed or chosen that would be lost with it.
    pub fn is_changed(&self, lookup: &Lookup<'_>) -> bool {
        match self {
            Self::WhoAreYou(dialog) => dialog.is_changed(),
            Self::NewWorkspace(dialog) => dialog.is_changed(),
            Self::Path(dialog) => dialog.is_changed(),
            Self::NewCity(dialog) => dialog.is_changed(lookup),
            Self::NewPartnership(dialog) => dialog.is_changed(lookup),
            Self::NewParty(dialog) => dialog.is_changed(lookup),
            Self::Step(dialog) => dialog.is_changed(lookup),
            Self::Agreement(dialog) => dialog.is_changed(lookup),
            Self::Record(dialog) => dialog.form.is_changed(lookup),
            Self::EditMany(dialog) => dialog.form.is_changed(lookup),
            Self::TagMany(dialog) => dialog.is_changed(),
            // Preferences hold as soon as they are chosen; the others take nothing.
            Self::Settings(_)
            | Self::Delete(_)
            | Self::Superseded(_)
            | Self::Rescue(_)
            | Self::Partners(_)
            | Self::About
            | Self::Keys => false,
        }
    }

    fn width(&self) -> f32 {
        match self {
            Self::NewCity(_) | Self::Agreement(_) | Self::Record(_) | Self::About => 640.0,
            Self::NewPartnership(_) => 600.0,
            Self::Keys => 900.0,
            Self::Partners(_) => 1080.0,
            _ => 520.0,
        }
    }
}

/// Where a dialog lies: from the top, so that nothing moves under the pointer when it grows, and below every popup. In
/// one layer with its popups each press into the dialog would bring it over a list that the same press opens.
fn area(id: egui::Id) -> egui::Area {
    let from_top = egui::vec2(0.0, theme::HUGE * 2.0);
    Modal::default_area(id).anchor(egui::Align2::CENTER_TOP, from_top).order(egui::Order::Middle)
}

/// Draws the dialog, or below it the question whether what was typed is to be given up.
pub fn dialog_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    settings: &Settings,
    dialog: &mut Dialog,
    is_leaving: bool,
) -> Vec<Command> {
    let mut commands = Vec::new();
    let width = dialog.width().min(ui.ctx().content_rect().width() - 48.0);
    let height = ui.ctx().content_rect().height() - 156.0;
    let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(theme::HUGE as i8)).corner_radius(10);
    let id = egui::Id::unique("dialog");
    // Escape closes what is open within the dialog before the dialog itself.
    let has_popup = egui::Popup::is_any_open(ui.ctx());
    if ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::Enter)) && !is_leaving {
        // Before any field of the form could take it for itself.
        footer::press(ui);
    }
    let focused = ui.memory(egui::Memory::focused);
    // A key pressed before the dialog could be seen was not meant for it.
    let was_shown = ui.memory(|memory| memory.areas().visible_last_frame(&area(id).layer()));
    let response = Modal::new(id).area(area(id)).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        // Without the least height a dialog whose content grows would keep the height it began with.
        let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
        area.id_salt(std::mem::discriminant(dialog)).show(ui, |ui| {
            if is_leaving {
                ui.disable();
            }
            page_keys(ui);
            // The bar at the side must not touch what it scrolls.
            ui.set_max_width(width - theme::GAP);
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
                Dialog::EditMany(dialog) => dialog.ui(ui, lookup),
                Dialog::TagMany(dialog) => dialog.ui(ui, lookup),
                Dialog::Delete(dialog) => dialog.ui(ui, lookup),
                Dialog::Superseded(dialog) => dialog.ui(ui, lookup),
                Dialog::Rescue(dialog) => dialog.ui(ui, lookup),
                Dialog::Settings(dialog) => dialog.ui(ui, lookup, settings),
                Dialog::Partners(dialog) => dialog.ui(ui, lookup),
                Dialog::About => info::about_ui(ui, lookup),
                Dialog::Keys => info::keys_ui(ui, lookup),
            };
        });
        if is_leaving {
            ui.add_space(GAP);
            leave_row_ui(ui, lookup, Some(lookup.words.say("leave-question")), &mut commands);
        } else {
            footer_ui(ui, lookup, was_shown && !has_popup && is_confirmed(ui, focused), &mut commands);
        }
    });
    let is_escaped = ui.ctx().input(|input| input.key_pressed(Key::Escape)) && response.is_top_modal;
    // A press beside the dialog does nothing: only Escape and the buttons close.
    if is_escaped && !has_popup {
        commands.push(if is_leaving { DialogCommand::Stay.into() } else { DialogCommand::Leave.into() });
    }
    commands
}

/// Whether Enter was pressed where it means nothing else: at the dialog as a whole, or in a line that `focused` had
/// and that let go of the keyboard by it. Lists to choose from take it for themselves, and a key held down since the
/// dialog was opened counts for nothing.
fn is_confirmed(ui: &Ui, focused: Option<egui::Id>) -> bool {
    let is_pressed = ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, repeat: false, modifiers, .. }
                if modifiers.is_none())
        })
    });
    // A button, or a line of a list, is pressed by the same key and may hand the keyboard on.
    let was_left =
        |id| egui::text_edit::TextEditState::load(ui.ctx(), id).is_some() && !ui.memory(|memory| memory.has_focus(id));
    is_pressed && focused.is_none_or(was_left)
}

/// Asks the same where no dialog is open: something typed on the page is not saved.
pub fn leave_ui(ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
    let mut commands = Vec::new();
    let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(theme::HUGE as i8)).corner_radius(10);
    let id = egui::Id::unique("leaving");
    Modal::new(id).area(area(id)).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 48.0));
        heading_ui(ui, lookup.words.say("leave-question"));
        note_ui(ui, lookup.words.say("leave-note"));
        ui.add_space(GAP);
        leave_row_ui(ui, lookup, None, &mut commands);
    });
    if ui.ctx().input(|input| input.key_pressed(Key::Escape)) {
        commands.push(DialogCommand::Stay.into());
    }
    commands
}

/// The ways out of the question, and the question itself where no heading asks it.
fn leave_row_ui(ui: &mut Ui, lookup: &Lookup<'_>, question: Option<&str>, commands: &mut Vec<Command>) {
    trailing_ui(ui, |ui| {
        let stay = primary_ui(ui, lookup.words.say("leave-stay"));
        let discard = button_ui(ui, lookup.words.say("leave-discard"));
        if !stay.has_focus() && !discard.has_focus() {
            stay.request_focus();
        }
        focus_ring(ui, &stay);
        if stay.clicked() {
            commands.push(DialogCommand::Stay.into());
        }
        if discard.clicked() {
            commands.push(DialogCommand::Discard.into());
        }
        if let Some(question) = question {
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                asked_ui(ui, question);
            });
        }
    });
}
