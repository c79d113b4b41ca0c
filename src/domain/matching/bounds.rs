//! A bound from above on the score of one city with many others, in whatever vector instructions the processor has.
//!
//! Plain loops over lanes, which the compiler turns into vectors; rounding in the floating point is covered by
//! [`SLACK`]. Nothing here decides a rank: what the bound lets through is scored in integers.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use super::{
    CHANCE, ONE, PRIOR,
    columns::Columns,
    rising,
    score::{FUND_HALF, FUND_OPEN, FUND_PERHAPS, PROBLEM_HALF, SIZE_REACH},
    weights::Part,
};

/// Cities bounded together.
pub(super) const CHUNK: usize = 16;
/// Lower than any score.
pub(super) const NEVER: f32 = -1e9;
/// What rounding in the bound may cost, many times over.
pub(super) const SLACK: f32 = 4096.0;

/// What the bounds of [`CHUNK`] cities are made of; shares are of one.
#[derive(Clone)]
pub(super) struct Chunk {
    needs: [Lanes<u32>; 2],
    offers: [Lanes<u32>; 2],
    /// Numbers of languages folded into 64 bits: no common bit, no common language.
    languages: [Lanes<u32>; 2],
    networks: [Lanes<u32>; 2],
    situations: Lanes<u32>,
    /// Needs, and offers, beyond the first on their theme.
    more_needs: Lanes<f32>,
    more_offers: Lanes<f32>,
    /// What counts where nothing is told: its prior, or nothing.
    needs_untold: Lanes<f32>,
    offers_untold: Lanes<f32>,
    ties_untold: Lanes<f32>,
    size_untold: Lanes<f32>,
    /// What counts where no language is shared: the prior, nothing, or [`NEVER`].
    silence: Lanes<f32>,
    /// Far from every other where it isn't known.
    size: Lanes<f32>,
    /// The most that problems, and networks, in common can come to.
    problems: Lanes<f32>,
    ties: Lanes<f32>,
    pub(super) capacity: Lanes<f32>,
    /// [`NEVER`] for a city that is no more, and for what fills up the last chunk.
    pub(super) gate: Lanes<f32>,
}

pub(super) type Lanes<T> = [T; CHUNK];

const EMPTY: Chunk = Chunk {
    needs: [[0; CHUNK]; 2],
    offers: [[0; CHUNK]; 2],
    languages: [[0; CHUNK]; 2],
    networks: [[0; CHUNK]; 2],
    situations: [0; CHUNK],
    more_needs: [0.0; CHUNK],
    more_offers: [0.0; CHUNK],
    needs_untold: [0.0; CHUNK],
    offers_untold: [0.0; CHUNK],
    ties_untold: [0.0; CHUNK],
    size_untold: [0.0; CHUNK],
    silence: [0.0; CHUNK],
    size: [0.0; CHUNK],
    problems: [0.0; CHUNK],
    ties: [0.0; CHUNK],
    capacity: [0.0; CHUNK],
    gate: [NEVER; CHUNK],
};

/// A size no city has.
const FAR: f32 = 1e6;

fn share(of: u32) -> f32 {
    of as f32 / ONE as f32
}

fn halves(bits: u64) -> [u32; 2] {
    [bits as u32, (bits >> 32) as u32]
}

fn fold(numbers: &[u16]) -> [u32; 2] {
    halves(numbers.iter().fold(0, |bits, number| bits | 1 << (number % 64)))
}

