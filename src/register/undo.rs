//! Undo, redo and history: all read from the journal, and undoing appends to it like any other change.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Params;

use super::{Done, Register, Tx, error::Error, journal, parts, rows};
use crate::domain::{
    journal::{ActionKind, Operation, Target},
    kinds::Kind,
    merge,
    record::Record,
    value::{Id, RecordRef, Value},
};

/// Changes told of one action in the history of a record; an import may have written thousands of its parts.
const MOST_CHANGES: usize = 100;

/// One action in the history.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    pub action: Id,
    pub op: ActionKind,
    pub actor: String,
    pub at_millis: u64,
    /// The action an undo or redo was about.
    pub reverts: Option<ActionKind>,
    /// How many operations it wrote.
    pub operations: u64,
    /// The first of them.
    pub changes: Vec<HistoryChange>,
}

/// One change inside an action.
#[derive(Clone, Debug)]
pub struct HistoryChange {
    pub record_ref: RecordRef,
    /// Title of the record as it is now.
    pub title: String,
    pub target: Target,
    pub old: Option<Value>,
    pub new: Option<Value>,
}

impl Register {
    /// Takes back this replica's latest action. Where a later change stands on it, says so, unless `anyway`.
    pub fn undo(&mut self, anyway: bool) -> Result<Done<ActionKind>, Error> {
        let action = self.stacks.undo.last().cloned().ok_or(Error::NothingToUndo)?;
        let operations = self.operations_of(action.number, i64::MAX)?;
        let undone = ActionKind::from_code(&action.name).ok_or(Error::Damaged)?;
        self.commit(ActionKind::Undo, Some(&action), |tx| {
            for operation in operations.iter().rev() {
                revert(tx, operation, operation.old.as_deref(), operation.new.as_deref(), anyway)?;
            }
            tx.must_hold_together(&action, anyway)?;
            Ok(undone)
        })
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, anyway: bool) -> Result<Done<ActionKind>, Error> {
        let action = self.stacks.redo.last().cloned().ok_or(Error::NothingToUndo)?;
        let operations = self.operations_of(action.number, i64::MAX)?;
        let redone = ActionKind::from_code(&action.name).ok_or(Error::Damaged)?;
        self.commit(ActionKind::Redo, Some(&action), |tx| {
            for operation in &operations {
                revert(tx, operation, operation.new.as_deref(), operation.old.as_deref(), anyway)?;
            }
            tx.must_hold_together(&action, anyway)?;
            Ok(redone)
        })
    }

    /// The first operations of an action.
    fn operations_of(&self, action_number: i64, most: i64) -> Result<Vec<Operation>, Error> {
        // The range of the action's own replica leads to the rows without an index of their own.
        journal::operations(
            &self.connection,
            "WHERE op.action = ?1 AND op.replica = (SELECT replica FROM action WHERE n = ?1)
             AND op.sequence BETWEEN (SELECT first FROM action WHERE n = ?1) AND (SELECT last FROM action WHERE n = ?1)
             ORDER BY op.sequence LIMIT ?2",
            [action_number, most],
        )
    }

    /// Hands on every operation of the journal, each replica's in the order it wrote them, as it is read from the file.
    pub fn each_operation(&self, take: impl FnMut(Operation) -> Result<(), Error>) -> Result<(), Error> {
        journal::each(&self.connection, "ORDER BY op.replica, op.sequence", [], take)
    }

    /// Actions, latest first, each with at most `most_changes` of its changes.
    pub fn history(&self, skip: u64, most: u64, most_changes: u64) -> Result<Vec<HistoryEntry>, Error> {
        self.history_where("", (most as i64, skip as i64), most_changes)
    }

    /// How many actions there are.
    pub fn history_length(&self) -> Result<u64, Error> {
        Ok(self.connection.query_row("SELECT count(*) FROM action", [], |row| row.get::<_, i64>(0))? as u64)
    }

