//! The fair on paper: what can be printed, and a fair as its papers need it.

use egui::{Grid, ProgressBar, ScrollArea, Ui};

use super::{
    data::{FairData, Seat},
    desk::{Desk, interpreter_names, printed_ui},
};
use crate::{
    actions::fair::paper::PrintMark,
    domain::{
        fair::{Presence, Standing, presence, standing, stands},
        kinds::{
            Kind, city, fair, fair_delegate, fair_table, interpreter, meeting, need, offer, participant, request, slot,
        },
        record::Record,
        value::{Id, RecordRef},
    },
    files::time_zone,
    jobs::{
        JobSlot,
        paper::{Order, Printed},
    },
    register::{Error, Register},
    report::fair_paper::{Delegate, Interpreter, Meeting, NeedOrOffer, PaperFair, Participant, Sheet, Slot, Table},
    ui::{
        command::{FairCommand, NavCommand, PaperCommand},
        icons,
        nav::FairTab,
        screen::DrawContext,
        theme::{GAP, SMALL, WIDE},
        widgets::basic::{asked_ui, button_ui, icon_button_ui, link_ui, note_ui},
    },
    words::Language,
};

/// What is known of papers being written.
pub struct UnderWay {
    pub order: Order,
    pub path: std::path::PathBuf,
    pub mark: PrintMark,
}

/// The state of the page.
pub struct Paper {
    pub is_own_language: bool,
    /// Goes on when another fair is chosen.
    pub under_way: JobSlot<Printed, UnderWay>,
}

impl Default for Paper {
    fn default() -> Self {
        Self { is_own_language: true, under_way: JobSlot::default() }
    }
}

/// Key of the name of what is printed.
pub fn name_key(order: Order) -> &'static str {
    match order {
        Order::Sheet(Sheet::Schedules) | Order::Schedule(_) => "paper-schedules",
        Order::Sheet(Sheet::Plan) => "paper-plan",
        Order::Sheet(Sheet::Directory) => "paper-directory",
        Order::Sheet(Sheet::Cards) => "paper-cards",
        Order::Sheet(Sheet::RequestForm) => "paper-request-form",
        Order::Sheet(Sheet::Outcomes) => "paper-outcomes",
        Order::Sheet(Sheet::Feedback) => "paper-feedback",
        Order::Calendars => "paper-calendars",
    }
}

/// All that can be printed: its sign and the key of what explains it.
const ORDERS: [(Order, &str, &str); 8] = [
    (Order::Sheet(Sheet::Schedules), icons::CLOCK, "paper-schedules-note"),
    (Order::Sheet(Sheet::Plan), icons::TABLE, "paper-plan-note"),
    (Order::Sheet(Sheet::Directory), icons::BOOKS, "paper-directory-note"),
    (Order::Sheet(Sheet::Cards), icons::IDENTIFICATION_BADGE, "paper-cards-note"),
    (Order::Sheet(Sheet::RequestForm), icons::FILE_PLUS, "paper-request-form-note"),
    (Order::Sheet(Sheet::Outcomes), icons::CHECK_SQUARE, "paper-outcomes-about"),
    (Order::Sheet(Sheet::Feedback), icons::CHATS, "paper-feedback-note"),
    (Order::Calendars, icons::CALENDAR, "paper-calendars-note"),
];

