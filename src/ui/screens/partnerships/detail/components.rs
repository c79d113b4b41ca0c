//! The components: what is done together, for whom, with what money, and what it has reached.

use egui::{Sense, Ui, vec2};

use super::super::model::{Component, PartnershipDetail};
use crate::{
    domain::{
        choices::ComponentStatus,
        kinds::{Kind, component},
    },
    report::values,
    ui::{
        screen::DrawContext,
        screens::{
            partnerships::detail::cards::{Card, add_ui, card_end_ui, cards_ui, group_ui, nothing_ui},
            parts,
        },
        theme::{self, SMALL, TINY, palette},
        widgets::basic::{caption_ui, line_ui, note_ui, section_ui},
    },
};

pub fn components_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &mut PartnershipDetail) {
    let lookup = context.lookup;
    let owner = detail.record.record_ref();
    let Some(tab) = &mut detail.components else { return };
    if tab.all.is_empty() {
        nothing_ui(ui, lookup, "tab-components-empty", "tab-components-empty-note");
    }
    let card_ui = |ui: &mut Ui, one: &mut _, is_open| component_ui(ui, context, one, is_open);
    cards_ui(ui, &mut tab.all, &mut detail.open_part, |one| one.record.id, card_ui);
    if context.may_write {
        ui.add_space(SMALL);
        context.send_all(add_ui(ui, lookup, Kind::Component, owner));
    }
}

fn component_ui(ui: &mut Ui, context: &mut DrawContext<'_>, one: &mut Component, is_open: bool) -> bool {
    let lookup = context.lookup;
    let title = one.record.title();
    let status: Option<ComponentStatus> = one.record.choice(component::status);
    let is_live = status == Some(ComponentStatus::Running);
    let card = Card { title: &title, badge: one.status.as_deref().map(|status| (status, is_live)), is_open };
    let Component { record, facts, covered, money, indicators, form, .. } = one;
    card.ui(ui, lookup, |ui| {
        for line in facts.iter() {
            note_ui(ui, line);
        }
        if !money.is_empty() {
            note_ui(ui, money);
        }
        if let Some(covered) = *covered {
            share_ui(ui, covered);
        }
        if !is_open {
            return;
        }
        ui.add_space(TINY);
        ui.spacing_mut().item_spacing.y = SMALL;
        line_ui(ui);
        ui.horizontal(|ui| {
            section_ui(ui, values::kind_many(lookup.words, Kind::Indicator));
            if context.may_write {
                context.send_all(add_ui(ui, lookup, Kind::Indicator, record.record_ref()));
            }
        });
        for indicator in indicators.iter() {
            ui.horizontal(|ui| {
                ui.label(egui::RichText::new(indicator.record.title()).family(theme::bold()));
                if context.may_write {
                    context.send_all(parts::edit_ui(ui, lookup, &indicator.record));
                }
            });
            note_ui(ui, &indicator.text);
            ui.indent(indicator.record.id, |ui| {
                group_ui(ui, context, &indicator.measurements);
            });
        }
        caption_ui(ui, lookup.words.say("component-fields"));
        let fields: Vec<&str> = Kind::Component.typed_fields().collect();
        context.send_all(form.in_place_ui(ui, lookup, &fields, context.may_write));
        card_end_ui(ui, context, record);
    })
}

/// How much of the budget can be relied on; the words above say the same.
fn share_ui(ui: &mut Ui, share: f32) {
    let colours = palette(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width().min(320.0), 6.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, colours.hover);
    let covered = rect.with_max_x(rect.left() + rect.width() * share);
    ui.painter().rect_filled(covered, 3.0, colours.accent);
}
