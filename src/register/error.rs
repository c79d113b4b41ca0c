//! Everything that can go wrong with a workspace file, each put into words once by whoever shows it.

use strum::{IntoStaticStr, VariantNames};

use std::path::{Path, PathBuf};

use crate::domain::{
    kinds::Kind,
    record::Refusal,
    value::{Id, Unreadable},
};

/// Why the register could not do what it was asked. Put into words under `fault-CODE`.
#[derive(Debug, thiserror::Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Error {
    /// The draft or the action breaks a rule; nothing was written.
    #[error("refused: {0:?}")]
    Refused(Vec<Refusal>),
    #[error("the file does not exist")]
    Missing,
    #[error("a file of that name exists already")]
    Exists,
    #[error("the file is empty")]
    Empty,
    #[error("the file is not a workspace")]
    NotWorkspace,
    #[error("the file belongs to another program")]
    OtherProgram,
    #[error("the file was written by a newer version ({0})")]
    Newer(i64),
    #[error("the file holds tables, views or triggers that do not belong in it: {0}")]
    ForeignObjects(String),
    #[error("the file is damaged")]
    Damaged,
    #[error("the file is shorter than it says")]
    Truncated,
    /// Bringing it in would spoil the file, and throwing it away may lose the last change: both are left as they are.
    #[error("what a crash left beside {} does not belong to it", .0.display())]
    ForeignJournal(PathBuf),
    #[error("record {} {id} is damaged", kind.name())]
    DamagedRecord { kind: Kind, id: Id },
    #[error("opened for reading only; in use by {holder}")]
    InUse { holder: String },
    #[error("the file or its folder can't be written")]
    ReadOnly,
    /// The file was renamed, deleted or replaced while open.
    #[error("the file is no longer where it was opened")]
    Moved,
    #[error("the disk is full")]
    DiskFull,
    #[error("another program holds the file")]
    Busy,
    /// The person who asked for it no longer wants it.
    #[error("given up on request")]
    Cancelled,
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// A later change stands on what would be undone.
    #[error("later changes stand on {} {id}", kind.name())]
    Superseded { kind: Kind, id: Id },
    #[error("the backup at {0} could not be verified")]
    BackupUnverified(PathBuf),
    #[error("setting {0} was not taken by the database")]
    Setting(&'static str),
    #[error("{source}, {at:?}")]
    Io { source: std::io::Error, at: Option<Box<At>> },
    #[error("{source}, {at:?}")]
    Sql { source: rusqlite::Error, at: Option<Box<At>> },
}

/// What was being done, and with which file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    pub doing: Doing,
    pub path: PathBuf,
}

/// What may fail with a file for a reason that only the system knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Open,
    Create,
    Read,
    Save,
    Copy,
    BackUp,
}

/// Says what was being done where something went wrong.
pub trait Context<T> {
    /// What was said nearer to where it went wrong stands.
    fn doing(self, doing: Doing, path: &Path) -> Result<T, Error>;
}

impl<T, E: Into<Error>> Context<T> for Result<T, E> {
    fn doing(self, doing: Doing, path: &Path) -> Result<T, Error> {
        self.map_err(|error| error.into().doing(doing, path))
    }
}

impl Error {
    /// The same, saying what was being done unless that is said already.
    pub fn doing(mut self, doing: Doing, path: &Path) -> Self {
        if let Self::Io { at: at @ None, .. } | Self::Sql { at: at @ None, .. } = &mut self {
            *at = Some(Box::new(At { doing, path: path.to_owned() }));
        }
        self
    }

    /// Last part of the key of its sentence.
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// Every code, so that a test can hold each against its sentence.
    pub const CODES: &'static [&'static str] = Self::VARIANTS;
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::NotADatabase) => Self::NotWorkspace,
            Some(Code::DatabaseCorrupt) => Self::Damaged,
            Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen) => Self::ReadOnly,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::OperationInterrupted) => Self::Cancelled,
            _ => Self::Sql { source: error, at: None },
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Io;
        match error.kind() {
            Io::NotFound => Self::Missing,
            Io::AlreadyExists => Self::Exists,
            Io::StorageFull | Io::QuotaExceeded => Self::DiskFull,
            Io::PermissionDenied | Io::ReadOnlyFilesystem | Io::NotADirectory => Self::ReadOnly,
            _ => Self::Io { source: error, at: None },
        }
    }
}

impl From<Vec<Refusal>> for Error {
    fn from(refusals: Vec<Refusal>) -> Self {
        Self::Refused(refusals)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<Unreadable> for Error {
    fn from(_: Unreadable) -> Self {
        Self::Damaged
    }
}
