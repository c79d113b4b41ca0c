//! The activities by date, the latest first: who went, what it cost and what came of it.

use egui::Ui;

use super::{
    super::model::{Activity, PartnershipDetail},
    Card, add_ui, card_end_ui, cards_ui, group_ui, nothing_ui,
};
use crate::{
    domain::kinds::{Kind, activity},
    ui::{
        command::{Command, RecordCommand},
        lookup::Lookup,
        screens::parts,
        theme::{GAP, SMALL, TINY},
        widgets::basic::{line_ui, note_ui},
    },
};

pub fn activities_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    detail: &mut PartnershipDetail,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let owner = detail.record.record_ref();
    let Some(tab) = &mut detail.activities else { return };
    if tab.all.is_empty() && tab.gifts.lines.is_empty() {
        nothing_ui(ui, lookup, "tab-activities-empty", "tab-activities-empty-note");
    }
    let card_ui = |ui: &mut Ui, one: &mut _, is_open| activity_ui(ui, lookup, one, is_open, may_write, commands);
    cards_ui(ui, &mut tab.all, &mut detail.open_part, |one| one.record.id, card_ui);
    if may_write {
        ui.add_space(SMALL);
        commands.extend(add_ui(ui, lookup, Kind::Activity, owner));
    }
    ui.add_space(GAP);
    group_ui(ui, lookup, &tab.gifts, may_write, commands);
}

fn activity_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    one: &mut Activity,
    is_open: bool,
    may_write: bool,
    commands: &mut Vec<Command>,
) -> bool {
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
        let fields = parts::typed_fields(Kind::Activity);
        commands.extend(form.in_place_ui(ui, lookup, &fields, may_write).map(RecordCommand::Save).map(Command::from));
        for group in groups.iter() {
            group_ui(ui, lookup, group, may_write, commands);
        }
        card_end_ui(ui, lookup, record, may_write, commands);
    })
}
