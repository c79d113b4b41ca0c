//! Bounds from above on the score of a pair: one for whole sets of cities at once, and a closer one for a single pair.
//!
//! Rounding in the floating point is covered by [`SLACK`]. Nothing here decides a rank: what the bounds let through is
//! scored in integers.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use super::{
    CHANCE, ONE, PRIOR,
    columns::Columns,
    rising,
    score::{FUND_HALF, FUND_OPEN, FUND_PERHAPS, PROBLEM_HALF, SIZE_REACH},
    weights::Part,
};

/// Lower than any score.
pub(super) const NEVER: f32 = -1e9;
/// What rounding in the bound may cost, many times over.
pub(super) const SLACK: f32 = 4096.0;
/// A size no city has.
const FAR: f32 = 1e6;

/// What the bound of a pair is made of, in one line of memory; shares are of one.
#[derive(Clone)]
#[repr(align(64))]
pub(super) struct Card {
    pub(super) needs: u64,
    pub(super) offers: u64,
    /// Numbers of languages folded into 64 bits: no common bit, no common language.
    pub(super) languages: u64,
    pub(super) networks: u64,
    pub(super) capacity: f32,
    /// Far from every other where it isn't known.
    size: f32,
    /// The most that problems, and networks, in common can come to.
    problems: f32,
    ties: f32,
    pub(super) situations: u32,
    /// What nobody has told, of [`NEEDS`] and its like.
    untold: u32,
    /// Needs, and offers, beyond the first on their theme.
    more_needs: u16,
    more_offers: u16,
}

/// Bits of what is untold of a city.
const NEEDS: u32 = 1;
const OFFERS: u32 = 2;
const LANGUAGES: u32 = 4;
const TIES: u32 = 8;
const SIZE: u32 = 16;

fn share(of: u32) -> f32 {
    of as f32 / ONE as f32
}

fn fold(numbers: &[u16]) -> u64 {
    numbers.iter().fold(0, |bits, number| bits | 1 << (number % 64))
}

impl Card {
    pub(super) fn mores(&self) -> u32 {
        u32::from(self.more_needs.max(self.more_offers))
    }

    pub(super) fn new(columns: &Columns, at: usize) -> Self {
        let city = &columns.cities[at];
        let more = |count: usize, themes: u64| count as u16 - themes.count_ones() as u16;
        let untold = |is_told: bool, what: u32| if is_told { 0 } else { what };
        let (needs, situations) = (columns.needs(at), columns.situations(at));
        Self {
            needs: city.needs,
            offers: city.offers,
            languages: fold(columns.languages(at)),
            networks: fold(columns.networks(at)),
            untold: untold(city.are_needs_told, NEEDS)
                | untold(city.are_offers_told, OFFERS)
                | untold(city.has_language, LANGUAGES)
                | untold(city.has_ties, TIES)
                | untold(city.size.is_some(), SIZE),
            size: city.size.map_or(-FAR, |size| size as f32),
            // As if the other city had as many: the one that has more decides.
            problems: share(rising(2 * (needs.len() + situations.len()) as u32, PROBLEM_HALF)),
            ties: share(rising(columns.networks(at).len() as u32, 1)),
            capacity: share(city.capacity),
            situations: situations.iter().fold(0, |bits, kind| bits | 1 << kind),
            more_needs: more(needs.len(), city.needs),
            more_offers: more(columns.offers(at).len(), city.offers),
        }
    }
}

/// Themes of dated needs and offers that touch each of four seasons: no common bit, no common time.
#[derive(Clone, Default)]
#[repr(align(64))]
pub(super) struct Seasons {
    needs: [u64; 4],
    offers: [u64; 4],
}

impl Seasons {
    /// In how many directions there is no time at which a need and an offer meet.
    #[inline(always)]
    pub(super) fn apart(&self, other: &Self) -> f32 {
        let meet = |needs: &[u64; 4], offers: &[u64; 4]| {
            (0..4).fold(0, |common, season| common | needs[season] & offers[season]) != 0
        };
        f32::from(u8::from(!meet(&self.needs, &other.offers)) + u8::from(!meet(&other.needs, &self.offers)))
    }
}

