//! The list of cities: search words in any language, filters, and the rows.

use egui::{RichText, Role, TextEdit, Ui, Vec2, WidgetInfo};

use super::model::{Cities, Filter};
use crate::{
    domain::{kinds::Kind, value::Subject},
    ui::{
        command::{Ask, Command},
        icons,
        lookup::Lookup,
        theme::{self, BODY, TINY, palette},
        widgets::{
            basic::{chip_ui, empty_ui, icon_button_ui, title_ui},
            table::{Cell, Column, Sort, Table, Tone},
        },
    },
};

pub fn list_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Cities, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.horizontal(|ui| {
        title_ui(ui, words.say("page-cities"));
        let count = if model.shown.len() == model.len() {
            words.integer(model.len() as i64)
        } else {
            words.tell("count-of", &[("shown", model.shown.len().into()), ("all", model.len().into())])
        };
        ui.label(RichText::new(count).size(BODY).color(colours.quiet));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(12.0);
            if may_write && icon_button_ui(ui, icons::PLUS, words.say("city-new")).clicked() {
                commands.push(Command::Ask(Ask::NewCity { name: String::new() }));
            }
        });
    });
    let hint = words.say("find-city");
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
    ui.add_space(TINY);
    if model.shown.is_empty() {
        let note = words.say("city-not-found-note");
        if empty_ui(ui, icons::MAGNIFYING_GLASS, words.say("nothing-found"), note, Some(words.say("city-new"))) {
            commands.push(Command::Ask(Ask::NewCity { name: model.query.clone() }));
        }
        return;
    }
    rows_ui(ui, lookup, model, commands);
}

fn rows_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Cities, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let columns = [
        Column::share(words.say("column-city"), 1.6),
        Column::share(words.say("column-country"), 1.4),
        Column::fixed(words.say("column-population"), 110.0).right(),
        Column::fixed(words.say("column-partnerships"), 116.0).right(),
    ];
    let table = Table {
        name: words.say("page-cities"),
        columns: &columns,
        rows: model.shown.len(),
        selected: model.selected_row(),
        sort: Some(model.sort),
    };
    let mut state = std::mem::take(&mut model.table);
    let answer = table.ui(ui, &mut state, |row, column| {
        let Some(row) = model.row(row) else { return Cell::new("", Tone::Plain) };
        match column {
            0 => Cell::new(row.name.as_str(), Tone::Strong),
            1 => Cell::new(model.country(&row.country), Tone::Plain),
            2 => Cell::new(row.population.map(|count| words.integer(count)).unwrap_or_default(), Tone::Quiet),
            _ if row.partnerships == 0 => Cell::new("", Tone::Quiet),
            _ => Cell::new(words.integer(i64::from(row.partnerships)), Tone::Plain),
        }
    });
    model.table = state;
    if let Some(column) = answer.sorted {
        let is_reversed = model.sort.column == column && !model.sort.is_reversed;
        model.sort = Sort { column, is_reversed };
        model.arrange();
    }
    if let Some(row) = answer.selected.or(answer.opened).and_then(|row| model.row(row)) {
        commands.push(Command::Show(Subject { kind: Kind::City, id: row.id }));
    }
}
