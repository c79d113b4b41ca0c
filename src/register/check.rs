//! Looking a whole file over: the database's own structure, each record's hash and rules, and what the journal says.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::{Register, error::Error, rows, seal, undo};
use crate::domain::{
    kinds::Kind,
    record::{Draft, Record, Refusal},
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
        for kind in Kind::ALL {
            self.check_kind(*kind, &mut findings)?;
        }
        self.check_bytes(&mut findings)?;
        // A damaged row shows up in the replay as well; it is enough to say it once.
        if findings.is_empty() {
            self.check_journal(&mut findings)?;
        }
        if findings.is_empty() {
            findings.extend(seal::broken(&self.connection)?.into_iter().map(|action| Finding::History { action }));
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

    fn check_kind(&self, kind: Kind, findings: &mut Vec<Finding>) -> Result<(), Error> {
        let numbers: Vec<i64> = {
            let mut statement = self.connection.prepare(&format!("SELECT n FROM \"{}\"", kind.name()))?;
            let read = statement.query_map([], |row| row.get(0)).and_then(Iterator::collect);
            match read {
                Ok(numbers) => numbers,
                Err(error) => {
                    findings.push(Finding::Structure(format!("{}: {error}", kind.name())));
                    return Ok(());
                }
            }
        };
        // Reading row by row, each statement by itself would take and give back the file's lock; a whole kind at once keeps
        // whoever writes waiting for a moment only.
        let _reading = self.connection.unchecked_transaction()?;
        for number in numbers {
            match rows::select(&self.connection, kind, "WHERE n = ?", [number]) {
                Ok(found) => {
                    for stored in found {
                        self.check_row(&stored, findings)?;
                    }
                }
                Err(Error::DamagedRecord { id, .. }) => findings.push(Finding::Unreadable { kind, id: Some(id) }),
                Err(_) => findings.push(Finding::Unreadable { kind, id: None }),
            }
        }
        Ok(())
    }

    fn check_row(&self, stored: &rows::Stored, findings: &mut Vec<Finding>) -> Result<(), Error> {
        let record = &stored.record;
        let (record_ref, title) = (record.record_ref(), record.title());
        if stored.hash != rows::hash(record, &record.packed()) {
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

    /// Deleted records too: they can be brought back, and a merge hands them on.
    fn check_journal(&self, findings: &mut Vec<Finding>) -> Result<(), Error> {
        let by_subject = |records: Vec<(Record, bool)>| {
            records.into_iter().map(|one| (one.0.record_ref(), one)).collect::<BTreeMap<_, _>>()
        };
        let mut rows = Vec::new();
        for kind in Kind::ALL {
            let found = rows::select(&self.connection, *kind, "", [])?;
            rows.extend(found.into_iter().map(|stored| (stored.record, stored.is_deleted)));
        }
        let stands = by_subject(rows);
        let operations = self.journal()?;
        // A clock of one replica only ever goes forward.
        let mut suspects: BTreeSet<RecordRef> = operations
            .windows(2)
            .filter(|pair| pair[0].id.replica == pair[1].id.replica && pair[0].clock >= pair[1].clock)
            .map(|pair| pair[1].record_ref())
            .collect();
        let played = by_subject(undo::played(operations)?);
        suspects
            .extend(stands.iter().filter(|(record_ref, one)| played.get(record_ref) != Some(one)).map(|(it, _)| *it));
        suspects.extend(played.keys().filter(|record_ref| !stands.contains_key(record_ref)));
        for record_ref in suspects {
            let title = stands.get(&record_ref).or(played.get(&record_ref)).map(|(record, _)| record.title());
            findings.push(Finding::Journal { record_ref, title: title.unwrap_or_default() });
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
