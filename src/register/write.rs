//! The write path: rows, journal, hashes and search index, in one transaction per action.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, TransactionBehavior, params};
use uuid::Uuid;

use super::{Access, Done, Register, error::Error, ids::Minter, open, replica::Replica, rows, search, undo};
use crate::domain::{
    journal::{Clock, Op, OpId, Operation, Target, deleted_bytes},
    kinds::{Field, FieldSpec, Kind, Mark},
    merge,
    record::{Change, Draft, Record, Refusal, Why},
    value::{FieldType, Id, Subject, Typed, Value, read_count, write_count},
};

/// What goes on from action to action.
pub struct Writer {
    pub replica: Replica,
    /// Number under which the file knows the replica, once it has written there.
    pub number: Option<i64>,
    pub sequence: u64,
    pub clock: Clock,
    pub actor: String,
    pub minter: Minter,
}

/// An action under way. Everything it writes is journalled; nothing is kept unless the whole action is.
pub struct Tx<'a> {
    connection: &'a Connection,
    replica_number: i64,
    action_number: i64,
    now_millis: u64,
    sequence: u64,
    clock: Clock,
    minter: Minter,
    touched: Vec<Subject>,
    /// Records known to exist, so that a hundred thousand parts of one record ask once.
    known: HashSet<Subject>,
    index: search::Pending,
}

impl Register {
    /// Runs one action of the user's. `work` writes through the transaction it is given; when it refuses, or anything
    /// fails, nothing is kept. An action that changes nothing leaves no trace.
    pub fn run<T>(&mut self, op: Op, work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<Done<T>, Error> {
        self.commit(op, None, work)
    }

    pub(super) fn commit<T>(
        &mut self,
        op: Op,
        reverts: Option<&undo::ActionRef>,
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
        // Before its operations: while a row names one that is yet to come, every new record has the database look through
        // all tables for rows that waited for it.
        transaction
            .prepare_cached(
                "INSERT INTO action (n, id, replica, first, last, name, actor, at, reverts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                action_number,
                action.as_bytes(),
                number,
                self.writer.sequence as i64 + 1,
                self.writer.sequence as i64,
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
            known: HashSet::new(),
            index: search::Pending::default(),
        };
        let value = work(&mut tx)?;
        tx.index.write(&transaction)?;
        let (sequence, clock, minter) = (tx.sequence, tx.clock, tx.minter);
        let mut touched = tx.touched;
        // Taking back what has been taken back already changes nothing, yet has to be remembered, or the same action
        // would stand first in line for ever.
        if touched.is_empty() && reverts.is_none() {
            return Ok(Done { op, value, touched });
        }
        transaction
            .prepare_cached("UPDATE action SET last = ? WHERE n = ?")?
            .execute((sequence as i64, action_number))?;
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
        let done = undo::ActionRef { id: action, number: action_number, name: op.code() };
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
            let sequence = open::last_of(&self.connection, replica)?;
            Ok((sequence, open::latest_clock(&self.connection)?, undo::Stacks::read(&self.connection, replica)?))
        };
        if let Ok((sequence, clock, stacks)) = read() {
            self.writer.number = None;
            self.writer.sequence = sequence;
            self.writer.clock = clock;
            self.stacks = stacks;
        }
    }

    fn must_write(&self) -> Result<(), Error> {
        match &self.access {
            Access::Writer => {}
            Access::Reader(holder) => {
                let holder = holder.as_ref().map(|holder| holder.actor.clone()).unwrap_or_default();
                return Err(Error::InUse { holder });
            }
            Access::Locked => return Err(Error::ReadOnly),
        }
        self.file.as_ref().map_or(Ok(()), super::open::OpenFile::must_be_there)
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
        let record = draft.check()?;
        self.create_record(&record)?;
        Ok(record.id)
    }

