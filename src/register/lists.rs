//! What lists of any kind read: only the fields they show, titles by id, tags, and who names whom.

use std::collections::HashMap;

use super::{Register, cells, error::Error, names, parts, rows};
use crate::domain::{
    kinds::{FieldSpec, Kind, Mark, Titled},
    record::Record,
    value::{FieldType, Id, RecordRef},
};

impl Register {
    /// Every record of a kind, oldest first, with only these fields read: long texts nobody shows cost time.
    pub fn some(&self, kind: Kind, fields: &[usize]) -> Result<Vec<Record>, Error> {
        rows::some(&self.connection, kind, fields)
    }

    /// The id of every record of a kind, oldest first.
    pub fn ids(&self, kind: Kind) -> Result<Vec<Id>, Error> {
        let sql = format!("SELECT id FROM \"{}\" WHERE deleted = 0 ORDER BY n", kind.name());
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(cells::id_at(row, 0)?);
        }
        Ok(ids)
    }

    /// The titles of some records of a kind, as a reader of `language` knows them; of those that are gone, none.
    pub fn titles_of(
        &self,
        kind: Kind,
        ids: impl IntoIterator<Item = Id>,
        language: &str,
    ) -> Result<HashMap<Id, String>, Error> {
        let ids = parts::id_array(ids);
        let condition = format!("id IN ({}) AND deleted = 0", parts::LISTED);
        let records = rows::some_where(&self.connection, kind, &title_fields(kind), &condition, [&ids])?;
        let mut titles: HashMap<Id, String> = records.into_iter().map(|record| (record.id, record.title())).collect();
        let parties = match kind.spec().titled {
            Titled::OfCity => self.names_of_cities(&ids, language)?,
            Titled::OfParties => self.names_of_parties(&ids, language)?,
            Titled::AsWritten | Titled::OfCountry | Titled::Counted | Titled::Timed => HashMap::new(),
        };
        for (id, names) in parties {
            if let Some(title) = titles.get_mut(&id) {
                *title = names::renamed(title, &names);
            }
        }
        Ok(titles)
    }

    /// The title of every record of a kind, as a reader of `language` knows it.
    pub fn titles(&self, kind: Kind, language: &str) -> Result<HashMap<Id, String>, Error> {
        let mut titles: HashMap<Id, String> =
            self.some(kind, &title_fields(kind))?.into_iter().map(|record| (record.id, record.title())).collect();
        match kind.spec().titled {
            Titled::OfCity => titles.extend(self.city_names_in(language)?),
            Titled::OfParties => {
                for (id, parties) in self.renamed_parties(language)? {
                    if let Some(title) = titles.get_mut(&id) {
                        *title = names::renamed(title, &parties);
                    }
                }
            }
            Titled::AsWritten | Titled::OfCountry | Titled::Counted | Titled::Timed => {}
        }
        Ok(titles)
    }

    /// The tags on records of a kind.
    pub fn tags_on(&self, kind: Kind) -> Result<HashMap<Id, Vec<String>>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT g.about_id, t.name FROM tagging g JOIN tag t ON t.id = g.tag
             WHERE g.deleted = 0 AND t.deleted = 0 AND g.about_kind = ? ORDER BY t.name",
        )?;
        let mut rows = statement.query([kind.name()])?;
        let mut tags: HashMap<Id, Vec<String>> = HashMap::new();
        while let Some(row) = rows.next()? {
            tags.entry(cells::id_at(row, 0)?).or_default().push(row.get(1)?);
        }
        Ok(tags)
    }

    /// Records that name `record_ref` as anything but what they belong to, with the field that does; at most `most` of
    /// each field.
    pub fn naming_anywhere(
        &self,
        record_ref: RecordRef,
        most: usize,
    ) -> Result<Vec<(&'static FieldSpec, Vec<Record>)>, Error> {
        let mut found = Vec::new();
        for kind in Kind::ALL {
            for (index, spec) in kind.fields().iter().enumerate() {
                let fits = match spec.field_type {
                    FieldType::Ref(of) => of == record_ref.kind,
                    FieldType::RecordRef(kinds) => kinds.is_empty() || kinds.contains(&record_ref.kind),
                    _ => false,
                };
                if !fits || spec.is(Mark::Owner) {
                    continue;
                }
                let tail = format!(
                    "WHERE \"{}\" = ? AND deleted = 0 ORDER BY n DESC LIMIT {most}",
                    rows::id_column(*kind, index)
                );
                let records = rows::records(rows::select(&self.connection, *kind, &tail, [record_ref.id.as_bytes()])?);
                if !records.is_empty() {
                    found.push((spec, records));
                }
            }
        }
        Ok(found)
    }
}

/// Positions of the fields that a title is made of.
fn title_fields(kind: Kind) -> Vec<usize> {
    let fields = kind.fields().iter().enumerate().filter(|(_, spec)| spec.is(Mark::Title));
    fields.map(|(index, _)| index).collect()
}
