//! The floor: meetings that everyone should have before value counts.

use super::{
    bound::Relaxed,
    core::{Core, Edge},
    instance::Fair,
};

/// What a timetable is made for, first of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goal {
    /// The total value, and nothing else.
    #[default]
    Value,
    /// First so many meetings for everyone who can have them.
    Floor(u32),
    /// First the highest common floor: the worst served come first.
    Highest,
}

/// What a missing meeting costs at first, in value units; it grows while some are missing.
pub const PENALTY: f32 = 8.0;

/// Meetings each participant should have beside the fixed ones: the smallest of the floor, their cap, the slots they
/// are there and the requests that can be placed.
pub fn targets(fair: &Fair, core: &Core, floor: u32) -> Vec<usize> {
    let target = |person: usize| {
        let open = core.most[person].min(core.present[person].count_ones() as usize).min(core.around[person].len());
        (floor as usize).saturating_sub(core.fixed_count[person]).min(open)
    };
    (0..fair.participants.len()).map(target).collect()
}

/// A reward for each floor unit that no exchange of values outweighs.
pub fn reward(core: &Core) -> i64 {
    let most = core.edges.iter().map(Edge::value).max().unwrap_or_default();
    (most + 1) * (core.people() as i64 + 1)
}

/// The highest common floor that the relaxed choice can reach; no timetable reaches a higher one.
pub fn highest(fair: &Fair, core: &Core) -> u32 {
    let can_reach = |floor: u32| {
        let targets = targets(fair, core, floor);
        Relaxed::counting(core, &targets).doubled_reach() == 2 * targets.iter().sum::<usize>()
    };
    // Beyond the most that anyone can have, a higher floor asks for nothing more.
    let everything = targets(fair, core, u32::MAX);
    let count = |person: usize| everything[person] + core.fixed_count[person];
    let (mut reached, mut beyond) = (0, (0..core.people()).map(count).max().unwrap_or_default() as u32 + 1);
    while beyond - reached > 1 {
        let middle = reached + (beyond - reached) / 2;
        if can_reach(middle) { reached = middle } else { beyond = middle }
    }
    reached
}
