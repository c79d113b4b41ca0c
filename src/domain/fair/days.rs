//! The slots of a fair's days, and how people write times.
//!
//! Slots are in the local time of the place. Arrival and departure are kept on that same clock, counted as if it were
//! UTC's, so that a fair reads the same wherever its file is opened.

use chrono::NaiveDate;

use crate::domain::{
    date::{PartialDate, Period},
    kinds::slot,
    record::{Draft, Record},
    timetable::MOST_SLOTS,
    value::Id,
};

const DAY_MINUTES: i64 = 1_440;
/// A fair goes on for days, not for months.
const MOST_DAYS: usize = 31;

/// How every day of a fair is cut into slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPlan {
    pub days: Vec<NaiveDate>,
    /// Minutes after midnight at which the first slot begins and the last one has ended.
    pub first_minute: i64,
    pub last_minute: i64,
    pub slot_minutes: i64,
    /// Between two slots, for changing tables.
    pub change_minutes: i64,
    /// Start and end of each break.
    pub breaks: Vec<(i64, i64)>,
}

/// A slot to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlannedSlot {
    pub date: NaiveDate,
    pub start_minute: i64,
    pub minutes: i64,
    pub is_break: bool,
}

/// Why days can't be cut so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFault {
    NoDays,
    /// The day ends before one slot has.
    TooShort,
    /// A break ends before it begins, lies outside the day, or crosses another.
    BadBreak,
    TooMany,
}

/// The slots and breaks of a plan, in the order of the days.
pub fn slots_of(plan: &DayPlan) -> Result<Vec<PlannedSlot>, PlanFault> {
    if plan.days.is_empty() {
        return Err(PlanFault::NoDays);
    }
    if plan.slot_minutes < 1 || plan.last_minute > DAY_MINUTES || plan.last_minute <= plan.first_minute {
        return Err(PlanFault::TooShort);
    }
    let mut breaks = plan.breaks.clone();
    breaks.sort_unstable();
    let is_bad = |(start, end): &(i64, i64)| start >= end || *start < plan.first_minute || *end > plan.last_minute;
    if breaks.iter().any(is_bad) || breaks.windows(2).any(|two| two[1].0 < two[0].1) {
        return Err(PlanFault::BadBreak);
    }
    let mut day: Vec<(i64, i64, bool)> = plan.breaks.iter().map(|(start, end)| (*start, end - start, true)).collect();
    let mut at = plan.first_minute;
    while at + plan.slot_minutes <= plan.last_minute {
        let crossing = plan.breaks.iter().find(|(start, end)| at < *end && *start < at + plan.slot_minutes);
        if let Some((_, end)) = crossing {
            at = *end;
            continue;
        }
        day.push((at, plan.slot_minutes, false));
        at += plan.slot_minutes + plan.change_minutes.max(0);
    }
    if day.iter().all(|(_, _, is_break)| *is_break) {
        return Err(PlanFault::TooShort);
    }
    day.sort_unstable();
    if day.len() * plan.days.len() > MOST_SLOTS {
        return Err(PlanFault::TooMany);
    }
    let of = |date: &NaiveDate| {
        let date = *date;
        day.clone().into_iter().map(move |(start_minute, minutes, is_break)| PlannedSlot {
            date,
            start_minute,
            minutes,
            is_break,
        })
    };
    Ok(plan.days.iter().flat_map(of).collect())
}

/// Those of the planned slots that cross none that is there.
pub fn missing_slots(planned: &[PlannedSlot], there: &[Record]) -> Vec<PlannedSlot> {
    let crosses = |one: &PlannedSlot, other: &Record| {
        let start = other.get(slot::start_minute).copied().unwrap_or_default();
        let end = start + other.get(slot::minutes).copied().unwrap_or_default();
        other.get(slot::date) == Some(&PartialDate::of(one.date))
            && one.start_minute < end
            && start < one.start_minute + one.minutes
    };
    planned.iter().filter(|one| !there.iter().any(|other| crosses(one, other))).copied().collect()
}

impl PlannedSlot {
    /// Fills in what a slot of a fair is.
    pub fn fill(self, draft: Draft, fair: Id) -> Draft {
        draft
            .with(slot::fair, fair)
            .with(slot::date, PartialDate::of(self.date))
            .with(slot::start_minute, self.start_minute)
            .with(slot::minutes, self.minutes)
            .with(slot::is_break, self.is_break.then_some(true))
    }
}

/// The days of a period whose ends are known to the day.
pub fn days_of(period: Period) -> Vec<NaiveDate> {
    let exact = |date: PartialDate| (date.earliest() == date.latest()).then(|| date.earliest());
    let start = period.start.and_then(exact);
    let Some(first) = start.or_else(|| period.end.and_then(exact)) else { return Vec::new() };
    let last = period.end.map_or(Some(first), exact).unwrap_or(first);
    first.iter_days().take_while(|day| *day <= last).take(MOST_DAYS).collect()
}

/// Minutes after midnight of a time as people write it: `9`, `9:30`, `9.30`, `9h30`, `0930`.
pub fn read_minute(text: &str) -> Option<i64> {
    let text = text.trim();
    let parts: Vec<&str> = text.split([':', '.', 'h', 'H', 'ч']).map(str::trim).collect();
    let number = |part: &str| {
        let is_number = !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<i64>().ok()).flatten()
    };
    let (hours, minutes) = match parts[..] {
        [all] if all.len() == 4 && all.is_ascii() => (number(&all[..2])?, number(&all[2..])?),
        [hours] | [hours, ""] => (number(hours)?, 0),
        [hours, minutes] => (number(hours)?, number(minutes)?),
        _ => return None,
    };
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= DAY_MINUTES).then_some(minute)
}

/// Breaks as people write them: `10:30–11:00, 12:30-14:00`. Blank text is no break.
pub fn read_breaks(text: &str) -> Option<Vec<(i64, i64)>> {
    let parts = text.split([',', ';']).filter(|part| !part.trim().is_empty());
    parts
        .map(|part| {
            let (start, end) = part.split_once(['–', '-', '—'])?;
            Some((read_minute(start)?, read_minute(end)?))
        })
        .collect()
}

/// A time of the day in figures, the same in every language of the interface.
pub fn clock_text(minute: i64) -> String {
    format!("{:02}:{:02}", minute.div_euclid(60), minute.rem_euclid(60))
}

/// When a slot begins and ends, in milliseconds since 1970 on the fair's own clock.
pub fn span_millis(of: &Record) -> Option<(i64, i64)> {
    let day = of.get(slot::date)?.earliest().and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis();
    let start = day + of.get(slot::start_minute)? * 60_000;
    Some((start, start + of.get(slot::minutes)? * 60_000))
}
