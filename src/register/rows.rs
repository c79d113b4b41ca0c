//! Between records and table rows: one set of statements for every kind, made from the table of kinds.

use std::{collections::HashMap, fmt::Write, sync::LazyLock};

use rusqlite::{
    Connection, OptionalExtension, Row, Statement, ToSql,
    types::{Null, ValueRef},
};
use sha2::{Digest, Sha256};

use super::error::Error;
use crate::domain::{
    date::{PartialDate, Period},
    kinds::Kind,
    money::Money,
    record::Record,
    value::{Column, Decimal, FieldType, Id, Point, RecordRef, Value},
};

/// Version of the canonical encoding that row hashes are taken over.
const ENCODING: u8 = 1;

/// Separates the items of a list in its column; it can't be typed into a single line.
const LIST_SEPARATOR: &str = "\n";

struct Statements {
    insert: String,
    select: String,
}

static STATEMENTS: LazyLock<HashMap<Kind, Statements>> = LazyLock::new(|| {
    let of = |kind: &Kind| {
        let columns: Vec<String> = columns(*kind).into_iter().map(|(name, _)| name).collect();
        let list = columns.iter().fold(String::new(), |mut list, name| {
            let _ = write!(list, ", \"{name}\"");
            list
        });
        let marks = ", ?".repeat(columns.len());
        Statements {
            insert: format!("INSERT INTO \"{}\" (id, deleted, hash{list}) VALUES (?, 0, ?{marks})", kind.name()),
            select: format!("SELECT n, id, deleted, hash{list} FROM \"{}\"", kind.name()),
        }
    };
    Kind::ALL.iter().map(|kind| (*kind, of(kind))).collect()
});

fn statements(kind: Kind) -> &'static Statements {
    &STATEMENTS[&kind]
}

/// Every column of a kind's fields, in order.
pub fn columns(kind: Kind) -> Vec<(String, Column)> {
    let of = |field: &crate::domain::kinds::FieldSpec| {
        let name = field.name;
        field.field_type.columns().iter().map(move |(suffix, column)| (format!("{name}{suffix}"), *column))
    };
    kind.fields().iter().flat_map(of).collect()
}

/// First half of SHA-256 over kind, id, encoding version and canonical bytes.
pub fn hash(record_ref: RecordRef, packed: &[u8]) -> [u8; 16] {
    let mut sha = Sha256::new();
    sha.update([ENCODING]);
    sha.update(record_ref.kind.name().as_bytes());
    sha.update(record_ref.id.as_bytes());
    sha.update(packed);
    let whole: [u8; 32] = sha.finalize().into();
    std::array::from_fn(|at| whole[at])
}

/// Binds a value to the column or columns it fills, from the parameter `at` on, and moves on past them.
fn bind(
    statement: &mut Statement<'_>,
    at: &mut usize,
    value: Option<&Value>,
    field_type: FieldType,
) -> rusqlite::Result<()> {
    let mut put = |value: &dyn ToSql| {
        *at += 1;
        statement.raw_bind_parameter(*at - 1, value)
    };
    let text = |date: Option<PartialDate>| date.map(|date| date.to_string());
    match value {
        None => field_type.columns().iter().try_for_each(|_| put(&Null)),
        Some(Value::Text(text)) => put(text),
        Some(Value::Integer(number)) => put(number),
        Some(Value::Decimal(number)) => put(&number.micros),
        Some(Value::Flag(flag)) => put(flag),
        Some(Value::Date(date)) => put(&text(Some(*date))),
        Some(Value::Period(period)) => {
            put(&text(period.start))?;
            put(&text(period.end))
        }
        Some(Value::Money(money)) => {
            put(&money.minor)?;
            put(&money.currency())
        }
        Some(Value::Point(point)) => {
            put(&point.latitude_micros)?;
            put(&point.longitude_micros)
        }
        Some(Value::Ref(id)) => put(id.as_bytes()),
        Some(Value::RecordRef(record_ref)) => {
            put(&record_ref.kind.name())?;
            put(record_ref.id.as_bytes())
        }
        Some(Value::Code(code)) => put(code),
        Some(Value::List(items)) => put(&items.join(LIST_SEPARATOR)),
        Some(Value::Digest(digest)) => put(digest),
    }
}

