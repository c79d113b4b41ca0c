//! The sample: what the record of the Meeting of Mayors (Brussels, 15–16 May 2001, A/CONF.191/L.11) says, and the funds
//! that two later resolutions name. Nothing is invented; what the record does not say stays empty.
//!
//! `assets/sample/brussels-2001.json` holds records in the form of [`super::json`], one a line, linked by short handles
//! instead of ids. `parts` belong to the record they stand in; `sources` become its provenance.
//!
//! Three readings of the record that are not obvious. The components of the models (¶4) are named for Lomé–Lyon and
//! Québec–Ouagadougou together, so neither has component records: a note and the provenance of each say so. Their stage
//! is not told either, and is entered as not known. The agreements of unnamed Belgian cities (¶16) are one entry with
//! unnamed sides, at a stage not known, and without agreement records, whose number is not given.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::{
    json::{self, Fault},
    said::{Said, said_in},
};
use crate::{
    domain::{
        kinds::Kind,
        record::Draft,
        value::{FieldType, Id, RecordRef, Value},
    },
    words::Language,
};

const SAMPLE: &str = include_str!("../../assets/sample/brussels-2001.json");
/// What we ourselves wrote about the record, a line a text, English first; its own words stay in its own language.
const SAID: &str = include_str!("../../assets/sample/brussels-2001.tsv");

/// The records of the sample in a language, each after those it names; ids come from `mint`.
pub fn drafts(language: Language, mint: &mut dyn FnMut() -> Id) -> Result<Vec<Draft>, Vec<Fault>> {
    let listed: Json = serde_json::from_str(SAMPLE).map_err(|_| vec![Fault::NotRecord])?;
    let listed = listed.as_array().ok_or_else(|| vec![Fault::NotRecord])?;
    let mut reader =
        Reader { ids: HashMap::new(), said: said_in(SAID, language), drafts: Vec::new(), faults: Vec::new() };
    for json in listed {
        let handle = json["id"].as_str().unwrap_or_default();
        if reader.ids.insert(handle.to_owned(), mint()).is_some() {
            // Two records of one handle would be one id.
            reader.faults.push(Fault::BadId);
        }
    }
    for json in listed {
        reader.record(json, mint);
    }
    if reader.faults.is_empty() { Ok(reader.sorted()) } else { Err(reader.faults) }
}

struct Reader {
    ids: HashMap<String, Id>,
    said: Said,
    drafts: Vec<Draft>,
    faults: Vec<Fault>,
}

impl Reader {
    fn record(&mut self, json: &Json, mint: &mut dyn FnMut() -> Id) {
        let handle = json["id"].as_str().unwrap_or_default();
        let Some(id) = self.ids.get(handle).copied() else { return self.faults.push(Fault::BadId) };
        let Some(kind) = self.kind(&json["kind"]) else { return };
        let owner = RecordRef { kind, id };
        self.fill(Draft::new(kind, id), &json["fields"]);
        for part in json["parts"].as_array().into_iter().flatten() {
            if let Some(kind) = self.kind(&part["kind"]) {
                self.part(Draft::new(kind, mint()), owner, &part["fields"]);
            }
        }
        for source in json["sources"].as_array().into_iter().flatten() {
            self.part(Draft::new(Kind::Provenance, mint()), owner, source);
        }
    }

    fn kind(&mut self, json: &Json) -> Option<Kind> {
        let name = json.as_str().unwrap_or_default();
        let kind = Kind::from_name(name);
        if kind.is_none() {
            self.faults.push(Fault::UnknownKind(name.to_owned()));
        }
        kind
    }

    fn part(&mut self, mut draft: Draft, owner: RecordRef, fields: &Json) {
        if let Some(index) = draft.kind.owner_index() {
            let link = match draft.kind.fields()[index].field_type {
                FieldType::RecordRef(_) => Value::RecordRef(owner),
                _ => Value::Ref(owner.id),
            };
            draft.put(index, Some(link));
        }
        self.fill(draft, fields);
    }

    fn fill(&mut self, mut draft: Draft, fields: &Json) {
        let mut fields = fields.clone();
        // A name in one language is no words of ours.
        let is_name = draft.kind == Kind::OrganisationName;
        for text in fields.as_object_mut().filter(|_| !is_name).into_iter().flat_map(|fields| fields.values_mut()) {
            if let Some(said) = text.as_str().and_then(|text| self.said.get(text)) {
                *text = Json::from(said.as_ref());
            }
        }
        let ids = &self.ids;
        self.faults.extend(json::read_fields(&mut draft, &fields, &mut |handle| ids.get(handle).copied()));
        self.drafts.push(draft);
    }

    /// Every record after those it names: the register refuses a link to what is not there yet.
    fn sorted(self) -> Vec<Draft> {
        let mut waiting = self.drafts;
        let mut placed: Vec<Draft> = Vec::with_capacity(waiting.len());
        let mut known = std::collections::HashSet::new();
        while !waiting.is_empty() {
            let before = waiting.len();
            let (ready, rest): (Vec<_>, Vec<_>) =
                waiting.into_iter().partition(|draft| draft.links().all(|(_, record_ref)| known.contains(&record_ref)));
            known.extend(ready.iter().map(Draft::record_ref));
            placed.extend(ready);
            waiting = rest;
            if waiting.len() == before {
                // Records that name each other in a ring: the register will say which link fails.
                placed.append(&mut waiting);
            }
        }
        placed
    }
}

/// Whether a record of the sample says where its facts come from by itself, and not through the record it belongs to.
pub fn is_fact(kind: Kind) -> bool {
    !matches!(kind, Kind::Workspace | Kind::CountryStatus | Kind::CountryRule | Kind::Document)
        && (kind.owner_index().is_none() || matches!(kind, Kind::Activity | Kind::Contribution))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::provenance;

    #[test]
    fn every_line_of_the_sample_is_a_record_with_its_source() {
        let mut last = 0_u128;
        let drafts = drafts(Language::English, &mut || {
            last += 1;
            Id(uuid::Uuid::from_u128(last))
        })
        .expect("the sample reads");
        for draft in &drafts {
            assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
        }
        for draft in drafts.iter().filter(|draft| is_fact(draft.kind)) {
            let sources =
                drafts.iter().filter(|one| one.kind == Kind::Provenance && one.owner() == Some(draft.record_ref()));
            assert!(
                sources.clone().count() > 0 && sources.clone().all(|one| one.get(provenance::document).is_some()),
                "{} has no source",
                draft.title()
            );
        }
    }

    #[test]
    fn what_we_wrote_of_the_record_is_said_in_every_language() {
        let of = |language| {
            let mut last = 0_u128;
            let mint = &mut || {
                last += 1;
                Id(uuid::Uuid::from_u128(last))
            };
            drafts(language, mint).expect("the sample reads")
        };
        let english = of(Language::English);
        for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
            for (draft, before) in of(language).iter().zip(&english) {
                assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
                let is_ours = matches!(draft.kind, Kind::Practice | Kind::Activity | Kind::Fair);
                assert!(!is_ours || draft.title() != before.title(), "{} in {language:?}", draft.title());
            }
        }
        let all: Vec<&str> = SAID.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
        for text in all {
            assert!(SAMPLE.contains(text), "{text:?} stands nowhere in the sample");
        }
    }
}
