//! One pair explained: what each side would give, every part as a range, the reasons, and what stands in the way.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    CHANCE, ONE, PRIOR,
    profile::{Candidates, Fund, NeedOrOffer, Profile, Talk, signal},
    reasons::{Blocker, Known, Reason, ReasonKind, Side},
    rising, weaker_first,
    weights::{Part, Weights},
};
use crate::domain::{
    kinds::Kind,
    value::{Id, RecordRef},
};

/// A share of [`ONE`], or points: the least it may be, what it counts as, the most it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Range {
    pub low: u32,
    pub middle: u32,
    pub high: u32,
}

impl Range {
    fn known(share: u32) -> Self {
        Self { low: share, middle: share, high: share }
    }

    fn unknown(prior: u32) -> Self {
        Self { low: 0, middle: prior, high: ONE }
    }

    fn each(self, other: Self, of: impl Fn(u32, u32) -> u32) -> Self {
        Self { low: of(self.low, other.low), middle: of(self.middle, other.middle), high: of(self.high, other.high) }
    }

    fn half(self, other: Self) -> Self {
        self.each(other, u32::midpoint)
    }

    pub fn is_known(self) -> bool {
        self.low == self.high
    }
}

/// What matching says of a pair. The score is the same from both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Points, of [`Score::full`]; pairs are ranked by the middle.
    pub points: Range,
    pub full: u32,
    /// Each part as a share, in the order of [`Part::ALL`].
    pub parts: [Range; 7],
    /// What they would give us, and what we would give them, as shares.
    pub gives: [Range; 2],
    pub blockers: Vec<Blocker>,
    /// Only of parts that weigh something; in the order of the parts.
    pub reasons: Vec<Reason>,
}

impl Score {
    /// Whether a gate takes the pair out of the ranking.
    pub fn is_blocked(&self) -> bool {
        self.blockers.iter().any(Blocker::is_gate)
    }

    /// Points in hundredths of the whole.
    pub fn percent(&self) -> [u32; 3] {
        let of = |points: u32| (u64::from(points) * 100 / u64::from(self.full.max(1))) as u32;
        [of(self.points.low), of(self.points.middle), of(self.points.high)]
    }

    pub fn part(&self, part: Part) -> Range {
        self.parts[part as usize]
    }
}

/// Units a need or an offer earns by being met: for the theme, and for means both name; half the latter where one of
/// them says nothing of means.
pub(super) const THEME_UNITS: u32 = 4;
pub(super) const MEANS_UNITS: u32 = 2;
pub(super) const UNSAID_UNITS: u32 = 1;
/// Units that make half a share: a need and an offer that fit in every way.
pub(super) const HALF_UNITS: u32 = 2 * (THEME_UNITS + MEANS_UNITS);

/// Levels of a funding source: open to what is wanted, or to be asked about.
pub(super) const FUND_OPEN: u32 = 3;
pub(super) const FUND_PERHAPS: u32 = 1;
pub(super) const FUND_HALF: u32 = 2;
/// Ties: a network in common, a partnership that was, and one that lives.
pub(super) const TIE_NETWORK: u32 = 1;
pub(super) const TIE_PAST: u32 = 1;
pub(super) const TIE_ALIVE: u32 = 3;
/// Needs on a theme in common that make half a share: one on each side.
pub(super) const PROBLEM_HALF: u32 = 2;
/// Quarters of a doubling at which sizes no longer compare: sixteen times as many people.
pub(super) const SIZE_REACH: u32 = 16;

impl Candidates {
    /// Explains the pair of the cities at two places, seen from the first.
    pub fn explain(&self, ours: usize, theirs: usize, weights: Weights, talk: &Talk) -> Score {
        let pair = Pair { sides: [&self.cities[ours], &self.cities[theirs]], funds: &self.funds, talk };
        pair.explain(weights)
    }
}

struct Pair<'a> {
    sides: [&'a Profile; 2],
    funds: &'a [Fund],
    talk: &'a Talk,
}

/// What is found while looking.
#[derive(Default)]
struct Found {
    reasons: Vec<Reason>,
    blockers: Vec<Blocker>,
}

