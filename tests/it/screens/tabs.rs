//! The tabs of a partnership: what stands on each, what is added and refused there, and how they look.
#![allow(clippy::unwrap_used)]

use std::{path::Path, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use twinhall::{
    actions::beginnings,
    domain::{
        choices::{
            ActivityKind, AgreementStatus, ComponentStatus, Consent, KindForm, Manner, MoneyState, PartyRole, Sex,
            Stage, Theme,
        },
        date::{PartialDate, Period},
        journal::ActionKind,
        kinds::{
            Kind, activity, agreement, attachment, city, component, contact_term, contribution, delegate, gift,
            indicator, measurement, office, organisation, partnership, party, person, signatory, stage_change,
            workspace,
        },
        money::Money,
        record::Record,
        value::{Decimal, Id, RecordRef},
    },
    files::practice::CLOCK_MILLIS,
    jobs::workspaces,
    register::{Error, Options, Register, Tx},
    report::values,
    ui::{nav::Page, settings::Look},
    words::Language,
};

use super::{
    choose,
    looks::told_difference,
    window::{Begin, Window},
};

const TABS: [&str; 8] = [
    "tab-overview",
    "tab-agreements",
    "tab-components",
    "tab-money",
    "tab-activities",
    "tab-people",
    "tab-files",
    "tab-history",
];

fn day(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn years(first: &str, last: &str) -> Option<Period> {
    Period::new(Some(day(first)), Some(day(last)))
}

/// Lomé – Lyon with something on every tab; five texts in a line, and a sixth that branches off the second.
fn lome_lyon(tx: &mut Tx<'_>) -> Result<(), Error> {
    let place = |tx: &mut Tx<'_>, name: &str, country: &str| {
        let draft = tx.draft(Kind::City).says(city::name, name).with(city::country, country.to_owned());
        tx.create(&draft)
    };
    let (lome, lyon) = (place(tx, "Lomé", "TG")?, place(tx, "Lyon", "FR")?);
    let draft = tx.draft(Kind::Organisation).says(organisation::name, "Fund for decentralised cooperation");
    let fund = tx.create(&draft)?;
    let body = |id: Id| RecordRef { kind: Kind::City, id };
    let draft = tx.draft(Kind::Person).says(person::name, "Afi Lawson").chooses(person::consent, Consent::Consent);
    let contact = tx.create(&draft.with(person::last_contact, day("2001-03-05")))?;
    let draft = tx.draft(Kind::Office).with(office::person, contact).says(office::title, "Head of cooperation");
    tx.create(&draft.with(office::body, body(lome)))?;
    let draft = tx
        .draft(Kind::Partnership)
        .says(partnership::title, "Lomé – Lyon")
        .chooses(partnership::stage, Stage::InForce)
        .with(partnership::stage_date, day("1995"))
        .with(partnership::contact, contact);
    let twinning = tx.create(&draft)?;
    for (rank, side) in [(1, lyon), (2, lome)] {
        let draft = tx.draft(Kind::Party).with(party::partnership, twinning).with(party::city, side);
        tx.create(&draft.chooses(party::role, PartyRole::Partner).with(party::rank, rank))?;
    }
    for (stage, date) in [(Stage::Contact, "1992"), (Stage::Signed, "1995-06-10"), (Stage::InForce, "1995-06-10")] {
        let draft = tx.draft(Kind::StageChange).with(stage_change::partnership, twinning);
        tx.create(&draft.chooses(stage_change::after, stage).with(stage_change::date, day(date)))?;
    }
    texts(tx, twinning, contact)?;
    let water = work(tx, twinning, (lyon, lome))?;
    money(tx, (twinning, water), (lyon, lome, fund))?;
    travels(tx, twinning, contact)
}

fn texts(tx: &mut Tx<'_>, twinning: Id, contact: Id) -> Result<(), Error> {
    let mut line: Vec<Id> = Vec::new();
    let standings = [
        AgreementStatus::Superseded,
        AgreementStatus::Superseded,
        AgreementStatus::Superseded,
        AgreementStatus::Superseded,
        AgreementStatus::InForce,
    ];
    for (at, standing) in standings.into_iter().enumerate() {
        let signed = format!("{}-06-10", 1995 + at);
        let draft = tx
            .draft(Kind::Agreement)
            .with(agreement::partnership, twinning)
            .says(agreement::title, &format!("Convention {}", at + 1))
            .says(agreement::number, &format!("95/{}", at + 1))
            .chooses(agreement::standing, standing)
            .with(agreement::signed, day(&signed))
            .says(agreement::signed_at, "Lyon")
            .with(agreement::term, Period::new(Some(day(&signed)), Some(day(&format!("{}-06-09", 1998 + at)))))
            .with(agreement::notice_days, 90)
            .with(agreement::predecessor, line.last().copied())
            .with(agreement::languages, vec!["fr".to_owned()])
            .says(agreement::authentic, "fr");
        line.push(tx.create(&draft)?);
    }
    let draft = tx
        .draft(Kind::Agreement)
        .with(agreement::partnership, twinning)
        .says(agreement::title, "Protocol on refuse")
        .chooses(agreement::standing, AgreementStatus::Signed)
        .with(agreement::signed, day("1997"))
        .with(agreement::predecessor, line[1]);
    tx.create(&draft)?;
    for (name, person) in [("Afi Lawson", Some(contact)), ("Raymond Barre", None)] {
        let draft = tx.draft(Kind::Signatory).with(signatory::agreement, line[4]).says(signatory::name, name);
        tx.create(&draft.says(signatory::office, "Mayor").with(signatory::person, person))?;
    }
    let digest = tx.keep_bytes(b"%PDF-1.4 scanned")?;
    let draft = tx
        .draft(Kind::Attachment)
        .with(attachment::about, RecordRef { kind: Kind::Agreement, id: line[4] })
        .says(attachment::name, "convention-5.pdf")
        .with(attachment::size_bytes, 16)
        .with(attachment::digest, digest);
    tx.create(&draft).map(|_| ())
}

fn work(tx: &mut Tx<'_>, twinning: Id, (lead, beneficiary): (Id, Id)) -> Result<Id, Error> {
    let draft = tx
        .draft(Kind::Component)
        .with(component::partnership, twinning)
        .says(component::title, "Water for schools")
        .chooses(component::theme, Theme::Water)
        .chooses(component::status, ComponentStatus::Running)
        .with(component::lead, lead)
        .with(component::beneficiary, beneficiary)
        .with(component::time, years("1999", "2002"))
        .with(component::budget, Money::new(20_000_000, "EUR"));
    let water = tx.create(&draft)?;
    let draft = tx
        .draft(Kind::Component)
        .with(component::partnership, twinning)
        .says(component::title, "Training of municipal staff")
        .chooses(component::theme, Theme::StaffTraining)
        .chooses(component::status, ComponentStatus::Planned);
    tx.create(&draft)?;
    let draft = tx
        .draft(Kind::Indicator)
        .with(indicator::component, water)
        .says(indicator::title, "Pupils with clean water")
        .says(indicator::unit, "pupils")
        .with(indicator::baseline, Decimal { micros: 0 })
        .with(indicator::target, Decimal { micros: 4_000_000_000 });
    let pupils = tx.create(&draft)?;
    for (date, value, women, men) in [("2000", 900, 400, 500), ("2001-03-01", 1_250, 640, 610)] {
        let draft = tx
            .draft(Kind::Measurement)
            .with(measurement::indicator, pupils)
            .with(measurement::date, day(date))
            .with(measurement::value, Decimal { micros: value * 1_000_000 })
            .with(measurement::women, women)
            .with(measurement::men, men);
        tx.create(&draft)?;
    }
    Ok(water)
}

fn money(tx: &mut Tx<'_>, (twinning, water): (Id, Id), (lyon, lome, fund): (Id, Id, Id)) -> Result<(), Error> {
    let city = |id: Id| RecordRef { kind: Kind::City, id };
    let fund = RecordRef { kind: Kind::Organisation, id: fund };
    let lines = [
        (city(lyon), Manner::Cash, MoneyState::Spent, 1999, 4_000_000, "EUR"),
        (city(lyon), Manner::Cash, MoneyState::Committed, 2001, 3_500_000, "EUR"),
        (fund, Manner::Cash, MoneyState::Pledged, 2001, 5_000_000, "EUR"),
        (fund, Manner::Cash, MoneyState::Refused, 2000, 9_000_000, "EUR"),
        (city(lome), Manner::Kind, MoneyState::Spent, 2000, 3_000_000, "XOF"),
    ];
    for (giver, manner, state, year, minor, currency) in lines {
        let is_kind = manner == Manner::Kind;
        let draft = tx
            .draft(Kind::Contribution)
            .with(contribution::partnership, twinning)
            .with(contribution::component, water)
            .with(contribution::giver, giver)
            .with(contribution::receiver, city(lome))
            .chooses(contribution::manner, manner)
            .with(
                contribution::kind_form,
                is_kind.then(|| twinhall::domain::choices::Choice::code(KindForm::StaffTime)),
            )
            .chooses(contribution::state, state)
            .with(contribution::year, year)
            .with(contribution::amount, Money::new(minor, currency));
        tx.create(&draft)?;
    }
    Ok(())
}

fn travels(tx: &mut Tx<'_>, twinning: Id, contact: Id) -> Result<(), Error> {
    let draft = tx
        .draft(Kind::Activity)
        .with(activity::partnership, twinning)
        .says(activity::title, "Visit of the water engineers")
        .chooses(activity::kind, ActivityKind::ExpertMission)
        .says(activity::place, "Lomé")
        .with(activity::time, years("2000-11-06", "2000-11-12"))
        .with(activity::cost, Money::new(820_000, "EUR"))
        .with(activity::staff_hours, 120)
        .says(activity::outcome, "Six wells chosen, with the people who will look after them.");
    let visit = tx.create(&draft)?;
    for (name, sex, person) in [
        ("Afi Lawson", Some(Sex::Woman), Some(contact)),
        ("Claire Morel", Some(Sex::Woman), None),
        ("Paul Blanc", Some(Sex::Man), None),
        ("A. Koffi", None, None),
    ] {
        let draft = tx.draft(Kind::Delegate).with(delegate::activity, visit).says(delegate::name, name);
        let sex = sex.map(twinhall::domain::choices::Choice::code);
        tx.create(&draft.with(delegate::sex, sex).with(delegate::person, person))?;
    }
    let draft = tx.draft(Kind::Gift).with(gift::activity, visit).says(gift::item, "Silk scarf");
    tx.create(&draft.with(gift::direction, "received")).map(|_| ())
}

fn workspace(path: &Path, options: &Options, fill: impl FnOnce(&mut Register) -> Result<(), Error>) {
    let office = |draft: twinhall::domain::record::Draft| draft.says(workspace::name, "City of Lomé");
    workspaces::begin_workspace(path, options, office, fill).unwrap();
}

fn opened(folder: &Path, language: Language, look: Look) -> Window {
    let path = folder.join("Lomé.twin");
    let mut options = Options::new("Ama Mensah");
    options.now = Arc::new(|| 989_700_000_000);
    workspace(&path, &options, |register| register.run(ActionKind::Sample, lome_lyon).map(|_| ()));
    let mut window = Begin { language, look, ..Begin::at(folder).opening(&path) }.window();
    window.go(Page::Partnerships);
    choose(&mut window, "Lomé");
    window
}

/// What a row, a card or a line is edited or opened by.
fn named(window: &Window, key: &str, name: &str) -> String {
    window.words.tell(key, &[("name", name.into())])
}

fn add_to(window: &Window, kind: Kind) -> String {
    values::adding(window.words, kind)
}

#[test]
fn each_tab_says_what_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    window.sees_key("gap-purpose");
    window.misses(&window.say("gap-contact"));
    window.sees("As of signing, 10 June 1995");
    window.sees("Income group: not known for this date");
    window.sees("Lyon gives Lomé: Committed: €35,000.00; Spent: €40,000.00 (Money).");
    window.press("Money: 5");
    window.sees("€75,000.00 of €200,000.00 covered");
    window.sees("F\u{a0}CFA\u{a0}3,000,000");
    window.sees("In XOF");

    window.press_key("tab-agreements");
    window.sees("signed 10 June 1999, Lyon · 10 June 1999 to 9 June 2002");
    window.sees("Authentic text: French");
    window.sees("Signed by Afi Lawson, Raymond Barre");

    window.press_key("tab-components");
    window.sees("Lyon → Lomé");
    window.sees("€75,000.00 covered of €200,000.00");
    window.press(&named(&window, "open-named", "Water for schools"));
    window.sees("0 → 4,000 pupils · 1,250 on 1 March 2001, 640 women, 610 men");

    window.press_key("tab-activities");
    window.sees("4 people: 2 women, one man, one not stated");
    window.sees("Cost €8,200.00 · 120 staff hours");
    window.sees("Six wells chosen");

    window.press_key("tab-people");
    window.sees("Head of cooperation, Lomé");
    window.sees("Contact person · Signed Convention 5 · 95/5 · Delegate: Visit of the water engineers");
    window.sees("Consent · last contact 5 March 2001");
    window.sees("Raymond Barre");

    window.press_key("tab-files");
    window.sees("convention-5.pdf");
    window.sees("Convention 5");
    window.press_key("tab-history");
    window.sees_key("change-created");
}

