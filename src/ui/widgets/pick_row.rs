//! One of a few, side by side: Tab comes to the one that holds, and the arrows go from one to the next.

use egui::{Button, CornerRadius, EventFilter, Key, Modifiers, Response, RichText, Role, Sense, Stroke, Ui, Vec2};

use super::accessibility;
use crate::ui::theme::palette;

/// Draws the row; what has the keyboard, if any of it does.
pub fn pick_row_ui<T: Copy + PartialEq>(ui: &mut Ui, options: &[(T, String)], chosen: &mut T, focus: bool) -> bool {
    let colours = palette(ui.ctx());
    let mut at = options.iter().position(|(option, _)| option == chosen).unwrap_or_default();
    let before = at;
    let mut responses: Vec<Response> = Vec::new();
    ui.horizontal_wrapped(|ui| {
        accessibility::region(ui, Role::RadioGroup);
        for (index, (_, label)) in options.iter().enumerate() {
            let is_on = index == at;
            let (ink, ground, edge) = if is_on {
                (colours.accent, colours.accent_soft, colours.accent)
            } else {
                (colours.ink, egui::Color32::TRANSPARENT, colours.line)
            };
            let text = RichText::new(label).size(13.0).color(ink);
            let chip = Button::new(text).fill(ground).stroke(Stroke::new(1.0, edge));
            let sense = if is_on { Sense::click() } else { Sense::CLICK };
            let chip = chip.corner_radius(CornerRadius::same(13)).min_size(Vec2::new(0.0, 26.0)).sense(sense);
            let response = ui.add(chip);
            response.widget_info(|| egui::WidgetInfo::selected(Role::RadioButton, true, is_on, label));
            accessibility::selected(&response, is_on);
            super::basic::focus_ring(ui, &response);
            responses.push(response);
        }
    });
    if let Some(pressed) = responses.iter().position(Response::clicked) {
        at = pressed;
    }
    let Some(held) = responses.get(before) else { return false };
    let has_focus = held.has_focus();
    if has_focus {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(held.id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            at = (at + 1).min(options.len().saturating_sub(1));
        }
        if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            at = at.saturating_sub(1);
        }
    }
    if focus || at != before && has_focus {
        responses[at].request_focus();
    }
    if let Some((option, _)) = options.get(at) {
        *chosen = *option;
    }
    has_focus
}
