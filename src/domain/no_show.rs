//! A fair while it runs: what a no-show leaves open, and the ways to fill it, from the fair's own records.

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{
    choices::MeetingState,
    fair::{Helps, agreed, stands},
    kinds::{meeting, participant},
    record::Record,
    timetable::{self, InvalidFair, NoShow, Slots, interpreted, slot_bit},
    value::Id,
};

/// What of a fair its timetable is made from. Slots are those in which people meet, in their order.
pub struct LiveFair<'a> {
    /// Most meetings of a participant who names no number of their own.
    pub most: Option<i64>,
    pub slots: &'a [Id],
    pub tables: &'a [Record],
    pub interpreters: &'a [Record],
    pub guests: &'a [Guest<'a>],
    pub requests: &'a [Record],
    pub meetings: &'a [Record],
}

/// A participant with what decides when and with whom they can meet.
pub struct Guest<'a> {
    pub record: &'a Record,
    pub languages: &'a BTreeSet<String>,
    /// Slots in which they are not there.
    pub gone: Vec<Id>,
}

/// A partner left alone in the slot under way, because the other did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    pub meeting: Id,
    pub missing: Id,
    pub alone: Id,
}

/// A meeting with its place; without a record of its own where it is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedMeeting {
    pub meeting: Option<Id>,
    pub first: Id,
    pub second: Id,
    pub slot: Id,
    pub table: Id,
}

/// One way to go on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reassignment {
    /// What begins now.
    pub now: Vec<PlacedMeeting>,
    /// Later meetings that go elsewhere, before and after.
    pub moved: Vec<(PlacedMeeting, PlacedMeeting)>,
    /// Later meetings that could not take place before.
    pub added: Vec<PlacedMeeting>,
}

impl Reassignment {
    pub fn is_to_wait(&self) -> bool {
        self.now.is_empty() && self.moved.is_empty() && self.added.is_empty()
    }

    /// Every meeting as it stands when this way is taken.
    pub fn places(&self) -> impl Iterator<Item = PlacedMeeting> {
        self.now.iter().copied().chain(self.moved.iter().map(|(_, after)| *after)).chain(self.added.iter().copied())
    }
}

fn sides(record: &Record) -> Option<[Id; 2]> {
    Some([*record.get(meeting::first)?, *record.get(meeting::second)?])
}

