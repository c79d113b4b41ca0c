//! One participant beside the cards: fields, delegates, needs and offers, and the slots in which they are there.

use egui::{Button, ComboBox, CornerRadius, RichText, Role, ScrollArea, Stroke, Ui, Vec2, WidgetInfo};

use super::{
    super::{
        data::{FairData, Seat},
        setup::languages_text,
    },
    card::Card,
    model::delegate_text,
};
use crate::{
    domain::{
        choices::{Choice, Sex},
        fair::{Presence, clock_text, presence, span_millis},
        kinds::{Kind, fair_delegate, participant, slot},
        record::Record,
        value::RecordRef,
    },
    jobs::paper::Order,
    report::values,
    ui::{
        command::{Ask, NavCommand, PaperCommand, ParticipantsCommand},
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::parts::{edit_named_ui, parts_section_ui},
        theme::{self, BODY, GAP, NOTE, SMALL, TINY, WIDE, palette},
        widgets::{
            basic::{focus_ring, icon_button_ui, icon_only_ui, link_ui, note_ui, section_ui},
            choice,
            form::Form,
        },
    },
};

/// Room for the words before a choice of moments.
const STAY: f32 = 96.0;

/// Draws the participant.
#[allow(clippy::too_many_arguments, reason = "a page's parts, each lent for one drawing")]
pub fn one_ui(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    data: &FairData,
    seat: &Seat,
    card: &Card,
    form: Option<&mut Form>,
) {
    let lookup = context.lookup;
    let words = lookup.words;
    let record_ref = seat.record.record_ref();
    ui.horizontal(|ui| {
        let room = ui.available_width() - 84.0;
        ui.allocate_ui(Vec2::new(room, 28.0), |ui| {
            ui.set_min_width(room);
            ui.add(egui::Label::new(RichText::new(&card.title).font(theme::bold_font(theme::TITLE))).truncate());
        });
        ui.spacing_mut().item_spacing.x = 0.0;
        let delete = words.tell("delete-named", &[("name", (&card.title).into())]);
        if context.may_write && icon_only_ui(ui, icons::TRASH, &delete).clicked() {
            context.send(Ask::Delete { record_ref, title: card.title.clone() });
        }
        if icon_only_ui(ui, icons::X, words.say("beside-close")).clicked() {
            context.send(ParticipantsCommand::Select(None));
        }
    });
    ScrollArea::vertical().id_salt(("participant", record_ref.id)).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - GAP);
        ui.horizontal_wrapped(|ui| {
            note_ui(ui, &card.country);
            if let Some(city) = &seat.city {
                if link_ui(ui, words.say("fair-open-city")).clicked() {
                    context.send(NavCommand::Beside(city.record_ref()));
                }
            }
        });
        if !card.networks.is_empty() {
            note_ui(ui, &card.networks);
        }
        check_in_ui(ui, context, seat);
        if let Some(form) = form {
            let fields: &[&str] = if seat.city.is_some() {
                &["languages", "meetings_at_most", "note"]
            } else {
                &["unnamed", "city", "languages", "meetings_at_most", "note"]
            };
            context.send_all(form.in_place_ui(ui, lookup, fields, context.may_write));
        }
        delegates_ui(ui, context, seat);
        wants_ui(ui, context, seat, card);
        stay_ui(ui, context, data, seat);
        ui.add_space(WIDE);
    });
}

fn check_in_ui(ui: &mut Ui, context: &mut DrawContext<'_>, seat: &Seat) {
    let words = context.lookup.words;
    let is_in = seat.record.get(participant::checked_in).is_some();
    ui.horizontal(|ui| {
        if is_in {
            ui.label(words.say("fair-checked-in"));
        }
        let (icon, key) =
            if is_in { (icons::ARROW_U_UP_LEFT, "fair-check-out") } else { (icons::CHECK, "fair-check-in") };
        if context.may_write && icon_button_ui(ui, icon, words.say(key)).clicked() {
            context.send(ParticipantsCommand::CheckIn { participant: seat.record.id, is_in: !is_in });
        }
        if icon_button_ui(ui, icons::PRINTER, words.say("paper-one-schedule")).clicked() {
            context.send(PaperCommand::Print(Order::Schedule(seat.record.id)));
        }
    });
}

/// A heading with a way to add one more of a kind.
fn heading_ui(ui: &mut Ui, context: &mut DrawContext<'_>, kind: Kind, owner: Option<RecordRef>) {
    let lookup = context.lookup;
    ui.add_space(SMALL);
    context.send_all(parts_section_ui(ui, lookup, values::kind_many(lookup.words, kind), kind, owner));
}

fn delegates_ui(ui: &mut Ui, context: &mut DrawContext<'_>, seat: &Seat) {
    let lookup = context.lookup;
    let owner = context.may_write.then(|| seat.record.record_ref());
    heading_ui(ui, context, Kind::FairDelegate, owner);
    for one in &seat.delegates {
        let name = delegate_text(one);
        let sex = one.choice::<Sex>(fair_delegate::sex).map(|sex| lookup.choice("sex", sex.code()));
        let spoken = one.get(fair_delegate::languages).map(|tags| languages_text(lookup, tags.iter()));
        let said = [Some(name.clone()), sex, spoken].into_iter().flatten().filter(|text| !text.is_empty());
        ui.horizontal(|ui| {
            let width = ui.available_width() - 72.0;
            ui.allocate_ui(Vec2::new(width, 28.0), |ui| {
                ui.set_min_width(width);
                ui.add(egui::Label::new(said.collect::<Vec<_>>().join(" · ")).wrap());
            });
            if context.may_write {
                context.send_all(edit_named_ui(ui, lookup, one, &name));
            }
        });
    }
}

