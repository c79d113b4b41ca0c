//! A second proven bound, which knows the slots: a price for each participant's place in each slot.
//!
//! The flow forgets when people are there. Where attendance is patchy that is too much: it lets two meet who hardly share
//! a slot. Here a share of each request lies in each of its slots, and each place, cap, floor and pair, and each slot's
//! tables, have a price. Any prices prove a bound, as soon as each pair's own covers what its best slot leaves over: what
//! all limits cost at these prices. So prices found in floating point are rounded to whole fine parts, the pairs' are
//! derived from them, and all is summed up in whole numbers.
//!
//! The best prices are those of the linear programme. They are found by steps that push shares by what they gain and
//! prices by how far limits are broken, reflected and drawn to an anchor that is moved now and then (Chambolle and Pock
//! 2011; Halpern's scheme as in Lu and Yang 2024): a round is one look at each request in each slot.

use super::{chance::Chance, core::Core, grid::Grid, instance::each};

/// Prices are whole numbers of such parts of a value unit where they prove something.
const FINE: i64 = 4096;
/// Shares beyond which nothing is priced.
const LARGEST: usize = 400_000;
/// Rounds between two looks at the bound, most in all, and without a better bound.
const LOOK: usize = 10;
const MOST_ROUNDS: usize = 1_500;
const PATIENCE: usize = 250;
/// The anchor is moved when a step has become so much shorter than the first one after the last move, or is that much
/// shorter and grows again, or after this share of all rounds. Lengths are squared.
const SHORT: f64 = 0.04;
const SHORTER: f64 = 0.64;
const LONG_AGO: usize = 3;
const EARLY: usize = 40;
/// What a meeting missing below the floor costs, in requests of the greatest value.
const MISSING: i64 = 4;

/// A request that can be placed: the rows of its participants in all, and its shares.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    pub edge: u32,
    one: u32,
    other: u32,
    value: i64,
    pub from: u32,
    pub to: u32,
}

impl Open {
    pub fn shares(&self) -> std::ops::Range<usize> {
        self.from as usize..self.to as usize
    }
}

/// A request in a slot: the rows of its two places and of the slot's tables.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    pub one: u32,
    pub other: u32,
    room: u32,
    pub slot: u32,
    /// What tips the scales between shares that are worth the same.
    taste: f32,
}

impl Share {
    pub fn places(&self) -> [usize; 2] {
        [self.one as usize, self.other as usize]
    }
}

/// Keeps the sum of some shares within limits. Its price is above zero at the upper one, below at the lower one.
#[derive(Clone, Copy, Debug)]
struct Row {
    low: f64,
    high: f64,
    /// How far its price goes for each share too many.
    pace: f64,
}

const FREE: Row = Row { low: f64::NEG_INFINITY, high: f64::INFINITY, pace: 0.0 };

/// What the rows stand for: each participant in each slot, each participant in all, each slot's tables.
#[derive(Clone, Copy, Debug)]
struct Names {
    people: usize,
    slots: usize,
}

impl Names {
    fn place(self, person: usize, slot: usize) -> usize {
        person * self.slots + slot
    }

    fn whole(self, person: usize) -> usize {
        self.people * self.slots + person
    }

    fn tables(self, slot: usize) -> usize {
        self.people * (self.slots + 1) + slot
    }

    fn count(self) -> usize {
        self.people * (self.slots + 1) + self.slots
    }
}

/// Where to begin: prices of all rows but the pairs', by the number of their name, and the balance of steps.
#[derive(Clone, Debug)]
pub struct Begin {
    pub prices: Vec<f64>,
    pub weight: f64,
}

impl Begin {
    /// Everyone's time costs the same in each slot.
    pub fn new(core: &Core, time: impl Fn(usize) -> f64, weight: f64) -> Self {
        let prices = (0..core.people()).flat_map(|person| std::iter::repeat_n(time(person).max(0.0), core.slots));
        Self { prices: prices.collect(), weight }
    }
}

