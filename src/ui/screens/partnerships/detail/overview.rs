//! The overview: what is due and missing, who takes part, what passes between them, and what it is all for.

use chrono::NaiveDate;
use egui::{Frame, Margin, RichText, Ui, Vec2};

use super::super::model::{Overview, PartnershipDetail, stage_key};
use crate::{
    domain::{
        choices::{Choice, Stage},
        date::Precision,
        deadlines::Deadline,
        gaps::Gap,
        kinds::{Kind, task},
        record::Record,
        value::RecordRef,
    },
    report::{sentences, values},
    ui::{
        command::{Ask, NavCommand, RecordCommand},
        icons,
        lookup::Lookup,
        nav::PartnershipTab,
        screen::DrawContext,
        screens::{partnerships::rows::is_due_soon, parts},
        theme::{self, NOTE, SMALL, TINY, palette},
        widgets::{
            basic::{button_ui, caption_ui, icon_only_ui, link_ui, missing_ui, note_ui, section_ui, sign_ui},
            flows::flows_ui,
            steady::above_form_ui,
            timeline::timeline_ui,
            trailing::trailing_ui,
        },
    },
};

/// Height of the map of one partnership.
const OWN_MAP: f32 = 150.0;

const FIELDS: [&str; 8] = ["title", "formality", "purpose", "themes", "languages", "contact", "expected", "note"];

pub fn overview_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &mut PartnershipDetail, today: NaiveDate) {
    let lookup = context.lookup;
    let Some(mut overview) = detail.overview.take() else { return };
    let record_ref = detail.record.record_ref();
    above_form_ui(ui, record_ref.id, |ui| {
        if let Some(next) = detail.next_due(today) {
            due_ui(ui, lookup, next, today);
        }
        counts_ui(ui, context, &overview);
        gaps_ui(ui, context, detail, &mut overview);
        parts::tags_ui(ui, context, record_ref, &overview.tags);
        if let Some(map) = &mut overview.map {
            map.still_ui(ui, lookup.words.say("map-name"), OWN_MAP);
        }
        sides_ui(ui, context, detail);
        standings_ui(ui, lookup, &overview);
        pictures_ui(ui, context, &overview, today);
        ui.add_space(SMALL);
    });
    section_ui(ui, lookup.words.say("about-partnership"));
    context.send_all(overview.form.in_place_ui(ui, lookup, &FIELDS, context.may_write));
    tasks_ui(ui, context, record_ref, &overview.tasks);
    changes_ui(ui, lookup, detail);
    parts::sources_ui(ui, lookup, &overview.sources);
    parts::notes_ui(ui, context, record_ref, &overview.notes);
    detail.overview = Some(overview);
}

/// How much there is of what, each leading to its tab.
fn counts_ui(ui: &mut Ui, context: &mut DrawContext<'_>, overview: &Overview) {
    let lookup = context.lookup;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for (tab, count) in &overview.counts {
            let label = lookup.words.pair(lookup.words.say(tab.key()), &lookup.words.integer(*count as i64));
            if button_ui(ui, &label).clicked() {
                context.send(NavCommand::ShowTab(*tab));
            }
        }
    });
}

/// What is missing, each leading to where it is entered.
fn gaps_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &PartnershipDetail, overview: &mut Overview) {
    let lookup = context.lookup;
    if overview.gaps.is_empty() {
        return;
    }
    let colours = palette(ui.ctx());
    ui.add_space(TINY);
    section_ui(ui, lookup.words.say("gaps-title"));
    let mut pressed = None;
    for gap in &overview.gaps {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.spacing_mut().interact_size.y = 18.0;
            sign_ui(ui, icons::CIRCLE_DASHED, 16.0, colours.due);
            let text = lookup.words.say(&format!("gap-{}", gap.code()));
            if context.may_write {
                pressed = missing_ui(ui, text).clicked().then_some(*gap).or(pressed);
            } else {
                ui.label(text);
            }
        });
    }
    match pressed {
        Some(Gap::NamedSides) => {
            let unnamed = detail.sides.iter().find(|side| side.body.is_none());
            context.send_all(unnamed.map(|side| Ask::EditPart { record_ref: side.record.record_ref() }));
        }
        Some(Gap::Contact) => overview.form.focus("contact"),
        Some(Gap::Purpose) => overview.form.focus("purpose"),
        Some(Gap::Text) => context.send(Ask::NewAgreement { partnership: detail.record.id }),
        Some(Gap::Components) => {
            context.send(Ask::AddPart { kind: Kind::Component, owner: detail.record.record_ref() });
        }
        Some(Gap::Budget) => context.send(NavCommand::ShowTab(PartnershipTab::Components)),
        None => {}
    }
}

