//! Pages of records: one or more lists, and the record selected with everything that hangs on it. What differs from
//! kind to kind stands in the tables of [`sheets`] and [`shapes`].

mod derived;
mod detail;
mod model;
pub mod shapes;
pub mod sheets;

pub use detail::{RecordDetail, Related, detail_ui, related, related_ui};
pub use model::Records;

use egui::Ui;

use crate::ui::{
    command::{Ask, Command, NavCommand},
    icons,
    lookup::Lookup,
    screens::listing::{Split, rows_ui, side_by_side_ui, tools_ui},
    theme::GAP,
    widgets::basic::{button_ui, empty_ui, line_ui, tab_ui},
};

/// Draws the page.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Records, split: Split, may_write: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    let state = model.here();
    let split = if state.list.is_empty() { Split::ListOnly } else { state.list.split(split) };
    let name = state.sheet.labels.title;
    side_by_side_ui(
        ui,
        [name, lookup.words.say("width-list")],
        split,
        model,
        &mut commands,
        |ui, model, commands| list_ui(ui, lookup, model, may_write, commands),
        |ui, model, commands| {
            if let Some(detail) = &mut model.detail {
                detail_ui(ui, lookup, detail, may_write, commands);
            } else {
                let (title, note) = (lookup.words.say("select-record"), lookup.words.say("select-record-note"));
                empty_ui(ui, model.here().sheet.icon, title, note, None);
            }
        },
    );
    commands
}

fn list_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Records, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    if model.sheets.len() > 1 {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (at, state) in model.sheets.iter().enumerate() {
                if tab_ui(ui, words.say(state.sheet.labels.title), at == model.at).clicked() && at != model.at {
                    commands.push(NavCommand::ShowList(state.sheet.kind).into());
                }
            }
        });
        line_ui(ui);
    }
    let state = model.here_mut();
    let new = Ask::NewRecord { kind: state.sheet.kind }.into();
    if state.list.is_empty() {
        let action = may_write.then(|| words.say(state.sheet.labels.new));
        let (title, note) = state.sheet.empty;
        if empty_ui(ui, state.sheet.icon, words.say(title), words.say(note), action) {
            commands.push(new);
        }
        if let Some((key, command)) = state.sheet.starter.as_ref().filter(|_| may_write) {
            ui.vertical_centered(|ui| {
                if button_ui(ui, words.say(key)).clicked() {
                    commands.push(command.clone().into());
                }
            });
        }
        return;
    }
    if tools_ui(ui, lookup, &mut state.list, &state.sheet.labels, may_write, commands, |_| {}) {
        commands.push(new);
    }
    if state.list.shown.is_empty() {
        let (title, note) = (words.say("nothing-found"), words.say("nothing-fits"));
        if empty_ui(ui, icons::FUNNEL, title, note, Some(words.say("clear-filters"))) {
            state.list.show_all();
            state.list.arrange(lookup);
        }
        return;
    }
    let name = words.say(state.sheet.labels.title);
    rows_ui(ui, lookup, &mut state.list, name, commands);
}
