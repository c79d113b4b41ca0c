//! What a field that names a record offers, and which records already bear a name.

use std::collections::HashMap;

use super::{Register, cells::id_at, error::Error, rows};
use crate::domain::{
    by_name::are_alike,
    kinds::{Kind, city_name, contact_term, organisation, organisation_name, party, workspace},
    record::Record,
    value::{Id, RecordRef},
};

/// Records looked at for a name: of so many alike the first are told.
const CANDIDATES: usize = 24;

impl Register {
    /// Records of a kind, the latest first.
    pub fn latest(&self, kind: Kind, most: usize) -> Result<Vec<Record>, Error> {
        let tail = "WHERE deleted = 0 ORDER BY n DESC LIMIT ?";
        Ok(rows::records(rows::select(&self.connection, kind, tail, [most as i64])?))
    }

    /// Records of a kind that are parts of another, oldest first; nothing where the kind is no part of such.
    pub fn parts_of_kind(&self, kind: Kind, owner: RecordRef) -> Result<Vec<Record>, Error> {
        match kind.owner_index().filter(|_| kind.may_belong_to(owner.kind)) {
            Some(index) => rows::naming(&self.connection, kind, index, owner.id),
            None => Ok(Vec::new()),
        }
    }

    /// Who is likely to be meant next to these records: the sides and contact persons of a partnership, then the office's
    /// own city and body.
    pub fn likely_near(&self, around: &[RecordRef]) -> Result<Vec<RecordRef>, Error> {
        let mut found = Vec::new();
        let of = |kind: Kind, id: Option<&Id>| id.map(|id| RecordRef { kind, id: *id });
        for partnership in around.iter().filter(|one| one.kind == Kind::Partnership) {
            for side in self.naming(party::partnership, partnership.id)? {
                found.extend(of(Kind::City, side.get(party::city)));
                found.extend(of(Kind::Organisation, side.get(party::organisation)));
                found.extend(of(Kind::Person, side.get(party::contact)));
            }
            for term in self.naming(contact_term::partnership, partnership.id)? {
                found.extend(of(Kind::Person, term.get(contact_term::person)));
            }
        }
        for office in self.all(Kind::Workspace)? {
            found.extend(of(Kind::City, office.get(workspace::city)));
            found.extend(of(Kind::Organisation, office.get(workspace::organisation)));
        }
        let mut once = Vec::new();
        found.retain(|one| {
            !once.contains(one) && {
                once.push(*one);
                true
            }
        });
        Ok(found)
    }

    /// The cities of these GeoNames numbers that are here.
    pub fn cities_by_geonames(&self, numbers: &[i64]) -> Result<HashMap<i64, Id>, Error> {
        let list = numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let mut statement = self.connection.prepare_cached(
            "SELECT geonames_id, id FROM city
             WHERE deleted = 0 AND geonames_id IN (SELECT value FROM json_each(?)) ORDER BY n DESC",
        )?;
        let mut rows = statement.query([format!("[{list}]")])?;
        let mut found = HashMap::new();
        while let Some(row) = rows.next()? {
            found.insert(row.get(0)?, id_at(row, 1)?);
        }
        Ok(found)
    }

    /// Records of a kind, but for one, that bear a name which looks like this one, in any language they have it in.
    pub fn named_alike(&self, kind: Kind, name: &str, but: Option<Id>) -> Result<Vec<Record>, Error> {
        let mut found = Vec::new();
        for hit in self.search(name, &[kind], CANDIDATES)? {
            if hit.record_ref.kind != kind || Some(hit.record_ref.id) == but {
                continue;
            }
            let Some(record) = self.get(hit.record_ref)? else { continue };
            if self.names_of(&record)?.iter().any(|known| are_alike(known, name)) {
                found.push(record);
            }
        }
        Ok(found)
    }

    /// Every name a record goes by.
    fn names_of(&self, record: &Record) -> Result<Vec<String>, Error> {
        let mut names: Vec<String> = record.name().map(str::to_owned).into_iter().collect();
        match record.kind {
            Kind::City => {
                let further = self.naming(city_name::city, record.id)?;
                names.extend(further.iter().map(|one| one.text(city_name::name).to_owned()));
            }
            Kind::Organisation => {
                names.push(record.text(organisation::acronym).to_owned());
                for one in self.naming(organisation_name::organisation, record.id)? {
                    names.push(one.text(organisation_name::name).to_owned());
                    names.push(one.text(organisation_name::acronym).to_owned());
                }
            }
            _ => {}
        }
        names.retain(|name| !name.is_empty());
        Ok(names)
    }
}