impl LiveFair<'_> {
    /// Who is left alone in a slot: partners of a no-show who meet nobody else in it.
    pub fn gaps(&self, slot: Id) -> Vec<Gap> {
        let here = || self.meetings.iter().filter(|one| one.get(meeting::slot) == Some(&slot));
        let busy: HashSet<Id> = here().filter(|one| stands(one)).filter_map(sides).flatten().collect();
        let is_gone = |id: Id| self.guests.iter().any(|guest| guest.record.id == id && guest.gone.contains(&slot));
        let missed = here().filter(|one| one.choice(meeting::state) == Some(MeetingState::NoShow));
        let gaps = missed.filter_map(|one| {
            let [first, second] = sides(one)?;
            let (missing, alone) = match (is_gone(first), is_gone(second)) {
                (true, false) => (first, second),
                (false, true) => (second, first),
                _ => return None,
            };
            (!busy.contains(&alone)).then_some(Gap { meeting: one.id, missing, alone })
        });
        gaps.collect()
    }

    /// Ways to fill a gap, best first. Only later, unlocked meetings move.
    pub fn reassignments(&self, slot: Id, gap: Gap) -> Result<Vec<Reassignment>, InvalidFair> {
        let Some(now) = self.slots.iter().position(|one| *one == slot) else { return Ok(Vec::new()) };
        let Some(missing) = self.guests.iter().position(|guest| guest.record.id == gap.missing) else {
            return Ok(Vec::new());
        };
        let gone = self.absent(missing);
        let later = !(slot_bit(now) - 1);
        let plan = self.plan(
            |one| {
                // What fell out because of them is what the refill is for.
                let at = one.get(meeting::slot).and_then(|slot| self.slots.iter().position(|known| known == slot));
                let is_theirs = sides(one).is_some_and(|sides| sides.contains(&gap.missing));
                !stands(one) && is_theirs && at.is_some_and(|at| at >= now && gone & slot_bit(at) != 0)
            },
            Some(missing),
        );
        let alone = self.guests.iter().position(|guest| guest.record.id == gap.alone);
        let no_show = NoShow { participant: missing, now, gone: gone & later, alone };
        let is_here = |at: &usize| self.guests[*at].record.get(participant::checked_in).is_some();
        let here: Vec<usize> = (0..self.guests.len()).filter(is_here).collect();
        let offers = timetable::refill(&plan.fair, &plan.meetings, no_show, &here)?;
        let mut reassignments = Vec::new();
        for offer in offers {
            let began: HashSet<usize> = offer.now.iter().map(|one| one.request).collect();
            let moved = offer.moved.iter().filter(|(_, after)| !began.contains(&after.request));
            let reassignment = Reassignment {
                now: offer.now.iter().map(|one| self.place(&plan, *one)).collect(),
                moved: moved.map(|(one, other)| (self.place(&plan, *one), self.place(&plan, *other))).collect(),
                added: offer.added.iter().map(|one| self.place(&plan, *one)).collect(),
            };
            if !reassignment.is_to_wait() && !reassignments.contains(&reassignment) {
                reassignments.push(reassignment);
            }
        }
        Ok(reassignments)
    }

    fn place(&self, plan: &Plan, one: timetable::Meeting) -> PlacedMeeting {
        let asked = &plan.fair.requests[one.request];
        PlacedMeeting {
            meeting: plan.records.get(&one.request).copied(),
            first: self.guests[asked.one].record.id,
            second: self.guests[asked.other].record.id,
            slot: self.slots[one.slot],
            table: self.tables[one.table].id,
        }
    }

    fn absent(&self, guest: usize) -> Slots {
        let gone = &self.guests[guest].gone;
        let at = self.slots.iter().enumerate().take(timetable::MOST_SLOTS);
        at.filter(|(_, slot)| gone.contains(slot)).fold(0, |set, (at, _)| set | slot_bit(at))
    }

    /// The fair as the timetable sees it, with the meetings that stand and those that `also` counts in.
    fn plan(&self, also: impl Fn(&Record) -> bool, missing: Option<usize>) -> Plan {
        let people: HashMap<Id, usize> = self.guests.iter().enumerate().map(|(at, one)| (one.record.id, at)).collect();
        let slots: HashMap<Id, usize> = self.slots.iter().enumerate().map(|(at, one)| (*one, at)).collect();
        let tables: HashMap<Id, usize> = self.tables.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
        let pair = |one: &Id, other: &Id| {
            let (one, other) = (*people.get(one)?, *people.get(other)?);
            (one != other).then(|| (one.min(other), one.max(other)))
        };
        let mut values: BTreeMap<(usize, usize), u32> =
            agreed(self.requests, &people).into_iter().map(|([one, other], value)| ((one, other), value)).collect();
        let mut placed = Vec::new();
        let mut taken = HashSet::new();
        // What fell out gives way to what was put in its place since: two who were to meet may both stay away, one after
        // the other, and the first gap has been filled when the second opens.
        let standing = self.meetings.iter().filter(|one| stands(one));
        let fallen = self.meetings.iter().filter(|one| !stands(one) && also(one));
        for one in standing.chain(fallen) {
            let Some([first, second]) = sides(one) else { continue };
            let Some(pair) = pair(&first, &second) else { continue };
            let slot = one.get(meeting::slot).and_then(|slot| slots.get(slot));
            let table = one.get(meeting::table).and_then(|table| tables.get(table));
            let Some((slot, table)) = slot.copied().zip(table.copied()) else { continue };
            // Two records for one place can come of a merge; the first one counts.
            let is_free = !taken.contains(&(0, slot, pair.0))
                && !taken.contains(&(0, slot, pair.1))
                && !taken.contains(&(1, slot, table))
                && !taken.contains(&(2, pair.0, pair.1));
            if is_free {
                taken.extend([(0, slot, pair.0), (0, slot, pair.1), (1, slot, table), (2, pair.0, pair.1)]);
                values.entry(pair).or_insert(1);
                placed.push((pair, slot, table, one));
            }
        }
        let mut fair = timetable::Fair { slots: self.slots.len(), tables: self.tables.len(), ..Default::default() };
        let all: Slots = (0..self.slots.len().min(timetable::MOST_SLOTS)).fold(0, |set, slot| set | slot_bit(slot));
        for (at, guest) in self.guests.iter().enumerate() {
            let most = guest.record.get(participant::meetings_at_most).copied().or(self.most);
            let most = most.and_then(|most| u32::try_from(most).ok()).unwrap_or(u32::MAX);
            let gone = self.absent(at);
            // Who misses a meeting that is counted in was expected to be there.
            let expected = if missing == Some(at) {
                placed.iter().filter(|one| one.0.0 == at || one.0.1 == at).fold(0, |set, one| set | slot_bit(one.1))
            } else {
                0
            };
            fair.participants.push(timetable::Participant { present: all & (!gone | expected), most });
        }
        let mut helps = Helps::new(self.interpreters, self.tables, self.slots);
        let mut index = HashMap::new();
        for (pair, value) in values {
            let help = helps.for_pair(self.guests[pair.0].languages, self.guests[pair.1].languages);
            index.insert(pair, fair.requests.len());
            let value = value.min(timetable::MOST_VALUE);
            fair.requests.push(timetable::Request { one: pair.0, other: pair.1, value, help });
        }
        fair.interpreters = helps.interpreters.len();
        fair.helps = helps.all;
        let mut plan = Plan { fair, meetings: Vec::new(), records: HashMap::new() };
        for (pair, slot, table, record) in placed {
            let one = timetable::Meeting { request: index[&pair], slot, table };
            let is_open = record.choice(meeting::state) == Some(MeetingState::Planned) || also(record);
            let is_there = plan.fair.participants[pair.0].present & plan.fair.participants[pair.1].present;
            if !is_open || record.get(meeting::locked) == Some(&true) && !also(record) || is_there & slot_bit(slot) == 0
            {
                plan.fair.fixed.push(one);
            }
            plan.meetings.push(one);
            // What fell out stays told as it was; the pair that meets after all meets anew.
            if stands(record) {
                plan.records.insert(one.request, record.id);
            }
        }
        // Where they sit already they are understood, whoever helps them.
        for slot in 0..self.slots.len() {
            let unhelped = interpreted(&plan.fair, slot, &plan.meetings).into_iter();
            for one in unhelped.filter(|one| one.interpreter.is_none()) {
                plan.fair.requests[one.request].help = None;
            }
        }
        plan
    }
}

