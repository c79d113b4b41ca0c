//! The search for a timetable, counted in steps: the caller says how many, and stops when time is up.

use super::{
    anneal::Anneal,
    bound::Relaxed,
    construct::construct,
    core::Core,
    explain::instead,
    floor::{self, Goal},
    grid::{Grid, NOWHERE},
    guide::{Guide, News},
    instance::{Fair, Meeting, Wrong},
    odd::tighten,
    seat::{seat, tidy},
};

/// Steps of the first cooling; each further one is twice as long, up to a limit.
const CYCLE: u64 = 20_000;
const DOUBLINGS: u64 = 6;
/// Heat at the beginning of a cooling, in turn, and at its end, in value units. Saturated fairs want it low, patchy
/// attendance high.
const HOTS: [f32; 3] = [0.5, 1.0, 2.0];
const COLD: f32 = 0.1;
/// Heat while the floor isn't reached, as a share of what a missing meeting costs.
const WANDERING: f32 = 0.1;
/// Steps between two looks at the heat.
const HEATING: u64 = 64;
/// Where annealing does better, it has one more of these looks to itself for each so many shares of the fair: the larger,
/// the longer it takes.
const ALONE: u64 = 10_000;
/// Coolings in which a common floor must be reached before the next lower one is tried.
const PATIENCE: u64 = 4;

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
    /// The bound without regard to a floor, and the relaxed choice with it.
    free_bound: i64,
    relaxed: Relaxed,
    guide: Option<Guide>,
    /// The guide found the best timetable, not the annealing.
    is_guided: bool,
    floor: u32,
    highest_floor: Option<u32>,
    targets: usize,
    /// No timetable has fewer meetings missing below this floor.
    least_missing: u32,
    best: Vec<u8>,
    best_value: i64,
    best_missing: u32,
    steps: u64,
    /// Coolings done, how long this one is already, and how many there were at this floor.
    cycle: u64,
    cycle_steps: u64,
    level_cycles: u64,
}

impl Search {
    /// Makes a first timetable. The same fair, goal, seed and steps give the same timetable on every machine.
    pub fn new(fair: &Fair, goal: Goal, seed: u64) -> Result<Self, Wrong> {
        Self::from(fair, goal, seed, &[])
    }

    /// Begins with meetings of an earlier timetable, as far as they still fit.
    pub fn from(fair: &Fair, goal: Goal, seed: u64, earlier: &[Meeting]) -> Result<Self, Wrong> {
        fair.check()?;
        let core = Core::new(fair);
        let free = Relaxed::new(&core);
        let free_bound = free.bound(0);
        let (floor, highest_floor) = match goal {
            Goal::Value => (0, None),
            Goal::Floor(floor) => (floor, None),
            Goal::Highest => {
                let highest = floor::highest(fair, &core);
                (highest, Some(highest))
            }
        };
        let anneal = Anneal::new(&core, Grid::new(&core), seed);
        let mut search = Self {
            best: vec![NOWHERE; core.edges.len()],
            best_value: 0,
            best_missing: u32::MAX,
            fair: fair.clone(),
            anneal,
            free_bound,
            relaxed: free,
            guide: None,
            is_guided: true,
            floor,
            highest_floor,
            targets: 0,
            least_missing: 0,
            steps: 0,
            cycle: 0,
            cycle_steps: 0,
            level_cycles: 0,
            core,
        };
        search.aim();
        for meeting in earlier {
            let fits = search.core.edges.get(meeting.request).is_some()
                && search.anneal.grid.fits(&search.core, meeting.request) >> meeting.slot & 1 == 1;
            if fits && !search.anneal.grid.is_placed(meeting.request) {
                search.anneal.grid.place(&search.core, meeting.request, meeting.slot);
            }
        }
        construct(&search.core, &search.relaxed, &mut search.anneal);
        search.note();
        Ok(search)
    }

