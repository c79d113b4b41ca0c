//! What is being typed into a field: begun from what is kept, and read for what it means.

use super::{code_picker::CodePicker, record_picker::RecordPicker};
use crate::{
    domain::{
        date::{DateOrder, PartialDate, Period, read_due, read_typed},
        kinds::{FieldSpec, Kind},
        money::{AmountFault, Money, read_amount, split_currency},
        record::{Draft, RefusalReason},
        value::{FieldType, Point, RecordRef, Value},
    },
    files::{codes, reference},
    ui::{clock::today, lookup::Lookup},
};

/// What is being typed into one field.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    Text(String),
    Pair(String, String),
    Choice(Option<&'static str>),
    Choices(Vec<String>),
    Flag(Option<bool>),
    Link(Box<RecordPicker>),
    /// Codes of a list of its own.
    Coded(CodePicker),
    /// Shown nowhere in a form: positions, digests.
    Fixed(Option<Value>),
}

pub(super) fn begun(base: &Draft, index: usize, lookup: &Lookup<'_>) -> Entry {
    let (spec, value) = (&base.kind.fields()[index], base.value(index));
    if let Some(list) = codes::list_of(base.kind, index) {
        let held = match value {
            Some(Value::List(items)) => items.clone(),
            _ => Vec::new(),
        };
        return Entry::Coded(CodePicker::new(list, held));
    }
    let date = |date: Option<PartialDate>| date.map(|date| lookup.typed_date(date)).unwrap_or_default();
    match (spec.field_type, value) {
        (FieldType::Code(_), Some(Value::Code(code))) => Entry::Choice(Some(code)),
        (FieldType::Code(_), _) => Entry::Choice(None),
        (FieldType::Codes(_), Some(Value::List(items))) => Entry::Choices(items.clone()),
        (FieldType::Codes(_), _) => Entry::Choices(Vec::new()),
        (FieldType::Flag, Some(Value::Flag(flag))) => Entry::Flag(Some(*flag)),
        (FieldType::Flag, _) => Entry::Flag(None),
        (FieldType::Period, Some(Value::Period(period))) => Entry::Pair(date(period.start), date(period.end)),
        (FieldType::Point, Some(Value::Point(point))) => {
            let degrees = |micros: i32| lookup.words.decimal(i64::from(micros));
            Entry::Pair(degrees(point.latitude_micros), degrees(point.longitude_micros))
        }
        (FieldType::Period | FieldType::Point, _) => Entry::Pair(String::new(), String::new()),
        (FieldType::Money, Some(Value::Money(money))) => {
            Entry::Pair(lookup.typed_amount(money), money.currency().to_owned())
        }
        (FieldType::Money, _) => Entry::Pair(String::new(), lookup.currency.to_owned()),
        (FieldType::Ref(kind), Some(Value::Ref(id))) => held(spec, RecordRef { kind, id: *id }, lookup),
        (FieldType::RecordRef(_), Some(Value::RecordRef(record_ref))) => held(spec, *record_ref, lookup),
        (FieldType::Ref(_) | FieldType::RecordRef(_), _) => Entry::Link(Box::new(RecordPicker::of(named_kinds(spec)))),
        (FieldType::Date, Some(Value::Date(held))) => Entry::Text(date(Some(*held))),
        (FieldType::Languages, Some(Value::List(tags))) => {
            let names = tags.iter().map(|tag| reference::language_name(tag, lookup.language()));
            Entry::Text(names.collect::<Vec<_>>().join(", "))
        }
        (FieldType::Lines(_), Some(Value::List(items))) => Entry::Text(items.join(", ")),
        (FieldType::Decimal, Some(Value::Decimal(number))) => Entry::Text(lookup.words.decimal(number.micros)),
        (FieldType::Integer(..), Some(Value::Integer(number))) => Entry::Text(number.to_string()),
        (FieldType::Digest | FieldType::Moment, value) => Entry::Fixed(value.cloned()),
        (_, Some(Value::Text(text))) => Entry::Text(lookup.typed_text(base.kind, index, text)),
        _ => Entry::Text(String::new()),
    }
}

fn held(spec: &'static FieldSpec, record_ref: RecordRef, lookup: &Lookup<'_>) -> Entry {
    Entry::Link(Box::new(RecordPicker::holding(named_kinds(spec), record_ref, lookup.title(record_ref))))
}

