//! Ejection chains for someone who is idle: they take somebody's partner, who was left takes another's, in any slot where
//! they are idle, and so on along the chain that gains most, until the last one meets somebody idle or can do without.
//!
//! Where everyone's time is full, no request fits and no Kempe chain moves; such a chain is then what is left, and the
//! best one is found as shortest paths are, by a label-correcting search.

use std::collections::VecDeque;

use super::{
    core::Core,
    grid::{Grid, NONE},
    instance::{iter_slots, slot_bit},
};

/// Most partners taken in one chain.
const LONGEST: u32 = 20;
/// A label that gains less more is no better.
const LEAST: f32 = 1e-3;

/// How somebody comes to be idle: `placed` took their partner in `slot`, for which `lifted` made way.
#[derive(Clone, Copy, Debug)]
struct Label {
    gain: f32,
    placed: u32,
    lifted: u32,
    /// Who was idle before.
    before: u32,
    slot: u8,
    length: u32,
    /// The search it belongs to.
    turn: u32,
}

const UNKNOWN: Label = Label { gain: 0.0, placed: NONE, lifted: NONE, before: NONE, slot: 0, length: 0, turn: 0 };

/// Who is idle at the end of the best chain, and whom they meet, if anybody.
#[derive(Clone, Copy, Debug)]
struct End {
    gain: f32,
    last: usize,
    meeting: Option<(usize, usize)>,
}

/// The labels of everyone, kept so that nothing is allocated for each search.
#[derive(Clone, Debug, Default)]
pub struct EjectionChains {
    labels: Vec<Label>,
    is_waiting: Vec<bool>,
    queue: VecDeque<u32>,
    turn: u32,
}

impl EjectionChains {
    /// Finds company for whoever has fewer meetings than they should.
    pub fn serve(&mut self, grid: &mut Grid, core: &Core, cost: f32) {
        for person in 0..core.people() {
            while grid.lacks(person) && self.find(grid, core, person, cost) {}
        }
    }

    /// Finds company for a participant where that gains, all in all; `cost` is what a meeting missing below the floor
    /// costs. The grid stays as it was where it can't.
    fn find(&mut self, grid: &mut Grid, core: &Core, person: usize, cost: f32) -> bool {
        let Some(end) = self.best(grid, core, person, cost) else { return false };
        let savepoint = grid.savepoint();
        let before = grid.value as f32 - cost * grid.missing as f32;
        // A label may have been bettered after others had built on it: what doesn't fit or gain now is taken back.
        let is_better = self.apply(grid, core, person, end) && grid.value as f32 - cost * grid.missing as f32 > before;
        if !is_better {
            grid.roll_back(core, savepoint);
        }
        is_better
    }

    fn best(&mut self, grid: &Grid, core: &Core, person: usize, cost: f32) -> Option<End> {
        let relief = |person: usize| if grid.lacks(person) { cost } else { 0.0 };
        let loss = |person: usize| if grid.needs_all(person) { cost } else { 0.0 };
        self.labels.resize(core.people(), UNKNOWN);
        self.is_waiting.resize(core.people(), false);
        self.turn += 1;
        self.labels[person] = Label { gain: relief(person), turn: self.turn, ..UNKNOWN };
        self.queue.push_back(person as u32);
        let mut best: Option<End> = None;
        let mut end = |gain: f32, last: usize, meeting: Option<(usize, usize)>| {
            if gain > best.map_or(0.0, |best| best.gain) {
                best = Some(End { gain, last, meeting });
            }
        };
        while let Some(idle) = self.queue.pop_front() {
            let idle = idle as usize;
            self.is_waiting[idle] = false;
            let label = self.labels[idle];
            if label.length == LONGEST {
                continue;
            }
            let lost = if idle == person { 0 } else { slot_bit(usize::from(label.slot)) };
            for near in &core.around[idle] {
                let (edge, other) = (near.edge(), near.other());
                if grid.is_placed(edge) {
                    continue;
                }
                let gain = label.gain + core.edges[edge].value() as f32;
                for slot in iter_slots(core.edges[edge].may & (grid.free[idle] | lost)) {
                    let held = grid.at(other, slot);
                    if held == NONE {
                        if grid.room[slot] > 0 && grid.left[other] > 0 && other != person {
                            end(gain + relief(other), idle, Some((edge, slot)));
                        }
                        continue;
                    }
                    let next = core.edges[held as usize].across(other);
                    let gain = gain - core.edges[held as usize].value() as f32;
                    let known = self.labels[next];
                    let is_known = known.turn == self.turn && known.gain >= gain - LEAST;
                    if is_known || self.is_on_chain(idle, held, next) {
                        continue;
                    }
                    end(gain - loss(next), next, None);
                    let (placed, lifted, before, slot) = (edge as u32, held, idle as u32, slot as u8);
                    let length = label.length + 1;
                    self.labels[next] = Label { gain, placed, lifted, before, slot, length, turn: self.turn };
                    if !self.is_waiting[next] {
                        self.is_waiting[next] = true;
                        self.queue.push_back(next as u32);
                    }
                }
            }
        }
        best
    }

    /// Somebody was idle, or a request was lifted, on the chain to someone idle already.
    fn is_on_chain(&self, idle: usize, lifted: u32, next: usize) -> bool {
        let mut at = idle;
        for _ in 0..=LONGEST {
            let label = &self.labels[at];
            if at == next || label.lifted == lifted {
                return true;
            }
            if label.before == NONE {
                return false;
            }
            at = label.before as usize;
        }
        true
    }

    /// Makes the changes of a chain; false where they don't fit, with the grid to be taken back.
    fn apply(&self, grid: &mut Grid, core: &Core, person: usize, end: End) -> bool {
        let mut placed: Vec<(usize, usize)> = end.meeting.into_iter().collect();
        let mut at = end.last;
        while at != person {
            let label = &self.labels[at];
            if placed.len() > LONGEST as usize || !grid.is_placed(label.lifted as usize) {
                return false;
            }
            grid.unplace(core, label.lifted as usize);
            placed.push((label.placed as usize, usize::from(label.slot)));
            at = label.before as usize;
        }
        placed.into_iter().all(|(edge, slot)| {
            !grid.is_placed(edge) && grid.fits(core, edge) & slot_bit(slot) != 0 && grid.place(core, edge, slot)
        })
    }
}