fn wants_ui(ui: &mut Ui, context: &mut DrawContext<'_>, seat: &Seat, card: &Card) {
    let colours = palette(ui.ctx());
    for kind in [Kind::Need, Kind::Offer] {
        let owner = seat.city.as_ref().filter(|_| context.may_write).map(Record::record_ref);
        heading_ui(ui, context, kind, owner);
        let is_need = kind == Kind::Need;
        if !card.wants.iter().any(|want| want.is_need == is_need) {
            note_ui(ui, context.lookup.words.say(if is_need { "fair-no-need" } else { "fair-no-offer" }));
        }
        for want in card.wants.iter().filter(|want| want.is_need == is_need) {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if link_ui(ui, &want.title).clicked() {
                    context.send(NavCommand::Beside(RecordRef { kind, id: want.id }));
                }
                if !want.lacks.is_empty() {
                    ui.add(egui::Label::new(RichText::new(&want.lacks).size(NOTE).color(colours.due)).wrap());
                }
            });
        }
    }
}

/// When they are there: arrival, departure, and each slot, a press on which makes them absent or present.
fn stay_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, seat: &Seat) {
    let lookup = context.lookup;
    let words = lookup.words;
    ui.add_space(SMALL);
    section_ui(ui, words.say("fair-when-there"));
    let for_meetings: Vec<&Record> = data.slots.iter().filter(|one| one.get(slot::is_break) != Some(&true)).collect();
    if for_meetings.is_empty() {
        note_ui(ui, words.say("fair-slots-none"));
        return;
    }
    let record = &seat.record;
    let (arrival, departure) = (record.get(participant::arrival).copied(), record.get(participant::departure).copied());
    let spans: Vec<(i64, i64)> = for_meetings.iter().filter_map(|slot| span_millis(slot)).collect();
    ui.add_enabled_ui(context.may_write, |ui| {
        ui.vertical(|ui| {
            let stay = |arrival, departure| ParticipantsCommand::Stay { participant: record.id, arrival, departure };
            // Nobody leaves before they have come.
            let starts = spans.iter().map(|(start, _)| *start).filter(|at| departure.is_none_or(|end| *at < end));
            moment_ui(ui, lookup, ["arrival", "fair-from-beginning"], arrival, starts, |chosen| {
                context.send(stay(chosen, departure));
            });
            let ends = spans.iter().map(|(_, end)| *end).filter(|at| arrival.is_none_or(|start| *at > start));
            moment_ui(ui, lookup, ["departure", "fair-to-end"], departure, ends, |chosen| {
                context.send(stay(arrival, chosen));
            });
        });
        for day in for_meetings.chunk_by(|a, b| a.get(slot::date) == b.get(slot::date)) {
            let date = day[0].get(slot::date).map(|date| values::date(words, *date)).unwrap_or_default();
            note_ui(ui, &date);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(TINY);
                for one in day {
                    if slot_ui(ui, lookup, &date, one, presence(record, &seat.absences, one)) {
                        context.send(ParticipantsCommand::Absence { participant: record.id, slot: one.id });
                    }
                }
            });
        }
    });
    note_ui(ui, words.say("fair-absence-note"));
}

/// A moment out of those at which slots begin or end, or none.
fn moment_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    [field, none]: [&str; 2],
    held: Option<i64>,
    moments: impl Iterator<Item = i64>,
    mut choose: impl FnMut(Option<i64>),
) {
    let words = lookup.words;
    let none = words.say(none);
    let text = |millis: i64| values::moment(words, millis);
    let shown = held.map_or_else(|| none.to_owned(), text);
    let name = lookup.field_label(Kind::Participant, field);
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(&name).size(BODY));
        ui.add_space(STAY - label.rect.width());
        let combo =
            ComboBox::from_id_salt(("stay", field)).selected_text(shown.as_str()).width(190.0).show_ui(ui, |ui| {
                if choice::line_ui(ui, held.is_none(), none).clicked() {
                    choose(None);
                }
                for millis in moments {
                    if choice::line_ui(ui, held == Some(millis), text(millis)).clicked() {
                        choose(Some(millis));
                    }
                }
            });
        choice::finish(&combo, &name, &shown);
    });
}

/// A slot in which they are there or not; true when it was pressed.
fn slot_ui(ui: &mut Ui, lookup: &Lookup<'_>, date: &str, one: &Record, is: Presence) -> bool {
    let colours = palette(ui.ctx());
    let clock = clock_text(one.get(slot::start_minute).copied().unwrap_or_default());
    let key = match is {
        Presence::Here => "fair-slot-here",
        Presence::Absent(_) => "fair-slot-absent",
        Presence::NotYet => "fair-slot-not-yet",
        Presence::Gone => "fair-slot-gone",
    };
    let is_here = is == Presence::Here;
    let can = matches!(is, Presence::Here | Presence::Absent(_));
    let (ink, ground) =
        if is_here { (colours.accent, colours.accent_soft) } else { (colours.quiet, egui::Color32::TRANSPARENT) };
    let mut text = RichText::new(&clock).size(13.0).color(ink);
    if !is_here {
        // Struck through, so that colour is not alone.
        text = text.strikethrough();
    }
    let edge = Stroke::new(1.0, if is_here { colours.accent } else { colours.line });
    let chip = Button::new(text).fill(ground).stroke(edge).corner_radius(CornerRadius::same(theme::ROUNDING));
    let response = ui.add_enabled(can, chip.min_size(Vec2::new(56.0, 26.0)));
    let name = lookup.words.tell(key, &[("when", (&format!("{date}, {clock}")).into())]);
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, is_here, &name));
    focus_ring(ui, &response);
    response.clicked()
}
