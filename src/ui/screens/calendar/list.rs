//! The tasks: ticked where they stand, found by words, sifted by filters.

use egui::{Align, FontId, Role, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::model::{Calendar, Filter, Task};
use crate::{
    domain::{kinds::Kind, value::Subject},
    report::values,
    ui::{
        command::Command,
        icons,
        lookup::Lookup,
        screens::listing::{Labels, tools_ui},
        theme::{self, BODY, GAP, NOTE, ROW, TINY, palette},
        widgets::{
            basic::{empty_ui, focus_ring, icon_only_ui, paint_text},
            heard,
        },
    },
};

const LABELS: Labels = Labels { title: "kind-task-many", new: "task-new", find: "find-task" };
/// A task takes two lines: what is to be done, and who does it about what.
const HEIGHT: f32 = 48.0;
const DUE: f32 = 104.0;

pub fn list_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Calendar, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let wanted_done = model.tasks.filters.contains(&Filter::Done);
    tools_ui(ui, lookup, &mut model.tasks, &LABELS, false, commands, |_| {});
    model.part(wanted_done, lookup);
    if model.tasks.shown.is_empty() {
        let note = words.say("tasks-nothing-found");
        if empty_ui(ui, icons::FUNNEL, words.say("nothing-found"), note, Some(words.say("clear-filters"))) {
            model.tasks.show_all();
            model.tasks.arrange(lookup);
        }
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("tasks").auto_shrink(false).show_rows(
        ui,
        HEIGHT,
        model.tasks.shown.len(),
        |ui, rows| {
            heard::region(ui, Role::Table);
            ui.set_max_width(ui.available_width() - GAP);
            for row in rows {
                if let Some(task) = model.tasks.row(row) {
                    let is_selected = model.tasks.selected == Some(task.row.id);
                    task_ui(ui, lookup, task, is_selected, task.is_overdue(model.today), may_write, commands);
                }
            }
        },
    );
}

fn task_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    task: &Task,
    is_selected: bool,
    is_overdue: bool,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let subject = Subject { kind: Kind::Task, id: task.row.id };
    let title = &task.row.title;
    let is_done = task.row.done.is_some();
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    let row = rect.with_min_x(rect.left() + ROW + TINY);
    let response = ui.interact(row, ui.scope_id().with(("task", task.row.id)), Sense::click());
    let due = task.row.due.map(|due| values::short_date(words, due)).unwrap_or_default();
    let rest: Vec<&str> =
        [task.row.who.as_str(), task.about.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    let rest = rest.join(" · ");
    let late = if is_overdue { words.say("task-overdue") } else { "" };
    let parts = [title.as_str(), due.as_str(), late, rest.as_str()];
    let name = parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &name));
    heard::selected(&response, is_selected);
    if is_selected {
        ui.painter().rect_filled(rect, 0.0, colours.accent_soft);
        ui.painter().rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, colours.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, colours.hover);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line.gamma_multiply(0.5)));
    let tick = rect.with_max_x(rect.left() + ROW + TINY);
    let mut cell = ui.new_child(egui::UiBuilder::new().max_rect(tick.shrink2(Vec2::new(TINY, SPACE))));
    let (icon, key) = if is_done { (icons::CHECK_SQUARE, "task-untick") } else { (icons::SQUARE, "task-tick") };
    cell.add_enabled_ui(may_write, |ui| {
        if icon_only_ui(ui, icon, &words.tell(key, &[("name", title.into())])).clicked() {
            commands.push(Command::Tick { task: task.row.id, is_done: !is_done });
        }
    });
    let (upper, lower) = row.shrink2(Vec2::new(TINY, 5.0)).split_top_bottom_at_fraction(0.54);
    let font = if is_done { FontId::proportional(BODY) } else { theme::bold_font(BODY) };
    let ink = if is_done { colours.quiet } else { colours.ink };
    let text = upper.with_max_x(upper.right() - DUE);
    paint_text(ui, text, title, font, ink, Align::Min);
    let when = if is_overdue { colours.due } else { colours.quiet };
    paint_text(ui, upper.with_min_x(text.right()), &due, FontId::proportional(13.0), when, Align::Max);
    paint_text(ui, lower.with_max_x(text.right()), &rest, FontId::proportional(NOTE), colours.quiet, Align::Min);
    let side = if is_done { words.say("task-is-done") } else { late };
    paint_text(ui, lower.with_min_x(text.right()), side, FontId::proportional(NOTE), when, Align::Max);
    focus_ring(ui, &response);
    if response.clicked() {
        commands.push(Command::Show(subject));
    }
}

/// Above and below a tick.
const SPACE: f32 = 8.0;
