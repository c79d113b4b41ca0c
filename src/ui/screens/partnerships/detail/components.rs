//! The components: what is done together, for whom, with what money, and what it has reached.

use egui::{Sense, Ui, vec2};

use super::{
    super::model::{Component, Detail},
    Card, add_ui, group_ui, nothing_ui, page_of_ui,
};
use crate::{
    domain::{
        choices::ComponentStatus,
        kinds::{Kind, component},
    },
    ui::{
        command::{Ask, Command},
        icons,
        lookup::Lookup,
        screens::parts,
        theme::{self, SMALL, TINY, palette},
        widgets::basic::{caption_ui, icon_only_ui, line_ui, note_ui, section_ui},
    },
};

pub fn components_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    detail: &mut Detail,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let owner = detail.record.subject();
    let Some(tab) = &mut detail.components else { return };
    if tab.all.is_empty() {
        nothing_ui(ui, lookup, "tab-components-empty", "tab-components-empty-note");
    }
    let mut toggled = None;
    for one in &mut tab.all {
        let is_open = detail.open_part == Some(one.record.id);
        if component_ui(ui, lookup, one, is_open, may_write, commands) {
            toggled = Some(one.record.id);
        }
    }
    if let Some(one) = toggled {
        detail.open_part = (detail.open_part != Some(one)).then_some(one);
    }
    if may_write {
        ui.add_space(SMALL);
        commands.extend(add_ui(ui, lookup, Kind::Component, owner));
    }
}

fn component_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    one: &mut Component,
    is_open: bool,
    may_write: bool,
    commands: &mut Vec<Command>,
) -> bool {
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
        line_ui(ui);
        ui.spacing_mut().item_spacing.y = SMALL;
        let many = lookup.words.say("kind-indicator-many");
        ui.horizontal(|ui| {
            section_ui(ui, many);
            let add = lookup.words.tell("add-to", &[("what", many.into())]);
            if may_write && icon_only_ui(ui, icons::PLUS, &add).clicked() {
                commands.push(Command::Ask(Ask::AddPart { kind: Kind::Indicator, owner: record.subject() }));
            }
        });
        for indicator in indicators.iter() {
            ui.horizontal(|ui| {
                ui.label(egui::RichText::new(indicator.record.title()).family(theme::bold()));
                if may_write {
                    commands.extend(parts::edit_ui(ui, lookup, &indicator.record));
                }
            });
            note_ui(ui, &indicator.text);
            ui.indent(indicator.record.id, |ui| {
                group_ui(ui, lookup, &indicator.measurements, may_write, commands);
            });
        }
        caption_ui(ui, lookup.words.say("component-fields"));
        let fields = parts::typed_fields(Kind::Component);
        commands.extend(form.in_place_ui(ui, lookup, &fields, may_write).map(Command::Save));
        ui.horizontal(|ui| {
            commands.extend(page_of_ui(ui, lookup, record.subject(), &title));
            if may_write {
                commands.extend(parts::delete_ui(ui, lookup, record));
            }
        });
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
