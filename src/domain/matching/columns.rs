//! Every city in columns: a card of bit sets and small numbers for each, and the few lists behind it.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use super::{
    profile::{Candidates, Fund, NeedOrOffer, Profile, Talk, primary},
    score::{TIE_ALIVE, TIE_PAST},
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

/// An open need or offer with a theme.
#[derive(Clone, Copy)]
pub(super) struct Small {
    pub(super) theme: u8,
    pub(super) means: u8,
    /// An empty time, the end before the start, where none is given.
    pub(super) from: i32,
    pub(super) until: i32,
}

impl Small {
    #[inline(always)]
    pub(super) fn has_time(self) -> bool {
        self.from <= self.until
    }
}

/// What one city is to a score, in one line of memory.
#[derive(Clone)]
#[repr(align(64))]
pub(super) struct Card {
    /// Themes.
    pub(super) needs: u64,
    pub(super) offers: u64,
    /// Numbers of languages and networks folded into 64 bits: no common bit, nothing in common.
    pub(super) languages: u64,
    pub(super) networks: u64,
    pub(super) situations: u32,
    pub(super) capacity: u32,
    /// In quarters of a doubling; nothing where it is untold.
    pub(super) size: u32,
    /// Where its needs begin in the list of wishes; its offers follow them.
    wishes_at: u32,
    /// Needs, and offers, beyond the first on their theme.
    pub(super) more_needs: u16,
    pub(super) more_offers: u16,
    /// Of [`NEEDS`] and its like.
    pub(super) is: u8,
}

/// What nobody has told of a city.
pub(super) const NEEDS: u8 = 1;
pub(super) const OFFERS: u8 = 2;
pub(super) const LANGUAGES: u8 = 4;
pub(super) const TIES: u8 = 8;
pub(super) const SIZE: u8 = 16;
/// The city is no more.
const GONE: u8 = 32;
/// More networks, or situations, than bits: they have to be counted one by one.
pub(super) const FOLDED: u8 = 64;

impl Card {
    pub(super) fn is_gone(&self) -> bool {
        self.is & GONE != 0
    }
}

/// Needs, or offers, of a city.
#[derive(Clone, Copy)]
pub(super) struct NeedsAndOffers<'a> {
    pub(super) themes: u64,
    /// The first on each theme, by theme.
    first: &'a [Small],
    further: &'a [Small],
}

impl<'a> NeedsAndOffers<'a> {
    #[inline(always)]
    fn split(themes: u64, more: u16, all: &'a [Small]) -> (Self, &'a [Small]) {
        let (first, rest) = all.split_at(themes.count_ones() as usize);
        let (further, rest) = rest.split_at(usize::from(more));
        (Self { themes, first, further }, rest)
    }

    /// The first on one of its themes.
    #[inline(always)]
    pub(super) fn first(self, theme: u32) -> Small {
        self.first[(self.themes & ((1 << theme) - 1)).count_ones() as usize]
    }

    /// How many beyond the first there are on some themes.
    #[inline(always)]
    pub(super) fn further(self, themes: u64) -> u32 {
        self.further.iter().map(|wish| (themes >> wish.theme) as u32 & 1).sum()
    }

    /// All on one of its themes.
    #[inline(always)]
    pub(super) fn on(self, theme: u32) -> impl Iterator<Item = Small> + Clone {
        let further = self.further.iter().filter(move |wish| u32::from(wish.theme) == theme);
        std::iter::once(self.first(theme)).chain(further.copied())
    }

    /// Themes of more than one.
    #[inline(always)]
    pub(super) fn repeated(self) -> u64 {
        themes(self.further)
    }
}

/// Every city, those with the greatest capacity first and those that are no more last: the likeliest partners lie beside
/// each other in memory.
pub(super) struct Columns {
    pub(super) cards: Vec<Card>,
    /// The place of each among the candidates.
    pub(super) places: Vec<u32>,
    wishes: Vec<Small>,
    pub(super) languages: Runs<u16>,
    /// Languages an interpreter would reach for a city.
    pub(super) reach: Runs<u16>,
    pub(super) networks: Runs<u16>,
    pub(super) situations: Runs<u16>,
    /// Whether a common bit is always a common language, and a common network.
    pub(super) are_bits_exact: bool,
    /// Places of partners and what the tie counts.
    pub(super) partners: Runs<(u32, u32)>,
    pub(super) funds: Vec<Fund>,
    /// Open needs with their budgets, for the ceilings of funds.
    pub(super) budgets: Runs<NeedOrOffer>,
    pub(super) is_talk_required: bool,
    /// Where the city at each place of the candidates stands here.
    pub(super) at_of: Vec<u32>,
}

fn open(wishes: &[NeedOrOffer]) -> impl Iterator<Item = &NeedOrOffer> {
    wishes.iter().filter(|wish| wish.is_open())
}

