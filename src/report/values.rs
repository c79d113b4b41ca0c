//! A field's value in the words of a language.

use chrono::{DateTime, Datelike, Timelike};

use crate::{
    domain::{
        choices::ChoiceSet,
        date::{PartialDate, Period, Precision},
        fair::clock_text,
        kinds::{FieldSpec, Kind, slot},
        money::Money,
        record::Record,
        value::{FieldType, RecordRef, Value},
    },
    files::{json, reference},
    words::{Arg, Language, Words},
};

/// Gives the title of a record that a value links to, where it is known.
pub type Resolve<'a> = &'a dyn Fn(RecordRef) -> Option<String>;

/// Name of a kind: `City`.
pub fn kind(words: &Words, kind: Kind) -> &str {
    words.say(&format!("kind-{}", kind.name().replace('_', "-")))
}

/// What is said to add a part of a kind: `Add a need`.
pub fn adding(words: &Words, kind: Kind) -> String {
    words.tell("add-to", &[("kind", kind.name().into()), ("what", kind_many(words, kind).into())])
}

/// A table as its reader counts it: `Table 3` as a set-up in any language called it, or the name that a person gave it.
pub fn table_label(words: &Words, label: &str) -> String {
    let number = label.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let counted = |words: &Words| words.tell("fair-table-label", &[("number", number.into())]);
    if !number.is_empty() && Language::ALL.iter().any(|language| counted(Words::of(*language)) == label) {
        return counted(words);
    }
    label.to_owned()
}

/// What a break is called: as a person named it, or `Break`.
pub fn break_label<'a>(words: &'a Words, label: &'a str) -> &'a str {
    if label.is_empty() { words.say("paper-break") } else { label }
}

/// "09:00–09:30", and what a break is called.
pub fn slot_time(words: &Words, one: &Record) -> String {
    let start = one.get(slot::start_minute).copied().unwrap_or_default();
    let end = start + one.get(slot::minutes).copied().unwrap_or_default();
    let is_break = one.get(slot::is_break) == Some(&true);
    let label = one.text(slot::label);
    let label = if is_break { break_label(words, label) } else { label };
    let gap = if label.is_empty() { "" } else { " " };
    format!("{}–{}{gap}{label}", clock_text(start), clock_text(end))
}

/// A slot with its day.
pub fn slot(words: &Words, one: &Record) -> String {
    let date = one.get(slot::date).map(|date| short_date(words, *date)).unwrap_or_default();
    format!("{date} {}", slot_time(words, one))
}

/// Name of several of a kind: `Cities`.
pub fn kind_many(words: &Words, kind: Kind) -> &str {
    words.say(&format!("kind-{}-many", kind.name().replace('_', "-")))
}

/// Name of a field of a kind.
pub fn field<'a>(words: &'a Words, kind: Kind, field: &str) -> &'a str {
    words.field(kind.name(), field)
}

/// A code of a closed list.
pub fn choice<'a>(words: &'a Words, set: &ChoiceSet, code: &str) -> &'a str {
    words.say(&format!("choice-{}-{code}", set.name))
}

