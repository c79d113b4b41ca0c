//! The list of cities: search words in any language, filters, and the rows.

use egui::Ui;

use super::model::Cities;
use crate::ui::{
    command::Ask,
    icons,
    screen::DrawContext,
    screens::listing::{Labels, rows_ui, tools_ui},
    widgets::basic::empty_ui,
};

const LABELS: Labels = Labels { title: "page-cities", new: "city-new", find: "find-city" };

pub fn list_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Cities) {
    let words = context.lookup.words;
    if tools_ui(ui, context, &mut model.list, &LABELS, context.may_write, |_| {}) {
        context.send(Ask::NewCity { name: String::new() });
    }
    if model.list.shown.is_empty() {
        let note = words.say("city-not-found-note");
        if empty_ui(ui, icons::MAGNIFYING_GLASS, words.say("nothing-found"), note, Some(words.say("city-new"))) {
            context.send(Ask::NewCity { name: model.list.query.clone() });
        }
        return;
    }
    rows_ui(ui, context, &mut model.list, words.say("page-cities"));
}
