//! One partnership: where it stands, what can be done now, who its parties are, its texts and its history.

use egui::{Frame, Margin, RichText, ScrollArea, Stroke, Ui, Vec2};

use super::model::{Detail, Partnerships, Tab, Text, is_due_soon, stage_key};
use crate::{
    domain::{
        choices::{AgreementKind, Choice, Formality, PartyRole, Stage, Standing},
        date::PartialDate,
        deadlines::Deadline,
        kinds::{Kind, agreement, partnership, party},
        modality::{self, is_developing},
        steps::Step,
    },
    report::values,
    ui::{
        command::{Ask, Command},
        icons,
        lookup::Lookup,
        screens::{files_part, parts},
        theme::{self, BODY, GAP, NOTE, SMALL, TINY, WIDE, palette},
        widgets::{
            basic::{
                badge_ui, button_ui, icon_button_ui, icon_only_ui, line_ui, link_ui, note_ui, primary_ui, section_ui,
                sign_ui, tab_ui,
            },
            stepper::stepper_ui,
        },
    },
};

pub fn detail_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let today = model.list.today;
    let Some(detail) = &mut model.detail else { return };
    head_ui(ui, lookup, detail, commands, may_write);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for tab in Tab::ALL {
            let mut label = lookup.words.say(tab.key()).to_owned();
            if tab == Tab::Agreements && !detail.texts.is_empty() {
                label = format!("{label} · {}", detail.texts.len());
            }
            if tab_ui(ui, &label, model.tab == tab).clicked() {
                model.tab = tab;
            }
        }
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    line_ui(ui);
    ui.spacing_mut().item_spacing.y = SMALL;
    ScrollArea::vertical().id_salt(("detail", detail.record.id, model.tab as u8)).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - GAP);
        ui.add_space(SMALL);
        match model.tab {
            Tab::Overview => overview_ui(ui, lookup, detail, today, may_write, commands),
            Tab::Agreements => agreements_ui(ui, lookup, detail, today, may_write, commands),
            Tab::History => commands.extend(parts::history_ui(ui, lookup, &detail.history)),
        }
        ui.add_space(WIDE);
    });
}

fn head_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &Detail, commands: &mut Vec<Command>, may_write: bool) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.horizontal(|ui| {
        let room = ui.available_width() - 48.0;
        ui.allocate_ui(Vec2::new(room, 28.0), |ui| {
            ui.set_min_width(room);
            let title = RichText::new(&detail.title).font(theme::bold_font(theme::TITLE));
            ui.add(egui::Label::new(title).truncate());
        });
        if may_write {
            if let Some(command) = parts_delete_ui(ui, lookup, detail) {
                commands.push(command);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let stage = detail.stage();
        let (ink, ground) =
            if stage.is_alive() { (colours.accent, colours.accent_soft) } else { (colours.due, colours.due_soft) };
        badge_ui(ui, words.say(&stage_key(stage)), ink, ground);
        let sides = detail.sides.iter().map(|side| modality::Side {
            role: side.record.choice(party::role).unwrap_or(PartyRole::Partner),
            is_developing: is_developing(&side.country),
        });
        let modality = modality::modality(&sides.collect::<Vec<_>>());
        badge_ui(ui, words.say(&format!("modality-{}", modality.code())), colours.ink, colours.hover);
        if let Some(formality) = detail.record.choice::<Formality>(partnership::formality) {
            badge_ui(ui, &lookup.choice("formality", formality.code()), colours.ink, colours.hover);
        }
    });
    ui.add_space(TINY);
    let reached: Vec<(Stage, String)> = detail
        .reached()
        .into_iter()
        .map(|(stage, date)| (stage, date.map(|date| values::short_date(words, date)).unwrap_or_default()))
        .collect();
    stepper_ui(ui, words, detail.stage(), &reached);
    if may_write {
        steps_ui(ui, lookup, detail, commands);
    }
}

fn parts_delete_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &Detail) -> Option<Command> {
    let title = detail.record.title();
    let name = lookup.words.tell("delete-named", &[("name", (&title).into())]);
    icon_only_ui(ui, icons::TRASH, &name)
        .clicked()
        .then(|| Command::Ask(Ask::Delete { subject: detail.record.subject(), title }))
}

/// The likeliest next step as a button, a second beside it, the rest in a menu.
fn steps_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &Detail, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let steps = detail.steps();
    let likely = likely_steps(detail.stage());
    let name = |step: Step| words.say(&format!("step-{}", step.code()));
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        for (at, step) in likely.iter().filter(|step| steps.contains(step)).enumerate() {
            let label = format!("{}…", name(*step));
            let response = if at == 0 { primary_ui(ui, &label) } else { button_ui(ui, &label) };
            if response.clicked() {
                chosen = Some(*step);
            }
        }
        let others: Vec<Step> = steps.iter().copied().filter(|step| !likely.contains(step)).collect();
        if !others.is_empty() {
            let more = icon_button_ui(ui, icons::DOTS_THREE, words.say("more-steps"));
            egui::Popup::menu(&more).show(|ui| {
                ui.set_min_width(220.0);
                for step in others {
                    if ui.button(format!("{}…", name(step))).clicked() {
                        chosen = Some(step);
                        ui.close();
                    }
                }
            });
        }
    });
    if let Some(step) = chosen {
        commands.push(Command::Ask(Ask::Step { partnership: detail.record.id, step }));
    }
}

