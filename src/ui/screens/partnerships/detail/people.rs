//! The people: whom to ask, who signed, who travelled, and on what basis their data is kept.

use egui::{RichText, Ui};

use super::super::model::{PartnershipDetail, PersonLine};
use crate::domain::kinds::partnership;
use crate::ui::{
    command::{Ask, NavCommand},
    icons,
    screen::DrawContext,
    screens::partnerships::detail::cards::{group_ui, nothing_ui},
    theme::{self, NOTE, TINY, palette},
    widgets::basic::{icon_button_ui, line_ui, link_ui, note_ui, sign_ui},
};

pub fn people_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &PartnershipDetail) {
    let lookup = context.lookup;
    let Some(people) = &detail.people else { return };
    if people.lines.is_empty() {
        nothing_ui(ui, lookup, "tab-people-empty", "tab-people-empty-note");
    }
    for person in &people.lines {
        ui.horizontal_top(|ui| {
            sign_ui(ui, icons::USER, 18.0, palette(ui.ctx()).accent);
            ui.vertical(|ui| person_ui(ui, context, person));
        });
        ui.add_space(TINY);
        line_ui(ui);
        ui.add_space(TINY);
    }
    group_ui(ui, context, &people.contacts);
    let partnership = detail.record.id;
    let has_contact = detail.record.get(partnership::contact).is_some();
    if has_contact
        && context.may_write
        && icon_button_ui(ui, icons::ARROWS_LEFT_RIGHT, lookup.words.say("contact-replace")).clicked()
    {
        context.send(Ask::ReplaceContact { partnership });
    }
}

fn person_ui(ui: &mut Ui, context: &mut DrawContext<'_>, person: &PersonLine) {
    let colours = palette(ui.ctx());
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 20.0;
    match person.record_ref {
        Some(record_ref) => {
            if link_ui(ui, &person.name).clicked() {
                context.send(NavCommand::Show(record_ref));
            }
        }
        None => {
            ui.label(RichText::new(&person.name).family(theme::bold()));
        }
    }
    if !person.office.is_empty() {
        ui.add(egui::Label::new(&person.office).wrap());
    }
    note_ui(ui, &person.roles.join(" · "));
    if person.record_ref.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = TINY;
        let (icon, ink) = match &person.consent {
            Some(_) if !person.is_refused => (icons::SHIELD_CHECK, colours.quiet),
            _ => (icons::SHIELD_WARNING, colours.due),
        };
        sign_ui(ui, icon, 14.0, ink);
        let consent = person.consent.as_deref().unwrap_or_else(|| context.lookup.words.say("consent-missing"));
        let said = person.last_contact.iter().map(String::as_str);
        let said = std::iter::once(consent).chain(said).collect::<Vec<_>>().join(" · ");
        ui.label(RichText::new(said).size(NOTE).color(ink));
    });
}
