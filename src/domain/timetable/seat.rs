//! What comes after value: fewer idle gaps for each participant, and tables that they keep from slot to slot.

use std::cmp::Reverse;

use super::{
    core::Core,
    grid::{Grid, NONE},
    instance::{Fair, Meeting, Slots, slot_bit},
    kempe_chain::KempeChains,
    rng::Rng,
};

/// Exchanges tried for each participant, and for the smallest fair.
const TRIES: usize = 1_500;
const LEAST_TRIES: usize = 2_000;

/// Exchanges slots along chains where that doesn't lengthen waiting; the meetings stay the same.
pub fn reduce_gaps(fair: &Fair, core: &Core, slots: &mut [u8]) {
    if core.people() == 0 || core.slots == 0 {
        return;
    }
    let mut grid = Grid::new(core);
    grid.restore(core, slots);
    let mut chains = KempeChains::default();
    // Always the same chance, so that the same meetings are tidied in the same way.
    let mut rng = Rng::new(0);
    let days = days(fair);
    for _ in 0..TRIES * core.people() + LEAST_TRIES {
        let person = rng.below(core.people());
        let (from, to) = (rng.below(core.slots), rng.below(core.slots));
        if grid.at(person, from) == NONE || grid.free[person] & slot_bit(to) == 0 {
            continue;
        }
        let Some(last) = chains.end(&grid, core, person, from, to) else { continue };
        let idle = |grid: &Grid| -> u32 {
            [person, last].iter().map(|one| gaps(core.present[*one], grid.free[*one], &days)).sum()
        };
        let before = idle(&grid);
        if chains.swap(&mut grid, core, from, to) && idle(&grid) <= before {
            grid.commit();
        } else {
            grid.roll_back(core, 0);
        }
    }
    slots.copy_from_slice(&grid.slot);
}

/// The slots of each day.
fn days(fair: &Fair) -> Vec<Slots> {
    let mut days = vec![0; 1];
    for slot in 0..fair.slots {
        if fair.mornings & slot_bit(slot) != 0 && days.last() != Some(&0) {
            days.push(0);
        }
        if let Some(day) = days.last_mut() {
            *day |= slot_bit(slot);
        }
    }
    days
}

/// Slots of waiting between a participant's first and last meeting of a day.
fn gaps(present: Slots, free: Slots, days: &[Slots]) -> u32 {
    let waiting = |day: &Slots| {
        let busy = present & !free & day;
        if busy == 0 {
            return 0;
        }
        let from_first = Slots::MAX << busy.trailing_zeros();
        let to_last = Slots::MAX >> busy.leading_zeros();
        (free & day & from_first & to_last).count_ones()
    };
    days.iter().map(waiting).sum()
}

/// Gives every meeting a table, in the order of request, slot and table; fixed meetings are among them.
pub fn seat(fair: &Fair, core: &Core, slots: &[u8]) -> Vec<Meeting> {
    let mut grid = Grid::new(core);
    grid.restore(core, slots);
    let mut meetings = fair.fixed.clone();
    // Where everyone sat last.
    let mut last: Vec<Option<usize>> = vec![None; core.people()];
    for slot in 0..core.slots {
        let mut holder: Vec<Option<usize>> = vec![None; fair.tables];
        for meeting in fair.fixed.iter().filter(|meeting| meeting.slot == slot) {
            holder[meeting.table] = Some(meeting.request);
        }
        let fixed = holder.clone();
        for (table, edge) in grid.helped(slot).filter(|(helper, _)| *helper < fair.tables) {
            holder[table] = Some(edge);
        }
        let mut rest: Vec<usize> = (0..slots.len()).filter(|edge| usize::from(slots[*edge]) == slot).collect();
        rest.retain(|edge| !holder.contains(&Some(*edge)));
        prefer(core, &grid, &last, &mut holder, &mut rest);
        let mut free = 0;
        for edge in rest {
            while holder.get(free).is_some_and(Option::is_some) {
                free += 1;
            }
            if let Some(table) = holder.get_mut(free) {
                *table = Some(edge);
            }
        }
        for (table, edge) in holder.iter().enumerate() {
            let Some(edge) = *edge else { continue };
            for person in core.edges[edge].sides() {
                last[person] = Some(table);
            }
            if fixed[table].is_none() {
                meetings.push(Meeting { request: edge, slot, table });
            }
        }
    }
    meetings.sort_unstable();
    meetings
}

/// Seats those who can stay at their table; who has more meetings goes first.
fn prefer(core: &Core, grid: &Grid, last: &[Option<usize>], holder: &mut [Option<usize>], rest: &mut Vec<usize>) {
    let mut wishes = Vec::new();
    for edge in rest.iter() {
        for person in core.edges[*edge].sides() {
            wishes.extend(last[person].map(|table| (grid.count[person], *edge, table)));
        }
    }
    wishes.sort_by_key(|(count, edge, table)| (Reverse(*count), *edge, *table));
    for (_, edge, table) in wishes {
        if holder[table].is_none() {
            if let Some(at) = rest.iter().position(|other| *other == edge) {
                rest.swap_remove(at);
                holder[table] = Some(edge);
            }
        }
    }
    rest.sort_unstable();
}

/// The slots as [`Grid`] keeps them, of meetings that are not fixed and still fit.
pub fn slots_of(core: &Core, meetings: &[Meeting]) -> Vec<u8> {
    let mut grid = Grid::new(core);
    for meeting in meetings {
        let is_known = meeting.request < core.edges.len() && meeting.slot < core.slots;
        if is_known
            && !grid.is_placed(meeting.request)
            && grid.fits(core, meeting.request) & slot_bit(meeting.slot) != 0
        {
            grid.place(core, meeting.request, meeting.slot);
        }
    }
    grid.slot
}

/// How long everyone waits between meetings, in slots, for a timetable as it stands.
pub fn waiting(fair: &Fair, meetings: &[Meeting]) -> u32 {
    let mut free: Vec<Slots> = fair.participants.iter().map(|one| one.present).collect();
    for meeting in meetings {
        let request = &fair.requests[meeting.request];
        free[request.one] &= !slot_bit(meeting.slot);
        free[request.other] &= !slot_bit(meeting.slot);
    }
    let days = days(fair);
    fair.participants.iter().zip(&free).map(|(one, free)| gaps(one.present, *free, &days)).sum()
}
