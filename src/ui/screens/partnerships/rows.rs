//! What a row of a partnership shows in each column, and which filters keep it.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use crate::{
    domain::{
        attention::Want,
        choices::{Choice, Formality, MoneyState, Stage},
        deadlines::{Deadline, SOON_DAYS},
        kinds::Kind,
        money::Money,
        value::{FieldType, RecordRef, Value},
    },
    register::PartnershipRow,
    report::values,
    ui::{
        lookup::Lookup,
        nav::PartnershipFilter,
        screens::listing::{self, Column},
        widgets::table::{Cell, Tone},
    },
};

/// What the list can show.
pub const COLUMNS: [Column; 15] = [
    Column::derived("title", "column-partnership", FieldType::Line(200), -1.4, &[]),
    Column::derived(
        "countries",
        "column-countries",
        FieldType::Lines(2),
        76.0,
        &[Kind::Party, Kind::City, Kind::Organisation],
    ),
    Column::derived("stage", "column-stage", FieldType::Code(Stage::SET), 134.0, &[]),
    Column::derived("next", "column-next", FieldType::Date, -1.4, &[Kind::Agreement, Kind::StateStep]),
    Column::derived("since", "column-since", FieldType::Date, 106.0, &[]),
    Column::field(Kind::Partnership, "formality", FieldType::Code(Formality::SET), -1.0).spare(),
    Column::derived("agreements", "tab-agreements", FieldType::Integer(0, i64::MAX), 110.0, &[Kind::Agreement]).spare(),
    Column::derived("contact", "field-contact", FieldType::Line(200), -1.0, &[Kind::Person, Kind::ContactTerm]).spare(),
    Column::derived("last-activity", "column-last-activity", FieldType::Date, 112.0, WORK).spare(),
    Column::derived("ends", "column-agreement-ends", FieldType::Date, 124.0, &[Kind::Agreement]).spare(),
    money("money-spent", "choice-money-state-spent"),
    money("money-disbursed", "choice-money-state-disbursed"),
    money("money-committed", "choice-money-state-committed"),
    money("money-pledged", "choice-money-state-pledged"),
    money("money-applied", "choice-money-state-applied"),
];

const WORK: &[Kind] = &[Kind::Activity, Kind::Component];
const GIVEN: &[Kind] = &[Kind::Contribution, Kind::Component];
/// What the name of a column of money begins with; the code of its state follows.
const MONEY: &str = "money-";

/// Whether a column tells of what was done in a partnership, which is read only where it is asked for.
pub fn is_of_work(column: &str) -> bool {
    matches!(column, "contact" | "last-activity") || column.starts_with(MONEY)
}

/// A column of the money that stands in one state: states are never added.
const fn money(name: &'static str, words: &'static str) -> Column {
    Column::derived(name, words, FieldType::Money, 124.0, GIVEN).spare()
}

/// The sums of a column of money, that in the workspace's own currency first.
fn sums(row: &PartnershipRow, lookup: &Lookup<'_>, column: &str) -> Vec<Money> {
    let state = column.strip_prefix(MONEY).and_then(MoneyState::from_code);
    let mut sums = state.and_then(|state| row.work.money.get(&state)).cloned().unwrap_or_default();
    sums.sort_by_key(|sum| sum.currency() != lookup.currency);
    sums
}

/// The stages whose names are too long for a row, and have a shorter one there.
pub const LONG: [Stage; 3] = [Stage::AgreedText, Stage::CouncilDecision, Stage::StateStep];

impl listing::Row for PartnershipRow {
    fn record_ref(&self) -> RecordRef {
        RecordRef { kind: Kind::Partnership, id: self.id }
    }

    fn value(&self, lookup: &Lookup<'_>, column: &str) -> Option<Cow<'_, Value>> {
        let value = match column {
            "title" => Value::Text(self.title.clone()),
            "countries" if self.countries.is_empty() => return None,
            "countries" => Value::List(self.countries.clone()),
            "stage" => Value::Code(self.stage.code()),
            "next" => Value::Date(self.next?.date),
            "since" => Value::Date(self.since?),
            "formality" => Value::Code(self.formality?.code()),
            "agreements" if self.agreements > 0 => Value::Integer(i64::from(self.agreements)),
            "contact" => Value::Text(self.work.contact.clone()?),
            "last-activity" => Value::Date(self.work.last_activity?),
            "ends" => Value::Date(self.ends?),
            column => Value::Money(sums(self, lookup, column).into_iter().next()?),
        };
        Some(Cow::Owned(value))
    }

    fn cell(&self, lookup: &Lookup<'_>, column: &str, today: NaiveDate) -> Option<Cell<'_>> {
        let words = lookup.words;
        Some(match column {
            "title" => Cell::new(self.title.as_str(), Tone::Strong),
            "countries" => Cell::new(self.countries.join(" – "), Tone::Quiet),
            "stage" if LONG.contains(&self.stage) => {
                Cell::new(words.say(&format!("stage-brief-{}", self.stage.code())), Tone::Plain)
            }
            "stage" if !self.stage.is_alive() => Cell::new(lookup.choice("stage", self.stage.code()), Tone::Quiet),
            "next" => {
                let next = self.next?;
                let tone = if is_due_soon(Some(next), today) { Tone::Due } else { Tone::Quiet };
                let what = words.say(&format!("due-short-{}", next.due.code()));
                Cell::new(format!("{} {what}", values::short_date(words, next.date)), tone)
            }
            "ends" => {
                let ends = self.ends?;
                let tone = if ends.latest() < today { Tone::Due } else { Tone::Plain };
                Cell::new(values::short_date(words, ends), tone)
            }
            column if column.starts_with(MONEY) => {
                let sums: Vec<String> =
                    sums(self, lookup, column).into_iter().map(|sum| values::money(words, sum)).collect();
                Cell::new(sums.join(" · "), Tone::Plain)
            }
            _ => return None,
        })
    }
}

impl listing::Filter<PartnershipRow> for PartnershipFilter {
    fn key(self) -> &'static str {
        match self {
            Self::InForce => "filter-in-force",
            Self::Preparing => "filter-preparing",
            Self::DueSoon => "filter-due-soon",
            Self::Resting => "filter-resting",
            Self::Unnamed => "filter-unnamed",
            Self::Wants(Want::Step) => "filter-wants-step",
            Self::Wants(Want::Activity) => "filter-wants-activity",
            Self::Wants(Want::Contact) => "filter-wants-contact",
            Self::Wants(Want::Component) => "filter-wants-component",
        }
    }

    fn keeps(self, row: &PartnershipRow, today: NaiveDate) -> bool {
        match self {
            Self::InForce => row.stage.is_agreed(),
            Self::Preparing => (Stage::Contact..Stage::Signed).contains(&row.stage),
            Self::DueSoon => is_due_soon(row.next, today),
            Self::Resting => !row.stage.is_alive(),
            Self::Unnamed => row.has_unnamed,
            Self::Wants(want) => row.wants.has(want),
        }
    }
}

/// Whether a deadline is near or was missed.
pub fn is_due_soon(next: Option<Deadline>, today: NaiveDate) -> bool {
    next.is_some_and(|next| next.day <= today + Days::new(SOON_DAYS))
}
