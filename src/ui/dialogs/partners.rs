//! Who could be the partner of a city, who offers what a need asks for, and who needs what is offered.

use std::collections::BTreeSet;

use egui::{Align, Layout, ScrollArea, Ui};

use crate::{
    domain::{
        kinds::{Kind, city},
        matching::{Candidates, Known, Ranker, Talk, Weights},
        value::{Id, RecordRef},
    },
    jobs::{self, Job},
    register::{Error, Register},
    ui::{
        beside::told,
        command::{Command, DialogCommand, NavCommand},
        dialogs::footer::{heading_ui, trailing_ui},
        lookup::Lookup,
        screens::matching::{Explained, Ground, Row, explained_ui},
        theme::{GAP, SMALL},
        widgets::{
            basic::{button_ui, note_ui, primary_ui},
            table::{Cell, Column, Table, TableState, Tone},
        },
    },
    words::Words,
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

/// Every city, as it is being made ready.
pub type Reading = Job<(Candidates, Ranker)>;

/// How far the question has come.
enum State {
    Looking(Reading),
    Found(Box<Answers>),
    /// It came to nothing, for this reason.
    Failed(String),
}

/// The question and its answers.
pub struct Partners {
    /// What is asked about: the city, or the need or offer.
    of: RecordRef,
    state: State,
}

/// Who was found, the likeliest first.
struct Answers {
    is_wish: bool,
    /// Titles of the cities that are partners already, and therefore not ranked.
    partners: String,
    ground: Ground,
    found: Vec<Found>,
    selected: usize,
    explained: Option<Explained>,
    table: TableState,
}

fn heading(of: Kind) -> &'static str {
    match of {
        Kind::Need => "partners-of-need",
        Kind::Offer => "partners-of-offer",
        _ => "partners-of-city",
    }
}

fn none(of: Kind) -> &'static str {
    match of {
        Kind::Need => "partners-none-need",
        Kind::Offer => "partners-none-offer",
        _ => "partners-none-city",
    }
}

impl Partners {
    /// Asks for a city, a need or an offer over the whole register, which is being read.
    pub fn new(of: RecordRef, reading: Reading) -> Self {
        Self { of, state: State::Looking(reading) }
    }

    /// Takes in what was read, once it is.
    fn listen(&mut self, lookup: &Lookup<'_>) {
        let State::Looking(reading) = &mut self.state else { return };
        let Some(read) = reading.poll() else { return };
        let answers = read.and_then(|(candidates, ranker)| {
            let register = lookup.register.ok_or(Error::Missing)?;
            let ground = Ground { candidates, ranker, talk: Talk::default() };
            Ok::<_, jobs::Error>(Answers::find(register, lookup, self.of, ground)?)
        });
        self.state = match answers {
            Ok(found) => State::Found(Box::new(found)),
            Err(error) => State::Failed(told(lookup.words, &error)),
        };
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        self.listen(lookup);
        heading_ui(ui, words.say(heading(self.of.kind)));
        note_ui(ui, &lookup.title(self.of));
        ui.add_space(SMALL);
        let mut shown = None;
        match &mut self.state {
            State::Looking(_) => {
                // As high as the answers will be, so that nothing moves when they come.
                let size = egui::vec2(ui.available_width(), HEIGHT);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_min_size(size);
                    note_ui(ui, words.say("partners-looking"));
                });
            }
            State::Failed(why) => {
                note_ui(ui, why);
            }
            State::Found(answers) if answers.found.is_empty() => {
                note_ui(ui, words.say(none(self.of.kind)));
                answers.partners_ui(ui, words);
            }
            State::Found(answers) => {
                answers.partners_ui(ui, words);
                let opened = answers.answers_ui(ui, lookup, heading(self.of.kind));
                shown = opened.or(answers.found.get(answers.selected).map(|found| found.city));
                if let Some(city) = opened {
                    commands.extend([
                        DialogCommand::Dismiss.into(),
                        NavCommand::Show(RecordRef { kind: Kind::City, id: city }).into(),
                    ]);
                }
            }
        }
        ui.add_space(GAP);
        trailing_ui(ui, |ui| {
            if let Some(city) = shown {
                if primary_ui(ui, words.say("partners-show")).clicked() {
                    commands.extend([
                        DialogCommand::Dismiss.into(),
                        NavCommand::Show(RecordRef { kind: Kind::City, id: city }).into(),
                    ]);
                }
            }
            if button_ui(ui, words.say("close")).clicked() {
                commands.push(DialogCommand::Dismiss.into());
            }
        });
        commands
    }
}

impl Answers {
    fn find(register: &Register, lookup: &Lookup<'_>, of: RecordRef, ground: Ground) -> Result<Self, Error> {
        let weights = Weights::default();
        let title = |kind: Kind, id: Id| lookup.title(RecordRef { kind, id });
        let mut pairs: Vec<([usize; 2], Option<Answered>)> = Vec::new();
        let mut partners: BTreeSet<Id> = BTreeSet::new();
        if of.kind == Kind::City {
            if let Some(ours) = ground.candidates.place(of.id) {
                let alive = ground.candidates.cities[ours].partnerships.iter().filter(|(_, stage, _)| stage.is_alive());
                partners.extend(alive.flat_map(|(_, _, others)| others));
                let top = ground.ranker.top(ours, MOST + partners.len(), weights);
                let is_new = |place: usize| !partners.contains(&ground.candidates.cities[place].id);
                let new = top.iter().filter(|ranked| is_new(ranked.place)).take(MOST);
                pairs.extend(new.map(|ranked| ([ours, ranked.place], None)));
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
            let record = register.get(RecordRef { kind: Kind::City, id })?;
            let country = record.map(|record| lookup.country(record.text(city::country))).unwrap_or_default();
            let (means, beside) = match answer {
                Some((means, beside)) => (Some(means), beside),
                None => (None, row.open.clone()),
            };
            found.push(Found { city: id, title: title(Kind::City, id), country, means, beside, row });
        }
        let mut table = TableState::default();
        table.takes_focus = true;
        let is_wish = of.kind != Kind::City;
        let mut partners: Vec<String> = partners.into_iter().map(|id| title(Kind::City, id)).collect();
        partners.sort_by(|one, other| lookup.words.compare(one, other));
        let partners = partners.join(", ");
        let mut answers = Self { is_wish, partners, ground, found, selected: 0, explained: None, table };
        answers.open(lookup, 0);
        Ok(answers)
    }

    /// Who is a partner already.
    fn partners_ui(&self, ui: &mut Ui, words: &Words) {
        if !self.partners.is_empty() {
            let said = words.tell("partners-already", &[("names", (&self.partners).into())]);
            note_ui(ui, &said);
        }
    }

    fn open(&mut self, lookup: &Lookup<'_>, at: usize) {
        self.selected = at;
        let pair = self.found.get(at).map(|found| [found.row.ours, found.row.theirs]);
        self.explained = pair.map(|pair| Explained::of(lookup, &self.ground, pair, Weights::default()));
    }

    /// The ranking beside the pair that is open; the city that was opened, if one was.
    fn answers_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, heading: &'static str) -> Option<Id> {
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
                    name: words.say(heading),
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
