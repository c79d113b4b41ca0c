//! Placing a request where no slot suits both sides yet: Kempe chains.
//!
//! Of two slots, the requests that lie in either form paths and circles; on each of these the two slots can be
//! exchanged without a clash. To place a request of u (free in a) and v (free in b only), the path that begins at v is
//! exchanged: v is then free in a. Unlike the colours of Vizing's theorem, slots here are lists (someone is absent) and
//! have a limit (tables), so a chain can fail; then others are tried.

use super::{
    core::Core,
    grid::{Grid, NONE},
    instance::{Slots, iter_slots, slot_bit},
    rng::Rng,
};

/// Starts of chains looked at to free a table in a full slot.
const ROOM_TRIES: usize = 24;

/// Moves along chains; holds the path under way, so that nothing is allocated for each.
#[derive(Clone, Debug, Default)]
pub struct KempeChains {
    path: Vec<u32>,
}

/// How both sides of a request become free in `from`: the chain of the one who is `moved` goes to `to`, and doesn't
/// reach the one who stands `still`.
#[derive(Clone, Copy, Debug)]
struct ChainMove {
    moved: usize,
    still: usize,
    from: usize,
    to: usize,
}

/// A set's slots from a random one on, round to the one before it.
fn rotated(slots: Slots, rng: &mut Rng, count: usize) -> impl Iterator<Item = usize> + use<> {
    let cut = rng.below(count.max(1));
    let low = slots & (slot_bit(cut) - 1);
    iter_slots(slots & !low).chain(iter_slots(low))
}

impl KempeChains {
    /// Places a request without lifting another, moving at most `tries` chains; leaves the grid as it was where it
    /// can't.
    pub fn insert(&mut self, grid: &mut Grid, core: &Core, rng: &mut Rng, edge: usize, tries: usize) -> bool {
        let (one, other, may) = (core.edges[edge].one(), core.edges[edge].other(), core.edges[edge].may);
        if !grid.wants[one] || !grid.wants[other] {
            return false;
        }
        for slot in rotated(grid.fits(core, edge), rng, core.slots) {
            if grid.place(core, edge, slot) {
                return true;
            }
        }
        if tries == 0 {
            return false;
        }
        let savepoint = grid.savepoint();
        for slot in rotated(may & grid.free[one] & grid.free[other] & !grid.open, rng, core.slots) {
            if self.free_table(grid, core, rng, slot) {
                if grid.fits(core, edge) & slot_bit(slot) != 0 && grid.place(core, edge, slot) {
                    return true;
                }
                grid.roll_back(core, savepoint);
            }
        }
        let mut tried = 0;
        let sides = if rng.below(2) == 0 { [(one, other), (other, one)] } else { [(other, one), (one, other)] };
        for (still, moved) in sides {
            for from in rotated(may & grid.free[still] & !grid.free[moved], rng, core.slots) {
                for to in rotated(grid.free[moved], rng, core.slots) {
                    tried += 1;
                    if tried > tries {
                        return false;
                    }
                    if self.clear(grid, core, rng, ChainMove { moved, still, from, to }) && grid.place(core, edge, from)
                    {
                        return true;
                    }
                    grid.roll_back(core, savepoint);
                }
            }
        }
        false
    }

    /// Places a request in one of these slots along the chain that moves fewest meetings; leaves the grid as it was
    /// where it can't.
    pub fn insert_shortest(&mut self, grid: &mut Grid, core: &Core, edge: usize, within: Slots) -> bool {
        let [one, other] = core.edges[edge].sides();
        if !grid.wants[one] || !grid.wants[other] {
            return false;
        }
        let mut shortest: Option<(usize, Vec<u32>, usize, usize)> = None;
        for (still, moved) in [(one, other), (other, one)] {
            for from in iter_slots(core.edges[edge].may & within & grid.free[still] & !grid.free[moved]) {
                for to in iter_slots(grid.free[moved] & within) {
                    let can_move = self.walk(grid, core, moved, from, to, still);
                    let has_table = grid.room[if self.path.len() % 2 == 1 { to } else { from }] > 0;
                    let is_shorter = shortest.as_ref().is_none_or(|(length, ..)| self.path.len() < *length);
                    if can_move && has_table && is_shorter {
                        shortest = Some((self.path.len(), self.path.clone(), from, to));
                    }
                }
            }
        }
        let Some((_, path, from, to)) = shortest else { return false };
        self.path = path;
        let savepoint = grid.savepoint();
        if self.exchange(grid, core, from, to) && grid.place(core, edge, from) {
            return true;
        }
        grid.roll_back(core, savepoint);
        false
    }