/// The seasons change where a quarter, a half and three quarters of all that is dated have begun.
pub(super) fn seasons(columns: &Columns) -> Vec<Seasons> {
    let wishes = |at: usize| columns.needs(at).iter().chain(columns.offers(at)).filter(|wish| wish.has_time());
    let mut begun: Vec<i32> = (0..columns.cities.len()).flat_map(wishes).map(|wish| wish.from).collect();
    begun.sort_unstable();
    let change = |quarter: usize| begun.get(begun.len() * quarter / 4).copied().unwrap_or_default();
    let changes = [i32::MIN, change(1), change(2), change(3)];
    let mut all = vec![Seasons::default(); columns.cities.len()];
    for (at, of) in all.iter_mut().enumerate() {
        for (wishes, themes) in [(columns.needs(at), &mut of.needs), (columns.offers(at), &mut of.offers)] {
            for wish in wishes.iter().filter(|wish| wish.has_time()) {
                for season in 0..4 {
                    let is_before = changes.get(season + 1).is_none_or(|next| wish.from < *next);
                    if is_before && wish.until >= changes[season] {
                        themes[season] |= 1 << wish.theme;
                    }
                }
            }
        }
    }
    all
}

/// One city against which others are held, with the languages an interpreter would reach for it.
pub(super) struct Row {
    pub(super) card: Card,
    reach: u64,
    /// What is the same against every other city, in points.
    points: f32,
    /// What counts where no language is shared: nothing, or [`NEVER`].
    silence: f32,
    weights: Points,
}

/// Weights in points.
pub(super) type Points = [f32; 7];

/// The share of time is at most this much, and [`TIME_STEP`] of the share of needs beside it. Of `c` that meet the one
/// is c / (c + 1) and the other c / (c + 2), so that the first is 2s / (1 + s) of the second, which lies under its
/// tangent at 0.6.
const TIME_LEAST: f32 = 0.281_25;
const TIME_STEP: f32 = 0.781_25;
/// By how much that is too much where no time is shared, and it comes to the prior at best.
pub(super) const TIME_APART: f32 = 0.2;

/// What a city may have in common with another, as bits of the number of a class.
pub(super) const OURS: usize = 1;
pub(super) const THEIRS: usize = 2;
pub(super) const SPOKEN: usize = 4;
pub(super) const TIED: usize = 8;
pub(super) const ALIKE: usize = 16;
pub(super) const CLASSES: usize = 32;

impl Row {
    pub(super) fn new(columns: &Columns, at: usize, weights: &Points) -> Self {
        let mut card = Card::new(columns, at);
        let wanted = card.needs | card.offers;
        let funds = columns.funds.iter().filter(|fund| fund.themes & wanted != 0);
        let most = funds.map(|fund| if fund.call.is_some() { FUND_OPEN } else { FUND_PERHAPS }).sum();
        let funding = greater(share(rising(most, FUND_HALF)), share(PRIOR));
        // Two cities of unknown size are no neighbours either.
        card.size = if card.size < 0.0 { FAR } else { card.size };
        Self {
            reach: fold(columns.reach(at)),
            points: weights[Part::Capacity as usize] * card.capacity
                + weights[Part::Funding as usize] * funding
                + weights[Part::Time as usize] * TIME_LEAST,
            silence: if columns.is_talk_required { NEVER } else { 0.0 },
            weights: *weights,
            card,
        }
    }

    /// The most that this city and any of a class can come to, but for the other's capacity.
    pub(super) fn most(&self, class: usize, mores: u32) -> f32 {
        let [w_needs, w_language, _, w_time, w_scale, w_ties, _] = self.weights;
        let card = &self.card;
        let met = |themes: u64, more: u16| shared((2 * themes.count_ones() + u32::from(more) + mores) as f32);
        let is = |what: usize| class & what != 0;
        let ours = if is(OURS) { met(card.needs, card.more_needs) } else { share(CHANCE) };
        let theirs = if is(THEIRS) { met(card.offers, card.more_offers) } else { share(CHANCE) };
        let silence = if self.reach != 0 { 0.5 } else { share(PRIOR) };
        let language = if is(SPOKEN) { 1.0 } else { silence };
        let alike = if is(ALIKE) { 1.0 } else { share(PRIOR) };
        let tied = if is(TIED) { card.ties } else { share(CHANCE) };
        self.points
            + (0.25 * w_needs + 0.5 * TIME_STEP * w_time) * (ours + theirs)
            + 0.5 * w_needs * lesser(ours, theirs)
            + w_language * language
            + 0.5 * w_scale * (1.0 + alike)
            + w_ties * tied
    }

