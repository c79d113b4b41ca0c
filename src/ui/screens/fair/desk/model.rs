//! What the desk shows: the slots of the fair by the clock, its meetings in words, and what a no-show leaves open.

use std::collections::{HashMap, HashSet};

use super::super::data::{FairData, Seat};
use crate::{
    domain::{
        choices::{MeetingState, Outcome},
        fair::{Presence, clock_text, presence, span_millis, standing, stands},
        fold::fold,
        kinds::{Kind, fair, interpreter, meeting, participant, slot},
        no_show::{Difference, Gap, Guest, LiveFair, PlacedMeeting, Reassignment},
        record::Record,
        value::{Id, RecordRef},
    },
    register::{Error, Paper, Register},
    report::values,
    ui::{clock::local_millis, lookup::Lookup, widgets::notes::Notes},
    words::Words,
};

/// Ways to go on that are offered at once.
const MOST_WAYS: usize = 3;

/// A slot in which people meet.
#[derive(Clone, Debug)]
pub struct SlotRow {
    pub id: Id,
    pub date: crate::domain::date::PartialDate,
    /// In milliseconds since 1970 on the fair's own clock.
    pub start_millis: i64,
    pub end_millis: i64,
    /// `09:35–10:05`.
    pub hours: String,
    /// With its day before it.
    pub text: String,
}

/// A meeting as the desk shows it.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: Id,
    pub slot: Option<Id>,
    pub table: String,
    pub sides: [Id; 2],
    pub names: [String; 2],
    pub state: MeetingState,
    pub outcome: Option<Outcome>,
    pub notes: String,
    pub partnership: Option<RecordRef>,
    /// Where it was given up: whether neither its table nor its sides are in another meeting of its slot.
    pub is_place_free: bool,
    /// Which of the two is checked in.
    pub are_here: [bool; 2],
    /// What has come to stand against it, in sentences.
    pub against: Vec<String>,
    /// Who interprets, where the two need somebody.
    pub interpreters: Vec<String>,
}

impl Row {
    pub fn title(&self) -> String {
        format!("{} – {}", self.names[0], self.names[1])
    }
}

/// A way to go on, in words.
#[derive(Clone, Debug)]
pub struct Told {
    pub reassignment: Reassignment,
    pub sentences: Vec<String>,
}

/// What of the printed papers no longer holds.
#[derive(Clone, Debug)]
pub struct Correction {
    pub what: Difference,
    pub sentence: String,
}

/// Which slots it is about: the one under way and the one to come, as places in [`Desk::slots`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    pub now: Option<usize>,
    pub next: Option<usize>,
}

impl Clock {
    /// The slot that what is done at the desk concerns.
    pub fn at(self) -> Option<usize> {
        self.now.or(self.next)
    }
}

/// The state of the page.
#[derive(Default)]
pub struct Desk {
    /// The slot it is, where a person said so; else the clock says.
    pub set: Option<Id>,
    /// The meeting chosen.
    pub selected: Option<Id>,
    /// What stands in the field to check in with.
    pub typed: String,
    /// Who was checked in last, while the keyboard stays in that field.
    pub just_in: Option<String>,
    pub notes: Notes,
    /// Gaps that are left as they are.
    pub left: HashSet<Id>,
    pub focus_check_in: bool,
    /// Whether the row chosen is to be brought into sight.
    pub scroll: bool,
    pub slots: Vec<SlotRow>,
    /// In the order of slots and tables.
    pub rows: Vec<Row>,
    pub checked_in: HashSet<Id>,
    /// Participants with their names and the folded words these are found by.
    pub guests: Vec<(Id, String, String)>,
    /// The clock for which the gap was looked for.
    pub clock: Clock,
    pub gap: Option<(Gap, String)>,
    pub reassignments: Vec<Told>,
    pub printed_millis: Option<u64>,
    pub corrections: Vec<Correction>,
}

