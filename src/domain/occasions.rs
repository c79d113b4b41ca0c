//! What a day of the calendar holds: what falls due on it, and what takes place.

use chrono::NaiveDate;

use super::{
    date::{Period, Precision},
    deadlines::Due,
};

/// What takes place or falls due. Put into words under `occasion-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Occasion {
    Due(Due),
    TaskDone,
    Fair,
    Activity,
    CallEnds,
}

impl Occasion {
    pub const ALL: [Self; 10] = [
        Self::Due(Due::Notice),
        Self::Due(Due::Denounce),
        Self::Due(Due::End),
        Self::Due(Due::State),
        Self::Due(Due::Report),
        Self::Due(Due::Task),
        Self::TaskDone,
        Self::Fair,
        Self::Activity,
        Self::CallEnds,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Due(due) => due.code(),
            Self::TaskDone => "task-done",
            Self::Fair => "fair",
            Self::Activity => "activity",
            Self::CallEnds => "call-ends",
        }
    }
}

/// First and last day of something that takes place; nothing where no day is known, since a visit "in 2001" is on no day
/// of the calendar.
pub fn days(time: Period) -> Option<(NaiveDate, NaiveDate)> {
    let is_day = |date: &super::date::PartialDate| date.precision() == Precision::Day;
    let start = time.start.filter(is_day).map(super::date::PartialDate::earliest);
    let end = time.end.filter(is_day).map(super::date::PartialDate::earliest);
    let first = start.or(end)?;
    Some((first, end.unwrap_or(first).max(first)))
}
