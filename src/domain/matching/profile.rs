//! What matching knows of a city, gathered from records of any kind in any order.

use strum::{IntoStaticStr, VariantArray};

use crate::domain::choices::array;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::{ONE, PRIOR, rising};
use crate::domain::{
    calls::{self, CallStanding},
    choices::{Availability, Choice, Consent, Means, Situation, Stage, Theme},
    concrete,
    date::{PartialDate, Period},
    kinds::{
        Kind, call, city, city_situation, city_succession, fair_delegate, funding, membership, need, offer, office,
        participant, partnership, party, person,
    },
    money::Money,
    record::Record,
    value::Id,
};

/// Why a need or an offer is not to be had. Put into words under `match-lapse-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Lapse {
    Reserved,
    Met,
    Withdrawn,
    /// The day it was valid until has passed.
    Expired,
    /// Its time frame lies in the past.
    Past,
}

impl Lapse {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A need or an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedOrOffer {
    pub id: Id,
    /// Position in [`Theme::ALL`], below 64; nothing where no theme is given, or none of the list.
    pub theme: Option<u8>,
    /// A bit for each of [`Means::ALL`]; none where nothing is said.
    pub means: u8,
    /// First and last day it may be about, as days of the common era.
    pub time: Option<(i32, i32)>,
    pub budget: Option<Money>,
    pub is_concrete: bool,
    pub lapse: Option<Lapse>,
}

impl NeedOrOffer {
    pub fn is_open(&self) -> bool {
        self.lapse.is_none()
    }
}

/// A city as matching sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub id: Id,
    pub needs: Vec<NeedOrOffer>,
    pub offers: Vec<NeedOrOffer>,
    /// Primary tags of what the city or its delegates speak, sorted.
    pub languages: Vec<String>,
    /// Further ones in which single needs or offers could be worked on; they help and never count as missing.
    pub wish_languages: Vec<String>,
    pub population: Option<i64>,
    /// Whether it has said what it may sign or what it can do.
    pub has_stated: bool,
    pub people: Vec<Id>,
    /// Networks with the memberships in each.
    pub networks: BTreeMap<Id, Vec<Id>>,
    /// Partnerships with their stage and the other cities in them.
    pub partnerships: Vec<(Id, Stage, Vec<Id>)>,
    pub situations: Vec<(Situation, Id)>,
    /// What it became, where it is no more: the succession and the city.
    pub gone: Option<(Id, Id)>,
}

impl Profile {
    /// A city of which nothing is known.
    pub fn new(id: Id) -> Self {
        Self {
            id,
            needs: Vec::new(),
            offers: Vec::new(),
            languages: Vec::new(),
            wish_languages: Vec::new(),
            population: None,
            has_stated: false,
            people: Vec::new(),
            networks: BTreeMap::new(),
            partnerships: Vec::new(),
            situations: Vec::new(),
            gone: None,
        }
    }

    /// Open needs and offers that are concrete.
    pub fn concrete(&self) -> impl Iterator<Item = (Kind, &NeedOrOffer)> {
        let needs = self.needs.iter().map(|wish| (Kind::Need, wish));
        let all = needs.chain(self.offers.iter().map(|wish| (Kind::Offer, wish)));
        all.filter(|(_, wish)| wish.is_open() && wish.is_concrete)
    }

    /// Partnerships that have reached an agreement.
    pub fn experience(&self) -> impl Iterator<Item = Id> {
        self.partnerships.iter().filter(|(_, stage, _)| stage.is_agreed()).map(|(id, _, _)| *id)
    }

    /// Commitment and capacity as half a share, for the other half comes from the other city: who answers, what is
    /// concrete, what is stated, what has been reached. Silence on one of them is unknown.
    pub fn capacity(&self) -> u32 {
        let signals = [
            signal(self.people.len()),
            signal(self.concrete().count()),
            if self.has_stated { ONE } else { PRIOR },
            signal(self.experience().count()),
        ];
        signals.iter().sum::<u32>() / 8
    }

