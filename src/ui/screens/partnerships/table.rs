//! The list of partnerships: search words, filters, and the rows.

use egui::Ui;

use super::model::Partnerships;
use crate::ui::{
    command::{Ask, NavCommand},
    icons,
    nav::PartnershipView,
    screen::DrawContext,
    screens::listing::{Labels, rows_ui, tools_ui},
    widgets::{basic::empty_ui, switch::switch_ui},
};

const LABELS: Labels = Labels { title: "page-partnerships", new: "partnership-new", find: "find-partnership" };

pub fn list_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) {
    if head_ui(ui, context, model) {
        rows_ui(ui, context, &mut model.list, context.lookup.words.say("page-partnerships"));
    }
}

/// Heading, search and filters; false when they leave nothing to show, which is then said.
pub fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) -> bool {
    let lookup = context.lookup;
    let words = lookup.words;
    let views = PartnershipView::ALL.map(|view| (view.icon(), words.say(view.key()), view));
    let before = model.view;
    let Partnerships { list, view, .. } = model;
    list.shows_rows = *view == PartnershipView::Table;
    let switch = |ui: &mut Ui| switch_ui(ui, view, &views);
    if tools_ui(ui, context, list, &LABELS, context.may_write, switch) {
        context.send(Ask::NewPartnership);
    }
    if model.view != before {
        // What this view shows besides the rows is read when it is first wanted.
        context.send(NavCommand::Reload);
    }
    if model.list.shown.is_empty() {
        let note = words.say("nothing-found-note");
        if empty_ui(ui, icons::FUNNEL, words.say("nothing-found"), note, Some(words.say("clear-filters"))) {
            model.list.show_all();
            model.list.arrange(lookup);
        }
        return false;
    }
    true
}
