//! The journal as rows: how operations and the ids they supersede are stored and read back.

use rusqlite::Connection;
use uuid::Uuid;

use super::error::Error;
use crate::domain::{
    journal::{Clock, Operation, OperationId, Target},
    kinds::Kind,
    value::{Id, Value, read_count, write_count},
};

/// Canonical bytes of a value, as the journal holds them.
pub fn value_bytes(value: Option<&Value>) -> Option<Vec<u8>> {
    value.map(|value| {
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        bytes
    })
}

/// The kind that a stored tag stands for.
pub fn kind_of(tag: i64) -> Result<Kind, Error> {
    u8::try_from(tag).ok().and_then(Kind::from_tag).ok_or(Error::Damaged)
}

pub fn write_ids(ids: &[OperationId]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(ids.len() * 20);
    for id in ids {
        bytes.extend_from_slice(id.replica.as_bytes());
        write_count(id.sequence, &mut bytes);
    }
    bytes
}

fn read_ids(mut bytes: &[u8]) -> Result<Vec<OperationId>, Error> {
    let mut ids = Vec::new();
    while !bytes.is_empty() {
        let (replica, rest) = bytes.split_at_checked(16).ok_or(Error::Damaged)?;
        bytes = rest;
        let replica = Uuid::from_slice(replica).map_err(|_| Error::Damaged)?;
        ids.push(OperationId { replica, sequence: read_count(&mut bytes)? });
    }
    Ok(ids)
}

const OPERATION: &str = "SELECT replica.id, op.sequence, op.clock, action.id, op.kind, op.record, op.target, op.old, \
     op.new, op.supersedes FROM op JOIN replica ON replica.n = op.replica LEFT JOIN action ON action.n = op.action";

/// Every operation on a record. The action under way has no row yet: its operations come with the nil action.
pub fn operations_on(connection: &Connection, record: Id) -> Result<Vec<Operation>, Error> {
    operations(connection, "WHERE op.record = ?", [record.as_bytes()])
}

/// Operations; `tail` says which, and in what order.
pub fn operations(
    connection: &Connection,
    tail: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Operation>, Error> {
    let mut found = Vec::new();
    each(connection, tail, parameters, |operation| {
        found.push(operation);
        Ok(())
    })?;
    Ok(found)
}

/// The operations on each record, record by record in the order of ids: a journal of any length in the memory of one
/// record's.
pub fn by_record(
    connection: &Connection,
    mut take: impl FnMut(&[Operation]) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut of_one: Vec<Operation> = Vec::new();
    each(connection, "ORDER BY op.record, op.replica, op.sequence", [], |operation| {
        if of_one.first().is_some_and(|first| first.record != operation.record) {
            take(&of_one)?;
            of_one.clear();
        }
        of_one.push(operation);
        Ok(())
    })?;
    if of_one.is_empty() { Ok(()) } else { take(&of_one) }
}

/// Hands on operations one by one as they are read; `tail` says which, and in what order.
pub fn each(
    connection: &Connection,
    tail: &str,
    parameters: impl rusqlite::Params,
    mut take: impl FnMut(Operation) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(&format!("{OPERATION} {tail}"))?;
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        let uuid = |column: usize| -> Result<Uuid, Error> {
            let bytes: Option<Vec<u8>> = row.get(column)?;
            bytes.map_or(Ok(Uuid::nil()), |bytes| Uuid::from_slice(&bytes).map_err(|_| Error::Damaged))
        };
        let kind = kind_of(row.get(4)?)?;
        let target = Target::from_tag(row.get(6)?).ok_or(Error::Damaged)?;
        if matches!(target, Target::Field(index) if usize::from(index) >= kind.fields().len()) {
            return Err(Error::Damaged);
        }
        let supersedes: Option<Vec<u8>> = row.get(9)?;
        take(Operation {
            id: OperationId { replica: uuid(0)?, sequence: row.get::<_, i64>(1)? as u64 },
            clock: Clock(row.get::<_, i64>(2)? as u64),
            action: Id(uuid(3)?),
            kind,
            record: Id(uuid(5)?),
            target,
            old: row.get(7)?,
            new: row.get(8)?,
            supersedes: supersedes.map_or(Ok(Vec::new()), |bytes| read_ids(&bytes))?,
        })?;
    }
    Ok(())
}
