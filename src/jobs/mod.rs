//! Long work beside the window.
//!
//! Here lives whatever takes longer than a frame: one `Job` a task, on a thread of its own, whose answer is fetched when
//! it is there. This is the only room that starts threads. Nothing here draws, and no rule of the field stands here:
//! transactions belong to the actions, sentences to the words. Begin reading at `Job`, then `attachments`, which uses all of it.

pub mod attach;
pub mod attachments;
pub mod matching;
pub mod motion;
pub mod paper;
pub mod timetable;
pub mod workspaces;

use std::{
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

/// A job under way.
pub struct Job<T> {
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
    work: impl FnOnce() -> T + Send + 'static,
) -> std::io::Result<Job<T>> {
    let (send, answer) = channel();
    thread::Builder::new().name(name.to_owned()).spawn(move || {
        // Nobody listens any more when the window has closed.
        let _ = send.send(work());
        wake();
    })?;
    Ok(Job { answer })
}