impl Found {
    fn reason(&mut self, what: ReasonKind, records: Vec<RecordRef>) {
        self.reasons.push(Reason { what, records });
    }
}

/// One direction of needs against offers.
struct Direction {
    units: Range,
    /// Needs and offers that meet at a time both name.
    together: u32,
    has_open_time: bool,
    is_unknown: bool,
    /// Themes on which something was met.
    themes: u64,
}

fn open(wishes: &[NeedOrOffer]) -> impl Iterator<Item = &NeedOrOffer> {
    wishes.iter().filter(|wish| wish.is_open())
}

/// Open wishes by theme.
fn by_theme(wishes: &[NeedOrOffer]) -> BTreeMap<u8, Vec<&NeedOrOffer>> {
    let mut themes: BTreeMap<u8, Vec<&NeedOrOffer>> = BTreeMap::new();
    for (theme, wish) in open(wishes).filter_map(|wish| Some((wish.theme?, wish))) {
        themes.entry(theme).or_default().push(wish);
    }
    themes
}

/// Whether everything a city has on one side is known by theme; a city without any has told nothing.
fn is_told(wishes: &[NeedOrOffer]) -> bool {
    open(wishes).next().is_some() && open(wishes).all(|wish| wish.theme.is_some())
}

pub(super) fn means_fit(one: &NeedOrOffer, other: &NeedOrOffer) -> Known {
    match (one.means, other.means) {
        (0, _) | (_, 0) => Known::Unknown,
        (one, other) if one & other != 0 => Known::Yes,
        _ => Known::No,
    }
}

fn times_meet(one: &NeedOrOffer, other: &NeedOrOffer) -> Known {
    match (one.time, other.time) {
        (Some(one), Some(other)) if one.0 <= other.1 && other.0 <= one.1 => Known::Yes,
        (Some(_), Some(_)) => Known::No,
        _ => Known::Unknown,
    }
}

fn units(fit: Known) -> Range {
    let by =
        |low, middle, high| Range { low: THEME_UNITS + low, middle: THEME_UNITS + middle, high: THEME_UNITS + high };
    match fit {
        Known::Yes => by(MEANS_UNITS, MEANS_UNITS, MEANS_UNITS),
        Known::No => by(0, 0, 0),
        Known::Unknown => by(0, UNSAID_UNITS, MEANS_UNITS),
    }
}

fn record_refs(kind: Kind, ids: &[Id]) -> Vec<RecordRef> {
    ids.iter().map(|id| RecordRef { kind, id: *id }).collect()
}