#[derive(Clone, Debug)]
pub struct Prices {
    names: Names,
    pub opens: Vec<Open>,
    pub shares: Vec<Share>,
    /// The first row is without limits; the last ones are the pairs', in the order of `opens`.
    rows: Vec<Row>,
    /// The name of each row but the pairs'; the first has none.
    named: Vec<usize>,
    pub size: Vec<f64>,
    anchor_size: Vec<f64>,
    price: Vec<f64>,
    anchor_price: Vec<f64>,
    /// Prices at the end of the last step, before reflection.
    reached: Vec<f64>,
    sums: Vec<f64>,
    /// How long steps of prices are beside those of shares.
    weight: f64,
    /// Rounds since the anchor was moved, in all, and until the best bound.
    age: usize,
    rounds: usize,
    best_round: usize,
    first_step: f64,
    last_step: f64,
    /// No price of a floor goes lower.
    lowest: f64,
    /// Meetings that may be missing below the floor.
    missing: i64,
    best: Vec<i64>,
    /// What the best prices prove, in fine parts, where nothing is missing, and what each that is missing adds.
    bound: i64,
    surplus: i64,
}

impl Prices {
    /// Prices what could still be placed in the grid, beginning with a timetable, `slots`, and with prices; `None` where
    /// that is nothing, or too much.
    pub fn new(core: &Core, grid: &Grid, slots: &[u8], begin: &Begin) -> Option<Self> {
        let names = Names { people: core.people(), slots: core.slots };
        let mut row_of = vec![0_u32; names.count()];
        let (mut rows, mut named) = (vec![FREE], vec![usize::MAX]);
        let (mut opens, mut shares, mut size) = (Vec::new(), Vec::new(), Vec::new());
        let mut row = |name: usize, row: Row| {
            if row_of[name] == 0 && (row.high < f64::INFINITY || row.low > f64::NEG_INFINITY) {
                row_of[name] = rows.len() as u32;
                rows.push(row);
                named.push(name);
            }
            row_of[name]
        };
        let crowd: Vec<usize> = (0..core.slots)
            .map(|slot| {
                (0..core.people()).filter(|person| grid.wants[*person] && grid.free[*person] >> slot & 1 == 1).count()
            })
            .collect();
        let whole = |person: usize| {
            let (left, free) = (grid.left[person], grid.free[person].count_ones());
            let lacks = grid.target[person].saturating_sub(grid.count[person]);
            Row {
                high: if left < free { f64::from(left) } else { f64::INFINITY },
                low: if lacks > 0 { f64::from(lacks) } else { f64::NEG_INFINITY },
                pace: 0.0,
            }
        };
        for (at, edge) in core.edges.iter().enumerate() {
            let may = if grid.is_placed(at) { 0 } else { grid.fits(core, at) };
            if may == 0 {
                continue;
            }
            let from = shares.len() as u32;
            for slot in each(may) {
                let place = Row { high: 1.0, ..FREE };
                // Where those who are there are odd in number, one is left over.
                let most = (grid.room[slot] as usize).min(crowd[slot] / 2);
                let room = if 2 * most < crowd[slot] { Row { high: most as f64, ..FREE } } else { FREE };
                shares.push(Share {
                    one: row(names.place(edge.one(), slot), place),
                    other: row(names.place(edge.other(), slot), place),
                    room: row(names.tables(slot), room),
                    slot: slot as u32,
                    taste: 0.0,
                });
                size.push(if usize::from(slots[at]) == slot { 1.0 } else { 0.0 });
            }
            let [one, other] = edge.sides().map(|person| row(names.whole(person), whole(person)));
            opens.push(Open { edge: at as u32, one, other, value: edge.value(), from, to: shares.len() as u32 });
            if shares.len() > LARGEST {
                return None;
            }
        }
        let greatest = opens.iter().map(|open: &Open| open.value).max()?;
        rows.extend(opens.iter().map(|_| Row { high: 1.0, ..FREE }));
        let mut price: Vec<f64> =
            named.iter().map(|name| begin.prices.get(*name).copied().unwrap_or_default()).collect();
        price.resize(rows.len(), 0.0);
        let mut prices = Self {
            names,
            opens,
            shares,
            named,
            anchor_size: size.clone(),
            size,
            anchor_price: price.clone(),
            reached: price.clone(),
            price,
            sums: vec![0.0; rows.len()],
            rows,
            weight: begin.weight,
            age: 0,
            rounds: 0,
            best_round: 0,
            first_step: 0.0,
            last_step: 0.0,
            lowest: (-MISSING * greatest) as f64,
            missing: i64::from(grid.missing),
            best: Vec::new(),
            bound: i64::MAX / 2,
            surplus: 0,
        };
        prices.pace();
        Some(prices)
    }

