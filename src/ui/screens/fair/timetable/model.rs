//! What the timetable page knows: the fair as the solver sees it, the meetings as they stand or as they are proposed,
//! and the search under way.

use std::{collections::HashMap, sync::Arc};

use crate::{
    domain::{
        choices::{FairStage, MeetingState},
        date::PartialDate,
        fair::{Plan, Standing, clock_text, keep_tables, standing, take_over},
        kinds::{fair, meeting, slot},
        record::Record,
        timetable::{self, Clash, Fair, Goal, InvalidFair, Meeting, Unplaced, clashes},
        value::Id,
    },
    jobs::{JobSlot, Latest, timetable::Found},
    report::{
        fair::{Names, clash, progress},
        values,
    },
    ui::{clock::local_millis, screens::fair::data::FairData},
    words::Words,
};

/// Meetings everyone should have, where nobody says otherwise.
pub const FLOOR: u32 = 3;

/// What is known of a search under way.
pub struct Running {
    /// The best there is so far.
    pub best: Arc<Latest<timetable::Progress>>,
    /// The fair that is searched; an answer for another one comes too late.
    pub fair: Fair,
}

/// A meeting as it lies in the grid.
#[derive(Clone, Debug)]
pub struct Lying {
    pub record: Option<Id>,
    pub request: Option<usize>,
    pub names: [String; 2],
    pub state: MeetingState,
    pub is_locked: bool,
}

/// The state of the page.
#[derive(Default)]
pub struct TimetablePage {
    pub plan: Plan,
    pub goal: Goal,
    /// Whether meetings stay where they can, where a person said so.
    holds: Option<bool>,
    /// The papers were printed.
    is_printed: bool,
    pub running: JobSlot<Result<Found, InvalidFair>, Running>,
    /// A timetable that was found and not yet taken over.
    pub found: Option<Found>,
    pub wrong: Option<InvalidFair>,
    /// What was last proven, and of which fair.
    proven: Option<(Fair, timetable::Progress)>,
    pub(super) names: Vec<String>,
    /// By row and column of the grid.
    pub(super) cells: HashMap<(usize, usize), Lying>,
    /// Nothing while it is being worked out.
    pub(super) left_out: Option<Vec<Unplaced>>,
    /// Works out why requests have no meeting, beside the window.
    pub explaining: JobSlot<Vec<Unplaced>>,
    /// Why it could not be worked out.
    pub(super) unexplained_why: Option<String>,
    /// Where the person is in the grid.
    pub(super) cursor: Option<(usize, usize)>,
    pub(super) moving: Option<Moving>,
    /// Row of each of the plan's slots in the grid, where breaks have rows as well.
    pub(super) rows: Vec<usize>,
    pub(super) row_names: Vec<String>,
    /// Day of each row, where there are several.
    row_days: Vec<Option<PartialDate>>,
    pub(super) column_names: Vec<String>,
    standing: MeetingTotals,
    /// Who interprets at each meeting that stands, and what has come to stand against it.
    known: HashMap<Id, Standing>,
}

/// The meetings as they stand.
#[derive(Clone, Copy, Default)]
struct MeetingTotals {
    /// All of them, as the papers have them.
    meetings: usize,
    /// Those that no new timetable replaces.
    staying: usize,
    /// Those that nobody asked for, or no longer does.
    unasked: usize,
    value: i64,
}

