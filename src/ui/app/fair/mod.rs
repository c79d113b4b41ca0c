//! What is asked for on the pages of a fair, carried out.

mod desk;

use egui::Context;

use super::{super::command::Page, super::screens::fair::Wish, Twinhall};
use crate::register::Error;

impl Twinhall {
    pub(super) fn carry_out_at_fair(&mut self, ctx: &Context, wish: Wish) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        match wish {
            Wish::Choose(id) => {
                open.fair.chosen = Some(id);
                open.stale.push(Page::Fair);
            }
            Wish::Turn(tab) => {
                open.fair.tab = tab;
                open.stale.push(Page::Fair);
            }
            Wish::Desk(wish) => return self.carry_out_at_desk(ctx, wish),
        }
        Ok(())
    }
}