    /// Actions that touched a record, its parts or the parts of those, deleted ones included; latest first.
    pub fn history_of(&self, record_ref: RecordRef, most: u64) -> Result<Vec<HistoryEntry>, Error> {
        let records = parts::id_array(self.with_parts(record_ref)?);
        let condition = format!("WHERE a.n IN (SELECT action FROM op WHERE record IN ({}))", parts::LISTED);
        let mut entries = self.history_where(&condition, (&records, most as i64, 0), 0)?;
        // An action may have written a hundred thousand records; only what it did to these is read.
        let actions = parts::id_array(entries.iter().map(|entry| entry.action));
        let tail = format!(
            "WHERE op.record IN ({}) AND op.action IN (SELECT n FROM action WHERE id IN ({})) ORDER BY op.replica, op.sequence",
            parts::LISTED,
            parts::LISTED
        );
        let mut by_action: HashMap<Id, Vec<Operation>> = HashMap::new();
        for operation in journal::operations(&self.connection, &tail, [&records, &actions])? {
            by_action.entry(operation.action).or_default().push(operation);
        }
        for entry in &mut entries {
            let operations = by_action.remove(&entry.action).unwrap_or_default();
            entry.operations = operations.len() as u64;
            let told = operations.iter().take(MOST_CHANGES);
            entry.changes = told.map(|operation| self.change(operation)).collect::<Result<_, _>>()?;
        }
        Ok(entries)
    }

    /// The latest actions that changed one field of a record, each with that change alone; what a record was created
    /// with counts as a change from nothing.
    pub fn history_of_field(&self, record_ref: RecordRef, index: usize, most: u64) -> Result<Vec<HistoryEntry>, Error> {
        let target = Target::Field(u8::try_from(index).map_err(|_| Error::Damaged)?);
        let mut changes: HashMap<Id, HistoryChange> = HashMap::new();
        for operation in journal::operations_on(&self.connection, record_ref.id)? {
            let mut change = match operation.target {
                one if one == target || one == Target::Whole => self.change(&operation)?,
                _ => continue,
            };
            if let (Target::Whole, Some(bytes)) = (operation.target, &operation.new) {
                change.new = Record::unpack(record_ref.kind, record_ref.id, bytes)?.value(index).cloned();
                change.target = target;
                if change.new.is_none() {
                    continue;
                }
            }
            changes.insert(operation.action, change);
        }
        let record = record_ref.id.0.simple();
        let condition = format!("WHERE a.n IN (SELECT action FROM op WHERE record = x'{record}')");
        let mut entries = self.history_where(&condition, (i64::MAX, 0), 0)?;
        entries.retain_mut(|entry| match changes.remove(&entry.action) {
            Some(change) => {
                entry.changes = vec![change];
                true
            }
            None => false,
        });
        entries.truncate(most as usize);
        Ok(entries)
    }

    /// Actions that fit a condition; `parameters` are those of the condition, then how many and how many to skip.
    fn history_where(
        &self,
        condition: &str,
        parameters: impl Params,
        most_changes: u64,
    ) -> Result<Vec<HistoryEntry>, Error> {
        let sql = format!(
            "SELECT a.n, a.id, a.name, a.actor, a.at, a.last - a.first + 1, r.name
             FROM action a LEFT JOIN action r ON r.id = a.reverts {condition} ORDER BY a.n DESC LIMIT ? OFFSET ?"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(parameters)?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let id: Vec<u8> = row.get(1)?;
            let name: String = row.get(2)?;
            let reverts: Option<String> = row.get(6)?;
            entries.push((
                row.get::<_, i64>(0)?,
                HistoryEntry {
                    action: Id::from_slice(&id).ok_or(Error::Damaged)?,
                    op: ActionKind::from_code(&name).ok_or(Error::Damaged)?,
                    actor: row.get(3)?,
                    at_millis: row.get::<_, i64>(4)? as u64,
                    reverts: reverts.and_then(|name| ActionKind::from_code(&name)),
                    operations: row.get::<_, i64>(5)? as u64,
                    changes: Vec::new(),
                },
            ));
        }
        entries
            .into_iter()
            .map(|(number, mut entry)| {
                entry.changes = self.changes_of(number, most_changes)?;
                Ok(entry)
            })
            .collect()
    }

    fn changes_of(&self, action_number: i64, most: u64) -> Result<Vec<HistoryChange>, Error> {
        if most == 0 {
            return Ok(Vec::new());
        }
        let operations = self.operations_of(action_number, most as i64)?;
        operations.iter().map(|operation| self.change(operation)).collect()
    }

