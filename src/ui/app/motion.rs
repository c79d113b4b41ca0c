//! Less motion where the computer was told so: asked beside the first frame, and again as the window comes to the front.

use egui::Context;

use super::Twinhall;
use crate::{
    jobs::{Job, motion},
    ui::{beside::wake, settings::Motion, theme},
};

impl Twinhall {
    /// Asks the computer, from now on whenever the window comes to the front; the window waits for no answer.
    pub fn ask_of_motion(&mut self, ctx: &Context) {
        self.motion.is_asked = true;
        self.motion.job.put((), Job::start("motion", wake(ctx), |_| Ok(motion::wants_less())));
    }

    pub(super) fn ask_again_of_motion(&mut self, ctx: &Context) {
        if self.motion.is_asked && !self.motion.job.is_busy() {
            self.ask_of_motion(ctx);
        }
    }

    pub(super) fn listen_of_motion(&mut self, ctx: &Context) {
        if let Some(((), answer)) = self.motion.job.ended() {
            // A computer that can't be asked says as much as one that doesn't answer.
            self.set_system_motion(ctx, answer.unwrap_or_default());
        }
    }

    /// What the computer answered; it counts where nothing else was chosen in the settings.
    pub fn set_system_motion(&mut self, ctx: &Context, wants_less: Option<bool>) {
        self.motion.wants_less = wants_less;
        self.apply_motion(ctx);
    }

    pub(super) fn apply_motion(&self, ctx: &Context) {
        let is_still = match self.settings.motion {
            Motion::System => self.motion.wants_less.unwrap_or(false),
            Motion::Less => true,
            Motion::Full => false,
        };
        theme::set_stillness(ctx, is_still);
    }
}
