//! A line for one date outside a form: taken whole when the keyboard comes, both readings beside it where there are two,
//! and under it one row for its hint or for what is wrong, so that nothing below it ever moves.

use egui::{
    Event, Id, Response, TextEdit, Ui,
    text::{CCursor, CCursorRange},
};

use super::{
    accessibility,
    basic::{asked_ui, button_ui, caption_ui, note_ui, wrong_ui},
};
use crate::{
    domain::{
        date::{self, DateOrder, PartialDate, read_typed},
        kinds::stage_change,
        record::{Refusal, RefusalReason},
    },
    ui::{
        lookup::Lookup,
        theme::{self, NOTE, SMALL},
    },
};

const WIDTH: f32 = 200.0;

/// What is being typed as a date.
#[derive(Clone, Debug, Default)]
pub struct DateLine {
    text: String,
    begun: String,
    reason: Option<RefusalReason>,
    focus: bool,
}

impl DateLine {
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), begun: text.to_owned(), ..Self::default() }
    }

    /// Takes the keyboard at the next drawing.
    pub fn focus(&mut self) {
        self.focus = true;
    }

    /// Whether something else stands there than at first.
    pub fn is_changed(&self) -> bool {
        self.text.trim() != self.begun.trim()
    }

    /// Goes on with letters typed elsewhere that were meant for it.
    pub fn go_on(&mut self, typed: &str) {
        self.text.push_str(typed);
        self.focus = true;
    }

    /// The date typed, if any; when it can't be read the line says why.
    pub fn read(&mut self) -> Option<Option<PartialDate>> {
        let read = read_typed(&self.text, DateOrder::Unsure).map_err(RefusalReason::from);
        self.reason = read.as_ref().err().cloned();
        read.ok()
    }

    /// Draws label, line and what is to be said of it; `refused` came back from the register.
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, label: &str, refused: Option<&str>) -> Response {
        let named = caption_ui(ui, label);
        let response = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = SMALL;
                let edit = TextEdit::singleline(&mut self.text).desired_width(WIDTH);
                let response = ui.add(edit.margin(theme::FIELD)).labelled_by(named.id);
                if !response.has_focus() || self.reason.is_some() {
                    self.readings_ui(ui, lookup);
                }
                response
            })
            .inner;
        if std::mem::take(&mut self.focus) {
            response.request_focus();
            let is_as_begun = self.text == self.begun;
            select(ui, response.id, if is_as_begun { 0 } else { self.text.chars().count() }, &self.text);
        }
        select_on_arrival(ui, &response, &self.text);
        if response.changed() {
            self.reason = None;
        } else if response.lost_focus() {
            // What can't be read is told as soon as the line is left.
            self.read();
        }
        self.told_ui(ui, lookup, &response, refused);
        response
    }

    fn readings_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) {
        for reading in date::readings(&self.text) {
            let said = lookup.typed_date(reading);
            if button_ui(ui, &said).clicked() {
                self.text = said;
                self.reason = None;
            }
        }
    }

    fn told_ui(&self, ui: &mut Ui, lookup: &Lookup<'_>, response: &Response, refused: Option<&str>) {
        let hint = lookup.words.say("limit-date");
        let why = self.reason.clone().map(|reason| lookup.refusal(&Refusal::at(stage_change::date, reason)));
        let font = egui::FontId::proportional(NOTE);
        let width = ui.available_width();
        let colour = theme::palette(ui.ctx()).quiet;
        let galley = ui.fonts_mut(|fonts| fonts.layout(hint.to_owned(), font, colour, width));
        // Refusals take two lines at most.
        let height = galley.size().y.max(2.0 * galley.size().y / galley.rows.len().max(1) as f32);
        ui.vertical(|ui| {
            ui.set_min_height(height);
            match why.as_deref().or(refused) {
                Some(_) if self.reason == Some(RefusalReason::AmbiguousDate) => {
                    let which = lookup.words.say("date-which");
                    asked_ui(ui, which);
                    accessibility::refused(response, which);
                }
                Some(why) => {
                    wrong_ui(ui, why);
                    accessibility::refused(response, why);
                }
                None => {
                    note_ui(ui, hint);
                    accessibility::described(response, hint);
                }
            }
        });
    }
}

/// Takes the whole text when the keyboard comes to a line by a key: what is typed then replaces it.
pub fn select_on_arrival(ui: &Ui, response: &Response, text: &str) {
    if response.gained_focus() && !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        select(ui, response.id, 0, text);
    }
}

fn select(ui: &Ui, id: Id, from: usize, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let range = CCursorRange::two(CCursor::new(from), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}

/// Letters typed while nothing that takes letters has the keyboard.
pub fn take_letters(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let mut typed = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        (!typed.is_empty()).then_some(typed)
    })
}
