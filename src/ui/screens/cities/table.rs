//! The list of cities: search words in any language, filters, and the rows.

use egui::Ui;

use super::model::Cities;
use crate::{
    domain::{kinds::Kind, value::Subject},
    ui::{
        command::{Ask, Command},
        icons,
        lookup::Lookup,
        screens::listing::{Labels, tools_ui},
        widgets::{
            basic::empty_ui,
            table::{Cell, Column, Table, Tone},
        },
    },
};

/// Width in points from which the list shows every column.
const ROOMY: f32 = 460.0;

const LABELS: Labels = Labels { title: "page-cities", new: "city-new", find: "find-city" };

pub fn list_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Cities, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let did = tools_ui(ui, lookup, &mut model.list, &LABELS, may_write);
    if did.wants_new {
        commands.push(Command::Ask(Ask::NewCity { name: String::new() }));
    }
    if did.is_sifted {
        model.arrange();
    }
    if model.list.shown.is_empty() {
        let note = words.say("city-not-found-note");
        if empty_ui(ui, icons::MAGNIFYING_GLASS, words.say("nothing-found"), note, Some(words.say("city-new"))) {
            commands.push(Command::Ask(Ask::NewCity { name: model.list.query.clone() }));
        }
        return;
    }
    rows_ui(ui, lookup, model, commands);
}

fn rows_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Cities, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let mut columns =
        vec![Column::share(0, words.say("column-city"), 1.6), Column::share(1, words.say("column-country"), 1.4)];
    // Where there is little room the population is left to the detail.
    if ui.available_width() > ROOMY {
        columns.push(Column::fixed(2, words.say("column-population"), 110.0).right());
    }
    columns.push(Column::fixed(3, words.say("column-partnerships"), 116.0).right());
    let table = Table {
        name: words.say("page-cities"),
        columns: &columns,
        rows: model.list.shown.len(),
        selected: model.list.selected_row(),
        sort: Some(model.list.sort),
    };
    let mut state = std::mem::take(&mut model.list.table);
    let answer = table.ui(ui, &mut state, |row, column| {
        let Some(row) = model.list.row(row) else { return Cell::new("", Tone::Plain) };
        match column {
            0 => Cell::new(row.name.as_str(), Tone::Strong),
            1 => Cell::new(model.country(&row.country), Tone::Plain),
            2 => Cell::new(row.population.map(|count| words.integer(count)).unwrap_or_default(), Tone::Quiet),
            _ if row.partnerships == 0 => Cell::new("", Tone::Quiet),
            _ => Cell::new(words.integer(i64::from(row.partnerships)), Tone::Plain),
        }
    });
    model.list.table = state;
    if let Some(column) = answer.sorted {
        model.list.sort_by(column);
        model.arrange();
    }
    if let Some(row) = answer.selected.or(answer.opened).and_then(|row| model.list.row(row)) {
        commands.push(Command::Show(Subject { kind: Kind::City, id: row.id }));
    }
}
