//! Records that ship with the program: a list in the form of [`super::json`], one a line, linked by short handles instead
//! of ids. `parts` belong to the record they stand in; `sources` become its provenance.

use std::collections::{HashMap, HashSet};

use serde_json::Value as Json;

use super::{
    json::{self, Fault},
    said::Said,
};
use crate::domain::{
    kinds::Kind,
    record::Draft,
    value::{FieldType, Id, RecordRef, Value},
};

/// The records of a list, their texts as `said`, each record after those it names; ids come from `mint`.
pub fn drafts(listed: &str, said: Said, mint: &mut dyn FnMut() -> Id) -> Result<Vec<Draft>, Vec<Fault>> {
    let listed: Json = serde_json::from_str(listed).map_err(|_| vec![Fault::NotRecord])?;
    let listed = listed.as_array().ok_or_else(|| vec![Fault::NotRecord])?;
    let mut reader = Reader { ids: HashMap::new(), said, drafts: Vec::new(), faults: Vec::new() };
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
        let mut known = HashSet::new();
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
