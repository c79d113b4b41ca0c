//! How a connection to a workspace file is made safe, and what every connection asks of the file first.

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};
use uuid::Uuid;

use super::{
    error::Error,
    options::{Options, Sync},
};
use crate::domain::journal::Clock;

/// KiB of the file kept in memory: with the usual 2 MiB, a large action writes the same pages over and over, each time
/// with everything that makes a commit sure.
const CACHE_KIB: i64 = 64 << 10;

/// Sets what a foreign file must not be able to do and what a power cut must not be able to lose, and checks that the
/// database took it.
pub(super) fn prepare(connection: &Connection, options: &Options, may_write: bool) -> Result<(), Error> {
    connection.busy_timeout(options.patience)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    ] {
        if connection.set_db_config(setting, on)? != on {
            return Err(Error::Setting("db_config"));
        }
    }
    let synchronous = match options.sync {
        Sync::Extra => 3,
        Sync::Full => 2,
        Sync::Normal => 1,
    };
    for (name, value) in [
        ("synchronous", synchronous),
        ("secure_delete", 1),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("cache_size", -CACHE_KIB),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
    ] {
        connection.pragma_update(None, name, value)?;
        let taken: rusqlite::Result<i64> = connection.pragma_query_value(None, name, |row| row.get(0));
        // A build without memory mapping answers nothing at all, which is what is wanted.
        if taken.unwrap_or(value) != value {
            return Err(Error::Setting(name));
        }
    }
    let locking: String = connection.pragma_query_value(None, "locking_mode", |row| row.get(0))?;
    if locking != "normal" {
        return Err(Error::Setting("locking_mode"));
    }
    if may_write {
        let mode: String = connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
        if mode != "delete" && mode != "memory" {
            return Err(Error::Setting("journal_mode"));
        }
    }
    Ok(())
}

pub(super) fn flags(mode: OpenFlags) -> OpenFlags {
    mode | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// Number of the last operation of a replica in the file.
pub fn last_of(connection: &Connection, replica: Uuid) -> Result<u64, Error> {
    let sql = "SELECT coalesce(max(sequence), 0) FROM op WHERE replica = (SELECT n FROM replica WHERE id = ?)";
    Ok(connection.query_row(sql, [replica.as_bytes()], |row| row.get::<_, i64>(0))? as u64)
}

/// The latest clock reading of any replica in the file.
pub fn latest_clock(connection: &Connection) -> Result<Clock, Error> {
    let clock: i64 = connection.query_row(
        "SELECT coalesce(max((SELECT clock FROM op WHERE op.replica = replica.n ORDER BY sequence DESC LIMIT 1)), 0)
         FROM replica",
        [],
        |row| row.get(0),
    )?;
    Ok(Clock(clock as u64))
}
