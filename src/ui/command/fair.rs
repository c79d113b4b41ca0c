//! What a person asks for on the pages of a fair; executed in `app/fair`.

use std::path::PathBuf;

use crate::{
    domain::{
        choices::{MeetingState, Outcome, RequestState},
        fair::PlannedSlot,
        matching::Weights,
        no_show::Reassignment,
        timetable::Goal,
        value::Id,
    },
    jobs::paper::Order,
    ui::{
        nav::{FairTab, MatchesView, ParticipantLack},
        widgets::record_picker::Chosen,
    },
};

/// What a person asks for on the pages of a fair.
#[derive(Clone, Debug, PartialEq)]
pub enum FairCommand {
    /// Shows another fair.
    Choose(Id),
    Turn(FairTab),
    Setup(SetupCommand),
    Participants(ParticipantsCommand),
    Requests(RequestsCommand),
    Timetable(TimetableCommand),
    Desk(DeskCommand),
    Matches(MatchesCommand),
    Paper(PaperCommand),
}

impl FairCommand {
    /// Whether it writes into the workspace.
    pub fn writes(&self) -> bool {
        match self {
            Self::Setup(_) | Self::Requests(_) => true,
            Self::Participants(command) => match command {
                ParticipantsCommand::Select(_) | ParticipantsCommand::Lacking(_) | ParticipantsCommand::Choose(_) => {
                    false
                }
                ParticipantsCommand::Add(_)
                | ParticipantsCommand::AddOne { .. }
                | ParticipantsCommand::Absence { .. }
                | ParticipantsCommand::CheckIn { .. }
                | ParticipantsCommand::Stay { .. } => true,
            },
            Self::Timetable(command) => match command {
                TimetableCommand::Aim(_)
                | TimetableCommand::HoldFast(_)
                | TimetableCommand::Solve
                | TimetableCommand::Improve
                | TimetableCommand::Stop
                | TimetableCommand::Discard => false,
                TimetableCommand::TakeOver | TimetableCommand::Lock { .. } | TimetableCommand::Place { .. } => true,
            },
            Self::Desk(command) => *command != DeskCommand::Look,
            Self::Matches(command) => matches!(command, MatchesCommand::Keep(_)),
            Self::Paper(command) => matches!(command, PaperCommand::Save { .. }),
            Self::Choose(_) | Self::Turn(_) => false,
        }
    }

    /// Whether it takes the forms of the page out of sight.
    pub fn puts_forms_away(&self) -> bool {
        match self {
            Self::Choose(_) | Self::Turn(_) | Self::Participants(ParticipantsCommand::Select(_)) => true,
            Self::Setup(_)
            | Self::Participants(_)
            | Self::Requests(_)
            | Self::Timetable(_)
            | Self::Desk(_)
            | Self::Matches(_)
            | Self::Paper(_) => false,
        }
    }
}

/// What is asked for where a fair is set up.
#[derive(Clone, Debug, PartialEq)]
pub enum SetupCommand {
    MakeSlots(Vec<PlannedSlot>),
    /// Makes a slot a break, or a break a slot.
    Rest {
        slot: Id,
        is_break: bool,
    },
    ClearSlots,
    MakeTables(usize),
    /// Where and when an interpreter works; nothing is every table, every slot.
    Place {
        interpreter: Id,
        table: Option<Id>,
        slot: Option<Id>,
    },
}

/// What is asked for on the page of participants.
#[derive(Clone, Debug, PartialEq)]
pub enum ParticipantsCommand {
    Select(Option<Id>),
    /// Shows only those that lack something.
    Lacking(ParticipantLack),
    /// Opens the list of cities to choose from, or closes it.
    Choose(bool),
    /// Cities of the register that take part from now on.
    Add(Vec<Id>),
    /// One more, by what was typed.
    AddOne {
        chosen: Chosen,
        typed: String,
    },
    /// Makes a participant absent in a slot, or takes the absence away.
    Absence {
        participant: Id,
        slot: Id,
    },
    CheckIn {
        participant: Id,
        is_in: bool,
    },
    /// On the fair's own clock; nothing is from the beginning, to the end.
    Stay {
        participant: Id,
        arrival: Option<i64>,
        departure: Option<i64>,
    },
}

/// What is asked for on the page of matches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MatchesCommand {
    View(MatchesView),
    /// Shows the partners of a participant.
    Choose(Id),
    /// Opens a row.
    Open(usize),
    /// Ranks by other weights, without keeping them.
    Try(Weights),
    /// Keeps weights with the fair.
    Keep(Weights),
}

/// What is asked for on the page of requests.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestsCommand {
    Ask { asker: Id, asked: Id, stars: Option<i64> },
    Answer { request: Id, state: RequestState },
    Stars { request: Id, stars: i64 },
    Note { request: Id, text: String },
}

/// What is asked for on the page of the timetable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimetableCommand {
    Aim(Goal),
    /// Whether the meetings there are stay where they can.
    HoldFast(bool),
    Solve,
    Improve,
    /// Gives up searching; what was found is kept.
    Stop,
    TakeOver,
    Discard,
    Lock {
        meeting: Id,
        is_locked: bool,
    },
    /// Puts a meeting, or a request that has none yet, to a slot and table.
    Place {
        request: usize,
        meeting: Option<Id>,
        slot: Id,
        table: Id,
    },
}

/// What is asked for at the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum DeskCommand {
    /// The slot has changed: what it leaves open is looked for anew.
    Look,
    CheckIn(Id),
    Stand {
        meeting: Id,
        state: MeetingState,
    },
    /// A participant is not there in these slots, the first of them under way.
    Missing {
        participant: Id,
        slots: Vec<Id>,
    },
    /// Those of a meeting that was given up are there after all.
    Resume(Id),
    /// Takes over a way to fill what a no-show left open.
    Fill(Reassignment),
    Note {
        meeting: Id,
        text: String,
    },
    Conclude {
        meeting: Id,
        outcome: Outcome,
    },
    /// What stands now was printed and handed out.
    Printed,
}

/// What is asked for on the page of papers.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperCommand {
    /// Asks where to, then writes.
    Print(Order),
    Save {
        order: Order,
        path: PathBuf,
    },
    SpeakTheirs(bool),
    Cancel,
}
