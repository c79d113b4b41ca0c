//! The tasks, ticked where they stand, and what else falls due; found by words, sifted by filters.

use egui::Ui;

use super::model::{Calendar, Filter, Task};
use crate::ui::{
    command::RecordCommand,
    icons,
    screen::DrawContext,
    screens::listing::{Labels, ticked_rows_ui, tools_ui},
    widgets::{basic::empty_ui, table::Tick},
};

const LABELS: Labels = Labels { title: "kind-task-many", new: "task-new", find: "find-task" };

pub fn list_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Calendar) {
    let lookup = context.lookup;
    let words = lookup.words;
    let wanted_done = model.tasks.filters.contains(&Filter::Done);
    tools_ui(ui, context, &mut model.tasks, &LABELS, false, |_| {});
    model.part(wanted_done, lookup);
    if model.tasks.shown.is_empty() {
        let note = words.say("tasks-nothing-found");
        if empty_ui(ui, icons::FUNNEL, words.say("nothing-found"), note, Some(words.say("clear-filters"))) {
            model.tasks.show_all();
            model.tasks.arrange(lookup);
        }
        return;
    }
    let tick = |task: &Task| {
        let is_on = task.row.done.is_some();
        let key = if is_on { "task-untick" } else { "task-tick" };
        let tick = || Tick { is_on, name: words.tell(key, &[("name", (&task.row.title).into())]) };
        task.of.is_none().then(tick)
    };
    let tick = context.may_write.then_some(&tick as &dyn Fn(&Task) -> Option<Tick>);
    let ticked = ticked_rows_ui(ui, context, &mut model.tasks, words.say("kind-task-many"), tick);
    if let Some(task) = ticked.and_then(|row| model.tasks.row(row)) {
        context.send(RecordCommand::Tick { task: task.row.id, is_done: task.row.done.is_none() });
    }
}