fn likely_steps(stage: Stage) -> &'static [Step] {
    match stage {
        Stage::Contact => &[Step::Announce, Step::Negotiate],
        Stage::Announced => &[Step::Negotiate, Step::AgreeText],
        Stage::Negotiating => &[Step::AgreeText, Step::Sign],
        Stage::AgreedText => &[Step::Decide, Step::Sign],
        Stage::CouncilDecision => &[Step::PassState, Step::Sign],
        Stage::StateStep => &[Step::Sign],
        Stage::Signed => &[Step::EnterIntoForce],
        Stage::InForce | Stage::Renewed => &[Step::Renew],
        Stage::Suspended => &[Step::Resume, Step::End],
        Stage::Dormant => &[Step::Revive, Step::End],
        Stage::Ended => &[Step::Reopen],
    }
}

fn overview_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    detail: &mut Detail,
    today: chrono::NaiveDate,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    if let Some(next) = detail.next_due(today) {
        due_ui(ui, lookup, next, today);
    }
    sides_ui(ui, lookup, detail, may_write, commands);
    ui.add_space(SMALL);
    section_ui(ui, lookup.words.say("about-partnership"));
    let fields = ["title", "formality", "purpose", "themes", "languages", "contact", "expected", "note"];
    commands.extend(detail.form.in_place_ui(ui, lookup, &fields, may_write).map(Command::Save));
    changes_ui(ui, lookup, detail);
    parts::sources_ui(ui, lookup, &detail.sources);
    let about = detail.record.subject();
    commands.extend(parts::notes_ui(ui, lookup, about, &detail.notes, may_write));
    commands.extend(files_part::files_ui(ui, lookup, about, &detail.files, may_write));
}

fn due_ui(ui: &mut Ui, lookup: &Lookup<'_>, next: Deadline, today: chrono::NaiveDate) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let (ink, ground) =
        if is_due_soon(Some(next), today) { (colours.due, colours.due_soft) } else { (colours.quiet, colours.shade) };
    Frame::new().fill(ground).corner_radius(8).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            sign_ui(ui, icons::BELL, 18.0, ink);
            let what = words.say(&format!("due-{}", next.due.code()));
            let day = values::date(words, PartialDate::of(next.day));
            let days = (next.day - today).num_days();
            let when = if days < 0 {
                words.tell("days-late", &[("count", (-days).into())])
            } else {
                words.tell("days-left", &[("count", days.into())])
            };
            ui.label(RichText::new(format!("{what}: {day} · {when}")).color(ink).family(theme::bold()));
        });
    });
}

fn sides_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &Detail, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.horizontal(|ui| {
        section_ui(ui, words.say("kind-party-many"));
        if may_write && icon_only_ui(ui, icons::PLUS, words.say("add-party")).clicked() {
            commands.push(Command::Ask(Ask::NewParty { partnership: detail.record.id }));
        }
    });
    for side in &detail.sides {
        ui.horizontal(|ui| {
            let icon = if side.body.is_some() { icons::BUILDINGS } else { icons::CIRCLE_DASHED };
            sign_ui(ui, icon, 18.0, colours.accent);
            match side.body.filter(|body| body.kind == Kind::City) {
                Some(body) => {
                    if link_ui(ui, &side.name).clicked() {
                        commands.push(Command::Show(body));
                    }
                }
                None => {
                    ui.label(RichText::new(&side.name).italics());
                }
            }
            let role: Option<PartyRole> = side.record.choice(party::role);
            let role = role.map(|role| lookup.choice("party-role", role.code())).unwrap_or_default();
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
            if may_write {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let name = words.tell("delete-named", &[("name", (&side.name).into())]);
                    if icon_only_ui(ui, icons::TRASH, &name).clicked() {
                        let title = side.name.clone();
                        commands.push(Command::Ask(Ask::Delete { subject: side.record.subject(), title }));
                    }
                    let name = words.tell("edit-named", &[("name", (&side.name).into())]);
                    if icon_only_ui(ui, icons::PENCIL_SIMPLE, &name).clicked() {
                        commands.push(Command::Ask(Ask::EditPart { subject: side.record.subject() }));
                    }
                });
            }
        });
    }
}

/// Every change of stage with who and why.
fn changes_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &Detail) {
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
            ui.label(RichText::new(said.join(" · ")).size(NOTE).color(colours.quiet));
        });
        if !change.text(stage_change::why).is_empty() {
            note_ui(ui, change.text(stage_change::why));
        }
    }
}

