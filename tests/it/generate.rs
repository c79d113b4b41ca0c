//! Practice workspaces: the same for the same seed, and within every rule of the field.

use std::{collections::HashMap, sync::Arc};

use twinhall::{
    actions::beginnings,
    domain::{
        choices::{AgreementStatus, Choice, Stage},
        concrete,
        fair::span_millis,
        kinds::{
            Kind, absence, agreement, city, city_name, fair_delegate, interpreter, meeting, participant, partnership,
            request, stage_change,
        },
        record::Record,
        steps::Step,
        value::{Id, RecordRef, Value},
    },
    files::{gazetteer::Gazetteer, practice::CLOCK_MILLIS},
    register::{Options, Register},
    words::{Language, held_together},
};

fn practice(partnerships: u64, seed: u64) -> Register {
    practice_in(Language::English, partnerships, seed)
}

fn practice_in(language: Language, partnerships: u64, seed: u64) -> Register {
    let mut options = Options::new("A");
    options.now = Arc::new(|| CLOCK_MILLIS);
    options.seed = Some(seed);
    let mut register = Register::memory(&options).unwrap();
    beginnings::add_beginning(&mut register).unwrap();
    beginnings::add_practice(&mut register, partnerships, seed, language).unwrap();
    register
}

fn by_partnership(records: Vec<Record>) -> HashMap<Id, Vec<Record>> {
    let mut parts: HashMap<Id, Vec<Record>> = HashMap::new();
    for record in records {
        parts.entry(record.owner().unwrap().id).or_default().push(record);
    }
    parts
}

#[test]
fn one_seed_gives_one_workspace() {
    let first = practice(12, 7).dump().unwrap();
    assert_eq!(practice(12, 7).dump().unwrap(), first);
    assert_ne!(practice(12, 8).dump().unwrap(), first);
}

/// The texts of practice records in all languages, English first.
fn texts() -> Vec<[&'static str; Language::ALL.len()]> {
    let lines = include_str!("../../assets/sample/practice.tsv").lines();
    let mut rows = lines.map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap());
    assert_eq!(rows.next().unwrap(), Language::ALL.map(Language::tag));
    rows.collect()
}

/// What is invented is told in the reader's language; nothing else depends on it.
#[test]
fn a_practice_workspace_speaks_the_language_of_its_reader() {
    let english = practice(60, 3).dump().unwrap();
    let mut told_once = std::collections::HashSet::new();
    for language in Language::ALL {
        let told_in: HashMap<&str, &str> = texts().iter().map(|row| (row[0], row[language as usize])).collect();
        let register = practice_in(language, 60, 3);
        assert_eq!(register.check().unwrap(), vec![], "{language:?}");
        let told = register.dump().unwrap();
        assert_eq!(practice_in(language, 60, 3).dump().unwrap(), told, "{language:?}");
        assert_eq!(told.len(), english.len());
        for (told, english) in told.iter().zip(&english) {
            assert_eq!(told.record_ref(), english.record_ref());
            for (index, field) in told.kind.fields().iter().enumerate() {
                let place = format!("{language:?}: {}.{}", told.kind.name(), field.name);
                let (Some(Value::Text(one)), Some(Value::Text(other))) = (told.value(index), english.value(index))
                else {
                    assert_eq!(told.value(index), english.value(index), "{place}");
                    continue;
                };
                match told_in.get_key_value(other.as_str()) {
                    Some((english, expected)) => {
                        told_once.insert(*english);
                        assert_eq!(*one, held_together(expected), "{place}");
                    }
                    // These name a country, or a number, in words of their language.
                    None if other.contains("a city in ") || told.kind == Kind::FairTable => {
                        assert!(
                            language == Language::English || told.kind == Kind::FairTable || one != other,
                            "{place}: {one}"
                        );
                    }
                    None => assert_eq!(one, other, "{place}"),
                }
            }
        }
    }
    assert!(told_once.len() * 10 > texts().len() * 8, "most texts were met: {} of {}", told_once.len(), texts().len());
}

