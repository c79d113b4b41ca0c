//! From a timetable back to meeting records: what stays, what moves, what comes and what goes.

use std::cmp::Reverse;

use super::plan::{Pair, Plan, is_planned};
use crate::domain::{
    record::Record,
    timetable::{Fair, Meeting, all_are_helped, clashes},
    value::Id,
};

/// A slot and a table.
type SlotTable = (Id, Id);

/// What has to be written for a timetable to stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Takeover {
    /// Planned meetings that get another slot or table; their notes stay theirs.
    pub moved: Vec<(Id, Id, Id)>,
    pub added: Vec<(Pair, Id, Id)>,
    /// Planned meetings that no longer take place.
    pub removed: Vec<Id>,
}

impl Takeover {
    /// How many meetings that are planned no longer are as they were.
    pub fn changed(&self) -> usize {
        self.moved.len() + self.removed.len()
    }

    pub fn is_empty(&self) -> bool {
        self.moved.is_empty() && self.added.is_empty() && self.removed.is_empty()
    }
}

/// Compares a timetable with the records: fixed meetings are left alone, a planned one of the same pair is moved
/// rather than made anew.
pub fn take_over(plan: &Plan, found: &[Meeting], records: &[Record]) -> Takeover {
    let mut takeover = Takeover::default();
    let mut standing: Vec<Option<(Id, Option<SlotTable>)>> = vec![None; plan.pairs.len()];
    for record in records.iter().filter(|record| is_planned(record) && plan.planned.contains(&record.id)) {
        use crate::domain::kinds::meeting::{slot, table};
        match plan.request_of(record) {
            Some(request) if standing[request].is_none() => {
                let place = record.get(slot).copied().zip(record.get(table).copied());
                standing[request] = Some((record.id, place));
            }
            _ => takeover.removed.push(record.id),
        }
    }
    for meeting in found.iter().filter(|meeting| !plan.fair.fixed.contains(meeting)) {
        let (slot, table) = (plan.slots[meeting.slot], plan.tables[meeting.table]);
        match standing[meeting.request].take() {
            Some((_, place)) if place == Some((slot, table)) => {}
            Some((id, _)) => takeover.moved.push((id, slot, table)),
            None => takeover.added.push((plan.pairs[meeting.request], slot, table)),
        }
    }
    takeover.removed.extend(standing.into_iter().flatten().map(|(id, _)| id));
    takeover
}

/// The same fair with every meeting fixed that can stay where it is; of two that exclude each other, the one wanted more.
pub fn hold_fast(plan: &Plan) -> Fair {
    let mut fair = plan.fair.clone();
    let mut open: Vec<Meeting> =
        plan.meetings.iter().copied().filter(|meeting| !fair.fixed.contains(meeting)).collect();
    open.sort_by_key(|meeting| (Reverse(fair.requests[meeting.request].value), *meeting));
    for meeting in open {
        if clashes(&fair, &fair.fixed, meeting).is_empty() {
            fair.fixed.push(meeting);
        }
    }
    fair
}

/// Gives meetings that keep their slot the table they had, as far as interpreters and fixed meetings allow: whoever has
/// been told a table should not have to look for another.
pub fn keep_tables(plan: &Plan, earlier: &[Meeting], found: &mut [Meeting]) {
    for before in earlier {
        let same = |one: &Meeting| one.request == before.request && one.slot == before.slot;
        let Some(at) = found.iter().position(same) else { continue };
        let now = found[at];
        if now.table == before.table || plan.fair.fixed.contains(&now) {
            continue;
        }
        let there = found.iter().position(|one| one.slot == now.slot && one.table == before.table);
        if let Some(there) = there {
            let other = found[there];
            if earlier.contains(&other) || plan.fair.fixed.contains(&other) {
                continue;
            }
            found[there].table = now.table;
        }
        found[at].table = before.table;
        if !all_are_helped(&plan.fair, now.slot, found) {
            found[at].table = now.table;
            if let Some(there) = there {
                found[there].table = before.table;
            }
        }
    }
}
