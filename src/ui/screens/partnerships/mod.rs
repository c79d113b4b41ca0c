//! Partnerships: the list and its filters on the left, the one selected on the right.

mod detail;
mod model;
mod table;

pub use model::{Detail, Filter, LIST_READS, Partnerships, Tab};

use egui::Ui;

use crate::ui::{
    command::{Ask, Command},
    icons,
    lookup::Lookup,
    screens::listing::{self, Split},
    widgets::basic::empty_ui,
};

/// Draws the page.
pub fn page_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    split: Split,
    may_write: bool,
) -> Vec<Command> {
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
    listing::side_by_side_ui(
        ui,
        "partnership list",
        model.list.split(split),
        model,
        &mut commands,
        |ui, model, commands| table::list_ui(ui, lookup, model, may_write, commands),
        |ui, model, commands| {
            if model.detail.is_some() {
                detail::detail_ui(ui, lookup, model, may_write, commands);
            } else {
                let (title, note) =
                    (lookup.words.say("select-partnership"), lookup.words.say("select-partnership-note"));
                empty_ui(ui, icons::HANDSHAKE, title, note, None);
            }
        },
    );
    commands
}
