//! The partnerships that the list's filters leave, on the map.

use std::collections::HashMap;

use egui::{RichText, Ui};

use super::model::Partnerships;
use crate::{
    domain::{
        choices::{PartyRole, Stage},
        kinds::Kind,
        value::{Id, RecordRef},
    },
    register::{Error, PartnershipRow, PartyPlace, Register},
    ui::{
        command::{FileCommand, NavCommand, Purpose},
        lookup::Lookup,
        map::{Choice, Dot, Map, MapData, MapPicture, Tie},
        screen::DrawContext,
        theme::{NOTE, palette},
        widgets::basic::note_ui,
    },
};

/// The map of the page, and which rows of the list it was last made of.
#[derive(Default)]
pub struct PartnershipMap {
    places: HashMap<Id, Vec<PartyPlace>>,
    names: HashMap<Id, String>,
    map: Map,
    made_of: Option<Vec<usize>>,
    /// Partnerships shown in the list that have no line.
    missing: usize,
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
    fn arrange(&mut self, rows: &[PartnershipRow], shown: &[usize]) {
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

/// Draws the map of what the list shows, with what is not on it and whose the boundaries are below.
pub fn map_view_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) {
    let words = context.lookup.words;
    let quiet = palette(ui.ctx()).quiet;
    let Partnerships { list, map, .. } = model;
    map.arrange(list.rows(), &list.shown);
    let missing = map.missing;
    egui::Panel::bottom("map notes").resizable(false).frame(egui::Frame::new()).show_separator_line(false).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(4.0);
            if missing > 0 {
                let told = words.tell("map-missing", &[("count", missing.into())]);
                ui.add(egui::Label::new(RichText::new(told).size(NOTE).color(quiet)).wrap());
            }
            note_ui(ui, words.say("map-boundaries"));
            ui.add_space(6.0);
        },
    );
    let selected = list.selected.map(|id| RecordRef { kind: Kind::Partnership, id });
    match map.map.ui(ui, words, words.say("map-name"), selected) {
        Some(Choice::Open(record_ref)) => context.send(NavCommand::Show(record_ref)),
        Some(Choice::Save) => context.send(FileCommand::Pick(Purpose::MapPicture)),
        None => {}
    }
}
