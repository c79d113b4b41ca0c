//! Who could be the partner of a city, who offers what a need asks for, and who needs what is offered.

use chrono::NaiveDate;
use egui::{Align, Layout, ScrollArea, Ui};

use super::{at_end_ui, heading_ui};
use crate::{
    domain::{
        kinds::{Kind, city},
        matching::{Known, Weights},
        value::{Id, Subject},
    },
    register::{Error, Register},
    ui::{
        command::Command,
        lookup::Lookup,
        screens::matching::{Explained, Ground, Row, explained_ui},
        theme::{GAP, SMALL},
        widgets::{
            basic::{button_ui, note_ui, primary_ui},
            table::{Cell, Column, Table, TableState, Tone},
        },
    },
};

fn agreement(means: Known) -> &'static str {
    match means {
        Known::Yes => "partners-means-agree",
        Known::No => "partners-means-differ",
        Known::Unknown => "partners-means-unknown",
    }
}

/// Cities that are shown.
const MOST: usize = 40;
const HEIGHT: f32 = 430.0;
const PAIR: f32 = 360.0;

/// A city that could be the partner.
struct Found {
    row: Row,
    city: Id,
    title: String,
    country: String,
    /// Whether the means agree, where one wish is asked about: those that do come first.
    means: Option<Known>,
    /// What answers, or what stands in the way and is not known.
    beside: String,
}

/// Whether the means agree, and what answers.
type Answered = (Known, String);

/// The question and its answers.
pub struct Partners {
    heading: &'static str,
    note: &'static str,
    /// What is asked about: the city, or the need or offer.
    about: String,
    is_wish: bool,
    ground: Ground,
    found: Vec<Found>,
    selected: usize,
    explained: Option<Explained>,
    table: TableState,
}

impl Partners {
    /// Asks for a city, a need or an offer over the whole register.
    pub fn read(register: &Register, lookup: &Lookup<'_>, of: Subject, today: NaiveDate) -> Result<Self, Error> {
        let ground = Ground::read(register, None, today)?;
        let weights = Weights::default();
        let title = |kind: Kind, id: Id| lookup.title(Subject { kind, id });
        let mut pairs: Vec<([usize; 2], Option<Answered>)> = Vec::new();
        if of.kind == Kind::City {
            if let Some(ours) = ground.candidates.place(of.id) {
                let top = ground.kernel.top(ours, MOST, weights);
                pairs.extend(top.iter().map(|ranked| ([ours, ranked.place], None)));
            }
        } else if let Some((ours, answers)) = ground.candidates.answers(of.kind, of.id, MOST, weights, &ground.talk) {
            let other = if of.kind == Kind::Need { Kind::Offer } else { Kind::Need };
            for answer in answers {
                let titles: Vec<String> = answer.wishes.iter().map(|id| title(other, *id)).collect();
                pairs.push(([ours, answer.city], Some((answer.means, titles.join("; ")))));
            }
        }
        let mut found = Vec::with_capacity(pairs.len());
        for (pair, answer) in pairs {
            let row = Row::of(lookup, &ground, pair, weights);
            let id = ground.candidates.cities[row.theirs].id;
            let record = register.get(Subject { kind: Kind::City, id })?;
            let country = record.map(|record| lookup.country(record.text(city::country))).unwrap_or_default();
            let (means, beside) = match answer {
                Some((means, beside)) => (Some(means), beside),
                None => (None, row.open.clone()),
            };
            found.push(Found { city: id, title: title(Kind::City, id), country, means, beside, row });
        }
        let (heading, note) = match of.kind {
            Kind::Need => ("partners-of-need", "partners-none-need"),
            Kind::Offer => ("partners-of-offer", "partners-none-offer"),
            _ => ("partners-of-city", "partners-none-city"),
        };
        let mut table = TableState::default();
        table.takes_focus = true;
        let mut asked = Self {
            heading,
            note,
            about: lookup.title(of),
            is_wish: of.kind != Kind::City,
            ground,
            found,
            selected: 0,
            explained: None,
            table,
        };
        asked.open(lookup, 0);
        Ok(asked)
    }

    fn open(&mut self, lookup: &Lookup<'_>, at: usize) {
        self.selected = at;
        let pair = self.found.get(at).map(|found| [found.row.ours, found.row.theirs]);
        self.explained = pair.map(|pair| Explained::of(lookup, &self.ground, pair, Weights::default()));
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say(self.heading));
        note_ui(ui, &self.about);
        ui.add_space(SMALL);
        let mut shown = None;
        if self.found.is_empty() {
            note_ui(ui, words.say(self.note));
        } else {
            let opened = self.answers_ui(ui, lookup);
            shown = opened.or(self.found.get(self.selected).map(|found| found.city));
            if let Some(city) = opened {
                commands.extend([Command::Dismiss, Command::Show(Subject { kind: Kind::City, id: city })]);
            }
        }
        ui.add_space(GAP);
        at_end_ui(ui, |ui| {
            if let Some(city) = shown {
                if primary_ui(ui, words.say("partners-show")).clicked() {
                    commands.extend([Command::Dismiss, Command::Show(Subject { kind: Kind::City, id: city })]);
                }
            }
            if button_ui(ui, words.say("close")).clicked() {
                commands.push(Command::Dismiss);
            }
        });
        commands
    }

    /// The ranking beside the pair that is open; the city that was opened, if one was.
    fn answers_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Option<Id> {
        let words = lookup.words;
        let beside = if self.is_wish { "partners-answers" } else { "match-open" };
        let mut columns = vec![
            Column { key: 0, name: words.say("kind-city"), width: -1.0, align: Align::Min },
            Column { key: 1, name: words.say("match-points"), width: 76.0, align: Align::Max },
            Column { key: 2, name: words.say("match-confidence"), width: 160.0, align: Align::Min },
            Column { key: 3, name: words.say(beside), width: -1.3, align: Align::Min },
        ];
        if self.is_wish {
            let means = Column { key: 4, name: words.say("partners-means"), width: 110.0, align: Align::Min };
            columns.insert(1, means);
        }
        let mut answer = crate::ui::widgets::table::Answer::default();
        let wide = ui.available_width();
        ui.horizontal_top(|ui| {
            let size = egui::vec2(wide - PAIR - GAP, HEIGHT);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_min_size(size);
                let table = Table {
                    name: words.say(self.heading),
                    columns: &columns,
                    rows: self.found.len(),
                    selected: Some(self.selected),
                    sort: None,
                };
                let found = &self.found;
                answer = table.ui(ui, &mut self.table, |at, column| {
                    let one = &found[at];
                    match column {
                        0 => Cell::new(format!("{}, {}", one.title, one.country), Tone::Plain),
                        1 => Cell::new(one.row.points(words), Tone::Strong),
                        4 => Cell::new(one.means.map_or("", |means| words.say(agreement(means))), Tone::Plain),
                        2 => Cell::new(one.row.confidence(words), Tone::Quiet),
                        _ => Cell::new(one.beside.as_str(), Tone::Quiet),
                    }
                });
            });
            let size = egui::vec2(PAIR, HEIGHT);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_min_size(size);
                ScrollArea::vertical().id_salt("pair").auto_shrink(false).show(ui, |ui| {
                    explained_ui(ui, lookup, self.explained.as_ref(), None);
                });
            });
        });
        if let Some(at) = answer.selected {
            self.open(lookup, at);
        }
        answer.opened.and_then(|at| self.found.get(at)).map(|found| found.city)
    }
}
