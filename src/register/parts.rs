//! What is, or ever was, a part of a record.

use std::collections::HashSet;

use super::{Register, cells::id_at, error::Error, rows};
use crate::domain::{
    kinds::Kind,
    value::{Id, RecordRef},
};

/// SQL for the ids of a JSON array made by [`id_array`]: a list of any length in one parameter.
pub const LISTED: &str = "SELECT unhex(value) FROM json_each(?)";

/// A JSON array of ids in hexadecimal digits.
pub fn id_array(ids: impl IntoIterator<Item = Id>) -> String {
    let quoted: Vec<String> = ids.into_iter().map(|id| format!("\"{}\"", id.0.simple())).collect();
    format!("[{}]", quoted.join(","))
}

impl Register {
    /// Ids of a record, of its parts and of the parts of those, deleted ones included.
    pub(super) fn with_parts(&self, record_ref: RecordRef) -> Result<Vec<Id>, Error> {
        let mut all = vec![record_ref.id];
        let mut known = HashSet::from([record_ref.id]);
        let mut level = vec![record_ref];
        while !level.is_empty() {
            let owners = id_array(level.iter().map(|owner| owner.id));
            let mut below = Vec::new();
            for kind in Kind::ALL.iter().copied() {
                let Some(index) = kind.owner_index() else { continue };
                if !level.iter().any(|owner| kind.may_belong_to(owner.kind)) {
                    continue;
                }
                let column = rows::id_column(kind, index);
                let sql = format!("SELECT id FROM \"{}\" WHERE \"{column}\" IN ({LISTED}) ORDER BY n", kind.name());
                let mut statement = self.connection.prepare_cached(&sql)?;
                let mut found = statement.query([&owners])?;
                while let Some(row) = found.next()? {
                    let id = id_at(row, 0)?;
                    // Notes on notes can lead back to where they started.
                    if known.insert(id) {
                        below.push(RecordRef { kind, id });
                    }
                }
            }
            all.extend(below.iter().map(|part| part.id));
            level = below;
        }
        Ok(all)
    }
}
