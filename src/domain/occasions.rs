//! What the calendar holds: what falls due, and what takes place.

use chrono::NaiveDate;
use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

use super::{
    date::{PartialDate, Period, Precision},
    deadlines::Due,
};

/// What takes place or falls due. Put into words under `occasion-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Occasion {
    #[strum(disabled)]
    Due(Due),
    TaskDone,
    Fair,
    Activity,
    CallEnds,
}

impl Occasion {
    /// Those that are not something due, each with words of its own.
    pub fn plain() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Due(due) => due.code(),
            plain => plain.into(),
        }
    }
}

/// When something takes place or falls due, as far as it is known: a visit "in 2001" is on no day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// First and last day.
    Days(NaiveDate, NaiveDate),
    /// A month, a year or some years.
    Within(PartialDate),
}

impl When {
    pub fn of(date: PartialDate) -> Self {
        match date.precision() {
            Precision::Day => Self::Days(date.earliest(), date.earliest()),
            _ => Self::Within(date),
        }
    }

    /// Nothing where neither a day is known nor one month or year that holds all of it.
    pub fn during(time: Period) -> Option<Self> {
        let is_day = |date: &PartialDate| date.precision() == Precision::Day;
        let start = time.start.filter(is_day).map(PartialDate::earliest);
        let end = time.end.filter(is_day).map(PartialDate::earliest);
        match (start.or(end), time.start, time.end) {
            (Some(first), _, _) => Some(Self::Days(first, end.unwrap_or(first).max(first))),
            (None, Some(one), None) | (None, None, Some(one)) => Some(Self::Within(one)),
            (None, Some(one), Some(other)) => (one == other).then_some(Self::Within(one)),
            (None, None, None) => None,
        }
    }

    /// The first and the last day it may be on.
    pub fn span(self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Days(first, last) => (first, last),
            Self::Within(date) => (date.earliest(), date.latest()),
        }
    }
}
