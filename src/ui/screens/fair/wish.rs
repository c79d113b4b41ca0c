//! What a person asks for on the pages of a fair; carried out in `app/fair.rs`.

use super::{desk, matches, model::Tab, paper, participants, requests, setup, timetable};
use crate::domain::value::Id;

/// A wish on a fair's pages.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Shows another fair.
    Choose(Id),
    Turn(Tab),
    Setup(setup::Wish),
    Participants(participants::Wish),
    Requests(requests::Wish),
    Timetable(timetable::Wish),
    Desk(desk::Wish),
    Matches(matches::Wish),
    Paper(paper::Wish),
}
