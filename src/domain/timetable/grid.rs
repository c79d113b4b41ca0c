//! A timetable in the making: which request lies in which slot, always free of clashes, with a way back.

use super::{
    core::Core,
    instance::{Slots, iter_slots, slot_bit},
};

/// No request, no slot.
pub const NONE: u32 = u32::MAX;
pub const UNPLACED: u8 = u8::MAX;

/// A timetable that was kept, and how good it is.
#[derive(Clone, Debug)]
pub struct Incumbent {
    /// The slot of each request.
    pub slots: Vec<u8>,
    pub value: i64,
    /// Meetings missing below the floor.
    pub missing: u32,
}

impl Incumbent {
    /// Worse than any timetable.
    pub fn nothing(core: &Core) -> Self {
        Self { slots: vec![UNPLACED; core.edges.len()], value: 0, missing: u32::MAX }
    }

    pub fn is_beaten_by(&self, grid: &Grid) -> bool {
        (grid.missing, -grid.value) < (self.missing, -self.value)
    }

    /// Keeps what is in a grid instead.
    pub fn take(&mut self, grid: &Grid) {
        self.slots.copy_from_slice(&grid.slot);
        (self.missing, self.value) = (grid.missing, grid.value);
    }
}

/// What can be placed where, kept up to date with every placement.
#[derive(Clone, Debug)]
pub struct Grid {
    slots: usize,
    /// The slot of each request.
    pub slot: Vec<u8>,
    /// The request each participant has in each slot.
    at: Vec<u32>,
    /// When each participant is there and free.
    pub free: Vec<Slots>,
    /// Meetings each participant may still have.
    pub left: Vec<u32>,
    /// Meetings each participant has.
    pub count: Vec<u32>,
    /// Who has time and wish for another meeting.
    pub wants: Vec<bool>,
    /// Tables left in each slot, and the slots that have any.
    pub room: Vec<u32>,
    pub open: Slots,
    pub value: i64,
    /// Meetings each participant should have, and how many of these are missing in all.
    pub target: Vec<u32>,
    pub missing: u32,
    /// The request that holds each helping table or interpreter, by slot; other tables need no name yet.
    helped: Vec<Vec<(usize, u32)>>,
    /// Where requests lay before each change.
    log: Vec<(u32, u8)>,
}

impl Grid {
    pub fn new(core: &Core) -> Self {
        let helpers_of = |slot: usize| {
            let mut helpers: Vec<usize> = core.helpers.iter().flat_map(|help| help[slot].iter().copied()).collect();
            helpers.sort_unstable();
            helpers.dedup();
            helpers.into_iter().map(|helper| (helper, NONE)).collect()
        };
        let mut grid = Self {
            slots: core.slots,
            slot: vec![UNPLACED; core.edges.len()],
            at: vec![NONE; core.people() * core.slots],
            free: core.present.clone(),
            left: core.most.iter().map(|most| *most as u32).collect(),
            count: vec![0; core.people()],
            wants: (0..core.people()).map(|person| core.most[person] > 0 && core.present[person] != 0).collect(),
            room: core.room.iter().map(|room| *room as u32).collect(),
            open: (0..core.slots).filter(|slot| core.room[*slot] > 0).fold(0, |set, slot| set | slot_bit(slot)),
            value: 0,
            target: vec![0; core.people()],
            missing: 0,
            helped: (0..core.slots).map(helpers_of).collect(),
            log: Vec::new(),
        };
        for (edge, slot) in &core.fixed_helped {
            grid.seat(core, *edge, *slot);
        }
        grid
    }

    /// Sets how many meetings each participant should have.
    pub fn set_targets(&mut self, target: Vec<u32>) {
        self.missing = target.iter().zip(&self.count).map(|(target, count)| target.saturating_sub(*count)).sum();
        self.target = target;
    }

    /// Whether a participant has fewer meetings than they should.
    pub fn lacks(&self, person: usize) -> bool {
        self.count[person] < self.target[person]
    }

    /// Whether a participant would, with one meeting less.
    pub fn needs_all(&self, person: usize) -> bool {
        self.count[person] <= self.target[person]
    }

    /// The first from `start` on, round to the one before, who has fewer meetings than they should.
    pub fn lacking_from(&self, start: usize) -> Option<usize> {
        (start..self.count.len()).chain(0..start).find(|person| self.lacks(*person))
    }

    /// The request of a participant in a slot, or `NONE`.
    pub fn at(&self, person: usize, slot: usize) -> u32 {
        self.at[person * self.slots + slot]
    }

    pub fn is_placed(&self, edge: usize) -> bool {
        self.slot[edge] != UNPLACED
    }

    /// Slots where a request could lie as things stand, helpers left aside.
    pub fn fits(&self, core: &Core, edge: usize) -> Slots {
        let edge = &core.edges[edge];
        if self.left[edge.one()] == 0 || self.left[edge.other()] == 0 {
            return 0;
        }
        edge.may & self.free[edge.one()] & self.free[edge.other()] & self.open
    }

