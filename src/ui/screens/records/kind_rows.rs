//! The table of what the window tells of each kind: a row a kind, in the order of the table of kinds. What a row leaves
//! out is as [`KindRow::USUAL`] says; a kind without a row does not compile.

use chrono::{Days, NaiveDate};

use super::{
    derived::Derivation,
    facts,
    kind_row::{Adding, Home, KindRow, Mending, Preset, Sheet, preset},
};
use crate::{
    domain::{
        calls::{self, CallStanding},
        choices::{
            ActivityKind, AgreementKind, AgreementStatus, Availability, Choice, ComponentStatus, Consent, CountryList,
            Direction, ListValue, Manner, Means, MoneyState, OrganisationKind, PracticeKind, Renewal, RuleStep, Sex,
            Theme,
        },
        concrete,
        date::PartialDate,
        deadlines::{Due, SOON_DAYS, Term},
        kinds::{
            Kind, activity, agreement, call, component, contribution, funding, need, offer, organisation, person,
            practice,
        },
        value::FieldType,
    },
    ui::{
        command::RecordCommand,
        icons,
        nav::Page,
        screens::listing::{Column, Labels},
    },
};

macro_rules! kind_rows {
    ($($Kind:ident { $($field:ident: $value:expr),* $(,)? })*) => {
        /// The row of a kind.
        pub fn row(kind: Kind) -> &'static KindRow {
            match kind {
                $(Kind::$Kind => {
                    /// The kind of the row, for its columns.
                    #[allow(dead_code, reason = "rows without a list have no columns")]
                    const KIND: Kind = Kind::$Kind;
                    static ROW: KindRow = KindRow { $($field: $value,)* ..KindRow::USUAL };
                    &ROW
                })*
            }
        }
    };
}

const LINE: FieldType = FieldType::Line(200);
const PARTNERSHIP: FieldType = FieldType::Ref(Kind::Partnership);
/// Whose names tell who gives.
const GIVERS: &[Kind] = &[Kind::City, Kind::CityName, Kind::Organisation, Kind::Person, Kind::Funding];
/// Whose names tell what office somebody holds.
const OFFICES: &[Kind] = &[Kind::Office, Kind::City, Kind::CityName, Kind::Organisation];
const COUNT: FieldType = FieldType::Integer(0, i64::MAX);

/// Days after which facts of a funding source are old.
const FACTS_AGE: u64 = 365;

const NEEDS_AND_OFFERS: &[Preset] = &[
    preset("filter-concrete", |row, today| concrete::lacks(row, today).is_empty()),
    preset("filter-not-concrete", |row, today| !concrete::lacks(row, today).is_empty()),
    preset("filter-open", |row, _| concrete::availability(row).is_none_or(|state| state == Availability::Open)),
];

macro_rules! needs_and_offers {
    ($kind:expr) => {
        &[
            Column::field($kind, "title", LINE, -1.8),
            Column::field($kind, "city", FieldType::Ref(Kind::City), -1.1),
            Column::field($kind, "theme", FieldType::Code(Theme::SET), -1.2),
            Column::derived("lacks", "column-lacks", LINE, -1.4, &[]),
            Column::field($kind, "availability", FieldType::Code(Availability::SET), 110.0),
            Column::field($kind, "means", FieldType::Codes(Means::SET), -1.0).spare(),
            Column::field($kind, "time", FieldType::Period, -1.2).spare(),
            Column::field($kind, "budget", FieldType::Money, 110.0).spare(),
            Column::field($kind, "quantity", LINE, -1.0).spare(),
            Column::field($kind, "languages", FieldType::Languages, -1.0).spare(),
            Column::field($kind, "valid_until", FieldType::Date, 110.0).spare(),
            Column::field($kind, "activity", FieldType::Text(0), -1.4).spare(),
        ]
    };
}

fn is_old(date: Option<PartialDate>, today: NaiveDate) -> bool {
    date.is_none_or(|date| date.latest() + Days::new(FACTS_AGE) < today)
}

/// Every list of every page of records, in the order in which pages offer them.
pub fn sheets() -> Vec<&'static Sheet> {
    let mut sheets: Vec<&Sheet> = Kind::ALL.iter().filter_map(|kind| row(*kind).sheet()).collect();
    sheets.sort_by_key(|sheet| (sheet.page, sheet.at));
    sheets
}

