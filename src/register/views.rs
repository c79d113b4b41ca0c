//! Finished rows for the screens: what a table shows, read in a few passes over the file and never per frame.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Row;

use super::{
    Register,
    cells::{choice_at, date_at, id_at},
    error::Error,
    partnership_work::{self, PartnershipWork},
};
use crate::domain::{
    attention::{Patience, Wants},
    choices::{self, Formality, PartyRole, Renewal, Stage},
    date::PartialDate,
    deadlines::{self, Deadline, Due, Term},
    modality::{Modality, ModalityParty, is_developing, modality},
    value::Id,
};

/// A city as the table of cities shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityRow {
    pub id: Id,
    pub name: String,
    pub country: String,
    pub region: String,
    pub population: Option<i64>,
    pub partnerships: u32,
    pub needs: u32,
    pub offers: u32,
}

/// A partnership as the table of partnerships shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnershipRow {
    pub id: Id,
    pub title: String,
    pub stage: Stage,
    pub since: Option<PartialDate>,
    pub formality: Option<Formality>,
    /// ISO codes, each once, in the order of the parties.
    pub countries: Vec<String>,
    pub modality: Modality,
    pub agreements: u32,
    pub next: Option<Deadline>,
    /// End of the agreement that binds longest.
    pub ends: Option<PartialDate>,
    pub work: PartnershipWork,
    /// Whether a side is still without a name.
    pub has_unnamed: bool,
    pub wants: Wants,
}

/// Counts of everything in a workspace, for its first page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordCounts {
    pub partnerships: u64,
    pub agreements: u64,
    pub cities: u64,
}

/// What the agreements of a partnership add to its row.
#[derive(Default)]
struct PartnershipTexts {
    count: u32,
    due: Vec<Deadline>,
    ends: Option<PartialDate>,
}

impl Register {
    pub fn record_counts(&self) -> Result<RecordCounts, Error> {
        use crate::domain::kinds::Kind;
        Ok(RecordCounts {
            partnerships: self.count(Kind::Partnership)?,
            agreements: self.count(Kind::Agreement)?,
            cities: self.count(Kind::City)?,
        })
    }

