//! Files that are not a workspace of ours: refused for the right reason, and left byte for byte as they were.

use std::{collections::BTreeMap, path::Path};

use rusqlite::Connection;
use twinhall::register::{Error, Options, Register, SCHEMA_VERSION};

use super::{places::leave_hot_journal, workload};

pub fn everything_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    entries
        .map(|entry| {
            let bytes = std::fs::read(entry.path()).unwrap_or_default();
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        })
        .collect()
}

/// Opens what `make` made under the path and says how it was refused.
#[track_caller]
fn refused(make: impl FnOnce(&Path)) -> Error {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    make(&path);
    let before = everything_in(folder.path());
    let Err(error) = Register::open(&path, &Options::new("A")) else { panic!("it opened") };
    assert_eq!(everything_in(folder.path()), before, "it is left as it was");
    error
}

fn ours(path: &Path) {
    let mut register = workload::create(path, &Options::new("A"));
    workload::act(&mut register, 1).unwrap();
}

fn ours_with(sql: &str) -> impl FnOnce(&Path) {
    let sql = sql.to_owned();
    move |path| {
        ours(path);
        Connection::open(path).unwrap().execute_batch(&sql).unwrap();
    }
}

fn foreign(path: &Path) {
    let other = Connection::open(path).unwrap();
    other.execute_batch("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('fufu');").unwrap();
}

#[test]
fn what_is_no_database_is_no_workspace() {
    assert!(matches!(refused(|_| {}), Error::Missing));
    assert!(matches!(refused(|path| std::fs::write(path, "").unwrap()), Error::Empty));
    assert!(matches!(refused(|path| std::fs::create_dir(path).unwrap()), Error::NotWorkspace));
    for text in ["x", "a letter to the mayor", &"minutes of the council\n".repeat(900)] {
        let error = refused(|path| std::fs::write(path, text).unwrap());
        assert!(matches!(error, Error::NotWorkspace), "{error:?}");
    }
    let zeros = refused(|path| std::fs::write(path, vec![0; 8192]).unwrap());
    assert!(matches!(zeros, Error::NotWorkspace), "{zeros:?}");
}

#[test]
fn a_truncated_file_is_called_so() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.twin");
    ours(&whole);
    let bytes = std::fs::read(&whole).unwrap();
    for length in [100, 511, 512, 4_095, 4_096, 4_097, 8_192, bytes.len() / 2, bytes.len() - 4_096, bytes.len() - 1] {
        let error = refused(|path| std::fs::write(path, &bytes[..length]).unwrap());
        assert!(matches!(error, Error::Truncated), "{length} of {}: {error:?}", bytes.len());
    }
    for length in [1, 15, 16, 60, 71, 99] {
        let error = refused(|path| std::fs::write(path, &bytes[..length]).unwrap());
        assert!(matches!(error, Error::Truncated | Error::NotWorkspace), "{length}: {error:?}");
    }
}

#[test]
fn a_file_from_the_future_is_left_alone() {
    let newer = SCHEMA_VERSION + 1;
    let error = refused(ours_with(&format!("PRAGMA user_version = {newer}")));
    assert!(matches!(error, Error::Newer(version) if version == newer), "{error:?}");
    let error = refused(ours_with(&format!("PRAGMA user_version = {newer}; CREATE TABLE festival (name TEXT);")));
    assert!(matches!(error, Error::Newer(_)), "its tables are none of our business: {error:?}");
}

#[test]
fn another_programs_file_is_left_alone() {
    for sql in ["", "PRAGMA application_id = 1", "PRAGMA journal_mode = WAL", "PRAGMA page_size = 65536; VACUUM"] {
        let error = refused(|path| {
            foreign(path);
            Connection::open(path).unwrap().execute_batch(sql).unwrap();
        });
        assert!(matches!(error, Error::OtherProgram), "{sql}: {error:?}");
    }
    let error = refused(|path| {
        foreign(path);
        leave_hot_journal(path);
    });
    assert!(matches!(error, Error::OtherProgram), "with a journal to roll back: {error:?}");
    let error = refused(|path| {
        foreign(path);
        std::fs::write(path.with_extension("twin-journal"), "").unwrap();
    });
    assert!(matches!(error, Error::OtherProgram), "with an empty journal: {error:?}");
}

#[test]
fn what_does_not_belong_in_a_workspace_is_named() {
    for (name, sql) in [
        ("spy", "CREATE TRIGGER spy AFTER INSERT ON city BEGIN DELETE FROM op; END"),
        ("spy", "CREATE VIEW spy AS SELECT * FROM person"),
        ("spy", "CREATE TABLE spy (x)"),
        ("spy", "CREATE INDEX spy ON city (name)"),
        ("spy", "CREATE VIRTUAL TABLE spy USING fts5 (x)"),
        ("city", "ALTER TABLE city ADD COLUMN mayor TEXT"),
    ] {
        match refused(ours_with(sql)) {
            Error::ForeignObjects(names) => assert!(names.split(", ").any(|one| one == name), "{sql}: {names}"),
            other => panic!("{sql}: {other:?}"),
        }
        // The same behind an empty journal, which keeps the first look from reading the tables.
        let error = refused(|path| {
            ours_with(sql)(path);
            std::fs::write(path.with_extension("twin-journal"), "").unwrap();
        });
        assert!(matches!(error, Error::ForeignObjects(_)), "{sql}: {error:?}");
    }
    // Tables of today under the number of another version are those of no version.
    let error = refused(ours_with("PRAGMA user_version = 1"));
    assert!(matches!(error, Error::ForeignObjects(_)), "{error:?}");
    for sql in ["DROP TABLE tag", "DROP INDEX op_by_record", "DELETE FROM meta", "PRAGMA user_version = 0"] {
        let error = refused(ours_with(sql));
        assert!(matches!(error, Error::Damaged), "{sql}: {error:?}");
    }
}

#[test]
fn a_workspace_that_a_crash_or_another_tool_left_untidy_opens_whole() {
    for untidy in [
        |path: &Path| std::fs::write(path.with_extension("twin-journal"), "").unwrap(),
        |path: &Path| Connection::open(path).unwrap().execute_batch("PRAGMA journal_mode = WAL").unwrap(),
        |path: &Path| std::fs::write(path.with_extension("twin.lock"), "not even JSON").unwrap(),
        leave_hot_journal,
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.twin");
        ours(&path);
        untidy(&path);
        let mut register = Register::open(&path, &Options::new("A")).unwrap();
        assert_eq!(workload::judge(&register).unwrap(), 1);
        workload::act(&mut register, 2).unwrap();
        drop(register);
        assert_eq!(everything_in(folder.path()).into_keys().collect::<Vec<_>>(), ["office.twin"]);
    }
}