    /// Who stands at the end of the chain that begins at `person`, if it can be exchanged and a table is left for it.
    pub fn end(&mut self, grid: &Grid, core: &Core, person: usize, from: usize, to: usize) -> Option<usize> {
        let can_move = self.walk(grid, core, person, from, to, usize::MAX);
        let has_table = self.path.len().is_multiple_of(2) || grid.room[to] > 0;
        (can_move && has_table).then(|| self.path.iter().fold(person, |at, edge| core.edges[*edge as usize].across(at)))
    }

    /// Exchanges the chain that was last found; false where help is missing, with the grid to be taken back.
    pub fn swap(&mut self, grid: &mut Grid, core: &Core, from: usize, to: usize) -> bool {
        self.exchange(grid, core, from, to)
    }

    /// Makes room for a meeting of both sides, a table included.
    fn clear(&mut self, grid: &mut Grid, core: &Core, rng: &mut Rng, chain_move: ChainMove) -> bool {
        let ChainMove { moved: person, still, from, to } = chain_move;
        if !self.walk(grid, core, person, from, to, still) {
            return false;
        }
        // A chain of odd length moves one meeting more than it brings back.
        let short = if self.path.len() % 2 == 1 { to } else { from };
        if grid.room[short] == 0 {
            if !self.free_table(grid, core, rng, short) {
                return false;
            }
            let is_unharmed = grid.free[person] & slot_bit(from) == 0
                && grid.free[person] & slot_bit(to) != 0
                && grid.free[still] & slot_bit(from) != 0
                && self.walk(grid, core, person, from, to, still);
            if !is_unharmed || grid.room[if self.path.len() % 2 == 1 { to } else { from }] == 0 {
                return false;
            }
        }
        self.exchange(grid, core, from, to)
    }

    /// Moves one meeting out of a full slot into one that has a table left.
    fn free_table(&mut self, grid: &mut Grid, core: &Core, rng: &mut Rng, full: usize) -> bool {
        if grid.open == 0 {
            return false;
        }
        let savepoint = grid.savepoint();
        for _ in 0..ROOM_TRIES {
            let person = rng.below(core.people());
            let first = grid.at(person, full);
            if first == NONE {
                continue;
            }
            let to = grid.open & grid.free[person] & core.edges[first as usize].may;
            let Some(to) = rotated(to, rng, core.slots).next() else { continue };
            if self.walk(grid, core, person, full, to, usize::MAX) && self.path.len() % 2 == 1 {
                if self.exchange(grid, core, full, to) {
                    return true;
                }
                grid.roll_back(core, savepoint);
            }
        }
        false
    }

    /// Follows the chain that begins at `start`, who is free in `to`; false where a request on it can't move or `stop`
    /// is on it.
    fn walk(&mut self, grid: &Grid, core: &Core, start: usize, from: usize, to: usize, stop: usize) -> bool {
        self.path.clear();
        let (mut person, mut here, mut there) = (start, from, to);
        loop {
            let edge = grid.at(person, here);
            if edge == NONE {
                // The end must be there in the slot that its last request moved to, which `may` has said.
                return true;
            }
            let held = &core.edges[edge as usize];
            if held.may & slot_bit(there) == 0 {
                return false;
            }
            self.path.push(edge);
            person = held.across(person);
            if person == stop {
                return false;
            }
            (here, there) = (there, here);
        }
    }

    fn exchange(&mut self, grid: &mut Grid, core: &Core, from: usize, to: usize) -> bool {
        for edge in &self.path {
            grid.unplace(core, *edge as usize);
        }
        let mut slots = [to, from].into_iter().cycle();
        self.path.iter().all(|edge| slots.next().is_some_and(|slot| grid.place(core, *edge as usize, slot)))
    }
}
