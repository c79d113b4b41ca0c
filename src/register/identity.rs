//! Which workspace, and which file: whether the one under a path is still the one that was opened. Asked by name only:
//! opening and closing the file a second time would drop the database's own locks.

use std::{fs::Metadata, path::Path};

use rusqlite::{Connection, OptionalExtension};

use super::error::Error;
use crate::domain::value::Id;

/// The workspace a file holds, the same in every copy of it.
pub fn workspace_id(connection: &Connection) -> Result<Id, Error> {
    let sql = "SELECT value FROM meta WHERE name = 'workspace'";
    let text: Option<String> = connection.query_row(sql, [], |row| row.get(0)).optional()?;
    text.and_then(|text| Id::parse(&text)).ok_or(Error::Damaged)
}

/// What tells one file from another of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    device: u64,
    file: u64,
}

impl Identity {
    /// Nothing when there is no file under the path.
    pub fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().map(|metadata| Self::from_metadata(&metadata))
    }

    #[cfg(unix)]
    pub fn from_metadata(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self { device: metadata.dev(), file: metadata.ino() }
    }

    /// Windows keeps an open file from being renamed or deleted; its time of creation tells a replaced one.
    #[cfg(windows)]
    pub fn from_metadata(metadata: &Metadata) -> Self {
        use std::os::windows::fs::MetadataExt;
        Self { device: 0, file: metadata.creation_time() }
    }

    /// One line, for the configuration folder.
    pub fn text(self) -> String {
        format!("{:x}:{:x}", self.device, self.file)
    }

    /// Whether a line written before is of a file of the same number: a disk that is mounted again keeps the numbers of
    /// its files, while its own changes.
    pub fn has_number_of(self, text: &str) -> bool {
        text.split_once(':').is_some_and(|(_, file)| file == format!("{:x}", self.file))
    }
}
