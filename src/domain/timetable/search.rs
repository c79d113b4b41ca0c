//! The search for a timetable, counted in steps: the caller says how many, and stops when time is up.

use super::{
    anneal::Anneal,
    bound::Relaxed,
    construct::construct,
    core::Core,
    explain::instead,
    floor::{self, Goal},
    floor_search::{CYCLE, FloorSearch},
    grid::{Grid, UNPLACED},
    instance::{Fair, InvalidFair, Meeting},
    lns::{Lns, Outcome},
    odd_set_bound::{self, tighten},
    seat::{reduce_gaps, seat},
};

/// How often a cooling is twice as long as the one before.
const DOUBLINGS: u64 = 6;
/// Temperature at the beginning of a cooling, in turn, and at its end, in value units. Saturated fairs want it low, patchy
/// attendance high.
const HOTS: [f32; 3] = [0.5, 1.0, 2.0];
const COLD: f32 = 0.1;
/// Temperature while the floor isn't reached, as a share of what a missing meeting costs.
const WANDERING: f32 = 0.1;
/// Steps between two changes of the temperature.
const COOLING_INTERVAL: u64 = 64;
/// Where annealing does better, it has one more of these intervals to itself for each so many variables of the fair: the larger,
/// the longer it takes.
const ALONE: u64 = 10_000;
/// Pieces of large neighbourhood search in each of these intervals where a floor leaves hardly anyone time.
const PIECES: u64 = 4;
/// Steps that a floor has before a lower one has its turn.
const FIRST: u64 = 2 * CYCLE;
/// Steps between two looks at which floor has its turn.
const TURN: u64 = 1_000;

/// How far the search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub steps: u64,
    pub value: i64,
    /// No timetable that reaches as much of the floor is worth more.
    pub bound: i64,
    /// Meetings missing below the floor, in all, and how few could be at best.
    pub missing: usize,
    pub least_missing: usize,
    /// The common floor that is aimed at.
    pub floor: u32,
    /// No higher common floor can be reached.
    pub highest_floor: Option<u32>,
}

impl Progress {
    /// Nothing is left to gain.
    pub fn is_proven_best(&self) -> bool {
        self.value == self.bound
            && self.missing == self.least_missing
            && self.highest_floor.is_none_or(|most| most == self.floor)
    }
}

/// A timetable with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    pub meetings: Vec<Meeting>,
    pub progress: Progress,
}

/// A search under way, always with the best timetable so far.
#[derive(Clone, Debug)]
pub struct Search {
    fair: Fair,
    core: Core,
    anneal: Anneal,
    /// The bound without regard to a floor.
    free_bound: i64,
    /// The floor that has its turn, and others that have theirs later: at most one that is reached, the others above.
    level: FloorSearch,
    suspended: Vec<FloorSearch>,
    highest_floor: Option<u32>,
    steps: u64,
}

impl Search {
    /// Makes a first timetable. The same fair, goal, seed and steps give the same timetable on every machine.
    pub fn new(fair: &Fair, goal: Goal, seed: u64) -> Result<Self, InvalidFair> {
        Self::from(fair, goal, seed, &[])
    }

    /// Begins with meetings of an earlier timetable, as far as they still fit.
    pub fn from(fair: &Fair, goal: Goal, seed: u64, earlier: &[Meeting]) -> Result<Self, InvalidFair> {
        fair.check()?;
        let core = Core::new(fair);
        let mut free = Relaxed::new(&core);
        free.settle();
        let free_bound = free.bound(0);
        let (relaxed, targets, floor, highest_floor) = match goal {
            Goal::Value => (free, floor::targets(fair, &core, 0), 0, None),
            Goal::Floor(floor) => {
                let targets = floor::targets(fair, &core, floor);
                (
                    if targets.iter().any(|target| *target > 0) {
                        floor::relaxed(&core, std::slice::from_ref(&targets))
                    } else {
                        free
                    },
                    targets,
                    floor,
                    None,
                )
            }
            Goal::Highest => {
                let (floor, relaxed) = floor::highest(fair, &core);
                (relaxed, floor::targets(fair, &core, floor), floor, Some(floor))
            }
        };
        let mut anneal = Anneal::new(&core, Grid::new(&core), seed);
        for meeting in earlier {
            let fits = core.edges.get(meeting.request).is_some()
                && anneal.grid.fits(&core, meeting.request) >> meeting.slot & 1 == 1;
            if fits && !anneal.grid.is_placed(meeting.request) {
                anneal.grid.place(&core, meeting.request, meeting.slot);
            }
        }
        let now = anneal.grid.slot.clone();
        let mut level = FloorSearch::new(&core, floor, &targets, relaxed, anneal.unit, now);
        level.resume(&core, &mut anneal);
        construct(&core, &level.relaxed, &mut anneal);
        let mut search = Self {
            fair: fair.clone(),
            core,
            anneal,
            free_bound,
            level,
            suspended: Vec::new(),
            highest_floor,
            steps: 0,
        };
        search.update_incumbent();
        Ok(search)
    }

