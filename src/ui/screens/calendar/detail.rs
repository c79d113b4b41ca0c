//! One task, edited in place.

use egui::{ScrollArea, Ui};

use super::model::Calendar;
use crate::{
    domain::kinds::task,
    ui::{
        command::{NavCommand, RecordCommand},
        icons,
        screen::DrawContext,
        screens::parts,
        theme::{GAP, SMALL, WIDE, palette},
        widgets::basic::{icon_button_ui, line_ui, link_ui, page_keys, section_ui, sign_ui},
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
