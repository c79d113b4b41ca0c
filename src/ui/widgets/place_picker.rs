//! Choosing a city: one already in the register, one of the gazetteer, one typed by hand, or a side still unnamed.

use egui::{Key, Role, TextEdit, Ui, Vec2, WidgetInfo};

use super::{
    basic::{icon_only_ui, note_ui, paint_text, sign_ui, wrong_ui},
    date_line::select_on_arrival,
    suggestion_popup::{self, suggestion_popup_ui},
};
use crate::{
    domain::{
        fold::fold,
        kinds::{Kind, city, workspace},
        value::{Id, RecordRef},
    },
    files::gazetteer::Gazetteer,
    ui::{
        icons,
        lookup::Lookup,
        theme::{self, NOTE, palette},
    },
};

/// Suggestions shown at once.
const MOST: usize = 7;

/// What has been chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// A city of the register.
    Known(Id),
    /// A city of the gazetteer, by its place in it.
    Listed(usize),
    /// A name the person vouches for.
    ByHand,
    /// A description of a side that has no name yet.
    Unnamed,
}

/// One line under the field.
#[derive(Clone, Debug)]
struct Offer {
    chosen: Chosen,
    title: String,
    detail: String,
}

/// A field for a city.
#[derive(Clone, Debug, Default)]
pub struct PlacePicker {
    pub typed: String,
    begun: String,
    pub chosen: Option<Chosen>,
    offers: Vec<Offer>,
    /// What is offered before anything was typed.
    own: Vec<Offer>,
    /// Why cities of the register could not be looked for.
    problem: Option<String>,
    /// What the offers answer to.
    asked: String,
    lit: usize,
    focus: bool,
    /// Whether a side without a name may be described.
    pub may_be_unnamed: bool,
}

impl PlacePicker {
    pub fn named(name: &str) -> Self {
        Self { typed: name.to_owned(), begun: name.to_owned(), focus: true, ..Self::default() }
    }

    /// Whether something was typed or chosen since it began.
    pub fn is_filled(&self) -> bool {
        self.typed != self.begun
    }

    pub fn focus(&mut self) {
        self.focus = true;
    }

    /// Offers the office's own city before anything is typed.
    pub fn offer_own(&mut self, lookup: &Lookup<'_>) {
        self.own.extend(own_city(lookup));
        self.offers.clone_from(&self.own);
    }

