//! Every city in columns: bit sets and small numbers, from which a pair is scored exactly, without a word said.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use super::{
    CHANCE, ONE, PRIOR,
    profile::{Candidates, Fund, Profile, Talk, Wish, primary},
    rising,
    score::{
        FUND_HALF, FUND_OPEN, FUND_PERHAPS, HALF_UNITS, MEANS_UNITS, PROBLEM_HALF, SIZE_REACH, THEME_UNITS, TIE_ALIVE,
        TIE_NETWORK, TIE_PAST, UNSAID_UNITS,
    },
    weaker_first,
    weights::{Part, Weights},
};
use crate::domain::value::Id;

/// Lists of different lengths, one after another.
pub(super) struct Runs<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Runs<T> {
    fn new() -> Self {
        Self { items: Vec::new(), ends: vec![0] }
    }

    fn push(&mut self, run: impl IntoIterator<Item = T>) {
        self.items.extend(run);
        self.ends.push(self.items.len() as u32);
    }

    pub(super) fn of(&self, at: usize) -> &[T] {
        &self.items[self.ends[at] as usize..self.ends[at + 1] as usize]
    }
}

/// A stretch of one of the long lists.
#[derive(Clone, Copy)]
struct Stretch {
    from: u32,
    until: u32,
}

impl Stretch {
    fn push<T>(list: &mut Vec<T>, items: impl IntoIterator<Item = T>) -> Self {
        let from = list.len() as u32;
        list.extend(items);
        Self { from, until: list.len() as u32 }
    }

    fn of<T>(self, list: &[T]) -> &[T] {
        &list[self.from as usize..self.until as usize]
    }
}

/// An open need or offer with a theme.
#[derive(Clone, Copy)]
pub(super) struct Small {
    pub(super) theme: u8,
    means: u8,
    /// An empty time, the end before the start, where none is given.
    pub(super) from: i32,
    pub(super) until: i32,
}

impl Small {
    pub(super) fn has_time(self) -> bool {
        self.from <= self.until
    }
}

/// What one city is to the exact score.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct City {
    /// Among the candidates.
    pub(super) place: usize,
    pub(super) needs: u64,
    pub(super) offers: u64,
    pub(super) are_needs_told: bool,
    pub(super) are_offers_told: bool,
    pub(super) has_language: bool,
    pub(super) has_ties: bool,
    pub(super) is_gone: bool,
    pub(super) size: Option<u32>,
    pub(super) capacity: u32,
    /// Both lie beside each other in the list of wishes, and the others in the list of numbers: a pair is scored from
    /// a few lines of memory.
    needs_at: Stretch,
    offers_at: Stretch,
    languages_at: Stretch,
    reach_at: Stretch,
    networks_at: Stretch,
    situations_at: Stretch,
}

/// Every city, those with the greatest capacity first and those that are no more last: the likeliest partners lie beside
/// each other in memory.
pub(super) struct Columns {
    pub(super) cities: Vec<City>,
    /// By city, needs before offers, each by theme.
    wishes: Vec<Small>,
    /// Numbers of languages, networks and situations.
    numbers: Vec<u16>,
    /// Places of partners and what the tie counts.
    pub(super) partners: Runs<(u32, u32)>,
    pub(super) funds: Vec<Fund>,
    /// Open needs with their budgets, for the ceilings of funds.
    budgets: Runs<Wish>,
    pub(super) is_talk_required: bool,
    /// Where the city at each place of the candidates stands here.
    pub(super) at_of: Vec<u32>,
}

/// One direction, as far as its units and times go.
struct Met {
    share: u32,
    time: u32,
    themes: u64,
}

fn open(wishes: &[Wish]) -> impl Iterator<Item = &Wish> {
    wishes.iter().filter(|wish| wish.is_open())
}

fn small(wishes: &[Wish]) -> Vec<Small> {
    let mut all: Vec<Small> = open(wishes)
        .filter_map(|wish| {
            let (from, until) = wish.time.unwrap_or((1, 0));
            Some(Small { theme: wish.theme?, means: wish.means, from, until })
        })
        .collect();
    all.sort_by_key(|wish| wish.theme);
    all
}

fn is_told(wishes: &[Wish]) -> bool {
    open(wishes).all(|wish| wish.theme.is_some()) && open(wishes).next().is_some()
}

fn themes(wishes: &[Small]) -> u64 {
    wishes.iter().fold(0, |bits, wish| bits | 1 << wish.theme)
}

/// The stretch of a sorted list that is about a theme; all before it are about themes of `bits` below, one or more each.
#[inline(always)]
fn on_theme(wishes: &[Small], bits: u64, theme: u32) -> &[Small] {
    let below = (bits & ((1 << theme) - 1)).count_ones() as usize;
    // Most often there is one on each theme.
    if bits.count_ones() as usize == wishes.len() {
        return &wishes[below..=below];
    }
    let rest = &wishes[below..];
    let skip = rest.iter().take_while(|wish| u32::from(wish.theme) < theme).count();
    let rest = &rest[skip..];
    &rest[..rest.iter().take_while(|wish| u32::from(wish.theme) == theme).count()]
}

