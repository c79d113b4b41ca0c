//! What is due on an agreement: notice before its end, its end, and the steps before the State.

use chrono::{Days, NaiveDate};

use super::{
    choices::{Renewal, Standing},
    date::PartialDate,
    kinds::{agreement, state_step},
    record::Record,
};

/// What falls due. Put into words under `due-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Due {
    /// Last day on which notice can be given.
    Notice,
    /// Last day on which an agreement that goes on by itself can be denounced.
    Denounce,
    End,
    State,
}

impl Due {
    pub const ALL: [Self; 4] = [Self::Notice, Self::Denounce, Self::End, Self::State];

    pub fn code(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Denounce => "denounce",
            Self::End => "end",
            Self::State => "state",
        }
    }
}

/// A day and what falls due on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline {
    pub day: NaiveDate,
    pub due: Due,
}

/// What of an agreement decides its deadlines.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    pub standing: Standing,
    pub end: Option<PartialDate>,
    pub notice_days: Option<i64>,
    pub renewal: Option<Renewal>,
}

impl Term {
    pub fn of(text: &Record) -> Self {
        Self {
            standing: text.choice(agreement::standing).unwrap_or(Standing::Draft),
            end: text.get(agreement::term).and_then(|term| term.end),
            notice_days: text.get(agreement::notice_days).copied(),
            renewal: text.choice(agreement::renewal),
        }
    }

    /// Whether its deadlines count at all.
    pub fn binds(self) -> bool {
        matches!(self.standing, Standing::Signed | Standing::InForce | Standing::Suspended)
    }

    /// Its own deadlines. An end known only by its year or month counts by its first possible day: early is safe, late
    /// is not.
    pub fn deadlines(self) -> Vec<Deadline> {
        let Some(end) = self.end.filter(|_| self.binds()) else { return Vec::new() };
        let end_day = end.earliest();
        let mut all = vec![Deadline { day: end_day, due: Due::End }];
        if let Some(day) = self.notice_days.and_then(|days| end_day.checked_sub_days(Days::new(days.unsigned_abs()))) {
            let due = if self.renewal == Some(Renewal::Automatic) { Due::Denounce } else { Due::Notice };
            all.push(Deadline { day, due });
        }
        all.sort();
        all
    }
}

/// Deadlines of one agreement and of its steps before the State, soonest first; past ones included, since a missed one
/// matters most.
pub fn deadlines(text: &Record, state_steps: &[Record]) -> Vec<Deadline> {
    let term = Term::of(text);
    let mut all = term.deadlines();
    if term.binds() {
        all.extend(state_steps.iter().filter(|step| step.owner() == Some(text.subject())).filter_map(|step| {
            let due = step.get(state_step::due).filter(|_| step.get(state_step::done).is_none())?;
            Some(Deadline { day: due.latest(), due: Due::State })
        }));
    }
    all.sort();
    all
}

/// The deadline to show for a set of them: the first that is not past, else the one missed last.
pub fn next(all: &[Deadline], today: NaiveDate) -> Option<Deadline> {
    all.iter().copied().filter(|one| one.day >= today).min().or_else(|| all.iter().copied().max())
}
