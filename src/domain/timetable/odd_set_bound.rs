//! Odd-set (blossom) inequalities: of an odd number of participants who would all meet each other, one is left over in
//! every slot.
//!
//! The relaxed choice lets such a set have more meetings among themselves than their slots hold. Violated sets are
//! separated by growing sets greedily from every participant; the bound is then tightened by a Lagrange multiplier on the
//! meetings inside each set, found by subgradient steps (Polyak's step length). Any multipliers give a true bound.

use std::{cmp::Reverse, collections::HashSet};

use super::{
    bound::{FINE, Relaxed},
    core::Core,
    instance::iter_slots,
    limits::Limit,
};

/// Largest set sought.
const LARGEST: usize = 40;
/// Most sets that have a multiplier.
const MOST: usize = 200;
const ROUNDS: usize = 60;

/// An odd set and the most meetings it can have among itself.
#[derive(Clone, Debug, PartialEq, Eq)]
struct OddSet {
    members: Vec<usize>,
    limit: i64,
}

/// Tightens a relaxed choice by multipliers on violated odd sets, and on what interpreters can't serve; `known` is the
/// value of a timetable already found.
pub fn tighten(core: &Core, relaxed: &mut Relaxed, reached: usize, known: i64) {
    let odd_sets = separate(core, relaxed).into_iter();
    let limits = odd_sets.map(|one| Limit { edges: edges_inside(core, &one.members), most: one.limit });
    relaxed.limit(limits.collect());
    let mut multipliers = relaxed.multipliers().to_vec();
    let (mut best, mut best_multipliers) = (relaxed.fine_bound(reached), multipliers.clone());
    let (mut last, mut pace, mut idle) = (best, 1.0, 0);
    for _ in 0..ROUNDS {
        let excess = relaxed.excesses();
        let slope: f64 = excess
            .iter()
            .zip(&multipliers)
            .filter(|(excess, multiplier)| **excess > 0 || **multiplier > 0)
            .map(|(excess, _)| (*excess as f64 / 2.0).powi(2))
            .sum();
        if slope == 0.0 {
            break;
        }
        // Polyak's step towards the value that is known to be reached.
        let step = pace * (last - known * FINE).max(FINE) as f64 / slope;
        for (multiplier, excess) in multipliers.iter_mut().zip(&excess) {
            *multiplier = (*multiplier + (step * *excess as f64 / 2.0).round() as i64).max(0);
        }
        relaxed.price(&multipliers);
        last = relaxed.fine_bound(reached);
        if last < best {
            (best, best_multipliers, idle) = (last, multipliers.clone(), 0);
        } else {
            idle += 1;
            if idle == 4 {
                (pace, idle) = (pace / 2.0, 0);
            }
        }
    }
    relaxed.price(&best_multipliers);
}

/// False where it is proven that not everyone can have so many meetings.
pub fn admits(core: &Core, targets: &[usize]) -> bool {
    let count: usize = targets.iter().sum();
    let mut relaxed = Relaxed::counting(core, targets.to_vec());
    if relaxed.doubled_reach() < 2 * count {
        return false;
    }
    tighten(core, &mut relaxed, 0, count as i64 - 1);
    relaxed.bound(0) >= count as i64
}

fn edges_inside(core: &Core, members: &[usize]) -> Vec<usize> {
    let mut inside: Vec<usize> = Vec::new();
    for person in members {
        let near = core.around[*person].iter().filter(|near| near.other() > *person && members.contains(&near.other()));
        inside.extend(near.map(|near| near.edge()));
    }
    inside
}

/// Odd sets that have more meetings among themselves in the relaxed choice than their slots hold, the most violated first.
fn separate(core: &Core, relaxed: &Relaxed) -> Vec<OddSet> {
    let mut pull = vec![0; core.people()];
    let mut known = HashSet::new();
    let mut found: Vec<(i64, OddSet)> = Vec::new();
    for person in 0..core.people() {
        let Some((excess, odd_set)) = grow(core, relaxed, person, &mut pull) else { continue };
        if known.insert(odd_set.members.clone()) {
            found.push((excess, odd_set));
        }
    }
    found.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.members.cmp(&b.members)));
    found.truncate(MOST);
    found.into_iter().map(|(_, odd_set)| odd_set).collect()
}

/// The most violated set on the way from one participant to their closest company. `pull` is all zero before and
/// after.
fn grow(core: &Core, relaxed: &Relaxed, first: usize, pull: &mut [i64]) -> Option<(i64, OddSet)> {
    let mut there = vec![0_usize; core.slots];
    let (mut members, mut halves) = (Vec::new(), 0);
    // Those who share a meeting with a member; members themselves are pulled below zero.
    let mut company = Vec::new();
    let mut best: Option<(i64, usize, i64)> = None;
    let mut next = Some(first);
    while let Some(person) = next {
        halves += pull[person];
        pull[person] = i64::MIN;
        members.push(person);
        for near in &core.around[person] {
            let shared = relaxed.halves(near.edge());
            let other = &mut pull[near.other()];
            if shared > 0 && *other != i64::MIN {
                if *other == 0 {
                    company.push(near.other());
                }
                *other += shared;
            }
        }
        for slot in iter_slots(core.useful(person)) {
            there[slot] += 1;
        }
        let limit: i64 = there.iter().zip(&core.room).map(|(there, room)| (*there / 2).min(*room) as i64).sum();
        let excess = halves - 2 * limit;
        if excess > best.map_or(0, |(excess, _, _)| excess) {
            best = Some((excess, members.len(), limit));
        }
        if members.len() == LARGEST {
            break;
        }
        company.retain(|other| pull[*other] > 0);
        next = company.iter().copied().max_by_key(|other| (pull[*other], Reverse(*other)));
    }
    for person in members.iter().chain(&company) {
        pull[*person] = 0;
    }
    let (excess, size, limit) = best?;
    members.truncate(size);
    members.sort_unstable();
    Some((excess, OddSet { members, limit }))
}
