//! What is asked for on the pages of a fair, carried out.

mod desk;
mod matches;
mod paper;
mod participants;
pub(super) mod removal;
mod requests;
mod setup;
mod timetable;

use egui::Context;

use super::{
    super::{command::Page, screens::fair::Wish},
    Twinhall,
};
use crate::{register::Error, ui::lookup::Lookup};

impl Twinhall {
    pub(super) fn carry_out_at_fair(&mut self, ctx: &Context, wish: Wish) -> Result<(), Error> {
        let words = self.words;
        let Some(open) = &mut self.workspace else { return Ok(()) };
        match wish {
            Wish::Choose(id) => {
                open.fair.choose(id);
                open.stale.insert(Page::Fair);
            }
            Wish::Turn(tab) => {
                let lookup = Lookup {
                    words,
                    currency: &open.currency,
                    countries: &self.countries,
                    register: Some(&open.register),
                };
                return open.fair.turn(tab, &open.register, &lookup);
            }
            Wish::Setup(wish) => return self.carry_out_at_setup(ctx, wish),
            Wish::Participants(wish) => return self.carry_out_at_participants(ctx, wish),
            Wish::Requests(wish) => return self.carry_out_on_requests(wish),
            Wish::Paper(wish) => return self.carry_out_on_paper(ctx, wish),
            Wish::Matches(wish) => return self.carry_out_on_matches(wish),
            Wish::Desk(wish) => return self.carry_out_at_desk(ctx, wish),
            Wish::Timetable(wish) => return self.carry_out_on_timetable(ctx, wish),
        }
        Ok(())
    }
}
