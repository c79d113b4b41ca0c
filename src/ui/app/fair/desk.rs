//! What is asked for at the desk, carried out: each wish one action, and one undo.

use chrono::NaiveDate;
use egui::Context;

use super::super::{Twinhall, dispatch::take_step};
use crate::{
    domain::{
        choices::{Choice, MeetingState, Outcome, PartyRole, Stage, TaskOrigin},
        date::PartialDate,
        journal::ActionKind,
        kinds::{
            Kind, absence, city, document, fair, fair_table, meeting, participant, partnership, party, provenance,
            slot, stage_change, task,
        },
        no_show::Way,
        record::{Change, Record},
        steps::{self, Step, StepDraft},
        value::{Id, RecordRef, Typed},
    },
    register::{Error, Tx},
    report::values,
    ui::{
        clock::{local_millis, today},
        command::DeskCommand,
    },
    words::Words,
};

/// Days until the first task after an announced intent is due.
const FIRST_TASK_DAYS: u64 = 14;

impl Twinhall {
    pub(super) fn execute_desk(&mut self, ctx: &Context, command: DeskCommand) -> Result<(), Error> {
        let words = self.words;
        let actor = self.settings.actor();
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let now_millis = open.register.now_millis();
        let Some(fair) = open.fair.chosen else { return Ok(()) };
        let done = match command {
            DeskCommand::Look => {
                open.stale.insert(super::Page::Fair);
                return Ok(());
            }
            DeskCommand::CheckIn(id) => {
                let at = open.fair.desk.clock_at(now_millis).at().unwrap_or(0);
                let slots: Vec<Id> = open.fair.desk.slots.iter().skip(at).map(|slot| slot.id).collect();
                open.register
                    .run(ActionKind::Edit(Kind::Participant), |tx| check_in(tx, id, now_millis, &slots))?
                    .touched
            }
            DeskCommand::Stand { meeting, state } => {
                let write = |tx: &mut Tx<'_>| tx.set(meeting, meeting::state, state.code());
                open.register.run(ActionKind::Edit(Kind::Meeting), write)?.touched
            }
            DeskCommand::Missing { participant, slots } => {
                let reason = words.say("desk-reason");
                let write = |tx: &mut Tx<'_>| miss(tx, participant, &slots, reason);
                open.register.run(ActionKind::Missing, write)?.touched
            }
            DeskCommand::Resume(meeting) => {
                open.register.run(ActionKind::Edit(Kind::Meeting), |tx| resume(tx, meeting))?.touched
            }
            DeskCommand::Fill(way) => {
                let done = open.register.run(ActionKind::Edit(Kind::Meeting), |tx| fill(tx, fair, &way))?;
                self.toast.offer_undo(ctx, words.say("desk-filled").to_owned());
                done.touched
            }
            DeskCommand::Note { meeting, text } => {
                let write = |tx: &mut Tx<'_>| tx.set(meeting, meeting::notes, text);
                open.register.run(ActionKind::Edit(Kind::Meeting), write)?.touched
            }
            DeskCommand::Conclude { meeting, outcome } => {
                let end = Ending { words, actor: &actor, today: today(now_millis), outcome };
                let held = open.register.get(RecordRef { kind: Kind::Meeting, id: meeting })?;
                let makes = outcome_stage(outcome).is_some()
                    && held.is_some_and(|held| held.get(meeting::partnership).is_none());
                let op = if makes { ActionKind::Create(Kind::Partnership) } else { ActionKind::Edit(Kind::Meeting) };
                let done = open.register.run(op, |tx| end.conclude(tx, meeting))?;
                let said = values::choice(words, Outcome::SET, outcome.code());
                self.toast.offer_undo(ctx, words.pair(&done.value, said));
                done.touched
            }
            DeskCommand::Printed => {
                let when = values::moment(words, local_millis(now_millis));
                let title = words.tell("desk-paper-title", &[("when", (&when).into())]);
                let day = PartialDate::of(today(now_millis));
                let write = |tx: &mut Tx<'_>| {
                    let draft = tx.draft(Kind::Document).says(document::title, &title);
                    let about = RecordRef { kind: Kind::Fair, id: fair };
                    tx.create(&draft.with(document::about, about).with(document::date, day))
                };
                open.register.run(ActionKind::Paper, write)?.touched
            }
        };
        self.touch(&done);
        Ok(())
    }
}