/// Inserts a record and returns its row number.
pub fn insert(connection: &Connection, record: &Record, packed: &[u8]) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached(&statements(record.kind).insert)?;
    statement.raw_bind_parameter(1, record.id.as_bytes())?;
    statement.raw_bind_parameter(2, hash(record.record_ref(), packed))?;
    let mut at = 3;
    for (index, field) in record.kind.fields().iter().enumerate() {
        bind(&mut statement, &mut at, record.value(index), field.field_type)?;
    }
    statement.raw_execute()?;
    Ok(connection.last_insert_rowid())
}

/// Writes one field of a record, and its hash.
pub fn update(connection: &Connection, record: &Record, index: usize) -> Result<(), Error> {
    let field = &record.kind.fields()[index];
    let mut assignments = String::new();
    for (suffix, _) in field.field_type.columns() {
        let _ = write!(assignments, "\"{}{suffix}\" = ?, ", field.name);
    }
    let sql = format!("UPDATE \"{}\" SET {assignments} hash = ? WHERE id = ?", record.kind.name());
    let mut statement = connection.prepare_cached(&sql)?;
    let mut at = 1;
    bind(&mut statement, &mut at, record.value(index), field.field_type)?;
    statement.raw_bind_parameter(at, hash(record.record_ref(), &record.packed()))?;
    statement.raw_bind_parameter(at + 1, record.id.as_bytes())?;
    statement.raw_execute()?;
    Ok(())
}

pub fn set_deleted(connection: &Connection, record_ref: RecordRef, is_deleted: bool) -> Result<(), Error> {
    let sql = format!("UPDATE \"{}\" SET deleted = ? WHERE id = ?", record_ref.kind.name());
    connection.prepare_cached(&sql)?.execute((is_deleted, record_ref.id.as_bytes()))?;
    Ok(())
}

/// A row as it stands in its table.
pub struct Stored {
    /// Row number, stable for the life of the file.
    pub number: i64,
    pub is_deleted: bool,
    pub hash: Vec<u8>,
    pub record: Record,
}

/// Reads rows of a kind; `tail` is what follows `FROM table`, deleted rows included unless it says otherwise.
pub fn select(
    connection: &Connection,
    kind: Kind,
    tail: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Stored>, Error> {
    let mut found = Vec::new();
    each(connection, kind, tail, parameters, |stored| {
        found.push(stored?);
        Ok(())
    })?;
    Ok(found)
}

/// Hands on the rows that [`select`] would return one by one; one that can't be read as its kind is told to `take` too.
pub fn each(
    connection: &Connection,
    kind: Kind,
    tail: &str,
    parameters: impl rusqlite::Params,
    mut take: impl FnMut(Result<Stored, Error>) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(&format!("{} {tail}", statements(kind).select))?;
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        take(read(row, kind))?;
    }
    Ok(())
}

/// What a row says of itself without its fields: its hash, and whether it is deleted. Nothing where there is no row.
pub fn hash_of(connection: &Connection, kind: Kind, id: &[u8]) -> Result<Option<(Vec<u8>, bool)>, Error> {
    let sql = format!("SELECT hash, deleted FROM \"{}\" WHERE id = ?", kind.name());
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

fn read(row: &Row<'_>, kind: Kind) -> Result<Stored, Error> {
    let id = id_at(row, 1)?.ok_or(Error::Damaged)?;
    let mut column = 4;
    let mut values = Vec::with_capacity(kind.fields().len());
    for field in kind.fields() {
        values.push(value_at(row, column, field.field_type).map_err(|_| Error::DamagedRecord { kind, id })?);
        column += field.field_type.columns().len();
    }
    Ok(Stored {
        number: row.get(0)?,
        is_deleted: row.get(2)?,
        hash: row.get(3)?,
        record: Record::stored(kind, id, values),
    })
}

fn id_at(row: &Row<'_>, column: usize) -> Result<Option<Id>, Error> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        ValueRef::Blob(bytes) => Id::from_slice(bytes).map(Some).ok_or(Error::Damaged),
        _ => Err(Error::Damaged),
    }
}

fn date_at(row: &Row<'_>, column: usize) -> Result<Option<PartialDate>, Error> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        other => other.as_str().ok().and_then(|text| text.parse().ok()).map(Some).ok_or(Error::Damaged),
    }
}