/// The first on each theme, by theme, and then all others.
fn small(wishes: &[NeedOrOffer]) -> Vec<Small> {
    let mut all: Vec<Small> = open(wishes)
        .filter_map(|wish| {
            let (from, until) = wish.time.unwrap_or((1, 0));
            Some(Small { theme: wish.theme?, means: wish.means, from, until })
        })
        .collect();
    all.sort_by_key(|wish| wish.theme);
    let mut seen = 0_u64;
    let is_further = |wish: &Small| {
        let is_further = seen >> wish.theme & 1 == 1;
        seen |= 1 << wish.theme;
        is_further
    };
    let (further, mut first): (Vec<Small>, Vec<Small>) = all.into_iter().partition(is_further);
    first.extend(further);
    first
}

fn is_told(wishes: &[NeedOrOffer]) -> bool {
    open(wishes).all(|wish| wish.theme.is_some()) && open(wishes).next().is_some()
}

fn themes(wishes: &[Small]) -> u64 {
    wishes.iter().fold(0, |bits, wish| bits | 1 << wish.theme)
}

/// Numbers folded into 64 bits.
pub(super) fn fold(numbers: &[u16]) -> u64 {
    numbers.iter().fold(0, |bits, number| bits | 1 << (number % 64))
}

pub(super) fn have_common<T: PartialEq>(one: &[T], other: &[T]) -> bool {
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
            cards: Vec::with_capacity(order.len()),
            places: order.iter().map(|place| *place as u32).collect(),
            wishes: Vec::new(),
            languages: Runs::new(),
            reach: Runs::new(),
            networks: Runs::new(),
            situations: Runs::new(),
            are_bits_exact: false,
            partners: Runs::new(),
            funds: candidates.funds.clone(),
            budgets: Runs::new(),
            is_talk_required: talk.is_required,
            at_of,
        };
        for place in order {
            let profile = &candidates.cities[place];
            columns.budgets.push(open(&profile.needs).copied());
            let spoken = profile.languages.iter().chain(&profile.wish_languages);
            let mut spoken: Vec<u16> = spoken.map(|tag| number(tag)).collect();
            spoken.sort_unstable();
            spoken.dedup();
            let helped = interpreters.iter().filter(|languages| have_common(languages, &spoken));
            columns.reach.push(helped.flatten().copied());
            columns.languages.push(spoken);
            columns.networks.push(profile.networks.keys().map(|network| {
                let next = networks.len() as u16;
                *networks.entry(*network).or_insert(next)
            }));
            columns.situations.push(profile.situations.iter().map(|(kind, _)| *kind as u16));
            columns.push_card(profile);
            let partners = partners(candidates, profile).into_iter();
            columns.partners.push(partners.map(|(place, counts)| (columns.at_of[place as usize], counts)));
        }
        columns.are_bits_exact = tags.len().max(networks.len()) <= 64;
        columns
    }

    /// The card of the city whose lists were just written, with its wishes.
    fn push_card(&mut self, profile: &Profile) {
        let at = self.cards.len();
        let (needs, offers) = (small(&profile.needs), small(&profile.offers));
        let more = |wishes: &[Small]| wishes.len() as u16 - themes(wishes).count_ones() as u16;
        let situations = self.situations.of(at).iter().fold(0_u32, |bits, kind| bits | 1 << kind);
        let (languages, networks) = (fold(self.languages.of(at)), fold(self.networks.of(at)));
        let is_folded = profile.situations.len() > situations.count_ones() as usize
            || profile.networks.len() > networks.count_ones() as usize;
        let facts = [
            (!is_told(&profile.needs), NEEDS),
            (!is_told(&profile.offers), OFFERS),
            (profile.languages.is_empty(), LANGUAGES),
            (!profile.has_ties(), TIES),
            (profile.size().is_none(), SIZE),
            (profile.gone.is_some(), GONE),
            (is_folded, FOLDED),
        ];
        self.cards.push(Card {
            needs: themes(&needs),
            offers: themes(&offers),
            languages,
            networks,
            situations,
            capacity: profile.capacity(),
            size: profile.size().unwrap_or_default(),
            wishes_at: self.wishes.len() as u32,
            more_needs: more(&needs),
            more_offers: more(&offers),
            is: facts.iter().filter(|(is, _)| *is).fold(0, |bits, (_, bit)| bits | bit),
        });
        self.wishes.extend(needs.into_iter().chain(offers));
    }

    /// Needs and offers.
    #[inline(always)]
    pub(super) fn wishes(&self, at: usize) -> [NeedsAndOffers<'_>; 2] {
        let card = &self.cards[at];
        let all = &self.wishes[card.wishes_at as usize..];
        let (needs, all) = NeedsAndOffers::split(card.needs, card.more_needs, all);
        let (offers, _) = NeedsAndOffers::split(card.offers, card.more_offers, all);
        [needs, offers]
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
