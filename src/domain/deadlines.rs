//! What falls due: notice before an agreement's end, its end, the steps before the State, reports and tasks.

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use chrono::{Days, NaiveDate};

use super::{
    choices::{AgreementStatus, Renewal},
    date::{PartialDate, Precision},
    kinds::{agreement, indicator, state_step, task},
    record::Record,
};

/// What falls due. Put into words under `due-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Due {
    /// Last day on which notice can be given.
    Notice,
    /// Last day on which an agreement that goes on by itself can be denounced.
    Denounce,
    End,
    /// The end of a term after which the text goes on by itself.
    Renews,
    /// That day is past: how long the text holds now, nobody has said.
    Renewed,
    State,
    /// The day by which an indicator was to reach its target, while nothing measured since then tells whether it did.
    Report,
    Task,
}

impl Due {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Days ahead within which lists call a deadline near.
pub const SOON_DAYS: u64 = 180;

/// A day and what falls due on it. Where no more than a year or a month is known, its last day counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline {
    pub day: NaiveDate,
    pub due: Due,
    /// The day as far as it is known: nobody is told a day that nobody gave.
    pub date: PartialDate,
}

impl Deadline {
    pub fn new(date: PartialDate, due: Due) -> Self {
        Self { day: date.latest(), due, date }
    }

    /// As it is on a day: what was to renew itself has done so.
    pub fn on(self, today: NaiveDate) -> Self {
        let is_renewed = self.due == Due::Renews && self.day < today;
        Self { due: if is_renewed { Due::Renewed } else { self.due }, ..self }
    }

    /// So many days before another, known no better than that one.
    fn before(self, days: u64, due: Due) -> Option<Self> {
        let day = self.day.checked_sub_days(Days::new(days))?;
        let whole = PartialDate::of(day);
        let (year, _) = whole.year_span();
        let date = match self.date.precision() {
            Precision::Day => Ok(whole),
            Precision::Month => PartialDate::month(year, whole.month_number().unwrap_or(1)),
            Precision::Year | Precision::Years => PartialDate::year(year),
        };
        Some(Self { day, due, date: date.unwrap_or(whole) })
    }
}

/// What of an agreement decides its deadlines.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    pub standing: AgreementStatus,
    pub end: Option<PartialDate>,
    pub notice_days: Option<i64>,
    pub renewal: Option<Renewal>,
}

impl Term {
    pub fn of(text: &Record) -> Self {
        Self {
            standing: text.choice(agreement::standing).unwrap_or(AgreementStatus::Draft),
            end: text.get(agreement::term).and_then(|term| term.end),
            notice_days: text.get(agreement::notice_days).copied(),
            renewal: text.choice(agreement::renewal),
        }
    }

    /// Whether its deadlines count at all.
    pub fn binds(self) -> bool {
        matches!(self.standing, AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Suspended)
    }

    /// Its own deadlines. An end known only by its year or month is the end of that year or month.
    pub fn deadlines(self) -> Vec<Deadline> {
        let Some(end) = self.end.filter(|_| self.binds()) else { return Vec::new() };
        let (at_end, due) = match self.renewal {
            Some(Renewal::Automatic) => (Due::Renews, Due::Denounce),
            _ => (Due::End, Due::Notice),
        };
        let end = Deadline::new(end, at_end);
        let mut all = vec![end];
        all.extend(self.notice_days.and_then(|days| end.before(days.unsigned_abs(), due)));
        all.sort();
        all
    }

    /// Those of its deadlines that still ask somebody to act on a day. A missed notice stands until the end, and from then
    /// on the end alone; of a text that went on by itself somebody has to say until when.
    pub fn pressing(self, today: NaiveDate) -> Vec<Deadline> {
        let mut all: Vec<Deadline> = self.deadlines().into_iter().map(|one| one.on(today)).collect();
        let is_over = |one: &Deadline| one.due == Due::Renewed || one.due == Due::End && one.day < today;
        if let Some(over) = all.iter().copied().find(is_over) {
            return vec![over];
        }
        // A day to denounce that has passed is passed: the text goes on.
        all.retain(|one| one.due != Due::Denounce || one.day >= today);
        all
    }
}

/// When a step before the State has to be taken; nothing once it was.
pub fn state_deadline(step: &Record) -> Option<Deadline> {
    let due = step.get(state_step::due).filter(|_| step.get(state_step::done).is_none())?;
    Some(Deadline::new(*due, Due::State))
}

/// When a task has to be done; nothing once it was.
pub fn task_deadline(held: &Record) -> Option<Deadline> {
    let due = held.get(task::due).filter(|_| held.get(task::done).is_none())?;
    Some(Deadline::new(*due, Due::Task))
}

/// When an indicator has to be reported on; nothing once it was measured on its target's day or later.
pub fn report_deadline(held: &Record, last_measured: Option<PartialDate>) -> Option<Deadline> {
    let target = held.get(indicator::target_date)?;
    let is_told = last_measured.is_some_and(|measured| measured.latest() >= target.earliest());
    (!is_told).then(|| Deadline::new(*target, Due::Report))
}

/// Deadlines of one agreement and of its steps before the State, soonest first; past ones included, since a missed one
/// matters most.
pub fn deadlines(text: &Record, state_steps: &[Record]) -> Vec<Deadline> {
    let term = Term::of(text);
    let mut all = term.deadlines();
    if term.binds() {
        let own = state_steps.iter().filter(|step| step.owner() == Some(text.record_ref()));
        all.extend(own.filter_map(state_deadline));
    }
    all.sort();
    all
}

/// The deadline to show for a set of them: the first that is not past, else the one missed last.
pub fn next(all: &[Deadline], today: NaiveDate) -> Option<Deadline> {
    let shown = all.iter().copied().filter(|one| one.day >= today).min().or_else(|| all.iter().copied().max());
    shown.map(|one| one.on(today))
}
