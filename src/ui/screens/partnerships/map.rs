//! The partnerships that the list's filters leave, on the map.

use std::collections::HashMap;

use crate::{
    domain::{
        choices::{PartyRole, Stage},
        kinds::Kind,
        value::{Id, RecordRef},
    },
    register::{Error, PartnershipRow, PartyPlace, Register},
    ui::{
        lookup::Lookup,
        map::{Dot, Map, MapData, MapPicture, Tie},
    },
};

/// The map of the page, and which rows of the list it was last made of.
#[derive(Default)]
pub struct PartnershipMap {
    places: HashMap<Id, Vec<PartyPlace>>,
    names: HashMap<Id, String>,
    pub(super) map: Map,
    made_of: Option<Vec<usize>>,
    /// Partnerships shown in the list that have no line.
    pub(super) missing: usize,
}

impl PartnershipMap {
    /// Reads where the cities are, under the names the reader knows them by.
    pub(super) fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.places.clear();
        for place in register.party_places(None)? {
            self.places.entry(place.partnership).or_default().push(place);
        }
        self.names = register.city_names_in(lookup.language())?;
        self.made_of = None;
        Ok(())
    }

    /// Makes the map of the rows that the list shows.
    pub(super) fn arrange(&mut self, rows: &[PartnershipRow], shown: &[usize]) {
        if self.made_of.as_deref() == Some(shown) {
            return;
        }
        let mut drawing = Drawing::default();
        for row in shown.iter().filter_map(|at| rows.get(*at)) {
            let places = self.places.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            drawing.add(row.id, &row.title, row.stage, places, &self.names);
        }
        self.missing = drawing.missing;
        self.map.show(MapData::new(drawing.dots, drawing.ties));
        self.made_of = Some(shown.to_vec());
    }

    /// The map as it stands, as a picture to be drawn; nothing before it was shown.
    pub fn picture(&self, lookup: &Lookup<'_>, theme: egui::Theme, title: &str) -> Option<MapPicture> {
        let words = lookup.words;
        let data = self.map.data();
        let counts = [("dots", data.dots().len().into()), ("ties", data.ties().len().into())];
        let (name, summary) = (words.say("map-name"), words.tell("map-summary", &counts));
        let title = if title.is_empty() { words.say("app-name") } else { title };
        MapPicture::of(&self.map, theme, title.to_owned(), format!("{name}. {summary}"), words)
    }
}

/// Dots and ties as they are gathered.
#[derive(Default)]
struct Drawing {
    dots: Vec<Dot>,
    known: HashMap<Id, usize>,
    ties: Vec<Tie>,
    /// Partnerships without a tie.
    missing: usize,
}

impl Drawing {
    fn add(&mut self, id: Id, title: &str, stage: Stage, places: &[PartyPlace], names: &HashMap<Id, String>) {
        let mut ends: Vec<usize> = Vec::new();
        for place in places {
            let dot = *self.known.entry(place.city).or_insert_with(|| {
                let name = names.get(&place.city).unwrap_or(&place.name).clone();
                let record_ref = RecordRef { kind: Kind::City, id: place.city };
                self.dots.push(Dot { record_ref, name, at: place.at, weight: 0 });
                self.dots.len() - 1
            });
            if !ends.contains(&dot) {
                self.dots[dot].weight += 1;
                ends.push(dot);
            }
        }
        // Every other city is tied to the one that leads, or that comes first: of Lokossa with Andenne and Evere nobody
        // said that Andenne and Evere are partners of one another.
        let lead = places.iter().find(|place| place.role == PartyRole::Lead).or(places.first());
        let lead = lead.and_then(|place| self.known.get(&place.city).copied());
        let before = self.ties.len();
        for end in ends.iter().filter(|end| Some(**end) != lead) {
            let Some(lead) = lead else { break };
            let record_ref = RecordRef { kind: Kind::Partnership, id };
            self.ties.push(Tie { record_ref, name: title.to_owned(), stage, ends: [lead, *end] });
        }
        self.missing += usize::from(self.ties.len() == before);
    }
}

/// The map of one partnership; nothing where no two of its cities have a known position.
pub fn own_map(
    register: &Register,
    lookup: &Lookup<'_>,
    id: Id,
    title: &str,
    stage: Stage,
) -> Result<Option<Map>, Error> {
    let places = register.party_places(Some(id))?;
    let mut names = HashMap::new();
    for place in &places {
        let record_ref = RecordRef { kind: Kind::City, id: place.city };
        names.insert(place.city, register.title_in(record_ref, &place.name, lookup.language())?);
    }
    let mut drawing = Drawing::default();
    drawing.add(id, title, stage, &places, &names);
    let mut map = Map::default();
    map.show(MapData::new(drawing.dots, drawing.ties));
    Ok((drawing.missing == 0).then_some(map))
}