/// Draws the page.
pub fn paper_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &Paper, desk: &Desk, waits: bool) {
    let words = context.lookup.words;
    let has_time_zone = time_zone::is_known(&data.time_zone);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(SMALL);
        ui.label(words.say("paper-intro"));
        let counts =
            [("participants", data.seats.len()), ("meetings", data.standing().count()), ("tables", data.tables.len())];
        note_ui(ui, &words.tell("paper-counts", &counts.map(|(name, count)| (name, count.into()))));
        let unplaced = data.standing().filter(|held| held.get(meeting::slot).is_none()).count();
        if unplaced > 0 {
            asked_ui(ui, &words.tell("paper-without-time", &[("count", unplaced.into())]));
        }
        if waits {
            ui.horizontal_wrapped(|ui| {
                asked_ui(ui, words.say("paper-proposal-waits"));
                if link_ui(ui, words.say("paper-to-timetable")).clicked() {
                    context.send(FairCommand::Turn(FairTab::Timetable));
                }
            });
        }
        if !has_time_zone {
            ui.horizontal_wrapped(|ui| {
                asked_ui(ui, words.say("paper-no-time-zone"));
                match data.fair.get(fair::city) {
                    Some(id) => {
                        if link_ui(ui, words.say("fair-open-city")).clicked() {
                            context.send(NavCommand::Show(RecordRef { kind: Kind::City, id: *id }));
                        }
                    }
                    None => {
                        if link_ui(ui, words.say("paper-to-setup")).clicked() {
                            context.send(FairCommand::Turn(FairTab::Setup));
                        }
                    }
                }
            });
        }
        ui.add_space(GAP);
        let mut is_own = state.is_own_language;
        if ui.checkbox(&mut is_own, words.say("paper-own-language")).changed() {
            context.send(PaperCommand::SpeakTheirs(is_own));
        }
        if is_own {
            note_ui(ui, words.say("paper-own-language-note"));
        }
        ui.add_space(WIDE);
        let is_busy = state.under_way.is_busy();
        Grid::new("papers").num_columns(2).spacing([WIDE, GAP]).show(ui, |ui| {
            for (order, icon, note) in ORDERS {
                let pressed = ui.add_enabled_ui(!is_busy, |ui| icon_button_ui(ui, icon, words.say(name_key(order))));
                if pressed.inner.clicked() {
                    context.send(PaperCommand::Print(order));
                }
                ui.label(words.say(note));
                ui.end_row();
            }
        });
        if let Some(progress) = state.under_way.progress() {
            ui.add_space(GAP);
            ui.horizontal(|ui| {
                let (done, total) = progress.units();
                ui.label(words.tell("paper-under-way", &[("done", done.into()), ("total", total.into())]));
                ui.add(ProgressBar::new(done as f32 / total.max(1) as f32).desired_width(160.0));
                if button_ui(ui, words.say("cancel")).clicked() {
                    context.send(PaperCommand::Cancel);
                }
            });
        }
        ui.add_space(WIDE);
        printed_ui(ui, context, desk);
    });
}

