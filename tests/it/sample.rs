//! The Brussels sample as a person who read the record would check it.

use twinhall::{
    actions::beginnings,
    domain::{
        choices::Stage,
        kinds::{
            Kind, activity, contribution, document, fair, funding, host, membership, organisation, participant,
            partnership, party, provenance, stage_change,
        },
        record::Record,
        value::{Id, RecordRef},
    },
    files::brussels,
    register::{Error, Options, Register},
};

fn sample() -> Register {
    let mut register = Register::memory(&Options::new("A")).unwrap();
    beginnings::add_beginning(&mut register).unwrap();
    beginnings::add_sample(&mut register, beginnings::Sample::Brussels, twinhall::words::Language::English).unwrap();
    register
}

fn one(register: &Register, kind: Kind, title: &str) -> Record {
    let mut found = register.all(kind).unwrap().into_iter().filter(|record| record.title() == title);
    let record = found.next().unwrap_or_else(|| panic!("no {} called {title}", kind.name()));
    assert!(found.next().is_none(), "two called {title}");
    record
}

fn title(register: &Register, kind: Kind, id: Id) -> String {
    register.get(RecordRef { kind, id }).unwrap().unwrap().title()
}

/// Named sides by name, unnamed ones by their words.
fn sides(register: &Register, partnership: &Record) -> Vec<String> {
    let side = |side: Record| match side.get(party::city) {
        Some(city) => title(register, Kind::City, *city),
        None => side.text(party::unnamed).to_owned(),
    };
    register.parts(Kind::Party, partnership.id).unwrap().into_iter().map(side).collect()
}

fn sources(register: &Register, of: &Record) -> Vec<(String, String, String)> {
    let source = |source: Record| {
        let document = register.get(RecordRef { kind: Kind::Document, id: *source.get(provenance::document).unwrap() });
        let document = document.unwrap().unwrap();
        let symbol = document.get(document::symbol).or(document.get(document::title)).cloned().unwrap();
        (symbol, source.text(provenance::place).to_owned(), source.text(provenance::stated).to_owned())
    };
    register.parts(Kind::Provenance, of.id).unwrap().into_iter().map(source).collect()
}

#[test]
fn the_partnerships_are_those_of_the_record() {
    let register = sample();
    let check = |name: &str, stage: Stage, date: Option<&str>, expected: &[&str], place: &str| {
        let record = one(&register, Kind::Partnership, name);
        assert_eq!(record.choice::<Stage>(partnership::stage), Some(stage), "{name}");
        assert_eq!(record.get(partnership::stage_date).map(ToString::to_string).as_deref(), date, "{name}");
        assert_eq!(sides(&register, &record), expected, "{name}");
        let changes = register.parts(Kind::StageChange, record.id).unwrap();
        assert_eq!(changes.last().unwrap().choice::<Stage>(stage_change::after), Some(stage), "{name}");
        let sources = sources(&register, &record);
        assert!(
            sources.iter().all(|(symbol, at, _)| symbol == "A/CONF.191/L.11" && at == place),
            "{name}: {sources:?}"
        );
    };
    check("Lomé – Lyon", Stage::NotKnown, None, &["Lomé", "Lyon"], "¶4");
    check("Québec – Ouagadougou", Stage::NotKnown, None, &["Québec", "Ouagadougou"], "¶4");
    let announced = (Stage::Announced, Some("2001-05"));
    let madagascar = ["Port-au-Prince", "cities in Madagascar"];
    check("Port-au-Prince – cities in Madagascar", announced.0, announced.1, &madagascar, "¶12");
    check("Lokossa – Andenne, Evere", announced.0, announced.1, &["Lokossa", "Andenne", "Evere"], "¶12");
    check("Banjul – Ostend", announced.0, announced.1, &["Banjul", "Ostend"], "¶12");
    for other in ["Kigali", "Kinshasa", "Dakar"] {
        check(&format!("Brussels – {other}"), Stage::Contact, None, &["Brussels", other], "¶12");
    }
    let unnamed = ["cities of Belgium", "cities of Africa", "cities of Asia", "cities of Latin America"];
    check("Cities of Belgium – cities of Africa, Asia and Latin America", Stage::NotKnown, None, &unnamed, "¶16");
    assert_eq!(register.count(Kind::Partnership).unwrap(), 9);
}

