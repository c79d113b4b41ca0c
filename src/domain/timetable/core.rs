//! The presolved instance: what is left to decide once fixed meetings have taken their participants, tables and slots.

use std::cmp::Reverse;

use super::{
    help,
    instance::{Fair, Request, Slots, iter_slots, slot_bit},
};

/// A request that can still be placed, or has no slot where it may lie. Small, for the search reads little else.
#[derive(Clone, Debug)]
pub struct Edge {
    /// Where both are there and, if they need it, help is.
    pub may: Slots,
    one: u32,
    other: u32,
    value: u32,
    /// One more than the number of the help, or 0.
    help: u32,
}

impl Edge {
    pub fn one(&self) -> usize {
        self.one as usize
    }

    pub fn other(&self) -> usize {
        self.other as usize
    }

    pub fn sides(&self) -> [usize; 2] {
        [self.one(), self.other()]
    }

    pub fn across(&self, person: usize) -> usize {
        (self.one ^ self.other) as usize ^ person
    }

    pub fn value(&self) -> i64 {
        i64::from(self.value)
    }

    pub fn help(&self) -> Option<usize> {
        (self.help as usize).checked_sub(1)
    }
}

/// A request seen from one of its sides.
#[derive(Clone, Copy, Debug)]
pub struct Near {
    edge: u32,
    other: u32,
}

impl Near {
    pub fn edge(self) -> usize {
        self.edge as usize
    }

    pub fn other(self) -> usize {
        self.other as usize
    }
}

/// The open part of a fair; requests keep their numbers.
#[derive(Clone, Debug)]
pub struct Core {
    pub slots: usize,
    pub edges: Vec<Edge>,
    /// The edges of each participant that have a slot at all, most valuable first.
    pub around: Vec<Vec<Near>>,
    /// When each participant is there and not in a fixed meeting.
    pub present: Vec<Slots>,
    /// Meetings each may still have beside the fixed ones.
    pub most: Vec<usize>,
    /// The most meetings each could have if everyone else made way.
    pub reach: Vec<usize>,
    /// Tables left in each slot.
    pub room: Vec<usize>,
    /// Tables left and interpreters that serve a help, by help and slot; interpreters are numbered on from the tables.
    pub helpers: Vec<Vec<Vec<usize>>>,
    pub tables: usize,
    /// Fixed meetings to which an interpreter comes, with their slots.
    pub fixed_helped: Vec<(usize, usize)>,
    /// What the fixed meetings are worth, and how many each participant has of them.
    pub fixed_value: i64,
    pub fixed_count: Vec<usize>,
}

impl Core {
    pub fn new(fair: &Fair) -> Self {
        let people = fair.participants.len();
        let all = if fair.slots == 0 { 0 } else { Slots::MAX >> (128 - fair.slots) };
        let mut present: Vec<Slots> = fair.participants.iter().map(|one| one.present & all).collect();
        let mut room = vec![fair.tables; fair.slots];
        let mut helpers: Vec<Vec<Vec<usize>>> = fair.helps.iter().map(|help| help.helpers.clone()).collect();
        let (mut fixed_value, mut fixed_count) = (0, vec![0; people]);
        let mut is_fixed = vec![false; fair.requests.len()];
        for meeting in &fair.fixed {
            let request = &fair.requests[meeting.request];
            is_fixed[meeting.request] = true;
            fixed_value += i64::from(request.value);
            room[meeting.slot] = room[meeting.slot].saturating_sub(1);
            for person in [request.one, request.other] {
                present[person] &= !slot_bit(meeting.slot);
                fixed_count[person] += 1;
            }
            for help in &mut helpers {
                help[meeting.slot].retain(|table| *table != meeting.table);
            }
        }
        let seated = |slot: usize| {
            let helped = help::interpreted(fair, slot, &fair.fixed);
            helped.into_iter().filter(|one| one.interpreter.is_some()).map(move |one| (one.request, slot))
        };
        let fixed_helped = if fair.helps.is_empty() { Vec::new() } else { (0..fair.slots).flat_map(seated).collect() };
        let open = (0..fair.slots).filter(|slot| room[*slot] > 0).fold(0, |set, slot| set | slot_bit(slot));
        let helped: Vec<Slots> = helpers
            .iter()
            .map(|help| {
                (0..fair.slots).filter(|slot| !help[*slot].is_empty()).fold(0, |set, slot| set | slot_bit(slot))
            })
            .collect();
        let most: Vec<usize> = (0..people)
            .map(|person| (fair.participants[person].most as usize).saturating_sub(fixed_count[person]))
            .collect();
        let edge = |(at, request): (usize, &Request)| {
            let (one, other) = (request.one, request.other);
            let is_open = !is_fixed[at] && most[one] > 0 && most[other] > 0;
            let together = present[one] & present[other] & open & request.help.map_or(all, |help| helped[help]);
            let may = if is_open { together } else { 0 };
            Edge {
                may,
                one: one as u32,
                other: other as u32,
                value: request.value,
                help: request.help.map_or(0, |help| help as u32 + 1),
            }
        };
        let edges: Vec<Edge> = fair.requests.iter().enumerate().map(edge).collect();
        let mut around = vec![Vec::new(); people];
        for (at, edge) in edges.iter().enumerate().filter(|(_, edge)| edge.may != 0) {
            around[edge.one()].push(Near { edge: at as u32, other: edge.other });
            around[edge.other()].push(Near { edge: at as u32, other: edge.one });
        }
        for near in &mut around {
            near.sort_by_key(|near| (Reverse(edges[near.edge()].value), near.edge));
        }
        let reach = Vec::new();
        let mut core = Self {
            slots: fair.slots,
            edges,
            around,
            present,
            most,
            reach,
            room,
            helpers,
            tables: fair.tables,
            fixed_helped,
            fixed_value,
            fixed_count,
        };
        core.reach = (0..people).map(|person| core.reach(person)).collect();
        core
    }

    pub fn people(&self) -> usize {
        self.present.len()
    }

    /// Whether a table or an interpreter helps a request in a slot. Who sits fixed at a table has an interpreter come.
    pub fn serves(&self, edge: usize, slot: usize, helper: usize) -> bool {
        let held = &self.edges[edge];
        let is_movable = held.may != 0;
        held.help().is_some_and(|help| self.helpers[help][slot].contains(&helper))
            && (is_movable || helper >= self.tables)
    }

    /// Slots in which a participant could meet anyone at all.
    pub fn useful(&self, person: usize) -> Slots {
        self.around[person].iter().fold(0, |set, near| set | self.edges[near.edge()].may)
    }

    /// Matches a participant's requests to slots.
    fn reach(&self, person: usize) -> usize {
        let near = &self.around[person];
        let most = self.most[person].min(near.len()).min(self.useful(person).count_ones() as usize);
        let mut holder: Vec<Option<usize>> = vec![None; self.slots];
        let mut reached = 0;
        for near in near {
            if reached == most {
                break;
            }
            let mut seen: Slots = 0;
            reached += usize::from(self.seat(near.edge(), &mut holder, &mut seen));
        }
        reached
    }

    fn seat(&self, edge: usize, holder: &mut [Option<usize>], seen: &mut Slots) -> bool {
        for slot in iter_slots(self.edges[edge].may) {
            if *seen & slot_bit(slot) != 0 {
                continue;
            }
            *seen |= slot_bit(slot);
            if holder[slot].is_none_or(|other| self.seat(other, holder, seen)) {
                holder[slot] = Some(edge);
                return true;
            }
        }
        false
    }
}