    /// The most that this city and each of a batch can come to.
    #[inline(always)]
    pub(super) fn bounds(&self, batch: &Batch) -> Lanes<f32> {
        let [w_needs, w_language, w_capacity, w_time, w_scale, w_ties, _] = self.weights;
        let (w_both, w_weaker) = (0.25 * w_needs + 0.5 * TIME_STEP * w_time, 0.5 * w_needs);
        let (w_half, step) = (0.5 * w_scale, 1.0 / SIZE_REACH as f32);
        let card = &self.card;
        let (my_needs, my_offers) = (halves(card.needs), halves(card.offers));
        let (my_languages, reach, my_networks) = (halves(card.languages), halves(self.reach), halves(card.networks));
        let (more_needs, more_offers) = (f32::from(card.more_needs), f32::from(card.more_offers));
        let swapped = |untold: u32| (untold & NEEDS) << 1 | (untold & OFFERS) >> 1;
        let (mine, mine_swapped) = (card.untold, swapped(card.untold));
        let mut sums = [0.0_f32; BATCH];
        for at in 0..BATCH {
            let of = |set: &[Lanes<u32>; 2]| [set[0][at], set[1][at]];
            let (needs, offers) = (of(&batch.needs), of(&batch.offers));
            let untold = mine | batch.untold[at];
            let unanswered = mine_swapped | batch.untold[at];
            let prior = |untold: u32, what: u32, prior: u32| pick(untold & what != 0, share(prior), 0.0);
            // A need and an offer that meet on a theme, and what else may meet on themes that are met.
            let met =
                |themes: u32, more: f32, unknown: f32| pick(themes != 0, shared(2.0 * themes as f32 + more), unknown);
            let ours =
                met(ones(my_needs, offers), more_needs + batch.more_offers[at], prior(unanswered, OFFERS, CHANCE));
            let theirs =
                met(ones(my_offers, needs), more_offers + batch.more_needs[at], prior(unanswered, NEEDS, CHANCE));
            let spoken = of(&batch.languages);
            let silence = pick(untold & LANGUAGES != 0, share(PRIOR), self.silence);
            let language = pick(meet(my_languages, spoken), 1.0, pick(meet(reach, spoken), 0.5, silence));
            let near = greater(1.0 - (card.size - batch.size[at]).abs() * step, prior(untold, SIZE, PRIOR));
            let situations = card.situations & batch.situations[at];
            let is_alike = (my_needs[0] & needs[0] | my_needs[1] & needs[1] | situations) != 0;
            let problems = greater(card.problems, batch.problems[at]);
            let alike = pick(is_alike, problems, prior(untold, NEEDS, PRIOR));
            let ties = lesser(card.ties, batch.ties[at]);
            let tied = pick(meet(my_networks, of(&batch.networks)), ties, prior(untold, TIES, CHANCE));
            sums[at] = (self.points + w_capacity * batch.capacity[at])
                + (w_both * (ours + theirs) + w_weaker * lesser(ours, theirs))
                + (w_language * language + w_half * (near + alike) + w_ties * tied);
        }
        sums
    }
}

/// Cities bounded together, in lanes, which the compiler turns into vectors: what two cities have in common is a
/// toss-up that no processor foresees, so that nothing here may branch.
#[derive(Default)]
pub(super) struct Batch {
    needs: [Lanes<u32>; 2],
    offers: [Lanes<u32>; 2],
    languages: [Lanes<u32>; 2],
    networks: [Lanes<u32>; 2],
    situations: Lanes<u32>,
    untold: Lanes<u32>,
    more_needs: Lanes<f32>,
    more_offers: Lanes<f32>,
    capacity: Lanes<f32>,
    size: Lanes<f32>,
    problems: Lanes<f32>,
    ties: Lanes<f32>,
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
        self.untold[lane] = card.untold;
        self.more_needs[lane] = f32::from(card.more_needs);
        self.more_offers[lane] = f32::from(card.more_offers);
        self.capacity[lane] = card.capacity;
        self.size[lane] = card.size;
        self.problems[lane] = card.problems;
        self.ties[lane] = card.ties;
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
pub(super) fn greater(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}

#[inline(always)]
fn lesser(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}
