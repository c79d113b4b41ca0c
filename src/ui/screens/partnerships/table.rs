//! The list of partnerships: search words, filters, and the rows.

use egui::Ui;

use super::model::{Partnerships, is_due_soon, stage_key};
use crate::{
    domain::{kinds::Kind, value::Subject},
    register::PartnershipRow,
    report::values,
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
const ROOMY: f32 = 660.0;
/// Width in points below which it shows only what nobody can do without.
const NARROW: f32 = 470.0;

const LABELS: Labels = Labels { title: "page-partnerships", new: "partnership-new", find: "find-partnership" };

pub fn list_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let words = lookup.words;
    let did = tools_ui(ui, lookup, &mut model.list, &LABELS, may_write);
    if did.wants_new {
        commands.push(Command::Ask(Ask::NewPartnership));
    }
    if did.is_sifted {
        model.arrange();
    }
    if model.list.shown.is_empty() {
        let note = words.say("nothing-found-note");
        if empty_ui(ui, icons::FUNNEL, words.say("nothing-found"), note, Some(words.say("clear-filters"))) {
            model.list.show_all();
            model.arrange();
        }
        return;
    }
    rows_ui(ui, lookup, model, commands);
}

fn rows_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Partnerships, commands: &mut Vec<Command>) {
    let words = lookup.words;
    // Where there is little room the countries, and then the date of the stage, are left to the detail.
    let width = ui.available_width();
    let mut columns = vec![Column::share(0, words.say("column-partnership"), 2.2)];
    if width > NARROW {
        columns.push(Column::fixed(1, words.say("column-countries"), 92.0));
    }
    columns.push(Column::share(2, words.say("column-stage"), 1.1));
    columns.push(Column::share(3, words.say("column-next"), 1.2));
    if width > ROOMY {
        columns.push(Column::fixed(4, words.say("column-since"), 100.0));
    }
    let table = Table {
        name: words.say("page-partnerships"),
        columns: &columns,
        rows: model.list.shown.len(),
        selected: model.list.selected_row(),
        sort: Some(model.list.sort),
    };
    let mut state = std::mem::take(&mut model.list.table);
    let answer = table.ui(ui, &mut state, |row, column| match model.list.row(row) {
        Some(row) => cell(lookup, row, column, model.list.today),
        None => Cell::new("", Tone::Plain),
    });
    model.list.table = state;
    if let Some(column) = answer.sorted {
        model.list.sort_by(column);
        model.arrange();
    }
    if let Some(row) = answer.selected.or(answer.opened).and_then(|row| model.list.row(row)) {
        commands.push(Command::Show(Subject { kind: Kind::Partnership, id: row.id }));
    }
}

fn cell<'a>(lookup: &Lookup<'_>, row: &'a PartnershipRow, column: usize, today: chrono::NaiveDate) -> Cell<'a> {
    let words = lookup.words;
    match column {
        0 => Cell::new(row.title.as_str(), Tone::Strong),
        1 => Cell::new(row.countries.join(" – "), Tone::Quiet),
        2 => {
            let tone = if row.stage.is_alive() { Tone::Plain } else { Tone::Quiet };
            Cell::new(words.say(&stage_key(row.stage)), tone)
        }
        4 => Cell::new(row.since.map(|date| values::short_date(words, date)).unwrap_or_default(), Tone::Quiet),
        _ => match row.next {
            Some(next) => {
                let tone = if is_due_soon(Some(next), today) { Tone::Due } else { Tone::Quiet };
                let what = words.say(&format!("due-{}", next.due.code()));
                Cell::new(
                    format!("{} {}", values::short_date(words, crate::domain::date::PartialDate::of(next.day)), what),
                    tone,
                )
            }
            None => Cell::new("", Tone::Quiet),
        },
    }
}
