//! The tasks: ticked where they stand, found by words, sifted by filters.

use egui::Ui;

use super::model::{Calendar, Filter, Task};
use crate::ui::{
    command::{Command, RecordCommand},
    icons,
    lookup::Lookup,
    screens::listing::{Labels, ticked_rows_ui, tools_ui},
    widgets::{basic::empty_ui, table::Tick},
};

const LABELS: Labels = Labels { title: "kind-task-many", new: "task-new", find: "find-task" };

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
    let tick = |task: &Task| {
        let is_on = task.row.done.is_some();
        let key = if is_on { "task-untick" } else { "task-tick" };
        Tick { is_on, name: words.tell(key, &[("name", (&task.row.title).into())]) }
    };
    let tick = may_write.then_some(&tick as &dyn Fn(&Task) -> Tick);
    let ticked = ticked_rows_ui(ui, lookup, &mut model.tasks, words.say("kind-task-many"), tick, commands);
    if let Some(task) = ticked.and_then(|row| model.tasks.row(row)) {
        commands.push(RecordCommand::Tick { task: task.row.id, is_done: task.row.done.is_none() }.into());
    }
}
