//! The seal of an action: a hash over everything the journal says of it, so that a history altered outside the program
//! is told like a record altered there.

use std::collections::BTreeSet;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::{error::Error, journal};
use crate::domain::value::{Id, RecordRef, write_count};

/// Takes in an action's operations one by one, then the action itself.
#[derive(Clone, Default)]
pub struct Seal(Sha256);

/// What an action's own row says.
pub struct ActionRow<'a> {
    pub id: &'a [u8],
    pub replica: &'a [u8],
    pub name: &'a str,
    pub actor: &'a str,
    pub at_millis: i64,
    pub reverts: Option<&'a [u8]>,
}

/// What an operation's row says.
pub struct OperationRow<'a> {
    pub sequence: i64,
    pub clock: i64,
    pub kind: i64,
    pub record: &'a [u8],
    pub target: i64,
    pub old: Option<&'a [u8]>,
    pub new: Option<&'a [u8]>,
    pub supersedes: Option<&'a [u8]>,
}

impl Seal {
    fn number(&mut self, number: i64) {
        self.0.update(number.to_le_bytes());
    }

    /// Length first, so that what ends one field can't begin the next; nothing is told from an empty text.
    fn bytes(&mut self, bytes: Option<&[u8]>) {
        let mut length = Vec::with_capacity(4);
        write_count(bytes.map_or(0, |bytes| bytes.len() as u64 + 1), &mut length);
        self.0.update(&length);
        self.0.update(bytes.unwrap_or_default());
    }

    pub fn add(&mut self, row: &OperationRow<'_>) {
        for number in [row.sequence, row.clock, row.kind, row.target] {
            self.number(number);
        }
        for bytes in [Some(row.record), row.old, row.new, row.supersedes] {
            self.bytes(bytes);
        }
    }

    /// First half of the hash over all that was added and the action.
    pub fn close(mut self, action: &ActionRow<'_>) -> [u8; 16] {
        for bytes in
            [Some(action.id), Some(action.replica), Some(action.name.as_bytes()), Some(action.actor.as_bytes())]
        {
            self.bytes(bytes);
        }
        self.number(action.at_millis);
        self.bytes(action.reverts);
        let whole: [u8; 32] = self.0.finalize().into();
        std::array::from_fn(|at| whole[at])
    }
}

/// What is wrong with a history.
#[derive(Default)]
pub struct Faults {
    /// Actions whose seal is broken, by id.
    pub broken: Vec<Option<Id>>,
    /// Records of operations whose clock reads no later than that of the one before by the same replica.
    pub set_back: BTreeSet<RecordRef>,
}

/// Goes over the journal once, in the order in which each replica wrote it.
pub fn faults(connection: &Connection) -> Result<Faults, Error> {
    let mut faults = Faults::default();
    let mut statement = connection.prepare(
        "SELECT replica, sequence, action, clock, kind, record, target, old, new, supersedes FROM op
         ORDER BY replica, sequence",
    )?;
    let mut rows = statement.query([])?;
    let mut open: Option<Open> = None;
    while let Some(row) = rows.next()? {
        let (replica, sequence, action): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let op = OperationRow {
            sequence,
            clock: row.get(3)?,
            kind: row.get(4)?,
            record: row.get_ref(5)?.as_blob().map_err(|_| Error::Damaged)?,
            target: row.get(6)?,
            old: row.get_ref(7)?.as_blob_or_null().map_err(|_| Error::Damaged)?,
            new: row.get_ref(8)?.as_blob_or_null().map_err(|_| Error::Damaged)?,
            supersedes: row.get_ref(9)?.as_blob_or_null().map_err(|_| Error::Damaged)?,
        };
        if open.as_ref().is_some_and(|open| open.replica == replica && open.clock >= op.clock) {
            let id = Id::from_slice(op.record).ok_or(Error::Damaged)?;
            faults.set_back.insert(RecordRef { kind: journal::kind_of(op.kind)?, id });
        }
        if open.as_ref().is_none_or(|open| open.replica != replica || open.action != action) {
            if let Some(done) = open.take() {
                done.close(connection, &mut faults)?;
            }
        }
        let open = open.get_or_insert_with(|| Open {
            replica,
            action,
            first: sequence,
            last: sequence,
            clock: op.clock,
            seal: Seal::default(),
        });
        (open.last, open.clock) = (sequence, op.clock);
        open.seal.add(&op);
    }
    if let Some(done) = open {
        done.close(connection, &mut faults)?;
    }
    // Actions without operations: taking back what had been taken back already, or having lost them.
    let mut statement = connection.prepare(
        "SELECT n, replica, first FROM action a WHERE NOT EXISTS
         (SELECT 1 FROM op WHERE op.replica = a.replica AND op.sequence = a.first AND op.action = a.n)",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (action, replica, first): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let empty = Open { replica, action, first, last: first - 1, clock: 0, seal: Seal::default() };
        empty.close(connection, &mut faults)?;
    }
    Ok(faults)
}

/// An action of which operations are being read.
struct Open {
    replica: i64,
    action: i64,
    first: i64,
    last: i64,
    /// Of its latest operation.
    clock: i64,
    seal: Seal,
}

impl Open {
    /// Holds what was read against what the action says of itself.
    fn close(self, connection: &Connection, faults: &mut Faults) -> Result<(), Error> {
        let mut statement = connection.prepare_cached(
            "SELECT a.id, r.id, a.name, a.actor, a.at, a.reverts, a.seal, a.replica, a.first, a.last
             FROM action a JOIN replica r ON r.n = a.replica WHERE a.n = ?",
        )?;
        let mut rows = statement.query([self.action])?;
        let Some(row) = rows.next()? else {
            faults.broken.push(None);
            return Ok(());
        };
        let (id, replica): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let (name, actor): (String, String) = (row.get(2)?, row.get(3)?);
        let reverts: Option<Vec<u8>> = row.get(5)?;
        let kept: Vec<u8> = row.get(6)?;
        let range: [i64; 3] = [row.get(7)?, row.get(8)?, row.get(9)?];
        let action = ActionRow {
            id: &id,
            replica: &replica,
            name: &name,
            actor: &actor,
            at_millis: row.get(4)?,
            reverts: reverts.as_deref(),
        };
        if range != [self.replica, self.first, self.last] || self.seal.close(&action).as_slice() != kept {
            faults.broken.push(Id::from_slice(&id));
        }
        Ok(())
    }
}
