//! What each page of records lists: its kinds, the columns they can show, and the filters that come with them.

use chrono::{Days, NaiveDate};

use crate::{
    domain::{
        calls::{self, CallStanding},
        choices::{
            ActivityKind, Availability, Choice, ComponentStatus, Consent, CountryList, Direction, ListValue, Manner,
            MoneyState, OrganisationKind, PracticeKind, RuleStep, Sex, Theme,
        },
        concrete,
        kinds::{Kind, activity, call, component, contribution, funding, offer, organisation, person, practice},
        record::Record,
        value::FieldType,
    },
    ui::{
        command::RecordCommand,
        icons,
        nav::Page,
        screens::listing::{Column, Labels},
    },
};

/// One list of a page.
pub struct Sheet {
    pub page: Page,
    pub kind: Kind,
    pub icon: &'static str,
    pub labels: Labels,
    /// A list to begin with, and the key of what it is called.
    pub starter: Option<(&'static str, RecordCommand)>,
    /// Keys of what stands there while nothing does: what it is for, and what to do next.
    pub empty: (&'static str, &'static str),
    pub columns: &'static [Column],
    pub presets: &'static [Preset],
}

/// A filter that comes with a list.
#[derive(Clone, Copy)]
pub struct Preset {
    pub key: &'static str,
    pub keeps: fn(&Record, NaiveDate) -> bool,
}

impl PartialEq for Preset {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Preset {}

impl PartialOrd for Preset {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Preset {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key.cmp(other.key)
    }
}

const fn preset(key: &'static str, keeps: fn(&Record, NaiveDate) -> bool) -> Preset {
    Preset { key, keeps }
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

const WISHES: [Preset; 3] = [
    preset("filter-concrete", |row, today| concrete::lacks(row, today).is_empty()),
    preset("filter-not-concrete", |row, today| !concrete::lacks(row, today).is_empty()),
    preset("filter-open", |row, _| {
        let availability: Option<Availability> = row.choice(match row.kind {
            Kind::Need => crate::domain::kinds::need::availability,
            _ => offer::availability,
        });
        availability.is_none_or(|availability| availability == Availability::Open)
    }),
];

macro_rules! wishes {
    ($kind:expr) => {
        &[
            Column::field($kind, "title", LINE, -1.8),
            Column::field($kind, "city", FieldType::Ref(Kind::City), -1.1),
            Column::field($kind, "theme", FieldType::Code(Theme::SET), -1.2),
            Column::derived("lacks", "column-lacks", LINE, -1.4, &[]),
            Column::field($kind, "availability", FieldType::Code(Availability::SET), 110.0),
            Column::field($kind, "means", FieldType::Codes(crate::domain::choices::Means::SET), -1.0).spare(),
            Column::field($kind, "time", FieldType::Period, -1.2).spare(),
            Column::field($kind, "budget", FieldType::Money, 110.0).spare(),
            Column::field($kind, "quantity", LINE, -1.0).spare(),
            Column::field($kind, "languages", FieldType::Languages, -1.0).spare(),
            Column::field($kind, "valid_until", FieldType::Date, 110.0).spare(),
            Column::field($kind, "activity", FieldType::Text(0), -1.4).spare(),
        ]
    };
}

/// Every list of every page of records, in the order a page offers them.
pub static SHEETS: &[Sheet] = &[
    Sheet {
        page: Page::Components,
        kind: Kind::Component,
        icon: icons::PUZZLE_PIECE,
        labels: Labels { title: "page-components", new: "new-component", find: "find-component" },
        empty: ("components-empty", "components-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Component, "title", LINE, -2.0),
            Column::field(Kind::Component, "partnership", PARTNERSHIP, -1.6),
            Column::field(Kind::Component, "status", FieldType::Code(ComponentStatus::SET), 100.0),
            Column::field(Kind::Component, "theme", FieldType::Code(Theme::SET), -1.2),
            Column::field(Kind::Component, "time", FieldType::Period, -1.2),
            Column::field(Kind::Component, "budget", FieldType::Money, 110.0),
            Column::field(Kind::Component, "lead", FieldType::Ref(Kind::City), -1.0).spare(),
            Column::field(Kind::Component, "beneficiary", FieldType::Ref(Kind::City), -1.0).spare(),
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
    },
    Sheet {
        page: Page::Activities,
        kind: Kind::Activity,
        icon: icons::AIRPLANE,
        labels: Labels { title: "kind-activity-many", new: "new-activity", find: "find-activity" },
        empty: ("activities-empty", "activities-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Activity, "title", LINE, -1.5),
            Column::field(Kind::Activity, "partnership", PARTNERSHIP, -1.4),
            Column::field(Kind::Activity, "time", FieldType::Period, 160.0),
            Column::field(Kind::Activity, "kind", FieldType::Code(ActivityKind::SET), -1.0),
            Column::field(Kind::Activity, "place", LINE, -1.0),
            Column::field(Kind::Activity, "cost", FieldType::Money, 110.0),
            Column::field(Kind::Activity, "component", FieldType::Ref(Kind::Component), -1.2).spare(),
            Column::field(Kind::Activity, "city", FieldType::Ref(Kind::City), -1.0).spare(),
            Column::field(Kind::Activity, "staff_hours", COUNT, 100.0).spare(),
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
    },
    Sheet {
        page: Page::Activities,
        kind: Kind::Gift,
        icon: icons::GIFT,
        labels: Labels { title: "kind-gift-many", new: "new-gift", find: "find-gift" },
        empty: ("gifts-empty", "gifts-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Gift, "item", LINE, -1.8),
            Column::field(Kind::Gift, "direction", FieldType::Code(Direction::SET), 100.0),
            Column::field(Kind::Gift, "date", FieldType::Date, 110.0),
            Column::field(Kind::Gift, "worth", FieldType::Money, 110.0),
            Column::field(Kind::Gift, "keeper", LINE, -1.0),
            Column::field(Kind::Gift, "partnership", PARTNERSHIP, -1.2).spare(),
            Column::field(Kind::Gift, "activity", FieldType::Ref(Kind::Activity), -1.2).spare(),
        ],
        presets: &[],
    },
    Sheet {
        page: Page::Funding,
        kind: Kind::Funding,
        icon: icons::HAND_COINS,
        labels: Labels { title: "kind-funding-many", new: "new-funding", find: "find-funding" },
        empty: ("funding-empty", "funding-empty-note"),
        starter: Some(("funding-starter-add", RecordCommand::AddFundingStarter)),
        columns: &[
            Column::field(Kind::Funding, "name", LINE, -2.0),
            Column::derived("run-by", "field-operator", LINE, -1.3, &[Kind::Organisation]),
            Column::field(Kind::Funding, "ceiling", FieldType::Money, 136.0),
            Column::field(Kind::Funding, "as_of", FieldType::Date, 124.0),
            Column::field(Kind::Funding, "themes", FieldType::Codes(Theme::SET), -1.4),
            Column::field(Kind::Funding, "cofinancing_percent", COUNT, 100.0).spare(),
            Column::field(Kind::Funding, "duration_months", COUNT, 100.0).spare(),
        ],
        presets: &[preset("filter-old-facts", |row, today| is_old(row.get(funding::as_of).copied(), today))],
    },
    Sheet {
        page: Page::Funding,
        kind: Kind::Call,
        icon: icons::MEGAPHONE,
        labels: Labels { title: "kind-call-many", new: "new-call", find: "find-call" },
        empty: ("calls-empty", "calls-empty-note"),
        starter: Some(("funding-starter-add", RecordCommand::AddFundingStarter)),
        columns: &[
            Column::field(Kind::Call, "title", LINE, -1.3),
            Column::field(Kind::Call, "funding", FieldType::Ref(Kind::Funding), -1.0),
            Column::derived("standing", "column-standing", LINE, -2.3, &[]),
            Column::field(Kind::Call, "window", FieldType::Period, -1.4),
            Column::field(Kind::Call, "as_of", FieldType::Date, 124.0),
            Column::field(Kind::Call, "ceiling", FieldType::Money, 120.0),
        ],
        presets: &[
            preset("filter-window-ahead", |row, today| {
                !matches!(calls::standing_of(row, today), CallStanding::Over { .. })
            }),
            preset("filter-old-facts", |row, today| is_old(row.get(call::as_of).copied(), today)),
        ],
    },
    Sheet {
        page: Page::Funding,
        kind: Kind::Contribution,
        icon: icons::COINS,
        labels: Labels { title: "kind-contribution-many", new: "new-contribution", find: "find-contribution" },
        empty: ("contributions-empty", "contributions-empty-note"),
        starter: None,
        columns: &[
            Column::derived("who", "column-giver", LINE, -1.2, GIVERS),
            Column::field(Kind::Contribution, "amount", FieldType::Money, 120.0),
            Column::field(Kind::Contribution, "state", FieldType::Code(MoneyState::SET), 104.0),
            Column::field(Kind::Contribution, "partnership", PARTNERSHIP, -1.3),
            Column::field(Kind::Contribution, "year", FieldType::Integer(1000, 2999), 72.0),
            Column::field(Kind::Contribution, "purpose", LINE, -1.2),
            Column::field(Kind::Contribution, "manner", FieldType::Code(Manner::SET), 90.0),
            Column::field(Kind::Contribution, "component", FieldType::Ref(Kind::Component), -1.2).spare(),
            Column::field(Kind::Contribution, "funding", FieldType::Ref(Kind::Funding), -1.2).spare(),
        ],
        presets: &[
            preset("filter-promised", |row, _| {
                let state: Option<MoneyState> = row.choice(contribution::state);
                matches!(state, Some(MoneyState::Pledged | MoneyState::Committed))
            }),
            preset("filter-in-kind", |row, _| row.choice(contribution::manner) == Some(Manner::Kind)),
        ],
    },
    Sheet {
        page: Page::People,
        kind: Kind::Person,
        icon: icons::USER,
        labels: Labels { title: "kind-person-many", new: "new-person", find: "find-person" },
        empty: ("people-empty", "people-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Person, "name", LINE, -1.6),
            Column::derived("office", "column-office", LINE, -1.6, OFFICES),
            Column::field(Kind::Person, "languages", FieldType::Languages, -1.0),
            Column::field(Kind::Person, "last_contact", FieldType::Date, 112.0),
            Column::field(Kind::Person, "consent", FieldType::Code(Consent::SET), -1.0),
            Column::field(Kind::Person, "emails", FieldType::Lines(200), -1.2).spare(),
            Column::field(Kind::Person, "phones", FieldType::Lines(80), -1.0).spare(),
            Column::field(Kind::Person, "sex", FieldType::Code(Sex::SET), 90.0).spare(),
            Column::field(Kind::Person, "retain_until", FieldType::Date, 112.0).spare(),
        ],
        presets: &[
            preset("filter-no-consent", |row, _| row.get(person::consent).is_none()),
            preset("filter-keep-over", |row, today| {
                row.get(person::retain_until).is_some_and(|until| until.latest() < today)
            }),
            preset("filter-long-silent", |row, today| is_old(row.get(person::last_contact).copied(), today)),
        ],
    },
    Sheet {
        page: Page::Organisations,
        kind: Kind::Organisation,
        icon: icons::TREE_STRUCTURE,
        labels: Labels { title: "kind-organisation-many", new: "new-organisation", find: "find-organisation" },
        empty: ("organisations-empty", "organisations-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Organisation, "name", LINE, -1.7),
            Column::field(Kind::Organisation, "kind", FieldType::Code(OrganisationKind::SET), 174.0),
            Column::field(Kind::Organisation, "acronym", LINE, 104.0),
            Column::field(Kind::Organisation, "country", FieldType::Country, -1.0),
            Column::derived("members", "column-members", COUNT, 100.0, &[Kind::Membership]),
            Column::field(Kind::Organisation, "time", FieldType::Period, -1.0).spare(),
            Column::field(Kind::Organisation, "city", FieldType::Ref(Kind::City), -1.0).spare(),
            Column::field(Kind::Organisation, "website", LINE, -1.2).spare(),
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
    },
    Sheet {
        page: Page::NeedsAndOffers,
        kind: Kind::Need,
        icon: icons::HAND_WAVING,
        labels: Labels { title: "kind-need-many", new: "new-need", find: "find-wish" },
        empty: ("needs-empty", "needs-empty-note"),
        starter: None,
        columns: wishes!(Kind::Need),
        presets: &WISHES,
    },
    Sheet {
        page: Page::NeedsAndOffers,
        kind: Kind::Offer,
        icon: icons::HAND_HEART,
        labels: Labels { title: "kind-offer-many", new: "new-offer", find: "find-wish" },
        empty: ("offers-empty", "offers-empty-note"),
        starter: None,
        columns: wishes!(Kind::Offer),
        presets: &WISHES,
    },
    Sheet {
        page: Page::Practices,
        kind: Kind::Practice,
        icon: icons::LIGHTBULB,
        labels: Labels { title: "kind-practice-many", new: "new-practice", find: "find-practice" },
        empty: ("practices-empty", "practices-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Practice, "title", LINE, -1.8),
            Column::field(Kind::Practice, "kind", FieldType::Code(PracticeKind::SET), 166.0),
            Column::field(Kind::Practice, "theme", FieldType::Code(Theme::SET), -1.2),
            Column::field(Kind::Practice, "city", FieldType::Ref(Kind::City), -1.0),
            Column::field(Kind::Practice, "partnership", PARTNERSHIP, -1.4).spare(),
            Column::field(Kind::Practice, "cost", FieldType::Money, 110.0).spare(),
        ],
        presets: &[
            preset("filter-good-practice", |row, _| row.choice(practice::kind) == Some(PracticeKind::GoodPractice)),
            preset("filter-false-step", |row, _| row.choice(practice::kind) == Some(PracticeKind::FalseStep)),
        ],
    },
    Sheet {
        page: Page::Library,
        kind: Kind::Document,
        icon: icons::FILE_TEXT,
        labels: Labels { title: "kind-document-many", new: "new-document", find: "find-document" },
        empty: ("documents-empty", "documents-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Document, "title", LINE, -1.8),
            Column::field(Kind::Document, "symbol", LINE, 166.0),
            Column::field(Kind::Document, "date", FieldType::Date, 96.0),
            Column::field(Kind::Document, "language", FieldType::Line(20), 90.0).spare(),
            Column::field(Kind::Document, "link", LINE, -1.4).spare(),
        ],
        presets: &[],
    },
    Sheet {
        page: Page::Library,
        kind: Kind::Tag,
        icon: icons::TAG,
        labels: Labels { title: "kind-tag-many", new: "new-tag", find: "find-tag" },
        empty: ("tags-empty", "tags-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::Tag, "name", LINE, -1.0),
            Column::field(Kind::Tag, "note", FieldType::Text(0), -1.6),
        ],
        presets: &[],
    },
    Sheet {
        page: Page::Library,
        kind: Kind::CountryStatus,
        icon: icons::FLAG,
        labels: Labels { title: "kind-country-status-many", new: "new-country-status", find: "find-country" },
        empty: ("country-statuses-empty", "country-statuses-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::CountryStatus, "country", FieldType::Country, -1.4),
            Column::field(Kind::CountryStatus, "list", FieldType::Code(CountryList::SET), -1.4),
            Column::field(Kind::CountryStatus, "value", FieldType::Code(ListValue::SET), -1.0),
            Column::field(Kind::CountryStatus, "time", FieldType::Period, -1.4),
            Column::field(Kind::CountryStatus, "as_of", FieldType::Date, 124.0),
        ],
        presets: &[],
    },
    Sheet {
        page: Page::Library,
        kind: Kind::CountryRule,
        icon: icons::GAVEL,
        labels: Labels { title: "kind-country-rule-many", new: "new-country-rule", find: "find-country" },
        empty: ("country-rules-empty", "country-rules-empty-note"),
        starter: None,
        columns: &[
            Column::field(Kind::CountryRule, "country", FieldType::Country, -1.2),
            Column::field(Kind::CountryRule, "step", FieldType::Code(RuleStep::SET), -1.6),
            Column::field(Kind::CountryRule, "authority", LINE, -1.4),
            Column::field(Kind::CountryRule, "deadline_days", COUNT, 100.0),
            Column::field(Kind::CountryRule, "as_of", FieldType::Date, 124.0),
        ],
        presets: &[],
    },
];

fn is_old(date: Option<crate::domain::date::PartialDate>, today: NaiveDate) -> bool {
    date.is_none_or(|date| date.latest() + Days::new(FACTS_AGE) < today)
}

/// The list a kind is at home in.
pub fn home(kind: Kind) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.kind == kind)
}