    /// The least and the most it may come to: what is unknown left out, and taken for the best.
    pub fn capacity_bounds(&self) -> (u32, u32) {
        let counts = [self.people.len(), self.concrete().count(), self.experience().count()];
        let known = |unknown: u32| {
            let counted: u32 = counts.iter().map(|count| if *count == 0 { unknown } else { signal(*count) }).sum();
            (counted + if self.has_stated { ONE } else { unknown }) / 8
        };
        (known(0), known(ONE))
    }

    /// Size in quarters of a doubling.
    pub fn size(&self) -> Option<u32> {
        let people = self.population.filter(|people| *people > 0)? as u64;
        let doublings = people.ilog2();
        let rest = (people << 16) >> doublings;
        // 2 to the power of 16 and one, two, three quarters.
        let quarters = [77_936, 92_682, 110_218].iter().filter(|step| rest >= **step).count();
        Some(4 * doublings + quarters as u32)
    }

    /// Whether anything is recorded that could be a tie.
    pub fn has_ties(&self) -> bool {
        !self.networks.is_empty() || !self.partnerships.is_empty()
    }
}

/// A signal of which `count` records are there.
pub(super) fn signal(count: usize) -> u32 {
    if count == 0 { PRIOR } else { rising(3 * count as u32, 1) }
}

/// A funding source whose themes are given, and that is not known to be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fund {
    pub id: Id,
    /// A bit for each theme.
    pub themes: u64,
    /// The call that is open or soon will be, by fresh facts, and its last day.
    pub call: Option<(Id, Option<PartialDate>)>,
    /// Whether that is the only such call.
    pub has_one_call: bool,
    pub ceiling: Option<Money>,
}

/// Everybody who can be matched, and what could fund it. Cities and funds stand in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    pub cities: Vec<Profile>,
    pub funds: Vec<Fund>,
}

/// An interpreter and the languages between which they work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpreter {
    pub id: Id,
    pub languages: Vec<String>,
}

/// How two cities would talk.
#[derive(Clone, Debug, Default)]
pub struct Talk {
    pub interpreters: Vec<Interpreter>,
    /// At a fair people talk on the spot: a pair that can't is not proposed. Elsewhere an interpreter can be found.
    pub is_required: bool,
}

impl Candidates {
    /// The place of a city.
    pub fn place(&self, city: Id) -> Option<usize> {
        self.cities.binary_search_by_key(&city, |profile| profile.id).ok()
    }
}

