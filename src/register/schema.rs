//! Versions of the tables: what each consists of, and how a file of an older one becomes one of today.
//!
//! A file that can't be brought up to date – somebody else writes it, there is no room for its backup – is read as it
//! stands: what its version had no columns or tables for reads as empty. It is never written.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{
    Options,
    backup::Backups,
    check::is_whole,
    error::Error,
    identity::workspace_id,
    open_file::OpenFile,
    options::{OpeningPhase, Watch},
    rows, search_index,
};
use crate::domain::kinds::Kind;

/// What each version adds to the one before it, the first to an empty database.
const STEPS: [&str; 4] =
    [include_str!("sql/v1.sql"), include_str!("sql/v2.sql"), include_str!("sql/v3.sql"), include_str!("sql/v4.sql")];

/// The first version whose search index has the layout of today; an older one is made anew from the records.
const INDEXED_AS_TODAY: i64 = 4;

/// Version of the tables that this program writes.
pub const SCHEMA_VERSION: i64 = STEPS.len() as i64;

type Objects = BTreeMap<(String, String), String>;

/// What each version consists of, read off fresh ones.
static OURS: LazyLock<Vec<Option<Objects>>> = LazyLock::new(|| {
    let of = |version: usize| {
        let fresh = Connection::open_in_memory().ok()?;
        fresh.execute_batch(&STEPS[..version].concat()).ok()?;
        objects(&fresh).ok()
    };
    (1..=STEPS.len()).map(of).collect()
});

/// Lays the tables of today, inside a transaction.
pub fn lay(connection: &Connection) -> Result<(), Error> {
    add(connection, 0)
}

/// Adds what came after a version.
fn add(connection: &Connection, version: i64) -> Result<(), Error> {
    for step in &STEPS[version as usize..] {
        connection.execute_batch(step)?;
    }
    connection.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    Ok(())
}

/// Version of a file's tables; refused when this program does not know it.
pub fn version(connection: &Connection) -> Result<i64, Error> {
    match connection.pragma_query_value(None, "user_version", |row| row.get(0))? {
        newer if newer > SCHEMA_VERSION => Err(Error::Newer(newer)),
        version if version < 1 => Err(Error::Damaged),
        version => Ok(version),
    }
}

/// No table, index, view or trigger more, fewer or other than those of its version.
///
/// All of it is read in one state of the file: another program may be bringing it up to date.
pub fn must_have_our_tables(connection: &Connection) -> Result<(), Error> {
    let _at_once = connection.is_autocommit().then(|| connection.unchecked_transaction()).transpose()?;
    let ours = OURS[version(connection)? as usize - 1].as_ref().ok_or(Error::Damaged)?;
    let theirs = objects(connection)?;
    let strangers: Vec<&str> =
        theirs.iter().filter(|(key, sql)| ours.get(*key) != Some(*sql)).map(|((_, name), _)| name.as_str()).collect();
    if !strangers.is_empty() {
        return Err(Error::ForeignObjects(strangers.join(", ")));
    }
    if theirs.len() == ours.len() { Ok(()) } else { Err(Error::Damaged) }
}

/// Makes a file of an older version one of today: a verified backup first, then one transaction, which is kept only
/// when the file is whole after it.
pub fn bring_up_to_date(
    connection: &Connection,
    file: &OpenFile,
    options: &Options,
    watch: Watch<'_>,
) -> Result<(), Error> {
    let old = version(connection)?;
    if old == SCHEMA_VERSION {
        return Ok(());
    }
    watch(OpeningPhase::BackingUp)?;
    let workspace = workspace_id(connection)?;
    Backups::of(&file.path, workspace, options.backups.as_deref()).make_of(
        connection,
        (options.now)(),
        options.wanted.as_ref(),
    )?;
    watch(OpeningPhase::BringingUpToDate)?;
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    add(&transaction, old)?;
    if old < INDEXED_AS_TODAY {
        search_index::rebuild(&transaction)?;
    }
    must_have_our_tables(&transaction)?;
    if !is_whole(&transaction)? {
        return Err(Error::Damaged);
    }
    file.must_be_there()?;
    transaction.commit()?;
    Ok(())
}

/// Lets the statements of today read a file of an older version: over each table that lacks columns, or is lacking, this
/// connection sees a view that has them, empty. The file itself is not written.
pub fn fill_gaps(connection: &Connection) -> Result<(), Error> {
    for kind in Kind::ALL {
        let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?)")?;
        let there = statement.query_map([kind.name()], |row| row.get(0))?.collect::<Result<BTreeSet<String>, _>>()?;
        let own = ["n", "id", "deleted", "hash"].map(str::to_owned);
        let columns = own.into_iter().chain(rows::columns(*kind).into_iter().map(|(name, _)| name));
        let lacking: Vec<String> =
            columns.filter(|name| !there.contains(name)).map(|name| format!("NULL AS \"{name}\"")).collect();
        if lacking.is_empty() {
            continue;
        }
        let (named, lacking) = (kind.name(), lacking.join(", "));
        connection.execute_batch(&if there.is_empty() {
            format!("CREATE TEMP VIEW \"{named}\" AS SELECT {lacking} WHERE 0")
        } else {
            format!("CREATE TEMP VIEW \"{named}\" AS SELECT *, {lacking} FROM main.\"{named}\"")
        })?;
    }
    Ok(())
}

fn objects(connection: &Connection) -> Result<Objects, Error> {
    let mut statement = connection.prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by it")]
mod tests {
    use rusqlite::{Connection, OpenFlags};

    use crate::{
        domain::kinds::{Kind, city},
        register::{Options, connection, rows},
    };

    /// A file made before a column and a kind were thought of, opened to be read only.
    #[test]
    fn what_an_older_version_had_no_place_for_reads_as_empty() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("older.twin");
        let older = Connection::open(&path).unwrap();
        super::lay(&older).unwrap();
        older
            .execute_batch(
                "INSERT INTO city (id, hash, name, country, capacity) VALUES (zeroblob(16), x'00', 'Lomé', 'TG', 'x');
                 ALTER TABLE city DROP COLUMN capacity; DROP TABLE provenance;",
            )
            .unwrap();
        drop(older);
        // As every connection is: a name in quotes that is no column would else be read as a text.
        let older = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        connection::prepare(&older, &Options::new("A. M."), false).unwrap();
        assert!(rows::all(&older, Kind::City).is_err(), "today's statements ask for a column that is not there");
        super::fill_gaps(&older).unwrap();
        let cities = rows::all(&older, Kind::City).unwrap();
        assert_eq!(cities.iter().map(|record| record.text(city::name)).collect::<Vec<_>>(), ["Lomé"]);
        assert_eq!(cities[0].get(city::capacity), None);
        assert_eq!(rows::all(&older, Kind::Provenance).unwrap(), vec![]);
        let found = older.query_row("SELECT count(*) FROM city WHERE capacity IS NULL", [], |row| row.get::<_, i64>(0));
        assert_eq!(found.unwrap(), 1, "and so do statements written by hand");
    }
}
