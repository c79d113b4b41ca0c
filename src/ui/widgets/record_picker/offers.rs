//! What a field that names a record offers, in its order: what is here, what the gazetteer has, what may be made.

use crate::{
    domain::{
        by_name,
        fold::{fold, readings, words},
        kinds::{Kind, city, workspace},
        value::{Id, RecordRef},
    },
    files::gazetteer::Gazetteer,
    register::{Error, Register},
    report::{sentences, values},
    ui::lookup::Lookup,
};

/// Suggestions shown at once, where there may be very many.
const MOST: usize = 7;
/// Records of the register among them.
const MOST_KNOWN: usize = 5;
/// Lines of a list that can be read as a whole: the slots and tables of a fair.
const MOST_PARTS: usize = 200;
/// Kinds offered where anything may be named.
const COMMON: &[Kind] = &[Kind::Partnership, Kind::City, Kind::Organisation, Kind::Person];

/// What has been chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// A record that is here.
    Known(RecordRef),
    /// A city of the gazetteer, by its place in it.
    Listed(usize),
    /// A name the person vouches for, of a record of this kind that is still to be made.
    New(Kind),
    /// A description of a side that has no name yet.
    Unnamed,
}

/// What stands around the field: the records named beside it, and the one it is a field of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    pub named: &'a [RecordRef],
    pub of: Option<RecordRef>,
}

/// One line under the field.
#[derive(Clone, Debug)]
pub struct Offer {
    pub chosen: Chosen,
    pub title: String,
    pub detail: String,
}

/// What is offered.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    pub lines: Vec<Offer>,
    /// That nothing fits, where nothing does.
    pub none: Option<String>,
    /// Why none could be looked for.
    pub problem: Option<String>,
}

/// What is offered besides records.
#[derive(Clone, Copy, Debug, Default)]
pub struct Besides {
    /// The office's own city, before anything is typed.
    pub own_city: bool,
    /// A side that has no name yet.
    pub an_unnamed_side: bool,
}

/// What is asked.
pub struct Question<'a> {
    pub kinds: &'static [Kind],
    pub typed: &'a str,
    pub around: Around<'a>,
    pub besides: Besides,
}

impl Offers {
    pub fn find(lookup: &Lookup<'_>, question: &Question<'_>) -> Self {
        let words = lookup.words;
        let mut offers = Self::default();
        if question.typed.is_empty() && question.besides.own_city {
            offers.lines.extend(own_city(lookup));
        }
        if let Some(register) = lookup.register.filter(|_| offers.lines.is_empty()) {
            match known(register, lookup, question) {
                Ok(lines) => offers.lines = lines,
                Err(error) => offers.problem = Some(sentences::fault(words, &error)),
            }
        }
        let name = [("name", question.typed.into())];
        if !question.typed.is_empty() {
            if offers.lines.is_empty() {
                offers.none = Some(words.tell("picker-none", &name));
            }
            offers.lines.extend(new(lookup, question));
        } else if offers.lines.is_empty() && offers.problem.is_none() {
            let may_be_new = !new(lookup, question).is_empty();
            offers.none = Some(words.say(if may_be_new { "picker-begin" } else { "picker-empty" }).to_owned());
        }
        if question.besides.an_unnamed_side && !question.typed.is_empty() {
            let title = words.tell("place-unnamed", &name);
            offers.lines.push(Offer { chosen: Chosen::Unnamed, title, detail: String::new() });
        }
        offers
    }
}

/// What stands around a field, with what that belongs to: an agreement's partnership.
pub fn widened(lookup: &Lookup<'_>, around: Around<'_>) -> Vec<RecordRef> {
    let mut all: Vec<RecordRef> = around.named.iter().copied().chain(around.of).collect();
    let mut at = 0;
    while let (Some(record_ref), Some(register)) = (all.get(at).copied(), lookup.register) {
        let owner = register.get(record_ref).ok().flatten().and_then(|record| record.owner());
        all.extend(owner.filter(|owner| !all.contains(owner)));
        at += 1;
    }
    all
}

