//! The tables of a workspace file: as the table of kinds says, and openable in every version ever released.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    io::Read,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use rusqlite::{Connection, OpenFlags};
use twinhall::{
    actions::partnerships::take_step,
    domain::{
        choices::{AgreementStatus, Stage},
        journal::ActionKind,
        kinds::*,
        record::{Draft, Record},
        steps::{Step, StepDraft},
        value::{Column, FieldType, RecordRef, Value},
    },
    register::{Access, Backups, Error, Options, Register, SCHEMA_VERSION},
};

use crate::support::{self, Pick, day, edit, fixed, journal_of, keep, minimal, put_valid, sample, today};

/// Tables beside those of the kinds; the search index brings its own.
const OTHERS: [&str; 5] = ["action", "blob", "meta", "op", "replica"];

fn fresh(folder: &Path) -> PathBuf {
    let path = folder.join("fresh.twin");
    Register::create(&path, &Options::new("A. M."), |draft| draft.says(workspace::name, "Lomé")).unwrap();
    path
}

fn look(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

fn rows<T>(connection: &Connection, sql: &str, read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>) -> Vec<T> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| read(row)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_tables_are_those_of_the_kinds() {
    let folder = tempfile::tempdir().unwrap();
    let connection = look(&fresh(folder.path()));
    let tables: BTreeMap<String, bool> =
        rows(&connection, "PRAGMA table_list", |row| Ok((row.get::<_, String>(1)?, row.get::<_, bool>(5)?)))
            .into_iter()
            .filter(|(name, _)| !name.starts_with("sqlite_") && !name.starts_with("search"))
            .collect();
    let expected: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).chain(OTHERS).collect();
    assert_eq!(tables.keys().map(String::as_str).collect::<BTreeSet<_>>(), expected);
    assert!(tables.values().all(|is_strict| *is_strict), "{tables:?}");
}

#[test]
fn the_columns_are_those_of_the_fields() {
    let folder = tempfile::tempdir().unwrap();
    let connection = look(&fresh(folder.path()));
    for kind in Kind::ALL {
        let named = kind.name();
        let columns: Vec<(String, String, bool)> =
            rows(&connection, &format!("PRAGMA table_info(\"{named}\")"), |row| {
                Ok((row.get(1)?, row.get(2)?, row.get(3)?))
            });
        let column = |name: &str, of: &str, is_required: bool| (name.to_owned(), of.to_owned(), is_required);
        let mut expected = vec![
            column("n", "INTEGER", false),
            column("id", "BLOB", true),
            column("deleted", "INTEGER", true),
            column("hash", "BLOB", true),
        ];
        let mut links = BTreeSet::new();
        for field in kind.fields() {
            for (suffix, of) in field.field_type.columns() {
                let of = match of {
                    Column::Text => "TEXT",
                    Column::Integer => "INTEGER",
                    Column::Bytes => "BLOB",
                };
                expected.push(column(&format!("{}{suffix}", field.name), of, field.is(Mark::Required)));
            }
            if let FieldType::Ref(to) = field.field_type {
                links.insert((field.name.to_owned(), to.name().to_owned(), "id".to_owned()));
            }
        }
        assert_eq!(columns, expected, "columns of {named}");
        let found = rows(&connection, &format!("PRAGMA foreign_key_list(\"{named}\")"), |row| {
            Ok((row.get(3)?, row.get(2)?, row.get(4)?))
        });
        assert_eq!(found.into_iter().collect::<BTreeSet<(String, String, String)>>(), links, "links of {named}");
    }
}

#[test]
fn whoever_names_a_record_is_found_by_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let connection = look(&fresh(folder.path()));
    for kind in Kind::ALL {
        for field in kind.fields() {
            let column = match field.field_type {
                FieldType::Ref(_) => field.name.to_owned(),
                FieldType::RecordRef(_) => format!("{}_id", field.name),
                _ => continue,
            };
            let named = kind.name();
            let sql =
                format!("EXPLAIN QUERY PLAN SELECT n FROM \"{named}\" WHERE \"{column}\" = x'00' AND deleted = 0");
            let plan = rows(&connection, &sql, |row| row.get::<_, String>(3)).join("; ");
            assert!(plan.starts_with("SEARCH"), "{named}.{column} is found by reading the whole table: {plan}");
        }
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures").join(name)
}

fn objects(path: &Path) -> BTreeMap<String, String> {
    let sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema";
    rows(&look(path), sql, |row| Ok((row.get(0)?, row.get(1)?))).into_iter().collect()
}

