//! Names in the reader's language: cities by their name there where they have one, and partnerships by those of their
//! cities. What is stored stays as it was written.

use std::collections::HashMap;

use super::{Register, cells::id_at, error::Error, parts};
use crate::domain::{
    kinds::Titled,
    value::{Id, RecordRef},
};

/// Names a city goes by today; former ones and those of one document are not offered.
const IN_USE: &str = "n.deleted = 0 AND n.language = ?1 AND n.name_use IN ('official', 'exonym')";

/// The name of the city `c` in the language.
const NAME_IN_USE: &str = "SELECT n.name FROM city_name n WHERE n.city = c.id AND n.city IS NOT NULL AND n.deleted = 0
     AND n.language = ?1 AND n.name_use IN ('official', 'exonym') ORDER BY n.n LIMIT 1";

/// A city's own name, and the one it has in a language.
pub(super) type Renamed = (String, String);

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

    /// Of each partnership in which a city has another name in `language`: all its cities, renamed or not.
    pub fn renamed_parties(&self, language: &str) -> Result<HashMap<Id, Vec<Renamed>>, Error> {
        // From the few names there are to the partnerships, each step by an index: the database's own plan makes indexes of
        // both tables for this question alone.
        let sql = format!(
            "SELECT p.partnership, c.name, coalesce(({NAME_IN_USE}), c.name)
             FROM (
                 SELECT DISTINCT q.partnership FROM city_name n
                 CROSS JOIN city d ON d.id = n.city CROSS JOIN party q ON q.city = d.id
                 WHERE {IN_USE} AND n.name <> d.name AND q.deleted = 0
             ) AS renamed
             CROSS JOIN party p INDEXED BY party_by_partnership ON p.partnership = renamed.partnership
             CROSS JOIN city c ON c.id = p.city
             WHERE p.deleted = 0 AND p.partnership IS NOT NULL"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([language])?;
        let mut parties: HashMap<Id, Vec<Renamed>> = HashMap::new();
        while let Some(row) = rows.next()? {
            parties.entry(id_at(row, 0)?).or_default().push((row.get(1)?, row.get(2)?));
        }
        parties.retain(|_, names| names.iter().any(|(own, shown)| own != shown));
        Ok(parties)
    }

    /// The title of a record as a reader of `language` knows it.
    pub fn title_in(&self, record_ref: RecordRef, title: &str, language: &str) -> Result<String, Error> {
        let ids = parts::id_array([record_ref.id]);
        let mut names = match record_ref.kind.spec().titled {
            Titled::OfCity => self.names_of_cities(&ids, language)?,
            Titled::OfParties => self.names_of_parties(&ids, language)?,
            Titled::AsWritten | Titled::OfCountry | Titled::Counted | Titled::Timed => return Ok(title.to_owned()),
        };
        Ok(renamed(title, &names.remove(&record_ref.id).unwrap_or_default()))
    }

    /// Of each of these cities: its own name and the one it has in `language`.
    pub(super) fn names_of_cities(&self, ids: &str, language: &str) -> Result<HashMap<Id, Vec<Renamed>>, Error> {
        self.names_by("c.id", &format!("city c WHERE c.id IN ({})", parts::LISTED), ids, language)
    }

    /// Of each of these partnerships: the names of all its cities, their own and in `language`.
    pub(super) fn names_of_parties(&self, ids: &str, language: &str) -> Result<HashMap<Id, Vec<Renamed>>, Error> {
        let sides = format!(
            "party p INDEXED BY party_by_partnership CROSS JOIN city c ON c.id = p.city
             WHERE p.partnership IN ({}) AND p.partnership IS NOT NULL AND p.deleted = 0",
            parts::LISTED
        );
        self.names_by("p.partnership", &sides, ids, language)
    }

    fn names_by(&self, of: &str, cities: &str, ids: &str, language: &str) -> Result<HashMap<Id, Vec<Renamed>>, Error> {
        let sql = format!("SELECT {of}, c.name, coalesce(({NAME_IN_USE}), c.name) FROM {cities}");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([language, ids])?;
        let mut names: HashMap<Id, Vec<Renamed>> = HashMap::new();
        while let Some(row) = rows.next()? {
            names.entry(id_at(row, 0)?).or_default().push((row.get(1)?, row.get(2)?));
        }
        Ok(names)
    }
}

/// A title with each city's own name put into the reader's language, once. `names` holds every city of the title: the
/// longest name that begins a word is taken, so that York is not found in New York.
pub fn renamed(title: &str, names: &[Renamed]) -> String {
    let mut left: Vec<&Renamed> = Vec::new();
    for pair in names.iter().filter(|(own, _)| !own.is_empty()) {
        if left.iter().all(|(own, _)| *own != pair.0) {
            left.push(pair);
        }
    }
    left.sort_by_key(|(own, _)| std::cmp::Reverse(own.len()));
    let (mut said, mut rest, mut is_in_word) = (String::with_capacity(title.len()), title, false);
    while let Some(sign) = rest.chars().next() {
        let stands_here =
            |own: &str| rest.strip_prefix(own).is_some_and(|after| !after.starts_with(char::is_alphanumeric));
        let found = if is_in_word { None } else { left.iter().position(|(own, _)| stands_here(own)) };
        if let Some(at) = found {
            let (own, shown) = left.remove(at);
            said.push_str(shown);
            rest = &rest[own.len()..];
            is_in_word = true;
        } else {
            said.push(sign);
            rest = &rest[sign.len_utf8()..];
            is_in_word = sign.is_alphanumeric();
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn a_name_within_another_name_or_word_is_left_alone() {
        let names = [("York", "Йорк"), ("New York", "New York")].map(|(own, shown)| (own.to_owned(), shown.to_owned()));
        for (title, expected) in [
            ("New York – York", "New York – Йорк"),
            ("York – New York", "Йорк – New York"),
            ("Yorkshire and York", "Yorkshire and Йорк"),
            ("York-York", "Йорк-York"),
        ] {
            assert_eq!(renamed(title, &names), expected);
        }
    }
}