/// What the lists say of the countries, at the signing beside today.
fn standings_ui(ui: &mut Ui, lookup: &Lookup<'_>, overview: &Overview) {
    if overview.standings.is_empty() {
        return;
    }
    let words = lookup.words;
    ui.add_space(SMALL);
    section_ui(ui, words.say("statuses-title"));
    let date =
        overview.signed.map_or_else(|| words.say("statuses-not-signed").to_owned(), |date| values::date(words, date));
    let signing = words.tell("statuses-signing", &[("date", (&date).into())]);
    let row = |ui: &mut Ui, cells: [&dyn Fn(&mut Ui); 3]| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            let whole = ui.available_width() - 2.0 * ui.spacing().item_spacing.x;
            for (cell, share) in cells.into_iter().zip([0.24, 0.38, 0.38]) {
                ui.vertical(|ui| {
                    ui.set_width(whole * share);
                    cell(ui);
                });
            }
        });
    };
    let caption = |text: String| move |ui: &mut Ui| drop(caption_ui(ui, &text));
    row(ui, [&|_| {}, &caption(signing), &caption(words.say("statuses-today").to_owned())]);
    for one in &overview.standings {
        let text = |text: &str| {
            let text = text.to_owned();
            move |ui: &mut Ui| drop(ui.add(egui::Label::new(&text).wrap()))
        };
        let at_signing = one.signing.as_deref().unwrap_or("–");
        row(ui, [&text(&one.country), &text(at_signing), &text(&one.today)]);
    }
}

/// Who gives what to whom, and the years.
fn pictures_ui(ui: &mut Ui, context: &mut DrawContext<'_>, overview: &Overview, today: NaiveDate) {
    let words = context.lookup.words;
    if !overview.gives.flows.is_empty() {
        ui.add_space(SMALL);
        section_ui(ui, words.say("gives-title"));
        context.send_all(flows_ui(ui, words, &overview.gives.parties, &overview.gives.flows).map(NavCommand::Show));
    }
    if !overview.events.is_empty() {
        ui.add_space(SMALL);
        section_ui(ui, words.say("timeline-title"));
        context.send_all(timeline_ui(ui, words, &overview.events, today).map(NavCommand::Show));
    }
}

fn due_ui(ui: &mut Ui, lookup: &Lookup<'_>, next: Deadline, today: chrono::NaiveDate) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let (ink, ground) =
        if is_due_soon(Some(next), today) { (colours.due, colours.due_soft) } else { (colours.quiet, colours.shade) };
    Frame::new().fill(ground).corner_radius(8).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            sign_ui(ui, icons::BELL, 18.0, ink);
            let days = (next.day - today).num_days();
            let when = if days < 0 {
                words.tell("days-late", &[("count", (-days).into())])
            } else {
                words.tell("days-left", &[("count", days.into())])
            };
            // Days are counted only to a day that is known, or that has surely passed.
            let is_known = next.date.precision() == Precision::Day || days < 0;
            let due = sentences::due(words, next);
            let told = if is_known { format!("{due} · {when}") } else { due };
            let said = RichText::new(told).color(ink).family(theme::bold());
            ui.add(egui::Label::new(said).wrap());
        });
    });
}