/// The stored file of a version, in a folder.
pub fn released(version: i64, folder: &Path) -> PathBuf {
    let packed = std::fs::read(fixture(&format!("v{version}.twin.zst"))).unwrap();
    let mut bytes = Vec::new();
    ruzstd::decoding::StreamingDecoder::new(packed.as_slice()).unwrap().read_to_end(&mut bytes).unwrap();
    let path = folder.join(format!("v{version}.twin"));
    std::fs::write(&path, bytes).unwrap();
    path
}

/// A file opened holds the records and the history of its version.
#[track_caller]
pub fn must_hold_all(register: &Register, version: i64) {
    assert_eq!(register.check().unwrap(), vec![], "version {version} is whole");
    let expected = std::fs::read_to_string(fixture(&format!("v{version}.txt"))).unwrap();
    let found = described(register);
    for (line, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "version {version}, line {}", line + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "version {version}");
}

pub fn version_of(path: &Path) -> i64 {
    look(path).pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

/// The backups of the workspace under a path.
fn backups(path: &Path, folder: Option<&Path>) -> Backups {
    let workspace = Register::open_read_only(path, &Options::new("A. M.")).unwrap().workspace();
    Backups::of(path, workspace, folder)
}

/// Every file of every released version opens whole, with the tables of today and the records it was made with; what it
/// was before stands beside it.
#[test]
fn every_released_version_opens() {
    let folder = tempfile::tempdir().unwrap();
    let today = objects(&fresh(folder.path()));
    for version in 1..=SCHEMA_VERSION {
        let path = released(version, folder.path());
        let before = objects(&path);
        let register = Register::open(&path, &Options::new("A. M.")).unwrap();
        must_hold_all(&register, version);
        drop(register);
        assert_eq!(objects(&path), today, "version {version} has the tables of today");
        assert_eq!(version_of(&path), SCHEMA_VERSION);
        let kept = backups(&path, None).list();
        assert_eq!(kept.len(), usize::from(version < SCHEMA_VERSION), "version {version} is kept once");
        for backup in kept {
            assert_eq!(objects(&backup.path), before, "the backup is the file as it was");
            assert_eq!(version_of(&backup.path), version);
            must_hold_all(&Register::open_read_only(&backup.path, &Options::new("A. M.")).unwrap(), version);
        }
        must_hold_all(&Register::open(&path, &Options::new("A. M.")).unwrap(), version);
        assert_eq!(backups(&path, None).list().len(), usize::from(version < SCHEMA_VERSION), "and not once more");
    }
}

/// A kind is stored by its tag for ever: what a released file says of a record is found in the table of that kind.
#[test]
fn the_tags_of_the_kinds_are_those_that_were_released() {
    let folder = tempfile::tempdir().unwrap();
    let connection = look(&released(1, folder.path()));
    let operations: Vec<(u8, Vec<u8>)> =
        rows(&connection, "SELECT DISTINCT kind, record FROM op", |row| Ok((row.get(0)?, row.get(1)?)));
    let mut seen = BTreeSet::new();
    for (tag, record) in operations {
        let kind = Kind::from_tag(tag).expect("a tag of ours");
        let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?", kind.name());
        assert!(connection.prepare(&sql).unwrap().exists([record]).unwrap(), "{tag} is {}", kind.name());
        seen.insert(kind);
    }
    assert_eq!(seen.len(), 50, "every kind of the first version");
}

/// The backup before goes where backups go.
#[test]
fn an_older_file_is_kept_in_the_chosen_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = released(1, folder.path());
    let options = Options { backups: Some(folder.path().join("stick")), ..Options::new("A. M.") };
    drop(Register::open(&path, &options).unwrap());
    assert_eq!(version_of(&path), SCHEMA_VERSION);
    assert_eq!(backups(&path, options.backups.as_deref()).list().len(), 1);
    assert!(!backups(&path, None).folder.exists());
}

/// Who only reads an older file reads all of it and leaves it as it is.
#[test]
fn an_older_file_is_read_as_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let path = released(1, folder.path());
    let bytes = std::fs::read(&path).unwrap();
    must_hold_all(&Register::open_read_only(&path, &Options::new("A. M.")).unwrap(), 1);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let register = Register::open(&path, &Options::new("A. M.")).unwrap();
    must_hold_all(&register, 1);
    for named in register.dump().unwrap().iter().map(Record::record_ref) {
        register.naming_anywhere(named, 5).unwrap();
    }
    drop(register);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert!(!backups(&path, None).folder.exists());
}

/// A backup beside the window reads: where the window has let go of the file by then, nobody brings it up to date.
#[test]
fn a_backup_never_becomes_the_writer() {
    let folder = tempfile::tempdir().unwrap();
    let path = released(1, folder.path());
    let bytes = std::fs::read(&path).unwrap();
    let made = backups(&path, None).make_from(&path, &Options::new("A. M.")).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(version_of(&made.path), 1);
}