/// Gathers what is known of each city on a day. Kinds that tell nothing are passed over; what names a city that is not
/// among the records is left out.
pub fn candidates<'a>(records: impl IntoIterator<Item = &'a Record>, today: NaiveDate) -> Candidates {
    let mut cities: BTreeMap<Id, Profile> = BTreeMap::new();
    let mut rest: Vec<&Record> = Vec::new();
    for record in records {
        if record.kind == Kind::City {
            cities.insert(record.id, of_city(record));
        } else {
            rest.push(record);
        }
    }
    // What is gathered must not depend on the order in which it came.
    rest.sort_unstable_by_key(|record| (record.kind, record.id));
    let refused: BTreeSet<Id> = rest
        .iter()
        .filter(|record| record.kind == Kind::Person && record.choice(person::consent) == Some(Consent::Refused))
        .map(|record| record.id)
        .collect();
    let mut participants: BTreeMap<Id, Id> = BTreeMap::new();
    let mut stages: BTreeMap<Id, Stage> = BTreeMap::new();
    let mut sides: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut calls_of: BTreeMap<Id, Vec<&Record>> = BTreeMap::new();
    for record in &rest {
        match record.kind {
            Kind::Participant => {
                if let Some(city) = record.get(participant::city) {
                    participants.insert(record.id, *city);
                    speak(cities.get_mut(city), record.get(participant::languages));
                }
            }
            Kind::Partnership => {
                stages.extend(record.choice(partnership::stage).map(|stage| (record.id, stage)));
            }
            Kind::Party => {
                if let (Some(of), Some(city)) = (record.get(party::partnership), record.get(party::city)) {
                    sides.entry(*of).or_default().insert(*city);
                }
            }
            Kind::Call => calls_of.entry(*record.get(call::funding).unwrap_or(&record.id)).or_default().push(record),
            _ => {}
        }
    }
    let mut funds = Vec::new();
    for record in &rest {
        match record.kind {
            Kind::Need => {
                let city = record.get(need::city).and_then(|city| cities.get_mut(city));
                wish(record, &NEED, city, |profile| &mut profile.needs, &refused, today);
            }
            Kind::Offer => {
                let city = record.get(offer::city).and_then(|city| cities.get_mut(city));
                wish(record, &OFFER, city, |profile| &mut profile.offers, &refused, today);
            }
            Kind::Office if is_now(record.get(office::time), today) => {
                let (body, person) = (record.get(office::body), record.get(office::person));
                let city = body.and_then(|body| cities.get_mut(&body.id));
                if let (Some(city), Some(person)) = (city, person.filter(|person| !refused.contains(person))) {
                    city.people.push(*person);
                }
            }
            Kind::Membership if is_now(record.get(membership::time), today) => {
                let (member, network) = (record.get(membership::member), record.get(membership::network));
                let city = member.and_then(|member| cities.get_mut(&member.id));
                if let (Some(city), Some(network)) = (city, network) {
                    city.networks.entry(*network).or_default().push(record.id);
                }
            }
            Kind::FairDelegate => {
                let city = record.get(fair_delegate::participant).and_then(|id| participants.get(id));
                speak(city.and_then(|city| cities.get_mut(city)), record.get(fair_delegate::languages));
            }
            Kind::CitySituation if is_now(record.get(city_situation::time), today) => {
                let city = record.get(city_situation::city).and_then(|city| cities.get_mut(city));
                if let (Some(city), Some(situation)) = (city, record.choice(city_situation::situation)) {
                    city.situations.push((situation, record.id));
                }
            }
            Kind::CitySuccession => {
                let is_over = record.get(city_succession::date).is_none_or(|date| date.latest() <= today);
                let ends = matches!(record.get(city_succession::how), Some(&("merged" | "joined")));
                let city = record.get(city_succession::city).and_then(|city| cities.get_mut(city));
                if let (Some(city), Some(into), true) = (city, record.get(city_succession::into), is_over && ends) {
                    city.gone = Some((record.id, *into));
                }
            }
            Kind::Funding => funds.extend(fund(record, calls_of.get(&record.id).map_or(&[], Vec::as_slice), today)),
            _ => {}
        }
    }
    for (id, stage) in stages {
        let Some(sides) = sides.get(&id) else { continue };
        for side in sides {
            if let Some(city) = cities.get_mut(side) {
                city.partnerships.push((id, stage, sides.iter().copied().filter(|other| other != side).collect()));
            }
        }
    }
    let mut cities: Vec<Profile> = cities.into_values().collect();
    for city in &mut cities {
        for list in [&mut city.languages, &mut city.wish_languages] {
            list.sort_unstable();
            list.dedup();
        }
        city.people.sort_unstable();
        city.people.dedup();
    }
    Candidates { cities, funds }
}

fn of_city(record: &Record) -> Profile {
    let mut profile = Profile::new(record.id);
    profile.population = record.get(city::population).copied();
    profile.has_stated = record.get(city::competence).is_some() || record.get(city::capacity).is_some();
    speak(Some(&mut profile), record.get(city::languages));
    profile
}

fn speak(city: Option<&mut Profile>, languages: Option<&Vec<String>>) {
    if let (Some(city), Some(languages)) = (city, languages) {
        city.languages.extend(languages.iter().map(|tag| primary(tag)));
    }
}

/// `pt` of `pt-BR`: what is spoken, without where and how it is written.
pub fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}

/// Whether a time is not certainly over, or yet to begin.
fn is_now(time: Option<&Period>, today: NaiveDate) -> bool {
    time.is_none_or(|time| time.contains(today) != Some(false))
}