    /// Draws the field, and below it what it offers; true when the choice has changed.
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, label: &str) -> bool {
        let mut is_changed = false;
        let mut clear = None;
        let row = ui.horizontal(|ui| {
            let width = ui.available_width() - theme::ROW - theme::SMALL;
            let hint = lookup.words.say("place-hint").to_owned();
            let field =
                ui.add(TextEdit::singleline(&mut self.typed).hint_text(hint).desired_width(width).margin(theme::FIELD));
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
            if std::mem::take(&mut self.focus) {
                field.request_focus();
            }
            select_on_arrival(ui, &field, &self.typed);
            if field.changed() {
                self.chosen = None;
                self.lit = 0;
            }
            if self.chosen.is_some() {
                paint_mark(ui);
            } else if !self.typed.is_empty() {
                let button = icon_only_ui(ui, icons::X, lookup.words.say("clear"));
                if button.clicked() {
                    self.typed.clear();
                }
                clear = Some(button.id);
            }
            if self.chosen.is_none() {
                self.ask(lookup);
                let keys = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
                if field.has_focus() && keys(Key::ArrowDown) {
                    self.lit = (self.lit + 1).min(self.offers.len().saturating_sub(1));
                }
                if field.has_focus() && keys(Key::ArrowUp) {
                    self.lit = self.lit.saturating_sub(1);
                }
                // The dialog around it must not be confirmed by the same key.
                let enter = field.lost_focus() && keys(Key::Enter);
                if enter && !self.offers.is_empty() {
                    self.take(self.lit);
                    is_changed = true;
                } else if enter {
                    field.request_focus();
                }
            } else if field.lost_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter)) {
                // Settled already: the keyboard goes on as if it were chosen now.
                is_changed = true;
            }
            field
        });
        let field = row.inner;
        if self.chosen.is_some() || self.offers.is_empty() {
            suggestion_popup::close(ui, &field);
        } else {
            suggestion_popup_ui(ui, &field, label, clear, |ui| self.offers_ui(ui, lookup));
            is_changed |= self.chosen.is_some();
        }
        is_changed
    }

    /// Draws what is offered, and names its lines.
    fn offers_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<egui::Id> {
        let colours = palette(ui.ctx());
        let mut taken = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        // As much room for the names as the longest needs: what tells them apart gets the rest.
        let width = |title: &str| {
            let font = egui::FontId::proportional(theme::BODY);
            ui.painter().layout_no_wrap(title.to_owned(), font, colours.ink).size().x
        };
        let told = self.offers.iter().filter(|offer| !offer.detail.is_empty());
        let longest = told.map(|offer| width(&offer.title)).fold(0.0, f32::max) + theme::GAP;
        let mut lines = Vec::new();
        for (at, offer) in self.offers.iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 28.0), egui::Sense::click());
            let name = format!("{}, {}", offer.title, offer.detail);
            response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
            if at == self.lit || response.hovered() {
                let ground = if at == self.lit { colours.accent_soft } else { colours.hover };
                ui.painter().rect_filled(rect, theme::ROUNDING, ground);
            }
            let icon = match offer.chosen {
                Chosen::Known(_) => icons::CHECK_CIRCLE,
                Chosen::Listed(_) => icons::MAP_PIN,
                Chosen::ByHand => icons::PENCIL_SIMPLE,
                Chosen::Unnamed => icons::CIRCLE_DASHED,
            };
            let sign = rect.with_max_x(rect.left() + 30.0);
            super::basic::paint_icon(ui, sign, icon, 16.0, colours.accent);
            let text = rect.with_min_x(rect.left() + 32.0).shrink2(egui::vec2(4.0, 0.0));
            let names = if offer.detail.is_empty() { text.width() } else { longest.min(text.width() * 0.6) };
            let split = text.left() + names;
            paint_text(
                ui,
                text.with_max_x(split),
                &offer.title,
                egui::FontId::proportional(theme::BODY),
                colours.ink,
                egui::Align::Min,
            );
            paint_text(
                ui,
                text.with_min_x(split + 6.0),
                &offer.detail,
                egui::FontId::proportional(NOTE),
                colours.quiet,
                egui::Align::Min,
            );
            super::basic::focus_ring(ui, &response);
            lines.push(response.id);
            if response.clicked() {
                taken = Some(at);
            }
        }
        if let Some(problem) = &self.problem {
            wrong_ui(ui, problem);
        }
        note_ui(ui, lookup.words.say("place-note"));
        if let Some(at) = taken {
            self.take(at);
        }
        lines
    }

    fn take(&mut self, at: usize) {
        if let Some(offer) = self.offers.get(at) {
            if !matches!(offer.chosen, Chosen::ByHand | Chosen::Unnamed) {
                self.typed.clone_from(&offer.title);
            }
            self.chosen = Some(offer.chosen.clone());
        }
    }

    /// Looks anew when the text has changed.
    fn ask(&mut self, lookup: &Lookup<'_>) {
        if self.asked == self.typed {
            return;
        }
        self.asked.clone_from(&self.typed);
        self.offers.clear();
        let typed = self.typed.trim();
        if typed.is_empty() {
            self.offers.clone_from(&self.own);
            return;
        }
        let mut known_ids = Vec::new();
        let found = lookup.find(&[Kind::City], typed);
        self.problem = found.as_ref().err().cloned();
        for found in found.unwrap_or_default().into_iter().take(4) {
            let detail = format!("{} · {}", found.detail, lookup.words.say("place-known"));
            known_ids.extend(geonames_id(lookup, found.record_ref.id));
            self.offers.push(Offer { chosen: Chosen::Known(found.record_ref.id), title: found.name, detail });
        }
        let gazetteer = Gazetteer::embedded();
        for suggestion in gazetteer.suggest(typed, None, MOST) {
            let place = gazetteer.place(suggestion.index);
            if self.offers.len() >= MOST || known_ids.contains(&i64::from(place.geonames_id)) {
                continue;
            }
            let aside = (suggestion.name != place.name).then_some(suggestion.name);
            self.offers.push(listed_offer(lookup, suggestion.index, aside));
        }
        let by_hand = lookup.words.tell("place-by-hand", &[("name", typed.into())]);
        self.offers.push(Offer { chosen: Chosen::ByHand, title: by_hand, detail: String::new() });
        if self.may_be_unnamed {
            let unnamed = lookup.words.tell("place-unnamed", &[("name", typed.into())]);
            self.offers.push(Offer { chosen: Chosen::Unnamed, title: unnamed, detail: String::new() });
        }
    }
}

