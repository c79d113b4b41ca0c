//! What is done beside the annealing where a gap stays open: prices prove a bound; their shares are dived for a timetable;
//! and this one is mended part by part: the meetings of some people who have to do with each other are lifted, priced and
//! dived for anew, while all others stand still. Where that no longer helps, another dive begins.

use super::{
    bound::Relaxed,
    chance::Chance,
    core::{Core, Edge},
    dive,
    grid::{Grid, NONE, NOWHERE},
    instance::each,
    price::{Begin, Prices},
};

/// Shares looked at in one piece of work.
const WORK: usize = 100_000;
/// In so small a part each round costs as much as if there were so many shares.
const SMALL: usize = 100;
/// Most people whose meetings are lifted, and fewest.
const MOST: usize = 100;
const FEWEST: usize = 4;
/// Parts mended in vain before another dive.
const PATIENCE: usize = 60;
/// What tips the scales in another dive, beside the average value.
const TASTE: f32 = 0.02;

/// Rounds before the first settling and between two, and which part of what is open is settled in each.
#[derive(Clone, Copy, Debug)]
struct Pace {
    first: usize,
    between: usize,
    portion: usize,
}

const DIVE: Pace = Pace { first: 100, between: 100, portion: 12 };
const MEND: Pace = Pace { first: 60, between: 20, portion: 8 };

/// What came of a piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    None,
    /// The prices are as good as they get.
    Priced,
    /// The grid holds a timetable from the shares of the whole fair.
    Dived,
    /// The grid holds a timetable of which a part is new.
    Mended,
}

#[derive(Clone, Debug)]
enum Stage {
    Proving,
    /// What is dived for, and the rounds until the next settling.
    Diving(Prices, usize),
    Mending(Prices, usize),
    Resting,
}

#[derive(Clone, Debug)]
pub struct Guide {
    /// The prices of the whole fair.
    pub whole: Prices,
    pub grid: Grid,
    /// Prices to begin with.
    begin: Begin,
    stage: Stage,
    /// The timetable being mended, how much it lacks, how much it is worth, and parts mended in vain.
    now: Vec<u8>,
    score: (u32, i64),
    vain: usize,
}

impl Guide {
    /// Begins with the prices of the relaxed choice and the best timetable so far, which lies in `best`; `None` where a
    /// fair is too large.
    pub fn new(core: &Core, relaxed: &Relaxed, best: &Grid) -> Option<Self> {
        let mut grid = Grid::new(core);
        grid.aim(best.target.clone());
        let total: i64 = core.edges.iter().map(Edge::value).sum();
        let weight = total as f64 / core.edges.len().max(1) as f64;
        let begin = Begin::new(core, |person| relaxed.time(person), weight);
        let mut whole = Prices::new(core, &grid, &best.slot, &begin)?;
        whole.allow(best.missing);
        let stage = Stage::Proving;
        Some(Self { whole, grid, begin, stage, now: Vec::new(), score: (0, 0), vain: 0 })
    }

    /// Does a piece of work.
    pub fn work(&mut self, core: &Core, chance: &mut Chance) -> News {
        match std::mem::replace(&mut self.stage, Stage::Resting) {
            Stage::Proving => {
                if !self.whole.prove(WORK / self.whole.shares.len().max(SMALL) + 1) {
                    self.stage = Stage::Proving;
                    return News::None;
                }
                self.begin = self.whole.begin();
                self.stage = Stage::Diving(self.whole.clone(), 0);
                News::Priced
            }
            Stage::Diving(mut prices, mut wait) => {
                if !go_on(&mut prices, &mut wait, DIVE) {
                    self.stage = Stage::Diving(prices, wait);
                    return News::None;
                }
                self.grid.restore(core, &vec![NOWHERE; core.edges.len()]);
                dive::place(&prices, core, &mut self.grid);
                News::Dived
            }
            Stage::Mending(mut prices, mut wait) => {
                if !go_on(&mut prices, &mut wait, MEND) {
                    self.stage = Stage::Mending(prices, wait);
                    return News::None;
                }
                dive::place(&prices, core, &mut self.grid);
                self.vain += 1;
                News::Mended
            }
            Stage::Resting => {
                self.next(core, chance);
                News::None
            }
        }
    }

    /// Goes on from the timetable in the grid if it is no worse than the one before, or comes from another dive.
    pub fn take(&mut self, is_other: bool) {
        let score = (self.grid.missing, -self.grid.value);
        if is_other || score < self.score {
            self.vain = 0;
        }
        if is_other || score <= self.score {
            self.now.clone_from(&self.grid.slot);
            self.score = score;
        }
    }

    fn next(&mut self, core: &Core, chance: &mut Chance) {
        if self.vain < PATIENCE {
            self.lift(core, chance);
            if let Some(prices) = Prices::new(core, &self.grid, &self.now, &self.begin) {
                self.stage = Stage::Mending(prices, MEND.first);
            } else {
                self.vain += 1;
            }
        } else {
            let mut prices = self.whole.clone();
            prices.season(chance, TASTE * self.begin.weight as f32);
            self.stage = Stage::Diving(prices, DIVE.first);
        }
    }

    /// Lifts the meetings of some people who have to do with each other.
    fn lift(&mut self, core: &Core, chance: &mut Chance) {
        self.grid.restore(core, &self.now);
        let size = FEWEST + chance.below(MOST);
        let mut members = vec![chance.below(core.people())];
        for _ in 0..4 * size {
            let around = &core.around[members[chance.below(members.len())]];
            let Some(near) = around.get(chance.below(around.len())) else {
                members[0] = chance.below(core.people());
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
            for slot in each(core.present[person]) {
                let edge = self.grid.at(person, slot);
                if edge != NONE {
                    self.grid.lift(core, edge as usize);
                }
            }
        }
        self.grid.keep();
    }
}

/// Rounds and settles for one piece of work; true when nothing is left to settle.
fn go_on(prices: &mut Prices, wait: &mut usize, pace: Pace) -> bool {
    let mut rounds = WORK / prices.shares.len().max(SMALL) + 1;
    while rounds >= *wait {
        rounds -= *wait;
        for _ in 0..*wait {
            prices.round();
        }
        *wait = pace.between;
        if !dive::settle(prices, pace.portion) {
            return true;
        }
    }
    *wait -= rounds;
    for _ in 0..rounds {
        prices.round();
    }
    false
}