/// The fields of a need or an offer; both kinds have them under the same names.
struct Fields {
    theme: crate::domain::kinds::Field<&'static str>,
    means: crate::domain::kinds::Field<Vec<String>>,
    time: crate::domain::kinds::Field<Period>,
    budget: crate::domain::kinds::Field<Money>,
    languages: crate::domain::kinds::Field<Vec<String>>,
    contact: crate::domain::kinds::Field<Id>,
    availability: crate::domain::kinds::Field<&'static str>,
}

const NEED: Fields = Fields {
    theme: need::theme,
    means: need::means,
    time: need::time,
    budget: need::budget,
    languages: need::languages,
    contact: need::contact,
    availability: need::availability,
};

const OFFER: Fields = Fields {
    theme: offer::theme,
    means: offer::means,
    time: offer::time,
    budget: offer::budget,
    languages: offer::languages,
    contact: offer::contact,
    availability: offer::availability,
};

/// Position of a theme; what is filed under "other" is no theme two cities could share.
pub fn theme_place(theme: Theme) -> Option<u8> {
    (theme != Theme::Other).then_some(theme as u8)
}

fn themes_of(codes: &[String]) -> u64 {
    let places = codes.iter().filter_map(|code| theme_place(Theme::from_code(code)?));
    places.fold(0, |bits, place| bits | 1 << place)
}

fn wish(
    record: &Record,
    fields: &Fields,
    city: Option<&mut Profile>,
    list: impl Fn(&mut Profile) -> &mut Vec<NeedOrOffer>,
    refused: &BTreeSet<Id>,
    today: NaiveDate,
) {
    let Some(city) = city else { return };
    let lacks = concrete::lacks(record, today);
    let time = record.get(fields.time).map(|time| {
        let start = time.start.map_or(i32::MIN, |start| start.earliest().num_days_from_ce());
        (start, time.end.map_or(i32::MAX, |end| end.latest().num_days_from_ce()))
    });
    let lapse = match record.choice(fields.availability) {
        Some(Availability::Reserved) => Some(Lapse::Reserved),
        Some(Availability::Met) => Some(Lapse::Met),
        Some(Availability::Withdrawn) => Some(Lapse::Withdrawn),
        _ if lacks.contains(&concrete::Lack::Expired) => Some(Lapse::Expired),
        _ => time.filter(|(_, end)| *end < today.num_days_from_ce()).map(|_| Lapse::Past),
    };
    let means = record.get(fields.means).map_or(&[][..], Vec::as_slice);
    let means = means.iter().filter_map(|code| Means::from_code(code)).fold(0, |bits, means| bits | 1 << means as u8);
    if lapse.is_none() {
        city.wish_languages.extend(record.get(fields.languages).into_iter().flatten().map(|tag| primary(tag)));
        city.people.extend(record.get(fields.contact).filter(|person| !refused.contains(person)));
    }
    list(city).push(NeedOrOffer {
        id: record.id,
        theme: record.choice(fields.theme).and_then(theme_place),
        means,
        time,
        budget: record.get(fields.budget).copied(),
        is_concrete: lacks.is_empty(),
        lapse,
    });
}

/// A funding source without themes says nothing of whom it serves; one whose calls are all over serves nobody now.
fn fund(record: &Record, calls: &[&Record], today: NaiveDate) -> Option<Fund> {
    let themes = themes_of(record.get(funding::themes)?);
    let standing = |call: &Record| calls::standing_of(call, today);
    let is_over = |call: &&Record| matches!(standing(call), CallStanding::Over { .. });
    if themes == 0 || !calls.is_empty() && calls.iter().all(is_over) {
        return None;
    }
    let open: Vec<_> = calls
        .iter()
        .filter_map(|call| match standing(call) {
            CallStanding::Open { until } => Some((*call, Some(until))),
            CallStanding::Later { .. } => Some((*call, None)),
            _ => None,
        })
        .collect();
    let has_one_call = open.len() == 1;
    let open = open.first();
    let ceiling = open.and_then(|(call, _)| call.get(call::ceiling)).or(record.get(funding::ceiling)).copied();
    let call = open.map(|(call, until)| (call.id, *until));
    Some(Fund { id: record.id, themes, call, has_one_call, ceiling })
}