impl Pair<'_> {
    fn of(&self, side: Side) -> &Profile {
        self.sides[side as usize]
    }

    fn cities(&self) -> Vec<RecordRef> {
        self.sides.iter().map(|city| RecordRef { kind: Kind::City, id: city.id }).collect()
    }

    fn explain(&self, weights: Weights) -> Score {
        let mut found = Found::default();
        let directions = Side::BOTH.map(|needy| self.direction(needy, &mut found));
        let gives = directions.each_ref().map(Direction::share);
        let [ours, theirs] = &directions;
        let parts = [
            gives[0].each(gives[1], weaker_first),
            self.language(&mut found),
            self.capacity(&mut found),
            ours.time().half(theirs.time()),
            self.size(&mut found).half(self.problem(&mut found)),
            self.ties(&mut found),
            self.funding(&directions, &mut found),
        ];
        for side in Side::BOTH {
            if let Some((succession, into)) = self.of(side).gone {
                found.blockers.push(Blocker::Gone { of: side, into, succession });
            }
        }
        let Found { mut reasons, mut blockers } = found;
        reasons.retain(|reason| weights.of(reason.what.part()) > 0);
        reasons.sort_by_key(|reason| reason.what.part());
        blockers.sort_by_key(|blocker| !blocker.is_gate());
        let sum = |of: fn(&Range) -> u32| {
            Part::ALL.iter().zip(&parts).map(|(part, share)| weights.of(*part) * of(share)).sum()
        };
        let points =
            Range { low: sum(|share| share.low), middle: sum(|share| share.middle), high: sum(|share| share.high) };
        Score { points, full: weights.full(), parts, gives, blockers, reasons }
    }

    /// Needs of one side against offers of the other.
    fn direction(&self, needy: Side, found: &mut Found) -> Direction {
        let (asking, giving) = (&self.of(needy).needs, &self.of(needy.other()).offers);
        let (needs, offers) = (by_theme(asking), by_theme(giving));
        let mut direction = Direction {
            units: Range::default(),
            together: 0,
            has_open_time: false,
            is_unknown: !is_told(asking) || !is_told(giving),
            themes: 0,
        };
        for (theme, needs) in &needs {
            let Some(offers) = offers.get(theme) else { continue };
            direction.themes |= 1 << theme;
            let mut fit = Known::No;
            let (mut early, mut late) = (Vec::new(), Vec::new());
            for (wishes, answers, meeting) in [(needs, offers, &mut early), (offers, needs, &mut late)] {
                for wish in wishes {
                    let fits = answers.iter().map(|answer| means_fit(wish, answer));
                    let best = fits.max_by_key(|fit| units(*fit).middle).unwrap_or(Known::Unknown);
                    direction.units = direction.units.each(units(best), |sum, counted| sum + counted);
                    if fit == Known::No || best == Known::Yes {
                        fit = best;
                    }
                    let times = answers.iter().map(|answer| times_meet(wish, answer)).collect::<Vec<_>>();
                    direction.has_open_time |= times.contains(&Known::Unknown);
                    if times.contains(&Known::Yes) {
                        direction.together += 1;
                        meeting.push(wish.id);
                    }
                }
            }
            let ids = |wishes: &[&NeedOrOffer]| wishes.iter().map(|wish| wish.id).collect::<Vec<_>>();
            let (need_ids, offer_ids) = (ids(needs), ids(offers));
            let all = |needs: &[Id], offers: &[Id]| {
                [record_refs(Kind::Need, needs), record_refs(Kind::Offer, offers)].concat()
            };
            let records = all(&need_ids, &offer_ids);
            found.reason(
                ReasonKind::Answered { needy, theme: *theme, needs: need_ids, offers: offer_ids, means: fit },
                records,
            );
            if !early.is_empty() {
                let records = all(&early, &late);
                found.reason(ReasonKind::SameTime { needy, theme: *theme, needs: early, offers: late }, records);
            }
        }
        lapsed(needy, asking, giving, direction.themes, found);
        direction
    }

    fn language(&self, found: &mut Found) -> Range {
        let all = |side: Side| {
            let city = self.of(side);
            city.languages.iter().chain(&city.wish_languages).map(String::as_str).collect::<BTreeSet<&str>>()
        };
        let [ours, theirs] = Side::BOTH.map(all);
        let tags: Vec<String> = ours.intersection(&theirs).map(|tag| (*tag).to_owned()).collect();
        if !tags.is_empty() {
            found.reason(ReasonKind::Language { tags }, self.cities());
            return Range::known(ONE);
        }
        let speaks = |with: &BTreeSet<&str>, languages: &[String]| {
            languages.iter().any(|tag| with.contains(super::profile::primary(tag).as_str()))
        };
        let interpreters = self.talk.interpreters.iter();
        let interpreters: Vec<Id> = interpreters
            .filter(|one| speaks(&ours, &one.languages) && speaks(&theirs, &one.languages))
            .map(|one| one.id)
            .collect();
        if !interpreters.is_empty() {
            // With several of them no single one is missed.
            let records =
                if interpreters.len() == 1 { record_refs(Kind::Interpreter, &interpreters) } else { self.cities() };
            found.reason(ReasonKind::Interpreter { interpreters }, records);
            return Range::known(ONE / 2);
        }
        if self.sides.iter().any(|city| city.languages.is_empty()) {
            return Range::unknown(PRIOR);
        }
        if self.talk.is_required {
            found.blockers.push(Blocker::NoLanguage);
        }
        Range::known(0)
    }

    fn capacity(&self, found: &mut Found) -> Range {
        for side in Side::BOTH {
            let city = self.of(side);
            // So many that one more or less is not felt are no reason any longer.
            let is_felt = |count: usize| count > 0 && signal(count) - rising(3 * (count as u32 - 1), 1) >= 8;
            if is_felt(city.people.len()) {
                let people = city.people.clone();
                let records = record_refs(Kind::Person, &people);
                found.reason(ReasonKind::Contacts { of: side, people }, records);
            }
            let concrete: Vec<RecordRef> =
                city.concrete().map(|(kind, wish)| RecordRef { kind, id: wish.id }).collect();
            if is_felt(concrete.len()) {
                let wishes = concrete.iter().map(|wish| wish.id).collect();
                found.reason(ReasonKind::Concrete { of: side, wishes }, concrete);
            }
            if city.has_stated {
                found.reason(ReasonKind::Stated { of: side }, vec![RecordRef { kind: Kind::City, id: city.id }]);
            }
            let partnerships: Vec<Id> = city.experience().collect();
            if is_felt(partnerships.len()) {
                let records = record_refs(Kind::Partnership, &partnerships);
                found.reason(ReasonKind::Experience { of: side, partnerships }, records);
            }
        }
        let [ours, theirs] = self.sides.map(Profile::capacity_bounds);
        let middle = self.sides[0].capacity() + self.sides[1].capacity();
        Range { low: ours.0 + theirs.0, middle, high: ours.1 + theirs.1 }
    }

    fn size(&self, found: &mut Found) -> Range {
        let [Some(ours), Some(theirs)] = self.sides.map(Profile::size) else { return Range::unknown(PRIOR) };
        let share = ONE / SIZE_REACH * SIZE_REACH.saturating_sub(ours.abs_diff(theirs));
        if share > ONE / 2 {
            let [ours, theirs] = self.sides.map(|city| city.population.unwrap_or_default());
            found.reason(ReasonKind::Size { ours, theirs }, self.cities());
        }
        Range::known(share)
    }

    /// What both need, and what both live through.
    fn problem(&self, found: &mut Found) -> Range {
        let [ours, theirs] = self.sides.map(|city| by_theme(&city.needs));
        let mut count = 0;
        for (theme, our) in &ours {
            let Some(their) = theirs.get(theme) else { continue };
            let [our, their] = [our, their].map(|needs| needs.iter().map(|need| need.id).collect::<Vec<Id>>());
            count += (our.len() + their.len()) as u32;
            let records = [record_refs(Kind::Need, &our), record_refs(Kind::Need, &their)].concat();
            found.reason(ReasonKind::Problem { theme: *theme, ours: our, theirs: their }, records);
        }
        let [our, their] = self.sides.map(|city| &city.situations);
        let common: BTreeSet<_> = our
            .iter()
            .filter(|(kind, _)| their.iter().any(|(other, _)| other == kind))
            .map(|(kind, _)| *kind)
            .collect();
        for situation in common {
            let both = our.iter().chain(their).filter(|(kind, _)| *kind == situation);
            let records: Vec<Id> = both.map(|(_, id)| *id).collect();
            count += records.len() as u32;
            let named = record_refs(Kind::CitySituation, &records);
            found.reason(ReasonKind::Situation { situation, records }, named);
        }
        match count {
            0 if self.sides.iter().any(|city| !is_told(&city.needs)) => Range::unknown(PRIOR),
            count => Range::known(rising(count, PROBLEM_HALF)),
        }
    }

    fn ties(&self, found: &mut Found) -> Range {
        let [ours, theirs] = self.sides;
        let mut count = 0;
        for (network, memberships) in &ours.networks {
            let Some(others) = theirs.networks.get(network) else { continue };
            count += TIE_NETWORK;
            let mut records = record_refs(Kind::Organisation, &[*network]);
            // A membership recorded twice is missed only once both are gone.
            for memberships in [memberships, others].into_iter().filter(|memberships| memberships.len() == 1) {
                records.extend(record_refs(Kind::Membership, memberships));
            }
            found.reason(ReasonKind::Network { network: *network }, records);
        }
        for (id, stage, others) in &ours.partnerships {
            if others.contains(&theirs.id) {
                count += if stage.is_alive() { TIE_ALIVE } else { TIE_PAST };
                found.reason(
                    ReasonKind::Partners { partnership: *id, stage: *stage },
                    record_refs(Kind::Partnership, &[*id]),
                );
            }
        }
        match count {
            0 if self.sides.iter().any(|city| !city.has_ties()) => Range::unknown(CHANCE),
            count => Range::known(rising(count, 1)),
        }
    }

    /// Funding for what the two would do for each other.
    fn funding(&self, directions: &[Direction; 2], found: &mut Found) -> Range {
        let themes = directions[0].themes | directions[1].themes;
        let mut count = 0;
        for fund in self.funds.iter().filter(|fund| fund.themes & themes != 0) {
            let themes = fund.themes & themes;
            let is_open = fund.call.is_some()
                && Side::BOTH.iter().any(|needy| {
                    let themes = themes & directions[*needy as usize].themes;
                    open(&self.of(*needy).needs).any(|need| fund.serves(need, themes))
                });
            count += if is_open { FUND_OPEN } else { FUND_PERHAPS };
            let call = fund.call.filter(|_| is_open);
            let mut records = record_refs(Kind::Funding, &[fund.id]);
            records.extend(call.filter(|_| fund.has_one_call).map(|(id, _)| RecordRef { kind: Kind::Call, id }));
            let (theme, until) = (themes.trailing_zeros() as u8, call.and_then(|(_, until)| until));
            found.reason(ReasonKind::Fund { funding: fund.id, theme, call: call.map(|(id, _)| id), until }, records);
        }
        let is_unknown = directions.iter().any(|direction| direction.is_unknown);
        match (count, themes) {
            (0, 0) if is_unknown => Range::unknown(CHANCE),
            (0, 0) => Range::known(0),
            // The register never holds every source there is.
            (0, _) => Range::unknown(PRIOR),
            (count, _) => Range { high: ONE, ..Range::known(rising(count, FUND_HALF)) },
        }
    }
}