/// A participant is there, so what the desk noted of their absence no longer holds from this slot on.
fn check_in(tx: &mut Tx<'_>, id: Id, now_millis: u64, slots: &[Id]) -> Result<(), Error> {
    tx.set(id, participant::checked_in, now_millis as i64)?;
    for one in tx.naming(absence::participant, id)? {
        let is_ahead = one.get(absence::slot).is_some_and(|slot| slots.contains(slot));
        // What was known before the day still holds.
        if is_ahead && tx.made_by(one.record_ref())? == Some(ActionKind::Missing) {
            tx.delete(one.record_ref())?;
        }
    }
    Ok(())
}

/// A participant is not there: the meeting that should begin is a no-show, later ones in these slots are cancelled.
fn miss(tx: &mut Tx<'_>, id: Id, slots: &[Id], reason: &str) -> Result<(), Error> {
    let known: Vec<Id> =
        tx.naming(absence::participant, id)?.iter().filter_map(|one| one.get(absence::slot).copied()).collect();
    for slot in slots.iter().filter(|slot| !known.contains(slot)) {
        let draft = tx.draft(Kind::Absence).with(absence::participant, id).with(absence::slot, *slot);
        tx.create(&draft.says(absence::reason, reason))?;
    }
    let mut theirs = tx.naming(meeting::first, id)?;
    theirs.extend(tx.naming(meeting::second, id)?);
    for one in theirs {
        let at = one.get(meeting::slot).and_then(|slot| slots.iter().position(|known| known == slot));
        let Some(at) = at.filter(|_| one.choice(meeting::state) == Some(MeetingState::Planned)) else { continue };
        let state = if at == 0 { MeetingState::NoShow } else { MeetingState::Cancelled };
        tx.set(one.id, meeting::state, state.code())?;
    }
    Ok(())
}

/// A meeting that was given up is planned again, and what the desk noted of an absence in its slot no longer holds.
fn resume(tx: &mut Tx<'_>, id: Id) -> Result<(), Error> {
    let given_up = tx.get(RecordRef { kind: Kind::Meeting, id })?;
    tx.set(id, meeting::state, MeetingState::Planned.code())?;
    for side in [given_up.get(meeting::first), given_up.get(meeting::second)].into_iter().flatten() {
        for one in tx.naming(absence::participant, *side)? {
            let is_then = one.get(absence::slot) == given_up.get(meeting::slot);
            if is_then && tx.made_by(one.record_ref())? == Some(ActionKind::Missing) {
                tx.delete(one.record_ref())?;
            }
        }
    }
    Ok(())
}

/// Takes over a way to fill a gap. Only planned meetings are written.
fn fill(tx: &mut Tx<'_>, fair: Id, way: &Way) -> Result<(), Error> {
    for place in way.places() {
        let Some(id) = place.meeting else {
            let draft = tx
                .draft(Kind::Meeting)
                .with(meeting::fair, fair)
                .with(meeting::first, place.first)
                .with(meeting::second, place.second)
                .with(meeting::slot, place.slot)
                .with(meeting::table, place.table)
                .chooses(meeting::state, MeetingState::Planned);
            tx.create(&draft)?;
            continue;
        };
        let is_planned = |one: &Record| one.choice(meeting::state) == Some(MeetingState::Planned);
        if is_planned(&tx.get(RecordRef { kind: Kind::Meeting, id })?) {
            tx.set(id, meeting::slot, place.slot)?;
            tx.set(id, meeting::table, place.table)?;
        }
    }
    Ok(())
}