#[test]
fn the_line_of_texts_leads_to_each_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    window.press_key("tab-agreements");
    let follows = |title: &str, before: &str| format!("{title} follows {before}");
    for at in 2..=5 {
        window.sees(&follows(&format!("Convention {at} · 95/{at}"), &format!("Convention {0} · 95/{0}", at - 1)));
    }
    window.sees(&follows("Protocol on refuse", "Convention 2 · 95/2"));
    window.press(&follows("Convention 3 · 95/3", "Convention 2 · 95/2"));
    assert_eq!(window.value("Title"), "Convention 3");
    assert_eq!(window.value("Earlier agreement"), "Convention 2 · 95/2");
    window.press(&follows("Protocol on refuse", "Convention 2 · 95/2"));
    assert_eq!(window.value("Title"), "Protocol on refuse");
}

#[test]
fn a_tab_stays_while_one_goes_from_one_partnership_to_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Practice.twin");
    let mut options = Options::new("A");
    options.now = Arc::new(|| CLOCK_MILLIS);
    options.seed = Some(3);
    workspace(&path, &options, |register| beginnings::add_practice(register, 6, 3, Language::English));
    let mut window = Begin::at(folder.path()).opening(&path).window();
    window.go(Page::Partnerships);
    let rows = window.rows();
    choose(&mut window, &rows[0]);
    for key in TABS {
        window.press_key(key);
        for _ in 0..2 {
            for row in [Key::Home, Key::End] {
                choose(&mut window, &rows[0]);
                window.key(row);
                let name = window.say(key);
                let tab = window.harness.get_all_by_role_and_label(Role::Tab, &name).last().unwrap();
                assert_eq!(tab.accesskit_node().is_selected(), Some(true), "{key}");
            }
        }
    }
}