impl Desk {
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>, data: &FairData) -> Result<(), Error> {
        let words = lookup.words;
        self.slots = data
            .slots
            .iter()
            .filter(|one| one.get(slot::is_break) != Some(&true))
            .filter_map(|one| row_of(words, one))
            .collect();
        self.guests = data.seats.iter().map(|seat| (seat.record.id, seat.title.clone(), fold(&seat.title))).collect();
        let is_in = data.seats.iter().filter(|seat| seat.record.get(participant::checked_in).is_some());
        self.checked_in = is_in.map(|seat| seat.record.id).collect();
        let names: HashMap<Id, &str> = data.seats.iter().map(|seat| (seat.record.id, seat.title.as_str())).collect();
        let named = data.tables.iter().zip(&data.table_names).enumerate();
        let tables: HashMap<Id, (usize, &str)> = named.map(|(at, (one, name))| (one.id, (at, name.as_str()))).collect();
        let order: HashMap<Id, usize> = self.slots.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
        let guests = data.guests();
        let known = standing(&data.given(&guests, None));
        let interpreters = interpreter_names(register, data)?;
        let mut rows: Vec<((usize, usize), Row)> = Vec::new();
        for one in &data.meetings {
            let table = one.get(meeting::table).and_then(|id| tables.get(id));
            let slot = one.get(meeting::slot).and_then(|id| order.get(id));
            let Some(sides) = one.get(meeting::first).zip(one.get(meeting::second)) else { continue };
            let is_place_free = stands(one) || !data.meetings.iter().any(|other| is_in_the_way(other, one));
            let name = |id: &Id| names.get(id).map_or(String::new(), |name| (*name).to_owned());
            let row = Row {
                id: one.id,
                slot: one.get(meeting::slot).copied(),
                table: table.map_or(String::new(), |(_, name)| (*name).to_owned()),
                sides: [*sides.0, *sides.1],
                names: [name(sides.0), name(sides.1)],
                state: one.choice(meeting::state).unwrap_or(MeetingState::Planned),
                outcome: one.choice(meeting::outcome),
                notes: one.text(meeting::notes).to_owned(),
                partnership: one.get(meeting::partnership).map(|id| RecordRef { kind: Kind::Partnership, id: *id }),
                is_place_free,
                are_here: [*sides.0, *sides.1].map(|side| self.checked_in.contains(&side)),
                against: known.get(&one.id).map_or_else(Vec::new, |known| data.said_against(words, known)),
                interpreters: known.get(&one.id).map_or_else(Vec::new, |known| {
                    known.interpreters.iter().filter_map(|id| interpreters.get(id)).cloned().collect()
                }),
            };
            let key = (slot.copied().unwrap_or(usize::MAX), table.map_or(usize::MAX, |(at, _)| *at));
            rows.push((key, row));
        }
        rows.sort_by_key(|(key, row)| (*key, row.id));
        self.rows = rows.into_iter().map(|(_, row)| row).collect();
        self.clock = self.clock_at(register.now_millis());
        let is_shown = |id: Id| self.rows.iter().any(|row| row.id == id);
        self.selected = self.selected.filter(|id| is_shown(*id));
        self.find_ways(words, data);
        let paper = register.paper(data.fair.id)?;
        let gone = gone_names(register, lookup, &paper, &names)?;
        let mut names = names;
        names.extend(gone.iter().map(|(id, name)| (*id, name.as_str())));
        self.correct(words, &names, &tables, &paper);
        Ok(())
    }

    /// Which slots it is about at a moment.
    pub fn clock_at(&self, now_millis: u64) -> Clock {
        if let Some(now) = self.set.and_then(|id| self.slots.iter().position(|one| one.id == id)) {
            return Clock { now: Some(now), next: (now + 1 < self.slots.len()).then_some(now + 1) };
        }
        let now = local_millis(now_millis);
        Clock {
            now: self.slots.iter().position(|one| one.start_millis <= now && now < one.end_millis),
            next: self.slots.iter().position(|one| one.start_millis > now),
        }
    }

    /// The slots from a place on that belong to its day.
    pub fn rest_of_day(&self, from: usize) -> &[SlotRow] {
        let Some(first) = self.slots.get(from) else { return &[] };
        let count = self.slots[from..].iter().take_while(|one| one.date == first.date).count();
        &self.slots[from..from + count]
    }

    /// The meetings of a slot, by their places among the rows.
    pub fn rows_of(&self, slot: usize) -> impl Iterator<Item = usize> {
        let id = self.slots.get(slot).map(|one| one.id);
        let all = self.rows.iter().enumerate();
        all.filter(move |(_, row)| row.slot.is_some() && row.slot == id).map(|(at, _)| at)
    }

    pub fn selected_row(&self) -> Option<&Row> {
        self.rows.iter().find(|row| Some(row.id) == self.selected)
    }

    /// Participants found by what was typed: a word of their name begins so.
    pub fn found(&self, typed: &str) -> impl Iterator<Item = &(Id, String, String)> {
        let typed = fold(typed);
        let is_enough = typed.chars().count() >= 2;
        let fits = move |key: &str| key.starts_with(&typed) || key.split(' ').any(|word| word.starts_with(&typed));
        self.guests.iter().filter(move |(_, _, key)| is_enough && fits(key))
    }

    /// Looks for the first gap of the slot that nobody left as it is, and for ways to fill it.
    pub fn find_ways(&mut self, words: &Words, data: &FairData) {
        self.gap = None;
        self.reassignments.clear();
        let Some(now) = self.clock.at() else { return };
        let slots: Vec<Id> = self.slots.iter().map(|one| one.id).collect();
        let guests: Vec<Guest<'_>> = data
            .seats
            .iter()
            .map(|seat| Guest { record: &seat.record, languages: &seat.languages, gone: self.gone(data, seat) })
            .collect();
        let no_show = LiveFair {
            most: data.fair.get(fair::meetings_at_most).copied(),
            slots: &slots,
            tables: &data.tables,
            interpreters: &data.interpreters,
            guests: &guests,
            requests: &data.requests,
            meetings: &data.meetings,
        };
        let Some(gap) = no_show.gaps(slots[now]).into_iter().find(|gap| !self.left.contains(&gap.meeting)) else {
            return;
        };
        let alone = self.name(gap.alone);
        // A fair that is beyond the timetable's bounds is offered nothing; its page says why.
        let reassignments = no_show.reassignments(slots[now], gap).unwrap_or_default();
        self.reassignments = reassignments
            .into_iter()
            .take(MOST_WAYS)
            .map(|reassignment| self.tell(words, data, reassignment))
            .collect();
        self.gap = Some((gap, alone));
    }

    /// Slots in which a participant is absent, not yet there, or already gone.
    fn gone(&self, data: &FairData, seat: &Seat) -> Vec<Id> {
        let is_out = |slot: &&Record| presence(&seat.record, &seat.absences, slot) != Presence::Here;
        let is_shown = |id: &Id| self.slots.iter().any(|slot| slot.id == *id);
        data.slots.iter().filter(is_out).map(|slot| slot.id).filter(is_shown).collect()
    }

    fn name(&self, id: Id) -> String {
        self.guests.iter().find(|one| one.0 == id).map_or(String::new(), |one| one.1.clone())
    }

    fn tell(&self, words: &Words, data: &FairData, reassignment: Reassignment) -> Told {
        let table = |place: &PlacedMeeting| with_its_number(data.table_name(place.table));
        let when = |id: Id| self.slots.iter().find(|one| one.id == id).map_or("", |one| one.text.as_str());
        let pair = |place: &PlacedMeeting| format!("{} – {}", self.name(place.first), self.name(place.second));
        let mut sentences = Vec::new();
        for place in &reassignment.now {
            let (pair, table) = (pair(place), table(place));
            let args = [("pair", (&pair).into()), ("table", (&table).into())];
            sentences.push(words.tell("desk-way-now", &args));
            let is_late = |side: &Id| !self.checked_in.contains(side);
            let late = [place.first, place.second].into_iter().filter(is_late).map(|side| self.name(side));
            sentences.extend(late.map(|name| words.tell("desk-way-not-in", &[("name", (&name).into())])));
        }
        for (before, after) in &reassignment.moved {
            let (pair, table) = (pair(after), table(after));
            let args = [
                ("pair", (&pair).into()),
                ("before", when(before.slot).into()),
                ("when", when(after.slot).into()),
                ("table", (&table).into()),
            ];
            sentences.push(words.tell("desk-way-moved", &args));
        }
        for place in &reassignment.added {
            let (pair, table) = (pair(place), table(place));
            let args = [("pair", (&pair).into()), ("when", when(place.slot).into()), ("table", (&table).into())];
            sentences.push(words.tell("desk-way-added", &args));
        }
        if reassignment.moved.is_empty() && reassignment.now.iter().all(|place| place.meeting.is_none()) {
            sentences.push(words.say("desk-way-calm").to_owned());
        }
        Told { reassignment, sentences }
    }

    fn correct(
        &mut self,
        words: &Words,
        names: &HashMap<Id, &str>,
        tables: &HashMap<Id, (usize, &str)>,
        paper: &Paper,
    ) {
        self.printed_millis = paper.printed_millis;
        let when = |id: Option<Id>| {
            let found = self.slots.iter().find(|one| Some(one.id) == id);
            found.map_or("", |one| one.text.as_str())
        };
        let table = |id: Option<Id>| id.and_then(|id| tables.get(&id)).map_or("", |(_, name)| *name);
        let mut corrections = Vec::new();
        for reprint in &paper.changed {
            let was = reprint.before.as_ref().map(Difference::printed);
            let Some(what) = Difference::of(was, reprint.now.as_ref()) else { continue };
            let Some(record) = reprint.now.as_ref().or(reprint.before.as_ref()) else { continue };
            let side = |field| record.get(field).and_then(|id| names.get(id)).copied().unwrap_or("");
            let pair = format!("{} – {}", side(meeting::first), side(meeting::second));
            let is = Difference::printed(record);
            let was = was.unwrap_or(is);
            let table = with_its_number(table(is.table));
            let args = [
                ("pair", (&pair).into()),
                ("before", when(was.slot).into()),
                ("when", when(is.slot).into()),
                ("table", (&table).into()),
            ];
            let used: &[usize] = match what {
                Difference::Moved => &[0, 1, 2, 3],
                Difference::Cancelled => &[0, 1],
                Difference::New => &[0, 2, 3],
            };
            let args: Vec<_> = used.iter().map(|at| args[*at]).collect();
            let sentence = words.tell(&format!("desk-paper-{}", what.code()), &args);
            corrections.push((when(is.slot).to_owned(), record.id, Correction { what, sentence }));
        }
        corrections.sort_by_key(|(_, id, _)| *id);
        self.corrections = corrections.into_iter().map(|(_, _, one)| one).collect();
    }
}

