//! The agreements: their line drawn, each as a card with its fields, signatories, decisions and State steps.

use chrono::NaiveDate;
use egui::{RichText, Ui};

use super::{
    super::model::{Agreements, PartnershipDetail, Text},
    lineage::lineage_ui,
};
use crate::{
    domain::{
        choices::{AgreementStatus, Choice},
        kinds::Kind,
        value::Id,
    },
    report::sentences,
    ui::{
        command::Ask,
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::{
            partnerships::{
                detail::cards::{Card, group_ui, nothing_ui},
                rows::is_due_soon,
            },
            parts,
        },
        theme::{GAP, NOTE, SMALL, TINY, palette},
        widgets::basic::{icon_button_ui, line_ui, note_ui, section_ui},
    },
};

pub fn agreements_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &mut PartnershipDetail, today: NaiveDate) {
    let lookup = context.lookup;
    let partnership = detail.record.id;
    let Some(tab) = &mut detail.agreements else { return };
    if tab.texts.is_empty() {
        nothing_ui(ui, lookup, "agreements-empty", "agreements-empty-note");
    }
    let mut toggled = chosen_in_line(ui, lookup, tab, detail.open_part);
    for text in &mut tab.texts {
        let is_open = detail.open_part == Some(text.record.id);
        if text_ui(ui, context, text, is_open, today) {
            toggled = Some(text.record.id);
        }
    }
    if let Some(text) = toggled {
        detail.open_part = (detail.open_part != Some(text)).then_some(text);
    }
    if context.may_write {
        ui.add_space(SMALL);
        if icon_button_ui(ui, icons::FILE_PLUS, lookup.words.say("agreement-new")).clicked() {
            context.send(Ask::NewAgreement { partnership });
        }
    }
    ui.add_space(GAP);
    group_ui(ui, context, &tab.decisions);
}

fn chosen_in_line(ui: &mut Ui, lookup: &Lookup<'_>, tab: &Agreements, open: Option<Id>) -> Option<Id> {
    if tab.lineage.is_empty() {
        return None;
    }
    section_ui(ui, lookup.words.say("lineage-title"));
    let pressed = lineage_ui(ui, &tab.lineage, open);
    ui.add_space(SMALL);
    pressed
}

fn text_ui(ui: &mut Ui, context: &mut DrawContext<'_>, text: &mut Text, is_open: bool, today: NaiveDate) -> bool {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let standing = text.standing();
    let badge = lookup.choice("standing", standing.code());
    let is_live = matches!(standing, AgreementStatus::Signed | AgreementStatus::InForce);
    let card = Card { title: &text.record.title(), badge: Some((&badge, is_live)), is_open };
    card.ui(ui, lookup, |ui| {
        for line in &text.facts {
            note_ui(ui, line);
        }
        for due in &text.due {
            let ink = if is_due_soon(Some(*due), today) { colours.due } else { colours.quiet };
            ui.label(RichText::new(sentences::due(words, due.on(today))).size(NOTE).color(ink));
        }
        if !is_open {
            return;
        }
        ui.add_space(TINY);
        ui.spacing_mut().item_spacing.y = SMALL;
        line_ui(ui);
        let fields: Vec<&str> = Kind::Agreement.typed_fields().collect();
        context.send_all(text.form.in_place_ui(ui, lookup, &fields, context.may_write));
        for group in &text.groups {
            group_ui(ui, context, group);
        }
        if context.may_write {
            context.send_all(parts::delete_ui(ui, lookup, &text.record));
        }
    })
}
