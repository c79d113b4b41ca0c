//! The write path: rows, journal, hashes and search index, in one transaction per action.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use uuid::Uuid;

use super::{
    Access, Done, Register, connection,
    error::{Doing, Error},
    ids::Minter,
    journal, rows,
    seal::{ActionRow, OperationRow, Seal},
    search_index, stacks,
};
use crate::domain::{
    journal::{ActionKind, Clock, OperationId, Target, deleted_bytes},
    kinds::{Field, Kind, Mark},
    merge,
    record::{Change, Draft, Record, Refusal, RefusalReason},
    value::{FieldType, Id, RecordRef, Typed, Value},
};

/// An action under way. Everything it writes is journalled; nothing is kept unless the whole action is.
pub struct Tx<'a> {
    pub(super) connection: &'a Connection,
    pub(super) replica_number: i64,
    pub(super) action_number: i64,
    pub(super) now_millis: u64,
    pub(super) sequence: u64,
    pub(super) clock: Clock,
    pub(super) minter: Minter,
    pub(super) touched: Vec<RecordRef>,
    pub(super) seal: Seal,
    /// Records known to exist, so that a hundred thousand parts of one record ask once.
    pub(super) known: HashSet<RecordRef>,
    index: search_index::Pending,
}

impl Register {
    /// Runs one action of the user's. `work` writes through the transaction it is given; when it refuses, or anything
    /// fails, nothing is kept. An action that changes nothing leaves no trace.
    pub fn run<T>(
        &mut self,
        op: ActionKind,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
    ) -> Result<Done<T>, Error> {
        self.commit(op, None, work)
    }

    pub(super) fn commit<T>(
        &mut self,
        op: ActionKind,
        reverts: Option<&stacks::ActionRef>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
    ) -> Result<Done<T>, Error> {
        let done = self.write(op, reverts, work);
        self.while_doing(Doing::Save, done)
    }

    fn write<T>(
        &mut self,
        op: ActionKind,
        reverts: Option<&stacks::ActionRef>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
    ) -> Result<Done<T>, Error> {
        self.must_write()?;
        let now_millis = self.now_millis();
        let mut minter = self.writer.minter.clone();
        let action = minter.mint(now_millis);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let number = match self.writer.number {
            Some(number) => number,
            None => replica_number(&transaction, self.writer.replica.id)?,
        };
        let action_number: i64 =
            transaction.query_row("SELECT coalesce(max(n), 0) + 1 FROM action", [], |row| row.get(0))?;
        // Before its operations: while a deferred reference is open, the database looks for children of every row
        // inserted, through whole tables.
        transaction
            .prepare_cached(
                "INSERT INTO action (n, id, replica, first, last, name, actor, at, reverts, seal)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, x'')",
            )?
            .execute(params![
                action_number,
                action.as_bytes(),
                number,
                self.writer.sequence as i64 + 1,
                self.writer.sequence as i64 + 1,
                op.code(),
                self.writer.actor,
                now_millis as i64,
                reverts.map(|action| *action.id.as_bytes()),
            ])?;
        let mut tx = Tx {
            connection: &transaction,
            replica_number: number,
            action_number,
            now_millis,
            sequence: self.writer.sequence,
            clock: self.writer.clock,
            minter,
            touched: Vec::new(),
            seal: Seal::default(),
            known: HashSet::new(),
            index: search_index::Pending::default(),
        };
        let value = work(&mut tx)?;
        tx.index.write(&transaction)?;
        let (sequence, clock, minter, seal) = (tx.sequence, tx.clock, tx.minter, tx.seal);
        let mut touched = tx.touched;
        // Taking back what has been taken back already changes nothing, yet has to be remembered, or the same action
        // would stand first in line for ever.
        if touched.is_empty() && reverts.is_none() {
            return Ok(Done { op, value, touched });
        }
        let seal = seal.close(&ActionRow {
            id: action.as_bytes(),
            replica: self.writer.replica.id.as_bytes(),
            name: &op.code(),
            actor: &self.writer.actor,
            at_millis: now_millis as i64,
            reverts: reverts.map(|action| action.id.as_bytes().as_slice()),
        });
        transaction.prepare_cached("UPDATE action SET last = ?, seal = ? WHERE n = ?")?.execute(params![
            sequence as i64,
            seal,
            action_number
        ])?;
        if let Some(file) = &self.file {
            file.must_be_there()?;
        }
        if let Err(error) = transaction.commit() {
            self.stand_where_the_file_does();
            return Err(error.into());
        }
        touched.sort_unstable();
        touched.dedup();
        self.writer.minter = minter;
        self.writer.number = Some(number);
        self.writer.sequence = sequence;
        self.writer.clock = clock;
        let done = stacks::ActionRef { id: action, number: action_number, name: op.code() };
        self.stacks.push(op, done, reverts);
        // The commit stands whether or not the configuration folder can be written; the worst a lost note costs is a
        // new replica id at the next opening.
        let _ = self.writer.replica.wrote(sequence);
        Ok(Done { op, value, touched })
    }

