//! One step of simulated annealing: a request is forced in, others are ejected, the freed places are filled, and the whole
//! is accepted or rolled back by the Metropolis criterion.
//!
//! Which request, and which make way, is sampled by their reduced values in the relaxed choice: a step that takes requests
//! at or above zero and gives up those at or below it costs little of the bound.

use super::{
    core::Core,
    grid::{Grid, NONE},
    instance::{iter_slots, slot_bit},
    kempe_chain::KempeChains,
    rng::Rng,
};

/// Kempe chains tried for a request that is forced in, and for one that fills a place.
const FORCED_TRIES: usize = 8;
const FILLING_TRIES: usize = 8;
/// Requests that may eject one another before the last one stays out.
const EJECTIONS: usize = 8;
/// Requests looked at for the one that gives up its table when all are taken.
const TABLE_TRIES: usize = 16;
/// Exchanges in one step that bring someone back to the floor.
const RESTORING_TRIES: usize = 8;
/// Samples for the request of a step.
const SAMPLES: usize = 64;
/// Of a hundred steps, those that serve a participant below the floor.
const SERVING: usize = 30;
/// How the penalty changes, and its limits in value units; after the floor was reached it should be nearly always.
const RISE: f32 = 1.01;
const FALL: f32 = 0.98;
const FALL_AFTER: f32 = 0.993;
const LOWEST: f32 = 1.0;
const HIGHEST: f32 = 40.0;
const HIGHEST_AFTER: f32 = 100.0;

#[derive(Clone, Debug)]
pub struct Anneal {
    pub grid: Grid,
    pub chains: KempeChains,
    pub rng: Rng,
    /// What each request is worth beyond its participants' time.
    pub worth: Vec<f32>,
    /// What each participant's place in each slot costs beyond that; empty where no prices are known.
    pub times: Vec<f32>,
    /// Requests that can be placed at all.
    candidates: Vec<u32>,
    /// How much a step may lose, as a rule; and what one value unit is taken for.
    pub temperature: f32,
    pub unit: f32,
    /// What a meeting missing below the floor costs.
    pub penalty: f32,
    /// Participants who lost a meeting in this step.
    freed: Vec<usize>,
    /// Requests forced in, and ejected for these, in this step.
    forced: Vec<usize>,
    kept_out: Vec<usize>,
    /// The last ejection in which each request moved.
    moved: Vec<u64>,
    ejections: u64,
}

impl Anneal {
    pub fn new(core: &Core, grid: Grid, seed: u64) -> Self {
        let candidates: Vec<u32> =
            (0..core.edges.len() as u32).filter(|edge| core.edges[*edge as usize].may != 0).collect();
        let total: i64 = candidates.iter().map(|edge| core.edges[*edge as usize].value()).sum();
        // Temperatures are tuned for requests worth six on average.
        let unit = total as f32 / candidates.len().max(1) as f32 / 6.0;
        Self {
            grid,
            chains: KempeChains::default(),
            rng: Rng::new(seed),
            worth: vec![0.0; core.edges.len()],
            times: Vec::new(),
            candidates,
            temperature: 0.0,
            unit,
            penalty: 0.0,
            freed: Vec::new(),
            forced: Vec::new(),
            kept_out: Vec::new(),
            moved: vec![0; core.edges.len()],
            ejections: 0,
        }
    }

    /// Does one step; true where the grid has changed.
    pub fn step(&mut self, core: &Core) -> bool {
        let Some(edge) = self.sample(core) else { return false };
        self.grid.commit();
        let (before, missing) = (self.energy(), self.grid.missing);
        self.freed.clear();
        self.kept_out.clear();
        self.forced.clear();
        self.forced.push(edge);
        self.make_way(core, edge);
        let is_in =
            self.chains.insert(&mut self.grid, core, &mut self.rng, edge, FORCED_TRIES) || self.eject(core, edge);
        if !is_in {
            self.grid.roll_back(core, 0);
            return false;
        }
        // Filling frees nobody, so the list stands still.
        for at in 0..self.freed.len() {
            self.fill(core, self.freed[at]);
        }
        for _ in 0..RESTORING_TRIES {
            if self.grid.missing <= missing || !self.restore_floor(core) {
                break;
            }
        }
        let change = self.energy() - before;
        if change >= 0.0 || change >= self.temperature * self.rng.log() {
            self.grid.commit();
            return true;
        }
        self.grid.roll_back(core, 0);
        false
    }

