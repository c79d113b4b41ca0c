//! The overview of a partnership: where its countries stood and stand, what is missing, what happened and is due.

use super::gives::{self, Gives};
use crate::{
    domain::{
        choices::{Choice, CountryList, Stage},
        date::{PartialDate, Period},
        deadlines::Due,
        gaps::{Gap, gaps},
        kinds::{Kind, activity, agreement, component, contribution, partnership, stage_change, task},
        record::{Draft, Record},
        status::{Status, status_on, status_within},
        value::RecordRef,
    },
    register::Error,
    report::sentences,
    ui::{
        map::Map,
        nav::PartnershipTab,
        screens::{
            partnerships::{map::own_map, model::reading::Reading},
            parts::{self, Source},
        },
        widgets::{
            form::Form,
            timeline::{Entry, Event, When},
        },
    },
};

const LISTS: [CountryList; 4] = [CountryList::Ldc, CountryList::Lldc, CountryList::Sids, CountryList::Income];

/// What the lists say of a country.
pub struct CountryStatusRow {
    pub country: String,
    /// Nothing while no text is signed, or where the day is not known.
    pub signing: Option<String>,
    pub today: String,
}

pub struct Overview {
    pub form: Form,
    /// When the first text was signed.
    pub signed: Option<PartialDate>,
    pub standings: Vec<CountryStatusRow>,
    pub counts: Vec<(PartnershipTab, usize)>,
    pub gaps: Vec<Gap>,
    pub events: Vec<Entry>,
    pub gives: Gives,
    /// What is to be done about it, open ones first, the earliest due before others.
    pub tasks: Vec<Record>,
    pub sources: Vec<Source>,
    pub notes: Vec<Record>,
    /// Where its cities are; nothing where two of them are not known to be anywhere.
    pub map: Option<Map>,
    pub tags: Vec<(Record, String)>,
}

impl Overview {
    pub fn read(reading: &Reading<'_>) -> Result<Self, Error> {
        let Reading { register, lookup, record, sides, changes, texts, .. } = *reading;
        let components = reading.components()?;
        let activities = reading.work(Kind::Activity, activity::component, &components)?;
        let money = reading.work(Kind::Contribution, contribution::component, &components)?;
        let signed = signed(texts, changes);
        let counts = [
            (PartnershipTab::Agreements, texts.len()),
            (PartnershipTab::Components, components.len()),
            (PartnershipTab::Money, money.len()),
            (PartnershipTab::Activities, activities.len()),
        ];
        let mut about = vec![record.record_ref()];
        about.extend(sides.iter().map(|side| side.record.record_ref()));
        about.extend(changes.iter().chain(texts).map(Record::record_ref));
        let parties: Vec<&Record> = sides.iter().map(|side| &side.record).collect();
        let stage = record.choice(partnership::stage).unwrap_or(Stage::Contact);
        let title = lookup.shown(record.record_ref(), &record.title());
        Ok(Self {
            map: own_map(register, lookup, record.id, &title, stage)?,
            tags: parts::tags(register, record.record_ref())?,
            form: Form::new(Draft::from(record), lookup),
            signed,
            standings: standings(reading, signed)?,
            counts: counts.to_vec(),
            gaps: gaps(record, &parties, &register.parts(Kind::ContactTerm, record.id)?, texts.len(), &components),
            events: events(reading, &components, &activities),
            gives: gives::gives(reading, &components, &money),
            tasks: tasks(reading)?,
            sources: parts::sources(register, &about)?,
            notes: parts::notes(register, &about)?,
        })
    }
}

fn tasks(reading: &Reading<'_>) -> Result<Vec<Record>, Error> {
    let mut found = reading.register.naming(task::about, reading.record.id)?;
    let due = |one: &Record| one.get(task::due).copied();
    found.sort_by_key(|one| (one.get(task::done).is_some(), due(one).is_none(), due(one)));
    Ok(found)
}

/// The day of signing: of the first text that was signed, else as the history tells it.
fn signed(texts: &[Record], changes: &[Record]) -> Option<PartialDate> {
    let of_texts = texts.iter().filter_map(|text| text.get(agreement::signed).copied()).min();
    of_texts.or_else(|| {
        let is_signing = |change: &&Record| change.choice(stage_change::after) == Some(Stage::Signed);
        changes.iter().find(is_signing).and_then(|change| change.get(stage_change::date).copied())
    })
}

fn standings(reading: &Reading<'_>, signed: Option<PartialDate>) -> Result<Vec<CountryStatusRow>, Error> {
    let rows = reading.register.all(Kind::CountryStatus)?;
    let mut codes: Vec<&str> = Vec::new();
    for side in reading.sides.iter().filter(|side| !side.country.is_empty()) {
        if !codes.contains(&side.country.as_str()) {
            codes.push(&side.country);
        }
    }
    let told = |of: &dyn Fn(CountryList) -> Status| {
        let said: Vec<String> =
            LISTS.iter().filter_map(|list| sentences::status(reading.lookup.words, *list, &of(*list))).collect();
        if said.is_empty() { reading.lookup.words.say("status-none").to_owned() } else { said.join(" · ") }
    };
    let standing = |code: &&str| CountryStatusRow {
        country: reading.lookup.country(code),
        signing: signed.map(|date| told(&|list| status_within(&rows, code, list, date))),
        today: told(&|list| status_on(&rows, code, list, reading.today)),
    };
    Ok(codes.iter().map(standing).collect())
}

/// Stages, texts, what is due on them, components and activities, as far as their dates are known.
fn events(reading: &Reading<'_>, components: &[Record], activities: &[Record]) -> Vec<Entry> {
    let words = reading.lookup.words;
    let mut all = Vec::new();
    let mut add = |lane: &str, title: String, when: When, event: Event, record_ref: Option<RecordRef>| {
        all.push(Entry { lane: words.say(lane).to_owned(), title, when, event, record_ref });
    };
    for change in reading.changes {
        let (Some(stage), Some(date)) = (change.choice::<Stage>(stage_change::after), change.get(stage_change::date))
        else {
            continue;
        };
        let event = if stage == Stage::Signed { Event::Signing } else { Event::Stage };
        let title = reading.lookup.choice("stage", stage.code());
        add("column-stage", title, When::At(*date), event, None);
    }
    for text in reading.texts {
        let term = text.get(agreement::term).copied();
        let start = term.and_then(|term| term.start);
        let start = start.or_else(|| text.get(agreement::in_force).copied()).or(text.get(agreement::signed).copied());
        let end = text.get(agreement::terminated).copied().or(term.and_then(|term| term.end));
        if let Some(time) = Period::new(start, end) {
            add("tab-agreements", text.title(), When::During(time), Event::Agreement, Some(text.record_ref()));
        }
    }
    for deadline in reading.due.iter().flat_map(|(_, due)| due) {
        let event = if deadline.due == Due::End { Event::End } else { Event::Deadline };
        let title = words.say(&format!("due-{}", deadline.on(reading.today).due.code())).to_owned();
        add("timeline-due", title, When::At(deadline.date), event, None);
    }
    for (lane, records, field, event) in [
        ("tab-components", components, component::time, Event::Component),
        ("tab-activities", activities, activity::time, Event::Activity),
    ] {
        for record in records {
            if let Some(time) = record.get(field) {
                let time = if record.kind == Kind::Activity { time.happening() } else { *time };
                add(lane, record.title(), When::During(time), event, Some(record.record_ref()));
            }
        }
    }
    all
}