#[inline(always)]
fn have_common<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.iter().any(|item| other.contains(item))
}

impl Columns {
    pub(super) fn new(candidates: &Candidates, talk: &Talk) -> Self {
        let mut tags: HashMap<String, u16> = HashMap::new();
        let mut number = |tag: &str| {
            let next = tags.len() as u16;
            *tags.entry(primary(tag)).or_insert(next)
        };
        let interpreters: Vec<Vec<u16>> =
            talk.interpreters.iter().map(|one| one.languages.iter().map(|tag| number(tag)).collect()).collect();
        let mut networks: HashMap<Id, u16> = HashMap::new();
        let mut order: Vec<usize> = (0..candidates.cities.len()).collect();
        order.sort_by_key(|place| {
            let city = &candidates.cities[*place];
            (city.gone.is_some(), Reverse(city.capacity()))
        });
        let mut at_of = vec![0; order.len()];
        for (at, place) in order.iter().enumerate() {
            at_of[*place] = at as u32;
        }
        let mut columns = Self {
            cities: Vec::with_capacity(candidates.cities.len()),
            wishes: Vec::new(),
            numbers: Vec::new(),
            partners: Runs::new(),
            funds: candidates.funds.clone(),
            budgets: Runs::new(),
            is_talk_required: talk.is_required,
            at_of,
        };
        for place in order {
            let profile = &candidates.cities[place];
            let (needs, offers) = (small(&profile.needs), small(&profile.offers));
            columns.budgets.push(open(&profile.needs).copied());
            let spoken = profile.languages.iter().chain(&profile.wish_languages);
            let mut spoken: Vec<u16> = spoken.map(|tag| number(tag)).collect();
            spoken.sort_unstable();
            spoken.dedup();
            let helped = interpreters.iter().filter(|languages| have_common(languages, &spoken));
            let reach: Vec<u16> = helped.flatten().copied().collect();
            let known = profile.networks.keys().map(|network| {
                let next = networks.len() as u16;
                *networks.entry(*network).or_insert(next)
            });
            let (wishes, numbers) = (&mut columns.wishes, &mut columns.numbers);
            columns.cities.push(City {
                place,
                needs: themes(&needs),
                offers: themes(&offers),
                are_needs_told: is_told(&profile.needs),
                are_offers_told: is_told(&profile.offers),
                has_language: !profile.languages.is_empty(),
                has_ties: profile.has_ties(),
                is_gone: profile.gone.is_some(),
                size: profile.size(),
                capacity: profile.capacity(),
                needs_at: Stretch::push(wishes, needs),
                offers_at: Stretch::push(wishes, offers),
                languages_at: Stretch::push(numbers, spoken),
                reach_at: Stretch::push(numbers, reach),
                networks_at: Stretch::push(numbers, known),
                situations_at: Stretch::push(numbers, profile.situations.iter().map(|(kind, _)| *kind as u16)),
            });
            let partners = partners(candidates, profile).into_iter();
            columns.partners.push(partners.map(|(place, counts)| (columns.at_of[place as usize], counts)));
        }
        columns
    }

    pub(super) fn needs(&self, at: usize) -> &[Small] {
        self.cities[at].needs_at.of(&self.wishes)
    }

    pub(super) fn offers(&self, at: usize) -> &[Small] {
        self.cities[at].offers_at.of(&self.wishes)
    }

    pub(super) fn languages(&self, at: usize) -> &[u16] {
        self.cities[at].languages_at.of(&self.numbers)
    }

    pub(super) fn reach(&self, at: usize) -> &[u16] {
        self.cities[at].reach_at.of(&self.numbers)
    }

    pub(super) fn networks(&self, at: usize) -> &[u16] {
        self.cities[at].networks_at.of(&self.numbers)
    }

    pub(super) fn situations(&self, at: usize) -> &[u16] {
        self.cities[at].situations_at.of(&self.numbers)
    }

    /// The points of a pair, as the explaining scorer has them; nothing where a gate stands between them.
    #[inline(always)]
    pub(super) fn points(&self, one: usize, other: usize, weights: Weights) -> Option<u32> {
        let (a, b) = (&self.cities[one], &self.cities[other]);
        let language = self.language(one, other)?;
        if a.is_gone || b.is_gone {
            return None;
        }
        let ours = self.direction(one, other);
        let theirs = self.direction(other, one);
        let size = match (a.size, b.size) {
            (Some(a), Some(b)) => ONE / SIZE_REACH * SIZE_REACH.saturating_sub(a.abs_diff(b)),
            _ => PRIOR,
        };
        let shares = [
            (Part::Needs, weaker_first(ours.share, theirs.share)),
            (Part::Language, language),
            (Part::Capacity, a.capacity + b.capacity),
            (Part::Time, u32::midpoint(ours.time, theirs.time)),
            (Part::Scale, u32::midpoint(size, self.problem(one, other))),
            (Part::Ties, self.ties(one, other)),
            (Part::Funding, self.funding(one, other, &ours, &theirs)),
        ];
        Some(shares.into_iter().map(|(part, share)| weights.of(part) * share).sum())
    }