    /// Gives one who fell below the floor another meeting, at the cost of that partner's cheapest one: so that whole
    /// circles of exchanges are one step. False where nothing could be done.
    fn restore_floor(&mut self, core: &Core) -> bool {
        let Some(person) = self.freed.iter().rev().find(|person| self.grid.lacks(**person)).copied() else {
            return false;
        };
        let (mut most, mut chosen) = (f32::MIN, None);
        for near in &core.around[person] {
            let edge = near.edge();
            if self.grid.is_placed(edge) || self.kept_out.contains(&edge) {
                continue;
            }
            let gain = self.worth[edge] + self.rng.gumbel() * self.temperature;
            if gain > most {
                (most, chosen) = (gain, Some(*near));
            }
        }
        let Some(near) = chosen else { return false };
        let savepoint = self.grid.savepoint();
        if !self.grid.wants[near.other()] {
            let Some(out) = self.cheapest(core, near.other()) else { return false };
            self.grid.unplace(core, out);
            self.kept_out.push(out);
            self.freed.push(core.edges[out].across(near.other()));
        }
        if !self.chains.insert(&mut self.grid, core, &mut self.rng, near.edge(), FORCED_TRIES) {
            self.grid.roll_back(core, savepoint);
            self.kept_out.push(near.edge());
            return true;
        }
        self.forced.push(near.edge());
        if let Some(last) = self.freed.last().copied() {
            self.fill(core, last);
        }
        true
    }

    /// Keeps the search where floors are just reached: the penalty grows while more meetings are missing than must be.
    /// Once a timetable has reached the floor, `is_reached`, value counts, but only of those that reach it again.
    pub fn adapt_penalty(&mut self, most_missing: u32, is_reached: bool) {
        let fall = if is_reached { FALL_AFTER } else { FALL };
        let pace = if self.grid.missing > most_missing { RISE } else { fall };
        let highest = if is_reached { HIGHEST_AFTER } else { HIGHEST };
        self.penalty = (self.penalty * pace).clamp(LOWEST * self.unit, highest * self.unit);
    }

    fn energy(&self) -> f32 {
        self.grid.value as f32 - self.penalty * self.grid.missing as f32
    }

    /// A request that is not placed, likelier the more it is worth, or one of a participant below the floor.
    fn sample(&mut self, core: &Core) -> Option<usize> {
        if self.grid.missing > 0 && self.rng.percent(SERVING) {
            if let Some(edge) = self.sample_short(core) {
                return Some(edge);
            }
        }
        for _ in 0..SAMPLES {
            let edge = *self.candidates.get(self.rng.below(self.candidates.len()))? as usize;
            if self.grid.is_placed(edge) {
                continue;
            }
            let worth = self.worth[edge];
            if worth >= 0.0 || worth >= self.temperature * self.rng.log() {
                return Some(edge);
            }
        }
        None
    }

    fn sample_short(&mut self, core: &Core) -> Option<usize> {
        let person = self.grid.lacking_from(self.rng.below(core.people()))?;
        let near = &core.around[person];
        let edge = near[self.rng.below(near.len())].edge();
        (!self.grid.is_placed(edge)).then_some(edge)
    }

    /// Lifts a request of each side that has no time or no wish left for another, and one anywhere if no table is left.
    fn make_way(&mut self, core: &Core, edge: usize) {
        for person in core.edges[edge].sides() {
            if !self.grid.wants[person] {
                if let Some(out) = self.cheapest(core, person) {
                    self.grid.unplace(core, out);
                    self.kept_out.push(out);
                    self.freed.push(core.edges[out].across(person));
                }
            }
        }
        if self.grid.open != 0 {
            return;
        }
        let (mut least, mut out) = (f32::MAX, NONE);
        for _ in 0..TABLE_TRIES {
            let (person, slot) = (self.rng.below(core.people()), self.rng.below(core.slots));
            let there = self.grid.at(person, slot);
            if there == NONE {
                continue;
            }
            let other = core.edges[there as usize].across(person);
            let loss = self.worth[there as usize] + self.shortage_cost(person) + self.shortage_cost(other)
                - self.noise(self.temperature);
            if loss < least {
                (least, out) = (loss, there);
            }
        }
        if out != NONE {
            self.lift_wholly(core, out as usize);
        }
    }

    fn lift_wholly(&mut self, core: &Core, edge: usize) {
        self.grid.unplace(core, edge);
        self.freed.extend(core.edges[edge].sides());
    }

