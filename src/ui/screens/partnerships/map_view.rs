//! The map under the head of the page: its notes, and what is chosen on it.

use egui::{RichText, Ui};

use crate::{
    domain::{kinds::Kind, value::RecordRef},
    ui::{
        command::{FileCommand, NavCommand, Purpose},
        map::Choice,
        screen::DrawContext,
        screens::partnerships::model::Partnerships,
        theme::{NOTE, palette},
        widgets::basic::note_ui,
    },
};

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
