//! What changed since somebody was last here, counted from the journal.

use rusqlite::{OptionalExtension, params};

use super::{Register, cells::id_at, error::Error, journal, rows};
use crate::domain::{
    kinds::Kind,
    value::{Id, RecordRef},
};

/// How far a person has seen the history. A merge brings older actions in behind the last one seen, so that one counts
/// before the moment does; the moment serves where another copy of the file, without that action, was opened since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub action: Option<Id>,
    pub at_millis: u64,
}

/// How many records of a kind changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    pub kind: Kind,
    pub is_mine: bool,
    pub records: u64,
}

/// A record that changed, and who did it last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRecord {
    pub record_ref: RecordRef,
    pub title: String,
    pub is_deleted: bool,
    pub actor: String,
    pub at_millis: u64,
}

/// Actions that a person did after a mark: filling a workspace when it is made is not one.
const SINCE: &str = "a.n > ?1 AND a.at > ?2 AND a.name NOT IN ('begin', 'sample', 'generate')";
/// Whether the actor is the one at work here; unnamed work is told apart by its installation.
const IS_MINE: &str = "(a.actor = ?3 AND (?3 <> '' OR a.replica = ?4))";
const OPERATIONS: &str = "FROM action a JOIN op ON op.replica = a.replica AND op.sequence BETWEEN a.first AND a.last";

impl Register {
    /// Where the history stands now.
    pub fn mark(&self) -> Result<Mark, Error> {
        let mut statement = self.connection.prepare_cached("SELECT id FROM action ORDER BY n DESC LIMIT 1")?;
        let mut found = statement.query([])?;
        let action = found.next()?.map(|row| id_at(row, 0)).transpose()?;
        Ok(Mark { action, at_millis: self.now_millis() })
    }

    /// When something was last done in the workspace.
    pub fn last_action_millis(&self) -> Result<Option<u64>, Error> {
        let mut statement = self.connection.prepare_cached("SELECT at FROM action ORDER BY n DESC LIMIT 1")?;
        Ok(statement.query_row([], |row| row.get::<_, i64>(0)).optional()?.map(|at| at as u64))
    }

    /// Number of the last action seen, and the moment from which on actions count where it is not known.
    fn seen(&self, mark: &Mark) -> Result<(i64, i64), Error> {
        let known: Option<i64> = match mark.action {
            Some(id) => self
                .connection
                .prepare_cached("SELECT n FROM action WHERE id = ?")?
                .query_row([id.as_bytes()], |row| row.get(0))
                .optional()?,
            None => None,
        };
        Ok(known.map_or((0, mark.at_millis as i64), |number| (number, i64::MIN)))
    }

    fn my_replica(&self) -> Result<i64, Error> {
        let replica = self.writer.replica.id;
        let mut statement = self.connection.prepare_cached("SELECT n FROM replica WHERE id = ?")?;
        Ok(statement.query_row([replica.as_bytes()], |row| row.get(0)).optional()?.unwrap_or(0))
    }

    /// How many records of each kind changed since a mark, by others and by whoever works here; most first.
    pub fn changed_since(&self, mark: &Mark) -> Result<Vec<Changed>, Error> {
        let (number, at) = self.seen(mark)?;
        let sql = format!(
            "SELECT op.kind, {IS_MINE} AS mine, count(DISTINCT op.record) AS records {OPERATIONS}
             WHERE {SINCE} GROUP BY op.kind, mine ORDER BY mine, records DESC, op.kind"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut found = statement.query(params![number, at, self.actor(), self.my_replica()?])?;
        let mut changed = Vec::new();
        while let Some(row) = found.next()? {
            let kind = journal::kind_of(row.get(0)?)?;
            changed.push(Changed { kind, is_mine: row.get(1)?, records: row.get::<_, i64>(2)? as u64 });
        }
        Ok(changed)
    }

    /// The records that one of those numbers counts, latest change first.
    pub fn changed_records(&self, mark: &Mark, kind: Kind, is_mine: bool) -> Result<Vec<ChangedRecord>, Error> {
        let (number, at) = self.seen(mark)?;
        let sql = format!(
            "SELECT op.record, a.actor, max(a.at) AS latest {OPERATIONS}
             WHERE {SINCE} AND op.kind = ?5 AND {IS_MINE} = ?6 GROUP BY op.record ORDER BY latest DESC, op.record"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let parameters = params![number, at, self.actor(), self.my_replica()?, kind.tag(), is_mine];
        let mut found = statement.query(parameters)?;
        let mut records = Vec::new();
        while let Some(row) = found.next()? {
            let record_ref = RecordRef { kind, id: id_at(row, 0)? };
            let stored = rows::select(&self.connection, kind, "WHERE id = ?", [record_ref.id.as_bytes()])?;
            let Some(stored) = stored.into_iter().next() else { continue };
            records.push(ChangedRecord {
                record_ref,
                title: self.title_of(&stored.record)?,
                is_deleted: stored.is_deleted,
                actor: row.get(1)?,
                at_millis: row.get::<_, i64>(2)? as u64,
            });
        }
        Ok(records)
    }
}