/// Who opens a file in the very moment another program brings it up to date reads the one or the other, and is never
/// told that the file holds what is not ours.
#[test]
fn an_older_file_is_opened_while_another_program_brings_it_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = released(1, folder.path());
    let first = version_of(&path);
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL";
    let of = |path: &Path| rows(&look(path), sql, |row| Ok((row.get(0)?, row.get(1)?)));
    let old: BTreeMap<String, String> = of(&path).into_iter().collect();
    // The step whose back and forth is nothing but indexes.
    let (second, second_version) = (released(2, folder.path()), 2_i64);
    let new: Vec<(String, String)> = of(&second);
    let added: Vec<_> = new.into_iter().filter(|(name, _)| !old.contains_key(name)).collect();
    assert!(!added.is_empty());
    let forth = added.iter().map(|(_, sql)| format!("{sql};")).collect::<Vec<_>>().concat();
    let back = added.iter().map(|(name, _)| format!("DROP INDEX {name};")).collect::<Vec<_>>().concat();
    // One change for each opening, made while it is under way.
    let opened = AtomicUsize::new(0);
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let other = Connection::open(&path).unwrap();
            other.busy_timeout(std::time::Duration::from_secs(8)).unwrap();
            for (step, version) in [(&forth, second_version), (&back, first)].into_iter().cycle() {
                let all = format!("BEGIN IMMEDIATE; {step} PRAGMA user_version = {version}; COMMIT;");
                other.execute_batch(&all).unwrap();
                let before = opened.load(Ordering::SeqCst);
                while opened.load(Ordering::SeqCst) == before && !is_over.load(Ordering::SeqCst) {
                    std::thread::yield_now();
                }
                if is_over.load(Ordering::SeqCst) && version == first {
                    break;
                }
            }
        });
        let told: Vec<Error> = (0..150)
            .filter_map(|_| {
                opened.fetch_add(1, Ordering::SeqCst);
                Register::open_read_only(&path, &Options::new("A. M.")).err()
            })
            .collect();
        is_over.store(true, Ordering::SeqCst);
        assert!(told.is_empty(), "{told:?}");
    });
}

/// Without a backup nothing is changed; the file is read as it is, and is brought up to date once there is one.
#[test]
fn an_older_file_without_room_for_its_backup_is_only_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = released(1, folder.path());
    let in_the_way = backups(&path, None).folder;
    std::fs::write(&in_the_way, "a file under the name of the folder").unwrap();
    let mut register = Register::open(&path, &Options::new("A. M.")).unwrap();
    must_hold_all(&register, 1);
    assert_eq!(register.access(), &Access::Older);
    let city = register.all(Kind::City).unwrap()[0].id;
    let refused = register.run(ActionKind::Edit(Kind::City), |tx| tx.set(city, city::region, "Seen again".to_owned()));
    assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
    assert!(!register.search("city", &[], 5).unwrap().is_empty(), "what it holds is found all the same");
    let stands = register.dump().unwrap();
    drop(register);
    assert_eq!(version_of(&path), 1);
    std::fs::remove_file(&in_the_way).unwrap();
    let register = Register::open(&path, &Options::new("A. M.")).unwrap();
    assert_eq!(register.dump().unwrap(), stands);
    assert_eq!(register.check().unwrap(), vec![]);
    assert_eq!(version_of(&path), SCHEMA_VERSION);
}

/// A file whose pages are not whole is not made worse: it stays of its version, for a rescue to read.
#[test]
fn a_damaged_older_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = released(1, folder.path());
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage =
        (SELECT rootpage FROM sqlite_schema WHERE name = 'need_by_city') WHERE name = 'offer_by_city'",
        )
        .unwrap();
    drop(connection);
    let bytes = std::fs::read(&path).unwrap();
    let register = Register::open(&path, &Options::new("A. M.")).unwrap();
    assert_ne!(register.check().unwrap(), vec![]);
    drop(register);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(backups(&path, None).list(), vec![], "what is not whole is no backup");
}

/// A workspace as text: every visible record field by field, and how long its history is.
fn described(register: &Register) -> String {
    let mut text = String::new();
    for record in register.dump().unwrap() {
        writeln!(text, "{} {}", record.kind.name(), record.id).unwrap();
        for (_, spec, value) in record.held() {
            writeln!(text, "    {}: {}", spec.name, shown(value)).unwrap();
        }
    }
    let (actions, operations) = (register.history_length().unwrap(), journal_of(register).len());
    writeln!(text, "{actions} actions, {operations} operations").unwrap();
    text
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Integer(number) => number.to_string(),
        Value::Decimal(number) => format!("{} millionths", number.micros),
        Value::Flag(flag) => flag.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Period(period) => {
            let end = |date: Option<twinhall::domain::date::PartialDate>| {
                date.map_or_else(|| "?".to_owned(), |date| date.to_string())
            };
            format!("{} .. {}", end(period.start), end(period.end))
        }
        Value::Money(money) => money.to_string(),
        Value::Point(point) => format!("{} {} millionths", point.latitude_micros, point.longitude_micros),
        Value::Ref(id) => id.to_string(),
        Value::RecordRef(record_ref) => format!("{} {}", record_ref.kind.name(), record_ref.id),
        Value::Code(code) => (*code).to_owned(),
        Value::List(items) => format!("{items:?}"),
        Value::Digest(digest) => digest.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        }),
    }
}

