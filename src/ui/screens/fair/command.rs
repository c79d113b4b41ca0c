//! What a person asks for on the pages of a fair; carried out in `app/fair.rs`.

use super::{desk, matches, model::Tab, paper, participants, requests, setup, timetable};
use crate::domain::value::Id;

/// A wish on a fair's pages.
#[derive(Clone, Debug, PartialEq)]
pub enum FairCommand {
    /// Shows another fair.
    Choose(Id),
    Turn(Tab),
    Setup(setup::SetupCommand),
    Participants(participants::ParticipantsCommand),
    Requests(requests::RequestsCommand),
    Timetable(timetable::TimetableCommand),
    Desk(desk::DeskCommand),
    Matches(matches::MatchesCommand),
    Paper(paper::PaperCommand),
}