/// A city of the gazetteer with what tells it apart; `aside` is the name by which it was found.
fn listed_offer(lookup: &Lookup<'_>, index: usize, aside: Option<&str>) -> Offer {
    let place = Gazetteer::embedded().place(index);
    let mut detail = lookup.country(place.country);
    if let Some(region) = place.region {
        detail = format!("{region}, {detail}");
    }
    if let Some(aside) = aside {
        detail = format!("{aside} · {detail}");
    }
    if place.population > 0 {
        let people = lookup.words.tell("people-count", &[("count", i64::from(place.population).into())]);
        detail = format!("{detail} · {people}");
    }
    Offer { chosen: Chosen::Listed(index), title: place.name.to_owned(), detail }
}

/// The city of the office that keeps this workspace: the one it names, else the one whose name stands in its own.
fn own_city(lookup: &Lookup<'_>) -> Option<Offer> {
    let office = lookup.register?.all(Kind::Workspace).ok()?.into_iter().next()?;
    let known = |id: Id| {
        let record_ref = RecordRef { kind: Kind::City, id };
        let detail = lookup.words.say("place-own").to_owned();
        Offer { chosen: Chosen::Known(id), title: lookup.title(record_ref), detail }
    };
    if let Some(city) = office.get(workspace::city) {
        return Some(known(*city));
    }
    let name = office.text(workspace::name);
    let mut parts: Vec<&str> = name.split(|letter: char| !(letter.is_alphabetic() || letter == '-')).collect();
    // Small words name no city here, and the longer a word the surer it is the city's.
    parts.retain(|part| part.chars().count() > 2 && part.chars().next().is_some_and(char::is_uppercase));
    parts.sort_by_key(|part| std::cmp::Reverse(part.chars().count()));
    let is_so_named = |title: &str, part: &str| fold(title) == fold(part);
    let held = parts.iter().find_map(|part| {
        let found = lookup.find(&[Kind::City], part).unwrap_or_default();
        found.into_iter().find(|one| is_so_named(&one.name, part)).map(|one| known(one.record_ref.id))
    });
    held.or_else(|| {
        let index = parts.iter().find_map(|part| Gazetteer::embedded().find(part, None))?;
        // It may be here under the name it has in another language.
        let place = Gazetteer::embedded().place(index);
        let here = lookup.find(&[Kind::City], place.name).unwrap_or_default().into_iter();
        let mut here = here.map(|one| one.record_ref.id);
        if let Some(id) = here.find(|id| geonames_id(lookup, *id) == Some(i64::from(place.geonames_id))) {
            return Some(known(id));
        }
        let mut offer = listed_offer(lookup, index, None);
        offer.detail = format!("{} · {}", offer.detail, lookup.words.say("place-own"));
        Some(offer)
    })
}

fn geonames_id(lookup: &Lookup<'_>, id: Id) -> Option<i64> {
    let record_ref = RecordRef { kind: Kind::City, id };
    let record = lookup.register?.get(record_ref).ok()??;
    record.get(city::geonames_id).copied()
}

fn paint_mark(ui: &mut Ui) {
    let colours = palette(ui.ctx());
    sign_ui(ui, icons::CHECK_CIRCLE, 20.0, colours.accent);
}
