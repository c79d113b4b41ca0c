//! What a person asked for. Screens return commands while they are drawn; [`crate::ui::app`] carries them out after.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::{
    icons,
    screens::{
        fair,
        listing::ListPrefs,
        partnerships::{self, Tab},
        today,
    },
    settings::{Look, Motion},
};
use crate::{
    domain::{
        choices::{AgreementStatus, Stage},
        date::PartialDate,
        kinds::Kind,
        record::Draft,
        steps::StepDraft,
        value::{Id, RecordRef, Value},
    },
    jobs::paper::Order,
    words::Language,
};

/// The pages of a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    Today,
    Calendar,
    Partnerships,
    Components,
    Activities,
    Funding,
    Cities,
    People,
    Organisations,
    NeedsAndOffers,
    Fair,
    Practices,
    Library,
    History,
}

impl Page {
    /// Every page under the heading it stands below, in the order of the navigation.
    pub const GROUPS: &[(&'static str, &'static [Self])] = &[
        ("", &[Self::Today, Self::Calendar]),
        ("group-cooperation", &[Self::Partnerships, Self::Components, Self::Activities, Self::Funding]),
        ("group-who", &[Self::Cities, Self::People, Self::Organisations]),
        ("group-finding", &[Self::NeedsAndOffers, Self::Fair, Self::Practices]),
        ("group-record", &[Self::Library, Self::History]),
    ];

    /// Every page in the order of the navigation.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::GROUPS.iter().flat_map(|(_, pages)| pages.iter().copied())
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Today => "page-today",
            Self::Calendar => "page-calendar",
            Self::Partnerships => "page-partnerships",
            Self::Components => "page-components",
            Self::Activities => "page-activities",
            Self::Funding => "page-funding",
            Self::Cities => "page-cities",
            Self::People => "page-people",
            Self::Organisations => "page-organisations",
            Self::NeedsAndOffers => "page-wishes",
            Self::Fair => "page-fair",
            Self::Practices => "page-practices",
            Self::Library => "page-library",
            Self::History => "page-history",
        }
    }

    pub fn icon(self) -> &'static str {
        match self {
            Self::Today => icons::SUN,
            Self::Calendar => icons::CALENDAR_CHECK,
            Self::Partnerships => icons::HANDSHAKE,
            Self::Components => icons::PUZZLE_PIECE,
            Self::Activities => icons::AIRPLANE,
            Self::Funding => icons::COINS,
            Self::Cities => icons::BUILDINGS,
            Self::People => icons::USERS,
            Self::Organisations => icons::TREE_STRUCTURE,
            Self::NeedsAndOffers => icons::HAND_WAVING,
            Self::Fair => icons::CHATS,
            Self::Practices => icons::LIGHTBULB,
            Self::Library => icons::BOOKS,
            Self::History => icons::CLOCK_COUNTER_CLOCKWISE,
        }
    }
}

/// Dialogs that lie over the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    WhoAreYou,
    NewWorkspace,
    NewCity {
        name: String,
    },
    NewPartnership,
    Step {
        partnership: Id,
        step: crate::domain::steps::Step,
    },
    NewAgreement {
        partnership: Id,
    },
    NewParty {
        partnership: Id,
    },
    NewTask {
        about: Option<RecordRef>,
        due: Option<PartialDate>,
    },
    OpenPath,
    UndoAnyway {
        is_redo: bool,
    },
    AddPart {
        kind: Kind,
        owner: RecordRef,
    },
    EditPart {
        record_ref: RecordRef,
    },
    /// A record of a kind that is at home in a list.
    NewRecord {
        kind: Kind,
    },
    /// One field of several records.
    EditMany {
        record_refs: Vec<RecordRef>,
    },
    /// A tag for one or several records.
    TagMany {
        record_refs: Vec<RecordRef>,
    },
    Delete {
        record_ref: RecordRef,
        title: String,
    },
    Settings,
    About,
    Keys,
}

/// What a file dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    NewWorkspace,
    Rescue,
    BackupFolder,
    MapPicture,
    /// A file to be attached to a record.
    Attach(RecordRef),
    /// A place for a copy of an attachment.
    SaveCopy(Id),
    /// A place for the papers of a fair.
    Paper(Order),
}

impl Command {
    /// A wish made in a detail: what it names opens beside it, so that both can be read.
    pub fn from_detail(self) -> Self {
        match self {
            Self::Show(record_ref) => Self::Beside(record_ref),
            other => other,
        }
    }

