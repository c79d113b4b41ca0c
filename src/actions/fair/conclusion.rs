//! A meeting's end: its outcome noted, and the partnership it speaks of made or led on.

use chrono::NaiveDate;

use crate::{
    actions::partnerships::take_step_in,
    domain::{
        choices::{Choice, MeetingState, Outcome, PartyRole, Stage, TaskOrigin},
        date::PartialDate,
        journal::ActionKind,
        kinds::{
            Field, Kind, city, fair, fair_table, meeting, participant, partnership, party, provenance, slot,
            stage_change, task,
        },
        record::{Change, Record},
        steps::{self, Step, StepDraft},
        value::{Id, RecordRef, Typed},
    },
    register::{Done, Error, Register, Tx},
    report::values,
    words::Words,
};

/// Days until the first task after an announced intent is due.
const FIRST_TASK_DAYS: u64 = 14;

/// Notes a meeting's outcome, and makes or takes on the partnership it speaks of; the pair's names. What is written of
/// it is in the language of `words`.
pub fn conclude(
    register: &mut Register,
    words: &Words,
    meeting: Id,
    outcome: Outcome,
    today: NaiveDate,
) -> Result<Done<String>, Error> {
    let held = register.get(RecordRef { kind: Kind::Meeting, id: meeting })?;
    let makes = outcome_stage(outcome).is_some() && held.is_some_and(|held| held.get(meeting::partnership).is_none());
    let kind = if makes { ActionKind::Create(Kind::Partnership) } else { ActionKind::Edit(Kind::Meeting) };
    let actor = register.actor().to_owned();
    let end = Ending { words, actor: &actor, today, outcome };
    register.run(kind, |tx| end.conclude(tx, meeting))
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
    words: &'a Words,
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
        let step_draft = StepDraft {
            date: Some(event.date),
            who: self.actor.to_owned(),
            why: self.sentence(&record.title(), event),
            place: event.place.clone(),
            ..StepDraft::new(step)
        };
        take_step_in(tx, id, &step_draft, self.today)
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

fn side(tx: &Tx<'_>, held: &Record, field: Field<Id>) -> Result<MeetingSide, Error> {
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
