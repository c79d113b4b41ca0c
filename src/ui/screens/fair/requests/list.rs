//! The list of requests, and beside it what can be done with the one selected.

use std::borrow::Cow;

use egui::{Align, Frame, Key, Margin, Modifiers, Panel, Role, Stroke, TextEdit, Ui, WidgetInfo};

use super::{
    super::data::FairData,
    model::{Requests, Row, Shown, View},
};
use crate::{
    domain::choices::{Choice, RequestState},
    ui::{
        command::RequestsCommand,
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::fair::requests::model::stars_text,
        theme::{SMALL, TINY, palette},
        widgets::{
            basic::{button_ui, caption_ui, chip_ui, empty_ui, icon_button_ui, note_ui, section_ui},
            table::{Cell, Column, Table, Tone, make_way},
        },
    },
};

/// Least room for a city's name in the list, for what to talk about, and for a name to be typed.
const NAME: f32 = 126.0;
const NOTE: f32 = 124.0;
const QUERY: f32 = 220.0;

impl Requests {
    pub(super) fn filters_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) {
        let words = lookup.words;
        ui.add_space(SMALL);
        ui.separator();
        for shown in Shown::ALL {
            if chip_ui(ui, words.say(shown.key()), self.shown == *shown).clicked() {
                self.shown = *shown;
                self.order.clear();
            }
        }
        let hint = words.say("requests-search");
        let edit = TextEdit::singleline(&mut self.query).hint_text(hint).desired_width(QUERY);
        let field = ui.add(edit);
        field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
        if field.changed() {
            self.order.clear();
        }
    }

    pub(super) fn list_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData) {
        let lookup = context.lookup;
        let words = lookup.words;
        if self.rows.is_empty() {
            let action = context.may_write.then(|| words.say("requests-paper"));
            if empty_ui(ui, icons::HAND_WAVING, words.say("requests-none"), words.say("requests-none-note"), action) {
                self.turn(View::Paper);
            }
            return;
        }
        if self.order.is_empty() {
            self.sort(data);
        }
        self.keys(ui, context);
        self.detail_ui(ui, context, data);
        let mut columns = vec![
            Column { key: 0, name: words.say("field-asker"), width: -NAME, align: Align::Min },
            Column { key: 1, name: words.say("field-asked"), width: -NAME, align: Align::Min },
            Column { key: 2, name: words.say("requests-stars-head"), width: 76.0, align: Align::Min },
            Column { key: 3, name: words.say("requests-sides"), width: 150.0, align: Align::Min },
            Column { key: 4, name: words.say("requests-answer"), width: 168.0, align: Align::Min },
            Column { key: 5, name: words.field("request", "note"), width: -NOTE, align: Align::Min },
        ];
        // Names come first: where they would be cut, what stands beside the list anyway makes way.
        make_way(&mut columns, ui.available_width(), &[5, 3, 2]);
        let selected = self.order.iter().position(|at| Some(self.rows[*at].id) == self.selected);
        let table = Table {
            name: words.say("kind-request-many"),
            columns: &columns,
            rows: self.order.len(),
            selected,
            sort: None,
        };
        let (rows, order) = (&self.rows, &self.order);
        let answer = table.ui(ui, &mut self.table, |at, column| cell(lookup, data, &rows[order[at]], column));
        if let Some(at) = answer.selected.or(answer.opened) {
            self.selected = self.order.get(at).map(|at| self.rows[*at].id);
        }
        self.note.takes_focus |= answer.opened.is_some();
    }

    /// Letters answer the request selected, digits give it stars, unless something is being typed.
    fn keys(&self, ui: &Ui, context: &mut DrawContext<'_>) {
        let Some(row) = self.selected_row() else { return };
        if !context.may_write || ui.ctx().text_edit_focused() {
            return;
        }
        let request = row.id;
        let states = [
            (Key::A, RequestState::Accepted),
            (Key::D, RequestState::Declined),
            (Key::W, RequestState::Withdrawn),
            (Key::O, RequestState::Open),
        ];
        ui.input_mut(|input| {
            for (key, state) in states {
                if input.consume_key(Modifiers::NONE, key) {
                    context.send(RequestsCommand::Answer { request, state });
                }
            }
            for (key, stars) in [(Key::Num1, 1), (Key::Num2, 2), (Key::Num3, 3)] {
                if input.consume_key(Modifiers::NONE, key) {
                    context.send(RequestsCommand::Stars { request, stars });
                }
            }
        });
    }

    fn detail_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData) {
        let lookup = context.lookup;
        let Some(row) = self.rows.iter().find(|row| Some(row.id) == self.selected) else { return };
        let words = lookup.words;
        let colours = palette(ui.ctx());
        let frame = Frame::new().stroke(Stroke::new(1.0, colours.line)).inner_margin(Margin::symmetric(12, 8));
        Panel::right("request").exact_size(314.0).frame(frame).show(ui, |ui| {
            let (asker, asked) = (&data.seats[row.asker].title, &data.seats[row.asked].title);
            let names = [("asker", asker.into()), ("asked", asked.into())];
            section_ui(ui, &words.tell("requests-who", &names));
            caption_ui(ui, &sides(lookup, row));
            caption_ui(ui, &lookup.choice("request-state", row.state.code()));
            ui.add_space(SMALL);
            caption_ui(ui, words.say("field-stars"));
            ui.horizontal_wrapped(|ui| {
                for stars in 1..=3 {
                    let name = words.tell("requests-stars", &[("count", stars.into())]);
                    if chip_ui(ui, &name, row.stars == Some(stars)).clicked() && context.may_write {
                        context.send(RequestsCommand::Stars { request: row.id, stars });
                    }
                }
            });
            ui.add_space(TINY);
            if context.may_write {
                ui.horizontal_wrapped(|ui| answers_ui(ui, context, row));
            }
            ui.add_space(SMALL);
            let about = words.field("request", "note");
            caption_ui(ui, about);
            if context.may_write {
                let kept = self.note.ui(ui, about, row.id, &row.note);
                context.send_all(kept.map(|(request, text)| RequestsCommand::Note { request, text }));
                note_ui(ui, words.say("requests-note-printed"));
            } else {
                ui.label(&row.note);
            }
            ui.add_space(SMALL);
            note_ui(ui, words.say("requests-keys"));
        });
    }
}

