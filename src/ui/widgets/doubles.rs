//! What is told of a name that another record bears already: never refused, since two may share one.

use egui::{RichText, Ui};

use super::basic::sign_ui;
use crate::{
    domain::{record::Draft, value::RecordRef},
    report::sentences,
    ui::{
        icons,
        lookup::Lookup,
        theme::{NOTE, TINY, palette},
    },
};

/// Records told at once.
const MOST: usize = 3;

/// The records that bear a name, asked again when it changes.
#[derive(Clone, Debug, Default)]
pub struct Doubles {
    asked: Option<Draft>,
    found: Vec<(RecordRef, String)>,
    problem: Option<String>,
}

impl Doubles {
    pub fn ask(&mut self, lookup: &Lookup<'_>, draft: Draft) {
        if self.asked.as_ref() == Some(&draft) {
            return;
        }
        match lookup.doubles(&draft) {
            Ok(found) => (self.found, self.problem) = (found, None),
            Err(error) => self.problem = Some(sentences::fault(lookup.words, &error)),
        }
        self.asked = Some(draft);
    }

    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Draws them in the gap below the field, so that nothing moves when they come and go; the one that was pressed.
    pub fn ui(&self, ui: &mut Ui, lookup: &Lookup<'_>, field: egui::Rect) -> Option<RecordRef> {
        if self.found.is_empty() && self.problem.is_none() {
            return None;
        }
        let place = egui::Rect::from_min_max(
            egui::pos2(field.left(), field.bottom() - 1.0),
            egui::pos2(ui.max_rect().right(), field.bottom() + 15.0),
        );
        let colours = palette(ui.ctx());
        let mut shown = None;
        let mut below = ui.new_child(egui::UiBuilder::new().max_rect(place));
        below.spacing_mut().interact_size.y = 14.0;
        below.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = TINY;
            sign_ui(ui, icons::COPY, 14.0, colours.due);
            let said = self.problem.as_deref().unwrap_or(lookup.words.say("double-here"));
            ui.label(RichText::new(said).size(NOTE).color(colours.due));
            for (record_ref, title) in self.found.iter().take(MOST) {
                if ui.link(RichText::new(title).size(NOTE)).clicked() {
                    shown = Some(*record_ref);
                }
            }
        });
        shown
    }
}