/// Every record of the register and every city of the gazetteer that fits.
fn known(register: &Register, lookup: &Lookup<'_>, question: &Question<'_>) -> Result<Vec<Offer>, Error> {
    let around = widened(lookup, question.around);
    let typed = question.typed;
    let mut found: Vec<RecordRef> = Vec::new();
    let mut others = Vec::new();
    for kind in question.kinds {
        // What belongs to what stands around is all there is to choose from.
        let Some(owner) = around.iter().find(|owner| kind.may_belong_to(owner.kind)) else {
            others.push(*kind);
            continue;
        };
        let there = register.parts_of_kind(*kind, *owner)?.into_iter().map(|record| record.record_ref());
        found.extend(there.filter(|one| typed.is_empty() || fits(&lookup.title(*one), typed)).take(MOST_PARTS));
    }
    let may_be_any = question.kinds.is_empty();
    let mut listed = Vec::new();
    if !others.is_empty() || may_be_any {
        if typed.is_empty() {
            found.extend(likely(register, if may_be_any { COMMON } else { &others }, &around)?);
        } else {
            let hits = register.search(typed, &others, MOST_KNOWN)?.into_iter().map(|hit| hit.record_ref);
            found.extend(hits.filter(|one| may_be_any || others.contains(&one.kind)));
            if may_be_any || others.contains(&Kind::City) {
                listed = cities(register, lookup, typed, &mut found)?;
            }
        }
    }
    found.retain(|one| Some(*one) != question.around.of);
    let shows_kind = question.kinds.len() != 1;
    let mut lines = Vec::with_capacity(found.len());
    for record_ref in found {
        lines.push(known_offer(register, lookup, record_ref, shows_kind)?);
    }
    let room = MOST.saturating_sub(lines.len());
    lines.extend(listed.into_iter().take(room));
    Ok(lines)
}

/// Whether each word typed, however it may be read, begins a word of the title.
fn fits(title: &str, typed: &str) -> bool {
    let title = fold(title);
    let begins = |word: &str| words(&title).any(|part| part.starts_with(word));
    readings(typed).iter().any(|reading| words(reading).all(begins))
}

/// Who is likely meant before anything is typed: who stands near, then the latest of each kind.
fn likely(register: &Register, kinds: &[Kind], around: &[RecordRef]) -> Result<Vec<RecordRef>, Error> {
    let mut found = register.likely_near(around)?;
    found.retain(|one| kinds.contains(&one.kind));
    let each = (MOST.saturating_sub(found.len()) / kinds.len().max(1)).max(1);
    for kind in kinds {
        let latest = register.latest(*kind, MOST)?.into_iter().map(|record| record.record_ref());
        let new: Vec<RecordRef> = latest.filter(|one| !found.contains(one)).take(each).collect();
        found.extend(new);
    }
    found.truncate(MOST);
    Ok(found)
}

/// Cities of the gazetteer that fit. Those that are here already, under whatever name, join what was found.
fn cities(
    register: &Register,
    lookup: &Lookup<'_>,
    typed: &str,
    found: &mut Vec<RecordRef>,
) -> Result<Vec<Offer>, Error> {
    let gazetteer = Gazetteer::embedded();
    let suggestions = gazetteer.suggest(typed, None, MOST);
    let number = |index: usize| i64::from(gazetteer.place(index).geonames_id);
    let numbers: Vec<i64> = suggestions.iter().map(|one| number(one.index)).collect();
    let here = register.cities_by_geonames(&numbers)?;
    let mut lines = Vec::new();
    for suggestion in suggestions {
        let place = gazetteer.place(suggestion.index);
        if let Some(id) = here.get(&number(suggestion.index)) {
            push_once(found, *id);
            continue;
        }
        // Entered by hand under the name it has at home.
        for city in register.named_alike(Kind::City, place.name, None)? {
            if city.text(city::country) == place.country && city.get(city::geonames_id).is_none() {
                push_once(found, city.id);
            }
        }
        let aside = (suggestion.name != place.name).then_some(suggestion.name);
        lines.push(listed_offer(lookup, suggestion.index, aside));
    }
    Ok(lines)
}

