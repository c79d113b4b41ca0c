//! The points of a pair exactly as the explaining scorer has them, without a word said.

#![allow(clippy::needless_bitwise_bool, reason = "a branch would be a toss-up")]
#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use super::{
    CHANCE, ONE, PRIOR,
    columns::{Card, Columns, FOLDED, LANGUAGES, NEEDS, NeedsAndOffers, OFFERS, SIZE, Small, TIES, have_common},
    rising,
    score::{
        FUND_HALF, FUND_OPEN, FUND_PERHAPS, HALF_UNITS, MEANS_UNITS, PROBLEM_HALF, SIZE_REACH, THEME_UNITS,
        TIE_NETWORK, UNSAID_UNITS,
    },
    weaker_first,
    weights::{Part, Weights},
};

/// Needs of one city against offers of another.
#[derive(Default)]
struct Meeting {
    units: u32,
    together: u32,
    has_open_time: bool,
}

/// How a need and an offer fit by means and time. Nothing here branches: no processor foresees what they share.
struct Fit {
    units: u32,
    is_together: bool,
    is_open: bool,
}

impl Fit {
    #[inline(always)]
    fn of(one: Small, other: Small) -> Self {
        let is_unsaid = (one.means == 0) | (other.means == 0);
        let are_dated = one.has_time() & other.has_time();
        Self {
            units: u32::from(one.means & other.means != 0) * MEANS_UNITS + u32::from(is_unsaid) * UNSAID_UNITS,
            is_together: are_dated & (one.from <= other.until) & (other.from <= one.until),
            is_open: !are_dated,
        }
    }
}

impl Meeting {
    /// Takes in a need and an offer that are the only ones on their theme.
    #[inline(always)]
    fn add_both(&mut self, need: Small, offer: Small) {
        let fit = Fit::of(need, offer);
        self.units += 2 * (THEME_UNITS + fit.units);
        self.together += 2 * u32::from(fit.is_together);
        self.has_open_time |= fit.is_open;
    }

    /// Takes in a need, or an offer, with all that could answer it.
    fn add(&mut self, wish: Small, answers: impl Iterator<Item = Small>) {
        let (mut units, mut is_together) = (0, false);
        for fit in answers.map(|answer| Fit::of(wish, answer)) {
            units = units.max(fit.units);
            is_together |= fit.is_together;
            self.has_open_time |= fit.is_open;
        }
        self.units += THEME_UNITS + units;
        self.together += u32::from(is_together);
    }
}

/// One direction as shares, and the themes it is about.
struct Met {
    share: u32,
    time: u32,
    themes: u64,
}

#[inline(always)]
fn met(needs: NeedsAndOffers, offers: NeedsAndOffers, is_unknown: bool) -> Met {
    let themes = needs.themes & offers.themes;
    if themes == 0 {
        let unknown = if is_unknown { CHANCE } else { 0 };
        return Met { share: unknown, time: unknown, themes };
    }
    let mut meeting = Meeting::default();
    let repeated = needs.repeated() | offers.repeated();
    let mut left = themes;
    while left != 0 {
        let theme = left.trailing_zeros();
        left &= left - 1;
        if repeated >> theme & 1 == 0 {
            meeting.add_both(needs.first(theme), offers.first(theme));
        } else {
            let (needs, offers) = (needs.on(theme), offers.on(theme));
            needs.clone().for_each(|need| meeting.add(need, offers.clone()));
            offers.for_each(|offer| meeting.add(offer, needs.clone()));
        }
    }
    let time = if meeting.together == 0 && meeting.has_open_time { PRIOR } else { rising(meeting.together, 1) };
    Met { share: rising(meeting.units, HALF_UNITS), time, themes }
}

