//! Bytes of attachments, by their SHA-256.

use rusqlite::OptionalExtension;

use super::{Register, error::Error};

impl Register {
    /// The bytes kept under a SHA-256.
    pub fn bytes(&self, digest: &[u8; 32]) -> Result<Option<Vec<u8>>, Error> {
        let mut statement = self.connection.prepare_cached("SELECT bytes FROM blob WHERE digest = ?")?;
        Ok(statement.query_row([digest], |row| row.get(0)).optional()?)
    }
}
