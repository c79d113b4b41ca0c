//! Records as JSON: each field by its name, in a form a person can read; and back, with what could not be read.
//!
//! `{"kind": "city", "id": "…", "fields": {"name": "Lomé", "country": "TG"}}`. What a field does not hold is left out.
//! Dates are text (`2000-03`), money is `{"amount_minor", "currency"}`, periods `{"start", "end"}`, points
//! `{"latitude", "longitude"}` in degrees, links UUIDs, links to any kind `{"kind", "id"}`, digests hexadecimal.

use serde_json::{Map, Value as Json, json};

use crate::domain::{
    date::{PartialDate, Period},
    kinds::{FieldSpec, Kind},
    money::Money,
    record::{Draft, Record},
    value::{Decimal, FieldType, Id, Point, RecordRef, Value},
};

/// What of a JSON record could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NotRecord,
    UnknownKind(String),
    BadId,
    UnknownField {
        kind: Kind,
        name: String,
    },
    /// The field holds something of another shape.
    BadValue {
        kind: Kind,
        field: &'static str,
    },
}

/// A record as a JSON object.
pub fn write(record: &Record) -> Json {
    let fields: Map<String, Json> =
        record.held().map(|(_, spec, value)| (spec.name.to_owned(), write_value(value))).collect();
    json!({ "kind": record.kind.name(), "id": record.id.to_string(), "fields": fields })
}

/// One value as JSON.
pub fn write_value(value: &Value) -> Json {
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    match value {
        Value::Text(text) => json!(text),
        Value::Integer(number) => json!(number),
        // As text: a binary fraction would not keep what was typed.
        Value::Decimal(number) => json!(write_micros(number.micros)),
        Value::Flag(flag) => json!(flag),
        Value::Date(held) => json!(held.to_string()),
        Value::Period(period) => json!({ "start": date(period.start), "end": date(period.end) }),
        Value::Money(money) => json!({ "amount_minor": money.minor, "currency": money.currency() }),
        Value::Point(point) => json!({
            "latitude": f64::from(point.latitude_micros) / 1e6,
            "longitude": f64::from(point.longitude_micros) / 1e6,
        }),
        Value::Ref(id) => json!(id.to_string()),
        Value::RecordRef(record_ref) => json!({ "kind": record_ref.kind.name(), "id": record_ref.id.to_string() }),
        Value::Code(code) => json!(code),
        Value::List(items) => json!(items),
        Value::Digest(digest) => json!(hex(digest)),
    }
}

/// Bytes as hexadecimal figures.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

/// A draft from what [`write`] gave, and everything that could not be read.
pub fn read(json: &Json) -> (Option<Draft>, Vec<Fault>) {
    let (Some(kind), Some(id)) = (json["kind"].as_str(), json["id"].as_str()) else {
        return (None, vec![Fault::NotRecord]);
    };
    let Some(kind) = Kind::from_name(kind) else { return (None, vec![Fault::UnknownKind(kind.to_owned())]) };
    let Some(id) = Id::parse(id) else { return (None, vec![Fault::BadId]) };
    let mut draft = Draft::new(kind, id);
    let faults = read_fields(&mut draft, &json["fields"], &mut Id::parse);
    (Some(draft), faults)
}

/// Fills a draft; `id_of` reads the name by which a record is linked to.
pub fn read_fields(draft: &mut Draft, fields: &Json, id_of: &mut dyn FnMut(&str) -> Option<Id>) -> Vec<Fault> {
    let kind = draft.kind;
    let Some(fields) = fields.as_object() else { return vec![Fault::NotRecord] };
    let mut faults = Vec::new();
    for (name, json) in fields {
        let Some(index) = kind.field_index(name) else {
            faults.push(Fault::UnknownField { kind, name: name.clone() });
            continue;
        };
        if json.is_null() {
            continue;
        }
        let spec: &'static FieldSpec = &kind.fields()[index];
        match read_value(json, spec.field_type, id_of) {
            Some(value) => draft.put(index, Some(value)),
            None => faults.push(Fault::BadValue { kind, field: spec.name }),
        }
    }
    faults
}

fn read_value(json: &Json, field_type: FieldType, id_of: &mut dyn FnMut(&str) -> Option<Id>) -> Option<Value> {
    Some(match field_type {
        FieldType::Line(_) | FieldType::Text(_) | FieldType::Country => Value::Text(json.as_str()?.to_owned()),
        FieldType::Integer(..) | FieldType::Moment => Value::Integer(json.as_i64()?),
        FieldType::Decimal => Value::Decimal(Decimal { micros: read_micros(json.as_str()?)? }),
        FieldType::Flag => Value::Flag(json.as_bool()?),
        FieldType::Date => Value::Date(json.as_str()?.parse().ok()?),
        FieldType::Period => {
            let end = |name: &str| match &json[name] {
                Json::Null => Some(None),
                text => text.as_str()?.parse::<PartialDate>().ok().map(Some),
            };
            Value::Period(Period::new(end("start")?, end("end")?)?)
        }
        FieldType::Money => Value::Money(Money::new(json["amount_minor"].as_i64()?, json["currency"].as_str()?)?),
        FieldType::Point => {
            let micros = |name: &str| Some((json[name].as_f64()? * 1e6).round() as i32);
            Value::Point(Point { latitude_micros: micros("latitude")?, longitude_micros: micros("longitude")? })
        }
        FieldType::Ref(_) => Value::Ref(id_of(json.as_str()?)?),
        FieldType::RecordRef(_) => {
            let kind = Kind::from_name(json["kind"].as_str()?)?;
            Value::RecordRef(RecordRef { kind, id: id_of(json["id"].as_str()?)? })
        }
        FieldType::Code(set) => Value::Code(set.code(json.as_str()?)?),
        FieldType::Codes(_) | FieldType::Lines(_) | FieldType::Languages => {
            let items: Option<Vec<String>> =
                json.as_array()?.iter().map(|item| Some(item.as_str()?.to_owned())).collect();
            Value::List(items?)
        }
        FieldType::Digest => {
            let hex = json.as_str().filter(|text| text.len() == 64 && text.is_ascii())?;
            let mut digest = [0_u8; 32];
            for (byte, at) in digest.iter_mut().zip((0..64).step_by(2)) {
                *byte = u8::from_str_radix(&hex[at..at + 2], 16).ok()?;
            }
            Value::Digest(digest)
        }
    })
}

/// Millionths as a plain decimal number: `-0.5`, `12`.
pub fn write_micros(micros: i64) -> String {
    let sign = if micros < 0 { "-" } else { "" };
    let (whole, fraction) = (micros.unsigned_abs() / 1_000_000, micros.unsigned_abs() % 1_000_000);
    let text = format!("{sign}{whole}.{fraction:06}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn read_micros(text: &str) -> Option<i64> {
    let (negative, figures) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
    if fraction.len() > 6 || !figures.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let micros: i64 = format!("{fraction:0<6}").parse().ok()?;
    let total = i128::from(whole.parse::<u64>().ok()?) * 1_000_000 + i128::from(micros);
    i64::try_from(if negative { -total } else { total }).ok()
}
