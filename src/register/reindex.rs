//! Mending the search index of a file.

use rusqlite::TransactionBehavior;

use super::{
    Register,
    backup::{Backup, Backups},
    error::Error,
    search_index,
};

impl Register {
    /// Makes the search index anew from the records, after a verified backup, which is returned. No action: the index is
    /// derived, and the journal knows nothing of it.
    pub fn rebuild_search(&mut self, backups: &Backups) -> Result<Backup, Error> {
        self.must_write()?;
        let backup = backups.make(self)?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        search_index::rebuild(&transaction)?;
        transaction.commit()?;
        Ok(backup)
    }
}
