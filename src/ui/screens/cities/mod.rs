//! Cities: the list on the left, the one selected on the right, with its names, partnerships, needs and offers.

mod detail;
mod model;
mod table;

pub use model::{Cities, Filter};

use egui::Ui;

use crate::ui::{
    command::{Ask, Command},
    icons,
    lookup::Lookup,
    screens::listing::{self, Split},
    widgets::basic::empty_ui,
};

/// Draws the page.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Cities, split: Split, may_write: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    let words = lookup.words;
    if model.list.is_empty() {
        let action = may_write.then(|| words.say("city-new"));
        if empty_ui(ui, icons::BUILDINGS, words.say("cities-empty"), words.say("cities-empty-note"), action) {
            commands.push(Ask::NewCity { name: String::new() }.into());
        }
        return commands;
    }
    listing::side_by_side_ui(
        ui,
        ["city list", lookup.words.say("width-list")],
        model.list.split(split),
        model,
        &mut commands,
        |ui, model, commands| table::list_ui(ui, lookup, model, may_write, commands),
        |ui, model, commands| {
            if model.detail.is_some() {
                detail::detail_ui(ui, lookup, model, may_write, commands);
            } else {
                let (title, note) = (lookup.words.say("select-city"), lookup.words.say("select-city-note"));
                empty_ui(ui, icons::BUILDINGS, title, note, None);
            }
        },
    );
    commands
}