#[test]
fn a_practice_workspace_passes_the_check() {
    let register = practice(60, 3);
    assert_eq!(register.check().unwrap(), vec![]);
    for kind in [
        Kind::Party,
        Kind::Agreement,
        Kind::Component,
        Kind::Indicator,
        Kind::Measurement,
        Kind::Activity,
        Kind::Contribution,
        Kind::Need,
        Kind::Offer,
        Kind::Task,
        Kind::Note,
        Kind::Tagging,
        Kind::CouncilDecision,
        Kind::Signatory,
        Kind::Meeting,
    ] {
        assert!(register.count(kind).unwrap() > 0, "no {}", kind.spec().plural);
    }
    let needs = register.all(Kind::Need).unwrap();
    let today = chrono::DateTime::from_timestamp_millis(CLOCK_MILLIS as i64).unwrap().date_naive();
    let lacking = needs.iter().filter(|need| !concrete::lacks(need, today).is_empty()).count();
    assert!(
        lacking > 0 && lacking < needs.len(),
        "some needs are concrete, some are not: {lacking} of {}",
        needs.len()
    );
}

/// Stages a step may lead from one to the other, as the named actions allow.
fn leads(before: Stage, after: Stage) -> bool {
    let step = match after {
        Stage::Announced => Step::Announce,
        Stage::Negotiating => Step::Negotiate,
        Stage::AgreedText => Step::AgreeText,
        Stage::CouncilDecision => Step::Decide,
        Stage::StateStep => Step::PassState,
        Stage::Signed => Step::Sign,
        Stage::InForce => Step::EnterIntoForce,
        Stage::Renewed => Step::Renew,
        Stage::Suspended => Step::Suspend,
        Stage::Dormant => Step::MakeDormant,
        Stage::Ended => Step::End,
        Stage::Contact | Stage::NotKnown => return false,
    };
    step.is_possible_from(before)
}

#[test]
fn every_history_could_have_been_walked() {
    let register = practice(200, 5);
    let mut changes = by_partnership(register.all(Kind::StageChange).unwrap());
    let mut texts = by_partnership(register.all(Kind::Agreement).unwrap());
    for record in register.all(Kind::Partnership).unwrap() {
        let (name, stage) = (record.title(), record.choice::<Stage>(partnership::stage).unwrap());
        let walked = changes.remove(&record.id).unwrap();
        for pair in walked.windows(2) {
            let [before, after] =
                [&pair[0], &pair[1]].map(|change| change.choice::<Stage>(stage_change::after).unwrap());
            assert_eq!(pair[1].choice::<Stage>(stage_change::before), Some(before), "{name}");
            assert!(leads(before, after), "{name}: {} to {}", before.code(), after.code());
            let [earlier, later] = [&pair[0], &pair[1]].map(|change| *change.get(stage_change::date).unwrap());
            assert!(!later.is_surely_before(earlier), "{name}: {later} after {earlier}");
        }
        let last = walked.last().unwrap();
        assert_eq!(last.choice::<Stage>(stage_change::after), Some(stage), "{name}");
        assert_eq!(last.get(stage_change::date), record.get(partnership::stage_date), "{name}");
        let standings: Vec<AgreementStatus> = texts
            .remove(&record.id)
            .unwrap_or_default()
            .iter()
            .map(|text| text.choice(agreement::standing).unwrap())
            .collect();
        let wanted = match stage {
            Stage::Signed => AgreementStatus::Signed,
            Stage::InForce | Stage::Renewed | Stage::Dormant => AgreementStatus::InForce,
            Stage::Suspended => AgreementStatus::Suspended,
            Stage::Ended => AgreementStatus::Ended,
            _ => {
                assert!(standings.iter().all(|standing| *standing < AgreementStatus::Signed), "{name}: {standings:?}");
                continue;
            }
        };
        assert!(standings.contains(&wanted), "{name} is {} with {standings:?}", stage.code());
    }
}