    /// Whether it takes the forms of the page out of sight.
    pub fn puts_forms_away(&self) -> bool {
        use fair::{FairCommand, participants};
        matches!(
            self,
            Self::Go(_)
                | Self::GoToView(_)
                | Self::GoToFair(_)
                | Self::ShowTab(_)
                | Self::Show(_)
                | Self::CloseBeside
                | Self::Back
                | Self::Forward
                | Self::Turn(_)
                | Self::Choose(_)
                | Self::FilterPartnerships(_)
                | Self::ShowDay(_)
                | Self::Fair(
                    FairCommand::Choose(_)
                        | FairCommand::Turn(_)
                        | FairCommand::Participants(participants::ParticipantsCommand::Select(_))
                )
        )
    }
}

/// A wish.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Go(Page),
    /// Goes to the partnerships, looked at in this way.
    GoToView(partnerships::View),
    /// Goes to a page of the fair.
    GoToFair(fair::Tab),
    /// Shows a tab of the partnership selected.
    ShowTab(Tab),
    /// Shows a record in its page.
    Show(RecordRef),
    /// Opens a record beside the one shown.
    Beside(RecordRef),
    CloseBeside,
    /// Asks who could be the partner of a city, or who answers a need or an offer.
    Partners(RecordRef),
    /// Turns to another list of the page: the one of this kind.
    Turn(Kind),
    Back,
    Forward,
    Ask(Ask),
    Dismiss,
    /// Puts the dialog away, but asks first where something typed in it would be lost.
    Leave,
    /// Goes on with what was being typed.
    Stay,
    /// Gives up what was typed.
    Discard,
    /// Opens a file dialog.
    Pick(Purpose),
    Open(PathBuf),
    Create {
        path: PathBuf,
        name: String,
    },
    /// A place for a new workspace, typed in.
    Chosen(PathBuf),
    Sample,
    /// The funding programmes of the starter list that are not there yet.
    AddFundingStarter,
    Forget(PathBuf),
    CloseWorkspace,
    Undo {
        anyway: bool,
    },
    Redo {
        anyway: bool,
    },
    Add(Vec<Draft>),
    OpenPartnership {
        parts: Vec<Draft>,
        stage: Stage,
        date: Option<PartialDate>,
    },
    AddAgreement {
        draft: Draft,
        standing: AgreementStatus,
    },
    Save(Draft),
    /// Ticks a task, or takes the tick away.
    Tick {
        task: Id,
        is_done: bool,
    },
    /// Puts one value into the field at `field` of several records of a kind.
    SaveMany {
        record_refs: Vec<RecordRef>,
        field: usize,
        value: Option<Value>,
    },
    /// Tags records with the tag of this name, made where there is none.
    Tag {
        record_refs: Vec<RecordRef>,
        name: String,
    },
    /// Keeps what a person arranged in a list.
    SaveListPrefs {
        list: &'static str,
        prefs: ListPrefs,
    },
    CopyTable {
        text: String,
    },
    Delete(RecordRef),
    Take {
        partnership: Id,
        step_draft: StepDraft,
    },
    /// Reads files and attaches them to a record.
    Attach {
        about: RecordRef,
        paths: Vec<PathBuf>,
    },
    /// Gives up the files being read.
    StopReading,
    /// Shows an attached picture under its file; nothing puts it away.
    LookAt(Option<Id>),
    SaveCopy {
        file: Id,
        path: PathBuf,
    },
    Rescue(PathBuf),
    BackUp,
    /// Writes the map as it is shown.
    SaveMap(PathBuf),
    SetBackups(Option<PathBuf>),
    SetLanguage(Language),
    SetLook(Look),
    SetTextSize(u16),
    /// Whether nothing on the window moves by itself.
    SetMotion(Motion),
    SetActor {
        name: String,
        office: String,
    },
    /// A wish on the pages of a fair.
    Fair(fair::FairCommand),
    FocusSearch,
    /// Puts the keyboard into the list's own search field.
    FocusFilter,
    /// What is new on this page: a city, a partnership.
    New,
    /// Shows the partnerships that a filter keeps.
    FilterPartnerships(partnerships::Filter),
    /// Opens the list behind a number of the day.
    Choose(today::Counter),
    /// Shows another day of the calendar.
    ShowDay(NaiveDate),
    /// Reads the page shown anew.
    Reread,
}
