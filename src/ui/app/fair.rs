//! What is asked for on the pages of a fair, carried out.

mod participants;
mod setup;

use egui::Context;

use super::{super::screens::fair::Wish, Twinhall};
use crate::register::Error;

impl Twinhall {
    pub(super) fn carry_out_at_fair(&mut self, ctx: &Context, wish: Wish) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        match wish {
            Wish::Choose(id) => {
                open.fair.chosen = Some(id);
                open.fair.programme.close();
                open.fair.participants.chooser = None;
                open.stale.insert(super::super::command::Page::Fair);
            }
            Wish::Turn(tab) => open.fair.tab = tab,
            Wish::Setup(wish) => return self.carry_out_at_setup(ctx, wish),
            Wish::Participants(wish) => return self.carry_out_at_participants(ctx, wish),
        }
        Ok(())
    }
}
