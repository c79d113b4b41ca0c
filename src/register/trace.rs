//! What can be seen of a workspace file from outside, without opening it: whether it was written, and whether somebody
//! holds it.

use std::{path::Path, time::SystemTime};

use super::{Register, lock};

/// What can be seen of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trace {
    written: Option<SystemTime>,
    length: Option<u64>,
    /// Whether somebody may write it now.
    pub is_held: bool,
}

impl Register {
    /// What can be seen of the file under a path now.
    pub fn trace(path: &Path) -> Trace {
        let metadata = std::fs::metadata(path).ok();
        Trace {
            written: metadata.as_ref().and_then(|metadata| metadata.modified().ok()),
            length: metadata.map(|metadata| metadata.len()),
            is_held: lock::is_held(path),
        }
    }
}