impl TimetablePage {
    /// Works out what the fair's records say.
    pub fn read(&mut self, data: &FairData, now_millis: u64, is_printed: bool) {
        self.is_printed = is_printed;
        let guests = data.guests();
        let is_running = data.fair.choice(fair::stage) == Some(FairStage::Running);
        let given = data.given(&guests, is_running.then(|| local_millis(now_millis)));
        self.known = standing(&given);
        let plan = Plan::of(&given);
        if plan.fair != self.plan.fair {
            self.found = None;
            self.running.clear();
        }
        self.plan = plan;
        self.moving = None;
        self.names = data.seats.iter().map(|seat| seat.title.clone()).collect();
        let is_slot = |at: &usize| data.slots[*at].get(slot::is_break) != Some(&true);
        self.rows = (0..data.slots.len()).filter(is_slot).collect();
        self.row_names = data.slots.iter().map(time).collect();
        self.row_days = data.slots.iter().map(|one| one.get(slot::date).copied()).collect();
        if self.row_days.windows(2).all(|days| days[0] == days[1]) {
            self.row_days.fill(None);
        }
        self.column_names.clone_from(&data.table_names);
        self.wrong = self.plan.fair.check().err();
        let values = self.plan.meetings.iter().map(|one| i64::from(self.plan.fair.requests[one.request].value));
        self.standing = MeetingTotals { value: values.sum(), ..MeetingTotals::default() };
        for one in data.standing() {
            self.standing.meetings += 1;
            self.standing.staying += usize::from(!self.plan.planned.contains(&one.id));
            self.standing.unasked += usize::from(!self.plan.is_asked_for(one));
        }
        self.lay(data);
    }

    /// Lays out what is shown: a timetable found, or the meetings as they stand.
    pub fn lay(&mut self, data: &FairData) {
        self.cells.clear();
        self.explaining.clear();
        self.unexplained_why = None;
        self.left_out = None;
        if self.wrong.is_some() {
            self.left_out = Some(Vec::new());
            return;
        }
        for record in data.standing() {
            let Some(lying) = self.lying(data, record) else { continue };
            let is_planned = self.plan.planned.contains(&record.id);
            if let (Some(place), false) = (self.place_of(data, record), self.found.is_some() && is_planned) {
                self.cells.insert(place, lying);
            }
        }
        if let Some(found) = &self.found {
            for one in found.timetable.meetings.iter().filter(|one| !self.plan.fair.fixed.contains(one)) {
                let request = &self.plan.fair.requests[one.request];
                let lying = Lying {
                    record: None,
                    request: Some(one.request),
                    names: [self.names[request.one].clone(), self.names[request.other].clone()],
                    state: MeetingState::Planned,
                    is_locked: false,
                };
                self.cells.insert((self.rows[one.slot], one.table), lying);
            }
            let left_out = found.unplaced.clone();
            self.leave_out(left_out);
        }
    }

    /// What is to be explained of the meetings as they stand, where that has not begun.
    pub fn unexplained(&self) -> Option<(Fair, Vec<Meeting>)> {
        let is_due = self.left_out.is_none() && !self.explaining.is_busy() && self.unexplained_why.is_none();
        is_due.then(|| (self.plan.fair.clone(), self.plan.meetings.clone()))
    }

    /// Takes the requests without a meeting, the most wanted first.
    pub fn leave_out(&mut self, mut left_out: Vec<Unplaced>) {
        // A meeting put where the solver would not have put it is a meeting all the same.
        left_out.retain(|one| self.shown().iter().all(|meeting| meeting.request != one.request));
        let value = |one: &Unplaced| self.plan.fair.requests[one.request].value;
        left_out.sort_by_key(|one| (std::cmp::Reverse(value(one)), one.request));
        self.left_out = Some(left_out);
    }

    /// Says why it is not known which requests are left out.
    pub fn leave_unexplained(&mut self, why: String) {
        self.unexplained_why = Some(why);
    }

    fn lying(&self, data: &FairData, record: &Record) -> Option<Lying> {
        let state: MeetingState = record.choice(meeting::state)?;
        let title = |id: Option<&Id>| Some(data.seats[data.seat(*id?)?].title.clone());
        Some(Lying {
            record: Some(record.id),
            request: self.plan.request_of(record),
            names: [title(record.get(meeting::first))?, title(record.get(meeting::second))?],
            state,
            is_locked: record.get(meeting::locked) == Some(&true),
        })
    }