#[test]
fn what_the_record_does_not_say_is_empty() {
    let register = sample();
    let empty = [Kind::Agreement, Kind::Component, Kind::Need, Kind::Offer, Kind::Person, Kind::Delegate, Kind::Slot];
    for kind in empty {
        assert_eq!(register.count(kind).unwrap(), 0, "{}", kind.name());
    }
    assert!(register.all(Kind::Contribution).unwrap().iter().all(|line| line.get(contribution::amount).is_none()));
    assert!(register.city_rows().unwrap().iter().all(|city| city.population.is_none()));
    // The components are named for the models together: both say so, neither has them.
    for name in ["Lomé – Lyon", "Québec – Ouagadougou"] {
        let notes = register.parts(Kind::Note, one(&register, Kind::Partnership, name).id).unwrap();
        assert!(notes.iter().any(|note| note.title().contains("sanitary inspection")), "{name}");
    }
    let proposed = register.all(Kind::Fair).unwrap().remove(0);
    assert_eq!(proposed.get(fair::stage), Some(&"proposed"));
    assert!(proposed.get(fair::days).is_none() && proposed.get(fair::place).is_none());
    let guests = register.parts(Kind::Participant, proposed.id).unwrap();
    let name = |guest: &Record| match guest.get(participant::city) {
        Some(city) => title(&register, Kind::City, *city),
        None => guest.text(participant::unnamed).to_owned(),
    };
    let named = ["Port-au-Prince", "cities in Madagascar", "Lokossa", "Andenne", "Evere", "Banjul", "Ostend"];
    let met = ["Brussels", "Kigali", "Kinshasa", "Dakar"];
    assert_eq!(guests.iter().map(name).collect::<Vec<_>>(), [&named[..], &met].concat(), "the cities of ¶12");
    // Who they are, what they speak and when they come is not told.
    let told = |guest: &Record| guest.held().map(|(_, field, _)| field.name).filter(|name| *name != "fair").count();
    assert!(guests.iter().all(|guest| told(guest) == 1));
    for kind in [Kind::FairTable, Kind::Interpreter, Kind::FairDelegate, Kind::Absence, Kind::Request, Kind::Meeting] {
        assert_eq!(register.count(kind).unwrap(), 0, "{}", kind.name());
    }
}

#[test]
fn every_fact_names_its_document() {
    let register = sample();
    for record in register.dump().unwrap().into_iter().filter(|record| brussels::is_fact(record.kind)) {
        assert!(!sources(&register, &record).is_empty(), "{} {} has no source", record.kind.name(), record.title());
    }
    let symbols: Vec<String> =
        register.all(Kind::Document).unwrap().iter().map(|one| one.text(document::symbol).to_owned()).collect();
    for symbol in ["A/CONF.191/L.11", "A/RES/62/209", "A/HRC/RES/54/28"] {
        assert!(symbols.iter().any(|known| known == symbol), "{symbol}");
    }
}

#[test]
fn both_founding_dates_of_the_fund_stand_side_by_side() {
    let register = sample();
    let fund = one(&register, Kind::Funding, "International Solidarity Fund of Cities Against Poverty");
    assert_eq!(fund.get(funding::founded).unwrap().to_string(), "2000-03");
    let said = sources(&register, &fund);
    assert!(said.iter().any(|(symbol, at, text)| {
        symbol == "A/CONF.191/L.11" && at == "¶10" && text.starts_with("В марте 2000 года Женева, Лион и Бамако")
    }));
    assert!(said.iter().any(|(symbol, _, text)| symbol.contains("Geneva") && text.contains("5 March 2001")));
    let body = one(&register, Kind::Organisation, "International Solidarity Fund of Cities Against Poverty");
    let founders = register.parts(Kind::Membership, body.id).unwrap();
    let founders: Vec<String> =
        founders.iter().map(|one| title(&register, Kind::City, one.get(membership::member).unwrap().id)).collect();
    assert_eq!(founders, ["Geneva", "Lyon", "Bamako"]);
}

