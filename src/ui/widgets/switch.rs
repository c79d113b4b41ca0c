//! A choice of a few that are always in sight, each an icon with a name.

use egui::{Button, Color32, CornerRadius, RichText, Role, Stroke, Ui, Vec2, WidgetInfo};

use super::{accessibility, basic::focus_ring};
use crate::ui::theme::{self, ROW, palette};

/// Draws icons side by side, the chosen one marked; in a layout from the right the first stands leftmost all the same.
pub fn switch_ui<T: Copy + PartialEq>(ui: &mut Ui, chosen: &mut T, choices: &[(&str, &str, T)]) {
    let colours = palette(ui.ctx());
    let size = Vec2::new(choices.len() as f32 * (ROW + 4.0), ROW);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().button_padding = Vec2::ZERO;
        for (at, (icon, name, choice)) in choices.iter().enumerate() {
            let is_on = *choice == *chosen;
            let (ink, ground, edge) = if is_on {
                (colours.accent, colours.accent_soft, colours.accent)
            } else {
                (colours.quiet, Color32::TRANSPARENT, colours.line)
            };
            let ends = |is_end: bool| if is_end { theme::ROUNDING } else { 0 };
            let (left, right) = (ends(at == 0), ends(at + 1 == choices.len()));
            let text = RichText::new(*icon).font(theme::icon_font(17.0)).color(ink);
            let button = Button::new(text)
                .fill(ground)
                .stroke(Stroke::new(1.0, edge))
                .corner_radius(CornerRadius { nw: left, sw: left, ne: right, se: right })
                .min_size(Vec2::new(ROW + 4.0, ROW));
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, *name));
            focus_ring(ui, &response);
            if accessibility::said_once(response.on_hover_text(*name)).clicked() {
                *chosen = *choice;
            }
        }
    });
}
