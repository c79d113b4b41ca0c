//! 100,000 records written as one action, beside bare inserts of the same rows into the same tables; where the time and
//! the file go.

use std::{collections::HashMap, path::Path};

use rusqlite::{Connection, types::Value as Stored};
use sha2::{Digest, Sha256};
use twinhall::{
    domain::{
        fold::fold,
        journal::ActionKind,
        kinds::{Kind, Mark},
        record::{Draft, Record},
        value::{Id, Value},
    },
    files::practice::{CLOCK_MILLIS, Practice, Sink},
    register::Minter,
    words::Language,
};

use crate::{
    meter::{self, Cost, Figures, cost, median_cost, megabytes, shown},
    practice::{bare, copy, fresh, gone},
};

const RECORDS: usize = 100_000;
const ROUNDS: usize = 5;
/// Partnerships of a practice workspace with somewhat more records.
const PARTNERSHIPS: usize = 2_500;

/// Practice records kept as drafts.
struct Kept {
    minter: Minter,
    drafts: Vec<Draft>,
}

impl Sink for Kept {
    type Fault = std::convert::Infallible;

    fn mint(&mut self) -> Id {
        self.minter.mint(CLOCK_MILLIS)
    }

    fn put(&mut self, draft: &Draft) -> Result<(), Self::Fault> {
        self.drafts.push(draft.clone());
        Ok(())
    }
}

fn drafts() -> Vec<Draft> {
    let mut kept = Kept { minter: Minter::new(Some(3)), drafts: Vec::new() };
    let mut practice = Practice::new(PARTNERSHIPS, 3, Language::English);
    while kept.drafts.len() < RECORDS && practice.portion(&mut kept).unwrap() {}
    assert!(kept.drafts.len() >= RECORDS, "there are enough drafts: {}", kept.drafts.len());
    kept.drafts.truncate(RECORDS);
    kept.drafts
}

/// Statements, and rows in the order they are inserted, each with the number of its statement.
#[derive(Default)]
struct Rows {
    statements: Vec<String>,
    rows: Vec<(usize, Vec<Stored>)>,
}

/// Every row of the named tables.
fn rows_of(connection: &Connection, tables: &[&str]) -> Rows {
    let mut found = Rows::default();
    for (at, table) in tables.iter().enumerate() {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let width = statement.column_count();
        let read =
            |row: &rusqlite::Row<'_>| Ok((at, (0..width).map(|column| row.get(column)).collect::<Result<_, _>>()?));
        let rows: Result<Vec<_>, _> = statement.query_map([], read).unwrap().collect();
        found.rows.extend(rows.unwrap());
        found.statements.push(format!("INSERT INTO \"{table}\" VALUES (?{})", ", ?".repeat(width - 1)));
    }
    found
}

/// The rows of records in the order of their drafts: a row that names one yet to come has the database look for it.
fn in_order_of(drafts: &[Draft], mut rows: Rows) -> Rows {
    let places: HashMap<&[u8], usize> = drafts.iter().map(|draft| &draft.id.as_bytes()[..]).zip(0..).collect();
    rows.rows.sort_by_key(|(_, row)| match &row[1] {
        Stored::Blob(id) => places.get(id.as_slice()).copied(),
        _ => None,
    });
    rows
}

