//! Long work beside the window.
//!
//! Here lives whatever takes longer than a frame: one [`Job`] a task, on a thread of its own, whose answer is fetched
//! when it is there. This is the only room that starts threads. Nothing here draws, and no rule of the field stands here:
//! transactions belong to the actions, sentences to the words. Begin reading at [`Job`], then `attachments`, which uses
//! all of it.

pub mod attachments;
pub mod backups;
pub mod chooser;
pub mod following;
pub mod matching;
pub mod motion;
pub mod opening;
pub mod paper;
pub mod timetable;
pub mod viewer;
pub mod workspaces;

mod progress;

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, Sender, TryRecvError, channel},
    },
    thread,
};

pub use progress::{JobEnd, JobProgress, Latest};

use crate::register;

/// Why a job has no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Its thread broke off.
    #[error("the job {0:?} ended without an answer")]
    Lost(&'static str),
    #[error("the job {name:?} could not be started: {reason}")]
    NotStarted { name: &'static str, reason: std::io::Error },
    #[error(transparent)]
    Register(#[from] register::Error),
}

/// A job under way. Dropped, it is cancelled: work that nobody waits for any more stops at its next look at its progress.
pub struct Job<T> {
    name: &'static str,
    answer: Result<Receiver<Result<T, register::Error>>, Option<std::io::Error>>,
    progress: Arc<JobProgress>,
}

impl<T: Send + 'static> Job<T> {
    /// Starts `work` on a thread of its own; `wake` is called when it has ended, however it ended, so that the window
    /// looks. A thread that can't be had is an error of the job like any other.
    pub fn start(
        name: &'static str,
        wake: impl FnOnce() + Send + 'static,
        work: impl FnOnce(&JobProgress) -> Result<T, register::Error> + Send + 'static,
    ) -> Self {
        let progress = Arc::new(JobProgress::default());
        let (send, answer) = channel();
        let ending = Ending { wake: Some(wake), progress: progress.clone() };
        let run = move || run(work, send, ending);
        let started = thread::Builder::new().name(name.to_owned()).spawn(run);
        Self { name, answer: started.map(|_| answer).map_err(Some), progress }
    }
}

impl<T> Job<T> {
    /// The answer, once; nothing while the job is under way.
    pub fn poll(&mut self) -> Option<Result<T, Error>> {
        let name = self.name;
        match &mut self.answer {
            Ok(answer) => match answer.try_recv() {
                Ok(answer) => Some(answer.map_err(Error::from)),
                Err(TryRecvError::Empty) => None,
                Err(TryRecvError::Disconnected) => Some(Err(Error::Lost(name))),
            },
            Err(reason) => {
                Some(Err(reason.take().map_or(Error::Lost(name), |reason| Error::NotStarted { name, reason })))
            }
        }
    }

    pub fn progress(&self) -> &JobProgress {
        &self.progress
    }

    /// Asks the work to stop. What it answers then is its own affair.
    pub fn cancel(&self) {
        self.progress.cancel();
    }

    /// A look at whether its thread has ended, which outlives the job.
    pub fn end(&self) -> JobEnd {
        JobEnd::of(&self.progress)
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// What has to be done at the end of a thread, also of one that panics.
struct Ending<W: FnOnce()> {
    wake: Option<W>,
    progress: Arc<JobProgress>,
}

impl<W: FnOnce()> Drop for Ending<W> {
    fn drop(&mut self) {
        self.progress.end();
        if let Some(wake) = self.wake.take() {
            wake();
        }
    }
}

fn run<T, W: FnOnce()>(
    work: impl FnOnce(&JobProgress) -> Result<T, register::Error>,
    send: Sender<Result<T, register::Error>>,
    ending: Ending<W>,
) {
    // Dropped in reverse: whoever is woken finds the answer there, or the sender gone.
    let ending = ending;
    let send = send;
    // Nobody listens any more when the job was dropped.
    let _ = send.send(work(&ending.progress));
}

/// Room for one job at a time, with what is known of it.
pub struct JobSlot<T, A = ()> {
    under_way: Option<(A, Job<T>)>,
}

impl<T, A> Default for JobSlot<T, A> {
    fn default() -> Self {
        Self { under_way: None }
    }
}

impl<T, A> JobSlot<T, A> {
    /// Takes a job in; one before it is cancelled.
    pub fn put(&mut self, about: A, job: Job<T>) {
        self.under_way = Some((about, job));
    }

    pub fn is_busy(&self) -> bool {
        self.under_way.is_some()
    }

    /// The job under way and what is known of it.
    pub fn get(&self) -> Option<&(A, Job<T>)> {
        self.under_way.as_ref()
    }

    pub fn progress(&self) -> Option<&JobProgress> {
        self.under_way.as_ref().map(|(_, job)| job.progress())
    }

    pub fn cancel(&self) {
        if let Some((_, job)) = &self.under_way {
            job.cancel();
        }
    }

    /// Gives the job up without waiting for its answer.
    pub fn clear(&mut self) {
        self.under_way = None;
    }

    /// The answer of a job that has ended, once: the place where every job is listened to.
    pub fn ended(&mut self) -> Option<(A, Result<T, Error>)> {
        let answer = self.under_way.as_mut()?.1.poll()?;
        let (about, _) = self.under_way.take()?;
        Some((about, answer))
    }
}