    /// Checks a draft of a record that exists and writes the fields that differ.
    pub fn save(&mut self, draft: &Draft) -> Result<(), Error> {
        let record = draft.check()?;
        let stored = self.get(draft.subject())?;
        for (index, spec) in draft.kind.fields().iter().enumerate() {
            if stored.value(index) == record.value(index) {
                continue;
            }
            if spec.is(Mark::Guarded) {
                return Err(Refusal { kind: draft.kind, field: Some(spec.name), why: Why::Guarded }.into());
            }
            self.set_value(draft.subject(), index, record.value(index).cloned())?;
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
                Change::Set { subject, index, value } => {
                    self.get(subject)?;
                    self.set_value(subject, index, value)?;
                    edited.insert(subject);
                }
                Change::Delete(subject) => {
                    self.delete(subject)?;
                    edited.remove(&subject);
                }
            }
        }
        for subject in edited {
            Draft::from(&self.get(subject)?).check()?;
        }
        Ok(())
    }

    /// Deletes a record with its parts; refused while another record names it.
    pub fn delete(&mut self, subject: Subject) -> Result<(), Error> {
        let mut doomed = vec![subject];
        let mut at = 0;
        while let Some(owner) = doomed.get(at).copied() {
            // Notes on notes can lead back to where they started.
            let parts = self.parts_of(owner)?.into_iter().filter(|part| !doomed.contains(part));
            doomed.extend(parts.collect::<Vec<_>>());
            at += 1;
        }
        let going: BTreeSet<Subject> = doomed.iter().copied().collect();
        for one in &going {
            if let Some(by) = self.named_by(*one, &going)? {
                return Err(Refusal { kind: subject.kind, field: None, why: Why::StillNamed { by } }.into());
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

    /// A record that is not deleted, as it stands inside this action.
    pub fn get(&self, subject: Subject) -> Result<Record, Error> {
        let found =
            rows::select(self.connection, subject.kind, "WHERE id = ? AND deleted = 0", [subject.id.as_bytes()])?;
        found.into_iter().next().map(|stored| stored.record).ok_or_else(|| gone(subject.kind))
    }

    /// Every record whose field names `id`.
    pub fn naming<T: Typed>(&self, field: Field<T>, id: Id) -> Result<Vec<Record>, Error> {
        let tail = format!("WHERE \"{}\" = ? AND deleted = 0 ORDER BY n", rows::id_column(field.kind, field.index));
        let found = rows::select(self.connection, field.kind, &tail, [id.as_bytes()])?;
        Ok(found.into_iter().map(|stored| stored.record).collect())
    }

    /// Every record of a kind.
    pub fn all(&self, kind: Kind) -> Result<Vec<Record>, Error> {
        let found = rows::select(self.connection, kind, "WHERE deleted = 0 ORDER BY n", [])?;
        Ok(found.into_iter().map(|stored| stored.record).collect())
    }

    /// The single place where a record's row comes into being.
    fn create_record(&mut self, record: &Record) -> Result<(), Error> {
        self.check_links(record)?;
        let packed = record.packed();
        let number = rows::insert(self.connection, record, &packed)?;
        self.index.add(self.connection, record, number)?;
        self.known.insert(record.subject());
        self.journal(record.subject(), Target::Whole, None, Some(&packed), &[])
    }

    /// The single place where a field of a record changes.
    pub(super) fn set_value(&mut self, subject: Subject, index: usize, value: Option<Value>) -> Result<(), Error> {
        let stored = self.stored(subject)?;
        let value = value.filter(|value| !value.is_blank());
        if stored.record.value(index) == value.as_ref() {
            return Ok(());
        }
        let spec = &subject.kind.fields()[index];
        let why = match &value {
            Some(value) => crate::domain::rules::check_value(value, spec.field_type).err(),
            None => spec.is(Mark::Required).then_some(Why::Missing),
        };
        if let Some(why) = why {
            return Err(Refusal { kind: subject.kind, field: Some(spec.name), why }.into());
        }
        let changed = stored.record.changed(index, value);
        self.check_links(&changed)?;
        let supersedes = self.superseded(subject, Target::Field(index as u8))?;
        rows::update(self.connection, &changed, index)?;
        if spec.field_type.is_text() && !stored.is_deleted {
            self.index.remove(subject.kind, stored.number);
            self.index.add(self.connection, &changed, stored.number)?;
        }
        let (old, new) = (value_bytes(stored.record.value(index)), value_bytes(changed.value(index)));
        self.journal(subject, Target::Field(index as u8), old.as_deref(), new.as_deref(), &supersedes)
    }

    /// The single place where a record is deleted or brought back.
    pub(super) fn set_deleted(&mut self, subject: Subject, is_deleted: bool) -> Result<(), Error> {
        let stored = self.stored(subject)?;
        if stored.is_deleted == is_deleted {
            return Ok(());
        }
        let supersedes = self.superseded(subject, Target::Deleted)?;
        rows::set_deleted(self.connection, subject, is_deleted)?;
        if is_deleted {
            self.index.remove(subject.kind, stored.number);
            self.known.remove(&subject);
        } else {
            self.index.add(self.connection, &stored.record, stored.number)?;
        }
        let (old, new) = (deleted_bytes(!is_deleted), deleted_bytes(is_deleted));
        self.journal(subject, Target::Deleted, old.as_deref(), new.as_deref(), &supersedes)
    }

    /// After undoing or redoing `action`: records still satisfy their rules, and nothing visible names a record that is
    /// gone. Only what others did since then can break that; parts they added go with their owner when asked to.
    pub(super) fn must_hold_together(&mut self, action: &undo::ActionRef, anyway: bool) -> Result<(), Error> {
        let others_since = self
            .connection
            .prepare_cached("SELECT 1 FROM action WHERE n > ? AND replica <> ?")?
            .exists(params![action.number, self.replica_number])?;
        if !others_since {
            return Ok(());
        }
        let mut broken = self.broken_links()?;
        if let (Some((_, _, gone)), false) = (broken.first(), anyway) {
            return Err(Error::Superseded { kind: gone.kind, id: gone.id });
        }
        for (part, _, _) in broken.into_iter().filter(|(_, is_part, _)| *is_part) {
            if self.exists(part)? {
                self.delete(part)?;
            }
        }
        broken = self.broken_links()?;
        if let Some((by, _, gone)) = broken.first() {
            return Err(Refusal { kind: gone.kind, field: None, why: Why::StillNamed { by: by.kind } }.into());
        }
        for subject in self.touched.iter().copied().collect::<BTreeSet<_>>() {
            let stored = self.stored(subject)?;
            if !stored.is_deleted {
                Draft::from(&stored.record).check()?;
            }
        }
        Ok(())
    }

    /// Visible records that name one that is gone, where this action touched either: who, whether as its part, whom.
    fn broken_links(&self) -> Result<Vec<(Subject, bool, Subject)>, Error> {
        let touched: HashSet<Subject> = self.touched.iter().copied().collect();
        let mut broken = Vec::new();
        for kind in Kind::ALL {
            for (index, spec) in kind.fields().iter().enumerate() {
                let (named_kinds, has_kind) = match &spec.field_type {
                    FieldType::Ref(of) => (std::slice::from_ref(of), false),
                    FieldType::Subject([]) => (Kind::ALL, true),
                    FieldType::Subject(kinds) => (*kinds, true),
                    _ => continue,
                };
                for named in named_kinds {
                    let (by, column) = (kind.name(), rows::id_column(*kind, index));
                    let of_kind = if has_kind {
                        format!("AND b.\"{}_kind\" = '{}'", spec.name, named.name())
                    } else {
                        String::new()
                    };
                    let mut statement = self.connection.prepare(&format!(
                        "SELECT b.id, t.id FROM \"{by}\" b JOIN \"{}\" t ON t.id = b.\"{column}\"
                         WHERE b.deleted = 0 AND t.deleted = 1 {of_kind}",
                        named.name()
                    ))?;
                    let mut rows = statement.query([])?;
                    while let Some(row) = rows.next()? {
                        let id = |at: usize| -> Result<Id, Error> {
                            Id::from_slice(&row.get::<_, Vec<u8>>(at)?).ok_or(Error::Damaged)
                        };
                        let (by, gone) = (Subject { kind: *kind, id: id(0)? }, Subject { kind: *named, id: id(1)? });
                        if touched.contains(&by) || touched.contains(&gone) {
                            broken.push((by, spec.is(Mark::Owner), gone));
                        }
                    }
                }
            }
        }
        Ok(broken)
    }

    pub(super) fn stored(&self, subject: Subject) -> Result<rows::Stored, Error> {
        let found = rows::select(self.connection, subject.kind, "WHERE id = ?", [subject.id.as_bytes()])?;
        found.into_iter().next().ok_or_else(|| gone(subject.kind))
    }

    /// The single place where the journal grows.
    fn journal(
        &mut self,
        subject: Subject,
        target: Target,
        old: Option<&[u8]>,
        new: Option<&[u8]>,
        supersedes: &[OpId],
    ) -> Result<(), Error> {
        self.sequence += 1;
        self.clock = self.clock.next(self.now_millis);
        let superseded = (!supersedes.is_empty()).then(|| write_ids(supersedes));
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
                subject.kind as i64,
                subject.id.as_bytes(),
                target.tag(),
                old,
                new,
                superseded,
            ])?;
        self.touched.push(subject);
        Ok(())
    }

    /// The operations that a new one on this target has to name.
    fn superseded(&self, subject: Subject, target: Target) -> Result<Vec<OpId>, Error> {
        let operations = operations_on(self.connection, subject.id)?;
        Ok(merge::superseded_by_new(&operations.iter().collect::<Vec<_>>(), target))
    }

    /// Every record that a record names must exist.
    fn check_links(&mut self, record: &Record) -> Result<(), Error> {
        for (spec, linked) in record.links() {
            if linked == record.subject() || self.known.contains(&linked) {
                continue;
            }
            if !self.exists(linked)? {
                return Err(no_such(record.kind, spec).into());
            }
            self.known.insert(linked);
        }
        Ok(())
    }

    fn exists(&self, subject: Subject) -> Result<bool, Error> {
        let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ? AND deleted = 0", subject.kind.name());
        Ok(self.connection.prepare_cached(&sql)?.exists([subject.id.as_bytes()])?)
    }

    fn parts_of(&self, owner: Subject) -> Result<Vec<Subject>, Error> {
        let mut parts = Vec::new();
        for kind in Kind::ALL {
            let Some(index) = kind.owner_index() else { continue };
            parts.extend(self.subjects_naming(*kind, index, owner)?);
        }
        Ok(parts)
    }

    /// A record outside `going` that names `subject` as anything but its owner.
    fn named_by(&self, subject: Subject, going: &BTreeSet<Subject>) -> Result<Option<Kind>, Error> {
        for kind in Kind::ALL {
            for (index, spec) in kind.fields().iter().enumerate() {
                if spec.is(Mark::Owner) {
                    continue;
                }
                if self.subjects_naming(*kind, index, subject)?.iter().any(|by| !going.contains(by)) {
                    return Ok(Some(*kind));
                }
            }
        }
        Ok(None)
    }

    fn subjects_naming(&self, kind: Kind, index: usize, named: Subject) -> Result<Vec<Subject>, Error> {
        let spec = &kind.fields()[index];
        let condition = match spec.field_type {
            FieldType::Ref(of) if of == named.kind => String::new(),
            FieldType::Subject(kinds) if kinds.is_empty() || kinds.contains(&named.kind) => {
                format!("AND \"{}_kind\" = '{}'", spec.name, named.kind.name())
            }
            _ => return Ok(Vec::new()),
        };
        let column = rows::id_column(kind, index);
        let sql = format!("SELECT id FROM \"{}\" WHERE \"{column}\" = ? AND deleted = 0 {condition}", kind.name());
        let mut statement = self.connection.prepare_cached(&sql)?;
        let ids = statement.query_map([named.id.as_bytes()], |row| row.get::<_, Vec<u8>>(0))?;
        ids.map(|id| Ok(Subject { kind, id: Id::from_slice(&id?).ok_or(Error::Damaged)? })).collect()
    }
}

