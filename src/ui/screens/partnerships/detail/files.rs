//! The files of the partnership and of its parts.

use egui::Ui;

use super::super::model::PartnershipDetail;
use crate::ui::{
    command::Command,
    lookup::Lookup,
    screens::files_part,
    theme::SMALL,
    widgets::basic::{line_ui, section_ui},
};

pub fn files_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    detail: &PartnershipDetail,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    for (at, filed) in detail.files.iter().flatten().enumerate() {
        if at > 0 {
            ui.add_space(SMALL);
            line_ui(ui);
            section_ui(ui, &filed.title);
        }
        commands.extend(files_part::files_ui(ui, lookup, filed.about, &filed.rows, may_write));
    }
}
