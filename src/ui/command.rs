//! What a person asked for. Screens return commands while they are drawn; [`crate::ui::app`] carries them out after.

use std::path::PathBuf;

use super::{screens::partnerships::Tab, settings::Look};
use crate::{
    domain::{
        choices::{Stage, Standing},
        date::PartialDate,
        record::Draft,
        steps::StepDraft,
        value::{Id, Subject},
    },
    words::Language,
};

/// The pages of a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    Partnerships,
    Cities,
    History,
}

impl Page {
    pub const ALL: [Self; 3] = [Self::Partnerships, Self::Cities, Self::History];

    pub fn key(self) -> &'static str {
        match self {
            Self::Partnerships => "page-partnerships",
            Self::Cities => "page-cities",
            Self::History => "page-history",
        }
    }
}

/// Dialogs that lie over the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    WhoAreYou,
    NewWorkspace,
    NewCity { name: String },
    NewPartnership,
    Step { partnership: Id, step: crate::domain::steps::Step },
    NewAgreement { partnership: Id },
    NewParty { partnership: Id },
    OpenPath,
    UndoAnyway { is_redo: bool },
    AddPart { kind: crate::domain::kinds::Kind, owner: Subject },
    EditPart { subject: Subject },
    Delete { subject: Subject, title: String },
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
}

/// A wish.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Go(Page),
    /// Shows a tab of the partnership selected.
    ShowTab(Tab),
    /// Shows a record in its page.
    Show(Subject),
    Back,
    Forward,
    Ask(Ask),
    Dismiss,
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
        standing: Standing,
    },
    Save(Draft),
    Delete(Subject),
    Take {
        partnership: Id,
        wish: StepDraft,
    },
    Rescue(PathBuf),
    BackUp,
    SetBackups(Option<PathBuf>),
    SetLanguage(Language),
    SetLook(Look),
    SetTextSize(u16),
    SetActor {
        name: String,
        office: String,
    },
    FocusSearch,
    /// Puts the keyboard into the list's own search field.
    FocusFilter,
    /// What is new on this page: a city, a partnership.
    New,
    /// Reads the page shown anew.
    Reread,
}
