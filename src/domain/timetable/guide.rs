//! What is done beside the annealing where a gap stays open: prices prove a bound; their shares are dived for a timetable;
//! and this one is mended part by part: the meetings of some people who have to do with each other, or of some slots, are
//! lifted, priced and dived for anew, while all others stand still. Where that no longer helps, another dive begins.
//!
//! A dive is worth nearly as much as the bound, and misses some of the floor. What is missing costs little at first and
//! ever more, so that it is mended where that gives up least.

use super::{
    bound::Relaxed,
    chance::Chance,
    core::{Core, Edge},
    dive,
    grid::{Grid, Incumbent, NONE, NOWHERE},
    instance::{Slots, each, only},
    price::{Begin, Prices},
    relay::Relays,
};

/// Shares looked at in one piece of work.
const WORK: usize = 100_000;
/// In so small a part each round costs as much as if there were so many shares.
const SMALL: usize = 100;
/// Most people whose meetings are lifted, and fewest.
const MOST: usize = 100;
const FEWEST: usize = 4;
/// Most slots whose meetings are lifted.
const MOST_SLOTS: usize = 8;
/// Floors that ask for so much of everyone's time leave hardly anything to exchange but within slots: the share of parts
/// that are slots then, in percent, and how much worth may be given up in one, beside the average value.
const TIGHT: f64 = 0.75;
const SLOTS: usize = 85;
const SLACK: f64 = 0.13;
/// Who lacks meetings has one of their idle slots among those lifted, so many of them.
const POOR: usize = 2;
/// Parts mended in vain before another dive.
const PATIENCE: usize = 60;
/// What a meeting missing below the floor costs after a dive, beside the average value, and how that grows with each part.
const CHEAP: f64 = 1.0;
const DEARER: f64 = 1.02;
/// The same while a dive is brought to a timetable, and the rounds of that.
const DIVED: f64 = 2.7;
const ROUNDS: usize = 3;
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
    /// The timetable being mended, and parts mended in vain.
    now: Incumbent,
    vain: usize,
    /// What each meeting missing costs, at most, and how few can be missing.
    cost: f64,
    greatest_cost: f64,
    least_missing: u32,
    /// The average value of a request.
    unit: f64,
    /// The floor leaves hardly anyone time.
    pub is_tight: bool,
    relays: Relays,
}

impl Guide {
    /// Begins with the prices of the relaxed choice and the best timetable so far, which lies in `best`; `None` where a
    /// fair is too large.
    pub fn new(core: &Core, relaxed: &Relaxed, best: &Grid, least_missing: u32) -> Option<Self> {
        let mut grid = Grid::new(core);
        grid.aim(best.target.clone());
        let total: i64 = core.edges.iter().map(Edge::value).sum();
        let unit = total as f64 / core.edges.len().max(1) as f64;
        let begin = Begin::new(core, |person| relaxed.time(person), unit);
        let mut whole = Prices::new(core, &grid, &best.slot, &begin)?;
        whole.allow(best.missing);
        let places: u32 = (0..core.people()).map(|person| core.useful(person).count_ones()).sum();
        let asked: u32 = best.target.iter().sum();
        Some(Self {
            greatest_cost: whole.greatest_cost(),
            whole,
            grid,
            begin,
            stage: Stage::Proving,
            now: Incumbent::nothing(core),
            vain: 0,
            cost: CHEAP * unit,
            least_missing,
            unit,
            is_tight: f64::from(asked) >= TIGHT * f64::from(places),
            relays: Relays::default(),
        })
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
                self.relays.serve(&mut self.grid, core, self.cost as f32);
                self.vain += 1;
                News::Mended
            }
            Stage::Resting => {
                self.next(core, chance);
                News::None
            }
        }
    }

    /// Serves those whom a dive has left short, in a grid that holds it.
    pub fn bring_in(&mut self, core: &Core, grid: &mut Grid) {
        for _ in 0..ROUNDS {
            self.relays.serve(grid, core, (DIVED * self.unit) as f32);
        }
    }

    /// Goes on from the timetable in the grid, which is another dive's.
    pub fn begin(&mut self) {
        self.cost = CHEAP * self.unit;
        self.vain = 0;
        self.now.take(&self.grid);
    }

    /// Goes on from the timetable in the grid if it is no worse than the one before, or hardly.
    pub fn take(&mut self, chance: &mut Chance) {
        let gain = (self.grid.value - self.now.value) as f64
            + self.cost * (f64::from(self.now.missing) - f64::from(self.grid.missing));
        if gain > 0.0 {
            self.vain = 0;
        }
        let slack = if self.is_tight { -f64::from(chance.log()) * SLACK * self.unit } else { 0.0 };
        if gain >= -slack {
            self.now.take(&self.grid);
        }
        if self.now.missing > self.least_missing && self.cost < self.greatest_cost {
            self.cost = (self.cost * DEARER).min(self.greatest_cost);
            self.vain = 0;
        }
    }

    fn next(&mut self, core: &Core, chance: &mut Chance) {
        if self.vain < PATIENCE {
            self.grid.restore(core, &self.now.slots);
            if self.is_tight && chance.percent(SLOTS) {
                self.lift_slots(core, chance);
            } else {
                self.lift_people(core, chance);
            }
            self.grid.keep();
            if let Some(mut prices) = Prices::new(core, &self.grid, &self.now.slots, &self.begin) {
                prices.cost(self.cost);
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

    /// Lifts the meetings of some slots, those among them where somebody is idle who lacks meetings.
    fn lift_slots(&mut self, core: &Core, chance: &mut Chance) {
        let mut slots: Slots = 0;
        for _ in 0..POOR {
            let poor = self.grid.lacking_from(chance.below(core.people()));
            let idle = poor.map_or(0, |person| self.grid.free[person]);
            let slot = each(idle).nth(chance.below(idle.count_ones() as usize));
            slots |= slot.map_or(0, only);
        }
        for _ in 0..=chance.below(MOST_SLOTS) {
            slots |= only(chance.below(core.slots));
        }
        for edge in 0..core.edges.len() {
            if self.grid.is_placed(edge) && only(usize::from(self.grid.slot[edge])) & slots != 0 {
                self.grid.lift(core, edge);
            }
        }
    }

    /// Lifts the meetings of some people who have to do with each other.
    fn lift_people(&mut self, core: &Core, chance: &mut Chance) {
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
