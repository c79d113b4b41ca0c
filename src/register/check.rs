//! Looking a whole file over: the database's own structure, each record's hash and rules, and what the journal says.

use rusqlite::Connection;

use super::{Register, error::Error, journal, rows, seal, search_index::Sums, undo};
use crate::domain::{
    journal::Target,
    kinds::Kind,
    record::{Draft, Refusal},
    value::{Id, RecordRef},
};

/// Something found wrong, as near to a record as it can be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The database's own check says so.
    Structure(String),
    /// A row's fields are not those its hash was taken over.
    Altered { record_ref: RecordRef, title: String },
    /// A row can't be read as its kind.
    Unreadable { kind: Kind, id: Option<Id> },
    /// A record breaks a rule.
    Rule { record_ref: RecordRef, title: String, refusals: Vec<Refusal> },
    /// A record names one that is not there.
    Dangling { record_ref: RecordRef, title: String, field: &'static str },
    /// Bytes of an attachment are missing or are not those of their SHA-256.
    Bytes { digest: String },
    /// What the journal says of an action is not what was written then.
    History { action: Option<Id> },
    /// The search index is not what the records give: some can't be found, or are found where they are not.
    Index,
    /// The rows are not what replaying the journal gives.
    Journal { record_ref: RecordRef, title: String },
}

/// Whether SQLite finds the pages of a database and its indexes sound.
pub(super) fn is_whole(connection: &Connection) -> Result<bool, Error> {
    Ok(connection.query_row("PRAGMA integrity_check(1)", [], |row| Ok(row.get::<_, String>(0)? == "ok"))?)
}

impl Register {
    /// Everything wrong with the file; nothing found means it is whole. Takes seconds on large files.
    pub fn check(&self) -> Result<Vec<Finding>, Error> {
        let mut findings = self.check_structure();
        let mut sums = Sums::default();
        for kind in Kind::ALL {
            self.check_kind(*kind, &mut findings, &mut sums);
        }
        self.check_bytes(&mut findings)?;
        // A damaged row shows up in the replay as well; it is enough to say it once.
        if findings.is_empty() {
            self.check_journal(&mut findings)?;
        }
        if findings.is_empty() {
            self.check_history(&mut findings)?;
        }
        if findings.is_empty() && sums != Sums::of_index(&self.connection)? {
            findings.push(Finding::Index);
        }
        Ok(findings)
    }

