//! What every action leaves behind: operations that undo, history and merge all read. There is no second mechanism.

use uuid::Uuid;

use super::{
    kinds::Kind,
    value::{Id, RecordRef},
};

/// Name of an operation, unique for ever: the installation that wrote it, and its place in that one's sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OperationId {
    pub replica: Uuid,
    pub sequence: u64,
}

/// A hybrid logical clock: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock(pub u64);

impl Clock {
    /// The next reading: the wall clock where it has moved on, else one more than the latest seen anywhere.
    pub fn next(self, now_millis: u64) -> Self {
        Self((now_millis << 16).max(self.0 + 1))
    }

    pub fn millis(self) -> u64 {
        self.0 >> 16
    }
}

/// What an operation writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// The whole record, packed, at its creation.
    Whole,
    /// One field, by position.
    Field(u8),
    /// Whether the record is deleted: a field like another.
    Deleted,
}

impl Target {
    /// Number it is stored as.
    pub fn tag(self) -> i64 {
        match self {
            Self::Whole => -1,
            Self::Field(index) => i64::from(index),
            Self::Deleted => 255,
        }
    }

    pub fn from_tag(tag: i64) -> Option<Self> {
        match tag {
            -1 => Some(Self::Whole),
            255 => Some(Self::Deleted),
            _ => u8::try_from(tag).ok().map(Self::Field),
        }
    }
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    pub id: OperationId,
    pub clock: Clock,
    /// The action it belongs to: what one undo takes back.
    pub action: Id,
    pub kind: Kind,
    pub record: Id,
    pub target: Target,
    /// Canonical bytes before; nothing where there was nothing.
    pub old: Option<Vec<u8>>,
    /// Canonical bytes after.
    pub new: Option<Vec<u8>>,
    /// The operations this one knew of and replaced. A deletion names the heads of every field, so that an edit it
    /// had not seen shows as a conflict.
    pub supersedes: Vec<OperationId>,
}

impl Operation {
    pub fn record_ref(&self) -> RecordRef {
        RecordRef { kind: self.kind, id: self.record }
    }

    /// Whether it says anything about `target`.
    pub fn touches(&self, target: Target) -> bool {
        self.target == target || self.target == Target::Whole && matches!(target, Target::Field(_))
    }
}

/// Bytes of a deletion flag.
pub fn deleted_bytes(is_deleted: bool) -> Option<Vec<u8>> {
    is_deleted.then(|| vec![1])
}

/// What an action is called. Stored as text, put into words under `action-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActionKind {
    Create(Kind),
    Edit(Kind),
    Delete(Kind),
    Step(super::steps::Step),
    /// Opening a new workspace: its office, and the dated tables it starts with.
    Begin,
    Sample,
    /// The starter list of funding programmes.
    FundingStarter,
    /// A timetable that was found put in the place of what was planned.
    Timetable,
    Generate,
    /// The papers of a fair were printed.
    Paper,
    /// Somebody was noted as missing at the desk of a fair.
    Missing,
    Undo,
    Redo,
}

impl ActionKind {
    /// Text as stored: a verb, and a kind or step where there is one.
    pub fn code(self) -> String {
        match self {
            Self::Create(kind) => format!("create {}", kind.name()),
            Self::Edit(kind) => format!("edit {}", kind.name()),
            Self::Delete(kind) => format!("delete {}", kind.name()),
            Self::Step(step) => format!("step {}", step.code()),
            Self::Begin => "begin".to_owned(),
            Self::Sample => "sample".to_owned(),
            Self::FundingStarter => "funding-starter".to_owned(),
            Self::Timetable => "timetable".to_owned(),
            Self::Generate => "generate".to_owned(),
            Self::Paper => "paper".to_owned(),
            Self::Missing => "missing".to_owned(),
            Self::Undo => "undo".to_owned(),
            Self::Redo => "redo".to_owned(),
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let (verb, rest) = code.split_once(' ').unwrap_or((code, ""));
        match verb {
            "create" => Kind::from_name(rest).map(Self::Create),
            "edit" => Kind::from_name(rest).map(Self::Edit),
            "delete" => Kind::from_name(rest).map(Self::Delete),
            "step" => super::steps::Step::from_code(rest).map(Self::Step),
            "begin" => Some(Self::Begin),
            "sample" => Some(Self::Sample),
            "funding-starter" => Some(Self::FundingStarter),
            "timetable" => Some(Self::Timetable),
            "generate" => Some(Self::Generate),
            "paper" => Some(Self::Paper),
            "missing" => Some(Self::Missing),
            "undo" => Some(Self::Undo),
            "redo" => Some(Self::Redo),
            _ => None,
        }
    }
}