    /// Searches on for so many steps, or until nothing is left to gain.
    pub fn advance(&mut self, steps: u64) -> Progress {
        for _ in 0..steps {
            if self.progress().is_proven_best() {
                break;
            }
            self.step();
        }
        self.progress()
    }

    fn step(&mut self) {
        if self.highest_floor.is_some() {
            self.take_turns();
        }
        self.level.steps += 1;
        self.steps += 1;
        let level = &mut self.level;
        let length = CYCLE << level.cycle.min(DOUBLINGS);
        if level.cycle_steps == length {
            level.cycle_steps = 0;
            level.cycle += 1;
            level.cycles += 1;
            self.anneal.grid.restore(&self.core, &level.best.slots);
            if level.cycles == 1 {
                self.tighten();
                self.level.lns = Lns::new(&self.core, &self.level.relaxed, &self.anneal.grid, self.level.least_missing);
            }
        }
        if self.level.cycle_steps.is_multiple_of(COOLING_INTERVAL) {
            let is_tight = self.level.lns.as_ref().is_some_and(|lns| lns.is_tight);
            for _ in 0..if is_tight { PIECES } else { 1 } {
                self.advance_lns();
            }
            let level = &self.level;
            let length = CYCLE << level.cycle.min(DOUBLINGS);
            let share = level.cycle_steps as f32 / length as f32;
            let hot = HOTS[level.cycle as usize % HOTS.len()];
            let is_wandering = self.is_wandering();
            let most_missing = if is_wandering { level.least_missing } else { level.best.missing };
            self.anneal.adapt_penalty(most_missing, !is_wandering);
            self.anneal.temperature = self.anneal.unit * hot * COLD / (COLD + (hot - COLD) * share);
            if is_wandering {
                // Meetings missing must be able to wander.
                self.anneal.temperature = self.anneal.temperature.max(WANDERING * self.anneal.penalty);
            }
        }
        self.level.cycle_steps += 1;
        if self.anneal.step(&self.core) && self.update_incumbent() {
            self.level.is_lns_best = false;
        }
    }

    /// Until the floor is reached it alone counts; but where it may never be, value has its turn in every other cooling.
    fn is_wandering(&self) -> bool {
        let has_turn = self.highest_floor.is_some() || self.level.cycles.is_multiple_of(2);
        self.level.best.missing > self.level.least_missing && has_turn
    }

    /// Tightens the bound by odd sets, which pays only where a cooling has not reached it.
    fn tighten(&mut self) {
        let reached = self.level.targets - self.level.best.missing as usize;
        tighten(&self.core, &mut self.level.relaxed, reached, self.level.best.value);
        if self.level.targets == 0 {
            self.free_bound = self.level.relaxed.bound(0);
        }
        self.anneal.worth = (0..self.core.edges.len()).map(|edge| self.level.relaxed.worth(edge)).collect();
    }

