//! What asks for attention: only the rows that may are read, and the domain judges them.
//!
//! Dates are compared as the text they are stored as. A month or a year is the beginning of its days' texts, so it sorts
//! before them; a span of years has its own sign and is always read.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::{
    Register,
    cells::{choice_at, date_at, id_at},
    error::Error,
    rows,
};
use crate::domain::{
    attention::{self, Demand, Known, Nearness, Patience, Wants},
    choices::Stage,
    date::Period,
    kinds::{Kind, call, funding, indicator, need, offer, state_step, task},
    record::Record,
    value::{Id, RecordRef},
};

/// Something due, with the record it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    pub demand: Demand,
    pub title: String,
    pub about: Option<RecordRef>,
}

/// What asks for attention in a workspace, the partnerships' own wants aside.
#[derive(Clone, Debug, Default)]
pub struct Attention {
    /// Overdue or near, soonest first.
    pub due: Vec<DueRow>,
    /// Needs and offers that are not concrete.
    pub vague: Vec<Record>,
    pub people: Vec<Record>,
    /// Funding sources and calls whose facts are old.
    pub stale: Vec<Record>,
}

/// What is said of a need or an offer that is not concrete, and what decides whether it is. Both have the same fields in
/// the same order.
const WISH: [usize; 8] = [
    need::city.index,
    need::title.index,
    need::activity.index,
    need::quantity.index,
    need::means.index,
    need::time.index,
    need::valid_until.index,
    need::availability.index,
];
const _: () = assert!(offer::city.index == need::city.index && offer::availability.index == need::availability.index);

/// Condition that a date may be no day before the first parameter: its month and its year as a text sort before it.
pub(super) fn not_before(date: &str) -> String {
    format!("({date} >= ?1 OR {date} IN (substr(?1, 1, 7), substr(?1, 1, 4)))")
}

/// An agreement that binds.
const BINDS: &str = "standing IN ('signed', 'in-force', 'suspended')";

