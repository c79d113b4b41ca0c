//! The best partners of one city, or of all (top-k by branch and bound), without explaining the rest.
//!
//! Three filters, each finer and dearer than the one before. What two cities have in common is first found as bit sets,
//! 64 cities in a word; they part all cities into classes, of which few can reach the list at all. Those in them are
//! bounded from above one by one, many lanes at a time; only pairs whose bound reaches the last place of the list so
//! far are scored exactly, in integers. The bounds may be loose; they are never too low, which is all that the result
//! rests on.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use std::ops::Range;

use fearless_simd::{Level, dispatch};

use super::{
    bounds::{ALIKE, BATCH, Batch, COMMONS, Row, SLACK, SPOKEN, TIED},
    columns::{Card, Columns},
    profile::{Candidates, Talk},
    sets::{Facts, LEVELS, Levels, List, Themes},
    weights::Weights,
};

/// A city in the list of another's best partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Place among the candidates.
    pub place: usize,
    /// Points, of [`Weights::full`].
    pub points: u32,
}

/// The first cities that are bounded, for each place of the list.
const FIRST: usize = 3;
/// Steps, from all points down to none, in which they are looked for.
const STEPS: f32 = 16.0;

/// Capacities in order, the greatest first, as of each 64 cities the greatest.
struct Capacities {
    tops: Vec<f32>,
    /// How many of them are at least so many steps.
    untils: Vec<u32>,
    step: f32,
}

impl Capacities {
    const STEPS: u16 = 1024;

    fn new(tops: Vec<f32>) -> Self {
        let step = tops.first().map_or(1.0, |top| top.max(1.0)) / f32::from(Self::STEPS);
        let until = |steps: u16| tops.partition_point(|top| *top >= f32::from(steps) * step) as u32;
        Self { untils: (0..=Self::STEPS).map(until).collect(), tops, step }
    }

    /// How many words hold all who have so much, and perhaps more.
    #[inline(always)]
    fn until(&self, least: f32) -> usize {
        self.untils.get((least / self.step) as usize).map_or(0, |until| *until as usize)
    }
}

/// Every city ready to be ranked.
pub struct Ranker {
    columns: Columns,
    /// Of those that still are, and how many they are.
    present: usize,
    needs: Themes,
    offers: Themes,
    languages: Facts,
    networks: Facts,
    situations: Facts,
    capacities: Capacities,
    level: Level,
}

/// The best so far: by points, then by place.
struct Top {
    most: usize,
    found: Vec<Ranked>,
}

impl Top {
    /// Who is bounded below this is not among the best.
    #[inline(always)]
    fn least(&self) -> f32 {
        if self.found.len() < self.most {
            return 0.0;
        }
        self.found.last().map_or(0.0, |last| last.points as f32 - SLACK)
    }

    fn offer(&mut self, place: usize, points: u32) {
        let at = self.found.partition_point(|held| (held.points, place) > (points, held.place));
        if at < self.most && self.found.get(at).is_none_or(|held| held.place != place) {
            self.found.insert(at, Ranked { place, points });
            self.found.truncate(self.most);
        }
    }
}

/// Levels of needs and offers that meet, both ways, and the most that comes of them.
#[derive(Clone, Copy)]
struct Pair {
    ours: usize,
    theirs: usize,
    most: f32,
}

/// Room for the work on one city, used again for the next.
struct Scratch {
    ours: Levels,
    theirs: Levels,
    /// Spoken, tied, alike.
    commons: [Vec<u64>; 3],
    /// Who is among the first so many of the things in common, those that promise most first, and what they promise.
    among: [Vec<u64>; COMMONS],
    promise: [f32; COMMONS],
    pairs: Vec<Pair>,
    selected: Vec<u64>,
    done: Vec<u64>,
    listed: List,
    /// Bounds with whom they are about: one number each, which is sorted fastest.
    bounded: Vec<u64>,
    batch: Batch,
}

impl Scratch {
    fn new(words: usize) -> Self {
        let set = || vec![0; words];
        Self {
            ours: Levels::new(words),
            theirs: Levels::new(words),
            commons: [set(), set(), set()],
            among: std::array::from_fn(|_| set()),
            promise: [0.0; COMMONS],
            pairs: Vec::new(),
            selected: set(),
            done: set(),
            listed: List::new(words),
            bounded: vec![0; 64 * words],
            batch: Batch::default(),
        }
    }

