//! One stored value, the types a field may have, and the bytes both are written as in the journal and in row hashes.

use uuid::Uuid;

use super::{
    choices::ChoiceSet,
    date::{PartialDate, Period},
    kinds::Kind,
    money::Money,
};

/// Identity of a record: a version 7 UUID, so that ids made later sort later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(pub Uuid);

impl Id {
    /// Sixteen bytes as stored, or nothing when there are not sixteen.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        Uuid::from_slice(bytes).ok().map(Self)
    }

    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// Milliseconds since 1970 at which it was made, as the ids of records carry them.
    pub fn made_millis(self) -> u64 {
        (self.0.as_u128() >> 80) as u64
    }

    pub fn parse(text: &str) -> Option<Self> {
        Uuid::parse_str(text.trim()).ok().map(Self)
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.hyphenated().fmt(out)
    }
}

/// Any record, by kind and id: what notes, tags, files and provenance hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordRef {
    pub kind: Kind,
    pub id: Id,
}

/// A place on the globe in millionths of a degree. One value: latitude and longitude never part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Point {
    pub latitude_micros: i32,
    pub longitude_micros: i32,
}

/// A decimal number in millionths, so that what was typed is what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal {
    pub micros: i64,
}

/// What a field holds; absence is `Option::None` around it and always means "not known".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    Text(String),
    Integer(i64),
    Decimal(Decimal),
    Flag(bool),
    Date(PartialDate),
    Period(Period),
    Money(Money),
    Point(Point),
    Ref(Id),
    RecordRef(RecordRef),
    Code(&'static str),
    List(Vec<String>),
    Digest([u8; 32]),
}

/// What a field may hold. Lengths are in characters.
#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    /// One line of text.
    Line(usize),
    /// Text of several lines.
    Text(usize),
    /// A whole number within bounds, both included.
    Integer(i64, i64),
    Decimal,
    Flag,
    Date,
    Period,
    Money,
    Point,
    /// A record of one kind.
    Ref(Kind),
    /// A record of any of these kinds; none named means any.
    RecordRef(&'static [Kind]),
    Code(&'static ChoiceSet),
    Codes(&'static ChoiceSet),
    /// A list of single lines, each of at most so many characters.
    Lines(usize),
    /// ISO 3166-1 alpha-2.
    Country,
    /// BCP 47 tags.
    Languages,
    /// SHA-256 of bytes kept in the file.
    Digest,
    /// Milliseconds since 1970, UTC.
    Moment,
}

/// How a column of a field is named and typed in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Text,
    Integer,
    Bytes,
}

impl FieldType {
    /// Storage columns: suffix after the field's name, and type.
    pub fn columns(self) -> &'static [(&'static str, Column)] {
        match self {
            Self::Line(_) | Self::Text(_) | Self::Date | Self::Code(_) | Self::Codes(_) | Self::Lines(_) => {
                &[("", Column::Text)]
            }
            Self::Country | Self::Languages => &[("", Column::Text)],
            Self::Integer(..) | Self::Decimal | Self::Flag | Self::Moment => &[("", Column::Integer)],
            Self::Ref(_) | Self::Digest => &[("", Column::Bytes)],
            Self::Period => &[("_start", Column::Text), ("_end", Column::Text)],
            Self::Money => &[("_minor", Column::Integer), ("_currency", Column::Text)],
            Self::Point => &[("_latitude", Column::Integer), ("_longitude", Column::Integer)],
            Self::RecordRef(_) => &[("_kind", Column::Text), ("_id", Column::Bytes)],
        }
    }

    /// Whether what it holds was written by a person and should be found by its words.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Line(_) | Self::Text(_) | Self::Lines(_))
    }
}

/// A Rust type that stands for one shape of [`Value`].
pub trait Typed: Sized {
    fn of(value: &Value) -> Option<&Self>;
    fn into_value(self) -> Value;
}

macro_rules! typed {
    ($($Type:ty => $Variant:ident),* $(,)?) => {$(
        impl Typed for $Type {
            fn of(value: &Value) -> Option<&Self> {
                if let Value::$Variant(held) = value { Some(held) } else { None }
            }

            fn into_value(self) -> Value {
                Value::$Variant(self)
            }
        }
    )*};
}

typed! {
    String => Text, i64 => Integer, Decimal => Decimal, bool => Flag, PartialDate => Date, Period => Period,
    Money => Money, Point => Point, Id => Ref, RecordRef => RecordRef, &'static str => Code, Vec<String> => List,
    [u8; 32] => Digest,
}

/// Bytes that can't be read back as values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stored bytes can't be read")]
pub struct Unreadable;

/// Writes unsigned numbers in groups of seven bits, low first.
pub fn write_count(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes what [`write_count`] wrote off the front.
pub fn read_count(bytes: &mut &[u8]) -> Result<u64, Unreadable> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(7) {
        let (&byte, rest) = bytes.split_first().ok_or(Unreadable)?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(Unreadable)
}

fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Result<&'a [u8], Unreadable> {
    let (taken, rest) = bytes.split_at_checked(count).ok_or(Unreadable)?;
    *bytes = rest;
    Ok(taken)
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    write_count(text.len() as u64, out);
    out.extend_from_slice(text.as_bytes());
}

