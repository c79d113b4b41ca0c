//! Bytes of attachments, by their SHA-256.

use std::{path::PathBuf, sync::Arc};

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use sha2::Digest;

use super::{Access, Options, Register, connection, error::Error, lock::Lock};

impl Register {
    /// The bytes kept under a SHA-256.
    pub fn bytes(&self, digest: &[u8; 32]) -> Result<Option<Vec<u8>>, Error> {
        let mut statement = self.connection.prepare_cached("SELECT bytes FROM blob WHERE digest = ?")?;
        Ok(statement.query_row([digest], |row| row.get(0)).optional()?)
    }

    /// A way for bytes alone into the file that is open for writing; nothing where there is no such file. It shares the
    /// register's lock: the file is held as long as either of them may write into it.
    pub fn keeper(&self, options: &Options) -> Option<Keeper> {
        let path = self.path().filter(|_| self.access == Access::Writer && self.is_in_place())?;
        let lock = self.file.as_ref()?.share_lock()?;
        Some(Keeper { path: path.to_owned(), options: options.clone(), connection: None, _lock: lock })
    }

    /// Takes out bytes that no operation names; how many that were. Not while a keeper brings some in.
    pub fn sweep_bytes(&self) -> Result<usize, Error> {
        self.must_write()?;
        sweep(&self.connection)
    }
}

/// Brings bytes into a workspace beside its register, on another thread. Bytes stand outside the journal and are found
/// by their content, so they may come before the action that names them; what no action came to name is taken out again.
pub struct Keeper {
    path: PathBuf,
    options: Options,
    /// Opened where it is used.
    connection: Option<Connection>,
    _lock: Arc<Lock>,
}

impl Keeper {
    /// Keeps bytes, as a whole or not at all.
    pub fn keep(&mut self, bytes: &[u8]) -> Result<[u8; 32], Error> {
        let digest: [u8; 32] = sha2::Sha256::digest(bytes).into();
        let sql = "INSERT OR IGNORE INTO blob (digest, bytes) VALUES (?, ?)";
        self.connection()?.execute(sql, params![digest, bytes])?;
        Ok(digest)
    }

    /// Takes out whatever bytes no operation names, its own and those of others before it; how many that were.
    pub fn sweep(mut self) -> Result<usize, Error> {
        sweep(self.connection()?)
    }

    fn connection(&mut self) -> Result<&Connection, Error> {
        if self.connection.is_none() {
            let connection =
                Connection::open_with_flags(&self.path, connection::flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
            connection::prepare(&connection, &self.options, true)?;
            self.connection = Some(connection);
        }
        self.connection.as_ref().ok_or(Error::Damaged)
    }
}

/// A blob lives as long as an operation names it. An attachment's row stays when it is deleted and names what its
/// creation named; only what an edit replaced has to be looked for in the journal.
fn sweep(connection: &Connection) -> Result<usize, Error> {
    let sql = "SELECT digest FROM blob WHERE digest NOT IN (SELECT digest FROM attachment WHERE digest IS NOT NULL)";
    let mut statement = connection.prepare(sql)?;
    let unnamed: Vec<[u8; 32]> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut swept = 0;
    for digest in unnamed {
        let sql = "DELETE FROM blob WHERE digest = ?1 AND NOT EXISTS
                   (SELECT 1 FROM op WHERE instr(old, ?1) > 0 OR instr(new, ?1) > 0)";
        swept += connection.execute(sql, [digest])?;
    }
    Ok(swept)
}