    /// The pairs of levels that are anybody's.
    #[inline(always)]
    fn find_pairs(&mut self, mine: &Row) {
        let words = self.selected.len();
        let mut any = [[0_u64; LEVELS]; LEVELS];
        let ours = self.ours.0.each_ref().map(|level| &level[..words]);
        let theirs = self.theirs.0.each_ref().map(|level| &level[..words]);
        for at in 0..words {
            for (any, ours) in any.iter_mut().zip(ours) {
                for (any, theirs) in any.iter_mut().zip(theirs) {
                    *any |= ours[at] & theirs[at];
                }
            }
        }
        self.pairs.clear();
        for (ours, any) in any.iter().enumerate() {
            for (theirs, _) in any.iter().enumerate().filter(|(_, any)| **any != 0) {
                self.pairs.push(Pair { ours, theirs, most: mine.most_met(ours, theirs) });
            }
        }
    }

    /// Puts in order what may be in common.
    #[inline(always)]
    fn order_commons(&mut self, mine: &Row) {
        let promise: [f32; COMMONS] = std::array::from_fn(|common| mine.most_common(common));
        let mut order: [usize; COMMONS] = std::array::from_fn(|common| common);
        order.sort_unstable_by(|one, other| promise[*other].total_cmp(&promise[*one]));
        self.promise = order.map(|common| promise[common]);
        let words = self.selected.len();
        let [spoken, tied, alike] = self.commons.each_ref().map(|set| &set[..words]);
        // The set before.
        let among = &mut self.done[..words];
        among.fill(0);
        for (common, out) in order.iter().zip(&mut self.among) {
            let flip = |what: usize| if common & what == 0 { u64::MAX } else { 0 };
            let [no_spoken, no_tied, no_alike] = [SPOKEN, TIED, ALIKE].map(flip);
            for at in 0..words {
                among[at] |= (spoken[at] ^ no_spoken) & (tied[at] ^ no_tied) & (alike[at] ^ no_alike);
            }
            out.copy_from_slice(among);
        }
    }

    /// Wants those of a pair of levels who are among the first things in common.
    #[inline(always)]
    fn select(&mut self, pair: Pair, rank: usize, words: Range<usize>) {
        let among = &self.among[rank][words.clone()];
        let (ours, theirs) = (&self.ours.0[pair.ours][words.clone()], &self.theirs.0[pair.theirs][words.clone()]);
        for (at, selected) in self.selected[words].iter_mut().enumerate() {
            *selected |= ours[at] & theirs[at] & among[at];
        }
    }

    #[inline(always)]
    fn count_selected(&self) -> usize {
        self.selected.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Wants all who may come to so many points.
    #[inline(always)]
    fn select_from(&mut self, points: f32, mine: &Row, capacities: &Capacities) {
        let greatest = capacities.tops[0] * mine.capacity();
        for pair in 0..self.pairs.len() {
            let pair = self.pairs[pair];
            let mut from = 0;
            for rank in (0..COMMONS).rev() {
                let lacking = points - pair.most - self.promise[rank];
                if lacking > greatest {
                    continue;
                }
                // The farther down the order of capacities, the more there has to be in common.
                let until = capacities.until(lacking.max(0.0) / mine.capacity());
                if until > from {
                    self.select(pair, rank, from..until);
                    from = until;
                }
            }
        }
    }
}

impl Ranker {
    pub fn new(candidates: &Candidates, talk: &Talk) -> Self {
        let columns = Columns::new(candidates, talk);
        let present = columns.cards.iter().take_while(|card| !card.is_gone()).count();
        let cards = &columns.cards[..present];
        let facts = |facts: fn(&Card) -> u64| Facts::new(cards.iter().map(facts));
        let more = |which: usize| Facts::new((0..present).map(|at| columns.wishes(at)[which].repeated()));
        Self {
            needs: Themes { any: facts(|card| card.needs), more: more(0) },
            offers: Themes { any: facts(|card| card.offers), more: more(1) },
            languages: facts(|card| card.languages),
            networks: facts(|card| card.networks),
            situations: facts(|card| u64::from(card.situations)),
            capacities: Capacities::new(cards.chunks(64).map(|cards| cards[0].capacity as f32).collect()),
            columns,
            present,
            level: Level::new(),
        }
    }

    /// The best `most` partners of the city at a place; those behind a gate are not among them.
    pub fn top(&self, city: usize, most: usize, weights: Weights) -> Vec<Ranked> {
        let row = self.columns.at_of[city] as usize;
        let mut scratch = Scratch::new(self.capacities.tops.len());
        dispatch!(self.level, _simd => self.prune_and_score(row, most, weights, &mut scratch))
    }