    /// Does a piece of large neighbourhood search.
    fn advance_lns(&mut self) {
        let Some(lns) = &mut self.level.lns else { return };
        let turns = if self.level.is_lns_best { 1 } else { 1 + lns.whole.variables.len() as u64 / ALONE };
        if !(self.steps / COOLING_INTERVAL).is_multiple_of(turns) {
            return;
        }
        match lns.work(&self.core, &mut self.anneal.rng) {
            Outcome::None => {}
            Outcome::Solved => {
                // Where the slots hardly matter, the flow with its odd sets knows better.
                let reached = self.level.targets - self.level.best.missing as usize;
                self.level.is_lns_best = lns.whole.bound(self.level.best.missing) <= self.level.relaxed.bound(reached);
                if self.level.is_lns_best {
                    self.anneal.times = lns.whole.times();
                    lns.whole.worths(&mut self.anneal.worth);
                }
            }
            Outcome::Dived => {
                // Chains place some more.
                let now = self.anneal.grid.slot.clone();
                self.anneal.grid.restore(&self.core, &lns.grid.slot);
                for person in 0..self.core.people() {
                    self.anneal.fill(&self.core, person);
                }
                lns.repair_floor(&self.core, &mut self.anneal.grid);
                self.anneal.grid.commit();
                let grid = &self.anneal.grid;
                // A dive that is worth less is still another place to mend from, but not one that misses the floor.
                let is_short = grid.missing > self.level.best.missing;
                self.level.is_lns_best = self.level.best.is_beaten_by(grid);
                lns.grid.restore(&self.core, if is_short { &self.level.best.slots } else { &grid.slot });
                lns.restart();
                if self.level.is_lns_best {
                    (self.level.cycle, self.level.cycle_steps) = (0, 0);
                    self.update_incumbent();
                } else if is_short {
                    // Annealing serves those who lack meetings.
                    (self.level.cycle, self.level.cycle_steps) = (0, 0);
                    self.anneal.penalty = self.anneal.penalty.max(floor::PENALTY * self.anneal.unit);
                } else {
                    self.anneal.grid.restore(&self.core, &now);
                }
            }
            Outcome::Repaired => {
                lns.accept(&mut self.anneal.rng);
                if self.level.best.is_beaten_by(&lns.grid) {
                    self.level.best.take(&lns.grid);
                    self.level.is_lns_best = true;
                }
            }
        }
    }

    /// Keeps the present timetable if it is the best; true where it is.
    fn update_incumbent(&mut self) -> bool {
        let grid = &self.anneal.grid;
        let is_best = self.level.best.is_beaten_by(grid);
        if is_best {
            if self.level.best.missing > self.level.least_missing && grid.missing <= self.level.least_missing {
                // The floor is reached: from here on it is value that is cooled down to.
                (self.level.cycle, self.level.cycle_steps) = (0, 0);
            }
            self.level.best.take(grid);
        }
        is_best
    }

    /// While a higher floor is open than the one that is reached, they take turns.
    fn take_turns(&mut self) {
        let is_reached = self.level.is_reached();
        if is_reached {
            let floor = self.level.floor;
            self.suspended.retain(|other| other.floor > floor);
        }
        let is_first = !is_reached && self.level.steps < FIRST;
        if is_first || is_reached && self.suspended.is_empty() || !self.level.steps.is_multiple_of(TURN) {
            return;
        }
        self.fall_back();
        let open = (0..self.suspended.len()).filter(|at| !self.suspended[*at].is_reached());
        let Some(at) = open.min_by_key(|at| self.suspended[*at].floor) else { return };
        let (reached, open) = (&self.level, &self.suspended[at]);
        let floors = (reached.floor, open.floor);
        let is_best = reached.best.value == reached.bound().min(self.free_bound);
        if open.steps < FIRST {
            self.turn_to(at);
        } else if !open.is_examined {
            self.examine(at);
        } else if floors.1 > floors.0 + 1 {
            let from = open.best.slots.clone();
            self.add((floors.0 + floors.1).div_ceil(2), from);
        } else if is_best || open.effort() <= reached.steps {
            self.turn_to(at);
        }
    }

    /// Turns to the highest floor that is reached.
    fn fall_back(&mut self) {
        if let Some(at) = self.shown() {
            self.turn_to(at);
        } else if !self.level.is_reached() {
            let floor = self.common_floor();
            self.add(floor, self.level.best.slots.clone());
        }
    }

    /// The highest floor that the best timetable reaches for everyone.
    fn common_floor(&self) -> u32 {
        let mut counts = vec![0; self.core.people()];
        for (edge, _) in self.level.best.slots.iter().enumerate().filter(|(_, slot)| **slot != UNPLACED) {
            for person in self.core.edges[edge].sides() {
                counts[person] += 1;
            }
        }
        let is_reached = |floor: &u32| {
            let targets = floor::targets(&self.fair, &self.core, *floor);
            targets.iter().zip(&counts).all(|(target, count)| target <= count)
        };
        (0..self.level.floor).rev().find(is_reached).unwrap_or_default()
    }