    fn each(&self, sql: &str, mut take: impl FnMut(&Row<'_>) -> Result<(), Error>) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }

    /// Every city, with how many partnerships, needs and offers it has.
    pub fn city_rows(&self) -> Result<Vec<CityRow>, Error> {
        let mut counts: [HashMap<Id, u32>; 3] = Default::default();
        let queries = [
            "SELECT p.city FROM party p JOIN partnership s ON s.id = p.partnership
             WHERE p.deleted = 0 AND s.deleted = 0 AND p.city IS NOT NULL",
            "SELECT city FROM need WHERE deleted = 0",
            "SELECT city FROM offer WHERE deleted = 0",
        ];
        for (count, sql) in counts.iter_mut().zip(queries) {
            self.each(sql, |row| {
                *count.entry(id_at(row, 0)?).or_default() += 1;
                Ok(())
            })?;
        }
        let mut found = Vec::new();
        self.each("SELECT id, name, country, region, population FROM city WHERE deleted = 0 ORDER BY n", |row| {
            let id = id_at(row, 0)?;
            let [partnerships, needs, offers] = counts.each_ref().map(|count| count.get(&id).copied().unwrap_or(0));
            found.push(CityRow {
                id,
                name: row.get(1)?,
                country: row.get(2)?,
                region: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
                population: row.get(4)?,
                partnerships,
                needs,
                offers,
            });
            Ok(())
        })?;
        Ok(found)
    }

    /// Names of the cities and organisations of each partnership, in every language they are known in.
    pub fn partnership_names(&self) -> Result<HashMap<Id, String>, Error> {
        let mut names: HashMap<Id, String> = HashMap::new();
        for sql in [
            "SELECT p.partnership, c.name FROM party p JOIN city c ON c.id = p.city WHERE p.deleted = 0",
            "SELECT p.partnership, n.name FROM party p JOIN city_name n ON n.city = p.city
             WHERE p.deleted = 0 AND n.deleted = 0",
            "SELECT p.partnership, o.name FROM party p JOIN organisation o ON o.id = p.organisation WHERE p.deleted = 0",
        ] {
            self.each(sql, |row| {
                let all = names.entry(id_at(row, 0)?).or_default();
                all.push(' ');
                all.push_str(row.get_ref(1)?.as_str().map_err(|_| Error::Damaged)?);
                Ok(())
            })?;
        }
        Ok(names)
    }

    /// Every partnership, with what its parties and agreements add to its row; what was done in each only where it is
    /// `with_work`, since that takes as long again in a large workspace.
    pub fn partnership_rows(&self, today: NaiveDate, with_work: bool) -> Result<Vec<PartnershipRow>, Error> {
        let mut sides: HashMap<Id, Vec<(PartyRole, Option<String>, bool)>> = HashMap::new();
        self.each(
            "SELECT p.partnership, p.role, coalesce(c.country, o.country, p.country), p.unnamed IS NOT NULL FROM party p
             LEFT JOIN city c ON c.id = p.city LEFT JOIN organisation o ON o.id = p.organisation
             WHERE p.deleted = 0 ORDER BY p.partnership, p.rank, p.n",
            |row| {
                let role = choice_at(row, 1)?.unwrap_or(PartyRole::Partner);
                sides.entry(id_at(row, 0)?).or_default().push((role, row.get(2)?, row.get(3)?));
                Ok(())
            },
        )?;
        let mut agreements = self.agreement_terms()?;
        let mut work = if with_work { partnership_work::read(&self.connection, today)? } else { HashMap::new() };
        let wants = self.partnership_wants(&Patience::default(), today)?;
        let mut found = Vec::new();
        self.each(
            "SELECT id, title, stage, stage_date, formality FROM partnership WHERE deleted = 0 ORDER BY n",
            |row| {
                let id = id_at(row, 0)?;
                let sides = sides.remove(&id).unwrap_or_default();
                let mut countries: Vec<String> = Vec::new();
                for country in sides.iter().filter_map(|(_, country, _)| country.as_ref()) {
                    if !countries.contains(country) {
                        countries.push(country.clone());
                    }
                }
                let judged: Vec<ModalityParty> = sides
                    .iter()
                    .map(|(role, country, _)| ModalityParty {
                        role: *role,
                        is_developing: country.as_deref().and_then(is_developing),
                    })
                    .collect();
                let texts = agreements.remove(&id).unwrap_or_default();
                found.push(PartnershipRow {
                    id,
                    title: row.get(1)?,
                    stage: choice_at(row, 2)?.ok_or(Error::Damaged)?,
                    since: date_at(row, 3)?,
                    formality: choice_at(row, 4)?,
                    countries,
                    modality: modality(&judged),
                    agreements: texts.count,
                    next: deadlines::next(&texts.due, today),
                    ends: texts.ends,
                    work: work.remove(&id).unwrap_or_default(),
                    has_unnamed: sides.iter().any(|(_, _, unnamed)| *unnamed),
                    wants: wants.get(&id).copied().unwrap_or_default(),
                });
                Ok(())
            },
        )?;
        Ok(found)
    }

    /// What the agreements of each partnership add to its row.
    fn agreement_terms(&self) -> Result<HashMap<Id, PartnershipTexts>, Error> {
        let mut found: HashMap<Id, PartnershipTexts> = HashMap::new();
        self.each(
            "SELECT partnership, standing, term_end, notice_days, renewal FROM agreement WHERE deleted = 0",
            |row| {
                let texts = found.entry(id_at(row, 0)?).or_default();
                texts.count += 1;
                let term = Term {
                    standing: choice_at(row, 1)?.unwrap_or(choices::AgreementStatus::Draft),
                    end: date_at(row, 2)?,
                    notice_days: row.get(3)?,
                    renewal: choice_at::<Renewal>(row, 4)?,
                };
                texts.due.extend(term.deadlines());
                if let Some(end) = term.end.filter(|_| term.binds()) {
                    if texts.ends.is_none_or(|last| last.latest() < end.latest()) {
                        texts.ends = Some(end);
                    }
                }
                Ok(())
            },
        )?;
        self.each(
            "SELECT a.partnership, s.due FROM state_step s JOIN agreement a ON a.id = s.agreement
             WHERE s.deleted = 0 AND a.deleted = 0 AND s.done IS NULL AND s.due IS NOT NULL
             AND a.standing IN ('signed', 'in-force', 'suspended')",
            |row| {
                if let Some(day) = date_at(row, 1)? {
                    found.entry(id_at(row, 0)?).or_default().due.push(Deadline::new(day, Due::State));
                }
                Ok(())
            },
        )?;
        Ok(found)
    }
}
