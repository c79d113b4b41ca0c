//! A fair on paper, because the network fails: schedules, table plans, the directory, name cards, forms, outcome sheets, and
//! each schedule as a calendar.

mod cards;
mod directory;
mod flow;
mod forms;
mod model;
mod outcomes;
mod plan;
mod schedules;

pub use model::{
    Delegate, Interpreter, Manner, Meeting, Names, NeedOrOffer, PaperFair, Participant, Sheet, Slot, Table,
};
pub use schedules::calendar;

use self::flow::Flow;
use crate::{domain::value::Id, files::pdf::Document};

/// Lays out a sheet. `goes_on` is asked for each participant or table; nothing comes of what is no longer wanted.
pub fn lay_out(fair: &PaperFair, sheet: Sheet, manner: Manner, goes_on: &dyn Fn() -> bool) -> Option<Document> {
    let title = format!("{} – {}", fair.name, manner.words.say(&format!("paper-{}", sheet.code())));
    let mut flow = Flow::new(fair, manner);
    match sheet {
        Sheet::Schedules => schedules::lay_out(&mut flow, fair, None, goes_on)?,
        Sheet::Plan => plan::lay_out(&mut flow, fair, goes_on)?,
        Sheet::Directory => directory::lay_out(&mut flow, fair, goes_on)?,
        Sheet::Cards => return cards::lay_out(fair, manner, title, goes_on),
        Sheet::RequestForm => forms::request_forms(&mut flow, fair, goes_on)?,
        Sheet::Outcomes => outcomes::lay_out(&mut flow, fair, goes_on)?,
        Sheet::Feedback => forms::feedback(&mut flow, fair, goes_on)?,
    }
    Some(flow.finish(title))
}

/// Lays out the schedule of one participant alone; a document without a page where it is none of this fair.
pub fn lay_out_schedule(fair: &PaperFair, participant: Id, manner: Manner) -> Option<Document> {
    let at = fair.participants.iter().position(|one| one.id == participant);
    let mut flow = Flow::new(fair, manner);
    if let Some(at) = at {
        schedules::lay_out(&mut flow, fair, Some(at), &|| true)?;
    }
    let name = at.map_or("", |at| fair.participants[at].name(manner.words));
    Some(flow.finish(format!("{} – {name}", fair.name)))
}

/// How many steps of `goes_on` a sheet takes, about.
pub fn steps(fair: &PaperFair, sheet: Sheet) -> usize {
    match sheet {
        Sheet::Plan => fair.slots.len() + fair.tables.len(),
        _ => fair.participants.len(),
    }
}
