//! Commands that open a dialog over the window, or put it away.

use crate::domain::{
    date::PartialDate,
    kinds::Kind,
    steps::Step,
    value::{Id, RecordRef},
};

/// What is asked of the dialogs.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogCommand {
    Ask(Ask),
    /// Asks for what is new on this page: a city, a partnership.
    New,
    /// Asks who could be the partner of a city, or who answers a need or an offer.
    Partners(RecordRef),
    Dismiss,
    /// Puts the dialog away, but asks first where something typed in it would be lost.
    Leave,
    /// The same, and shows a record afterwards.
    LeaveFor(RecordRef),
    /// Goes on with what was being typed.
    Stay,
    /// Gives up what was typed.
    Discard,
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
        step: Step,
    },
    NewAgreement {
        partnership: Id,
    },
    NewParty {
        partnership: Id,
    },
    /// Who is to be asked in a partnership from now on.
    ReplaceContact {
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
