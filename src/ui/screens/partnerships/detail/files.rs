//! The files of the partnership and of its parts.

use egui::Ui;

use super::{super::model::Detail, nothing_ui};
use crate::ui::{
    icons,
    lookup::Lookup,
    theme::palette,
    widgets::basic::{note_ui, sign_ui},
};

pub fn files_ui(ui: &mut Ui, lookup: &Lookup<'_>, detail: &Detail) {
    let Some(files) = &detail.files else { return };
    if files.is_empty() {
        nothing_ui(ui, lookup, "tab-files-empty", "tab-files-empty-note");
    }
    for file in files {
        ui.horizontal(|ui| {
            sign_ui(ui, icons::PAPERCLIP, 16.0, palette(ui.ctx()).quiet);
            ui.label(file.record.title());
            note_ui(ui, &file.detail);
        });
    }
}
