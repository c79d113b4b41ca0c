//! The columns a list can show: what each holds decides how it is written, ordered and sifted.

use std::borrow::Cow;

use crate::{
    domain::{
        kinds::{FieldSpec, Kind},
        value::{FieldType, RecordRef, Value},
    },
    report::values,
    ui::{lookup::Lookup, screens::titles::Titles},
    words::Words,
};

/// Where a column's heading comes from.
#[derive(Clone, Copy, Debug)]
pub enum Heading {
    /// The name of the field, of this kind.
    Field(Kind),
    /// Words of their own.
    Words(&'static str),
}

/// A column a list can show.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// What settings and saved filters know it by.
    pub name: &'static str,
    pub heading: Heading,
    pub holds: FieldType,
    /// Points, or a share of what is left when negative.
    pub width: f32,
    /// Whether it is shown until a person chooses.
    pub is_usual: bool,
    /// Kinds it is worked out from, beside that of the row and those it names.
    reads: &'static [Kind],
}

impl Column {
    /// A field of a kind, under its own name.
    pub const fn field(kind: Kind, name: &'static str, holds: FieldType, width: f32) -> Self {
        Self { name, heading: Heading::Field(kind), holds, width, is_usual: true, reads: &[] }
    }

    /// What is worked out rather than typed, and from which kinds beside that of the row.
    pub const fn derived(
        name: &'static str,
        words: &'static str,
        holds: FieldType,
        width: f32,
        reads: &'static [Kind],
    ) -> Self {
        Self { name, heading: Heading::Words(words), holds, width, is_usual: true, reads }
    }

    /// The same, shown only to those who ask for it.
    pub const fn spare(self) -> Self {
        Self { is_usual: false, ..self }
    }

    pub fn title(&self, lookup: &Lookup<'_>) -> String {
        match self.heading {
            Heading::Field(kind) => lookup.field_label(kind, self.name),
            Heading::Words(key) => lookup.words.say(key).to_owned(),
        }
    }

    /// The kinds of record that it may name.
    pub fn named(&self) -> &[Kind] {
        match &self.holds {
            FieldType::Ref(kind) => std::slice::from_ref(kind),
            FieldType::RecordRef(kinds) => kinds,
            _ => &[],
        }
    }

    /// Every kind whose change may change what it says, beside that of the row.
    pub fn kinds_read(&self) -> impl Iterator<Item = Kind> + '_ {
        let named = self.named().iter().flat_map(|kind| kind.title_kinds().iter().chain([kind]));
        self.reads.iter().chain(named).copied()
    }

    /// Whether its times are those at which something happened, rather than those for which it holds.
    fn holds_happenings(&self) -> bool {
        matches!(self.heading, Heading::Field(Kind::Activity))
    }

    /// Whether what it holds is read from the right, as numbers are.
    pub fn is_number(&self) -> bool {
        matches!(self.holds, FieldType::Integer(..) | FieldType::Decimal | FieldType::Money)
    }
}

/// What a cell says.
pub fn said(lookup: &Lookup<'_>, column: &Column, value: &Value, titles: &Titles) -> String {
    let resolve = |record_ref: RecordRef| Some(titles.of(lookup, record_ref));
    match value {
        Value::Date(date) => values::short_date(lookup.words, *date),
        Value::Period(period) if column.holds_happenings() => values::short_period(lookup.words, period.happening()),
        Value::Period(period) => values::short_period(lookup.words, *period),
        Value::Text(text) if !matches!(column.holds, FieldType::Country) => {
            text.lines().next().unwrap_or_default().to_owned()
        }
        value => {
            let spec = FieldSpec { name: column.name, field_type: column.holds, marks: &[] };
            values::value(lookup.words, &spec, value, &resolve)
        }
    }
}

/// Where a row stands in the order of a column; rows without a value come last either way.
pub type SortKey = Option<(u32, i64)>;

/// The place of each row in the order of a column.
pub fn places<'a>(
    lookup: &Lookup<'_>,
    column: &Column,
    cells: impl Iterator<Item = Option<Cow<'a, Value>>>,
    titles: &Titles,
) -> Vec<SortKey> {
    let cells: Vec<Option<Cow<'a, Value>>> = cells.collect();
    let offered = if let FieldType::Code(set) = column.holds { lookup.choices(set) } else { Vec::new() };
    let by_number = |value: &Value| match (value, column.holds) {
        (Value::Integer(number), _) => Some((0, *number)),
        (Value::Decimal(number), _) => Some((0, number.micros)),
        (Value::Flag(flag), _) => Some((0, i64::from(*flag))),
        (Value::Date(date), _) => Some((0, day(date.earliest()))),
        (Value::Period(period), _) => period.start.or(period.end).map(|date| (0, day(date.earliest()))),
        // Amounts in different currencies are never compared: each currency stands by itself.
        (Value::Money(money), _) => {
            let code = money.currency().bytes().fold(0_u32, |all, byte| all << 8 | u32::from(byte));
            Some((code, money.minor))
        }
        (Value::Code(code), FieldType::Code(_)) => {
            offered.iter().position(|(one, _)| one == code).map(|at| (0, at as i64))
        }
        _ => None,
    };
    let is_numbered = !matches!(
        column.holds,
        FieldType::Line(_)
            | FieldType::Text(_)
            | FieldType::Country
            | FieldType::Ref(_)
            | FieldType::RecordRef(_)
            | FieldType::Codes(_)
            | FieldType::Lines(_)
            | FieldType::Languages
    );
    if is_numbered {
        return cells.iter().map(|cell| cell.as_deref().and_then(by_number)).collect();
    }
    let texts: Vec<String> = cells
        .iter()
        .map(|cell| cell.as_deref().map(|value| said(lookup, column, value, titles)).unwrap_or_default())
        .collect();
    let places = places_of(lookup.words, texts.iter().map(String::as_str));
    texts.iter().zip(places).map(|(text, place)| (!text.is_empty()).then_some((0, i64::from(place)))).collect()
}

fn day(day: chrono::NaiveDate) -> i64 {
    i64::from(chrono::Datelike::num_days_from_ce(&day))
}

/// Place of each text in the order a reader looks them up. Finding it for a hundred thousand takes longer than a click
/// should, so lists keep it with their rows.
fn places_of<'a>(words: &Words, texts: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut keys: Vec<(Vec<u8>, u32)> = texts.zip(0..).map(|(text, at)| (words.sort_key(text), at)).collect();
    keys.sort_unstable();
    let mut places = vec![0; keys.len()];
    for ((_, at), place) in keys.iter().zip(0..) {
        places[*at as usize] = place;
    }
    places
}
