//! LDC, LLDC, SIDS and income group of a country as of a day, from the dated table; unknown where its dates are silent.

use chrono::NaiveDate;

use super::{
    choices::{Choice, CountryList, ListValue},
    date::PartialDate,
    kinds::country_status,
    record::Record,
};

/// What the table says of one country and one list on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    Is(ListValue),
    IsNot,
    /// The dates in the table do not decide.
    Unknown,
    /// Sources disagree; every statement is kept.
    Disputed(Vec<ListValue>),
}

/// The status of `country` in `list` on `day`.
///
/// A row decides only where its dates do: inside its time it holds; outside it does not; where the date of entry is
/// not known, the days before the row's *as of* are unknown (DOMAIN, "Standards"). A country without a row is not in
/// a list, since lists name all their members; its income group is unknown, since every country has one.
pub fn status_on(rows: &[Record], country: &str, list: CountryList, day: NaiveDate) -> Status {
    let mut holds: Vec<ListValue> = Vec::new();
    let mut is_open = false;
    let of_country = rows.iter().filter(|row| {
        row.text(country_status::country) == country && row.get(country_status::list) == Some(&list.code())
    });
    for row in of_country {
        let Some(value) = row.choice::<ListValue>(country_status::value) else { continue };
        if matches!(value, ListValue::Scheduled | ListValue::Deferred) {
            continue;
        }
        let time = row.get(country_status::time).copied();
        let as_of = row.get(country_status::as_of).copied();
        match holds_on(time, as_of, day) {
            Some(true) if !holds.contains(&value) => holds.push(value),
            Some(_) => {}
            None => is_open = true,
        }
    }
    match holds[..] {
        [] if is_open || list == CountryList::Income => Status::Unknown,
        [] | [ListValue::No] => Status::IsNot,
        [value] => Status::Is(value),
        _ => Status::Disputed(holds),
    }
}

/// The status throughout a date that may be known by its month or year only; unknown where it changed meanwhile.
pub fn status_within(rows: &[Record], country: &str, list: CountryList, date: PartialDate) -> Status {
    let first = status_on(rows, country, list, date.earliest());
    if first == status_on(rows, country, list, date.latest()) { first } else { Status::Unknown }
}

fn holds_on(time: Option<super::date::Period>, as_of: Option<PartialDate>, day: NaiveDate) -> Option<bool> {
    let start = time.and_then(|time| time.start);
    let end = time.and_then(|time| time.end);
    if end.is_some_and(|end| day > end.latest()) {
        return Some(false);
    }
    if end.is_some_and(|end| day > end.earliest()) {
        return None;
    }
    match (start, as_of) {
        (Some(start), _) if day >= start.latest() => Some(true),
        (Some(start), _) if day < start.earliest() => Some(false),
        (None, Some(as_of)) if end.is_none() && day >= as_of.earliest() => Some(true),
        _ => None,
    }
}