    /// A commit whose last step failed may be in the file all the same: what goes on from action to action is read
    /// from there. Where even reading fails, the next action fails as well and says so.
    fn stand_where_the_file_does(&mut self) {
        let replica = self.writer.replica.id;
        let read = || -> Result<_, Error> {
            let sequence = connection::last_of(&self.connection, replica)?;
            Ok((
                sequence,
                connection::latest_clock(&self.connection)?,
                stacks::Stacks::read(&self.connection, replica)?,
            ))
        };
        if let Ok((sequence, clock, stacks)) = read() {
            self.writer.number = None;
            self.writer.sequence = sequence;
            self.writer.clock = clock;
            self.stacks = stacks;
        }
    }

    pub(super) fn must_write(&self) -> Result<(), Error> {
        match &self.access {
            Access::Writer => {}
            Access::Reader(holder) => {
                let holder = holder.as_ref().map(|holder| holder.actor.clone()).unwrap_or_default();
                return Err(Error::InUse { holder });
            }
            Access::Locked | Access::Older => return Err(Error::ReadOnly),
        }
        self.file.as_ref().map_or(Ok(()), super::open_file::OpenFile::must_be_there)
    }
}

fn replica_number(connection: &Connection, replica: Uuid) -> Result<i64, Error> {
    connection.execute("INSERT OR IGNORE INTO replica (id) VALUES (?)", [replica.as_bytes()])?;
    Ok(connection.query_row("SELECT n FROM replica WHERE id = ?", [replica.as_bytes()], |row| row.get(0))?)
}

