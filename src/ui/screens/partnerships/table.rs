//! The list of partnerships: search words, filters, and the rows.

use egui::{RichText, Role, TextEdit, Ui, Vec2, WidgetInfo};

use super::model::{Filter, Partnerships, is_due_soon, stage_key};
use crate::{
    domain::{kinds::Kind, value::Subject},
    register::PartnershipRow,
    report::values,
    ui::{
        command::{Ask, Command},
        icons,
        lookup::Lookup,
        theme::{self, BODY, SMALL, palette},
        widgets::{
            basic::{chip_ui, empty_ui, icon_button_ui, title_ui},
            table::{Cell, Column, Sort, Table, Tone},
        },
    },
};

/// Width in points from which the list shows every column.
const ROOMY: f32 = 660.0;

pub fn list_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let words = lookup.words;
    heading_ui(ui, lookup, model, may_write, commands);
    let colours = palette(ui.ctx());
    let hint = words.say("find-partnership");
    let edit = TextEdit::singleline(&mut model.query)
        .hint_text(hint.to_owned())
        .desired_width(ui.available_width() - 12.0)
        .margin(egui::Margin::symmetric(8, 7))
        .prefix(RichText::new(icons::MAGNIFYING_GLASS).font(theme::icon_font(15.0)).color(colours.quiet));
    let field = ui.add(edit);
    field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
    if std::mem::take(&mut model.focus_search) {
        field.request_focus();
    }
    let mut is_rearranged = field.changed();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for filter in Filter::ALL {
            let is_on = model.filters.contains(&filter);
            if chip_ui(ui, words.say(filter.key()), is_on).clicked() {
                if is_on {
                    model.filters.remove(&filter);
                } else {
                    model.filters.insert(filter);
                }
                is_rearranged = true;
            }
        }
    });
    if is_rearranged {
        model.arrange();
    }
    ui.add_space(SMALL / 2.0);
    if model.shown.is_empty() {
        let note = words.say("nothing-found-note");
        if empty_ui(ui, icons::FUNNEL, words.say("nothing-found"), note, Some(words.say("clear-filters"))) {
            model.query.clear();
            model.filters.clear();
            model.arrange();
        }
        return;
    }
    rows_ui(ui, lookup, model, commands);
}

fn heading_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &Partnerships, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.horizontal(|ui| {
        title_ui(ui, words.say("page-partnerships"));
        let count = if model.shown.len() == model.len() {
            words.integer(model.len() as i64)
        } else {
            words.tell("count-of", &[("shown", model.shown.len().into()), ("all", model.len().into())])
        };
        ui.label(RichText::new(count).size(BODY).color(colours.quiet));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(12.0);
            if may_write && icon_button_ui(ui, icons::PLUS, words.say("partnership-new")).clicked() {
                commands.push(Command::Ask(Ask::NewPartnership));
            }
        });
    });
}

fn rows_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Partnerships, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let mut columns = vec![
        Column::share(words.say("column-partnership"), 2.2),
        Column::fixed(words.say("column-countries"), 92.0),
        Column::share(words.say("column-stage"), 1.1),
        Column::share(words.say("column-next"), 1.2),
    ];
    // Where there is little room the date of the stage is left to the detail.
    if ui.available_width() > ROOMY {
        columns.push(Column::fixed(words.say("column-since"), 100.0));
    }
    let table = Table {
        name: words.say("page-partnerships"),
        columns: &columns,
        rows: model.shown.len(),
        selected: model.selected_row(),
        sort: Some(model.sort),
    };
    let mut state = std::mem::take(&mut model.table);
    let answer = table.ui(ui, &mut state, |row, column| match model.row(row) {
        Some(row) => cell(lookup, row, column, model.today),
        None => Cell::new("", Tone::Plain),
    });
    model.table = state;
    if let Some(column) = answer.sorted {
        let is_reversed = model.sort.column == column && !model.sort.is_reversed;
        model.sort = Sort { column, is_reversed };
        model.arrange();
    }
    if let Some(row) = answer.selected.or(answer.opened).and_then(|row| model.row(row)) {
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
