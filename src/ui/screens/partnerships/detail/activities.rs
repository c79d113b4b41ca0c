//! The activities by date, the latest first: who went, what it cost and what came of it.

use egui::Ui;

use super::super::model::{Activity, PartnershipDetail};
use crate::{
    domain::kinds::{Kind, activity},
    ui::{
        screen::DrawContext,
        screens::partnerships::detail::cards::{Card, add_ui, card_end_ui, cards_ui, group_ui, nothing_ui},
        theme::{GAP, SMALL, TINY},
        widgets::basic::{line_ui, note_ui},
    },
};

pub fn activities_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &mut PartnershipDetail) {
    let lookup = context.lookup;
    let owner = detail.record.record_ref();
    let Some(tab) = &mut detail.activities else { return };
    if tab.all.is_empty() && tab.gifts.lines.is_empty() {
        nothing_ui(ui, lookup, "tab-activities-empty", "tab-activities-empty-note");
    }
    let card_ui = |ui: &mut Ui, one: &mut _, is_open| activity_ui(ui, context, one, is_open);
    cards_ui(ui, &mut tab.all, &mut detail.open_part, |one| one.record.id, card_ui);
    if context.may_write {
        ui.add_space(SMALL);
        context.send_all(add_ui(ui, lookup, Kind::Activity, owner));
    }
    ui.add_space(GAP);
    group_ui(ui, context, &tab.gifts);
}

fn activity_ui(ui: &mut Ui, context: &mut DrawContext<'_>, one: &mut Activity, is_open: bool) -> bool {
    let lookup = context.lookup;
    let title = one.record.title();
    let card = Card { title: &title, badge: one.kind.as_deref().map(|kind| (kind, true)), is_open };
    let Activity { record, when, place, delegation, cost, groups, form, .. } = one;
    card.ui(ui, lookup, |ui| {
        let first = if place.is_empty() { when.clone() } else { format!("{when} · {place}") };
        for line in [first.as_str(), delegation, cost].into_iter().filter(|line| !line.is_empty()) {
            note_ui(ui, line);
        }
        let outcome = record.text(activity::outcome);
        if !outcome.is_empty() {
            ui.add(egui::Label::new(outcome).wrap());
        }
        if !is_open {
            return;
        }
        ui.add_space(TINY);
        ui.spacing_mut().item_spacing.y = SMALL;
        line_ui(ui);
        let fields: Vec<&str> = Kind::Activity.typed_fields().collect();
        context.send_all(form.in_place_ui(ui, lookup, &fields, context.may_write));
        for group in groups.iter() {
            group_ui(ui, context, group);
        }
        card_end_ui(ui, context, record);
    })
}
