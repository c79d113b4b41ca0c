//! The best partners of one city, or of all, without explaining the rest.
//!
//! Three sieves, each finer and dearer than the one before. What two cities have in common is first found as bit sets,
//! 64 cities in a word; they part all cities into classes, of which few can reach the list at all. Those in them are
//! bounded from above one by one, many lanes at a time; only pairs whose bound reaches the last place of the list so
//! far are scored exactly, in integers. The bounds may be loose; they are never too low, which is all that the result
//! rests on.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use fearless_simd::{Level, dispatch};

use super::{
    ONE,
    bounds::{
        ALIKE, BATCH, Batch, CLASSES, Card, NEVER, OURS, Row, SLACK, SPOKEN, Seasons, THEIRS, TIED, TIME_APART, seasons,
    },
    columns::Columns,
    profile::{Candidates, Talk},
    weights::{Part, Weights},
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

/// For each of 64 facts, which cities it holds of.
struct Facts {
    words: usize,
    bits: Vec<u64>,
}

impl Facts {
    fn new(cards: &[Card], facts: impl Fn(&Card) -> u64) -> Self {
        let words = cards.len().div_ceil(64);
        let mut bits = vec![0; 64 * words];
        for (at, card) in cards.iter().enumerate() {
            let mut left = facts(card);
            while left != 0 {
                bits[left.trailing_zeros() as usize * words + at / 64] |= 1 << (at % 64);
                left &= left - 1;
            }
        }
        Self { words, bits }
    }

    /// Adds the cities of which any of some facts holds.
    #[inline(always)]
    fn any(&self, mut facts: u64, out: &mut [u64]) {
        while facts != 0 {
            let from = facts.trailing_zeros() as usize * self.words;
            facts &= facts - 1;
            for (out, bits) in out.iter_mut().zip(&self.bits[from..from + self.words]) {
                *out |= bits;
            }
        }
    }
}

/// Every city ready to be ranked.
pub struct Kernel {
    columns: Columns,
    /// Those that still are, the greatest capacity first.
    cards: Vec<Card>,
    needs: Facts,
    offers: Facts,
    languages: Facts,
    networks: Facts,
    situations: Facts,
    /// The most needs, or offers, that any city has beyond the first on their theme.
    mores: u32,
    /// The greatest capacity among each 64.
    tops: Vec<f32>,
    seasons: Vec<Seasons>,
    level: Level,
}

/// The best so far: by points, then by place.
struct Top {
    most: usize,
    found: Vec<Ranked>,
}

impl Top {
    fn threshold(&self) -> f32 {
        if self.found.len() < self.most {
            NEVER / 2.0
        } else {
            self.found.last().map_or(NEVER / 2.0, |last| last.points as f32)
        }
    }

    fn offer(&mut self, place: usize, points: u32) {
        let at = self.found.partition_point(|held| (held.points, place) > (points, held.place));
        if at < self.most && self.found.get(at).is_none_or(|held| held.place != place) {
            self.found.insert(at, Ranked { place, points });
            self.found.truncate(self.most);
        }
    }
}

impl Kernel {
    pub fn new(candidates: &Candidates, talk: &Talk) -> Self {
        let columns = Columns::new(candidates, talk);
        let seasons = seasons(&columns);
        let present = columns.cities.iter().take_while(|city| !city.is_gone).count();
        let cards: Vec<Card> = (0..present).map(|at| Card::new(&columns, at)).collect();
        let facts = |facts: fn(&Card) -> u64| Facts::new(&cards, facts);
        Self {
            needs: facts(|card| card.needs),
            offers: facts(|card| card.offers),
            languages: facts(|card| card.languages),
            networks: facts(|card| card.networks),
            situations: facts(|card| u64::from(card.situations)),
            mores: cards.iter().map(Card::mores).max().unwrap_or_default(),
            tops: cards.chunks(64).map(|cards| cards[0].capacity).collect(),
            columns,
            cards,
            seasons,
            level: Level::new(),
        }
    }

    /// The best `most` partners of the city at a place; those behind a gate are not among them.
    pub fn top(&self, city: usize, most: usize, weights: Weights) -> Vec<Ranked> {
        let row = self.columns.at_of[city] as usize;
        dispatch!(self.level, _simd => self.sift(row, most, weights))
    }

    /// The same for every city.
    pub fn all_tops(&self, most: usize, weights: Weights) -> Vec<Vec<Ranked>> {
        let cities = &self.columns.cities;
        let mut all = vec![Vec::new(); cities.len()];
        // Cities with a theme in common look at much the same others, which are then still at hand in the cache.
        let mut rows: Vec<usize> = (0..cities.len()).collect();
        rows.sort_by_key(|row| (cities[*row].needs.trailing_zeros(), cities[*row].offers.trailing_zeros()));
        for row in rows {
            all[cities[row].place] = dispatch!(self.level, _simd => self.sift(row, most, weights));
        }
        all
    }

    #[inline(always)]
    fn offer(&self, top: &mut Top, row: usize, at: usize, weights: Weights) {
        let points = if at == row { None } else { self.columns.points(row, at, weights) };
        if let Some(points) = points {
            top.offer(self.columns.cities[at].place, points);
        }
    }

    /// Scores exactly what the bounds leave.
    #[inline(always)]
    fn sift(&self, row: usize, most: usize, weights: Weights) -> Vec<Ranked> {
        if most == 0 || self.columns.cities[row].is_gone {
            return Vec::new();
        }
        let points = Part::ALL.map(|part| (weights.of(part) * ONE) as f32);
        let late = points[Part::Time as usize] * 0.5 * TIME_APART;
        let capacity = points[Part::Capacity as usize];
        let mine = Row::new(&self.columns, row, &points);
        let mut top = Top { most, found: Vec::with_capacity(most + 1) };
        // Partnerships are no part of the bound.
        for (at, _) in self.columns.partners.of(row) {
            self.offer(&mut top, row, *at as usize, weights);
        }
        let words = self.needs.words;
        let mut sets = vec![0_u64; 5 * words];
        let (ours, rest) = sets.split_at_mut(words);
        let (theirs, rest) = rest.split_at_mut(words);
        let (spoken, rest) = rest.split_at_mut(words);
        let (tied, alike) = rest.split_at_mut(words);
        self.offers.any(mine.card.needs, ours);
        self.needs.any(mine.card.offers, theirs);
        self.languages.any(mine.card.languages, spoken);
        self.networks.any(mine.card.networks, tied);
        self.needs.any(mine.card.needs, alike);
        self.situations.any(u64::from(mine.card.situations), alike);
        // The classes that promise most come first, so that the last place is soon hard to reach; then all others in
        // one go, each as far down the order of capacities as it could reach.
        let sets = [&*ours, theirs, spoken, tied, alike];
        let mut classes: [(f32, usize); CLASSES] = std::array::from_fn(|class| (mine.most(class, self.mores), class));
        classes.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
        let mut wanted = vec![0_u64; words];
        let mut found: Vec<(f32, u32)> = Vec::new();
        let mut listed: Vec<u32> = Vec::new();
        let mut batch = Batch::default();
        let mut classes = classes.into_iter().peekable();
        while classes.peek().is_some() {
            let least = top.threshold() - SLACK;
            wanted.fill(0);
            if top.found.len() < most {
                let mut count = 0;
                while count < FIRST * most
                    && let Some((_, class)) = classes.next()
                {
                    count += add(class, sets, words, &mut wanted);
                }
            } else {
                for (class_most, class) in classes.by_ref() {
                    let until = self.tops.partition_point(|top| class_most + capacity * top >= least);
                    add(class, sets, until, &mut wanted);
                }
            }
            // What a class lacks is also lacking where there is no city.
            if let Some(last) = wanted.last_mut() {
                *last &= u64::MAX >> (64 * words - self.cards.len());
            }
            listed.clear();
            for (word, bits) in wanted.iter().enumerate() {
                let mut bits = *bits;
                while bits != 0 {
                    listed.push(64 * word as u32 + bits.trailing_zeros());
                    bits &= bits - 1;
                }
            }
            found.clear();
            for listed in listed.chunks(BATCH) {
                for (lane, at) in listed.iter().enumerate() {
                    batch.put(lane, &self.cards[*at as usize]);
                }
                found.extend(mine.bounds(&batch).into_iter().zip(listed.iter().copied()));
            }
            found.retain(|(bound, _)| *bound >= least);
            // In a loop of its own, so that one wait for memory does not have to end before the next begins.
            for (bound, at) in &mut found {
                *bound -= late * self.seasons[row].apart(&self.seasons[*at as usize]);
            }
            found.retain(|(bound, _)| *bound >= least);
            found.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
            for (bound, at) in &found {
                if *bound < top.threshold() - SLACK {
                    break;
                }
                self.offer(&mut top, row, *at as usize, weights);
            }
        }
        top.found
    }
}

/// Adds the cities of a class, and tells how many there may be.
#[inline(always)]
fn add(class: usize, sets: [&[u64]; 5], words: usize, wanted: &mut [u64]) -> usize {
    let out = |what: usize| if class & what == 0 { u64::MAX } else { 0 };
    let outs = [OURS, THEIRS, SPOKEN, TIED, ALIKE].map(out);
    let sets = sets.map(|set| &set[..words]);
    let mut count = 0;
    for (at, wanted) in wanted[..words].iter_mut().enumerate() {
        let of = |which: usize| sets[which][at] ^ outs[which];
        let bits = of(0) & of(1) & of(2) & of(3) & of(4);
        *wanted |= bits;
        count += bits.count_ones() as usize;
    }
    count
}
