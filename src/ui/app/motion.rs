//! Less motion where the computer was told so: asked beside the first frame, and again as the window comes to the front.

use egui::Context;

use super::Twinhall;
use crate::{
    jobs::{self, Job, Outcome, motion},
    ui::{settings::Motion, theme},
};

/// What the computer says of motion, as far as it was asked.
#[derive(Default)]
pub(super) struct SystemMotion {
    is_asked: bool,
    job: Option<Job<Option<bool>>>,
    /// Nothing where it doesn't say.
    wants_less: Option<bool>,
}

impl Twinhall {
    /// Asks the computer, from now on whenever the window comes to the front; the window waits for no answer.
    pub fn ask_of_motion(&mut self, ctx: &Context) {
        self.motion.is_asked = true;
        let waker = ctx.clone();
        self.motion.job = jobs::start("motion", move || waker.request_repaint(), motion::wants_less).ok();
    }

    pub(super) fn ask_again_of_motion(&mut self, ctx: &Context) {
        if self.motion.is_asked && self.motion.job.is_none() {
            self.ask_of_motion(ctx);
        }
    }

    pub(super) fn listen_of_motion(&mut self, ctx: &Context) {
        match self.motion.job.as_ref().map(Job::poll) {
            Some(Outcome::Done(wants_less)) => self.hear_of_motion(ctx, wants_less),
            Some(Outcome::Lost) => self.motion.job = None,
            Some(Outcome::Running) | None => {}
        }
    }

    /// What the computer answered; it counts where nothing else was chosen in the settings.
    pub fn hear_of_motion(&mut self, ctx: &Context, wants_less: Option<bool>) {
        self.motion.job = None;
        self.motion.wants_less = wants_less;
        self.settle_motion(ctx);
    }

    pub(super) fn settle_motion(&self, ctx: &Context) {
        let is_still = match self.settings.motion {
            Motion::System => self.motion.wants_less.unwrap_or(false),
            Motion::Less => true,
            Motion::Full => false,
        };
        theme::set_stillness(ctx, is_still);
    }
}
