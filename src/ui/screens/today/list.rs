//! The list behind a number: each row leads to its record.

use egui::{Align, Key, RichText, Ui};

use super::model::{Row, Today};
use crate::{
    domain::date::Precision,
    report::values,
    ui::{
        command::NavCommand,
        icons,
        lookup::Lookup,
        nav::Counter,
        screen::DrawContext,
        theme::{self, BODY, palette},
        widgets::{
            basic::{empty_ui, icon_only_ui},
            table::{Cell, Column, Table, Tone},
        },
    },
};

/// Width in points from which the list says how many days are left.
const ROOMY: f32 = 680.0;

/// Keys that move through a list.
const WALKING: [Key; 6] = [Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::PageUp, Key::Home, Key::End];

pub fn list_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Today, can_close: bool) {
    let lookup = context.lookup;
    let words = lookup.words;
    let Some(counter) = model.chosen else {
        empty_ui(ui, icons::CHECK_CIRCLE, words.say("today-calm"), words.say("today-calm-note"), None);
        return;
    };
    let heading = heading(lookup, counter, model.rows.len());
    ui.horizontal(|ui| {
        let name = words.say("today-all-numbers");
        if can_close && icon_only_ui(ui, icons::ARROW_LEFT, name).clicked() {
            model.is_list_over = false;
        }
        let colours = palette(ui.ctx());
        ui.label(RichText::new(words.integer(model.rows.len() as i64)).font(theme::bold_font(theme::TITLE)));
        ui.add(egui::Label::new(RichText::new(&heading).size(BODY).color(colours.quiet)).truncate());
    });
    rows_ui(ui, context, model, &heading, counter);
}

/// What the list holds, in the words of its number.
fn heading(lookup: &Lookup<'_>, counter: Counter, count: usize) -> String {
    let words = lookup.words;
    let tell = |key: &str| words.tell(key, &[("count", count.into())]);
    match counter {
        Counter::Due(nearness) => tell(&format!("today-due-{}", nearness.code())),
        Counter::Want(want) => tell(&format!("today-want-{}", want.code())),
        Counter::Vague => tell("today-vague"),
        Counter::People => tell("today-people"),
        Counter::Stale => tell("today-stale"),
        Counter::Changed { kind, .. } if count == 1 => values::kind(words, kind).to_owned(),
        Counter::Changed { kind, .. } => values::kind_many(words, kind).to_owned(),
    }
}

fn rows_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Today, heading: &str, counter: Counter) {
    let lookup = context.lookup;
    let words = lookup.words;
    let is_due = matches!(counter, Counter::Due(_));
    let mut columns = Vec::new();
    if counter != Counter::Vague {
        let date = match counter {
            Counter::Stale => "today-column-facts",
            Counter::Changed { .. } => "today-column-changed",
            _ => "today-column-day",
        };
        columns.push(column(0, words.say(date), 104.0));
    }
    if is_due && ui.available_width() > ROOMY {
        columns.push(column(1, words.say("today-column-left"), 134.0));
    }
    let what = if counter == Counter::Vague { "today-column-lacks" } else { "today-column-what" };
    let about = match counter {
        Counter::Vague => "column-city",
        Counter::Changed { .. } => "today-column-who",
        _ => "today-column-about",
    };
    let is_vague = counter == Counter::Vague;
    columns.push(column(3, words.say("today-column-record"), if is_vague { -1.4 } else { -1.5 }));
    columns.push(column(2, words.say(what), if is_vague { -2.3 } else { -1.2 }));
    if counter != Counter::People {
        columns.push(column(4, words.say(about), if is_vague { -0.8 } else { -1.3 }));
    }
    let table =
        Table { name: heading, columns: &columns, rows: model.rows.len(), selected: model.selected, sort: None };
    let mut state = std::mem::take(&mut model.table);
    let walks = ui.input(|input| WALKING.iter().any(|key| input.key_pressed(*key)));
    let answer = table.ui(ui, &mut state, |row, column| match model.rows.get(row) {
        Some(row) => cell(lookup, row, column, model.today),
        None => Cell::new("", Tone::Plain),
    });
    model.table = state;
    model.selected = answer.selected.or(model.selected);
    // Arrow keys walk the list; a press, or Enter, goes to the record.
    let opened = answer.opened.or(answer.selected.filter(|_| !walks));
    if let Some(row) = opened.and_then(|row| model.rows.get(row)) {
        context.send(NavCommand::Show(row.record_ref));
    }
}

/// A column as wide as so many points, or as a share of what is left where negative.
fn column(key: usize, name: &str, width: f32) -> Column<'_> {
    Column { key, name, width, align: Align::Min }
}

fn cell<'a>(lookup: &Lookup<'_>, row: &'a Row, column: usize, today: chrono::NaiveDate) -> Cell<'a> {
    let words = lookup.words;
    let tone = if row.is_late { Tone::Due } else { Tone::Quiet };
    match (column, row.due) {
        (0, Some(due)) => Cell::new(values::short_date(words, due.date), tone),
        (0, None) => Cell::new(row.date.as_str(), tone),
        (1, Some(due)) => {
            let days = (due.day - today).num_days();
            if days >= 0 && due.date.precision() != Precision::Day {
                return Cell::new("", Tone::Quiet);
            }
            let key = if days < 0 { "days-late" } else { "days-left" };
            Cell::new(words.tell(key, &[("count", days.abs().into())]), tone)
        }
        (2, _) => Cell::new(row.what.as_str(), Tone::Plain),
        (3, _) => Cell::new(row.title.as_str(), Tone::Strong),
        (4, _) => Cell::new(row.about.as_str(), Tone::Quiet),
        _ => Cell::new("", Tone::Quiet),
    }
}
