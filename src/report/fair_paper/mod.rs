//! A fair on paper, because the network fails: schedules, table plans, the directory, name cards, outcome sheets, and
//! each schedule as a calendar.

mod cards;
mod directory;
mod flow;
mod model;
mod outcomes;
mod plan;
mod schedules;

pub use model::{
    Delegate, Interpreter, Manner, Meeting, Names, NeedOrOffer, PaperFair, Participant, Sheet, Slot, Table,
};
pub use schedules::calendar;

use self::flow::Flow;
use crate::files::pdf::Document;

/// Lays out a sheet. `goes_on` is asked for each participant or table; nothing comes of what is no longer wanted.
pub fn lay_out(fair: &PaperFair, sheet: Sheet, manner: Manner, goes_on: &dyn Fn() -> bool) -> Option<Document> {
    let title = format!("{} – {}", fair.name, manner.words.say(&format!("paper-{}", sheet.code())));
    let mut flow = Flow::new(fair, manner);
    match sheet {
        Sheet::Schedules => schedules::lay_out(&mut flow, fair, goes_on)?,
        Sheet::Plan => plan::lay_out(&mut flow, fair, goes_on)?,
        Sheet::Directory => directory::lay_out(&mut flow, fair, goes_on)?,
        Sheet::Cards => return cards::lay_out(fair, manner, title, goes_on),
        Sheet::Outcomes => outcomes::lay_out(&mut flow, fair, goes_on)?,
    }
    Some(flow.finish(title))
}

/// How many steps of `goes_on` a sheet takes, about.
pub fn steps(fair: &PaperFair, sheet: Sheet) -> usize {
    match sheet {
        Sheet::Plan => fair.slots.len() + fair.tables.len(),
        _ => fair.participants.len(),
    }
}
