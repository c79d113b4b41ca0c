//! The desk during a fair: now and next, who is there, what a no-show leaves open, and what each meeting came to.

mod keys;
mod list;
mod model;
mod side;

pub use model::{Clock, Desk, interpreter_names};
pub use side::printed_ui;

use egui::{CentralPanel, ComboBox, Frame, Key, Label, Margin, Panel, RichText, Role, TextEdit, Ui, WidgetInfo};

use super::FairData;
use crate::ui::{
    command::DeskCommand,
    icons,
    screen::DrawContext,
    theme::{self, BAR, BODY, GAP, NOTE, SMALL, palette},
    widgets::{basic::empty_ui, choice},
};

/// Size of what is read from across the desk.
const LARGE: f32 = 26.0;

pub fn desk_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, desk: &mut Desk) {
    let lookup = context.lookup;
    let words = lookup.words;
    if desk.slots.is_empty() {
        empty_ui(ui, icons::CLOCK, words.say("desk-empty"), words.say("desk-empty-note"), None);
        return;
    }
    let now_millis = lookup.register.map_or(0, crate::register::Register::now_millis);
    let clock = desk.clock_at(now_millis);
    if clock != desk.clock {
        desk.clock = clock;
        desk.find_ways(words, data);
    }
    keys::keys_ui(ui, context, desk);
    head_ui(ui, context, desk);
    let whole = ui.available_width();
    let frame = Frame::new().inner_margin(Margin { left: 16, right: 0, top: 8, bottom: 8 });
    let width = (whole * 0.42).clamp(320.0, 560.0);
    let panel = Panel::right("desk-side").resizable(false).default_size(width).size_range(width..=width);
    panel.frame(frame).show(ui, |ui| {
        ui.spacing_mut().scroll.floating_allocated_width = BAR;
        egui::ScrollArea::vertical().id_salt("desk-side").auto_shrink(false).show(ui, |ui| {
            side::side_ui(ui, context, desk);
        });
    });
    CentralPanel::no_frame().show(ui, |ui| list::list_ui(ui, lookup, desk));
}

/// The time in large type, the slot set by hand, and the field to check in with.
fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &mut Desk) {
    let words = context.lookup.words;
    let colours = palette(ui.ctx());
    let text = |at: Option<usize>| at.and_then(|at| desk.slots.get(at)).map(|slot| slot.text.clone());
    let now = text(desk.clock.now).unwrap_or_else(|| words.say("desk-no-slot").to_owned());
    let next = text(desk.clock.next).unwrap_or_else(|| words.say("desk-no-next").to_owned());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.label(RichText::new(words.tell("desk-now", &[("when", (&now).into())])).font(theme::bold_font(LARGE)));
        ui.label(
            RichText::new(words.tell("desk-next", &[("when", (&next).into())])).size(LARGE * 0.7).color(colours.quiet),
        );
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = SMALL;
        set_ui(ui, context, desk);
        ui.add_space(GAP);
        let said = if context.may_write { check_in_ui(ui, context, desk) } else { String::new() };
        let counts = [("count", desk.checked_in.len().into()), ("whole", desk.guests.len().into())];
        ui.label(RichText::new(words.tell("desk-checked-in", &counts)).size(BODY).color(colours.quiet));
        // Last, since a long name is cut here rather than pushing the page wider.
        ui.add(Label::new(RichText::new(said).size(NOTE).color(colours.quiet)).truncate());
    });
}

/// The slot it is: by the clock, or as a person says.
fn set_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &mut Desk) {
    let words = context.lookup.words;
    let by_clock = words.say("desk-by-clock");
    let set = desk.set.and_then(|id| desk.slots.iter().find(|slot| slot.id == id));
    let shown = set.map_or(by_clock.to_owned(), |slot| slot.text.clone());
    let before = desk.set;
    let name = words.say("desk-set");
    ui.label(RichText::new(name).size(NOTE).color(palette(ui.ctx()).quiet));
    let combo = ComboBox::from_id_salt("desk-set").selected_text(shown.clone()).width(190.0).show_ui(ui, |ui| {
        choice::value_ui(ui, &mut desk.set, None, by_clock);
        for slot in &desk.slots {
            choice::value_ui(ui, &mut desk.set, Some(slot.id), &slot.text);
        }
    });
    choice::finish(&combo, name, &shown);
    if desk.set != before {
        context.send(DeskCommand::Look);
    }
}

/// Two letters and Enter check in the first participant found who is not yet there. Returns what is to be said of it.
fn check_in_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &mut Desk) -> String {
    let words = context.lookup.words;
    let name = words.say("desk-check-in");
    let edit = TextEdit::singleline(&mut desk.typed).desired_width(216.0).hint_text(name.to_owned());
    let field = ui.add(edit.id_salt("desk-check-in").margin(theme::FIELD));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    if std::mem::take(&mut desk.focus_check_in) {
        field.request_focus();
    }
    let is_in = |id| desk.checked_in.contains(&id);
    let first = desk.found(&desk.typed).find(|one| !is_in(one.0)).map(|one| (one.0, one.1.clone()));
    let again = desk.found(&desk.typed).next().map(|one| one.1.clone());
    let said = match (&first, &again) {
        (Some((_, title)), _) => words.tell("desk-check-in-found", &[("name", title.into())]),
        (None, Some(title)) => words.tell("desk-check-in-again", &[("name", title.into())]),
        (None, None) if desk.typed.trim().chars().count() >= 2 => words.say("desk-check-in-none").to_owned(),
        (None, None) if desk.typed.is_empty() => match &desk.just_in {
            Some(name) => words.tell("desk-check-in-done", &[("name", name.into())]),
            None => String::new(),
        },
        _ => String::new(),
    };
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        if let Some((id, title)) = first {
            context.send(DeskCommand::CheckIn(id));
            desk.typed.clear();
            desk.just_in = Some(title);
        }
        // The next one in the queue.
        field.request_focus();
    } else if field.lost_focus() {
        desk.typed.clear();
        desk.just_in = None;
    }
    said
}