#[test]
fn a_component_and_its_money_are_added_refused_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::French, Look::Light);
    let field = |window: &Window, kind: &str, name: &str| window.words.field(kind, name).to_owned();
    window.press_key("tab-components");
    window.press(&add_to(&window, Kind::Component));
    window.press_key("add");
    window.sees_key("refusal-missing");
    window.write(&field(&window, "component", "title"), "Marché couvert");
    window.write(&field(&window, "component", "budget"), "12 500,50");
    window.press_key("add");
    window.sees("Marché couvert");
    window.sees("12\u{a0}500,50\u{a0}€");

    window.press_key("tab-money");
    window.press(&add_to(&window, Kind::Contribution));
    window.write(&field(&window, "contribution", "amount"), "mille");
    window.press_key("add");
    window.sees_key("refusal-not-amount");
    window.write(&field(&window, "contribution", "amount"), "1 250,75");
    window.press_key("add");
    window.sees_key("refusal-missing");
    window.press(&field(&window, "contribution", "manner"));
    window.press_key("choice-manner-kind");
    window.press(&field(&window, "contribution", "state"));
    window.press_key("choice-money-state-disbursed");
    window.press_key("add");
    window.sees_key("refusal-needs-form");
    window.press(&field(&window, "contribution", "manner"));
    window.press_key("choice-manner-cash");
    window.press_key("add");
    window.sees("1\u{a0}250,75\u{a0}€");

    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    window.misses("1\u{a0}250,75\u{a0}€");
    window.keys(Modifiers::COMMAND, Key::Z);
    window.press_key("tab-components");
    window.misses("Marché couvert");
}

