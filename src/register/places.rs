//! Where the parties of partnerships are on the globe, for maps.

use rusqlite::params_from_iter;

use super::{
    Register,
    cells::{choice_at, id_at},
    error::Error,
};
use crate::domain::{
    choices::PartyRole,
    value::{Id, Point},
};

/// A city that takes part in a partnership, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyPlace {
    pub partnership: Id,
    pub city: Id,
    /// As written; the reader's language may have another.
    pub name: String,
    pub role: PartyRole,
    pub at: Point,
}

impl Register {
    /// Every party, of one partnership or of all, that is a city whose position is known; those of one partnership
    /// stand together, in their order.
    pub fn party_places(&self, of: Option<Id>) -> Result<Vec<PartyPlace>, Error> {
        let condition = if of.is_some() { "p.partnership = ?1 AND" } else { "" };
        let sql = format!(
            "SELECT p.partnership, c.id, c.name, p.role, c.position_latitude, c.position_longitude
             FROM party p JOIN city c ON c.id = p.city
             WHERE {condition} p.deleted = 0 AND c.deleted = 0 AND c.position_latitude IS NOT NULL
             ORDER BY p.partnership, p.rank, p.n"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(of.iter().map(Id::as_bytes)))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(PartyPlace {
                partnership: id_at(row, 0)?,
                city: id_at(row, 1)?,
                name: row.get(2)?,
                role: choice_at(row, 3)?.unwrap_or(PartyRole::Partner),
                at: Point { latitude_micros: row.get(4)?, longitude_micros: row.get(5)? },
            });
        }
        Ok(found)
    }
}
