//! The search for one floor that is aimed at: the relaxed choice with it, the incumbent for it, and how far annealing and
//! large neighbourhood search are. There may be several, which take turns.

use super::{anneal::Anneal, bound::Relaxed, core::Core, floor, grid::Incumbent, lns::Lns};

/// Steps of the first cooling cycle; each further one is twice as long, up to a limit.
pub const CYCLE: u64 = 20_000;
/// Steps after which a floor that isn't reached has fewer turns.
const PATIENCE: u64 = 100_000;
const RELUCTANCE: u64 = 2;

#[derive(Clone, Debug)]
pub struct FloorSearch {
    pub floor: u32,
    /// Meetings that everyone should have, and how many these are.
    goals: Vec<u32>,
    pub targets: usize,
    /// No timetable has fewer meetings missing below this floor.
    pub least_missing: u32,
    /// The relaxed choice with this floor.
    pub relaxed: Relaxed,
    pub lns: Option<Lns>,
    /// Large neighbourhood search found the incumbent, not the annealing.
    pub is_lns_best: bool,
    pub best: Incumbent,
    /// The number of this cooling since the floor was reached, and how long it is already.
    pub cycle: u64,
    pub cycle_steps: u64,
    /// Cooling cycles and steps in all.
    pub cycles: u64,
    pub steps: u64,
    /// It is known whether odd sets rule this floor out.
    pub is_examined: bool,
    /// Where the annealing goes on when this level has its turn again.
    pub now: Vec<u8>,
    worth: Vec<f32>,
    times: Vec<f32>,
    penalty: f32,
}

impl FloorSearch {
    /// Begins with the timetable `now`.
    pub fn new(core: &Core, floor: u32, targets: &[usize], mut relaxed: Relaxed, unit: f32, now: Vec<u8>) -> Self {
        let count: usize = targets.iter().sum();
        // Prices would change what is reached at most.
        let least_missing = (count - count.min(relaxed.doubled_reach() / 2)) as u32;
        relaxed.settle();
        Self {
            floor,
            goals: targets.iter().map(|target| *target as u32).collect(),
            targets: count,
            least_missing,
            worth: (0..core.edges.len()).map(|edge| relaxed.worth(edge)).collect(),
            relaxed,
            lns: None,
            is_lns_best: true,
            best: Incumbent::nothing(core),
            cycle: 0,
            cycle_steps: 0,
            cycles: 0,
            steps: 0,
            is_examined: false,
            now,
            times: Vec::new(),
            penalty: floor::PENALTY * unit,
        }
    }

    /// The best timetable gives everyone what they should have.
    pub fn is_reached(&self) -> bool {
        self.best.missing == 0
    }

    /// Steps so far, the later ones counted more, for the floor may be out of reach.
    pub fn effort(&self) -> u64 {
        self.steps.saturating_sub(CYCLE) + RELUCTANCE * self.steps.saturating_sub(PATIENCE)
    }

    /// No timetable is worth more that has as few meetings missing as the best.
    pub fn bound(&self) -> i64 {
        let bound = self.relaxed.bound(self.targets - self.best.missing as usize);
        self.lns.as_ref().map_or(bound, |lns| bound.min(lns.whole.bound(self.best.missing)))
    }

    /// Hands its place in the search to the annealing.
    pub fn resume(&mut self, core: &Core, anneal: &mut Anneal) {
        anneal.grid.restore(core, &self.now);
        anneal.grid.set_targets(self.goals.clone());
        anneal.worth = std::mem::take(&mut self.worth);
        anneal.times = std::mem::take(&mut self.times);
        anneal.penalty = self.penalty;
    }

    /// Takes it back.
    pub fn suspend(&mut self, anneal: &mut Anneal) {
        self.now.clone_from(&anneal.grid.slot);
        self.worth = std::mem::take(&mut anneal.worth);
        self.times = std::mem::take(&mut anneal.times);
        self.penalty = anneal.penalty;
    }
}