fn gone(kind: Kind) -> Error {
    Refusal { kind, field: None, why: Why::NoSuchRecord }.into()
}

fn no_such(kind: Kind, spec: &FieldSpec) -> Refusal {
    Refusal { kind, field: Some(spec.name), why: Why::NoSuchRecord }
}

/// Canonical bytes of a value, as the journal holds them.
pub fn value_bytes(value: Option<&Value>) -> Option<Vec<u8>> {
    value.map(|value| {
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        bytes
    })
}

fn write_ids(ids: &[OpId]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(ids.len() * 20);
    for id in ids {
        bytes.extend_from_slice(id.replica.as_bytes());
        write_count(id.sequence, &mut bytes);
    }
    bytes
}

fn read_ids(mut bytes: &[u8]) -> Result<Vec<OpId>, Error> {
    let mut ids = Vec::new();
    while !bytes.is_empty() {
        let (replica, rest) = bytes.split_at_checked(16).ok_or(Error::Damaged)?;
        bytes = rest;
        let replica = Uuid::from_slice(replica).map_err(|_| Error::Damaged)?;
        ids.push(OpId { replica, sequence: read_count(&mut bytes)? });
    }
    Ok(ids)
}

const OPERATION: &str = "SELECT replica.id, op.sequence, op.clock, action.id, op.kind, op.record, op.target, op.old, \
     op.new, op.supersedes FROM op JOIN replica ON replica.n = op.replica LEFT JOIN action ON action.n = op.action";

