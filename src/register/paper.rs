//! What of a fair's meetings has changed since its papers were printed, read from the journal.

use std::collections::{BTreeMap, HashMap};

use rusqlite::OptionalExtension;

use super::{Error, Register, cells, journal, rows};
use crate::domain::{
    journal::{ActionKind, Target},
    kinds::{Kind, document},
    record::Record,
    value::{Id, Value},
};

/// When the papers of a fair were printed, and what of its meetings has changed since.
#[derive(Debug, Default)]
pub struct Paper {
    /// When what stands on them was read, in milliseconds since 1970; nothing where they never were printed.
    pub printed_millis: Option<u64>,
    pub changed: Vec<Reprint>,
}

/// A meeting that changed: as it was on paper and as it is, each nothing where there was none.
#[derive(Debug)]
pub struct Reprint {
    pub id: Id,
    pub before: Option<Record>,
    pub now: Option<Record>,
}

impl Register {
    pub fn paper(&self, fair: Id) -> Result<Paper, Error> {
        // From the documents to the journal: the other way round the whole journal would be walked.
        let mut statement = self.connection.prepare_cached(
            "SELECT a.n, d.id FROM document d CROSS JOIN op o ON o.record = d.id CROSS JOIN action a ON a.n = o.action
             WHERE d.deleted = 0 AND d.about_kind = ? AND d.about_id = ? AND o.target = -1 AND a.name = ?
             ORDER BY a.n DESC LIMIT 1",
        )?;
        debug_assert_eq!(document::about.name(), "about");
        let found = statement
            .query_map((Kind::Fair.name(), fair.as_bytes(), ActionKind::Paper.code()), |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 16]>(1)?))
            })?
            .next()
            .transpose()?;
        let Some((marked, id)) = found else { return Ok(Paper::default()) };
        let read_millis = Id::from_slice(&id).ok_or(Error::Damaged)?.made_millis();
        let action = self.last_on_paper(marked, read_millis)?;
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT m.id FROM meeting m CROSS JOIN op o ON o.record = m.id WHERE m.fair = ? AND o.action > ?",
        )?;
        let mut found = statement.query((fair.as_bytes(), action))?;
        let mut ids = Vec::new();
        while let Some(row) = found.next()? {
            ids.push(cells::id_at(row, 0)?);
        }
        let mut changed = Vec::new();
        for id in ids {
            changed.extend(self.reprint(id, action)?);
        }
        Ok(Paper { printed_millis: Some(read_millis), changed })
    }

    /// How often each meeting of a fair was changed, deleted ones included; it only grows.
    pub fn meeting_revisions(&self, fair: Id) -> Result<HashMap<Id, u32>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT m.id, count(DISTINCT o.action) FROM meeting m CROSS JOIN op o ON o.record = m.id WHERE m.fair = ?
             GROUP BY m.id",
        )?;
        let mut found = statement.query([fair.as_bytes()])?;
        let mut revisions = HashMap::new();
        while let Some(row) = found.next()? {
            revisions.insert(cells::id_at(row, 0)?, row.get(1)?);
        }
        Ok(revisions)
    }

    /// The last action the paper knows. Its mark is kept when it is written to the end, but its id was made when its data
    /// was read: what was done in between is not on it.
    fn last_on_paper(&self, marked: i64, read_millis: u64) -> Result<i64, Error> {
        let sql = "SELECT n FROM action WHERE n < ? AND at <= ? ORDER BY n DESC LIMIT 1";
        let known = self.connection.prepare_cached(sql)?.query_row((marked, read_millis as i64), |row| row.get(0));
        Ok(known.optional()?.unwrap_or(0))
    }

    fn reprint(&self, id: Id, action: i64) -> Result<Option<Reprint>, Error> {
        let stored = rows::select(&self.connection, Kind::Meeting, "WHERE id = ?", [id.as_bytes()])?;
        let Some(stored) = stored.into_iter().next() else { return Ok(None) };
        let tail = "WHERE op.record = ? AND op.action > ? ORDER BY op.action, op.sequence";
        let since = journal::operations(&self.connection, tail, (id.as_bytes(), action))?;
        let mut was_there = !stored.is_deleted;
        let mut values: BTreeMap<usize, Option<Value>> = BTreeMap::new();
        for operation in since.iter().rev() {
            match operation.target {
                Target::Whole => was_there = false,
                Target::Deleted => was_there = operation.old.is_none(),
                Target::Field(index) => {
                    let index = usize::from(index);
                    let field_type = Kind::Meeting.fields()[index].field_type;
                    let old = operation.old.as_deref();
                    let old = old.map(|mut bytes| Value::read(&mut bytes, field_type)).transpose()?;
                    values.insert(index, old);
                }
            }
        }
        let fill = |record: Record, (index, value): (usize, Option<Value>)| record.changed(index, value);
        let before = was_there.then(|| values.into_iter().fold(stored.record.clone(), fill));
        Ok(Some(Reprint { id, before, now: (!stored.is_deleted).then_some(stored.record) }))
    }
}