    fn change(&self, operation: &Operation) -> Result<HistoryChange, Error> {
        let record_ref = operation.record_ref();
        let found = rows::select(&self.connection, record_ref.kind, "WHERE id = ?", [record_ref.id.as_bytes()])?;
        let title = found.first().map_or(Ok(String::new()), |stored| self.title_of(&stored.record))?;
        let read = |bytes: &Option<Vec<u8>>| match (operation.target, bytes) {
            (Target::Field(index), Some(bytes)) => {
                let field_type = record_ref.kind.fields()[usize::from(index)].field_type;
                Value::read(&mut bytes.as_slice(), field_type).map(Some)
            }
            (Target::Deleted, bytes) => Ok(Some(Value::Flag(bytes.is_some()))),
            _ => Ok(None),
        };
        Ok(HistoryChange {
            record_ref,
            title,
            target: operation.target,
            old: read(&operation.old)?,
            new: read(&operation.new)?,
        })
    }

    /// Plays the journal from nothing and returns what it gives, in the order of [`Register::dump`].
    pub fn replay(&self) -> Result<Vec<Record>, Error> {
        let mut by_kind: BTreeMap<Kind, Vec<Record>> = BTreeMap::new();
        journal::by_record(&self.connection, |operations| {
            let visible = played(operations)?.into_iter().filter(|(_, is_deleted)| !is_deleted);
            visible.for_each(|(record, _)| by_kind.entry(record.kind).or_default().push(record));
            Ok(())
        })?;
        Ok(Kind::ALL.iter().flat_map(|kind| by_kind.remove(kind).unwrap_or_default()).collect())
    }
}

/// What the operations on one id give when they are played from nothing: the record, and whether it is deleted. One for
/// each kind, where an altered journal speaks of several.
pub fn played(operations: &[Operation]) -> Result<Vec<(Record, bool)>, Error> {
    let mut by_kind: BTreeMap<RecordRef, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        by_kind.entry(operation.record_ref()).or_default().push(operation);
    }
    let played = by_kind.into_iter().map(|(record_ref, operations)| {
        let merged = merge::merged(record_ref.kind, &operations);
        let specs = record_ref.kind.fields();
        let mut values = vec![None; specs.len()];
        for (index, bytes) in merged.fields {
            let at = usize::from(index);
            values[at] = Some(Value::read(&mut bytes.as_slice(), specs[at].field_type)?);
        }
        Ok((Record::stored(record_ref.kind, record_ref.id, values), merged.is_deleted))
    });
    played.collect()
}

/// Puts one operation's target to `wanted`, provided it still is as `expected`.
fn revert(
    tx: &mut Tx<'_>,
    operation: &Operation,
    wanted: Option<&[u8]>,
    expected: Option<&[u8]>,
    anyway: bool,
) -> Result<(), Error> {
    let record_ref = operation.record_ref();
    let stored = tx.stored(record_ref)?;
    let superseded = Error::Superseded { kind: record_ref.kind, id: record_ref.id };
    match operation.target {
        Target::Whole => {
            // Undone: there was nothing before. Redone: it comes back as it was.
            let is_undo = wanted.is_none();
            if is_undo && !anyway && expected.is_some_and(|packed| packed != stored.record.packed()) {
                return Err(superseded);
            }
            tx.set_deleted(record_ref, is_undo)
        }
        Target::Deleted => {
            if !anyway && stored.is_deleted != expected.is_some() {
                return Err(superseded);
            }
            tx.set_deleted(record_ref, wanted.is_some())
        }
        Target::Field(index) => {
            let index = usize::from(index);
            if stored.is_deleted {
                // A field of a record that is gone shows nowhere, and an edit the deletion had not seen would dispute it.
                return if anyway { Ok(()) } else { Err(superseded) };
            }
            if !anyway && journal::value_bytes(stored.record.value(index)).as_deref() != expected {
                return Err(superseded);
            }
            let field_type = record_ref.kind.fields()[index].field_type;
            let value = wanted.map(|mut bytes| Value::read(&mut bytes, field_type)).transpose()?;
            tx.set_value(record_ref, index, value)
        }
    }
}