fn push_once(found: &mut Vec<RecordRef>, id: Id) {
    let record_ref = RecordRef { kind: Kind::City, id };
    if !found.contains(&record_ref) {
        found.push(record_ref);
    }
}

/// A record of the register with what tells it from others of its name.
fn known_offer(
    register: &Register,
    lookup: &Lookup<'_>,
    record_ref: RecordRef,
    shows_kind: bool,
) -> Result<Offer, Error> {
    let words = lookup.words;
    let mut told = Vec::new();
    if shows_kind {
        told.push(values::kind(words, record_ref.kind).to_owned());
    }
    told.extend(lookup.apart(register, record_ref)?);
    if record_ref.kind == Kind::City {
        told.push(words.say("place-known").to_owned());
    }
    let (chosen, title) = (Chosen::Known(record_ref), lookup.title(record_ref));
    Ok(Offer { chosen, title, detail: told.join(" · ") })
}

/// What may be made of the name.
fn new(lookup: &Lookup<'_>, question: &Question<'_>) -> Vec<Offer> {
    let around = widened(lookup, question.around);
    let kinds = if question.kinds.is_empty() { COMMON } else { question.kinds };
    let offer = |kind: &Kind| {
        let args = [("kind", kind.name().into()), ("name", question.typed.into())];
        let title = lookup.words.tell("picker-new", &args);
        Offer { chosen: Chosen::New(*kind), title, detail: String::new() }
    };
    kinds.iter().filter(|kind| by_name::can_begin(**kind, &around)).map(offer).collect()
}

/// A city of the gazetteer with what tells it apart; `aside` is the name by which it was found.
fn listed_offer(lookup: &Lookup<'_>, index: usize, aside: Option<&str>) -> Offer {
    let place = Gazetteer::embedded().place(index);
    let mut detail = lookup.country(place.country);
    if let Some(region) = place.region {
        detail = format!("{region}, {detail}");
    }
    if let Some(aside) = aside {
        detail = format!("{aside} · {detail}");
    }
    if place.population > 0 {
        let people = lookup.words.tell("people-count", &[("count", i64::from(place.population).into())]);
        detail = format!("{detail} · {people}");
    }
    Offer { chosen: Chosen::Listed(index), title: place.name.to_owned(), detail }
}

/// The city of the office that keeps this workspace: the one it names, else the one whose name stands in its own.
fn own_city(lookup: &Lookup<'_>) -> Option<Offer> {
    let register = lookup.register?;
    let office = register.all(Kind::Workspace).ok()?.into_iter().next()?;
    let known = |id: Id| {
        let record_ref = RecordRef { kind: Kind::City, id };
        let detail = lookup.words.say("place-own").to_owned();
        Offer { chosen: Chosen::Known(record_ref), title: lookup.title(record_ref), detail }
    };
    if let Some(city) = office.get(workspace::city) {
        return Some(known(*city));
    }
    let name = office.text(workspace::name);
    let mut parts: Vec<&str> = name.split(|letter: char| !(letter.is_alphabetic() || letter == '-')).collect();
    // Small words name no city here, and the longer a word the surer it is the city's.
    parts.retain(|part| part.chars().count() > 2 && part.chars().next().is_some_and(char::is_uppercase));
    parts.sort_by_key(|part| std::cmp::Reverse(part.chars().count()));
    let here = |part: &&str| register.named_alike(Kind::City, part, None).ok()?.into_iter().next();
    if let Some(city) = parts.iter().find_map(here) {
        return Some(known(city.id));
    }
    let index = parts.iter().find_map(|part| Gazetteer::embedded().find(part, None))?;
    // It may be here under the name it has in another language.
    let number = i64::from(Gazetteer::embedded().place(index).geonames_id);
    if let Some(id) = register.cities_by_geonames(&[number]).ok()?.get(&number) {
        return Some(known(*id));
    }
    let mut offer = listed_offer(lookup, index, None);
    offer.detail = format!("{} · {}", offer.detail, lookup.words.say("place-own"));
    Some(offer)
}