fn sides_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &PartnershipDetail) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.horizontal(|ui| {
        section_ui(ui, words.say("kind-party-many"));
        if context.may_write && icon_only_ui(ui, icons::PLUS, words.say("add-party")).clicked() {
            context.send(Ask::NewParty { partnership: detail.record.id });
        }
    });
    for side in &detail.sides {
        ui.horizontal(|ui| {
            let icon = if side.body.is_some() { icons::BUILDINGS } else { icons::CIRCLE_DASHED };
            sign_ui(ui, icon, 18.0, colours.accent);
            match side.body {
                Some(body) => {
                    if link_ui(ui, &side.name).clicked() {
                        context.send(NavCommand::Show(body));
                    }
                }
                None => {
                    ui.label(RichText::new(&side.name).italics());
                }
            }
            let role = side.role().map(|role| lookup.choice("party-role", role.code())).unwrap_or_default();
            let country = if side.country.is_empty() { String::new() } else { lookup.country(&side.country) };
            let unnamed = if side.body.is_none() { words.say("side-unnamed") } else { "" };
            let words_of: Vec<&str> =
                [country.as_str(), role.as_str(), unnamed].into_iter().filter(|word| !word.is_empty()).collect();
            let room = (ui.available_width() - 96.0).max(40.0);
            ui.scope(|ui| {
                ui.set_max_width(room);
                let said = RichText::new(words_of.join(" · ")).size(NOTE).color(colours.quiet);
                ui.add(egui::Label::new(said).truncate());
            });
            if context.may_write {
                trailing_ui(ui, "side", |ui| {
                    let name = words.tell("edit-named", &[("name", (&side.name).into())]);
                    if icon_only_ui(ui, icons::PENCIL_SIMPLE, &name).clicked() {
                        context.send(Ask::EditPart { record_ref: side.record.record_ref() });
                    }
                    let name = words.tell("delete-named", &[("name", (&side.name).into())]);
                    if icon_only_ui(ui, icons::TRASH, &name).clicked() {
                        let title = side.name.clone();
                        context.send(Ask::Delete { record_ref: side.record.record_ref(), title });
                    }
                });
            }
        });
    }
}

/// What is to be done about the partnership.
fn tasks_ui(ui: &mut Ui, context: &mut DrawContext<'_>, about: RecordRef, tasks: &[Record]) {
    let words = context.lookup.words;
    let colours = palette(ui.ctx());
    ui.add_space(SMALL);
    ui.horizontal(|ui| {
        section_ui(ui, values::kind_many(words, Kind::Task));
        if context.may_write && icon_only_ui(ui, icons::PLUS, &values::adding(words, Kind::Task)).clicked() {
            context.send(Ask::NewTask { about: Some(about), due: None });
        }
    });
    for one in tasks {
        let is_done = one.get(task::done).is_some();
        ui.horizontal(|ui| {
            ui.add_enabled_ui(context.may_write, |ui| {
                let (icon, key) =
                    if is_done { (icons::CHECK_SQUARE, "task-open-again") } else { (icons::SQUARE, "task-finish") };
                let name = words.pair(words.say(key), &one.title());
                if icon_only_ui(ui, icon, &name).clicked() {
                    context.send(RecordCommand::Tick { task: one.id, is_done: !is_done });
                }
            });
            if link_ui(ui, &one.title()).clicked() {
                context.send(NavCommand::Show(one.record_ref()));
            }
            if let Some(due) = one.get(task::due) {
                ui.label(RichText::new(values::date(words, *due)).size(NOTE).color(colours.quiet));
            }
        });
    }
}

/// Every change of stage with who and why.
fn changes_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &PartnershipDetail) {
    use crate::domain::kinds::stage_change;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.add_space(SMALL);
    section_ui(ui, words.say("stages-so-far"));
    for change in detail.changes.iter().rev() {
        let stage: Stage = change.choice(stage_change::after).unwrap_or(Stage::Contact);
        let date = change.get(stage_change::date).map(|date| values::date(words, *date));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = SMALL;
            ui.label(RichText::new(words.say(&stage_key(stage))).family(theme::bold()));
            let date = date.unwrap_or_else(|| words.say("date-not-known").to_owned());
            ui.label(RichText::new(date).color(colours.quiet));
            let place = change.text(stage_change::place);
            let who = change.text(stage_change::who);
            let said: Vec<&str> = [place, who].into_iter().filter(|word| !word.is_empty()).collect();
            if !said.is_empty() {
                ui.label(RichText::new(said.join(" · ")).size(NOTE).color(colours.quiet));
            }
        });
        if !change.text(stage_change::why).is_empty() {
            note_ui(ui, change.text(stage_change::why));
        }
    }
}
