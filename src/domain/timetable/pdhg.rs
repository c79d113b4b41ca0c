//! A second proven bound, which knows the slots: the LP relaxation of the timetable, solved by the primal-dual hybrid
//! gradient method (PDHG).
//!
//! The flow forgets when people are there. Where attendance is patchy that is too much: it lets two meet who hardly share
//! a slot. Here each request has a variable in each of its slots, and each place, cap, floor and pair, and each slot's
//! tables, are a row with a dual price. Any duals prove a bound (weak duality), as soon as each pair's own covers what
//! its best slot leaves over: what all limits cost at these prices. So duals found in floating point are rounded to whole
//! fine parts, the pairs' are derived from them, and all is summed up in whole numbers.
//!
//! The iteration is Chambolle and Pock's (2011), reflected and drawn to an anchor with restarts (Halpern's scheme as in
//! Lu and Yang 2024, PDLP's primal weight): one iteration is one look at each variable.

use super::{core::Core, grid::Grid, instance::iter_slots, limits::HelpLimits, rng::Rng};

/// Prices are whole numbers of such parts of a value unit where they prove something.
const FINE: i64 = 4096;
/// Variables beyond which nothing is solved.
const LARGEST: usize = 400_000;
/// Iterations between two updates of the bound, most in all, and without a better bound.
const BOUND_INTERVAL: usize = 10;
const MOST_ITERATIONS: usize = 1_500;
const PATIENCE: usize = 250;
/// A restart moves the anchor when a step has become so much shorter than the first one after the last one, or is that much
/// shorter and grows again, or after this part of all iterations. Lengths are squared.
const SHORT: f64 = 0.04;
const SHORTER: f64 = 0.64;
const LONG_AGO: usize = 3;
const EARLY: usize = 40;
/// What a meeting missing below the floor costs, in requests of the greatest value.
const MISSING: i64 = 4;

/// A request that can be placed: the rows of its participants in all, and its variables.
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
    pub fn variables(&self) -> std::ops::Range<usize> {
        self.from as usize..self.to as usize
    }
}

/// The variable of a request in a slot: the rows of its two places, of the slot's tables and of who helps there.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    pub one: u32,
    pub other: u32,
    room: u32,
    help: u32,
    pub slot: u32,
    /// What tips the scales between variables that are worth the same.
    perturbation: f32,
}

impl Variable {
    pub fn places(&self) -> [usize; 2] {
        [self.one as usize, self.other as usize]
    }
}

/// Keeps the sum of some variables within limits. Its dual price is above zero at the upper one, below at the lower one.
#[derive(Clone, Copy, Debug)]
struct Row {
    low: f64,
    high: f64,
    /// How far its dual goes for each variable too many.
    step_size: f64,
}

const FREE: Row = Row { low: f64::NEG_INFINITY, high: f64::INFINITY, step_size: 0.0 };

/// What the rows stand for: each participant in each slot, each participant in all, each slot's tables, those who help
/// in each slot.
#[derive(Clone, Copy, Debug)]
struct Names {
    people: usize,
    slots: usize,
    helped: usize,
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

    fn helpers(self, set: usize, slot: usize) -> usize {
        self.tables(self.slots) + set * self.slots + slot
    }

    fn count(self) -> usize {
        self.helpers(self.helped, 0)
    }
}

/// Where to begin: duals of all rows but the pairs', by the number of their name, and the balance of steps.
#[derive(Clone, Debug)]
pub struct WarmStart {
    pub prices: Vec<f64>,
    pub primal_weight: f64,
}

impl WarmStart {
    /// Everyone's time costs the same in each slot.
    pub fn new(core: &Core, time: impl Fn(usize) -> f64, primal_weight: f64) -> Self {
        let prices = (0..core.people()).flat_map(|person| std::iter::repeat_n(time(person).max(0.0), core.slots));
        Self { prices: prices.collect(), primal_weight }
    }
}

