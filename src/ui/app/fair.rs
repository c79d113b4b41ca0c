//! What is asked for on the pages of a fair, carried out.

mod paper;

use egui::Context;

use super::{super::screens::fair::Wish, Twinhall};
use crate::register::Error;

impl Twinhall {
    pub(super) fn carry_out_at_fair(&mut self, ctx: &Context, wish: Wish) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        match wish {
            Wish::Choose(id) => {
                open.fair.chosen = Some(id);
                open.stale.push(super::super::command::Page::Fair);
            }
            Wish::Turn(tab) => open.fair.tab = tab,
            Wish::Paper(wish) => return self.carry_out_on_paper(ctx, wish),
        }
        Ok(())
    }
}