impl Fund {
    /// Whether what is needed on one of `themes` is not known to be beyond its ceiling.
    pub(super) fn serves(&self, need: &NeedOrOffer, themes: u64) -> bool {
        let is_within = match (need.budget, self.ceiling) {
            (Some(budget), Some(ceiling)) if budget.currency() == ceiling.currency() => budget.minor <= ceiling.minor,
            _ => true,
        };
        is_within && need.theme.is_some_and(|theme| themes >> theme & 1 == 1)
    }
}

impl Direction {
    fn share(&self) -> Range {
        match self.themes {
            0 if self.is_unknown => Range::unknown(CHANCE),
            _ => self.units.each(Range::default(), |units, _| rising(units, HALF_UNITS)),
        }
    }

    fn time(&self) -> Range {
        match (self.together, self.themes) {
            (0, 0) if self.is_unknown => Range::unknown(CHANCE),
            (0, 0) => Range::known(0),
            (0, _) if self.has_open_time => Range::unknown(PRIOR),
            (together, _) => Range::known(rising(together, 1)),
        }
    }
}

/// Names a need and an offer that would have met if one of them were still to be had.
fn lapsed(needy: Side, needs: &[NeedOrOffer], offers: &[NeedOrOffer], met: u64, found: &mut Found) {
    let mut named: BTreeSet<u8> = BTreeSet::new();
    for need in needs {
        let Some(theme) = need.theme.filter(|theme| met >> theme & 1 == 0) else { continue };
        for offer in offers.iter().filter(|offer| offer.theme == Some(theme)) {
            let (which, why) = match (need.lapse, offer.lapse) {
                (None, Some(why)) => (RecordRef { kind: Kind::Offer, id: offer.id }, why),
                (Some(why), None) => (RecordRef { kind: Kind::Need, id: need.id }, why),
                _ => continue,
            };
            if named.insert(theme) {
                found.blockers.push(Blocker::Lapsed { needy, need: need.id, offer: offer.id, which, why });
            }
        }
    }
}