    /// Places a request where it [`Self::fits`]; false where no helper it needs can be freed.
    pub fn place(&mut self, core: &Core, edge: usize, slot: usize) -> bool {
        if core.edges[edge].help().is_some() && !self.seat(core, edge, slot) {
            return false;
        }
        self.log.push((edge as u32, UNPLACED));
        self.put(core, edge, slot);
        true
    }

    fn put(&mut self, core: &Core, edge: usize, slot: usize) {
        let held = &core.edges[edge];
        self.slot[edge] = slot as u8;
        for person in held.sides() {
            self.at[person * self.slots + slot] = edge as u32;
            self.free[person] &= !slot_bit(slot);
            self.left[person] -= 1;
            self.missing -= u32::from(self.lacks(person));
            self.count[person] += 1;
            self.wants[person] = self.left[person] > 0 && self.free[person] != 0;
        }
        self.room[slot] -= 1;
        if self.room[slot] == 0 {
            self.open &= !slot_bit(slot);
        }
        self.value += held.value();
    }

    pub fn unplace(&mut self, core: &Core, edge: usize) {
        self.log.push((edge as u32, self.slot[edge]));
        self.take(core, edge);
    }

    fn take(&mut self, core: &Core, edge: usize) {
        let held = &core.edges[edge];
        let slot = usize::from(self.slot[edge]);
        self.slot[edge] = UNPLACED;
        for person in held.sides() {
            self.at[person * self.slots + slot] = NONE;
            self.free[person] |= slot_bit(slot);
            self.left[person] += 1;
            self.count[person] -= 1;
            self.wants[person] = true;
            self.missing += u32::from(self.lacks(person));
        }
        self.room[slot] += 1;
        self.open |= slot_bit(slot);
        self.value -= held.value();
        if held.help().is_some() {
            if let Some((_, holder)) = self.helped[slot].iter_mut().find(|(_, holder)| *holder == edge as u32) {
                *holder = NONE;
            }
        }
    }

    /// Gives a request a helping table or interpreter.
    fn seat(&mut self, core: &Core, edge: usize, slot: usize) -> bool {
        let mut seen = vec![false; self.helped[slot].len()];
        self.augment(core, edge as u32, slot, &mut seen)
    }

    /// Moves others to further helpers where that frees one (Kuhn's augmentation).
    fn augment(&mut self, core: &Core, edge: u32, slot: usize, seen: &mut [bool]) -> bool {
        for at in 0..self.helped[slot].len() {
            let (helper, holder) = self.helped[slot][at];
            if seen[at] || !core.serves(edge as usize, slot, helper) {
                continue;
            }
            seen[at] = true;
            if holder == NONE || self.augment(core, holder, slot, seen) {
                self.helped[slot][at].1 = edge;
                return true;
            }
        }
        false
    }

    /// Tables and interpreters that the requests of a slot hold because of their help.
    pub fn helped(&self, slot: usize) -> impl Iterator<Item = (usize, usize)> {
        self.helped[slot].iter().filter(|(_, edge)| *edge != NONE).map(|(helper, edge)| (*helper, *edge as usize))
    }

    /// A place to go [`Self::roll_back`] to.
    pub fn savepoint(&self) -> usize {
        self.log.len()
    }

    /// Forgets the way back.
    pub fn commit(&mut self) {
        self.log.clear();
    }

    /// Undoes everything since a mark.
    pub fn roll_back(&mut self, core: &Core, savepoint: usize) {
        while self.log.len() > savepoint {
            let Some((edge, slot)) = self.log.pop() else { return };
            if slot == UNPLACED {
                self.take(core, edge as usize);
            } else {
                // The same requests had their helpers before, so Kuhn finds them helpers again.
                if core.edges[edge as usize].help().is_some() {
                    self.seat(core, edge as usize, usize::from(slot));
                }
                self.put(core, edge as usize, usize::from(slot));
            }
        }
    }

    /// Empties the grid and fills it as it was when `slots` was taken from it.
    pub fn restore(&mut self, core: &Core, slots: &[u8]) {
        for (edge, slot) in slots.iter().enumerate() {
            if self.is_placed(edge) && self.slot[edge] != *slot {
                self.take(core, edge);
            }
        }
        for (edge, slot) in slots.iter().enumerate() {
            if *slot != UNPLACED && !self.is_placed(edge) {
                self.place(core, edge, usize::from(*slot));
            }
        }
        self.commit();
    }

    /// The requests of a participant, by slot.
    pub fn of<'a>(&'a self, core: &'a Core, person: usize) -> impl Iterator<Item = usize> + 'a {
        iter_slots(core.present[person] & !self.free[person]).map(move |slot| self.at(person, slot) as usize)
    }
}