    /// Sets the present floor as the aim, with its own relaxed choice.
    fn aim(&mut self) {
        let targets = floor::targets(&self.fair, &self.core, self.floor);
        self.targets = targets.iter().sum();
        if self.targets > 0 {
            self.relaxed = Relaxed::rewarded(&self.core, &targets, floor::reward(&self.core));
        }
        self.least_missing = (self.targets - self.targets.min(self.relaxed.doubled_reach() / 2)) as u32;
        self.anneal.worth = (0..self.core.edges.len()).map(|edge| self.relaxed.worth(edge)).collect();
        self.anneal.penalty = floor::PENALTY * self.anneal.unit;
        self.anneal.grid.aim(targets.iter().map(|target| *target as u32).collect());
        self.level_cycles = 0;
        self.guide = None;
        self.is_guided = true;
        self.anneal.times = Vec::new();
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
        let length = CYCLE << self.cycle.min(DOUBLINGS);
        if self.cycle_steps == length {
            self.cycle_steps = 0;
            self.cycle += 1;
            self.level_cycles += 1;
            self.anneal.grid.restore(&self.core, &self.best);
            if self.level_cycles == 1 {
                self.tighten();
                self.guide = Guide::new(&self.core, &self.relaxed, &self.anneal.grid);
            }
            let is_hopeless = self.best_missing > 0 && self.level_cycles >= PATIENCE;
            if self.highest_floor.is_some() && self.floor > 0 && is_hopeless {
                self.lower();
            }
        }
        if self.cycle_steps.is_multiple_of(HEATING) {
            self.work();
            let share = self.cycle_steps as f32 / length as f32;
            let hot = HOTS[self.cycle as usize % HOTS.len()];
            let is_wandering = self.is_wandering();
            let most_missing = if is_wandering { self.least_missing } else { self.best_missing };
            self.anneal.adapt_penalty(most_missing, !is_wandering);
            self.anneal.heat = self.anneal.unit * hot * COLD / (COLD + (hot - COLD) * share);
            if is_wandering {
                // Meetings missing must be able to wander.
                self.anneal.heat = self.anneal.heat.max(WANDERING * self.anneal.penalty);
            }
        }
        self.cycle_steps += 1;
        self.steps += 1;
        if self.anneal.step(&self.core) && self.note() {
            self.is_guided = false;
        }
    }

    /// Until the floor is reached it alone counts; but where it may never be, value has its turn in every other cooling.
    fn is_wandering(&self) -> bool {
        let has_turn = self.highest_floor.is_some() || self.level_cycles.is_multiple_of(2);
        self.best_missing > self.least_missing && has_turn
    }

    /// Tightens the bound by odd groups, which pays only where a cooling has not reached it.
    fn tighten(&mut self) {
        let reached = self.targets - self.best_missing as usize;
        tighten(&self.core, &mut self.relaxed, reached, self.best_value);
        if self.targets == 0 {
            self.free_bound = self.relaxed.bound(0);
        }
        self.anneal.worth = (0..self.core.edges.len()).map(|edge| self.relaxed.worth(edge)).collect();
    }

