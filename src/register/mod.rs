//! The workspace file: the only place that speaks SQL. One file, one journal, one way to write.
//!
//! [`Register::run`] is the write path: one transaction in which `domain` turns drafts into records or refuses, rows,
//! journal, hashes and search index are written together, and only a commit that succeeded is reported. Invariants:
//! every row is what replaying the journal gives; every row's hash matches its fields; nothing is written once the
//! file under the path is no longer the one that was opened. No sentence, no format and no named action stands here.
//! Begin reading at `write.rs` (how an action is written), `open.rs` (how a file is judged) and `check.rs`.

mod attention;
mod backup;
mod blobs;
mod calendar;
mod cells;
mod check;
mod choosing;
mod connection;
mod error;
mod identity;
mod ids;
mod journal;
mod leftover;
mod links;
mod lists;
mod lock;
mod matching;
mod names;
mod open;
mod open_file;
mod options;
mod paper;
mod partnership_work;
mod parts;
mod places;
mod private_copy;
mod reindex;
mod replica;
mod rescue;
mod rows;
mod schema;
mod seal;
mod search;
mod search_index;
mod stacks;
mod trace;
mod undo;
mod views;
mod visits;
mod write;
mod writer;

use std::path::Path;

use rusqlite::Connection;

pub use attention::{Attention, DueRow};
pub use backup::{Backup, Backups};
pub use blobs::Keeper;
pub use calendar::{OccasionRow, TaskRow};
pub use check::Finding;
pub use error::{At, Context, Doing, Error};
pub use ids::Minter;
pub use lock::Holder;
pub use names::renamed;
pub use open::APPLICATION_ID;
pub use options::{Access, Done, Now, OpeningPhase, Options, Sync, Wanted, Watch};
pub use paper::{Paper, Reprint};
pub use partnership_work::PartnershipWork;
pub use places::PartyPlace;
pub use rescue::Rescued;
pub use schema::SCHEMA_VERSION;
pub use search::Hit;
pub use trace::Trace;
pub use undo::{HistoryChange, HistoryEntry};
pub use views::{CityRow, PartnershipRow, RecordCounts};
pub use visits::{Changed, ChangedRecord, Mark};
pub use write::Tx;

use crate::domain::{
    journal::ActionKind,
    kinds::{Field, Kind},
    record::Record,
    value::{Id, RecordRef, Typed},
};

/// An open workspace.
pub struct Register {
    connection: Connection,
    /// Nothing for a workspace in memory.
    file: Option<open_file::OpenFile>,
    access: Access,
    workspace: Id,
    writer: writer::Writer,
    stacks: stacks::Stacks,
    now: Now,
}

impl Register {
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Identity of the workspace, the same in every copy of it.
    pub fn workspace(&self) -> Id {
        self.workspace
    }

    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// What came of something done with this file; an error says so.
    pub fn while_doing<T>(&self, doing: Doing, outcome: Result<T, Error>) -> Result<T, Error> {
        match self.path() {
            Some(path) => outcome.doing(doing, path),
            None => outcome,
        }
    }

    /// Milliseconds since 1970 by the clock this register was given.
    pub fn now_millis(&self) -> u64 {
        (self.now)()
    }

    pub fn actor(&self) -> &str {
        &self.writer.actor
    }

    pub fn set_actor(&mut self, actor: &str) {
        actor.clone_into(&mut self.writer.actor);
        let me = open_file::holder(actor, self.now_millis());
        if let Some(file) = &self.file {
            file.sign(&me);
        }
    }

    /// A record that is not deleted.
    pub fn get(&self, record_ref: RecordRef) -> Result<Option<Record>, Error> {
        rows::get(&self.connection, record_ref)
    }

    /// A record by its id alone, deleted or not, whatever its kind.
    pub fn find(&self, id: Id) -> Result<Option<Record>, Error> {
        for kind in Kind::ALL {
            let found = rows::select(&self.connection, *kind, "WHERE id = ?", [id.as_bytes()])?;
            if let Some(stored) = found.into_iter().next() {
                return Ok(Some(stored.record));
            }
        }
        Ok(None)
    }

    /// Records whose id begins or ends with `text`, hyphens aside; two at most, which is enough to know it is not one.
    pub fn ids_like(&self, text: &str) -> Result<Vec<RecordRef>, Error> {
        let digits: String =
            text.trim().chars().filter(|letter| *letter != '-').collect::<String>().to_ascii_uppercase();
        let mut found = Vec::new();
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Ok(found);
        }
        for kind in Kind::ALL {
            let sql = format!(
                "SELECT id FROM \"{}\" WHERE deleted = 0 AND (hex(id) LIKE ?1 || '%' OR hex(id) LIKE '%' || ?1) LIMIT 2",
                kind.name()
            );
            let mut statement = self.connection.prepare(&sql)?;
            let mut rows = statement.query([&digits])?;
            while let Some(row) = rows.next()? {
                let id =
                    Id::from_slice(row.get_ref(0)?.as_blob().map_err(|_| Error::Damaged)?).ok_or(Error::Damaged)?;
                found.push(RecordRef { kind: *kind, id });
            }
        }
        found.truncate(2);
        Ok(found)
    }

    /// Every record of a kind that is not deleted, oldest first.
    pub fn all(&self, kind: Kind) -> Result<Vec<Record>, Error> {
        rows::all(&self.connection, kind)
    }

    pub fn count(&self, kind: Kind) -> Result<u64, Error> {
        let sql = format!("SELECT count(*) FROM \"{}\" WHERE deleted = 0", kind.name());
        Ok(self.connection.prepare_cached(&sql)?.query_row([], |row| row.get::<_, i64>(0))? as u64)
    }

    /// Every record whose field names `id`, oldest first.
    pub fn naming<T: Typed>(&self, field: Field<T>, id: Id) -> Result<Vec<Record>, Error> {
        rows::naming(&self.connection, field.kind, field.index, id)
    }

    /// The records of `kind` that are parts of `owner`.
    pub fn parts(&self, kind: Kind, owner: Id) -> Result<Vec<Record>, Error> {
        match kind.owner_index() {
            Some(index) => rows::naming(&self.connection, kind, index, owner),
            None => Ok(Vec::new()),
        }
    }

    /// What can be undone and redone next.
    pub fn next_undo(&self) -> Option<ActionKind> {
        self.stacks.undo.last().and_then(|action| ActionKind::from_code(&action.name))
    }

    pub fn next_redo(&self) -> Option<ActionKind> {
        self.stacks.redo.last().and_then(|action| ActionKind::from_code(&action.name))
    }

    /// Every visible record, in a fixed order: what two workspaces must agree on to be called equal.
    pub fn dump(&self) -> Result<Vec<Record>, Error> {
        let mut all = Vec::new();
        for kind in Kind::ALL {
            all.extend(rows::records(rows::select(&self.connection, *kind, "WHERE deleted = 0 ORDER BY id", [])?));
        }
        Ok(all)
    }
}