/// A fair as its papers need it.
pub fn fill(register: &Register, data: &FairData) -> Result<PaperFair, Error> {
    let slot_at = |id: Option<&Id>| id.and_then(|id| data.slots.iter().position(|slot| slot.id == *id));
    let table_at = |id: Option<&Id>| id.and_then(|id| data.tables.iter().position(|table| table.id == *id));
    let mut slots = Vec::new();
    for one in &data.slots {
        slots.push(Slot {
            day: one.get(slot::date).map(|date| date.earliest()).unwrap_or_default(),
            start_minute: one.get(slot::start_minute).map_or(0, |minute| *minute as u32),
            minutes: one.get(slot::minutes).map_or(0, |minutes| *minutes as u32),
            is_break: one.get(slot::is_break).copied().unwrap_or_default(),
            label: one.text(slot::label).to_owned(),
        });
    }
    let table = |one: &Record| Table {
        label: one.text(fair_table::label).to_owned(),
        languages: one.get(fair_table::languages).cloned().unwrap_or_default(),
    };
    let names = interpreter_names(register, data)?;
    let interpreter = |one: &Record| Interpreter {
        name: names.get(&one.id).cloned().unwrap_or_default(),
        languages: one.get(interpreter::languages).cloned().unwrap_or_default(),
    };
    let guests = data.guests();
    let mut known = standing(&data.given(&guests, None));
    let mut participants = Vec::new();
    for seat in &data.seats {
        participants.push(fill_participant(register, data, seat)?);
    }
    let revisions = register.meeting_revisions(data.fair.id)?;
    let mut fill = |held: &Record| {
        let [one, other] = [meeting::first, meeting::second].map(|field| held.get(field).copied());
        let (one, other) = (one?, other?);
        let asked = data.requests.iter().filter(|command| {
            let sides = [request::asker, request::asked].map(|field| command.get(field).copied());
            sides == [Some(one), Some(other)] || sides == [Some(other), Some(one)]
        });
        let Standing { interpreters, clashes } = known.remove(&held.id).unwrap_or_default();
        let line = |id: &Id| data.interpreters.iter().position(|one| one.id == *id);
        Some(Meeting {
            id: held.id,
            first: data.seat(one)?,
            second: data.seat(other)?,
            slot: slot_at(held.get(meeting::slot)),
            table: table_at(held.get(meeting::table)),
            topics: asked
                .map(|command| command.text(request::note).to_owned())
                .filter(|note| !note.is_empty())
                .collect(),
            interpreters: interpreters.iter().filter_map(line).collect(),
            clashes,
            revision: revisions.get(&held.id).copied().unwrap_or_default(),
        })
    };
    let meetings = data.standing().filter_map(&mut fill).collect();
    // Those that were given up, and those that were printed and are deleted since.
    let paper = register.paper(data.fair.id)?;
    let gone = paper.changed.iter().filter(|one| one.now.is_none()).filter_map(|one| one.before.as_ref());
    let gone = gone.filter(|one| stands(one));
    let cancelled = data.meetings.iter().filter(|one| !stands(one)).chain(gone).filter_map(&mut fill).collect();
    Ok(PaperFair {
        name: data.fair.text(fair::name).to_owned(),
        place: data.fair.text(fair::place).to_owned(),
        time_zone: Some(data.time_zone.clone()).filter(|zone| !zone.is_empty()),
        slots,
        tables: data.tables.iter().map(table).collect(),
        interpreters: data.interpreters.iter().map(interpreter).collect(),
        participants,
        meetings,
        cancelled,
    })
}

fn fill_participant(register: &Register, data: &FairData, seat: &Seat) -> Result<Participant, Error> {
    let mut names = Language::ALL.map(|_| seat.title.clone());
    let mut spoken: Vec<String> = seat.record.get(participant::languages).cloned().unwrap_or_default();
    let mut delegates = Vec::new();
    for one in &seat.delegates {
        let languages: Vec<String> = one.get(fair_delegate::languages).cloned().unwrap_or_default();
        spoken.extend(languages.iter().cloned());
        let [name, office] = [fair_delegate::name, fair_delegate::office].map(|field| one.text(field).to_owned());
        delegates.push(Delegate { name, office, languages });
    }
    if let Some(city) = &seat.city {
        for language in Language::ALL {
            names[language as usize] = register.title_in(city.record_ref(), &city.title(), language.tag())?;
        }
        spoken.extend(city.get(city::languages).cloned().unwrap_or_default());
    }
    let is_out = |slot: &Record| presence(&seat.record, &seat.absences, slot) != Presence::Here;
    Ok(Participant {
        id: seat.record.id,
        names,
        country: seat.city.as_ref().map(|city| city.text(city::country).to_owned()).unwrap_or_default(),
        // In the order in which they were written down: the first is the one they speak best.
        language: spoken.iter().find_map(|tag| Language::from_tag(tag)),
        languages: seat.languages.iter().cloned().collect(),
        networks: seat.networks.iter().map(|(_, title)| title.clone()).filter(|title| !title.is_empty()).collect(),
        delegates,
        needs: seat.needs.iter().map(|one| given(one, one.get(need::theme))).collect(),
        offers: seat.offers.iter().map(|one| given(one, one.get(offer::theme))).collect(),
        absent: (0..data.slots.len()).filter(|at| is_out(&data.slots[*at])).collect(),
    })
}

fn given(one: &Record, theme: Option<&&'static str>) -> NeedOrOffer {
    NeedOrOffer { title: one.title(), theme: theme.copied().unwrap_or_default(), record: one.clone() }
}
