//! Partnerships: the list and its filters on the left, the one selected on the right.

mod detail;
mod model;
mod table;

pub use model::{Filter, LIST_READS, Partnerships, Tab};

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::ui::{
    command::{Ask, Command},
    icons,
    lookup::Lookup,
    screens::parts,
    theme::{SMALL, palette},
    widgets::basic::empty_ui,
};

/// Draws the page.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Partnerships, may_write: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    if model.list.is_empty() {
        let words = lookup.words;
        let action = may_write.then(|| words.say("partnership-new"));
        if empty_ui(ui, icons::HANDSHAKE, words.say("partnerships-empty"), words.say("partnerships-empty-note"), action)
        {
            commands.push(Command::Ask(Ask::NewPartnership));
        }
        return commands;
    }
    let colours = palette(ui.ctx());
    let whole = ui.available_width();
    Panel::left(parts::list_panel("partnership list", whole))
        .resizable(true)
        .default_size((whole * 0.47).max(380.0))
        .size_range(360.0..=(whole - 420.0).max(380.0))
        .frame(Frame::new().fill(colours.paper).inner_margin(Margin { left: 16, right: 0, top: 12, bottom: 0 }))
        .show(ui, |ui| table::list_ui(ui, lookup, model, may_write, &mut commands));
    CentralPanel::no_frame()
        .frame(Frame::new().fill(colours.paper).inner_margin(Margin { left: 20, right: 8, top: 12, bottom: 0 }))
        .show(ui, |ui| {
            if model.detail.is_some() {
                detail::detail_ui(ui, lookup, model, may_write, &mut commands);
            } else {
                let words = lookup.words;
                ui.add_space(SMALL);
                empty_ui(
                    ui,
                    icons::HANDSHAKE,
                    words.say("select-partnership"),
                    words.say("select-partnership-note"),
                    None,
                );
            }
        });
    commands
}
