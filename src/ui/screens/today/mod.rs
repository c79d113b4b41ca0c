//! Today: what is due, what stalled, what is missing, what changed; numbers on the left, the list behind one on the right.

mod counters;
mod list;
mod model;
mod steps;

pub use model::Today;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::{
    register::{Error, Register},
    ui::{
        lookup::Lookup,
        screen::{DrawContext, Reads, Screen, Split},
        theme::palette,
    },
};

/// Width in points from which numbers and list stand side by side.
const ROOMY: f32 = 860.0;
const COUNTERS: f32 = 448.0;

impl Screen for Today {
    fn reads(&self) -> Reads {
        Reads::Everything
    }

    fn is_stale(&self) -> bool {
        self.is_stale
    }

    fn set_stale(&mut self, is_stale: bool) {
        self.is_stale = is_stale;
    }

    fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        Self::read(self, register, lookup)
    }

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, _: Split) {
        page_ui(ui, context, self);
    }
}

/// Draws the page.
fn page_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Today) {
    let ground = Frame::new().fill(palette(ui.ctx()).paper);
    let beside = ground.inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 });
    if model.is_fresh() {
        beside.show(ui, |ui| steps::steps_ui(ui, context, model));
        return;
    }
    let is_narrow = ui.available_width() < ROOMY;
    if is_narrow {
        beside.show(ui, |ui| {
            if model.is_list_over {
                list::list_ui(ui, context, model, true);
            } else {
                counters::counters_ui(ui, context, model);
            }
        });
        return;
    }
    Panel::left("today")
        .resizable(false)
        .exact_size(COUNTERS)
        .frame(beside)
        .show(ui, |ui| counters::counters_ui(ui, context, model));
    CentralPanel::no_frame()
        .frame(ground.inner_margin(Margin { left: 20, right: 8, top: 12, bottom: 0 }))
        .show(ui, |ui| list::list_ui(ui, context, model, false));
}
