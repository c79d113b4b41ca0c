//! A filter a person made: a column and what its rows must hold. It can be kept by name, outside the workspace.

use super::columns::{Column, said};
use crate::{
    domain::{
        date::PartialDate,
        fold::fold,
        value::{FieldType, Value},
    },
    ui::{list_prefs::Test, lookup::Lookup, screens::titles::Titles},
};

/// What kind of test a column is asked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Codes,
    Words,
    Dates,
    Numbers,
}

impl Column {
    pub fn way(&self) -> Way {
        match self.holds {
            FieldType::Code(_) | FieldType::Codes(_) | FieldType::Country | FieldType::Flag | FieldType::Languages => {
                Way::Codes
            }
            FieldType::Date | FieldType::Period => Way::Dates,
            FieldType::Integer(..) => Way::Numbers,
            _ => Way::Words,
        }
    }
}

/// A test made ready to be put to many rows.
pub enum Ready {
    Is(Vec<String>),
    Says(Vec<String>),
    Within(Option<PartialDate>, Option<PartialDate>),
    Between(Option<i64>, Option<i64>),
    Given(bool),
}

impl Ready {
    pub fn new(test: &Test) -> Self {
        let date = |text: &str| text.parse().ok();
        match test {
            Test::Is(codes) => Self::Is(codes.clone()),
            Test::Says(words) => Self::Says(fold(words).split(' ').map(str::to_owned).collect()),
            Test::Within(from, until) => Self::Within(date(from), date(until)),
            Test::Between(least, most) => Self::Between(*least, *most),
            Test::Given => Self::Given(true),
            Test::NotGiven => Self::Given(false),
        }
    }

    pub fn keeps(&self, lookup: &Lookup<'_>, column: &Column, value: Option<&Value>, titles: &Titles) -> bool {
        let Some(value) = value else { return matches!(self, Self::Given(false)) };
        match self {
            Self::Given(is_given) => *is_given,
            Self::Is(codes) => match value {
                Value::Code(code) => codes.iter().any(|one| one == code),
                Value::Text(text) => codes.contains(text),
                Value::List(items) => items.iter().any(|item| codes.contains(item)),
                Value::Flag(flag) => codes.iter().any(|one| (one == "yes") == *flag),
                _ => false,
            },
            Self::Says(words) => {
                let text = fold(&said(lookup, column, value, titles));
                words.iter().all(|word| text.contains(word.as_str()))
            }
            Self::Within(from, until) => {
                let (first, last) = match value {
                    Value::Date(date) => (date.earliest(), date.latest()),
                    Value::Period(period) => {
                        let (start, end) = (period.start.or(period.end), period.end.or(period.start));
                        let (Some(start), Some(end)) = (start, end) else { return false };
                        (start.earliest(), end.latest())
                    }
                    _ => return false,
                };
                from.is_none_or(|from| last >= from.earliest()) && until.is_none_or(|until| first <= until.latest())
            }
            Self::Between(least, most) => match value {
                Value::Integer(number) => {
                    least.is_none_or(|least| *number >= least) && most.is_none_or(|most| *number <= most)
                }
                _ => false,
            },
        }
    }
}