fn value_at(row: &Row<'_>, column: usize, field_type: FieldType) -> Result<Option<Value>, Error> {
    if let FieldType::Period = field_type {
        return Ok(Period::new(date_at(row, column)?, date_at(row, column + 1)?).map(Value::Period));
    }
    if matches!(row.get_ref(column)?, ValueRef::Null) {
        return Ok(None);
    }
    let text = || -> Result<String, Error> { Ok(row.get(column)?) };
    let integer = || -> Result<i64, Error> { Ok(row.get(column)?) };
    Ok(Some(match field_type {
        FieldType::Line(_) | FieldType::Text(_) | FieldType::Country => Value::Text(text()?),
        FieldType::Integer(..) | FieldType::Moment => Value::Integer(integer()?),
        FieldType::Decimal => Value::Decimal(Decimal { micros: integer()? }),
        FieldType::Flag => Value::Flag(row.get(column)?),
        FieldType::Date => Value::Date(date_at(row, column)?.ok_or(Error::Damaged)?),
        FieldType::Money => {
            let currency: String = row.get(column + 1)?;
            Value::Money(Money::new(integer()?, &currency).ok_or(Error::Damaged)?)
        }
        FieldType::Point => {
            Value::Point(Point { latitude_micros: row.get(column)?, longitude_micros: row.get(column + 1)? })
        }
        FieldType::Ref(_) => Value::Ref(id_at(row, column)?.ok_or(Error::Damaged)?),
        FieldType::RecordRef(_) => Value::RecordRef(RecordRef {
            kind: Kind::from_name(&text()?).ok_or(Error::Damaged)?,
            id: id_at(row, column + 1)?.ok_or(Error::Damaged)?,
        }),
        FieldType::Code(set) => Value::Code(set.code(&text()?).ok_or(Error::Damaged)?),
        FieldType::Codes(_) | FieldType::Lines(_) | FieldType::Languages => {
            Value::List(text()?.split(LIST_SEPARATOR).map(str::to_owned).collect())
        }
        FieldType::Digest => Value::Digest(row.get(column)?),
        FieldType::Period => return Err(Error::Damaged),
    }))
}

/// Column that holds the id of a field which names a record.
pub fn id_column(kind: Kind, index: usize) -> String {
    let field = &kind.fields()[index];
    match field.field_type {
        FieldType::RecordRef(_) => format!("{}_id", field.name),
        _ => field.name.to_owned(),
    }
}

/// A record that is not deleted.
pub fn get(connection: &Connection, record_ref: RecordRef) -> Result<Option<Record>, Error> {
    let found = select(connection, record_ref.kind, "WHERE id = ? AND deleted = 0", [record_ref.id.as_bytes()])?;
    Ok(found.into_iter().next().map(|stored| stored.record))
}

/// Every record of a kind that is not deleted, oldest first, with only these fields read.
pub fn some(connection: &Connection, kind: Kind, fields: &[usize]) -> Result<Vec<Record>, Error> {
    some_where(connection, kind, fields, "deleted = 0 ORDER BY n", [])
}

/// The same of those rows that a condition names.
pub fn some_where(
    connection: &Connection,
    kind: Kind,
    fields: &[usize],
    condition: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Record>, Error> {
    let mut list = String::new();
    for index in fields {
        let field = &kind.fields()[*index];
        for (suffix, _) in field.field_type.columns() {
            let _ = write!(list, ", \"{}{suffix}\"", field.name);
        }
    }
    let sql = format!("SELECT id{list} FROM \"{}\" WHERE {condition}", kind.name());
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = id_at(row, 0)?.ok_or(Error::Damaged)?;
        let mut values = vec![None; kind.fields().len()];
        let mut column = 1;
        for index in fields {
            let field_type = kind.fields()[*index].field_type;
            values[*index] = value_at(row, column, field_type).map_err(|_| Error::DamagedRecord { kind, id })?;
            column += field_type.columns().len();
        }
        found.push(Record::stored(kind, id, values));
    }
    Ok(found)
}

/// Every record of a kind that is not deleted, oldest first.
pub fn all(connection: &Connection, kind: Kind) -> Result<Vec<Record>, Error> {
    Ok(records(select(connection, kind, "WHERE deleted = 0 ORDER BY n", [])?))
}

/// Every record that is not deleted and names `id` in the field at `index`, oldest first.
pub fn naming(connection: &Connection, kind: Kind, index: usize, id: Id) -> Result<Vec<Record>, Error> {
    let tail = format!("WHERE \"{}\" = ? AND deleted = 0 ORDER BY n", id_column(kind, index));
    Ok(records(select(connection, kind, &tail, [id.as_bytes()])?))
}

/// The records alone.
pub fn records(stored: Vec<Stored>) -> Vec<Record> {
    stored.into_iter().map(|stored| stored.record).collect()
}
