//! What came of a fair: how far each meeting led, and who sat at its tables (S3 ¶6, ¶11).

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use std::collections::BTreeMap;

use super::choices::{Outcome, Stage};

/// How far a meeting led, each step including those before it. Put into words under `outcomes-rung-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Rung {
    Meeting,
    Contact,
    Announced,
    Negotiating,
    Signed,
    InForce,
}

impl Rung {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }

    /// What was noted when the meeting ended, and what its partnership has come to since.
    pub fn of(outcome: Option<Outcome>, reached: &[Stage]) -> Self {
        let noted = match outcome {
            None | Some(Outcome::Nothing) => Self::Meeting,
            Some(Outcome::Contact) => Self::Contact,
            Some(Outcome::Intent) => Self::Announced,
            Some(Outcome::Negotiating) => Self::Negotiating,
        };
        reached.iter().filter_map(|stage| Self::of_stage(*stage)).fold(noted, Self::max)
    }

    /// Nothing for stages that say only that the way was left, or not where it led.
    fn of_stage(stage: Stage) -> Option<Self> {
        Some(match stage {
            Stage::Contact => Self::Contact,
            Stage::Announced => Self::Announced,
            Stage::Negotiating | Stage::AgreedText | Stage::CouncilDecision | Stage::StateStep => Self::Negotiating,
            Stage::Signed => Self::Signed,
            Stage::InForce | Stage::Renewed => Self::InForce,
            Stage::Suspended | Stage::Dormant | Stage::Ended | Stage::NotKnown => return None,
        })
    }
}

/// How many meetings came at least as far as each rung.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel([usize; 6]);

impl Funnel {
    pub fn of(rungs: impl IntoIterator<Item = Rung>) -> Self {
        let mut funnel = Self::default();
        for rung in rungs {
            funnel.add(rung);
        }
        funnel
    }

    fn add(&mut self, rung: Rung) {
        for count in &mut self.0[..=rung as usize] {
            *count += 1;
        }
    }

    pub fn count(self, rung: Rung) -> usize {
        self.0[rung as usize]
    }

    /// Of those on the rung before, how many in a hundred came as far; nothing where nobody stood there.
    pub fn conversion(self, rung: Rung) -> Option<usize> {
        let before = self.0[(rung as usize).checked_sub(1)?];
        (before > 0).then(|| (self.0[rung as usize] * 100 + before / 2) / before)
    }
}

/// The same for each group that a meeting belongs to; a meeting of no group stands under nothing, one of several in
/// each of them.
pub fn by_group<K: Ord + Clone>(meetings: &[(Rung, Vec<K>)]) -> BTreeMap<Option<K>, Funnel> {
    let mut groups: BTreeMap<Option<K>, Funnel> = BTreeMap::new();
    for (rung, keys) in meetings {
        if keys.is_empty() {
            groups.entry(None).or_default().add(*rung);
        }
        for (at, key) in keys.iter().enumerate() {
            if !keys[..at].contains(key) {
                groups.entry(Some(key.clone())).or_default().add(*rung);
            }
        }
    }
    groups
}
