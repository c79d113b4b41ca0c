//! What a job and whoever waits for it share: how far it is, whether it is still wanted, whether it has ended.

use std::{
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use crate::register::Wanted;

/// How far a job has come in its present phase, and whether it is still wanted.
#[derive(Debug, Default)]
pub struct JobProgress {
    done: AtomicU64,
    total: AtomicU64,
    phase: Latest<&'static str>,
    is_cancelled: Arc<AtomicBool>,
    has_ended: Mutex<bool>,
    ended: Condvar,
}

impl JobProgress {
    /// Begins a phase of so many units; `key` is that of its sentence.
    pub fn begin(&self, key: &'static str, total: u64) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        self.phase.tell(key);
    }

    /// Counts units as done; false when the work is no longer wanted.
    pub fn advance(&self, units: u64) -> bool {
        self.done.fetch_add(units, Ordering::Relaxed);
        !self.is_cancelled()
    }

    /// Key of the sentence about the phase; nothing before the first.
    pub fn phase(&self) -> Option<&'static str> {
        self.phase.get()
    }

    /// Units done and units in all, in the phase; never more done than there are.
    pub fn units(&self) -> (u64, u64) {
        let total = self.total.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed).min(total), total)
    }

    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Whether the work is still wanted, for whoever does a part of it and knows of no job.
    pub fn wanted(&self) -> Wanted {
        let is_cancelled = self.is_cancelled.clone();
        Arc::new(move || !is_cancelled.load(Ordering::Relaxed))
    }

    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub(super) fn end(&self) {
        *self.has_ended.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.ended.notify_all();
    }
}

/// Whether the thread of a job has ended, known also after the job was dropped.
#[derive(Clone, Debug)]
pub struct JobEnd(Arc<JobProgress>);

impl JobEnd {
    pub(super) fn of(progress: &Arc<JobProgress>) -> Self {
        Self(progress.clone())
    }

    pub fn has_come(&self) -> bool {
        *self.0.has_ended.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the end, for `most` at the longest; whether it came.
    pub fn wait(&self, most: Duration) -> bool {
        let has_ended = self.0.has_ended.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.0.ended.wait_timeout_while(has_ended, most, |has_ended| !*has_ended);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// The latest of a row of values that a job tells, for whoever cares to look.
#[derive(Debug)]
pub struct Latest<V>(Mutex<Option<V>>);

impl<V> Default for Latest<V> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<V: Copy> Latest<V> {
    pub fn tell(&self, value: V) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
    }

    /// Nothing before the first.
    pub fn get(&self) -> Option<V> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
