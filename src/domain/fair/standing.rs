//! Meetings as they stand: who interprets at each, and what has come to stand against it since it was planned.

use std::collections::{BTreeSet, HashMap};

use super::{
    gaps::{Presence, presence},
    helps::{self, Helps},
    plan::{Given, Guest, stands},
};
use crate::domain::{
    choices::MeetingState,
    kinds::{interpreter, meeting},
    record::Record,
    timetable::{self, interpreted},
    value::Id,
};

/// What stands against a meeting where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StandingClash {
    /// The participant is not there then.
    Absent(Id),
    /// The participant is in this other meeting as well.
    Busy(Id, Id),
    /// This other meeting is at the same table.
    TableTaken(Id),
    /// The two have no language in common, and nobody interprets for them there.
    NoInterpreter,
    /// Who could interpret for them is with this other meeting.
    InterpreterTaken(Id),
}

/// What is known of a meeting that stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The lines of the interpreters' list that serve it; none where the two need nobody, or nobody is there.
    pub interpreters: Vec<Id>,
    pub clashes: Vec<StandingClash>,
}

/// One meeting, with its places in the fair.
struct Placed<'a> {
    record: &'a Record,
    sides: [Id; 2],
    slot: usize,
    table: Option<usize>,
}

/// What is known of each meeting that stands, by its id. Those that are over have nothing against them any more.
pub fn standing(given: &Given<'_>) -> HashMap<Id, Standing> {
    let slots: Vec<Id> = given.slots.iter().map(|slot| slot.id).collect();
    let slot_at: HashMap<Id, usize> = slots.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let guests: HashMap<Id, &Guest<'_>> = given.guests.iter().map(|guest| (guest.record.id, guest)).collect();
    let place = |record: &'_ Record| {
        let (first, second) = (*record.get(meeting::first)?, *record.get(meeting::second)?);
        let slot = *slot_at.get(record.get(meeting::slot)?)?;
        let table = record.get(meeting::table);
        let table = table.and_then(|id| given.tables.iter().position(|table| table.id == *id));
        Some((first, second, slot, table))
    };
    let mut placed: Vec<Placed<'_>> = Vec::new();
    for record in given.meetings.iter().filter(|record| stands(record)) {
        let Some((first, second, slot, table)) = place(record) else { continue };
        placed.push(Placed { record, sides: [first, second], slot, table });
    }
    // In the order in which they were made, so that whoever has an interpreter keeps them.
    placed.sort_by_key(|one| one.record.id);
    let mut together: Vec<Vec<&Placed<'_>>> = vec![Vec::new(); slots.len()];
    for one in &placed {
        together[one.slot].push(one);
    }
    let known = |one: &Placed<'_>| {
        let clashes = crossing(given, &guests, &together[one.slot], one);
        (one.record.id, Standing { clashes, ..Standing::default() })
    };
    let mut found: HashMap<Id, Standing> = placed.iter().map(known).collect();
    interpret(given, &guests, &slots, &placed, &mut found);
    for one in &placed {
        if one.record.choice(meeting::state) == Some(MeetingState::Held) {
            found.entry(one.record.id).or_default().clashes.clear();
        }
    }
    found
}

/// Who is absent, and who or which table is taken twice.
fn crossing(
    given: &Given<'_>,
    guests: &HashMap<Id, &Guest<'_>>,
    together: &[&Placed<'_>],
    one: &Placed<'_>,
) -> Vec<StandingClash> {
    let mut clashes = Vec::new();
    for side in one.sides {
        let is_out =
            |guest: &&&Guest<'_>| presence(guest.record, guest.absences, &given.slots[one.slot]) != Presence::Here;
        clashes.extend(guests.get(&side).filter(is_out).map(|_| StandingClash::Absent(side)));
    }
    for other in together.iter().filter(|other| other.record.id != one.record.id) {
        let shared = one.sides.into_iter().filter(|side| other.sides.contains(side));
        clashes.extend(shared.map(|side| StandingClash::Busy(side, other.record.id)));
        if one.table.is_some() && one.table == other.table {
            clashes.push(StandingClash::TableTaken(other.record.id));
        }
    }
    clashes
}

/// Seats the interpreters as the timetable does.
fn interpret(
    given: &Given<'_>,
    guests: &HashMap<Id, &Guest<'_>>,
    slots: &[Id],
    placed: &[Placed<'_>],
    found: &mut HashMap<Id, Standing>,
) {
    let nothing = BTreeSet::new();
    let mut helps = Helps::new(given.interpreters, given.tables, slots);
    let mut fair = timetable::Fair { slots: slots.len(), tables: given.tables.len(), ..timetable::Fair::default() };
    let mut meetings = Vec::new();
    for (request, one) in placed.iter().enumerate() {
        let [speaks, other] = one.sides.map(|side| guests.get(&side).map_or(&nothing, |guest| guest.languages));
        let help = helps.for_pair(speaks, other);
        fair.requests.push(timetable::Request { one: 0, other: 0, value: 1, help });
        // A table that is not known yet has no interpreter of its own.
        let table = one.table.unwrap_or(usize::MAX);
        meetings.push(timetable::Meeting { request, slot: one.slot, table });
    }
    fair.helps = std::mem::take(&mut helps.all);
    fair.interpreters = helps.interpreters.len();
    for (slot, hours) in slots.iter().enumerate() {
        let seated = interpreted(&fair, slot, &meetings);
        for one in &seated {
            let Some(standing) = found.get_mut(&placed[one.request].record.id) else { continue };
            if let Some(who) = one.interpreter {
                let lines = helps::lines_in(given.interpreters, &helps.interpreters[who], *hours);
                standing.interpreters.extend(lines.first().map(|line| given.interpreters[*line].id));
                continue;
            }
            let helpers = fair.requests[one.request].help.map(|help| &fair.helps[help].helpers[slot]);
            let could = |who: usize| helpers.is_some_and(|helpers| helpers.contains(&(fair.tables + who)));
            let holder = seated.iter().find(|other| other.interpreter.is_some_and(could));
            standing.clashes.push(holder.map_or(StandingClash::NoInterpreter, |holder| {
                StandingClash::InterpreterTaken(placed[holder.request].record.id)
            }));
        }
        for (request, one) in placed.iter().enumerate().filter(|(_, one)| one.slot == slot) {
            let needs_table =
                fair.requests[request].help.is_some() && !seated.iter().any(|seat| seat.request == request);
            let (Some(table), true) = (one.table.map(|at| given.tables[at].id), needs_table) else { continue };
            let sides = one.sides.map(|side| guests.get(&side).map_or(&nothing, |guest| guest.languages));
            let tied = helps.interpreters.iter().flat_map(|who| helps::lines_in(given.interpreters, who, slots[slot]));
            let serves = |line: &usize| {
                given.interpreters[*line].get(interpreter::table) == Some(&table)
                    && helps::covers(given.interpreters[*line].get(interpreter::languages), sides)
            };
            let tied: Vec<Id> = tied.filter(serves).map(|line| given.interpreters[line].id).collect();
            found.entry(one.record.id).or_default().interpreters.extend(tied);
        }
    }
}