/// Names of those on the papers who no longer take part.
fn gone_names(
    register: &Register,
    lookup: &Lookup<'_>,
    paper: &Paper,
    there: &HashMap<Id, &str>,
) -> Result<HashMap<Id, String>, Error> {
    let mut gone = HashMap::new();
    for record in paper.changed.iter().flat_map(|one| one.before.iter().chain(&one.now)) {
        for id in [record.get(meeting::first), record.get(meeting::second)].into_iter().flatten() {
            if there.contains_key(id) || gone.contains_key(id) {
                continue;
            }
            let name = match register.find(*id)? {
                Some(guest) => match guest.get(participant::city) {
                    Some(city) => lookup.title(RecordRef { kind: Kind::City, id: *city }),
                    None => guest.text(participant::unnamed).to_owned(),
                },
                None => String::new(),
            };
            gone.insert(*id, name);
        }
    }
    Ok(gone)
}

/// What interpreters are called, by their line in the list; those without a name are not told.
pub fn interpreter_names(register: &Register, data: &FairData) -> Result<HashMap<Id, String>, Error> {
    let mut names = HashMap::new();
    for one in &data.interpreters {
        let mut name = one.text(interpreter::name).to_owned();
        if let (true, Some(id)) = (name.is_empty(), one.get(interpreter::person)) {
            let person = register.get(RecordRef { kind: Kind::Person, id: *id })?;
            name = person.map(|person| person.title()).unwrap_or_default();
        }
        if !name.is_empty() {
            names.insert(one.id, name);
        }
    }
    Ok(names)
}

/// Whether a meeting that stands has the table or a side of another in the same slot.
fn is_in_the_way(other: &Record, of: &Record) -> bool {
    let sides = |one: &Record| [one.get(meeting::first).copied(), one.get(meeting::second).copied()];
    stands(other)
        && other.get(meeting::slot) == of.get(meeting::slot)
        && (other.get(meeting::table) == of.get(meeting::table)
            || sides(other).iter().any(|side| sides(of).contains(side)))
}

/// A table's name inside a sentence, whose lines must not end before the number.
fn with_its_number(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((what, number)) if number.chars().all(|sign| sign.is_ascii_digit()) => format!("{what}\u{a0}{number}"),
        _ => name.to_owned(),
    }
}

fn row_of(words: &Words, record: &Record) -> Option<SlotRow> {
    let date = *record.get(slot::date)?;
    let (start_millis, end_millis) = span_millis(record)?;
    let start = *record.get(slot::start_minute)?;
    let hours = format!("{}–{}", clock_text(start), clock_text(start + (end_millis - start_millis) / 60_000));
    let text = format!("{}, {hours}", values::short_date(words, date));
    Some(SlotRow { id: record.id, date, start_millis, end_millis, hours, text })
}
