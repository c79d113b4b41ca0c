//! What each part of a score weighs: defaults, and the lines an office may change them by.

use strum::{IntoStaticStr, VariantArray};

use crate::domain::choices::array;
use strum::VariantNames;

use super::ONE;

/// A part of the score. Put into words under `match-part-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// Needs against offers, both ways.
    Needs,
    Language,
    /// Commitment and capacity.
    Capacity,
    /// Overlapping time frame.
    Time,
    /// Comparable problem and scale.
    Scale,
    /// Existing ties.
    Ties,
    /// Funding both could use.
    Funding,
}

impl Part {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A weight from 0 to 100 for each part. The defaults are those of the field (DOMAIN, "Matching and fairs"): no source
/// gives weights, so they are shown and can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([u8; 7]);

/// Why lines are not weights. Put into words under `match-weights-CODE`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum WeightFault {
    #[error("not name=value: {0}")]
    Shape(String),
    #[error("no such part: {0}")]
    Name(String),
    #[error("not a whole number from 0 to 100: {0}")]
    Number(String),
    #[error("given twice: {0}")]
    Twice(String),
    /// Nothing would count.
    #[error("every weight is 0")]
    Nothing,
}

impl WeightFault {
    /// Every code, so that a test can hold each against its sentence.
    pub const CODES: &'static [&'static str] = Self::VARIANTS;

    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// The line it was found in.
    pub fn line(&self) -> &str {
        match self {
            Self::Shape(line) | Self::Name(line) | Self::Number(line) | Self::Twice(line) => line,
            Self::Nothing => "",
        }
    }
}

const MOST: u8 = 100;

impl Default for Weights {
    fn default() -> Self {
        Self([35, 15, 15, 10, 10, 10, 5])
    }
}

impl Weights {
    pub fn of(&self, part: Part) -> u32 {
        u32::from(self.0[part as usize])
    }

    /// The same with one weight changed; more than 100 is held at 100.
    pub fn with(mut self, part: Part, weight: u8) -> Self {
        self.0[part as usize] = weight.min(MOST);
        self
    }

    /// The score of a pair for which everything is known and perfect.
    pub fn full(&self) -> u32 {
        self.0.iter().map(|weight| u32::from(*weight) * ONE).sum()
    }

    /// One line for each part: `needs=35`.
    pub fn lines(&self) -> Vec<String> {
        Part::ALL.iter().map(|part| format!("{}={}", part.code(), self.of(*part))).collect()
    }

    /// What [`Weights::lines`] wrote; a part without a line keeps its default.
    pub fn read<S: AsRef<str>>(lines: &[S]) -> Result<Self, WeightFault> {
        let mut weights = Self::default();
        let mut given = [false; 7];
        for line in lines.iter().map(|line| line.as_ref().trim()) {
            let (name, value) = line.split_once('=').ok_or_else(|| WeightFault::Shape(line.to_owned()))?;
            let part = Part::ALL.into_iter().find(|part| part.code() == name.trim());
            let part = part.ok_or_else(|| WeightFault::Name(line.to_owned()))?;
            let weight = value.trim().parse::<u8>().ok().filter(|weight| *weight <= MOST);
            weights = weights.with(part, weight.ok_or_else(|| WeightFault::Number(line.to_owned()))?);
            if std::mem::replace(&mut given[part as usize], true) {
                return Err(WeightFault::Twice(line.to_owned()));
            }
        }
        if weights.full() == 0 { Err(WeightFault::Nothing) } else { Ok(weights) }
    }
}