    /// The same for every city.
    pub fn all_tops(&self, most: usize, weights: Weights) -> Vec<Vec<Ranked>> {
        let cards = &self.columns.cards;
        let mut all = vec![Vec::new(); cards.len()];
        // Cities with a theme in common look at much the same others, which are then still at hand in the cache.
        let mut rows: Vec<usize> = (0..cards.len()).collect();
        rows.sort_by_key(|row| (cards[*row].needs.trailing_zeros(), cards[*row].offers.trailing_zeros()));
        let mut scratch = Scratch::new(self.capacities.tops.len());
        for row in rows {
            let top = dispatch!(self.level, _simd => self.prune_and_score(row, most, weights, &mut scratch));
            all[self.columns.places[row] as usize] = top;
        }
        all
    }

    #[inline(always)]
    fn offer(&self, top: &mut Top, row: usize, at: usize, weights: Weights) {
        let points = if at == row { None } else { self.columns.points(row, at, weights) };
        if let Some(points) = points {
            top.offer(self.columns.places[at] as usize, points);
        }
    }

    /// Finds what other cities have in common with this one.
    #[inline(always)]
    fn compare(&self, row: usize, mine: &Row, scratch: &mut Scratch) {
        let [needs, offers] = self.columns.wishes(row);
        scratch.ours.find(needs, &self.offers);
        scratch.theirs.find(offers, &self.needs);
        scratch.commons.iter_mut().for_each(|set| set.fill(0));
        let [spoken, tied, alike] = &mut scratch.commons;
        self.languages.any(mine.card.languages, spoken);
        self.networks.any(mine.card.networks, tied);
        self.needs.any.any(mine.card.needs, alike);
        self.situations.any(u64::from(mine.card.situations), alike);
        scratch.find_pairs(mine);
        scratch.order_commons(mine);
    }

    /// Scores exactly what the bounds leave.
    #[inline(always)]
    fn prune_and_score(&self, row: usize, most: usize, weights: Weights, scratch: &mut Scratch) -> Vec<Ranked> {
        if most == 0 || self.columns.cards[row].is_gone() {
            return Vec::new();
        }
        let mine = Row::new(&self.columns, row, weights);
        let mut top = Top { most, found: Vec::with_capacity(most + 1) };
        // Partnerships are no part of the bound.
        for (at, _) in self.columns.partners.of(row) {
            self.offer(&mut top, row, *at as usize, weights);
        }
        self.compare(row, &mine, scratch);
        // Those who promise most come first, down to where there are enough of them: then the last place is hard to
        // reach, and all who can are the rest.
        let greatest = scratch.pairs.iter().map(|pair| pair.most).fold(0.0, f32::max);
        let mut points = greatest + scratch.promise[0] + mine.capacity() * self.capacities.tops[0];
        let step = weights.full() as f32 / STEPS;
        scratch.done.fill(0);
        while points > top.least() {
            scratch.selected.fill(0);
            if top.found.len() < most {
                while points > 0.0 && scratch.count_selected() < FIRST * most {
                    points -= step;
                    scratch.select_from(points, &mine, &self.capacities);
                }
            } else {
                points = top.least();
                scratch.select_from(points, &mine, &self.capacities);
            }
            self.try_selected(row, &mine, scratch, &mut top, weights);
        }
        top.found
    }

    /// Bounds all who are wanted, and scores those who may reach the list, the likeliest first.
    #[inline(always)]
    fn try_selected(&self, row: usize, mine: &Row, scratch: &mut Scratch, top: &mut Top, weights: Weights) {
        // What a class lacks is also lacking where there is no city.
        if let Some(last) = scratch.selected.last_mut() {
            *last &= u64::MAX >> (64 * self.capacities.tops.len() - self.present);
        }
        scratch.listed.list(&scratch.selected, &mut scratch.done);
        let count = self.bound(mine, top.least(), scratch);
        let bounded = &mut scratch.bounded[..count];
        bounded.sort_unstable();
        for bounded in bounded.iter().rev() {
            if ((bounded >> 32) as f32) < top.least() {
                break;
            }
            self.offer(top, row, *bounded as u32 as usize, weights);
        }
    }

    /// Keeps those listed whose bound is high enough, and tells how many they are.
    #[inline(always)]
    fn bound(&self, mine: &Row, least: f32, scratch: &mut Scratch) -> usize {
        let mut count = 0;
        for listed in scratch.listed.all().chunks(BATCH) {
            for (lane, at) in listed.iter().enumerate() {
                scratch.batch.put(lane, &self.columns.cards[*at as usize]);
            }
            // Each is written, and kept or written over: a branch would be a toss-up.
            for (bound, at) in mine.bounds(&scratch.batch).into_iter().zip(listed) {
                scratch.bounded[count] = u64::from(bound as u32) << 32 | u64::from(*at);
                count += usize::from(bound >= least);
            }
        }
        count
    }
}