fn read_text<'a>(bytes: &mut &'a [u8]) -> Result<&'a str, Unreadable> {
    let count = read_count(bytes)? as usize;
    std::str::from_utf8(take(bytes, count)?).map_err(|_| Unreadable)
}

fn write_integer(number: i64, out: &mut Vec<u8>) {
    write_count(((number << 1) ^ (number >> 63)) as u64, out);
}

fn read_integer(bytes: &mut &[u8]) -> Result<i64, Unreadable> {
    let zigzag = read_count(bytes)?;
    Ok((zigzag >> 1) as i64 ^ -((zigzag & 1) as i64))
}

fn read_date(bytes: &mut &[u8]) -> Result<Option<PartialDate>, Unreadable> {
    let text = read_text(bytes)?;
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Unreadable) }
}

fn write_date(date: Option<PartialDate>, out: &mut Vec<u8>) {
    write_text(&date.map(|date| date.to_string()).unwrap_or_default(), out);
}

impl Value {
    /// Whether it says nothing, so that absence has one form only.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.iter().all(|item| item.trim().is_empty()),
            Self::Period(period) => period.start.is_none() && period.end.is_none(),
            _ => false,
        }
    }

    /// The canonical bytes: one letter for the shape, then the content. Equal values have equal bytes.
    pub fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Text(text) => {
                out.push(b't');
                write_text(text, out);
            }
            Self::Integer(number) => {
                out.push(b'i');
                write_integer(*number, out);
            }
            Self::Decimal(number) => {
                out.push(b'd');
                write_integer(number.micros, out);
            }
            Self::Flag(flag) => out.extend([b'f', u8::from(*flag)]),
            Self::Date(date) => {
                out.push(b'D');
                write_date(Some(*date), out);
            }
            Self::Period(period) => {
                out.push(b'P');
                write_date(period.start, out);
                write_date(period.end, out);
            }
            Self::Money(money) => {
                out.push(b'M');
                write_integer(money.minor, out);
                write_text(money.currency(), out);
            }
            Self::Point(point) => {
                out.push(b'p');
                write_integer(i64::from(point.latitude_micros), out);
                write_integer(i64::from(point.longitude_micros), out);
            }
            Self::Ref(id) => {
                out.push(b'r');
                out.extend_from_slice(id.as_bytes());
            }
            Self::RecordRef(record_ref) => {
                out.push(b's');
                write_text(record_ref.kind.name(), out);
                out.extend_from_slice(record_ref.id.as_bytes());
            }
            Self::Code(code) => {
                out.push(b'c');
                write_text(code, out);
            }
            Self::List(items) => {
                out.push(b'l');
                write_count(items.len() as u64, out);
                for item in items {
                    write_text(item, out);
                }
            }
            Self::Digest(digest) => {
                out.push(b'h');
                out.extend_from_slice(digest);
            }
        }
    }

    /// Takes a value of `field_type` off the front; a value of another shape is unreadable.
    pub fn read(bytes: &mut &[u8], field_type: FieldType) -> Result<Self, Unreadable> {
        let shape = take(bytes, 1)?[0];
        let id = |bytes: &mut &[u8]| take(bytes, 16).and_then(|raw| Id::from_slice(raw).ok_or(Unreadable));
        Ok(match (shape, field_type) {
            (b't', _) => Self::Text(read_text(bytes)?.to_owned()),
            (b'i', _) => Self::Integer(read_integer(bytes)?),
            (b'd', _) => Self::Decimal(Decimal { micros: read_integer(bytes)? }),
            (b'f', _) => Self::Flag(take(bytes, 1)?[0] != 0),
            (b'D', _) => Self::Date(read_date(bytes)?.ok_or(Unreadable)?),
            (b'P', _) => Self::Period(Period { start: read_date(bytes)?, end: read_date(bytes)? }),
            (b'M', _) => {
                let minor = read_integer(bytes)?;
                Self::Money(Money::new(minor, read_text(bytes)?).ok_or(Unreadable)?)
            }
            (b'p', _) => {
                let latitude_micros = read_integer(bytes)?.try_into().map_err(|_| Unreadable)?;
                let longitude_micros = read_integer(bytes)?.try_into().map_err(|_| Unreadable)?;
                Self::Point(Point { latitude_micros, longitude_micros })
            }
            (b'r', _) => Self::Ref(id(bytes)?),
            (b's', _) => {
                let kind = Kind::from_name(read_text(bytes)?).ok_or(Unreadable)?;
                Self::RecordRef(RecordRef { kind, id: id(bytes)? })
            }
            (b'c', FieldType::Code(set)) => Self::Code(set.code(read_text(bytes)?).ok_or(Unreadable)?),
            (b'l', _) => {
                let count = read_count(bytes)? as usize;
                let mut items = Vec::with_capacity(count.min(64));
                for _ in 0..count {
                    items.push(read_text(bytes)?.to_owned());
                }
                Self::List(items)
            }
            (b'h', _) => Self::Digest(take(bytes, 32)?.try_into().map_err(|_| Unreadable)?),
            _ => return Err(Unreadable),
        })
    }
}
