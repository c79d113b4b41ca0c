//! The pictures that stand for figures: what they say to those who listen, what a press opens, and how they look.
#![allow(clippy::unwrap_used)]

use std::{cell::RefCell, rc::Rc};

use chrono::NaiveDate;
use egui::{Key, Rect, Vec2, accesskit::Role};
use egui_kittest::{Harness, kittest::NodeT};
use proptest::prelude::*;
use twinhall::{
    domain::{
        choices::{Manner, MoneyState},
        date::{PartialDate, Period},
        kinds::{Kind, component, contribution},
        money::Money,
        money_years::MoneyYears,
        record::Draft,
        value::{Id, RecordRef},
    },
    ui::{
        theme,
        widgets::{
            bars::bars_ui,
            flows::{Flow, FlowSide, Party, Passing, flows_ui},
            timeline::{Entry, Event, When, timeline_ui},
        },
    },
    words::{Language, Words},
};
use uuid::Uuid;

use super::{
    looks::told_difference,
    raster::{Picture, Textures},
};

/// A sheet of paper with one picture on it, and what was pressed on it.
struct Sheet<'a> {
    harness: Harness<'a>,
    textures: Textures,
    pressed: Rc<RefCell<Option<RecordRef>>>,
}

impl<'a> Sheet<'a> {
    fn new(size: [f32; 2], look: egui::Theme, mut draw: impl FnMut(&mut egui::Ui) -> Option<RecordRef> + 'a) -> Self {
        let textures = Textures::default();
        let pressed = Rc::new(RefCell::new(None));
        let told = pressed.clone();
        let mut is_dressed = false;
        let harness =
            Harness::builder().with_size(Vec2::from(size)).with_theme(look).renderer(textures.clone()).build_ui(
                move |ui| {
                    if !is_dressed {
                        theme::install(ui.ctx());
                        ui.ctx().set_theme(look);
                        is_dressed = true;
                        ui.ctx().request_repaint();
                        return;
                    }
                    let paper = theme::palette(ui.ctx()).paper;
                    ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, paper);
                    if let Some(record_ref) = draw(ui) {
                        told.replace(Some(record_ref));
                    }
                },
            );
        Self { harness, textures, pressed }
    }

    /// Every name with its place on the sheet.
    fn named(&self, role: Role) -> Vec<(String, Rect)> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| node.accesskit_node().role() == role)
            .filter_map(|node| {
                let inner = node.accesskit_node();
                Some((inner.label().or_else(|| inner.value())?, node.rect()))
            })
            .collect()
    }

    fn names(&self, role: Role) -> Vec<String> {
        self.named(role).into_iter().map(|(name, _)| name).collect()
    }

    fn picture(&mut self) -> Picture {
        self.harness.run();
        let size = self.harness.ctx.content_rect().size();
        let output = self.harness.output();
        let primitives = self.harness.ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        self.textures.draw(size.x as usize, size.y as usize, &primitives)
    }
}

const ENGLISH: Language = Language::English;

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn record_ref(kind: Kind, number: u128) -> RecordRef {
    RecordRef { kind, id: id(number) }
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2004, 9, 15).unwrap()
}

fn money() -> MoneyYears {
    let lines = [
        ("EUR", 400_000, 2001, Manner::Cash, MoneyState::Spent),
        ("EUR", 800_000, 2002, Manner::Cash, MoneyState::Disbursed),
        ("EUR", 500_000, 2002, Manner::Kind, MoneyState::Disbursed),
        ("EUR", 700_000, 2003, Manner::Cash, MoneyState::Committed),
        ("EUR", 250_000, 2003, Manner::Kind, MoneyState::Committed),
        ("EUR", 600_000, 2005, Manner::Cash, MoneyState::Pledged),
        ("EUR", 900_000, 2005, Manner::Cash, MoneyState::Applied),
        ("XOF", 1_500_000, 2002, Manner::Cash, MoneyState::Committed),
        ("XOF", 0, 2002, Manner::Cash, MoneyState::Refused),
    ];
    let record = |(code, minor, year, manner, state): (&str, i64, i64, Manner, MoneyState)| {
        let draft = Draft::new(Kind::Contribution, id(1))
            .with(contribution::partnership, id(2))
            .chooses(contribution::manner, manner)
            .chooses(contribution::state, state)
            .with(contribution::year, year)
            .with(contribution::amount, Money::new(minor, code));
        let form = (manner == Manner::Kind).then_some("staff-time");
        draft.with(contribution::kind_form, form).check().unwrap()
    };
    let lines = lines.map(record);
    let unvalued = Draft::new(Kind::Contribution, id(3))
        .with(contribution::partnership, id(2))
        .chooses(contribution::manner, Manner::Kind)
        .with(contribution::kind_form, "premises")
        .chooses(contribution::state, MoneyState::Committed);
    let needs = Draft::new(Kind::Component, id(4))
        .says(component::title, "Training")
        .with(component::partnership, id(2))
        .with(component::budget, Money::new(5_000_000, "EUR"));
    MoneyYears::sum(lines.iter().chain([&unvalued.check().unwrap()]), [&needs.check().unwrap()]).unwrap()
}