    #[inline(always)]
    fn language(&self, one: usize, other: usize) -> Option<u32> {
        let spoken = self.languages(other);
        if have_common(self.languages(one), spoken) {
            return Some(ONE);
        }
        if have_common(self.reach(one), spoken) {
            return Some(ONE / 2);
        }
        if !self.cities[one].has_language || !self.cities[other].has_language {
            return Some(PRIOR);
        }
        (!self.is_talk_required).then_some(0)
    }

    #[inline(always)]
    fn direction(&self, needy: usize, giving: usize) -> Met {
        let (a, b) = (&self.cities[needy], &self.cities[giving]);
        let themes = a.needs & b.offers;
        if themes == 0 {
            let unknown = if a.are_needs_told && b.are_offers_told { 0 } else { CHANCE };
            return Met { share: unknown, time: unknown, themes };
        }
        let (mut units, mut together, mut has_open_time) = (0, 0, false);
        let (needs, offers) = (self.needs(needy), self.offers(giving));
        let mut left = themes;
        while left != 0 {
            let theme = left.trailing_zeros();
            left &= left - 1;
            let (needs, offers) = (on_theme(needs, a.needs, theme), on_theme(offers, b.offers, theme));
            for (wishes, answers) in [(needs, offers), (offers, needs)] {
                for wish in wishes {
                    let (mut best, mut is_together) = (0, false);
                    for answer in answers {
                        let fit = match (wish.means, answer.means) {
                            (0, _) | (_, 0) => UNSAID_UNITS,
                            (one, other) if one & other != 0 => MEANS_UNITS,
                            _ => 0,
                        };
                        best = best.max(fit);
                        let are_dated = wish.has_time() && answer.has_time();
                        has_open_time |= !are_dated;
                        is_together |= are_dated && wish.from <= answer.until && answer.from <= wish.until;
                    }
                    units += THEME_UNITS + best;
                    together += u32::from(is_together);
                }
            }
        }
        let time = if together == 0 && has_open_time { PRIOR } else { rising(together, 1) };
        Met { share: rising(units, HALF_UNITS), time, themes }
    }

    #[inline(always)]
    fn problem(&self, one: usize, other: usize) -> u32 {
        let (a, b) = (&self.cities[one], &self.cities[other]);
        let common = a.needs & b.needs;
        let on_common = |at: usize| {
            let needs = self.needs(at);
            if self.cities[at].needs.count_ones() as usize == needs.len() {
                return common.count_ones() as usize;
            }
            needs.iter().filter(|need| common >> need.theme & 1 == 1).count()
        };
        let mut count = if common == 0 { 0 } else { on_common(one) + on_common(other) };
        let (ours, theirs) = (self.situations(one), self.situations(other));
        count += ours.iter().filter(|situation| theirs.contains(situation)).count();
        count += theirs.iter().filter(|situation| ours.contains(situation)).count();
        match count {
            0 if !a.are_needs_told || !b.are_needs_told => PRIOR,
            count => rising(count as u32, PROBLEM_HALF),
        }
    }

    #[inline(always)]
    fn ties(&self, one: usize, other: usize) -> u32 {
        let theirs = self.networks(other);
        let common = self.networks(one).iter().filter(|network| theirs.contains(network)).count() as u32;
        let partners = self.partners.of(one).iter().filter(|(place, _)| *place as usize == other);
        match common * TIE_NETWORK + partners.map(|(_, counts)| counts).sum::<u32>() {
            0 if !self.cities[one].has_ties || !self.cities[other].has_ties => CHANCE,
            count => rising(count, 1),
        }
    }

    fn funding(&self, one: usize, other: usize, ours: &Met, theirs: &Met) -> u32 {
        let themes = ours.themes | theirs.themes;
        let mut count = 0;
        for fund in self.funds.iter().filter(|fund| fund.themes & themes != 0) {
            let serves = |at: usize, met: &Met| {
                self.budgets.of(at).iter().any(|need| fund.serves(need, fund.themes & met.themes))
            };
            let is_open = fund.call.is_some() && (serves(one, ours) || serves(other, theirs));
            count += if is_open { FUND_OPEN } else { FUND_PERHAPS };
        }
        match (count, themes) {
            (0, 0) => {
                let told = [one, other].map(|at| &self.cities[at]);
                if told.iter().all(|city| city.are_needs_told && city.are_offers_told) { 0 } else { CHANCE }
            }
            (0, _) => PRIOR,
            (count, _) => rising(count, FUND_HALF),
        }
    }
}

/// Every tie with each partner, counted together where they are partners twice.
fn partners(candidates: &Candidates, profile: &Profile) -> Vec<(u32, u32)> {
    let mut ties: BTreeMap<u32, u32> = BTreeMap::new();
    for (_, stage, others) in &profile.partnerships {
        for place in others.iter().filter_map(|other| candidates.place(*other)) {
            *ties.entry(place as u32).or_default() += if stage.is_alive() { TIE_ALIVE } else { TIE_PAST };
        }
    }
    ties.into_iter().collect()
}
