//! A verified copy of a workspace, made beside the window.

use std::path::{Path, PathBuf};

use super::JobProgress;
use crate::register::{Backups, Error, Options};

/// Copies a workspace through a reader of its own; where the copy is.
pub fn back_up(path: &Path, options: &Options, backups: &Backups, progress: &JobProgress) -> Result<PathBuf, Error> {
    let options = &Options { wanted: Some(progress.wanted()), ..options.clone() };
    backups.make_from(path, options).map(|backup| backup.path)
}