fn bars_sheet<'a>(language: Language, look: egui::Theme, width: f32) -> Sheet<'a> {
    let money = money();
    Sheet::new([width, 620.0], look, move |ui| {
        bars_ui(ui, Words::of(language), &money);
        None
    })
}

fn entries() -> Vec<Entry> {
    let at = |lane: &str, title: &str, when: &str, event| Entry {
        lane: lane.to_owned(),
        title: title.to_owned(),
        when: When::At(date(when)),
        event,
        record_ref: Some(record_ref(Kind::Agreement, 7)),
    };
    let during = |lane: &str, title: &str, from: Option<&str>, to: Option<&str>, event, number| Entry {
        lane: lane.to_owned(),
        title: title.to_owned(),
        when: When::During(Period::new(from.map(date), to.map(date)).unwrap()),
        event,
        record_ref: Some(record_ref(Kind::Component, number)),
    };
    vec![
        at("Stages", "Contact", "1993/1994", Event::Stage),
        at("Stages", "Announced", "2000", Event::Stage),
        at("Stages", "Signed", "2001-05-15", Event::Stage),
        at("Stages", "In force", "2001-06-01", Event::Stage),
        at("Agreements", "Charter signed", "2001-05-15", Event::Signing),
        during("Agreements", "Charter of cooperation", Some("2001-06-01"), Some("2006-05-31"), Event::Agreement, 8),
        at("Agreements", "Last day for notice", "2005-11-30", Event::Deadline),
        at("Agreements", "End of the term", "2006-05-31", Event::End),
        during("Components", "Municipal staff training", Some("2001"), Some("2004-12"), Event::Component, 9),
        during("Components", "Sanitary inspection", Some("2003-03"), None, Event::Component, 10),
        during("Activities", "Visit of the mayor", Some("2001-05-14"), Some("2001-05-17"), Event::Activity, 11),
        during("Activities", "Training course", Some("2002-03"), Some("2002-03"), Event::Activity, 12),
        during("Activities", "Joint commission", Some("2002-04"), Some("2002-04"), Event::Activity, 13),
    ]
}

fn timeline_sheet<'a>(look: egui::Theme, entries: Vec<Entry>) -> Sheet<'a> {
    Sheet::new([760.0, 420.0], look, move |ui| timeline_ui(ui, Words::of(ENGLISH), &entries, today()))
}

fn parties() -> Vec<Party> {
    let party = |name: &str, detail: &str, side, number| Party {
        name: name.to_owned(),
        detail: detail.to_owned(),
        side,
        record_ref: Some(record_ref(Kind::City, number)),
    };
    vec![
        party("Lyon", "France · lead", FlowSide::Left, 20),
        party("International Solidarity Fund", "Geneva", FlowSide::Left, 21),
        party("Lomé", "Togo", FlowSide::Right, 22),
    ]
}

fn flows() -> Vec<Flow> {
    let flow = |from, to, passing, what: &str, number| Flow {
        from,
        to,
        passing,
        what: what.to_owned(),
        record_ref: Some(record_ref(Kind::Component, number)),
    };
    vec![
        flow(0, 2, Passing::Money, "€12,000.00", 30),
        flow(0, 2, Passing::Knowledge, "Municipal staff training", 31),
        flow(2, 0, Passing::Knowledge, "Culture", 32),
        flow(0, 2, Passing::InKind, "Staff time, 40 days", 33),
        flow(1, 2, Passing::Money, "US$5,000.00", 34),
        flow(2, 0, Passing::Offered, "Young people for a youth exchange", 35),
        flow(1, 0, Passing::Money, "€1,000.00", 36),
    ]
}

fn flows_sheet<'a>(look: egui::Theme, flows: Vec<Flow>) -> Sheet<'a> {
    let parties = parties();
    Sheet::new([640.0, 330.0], look, move |ui| flows_ui(ui, Words::of(ENGLISH), &parties, &flows))
}

#[test]
fn the_bars_say_their_figures() {
    let mut sheet = bars_sheet(ENGLISH, egui::Theme::Light, 620.0);
    sheet.harness.run();
    let told = [sheet.names(Role::Image), sheet.names(Role::Label)].concat();
    let says = |part: &str| assert!(told.iter().any(|name| name.contains(part)), "{part} is not in {told:#?}");
    says("€26,500.00 of €50,000.00 covered; €23,500.00 missing.");
    says("Not yet sure: Pledged: €6,000.00; Applied for: €9,000.00.");
    says("2002: €13,000.00. Disbursed: €8,000.00; In kind: €5,000.00");
    says("2002: F\u{a0}CFA\u{a0}1,500,000");
    says("One contribution in kind has no value yet");
    says("One contribution was refused or withdrawn");
    says("never added together");
}

