//! When clocks change where a fair is.

use chrono::{NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// Clocks change at full quarters of an hour.
const STEP: TimeDelta = TimeDelta::minutes(15);
/// What is looked at before the first and after the last moment.
const MARGIN: TimeDelta = TimeDelta::days(1);

/// A time within which clocks show the same offset from UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    /// On the clock as it was just before.
    pub start: NaiveDateTime,
    pub from_seconds: i32,
    pub to_seconds: i32,
    pub is_summer: bool,
    /// As `CEST`.
    pub name: String,
}

/// Whether a name is that of a time zone, as `Europe/Brussels`.
pub fn is_known(zone: &str) -> bool {
    zone.parse::<Tz>().is_ok()
}

/// The offsets between two local times, the first from long before; nothing for a zone that is not known.
pub fn observances(zone: &str, (first, last): (NaiveDateTime, NaiveDateTime)) -> Option<Vec<Observance>> {
    let zone: Tz = zone.parse().ok()?;
    let mut found: Vec<Observance> = Vec::new();
    let mut at = first.checked_sub_signed(MARGIN)?;
    let end = last.checked_add_signed(MARGIN)?;
    while at <= end {
        let offset = zone.offset_from_utc_datetime(&at);
        let seconds = offset.fix().local_minus_utc();
        let before = found.last().map(|one| one.to_seconds);
        if before != Some(seconds) {
            let from = before.unwrap_or(seconds);
            let start = if before.is_some() { at + TimeDelta::seconds(i64::from(from)) } else { long_before() };
            found.push(Observance {
                start,
                from_seconds: from,
                to_seconds: seconds,
                is_summer: offset.dst_offset() > TimeDelta::zero(),
                name: offset.abbreviation().unwrap_or_default().to_owned(),
            });
        }
        at += STEP;
    }
    Some(found)
}

fn long_before() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by it")]
mod tests {
    use chrono::NaiveDate;

    use super::{is_known, observances};

    #[test]
    fn clocks_that_change_during_a_fair_are_told_with_their_moment() {
        let day = |month, day| NaiveDate::from_ymd_opt(2028, month, day).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let offsets = |zone: &str, first, last| -> Vec<(String, i32)> {
            let found = observances(zone, (first, last)).unwrap();
            found.iter().map(|one| (one.start.format("%Y-%m-%d %H:%M").to_string(), one.to_seconds / 60)).collect()
        };
        assert_eq!(offsets("Europe/Brussels", day(5, 5), day(5, 6)), [("1970-01-01 00:00".to_owned(), 120)]);
        let changed = [("1970-01-01 00:00".to_owned(), 120), ("2028-10-29 03:00".to_owned(), 60)];
        assert_eq!(offsets("Europe/Brussels", day(10, 28), day(10, 30)), changed);
        assert_eq!(offsets("Asia/Kathmandu", day(1, 1), day(1, 2)), [("1970-01-01 00:00".to_owned(), 345)]);
        assert!(is_known("America/Sao_Paulo") && !is_known("Mars/Olympus"));
    }
}
