//! What a month holds, and every task: finished rows for the calendar.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Register, attention::not_before, error::Error, rows};
use crate::domain::{
    attention,
    date::{PartialDate, Period},
    deadlines::Term,
    kinds::{Kind, activity, call, fair, task},
    occasions::{Occasion, When},
    record::Record,
    value::{Id, RecordRef},
};

/// What takes place or falls due, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OccasionRow {
    pub when: When,
    pub occasion: Occasion,
    pub record_ref: RecordRef,
    pub title: String,
    pub about: Option<RecordRef>,
}

/// A task as the list of tasks shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    pub id: Id,
    pub title: String,
    pub due: Option<PartialDate>,
    pub done: Option<PartialDate>,
    /// Who does it: the person named, or else the words.
    pub who: String,
    pub about: Option<RecordRef>,
}

impl Register {
    /// Everything that is, or may be, from one day to another, both included, in the order of days, as it stands today.
    pub fn occasions(&self, from: NaiveDate, until: NaiveDate, today: NaiveDate) -> Result<Vec<OccasionRow>, Error> {
        let _reading = self.connection.unchecked_transaction()?;
        let mut records = self.may_be_due(Some(from), until)?;
        let days = [from.to_string(), until.to_string()];
        let lasts = |first: &str, last: &str| {
            format!(
                "WHERE deleted = 0 AND ({} AND coalesce({first}, {last}) <= ?2 OR {first} LIKE '%/%' OR {last} LIKE '%/%')",
                not_before(&format!("coalesce({last}, {first})"))
            )
        };
        let within =
            |date: &str| format!("WHERE deleted = 0 AND ({} AND {date} <= ?2 OR {date} LIKE '%/%')", not_before(date));
        for (kind, tail) in [
            (Kind::Task, format!("{} AND done IS NOT NULL", within("due"))),
            (Kind::Activity, lasts("time_start", "time_end")),
            (Kind::Fair, lasts("days_start", "days_end")),
            (Kind::Call, within("window_end")),
        ] {
            records.extend(rows::records(rows::select(&self.connection, kind, &tail, [&days[0], &days[1]])?));
        }
        let by_subject: HashMap<RecordRef, &Record> =
            records.iter().map(|record| (record.record_ref(), record)).collect();
        let mut all: Vec<(RecordRef, Occasion, When)> = Vec::new();
        // What has passed stays on its day, whether or not anybody still has to act on it.
        let demands = attention::demands(&records, from).into_iter();
        let others = demands.filter(|demand| demand.record_ref.kind != Kind::Agreement);
        all.extend(
            others
                .map(|demand| (demand.record_ref, Occasion::Due(demand.deadline.due), When::of(demand.deadline.date))),
        );
        for record in &records {
            all.extend(own_days(record, today).into_iter().map(|(what, when)| (record.record_ref(), what, when)));
        }
        let mut found = Vec::new();
        for (record_ref, occasion, when) in all {
            let (first, last) = when.span();
            let Some(record) = by_subject.get(&record_ref).filter(|_| last >= from && first <= until) else { continue };
            let about = self.concerned(record, &by_subject)?;
            found.push(OccasionRow { when, occasion, record_ref, title: record.title(), about });
        }
        found.sort_by_key(|row| (row.when.span().0, row.occasion, row.record_ref));
        Ok(found)
    }

    /// Every task, oldest first.
    pub fn task_rows(&self) -> Result<Vec<TaskRow>, Error> {
        let mut names: HashMap<Id, String> = HashMap::new();
        let named = "WHERE id IN (SELECT person FROM task WHERE deleted = 0) AND deleted = 0";
        for stored in rows::select(&self.connection, Kind::Person, named, [])? {
            names.insert(stored.record.id, stored.record.title());
        }
        let of = |held: Record| TaskRow {
            id: held.id,
            title: held.text(task::title).to_owned(),
            due: held.get(task::due).copied(),
            done: held.get(task::done).copied(),
            who: match held.get(task::person).and_then(|id| names.get(id)) {
                Some(name) => name.clone(),
                None => held.text(task::who).to_owned(),
            },
            about: held.get(task::about).copied(),
        };
        Ok(rows::all(&self.connection, Kind::Task)?.into_iter().map(of).collect())
    }
}

/// When something takes place or falls due by what a record says of itself.
fn own_days(record: &Record, today: NaiveDate) -> Vec<(Occasion, When)> {
    let on = |occasion, date: Option<PartialDate>| date.map(|date| (occasion, When::of(date))).into_iter().collect();
    let lasts = |occasion, time: Option<&Period>| {
        time.and_then(|time| When::during(*time)).map(|when| (occasion, when)).into_iter().collect()
    };
    match record.kind {
        Kind::Agreement => {
            let deadlines = Term::of(record).deadlines().into_iter();
            deadlines.map(|one| (Occasion::Due(one.on(today).due), When::of(one.date))).collect()
        }
        Kind::Task if record.get(task::done).is_some() => on(Occasion::TaskDone, record.get(task::due).copied()),
        Kind::Activity => lasts(Occasion::Activity, record.get(activity::time)),
        Kind::Fair => lasts(Occasion::Fair, record.get(fair::days)),
        Kind::Call => on(Occasion::CallEnds, record.get(call::window).and_then(|window| window.end)),
        _ => Vec::new(),
    }
}
