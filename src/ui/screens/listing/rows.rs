//! The rows of a list, drawn with the columns there is room for.

use egui::Ui;

use super::{Filter, Listing, Row, columns, tools};
use crate::{
    domain::value::Value,
    ui::{
        command::{FileCommand, NavCommand, PreferenceCommand},
        lookup::Lookup,
        screen::DrawContext,
        theme,
        widgets::table::{self, Cell, Table, Tick, Tone},
    },
};

/// Least width in points of a column that takes a share.
const LEAST: f32 = 100.0;
/// Width of the box that marks a row, and of the bar at the side.
const EDGES: f32 = 40.0;

/// What is ticked off in a row; nothing in one that can't be.
pub type TickOf<'a, R> = &'a dyn Fn(&R) -> Option<Tick>;

/// Draws the rows; a row selected becomes a wish to show it.
pub fn rows_ui<R: Row, F: Filter<R>>(ui: &mut Ui, context: &mut DrawContext<'_>, list: &mut Listing<R, F>, name: &str) {
    ticked_rows_ui(ui, context, list, name, None);
}

/// The same where what stands in some rows can be ticked off, as `tick` says; the row whose tick was pressed.
pub fn ticked_rows_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    list: &mut Listing<R, F>,
    name: &str,
    tick: Option<TickOf<'_, R>>,
) -> Option<usize> {
    let lookup = context.lookup;
    let edges = EDGES + tick.map_or(0.0, |_| table::TICK);
    let titles: Vec<(usize, String)> = fitting(list, lookup, ui.available_width() - edges);
    let columns: Vec<table::Column<'_>> = titles
        .iter()
        .map(|(at, title)| {
            let column = &list.columns[*at];
            let drawn = table::Column { key: *at, name: title, width: column.width, align: egui::Align::Min };
            if column.is_number() { drawn.right() } else { drawn }
        })
        .collect();
    let table =
        Table { name, columns: &columns, rows: list.shown.len(), selected: list.selected_row(), sort: list.sort() };
    let mut state = std::mem::take(&mut list.table);
    let is_marked = |row: usize| list.is_marked(row);
    let tick_of = |row: usize| match (tick, list.row(row)) {
        (Some(tick), Some(row)) => tick(row),
        _ => None,
    };
    let tick = tick.map(|_| &tick_of as &dyn Fn(usize) -> Option<Tick>);
    let cell = |row: usize, column: usize| match list.row(row) {
        Some(row) => cell(lookup, list, row, column),
        None => Cell::new("", Tone::Plain),
    };
    // The bar of what can be done with marked rows stands below them: the rows keep their place.
    let whole = ui.available_rect_before_wrap();
    let bar = if list.marked.is_empty() { 0.0 } else { 2.0 * theme::ROW + 3.0 * theme::SMALL };
    let (rows, below) = whole.split_top_bottom_at_y(whole.bottom() - bar);
    let mut space = ui.new_child(egui::UiBuilder::new().max_rect(rows));
    let answer = table.marking(&is_marked).ticking(tick).ui(&mut space, &mut state, cell);
    list.table = state;
    if bar > 0.0 {
        let inside = below.shrink2(egui::vec2(0.0, theme::TINY));
        tools::marked_ui(&mut ui.new_child(egui::UiBuilder::new().max_rect(inside)), context, list);
    }
    ui.advance_cursor_after_rect(whole);
    if let Some(column) = answer.sorted {
        list.sort_by(column, lookup);
        context.send(PreferenceCommand::SaveListPrefs { list: list.name, prefs: list.prefs.clone() });
    }
    mark(list, &answer);
    if answer.copies {
        context.send(FileCommand::CopyTable(list.as_table(lookup)));
    }
    if answer.opened.is_some() && list.prefs.is_wide {
        list.prefs.is_wide = false;
        context.send(PreferenceCommand::SaveListPrefs { list: list.name, prefs: list.prefs.clone() });
    }
    if let Some(row) = answer.selected.or(answer.opened).and_then(|row| list.row(row)) {
        match (row.leads_to(), answer.opened) {
            (None, _) => context.send(NavCommand::Show(row.record_ref())),
            (Some(elsewhere), Some(_)) => context.send(NavCommand::Show(elsewhere)),
            (Some(_), None) => {
                let id = row.record_ref().id;
                list.select(Some(id));
            }
        }
    }
    answer.ticked
}

fn mark<R: Row, F: Filter<R>>(list: &mut Listing<R, F>, answer: &table::Answer) {
    if let Some(row) = answer.toggled {
        list.mark([row], !list.is_marked(row));
    }
    if let Some((first, last)) = answer.ranged {
        list.mark(first.min(last)..=first.max(last), true);
    }
    if answer.marks_all {
        let is_all = list.marked_shown().len() == list.shown.len();
        if is_all {
            list.unmark_all();
        } else {
            list.mark(0..list.shown.len(), true);
        }
    }
}

/// The columns chosen that there is room for, the first one always, with their headings.
fn fitting<R: Row, F: Filter<R>>(list: &Listing<R, F>, lookup: &Lookup<'_>, room: f32) -> Vec<(usize, String)> {
    let mut left = room;
    let mut fitting = Vec::new();
    for column in list.chosen() {
        let least = if column.width < 0.0 { LEAST * (-column.width).max(1.0) } else { column.width };
        if !fitting.is_empty() && least > left {
            continue;
        }
        left -= least;
        let at = list.columns.iter().position(|one| one.name == column.name).unwrap_or_default();
        fitting.push((at, column.title(lookup)));
    }
    fitting
}

fn cell<'a, R: Row, F: Filter<R>>(lookup: &Lookup<'_>, list: &'a Listing<R, F>, row: &'a R, column: usize) -> Cell<'a> {
    let column = &list.columns[column];
    if let Some(cell) = row.cell(lookup, column.name, list.today) {
        return cell;
    }
    let tone = if column.name == list.columns[0].name { Tone::Strong } else { Tone::Plain };
    match list.value(lookup, row, column) {
        Some(std::borrow::Cow::Borrowed(Value::Text(text)))
            if matches!(column.holds, crate::domain::value::FieldType::Line(_)) =>
        {
            Cell::new(text.as_str(), tone)
        }
        Some(value) => Cell::new(columns::said(lookup, column, &value, &list.titles), tone),
        None => Cell::new("", tone),
    }
}
