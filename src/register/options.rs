//! What a register is opened with, and what it tells of itself and of an action.

use std::{path::PathBuf, sync::Arc, time::Duration};

use rusqlite::Connection;

use super::{error::Error, lock::Holder};
use crate::domain::{journal::ActionKind, value::RecordRef};

/// Milliseconds since 1970, UTC.
pub type Now = Arc<dyn Fn() -> u64 + Send + std::marker::Sync>;

/// How long a statement waits for another program to let go of the file, where nobody says otherwise.
pub(super) const PATIENCE: Duration = Duration::from_secs(8);

/// Whether long work is still waited for; asked again and again from the thread that does it.
pub type Wanted = Arc<dyn Fn() -> bool + Send + std::marker::Sync>;

/// What opening a file is about to do that takes long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpeningPhase {
    Reading,
    BackingUp,
    BringingUpToDate,
}

/// Whoever follows an opening: told each phase before it begins, and gives it up there by an error.
pub type Watch<'a> = &'a dyn Fn(OpeningPhase) -> Result<(), Error>;

/// What the register needs to know of the person and machine that open a workspace.
#[derive(Clone)]
pub struct Options {
    /// Who works here, as they name themselves: name and office.
    pub actor: String,
    /// The user's configuration folder, where replica ids are kept; without one every opening is a new replica.
    pub config: Option<PathBuf>,
    /// Folder of the backups, where it is not the one beside the workspace.
    pub backups: Option<PathBuf>,
    pub now: Now,
    /// Fixes ids for files that must come out the same each time.
    pub seed: Option<u64>,
    /// How long a statement waits while another program holds the file.
    pub patience: Duration,
    /// Where it says no, opening, reading and copying end with [`Error::Cancelled`]; without one they run to their end.
    pub wanted: Option<Wanted>,
    /// Lowered only by the test that shows what is lost without it.
    pub sync: Sync,
}

impl Options {
    pub fn new(actor: &str) -> Self {
        let now = || {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
            since.as_millis() as u64
        };
        Self {
            actor: actor.to_owned(),
            config: None,
            backups: None,
            now: Arc::new(now),
            seed: None,
            patience: PATIENCE,
            wanted: None,
            sync: Sync::Extra,
        }
    }
}

/// Steps of the database between two looks at whether they are still wanted: a millisecond's work.
const STEPS: i32 = 20_000;

/// Has a connection give up what nobody waits for any more.
pub(super) fn heed(connection: &mut Connection, wanted: Option<&Wanted>) -> Result<(), Error> {
    let give_up = wanted.cloned().map(|wanted| move || !wanted());
    Ok(connection.progress_handler(STEPS, give_up)?)
}

pub(super) fn must_be_wanted(wanted: Option<&Wanted>) -> Result<(), Error> {
    if wanted.is_none_or(|wanted| wanted()) { Ok(()) } else { Err(Error::Cancelled) }
}

/// Who may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    Writer,
    /// Somebody else does; named where they can be.
    Reader(Option<Holder>),
    /// The file itself, or its folder, can't be written.
    Locked,
    /// The file is of an older version and could not be brought up to date now.
    Older,
}

/// What an action came to: its name, its result, and the records it touched.
#[derive(Debug)]
pub struct Done<T> {
    pub op: ActionKind,
    pub value: T,
    pub touched: Vec<RecordRef>,
}

/// How surely a commit is on the disk before it is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sync {
    /// Also the folder, after the rollback journal is gone: a power cut loses nothing that was reported.
    Extra,
    Full,
    Normal,
}
