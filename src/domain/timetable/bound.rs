//! A proven upper bound on the value of any timetable, and which requests it is made of.
//!
//! This is a fractional b-matching, solved as a min-cost flow. The slots are forgotten; what stays is how many meetings each participant, each connected group and the whole fair
//! can have. The best fractional choice of meetings under these limits is half-integral, and is a flow on the
//! bipartite double cover: every participant stands on the left and on the right, every request crosses both ways, and
//! its share is half the sum of its two flows. No timetable can be worth more than this flow. An odd group of g can
//! hold only ⌊g/2⌋ meetings in a slot; connected groups are therefore limited by the sum of these, too.

use std::collections::HashMap;

use super::{
    core::{Core, Edge},
    flow::Network,
    instance::iter_slots,
    limits::{self, Limit},
};

/// Costs in the network are so many parts of a value unit, for prices that are no whole units.
pub const FINE: i64 = 16;

/// The relaxed choice of meetings: shares, reduced values, and the bound.
#[derive(Clone, Debug)]
pub struct Relaxed {
    network: Network,
    /// The two crossings of each request that can be placed.
    crossings: Vec<Option<(usize, usize)>>,
    people: usize,
    /// The arcs by which the first meetings of each participant are rewarded, on the left and right: one list for each
    /// floor, with what it asks beyond the one before.
    floors: Vec<Vec<Option<(usize, usize)>>>,
    /// Reward for each floor unit.
    reward: i64,
    values: Vec<i64>,
    /// What the flow can't hold, each with its Lagrange multiplier in fine parts: any multipliers give a true bound.
    limits: Vec<Limit>,
    multipliers: Vec<i64>,
    /// Twice the greatest value, rewards and rebates included, in fine parts.
    doubled: i64,
}

impl Relaxed {
    /// Relaxes without a floor.
    pub fn new(core: &Core) -> Self {
        Self::rewarded(core, &[], 0)
    }

    /// Counts nothing but meetings up to everyone's floor.
    pub fn counting(core: &Core, floor: Vec<usize>) -> Self {
        Self::valued(core, &[floor], 1, |_| 0)
    }

    /// Adds `reward` for each meeting of a participant up to the highest of these floors, which begin with the lowest:
    /// with a great reward floors go before value.
    pub fn rewarded(core: &Core, floors: &[Vec<usize>], reward: i64) -> Self {
        Self::valued(core, floors, reward, Edge::value)
    }

    fn valued(core: &Core, floors: &[Vec<usize>], reward: i64, value: impl Fn(&Edge) -> i64) -> Self {
        let people = core.people();
        let reach = &core.reach;
        let groups = groups(core);
        let limits = group_limits(core, &groups, reach);
        let (source, sink, first_group) = (2 * people, 2 * people + 1, 2 * people + 2);
        let mut network = Network::new(first_group + limits.len());
        let all: usize = slot_limits(core, &(0..people).collect::<Vec<_>>()).iter().sum();
        network.arc(sink, source, 2 * all as i64, 0);
        for (group, limit) in limits.iter().enumerate() {
            network.arc(source, first_group + group, 2 * *limit as i64, 0);
        }
        let mut rewarded = vec![Vec::with_capacity(people); floors.len()];
        for person in 0..people {
            let start = groups[person].map_or(source, |group| first_group + group);
            let mut both = |most: usize, reward: i64| {
                let left = network.arc(start, person, most as i64, -reward * FINE);
                (left, network.arc(people + person, sink, most as i64, -reward * FINE))
            };
            let mut asked = 0;
            for (floor, arcs) in floors.iter().zip(&mut rewarded) {
                let more = floor[person].min(reach[person]) - asked;
                arcs.push((more > 0).then(|| both(more, reward)));
                asked += more;
            }
            both(reach[person] - asked, 0);
        }
        let mut cross = |edge: &Edge| {
            (edge.may != 0).then(|| {
                let there = network.arc(edge.one(), people + edge.other(), 1, -value(edge) * FINE);
                (there, network.arc(edge.other(), people + edge.one(), 1, -value(edge) * FINE))
            })
        };
        let crossings = core.edges.iter().map(&mut cross).collect();
        let doubled = -network.solve();
        let values = core.edges.iter().map(value).collect();
        let limits = limits::of_helpers(core);
        let multipliers = vec![0; limits.len()];
        Self { network, crossings, people, floors: rewarded, reward, values, limits, multipliers, doubled }
    }

    /// No timetable in which `reached` floor units are reached is worth more (fixed meetings left aside).
    pub fn bound(&self, reached: usize) -> i64 {
        self.fine_bound(reached).div_euclid(FINE)
    }

    /// The same in fine parts.
    pub fn fine_bound(&self, reached: usize) -> i64 {
        (self.doubled - 2 * self.reward * FINE * reached as i64).div_euclid(2)
    }

    /// Solves anew without the highest floor.
    pub fn lower(&mut self) {
        for (left, right) in self.floors.pop().into_iter().flatten().flatten() {
            self.network.set_cost(left, 0);
            self.network.set_cost(right, 0);
        }
        self.doubled = -self.network.solve();
    }

