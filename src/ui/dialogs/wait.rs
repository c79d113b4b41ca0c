//! The window while it waits: what for, what is being done, and the way out.

use egui::{Modal, Ui};

use super::{heading_ui, note_ui, trailing_ui};
use crate::{
    ui::{
        theme::{self, GAP},
        widgets::{accessibility, basic::button_ui},
    },
    words::Words,
};

/// What is waited for.
pub struct Wait {
    pub title: String,
    pub note: String,
    pub can_stop: bool,
    /// Time of the window at which the wait began.
    pub since_secs: f64,
}

/// A wait this short is over before it could be read.
const UNSEEN_SECS: f64 = 0.2;

/// Takes every press and key, and says why once that can be read; whether the person gives up.
pub fn wait_ui(ui: &mut Ui, words: &Words, wait: &Wait) -> bool {
    let is_seen = ui.input(|input| input.time) - wait.since_secs >= UNSEEN_SECS;
    let id = egui::Id::unique("waiting");
    let area = Modal::default_area(id).anchor(egui::Align2::CENTER_TOP, egui::vec2(0.0, theme::HUGE * 2.0));
    let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(theme::HUGE as i8)).corner_radius(10);
    let modal = Modal::new(id).area(area);
    if !is_seen {
        ui.request_repaint_after(std::time::Duration::from_secs_f64(UNSEEN_SECS));
        modal.frame(egui::Frame::NONE).backdrop_color(egui::Color32::TRANSPARENT).show(ui.ctx(), |_| {});
        return false;
    }
    let mut stops = false;
    modal.frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 48.0));
        accessibility::dialog(ui, &wait.title);
        heading_ui(ui, &wait.title);
        note_ui(ui, &wait.note);
        ui.add_space(GAP);
        if wait.can_stop {
            trailing_ui(ui, |ui| stops = button_ui(ui, words.say("cancel")).clicked());
        }
    });
    stops || wait.can_stop && ui.input(|input| input.key_pressed(egui::Key::Escape))
}