#[derive(Clone, Debug)]
pub struct Pdhg {
    names: Names,
    pub opens: Vec<Open>,
    pub variables: Vec<Variable>,
    /// The first row is without limits; the last ones are the pairs', in the order of `opens`.
    rows: Vec<Row>,
    /// The name of each row but the pairs'; the first has none.
    named: Vec<usize>,
    pub primal: Vec<f64>,
    anchor_primal: Vec<f64>,
    dual: Vec<f64>,
    anchor_dual: Vec<f64>,
    /// Duals at the end of the last step, before reflection.
    reached: Vec<f64>,
    sums: Vec<f64>,
    /// How long dual steps are beside primal ones.
    primal_weight: f64,
    /// Iterations since the last restart, in all, and until the best bound.
    age: usize,
    iterations: usize,
    best_iteration: usize,
    first_step: f64,
    last_step: f64,
    /// No dual of a floor goes lower.
    lowest: f64,
    /// Meetings that may be missing below the floor.
    missing: i64,
    best: Vec<i64>,
    /// What the best duals prove, in fine parts, where nothing is missing, and what each that is missing adds.
    bound: i64,
    surplus: i64,
}

impl Pdhg {
    /// The LP of what could still be placed in the grid, beginning with a timetable, `slots`, and with duals; `None` where
    /// that is nothing, or too much.
    pub fn new(core: &Core, limits: &HelpLimits, grid: &Grid, slots: &[u8], warm_start: &WarmStart) -> Option<Self> {
        let names = Names { people: core.people(), slots: core.slots, helped: limits.sets.len() };
        let mut helped: Vec<Vec<usize>> = limits.sets.iter().map(|set| set.most.clone()).collect();
        for (edge, slot) in grid.slot.iter().enumerate().filter(|(edge, _)| grid.is_placed(*edge)) {
            if let Some(set) = limits.set_of(core, edge) {
                let left = &mut helped[set][usize::from(*slot)];
                *left = left.saturating_sub(1);
            }
        }
        let mut row_of = vec![0_u32; names.count()];
        let (mut rows, mut named) = (vec![FREE], vec![usize::MAX]);
        let (mut opens, mut variables, mut primal) = (Vec::new(), Vec::new(), Vec::new());
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
                step_size: 0.0,
            }
        };
        for (at, edge) in core.edges.iter().enumerate() {
            let may = if grid.is_placed(at) { 0 } else { grid.fits(core, at) };
            if may == 0 {
                continue;
            }
            let from = variables.len() as u32;
            let set = limits.set_of(core, at);
            for slot in iter_slots(may) {
                let place = Row { high: 1.0, ..FREE };
                // Where those who are there are odd in number, one is left over.
                let most = (grid.room[slot] as usize).min(crowd[slot] / 2);
                let room = if 2 * most < crowd[slot] { Row { high: most as f64, ..FREE } } else { FREE };
                variables.push(Variable {
                    one: row(names.place(edge.one(), slot), place),
                    other: row(names.place(edge.other(), slot), place),
                    room: row(names.tables(slot), room),
                    help: set
                        .map_or(0, |set| row(names.helpers(set, slot), Row { high: helped[set][slot] as f64, ..FREE })),
                    slot: slot as u32,
                    perturbation: 0.0,
                });
                primal.push(if usize::from(slots[at]) == slot { 1.0 } else { 0.0 });
            }
            let [one, other] = edge.sides().map(|person| row(names.whole(person), whole(person)));
            opens.push(Open { edge: at as u32, one, other, value: edge.value(), from, to: variables.len() as u32 });
            if variables.len() > LARGEST {
                return None;
            }
        }
        let greatest = opens.iter().map(|open: &Open| open.value).max()?;
        rows.extend(opens.iter().map(|_| Row { high: 1.0, ..FREE }));
        let mut dual: Vec<f64> =
            named.iter().map(|name| warm_start.prices.get(*name).copied().unwrap_or_default()).collect();
        dual.resize(rows.len(), 0.0);
        let mut lp = Self {
            names,
            opens,
            variables,
            named,
            anchor_primal: primal.clone(),
            primal,
            anchor_dual: dual.clone(),
            reached: dual.clone(),
            dual,
            sums: vec![0.0; rows.len()],
            rows,
            primal_weight: warm_start.primal_weight,
            age: 0,
            iterations: 0,
            best_iteration: 0,
            first_step: 0.0,
            last_step: 0.0,
            lowest: (-MISSING * greatest) as f64,
            missing: i64::from(grid.missing),
            best: Vec::new(),
            bound: i64::MAX / 2,
            surplus: 0,
        };
        lp.set_step_sizes();
        Some(lp)
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

    /// Lets rows with many variables move slowly (a diagonal preconditioner).
    fn set_step_sizes(&mut self) {
        let pairs = self.named.len();
        let mut counts = vec![0_u32; self.rows.len()];
        for (at, open) in self.opens.iter().enumerate() {
            for variable in &self.variables[open.variables()] {
                let Variable { one, other, room, help, .. } = *variable;
                for row in [one, other, room, help, open.one, open.other, (pairs + at) as u32] {
                    counts[row as usize] += 1;
                }
            }
        }
        for (row, count) in self.rows.iter_mut().zip(counts) {
            row.step_size = 1.0 / f64::from(count.max(1));
        }
    }

    /// One iteration: variables go towards what is worth its price, duals towards what is asked too much.
    pub fn iterate(&mut self) {
        let pairs = self.named.len();
        let turn = (self.age + 1) as f64;
        let (far, near) = (turn / (turn + 1.0), 1.0 / (turn + 1.0));
        self.sums.fill(0.0);
        let (mut moved, mut priced) = (0.0, 0.0);
        for (at, open) in self.opens.iter().enumerate() {
            let (one, other) = (open.one as usize, open.other as usize);
            let left = open.value as f64 - self.dual[one] - self.dual[other] - self.dual[pairs + at];
            let wholes = 3.0 + f64::from(u8::from(one > 0)) + f64::from(u8::from(other > 0));
            let primal_steps = [0.0, 1.0, 2.0].map(|tight| 1.0 / ((wholes + tight) * self.primal_weight));
            let (mut sum, mut moves) = (0.0, [0.0; 3]);
            for at in open.variables() {
                let variable = self.variables[at];
                let tight = usize::from(variable.room > 0) + usize::from(variable.help > 0);
                let places = self.dual[variable.one as usize] + self.dual[variable.other as usize];
                let shared = self.dual[variable.room as usize] + self.dual[variable.help as usize];
                let gain = left + f64::from(variable.perturbation) - places - shared;
                let old = self.primal[at];
                let new = (old + primal_steps[tight] * gain).max(0.0);
                let ahead = 2.0 * new - old;
                moves[tight] += (new - old) * (new - old);
                self.sums[variable.one as usize] += ahead;
                self.sums[variable.other as usize] += ahead;
                self.sums[variable.room as usize] += ahead;
                self.sums[variable.help as usize] += ahead;
                sum += ahead;
                self.primal[at] = far * ahead + near * self.anchor_primal[at];
            }
            moved += moves.iter().zip(primal_steps).map(|(moves, step)| moves / step).sum::<f64>();
            self.sums[one] += sum;
            self.sums[other] += sum;
            self.sums[pairs + at] += sum;
        }
        for (at, row) in self.rows.iter().enumerate() {
            let step_size = row.step_size * self.primal_weight;
            let old = self.dual[at];
            let wished = self.sums[at] + old / step_size;
            let new = (step_size * (wished - wished.clamp(row.low, row.high))).max(self.lowest);
            priced += (new - old) * (new - old) / row.step_size;
            self.reached[at] = new;
            self.dual[at] = far * (2.0 * new - old) + near * self.anchor_dual[at];
        }
        self.age += 1;
        self.iterations += 1;
        let step = moved + priced / self.primal_weight;
        if self.age == 1 {
            self.first_step = step;
        }
        let is_due = step <= SHORT * self.first_step
            || (step <= SHORTER * self.first_step && self.age > 1 && step > self.last_step)
            || self.age * LONG_AGO >= self.iterations.max(LONG_AGO * EARLY);
        self.last_step = step;
        if is_due {
            self.update_primal_weight();
            self.restart();
        }
    }

    /// Balances primal and dual steps by how far either has gone since the last restart.
    fn update_primal_weight(&mut self) {
        let far = |now: &[f64], then: &[f64]| -> f64 {
            now.iter().zip(then).map(|(now, then)| (now - then) * (now - then)).sum()
        };
        let (sizes, prices) = (far(&self.primal, &self.anchor_primal), far(&self.dual, &self.anchor_dual));
        if sizes > 1e-12 && prices > 1e-12 {
            self.primal_weight = (self.primal_weight * (prices / sizes).sqrt()).sqrt();
        }
    }

    fn restart(&mut self) {
        self.anchor_primal.clone_from(&self.primal);
        self.anchor_dual.clone_from(&self.dual);
        self.age = 0;
    }

    /// Iterates until the bound stands still; true once it does.
    pub fn solve(&mut self, iterations: usize) -> bool {
        for _ in 0..iterations {
            self.iterate();
            if self.iterations.is_multiple_of(BOUND_INTERVAL) {
                self.update_bound();
            }
        }
        self.iterations >= MOST_ITERATIONS.min(self.best_iteration + PATIENCE)
    }

    /// Takes what the present duals prove, if that is less.
    fn update_bound(&mut self) {
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
        cost += self.opens.iter().map(|open| self.reduced_value(&prices, open).max(0)).sum::<i64>();
        let before = self.bound + self.surplus * self.missing;
        let now = cost + surplus * self.missing;
        if now < before {
            // What doesn't show in whole units is no reason to go on.
            if now.div_euclid(FINE) < before.div_euclid(FINE) {
                self.best_iteration = self.iterations;
            }
            (self.bound, self.surplus, self.best) = (cost, surplus, prices);
        }
    }

    /// What the best slot of a request leaves over, in fine parts.
    fn reduced_value(&self, prices: &[i64], open: &Open) -> i64 {
        let price = |row: u32| prices[row as usize];
        let slot = |variable: &Variable| {
            price(variable.one) + price(variable.other) + price(variable.room) + price(variable.help)
        };
        let least = self.variables[open.variables()].iter().map(slot).min().unwrap_or(i64::MAX / 2);
        open.value * FINE - price(open.one) - price(open.other) - least
    }

    /// No timetable that the rows admit is worth more, where so many meetings are missing below the floor.
    pub fn bound(&self, missing: u32) -> i64 {
        (self.bound + self.surplus * i64::from(missing)).div_euclid(FINE)
    }

    /// The best duals by name, for others to begin with.
    pub fn warm_start(&self) -> WarmStart {
        let mut prices = vec![0.0; self.names.count()];
        for (price, name) in self.best.iter().zip(&self.named).skip(1) {
            prices[*name] = *price as f64 / FINE as f64;
        }
        WarmStart { prices, primal_weight: self.primal_weight }
    }

    /// What a participant's place in each slot costs, half its table included, in value units.
    pub fn times(&self) -> Vec<f32> {
        let WarmStart { prices, .. } = self.warm_start();
        let Names { people, slots, .. } = self.names;
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
            worths[open.edge as usize] = self.reduced_value(&self.best, open) as f32 / FINE as f32;
        }
    }

    /// Perturbs the objective of every variable by up to `most`.
    pub fn perturb(&mut self, rng: &mut Rng, most: f32) {
        for variable in &mut self.variables {
            variable.perturbation = most * rng.below(1024) as f32 / 1024.0;
        }
    }

    /// Drops variables, and restarts with the others.
    pub fn retain(&mut self, mut stays: impl FnMut(usize) -> bool) {
        let (mut variables, mut primal) =
            (Vec::with_capacity(self.variables.len()), Vec::with_capacity(self.variables.len()));
        for open in &mut self.opens {
            let from = variables.len() as u32;
            for variable in open.variables() {
                if stays(variable) {
                    variables.push(self.variables[variable]);
                    primal.push(self.primal[variable]);
                }
            }
            (open.from, open.to) = (from, variables.len() as u32);
        }
        (self.variables, self.primal) = (variables, primal);
        self.restart();
    }
}