impl Columns {
    /// The points of a pair; nothing where a gate stands between them.
    #[inline(always)]
    pub(super) fn points(&self, one: usize, other: usize, weights: Weights) -> Option<u32> {
        let (a, b) = (&self.cards[one], &self.cards[other]);
        if a.is_gone() || b.is_gone() {
            return None;
        }
        let language = self.language(one, other)?;
        let untold = a.is | b.is;
        let ([my_needs, my_offers], [your_needs, your_offers]) = (self.wishes(one), self.wishes(other));
        let is_unknown = |needy: &Card, giving: &Card| needy.is & NEEDS | giving.is & OFFERS != 0;
        let ours = met(my_needs, your_offers, is_unknown(a, b));
        let theirs = met(your_needs, my_offers, is_unknown(b, a));
        let size = match untold & SIZE {
            0 => ONE / SIZE_REACH * SIZE_REACH.saturating_sub(a.size.abs_diff(b.size)),
            _ => PRIOR,
        };
        let shares = [
            (Part::Needs, weaker_first(ours.share, theirs.share)),
            (Part::Language, language),
            (Part::Capacity, a.capacity + b.capacity),
            (Part::Time, u32::midpoint(ours.time, theirs.time)),
            (Part::Scale, u32::midpoint(size, self.problem(one, other, [my_needs, your_needs]))),
            (Part::Ties, self.ties(one, other)),
            (Part::Funding, self.funding(one, other, [ours.themes, theirs.themes])),
        ];
        Some(shares.into_iter().map(|(part, share)| weights.of(part) * share).sum())
    }

    #[inline(always)]
    fn language(&self, one: usize, other: usize) -> Option<u32> {
        let (a, b) = (&self.cards[one], &self.cards[other]);
        let has_bit = a.languages & b.languages != 0;
        if has_bit && (self.are_bits_exact || have_common(self.languages.of(one), self.languages.of(other))) {
            return Some(ONE);
        }
        if have_common(self.reach.of(one), self.languages.of(other)) {
            return Some(ONE / 2);
        }
        if (a.is | b.is) & LANGUAGES != 0 {
            return Some(PRIOR);
        }
        (!self.is_talk_required).then_some(0)
    }

    #[inline(always)]
    fn problem(&self, one: usize, other: usize, needs: [NeedsAndOffers; 2]) -> u32 {
        let (a, b) = (&self.cards[one], &self.cards[other]);
        let common = a.needs & b.needs;
        let further = needs[0].further(common) + needs[1].further(common);
        let mut count = 2 * common.count_ones() + further;
        if (a.is | b.is) & FOLDED == 0 {
            count += 2 * (a.situations & b.situations).count_ones();
        } else {
            let [ours, theirs] = [one, other].map(|at| self.situations.of(at));
            count += ours.iter().filter(|situation| theirs.contains(situation)).count() as u32;
            count += theirs.iter().filter(|situation| ours.contains(situation)).count() as u32;
        }
        match count {
            0 if (a.is | b.is) & NEEDS != 0 => PRIOR,
            count => rising(count, PROBLEM_HALF),
        }
    }

    #[inline(always)]
    fn ties(&self, one: usize, other: usize) -> u32 {
        let (a, b) = (&self.cards[one], &self.cards[other]);
        let mut common = (a.networks & b.networks).count_ones();
        if common != 0 && !self.are_bits_exact {
            let theirs = self.networks.of(other);
            common = self.networks.of(one).iter().filter(|network| theirs.contains(network)).count() as u32;
        }
        let partners = self.partners.of(one).iter().filter(|(place, _)| *place as usize == other);
        match common * TIE_NETWORK + partners.map(|(_, counts)| counts).sum::<u32>() {
            0 if (a.is | b.is) & TIES != 0 => CHANCE,
            count => rising(count, 1),
        }
    }

    /// Funding for what one needs of the other, on themes that are met, and the other way round.
    fn funding(&self, one: usize, other: usize, met: [u64; 2]) -> u32 {
        let themes = met[0] | met[1];
        let mut count = 0;
        for fund in self.funds.iter().filter(|fund| fund.themes & themes != 0) {
            let serves =
                |at: usize, met: u64| self.budgets.of(at).iter().any(|need| fund.serves(need, fund.themes & met));
            let is_open = fund.call.is_some() && (serves(one, met[0]) || serves(other, met[1]));
            count += if is_open { FUND_OPEN } else { FUND_PERHAPS };
        }
        match (count, themes) {
            (0, 0) if (self.cards[one].is | self.cards[other].is) & (NEEDS | OFFERS) != 0 => CHANCE,
            (0, 0) => 0,
            (0, _) => PRIOR,
            (count, _) => rising(count, FUND_HALF),
        }
    }
}