    fn check_structure(&self) -> Vec<Finding> {
        let lines = || -> rusqlite::Result<Vec<String>> {
            let mut found: Vec<String> = Vec::new();
            for pragma in ["PRAGMA integrity_check", "PRAGMA foreign_key_check"] {
                let mut statement = self.connection.prepare(pragma)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    found.push(row.get::<_, String>(0)?);
                }
            }
            Ok(found)
        };
        match lines() {
            Ok(lines) => lines.into_iter().filter(|line| line != "ok").map(Finding::Structure).collect(),
            Err(error) => vec![Finding::Structure(error.to_string())],
        }
    }

    fn check_kind(&self, kind: Kind, findings: &mut Vec<Finding>, sums: &mut Sums) {
        let read = rows::each(&self.connection, kind, "", [], |stored| {
            match stored {
                Ok(stored) => {
                    self.check_row(&stored, findings)?;
                    if !stored.is_deleted {
                        sums.add(&stored.record, stored.number);
                    }
                }
                Err(Error::DamagedRecord { id, .. }) => findings.push(Finding::Unreadable { kind, id: Some(id) }),
                Err(_) => findings.push(Finding::Unreadable { kind, id: None }),
            }
            Ok(())
        });
        if let Err(error) = read {
            findings.push(Finding::Structure(format!("{}: {error}", kind.name())));
        }
    }

    fn check_row(&self, stored: &rows::Stored, findings: &mut Vec<Finding>) -> Result<(), Error> {
        let record = &stored.record;
        let (record_ref, title) = (record.record_ref(), record.title());
        if stored.hash != rows::hash(record_ref, &record.packed()) {
            findings.push(Finding::Altered { record_ref, title });
            return Ok(());
        }
        if stored.is_deleted {
            return Ok(());
        }
        if let Err(refusals) = Draft::from(record).check() {
            findings.push(Finding::Rule { record_ref, title: title.clone(), refusals });
        }
        for (spec, linked) in record.links() {
            let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ? AND deleted = 0", linked.kind.name());
            if !self.connection.prepare_cached(&sql)?.exists([linked.id.as_bytes()])? {
                findings.push(Finding::Dangling { record_ref, title: title.clone(), field: spec.name });
            }
        }
        Ok(())
    }

    /// Every action against its seal, and every replica's clock, which only ever goes forward.
    fn check_history(&self, findings: &mut Vec<Finding>) -> Result<(), Error> {
        let faults = seal::faults(&self.connection)?;
        for record_ref in faults.set_back {
            let found = rows::select(&self.connection, record_ref.kind, "WHERE id = ?", [record_ref.id.as_bytes()])?;
            let title = found.first().map(|stored| stored.record.title()).unwrap_or_default();
            findings.push(Finding::Journal { record_ref, title });
        }
        findings.extend(faults.broken.into_iter().map(|action| Finding::History { action }));
        Ok(())
    }

    fn check_bytes(&self, findings: &mut Vec<Finding>) -> Result<(), Error> {
        use sha2::Digest;
        let mut statement = self.connection.prepare("SELECT digest, bytes FROM blob")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (digest, bytes): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
            if sha2::Sha256::digest(&bytes).as_slice() != digest {
                findings.push(Finding::Bytes { digest: hex(&digest) });
            }
        }
        let missing = "SELECT digest FROM attachment WHERE deleted = 0 AND digest NOT IN (SELECT digest FROM blob)";
        let mut statement = self.connection.prepare(missing)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            findings.push(Finding::Bytes { digest: hex(&row.get::<_, Vec<u8>>(0)?) });
        }
        Ok(())
    }

    /// Every row against what its operations give when they are played. Deleted records too: they can be brought back,
    /// and a merge hands them on. The hash of a row stands for its fields, which [`Self::check_row`] held against it.
    fn check_journal(&self, findings: &mut Vec<Finding>) -> Result<(), Error> {
        // By the index of records: one at a time, whatever the length of the journal.
        let mut statement =
            self.connection.prepare("SELECT record, count(*), kind, target, new FROM op GROUP BY record")?;
        let mut records = statement.query([])?;
        let mut found: u64 = 0;
        while let Some(row) = records.next()? {
            let id = Id::from_slice(row.get_ref(0)?.as_blob().map_err(|_| Error::Damaged)?).ok_or(Error::Damaged)?;
            // Most records were written once and never changed: their row has the hash of what was packed then.
            if let (1, Some(packed)) = (row.get(1)?, row.get_ref(4)?.as_blob_or_null().map_err(|_| Error::Damaged)?) {
                let record_ref = RecordRef { kind: journal::kind_of(row.get(2)?)?, id };
                let stands = rows::hash_of(&self.connection, record_ref.kind, id.as_bytes())?;
                if row.get::<_, i64>(3)? == Target::Whole.tag()
                    && stands.is_some_and(|(hash, is_deleted)| !is_deleted && hash == rows::hash(record_ref, packed))
                {
                    found += 1;
                    continue;
                }
            }
            for (record, is_deleted) in undo::played(&journal::operations_on(&self.connection, id)?)? {
                let record_ref = record.record_ref();
                let hash = rows::hash(record_ref, &record.packed()).to_vec();
                let stands = rows::hash_of(&self.connection, record_ref.kind, id.as_bytes())?;
                found += u64::from(stands.is_some());
                if stands != Some((hash, is_deleted)) {
                    findings.push(Finding::Journal { record_ref, title: record.title() });
                }
            }
        }
        if found != self.rows_at_all()? {
            self.find_unwritten(findings)?;
        }
        Ok(())
    }

    /// Rows of every kind, deleted ones included.
    fn rows_at_all(&self) -> Result<u64, Error> {
        let count = |kind: &Kind| -> Result<u64, Error> {
            let sql = format!("SELECT count(*) FROM \"{}\"", kind.name());
            Ok(self.connection.query_row(&sql, [], |row| row.get::<_, i64>(0))? as u64)
        };
        Kind::ALL.iter().map(count).sum()
    }

    /// Rows of which the journal says nothing.
    fn find_unwritten(&self, findings: &mut Vec<Finding>) -> Result<(), Error> {
        for kind in Kind::ALL {
            let tail = format!(
                "WHERE NOT EXISTS (SELECT 1 FROM op WHERE op.record = \"{}\".id AND op.kind = {})",
                kind.name(),
                kind.tag()
            );
            rows::each(&self.connection, *kind, &tail, [], |stored| {
                let record = stored?.record;
                findings.push(Finding::Journal { record_ref: record.record_ref(), title: record.title() });
                Ok(())
            })?;
        }
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
