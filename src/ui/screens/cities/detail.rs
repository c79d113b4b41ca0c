//! One city: its names, what its country is called in the lists, its partnerships, needs and offers.

use egui::{RichText, Ui};

use super::model::{Cities, CityDetail};
use crate::{
    domain::{
        choices::{Choice, CountryList},
        kinds::{Kind, city, city_name},
        status::Status,
    },
    report::{facts, sentences, values},
    ui::{
        command::{Ask, DialogCommand, NavCommand},
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::{files_part, parts, records::related_ui},
        theme::{NOTE, SMALL, TINY, palette},
        widgets::basic::{badge_ui, icon_button_ui, link_ui, missing_ui, note_ui, section_ui, sign_ui},
    },
};

pub fn detail_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Cities) {
    let lookup = context.lookup;
    let Some(detail) = &mut model.detail else { return };
    head_ui(ui, context, detail);
    let record_ref = detail.record.record_ref();
    parts::two_tabs_ui(ui, lookup, record_ref, &mut model.shows_history, |ui, is_history| {
        if is_history {
            context.send_all(parts::history_ui(ui, lookup, &detail.history));
        } else {
            overview_ui(ui, context, detail);
        }
    });
}

fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &CityDetail) {
    let lookup = context.lookup;
    let colours = palette(ui.ctx());
    parts::title_row_ui(ui, context, detail.record.record_ref(), &detail.title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let country = lookup.country(detail.record.text(city::country));
        badge_ui(ui, &country, colours.ink, colours.hover);
        for (list, status) in &detail.statuses {
            // Of an income group that nobody knows, a badge would say nothing.
            let is_told = (*list, status) != (CountryList::Income, &Status::Unknown);
            if let Some(text) = sentences::status(lookup.words, *list, status).filter(|_| is_told) {
                let is_sure = matches!(status, Status::Is(_));
                let (ink, ground) =
                    if is_sure { (colours.accent, colours.accent_soft) } else { (colours.quiet, colours.hover) };
                badge_ui(ui, &text, ink, ground);
            }
        }
    });
    ui.add_space(TINY);
}

fn overview_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &mut CityDetail) {
    let lookup = context.lookup;
    parts::tags_ui(ui, context, detail.record.record_ref(), &detail.tags);
    ties_ui(ui, context, detail);
    wishes_ui(ui, context, detail);
    names_ui(ui, context, detail);
    ui.add_space(SMALL);
    section_ui(ui, lookup.words.say("about-city"));
    let fields = [
        "name",
        "country",
        "region",
        "level",
        "population",
        "population_as_of",
        "languages",
        "time_zone",
        "website",
        "position",
        "competence",
        "capacity",
        "profile",
        "geonames_id",
        "wikidata_id",
    ];
    context.send_all(detail.form.in_place_ui(ui, lookup, &fields, context.may_write));
    networks_ui(ui, lookup, detail);
    let record_ref = detail.record.record_ref();
    for (kind, found) in [(Kind::CitySituation, &detail.situations), (Kind::CitySuccession, &detail.successions)] {
        if context.may_write || !found.is_empty() {
            let found: Vec<_> = found.iter().collect();
            parts::part_list_ui(ui, context, kind, record_ref, &found);
        }
    }
    if !detail.standings.is_empty() {
        ui.add_space(SMALL);
        section_ui(ui, lookup.words.say("country-in-lists"));
        for line in &detail.standings {
            note_ui(ui, line);
        }
    }
    related_ui(ui, context, &detail.related);
    parts::sources_ui(ui, lookup, &detail.sources);
    let about = detail.record.record_ref();
    parts::notes_ui(ui, context, about, &detail.notes);
    files_part::files_ui(ui, context, about, &detail.files);
}

fn ties_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &CityDetail) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    section_ui(ui, words.say("page-partnerships"));
    if detail.ties.is_empty() {
        note_ui(ui, words.say("city-without-partnership"));
    }
    if icon_button_ui(ui, icons::USERS_THREE, words.say("partners-of-city")).clicked() {
        context.send(DialogCommand::Partners(detail.record.record_ref()));
    }
    for tie in &detail.ties {
        ui.horizontal(|ui| {
            sign_ui(ui, icons::HANDSHAKE, 16.0, colours.accent);
            if link_ui(ui, &tie.title).clicked() {
                context.send(NavCommand::Show(tie.record_ref));
            }
            ui.label(RichText::new(lookup.choice("stage", tie.stage.code())).size(NOTE).color(colours.quiet));
        });
    }
}

fn wishes_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &CityDetail) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    for kind in [Kind::Need, Kind::Offer] {
        let of_kind: Vec<_> = detail.wishes.iter().filter(|(wish, _)| wish.kind == kind).collect();
        if of_kind.is_empty() && !context.may_write {
            continue;
        }
        let owner = context.may_write.then(|| detail.record.record_ref());
        context.send_all(parts::parts_section_ui(ui, lookup, values::kind_many(words, kind), kind, owner));
        for (wish, lacks) in of_kind {
            ui.horizontal(|ui| {
                ui.label(wish.title());
                if context.may_write {
                    context.send_all(parts::edit_ui(ui, lookup, wish));
                }
            });
            if !lacks.is_empty() {
                let text = facts::not_concrete(words, lacks);
                if context.may_write {
                    if missing_ui(ui, &text).clicked() {
                        context.send(Ask::EditPart { record_ref: wish.record_ref() });
                    }
                } else {
                    ui.label(RichText::new(text).size(NOTE).color(colours.due));
                }
            }
        }
    }
}

fn names_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &CityDetail) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let owner = context.may_write.then(|| detail.record.record_ref());
    context.send_all(parts::parts_section_ui(ui, lookup, words.say("other-names"), Kind::CityName, owner));
    for name in &detail.names {
        ui.horizontal(|ui| {
            ui.label(name.text(city_name::name));
            let tag = name.text(city_name::language);
            let language = crate::files::reference::language_name(tag, words.language().tag());
            let name_use: Option<crate::domain::choices::NameUse> = name.choice(city_name::name_use);
            let name_use = name_use.map(|held| lookup.choice("name-use", held.code())).unwrap_or_default();
            let said =
                [language, &name_use].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ");
            ui.label(RichText::new(said).size(NOTE).color(colours.quiet));
            if context.may_write {
                context.send_all(parts::edit_ui(ui, lookup, name));
            }
        });
    }
}

fn networks_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &CityDetail) {
    if detail.networks.is_empty() {
        return;
    }
    ui.add_space(SMALL);
    section_ui(ui, lookup.words.say("networks"));
    for (membership, network) in &detail.networks {
        let line = parts::part_line(lookup, membership);
        ui.label(network.as_str());
        note_ui(ui, &line);
    }
}
