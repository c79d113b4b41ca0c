//! What a field offers, over what stands below it: nothing moves when it comes and goes.

use egui::{Id, Key, Popup, PopupCloseBehavior, Rect, Response, Ui};

/// Where the list was drawn last, and its lines.
#[derive(Clone)]
struct Drawn {
    rect: Rect,
    lines: Vec<Id>,
}

/// Draws a list under a field as long as somebody is at either. `add` draws the lines and names those that Tab goes to.
pub fn suggestion_popup_ui(ui: &Ui, field: &Response, name: &str, add: impl FnOnce(&mut Ui) -> Vec<Id>) {
    let id = field.id.with("below");
    let drawn: Option<Drawn> = ui.data(|data| data.get_temp(id));
    let focused = ui.memory(egui::Memory::focused);
    let is_near = |drawn: &Drawn| match focused {
        Some(focused) => drawn.lines.contains(&focused),
        // Tab goes on to the first line in the middle of a frame.
        None => ui.input(|input| input.key_pressed(Key::Tab)),
    };
    // A press takes the keyboard away before it counts as one.
    let is_pressed = |drawn: &Drawn| {
        ui.input(|input| {
            let is_in = input.pointer.interact_pos().is_some_and(|at| drawn.rect.contains(at));
            is_in && (input.pointer.any_down() || input.pointer.any_released())
        })
    };
    if !field.has_focus() && !drawn.as_ref().is_some_and(|drawn| is_near(drawn) || is_pressed(drawn)) {
        close(ui, field);
        return;
    }
    let list = Popup::from_response(field)
        .id(id)
        .open(true)
        .accessible_name(name)
        .gap(2.0)
        .width(field.rect.width())
        .close_behavior(PopupCloseBehavior::IgnoreClicks);
    let shown = list.show(|ui| {
        ui.set_width(ui.available_width());
        add(ui)
    });
    if let Some(shown) = shown {
        let drawn = Drawn { rect: shown.response.rect, lines: shown.inner };
        ui.data_mut(|data| data.insert_temp(id, drawn));
    }
}

/// There is nothing to offer.
pub fn close(ui: &Ui, field: &Response) {
    ui.data_mut(|data| data.remove::<Drawn>(field.id.with("below")));
}

/// Whether the list of a field is drawn now.
pub fn is_open(ui: &Ui, field: &Response) -> bool {
    ui.data(|data| data.get_temp::<Drawn>(field.id.with("below"))).is_some()
}

/// Draws what a field asks further, over what stands below it. It lies with the layer of the field, so that the lists in
/// it open above it every time.
pub fn overlay_ui<R>(ui: &Ui, field: &Response, add: impl FnOnce(&mut Ui) -> R) -> R {
    let area = egui::Area::new(field.id.with("asks")).order(egui::Order::Middle).fixed_pos(field.rect.left_bottom());
    let shown = area.show(ui.ctx(), |ui| {
        egui::Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_width(field.rect.width().max(LEAST_WIDTH));
            add(ui)
        })
    });
    if field.layer_id.order == egui::Order::Middle {
        ui.ctx().set_sublayer(field.layer_id, shown.response.layer_id);
    }
    shown.inner.inner
}

const LEAST_WIDTH: f32 = 440.0;
