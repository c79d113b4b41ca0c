//! The line of texts as a small picture: which follows which, from left to right.

use egui::{FontId, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::super::model::Node;
use crate::{
    domain::value::Id,
    ui::{
        icons,
        theme::{self, palette},
        widgets::basic::{focus_ring, paint_icon, paint_text},
    },
};

const NARROWEST: f32 = 96.0;
const WIDEST: f32 = 170.0;
const HEIGHT: f32 = 58.0;
const BETWEEN: Vec2 = Vec2::new(18.0, 10.0);

/// Draws the texts; answers the one pressed. A long line is scrolled sideways.
pub fn lineage_ui(ui: &mut Ui, nodes: &[Node], open: Option<Id>) -> Option<Id> {
    let columns = nodes.iter().map(|node| node.place.column + 1).max().unwrap_or(0) as f32;
    let rows = nodes.iter().map(|node| node.place.row + 1).max().unwrap_or(0) as f32;
    let between = (columns - 1.0).max(0.0) * BETWEEN.x + 4.0;
    let width = ((ui.available_width() - between) / columns.max(1.0)).clamp(NARROWEST, WIDEST);
    let step = vec2(width, HEIGHT) + BETWEEN;
    // Below it there is room for the bar of a line that has to be scrolled.
    let size = vec2(columns, rows) * step - BETWEEN + vec2(4.0, 14.0);
    let mut pressed = None;
    ScrollArea::horizontal().id_salt("lineage").show(ui, |ui| {
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let rect_of = |node: &Node| {
            let at = vec2(node.place.column as f32, node.place.row as f32) * step;
            Rect::from_min_size(whole.min + Vec2::splat(2.0) + at, vec2(width, HEIGHT))
        };
        for node in nodes {
            if let Some(before) = nodes.iter().find(|other| Some(other.place.id) == node.place.from) {
                line_ui(ui, rect_of(before), rect_of(node));
            }
        }
        for node in nodes {
            if node_ui(ui, node, rect_of(node), open == Some(node.place.id)) {
                pressed = Some(node.place.id);
            }
        }
    });
    pressed
}

/// A line from a text to one that follows it, bent where that stands in another row.
fn line_ui(ui: &Ui, from: Rect, to: Rect) {
    let colours = palette(ui.ctx());
    let stroke = Stroke::new(1.5, colours.accent);
    let (start, end) = (from.right_center(), to.left_center());
    let bend = start.x + BETWEEN.x * 0.4;
    let points = [start, pos2(bend, start.y), pos2(bend, end.y), end - vec2(4.0, 0.0)];
    ui.painter().line(points.to_vec(), stroke);
    let tip = Rect::from_center_size(end - vec2(6.0, 0.0), Vec2::splat(12.0));
    paint_icon(ui, tip, icons::CARET_RIGHT, 12.0, colours.accent);
}

fn node_ui(ui: &Ui, node: &Node, rect: Rect, is_open: bool) -> bool {
    let colours = palette(ui.ctx());
    let response = ui.interact(rect, ui.scope_id().with(("text", node.place.id)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &node.name));
    let (ground, edge) = match (node.is_live, is_open || response.hovered()) {
        (true, false) => (colours.accent_soft, colours.accent_soft),
        (true, true) => (colours.accent_soft, colours.accent),
        (false, false) => (colours.sheet, colours.line),
        (false, true) => (colours.sheet, colours.quiet),
    };
    ui.painter().rect(rect, theme::ROUNDING, ground, Stroke::new(1.0, edge), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(8.0, 5.0));
    let font = FontId::proportional(11.0);
    let lines = [
        (&node.title, theme::bold_font(12.0), colours.ink),
        (&node.date, font.clone(), colours.quiet),
        (&node.standing, font, colours.quiet),
    ];
    let third = inner.height() / 3.0;
    for (at, (text, font, ink)) in lines.into_iter().enumerate() {
        let top = inner.top() + third * at as f32;
        let line = inner.with_min_y(top).with_max_y(top + third);
        paint_text(ui, line, text, font, ink, egui::Align::Min);
    }
    focus_ring(ui, &response);
    let is_clicked = response.clicked();
    response.on_hover_text(format!("{}\n{}", node.name, node.standing));
    is_clicked
}