    /// Lets the guide do a piece of its work.
    fn work(&mut self) {
        let Some(guide) = &mut self.guide else { return };
        let turns = if self.is_guided { 1 } else { 1 + guide.whole.shares.len() as u64 / ALONE };
        if !(self.steps / HEATING).is_multiple_of(turns) {
            return;
        }
        match guide.work(&self.core, &mut self.anneal.chance) {
            News::None => {}
            News::Priced => {
                // Where the slots hardly matter, the flow with its odd groups knows better.
                let reached = self.targets - self.best_missing as usize;
                self.is_guided = guide.whole.bound(self.best_missing) <= self.relaxed.bound(reached);
                if self.is_guided {
                    self.anneal.times = guide.whole.times();
                    guide.whole.worths(&mut self.anneal.worth);
                }
            }
            News::Dived => {
                // Chains place some more.
                let now = self.anneal.grid.slot.clone();
                self.anneal.grid.restore(&self.core, &guide.grid.slot);
                for person in 0..self.core.people() {
                    self.anneal.fill(&self.core, person);
                }
                self.anneal.grid.keep();
                let grid = &self.anneal.grid;
                // A dive that is worth less is still another place to mend from, but not one that misses the floor.
                let is_short = grid.missing > self.best_missing;
                self.is_guided = (grid.missing, -grid.value) < (self.best_missing, -self.best_value);
                guide.grid.restore(&self.core, if is_short { &self.best } else { &grid.slot });
                guide.take(true);
                if self.is_guided {
                    (self.cycle, self.cycle_steps) = (0, 0);
                    self.note();
                } else {
                    self.anneal.grid.restore(&self.core, &now);
                }
            }
            News::Mended => {
                guide.take(false);
                let (missing, value) = (guide.grid.missing, guide.grid.value);
                if (missing, -value) < (self.best_missing, -self.best_value) {
                    self.best.copy_from_slice(&guide.grid.slot);
                    (self.best_missing, self.best_value) = (missing, value);
                    self.is_guided = true;
                }
            }
        }
    }

    /// Aims at the next lower floor.
    fn lower(&mut self) {
        self.floor -= 1;
        self.aim();
        self.best_missing = u32::MAX;
        self.note();
    }

    /// Keeps the present timetable if it is the best; true where it is.
    fn note(&mut self) -> bool {
        let grid = &self.anneal.grid;
        let is_best = (grid.missing, -grid.value) < (self.best_missing, -self.best_value);
        if is_best {
            if self.best_missing > self.least_missing && grid.missing <= self.least_missing {
                // The floor is reached: from here on it is value that is cooled down to.
                (self.cycle, self.cycle_steps) = (0, 0);
            }
            self.best.copy_from_slice(&grid.slot);
            self.best_missing = grid.missing;
            self.best_value = grid.value;
        }
        is_best
    }

    pub fn progress(&self) -> Progress {
        let reached = self.targets - self.best_missing as usize;
        let bound = if self.targets == 0 { self.free_bound } else { self.free_bound.min(self.relaxed.bound(reached)) };
        let bound = self.guide.as_ref().map_or(bound, |guide| bound.min(guide.whole.bound(self.best_missing)));
        Progress {
            steps: self.steps,
            value: self.best_value + self.core.fixed_value,
            bound: bound + self.core.fixed_value,
            missing: self.best_missing as usize,
            least_missing: self.least_missing as usize,
            floor: self.floor,
            highest_floor: self.highest_floor,
        }
    }

    /// The best timetable so far, fixed meetings included, tidied and with tables. What a plain exchange still gains is
    /// taken first, so that "it would displace better meetings" is true of what stays out.
    pub fn timetable(&mut self) -> Timetable {
        let now = self.anneal.grid.slot.clone();
        self.anneal.grid.restore(&self.core, &self.best);
        self.exchange_plainly();
        // Tidied, there may be something to exchange again.
        let slots = loop {
            self.note();
            let mut slots = self.best.clone();
            tidy(&self.fair, &self.core, &mut slots);
            self.anneal.grid.restore(&self.core, &slots);
            if !self.exchange_plainly() {
                break slots;
            }
        };
        self.anneal.grid.restore(&self.core, &now);
        Timetable { meetings: seat(&self.fair, &self.core, &slots), progress: self.progress() }
    }

    /// True where the grid is now worth more.
    fn exchange_plainly(&mut self) -> bool {
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
                    grid.lift(&self.core, *out);
                }
                if grid.place(&self.core, edge, instead.slot) && grid.missing <= missing {
                    is_better = true;
                } else {
                    grid.back(&self.core, 0);
                }
                grid.keep();
            }
        }
        grid.value > before
    }
}
