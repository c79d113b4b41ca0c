//! Who would like to meet whom: requests with their answers, those collected on paper, and some to suggest.

mod list;
mod model;
mod paper;
mod paper_form;
mod proposed;

pub use model::{Requests, View};

use egui::Ui;

use super::data::FairData;
use crate::ui::{screen::DrawContext, theme::SMALL, widgets::basic::chip_ui};

/// Draws the page.
pub fn requests_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Requests) {
    let lookup = context.lookup;
    ui.add_space(SMALL);
    ui.horizontal_wrapped(|ui| {
        for view in View::ALL {
            if chip_ui(ui, lookup.words.say(view.key()), state.view == *view).clicked() {
                state.turn(*view);
            }
        }
        if state.view == View::List {
            state.filters_ui(ui, lookup);
        }
    });
    match state.view {
        View::List => state.list_ui(ui, context, data),
        View::Paper => state.paper_ui(ui, context, data),
        View::Suggested => state.proposed_ui(ui, context, data),
    }
}