    /// Looks whether odd sets rule out an open floor, and aims at the next one that they don't, if there is one.
    fn examine(&mut self, at: usize) {
        let open = &mut self.suspended[at];
        open.is_examined = true;
        let (reached, floor) = (self.level.floor, open.floor);
        let is_admitted =
            |floor: &u32| odd_set_bound::admits(&self.core, &floor::targets(&self.fair, &self.core, *floor));
        let highest = (reached + 1..=floor).rev().find(is_admitted).unwrap_or(reached);
        if highest == floor {
            return;
        }
        self.highest_floor = Some(highest);
        let from = self.suspended[at].best.slots.clone();
        self.suspended.clear();
        if highest > reached {
            self.add(highest, from);
            self.level.is_examined = true;
        }
    }

    /// Turns to a new floor, beginning with a timetable.
    fn add(&mut self, floor: u32, from: Vec<u8>) {
        let targets = floor::targets(&self.fair, &self.core, floor);
        let relaxed = floor::relaxed(&self.core, std::slice::from_ref(&targets));
        self.suspended.push(FloorSearch::new(&self.core, floor, &targets, relaxed, self.anneal.unit, from));
        self.turn_to(self.suspended.len() - 1);
        self.update_incumbent();
    }

    fn turn_to(&mut self, at: usize) {
        self.level.suspend(&mut self.anneal);
        std::mem::swap(&mut self.level, &mut self.suspended[at]);
        self.level.resume(&self.core, &mut self.anneal);
    }

    /// Which level aside is reached while the present one is not.
    fn shown(&self) -> Option<usize> {
        if self.level.is_reached() { None } else { self.suspended.iter().position(FloorSearch::is_reached) }
    }

    pub fn progress(&self) -> Progress {
        let level = self.shown().map_or(&self.level, |at| &self.suspended[at]);
        Progress {
            steps: self.steps,
            value: level.best.value + self.core.fixed_value,
            bound: self.free_bound.min(level.bound()) + self.core.fixed_value,
            missing: level.best.missing as usize,
            least_missing: level.least_missing as usize,
            floor: level.floor,
            highest_floor: self.highest_floor,
        }
    }

    /// The best timetable so far, fixed meetings included, tidied and with tables. What a plain exchange still gains is
    /// taken first, so that "it would displace better meetings" is true of what stays out.
    pub fn timetable(&mut self) -> Timetable {
        let floor = self.level.floor;
        if self.highest_floor.is_some() {
            // What isn't reached for everyone is no common floor.
            self.fall_back();
        }
        let now = self.anneal.grid.slot.clone();
        self.anneal.grid.restore(&self.core, &self.level.best.slots);
        self.local_search();
        // Tidied, there may be something to exchange again.
        let slots = loop {
            self.update_incumbent();
            let mut slots = self.level.best.slots.clone();
            reduce_gaps(&self.fair, &self.core, &mut slots);
            self.anneal.grid.restore(&self.core, &slots);
            if !self.local_search() {
                break slots;
            }
        };
        self.anneal.grid.restore(&self.core, &now);
        let progress = self.progress();
        if let Some(at) = self.suspended.iter().position(|other| other.floor == floor) {
            self.turn_to(at);
        }
        Timetable { meetings: seat(&self.fair, &self.core, &slots), progress }
    }

    /// True where the grid is now worth more.
    fn local_search(&mut self) -> bool {
        let grid = &mut self.anneal.grid;
        let before = grid.value;
        let mut is_better = true;
        while is_better {
            is_better = false;
            for edge in 0..self.core.edges.len() {
                if grid.is_placed(edge) || self.core.edges[edge].may == 0 {
                    continue;
                }
                let Some(instead) = instead(&self.core, grid, edge) else { continue };
                if instead.value >= self.core.edges[edge].value() {
                    continue;
                }
                let missing = grid.missing;
                for out in &instead.requests {
                    grid.unplace(&self.core, *out);
                }
                if grid.place(&self.core, edge, instead.slot) && grid.missing <= missing {
                    is_better = true;
                } else {
                    grid.roll_back(&self.core, 0);
                }
                grid.commit();
            }
        }
        grid.value > before
    }
}
