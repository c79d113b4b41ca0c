//! Names in the reader's language: cities by their name there where they have one, and partnerships by those of their
//! cities. What is stored stays as it was written.

use std::collections::HashMap;

use rusqlite::params;

use super::{Register, error::Error, views::id_at};
use crate::domain::{
    kinds::Kind,
    value::{Id, RecordRef},
};

/// Names a city goes by today; former ones and those of one document are not offered.
const IN_USE: &str = "n.deleted = 0 AND n.language = ?1 AND n.name_use IN ('official', 'exonym')";

/// A city's own name, and the one it has in a language.
type Renamed = (String, String);

impl Register {
    /// Each city that has another name in `language`, with that name.
    pub fn city_names_in(&self, language: &str) -> Result<HashMap<Id, String>, Error> {
        let sql = format!(
            "SELECT c.id, n.name FROM city_name n JOIN city c ON c.id = n.city WHERE {IN_USE} AND n.name <> c.name ORDER BY n.n"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([language])?;
        let mut names = HashMap::new();
        while let Some(row) = rows.next()? {
            names.entry(id_at(row, 0)?).or_insert(row.get(1)?);
        }
        Ok(names)
    }

    /// Of each partnership, the cities that have another name in `language`.
    pub fn renamed_parties(&self, language: &str) -> Result<HashMap<Id, Vec<Renamed>>, Error> {
        let sql = format!(
            "SELECT p.partnership, c.name, n.name FROM party p JOIN city c ON c.id = p.city
             JOIN city_name n ON n.city = c.id WHERE p.deleted = 0 AND {IN_USE} AND n.name <> c.name ORDER BY n.n"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([language])?;
        let mut renamed: HashMap<Id, Vec<Renamed>> = HashMap::new();
        while let Some(row) = rows.next()? {
            renamed.entry(id_at(row, 0)?).or_default().push((row.get(1)?, row.get(2)?));
        }
        Ok(renamed)
    }

    /// The title of a record as a reader of `language` knows it.
    pub fn title_in(&self, record_ref: RecordRef, title: &str, language: &str) -> Result<String, Error> {
        let condition = match record_ref.kind {
            Kind::City => "c.id = ?2",
            Kind::Partnership => "c.id IN (SELECT city FROM party WHERE partnership = ?2 AND deleted = 0)",
            _ => return Ok(title.to_owned()),
        };
        let sql = format!(
            "SELECT c.name, n.name FROM city c JOIN city_name n ON n.city = c.id
             WHERE {condition} AND {IN_USE} AND n.name <> c.name ORDER BY n.n"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows =
            statement.query_map(params![language, record_ref.id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(renamed(title, &rows.collect::<Result<Vec<Renamed>, _>>()?))
    }
}

/// A title with each city's own name put into the reader's language, once.
pub fn renamed(title: &str, names: &[Renamed]) -> String {
    let mut done: Vec<&str> = Vec::new();
    names.iter().fold(title.to_owned(), |title, (own, shown)| {
        if done.contains(&own.as_str()) {
            return title;
        }
        done.push(own);
        title.replacen(own.as_str(), shown, 1)
    })
}