    /// The request of a participant that is lost best, with some chance.
    fn cheapest(&mut self, core: &Core, person: usize) -> Option<usize> {
        let (mut least, mut out) = (f32::MAX, None);
        for slot in iter_slots(core.present[person] & !self.grid.free[person]) {
            let edge = self.grid.at(person, slot) as usize;
            if self.forced.contains(&edge) {
                continue;
            }
            let loss =
                self.worth[edge] + self.shortage_cost(core.edges[edge].across(person)) - self.noise(self.temperature);
            if loss < least {
                (least, out) = (loss, Some(edge));
            }
        }
        out
    }

    /// What it costs that a participant loses a meeting, beside the meeting's value.
    fn shortage_cost(&self, person: usize) -> f32 {
        if self.grid.needs_all(person) { self.penalty } else { 0.0 }
    }

    fn noise(&mut self, scale: f32) -> f32 {
        self.rng.gumbel() * scale
    }

    /// Puts a request where it ejects others at least cost, these again where they do, and so on; the last one stays
    /// out. False where the first one can't be placed at all.
    fn eject(&mut self, core: &Core, first: usize) -> bool {
        self.ejections += 1;
        let mut homeless = first;
        for turn in 0..EJECTIONS {
            if turn > 0 && self.chains.insert(&mut self.grid, core, &mut self.rng, homeless, 0) {
                return true;
            }
            let Some(slot) = self.cheapest_slot(core, homeless) else { break };
            let mut next = None;
            for person in core.edges[homeless].sides() {
                let edge = self.grid.at(person, slot);
                if edge == NONE {
                    continue;
                }
                let edge = edge as usize;
                self.grid.unplace(core, edge);
                // Of two that are pushed, the one worth more goes on.
                let Some(other) = next else {
                    next = Some(edge);
                    continue;
                };
                let (kept, out) = if self.worth[other] >= self.worth[edge] { (other, edge) } else { (edge, other) };
                next = Some(kept);
                self.freed.extend(core.edges[out].sides());
            }
            if self.grid.room[slot] == 0 || !self.grid.place(core, homeless, slot) {
                return false;
            }
            self.moved[homeless] = self.ejections;
            let Some(next) = next else { return true };
            homeless = next;
        }
        self.freed.extend(core.edges[homeless].sides());
        self.grid.is_placed(first)
    }

    /// The slot where a request ejects at least cost: those ejected should be worth little or have another place to go.
    fn cheapest_slot(&mut self, core: &Core, edge: usize) -> Option<usize> {
        let sides = core.edges[edge].sides();
        let (mut least, mut cheapest_slot) = (f32::MAX, None);
        'slots: for slot in iter_slots(core.edges[edge].may) {
            let (mut cost, mut pushed) = (0.0, 0);
            for person in sides {
                let there = self.grid.at(person, slot);
                if there == NONE {
                    continue;
                }
                let there = there as usize;
                if self.moved[there] == self.ejections {
                    continue 'slots;
                }
                pushed += 1;
                let held = &core.edges[there];
                let across = held.may & self.grid.free[held.across(person)];
                if across & self.grid.free[person] & self.grid.open != 0 {
                    cost -= 1.0;
                } else if across & self.grid.free[person] == 0 && across & !slot_bit(slot) == 0 {
                    cost += 1.0;
                }
                cost += 0.5 + (self.worth[there] / self.unit).max(-2.0) * 0.25;
            }
            if !self.times.is_empty() {
                let time = self.times[sides[0] * core.slots + slot] + self.times[sides[1] * core.slots + slot];
                cost += time / self.unit * 0.25;
            }
            if pushed == 0 && self.grid.open & slot_bit(slot) == 0 {
                continue;
            }
            if pushed == 2 {
                cost += 2.0;
            }
            cost -= self.noise(0.5);
            if cost < least {
                (least, cheapest_slot) = (cost, Some(slot));
            }
        }
        cheapest_slot
    }

    /// Gives a participant whatever meetings they can still have, most valuable first.
    pub fn fill(&mut self, core: &Core, person: usize) {
        for near in &core.around[person] {
            if !self.grid.wants[person] || self.grid.open == 0 {
                return;
            }
            if self.grid.wants[near.other()] && !self.grid.is_placed(near.edge()) {
                self.chains.insert(&mut self.grid, core, &mut self.rng, near.edge(), FILLING_TRIES);
            }
        }
    }
}
