//! What a score rests on: reasons that name their records, blockers, and how far each part is known.

use super::{Lapse, weights::Part};
use crate::domain::{
    choices::{Situation, Stage},
    date::PartialDate,
    value::{Id, RecordRef},
};

/// Which of the two cities: the one that asks, or the one it is matched with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    Ours,
    Theirs,
}

impl Side {
    pub const BOTH: [Self; 2] = [Self::Ours, Self::Theirs];

    pub fn other(self) -> Self {
        match self {
            Self::Ours => Self::Theirs,
            Self::Theirs => Self::Ours,
        }
    }
}

/// How well a part, or a fact, is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    Yes,
    No,
    /// Nothing on record decides.
    Unknown,
}

/// What speaks for a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// Needs of one side that offers of the other answer, on one theme.
    Answered { needy: Side, theme: u8, needs: Vec<Id>, offers: Vec<Id>, means: Known },
    /// The same, where both say when and the times overlap.
    SameTime { needy: Side, theme: u8, needs: Vec<Id>, offers: Vec<Id> },
    /// Languages both speak, as BCP 47 primary tags.
    Language { tags: Vec<String> },
    /// Interpreters who speak with both.
    Interpreter { interpreters: Vec<Id> },
    /// People who answer for a city.
    Contacts { of: Side, people: Vec<Id> },
    /// Needs and offers stated with activity, quantity, dates and means.
    Concrete { of: Side, wishes: Vec<Id> },
    /// The city has stated its competence to sign or its capacity.
    Stated { of: Side },
    /// Agreements reached with others, or with each other.
    Experience { of: Side, partnerships: Vec<Id> },
    /// Populations of the same order.
    Size { ours: i64, theirs: i64 },
    /// Both need something on the same theme.
    Problem { theme: u8, ours: Vec<Id>, theirs: Vec<Id> },
    /// Both live through the same.
    Situation { situation: Situation, records: Vec<Id> },
    /// Both belong to a network.
    Network { network: Id },
    /// They are, or were, partners already.
    Partners { partnership: Id, stage: Stage },
    /// A funding source for what they would do; open by facts that are fresh, or to be asked about.
    Fund { funding: Id, theme: u8, call: Option<Id>, until: Option<PartialDate> },
}

impl ReasonKind {
    /// The part of the score it belongs to.
    pub fn part(&self) -> Part {
        match self {
            Self::Answered { .. } => Part::Needs,
            Self::SameTime { .. } => Part::Time,
            Self::Language { .. } | Self::Interpreter { .. } => Part::Language,
            Self::Contacts { .. } | Self::Concrete { .. } | Self::Stated { .. } | Self::Experience { .. } => {
                Part::Capacity
            }
            Self::Size { .. } | Self::Problem { .. } | Self::Situation { .. } => Part::Scale,
            Self::Network { .. } | Self::Partners { .. } => Part::Ties,
            Self::Fund { .. } => Part::Funding,
        }
    }
}

/// A reason and the records it rests on: without any one of them the score would be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub what: ReasonKind,
    pub records: Vec<RecordRef>,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// No language in common and no interpreter who speaks with both, where people have to talk.
    NoLanguage,
    /// The city has become, or joined, another.
    Gone { of: Side, into: Id, succession: Id },
    /// A need and an offer that would fit, but one of them is no longer, or not now, to be had.
    Lapsed { needy: Side, need: Id, offer: Id, which: RecordRef, why: Lapse },
}

impl Blocker {
    /// Whether it takes the pair out of the ranking.
    pub fn is_gate(&self) -> bool {
        !matches!(self, Self::Lapsed { .. })
    }
}
