//! The search index as it is kept: what is indexed of a record, under which number, and what the whole of it adds up to.
//!
//! A row of the index is numbered by the tag of the kind and the record's row: the rows of a kind lie together, so that a
//! query goes on to the next kind as soon as enough of one are found. In what order kinds are shown is not stored.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use rusqlite::Connection;

use super::{error::Error, rows};
use crate::domain::{
    fold::{self, fold_into},
    kinds::{Kind, Mark},
    record::Record,
    value::Value,
};

/// What an action changes in the index, by row of it. Written in the order of rows and all at once: the index keeps new
/// rows in memory only while their numbers rise, and an action that goes back and forth between kinds would have it write
/// a piece of its own for every few records.
#[derive(Default)]
pub struct Pending {
    rows: BTreeMap<i64, Entry>,
    bytes: usize,
}

#[derive(Default)]
struct Entry {
    is_indexed: bool,
    texts: Option<(String, String)>,
}

/// Texts kept back before they are written after all.
const MOST_BYTES: usize = 16 << 20;

impl Pending {
    pub fn add(&mut self, connection: &Connection, record: &Record, row: i64) -> Result<(), Error> {
        let (title, body) = texts(record);
        if title.is_empty() && body.is_empty() {
            return Ok(());
        }
        self.bytes += title.len() + body.len();
        self.rows.entry(number_of(record.kind, row)).or_default().texts = Some((title, body));
        if self.bytes > MOST_BYTES { self.write(connection) } else { Ok(()) }
    }

    pub fn remove(&mut self, kind: Kind, row: i64) {
        self.rows.insert(number_of(kind, row), Entry { is_indexed: true, texts: None });
    }

    pub fn write(&mut self, connection: &Connection) -> Result<(), Error> {
        let mut delete = connection.prepare_cached("DELETE FROM search WHERE rowid = ?")?;
        let mut insert = connection.prepare_cached("INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)")?;
        for (number, entry) in std::mem::take(&mut self.rows) {
            if entry.is_indexed {
                delete.execute([number])?;
            }
            if let Some((title, body)) = entry.texts {
                insert.execute((number, title, body))?;
            }
        }
        self.bytes = 0;
        Ok(())
    }
}

/// Makes the index anew from the records, inside a transaction.
pub fn rebuild(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch("INSERT INTO search (search) VALUES ('delete-all')")?;
    let mut index = Pending::default();
    for kind in Kind::ALL {
        rows::each(connection, *kind, "WHERE deleted = 0 ORDER BY n", [], |stored| {
            let stored = stored?;
            index.add(connection, &stored.record, stored.number)
        })?;
    }
    index.write(connection)
}

/// What an index holds, added up: whatever the order, the same records come to the same sums.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Over each row: which, and how many words its title and its other text have.
    rows: u64,
    /// Over each word of each row, titles and other text apart.
    words: u64,
}

/// Bytes of a word that the index keeps.
const WORD_BYTES: usize = 32_768;

fn sum_of(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Sums {
    /// Takes in what the index has to hold of a record.
    pub fn add(&mut self, record: &Record, row: i64) {
        let (title, body) = texts(record);
        if title.is_empty() && body.is_empty() {
            return;
        }
        let mut lengths = [0_u64; 2];
        for (column, text) in [title, body].iter().enumerate() {
            let mut sums: Vec<u64> = fold::words(text)
                .map(|word| sum_of((column, &word.as_bytes()[..word.len().min(WORD_BYTES)])))
                .collect();
            lengths[column] = sums.len() as u64;
            sums.sort_unstable();
            sums.dedup();
            self.words = sums.into_iter().fold(self.words, u64::wrapping_add);
        }
        self.add_row(number_of(record.kind, row), lengths);
    }

    fn add_row(&mut self, number: i64, lengths: [u64; 2]) {
        let row = row_of(number).map(|(kind, row)| (kind.tag(), row));
        self.rows = self.rows.wrapping_add(sum_of((row, lengths)));
    }

    /// What the index of a file does hold. Where a word stands is not asked row by row: a word is counted in C, and a
    /// row is known by its number and the length of its texts.
    pub fn of_index(connection: &Connection) -> Result<Self, Error> {
        let mut sums = Self::default();
        let mut statement = connection.prepare("SELECT id, sz FROM search_docsize")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut sizes = row.get_ref(1)?.as_blob().map_err(|_| Error::Damaged)?.iter();
            // As the database writes numbers: seven bits a byte, the highest first.
            let mut next = || {
                let mut number = 0_u64;
                for byte in sizes.by_ref() {
                    number = number << 7 | u64::from(byte & 0x7f);
                    if byte & 0x80 == 0 {
                        break;
                    }
                }
                number
            };
            sums.add_row(row.get(0)?, [next(), next()]);
        }
        connection.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab('main', 'search', 'col')",
        )?;
        let mut statement = connection.prepare("SELECT term, col, doc FROM temp.search_words")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let word = row.get_ref(0)?.as_bytes().map_err(|_| Error::Damaged)?;
            let column = usize::from(row.get_ref(1)?.as_bytes().map_err(|_| Error::Damaged)? != b"title");
            let count = row.get::<_, i64>(2)? as u64;
            sums.words = sums.words.wrapping_add(sum_of((column, word)).wrapping_mul(count));
        }
        Ok(sums)
    }
}

/// Titles apart from all other text.
pub fn texts(record: &Record) -> (String, String) {
    let (mut title, mut body) = (String::new(), String::new());
    for (_, spec, value) in record.held() {
        let out = if spec.is(Mark::Title) { &mut title } else { &mut body };
        let mut add = |text: &str| {
            if !out.is_empty() {
                out.push(' ');
            }
            fold_into(text, out);
        };
        match value {
            Value::Text(text) if spec.field_type.is_text() => add(text),
            Value::List(items) if spec.field_type.is_text() => items.iter().for_each(|item| add(item)),
            _ => {}
        }
    }
    (title, body)
}

fn number_of(kind: Kind, row: i64) -> i64 {
    i64::from(kind.tag()) << 40 | row
}

/// What a row stands for; above the tag, schemas before the third keep a rank.
pub fn row_of(number: i64) -> Option<(Kind, i64)> {
    let kind = Kind::from_tag((number >> 40 & 0xff) as u8)?;
    Some((kind, number & 0xff_ffff_ffff))
}