pub(super) fn chunks(columns: &Columns) -> Vec<Chunk> {
    let mut all = vec![EMPTY; columns.cities.len().div_ceil(CHUNK)];
    let silent = if columns.is_talk_required { NEVER } else { 0.0 };
    for (at, city) in columns.cities.iter().enumerate() {
        let (chunk, lane) = (&mut all[at / CHUNK], at % CHUNK);
        let sets = [
            (&mut chunk.needs, halves(city.needs)),
            (&mut chunk.offers, halves(city.offers)),
            (&mut chunk.languages, fold(columns.languages(at))),
            (&mut chunk.networks, fold(columns.networks(at))),
        ];
        for (set, [low, high]) in sets {
            set[0][lane] = low;
            set[1][lane] = high;
        }
        let more = |count: usize, themes: u64| (count as u32 - themes.count_ones()) as f32;
        let untold = |is_told: bool, prior: u32| if is_told { 0.0 } else { share(prior) };
        let (needs, situations) = (columns.needs(at), columns.situations(at));
        chunk.situations[lane] = situations.iter().fold(0, |bits, kind| bits | 1 << kind);
        chunk.more_needs[lane] = more(needs.len(), city.needs);
        chunk.more_offers[lane] = more(columns.offers(at).len(), city.offers);
        chunk.needs_untold[lane] = untold(city.are_needs_told, CHANCE);
        chunk.offers_untold[lane] = untold(city.are_offers_told, CHANCE);
        chunk.ties_untold[lane] = untold(city.has_ties, CHANCE);
        chunk.size_untold[lane] = untold(city.size.is_some(), PRIOR);
        chunk.silence[lane] = if city.has_language { silent } else { share(PRIOR) };
        chunk.size[lane] = city.size.map_or(-FAR, |size| size as f32);
        // As if the other city had as many: the one that has more decides.
        chunk.problems[lane] = share(rising(2 * (needs.len() + situations.len()) as u32, PROBLEM_HALF));
        chunk.ties[lane] = share(rising(columns.networks(at).len() as u32, 1));
        chunk.capacity[lane] = share(city.capacity);
        chunk.gate[lane] = if city.is_gone { NEVER } else { 0.0 };
    }
    all
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
    pub(super) fn apart(&self, other: &Self) -> f32 {
        let meet = |needs: &[u64; 4], offers: &[u64; 4]| (0..4).any(|season| needs[season] & offers[season] != 0);
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

/// One city of a chunk, against which others are held, with the languages an interpreter would reach for it.
pub(super) struct Row {
    needs: [u32; 2],
    offers: [u32; 2],
    languages: [u32; 2],
    reach: [u32; 2],
    networks: [u32; 2],
    situations: u32,
    more_needs: f32,
    more_offers: f32,
    needs_untold: f32,
    offers_untold: f32,
    ties_untold: f32,
    size_untold: f32,
    silence: f32,
    size: f32,
    problems: f32,
    ties: f32,
    /// What is the same against every other city, in points.
    points: f32,
}

/// Weights in points.
pub(super) type Points = [f32; 7];

impl Row {
    pub(super) fn new(columns: &Columns, chunks: &[Chunk], at: usize, points: &Points) -> Self {
        let (chunk, lane) = (&chunks[at / CHUNK], at % CHUNK);
        let set = |set: &[Lanes<u32>; 2]| [set[0][lane], set[1][lane]];
        let wanted = columns.cities[at].needs | columns.cities[at].offers;
        let funds = columns.funds.iter().filter(|fund| fund.themes & wanted != 0);
        let most = funds.map(|fund| if fund.call.is_some() { FUND_OPEN } else { FUND_PERHAPS }).sum();
        let funding = greater(share(rising(most, FUND_HALF)), share(PRIOR));
        Self {
            needs: set(&chunk.needs),
            offers: set(&chunk.offers),
            languages: set(&chunk.languages),
            reach: fold(columns.reach(at)),
            networks: set(&chunk.networks),
            situations: chunk.situations[lane],
            more_needs: chunk.more_needs[lane],
            more_offers: chunk.more_offers[lane],
            needs_untold: chunk.needs_untold[lane],
            offers_untold: chunk.offers_untold[lane],
            ties_untold: chunk.ties_untold[lane],
            size_untold: chunk.size_untold[lane],
            silence: chunk.silence[lane],
            // Two cities of unknown size are no neighbours either.
            size: if chunk.size[lane] < 0.0 { FAR } else { chunk.size[lane] },
            problems: chunk.problems[lane],
            ties: chunk.ties[lane],
            points: points[Part::Capacity as usize] * chunk.capacity[lane]
                + points[Part::Funding as usize] * funding
                + points[Part::Time as usize] * TIME_LEAST,
        }
    }
}

/// The share of time is at most this much, and [`TIME_STEP`] of the share of needs beside it. Of `c` that meet the one
/// is c / (c + 1) and the other c / (c + 2), so that the first is 2s / (1 + s) of the second, which lies under its
/// tangent at 0.6.
const TIME_LEAST: f32 = 0.281_25;
const TIME_STEP: f32 = 0.781_25;
/// By how much that is too much where no time is shared, and it comes to the prior at best.
pub(super) const TIME_APART: f32 = 0.2;

/// The most that a row and each city of some chunks can come to, and the greatest of each chunk. `flat` is what each
/// city brings of its own.
#[inline(always)]
pub(super) fn bound(
    row: &Row,
    chunks: &[Chunk],
    flat: &[Lanes<f32>],
    points: &Points,
    out: &mut [Lanes<f32>],
    tops: &mut [f32],
) {
    let [w_needs, w_language, _, w_time, w_scale, w_ties, _] = *points;
    let (w_both, w_weaker) = (0.25 * w_needs + 0.5 * TIME_STEP * w_time, 0.5 * w_needs);
    let (w_half, step) = (0.5 * w_scale, 1.0 / SIZE_REACH as f32);
    for (((chunk, flat), out), top) in chunks.iter().zip(flat).zip(out).zip(tops) {
        let mut sums = [0.0_f32; CHUNK];
        for at in 0..CHUNK {
            let of = |set: &[Lanes<u32>; 2]| [set[0][at], set[1][at]];
            let (needs, offers) = (of(&chunk.needs), of(&chunk.offers));
            // A need and an offer that meet on a theme, and what else may meet on themes that are met.
            let met = |themes: u32, more: f32, other: f32, unknown: f32| {
                let count = 2.0 * themes as f32 + (more + other);
                pick(themes != 0, count / (count + 2.0), unknown)
            };
            let ours = met(
                ones(row.needs, offers),
                row.more_needs,
                chunk.more_offers[at],
                greater(row.needs_untold, chunk.offers_untold[at]),
            );
            let theirs = met(
                ones(row.offers, needs),
                row.more_offers,
                chunk.more_needs[at],
                greater(row.offers_untold, chunk.needs_untold[at]),
            );
            let spoken = of(&chunk.languages);
            let silence = greater(row.silence, chunk.silence[at]);
            let language = pick(meet(row.languages, spoken), 1.0, pick(meet(row.reach, spoken), 0.5, silence));
            let near = 1.0 - (row.size - chunk.size[at]).abs() * step;
            let near = greater(near, greater(row.size_untold, chunk.size_untold[at]));
            let situations = row.situations & chunk.situations[at];
            let is_alike = (row.needs[0] & needs[0] | row.needs[1] & needs[1] | situations) != 0;
            // Where needs are untold the prior is that of a problem in common.
            let untold = (PRIOR / CHANCE) as f32 * greater(row.needs_untold, chunk.needs_untold[at]);
            let alike = pick(is_alike, greater(row.problems, chunk.problems[at]), untold);
            let apart = greater(row.ties_untold, chunk.ties_untold[at]);
            let tied = pick(meet(row.networks, of(&chunk.networks)), lesser(row.ties, chunk.ties[at]), apart);
            sums[at] = (flat[at] + row.points)
                + (w_both * (ours + theirs) + w_weaker * lesser(ours, theirs))
                + (w_language * language + w_half * (near + alike) + w_ties * tied);
        }
        *out = sums;
        for width in [8, 4, 2, 1] {
            for at in 0..width {
                sums[at] = greater(sums[at], sums[at + width]);
            }
        }
        *top = sums[0];
    }
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
