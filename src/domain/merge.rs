//! Merging two journals: their union. What one office changed stands; what two changed apart is shown to a person.
//!
//! Laws, held by property tests: merging is commutative, associative and idempotent; every value written is either
//! superseded by one whose author had seen it, or shown. Clocks never decide anything but what is shown meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    journal::{Operation, OperationId, Target},
    kinds::{FieldSpec, Kind, Mark},
    record::Record,
    value::{FieldType, RecordRef, Value},
};

/// A set of operations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    operations: BTreeMap<OperationId, Operation>,
}

/// Two operations carry one id and differ: an installation's sequence was used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("operation {0:?} has two contents")]
pub struct Forked(pub OperationId);

/// A value somebody wrote and nobody has replaced knowingly.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    pub by: OperationId,
    pub clock: super::journal::Clock,
    pub value: Option<Vec<u8>>,
}

/// What only a person can decide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// Offices wrote different values apart.
    Field { record_ref: RecordRef, field: u8, heads: Vec<Head> },
    /// One office deleted what another was editing.
    DeletedButEdited { record_ref: RecordRef, deleted_by: OperationId, edited_by: Vec<OperationId> },
    /// One office deleted a record under which another put a new part.
    OwnerDeleted { record_ref: RecordRef, owner: RecordRef },
    /// One office deleted a record that another named elsewhere.
    NamedDeleted { record_ref: RecordRef, field: u8, named: RecordRef },
}

/// A record as the union of journals leaves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub is_deleted: bool,
    pub fields: BTreeMap<u8, Vec<u8>>,
}

impl Journal {
    /// Adds one operation; the same one again changes nothing.
    pub fn add(&mut self, operation: Operation) -> Result<(), Forked> {
        match self.operations.get(&operation.id) {
            Some(known) if *known != operation => Err(Forked(operation.id)),
            Some(_) => Ok(()),
            None => {
                self.operations.insert(operation.id, operation);
                Ok(())
            }
        }
    }

    /// The union of both.
    pub fn merge(mut self, other: &Self) -> Result<Self, Forked> {
        for operation in other.operations.values() {
            self.add(operation.clone())?;
        }
        Ok(self)
    }

    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.values()
    }

    fn by_subject(&self) -> BTreeMap<RecordRef, Vec<&Operation>> {
        let mut all: BTreeMap<RecordRef, Vec<&Operation>> = BTreeMap::new();
        for operation in self.operations.values() {
            all.entry(operation.record_ref()).or_default().push(operation);
        }
        all
    }

    /// The state to show: where heads differ, the latest by clock and id.
    pub fn state(&self) -> BTreeMap<RecordRef, Merged> {
        self.by_subject()
            .into_iter()
            .map(|(record_ref, operations)| (record_ref, merged(record_ref.kind, &operations)))
            .collect()
    }

    /// Everything a person has to decide.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let all = self.by_subject();
        let mut conflicts = Vec::new();
        let mut deleted = BTreeSet::new();
        for (record_ref, operations) in &all {
            field_conflicts(*record_ref, operations, &mut conflicts);
            match deletion(operations) {
                Deletion::No => {}
                Deletion::Yes => {
                    deleted.insert(*record_ref);
                }
                Deletion::Disputed { deleted_by, edited_by } => {
                    conflicts.push(Conflict::DeletedButEdited { record_ref: *record_ref, deleted_by, edited_by });
                }
            }
        }
        for (record_ref, operations) in all.iter().filter(|(record_ref, _)| !deleted.contains(record_ref)) {
            for (index, spec) in record_ref.kind.fields().iter().enumerate() {
                let field = index as u8;
                let Some(named) = named_by(operations, field, spec).filter(|named| deleted.contains(named)) else {
                    continue;
                };
                conflicts.push(if spec.is(Mark::Owner) {
                    Conflict::OwnerDeleted { record_ref: *record_ref, owner: named }
                } else {
                    Conflict::NamedDeleted { record_ref: *record_ref, field, named }
                });
            }
        }
        conflicts.sort();
        conflicts
    }
}

/// Ids of the operations on `target` that no other one on it has superseded. One record's operations go in.
pub fn heads<'a>(operations: &[&'a Operation], target: Target) -> Vec<&'a Operation> {
    let touching: Vec<&Operation> = operations.iter().copied().filter(|op| op.touches(target)).collect();
    let superseded: BTreeSet<OperationId> = touching.iter().flat_map(|op| op.supersedes.iter().copied()).collect();
    touching.into_iter().filter(|op| !superseded.contains(&op.id)).collect()
}