#[test]
fn a_year_without_money_keeps_its_place() {
    let mut sheet = bars_sheet(ENGLISH, egui::Theme::Light, 620.0);
    sheet.harness.run();
    let years = sheet.named(Role::Image);
    let left = |year: &str| years.iter().find(|(name, _)| name.starts_with(year)).unwrap().1.left();
    let step = left("2002") - left("2001");
    assert!((left("2005") - left("2003") - 2.0 * step).abs() < 1.0, "{years:#?}");
}

#[test]
fn a_press_or_enter_on_the_timeline_opens_what_is_there() {
    let mut sheet = timeline_sheet(egui::Theme::Light, entries());
    sheet.harness.run();
    let names = sheet.names(Role::Button);
    let expected = "Agreements: Charter of cooperation, 1 June 2001 to 31 May 2006";
    let found = names.iter().any(|name| name == expected);
    assert!(found, "{names:#?}");
    assert!(names.iter().any(|name| name == "Stages: Contact, 1993–94"), "{names:#?}");
    let press = |sheet: &Sheet<'_>, part: &str| {
        let nodes = sheet.harness.root().children_recursive();
        let node = nodes.into_iter().find(|node| node.accesskit_node().label().is_some_and(|name| name.contains(part)));
        let node = node.unwrap();
        node.focus();
    };
    press(&sheet, "Sanitary inspection");
    sheet.harness.run();
    sheet.harness.key_press(Key::Enter);
    sheet.harness.run();
    assert_eq!(*sheet.pressed.borrow(), Some(record_ref(Kind::Component, 10)));
}

/// Years and spans anywhere within a century.
fn some_entry() -> impl Strategy<Value = Entry> {
    let when = (1950..2050_i16, prop::option::of(1..=12_u8), 0..20_i16, prop::bool::ANY);
    let event = prop::sample::select(&[Event::Stage, Event::Activity, Event::Component, Event::Deadline][..]);
    (when, event, "[a-z]{1,30}").prop_map(|((year, month, years, is_open), event, title)| {
        let from = month.map_or(PartialDate::year(year), |month| PartialDate::month(year, month)).unwrap();
        let to = (!is_open).then(|| PartialDate::year(year + years).unwrap());
        let when = if years == 0 { When::At(from) } else { When::During(Period::new(Some(from), to).unwrap()) };
        Entry { lane: "Lane".to_owned(), title, when, event, record_ref: Some(record_ref(Kind::Activity, 1)) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Up to as many as there are rows, whatever their dates.
    #[test]
    fn entries_of_a_timeline_never_lie_on_each_other(entries in prop::collection::vec(some_entry(), 1..9)) {
        let mut sheet = timeline_sheet(egui::Theme::Light, entries.clone());
        sheet.harness.run();
        let places = sheet.named(Role::Button);
        prop_assert_eq!(places.len(), entries.len());
        for (at, (name, place)) in places.iter().enumerate() {
            prop_assert!(place.left() >= 0.0 && place.right() <= 760.0, "{} at {:?}", name, place);
            for (other, with) in &places[at + 1..] {
                let shared = place.shrink(0.5).intersect(with.shrink(0.5));
                prop_assert!(!shared.is_positive(), "{} on {}: {:?}", name, other, shared);
            }
        }
    }
}

#[test]
fn who_gives_what_is_told_in_sentences() {
    let mut sheet = flows_sheet(egui::Theme::Light, flows());
    sheet.harness.run();
    let names = [sheet.names(Role::Button), sheet.names(Role::Link)].concat();
    for told in [
        "Lyon gives Lomé: Municipal staff training (Know-how and training).",
        "International Solidarity Fund gives Lyon: €1,000.00 (Money).",
    ] {
        assert!(names.iter().any(|name| name == told), "{names:#?}");
    }
}

#[test]
fn too_many_arrows_become_a_list_that_can_be_walked() {
    let many = (0..30).flat_map(|_| flows()).collect::<Vec<_>>();
    let mut sheet = flows_sheet(egui::Theme::Light, many);
    sheet.harness.run();
    assert_eq!(sheet.names(Role::Link).len(), 210);
    assert!(sheet.names(Role::Button).is_empty(), "no party is drawn");
    sheet.harness.root().children_recursive().find(|node| node.accesskit_node().role() == Role::Link).unwrap().focus();
    sheet.harness.run();
    sheet.harness.key_press(Key::Enter);
    sheet.harness.run();
    assert!(sheet.pressed.borrow().is_some());
}

#[test]
fn the_figures_look_as_they_did() {
    let mut wrong = Vec::new();
    for (look, name) in [(egui::Theme::Light, "light"), (egui::Theme::Dark, "dark")] {
        let sheets = [
            ("bars", bars_sheet(ENGLISH, look, 620.0)),
            ("timeline", timeline_sheet(look, entries())),
            ("flows", flows_sheet(look, flows())),
        ];
        for (what, mut sheet) in sheets {
            wrong.extend(told_difference(&format!("{what}-{name}"), &sheet.picture()));
        }
    }
    assert!(wrong.is_empty(), "figures look different; TWINHALL_PICTURES=new accepts them: {wrong:#?}");
}
