//! What a person asked for, as plain data: screens and dialogs send commands while they are drawn, and
//! [`crate::ui::app`] executes them after. One file for each group; a group is executed by one function, which matches
//! it exhaustively. Neither screens, dialogs nor the app are named here.

mod dialog;
mod fair;
mod file;
mod navigation;
mod preference;
mod record;

pub use dialog::{Ask, DialogCommand};
pub use fair::{
    DeskCommand, FairCommand, MatchesCommand, PaperCommand, ParticipantsCommand, RequestsCommand, SetupCommand,
    TimetableCommand,
};
pub use file::{FileCommand, Purpose};
pub use navigation::NavCommand;
pub use preference::PreferenceCommand;
pub use record::RecordCommand;

/// What a person asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Nav(NavCommand),
    Dialog(DialogCommand),
    Record(RecordCommand),
    File(FileCommand),
    Preference(PreferenceCommand),
    Fair(FairCommand),
}

impl Command {
    /// Opens beside what is shown what would have taken its place.
    pub fn open_beside(&mut self) {
        if let Self::Nav(NavCommand::Show(record_ref)) = self {
            *self = Self::Nav(NavCommand::Beside(*record_ref));
        }
    }

    /// Whether it writes into a workspace, and so needs an author.
    pub fn writes(&self) -> bool {
        match self {
            Self::Record(_) => true,
            Self::Fair(command) => command.writes(),
            Self::File(command) => command.writes(),
            Self::Nav(_) | Self::Dialog(_) | Self::Preference(_) => false,
        }
    }

    /// Whether it takes the forms of the page out of sight.
    pub fn puts_forms_away(&self) -> bool {
        match self {
            Self::Nav(command) => command.puts_forms_away(),
            Self::Fair(command) => command.puts_forms_away(),
            Self::Dialog(_) | Self::Record(_) | Self::File(_) | Self::Preference(_) => false,
        }
    }
}

/// What is of a group is a command.
macro_rules! groups {
    ($($group:ident($of:ident))*) => {
        $(impl From<$of> for Command {
            fn from(command: $of) -> Self {
                Self::$group(command)
            }
        })*
    };
}

groups! {
    Nav(NavCommand)
    Dialog(DialogCommand)
    Record(RecordCommand)
    File(FileCommand)
    Preference(PreferenceCommand)
    Fair(FairCommand)
}

impl From<Ask> for Command {
    fn from(ask: Ask) -> Self {
        Self::Dialog(DialogCommand::Ask(ask))
    }
}

/// What is asked for on one page of a fair is a command.
macro_rules! fair_groups {
    ($($group:ident($of:ident))*) => {
        $(impl From<$of> for Command {
            fn from(command: $of) -> Self {
                Self::Fair(FairCommand::$group(command))
            }
        })*
    };
}

fair_groups! {
    Setup(SetupCommand)
    Participants(ParticipantsCommand)
    Matches(MatchesCommand)
    Requests(RequestsCommand)
    Timetable(TimetableCommand)
    Desk(DeskCommand)
    Paper(PaperCommand)
}
