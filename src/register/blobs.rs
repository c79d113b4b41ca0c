//! Bytes of attachments, by their SHA-256.

use std::path::PathBuf;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use sha2::Digest;

use super::{Access, Options, Register, connection, error::Error};

impl Register {
    /// The bytes kept under a SHA-256.
    pub fn bytes(&self, digest: &[u8; 32]) -> Result<Option<Vec<u8>>, Error> {
        let mut statement = self.connection.prepare_cached("SELECT bytes FROM blob WHERE digest = ?")?;
        Ok(statement.query_row([digest], |row| row.get(0)).optional()?)
    }

    /// A way for bytes alone into the file that is open for writing; nothing where there is no such file.
    pub fn keeper(&self, options: &Options) -> Option<Keeper> {
        let path = self.path().filter(|_| self.access == Access::Writer && self.is_in_place())?;
        Some(Keeper { path: path.to_owned(), options: options.clone(), connection: None, fresh: Vec::new() })
    }
}

/// Brings bytes into a workspace beside its register, on another thread. Bytes stand outside the journal and are found
/// by their content, so they may come before the action that names them; what no action came to name is taken out again.
pub struct Keeper {
    path: PathBuf,
    options: Options,
    /// Opened where it is used.
    connection: Option<Connection>,
    fresh: Vec<[u8; 32]>,
}

impl Keeper {
    /// Keeps bytes, as a whole or not at all.
    pub fn keep(&mut self, bytes: &[u8]) -> Result<[u8; 32], Error> {
        let digest: [u8; 32] = sha2::Sha256::digest(bytes).into();
        let sql = "INSERT OR IGNORE INTO blob (digest, bytes) VALUES (?, ?)";
        if self.connection()?.execute(sql, params![digest, bytes])? > 0 {
            self.fresh.push(digest);
        }
        Ok(digest)
    }

    /// Takes out what it brought in.
    pub fn take_back(mut self) -> Result<(), Error> {
        for digest in std::mem::take(&mut self.fresh) {
            self.connection()?.execute("DELETE FROM blob WHERE digest = ?", [digest])?;
        }
        Ok(())
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
