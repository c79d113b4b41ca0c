//! What asks for attention on a day: what is due, what has stalled, what is missing.

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use std::collections::HashMap;

use chrono::{Days, Months, NaiveDate};

use super::{
    choices::{Availability, Consent, Stage},
    concrete,
    date::{PartialDate, Period},
    deadlines::{Deadline, Term, report_deadline, state_deadline, task_deadline},
    kinds::{Kind, measurement, person},
    record::Record,
    value::{Id, RecordRef},
};

/// How long something may rest before it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// An announced intent without a step.
    pub announced_days: u64,
    /// A partnership in force without an activity.
    pub silent_months: u32,
    /// Facts about money that were not looked up again.
    pub facts_months: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self { announced_days: 90, silent_months: 12, facts_months: 12 }
    }
}

/// How near a day is. Put into words under `today-due-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Nearness {
    Overdue,
    Week,
    Month,
    Quarter,
}

impl Nearness {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    /// Days ahead that the last of them reaches.
    pub const REACH: u64 = 90;

    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Nothing for days that are still far away.
    pub fn of(day: NaiveDate, today: NaiveDate) -> Option<Self> {
        match (day - today).num_days() {
            ..0 => Some(Self::Overdue),
            0..=7 => Some(Self::Week),
            8..=30 => Some(Self::Month),
            31..=90 => Some(Self::Quarter),
            _ => None,
        }
    }
}

/// A record of which something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Demand {
    pub deadline: Deadline,
    pub record_ref: RecordRef,
}

impl Demand {
    /// An id of its own among rows: one record may have several deadlines.
    pub fn row_id(&self) -> Id {
        Id(uuid::Uuid::from_u128(self.record_ref.id.0.as_u128() ^ (1 + self.deadline.due as u128)))
    }
}

/// What still asks to be done of the records given, soonest first: agreements with their State steps, indicators with
/// their measurements, tasks. A step counts only while its agreement is among them and binds.
pub fn demands(records: &[Record], today: NaiveDate) -> Vec<Demand> {
    let of_kind = |kind: Kind| records.iter().filter(move |record| record.kind == kind);
    let terms: HashMap<Id, Term> = of_kind(Kind::Agreement).map(|text| (text.id, Term::of(text))).collect();
    let mut measured: HashMap<Id, PartialDate> = HashMap::new();
    for one in of_kind(Kind::Measurement) {
        if let (Some(of), Some(date)) = (one.owner(), one.get(measurement::date)) {
            let latest = measured.entry(of.id).or_insert(*date);
            *latest = if date.latest() > latest.latest() { *date } else { *latest };
        }
    }
    let mut all = Vec::new();
    for record in records {
        let record_ref = record.record_ref();
        let binds = || record.owner().and_then(|text| terms.get(&text.id)).is_some_and(|term| term.binds());
        match record.kind {
            Kind::Agreement => {
                all.extend(
                    Term::of(record).pressing(today).into_iter().map(|deadline| Demand { deadline, record_ref }),
                );
            }
            Kind::StateStep if binds() => {
                all.extend(state_deadline(record).map(|deadline| Demand { deadline, record_ref }));
            }
            Kind::Indicator => {
                let told = report_deadline(record, measured.get(&record.id).copied());
                all.extend(told.map(|deadline| Demand { deadline, record_ref }));
            }
            Kind::Task => all.extend(task_deadline(record).map(|deadline| Demand { deadline, record_ref })),
            _ => {}
        }
    }
    all.sort();
    all
}

/// What a partnership wants of the office. Put into words under `want-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Want {
    /// An intent was announced, and nothing followed.
    Step,
    /// In force, and nothing was done together.
    Activity,
    Contact,
    Component,
}

impl Want {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Several wants at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wants(u8);

impl Wants {
    pub fn has(self, want: Want) -> bool {
        self.0 & 1 << want as u8 != 0
    }

    fn note(&mut self, want: Want, is: bool) {
        self.0 |= u8::from(is) << want as u8;
    }
}

/// What of a partnership decides what it wants.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub stage: Stage,
    /// Day of its latest change of stage.
    pub since: Option<PartialDate>,
    /// Last day of its latest activity.
    pub last_activity: Option<NaiveDate>,
    /// Whether it, or one of its sides, names a person.
    pub has_contact: bool,
    pub has_component: bool,
}

impl Known {
    pub fn wants(self, patience: &Patience, today: NaiveDate) -> Wants {
        let is_in_force = matches!(self.stage, Stage::InForce | Stage::Renewed);
        let waited = |since: PartialDate| since.latest() + Days::new(patience.announced_days) < today;
        let edge = months_before(today, patience.silent_months);
        let is_silent =
            self.since.is_none_or(|since| since.latest() < edge) && self.last_activity.is_none_or(|last| last < edge);
        let mut wants = Wants::default();
        wants.note(Want::Step, self.stage == Stage::Announced && self.since.is_some_and(waited));
        wants.note(Want::Activity, is_in_force && is_silent);
        wants.note(Want::Contact, self.stage.is_alive() && !self.has_contact);
        wants.note(Want::Component, is_in_force && !self.has_component);
        wants
    }
}

fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

/// Last day something may have lasted to.
pub fn last_day(time: Period) -> Option<NaiveDate> {
    time.end.or(time.start).map(PartialDate::latest)
}

/// Whether a need or an offer still stands and is not concrete.
pub fn is_vague(wish: &Record, today: NaiveDate) -> bool {
    let is_over = matches!(concrete::availability(wish), Some(Availability::Met | Availability::Withdrawn));
    !is_over && !concrete::lacks(wish, today).is_empty()
}

/// Whether a person's data should no longer be kept: the date they may be kept until has passed, or they refused.
pub fn is_kept_too_long(held: &Record, today: NaiveDate) -> bool {
    let is_past = held.get(person::retain_until).is_some_and(|until| until.latest() < today);
    is_past || held.choice(person::consent) == Some(Consent::Refused)
}

/// Whether facts about money are too old to be relied on; facts without a date are.
pub fn is_stale(as_of: Option<PartialDate>, patience: &Patience, today: NaiveDate) -> bool {
    as_of.is_none_or(|as_of| as_of.latest() < months_before(today, patience.facts_months))
}

/// Whether what a task says of who does it names this person.
pub fn is_for(who: &str, name: &str) -> bool {
    let (who, name) = (super::fold::fold(who), super::fold::fold(name));
    !name.is_empty() && format!(" {who} ").contains(&format!(" {name} "))
}