#[test]
fn cities_are_real_and_found_by_their_other_names() {
    let register = practice(20, 1);
    let gazetteer = Gazetteer::embedded();
    let cities = register.all(Kind::City).unwrap();
    assert_eq!(cities.len(), 40);
    for record in &cities {
        let place = gazetteer.by_geonames_id(*record.get(city::geonames_id).unwrap() as u32).unwrap();
        assert_eq!(gazetteer.place(place).name, record.text(city::name));
    }
    let russian = register.all(Kind::CityName).unwrap();
    let russian = russian.iter().find(|name| name.text(city_name::language) == "ru").unwrap();
    let hits = register.search(russian.text(city_name::name), &[Kind::City], 50).unwrap();
    assert!(hits.iter().any(|hit| Some(hit.record_ref.id) == russian.get(city_name::city).copied()));
}

#[test]
fn two_hundred_cities_meet_where_there_are_as_many() {
    let register = practice(110, 2);
    let guests = register.all(Kind::Participant).unwrap();
    assert_eq!(guests.len(), 200);
    assert!(guests.iter().all(|guest| guest.get(participant::languages).is_some()));
    assert!(guests.iter().any(|guest| guest.get(participant::arrival).is_some()));
    let asked: std::collections::HashSet<(Id, Id)> = register
        .all(Kind::Request)
        .unwrap()
        .iter()
        .map(|one| (*one.get(request::asker).unwrap(), *one.get(request::asked).unwrap()))
        .collect();
    assert!(asked.iter().filter(|(asker, asked_of)| asked.contains(&(*asked_of, *asker))).count() > 20, "mutual ones");
    let delegates = register.all(Kind::FairDelegate).unwrap();
    let sexes = delegates.iter().filter(|one| one.get(fair_delegate::sex).is_some()).count();
    assert!(delegates.len() > 300 && sexes > 50 && sexes < delegates.len());
    for kind in [Kind::Absence, Kind::Interpreter] {
        assert!(register.count(kind).unwrap() > 3, "{}", kind.name());
    }
}

#[test]
fn nobody_sits_at_two_tables_of_the_fair() {
    let register = practice(30, 4);
    let mut seats = std::collections::HashSet::new();
    let meetings = register.all(Kind::Meeting).unwrap();
    assert!(!meetings.is_empty());
    for record in &meetings {
        let slot = record.get(meeting::slot).unwrap();
        for seat in [record.get(meeting::first), record.get(meeting::second), record.get(meeting::table)] {
            assert!(seats.insert((*slot, *seat.unwrap())), "somebody is wanted twice in one slot");
        }
    }
}

#[test]
fn the_first_timetable_of_the_fair_can_be_held() {
    let register = practice(110, 2);
    let of = |kind: Kind, id: Id| register.get(RecordRef { kind, id }).unwrap().unwrap();
    let absences = register.all(Kind::Absence).unwrap();
    let interpreters = register.all(Kind::Interpreter).unwrap();
    let mut counts = HashMap::new();
    for held in register.all(Kind::Meeting).unwrap() {
        let [one, other] =
            [meeting::first, meeting::second].map(|field| of(Kind::Participant, *held.get(field).unwrap()));
        let slot = of(Kind::Slot, *held.get(meeting::slot).unwrap());
        let (start, end) = span_millis(&slot).unwrap();
        for guest in [&one, &other] {
            assert!(guest.get(participant::arrival).is_none_or(|arrival| *arrival <= start));
            assert!(guest.get(participant::departure).is_none_or(|departure| *departure >= end));
            let is_gone = |gone: &Record| {
                gone.get(absence::participant) == Some(&guest.id) && gone.get(absence::slot) == Some(&slot.id)
            };
            assert!(!absences.iter().any(is_gone), "someone is wanted who is absent");
            *counts.entry(guest.id).or_insert(0) += 1;
            assert!(guest.get(participant::meetings_at_most).is_none_or(|most| counts[&guest.id] <= *most));
        }
        let spoken = |guest: &Record| guest.get(participant::languages).cloned().unwrap_or_default();
        let helps = |guest: &Record| {
            let at_table = interpreters.iter().filter(|who| who.get(interpreter::table) == held.get(meeting::table));
            at_table.flat_map(|who| who.get(interpreter::languages).unwrap()).any(|tag| spoken(guest).contains(tag))
        };
        let is_shared = spoken(&one).iter().any(|tag| spoken(&other).contains(tag));
        assert!(is_shared || helps(&one) && helps(&other), "two meet who can't talk");
    }
    assert!(!counts.is_empty());
}
