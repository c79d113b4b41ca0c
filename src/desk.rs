//! Long work beside the window: one named thread for each job, with progress that tells the truth and a way to stop.

pub mod workspaces;

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
        mpsc::{Receiver, TryRecvError, channel},
    },
    thread,
};

/// How far a job is, and whether it should stop; shared between the window and the job.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    thousandths: Arc<AtomicU32>,
    is_cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Share done, 0 to 1.
    pub fn share(&self) -> f32 {
        self.thousandths.load(Ordering::Relaxed) as f32 / 1000.0
    }

    pub fn set(&self, done: u64, of: u64) {
        let share = done.saturating_mul(1000) / of.max(1);
        self.thousandths.store(share.min(1000) as u32, Ordering::Relaxed);
    }

    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

/// A job under way.
pub struct Job<T> {
    pub progress: Progress,
    answer: Receiver<T>,
}

/// What has become of a job.
#[derive(Debug)]
pub enum Outcome<T> {
    Running,
    Done(T),
    /// The job ended without an answer.
    Lost,
}

impl<T> Job<T> {
    pub fn poll(&self) -> Outcome<T> {
        match self.answer.try_recv() {
            Ok(answer) => Outcome::Done(answer),
            Err(TryRecvError::Empty) => Outcome::Running,
            Err(TryRecvError::Disconnected) => Outcome::Lost,
        }
    }
}

/// Starts `work` on a thread of its own; `wake` is called when it has ended, so that the window looks.
pub fn start<T: Send + 'static>(
    name: &str,
    wake: impl FnOnce() + Send + 'static,
    work: impl FnOnce(&Progress) -> T + Send + 'static,
) -> std::io::Result<Job<T>> {
    let progress = Progress::default();
    let (send, answer) = channel();
    let theirs = progress.clone();
    thread::Builder::new().name(name.to_owned()).spawn(move || {
        // Nobody listens any more when the window has closed.
        let _ = send.send(work(&theirs));
        wake();
    })?;
    Ok(Job { progress, answer })
}
