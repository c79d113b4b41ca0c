//! What can be said of a funder's call on a day. Nothing is called open on facts that may have changed since.

use chrono::{Days, NaiveDate};

use super::{
    date::{PartialDate, Period},
    kinds::call,
    record::Record,
};

/// Where a call stands. Put into words under `call-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallStanding {
    /// Its window has certainly passed, however old the facts are.
    Over { since: PartialDate },
    /// By facts of the last half year it opens later.
    Later { from: PartialDate },
    /// By facts of the last half year it is open.
    Open { until: PartialDate },
    /// Facts too old, or a window not known closely enough: somebody has to ask.
    Check,
}

/// For how long a fact about a call is believed: funders change their windows from one year to the next.
const FRESH_DAYS: u64 = 183;

/// Where a call with this window stands on a day, by facts of `as_of`.
pub fn standing(window: Option<Period>, as_of: PartialDate, today: NaiveDate) -> CallStanding {
    let (start, end) = window.map_or((None, None), |window| (window.start, window.end));
    if let Some(since) = end.filter(|end| end.latest() < today) {
        return CallStanding::Over { since };
    }
    let oldest = today.checked_sub_days(Days::new(FRESH_DAYS)).unwrap_or(today);
    let is_fresh = as_of.earliest() >= oldest && as_of.earliest() <= today;
    match (start, end) {
        _ if !is_fresh => CallStanding::Check,
        (Some(from), _) if from.earliest() > today => CallStanding::Later { from },
        (start, Some(until)) if start.is_none_or(|start| start.latest() <= today) && until.earliest() >= today => {
            CallStanding::Open { until }
        }
        _ => CallStanding::Check,
    }
}

/// Where a call on record stands on a day.
pub fn standing_of(call: &Record, today: NaiveDate) -> CallStanding {
    call.get(call::as_of).map_or(CallStanding::Check, |as_of| standing(call.get(call::window).copied(), *as_of, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_open_on_stale_facts() {
        let date = |text: &str| text.parse::<PartialDate>().expect("a date");
        let check = |window: &str, as_of: &str, today: &str, expected: CallStanding| {
            let (start, end) = window.split_once("..").expect("two ends");
            let window = Period::new(start.parse().ok(), end.parse().ok());
            let said = standing(window, date(as_of), date(today).earliest());
            assert_eq!(said, expected, "{window:?} by facts of {as_of} on {today}");
        };
        let over = |since| CallStanding::Over { since: date(since) };
        check("2024-01-04..2024-09-13", "2024", "2026-11-22", over("2024-09-13"));
        check("..2021-08-26", "2022-01", "2026-11-22", over("2021-08-26"));
        check("..2024-09-13", "2024-08", "2024-09-13", CallStanding::Open { until: date("2024-09-13") });
        check("2024-01-04..2024-09-13", "2023-05", "2024-02-01", CallStanding::Check);
        check("2024-01-04..2024-09-13", "2023-12", "2023-12-20", CallStanding::Later { from: date("2024-01-04") });
        check("2024-01-04..2024-09-13", "2023-01", "2023-12-20", CallStanding::Check);
        check("2024-01..2024", "2024-01", "2024-03-01", CallStanding::Check);
        check("..", "2026-11", "2026-11-22", CallStanding::Check);
        check("..2030", "2027", "2026-11-22", CallStanding::Check);
    }
}