    /// Adds limits, without a price as yet.
    pub fn limit(&mut self, limits: Vec<Limit>) {
        self.limits.extend(limits);
        self.multipliers.resize(self.limits.len(), 0);
    }

    pub fn multipliers(&self) -> &[i64] {
        &self.multipliers
    }

    /// By how many half units the relaxed choice goes beyond each limit.
    pub fn excesses(&self) -> Vec<i64> {
        let excess = |limit: &Limit| limit.edges.iter().map(|edge| self.halves(*edge)).sum::<i64>() - 2 * limit.most;
        self.limits.iter().map(excess).collect()
    }

    /// Solves anew with these multipliers.
    pub fn price(&mut self, multipliers: &[i64]) {
        let mut charges: HashMap<usize, i64> = HashMap::new();
        let mut rebate = 0;
        for (limit, multiplier) in self.limits.iter().zip(multipliers).filter(|(_, multiplier)| **multiplier > 0) {
            rebate += multiplier * limit.most;
            for edge in &limit.edges {
                *charges.entry(*edge).or_insert(0) += multiplier;
            }
        }
        self.multipliers = multipliers.to_vec();
        for (edge, crossing) in self.crossings.iter().enumerate() {
            let Some((there, back)) = crossing else { continue };
            let cost = charges.get(&edge).copied().unwrap_or_default() - self.values[edge] * FINE;
            self.network.set_cost(*there, cost);
            self.network.set_cost(*back, cost);
        }
        self.doubled = 2 * rebate - self.network.solve();
    }

    /// Prices what interpreters can't serve: of one limit after the other the multiplier is bisected.
    pub fn settle(&mut self) {
        let dearest = (self.values.iter().max().copied().unwrap_or_default() + 2 * self.reward) * FINE;
        for at in 0..self.limits.len() {
            if self.multipliers[at] > 0 || self.excesses()[at] <= 0 {
                continue;
            }
            let (mut low, mut high) = (0, dearest);
            let (mut best, mut cheapest) = (self.doubled, self.multipliers.clone());
            while high - low > 1 {
                let middle = low + (high - low) / 2;
                let mut multipliers = self.multipliers.clone();
                multipliers[at] = middle;
                self.price(&multipliers);
                if self.doubled < best {
                    (best, cheapest) = (self.doubled, multipliers);
                }
                if self.excesses()[at] > 0 { low = middle } else { high = middle }
            }
            self.price(&cheapest);
        }
    }

    /// Twice the floor units that the relaxed choice reaches.
    pub fn doubled_reach(&self) -> usize {
        let arcs = self.floors.iter().flatten().flatten();
        arcs.map(|(left, right)| self.network.flow(*left) + self.network.flow(*right)).sum::<i64>() as usize
    }

    /// Half units of a request in the relaxed choice: 0, 1 or 2.
    pub fn halves(&self, request: usize) -> i64 {
        self.crossings[request].map_or(0, |(there, back)| self.network.flow(there) + self.network.flow(back))
    }

    /// What a participant's time is worth, in value units.
    pub fn time(&self, person: usize) -> f64 {
        (self.network.price(person) - self.network.price(self.people + person)) as f64 / (2 * FINE) as f64
    }

    /// Value of a request beyond what its participants' time is worth. Leaving out one that is above zero, or taking
    /// one below, costs that much of the bound.
    pub fn worth(&self, request: usize) -> f32 {
        self.crossings[request].map_or(f32::MIN, |(there, back)| {
            -((self.network.reduced(there) + self.network.reduced(back)) as f32) / (2 * FINE) as f32
        })
    }
}

/// Which connected group of requests each participant belongs to; `None` without a request that can be placed.
fn groups(core: &Core) -> Vec<Option<usize>> {
    let mut groups = vec![None; core.people()];
    let mut count = 0;
    for person in 0..core.people() {
        if groups[person].is_some() || core.around[person].is_empty() {
            continue;
        }
        let mut open = vec![person];
        groups[person] = Some(count);
        while let Some(person) = open.pop() {
            for near in &core.around[person] {
                let other = near.other();
                if groups[other].is_none() {
                    groups[other] = Some(count);
                    open.push(other);
                }
            }
        }
        count += 1;
    }
    groups
}

fn group_limits(core: &Core, groups: &[Option<usize>], reach: &[usize]) -> Vec<usize> {
    let count = groups.iter().flatten().max().map_or(0, |last| last + 1);
    let mut members = vec![Vec::new(); count];
    for (person, group) in groups.iter().enumerate() {
        if let Some(group) = group {
            members[*group].push(person);
        }
    }
    let limit = |members: &Vec<usize>| {
        let by_slots: usize = slot_limits(core, members).iter().sum();
        by_slots.min(members.iter().map(|person| reach[*person]).sum::<usize>() / 2)
    };
    members.iter().map(limit).collect()
}

/// The most meetings these participants can have among themselves in each slot.
pub fn slot_limits(core: &Core, members: &[usize]) -> Vec<usize> {
    let mut there = vec![0; core.slots];
    for person in members {
        for slot in iter_slots(core.useful(*person)) {
            there[slot] += 1;
        }
    }
    there.iter().zip(&core.room).map(|(there, room)| (*there / 2).min(*room)).collect()
}