/// The stage of the partnership that an outcome makes.
fn outcome_stage(outcome: Outcome) -> Option<Stage> {
    match outcome {
        Outcome::Nothing | Outcome::Contact => None,
        Outcome::Intent => Some(Stage::Announced),
        Outcome::Negotiating => Some(Stage::Negotiating),
    }
}

/// A meeting's end.
struct Ending<'a> {
    words: &'static Words,
    actor: &'a str,
    today: NaiveDate,
    outcome: Outcome,
}

/// One side of the meeting.
struct MeetingSide {
    city: Option<Id>,
    title: String,
}

impl Ending<'_> {
    /// Notes the outcome, and makes or takes on the partnership it speaks of. Returns the pair's names.
    fn conclude(&self, tx: &mut Tx<'_>, id: Id) -> Result<String, Error> {
        let held = tx.get(RecordRef { kind: Kind::Meeting, id })?;
        let sides = [side(tx, &held, meeting::first)?, side(tx, &held, meeting::second)?];
        let title = format!("{} – {}", sides[0].title, sides[1].title);
        tx.set(id, meeting::outcome, self.outcome.code())?;
        tx.set(id, meeting::state, MeetingState::Held.code())?;
        let Some(stage) = outcome_stage(self.outcome) else { return Ok(title) };
        let event = self.event(tx, &held)?;
        if let Some(known) = held.get(meeting::partnership).copied() {
            self.advance(tx, known, &event)?;
            return Ok(title);
        }
        let partnership = match shared(tx, &sides)? {
            Some(known) => {
                self.advance(tx, known, &event)?;
                known
            }
            None => self.open(tx, &title, &sides, stage, &event)?,
        };
        tx.set(id, meeting::partnership, partnership)?;
        self.tell(tx, partnership, &title, &event)?;
        Ok(title)
    }

    fn event(&self, tx: &Tx<'_>, held: &Record) -> Result<Event, Error> {
        let read = |kind: Kind, id: Option<Id>| id.map(|id| tx.get(RecordRef { kind, id })).transpose();
        let fair = read(Kind::Fair, held.get(meeting::fair).copied())?;
        let slot = read(Kind::Slot, held.get(meeting::slot).copied())?;
        let table = read(Kind::FairTable, held.get(meeting::table).copied())?;
        let date = slot.as_ref().and_then(|slot| slot.get(slot::date).copied());
        // A fair practised before its day is dated by the day it was practised.
        let date = date.filter(|date| date.latest() <= self.today).unwrap_or(PartialDate::of(self.today));
        Ok(Event {
            fair: fair.as_ref().map(|one| one.text(fair::name).to_owned()).unwrap_or_default(),
            place: fair.as_ref().map(|one| one.text(fair::place).to_owned()).unwrap_or_default(),
            table: table.map(|one| values::table_label(self.words, one.text(fair_table::label))).unwrap_or_default(),
            date,
        })
    }

    fn open(
        &self,
        tx: &mut Tx<'_>,
        title: &str,
        sides: &[MeetingSide; 2],
        stage: Stage,
        event: &Event,
    ) -> Result<Id, Error> {
        let draft = tx.draft(Kind::Partnership).says(partnership::title, title);
        let id = draft.id;
        let changes = steps::open(draft, stage, Some(event.date), self.actor, self.today, &mut || tx.mint())?;
        let why = self.sentence(title, event);
        let changes = changes.into_iter().map(|change| match change {
            Change::Create(first) if first.kind == Kind::StageChange => {
                let place = (!event.place.is_empty()).then(|| event.place.clone().into_value());
                let first = first.changed(stage_change::place.index, place);
                Change::Create(first.changed(stage_change::why.index, Some(why.clone().into_value())))
            }
            other => other,
        });
        tx.apply(changes.collect())?;
        for (at, side) in sides.iter().enumerate() {
            let mut draft = tx
                .draft(Kind::Party)
                .with(party::partnership, id)
                .with(party::city, side.city)
                .with(party::rank, at as i64 + 1)
                .chooses(party::role, PartyRole::Partner);
            if side.city.is_none() {
                draft.set(party::unnamed, side.title.clone());
            }
            tx.create(&draft)?;
        }
        Ok(id)
    }

    /// A partnership that the two have already goes on to the stage, where it is not there yet.
    fn advance(&self, tx: &mut Tx<'_>, id: Id, event: &Event) -> Result<(), Error> {
        let record = tx.get(RecordRef { kind: Kind::Partnership, id })?;
        let stage = record.choice(partnership::stage).unwrap_or(Stage::Contact);
        let step = if self.outcome == Outcome::Intent { Step::Announce } else { Step::Negotiate };
        let is_further = match self.outcome {
            Outcome::Intent => stage != Stage::Contact,
            _ => !matches!(stage, Stage::Contact | Stage::Announced),
        };
        let last = record.get(partnership::stage_date);
        let is_earlier = last.is_some_and(|last| event.date.is_surely_before(*last));
        if is_further || is_earlier || !step.is_possible_from(stage) {
            return Ok(());
        }
        let command = StepDraft {
            date: Some(event.date),
            who: self.actor.to_owned(),
            why: self.sentence(&record.title(), event),
            place: event.place.clone(),
            ..StepDraft::new(step)
        };
        take_step(tx, id, &command, self.today)
    }

    /// Where the intent comes from, and the first thing to do about it.
    fn tell(&self, tx: &mut Tx<'_>, id: Id, title: &str, event: &Event) -> Result<(), Error> {
        let about = RecordRef { kind: Kind::Partnership, id };
        let source = tx
            .draft(Kind::Provenance)
            .with(provenance::about, about)
            .says(provenance::stated, &self.sentence(title, event))
            .says(provenance::place, &event.table)
            .says(provenance::source, &event.fair)
            .with(provenance::as_of, event.date);
        tx.create(&source)?;
        let due = self.today.checked_add_days(chrono::Days::new(FIRST_TASK_DAYS)).map(PartialDate::of);
        let first = tx
            .draft(Kind::Task)
            .says(task::title, &self.words.tell("desk-first-task", &[("pair", title.into())]))
            .with(task::about, about)
            .with(task::due, due)
            .says(task::who, self.actor)
            .chooses(task::origin, TaskOrigin::Meeting);
        tx.create(&first)?;
        Ok(())
    }

    fn sentence(&self, pair: &str, event: &Event) -> String {
        let args = [("pair", pair.into()), ("fair", (&event.fair).into())];
        let key = if self.outcome == Outcome::Intent { "desk-said-intent" } else { "desk-said-negotiating" };
        self.words.tell(key, &args)
    }
}