fn agreements_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    detail: &mut Detail,
    today: chrono::NaiveDate,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let words = lookup.words;
    let id = detail.record.id;
    if detail.texts.is_empty() {
        ui.label(RichText::new(words.say("agreements-empty")).family(theme::bold()));
        note_ui(ui, words.say("agreements-empty-note"));
    }
    let mut toggled = None;
    for text in &mut detail.texts {
        let is_open = detail.open_text == Some(text.record.id);
        if text_ui(ui, lookup, text, is_open, today, may_write, commands) {
            toggled = Some(text.record.id);
        }
    }
    if let Some(text) = toggled {
        detail.open_text = (detail.open_text != Some(text)).then_some(text);
    }
    if may_write {
        ui.add_space(SMALL);
        if icon_button_ui(ui, icons::FILE_PLUS, words.say("agreement-new")).clicked() {
            commands.push(Command::Ask(Ask::NewAgreement { partnership: id }));
        }
    }
    if !detail.decisions.is_empty() || may_write {
        ui.add_space(GAP);
        let decisions: Vec<_> = detail.decisions.iter().collect();
        let owner = detail.record.subject();
        commands.extend(parts::part_list_ui(ui, lookup, Kind::CouncilDecision, owner, &decisions, may_write));
    }
}

/// One agreement as a sheet; true when its heading was pressed.
fn text_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    text: &mut Text,
    is_open: bool,
    today: chrono::NaiveDate,
    may_write: bool,
    commands: &mut Vec<Command>,
) -> bool {
    let colours = palette(ui.ctx());
    let mut is_toggled = false;
    let indent = (text.depth.min(6) as f32) * 18.0;
    ui.horizontal_top(|ui| {
        if indent > 0.0 {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(indent, 34.0), egui::Sense::hover());
            let corner = egui::pos2(rect.right() - 10.0, rect.center().y);
            let stroke = Stroke::new(1.5, colours.accent);
            ui.painter().line_segment([egui::pos2(corner.x, rect.top() - 10.0), corner], stroke);
            ui.painter().line_segment([corner, egui::pos2(rect.right(), corner.y)], stroke);
        }
        Frame::new()
            .fill(colours.sheet)
            .stroke(Stroke::new(1.0, colours.line))
            .corner_radius(8)
            .inner_margin(Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    is_toggled = text_head_ui(ui, lookup, text, is_open, today);
                    if is_open {
                        text_body_ui(ui, lookup, text, may_write, commands);
                    }
                });
            });
    });
    is_toggled
}

fn text_head_ui(ui: &mut Ui, lookup: &Lookup<'_>, text: &Text, is_open: bool, today: chrono::NaiveDate) -> bool {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let standing: Standing = text.record.choice(agreement::standing).unwrap_or(Standing::Draft);
    let mut is_toggled = false;
    ui.horizontal(|ui| {
        let caret = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let name = text.record.title();
        is_toggled |= icon_only_ui(ui, caret, &words.tell("open-named", &[("name", (&name).into())])).clicked();
        is_toggled |= ui
            .add(egui::Button::new(RichText::new(&name).family(theme::bold()).size(BODY)).frame(false).truncate())
            .clicked();
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let is_live = matches!(standing, Standing::Signed | Standing::InForce);
            let (ink, ground) =
                if is_live { (colours.accent, colours.accent_soft) } else { (colours.quiet, colours.hover) };
            badge_ui(ui, &lookup.choice("standing", standing.code()), ink, ground);
        });
    });
    let kind: Option<AgreementKind> = text.record.choice(agreement::kind);
    let mut said: Vec<String> = kind.map(|kind| lookup.choice("agreement-kind", kind.code())).into_iter().collect();
    for (key, date) in [("signed-on", agreement::signed), ("in-force-on", agreement::in_force)] {
        if let Some(date) = text.record.get(date) {
            said.push(words.tell(key, &[("date", (&values::date(words, *date)).into())]));
        }
    }
    if let Some(end) = text.record.get(agreement::term).and_then(|term| term.end) {
        said.push(words.tell("ends-on", &[("date", (&values::date(words, end)).into())]));
    }
    if !said.is_empty() {
        note_ui(ui, &said.join(" · "));
    }
    for due in &text.due {
        let ink = if is_due_soon(Some(*due), today) { colours.due } else { colours.quiet };
        let what = words.say(&format!("due-{}", due.due.code()));
        let day = values::date(words, PartialDate::of(due.day));
        ui.label(RichText::new(format!("{what}: {day}")).size(NOTE).color(ink));
    }
    is_toggled
}

fn text_body_ui(ui: &mut Ui, lookup: &Lookup<'_>, text: &mut Text, may_write: bool, commands: &mut Vec<Command>) {
    ui.add_space(TINY);
    line_ui(ui);
    let fields = parts::typed_fields(Kind::Agreement);
    commands.extend(text.form.in_place_ui(ui, lookup, &fields, may_write).map(Command::Save));
    let owner = text.record.subject();
    for kind in [Kind::AgreementParty, Kind::Signatory, Kind::StateStep] {
        let of_kind: Vec<_> = text.parts.iter().filter(|part| part.kind == kind).collect();
        commands.extend(parts::part_list_ui(ui, lookup, kind, owner, &of_kind, may_write));
    }
    if may_write {
        commands.extend(parts::delete_ui(ui, lookup, &text.record));
    }
}
