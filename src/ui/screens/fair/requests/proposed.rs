//! Requests that might be made, for participants who have few.

use egui::{Align, Key, Modifiers, Ui};

use super::{super::data::FairData, model::Requests};
use crate::{
    domain::choices::{Choice, Theme},
    ui::{
        command::RequestsCommand,
        icons,
        screen::DrawContext,
        screens::matching::percent_text,
        theme::SMALL,
        widgets::{
            basic::{empty_ui, icon_button_ui, note_ui},
            table::{Cell, Column, Table, Tone},
        },
    },
};

impl Requests {
    pub(super) fn proposed_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData) {
        let lookup = context.lookup;
        let words = lookup.words;
        let Some(chosen) = self.suggested.get(self.suggested_at) else {
            empty_ui(ui, icons::LIGHTBULB, words.say("requests-no-ideas"), words.say("requests-no-ideas-note"), None);
            return;
        };
        ui.horizontal(|ui| {
            let id = |seat: usize| data.seats[seat].record.id;
            let ask = RequestsCommand::Ask { asker: id(chosen.asker), asked: id(chosen.asked), stars: None };
            let is_entered =
                !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            let press = context.may_write && icon_button_ui(ui, icons::PLUS, words.say("requests-ask")).clicked();
            if press || context.may_write && is_entered {
                context.send(ask);
            }
            note_ui(ui, words.say("requests-suggested-note"));
        });
        ui.add_space(SMALL);
        let columns = [
            Column { key: 0, name: words.say("field-asker"), width: -1.2, align: Align::Min },
            Column { key: 1, name: words.say("field-asked"), width: -1.2, align: Align::Min },
            Column { key: 4, name: words.say("match-points"), width: 76.0, align: Align::Max },
            Column { key: 2, name: words.say("requests-gets"), width: -1.5, align: Align::Min },
            Column { key: 3, name: words.say("requests-gives"), width: -1.5, align: Align::Min },
        ];
        let suggested = &self.suggested;
        let table = Table {
            name: words.say("requests-suggested"),
            columns: &columns,
            rows: suggested.len(),
            selected: Some(self.suggested_at),
            sort: None,
        };
        let themes = |themes: &[Theme]| {
            themes.iter().map(|theme| lookup.choice("theme", theme.code())).collect::<Vec<_>>().join(", ")
        };
        let answer = table.ui(ui, &mut self.suggested_table, |row, column| {
            let one = &suggested[row];
            match column {
                0 => Cell::new(data.seats[one.asker].title.as_str(), Tone::Strong),
                1 => Cell::new(data.seats[one.asked].title.as_str(), Tone::Plain),
                2 => Cell::new(themes(&one.gets), Tone::Quiet),
                4 => Cell::new(percent_text(words, one.percent), Tone::Strong),
                _ => Cell::new(themes(&one.gives), Tone::Quiet),
            }
        });
        if let Some(row) = answer.selected {
            self.suggested_at = row;
        }
    }
}
