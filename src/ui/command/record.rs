//! Commands that change what the workspace holds, each one action that can be undone.

use crate::domain::{
    choices::{AgreementStatus, Stage},
    date::PartialDate,
    record::Draft,
    steps::StepDraft,
    value::{Id, RecordRef, Value},
};

/// What is asked of records.
#[derive(Clone, Debug, PartialEq)]
pub enum RecordCommand {
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
    /// The funding programmes of the starter list that are not there yet.
    AddFundingStarter,
    /// What the first loader of that list put into the wrong fields, put into the right ones.
    MendFundingStarter,
    Save(Draft),
    /// Makes the person of a new term the contact of its partnership.
    ReplaceContact(Draft),
    /// Ticks a task, or takes the tick away.
    Tick {
        task: Id,
        is_done: bool,
    },
    /// Puts one value into the field at `field` of several records of a kind; `brought` is made first where the value
    /// names something new.
    SaveMany {
        brought: Vec<Draft>,
        record_refs: Vec<RecordRef>,
        field: usize,
        value: Option<Value>,
    },
    /// Tags records with the tag of this name, made where there is none.
    Tag {
        record_refs: Vec<RecordRef>,
        name: String,
    },
    Delete(RecordRef),
    TakeStep {
        partnership: Id,
        step_draft: StepDraft,
    },
}