/// A record of a kind with as many of its fields filled as its rules allow at once.
fn filled(tx: &mut twinhall::register::Tx<'_>, kind: Kind, pick: Pick) -> Result<Draft, Error> {
    let mut draft = minimal(tx, kind)?;
    let count = kind.fields().len();
    for step in 0..count {
        let index = if pick == Pick::First { step } else { count - 1 - step };
        let mut fuller = draft.clone();
        put_valid(&mut fuller, index, Some(sample(tx, kind, index, pick)?));
        if fuller.check().is_ok() {
            draft = fuller;
        }
    }
    Ok(draft)
}

/// Every kind and every field, and an action of every sort, under a fixed clock and fixed ids.
fn fill(register: &mut Register) {
    let done = register.run(ActionKind::Generate, |tx| {
        for kind in Kind::ALL {
            for pick in [Pick::First, Pick::Second] {
                let draft = filled(tx, *kind, pick)?;
                keep(tx, &draft)?;
            }
        }
        Ok(())
    });
    done.unwrap();
    let of = register
        .run(ActionKind::Create(Kind::Partnership), |tx| {
            let of = support::partnership(tx, Stage::Negotiating, "1999-05", ["TG", "FR"])?;
            Ok((of, support::agreement(tx, of, AgreementStatus::Agreed)?))
        })
        .unwrap()
        .value;
    for step in [Step::Sign, Step::EnterIntoForce, Step::Renew] {
        let step_draft = StepDraft { date: Some(day("2000-06-15")), agreement: Some(of.1), ..StepDraft::new(step) };
        take_step(register, of.0, &step_draft, today("2001-05-14")).unwrap();
    }
    let city = register.all(Kind::City).unwrap()[0].record_ref();
    for index in [city::region.index, city::position.index, city::languages.index] {
        let change = |tx: &mut twinhall::register::Tx<'_>| {
            let value = sample(tx, Kind::City, index, Pick::Second)?;
            edit(tx, city, index, Some(value))
        };
        register.run(ActionKind::Edit(Kind::City), change).unwrap();
    }
    register.undo(false).unwrap();
    register.undo(false).unwrap();
    register.redo(false).unwrap();
    let need = RecordRef { kind: Kind::Need, id: register.all(Kind::Need).unwrap()[0].id };
    register.run(ActionKind::Delete(Kind::Need), |tx| tx.delete(need)).unwrap();
}

/// What the fixtures rest on: the generator leaves no kind and no field out.
#[test]
fn the_fixture_s_generator_fills_every_field() {
    let mut register = Register::memory(&fixed("Ama Mensah, Lomé", 1)).unwrap();
    fill(&mut register);
    assert_eq!(register.check().unwrap(), vec![]);
    let mut empty: BTreeSet<(&str, &str)> =
        Kind::ALL.iter().flat_map(|kind| kind.fields().iter().map(|field| (kind.name(), field.name))).collect();
    for record in register.dump().unwrap() {
        let kind: &Record = &record;
        kind.held().for_each(|(_, spec, _)| {
            empty.remove(&(record.kind.name(), spec.name));
        });
    }
    assert_eq!(empty, BTreeSet::new());
}

/// Makes the fixture of the schema now released; run once for each, by name, and keep what it writes for ever.
#[test]
#[ignore = "writes the fixture that the other tests read"]
fn write_the_fixture() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fixture.twin");
    let office = |draft: Draft| draft.says(workspace::name, "Lomé");
    let mut register = Register::create(&path, &fixed("Ama Mensah, Lomé", 1), office).unwrap();
    fill(&mut register);
    let text = described(&register);
    drop(register);
    let bytes = std::fs::read(&path).unwrap();
    let packed = ruzstd::encoding::compress_to_vec(bytes.as_slice(), ruzstd::encoding::CompressionLevel::Fastest);
    let target = |ending: &str| fixture(&format!("v{SCHEMA_VERSION}.{ending}"));
    assert!(!target("twin.zst").exists(), "a released fixture is never written again");
    std::fs::write(target("twin.zst"), packed).unwrap();
    std::fs::write(target("txt"), text).unwrap();
}
