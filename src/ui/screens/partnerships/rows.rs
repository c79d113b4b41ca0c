//! What a row of a partnership shows in each column, and which filters keep it.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use crate::{
    domain::{
        attention::Want,
        choices::{Choice, Formality, Stage},
        deadlines::{Deadline, SOON_DAYS},
        kinds::Kind,
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
pub const COLUMNS: [Column; 7] = [
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
];

/// The stages whose names are too long for a row, and have a shorter one there.
pub const LONG: [Stage; 3] = [Stage::AgreedText, Stage::CouncilDecision, Stage::StateStep];

impl listing::Row for PartnershipRow {
    fn record_ref(&self) -> RecordRef {
        RecordRef { kind: Kind::Partnership, id: self.id }
    }

    fn value(&self, _: &Lookup<'_>, column: &str) -> Option<Cow<'_, Value>> {
        let value = match column {
            "title" => Value::Text(self.title.clone()),
            "countries" if self.countries.is_empty() => return None,
            "countries" => Value::List(self.countries.clone()),
            "stage" => Value::Code(self.stage.code()),
            "next" => Value::Date(self.next?.date),
            "since" => Value::Date(self.since?),
            "formality" => Value::Code(self.formality?.code()),
            "agreements" if self.agreements > 0 => Value::Integer(i64::from(self.agreements)),
            _ => return None,
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
