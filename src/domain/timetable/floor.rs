//! The floor: meetings that everyone should have before value counts.

use super::{
    bound::{Relaxed, slot_limits},
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

/// Floors below the highest possible one that are looked at one by one: each is solved quickly from the one above.
const STAGES: u32 = 5;

/// Meetings each participant should have beside the fixed ones: the smallest of the floor, their cap, the slots they
/// are there and the requests that can be placed.
pub fn targets(fair: &Fair, core: &Core, floor: u32) -> Vec<usize> {
    let target = |person: usize| {
        let open = core.most[person].min(core.present[person].count_ones() as usize).min(core.around[person].len());
        (floor as usize).saturating_sub(core.fixed_count[person]).min(open)
    };
    (0..fair.participants.len()).map(target).collect()
}

/// The relaxed choice with as many as can be of the meetings that the highest of these floors asks, and then of the
/// greatest value.
pub fn relaxed(core: &Core, floors: &[Vec<usize>]) -> Relaxed {
    // No exchange of values outweighs a floor unit.
    let most = core.edges.iter().map(Edge::value).max().unwrap_or_default();
    Relaxed::rewarded(core, floors, (most + 1) * (core.people() as i64 + 1))
}

/// The highest common floor that the relaxed choice can reach, and this choice; no timetable reaches a higher one.
pub fn highest(fair: &Fair, core: &Core) -> (u32, Relaxed) {
    let capacity = 2 * slot_limits(core, &(0..core.people()).collect::<Vec<_>>()).iter().sum::<usize>();
    let may_reach = |floor: u32| {
        let targets = targets(fair, core, floor);
        targets.iter().sum::<usize>() <= capacity
            && targets.iter().zip(&core.reach).all(|(target, reach)| target <= reach)
    };
    // Beyond the most that anyone can have, a higher floor asks for nothing more.
    let everything = targets(fair, core, u32::MAX);
    let count = |person: usize| everything[person] + core.fixed_count[person];
    let most = (0..core.people()).map(count).max().unwrap_or_default() as u32;
    let most = (0..=most).rev().find(|floor| may_reach(*floor)).unwrap_or_default();
    let is_whole =
        |relaxed: &Relaxed, floor: u32| relaxed.doubled_reach() == 2 * targets(fair, core, floor).iter().sum::<usize>();
    let lowest = most.saturating_sub(STAGES);
    let mut choice = relaxed(core, &(lowest..=most).map(|floor| targets(fair, core, floor)).collect::<Vec<_>>());
    for floor in (lowest..=most).rev() {
        if is_whole(&choice, floor) {
            return (floor, choice);
        }
        if floor > lowest {
            choice.lower();
        }
    }
    let (mut reached, mut beyond) = (0, lowest);
    while beyond - reached > 1 {
        let middle = reached + (beyond - reached) / 2;
        let counted = Relaxed::counting(core, targets(fair, core, middle));
        if is_whole(&counted, middle) { reached = middle } else { beyond = middle }
    }
    (reached, relaxed(core, &[targets(fair, core, reached)]))
}