/// What a field holds. Links show the title that `resolve` gives, or the id where it gives none.
pub fn value(words: &Words, spec: &FieldSpec, value: &Value, resolve: Resolve<'_>) -> String {
    let tag = words.language().tag();
    match (value, spec.field_type) {
        (Value::Text(code), FieldType::Country) => reference::country_name(code, tag).to_owned(),
        (Value::Text(text), _) => text.clone(),
        (Value::Integer(millis), FieldType::Moment) => moment(words, *millis),
        // A year is not counted: 1,994 would be a quantity.
        (Value::Integer(year), FieldType::Integer(1000, 2999)) => year.to_string(),
        (Value::Integer(number), _) if is_number_of_a_list(spec) => number.to_string(),
        (Value::Integer(number), _) => words.integer(*number),
        (Value::Decimal(number), _) => words.decimal(number.micros),
        (Value::Flag(flag), _) => words.say(if *flag { "choice-answer-yes" } else { "choice-answer-no" }).to_owned(),
        (Value::Date(held), _) => date(words, *held),
        (Value::Period(held), _) => period(words, *held),
        (Value::Money(held), _) => money(words, *held),
        (Value::Point(point), _) => {
            let latitude = words.decimal(i64::from(point.latitude_micros));
            let longitude = words.decimal(i64::from(point.longitude_micros));
            words.tell("value-point", &[("latitude", Arg::Text(&latitude)), ("longitude", Arg::Text(&longitude))])
        }
        (Value::Ref(id), FieldType::Ref(kind)) => link(RecordRef { kind, id: *id }, resolve),
        (Value::Ref(id), _) => id.to_string(),
        (Value::RecordRef(record_ref), _) => link(*record_ref, resolve),
        (Value::Code(code), FieldType::Code(set)) => choice(words, set, code).to_owned(),
        (Value::Code(code), _) => (*code).to_owned(),
        (Value::List(items), FieldType::Codes(set)) => joined(items.iter().map(|code| choice(words, set, code))),
        (Value::List(items), FieldType::Languages) => {
            joined(items.iter().map(|spoken| reference::language_name(spoken, tag)))
        }
        (Value::List(items), _) => joined(items.iter().map(String::as_str)),
        (Value::Digest(digest), _) => json::hex(digest),
    }
}

/// Numbers that name rather than count are not grouped.
fn is_number_of_a_list(spec: &FieldSpec) -> bool {
    spec.name == "geonames_id"
}

fn link(record_ref: RecordRef, resolve: Resolve<'_>) -> String {
    resolve(record_ref).filter(|title| !title.is_empty()).unwrap_or_else(|| record_ref.id.to_string())
}

fn joined<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

/// A date with no more than is known of it.
pub fn date(words: &Words, date: PartialDate) -> String {
    let (first, last) = date.year_span();
    words.date(first, last, date.month_number(), day_number(date))
}

/// The same, short enough for a table.
pub fn short_date(words: &Words, date: PartialDate) -> String {
    let (first, last) = date.year_span();
    words.short_date(first, last, date.month_number(), day_number(date))
}

fn day_number(date: PartialDate) -> Option<u8> {
    (date.precision() == Precision::Day).then(|| date.earliest().day() as u8)
}

pub fn period(words: &Words, period: Period) -> String {
    span(words, period, date)
}

/// The same, short enough for a table: what two days of one year share is said once.
pub fn short_period(words: &Words, period: Period) -> String {
    let of_day = |date: PartialDate| Some((date.month_number()?, day_number(date)?));
    if let (Some(start), Some(end)) = (period.start, period.end) {
        if let (Some(first), Some(last)) = (of_day(start), of_day(end)) {
            if first != last && start.year_span() == end.year_span() {
                return words.short_days(start.year_span().0, [first, last]);
            }
        }
    }
    span(words, period, short_date)
}

fn span(words: &Words, period: Period, date: fn(&Words, PartialDate) -> String) -> String {
    let start = period.start.map(|start| date(words, start));
    let end = period.end.map(|end| date(words, end));
    match (&start, &end) {
        (Some(start), Some(end)) if start == end => start.clone(),
        (Some(start), Some(end)) => words.tell("value-from-to", &[("start", start.into()), ("end", end.into())]),
        (Some(start), None) => words.tell("value-since", &[("start", start.into())]),
        (None, Some(end)) => words.tell("value-until", &[("end", end.into())]),
        (None, None) => String::new(),
    }
}

pub fn money(words: &Words, money: Money) -> String {
    let code = money.currency();
    words.money(money.minor, reference::currency_digits(code), reference::currency_symbol(code))
}

/// Milliseconds since 1970 as a day and a time, UTC.
pub fn moment(words: &Words, millis: i64) -> String {
    DateTime::from_timestamp_millis(millis).map_or_else(String::new, |at| {
        words.moment(at.year(), at.month() as u8, at.day() as u8, at.hour() as u8, at.minute() as u8)
    })
}

/// The same in the short words of a table.
pub fn short_moment(words: &Words, millis: i64) -> String {
    DateTime::from_timestamp_millis(millis).map_or_else(String::new, |at| {
        words.short_moment(at.year(), at.month() as u8, at.day() as u8, at.hour() as u8, at.minute() as u8)
    })
}