#[test]
fn a_measurement_and_a_gift_are_added_where_they_belong() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    window.press_key("tab-components");
    window.press(&named(&window, "open-named", "Water for schools"));
    window.press(&add_to(&window, Kind::Measurement));
    window.write("Date", "May 2001");
    window.write("Value", "1500");
    window.press_key("add");
    window.sees("1,500 on May 2001");
    window.press_key("tab-activities");
    window.press(&add_to(&window, Kind::Gift));
    window.write("Gift", "A kora");
    window.press("Given or received");
    window.press_key("choice-direction-given");
    window.press_key("add");
    window.sees("A kora");
}

#[test]
fn who_changed_a_field_is_told_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    for text in ["Water", "Clean water for all"] {
        window.write("Purpose", text);
        window.key(Key::Tab);
    }
    window.press("Purpose");
    window.keys(Modifiers::SHIFT, Key::F10);
    window.sees_key("past-title");
    let texts = window.texts();
    let past = texts.iter().position(|text| *text == window.say("past-title")).unwrap();
    let told: Vec<&str> = texts[past + 1..past + 5].iter().map(String::as_str).collect();
    assert_eq!([told[0], told[2]], ["Clean water for all", "Water"], "the latest first");
    assert!(told[1].ends_with(" · Ama Mensah") && told[3].ends_with(" · Ama Mensah"), "{told:?}");
    window.key(Key::Escape);
    window.misses(&window.say("past-title"));
    window.press("Note");
    window.keys(Modifiers::SHIFT, Key::F10);
    window.sees_key("past-empty");
}