/// The fair in the numbers of the timetable.
struct Plan {
    fair: timetable::Fair,
    meetings: Vec<timetable::Meeting>,
    /// The record of each request that has its place.
    records: HashMap<usize, Id>,
}

/// What stood on a participant's sheet when it was printed, as far as it concerns one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    pub slot: Option<Id>,
    pub table: Option<Id>,
    pub stood: bool,
}

/// What of a meeting no longer is as it was printed. Put into words under `desk-paper-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Difference {
    Moved,
    Cancelled,
    New,
}

impl Difference {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }

    /// How a meeting differs from its paper; `None` for the paper means that it was not on it, for the record that it
    /// is there no more.
    pub fn of(paper: Option<Printed>, now: Option<&Record>) -> Option<Self> {
        let was = paper.filter(|paper| paper.stood);
        match (was, now.filter(|record| stands(record))) {
            (None, Some(_)) => Some(Self::New),
            (Some(_), None) => Some(Self::Cancelled),
            (Some(was), Some(record)) => {
                let is_same =
                    record.get(meeting::slot) == was.slot.as_ref() && record.get(meeting::table) == was.table.as_ref();
                (!is_same).then_some(Self::Moved)
            }
            (None, None) => None,
        }
    }

    /// What a sheet would show of a record now.
    pub fn printed(record: &Record) -> Printed {
        let (slot, table) = (record.get(meeting::slot).copied(), record.get(meeting::table).copied());
        Printed { slot, table, stood: stands(record) }
    }
}
