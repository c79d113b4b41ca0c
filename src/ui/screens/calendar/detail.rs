//! One task, edited in place.

use egui::{ScrollArea, Ui};

use super::model::{Calendar, Task};
use crate::{
    domain::kinds::task,
    report::values,
    ui::{
        command::{Ask, NavCommand, RecordCommand},
        icons,
        screen::DrawContext,
        screens::parts,
        theme::{GAP, SMALL, WIDE, palette},
        widgets::basic::{icon_button_ui, line_ui, link_ui, page_keys, section_ui, sign_ui, title_ui},
    },
};

const FIELDS: [&str; 7] = ["title", "due", "who", "person", "about", "done", "note"];

pub fn detail_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Calendar) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let Some(detail) = &mut model.detail else { return };
    let title = detail.record.title();
    let record_ref = detail.record.record_ref();
    parts::title_row_ui(ui, context, record_ref, &title);
    let is_done = detail.record.get(task::done).is_some();
    ui.horizontal(|ui| {
        let (icon, key) =
            if is_done { (icons::CHECK_SQUARE, "task-open-again") } else { (icons::SQUARE, "task-finish") };
        ui.add_enabled_ui(context.may_write, |ui| {
            if icon_button_ui(ui, icon, words.say(key)).clicked() {
                context.send(RecordCommand::Tick { task: record_ref.id, is_done: !is_done });
            }
        });
        if let Some((about, name)) = detail.about.as_ref().filter(|(_, name)| !name.is_empty()) {
            sign_ui(ui, icons::LINK, 15.0, colours.accent);
            if link_ui(ui, name).clicked() {
                context.send(NavCommand::Show(*about));
            }
        }
    });
    line_ui(ui);
    ScrollArea::vertical().id_salt(("task", record_ref.id)).auto_shrink(false).show(ui, |ui| {
        page_keys(ui);
        ui.set_max_width(ui.available_width() - GAP);
        ui.add_space(SMALL);
        context.send_all(detail.form.in_place_ui(ui, lookup, &FIELDS, context.may_write));
        ui.add_space(SMALL);
        section_ui(ui, words.say("tab-history"));
        context.send_all(parts::history_ui(ui, lookup, &detail.history));
        ui.add_space(WIDE);
    });
}

/// A deadline: what it is of, and a way to have somebody see to it.
pub fn deadline_ui(ui: &mut Ui, context: &mut DrawContext<'_>, deadline: &Task) {
    let lookup = context.lookup;
    let words = lookup.words;
    title_ui(ui, &deadline.row.title);
    if let Some(due) = deadline.row.due {
        ui.label(values::date(words, due));
    }
    let Some(of) = deadline.of else { return };
    ui.add_space(SMALL);
    for record_ref in std::iter::once(of).chain(deadline.row.about) {
        ui.horizontal(|ui| {
            sign_ui(ui, icons::LINK, 15.0, palette(ui.ctx()).accent);
            if link_ui(ui, &lookup.title(record_ref)).clicked() {
                context.send(NavCommand::Show(record_ref));
            }
        });
    }
    ui.add_space(SMALL);
    if context.may_write && icon_button_ui(ui, icons::PLUS, words.say("task-new")).clicked() {
        context.send(Ask::NewTask { about: Some(of), due: deadline.row.due });
    }
}
