//! What stands at the right edge, yet is drawn, and so walked and read, from left to right.

use egui::{Align, Id, Layout, Ui, UiBuilder};

/// How far off a remembered width may be before a frame is drawn anew.
const TOLERANCE: f32 = 0.5;

/// Draws a group that ends at the right edge of its row, from left to right: a layout from the right would be walked
/// by Tab from the right too. Its width is that of the last frame; where that was another, the frame is drawn anew.
pub fn trailing_ui<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with((name, "at end"));
    let room = ui.available_rect_before_wrap();
    // A width nobody knows yet must not push the edge away.
    let width = width_of(ui, id).unwrap_or(f32::INFINITY);
    let place = room.with_min_x((room.right() - width).max(room.left()));
    let along = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
    let drawn = ui.scope_builder(along, |ui| {
        let added = add(ui);
        (added, ui.min_rect().width())
    });
    let (added, width) = drawn.inner;
    keep_width(ui, id, width);
    added
}

/// The width something had when it was last drawn.
pub fn width_of(ui: &Ui, id: Id) -> Option<f32> {
    ui.data(|data| data.get_temp(id))
}

/// Keeps the width something was drawn with; where what stands before it reckoned with another, all is drawn anew.
pub fn keep_width(ui: &Ui, id: Id, width: f32) {
    let before = width_of(ui, id);
    if before.is_none_or(|before| (before - width).abs() > TOLERANCE) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("a width at the right edge");
    }
}