kind_rows! {
    Workspace {}

    City {
        icon: icons::BUILDINGS,
        home: Home::Screen { page: Page::Cities, opens_new: true },
    }

    CityName {}

    CitySuccession {}

    Membership {
        first: &["member", "network", "role", "time"],
    }

    CountryStatus {
        icon: icons::FLAG,
        home: Home::List(Sheet {
            page: Page::Library,
            at: 2,
            labels: Labels { title: "kind-country-status-many", new: "new-country-status", find: "find-country" },
            empty: ("country-statuses-empty", "country-statuses-empty-note"),
            columns: &[
                Column::field(KIND, "country", FieldType::Country, -1.4),
                Column::field(KIND, "list", FieldType::Code(CountryList::SET), -1.4),
                Column::field(KIND, "value", FieldType::Code(ListValue::SET), -1.0),
                Column::field(KIND, "time", FieldType::Period, -1.4),
                Column::field(KIND, "as_of", FieldType::Date, 124.0),
            ],
            ..Sheet::of(KIND)
        }),
    }

    CitySituation {}

    CountryRule {
        icon: icons::GAVEL,
        home: Home::List(Sheet {
            page: Page::Library,
            at: 3,
            labels: Labels { title: "kind-country-rule-many", new: "new-country-rule", find: "find-country" },
            empty: ("country-rules-empty", "country-rules-empty-note"),
            columns: &[
                Column::field(KIND, "country", FieldType::Country, -1.2),
                Column::field(KIND, "step", FieldType::Code(RuleStep::SET), -1.6),
                Column::field(KIND, "authority", LINE, -1.4),
                Column::field(KIND, "deadline_days", COUNT, 100.0),
                Column::field(KIND, "as_of", FieldType::Date, 124.0),
            ],
            ..Sheet::of(KIND)
        }),
        first: &["country", "step", "authority", "deadline_days", "counted_from"],
    }

    Person {
        icon: icons::USER,
        home: Home::List(Sheet {
            page: Page::People,
            at: 0,
            labels: Labels { title: "kind-person-many", new: "new-person", find: "find-person" },
            empty: ("people-empty", "people-empty-note"),
            columns: &[
                Column::field(KIND, "name", LINE, -1.6),
                Column::derived("office", "column-office", LINE, -1.6, OFFICES),
                Column::field(KIND, "languages", FieldType::Languages, -1.0),
                Column::field(KIND, "last_contact", FieldType::Date, 112.0),
                Column::field(KIND, "consent", FieldType::Code(Consent::SET), -1.0),
                Column::field(KIND, "emails", FieldType::Lines(200), -1.2).spare(),
                Column::field(KIND, "phones", FieldType::Lines(80), -1.0).spare(),
                Column::field(KIND, "sex", FieldType::Code(Sex::SET), 90.0).spare(),
                Column::field(KIND, "retain_until", FieldType::Date, 112.0).spare(),
            ],
            presets: &[
                preset("filter-no-consent", |row, _| row.get(person::consent).is_none()),
                preset("filter-keep-over", |row, today| {
                    row.get(person::retain_until).is_some_and(|until| until.latest() < today)
                }),
                preset("filter-long-silent", |row, today| is_old(row.get(person::last_contact).copied(), today)),
            ],
            derives: Some(Derivation::Office),
            ..Sheet::of(KIND)
        }),
        groups: &[("languages", "group-contact"), ("consent", "group-consent")],
        facts: facts::kept_too_long,
    }

    Office {
        first: &["person", "title", "body", "time"],
    }

    Organisation {
        icon: icons::TREE_STRUCTURE,
        home: Home::List(Sheet {
            page: Page::Organisations,
            at: 0,
            labels: Labels { title: "kind-organisation-many", new: "new-organisation", find: "find-organisation" },
            empty: ("organisations-empty", "organisations-empty-note"),
            columns: &[
                Column::field(KIND, "name", LINE, -1.7),
                Column::field(KIND, "kind", FieldType::Code(OrganisationKind::SET), 174.0),
                Column::field(KIND, "acronym", LINE, 104.0),
                Column::field(KIND, "country", FieldType::Country, -1.0),
                Column::derived("members", "column-members", COUNT, 100.0, &[Kind::Membership]),
                Column::field(KIND, "time", FieldType::Period, -1.0).spare(),
                Column::field(KIND, "city", FieldType::Ref(Kind::City), -1.0).spare(),
                Column::field(KIND, "website", LINE, -1.2).spare(),
            ],
            presets: &[
                preset("filter-networks", |row, _| row.choice(organisation::kind) == Some(OrganisationKind::Network)),
                preset("filter-funders", |row, _| {
                    matches!(
                        row.choice(organisation::kind),
                        Some(OrganisationKind::Fund | OrganisationKind::Donor | OrganisationKind::International)
                    )
                }),
            ],
            derives: Some(Derivation::Members),
            ..Sheet::of(KIND)
        }),
    }

    OrganisationName {}

    OrganisationSuccession {}

    Need {
        icon: icons::HAND_WAVING,
        home: Home::List(Sheet {
            page: Page::NeedsAndOffers,
            at: 0,
            labels: Labels { title: "kind-need-many", new: "new-need", find: "find-wish" },
            empty: ("needs-empty", "needs-empty-note"),
            columns: needs_and_offers!(KIND),
            presets: NEEDS_AND_OFFERS,
            also: &[need::activity.index, need::valid_until.index],
            derives: Some(Derivation::Lacks),
            ..Sheet::of(KIND)
        }),
        groups: &[("means", "group-means-time"), ("languages", "group-contact")],
        facts: facts::not_concrete,
        partners: Some("partners-of-need"),
    }

    Offer {
        icon: icons::HAND_HEART,
        home: Home::List(Sheet {
            page: Page::NeedsAndOffers,
            at: 1,
            labels: Labels { title: "kind-offer-many", new: "new-offer", find: "find-wish" },
            empty: ("offers-empty", "offers-empty-note"),
            columns: needs_and_offers!(KIND),
            presets: NEEDS_AND_OFFERS,
            also: &[offer::activity.index, offer::valid_until.index],
            derives: Some(Derivation::Lacks),
            ..Sheet::of(KIND)
        }),
        groups: &[("means", "group-means-time"), ("languages", "group-contact")],
        facts: facts::not_concrete,
        partners: Some("partners-of-offer"),
    }

    Partnership {
        icon: icons::HANDSHAKE,
        home: Home::Screen { page: Page::Partnerships, opens_new: true },
    }

    Party {
        adding: Adding::Party,
    }

    StageChange {}

    Agreement {
        icon: icons::SIGNATURE,
        home: Home::List(Sheet {
            page: Page::Agreements,
            at: 0,
            labels: Labels { title: "kind-agreement-many", new: "agreement-new", find: "find-agreement" },
            empty: ("agreements-empty", "agreement-list-empty-note"),
            columns: &[
                Column::field(KIND, "title", LINE, -2.0),
                Column::field(KIND, "partnership", PARTNERSHIP, -1.4),
                Column::derived("ends", "column-ends", FieldType::Date, 112.0, &[]),
                Column::derived("notice", "column-notice", FieldType::Date, 112.0, &[]),
                Column::field(KIND, "standing", FieldType::Code(AgreementStatus::SET), 118.0),
                Column::field(KIND, "renewal", FieldType::Code(Renewal::SET), -1.0),
                Column::field(KIND, "signed", FieldType::Date, 112.0).spare(),
                Column::field(KIND, "in_force", FieldType::Date, 112.0).spare(),
                Column::field(KIND, "kind", FieldType::Code(AgreementKind::SET), -1.0).spare(),
                Column::field(KIND, "number", LINE, -0.8).spare(),
                Column::field(KIND, "languages", FieldType::Languages, -1.0).spare(),
            ],
            presets: &[
                preset("filter-in-force", |row, _| row.choice(agreement::standing) == Some(AgreementStatus::InForce)),
                preset("filter-due-soon", |row, today| {
                    let until = today + Days::new(SOON_DAYS);
                    Term::of(row).pressing(today).iter().any(|one| one.day <= until)
                }),
                preset("filter-renewed", |row, today| {
                    Term::of(row).pressing(today).iter().any(|one| one.due == Due::Renewed)
                }),
                preset("filter-not-signed", |row, _| {
                    matches!(
                        row.choice(agreement::standing),
                        Some(AgreementStatus::Draft | AgreementStatus::Agreed)
                    )
                }),
            ],
            also: &[agreement::standing.index, agreement::term.index, agreement::notice_days.index, agreement::renewal.index],
            derives: Some(Derivation::Term),
            ..Sheet::of(KIND)
        }),
        adding: Adding::Agreement,
        first: &["title", "kind", "other_kind"],
        facts: facts::agreement,
    }

    AgreementParty {}

    Signatory {
        first: &["name", "office", "person", "body", "date"],
    }

    CouncilDecision {
        first: &["body", "number", "date", "decision", "city", "agreement"],
    }

    StateStep {}

    Component {
        icon: icons::PUZZLE_PIECE,
        home: Home::List(Sheet {
            page: Page::Components,
            at: 0,
            labels: Labels { title: "page-components", new: "new-component", find: "find-component" },
            empty: ("components-empty", "components-empty-note"),
            columns: &[
                Column::field(KIND, "title", LINE, -2.0),
                Column::field(KIND, "partnership", PARTNERSHIP, -1.6),
                Column::field(KIND, "status", FieldType::Code(ComponentStatus::SET), 100.0),
                Column::field(KIND, "theme", FieldType::Code(Theme::SET), -1.2),
                Column::field(KIND, "time", FieldType::Period, -1.2),
                Column::field(KIND, "budget", FieldType::Money, 110.0),
                Column::field(KIND, "lead", FieldType::Ref(Kind::City), -1.0).spare(),
                Column::field(KIND, "beneficiary", FieldType::Ref(Kind::City), -1.0).spare(),
            ],
            presets: &[
                preset("filter-running", |row, _| row.choice(component::status) == Some(ComponentStatus::Running)),
                preset("filter-planned", |row, _| {
                    matches!(row.choice(component::status), Some(ComponentStatus::Idea | ComponentStatus::Planned))
                }),
                preset("filter-overdue", |row, today| {
                    let is_open = !matches!(
                        row.choice(component::status),
                        Some(ComponentStatus::Finished | ComponentStatus::Stopped)
                    );
                    let end = row.get(component::time).and_then(|time| time.end);
                    is_open && end.is_some_and(|end| end.latest() < today)
                }),
            ],
            ..Sheet::of(KIND)
        }),
        first: &["title", "partnership", "theme", "other_theme", "objectives", "agreement"],
        groups: &[
            ("lead", "group-parties"),
            ("time", "group-when-money"),
            ("exit_plan", "group-afterwards"),
            ("dac_codes", "group-codes"),
        ],
        facts: facts::indicators,
    }

    Indicator {
        facts: facts::progress,
    }

    Measurement {}

    Activity {
        icon: icons::AIRPLANE,
        home: Home::List(Sheet {
            page: Page::Activities,
            at: 0,
            labels: Labels { title: "kind-activity-many", new: "new-activity", find: "find-activity" },
            empty: ("activities-empty", "activities-empty-note"),
            columns: &[
                Column::field(KIND, "title", LINE, -1.5),
                Column::field(KIND, "partnership", PARTNERSHIP, -1.4),
                Column::field(KIND, "time", FieldType::Period, 160.0),
                Column::field(KIND, "kind", FieldType::Code(ActivityKind::SET), -1.0),
                Column::field(KIND, "place", LINE, -1.0),
                Column::field(KIND, "cost", FieldType::Money, 110.0),
                Column::field(KIND, "component", FieldType::Ref(Kind::Component), -1.2).spare(),
                Column::field(KIND, "city", FieldType::Ref(Kind::City), -1.0).spare(),
                Column::field(KIND, "staff_hours", COUNT, 100.0).spare(),
            ],
            presets: &[
                preset("filter-to-come", |row, today| {
                    let start = row.get(activity::time).and_then(|time| time.start.or(time.end));
                    start.is_some_and(|start| start.latest() >= today)
                }),
                preset("filter-no-outcome", |row, today| {
                    let end = row.get(activity::time).and_then(|time| time.end.or(time.start));
                    row.get(activity::outcome).is_none() && end.is_some_and(|end| end.latest() < today)
                }),
            ],
            also: &[activity::outcome.index],
            ..Sheet::of(KIND)
        }),
        first: &["title", "kind", "partnership", "time", "city", "place"],
        groups: &[("place", "group-where-when"), ("cost", "group-cost"), ("outcome", "group-outcome")],
        facts: facts::delegates,
    }

    Delegate {}

    Host {}

    Gift {
        icon: icons::GIFT,
        home: Home::List(Sheet {
            page: Page::Activities,
            at: 1,
            labels: Labels { title: "kind-gift-many", new: "new-gift", find: "find-gift" },
            empty: ("gifts-empty", "gifts-empty-note"),
            columns: &[
                Column::field(KIND, "item", LINE, -1.8),
                Column::field(KIND, "direction", FieldType::Code(Direction::SET), 100.0),
                Column::field(KIND, "date", FieldType::Date, 110.0),
                Column::field(KIND, "worth", FieldType::Money, 110.0),
                Column::field(KIND, "keeper", LINE, -1.0),
                Column::field(KIND, "partnership", PARTNERSHIP, -1.2).spare(),
                Column::field(KIND, "activity", FieldType::Ref(Kind::Activity), -1.2).spare(),
            ],
            ..Sheet::of(KIND)
        }),
        first: &["item", "direction", "date", "giver", "receiver", "partnership", "activity"],
    }

    Funding {
        icon: icons::HAND_COINS,
        home: Home::List(Sheet {
            page: Page::Funding,
            at: 0,
            labels: Labels { title: "kind-funding-many", new: "new-funding", find: "find-funding" },
            empty: ("funding-empty", "funding-empty-note"),
            starter: Some(("funding-starter-add", || RecordCommand::AddFundingStarter.into())),
            mending: Some(Mending {
                count: crate::actions::funding::slips,
                told: "funding-slips",
                button: "funding-slips-mend",
                command: || RecordCommand::MendFundingStarter.into(),
            }),
            columns: &[
                Column::field(KIND, "name", LINE, -2.0),
                Column::derived("run-by", "field-operator", LINE, -1.3, &[Kind::Organisation]),
                Column::field(KIND, "ceiling", FieldType::Money, 136.0),
                Column::field(KIND, "as_of", FieldType::Date, 124.0),
                Column::field(KIND, "themes", FieldType::Codes(Theme::SET), -1.4),
                Column::field(KIND, "funder_percent", COUNT, 130.0).spare(),
                Column::field(KIND, "cofinancing_percent", COUNT, 130.0).spare(),
                Column::field(KIND, "funder_area", LINE, -1.0).spare(),
                Column::field(KIND, "duration_months", COUNT, 100.0).spare(),
            ],
            presets: &[preset("filter-old-facts", |row, today| is_old(row.get(funding::as_of).copied(), today))],
            also: &[funding::operator.index, funding::operator_text.index],
            derives: Some(Derivation::Operator),
            ..Sheet::of(KIND)
        }),
        groups: &[("scope", "group-for-whom"), ("minimum", "group-conditions"), ("as_of", "group-facts")],
    }

    Call {
        icon: icons::MEGAPHONE,
        home: Home::List(Sheet {
            page: Page::Funding,
            at: 1,
            labels: Labels { title: "kind-call-many", new: "new-call", find: "find-call" },
            empty: ("calls-empty", "calls-empty-note"),
            starter: Some(("funding-starter-add", || RecordCommand::AddFundingStarter.into())),
            columns: &[
                Column::field(KIND, "title", LINE, -1.3),
                Column::field(KIND, "funding", FieldType::Ref(Kind::Funding), -1.0),
                Column::derived("standing", "column-standing", LINE, -2.3, &[]),
                Column::field(KIND, "window", FieldType::Period, -1.4),
                Column::field(KIND, "as_of", FieldType::Date, 124.0),
                Column::field(KIND, "ceiling", FieldType::Money, 120.0),
            ],
            presets: &[
                preset("filter-window-ahead", |row, today| {
                    !matches!(calls::standing_of(row, today), CallStanding::Over { .. })
                }),
                preset("filter-old-facts", |row, today| is_old(row.get(call::as_of).copied(), today)),
            ],
            derives: Some(Derivation::CallStanding),
            ..Sheet::of(KIND)
        }),
        first: &["title", "funding", "window", "as_of"],
        facts: facts::call_standing,
    }

    Contribution {
        icon: icons::COINS,
        home: Home::List(Sheet {
            page: Page::Funding,
            at: 2,
            labels: Labels { title: "kind-contribution-many", new: "new-contribution", find: "find-contribution" },
            empty: ("contributions-empty", "contributions-empty-note"),
            columns: &[
                Column::derived("who", "column-giver", LINE, -1.2, GIVERS),
                Column::field(KIND, "amount", FieldType::Money, 120.0),
                Column::field(KIND, "state", FieldType::Code(MoneyState::SET), 104.0),
                Column::field(KIND, "partnership", PARTNERSHIP, -1.3),
                Column::field(KIND, "year", FieldType::Integer(1000, 2999), 72.0),
                Column::field(KIND, "purpose", LINE, -1.2),
                Column::field(KIND, "manner", FieldType::Code(Manner::SET), 90.0),
                Column::field(KIND, "component", FieldType::Ref(Kind::Component), -1.2).spare(),
                Column::field(KIND, "funding", FieldType::Ref(Kind::Funding), -1.2).spare(),
            ],
            presets: &[
                preset("filter-promised", |row, _| {
                    let state: Option<MoneyState> = row.choice(contribution::state);
                    matches!(state, Some(MoneyState::Pledged | MoneyState::Committed))
                }),
                preset("filter-in-kind", |row, _| row.choice(contribution::manner) == Some(Manner::Kind)),
            ],
            also: &[contribution::giver.index, contribution::giver_text.index, contribution::funding.index],
            derives: Some(Derivation::Giver),
            ..Sheet::of(KIND)
        }),
        first: &["purpose", "partnership", "giver", "giver_text", "manner", "amount", "year", "state", "component"],
        groups: &[("manner", "group-what"), ("state", "group-state")],
    }

    Practice {
        icon: icons::LIGHTBULB,
        home: Home::List(Sheet {
            page: Page::Practices,
            at: 0,
            labels: Labels { title: "kind-practice-many", new: "new-practice", find: "find-practice" },
            empty: ("practices-empty", "practices-empty-note"),
            columns: &[
                Column::field(KIND, "title", LINE, -1.8),
                Column::field(KIND, "kind", FieldType::Code(PracticeKind::SET), 166.0),
                Column::field(KIND, "theme", FieldType::Code(Theme::SET), -1.2),
                Column::field(KIND, "city", FieldType::Ref(Kind::City), -1.0),
                Column::field(KIND, "partnership", PARTNERSHIP, -1.4).spare(),
                Column::field(KIND, "cost", FieldType::Money, 110.0).spare(),
            ],
            presets: &[
                preset("filter-good-practice", |row, _| row.choice(practice::kind) == Some(PracticeKind::GoodPractice)),
                preset("filter-false-step", |row, _| row.choice(practice::kind) == Some(PracticeKind::FalseStep)),
            ],
            ..Sheet::of(KIND)
        }),
        first: &["title", "kind", "theme", "city", "partnership"],
        groups: &[("context", "group-told"), ("ask", "group-ask")],
    }

    Fair {
        home: Home::Screen { page: Page::Fair, opens_new: true },
        elsewhere: &["weights"],
    }

    Slot {
        is_shown_by_owner: false,
    }

    FairTable {
        is_shown_by_owner: false,
    }

    Interpreter {
        is_shown_by_owner: false,
    }

    Participant {
        is_shown_by_owner: false,
    }

    FairDelegate {}

    Absence {}

    Request {
        is_shown_by_owner: false,
    }

    Meeting {
        is_shown_by_owner: false,
    }

    Task {
        home: Home::Screen { page: Page::Calendar, opens_new: false },
        first: &["title", "due", "about", "who", "person", "note"],
        asks_first_alone: true,
    }

    Document {
        icon: icons::FILE_TEXT,
        home: Home::List(Sheet {
            page: Page::Library,
            at: 0,
            labels: Labels { title: "kind-document-many", new: "new-document", find: "find-document" },
            empty: ("documents-empty", "documents-empty-note"),
            columns: &[
                Column::field(KIND, "title", LINE, -1.8),
                Column::field(KIND, "symbol", LINE, 166.0),
                Column::field(KIND, "date", FieldType::Date, 96.0),
                Column::field(KIND, "language", FieldType::Line(20), 90.0).spare(),
                Column::field(KIND, "link", LINE, -1.4).spare(),
            ],
            ..Sheet::of(KIND)
        }),
        first: &["title", "symbol", "about", "date"],
    }

    Attachment {}

    Tag {
        icon: icons::TAG,
        home: Home::List(Sheet {
            page: Page::Library,
            at: 1,
            labels: Labels { title: "kind-tag-many", new: "new-tag", find: "find-tag" },
            empty: ("tags-empty", "tags-empty-note"),
            columns: &[
                Column::field(KIND, "name", LINE, -1.0),
                Column::field(KIND, "note", FieldType::Text(0), -1.6),
            ],
            ..Sheet::of(KIND)
        }),
    }

    Tagging {}

    Note {}

    Provenance {}

    Headcount {
        first: &["body", "women", "men", "sex_not_given", "age_group", "note"],
    }

    ContactTerm {
        first: &["person", "role", "body", "time"],
    }
}
