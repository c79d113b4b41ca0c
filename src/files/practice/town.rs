//! A city of a practice workspace, and the places of the gazetteer it is chosen from.

use super::chance::Chance;
use crate::{
    domain::{
        kinds::Kind,
        value::{Id, RecordRef},
    },
    files::gazetteer::Gazetteer,
};

/// A city that partnerships can be told of.
pub struct Town {
    pub id: Id,
    pub name: String,
    pub country: &'static str,
    pub language: &'static str,
    /// Who signs, and who writes.
    pub mayor: (Id, String),
    pub officer: Id,
    /// Day on which both came into office.
    pub since: chrono::NaiveDate,
}

impl Town {
    pub fn record_ref(&self) -> RecordRef {
        RecordRef { kind: Kind::City, id: self.id }
    }
}

/// Different places of the gazetteer in random order: for a few partnerships from the larger ones, for many from all.
pub fn choose(count: usize, chance: &mut Chance) -> Vec<usize> {
    let known = Gazetteer::embedded().len();
    let reach = count.saturating_mul(2).max(4_000).min(known);
    let mut places: Vec<usize> = (0..reach).collect();
    for at in 0..count.min(reach) {
        let other = at + chance.below(reach - at);
        places.swap(at, other);
    }
    places.truncate(count);
    places
}
