//! The list of partnerships: search words, filters, and the rows.

use std::borrow::Cow;

use chrono::NaiveDate;
use egui::Ui;

use super::model::{Partnerships, is_due_soon};
use crate::{
    domain::{
        choices::{Choice, Formality, Stage},
        kinds::Kind,
        value::{FieldType, RecordRef, Value},
    },
    register::PartnershipRow,
    report::values,
    ui::{
        command::{Ask, NavCommand},
        icons,
        lookup::Lookup,
        nav::PartnershipView,
        screen::DrawContext,
        screens::listing::{self, Column, Labels, rows_ui, tools_ui},
        widgets::{
            basic::empty_ui,
            switch::switch_ui,
            table::{Cell, Tone},
        },
    },
};

const LABELS: Labels = Labels { title: "page-partnerships", new: "partnership-new", find: "find-partnership" };

/// What the list can show.
pub const COLUMNS: [Column; 7] = [
    Column::derived("title", "column-partnership", FieldType::Line(200), -1.4, &[]),
    Column::derived(
        "countries",
        "column-countries",
        FieldType::Lines(2),
        76.0,
        &[Kind::Party, Kind::City, Kind::Organisation],
    ),
    Column::derived("stage", "column-stage", FieldType::Code(Stage::SET), 134.0, &[]),
    Column::derived("next", "column-next", FieldType::Date, -1.4, &[Kind::Agreement, Kind::StateStep]),
    Column::derived("since", "column-since", FieldType::Date, 106.0, &[]),
    Column::field(Kind::Partnership, "formality", FieldType::Code(Formality::SET), -1.0).spare(),
    Column::derived("agreements", "tab-agreements", FieldType::Integer(0, i64::MAX), 110.0, &[Kind::Agreement]).spare(),
];

/// The stages whose names are too long for a row, and have a shorter one there.
const LONG: [Stage; 3] = [Stage::AgreedText, Stage::CouncilDecision, Stage::StateStep];

impl listing::Row for PartnershipRow {
    fn record_ref(&self) -> RecordRef {
        RecordRef { kind: Kind::Partnership, id: self.id }
    }

    fn value(&self, _: &Lookup<'_>, column: &str) -> Option<Cow<'_, Value>> {
        let value = match column {
            "title" => Value::Text(self.title.clone()),
            "countries" if self.countries.is_empty() => return None,
            "countries" => Value::List(self.countries.clone()),
            "stage" => Value::Code(self.stage.code()),
            "next" => Value::Date(self.next?.date),
            "since" => Value::Date(self.since?),
            "formality" => Value::Code(self.formality?.code()),
            "agreements" if self.agreements > 0 => Value::Integer(i64::from(self.agreements)),
            _ => return None,
        };
        Some(Cow::Owned(value))
    }

    fn cell(&self, lookup: &Lookup<'_>, column: &str, today: NaiveDate) -> Option<Cell<'_>> {
        let words = lookup.words;
        Some(match column {
            "title" => Cell::new(self.title.as_str(), Tone::Strong),
            "countries" => Cell::new(self.countries.join(" – "), Tone::Quiet),
            "stage" if LONG.contains(&self.stage) => {
                Cell::new(words.say(&format!("stage-brief-{}", self.stage.code())), Tone::Plain)
            }
            "stage" if !self.stage.is_alive() => Cell::new(lookup.choice("stage", self.stage.code()), Tone::Quiet),
            "next" => {
                let next = self.next?;
                let tone = if is_due_soon(Some(next), today) { Tone::Due } else { Tone::Quiet };
                let what = words.say(&format!("due-short-{}", next.due.code()));
                Cell::new(format!("{} {what}", values::short_date(words, next.date)), tone)
            }
            _ => return None,
        })
    }
}

pub fn list_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) {
    if head_ui(ui, context, model) {
        rows_ui(ui, context, &mut model.list, context.lookup.words.say("page-partnerships"));
    }
}

/// Heading, search and filters; false when they leave nothing to show, which is then said.
pub fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) -> bool {
    let lookup = context.lookup;
    let words = lookup.words;
    let views = PartnershipView::ALL.map(|view| (view.icon(), words.say(view.key()), view));
    let before = model.view;
    let Partnerships { list, view, .. } = model;
    list.shows_rows = *view == PartnershipView::Table;
    let switch = |ui: &mut Ui| switch_ui(ui, view, &views);
    if tools_ui(ui, context, list, &LABELS, context.may_write, switch) {
        context.send(Ask::NewPartnership);
    }
    if model.view != before {
        // What this view shows besides the rows is read when it is first wanted.
        context.send(NavCommand::Reload);
    }
    if model.list.shown.is_empty() {
        let note = words.say("nothing-found-note");
        if empty_ui(ui, icons::FUNNEL, words.say("nothing-found"), note, Some(words.say("clear-filters"))) {
            model.list.show_all();
            model.list.arrange(lookup);
        }
        return false;
    }
    true
}