#[test]
fn what_was_typed_and_refused_stays_while_one_looks_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    window.press_key("tab-activities");
    window.press(&named(&window, "open-named", "Visit of the water engineers"));
    window.write("Staff hours", "a whole week");
    window.key(Key::Tab);
    window.sees_key("refusal-not-number");
    window.press_key("tab-money");
    window.sees_key("state-unsaved");
    window.press_key("tab-activities");
    assert_eq!(window.value("Staff hours"), "a whole week");
    window.sees_key("refusal-not-number");
}

#[test]
fn the_road_says_what_was_skipped_and_what_is_not_known() {
    let folder = tempfile::tempdir().unwrap();
    let window = opened(folder.path(), Language::English, Look::Light);
    let road = window.harness.get_all_by_role_and_label(Role::Image, "In force").next().unwrap();
    let told = road.accesskit_node().description().unwrap();
    for stop in ["Announced: skipped", "Council decision: skipped", "10 Jun 1995: where it stands now"] {
        assert!(told.contains(stop), "{stop:?} is not in {told:?}");
    }
    window.sees("Stage: In force");
}

#[test]
fn what_is_missing_leads_to_where_it_is_entered() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    window.press_key("gap-purpose");
    window.type_text("Clean water");
    assert_eq!(window.value("Purpose"), "Clean water");
}

#[test]
fn a_view_is_found_by_its_name_and_a_slip_leaves_the_keyboard_in_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_text("boardd");
    window.key(Key::Enter);
    window.sees("No results for “boardd”");
    window.key(Key::Backspace);
    window.key(Key::Enter);
    window.sees_key("board-hint");
}

#[test]
fn the_tabs_look_as_they_did() {
    let mut wrong = Vec::new();
    for (language, look, name) in [(Language::English, Look::Light, "light"), (Language::Russian, Look::Dark, "dark")] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = opened(folder.path(), language, look);
        for key in TABS {
            // The history tells the hours of the place it is read at.
            if key != "tab-history" {
                window.press_key(key);
                wrong.extend(told_difference(&format!("{key}-{name}"), &window.picture()));
            }
        }
    }
    assert!(wrong.is_empty(), "tabs look different; TWINHALL_PICTURES=new accepts them: {wrong:#?}");
}

