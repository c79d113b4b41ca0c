//! People counted by sex, where it was given: "not given" is a share of its own and never spread over the others.

use super::{
    choices::{Choice, Sex},
    date::PartialDate,
    kinds::{Kind, delegate, fair_delegate, headcount, indicator, measurement},
    record::Record,
    value::Decimal,
};

/// Numbers of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    pub women: i64,
    pub men: i64,
    pub other: i64,
    pub not_given: i64,
}

impl Heads {
    pub fn all(self) -> i64 {
        self.women + self.men + self.other + self.not_given
    }

    /// Of all, how many in a hundred are women; nothing where there is nobody, or nobody said of anyone.
    pub fn women_percent(self) -> Option<i64> {
        if self.not_given == self.all() {
            return None;
        }
        (self.women * 100 + self.all() / 2).checked_div(self.all())
    }

    /// Of all, of how many in a hundred nobody said; nothing where there is nobody.
    pub fn unknown_percent(self) -> Option<i64> {
        (self.not_given * 100 + self.all() / 2).checked_div(self.all())
    }

    pub fn of(sexes: impl IntoIterator<Item = Option<Sex>>) -> Self {
        let mut heads = Self::default();
        for sex in sexes {
            match sex {
                Some(Sex::Woman) => heads.women += 1,
                Some(Sex::Man) => heads.men += 1,
                Some(Sex::Other) => heads.other += 1,
                None => heads.not_given += 1,
            }
        }
        heads
    }

    /// The members of a delegation, of an activity or of a fair.
    pub fn of_delegates<'a>(delegates: impl IntoIterator<Item = &'a Record>) -> Self {
        Self::of(delegates.into_iter().map(|one| match one.kind {
            Kind::FairDelegate => one.choice(fair_delegate::sex),
            _ => one.choice(delegate::sex),
        }))
    }
}

impl Heads {
    /// Who went to an activity: as counted, where somebody counted, else as named. A count over all ages stands for
    /// itself; several are age groups or delegations of one whole and are added.
    pub fn of_activity(delegates: &[Record], counts: &[Record]) -> Self {
        if counts.is_empty() {
            return Self::of_delegates(delegates);
        }
        let is_over_all = |one: &&Record| {
            one.choice(headcount::age_group).is_none_or(|group: super::choices::AgeGroup| group.code() == "all")
        };
        let over_all: Vec<&Record> = counts.iter().filter(is_over_all).collect();
        let counted = if over_all.is_empty() { counts.iter().collect() } else { over_all };
        let mut heads = Self::default();
        for one in counted {
            let count = |field| one.get(field).copied().unwrap_or(0_i64);
            heads.women = heads.women.saturating_add(count(headcount::women));
            heads.men = heads.men.saturating_add(count(headcount::men));
            heads.not_given = heads.not_given.saturating_add(count(headcount::sex_not_given));
        }
        heads
    }
}

/// How far an indicator has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub baseline: Option<Decimal>,
    pub target: Option<Decimal>,
    /// The latest day measured, with the sum over the age groups measured on it.
    pub latest: Option<(PartialDate, Decimal)>,
    pub heads: Heads,
}

/// Reads an indicator with its measurements: several on the latest day are age groups of one count and are added; a
/// measurement over all ages stands for itself.
pub fn progress(of: &Record, measurements: &[Record]) -> Progress {
    let mut progress = Progress {
        baseline: of.get(indicator::baseline).copied(),
        target: of.get(indicator::target).copied(),
        ..Progress::default()
    };
    let Some(last) = measurements.iter().filter_map(|one| one.get(measurement::date)).max_by_key(|date| date.latest())
    else {
        return progress;
    };
    let on_last: Vec<&Record> = measurements.iter().filter(|one| one.get(measurement::date) == Some(last)).collect();
    let is_over_all = |one: &&&Record| {
        one.choice(measurement::age_group).is_none_or(|group: super::choices::AgeGroup| group.code() == "all")
    };
    let counted: Vec<&Record> = match on_last.iter().find(is_over_all) {
        Some(whole) => vec![whole],
        None => on_last,
    };
    let mut micros = None;
    for one in counted {
        let count = |field| one.get(field).copied().unwrap_or(0_i64);
        progress.heads.women = progress.heads.women.saturating_add(count(measurement::women));
        progress.heads.men = progress.heads.men.saturating_add(count(measurement::men));
        progress.heads.not_given = progress.heads.not_given.saturating_add(count(measurement::sex_not_given));
        if let Some(value) = one.get(measurement::value) {
            micros = Some(micros.unwrap_or(0_i64).saturating_add(value.micros));
        }
    }
    let people = progress.heads.all();
    let value = micros.or_else(|| (people > 0).then(|| people.saturating_mul(1_000_000)));
    progress.latest = value.map(|micros| (*last, Decimal { micros }));
    progress
}