#[test]
fn funds_and_gifts_of_the_three_texts_are_there() {
    let register = sample();
    let funds: Vec<String> = register.all(Kind::Funding).unwrap().iter().map(Record::title).collect();
    assert_eq!(funds.len(), 11, "{funds:?}");
    for (name, place) in [
        ("Democratic Governance Thematic Trust Fund", "¶16"),
        ("United Nations Fund for South-South Cooperation", "¶10"),
        ("Innovative financing programme of Sister Cities International", "¶10"),
        ("Support of UNDP for carrying out cooperation agreements", "¶16"),
        ("Support of the United Nations Volunteers for carrying out cooperation agreements", "¶16"),
        ("Voluntary Fund for Participation in the Universal Periodic Review", "preamble"),
    ] {
        let fund = one(&register, Kind::Funding, name);
        assert!(sources(&register, &fund).iter().any(|(_, at, _)| at == place), "{name}");
    }
    let given: Vec<(String, String)> = register
        .all(Kind::Contribution)
        .unwrap()
        .iter()
        .map(|line| {
            let named =
                |field| line.get(field).map(|of: &RecordRef| title(&register, of.kind, of.id)).unwrap_or_default();
            (named(contribution::giver), named(contribution::receiver))
        })
        .collect();
    assert!(given.contains(&("Government of Monaco".into(), "Dakar".into())), "{given:?}");
    assert!(given.contains(&("Government of Monaco".into(), "Cotonou".into())), "{given:?}");
    assert!(given.iter().any(|(giver, _)| giver == "European Commission"), "{given:?}");
    assert!(
        given.contains(&("Government of Belgium".into(), String::new())),
        "nobody is named who receives: {given:?}"
    );
    for fund in register.all(Kind::Funding).unwrap() {
        let run_by = fund.get(funding::operator).map(|id| title(&register, Kind::Organisation, *id));
        assert_ne!(run_by, Some(fund.title()), "no fund is run by itself");
    }
    let practices: Vec<String> = register.all(Kind::Practice).unwrap().iter().map(Record::title).collect();
    for stated in ["A joint contribution to civil society", "Finance pilot projects through large institutions"] {
        assert!(practices.iter().any(|title| title == stated), "{practices:?}");
    }
}

#[test]
fn networks_and_the_meeting_are_there() {
    let register = sample();
    let networks = register.all(Kind::Organisation).unwrap();
    let networks = networks.iter().filter(|one| one.get(organisation::kind) == Some(&"network"));
    assert_eq!(networks.count(), 10, "the ten of ¶16");
    let meeting = one(&register, Kind::Activity, "Meeting of Mayors");
    assert_eq!(meeting.get(activity::time).unwrap().start.unwrap().to_string(), "2001-05-15");
    let hosts = register.parts(Kind::Host, meeting.id).unwrap();
    let hosts: Vec<String> =
        hosts.iter().map(|one| one.get(host::body).unwrap()).map(|body| title(&register, body.kind, body.id)).collect();
    assert!(hosts.iter().any(|host| host.contains("WACAP")) && hosts.contains(&"Brussels".to_owned()), "{hosts:?}");
}

#[test]
fn russian_names_find_what_they_name() {
    let register = sample();
    let check = |query: &str, expected: &str| {
        let hits = register.search(query, &[], 20).unwrap();
        assert!(hits.iter().any(|hit| hit.title == expected), "{query}: {hits:?}");
    };
    check("ломе", "Lomé");
    check("Ломе", "Lomé – Lyon");
    check("Порт-о-Прэнс", "Port-au-Prince");
    check("порт-о-пренс", "Port-au-Prince");
    check("Локоса", "Lokossa");
    check("Андени", "Andenne");
    check("МСМУ", "International Union of Local Authorities · IULA");
    check(
        "СИТИНЕТ",
        "CITYNET, Regional Network of Local Authorities for the Management of Human Settlements · CITYNET",
    );
    check("КОМВАЛ", "КОМВАЛ · КОМВАЛ");
    check("95", "Sister Cities International · SCI");
    check("санитарной инспекции", "Québec – Ouagadougou");
}

#[test]
fn the_sample_is_whole_and_no_slip_of_a_key_empties_it() {
    let mut register = sample();
    assert_eq!(register.check().unwrap(), vec![]);
    assert_eq!(register.next_undo(), None, "neither beginning nor filling a workspace is a step of whoever opens it");
    let before = register.dump().unwrap();
    assert!(matches!(register.undo(false), Err(Error::NothingToUndo)));
    assert_eq!(register.dump().unwrap(), before);
}

/// A few titles are read as all of them are, in every language.
#[test]
fn titles_are_the_same_whether_few_or_all_are_read() {
    let register = sample();
    for language in twinhall::words::Language::ALL {
        let tag = language.tag();
        for kind in [Kind::City, Kind::Partnership, Kind::Organisation, Kind::Participant] {
            let all = register.titles(kind, tag).unwrap();
            assert_eq!(register.titles_of(kind, all.keys().copied(), tag).unwrap(), all, "{kind:?} in {tag}");
            let first = all.keys().next().copied();
            let title = first.map(|id| all[&id].clone());
            let alone = register.titles_of(kind, first, tag).unwrap();
            assert_eq!(alone.into_values().next(), title, "{kind:?} in {tag}");
        }
    }
}
