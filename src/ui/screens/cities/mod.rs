//! Cities: the list on the left, the one selected on the right, with its names, partnerships, needs and offers.

mod detail;
mod model;
mod table;

pub use model::{Cities, Filter, LIST_READS};

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::ui::{
    command::{Ask, Command},
    icons,
    lookup::Lookup,
    screens::parts,
    theme::palette,
    widgets::basic::empty_ui,
};

/// Draws the page.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Cities, may_write: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    let words = lookup.words;
    if model.list.is_empty() {
        let action = may_write.then(|| words.say("city-new"));
        if empty_ui(ui, icons::BUILDINGS, words.say("cities-empty"), words.say("cities-empty-note"), action) {
            commands.push(Command::Ask(Ask::NewCity { name: String::new() }));
        }
        return commands;
    }
    let colours = palette(ui.ctx());
    let whole = ui.available_width();
    Panel::left(parts::list_panel("city list", whole))
        .resizable(true)
        .default_size((whole * 0.45).max(380.0))
        .size_range(340.0..=(whole - 420.0).max(380.0))
        .frame(Frame::new().fill(colours.paper).inner_margin(Margin { left: 16, right: 0, top: 12, bottom: 0 }))
        .show(ui, |ui| table::list_ui(ui, lookup, model, may_write, &mut commands));
    CentralPanel::no_frame()
        .frame(Frame::new().fill(colours.paper).inner_margin(Margin { left: 20, right: 8, top: 12, bottom: 0 }))
        .show(ui, |ui| {
            if model.detail.is_some() {
                detail::detail_ui(ui, lookup, model, may_write, &mut commands);
            } else {
                empty_ui(ui, icons::BUILDINGS, words.say("select-city"), words.say("select-city-note"), None);
            }
        });
    commands
}
