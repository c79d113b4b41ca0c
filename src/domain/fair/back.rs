//! From a timetable back to meeting records: what stays, what moves, what comes and what goes.

use super::plan::{Pair, Plan, is_planned};
use crate::domain::{record::Record, timetable::Meeting, value::Id};

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

/// Gives meetings that keep their slot the table they had, as far as interpreters and fixed meetings allow: whoever has
/// been told a table should not have to look for another.
pub fn keep_tables(plan: &Plan, earlier: &[Meeting], found: &mut [Meeting]) {
    let serves = |request: usize, slot: usize, table: usize| {
        plan.fair.requests[request].help.is_none_or(|help| plan.fair.helps[help].tables[slot].contains(&table))
    };
    for before in earlier {
        let same = |one: &Meeting| one.request == before.request && one.slot == before.slot;
        let Some(at) = found.iter().position(same) else { continue };
        let now = found[at];
        if now.table == before.table || plan.fair.fixed.contains(&now) || !serves(now.request, now.slot, before.table) {
            continue;
        }
        let there = found.iter().position(|one| one.slot == now.slot && one.table == before.table);
        if let Some(there) = there {
            let other = found[there];
            let has_its_own = earlier.contains(&other);
            if has_its_own || plan.fair.fixed.contains(&other) || !serves(other.request, other.slot, now.table) {
                continue;
            }
            found[there].table = now.table;
        }
        found[at].table = before.table;
    }
}
