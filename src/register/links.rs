//! Links between records inside an action: what a record names must be there, and nothing may be left dangling.

use std::collections::BTreeSet;

use rusqlite::params;

use super::{Tx, error::Error, rows, stacks};
use crate::domain::{
    journal::ActionKind,
    kinds::{FieldSpec, Kind, Mark},
    record::{Draft, Record, Refusal, RefusalReason},
    value::{FieldType, Id, RecordRef},
};

impl Tx<'_> {
    /// After undoing or redoing `action`: records still satisfy their rules, and nothing visible names a record that is
    /// gone. Only what others did since then can break that, and what was done here that no undo takes back, such as
    /// papers printed; parts that were added go with their owner when asked to.
    pub(super) fn must_hold_together(&mut self, action: &stacks::ActionRef, anyway: bool) -> Result<(), Error> {
        let lasting: Vec<String> =
            ActionKind::plain().filter(|kind| kind.is_lasting()).map(|kind| format!("'{}'", kind.code())).collect();
        let sql = format!("SELECT 1 FROM action WHERE n > ? AND (replica <> ? OR name IN ({}))", lasting.join(", "));
        let stands_since = self.connection.prepare_cached(&sql)?.exists(params![action.number, self.replica_number])?;
        if !stands_since {
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
            return Err(
                Refusal { kind: gone.kind, field: None, reason: RefusalReason::StillNamed { by: by.kind } }.into()
            );
        }
        for record_ref in self.touched.iter().copied().collect::<BTreeSet<_>>() {
            let stored = self.stored(record_ref)?;
            if !stored.is_deleted {
                Draft::from(&stored.record).check()?;
            }
        }
        Ok(())
    }

    /// Visible records that name one that is gone, where this action touched either: who, whether as its part, whom. Asks
    /// only of the records touched and, by the indexes of links, of those that name them.
    fn broken_links(&self) -> Result<Vec<(RecordRef, bool, RecordRef)>, Error> {
        let mut broken = BTreeSet::new();
        for touched in self.touched.iter().copied().collect::<BTreeSet<_>>() {
            let stored = self.stored(touched)?;
            if stored.is_deleted {
                for (kind, index) in Kind::ALL.iter().flat_map(|kind| (0..kind.fields().len()).map(|at| (*kind, at))) {
                    let is_owner = kind.fields()[index].is(Mark::Owner);
                    broken.extend(self.naming_in(kind, index, touched)?.into_iter().map(|by| (by, is_owner, touched)));
                }
            } else {
                for (spec, named) in stored.record.links() {
                    if !self.exists(named)? {
                        broken.insert((touched, spec.is(Mark::Owner), named));
                    }
                }
            }
        }
        Ok(broken.into_iter().collect())
    }

    /// Every record that a record names must exist.
    pub(super) fn check_links(&mut self, record: &Record) -> Result<(), Error> {
        for (spec, linked) in record.links() {
            if linked == record.record_ref() || self.known.contains(&linked) {
                continue;
            }
            if !self.exists(linked)? {
                return Err(no_such(record.kind, spec).into());
            }
            self.known.insert(linked);
        }
        Ok(())
    }

    fn exists(&self, record_ref: RecordRef) -> Result<bool, Error> {
        let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ? AND deleted = 0", record_ref.kind.name());
        Ok(self.connection.prepare_cached(&sql)?.exists([record_ref.id.as_bytes()])?)
    }

    pub(super) fn parts_of(&self, owner: RecordRef) -> Result<Vec<RecordRef>, Error> {
        let mut parts = Vec::new();
        for kind in Kind::ALL {
            let Some(index) = kind.owner_index() else { continue };
            parts.extend(self.naming_in(*kind, index, owner)?);
        }
        Ok(parts)
    }

    /// A record outside `going` that names `record_ref` as anything but its owner.
    pub(super) fn named_by(&self, record_ref: RecordRef, going: &BTreeSet<RecordRef>) -> Result<Option<Kind>, Error> {
        for kind in Kind::ALL {
            for (index, spec) in kind.fields().iter().enumerate() {
                if spec.is(Mark::Owner) {
                    continue;
                }
                if self.naming_in(*kind, index, record_ref)?.iter().any(|by| !going.contains(by)) {
                    return Ok(Some(*kind));
                }
            }
        }
        Ok(None)
    }

    /// Visible records of a kind that name a record in the field at `index`; none where it can't hold one of its kind.
    fn naming_in(&self, kind: Kind, index: usize, named: RecordRef) -> Result<Vec<RecordRef>, Error> {
        let spec = &kind.fields()[index];
        let condition = match spec.field_type {
            FieldType::Ref(of) if of == named.kind => String::new(),
            FieldType::RecordRef(kinds) if kinds.is_empty() || kinds.contains(&named.kind) => {
                format!("AND \"{}_kind\" = '{}'", spec.name, named.kind.name())
            }
            _ => return Ok(Vec::new()),
        };
        let column = rows::id_column(kind, index);
        let sql = format!("SELECT id FROM \"{}\" WHERE \"{column}\" = ? AND deleted = 0 {condition}", kind.name());
        let mut statement = self.connection.prepare_cached(&sql)?;
        let ids = statement.query_map([named.id.as_bytes()], |row| row.get::<_, Vec<u8>>(0))?;
        ids.map(|id| Ok(RecordRef { kind, id: Id::from_slice(&id?).ok_or(Error::Damaged)? })).collect()
    }
}

fn no_such(kind: Kind, spec: &FieldSpec) -> Refusal {
    Refusal { kind, field: Some(spec.name), reason: RefusalReason::NoSuchRecord }
}