    /// The most that a meeting missing below the floor can cost.
    pub fn greatest_cost(&self) -> f64 {
        -self.lowest
    }

    /// Lets a meeting missing below the floor cost so much.
    pub fn cost(&mut self, cost: f64) {
        self.lowest = -cost;
    }

    /// Looks for the best bound where so many meetings are missing below the floor.
    pub fn allow(&mut self, missing: u32) {
        self.missing = i64::from(missing);
    }

    /// More than the number of any place's row.
    pub fn places(&self) -> usize {
        self.named.len()
    }

    /// Lets rows with many shares move slowly.
    fn pace(&mut self) {
        let pairs = self.named.len();
        let mut counts = vec![0_u32; self.rows.len()];
        for (at, open) in self.opens.iter().enumerate() {
            for share in &self.shares[open.shares()] {
                for row in [share.one, share.other, share.room, open.one, open.other, (pairs + at) as u32] {
                    counts[row as usize] += 1;
                }
            }
        }
        for (row, count) in self.rows.iter_mut().zip(counts) {
            row.pace = 1.0 / f64::from(count.max(1));
        }
    }

    /// One round: shares go towards what is worth its price, prices towards what is asked too much.
    pub fn round(&mut self) {
        let pairs = self.named.len();
        let turn = (self.age + 1) as f64;
        let (far, near) = (turn / (turn + 1.0), 1.0 / (turn + 1.0));
        self.sums.fill(0.0);
        let (mut moved, mut priced) = (0.0, 0.0);
        for (at, open) in self.opens.iter().enumerate() {
            let (one, other) = (open.one as usize, open.other as usize);
            let left = open.value as f64 - self.price[one] - self.price[other] - self.price[pairs + at];
            let wholes = 3.0 + f64::from(u8::from(one > 0)) + f64::from(u8::from(other > 0));
            let strides = [1.0 / (wholes * self.weight), 1.0 / ((wholes + 1.0) * self.weight)];
            let (mut sum, mut moves) = (0.0, [0.0; 2]);
            for at in open.shares() {
                let share = self.shares[at];
                let is_tight = usize::from(share.room > 0);
                let places = self.price[share.one as usize] + self.price[share.other as usize];
                let gain = left + f64::from(share.taste) - places - self.price[share.room as usize];
                let old = self.size[at];
                let new = (old + strides[is_tight] * gain).max(0.0);
                let ahead = 2.0 * new - old;
                moves[is_tight] += (new - old) * (new - old);
                self.sums[share.one as usize] += ahead;
                self.sums[share.other as usize] += ahead;
                self.sums[share.room as usize] += ahead;
                sum += ahead;
                self.size[at] = far * ahead + near * self.anchor_size[at];
            }
            moved += moves[0] / strides[0] + moves[1] / strides[1];
            self.sums[one] += sum;
            self.sums[other] += sum;
            self.sums[pairs + at] += sum;
        }
        for (at, row) in self.rows.iter().enumerate() {
            let pace = row.pace * self.weight;
            let old = self.price[at];
            let wished = self.sums[at] + old / pace;
            let new = (pace * (wished - wished.clamp(row.low, row.high))).max(self.lowest);
            priced += (new - old) * (new - old) / row.pace;
            self.reached[at] = new;
            self.price[at] = far * (2.0 * new - old) + near * self.anchor_price[at];
        }
        self.age += 1;
        self.rounds += 1;
        let step = moved + priced / self.weight;
        if self.age == 1 {
            self.first_step = step;
        }
        let is_due = step <= SHORT * self.first_step
            || (step <= SHORTER * self.first_step && self.age > 1 && step > self.last_step)
            || self.age * LONG_AGO >= self.rounds.max(LONG_AGO * EARLY);
        self.last_step = step;
        if is_due {
            self.weigh();
            self.anchor();
        }
    }

    /// Balances the steps of prices and shares by how far either has gone since the anchor was moved.
    fn weigh(&mut self) {
        let far = |now: &[f64], then: &[f64]| -> f64 {
            now.iter().zip(then).map(|(now, then)| (now - then) * (now - then)).sum()
        };
        let (sizes, prices) = (far(&self.size, &self.anchor_size), far(&self.price, &self.anchor_price));
        if sizes > 1e-12 && prices > 1e-12 {
            self.weight = (self.weight * (prices / sizes).sqrt()).sqrt();
        }
    }