impl Register {
    pub fn attention(&self, patience: &Patience, today: NaiveDate) -> Result<Attention, Error> {
        // One reading of the file instead of one for each statement.
        let _reading = self.connection.unchecked_transaction()?;
        let of = |kind: Kind, tail: &str, day: &str| -> Result<Vec<Record>, Error> {
            Ok(rows::records(rows::select(&self.connection, kind, tail, [day])?))
        };
        let now = today.to_string();
        let mut found = Attention { due: self.deadlines(today, Nearness::REACH)?, ..Attention::default() };
        for kind in [Kind::Need, Kind::Offer] {
            found.vague.extend(rows::some_where(
                &self.connection,
                kind,
                &WISH,
                "deleted = 0 AND (activity IS NULL OR quantity IS NULL OR means IS NULL
                 OR time_start IS NULL AND time_end IS NULL OR valid_until <= ?1 OR valid_until LIKE '%/%') ORDER BY n",
                [&now],
            )?);
        }
        found.vague.retain(|step_draft| attention::is_vague(step_draft, today));
        let kept = "WHERE deleted = 0 AND (retain_until <= ?1 OR retain_until LIKE '%/%' OR consent = 'refused')
             ORDER BY n";
        found.people = of(Kind::Person, kept, &now)?;
        found.people.retain(|person| attention::is_kept_too_long(person, today));
        for kind in [Kind::Funding, Kind::Call] {
            found.stale.extend(of(kind, "WHERE deleted = 0 AND coalesce(as_of, '') <= ?1 ORDER BY n", &now)?);
        }
        found.stale.retain(|facts| {
            let as_of = if facts.kind == Kind::Funding { facts.get(funding::as_of) } else { facts.get(call::as_of) };
            attention::is_stale(as_of.copied(), patience, today)
        });
        Ok(found)
    }

    /// What is overdue or due within so many days, soonest first.
    pub fn deadlines(&self, today: NaiveDate, days: u64) -> Result<Vec<DueRow>, Error> {
        let reach = today.checked_add_days(Days::new(days)).unwrap_or(today);
        let records = self.may_be_due(None, reach)?;
        let titles: HashMap<RecordRef, &Record> = records.iter().map(|record| (record.record_ref(), record)).collect();
        let mut found = Vec::new();
        for demand in attention::demands(&records, today) {
            let near = titles.get(&demand.record_ref).filter(|_| demand.deadline.day <= reach);
            let Some(record) = near else { continue };
            found.push(DueRow { demand, title: record.title(), about: self.concerned(record, &titles)? });
        }
        Ok(found)
    }

    /// Records of which something may fall due by a day, with those that decide whether it does; from a day on, or from
    /// the beginning.
    pub(super) fn may_be_due(&self, from: Option<NaiveDate>, until: NaiveDate) -> Result<Vec<Record>, Error> {
        let days = [from.map_or(String::new(), |day| day.to_string()), until.to_string()];
        let mut records = Vec::new();
        let mut add = |kind: Kind, tail: &str| -> Result<(), Error> {
            records.extend(rows::records(rows::select(&self.connection, kind, tail, [&days[0], &days[1]])?));
            Ok(())
        };
        let within = |column: &str| format!("({} AND {column} <= ?2 OR {column} LIKE '%/%')", not_before(column));
        add(
            Kind::Agreement,
            &format!(
                "WHERE deleted = 0 AND {BINDS} AND ({0} AND term_end <= ?2 OR term_end LIKE '%/%'
                 OR {0} AND notice_days > 0 AND term_end <= date(?2, '+' || notice_days || ' days')
                 OR id IN (SELECT agreement FROM state_step
                           WHERE deleted = 0 AND done IS NULL AND {1}))",
                not_before("term_end"),
                within("due")
            ),
        )?;
        add(Kind::StateStep, &format!("WHERE deleted = 0 AND done IS NULL AND {}", within("due")))?;
        add(Kind::Task, &format!("WHERE deleted = 0 AND done IS NULL AND {}", within("due")))?;
        let targets = format!("deleted = 0 AND {}", within("target_date"));
        add(Kind::Indicator, &format!("WHERE {targets}"))?;
        add(
            Kind::Measurement,
            &format!("WHERE deleted = 0 AND indicator IN (SELECT id FROM indicator WHERE {targets})"),
        )?;
        Ok(records)
    }

    /// What a record of the calendar concerns: its partnership, or what a task is about.
    pub(super) fn concerned(
        &self,
        record: &Record,
        known: &HashMap<RecordRef, &Record>,
    ) -> Result<Option<RecordRef>, Error> {
        let owner = |kind: Kind, id: Option<&Id>| -> Result<Option<RecordRef>, Error> {
            let Some(record_ref) = id.map(|id| RecordRef { kind, id: *id }) else { return Ok(None) };
            match known.get(&record_ref) {
                Some(record) => Ok(record.owner()),
                None => Ok(self.get(record_ref)?.and_then(|record| record.owner())),
            }
        };
        match record.kind {
            Kind::Task => Ok(record.get(task::about).copied()),
            Kind::StateStep => owner(Kind::Agreement, record.get(state_step::agreement)),
            Kind::Indicator => owner(Kind::Component, record.get(indicator::component)),
            _ => Ok(record.owner()),
        }
    }

    /// What each partnership wants of the office.
    pub fn partnership_wants(&self, patience: &Patience, today: NaiveDate) -> Result<HashMap<Id, Wants>, Error> {
        let edge = today.checked_sub_months(chrono::Months::new(patience.silent_months)).unwrap_or(today);
        let mut last: HashMap<Id, NaiveDate> = HashMap::new();
        // An activity of a whole year may have been on its last day.
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce(a.partnership, c.partnership), a.time_start, a.time_end FROM activity a
             LEFT JOIN component c ON c.id = a.component
             WHERE a.deleted = 0 AND (a.partnership IS NOT NULL OR c.partnership IS NOT NULL)
             AND (coalesce(a.time_end, a.time_start) >= ?1 OR coalesce(a.time_end, a.time_start) LIKE '%/%')",
        )?;
        let mut found = statement.query([edge.format("%Y").to_string()])?;
        while let Some(row) = found.next()? {
            let time = Period::new(date_at(row, 1)?, date_at(row, 2)?);
            if let Some(day) = time.and_then(attention::last_day) {
                let latest = last.entry(id_at(row, 0)?).or_insert(day);
                *latest = day.max(*latest);
            }
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT id, stage, stage_date,
                 stage IN ('suspended', 'dormant', 'ended') OR contact IS NOT NULL OR EXISTS
                     (SELECT 1 FROM party WHERE party.partnership = p.id AND deleted = 0 AND party.contact IS NOT NULL) OR EXISTS
                     (SELECT 1 FROM contact_term c WHERE c.partnership = p.id AND c.deleted = 0 AND c.time_end IS NULL),
                 stage NOT IN ('in-force', 'renewed') OR EXISTS
                     (SELECT 1 FROM component WHERE component.partnership = p.id AND deleted = 0)
             FROM partnership p WHERE deleted = 0",
        )?;
        let mut found = statement.query([])?;
        let mut wants = HashMap::new();
        while let Some(row) = found.next()? {
            let id = id_at(row, 0)?;
            let known = Known {
                stage: choice_at::<Stage>(row, 1)?.ok_or(Error::Damaged)?,
                since: date_at(row, 2)?,
                last_activity: last.get(&id).copied(),
                has_contact: row.get(3)?,
                has_component: row.get(4)?,
            };
            wants.insert(id, known.wants(patience, today));
        }
        Ok(wants)
    }
}