/// Kinds that a field may name; nothing where it may name any.
fn named_kinds(spec: &'static FieldSpec) -> &'static [Kind] {
    match &spec.field_type {
        FieldType::Ref(kind) => std::slice::from_ref(kind),
        FieldType::RecordRef(kinds) => kinds,
        _ => &[],
    }
}

fn read_date(text: &str) -> Result<Option<PartialDate>, RefusalReason> {
    read_typed(text, DateOrder::Unsure).map_err(RefusalReason::from)
}

pub(super) fn read(entry: &Entry, spec: &FieldSpec, lookup: &Lookup<'_>) -> Result<Option<Value>, RefusalReason> {
    Ok(match (entry, spec.field_type) {
        (Entry::Fixed(value), _) => value.clone(),
        (Entry::Coded(picker), _) if !picker.typed.trim().is_empty() => return Err(RefusalReason::NotChosen),
        (Entry::Coded(picker), _) => (!picker.codes.is_empty()).then(|| Value::List(picker.codes.clone())),
        (Entry::Choice(code), _) => code.map(Value::Code),
        (Entry::Choices(codes), _) => (!codes.is_empty()).then(|| Value::List(codes.clone())),
        (Entry::Flag(flag), _) => flag.map(Value::Flag),
        (Entry::Link(picker), _) if picker.link().is_none() && !picker.typed.trim().is_empty() => {
            return Err(RefusalReason::NotChosen);
        }
        (Entry::Link(picker), FieldType::Ref(_)) => picker.link().map(|record_ref| Value::Ref(record_ref.id)),
        (Entry::Link(picker), _) => picker.link().map(Value::RecordRef),
        (Entry::Pair(first, second), FieldType::Period) => {
            Period::new(read_date(first)?, read_date(second)?).map(Value::Period)
        }
        (Entry::Pair(latitude, longitude), FieldType::Point) => {
            if latitude.trim().is_empty() && longitude.trim().is_empty() {
                return Ok(None);
            }
            let degrees = |text: &str, most: i64| {
                // No thousands here: either sign is the decimal one.
                let degrees: f64 = text.trim().replace(',', ".").parse().map_err(|_| RefusalReason::NotNumber)?;
                let within = (degrees.abs() <= most as f64).then_some((degrees * 1e6).round() as i32);
                within.ok_or(RefusalReason::OutOfRange { least: -most, most })
            };
            let (latitude_micros, longitude_micros) = (degrees(latitude, 90)?, degrees(longitude, 180)?);
            Some(Value::Point(Point { latitude_micros, longitude_micros }))
        }
        (Entry::Pair(amount, _), _) if amount.trim().is_empty() => None,
        (Entry::Pair(amount, currency), _) => {
            let (figures, sign) = split_currency(amount);
            let currency = match (figures.is_empty(), sign.is_empty()) {
                (true, _) => return Err(RefusalReason::NotAmount),
                (false, true) => lookup.currency_code(currency).ok_or(RefusalReason::NeedsCurrency)?,
                (false, false) => lookup.currency_code(sign).ok_or(RefusalReason::NotCurrency)?,
            };
            let digits = lookup.digits(currency).ok_or(RefusalReason::NeedsCurrency)?;
            let minor = read_amount(figures, digits).map_err(|fault| amount_why(fault, RefusalReason::NotAmount))?;
            Money::new(minor, currency).map(Value::Money)
        }
        (Entry::Text(text), _) if text.trim().is_empty() => None,
        (Entry::Text(text), FieldType::Date) if spec.name == "due" => {
            let day = lookup.register.map(|register| today(register.now_millis()));
            day.map_or_else(
                || read_date(text),
                |day| read_due(text, DateOrder::Unsure, day).map_err(RefusalReason::from),
            )?
            .map(Value::Date)
        }
        (Entry::Text(text), FieldType::Date) => read_date(text)?.map(Value::Date),
        (Entry::Text(text), FieldType::Integer(..)) => {
            let number = read_amount(text, 0).map_err(|fault| amount_why(fault, RefusalReason::NotNumber))?;
            Some(Value::Integer(number))
        }
        (Entry::Text(text), FieldType::Decimal) => {
            let micros = read_amount(text, 6).map_err(|fault| amount_why(fault, RefusalReason::NotNumber))?;
            Some(Value::Decimal(crate::domain::value::Decimal { micros }))
        }
        (Entry::Text(text), FieldType::Lines(_)) => Some(Value::List(items(text))),
        (Entry::Text(text), FieldType::Languages) => Some(Value::List(
            items(text)
                .iter()
                .map(|item| lookup.language_tag(item))
                .collect::<Option<Vec<_>>>()
                .ok_or(RefusalReason::NotLanguage)?,
        )),
        (Entry::Text(text), FieldType::Text(_)) => Some(Value::Text(text.clone())),
        (Entry::Text(text), _) => Some(Value::Text(text.trim().to_owned())),
    })
}

/// Why an amount can't be read, in the field's own terms.
fn amount_why(fault: AmountFault, unreadable: RefusalReason) -> RefusalReason {
    match fault {
        AmountFault::Unreadable => unreadable,
        AmountFault::TooLarge => RefusalReason::TooLarge,
        AmountFault::TooFine => RefusalReason::TooManyDecimals,
        AmountFault::Ambiguous { .. } => RefusalReason::AmbiguousAmount,
    }
}

fn items(text: &str) -> Vec<String> {
    text.split([',', ';', '\n']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}
