//! The seal of an action: a hash over everything the journal says of it, so that a history altered outside the program
//! is told like a record altered there.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::error::Error;
use crate::domain::value::{Id, write_count};

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

/// Actions whose seal is broken, by id.
pub fn broken(connection: &Connection) -> Result<Vec<Option<Id>>, Error> {
    let mut broken = Vec::new();
    let mut actions = connection.prepare(
        "SELECT a.n, a.id, r.id, a.name, a.actor, a.at, a.reverts, a.seal, a.replica, a.first, a.last
         FROM action a JOIN replica r ON r.n = a.replica ORDER BY a.n",
    )?;
    let mut operations = connection.prepare(
        "SELECT sequence, clock, kind, record, target, old, new, supersedes FROM op
         WHERE replica = ?1 AND sequence BETWEEN ?2 AND ?3 AND action = ?4 ORDER BY sequence",
    )?;
    let mut rows = actions.query([])?;
    while let Some(row) = rows.next()? {
        let id: Vec<u8> = row.get(1)?;
        let replica: Vec<u8> = row.get(2)?;
        let (name, actor): (String, String) = (row.get(3)?, row.get(4)?);
        let reverts: Option<Vec<u8>> = row.get(6)?;
        let kept: Vec<u8> = row.get(7)?;
        let mut seal = Seal::default();
        let range: [i64; 4] = [row.get(8)?, row.get(9)?, row.get(10)?, row.get(0)?];
        let mut inside = operations.query(range)?;
        while let Some(op) = inside.next()? {
            seal.add(&OperationRow {
                sequence: op.get(0)?,
                clock: op.get(1)?,
                kind: op.get(2)?,
                record: op.get_ref(3)?.as_blob().map_err(|_| Error::Damaged)?,
                target: op.get(4)?,
                old: op.get_ref(5)?.as_blob_or_null().map_err(|_| Error::Damaged)?,
                new: op.get_ref(6)?.as_blob_or_null().map_err(|_| Error::Damaged)?,
                supersedes: op.get_ref(7)?.as_blob_or_null().map_err(|_| Error::Damaged)?,
            });
        }
        let action = ActionRow {
            id: &id,
            replica: &replica,
            name: &name,
            actor: &actor,
            at_millis: row.get(5)?,
            reverts: reverts.as_deref(),
        };
        if seal.close(&action).as_slice() != kept {
            broken.push(Id::from_slice(&id));
        }
    }
    Ok(broken)
}
