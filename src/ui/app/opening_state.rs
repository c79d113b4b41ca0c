//! What is on its way into the window, and what another program keeps from it.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
    time::Instant,
};

use crate::{
    jobs::{Job, JobEnd, JobSlot},
    ui::{app::workspace::Workspace, beside::TICK, command::Command},
};

/// What is on its way into the window.
#[derive(Default)]
pub(super) struct Opening {
    pub(super) job: JobSlot<Workspace, Coming>,
    /// Ends of jobs that may still write into a file that was put away.
    pub(super) ends: Vec<JobEnd>,
    /// Copies of what was put away, as they are being made.
    pub(super) last_backups: Vec<Job<PathBuf>>,
}

pub(super) struct Coming {
    pub(super) path: PathBuf,
    pub(super) kind: ComingKind,
}

/// How a workspace comes.
pub(super) enum ComingKind {
    Opened,
    Made,
    /// The one that is read here, to be written from now on.
    TakenOver,
    /// From one whose file was taken away; it comes back where that fails.
    Rescued(Shelf),
}

/// A workspace lent to a job.
pub(super) type Shelf = Arc<Mutex<Option<Workspace>>>;

/// What another program keeps from being done or read.
#[derive(Default)]
pub(super) struct BusyFile {
    pub(super) since: Option<Instant>,
    pub(super) command: Option<Command>,
    pub(super) tried: Option<Instant>,
}

impl BusyFile {
    /// Whether it was tried just now.
    pub(super) fn rests(&self) -> bool {
        self.tried.is_some_and(|tried| tried.elapsed() < TICK)
    }

    pub(super) fn holds_command(&self) -> bool {
        self.command.is_some()
    }
}
