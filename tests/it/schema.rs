//! The tables of a workspace file: as the table of kinds says, and openable in every version ever released.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    io::Read,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};
use twinhall::{
    domain::{
        choices::{Stage, Standing},
        journal::Op,
        kinds::*,
        record::{Draft, Record},
        steps::{Step, StepDraft},
        value::{Column, FieldType, Subject, Value},
    },
    register::{Error, Options, Register, SCHEMA_VERSION},
};

use crate::support::{self, Pick, day, edit, fixed, keep, minimal, put_valid, sample, today};

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
fn every_owner_is_found_by_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let connection = look(&fresh(folder.path()));
    for kind in Kind::ALL {
        let Some(index) = kind.owner_index() else { continue };
        let field = &kind.fields()[index];
        let column = match field.field_type {
            FieldType::Subject(_) => format!("{}_id", field.name),
            _ => field.name.to_owned(),
        };
        let sql =
            format!("EXPLAIN QUERY PLAN SELECT n FROM \"{}\" WHERE \"{column}\" = x'00' AND deleted = 0", kind.name());
        let plan = rows(&connection, &sql, |row| row.get::<_, String>(3)).join("; ");
        assert!(plan.starts_with("SEARCH"), "parts of kind {} are found by reading them all: {plan}", kind.name());
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures").join(name)
}

fn objects(path: &Path) -> BTreeMap<String, String> {
    let sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema";
    rows(&look(path), sql, |row| Ok((row.get(0)?, row.get(1)?))).into_iter().collect()
}

/// Every file of every released version opens whole, with the tables of today and the records it was made with.
#[test]
fn every_released_version_opens() {
    let folder = tempfile::tempdir().unwrap();
    let today = objects(&fresh(folder.path()));
    for version in 1..=SCHEMA_VERSION {
        let packed = std::fs::read(fixture(&format!("v{version}.twin.zst"))).unwrap();
        let mut bytes = Vec::new();
        ruzstd::decoding::StreamingDecoder::new(packed.as_slice()).unwrap().read_to_end(&mut bytes).unwrap();
        let path = folder.path().join(format!("v{version}.twin"));
        std::fs::write(&path, bytes).unwrap();
        let register = Register::open(&path, &Options::new("A. M.")).unwrap();
        assert_eq!(register.check().unwrap(), vec![], "version {version} is whole");
        let expected = std::fs::read_to_string(fixture(&format!("v{version}.txt"))).unwrap();
        let found = described(&register);
        for (line, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
            assert_eq!(found, expected, "version {version}, line {}", line + 1);
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "version {version}");
        drop(register);
        assert_eq!(objects(&path), today, "version {version} has the tables of today");
    }
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
    let (actions, operations) = (register.history_length().unwrap(), register.journal().unwrap().len());
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
        Value::Subject(subject) => format!("{} {}", subject.kind.name(), subject.id),
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
    let done = register.run(Op::Generate, |tx| {
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
        .run(Op::Create(Kind::Partnership), |tx| {
            let of = support::partnership(tx, Stage::Negotiating, "1999-05", ["TG", "FR"])?;
            Ok((of, support::agreement(tx, of, Standing::Agreed)?))
        })
        .unwrap()
        .value;
    for step in [Step::Sign, Step::EnterIntoForce, Step::Renew] {
        let wish = StepDraft { date: Some(day("2000-06-15")), agreement: Some(of.1), ..StepDraft::new(step) };
        register.run(Op::Step(step), |tx| support::take(tx, of.0, &wish, today("2001-05-14"))).unwrap();
    }
    let city = register.all(Kind::City).unwrap()[0].subject();
    for index in [city::region.index, city::position.index, city::languages.index] {
        let change = |tx: &mut twinhall::register::Tx<'_>| {
            let value = sample(tx, Kind::City, index, Pick::Second)?;
            edit(tx, city, index, Some(value))
        };
        register.run(Op::Edit(Kind::City), change).unwrap();
    }
    register.undo(false).unwrap();
    register.undo(false).unwrap();
    register.redo(false).unwrap();
    let need = Subject { kind: Kind::Need, id: register.all(Kind::Need).unwrap()[0].id };
    register.run(Op::Delete(Kind::Need), |tx| tx.delete(need)).unwrap();
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