/// Every operation on a record, those of the action under way included.
pub fn operations_on(connection: &Connection, record: Id) -> Result<Vec<Operation>, Error> {
    operations(connection, "WHERE op.record = ?", [record.as_bytes()])
}

/// Operations in the order they were written; `tail` says which.
pub fn operations(
    connection: &Connection,
    tail: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Operation>, Error> {
    let mut statement = connection.prepare_cached(&format!("{OPERATION} {tail}"))?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let uuid = |column: usize| -> Result<Uuid, Error> {
            let bytes: Option<Vec<u8>> = row.get(column)?;
            bytes.map_or(Ok(Uuid::nil()), |bytes| Uuid::from_slice(&bytes).map_err(|_| Error::Damaged))
        };
        let kind = *Kind::ALL.get(row.get::<_, i64>(4)? as usize).ok_or(Error::Damaged)?;
        let target = Target::from_tag(row.get(6)?).ok_or(Error::Damaged)?;
        if matches!(target, Target::Field(index) if usize::from(index) >= kind.fields().len()) {
            return Err(Error::Damaged);
        }
        let supersedes: Option<Vec<u8>> = row.get(9)?;
        found.push(Operation {
            id: OpId { replica: uuid(0)?, sequence: row.get::<_, i64>(1)? as u64 },
            clock: Clock(row.get::<_, i64>(2)? as u64),
            action: Id(uuid(3)?),
            kind,
            record: Id(uuid(5)?),
            target,
            old: row.get(7)?,
            new: row.get(8)?,
            supersedes: supersedes.map_or(Ok(Vec::new()), |bytes| read_ids(&bytes))?,
        });
    }
    Ok(found)
}