    fn place_of(&self, data: &FairData, record: &Record) -> Option<(usize, usize)> {
        let slot = record.get(meeting::slot)?;
        let row = data.slots.iter().position(|one| one.id == *slot)?;
        Some((row, self.plan.tables.iter().position(|table| Some(table) == record.get(meeting::table))?))
    }

    /// Takes what a search came to.
    pub fn finish(&mut self, data: &FairData, found: Result<Found, InvalidFair>) {
        match found {
            Ok(mut found) => {
                keep_tables(&self.plan, &self.plan.meetings, &mut found.timetable.meetings);
                let proven = found.anew.as_ref().unwrap_or(&found.timetable).progress;
                self.proven = Some((self.plan.fair.clone(), proven));
                self.found = Some(found);
                self.wrong = None;
            }
            Err(wrong) => self.wrong = Some(wrong),
        }
        self.lay(data);
    }

    pub fn hold_fast(&mut self, is_held: bool) {
        self.holds = Some(is_held);
    }

    /// Whether meetings are to stay where they can: once people rely on them they do, unless a person says otherwise.
    pub fn holds_fast(&self) -> bool {
        let relied_on = self.is_printed || !self.plan.fair.fixed.is_empty();
        self.may_hold_fast() && self.holds.unwrap_or(relied_on)
    }

    /// Whether there is anything that could stay.
    pub(super) fn may_hold_fast(&self) -> bool {
        self.plan.meetings.len() > self.plan.fair.fixed.len()
    }

    /// How good a timetable is that was found, and what it changes.
    pub(super) fn found_text(&self, words: &Words, data: &FairData, found: &Found) -> String {
        let has_floor = self.goal != Goal::Value;
        let changes = |meetings: &[Meeting]| take_over(&self.plan, meetings, &data.meetings).changed();
        let mut told = vec![words.tell("timetable-proposal", &[("count", self.meetings_with(found).into())])];
        let own = &found.timetable.progress;
        if let Some(anew) = &found.anew {
            told.push(words.say("timetable-held").to_owned());
            told.push(progress(words, own, has_floor));
            let more = anew.progress.value - own.value;
            let args = [("stars", more.into()), ("count", changes(&anew.meetings).into())];
            told.push(if more > 0 {
                words.tell("timetable-price", &args)
            } else {
                words.say("timetable-no-price").to_owned()
            });
        } else {
            told.push(progress(words, own, has_floor));
        }
        if self.may_hold_fast() {
            told.push(words.tell("timetable-changes", &[("count", changes(&found.timetable.meetings).into())]));
        }
        told.join(" ")
    }

    pub fn discard(&mut self, data: &FairData) {
        self.found = None;
        self.lay(data);
    }

    /// How good the meetings are as they stand, as far as it is known.
    pub(super) fn standing_text(&self, words: &Words) -> String {
        let mut told = words.tell("timetable-standing", &[("count", self.standing.meetings.into())]);
        if self.standing.unasked > 0 {
            let unasked = words.tell("timetable-unasked", &[("count", self.standing.unasked.into())]);
            told = format!("{told} {unasked}");
        }
        // Locks only take away: what was proven without them holds with them.
        let still_holds = |fair: &Fair| {
            (&fair.requests, &fair.participants, fair.slots, fair.tables, fair.interpreters, &fair.helps)
                == (
                    &self.plan.fair.requests,
                    &self.plan.fair.participants,
                    self.plan.fair.slots,
                    self.plan.fair.tables,
                    self.plan.fair.interpreters,
                    &self.plan.fair.helps,
                )
        };
        match self.proven.as_ref().filter(|(fair, _)| still_holds(fair)) {
            Some((_, proven)) => {
                let now = timetable::Progress { value: self.standing.value, ..*proven };
                let judged = progress(words, &now, false);
                format!("{told} {judged}")
            }
            None if self.plan.pairs.is_empty() => words.say("timetable-no-requests").to_owned(),
            None => {
                let unproven = words.tell("timetable-unproven", &[("value", self.standing.value.into())]);
                format!("{told} {unproven}")
            }
        }
    }

