//! What stops a verb of the command line.

use std::{io, path::Path};

use crate::{
    files::fair_json,
    register::{Doing, Error},
};

/// What stopped a verb.
#[derive(Debug)]
pub enum VerbError {
    Register(Error),
    Io(io::Error),
    UnknownKind(String),
    NoSuchId(String),
    SeveralIds(String),
    /// A file, and what the system says of it.
    Unreadable(String, String),
    Unwritable(String, String),
    NotFair(String, fair_json::Fault),
    /// Said already; only the code is left.
    Damage,
}

impl VerbError {
    /// The same, saying which file was being read unless more is said already.
    pub fn reading(self, file: &Path) -> Self {
        match self {
            Self::Register(error) => Self::Register(error.doing(Doing::Read, file)),
            other => other,
        }
    }
}

impl From<Error> for VerbError {
    fn from(error: Error) -> Self {
        Self::Register(error)
    }
}

impl From<io::Error> for VerbError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
