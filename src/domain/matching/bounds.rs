//! Bounds from above on the score of a pair: one for whole sets of cities at once, and a closer one for a single pair.
//!
//! Rounding in the floating point is covered by [`SLACK`]. Nothing here decides a rank: what the bounds let through is
//! scored in integers.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use super::{
    CHANCE, ONE, PRIOR,
    columns::{Card, Columns, FOLDED, LANGUAGES, NEEDS, OFFERS, SIZE, TIES, fold},
    rising,
    score::{FUND_HALF, FUND_OPEN, FUND_PERHAPS, SIZE_REACH},
    sets::LEVEL_MOST,
    weights::{Part, Weights},
};

/// Lower than any score.
pub(super) const NEVER: f32 = -1e9;
/// What rounding in the bound may cost, many times over.
pub(super) const SLACK: f32 = 4096.0;

fn share(of: u32) -> f32 {
    of as f32 / ONE as f32
}

/// One city against which others are held, with the languages an interpreter would reach for it.
pub(super) struct Row {
    pub(super) card: Card,
    reach: u64,
    /// What is the same against every other city, in points.
    points: f32,
    /// What counts where no language is shared: nothing, or [`NEVER`].
    silence: f32,
    /// In points.
    weights: [f32; 7],
}

/// The share of time is at most this much, and [`TIME_STEP`] of the share of needs beside it. Of `c` that meet the one
/// is c / (c + 1) and the other c / (c + 2), so that the first is 2s / (1 + s) of the second, which lies under its
/// tangent at 0.6.
const TIME_LEAST: f32 = 0.281_25;
const TIME_STEP: f32 = 0.781_25;

/// What a city may have in common with another, as bits of a number.
pub(super) const SPOKEN: usize = 1;
pub(super) const TIED: usize = 2;
pub(super) const ALIKE: usize = 4;
pub(super) const COMMONS: usize = 8;

impl Row {
    pub(super) fn new(columns: &Columns, at: usize, weights: Weights) -> Self {
        let weights = Part::ALL.map(|part| (weights.of(part) * ONE) as f32);
        let card = columns.cards[at].clone();
        let wanted = card.needs | card.offers;
        let funds = columns.funds.iter().filter(|fund| fund.themes & wanted != 0);
        let most = funds.map(|fund| if fund.call.is_some() { FUND_OPEN } else { FUND_PERHAPS }).sum();
        let funding = greater(share(rising(most, FUND_HALF)), share(PRIOR));
        Self {
            reach: fold(columns.reach.of(at)),
            points: weights[Part::Capacity as usize] * share(card.capacity)
                + weights[Part::Funding as usize] * funding
                + weights[Part::Time as usize] * TIME_LEAST,
            silence: if columns.is_talk_required { NEVER } else { 0.0 },
            weights,
            card,
        }
    }

    /// The most that this city and any other can come to by needs and offers that meet on these levels, both ways, but
    /// for what the two have in common and the other's capacity.
    pub(super) fn most_met(&self, ours: usize, theirs: usize) -> f32 {
        let [w_needs, _, _, w_time, ..] = self.weights;
        let met = |level: usize| match LEVEL_MOST.get(level) {
            Some(0) => share(CHANCE),
            Some(most) => shared(*most as f32),
            None => 1.0,
        };
        let (ours, theirs) = (met(ours), met(theirs));
        self.points
            + (0.25 * w_needs + 0.5 * TIME_STEP * w_time) * (ours + theirs)
            + 0.5 * w_needs * lesser(ours, theirs)
    }

    /// The most that comes of what they have in common.
    pub(super) fn most_common(&self, common: usize) -> f32 {
        let [_, w_language, _, _, w_scale, w_ties, _] = self.weights;
        let is = |what: usize| common & what != 0;
        let silence = if self.reach != 0 { 0.5 } else { share(PRIOR) };
        let language = if is(SPOKEN) { 1.0 } else { silence };
        let alike = if is(ALIKE) { 1.0 } else { share(PRIOR) };
        let networks = self.card.networks.count_ones() as f32;
        let tied = if !is(TIED) {
            share(CHANCE)
        } else if self.card.is & FOLDED != 0 {
            1.0
        } else {
            networks / (networks + 1.0)
        };
        w_language * language + 0.5 * w_scale * (1.0 + alike) + w_ties * tied
    }

    /// What the other's capacity adds for each of [`ONE`].
    pub(super) fn capacity(&self) -> f32 {
        self.weights[Part::Capacity as usize] / ONE as f32
    }

