//! A large workspace to practise on: real cities, everything else invented, the same for the same size, seed and language.
//!
//! Written in portions, so that a register can take each as one action and nothing larger than the cities is held.

mod chance;
mod fair;
mod stock;
mod story;
mod town;
mod towns;
mod work;

use chrono::NaiveDate;

use crate::{
    domain::{kinds::Kind, record::Draft, value::Id},
    words::Language,
};
use chance::Chance;
use stock::Stock;
use town::Town;

/// Noon of the day every practice workspace is made on, so that its dates never depend on the real one.
pub const CLOCK_MILLIS: u64 = 1_794_744_000_000;

/// What the records go into.
pub trait Sink {
    type Fault;
    fn mint(&mut self) -> Id;
    fn put(&mut self, draft: &Draft) -> Result<(), Self::Fault>;
}

/// Cities for each partnership.
const TOWNS_EACH: usize = 2;
const TOWNS_A_PORTION: usize = 4_000;
const STORIES_A_PORTION: usize = 500;

/// A practice workspace in the making.
pub struct Practice {
    partnerships: usize,
    chance: Chance,
    language: Language,
    stock: &'static Stock,
    today: NaiveDate,
    places: Vec<usize>,
    towns: Vec<Town>,
    organisations: Vec<Id>,
    funding: Vec<Id>,
    tags: Vec<Id>,
    told: usize,
    is_over: bool,
}

impl Practice {
    pub fn new(partnerships: usize, seed: u64, language: Language) -> Self {
        let mut chance = Chance::new(seed);
        let places = town::choose(partnerships.saturating_mul(TOWNS_EACH).max(TOWNS_EACH), &mut chance);
        Self {
            partnerships,
            chance,
            language,
            stock: Stock::embedded(language),
            today: NaiveDate::from_ymd_opt(2026, 11, 15).unwrap_or_default(),
            places,
            towns: Vec::new(),
            organisations: Vec::new(),
            funding: Vec::new(),
            tags: Vec::new(),
            told: 0,
            is_over: false,
        }
    }

    /// Writes the next portion; says whether more is to come.
    pub fn portion<S: Sink>(&mut self, sink: &mut S) -> Result<bool, S::Fault> {
        if self.organisations.is_empty() {
            self.bodies(sink)?;
        }
        if self.towns.len() < self.places.len() {
            let end = (self.towns.len() + TOWNS_A_PORTION).min(self.places.len());
            for at in self.towns.len()..end {
                self.town(self.places[at], sink)?;
            }
        } else if self.told < self.partnerships {
            let end = (self.told + STORIES_A_PORTION).min(self.partnerships);
            for at in self.told..end {
                self.story(at, sink)?;
            }
            self.told = end;
        } else {
            self.fair(sink)?;
            self.is_over = true;
        }
        Ok(!self.is_over)
    }
}

/// A new draft of a kind.
fn new<S: Sink>(kind: Kind, sink: &mut S) -> Draft {
    Draft::new(kind, sink.mint())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_clock_stands_on_the_practice_day() {
        let practice = super::Practice::new(1, 1, crate::words::Language::English);
        let clock = chrono::DateTime::from_timestamp_millis(super::CLOCK_MILLIS as i64).expect("in range");
        assert_eq!(clock.date_naive(), practice.today);
    }
}