/// When and where the two met.
struct Event {
    fair: String,
    place: String,
    table: String,
    date: PartialDate,
}

fn side(tx: &Tx<'_>, held: &Record, field: crate::domain::kinds::Field<Id>) -> Result<MeetingSide, Error> {
    let id = held.get(field).copied().ok_or(Error::Damaged)?;
    let guest = tx.get(RecordRef { kind: Kind::Participant, id })?;
    let city = guest.get(participant::city).copied();
    let title = match city {
        Some(id) => tx.get(RecordRef { kind: Kind::City, id })?.text(city::name).to_owned(),
        None => guest.text(participant::unnamed).to_owned(),
    };
    Ok(MeetingSide { city, title })
}

/// The partnership that two cities have already, the latest where there are several; what has ended is none.
fn shared(tx: &Tx<'_>, sides: &[MeetingSide; 2]) -> Result<Option<Id>, Error> {
    let [Some(one), Some(other)] = [sides[0].city, sides[1].city] else { return Ok(None) };
    let of = |city: Id| -> Result<Vec<Id>, Error> {
        Ok(tx.naming(party::city, city)?.iter().filter_map(|side| side.get(party::partnership).copied()).collect())
    };
    let theirs = of(other)?;
    for id in of(one)?.into_iter().rev().filter(|id| theirs.contains(id)) {
        let record = tx.get(RecordRef { kind: Kind::Partnership, id })?;
        if record.choice(partnership::stage) != Some(Stage::Ended) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
