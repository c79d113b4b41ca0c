//! The files of the partnership and of its parts.

use egui::Ui;

use super::super::model::PartnershipDetail;
use crate::ui::{
    screen::DrawContext,
    screens::files_part,
    theme::SMALL,
    widgets::basic::{line_ui, section_ui},
};

pub fn files_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &PartnershipDetail) {
    for (at, filed) in detail.files.iter().flatten().enumerate() {
        if at > 0 {
            ui.add_space(SMALL);
            line_ui(ui);
            section_ui(ui, &filed.title);
        }
        files_part::files_ui(ui, context, filed.about, &filed.rows);
    }
}
