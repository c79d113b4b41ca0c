//! Jobs as the window has them: how they wake it, and the sentence for one that came to nothing.

use std::time::Duration;

use egui::Context;

use crate::{jobs::Error, report::sentences, words::Words};

/// How often a job under way says how far it has come.
pub const TICK: Duration = Duration::from_millis(100);

/// Draws the window anew, from whatever thread it is called.
pub fn wake(ctx: &Context) -> impl FnOnce() + Send + 'static {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}

/// What became of a job that has no answer, and what to do next.
pub fn told(words: &Words, error: &Error) -> String {
    match error {
        Error::Lost(_) => words.say("fault-job-lost").to_owned(),
        Error::NotStarted { reason, .. } => {
            words.tell("fault-job-not-started", &[("detail", (&reason.to_string()).into())])
        }
        Error::Register(error) => sentences::fault(words, error),
    }
}