fn answers_ui(ui: &mut Ui, context: &mut DrawContext<'_>, row: &Row) {
    let words = context.lookup.words;
    let request = row.id;
    let mut offer = |ui: &mut Ui, icon: &str, key: &str, state: RequestState| {
        if row.state != state && icon_button_ui(ui, icon, words.say(key)).clicked() {
            context.send(RequestsCommand::Answer { request, state });
        }
    };
    offer(ui, icons::CHECK, "requests-accept", RequestState::Accepted);
    offer(ui, icons::PROHIBIT, "requests-decline", RequestState::Declined);
    offer(ui, icons::ARROW_U_UP_LEFT, "requests-withdraw", RequestState::Withdrawn);
    if row.state != RequestState::Open && button_ui(ui, words.say("requests-reopen")).clicked() {
        context.send(RequestsCommand::Answer { request, state: RequestState::Open });
    }
}

fn sides(lookup: &Lookup<'_>, row: &Row) -> String {
    let key = if row.is_mutual { "requests-mutual" } else { "requests-one-sided" };
    lookup.words.say(key).to_owned()
}

fn cell<'a>(lookup: &Lookup<'a>, data: &'a FairData, row: &'a Row, column: usize) -> Cell<'a> {
    let is_over = matches!(row.state, RequestState::Declined | RequestState::Withdrawn);
    let plain = if is_over { Tone::Quiet } else { Tone::Plain };
    match column {
        0 => Cell::new(data.seats[row.asker].title.as_str(), plain),
        1 => Cell::new(data.seats[row.asked].title.as_str(), plain),
        2 => Cell::new(stars_text(row.stars), plain),
        3 if row.is_mutual => Cell::new(format!("⇄ {}", sides(lookup, row)), Tone::Strong),
        3 => Cell::new(format!("→ {}", sides(lookup, row)), Tone::Quiet),
        4 => {
            let (sign, tone) = match row.state {
                RequestState::Open => (icons::CLOCK, Tone::Due),
                RequestState::Accepted => (icons::CHECK, Tone::Accent),
                RequestState::Declined => (icons::PROHIBIT, Tone::Quiet),
                RequestState::Withdrawn => (icons::ARROW_U_UP_LEFT, Tone::Quiet),
            };
            Cell::new(format!("{sign} {}", lookup.choice("request-state", row.state.code())), tone)
        }
        _ => Cell::new(Cow::from(row.note.lines().next().unwrap_or_default()), Tone::Quiet),
    }
}
