//! What has been done in each partnership, for its list: who is to be asked, what was done last, what money there is.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{
    cells::{choice_at, date_at, id_at},
    error::Error,
};
use crate::domain::{choices::MoneyState, date::PartialDate, money::Money, value::Id};

/// What the list of partnerships can say of the work in one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartnershipWork {
    /// Name of its contact person today.
    pub contact: Option<String>,
    /// When the latest of its activities, or its components', took place; none that is still to come.
    pub last_activity: Option<PartialDate>,
    /// By state, a sum in each currency, in the order of their codes. Neither what was refused or withdrawn, nor help in
    /// kind; and no sum that is too large to be told.
    pub money: HashMap<MoneyState, Vec<Money>>,
}

/// Reads it for every partnership that has any.
pub fn read(connection: &Connection, today: NaiveDate) -> Result<HashMap<Id, PartnershipWork>, Error> {
    let mut found: HashMap<Id, PartnershipWork> = HashMap::new();
    contacts(connection, today, &mut found)?;
    activities(connection, today, &mut found)?;
    contributions(connection, &mut found)?;
    Ok(found)
}

/// The person named as contact, or else one whose term as contact runs.
fn contacts(connection: &Connection, today: NaiveDate, found: &mut HashMap<Id, PartnershipWork>) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(
        "SELECT p.id, n.name, 0 FROM partnership p JOIN person n ON n.id = p.contact
         WHERE p.deleted = 0 AND n.deleted = 0
         UNION ALL
         SELECT c.partnership, n.name, c.time_end FROM contact_term c JOIN person n ON n.id = c.person
         WHERE c.deleted = 0 AND n.deleted = 0 AND (c.time_end IS NULL OR c.time_end >= ?1)",
    )?;
    let mut rows = statement.query([today.format("%Y").to_string()])?;
    while let Some(row) = rows.next()? {
        let is_of_term = row.get_ref(2)?.as_i64().is_err();
        let is_over = is_of_term && date_at(row, 2)?.is_some_and(|end| end.latest() < today);
        let work = found.entry(id_at(row, 0)?).or_default();
        if !is_over && work.contact.is_none() {
            work.contact = Some(row.get(1)?);
        }
    }
    Ok(())
}

fn activities(
    connection: &Connection,
    today: NaiveDate,
    found: &mut HashMap<Id, PartnershipWork>,
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(
        "SELECT coalesce(a.partnership, c.partnership) AS of, coalesce(a.time_end, a.time_start) FROM activity a
         LEFT JOIN component c ON c.id = a.component
         WHERE a.deleted = 0 AND of IS NOT NULL AND coalesce(a.time_start, a.time_end) <= ?1",
    )?;
    let mut rows = statement.query([today.to_string()])?;
    while let Some(row) = rows.next()? {
        let Some(day) = date_at(row, 1)? else { continue };
        let last = &mut found.entry(id_at(row, 0)?).or_default().last_activity;
        if last.is_none_or(|last| last.latest() < day.latest()) {
            *last = Some(day);
        }
    }
    Ok(())
}

fn contributions(connection: &Connection, found: &mut HashMap<Id, PartnershipWork>) -> Result<(), Error> {
    let mut sums: HashMap<(Id, MoneyState, String), Option<i64>> = HashMap::new();
    let mut statement = connection.prepare_cached(
        "SELECT coalesce(g.partnership, c.partnership) AS of, g.state, g.amount_currency, g.amount_minor
         FROM contribution g LEFT JOIN component c ON c.id = g.component
         WHERE g.deleted = 0 AND of IS NOT NULL AND g.manner <> 'kind' AND g.amount_minor IS NOT NULL
         AND g.state NOT IN ('refused', 'withdrawn')",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let state = choice_at::<MoneyState>(row, 1)?.ok_or(Error::Damaged)?;
        let sum = sums.entry((id_at(row, 0)?, state, row.get(2)?)).or_insert(Some(0));
        let minor: i64 = row.get(3)?;
        *sum = sum.and_then(|sum| sum.checked_add(minor));
    }
    for ((of, state, currency), sum) in sums {
        let told = sum.and_then(|sum| Money::new(sum, &currency));
        found.entry(of).or_default().money.entry(state).or_default().extend(told);
    }
    for work in found.values_mut() {
        for all in work.money.values_mut() {
            all.sort_by(|one, other| one.currency().cmp(other.currency()));
        }
    }
    Ok(())
}