    fn anchor(&mut self) {
        self.anchor_size.clone_from(&self.size);
        self.anchor_price.clone_from(&self.price);
        self.age = 0;
    }

    /// Rounds until the bound stands still; true once it does.
    pub fn prove(&mut self, rounds: usize) -> bool {
        for _ in 0..rounds {
            self.round();
            if self.rounds.is_multiple_of(LOOK) {
                self.look();
            }
        }
        self.rounds >= MOST_ROUNDS.min(self.best_round + PATIENCE)
    }

    /// What the present prices prove.
    fn look(&mut self) {
        let (mut cost, mut surplus) = (0, 0);
        let mut prices = Vec::with_capacity(self.named.len());
        for (price, row) in self.reached.iter().zip(&self.rows).take(self.named.len()) {
            let price = (price * FINE as f64).round() as i64;
            let limit = if price > 0 { row.high } else { row.low };
            // A price without a limit to it is noise.
            let price = if limit.is_finite() { price } else { 0 };
            cost += if price == 0 { 0 } else { price * limit as i64 };
            surplus = surplus.max(-price);
            prices.push(price);
        }
        cost += self.opens.iter().map(|open| self.over(&prices, open).max(0)).sum::<i64>();
        let before = self.bound + self.surplus * self.missing;
        let now = cost + surplus * self.missing;
        if now < before {
            // What doesn't show in whole units is no reason to go on.
            if now.div_euclid(FINE) < before.div_euclid(FINE) {
                self.best_round = self.rounds;
            }
            (self.bound, self.surplus, self.best) = (cost, surplus, prices);
        }
    }

    /// What the best slot of a request leaves over, in fine parts.
    fn over(&self, prices: &[i64], open: &Open) -> i64 {
        let price = |row: u32| prices[row as usize];
        let slot = |share: &Share| price(share.one) + price(share.other) + price(share.room);
        let least = self.shares[open.shares()].iter().map(slot).min().unwrap_or(i64::MAX / 2);
        open.value * FINE - price(open.one) - price(open.other) - least
    }

    /// No timetable that the rows admit is worth more, where so many meetings are missing below the floor.
    pub fn bound(&self, missing: u32) -> i64 {
        (self.bound + self.surplus * i64::from(missing)).div_euclid(FINE)
    }

    /// The best prices by name, for others to begin with.
    pub fn begin(&self) -> Begin {
        let mut prices = vec![0.0; self.names.count()];
        for (price, name) in self.best.iter().zip(&self.named).skip(1) {
            prices[*name] = *price as f64 / FINE as f64;
        }
        Begin { prices, weight: self.weight }
    }

    /// What a participant's place in each slot costs, half its table included, in value units.
    pub fn times(&self) -> Vec<f32> {
        let Begin { prices, .. } = self.begin();
        let Names { people, slots } = self.names;
        let time = |person: usize, slot: usize| {
            let half = prices[self.names.tables(slot)] / 2.0;
            (prices[self.names.place(person, slot)] + half) as f32
        };
        (0..people)
            .flat_map(|person| (0..slots).map(move |slot| (person, slot)))
            .map(|(person, slot)| time(person, slot))
            .collect()
    }

    /// What each request is worth beyond what its best slot costs.
    pub fn worths(&self, worths: &mut [f32]) {
        for open in &self.opens {
            worths[open.edge as usize] = self.over(&self.best, open) as f32 / FINE as f32;
        }
    }

    /// Gives every share a taste of up to `most`.
    pub fn season(&mut self, chance: &mut Chance, most: f32) {
        for share in &mut self.shares {
            share.taste = most * chance.below(1024) as f32 / 1024.0;
        }
    }

    /// Drops shares, and begins anew with the others.
    pub fn keep(&mut self, mut stays: impl FnMut(usize) -> bool) {
        let (mut shares, mut size) = (Vec::with_capacity(self.shares.len()), Vec::with_capacity(self.shares.len()));
        for open in &mut self.opens {
            let from = shares.len() as u32;
            for share in open.shares() {
                if stays(share) {
                    shares.push(self.shares[share]);
                    size.push(self.size[share]);
                }
            }
            (open.from, open.to) = (from, shares.len() as u32);
        }
        (self.shares, self.size) = (shares, size);
        self.anchor();
    }
}