/// Inserts rows as one transaction.
fn insert(connection: &Connection, rows: &Rows) {
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut statements: Vec<_> = rows.statements.iter().map(|sql| connection.prepare(sql).unwrap()).collect();
    for (at, row) in &rows.rows {
        statements[*at].execute(rusqlite::params_from_iter(row)).unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
}

/// Folded titles and other texts of a record, as the search index holds them.
fn texts(record: &Record) -> (String, String) {
    let (mut title, mut body) = (Vec::new(), Vec::new());
    for (_, spec, value) in record.held().filter(|(_, spec, _)| spec.field_type.is_text()) {
        let out = if spec.is(Mark::Title) { &mut title } else { &mut body };
        match value {
            Value::Text(text) => out.push(fold(text)),
            Value::List(items) => out.extend(items.iter().map(|item| fold(item))),
            _ => {}
        }
    }
    (title.join(" "), body.join(" "))
}

/// The cost of some inserts into a new workspace file.
fn inserting(rows: &Rows) -> Cost {
    let (path, register) = fresh("bare.twin");
    drop(register);
    let connection = bare(&path);
    connection.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM op; DELETE FROM action").unwrap();
    connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    cost(|| insert(&connection, rows)).1
}

pub fn measure(figures: &mut Figures) {
    meter::chapter("100,000 records of a practice workspace as one action, beside bare inserts of the same rows");
    let drafts = drafts();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut rows = Rows::default();
    let tables: Vec<&str> = Kind::ALL.iter().filter(|kind| **kind != Kind::Workspace).map(|kind| kind.name()).collect();
    let mut written = None;
    for _ in 0..ROUNDS {
        let (path, mut register) = fresh("write.twin");
        let write = || {
            let done =
                register.run(ActionKind::Generate, |tx| drafts.iter().try_for_each(|draft| tx.create(draft).map(drop)));
            assert_eq!(done.unwrap().touched.len(), RECORDS, "every record is written");
        };
        ours.push(cost(write).1);
        drop(register);
        if rows.rows.is_empty() {
            rows = in_order_of(&drafts, rows_of(&bare(&path), &tables));
        }
        theirs.push(inserting(&rows));
        written = Some(path);
    }
    let (ours, theirs) = (median_cost(&ours), median_cost(&theirs));
    figures.times("100,000 records as one action, CPU", ours.cpu, theirs.cpu, 6.0);
    meter::tell("  by the clock", &format!("{} / {}", shown(ours.wall), shown(theirs.wall)));
    let path = written.unwrap();
    times(&drafts, &path, ours.cpu, theirs.cpu);
    shares(&path);
    std::fs::remove_file(path).unwrap();
}

/// Each part of the work, done alone.
fn times(drafts: &[Draft], path: &Path, whole: f64, rows: f64) {
    let (records, checking) = cost(|| drafts.iter().map(|draft| draft.check().unwrap()).collect::<Vec<_>>());
    let hash = |record: &Record| Sha256::digest(record.packed());
    let (_, hashing) = cost(|| records.iter().map(hash).fold(0, |sum, hash| sum ^ hash[0]));
    let (texts, folding) = cost(|| records.iter().map(texts).collect::<Vec<_>>());
    let journal = inserting(&rows_of(&bare(path), &["action", "op"]));
    let indexed = |(title, body): (String, String)| (0, vec![Stored::Text(title), Stored::Text(body)]);
    let is_found = |texts: &(String, String)| !texts.0.is_empty() || !texts.1.is_empty();
    let rows_of_texts = texts.into_iter().filter(is_found).map(indexed).collect();
    let statements = vec!["INSERT INTO search (title, body) VALUES (?, ?)".to_owned()];
    let indexing = inserting(&Rows { statements, rows: rows_of_texts });
    let parts = [
        ("rows, bare", rows),
        ("journal, bare", journal.cpu),
        ("search index, bare", indexing.cpu),
        ("folding the texts", folding.cpu),
        ("packing and hashing", hashing.cpu),
        ("checking the drafts", checking.cpu),
    ];
    let rest = whole - parts.iter().map(|(_, seconds)| seconds).sum::<f64>();
    for (name, seconds) in parts.into_iter().chain([("links, binding and the rest", rest)]) {
        meter::tell(&format!("  {name}"), &format!("{} ({:.0}%)", shown(seconds), seconds / whole * 100.0));
    }
}

/// The file without one part after another.
fn shares(path: &Path) {
    let path = copy(path, "shares.db");
    let connection = bare(&path);
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; VACUUM").unwrap();
    let size = || std::fs::metadata(&path).unwrap().len();
    let whole = size();
    let mut before = whole;
    meter::tell("the file", &format!("{:.1} MB, {} bytes a record", megabytes(whole), whole / RECORDS as u64));
    for (name, sql) in [
        ("its search index", "DROP TABLE search"),
        ("its journal's way from record to operations", "DROP INDEX op_by_record"),
        ("its journal", "DELETE FROM op"),
    ] {
        connection.execute_batch(&format!("{sql}; VACUUM")).unwrap();
        let share = before - size();
        before = size();
        let percent = share as f64 / whole as f64 * 100.0;
        meter::tell(&format!("  {name}"), &format!("{:.1} MB, {percent:.0}%", megabytes(share)));
    }
    meter::tell("  its records with their indexes", &format!("{:.1} MB", megabytes(before)));
    drop(connection);
    gone("shares.db");
}
