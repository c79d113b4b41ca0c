//! What every action leaves behind: operations that undo, history and merge all read. There is no second mechanism.

use uuid::Uuid;

use super::{
    kinds::Kind,
    steps::Step,
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

/// What an action is called. Stored as text, put into words under `action-CODE`. A new one that is no step of a
/// partnership is one line here, and its words.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ActionKind {
    #[strum(disabled)]
    Create(Kind),
    #[strum(disabled)]
    Edit(Kind),
    #[strum(disabled)]
    Delete(Kind),
    #[strum(disabled)]
    Step(Step),
    /// Opening a new workspace: its office, and the dated tables it starts with.
    Begin,
    Sample,
    /// The starter list of funding programmes.
    FundingStarter,
    /// What the first loader of that list put into the wrong fields, put into the right ones.
    FundingMended,
    /// Another person became the contact of a partnership.
    ContactReplaced,
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
    /// Those that are about no kind and no step.
    pub fn plain() -> impl Iterator<Item = Self> {
        <Self as strum::IntoEnumIterator>::iter()
    }

    /// The first word of what is stored, and the last part of the key of its words.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Create(_) => "create",
            Self::Edit(_) => "edit",
            Self::Delete(_) => "delete",
            Self::Step(_) => "step",
            plain => plain.into(),
        }
    }

    /// Text as stored: a verb, and a kind or step where there is one.
    pub fn code(self) -> String {
        match self {
            Self::Create(kind) | Self::Edit(kind) | Self::Delete(kind) => format!("{} {}", self.verb(), kind.name()),
            Self::Step(step) => format!("{} {}", self.verb(), step.code()),
            plain => plain.verb().to_owned(),
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let Some((verb, of)) = code.split_once(' ') else { return code.parse().ok() };
        match verb {
            "create" => Kind::from_name(of).map(Self::Create),
            "edit" => Kind::from_name(of).map(Self::Edit),
            "delete" => Kind::from_name(of).map(Self::Delete),
            "step" => Step::from_code(of).map(Self::Step),
            _ => None,
        }
    }

    /// Whether no undo takes it back. Beginning a workspace, and filling it with a sample or practice data, are not steps a
    /// person took in it; and what is on paper stays there.
    pub fn is_lasting(self) -> bool {
        matches!(self, Self::Begin | Self::Sample | Self::Generate | Self::Paper)
    }
}