#[test]
fn the_tabs_stand_on_one_line_in_every_language() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Begin { language, ..Begin::at(folder.path()) }.window();
        window.press_key("start-sample");
        window.press_key("page-partnerships");
        let row = window.rows()[0].clone();
        super::choose(&mut window, &row);
        let keys = ["overview", "agreements", "components", "money", "activities", "people", "files", "history"];
        for chosen in keys {
            window.press_key(&format!("tab-{chosen}"));
            // Some are called like a page, and stand after it.
            let place = |key: &str| {
                let name = window.words.say(&format!("tab-{key}"));
                let nodes = window.harness.root().children_recursive();
                let is_it = |node: &egui_kittest::Node<'_>| {
                    let node = node.accesskit_node();
                    node.role() == Role::Tab && node.label().is_some_and(|label| label == name)
                };
                nodes.filter(is_it).last().unwrap().rect()
            };
            let tops = keys.map(|key| place(key).top() as i32);
            assert!(tops.iter().all(|top| *top == tops[0]), "{language:?}: {tops:?}");
            assert!(place("history").right() <= 1366.0, "{language:?}");
        }
    }
}

/// What an officer is asked for by the mayor stands in the list, and each amount in the state it is in.
#[test]
fn the_list_says_who_is_to_be_asked_what_was_done_last_and_what_money_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    window.press_key("list-columns");
    let columns = ["field-contact", "column-last-activity", "column-agreement-ends"];
    let states = ["spent", "committed", "pledged"].map(|state| format!("choice-money-state-{state}"));
    for key in columns.into_iter().chain(states.iter().map(String::as_str)) {
        let column = window.say(key);
        window.press_with(Role::CheckBox, &column);
    }
    for key in ["column-countries", "column-stage", "column-since", "column-next"] {
        let column = window.say(key);
        window.press_with(Role::CheckBox, &column);
    }
    window.key(Key::Escape);
    window.press_key("list-wide");
    let row = window.rows()[0].clone();
    for said in ["Afi Lawson", "12 Nov 2000", "€40,000.00", "€35,000.00", "€50,000.00"] {
        assert!(row.contains(said), "{said:?} is not in {row:?}");
    }
    assert!(!row.contains("€85,000.00"), "states are never added: {row}");
}

/// The one who was asked until then stays on record, with the end of their time.
#[test]
fn a_contact_person_is_replaced_from_a_day_on_and_undone_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = opened(folder.path(), Language::English, Look::Light);
    let terms = |window: &Window| {
        let register = window.program().register().unwrap();
        let all = register.all(Kind::ContactTerm).unwrap();
        let name = |id: Option<&Id>| {
            let person = RecordRef { kind: Kind::Person, id: *id.unwrap() };
            register.get(person).unwrap().unwrap().title()
        };
        let time = |text: &Record| text.get(contact_term::time).copied();
        all.iter().map(|one| (name(one.get(contact_term::person)), time(one))).collect::<Vec<_>>()
    };
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Kossi Agbo");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.go(Page::Partnerships);
    choose(&mut window, "Lomé");
    window.press_key("tab-people");
    window.press_key("contact-replace");
    window.type_text("Kossi");
    window.press("Kossi Agbo");
    window.keys(Modifiers::COMMAND, Key::Enter);
    let [last, now] = ["2001-05-13", "2001-05-14"].map(|date| Some(day(date)));
    let mut found = terms(&window);
    found.sort_by(|one, other| one.0.cmp(&other.0));
    let expected =
        vec![("Afi Lawson".to_owned(), Period::new(None, last)), ("Kossi Agbo".to_owned(), Period::new(now, None))];
    assert_eq!(found, expected);
    window.sees("Contact person in the past");
    let held = window.program().register().unwrap().all(Kind::Partnership).unwrap();
    let contact = held[0].get(partnership::contact).copied();
    let people = window.program().register().unwrap().all(Kind::Person).unwrap();
    assert_eq!(contact, people.iter().find(|one| one.title() == "Kossi Agbo").map(|one| one.id));

    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert!(terms(&window).is_empty());
    window.misses("Contact person in the past");
}