impl Tx<'_> {
    /// An empty draft of a kind, with its id.
    pub fn draft(&mut self, kind: Kind) -> Draft {
        Draft::new(kind, self.mint())
    }

    pub fn mint(&mut self) -> Id {
        self.minter.mint(self.now_millis)
    }

    pub fn now_millis(&self) -> u64 {
        self.now_millis
    }

    /// Checks a draft and keeps it as a new record.
    pub fn create(&mut self, draft: &Draft) -> Result<Id, Error> {
        self.create_brought(draft)?;
        let record = draft.check()?;
        self.create_record(&record)?;
        Ok(record.id)
    }

    /// Keeps what a draft names and brings; once, where several drafts of one action bring the same.
    fn create_brought(&mut self, draft: &Draft) -> Result<(), Error> {
        for brought in draft.brought() {
            if !self.known.contains(&brought.record_ref()) {
                self.create(brought)?;
            }
        }
        Ok(())
    }

    /// Checks a draft of a record that exists and writes the fields that differ.
    pub fn save(&mut self, draft: &Draft) -> Result<(), Error> {
        self.create_brought(draft)?;
        let record = draft.check()?;
        let stored = self.get(draft.record_ref())?;
        for (index, spec) in draft.kind.fields().iter().enumerate() {
            if stored.value(index) == record.value(index) {
                continue;
            }
            if spec.is(Mark::Guarded) {
                return Err(Refusal { kind: draft.kind, field: Some(spec.name), reason: RefusalReason::Guarded }.into());
            }
            self.set_value(draft.record_ref(), index, record.value(index).cloned())?;
        }
        Ok(())
    }

    /// Writes one field of a record that exists.
    pub fn set<T: Typed>(&mut self, id: Id, field: Field<T>, value: impl Into<Option<T>>) -> Result<(), Error> {
        self.apply(vec![Change::set(id, field, value)])
    }

    /// Writes what an action of `domain` decided. Records are judged as they stand after all of it.
    pub fn apply(&mut self, changes: Vec<Change>) -> Result<(), Error> {
        let mut edited = BTreeSet::new();
        for change in changes {
            match change {
                Change::Create(record) => self.create_record(&record)?,
                Change::Set { record_ref, index, value } => {
                    self.get(record_ref)?;
                    self.set_value(record_ref, index, value)?;
                    edited.insert(record_ref);
                }
                Change::Delete(record_ref) => {
                    self.delete(record_ref)?;
                    edited.remove(&record_ref);
                }
            }
        }
        for record_ref in edited {
            Draft::from(&self.get(record_ref)?).check()?;
        }
        Ok(())
    }

    /// Deletes a record with its parts; refused while another record names it.
    pub fn delete(&mut self, record_ref: RecordRef) -> Result<(), Error> {
        let mut doomed = vec![record_ref];
        let mut at = 0;
        while let Some(owner) = doomed.get(at).copied() {
            // Notes on notes can lead back to where they started.
            let parts = self.parts_of(owner)?.into_iter().filter(|part| !doomed.contains(part));
            doomed.extend(parts.collect::<Vec<_>>());
            at += 1;
        }
        let going: BTreeSet<RecordRef> = doomed.iter().copied().collect();
        for one in &going {
            if let Some(by) = self.named_by(*one, &going)? {
                return Err(
                    Refusal { kind: record_ref.kind, field: None, reason: RefusalReason::StillNamed { by } }.into()
                );
            }
        }
        // Parts first, so that a history read backwards brings the whole back before its parts.
        for one in doomed.into_iter().rev() {
            self.set_deleted(one, true)?;
        }
        Ok(())
    }

    /// Keeps bytes in the file and returns their SHA-256. The same bytes are kept once.
    pub fn keep_bytes(&mut self, bytes: &[u8]) -> Result<[u8; 32], Error> {
        use sha2::Digest;
        let digest: [u8; 32] = sha2::Sha256::digest(bytes).into();
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO blob (digest, bytes) VALUES (?, ?)")?
            .execute(params![digest, bytes])?;
        Ok(digest)
    }

    /// Whether the bytes of a SHA-256 are in the file.
    pub fn has_bytes(&self, digest: &[u8; 32]) -> Result<bool, Error> {
        let mut statement = self.connection.prepare_cached("SELECT 1 FROM blob WHERE digest = ?")?;
        Ok(statement.exists([digest])?)
    }

    /// A record that is not deleted, as it stands inside this action.
    pub fn get(&self, record_ref: RecordRef) -> Result<Record, Error> {
        rows::get(self.connection, record_ref)?.ok_or_else(|| gone(record_ref.kind))
    }

    /// The action that made a record; nothing for one this version does not know.
    pub fn made_by(&self, record_ref: RecordRef) -> Result<Option<ActionKind>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT action.name FROM op JOIN action ON action.n = op.action WHERE op.record = ? AND op.target = ?",
        )?;
        let made = (record_ref.id.as_bytes(), Target::Whole.tag());
        let name: Option<String> = statement.query_row(made, |row| row.get(0)).optional()?;
        Ok(name.and_then(|name| ActionKind::from_code(&name)))
    }

    /// Every record whose field names `id`.
    pub fn naming<T: Typed>(&self, field: Field<T>, id: Id) -> Result<Vec<Record>, Error> {
        rows::naming(self.connection, field.kind, field.index, id)
    }

    /// Every record of a kind.
    pub fn all(&self, kind: Kind) -> Result<Vec<Record>, Error> {
        rows::all(self.connection, kind)
    }

    /// The single place where a record's row comes into being.
    fn create_record(&mut self, record: &Record) -> Result<(), Error> {
        self.check_links(record)?;
        let packed = record.packed();
        let number = rows::insert(self.connection, record, &packed)?;
        self.index.add(self.connection, record, number)?;
        self.known.insert(record.record_ref());
        self.journal(record.record_ref(), Target::Whole, None, Some(&packed), &[])
    }

    /// The single place where a field of a record changes.
    pub(super) fn set_value(&mut self, record_ref: RecordRef, index: usize, value: Option<Value>) -> Result<(), Error> {
        let stored = self.stored(record_ref)?;
        let value = value.filter(|value| !value.is_blank());
        if stored.record.value(index) == value.as_ref() {
            return Ok(());
        }
        let spec = &record_ref.kind.fields()[index];
        let reason = match &value {
            Some(value) => crate::domain::rules::check_value(value, spec.field_type).err(),
            None => spec.is(Mark::Required).then_some(RefusalReason::Missing),
        };
        if let Some(reason) = reason {
            return Err(Refusal { kind: record_ref.kind, field: Some(spec.name), reason }.into());
        }
        let changed = stored.record.changed(index, value);
        if matches!(spec.field_type, FieldType::Ref(_) | FieldType::RecordRef(_)) {
            self.check_links(&changed)?;
        }
        let supersedes = self.superseded(record_ref, Target::Field(index as u8))?;
        rows::update(self.connection, &changed, index)?;
        if spec.field_type.is_text() && !stored.is_deleted {
            self.index.remove(record_ref.kind, stored.number);
            self.index.add(self.connection, &changed, stored.number)?;
        }
        let (old, new) = (journal::value_bytes(stored.record.value(index)), journal::value_bytes(changed.value(index)));
        self.journal(record_ref, Target::Field(index as u8), old.as_deref(), new.as_deref(), &supersedes)
    }

    /// The single place where a record is deleted or brought back.
    pub(super) fn set_deleted(&mut self, record_ref: RecordRef, is_deleted: bool) -> Result<(), Error> {
        let stored = self.stored(record_ref)?;
        if stored.is_deleted == is_deleted {
            return Ok(());
        }
        let supersedes = self.superseded(record_ref, Target::Deleted)?;
        rows::set_deleted(self.connection, record_ref, is_deleted)?;
        if is_deleted {
            self.index.remove(record_ref.kind, stored.number);
            self.known.remove(&record_ref);
        } else {
            self.index.add(self.connection, &stored.record, stored.number)?;
        }
        let (old, new) = (deleted_bytes(!is_deleted), deleted_bytes(is_deleted));
        self.journal(record_ref, Target::Deleted, old.as_deref(), new.as_deref(), &supersedes)
    }

    pub(super) fn stored(&self, record_ref: RecordRef) -> Result<rows::Stored, Error> {
        let found = rows::select(self.connection, record_ref.kind, "WHERE id = ?", [record_ref.id.as_bytes()])?;
        found.into_iter().next().ok_or_else(|| gone(record_ref.kind))
    }

    /// The single place where the journal grows.
    fn journal(
        &mut self,
        record_ref: RecordRef,
        target: Target,
        old: Option<&[u8]>,
        new: Option<&[u8]>,
        supersedes: &[OperationId],
    ) -> Result<(), Error> {
        self.sequence += 1;
        self.clock = self.clock.next(self.now_millis);
        let superseded = (!supersedes.is_empty()).then(|| journal::write_ids(supersedes));
        self.connection
            .prepare_cached(
                "INSERT INTO op (replica, sequence, clock, action, kind, record, target, old, new, supersedes)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                self.replica_number,
                self.sequence as i64,
                self.clock.0 as i64,
                self.action_number,
                record_ref.kind.tag(),
                record_ref.id.as_bytes(),
                target.tag(),
                old,
                new,
                superseded,
            ])?;
        self.seal.add(&OperationRow {
            sequence: self.sequence as i64,
            clock: self.clock.0 as i64,
            kind: record_ref.kind.tag().into(),
            record: record_ref.id.as_bytes(),
            target: target.tag(),
            old,
            new,
            supersedes: superseded.as_deref(),
        });
        self.touched.push(record_ref);
        Ok(())
    }

    /// The operations that a new one on this target has to name.
    fn superseded(&self, record_ref: RecordRef, target: Target) -> Result<Vec<OperationId>, Error> {
        let operations = journal::operations_on(self.connection, record_ref.id)?;
        Ok(merge::superseded_by_new(&operations.iter().collect::<Vec<_>>(), target))
    }
}

pub fn gone(kind: Kind) -> Error {
    Refusal { kind, field: None, reason: RefusalReason::NoSuchRecord }.into()
}
