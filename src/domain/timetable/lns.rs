//! Large neighbourhood search (destroy and repair), run beside the annealing where a gap stays open.
//!
//! The LP relaxation of the whole fair is solved first ([`pdhg`](super::pdhg)): its duals prove a bound, and a dive rounds
//! its solution to a timetable. From then on each neighbourhood, the meetings of some people who have to do with each
//! other or of some slots, is destroyed and repaired by the same LP and dive, while all others stand still. Where that no
//! longer helps, the whole is dived for again from a perturbed objective.
//!
//! A dive is worth nearly as much as the bound, and misses some of the floor. What is missing is penalised little at
//! first and ever more, so that it is repaired where that gives up least.

use super::{
    bound::Relaxed,
    core::{Core, Edge},
    dive,
    ejection_chain::EjectionChains,
    grid::{Grid, Incumbent, NONE, UNPLACED},
    instance::{Slots, iter_slots, slot_bit},
    limits::HelpLimits,
    pdhg::{Pdhg, WarmStart},
    rng::Rng,
};

/// Variables looked at in one piece of work.
const WORK: usize = 100_000;
/// In so small a part each iteration costs as much as if there were so many variables.
const SMALL: usize = 100;
/// Most people in a neighbourhood that is destroyed, and fewest.
const MOST: usize = 100;
const FEWEST: usize = 4;
/// Most slots in a neighbourhood that is destroyed.
const MOST_SLOTS: usize = 8;
/// Floors that ask for so much of everyone's time leave hardly anything to exchange but within slots: the share of
/// neighbourhoods that are slots then, in percent, and how much worth may be given up in one, beside the average value.
const TIGHT: f64 = 0.75;
const SLOTS: usize = 85;
const SLACK: f64 = 0.13;
/// Who lacks meetings has one of their idle slots among those destroyed, so many of them.
const POOR: usize = 2;
/// Repairs in vain before another dive.
const PATIENCE: usize = 60;
/// What a meeting missing below the floor costs after a dive, beside the average value, and how that grows with each part.
const CHEAP: f64 = 1.0;
const DEARER: f64 = 1.02;
/// The same while a dive is repaired, and the rounds of that.
const DIVED: f64 = 2.7;
const ROUNDS: usize = 3;
/// What tips the scales in another dive, beside the average value.
const PERTURBATION: f32 = 0.02;

/// Iterations before variables are first fixed and between two times, and which part of what is open is fixed at each.
#[derive(Clone, Copy, Debug)]
struct Schedule {
    first: usize,
    between: usize,
    portion: usize,
}

const DIVE: Schedule = Schedule { first: 100, between: 100, portion: 12 };
const REPAIR: Schedule = Schedule { first: 60, between: 20, portion: 8 };

/// What came of a piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    None,
    /// The LP is solved as far as it gets.
    Solved,
    /// The grid holds a timetable from a dive of the whole fair.
    Dived,
    /// The grid holds a timetable of which a part is new.
    Repaired,
}

#[derive(Clone, Debug)]
enum Stage {
    Solving,
    /// The LP that is dived, and the iterations until variables are next fixed.
    Diving(Pdhg, usize),
    Repairing(Pdhg, usize),
    Idle,
}

#[derive(Clone, Debug)]
pub struct Lns {
    /// The LP of the whole fair.
    pub whole: Pdhg,
    pub grid: Grid,
    limits: HelpLimits,
    /// Duals to begin with.
    warm_start: WarmStart,
    stage: Stage,
    /// The incumbent of this dive, and repairs in vain.
    current: Incumbent,
    failures: usize,
    /// What each meeting missing costs, at most, and how few can be missing.
    cost: f64,
    greatest_cost: f64,
    least_missing: u32,
    /// The average value of a request.
    unit: f64,
    /// The floor leaves hardly anyone time.
    pub is_tight: bool,
    ejection_chains: EjectionChains,
}

impl Lns {
    /// Begins with the duals of the relaxed choice and the best timetable so far, which lies in `best`; `None` where a
    /// fair is too large.
    pub fn new(core: &Core, relaxed: &Relaxed, best: &Grid, least_missing: u32) -> Option<Self> {
        let mut grid = Grid::new(core);
        grid.set_targets(best.target.clone());
        let total: i64 = core.edges.iter().map(Edge::value).sum();
        let unit = total as f64 / core.edges.len().max(1) as f64;
        let warm_start = WarmStart::new(core, |person| relaxed.time(person), unit);
        let limits = HelpLimits::new(core);
        let mut whole = Pdhg::new(core, &limits, &grid, &best.slot, &warm_start)?;
        whole.allow(best.missing);
        let places: u32 = (0..core.people()).map(|person| core.useful(person).count_ones()).sum();
        let asked: u32 = best.target.iter().sum();
        Some(Self {
            greatest_cost: whole.greatest_cost(),
            whole,
            grid,
            limits,
            warm_start,
            stage: Stage::Solving,
            current: Incumbent::nothing(core),
            failures: 0,
            cost: CHEAP * unit,
            least_missing,
            unit,
            is_tight: f64::from(asked) >= TIGHT * f64::from(places),
            ejection_chains: EjectionChains::default(),
        })
    }

