//! What stands above a form and says what is known of its record: it may say more or less after each field that is saved,
//! and the form stays where it is all the same.

use egui::{Rect, Ui, Vec2, style::ScrollAnimation};

use super::focus::focused;
use crate::domain::value::Id;

/// How high it was drawn, and by how much it has grown since it was first shown.
#[derive(Clone, Copy)]
struct Drawn {
    height: f32,
    grown: f32,
    frame: u64,
}

/// Draws what stands above a form. It keeps its height where it gets less to say; what it gets more is scrolled away
/// under whoever is at the form, and there is always room to scroll by as much.
pub fn above_form_ui(ui: &mut Ui, of: Id, add: impl FnOnce(&mut Ui)) {
    // In a window of another width its lines break elsewhere.
    let id = ui.scope_id().with(("above form", of, ui.available_width() as i32));
    let now = ui.ctx().cumulative_frame_nr();
    let before: Option<Drawn> = ui.data(|data| data.get_temp(id)).filter(|drawn: &Drawn| drawn.frame + 1 >= now);
    let shown = ui.scope(|ui| {
        ui.set_min_height(before.map_or(0.0, |drawn| drawn.height));
        add(ui);
    });
    let rect = shown.response.rect;
    let more = before.map_or(0.0, |drawn| rect.height() - drawn.height);
    let mut grown = before.map_or(0.0, |drawn| drawn.grown);
    if more > 0.5 && is_somebody_below(ui, rect) {
        grown += more;
        ui.scroll_with_delta_animation(Vec2::new(0.0, -more), ScrollAnimation::none());
        ui.ctx().request_discard("what stands above a form has grown");
    }
    if grown > 0.0 {
        ui.set_min_height(ui.clip_rect().height() + grown);
    }
    ui.data_mut(|data| data.insert_temp(id, Drawn { height: rect.height(), grown, frame: now }));
}

/// Whether the keyboard or the pointer is at what stands below.
fn is_somebody_below(ui: &Ui, above: Rect) -> bool {
    let is_typed_below = focused(ui.ctx()).is_some_and(|field| field.rect.top() >= above.bottom());
    let pointer = ui.input(|input| input.pointer.latest_pos());
    is_typed_below || pointer.is_some_and(|at| ui.clip_rect().contains(at) && at.y >= above.bottom())
}
