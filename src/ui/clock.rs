//! What time it is where the person sits.

use chrono::NaiveDate;

/// The day it is at a moment, in milliseconds since 1970.
pub fn today(now_millis: u64) -> NaiveDate {
    let moment = chrono::DateTime::from_timestamp_millis(now_millis as i64).unwrap_or_default();
    moment.with_timezone(&chrono::Local).date_naive()
}

/// The same moment on the clock of this place.
pub fn local_millis(millis: u64) -> i64 {
    let moment = chrono::DateTime::from_timestamp_millis(millis as i64).unwrap_or_default();
    let ahead_secs = moment.with_timezone(&chrono::Local).offset().local_minus_utc();
    millis as i64 + i64::from(ahead_secs) * 1000
}