/// What a new operation on `target` has to name as superseded, given all operations on its record.
pub fn superseded_by_new(operations: &[&Operation], target: Target) -> Vec<OperationId> {
    let mut ids: BTreeSet<OperationId> = heads(operations, target).iter().map(|op| op.id).collect();
    if target == Target::Deleted {
        for field in written_fields(operations) {
            ids.extend(heads(operations, Target::Field(field)).iter().map(|op| op.id));
        }
        ids.extend(operations.iter().filter(|op| op.target == Target::Whole).map(|op| op.id));
    }
    ids.into_iter().collect()
}

/// The value an operation gives to a field: its own, or that inside the packed record.
pub fn value_of(operation: &Operation, field: u8) -> Option<Vec<u8>> {
    match operation.target {
        Target::Whole => {
            let record = Record::unpack(operation.kind, operation.record, operation.new.as_deref()?).ok()?;
            let mut bytes = Vec::new();
            record.value(usize::from(field))?.write(&mut bytes);
            Some(bytes)
        }
        _ => operation.new.clone(),
    }
}

/// The head to show while several stand: the latest by clock, then by id.
pub fn shown<'a>(heads: &[&'a Operation]) -> Option<&'a Operation> {
    heads.iter().copied().max_by_key(|op| (op.clock, op.id))
}

fn written_fields(operations: &[&Operation]) -> BTreeSet<u8> {
    let of = |op: &&Operation| if let Target::Field(index) = op.target { Some(index) } else { None };
    operations.iter().filter_map(of).collect()
}

/// What the operations on one record leave of it.
pub fn merged(kind: Kind, operations: &[&Operation]) -> Merged {
    let mut fields = BTreeMap::new();
    for index in 0..kind.fields().len() as u8 {
        let value = shown(&heads(operations, Target::Field(index))).and_then(|op| value_of(op, index));
        fields.extend(value.map(|value| (index, value)));
    }
    Merged { is_deleted: matches!(deletion(operations), Deletion::Yes), fields }
}

fn field_conflicts(record_ref: RecordRef, operations: &[&Operation], conflicts: &mut Vec<Conflict>) {
    for field in written_fields(operations) {
        let standing = heads(operations, Target::Field(field));
        let mut heads: Vec<Head> =
            standing.iter().map(|op| Head { by: op.id, clock: op.clock, value: value_of(op, field) }).collect();
        heads.sort();
        if heads.windows(2).any(|pair| pair[0].value != pair[1].value) {
            conflicts.push(Conflict::Field { record_ref, field, heads });
        }
    }
}

enum Deletion {
    No,
    Yes,
    Disputed { deleted_by: OperationId, edited_by: Vec<OperationId> },
}

/// A record is deleted when somebody deleted it having seen every value that stands.
fn deletion(operations: &[&Operation]) -> Deletion {
    let standing = heads(operations, Target::Deleted);
    let deleting: Vec<&Operation> = standing.iter().copied().filter(|op| op.new.is_some()).collect();
    let Some(latest) = shown(&deleting) else { return Deletion::No };
    let mut unseen: BTreeSet<OperationId> = standing.iter().filter(|op| op.new.is_none()).map(|op| op.id).collect();
    let seen: BTreeSet<OperationId> = deleting.iter().flat_map(|op| op.supersedes.iter().copied()).collect();
    for field in written_fields(operations) {
        unseen.extend(heads(operations, Target::Field(field)).iter().map(|op| op.id).filter(|id| !seen.contains(id)));
    }
    if unseen.is_empty() {
        Deletion::Yes
    } else {
        Deletion::Disputed { deleted_by: latest.id, edited_by: unseen.into_iter().collect() }
    }
}

/// The record that a field names.
fn named_by(operations: &[&Operation], field: u8, spec: &FieldSpec) -> Option<RecordRef> {
    if !matches!(spec.field_type, FieldType::Ref(_) | FieldType::RecordRef(_)) {
        return None;
    }
    let bytes = shown(&heads(operations, Target::Field(field))).and_then(|op| value_of(op, field))?;
    match (Value::read(&mut bytes.as_slice(), spec.field_type).ok()?, spec.field_type) {
        (Value::Ref(id), FieldType::Ref(kind)) => Some(RecordRef { kind, id }),
        (Value::RecordRef(named), _) => Some(named),
        _ => None,
    }
}

impl Conflict {
    /// The record it concerns.
    pub fn record_ref(&self) -> RecordRef {
        match self {
            Self::Field { record_ref, .. }
            | Self::DeletedButEdited { record_ref, .. }
            | Self::OwnerDeleted { record_ref, .. }
            | Self::NamedDeleted { record_ref, .. } => *record_ref,
        }
    }
}