    /// The most that this city and each of a batch can come to.
    #[inline(always)]
    pub(super) fn bounds(&self, batch: &Batch) -> Lanes<f32> {
        let [w_needs, w_language, _, w_time, w_scale, w_ties, _] = self.weights;
        let (w_both, w_weaker) = (0.25 * w_needs + 0.5 * TIME_STEP * w_time, 0.5 * w_needs);
        let (w_capacity, w_half, step) = (self.capacity(), 0.5 * w_scale, 1.0 / SIZE_REACH as f32);
        let card = &self.card;
        let (my_needs, my_offers) = (halves(card.needs), halves(card.offers));
        let (my_languages, reach, my_networks) = (halves(card.languages), halves(self.reach), halves(card.networks));
        let (more_needs, more_offers) = (f32::from(card.more_needs), f32::from(card.more_offers));
        let size = card.size as f32;
        let swapped = |is: u8| u32::from((is & NEEDS) << 1 | (is & OFFERS) >> 1);
        let (mine, mine_swapped) = (u32::from(card.is), swapped(card.is));
        let mut sums = [0.0_f32; BATCH];
        for at in 0..BATCH {
            let of = |set: &[Lanes<u32>; 2]| [set[0][at], set[1][at]];
            let (needs, offers) = (of(&batch.needs), of(&batch.offers));
            let is = mine | batch.is[at];
            let unanswered = mine_swapped | batch.is[at];
            let prior = |is: u32, what: u8, prior: u32| pick(is & u32::from(what) != 0, share(prior), 0.0);
            // A need and an offer that meet on a theme, and what else may meet on themes that are met.
            let met =
                |themes: u32, more: f32, unknown: f32| pick(themes != 0, shared(2.0 * themes as f32 + more), unknown);
            let ours =
                met(ones(my_needs, offers), more_needs + batch.more_offers[at], prior(unanswered, OFFERS, CHANCE));
            let theirs =
                met(ones(my_offers, needs), more_offers + batch.more_needs[at], prior(unanswered, NEEDS, CHANCE));
            let spoken = of(&batch.languages);
            let silence = pick(is & u32::from(LANGUAGES) != 0, share(PRIOR), self.silence);
            let language = pick(meet(my_languages, spoken), 1.0, pick(meet(reach, spoken), 0.5, silence));
            let apart = (size - batch.size[at]).abs() * step;
            let near = pick(is & u32::from(SIZE) != 0, share(PRIOR), greater(1.0 - apart, 0.0));
            let folded = pick(is & u32::from(FOLDED) != 0, MANY, 0.0);
            let situations = [card.situations & batch.situations[at], 0];
            let problems = 2.0 * (ones(my_needs, needs) + ones(situations, situations)) as f32;
            let problems = problems + pick(problems != 0.0, more_needs + batch.more_needs[at] + folded, 0.0);
            let alike = pick(problems != 0.0, shared(problems), prior(is, NEEDS, PRIOR));
            let networks = ones(my_networks, of(&batch.networks)) as f32;
            let networks = networks + pick(networks != 0.0, folded, 0.0);
            let tied = pick(networks != 0.0, networks / (networks + 1.0), prior(is, TIES, CHANCE));
            sums[at] = (self.points + w_capacity * batch.capacity[at])
                + (w_both * (ours + theirs) + w_weaker * lesser(ours, theirs))
                + (w_language * language + w_half * (near + alike) + w_ties * tied);
        }
        sums
    }
}

/// More than are counted of anything.
const MANY: f32 = 1e6;

/// Cities bounded together, in lanes, which the compiler turns into vectors: what two cities have in common is a
/// toss-up that no processor foresees, so that nothing here may branch.
#[derive(Default)]
pub(super) struct Batch {
    needs: [Lanes<u32>; 2],
    offers: [Lanes<u32>; 2],
    languages: [Lanes<u32>; 2],
    networks: [Lanes<u32>; 2],
    situations: Lanes<u32>,
    is: Lanes<u32>,
    more_needs: Lanes<f32>,
    more_offers: Lanes<f32>,
    capacity: Lanes<f32>,
    size: Lanes<f32>,
}

pub(super) const BATCH: usize = 16;
pub(super) type Lanes<T> = [T; BATCH];

impl Batch {
    #[inline(always)]
    pub(super) fn put(&mut self, lane: usize, card: &Card) {
        let put = |set: &mut [Lanes<u32>; 2], bits: u64| [set[0][lane], set[1][lane]] = halves(bits);
        put(&mut self.needs, card.needs);
        put(&mut self.offers, card.offers);
        put(&mut self.languages, card.languages);
        put(&mut self.networks, card.networks);
        self.situations[lane] = card.situations;
        self.is[lane] = u32::from(card.is);
        self.more_needs[lane] = f32::from(card.more_needs);
        self.more_offers[lane] = f32::from(card.more_offers);
        self.capacity[lane] = card.capacity as f32;
        self.size[lane] = card.size as f32;
    }
}

#[inline(always)]
fn halves(bits: u64) -> [u32; 2] {
    [bits as u32, (bits >> 32) as u32]
}

/// The share of needs and offers of which so many meet.
#[inline(always)]
fn shared(count: f32) -> f32 {
    count / (count + 2.0)
}

/// How many bits two sets have in common; both halves are counted together, which vectors without a counting
/// instruction thank for.
#[inline(always)]
fn ones(one: [u32; 2], other: [u32; 2]) -> u32 {
    let pairs = |bits: u32| bits - (bits >> 1 & 0x5555_5555);
    let fours = |bits: u32| (bits & 0x3333_3333) + (bits >> 2 & 0x3333_3333);
    let sum = fours(pairs(one[0] & other[0])) + fours(pairs(one[1] & other[1]));
    let bytes = (sum & 0x0f0f_0f0f) + (sum >> 4 & 0x0f0f_0f0f);
    bytes.wrapping_mul(0x0101_0101) >> 24
}

#[inline(always)]
fn meet(one: [u32; 2], other: [u32; 2]) -> bool {
    (one[0] & other[0] | one[1] & other[1]) != 0
}

#[inline(always)]
fn pick(is: bool, yes: f32, no: f32) -> f32 {
    if is { yes } else { no }
}

#[inline(always)]
fn greater(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}

#[inline(always)]
fn lesser(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}
