//! Requests collected on paper, typed in one after the other: two letters and Enter for who asks, two letters and
//! Enter for each whom they ask.

use egui::{Align, Key, Modifiers, Role, TextEdit, Ui, WidgetInfo};

use super::{super::data::FairData, model::Requests, paper_form::Paper};
use crate::ui::{
    command::RequestsCommand,
    lookup::Lookup,
    screen::DrawContext,
    screens::fair::requests::model::stars_text,
    theme::{GAP, SMALL},
    widgets::{
        basic::{asked_ui, caption_ui, chip_ui, note_ui, section_ui},
        table::{Cell, Column, Table, Tone},
    },
};

/// Words and the stars typed after them.
fn split_stars(typed: &str) -> (&str, Option<i64>) {
    let typed = typed.trim();
    match typed.chars().last().and_then(|last| last.to_digit(10)) {
        Some(stars @ 1..=3) => (typed[..typed.len() - 1].trim_end(), Some(i64::from(stars))),
        _ => (typed, None),
    }
}

impl Requests {
    pub(super) fn paper_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData) {
        let lookup = context.lookup;
        let words = lookup.words;
        note_ui(ui, words.say("requests-paper-note"));
        ui.add_space(SMALL);
        ui.add_enabled_ui(context.may_write, |ui| {
            ui.horizontal_top(|ui| {
                self.asker_ui(ui, lookup, data);
                ui.add_space(GAP);
                self.asked_ui(ui, context, data);
            });
        });
        if let Some((asker, asked)) = &self.paper.known {
            asked_ui(ui, &words.tell("requests-known", &[("asker", asker.into()), ("asked", asked.into())]));
        }
        ui.add_space(SMALL);
        let Some(asker) = self.paper.asker.and_then(|id| data.seat(id)) else { return };
        let rows: Vec<_> = self.rows.iter().filter(|row| row.asker == asker).collect();
        let title = &data.seats[asker].title;
        section_ui(ui, &words.tell("requests-of", &[("name", title.into()), ("count", rows.len().into())]));
        let columns = [
            Column { key: 0, name: words.say("field-asked"), width: -2.0, align: Align::Min },
            Column { key: 1, name: words.say("requests-stars-head"), width: 90.0, align: Align::Min },
        ];
        let name = words.say("kind-request-many");
        let table = Table { name, columns: &columns, rows: rows.len(), selected: None, sort: None };
        // The latest stands on top, beside what is being typed.
        let at = |row: usize| rows[rows.len() - 1 - row];
        table.ui(ui, &mut self.paper.table, |row, column| match column {
            0 => Cell::new(data.seats[at(row).asked].title.as_str(), Tone::Plain),
            _ => Cell::new(stars_text(at(row).stars), Tone::Plain),
        });
    }

    fn asker_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, data: &FairData) {
        let paper = &mut self.paper;
        let offered = paper.offered(&paper.asker_text, None);
        let takes_focus = std::mem::take(&mut paper.takes_focus);
        let label = lookup.words.say("field-asker");
        let taken = {
            let Paper { asker_text, at, nobody, .. } = paper;
            field_ui(ui, label, asker_text, at, &offered, takes_focus, &mut nobody[0], lookup, data)
        };
        if let Some(Taken::Seat(seat)) = taken {
            paper.asker = Some(data.seats[seat].record.id);
            paper.asker_text.clone_from(&data.seats[seat].title);
            paper.asked_text.clear();
            paper.known = None;
            paper.goes_on = true;
        }
    }

    fn asked_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData) {
        let asker = self.paper.asker.and_then(|id| data.seat(id));
        let paper = &mut self.paper;
        let goes_on = std::mem::take(&mut paper.goes_on);
        let (typed, stars) = split_stars(&paper.asked_text);
        let offered = paper.offered(typed, asker);
        let label = context.lookup.words.say("field-asked");
        let taken = {
            let Paper { asked_text, at, nobody, .. } = paper;
            field_ui(ui, label, asked_text, at, &offered, goes_on, &mut nobody[1], context.lookup, data)
        };
        match (taken, asker) {
            (Some(Taken::Seat(seat)), Some(asker)) => {
                let row = self.rows.iter().find(|row| row.asker == asker && row.asked == seat);
                let paper = &mut self.paper;
                paper.asked_text.clear();
                paper.known = None;
                match row {
                    Some(row) => {
                        let names = (data.seats[asker].title.clone(), data.seats[seat].title.clone());
                        paper.known = Some(names);
                        context.send_all(stars.map(|stars| RequestsCommand::Stars { request: row.id, stars }));
                    }
                    None => context.send(RequestsCommand::Ask {
                        asker: data.seats[asker].record.id,
                        asked: data.seats[seat].record.id,
                        stars,
                    }),
                }
                self.paper.goes_on = true;
            }
            // Enter in the empty field: this sheet is done, the next one begins.
            (Some(Taken::Nobody), _) => {
                self.paper.asker_text.clear();
                self.paper.takes_focus = true;
            }
            _ => {}
        }
    }
}

/// What Enter or a press took.
#[derive(Clone, Copy)]
enum Taken {
    Seat(usize),
    /// The field was empty.
    Nobody,
}

/// A field with the names it offers; `nobody` is what was typed last that none answered.
#[allow(clippy::too_many_arguments, reason = "the parts of what is typed, borrowed one by one")]
fn field_ui(
    ui: &mut Ui,
    label: &str,
    text: &mut String,
    at: &mut usize,
    offered: &[usize],
    takes_focus: bool,
    nobody: &mut Option<String>,
    lookup: &Lookup<'_>,
    data: &FairData,
) -> Option<Taken> {
    let mut taken = None;
    ui.vertical(|ui| {
        ui.set_width(300.0);
        caption_ui(ui, label);
        let field = ui.add(TextEdit::singleline(text).desired_width(280.0));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
        if takes_focus {
            field.request_focus();
        }
        if field.changed() {
            *at = 0;
            *nobody = None;
        }
        if field.has_focus() {
            ui.input_mut(|input| {
                if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                    *at = (*at + 1).min(offered.len().saturating_sub(1));
                }
                if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                    *at = at.saturating_sub(1);
                }
            });
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            taken = match offered.get(*at) {
                Some(seat) => Some(Taken::Seat(*seat)),
                None => text.trim().is_empty().then_some(Taken::Nobody),
            };
            if taken.is_none() {
                // What matches nobody is said, and the next letters do not pile up behind it.
                *nobody = Some(std::mem::take(text));
                field.request_focus();
            }
        }
        let missed = nobody.as_deref().or_else(|| (offered.is_empty() && !text.trim().is_empty()).then_some(text));
        if let Some(typed) = missed.filter(|_| field.has_focus()) {
            asked_ui(ui, &lookup.words.tell("requests-nobody", &[("typed", typed.trim().into())]));
        }
        if field.has_focus() || taken.is_some() {
            for (place, seat) in offered.iter().enumerate() {
                if chip_ui(ui, &data.seats[*seat].title, place == *at).clicked() {
                    taken = Some(Taken::Seat(*seat));
                }
            }
        }
    });
    taken
}
