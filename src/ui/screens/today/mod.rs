//! Today: what is due, what stalled, what is missing, what changed; numbers on the left, the list behind one on the right.

mod counters;
mod list;
mod model;
mod steps;

pub use model::Today;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::ui::{command::Command, lookup::Lookup, theme::palette};

/// Width in points from which numbers and list stand side by side.
const ROOMY: f32 = 860.0;
const COUNTERS: f32 = 448.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Today, may_write: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    let ground = Frame::new().fill(palette(ui.ctx()).paper);
    let beside = ground.inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 });
    if model.is_fresh() {
        beside.show(ui, |ui| steps::steps_ui(ui, lookup, model, may_write, &mut commands));
        return commands;
    }
    let is_narrow = ui.available_width() < ROOMY;
    if is_narrow {
        beside.show(ui, |ui| {
            if model.is_list_over {
                list::list_ui(ui, lookup, model, true, &mut commands);
            } else {
                counters::counters_ui(ui, lookup, model, &mut commands);
            }
        });
        return commands;
    }
    Panel::left("today")
        .resizable(false)
        .exact_size(COUNTERS)
        .frame(beside)
        .show(ui, |ui| counters::counters_ui(ui, lookup, model, &mut commands));
    CentralPanel::no_frame()
        .frame(ground.inner_margin(Margin { left: 20, right: 8, top: 12, bottom: 0 }))
        .show(ui, |ui| list::list_ui(ui, lookup, model, false, &mut commands));
    commands
}