    /// Does a piece of work.
    pub fn work(&mut self, core: &Core, rng: &mut Rng) -> Outcome {
        match std::mem::replace(&mut self.stage, Stage::Idle) {
            Stage::Solving => {
                if !self.whole.solve(WORK / self.whole.variables.len().max(SMALL) + 1) {
                    self.stage = Stage::Solving;
                    return Outcome::None;
                }
                self.warm_start = self.whole.warm_start();
                self.stage = Stage::Diving(self.whole.clone(), 0);
                Outcome::Solved
            }
            Stage::Diving(mut lp, mut wait) => {
                if !solve_and_fix(&mut lp, &mut wait, DIVE) {
                    self.stage = Stage::Diving(lp, wait);
                    return Outcome::None;
                }
                self.grid.restore(core, &vec![UNPLACED; core.edges.len()]);
                dive::round_to_grid(&lp, core, &mut self.grid);
                Outcome::Dived
            }
            Stage::Repairing(mut lp, mut wait) => {
                if !solve_and_fix(&mut lp, &mut wait, REPAIR) {
                    self.stage = Stage::Repairing(lp, wait);
                    return Outcome::None;
                }
                dive::round_to_grid(&lp, core, &mut self.grid);
                self.ejection_chains.serve(&mut self.grid, core, self.cost as f32);
                self.failures += 1;
                Outcome::Repaired
            }
            Stage::Idle => {
                self.next(core, rng);
                Outcome::None
            }
        }
    }

    /// Serves by ejection chains those whom a dive has left short, in a grid that holds it.
    pub fn repair_floor(&mut self, core: &Core, grid: &mut Grid) {
        for _ in 0..ROUNDS {
            self.ejection_chains.serve(grid, core, (DIVED * self.unit) as f32);
        }
    }

    /// Goes on from the timetable in the grid, which is another dive's.
    pub fn restart(&mut self) {
        self.cost = CHEAP * self.unit;
        self.failures = 0;
        self.current.take(&self.grid);
    }

    /// Goes on from the timetable in the grid if it is no worse than the one before, or hardly.
    pub fn accept(&mut self, rng: &mut Rng) {
        let gain = (self.grid.value - self.current.value) as f64
            + self.cost * (f64::from(self.current.missing) - f64::from(self.grid.missing));
        if gain > 0.0 {
            self.failures = 0;
        }
        let slack = if self.is_tight { -f64::from(rng.log()) * SLACK * self.unit } else { 0.0 };
        if gain >= -slack {
            self.current.take(&self.grid);
        }
        if self.current.missing > self.least_missing && self.cost < self.greatest_cost {
            self.cost = (self.cost * DEARER).min(self.greatest_cost);
            self.failures = 0;
        }
    }

    fn next(&mut self, core: &Core, rng: &mut Rng) {
        if self.failures < PATIENCE {
            self.grid.restore(core, &self.current.slots);
            if self.is_tight && rng.percent(SLOTS) {
                self.destroy_slots(core, rng);
            } else {
                self.destroy_neighbourhood(core, rng);
            }
            self.grid.commit();
            if let Some(mut lp) = Pdhg::new(core, &self.limits, &self.grid, &self.current.slots, &self.warm_start) {
                lp.cost(self.cost);
                self.stage = Stage::Repairing(lp, REPAIR.first);
            } else {
                self.failures += 1;
            }
        } else {
            let mut lp = self.whole.clone();
            lp.perturb(rng, PERTURBATION * self.warm_start.primal_weight as f32);
            self.stage = Stage::Diving(lp, DIVE.first);
        }
    }

    /// Destroys some slots, those among them where somebody is idle who lacks meetings.
    fn destroy_slots(&mut self, core: &Core, rng: &mut Rng) {
        let mut slots: Slots = 0;
        for _ in 0..POOR {
            let poor = self.grid.lacking_from(rng.below(core.people()));
            let idle = poor.map_or(0, |person| self.grid.free[person]);
            let slot = iter_slots(idle).nth(rng.below(idle.count_ones() as usize));
            slots |= slot.map_or(0, slot_bit);
        }
        for _ in 0..=rng.below(MOST_SLOTS) {
            slots |= slot_bit(rng.below(core.slots));
        }
        for edge in 0..core.edges.len() {
            if self.grid.is_placed(edge) && slot_bit(usize::from(self.grid.slot[edge])) & slots != 0 {
                self.grid.unplace(core, edge);
            }
        }
    }

    /// Destroys the meetings of some people who have to do with each other.
    fn destroy_neighbourhood(&mut self, core: &Core, rng: &mut Rng) {
        let size = FEWEST + rng.below(MOST);
        let mut members = vec![rng.below(core.people())];
        for _ in 0..4 * size {
            let around = &core.around[members[rng.below(members.len())]];
            let Some(near) = around.get(rng.below(around.len())) else {
                members[0] = rng.below(core.people());
                continue;
            };
            if !members.contains(&near.other()) {
                members.push(near.other());
            }
            if members.len() == size {
                break;
            }
        }
        for person in members {
            for slot in iter_slots(core.present[person]) {
                let edge = self.grid.at(person, slot);
                if edge != NONE {
                    self.grid.unplace(core, edge as usize);
                }
            }
        }
    }
}

/// Iterates and fixes variables for one piece of work; true when nothing is left to fix.
fn solve_and_fix(lp: &mut Pdhg, wait: &mut usize, schedule: Schedule) -> bool {
    let mut rounds = WORK / lp.variables.len().max(SMALL) + 1;
    while rounds >= *wait {
        rounds -= *wait;
        for _ in 0..*wait {
            lp.iterate();
        }
        *wait = schedule.between;
        if !dive::fix(lp, schedule.portion) {
            return true;
        }
    }
    *wait -= rounds;
    for _ in 0..rounds {
        lp.iterate();
    }
    false
}