    /// How many meetings there will be with a timetable that was found: the solver knows not all that stay.
    pub fn meetings_with(&self, found: &Found) -> usize {
        found.timetable.meetings.len() - self.plan.fair.fixed.len() + self.standing.staying
    }

    pub(super) fn called(&self) -> Names<'_> {
        Names { fair: &self.plan.fair, participants: &self.names }
    }

    /// The meeting under the cursor: its record, whether it is locked, and whether it can be.
    pub(super) fn chosen_meeting(&self) -> Option<(Id, bool, bool)> {
        let lying = self.cells.get(&self.cursor?)?;
        Some((lying.record?, lying.is_locked, lying.state == MeetingState::Planned))
    }

    pub(super) fn chosen_text(&self, words: &Words) -> String {
        self.cursor.and_then(|at| Some(self.cell_text(words, at, self.cells.get(&at)?))).unwrap_or_default()
    }

    /// What stands against the meeting chosen where it lies: it was put there all the same, or something has changed.
    pub(super) fn told_against_chosen(&self, words: &Words, data: &FairData) -> Option<String> {
        let (row, table) = self.cursor?;
        let lying = self.cells.get(&(row, table))?;
        let mut said = self.said_against(words, data, lying);
        let slot = self.rows.iter().position(|at| *at == row)?;
        if let Some(request) = lying.request.filter(|_| lying.state == MeetingState::Planned) {
            let against = clashes(&self.plan.fair, self.shown(), Meeting { request, slot, table });
            let caps = against.iter().filter(|one| matches!(one, Clash::Cap(_)));
            said.extend(caps.map(|one| clash(words, &self.called(), one)));
        }
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What stands against a meeting where it lies, in sentences.
    pub(super) fn said_against(&self, words: &Words, data: &FairData, lying: &Lying) -> Vec<String> {
        let known = lying.record.and_then(|id| self.known.get(&id));
        known.map_or_else(Vec::new, |known| data.said_against(words, known))
    }

    /// Whether a meeting can't be as it lies.
    pub(super) fn has_clash(&self, lying: &Lying) -> bool {
        let known = lying.record.and_then(|id| self.known.get(&id));
        known.is_some_and(|known| !known.clashes.is_empty())
    }

    pub(super) fn has_meetings(&self) -> bool {
        !self.cells.is_empty()
    }

    pub(super) fn cell_text(&self, words: &Words, at: (usize, usize), lying: &Lying) -> String {
        let [one, other] = &lying.names;
        format!("{}: {one} – {other}", self.place_text(words, at))
    }

    /// When and where: a fair of several days has the same hours on each.
    pub(super) fn place_text(&self, words: &Words, (row, column): (usize, usize)) -> String {
        let place = format!("{}, {}", self.row_names[row], self.column_names[column]);
        let day = self.row_days[row].map(|day| values::short_date(words, day));
        day.map_or_else(|| place.clone(), |day| format!("{day}, {place}"))
    }

    /// The meetings shown, as the solver knows them.
    pub(super) fn shown(&self) -> &[Meeting] {
        self.found.as_ref().map_or(&self.plan.meetings, |found| &found.timetable.meetings)
    }
}

/// When a slot begins, as on a clock.
fn time(record: &Record) -> String {
    clock_text(record.get(slot::start_minute).copied().unwrap_or_default())
}

/// The day a slot is on.
pub(super) fn day(words: &Words, record: &Record) -> String {
    record.get(slot::date).map(|date| values::short_date(words, *date)).unwrap_or_default()
}

/// What is being moved, and where it would lie.
#[derive(Clone, Debug)]
pub struct Moving {
    pub request: usize,
    pub record: Option<Id>,
    pub over: Option<(usize, usize)>,
    /// Held by the pointer rather than led by the keys.
    pub is_dragged: bool,
}
