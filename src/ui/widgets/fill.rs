//! Grounds told apart by their pattern as well as by their colour, and the legend that names them.

use egui::{Color32, Rect, RichText, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::ui::theme::{NOTE, TINY, palette};

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    Solid,
    Striped,
    Hatched,
    Dotted,
    Soft,
    Hollow,
    /// What is not there and should be.
    Lacking,
}

/// Fills an area.
pub fn paint_fill(ui: &Ui, rect: Rect, fill: Fill) {
    let colours = palette(ui.ctx());
    if rect.width() < 0.5 || rect.height() < 0.5 {
        return;
    }
    let painter = ui.painter();
    let edge = |ink: Color32| painter.rect_stroke(rect, 0.0, Stroke::new(1.0, ink), egui::StrokeKind::Inside);
    match fill {
        Fill::Solid => {
            painter.rect_filled(rect, 0.0, colours.accent);
        }
        Fill::Striped => {
            painter.rect_filled(rect, 0.0, colours.accent);
            hatch(ui, rect.shrink(1.0), 7.0, Stroke::new(1.6, colours.accent_soft));
        }
        Fill::Hatched => {
            painter.rect_filled(rect, 0.0, colours.accent_soft);
            hatch(ui, rect.shrink(1.0), 5.0, Stroke::new(1.8, colours.accent));
            edge(colours.accent);
        }
        Fill::Dotted => {
            painter.rect_filled(rect, 0.0, colours.hover);
            dot(ui, rect, colours.ink);
            edge(colours.quiet);
        }
        Fill::Soft => {
            painter.rect_filled(rect, 0.0, colours.accent_soft);
            edge(colours.accent);
        }
        Fill::Hollow => {
            painter.rect_filled(rect, 0.0, colours.paper);
            edge(colours.quiet);
        }
        Fill::Lacking => {
            painter.rect_filled(rect, 0.0, colours.due_soft);
            hatch(ui, rect.shrink(1.0), 9.0, Stroke::new(1.0, colours.due));
            let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            painter.extend(Shape::dashed_line(&corners, Stroke::new(1.0, colours.due), 4.0, 3.0));
        }
    }
}

/// Slanting lines, each cut where it leaves the area.
fn hatch(ui: &Ui, rect: Rect, step: f32, stroke: Stroke) {
    let height = rect.height();
    // Measured from the window's corner, so that neighbouring areas share their lines.
    let first = ((rect.left() + rect.top()) / step).ceil() as i32;
    let last = ((rect.right() + rect.bottom()) / step).floor() as i32;
    for at in first..=last {
        let sum = at as f32 * step;
        let left = (sum - rect.bottom()).max(rect.left());
        let right = (left + height).min(rect.right()).min(sum - rect.top());
        if right > left {
            ui.painter().line_segment([pos2(left, sum - left), pos2(right, sum - right)], stroke);
        }
    }
}

fn dot(ui: &Ui, rect: Rect, ink: Color32) {
    let step = 5.0;
    let inside = rect.shrink(2.0);
    let columns = (inside.width() / step) as usize;
    let rows = (inside.height() / step) as usize;
    for row in 0..=rows {
        for column in 0..=columns {
            let at = inside.left_top() + vec2(column as f32 * step + 0.5, row as f32 * step + 0.5);
            if inside.contains(at) {
                ui.painter().circle_filled(at, 1.0, ink);
            }
        }
    }
}

/// Draws what each fill stands for.
pub fn legend_ui<'a>(ui: &mut Ui, entries: impl IntoIterator<Item = (Fill, &'a str)>) {
    let colours = palette(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().item_spacing = vec2(6.0, TINY);
        for (fill, name) in entries {
            let width = 20.0
                + ui.fonts_mut(|fonts| {
                    let job = egui::text::LayoutJob::simple_singleline(
                        name.to_owned(),
                        egui::FontId::proportional(NOTE),
                        colours.ink,
                    );
                    fonts.layout_job(job).size().x
                });
            // A mark never stands at the end of a line with its word on the next.
            ui.allocate_ui(Vec2::new(width + 6.0, 18.0), |ui| {
                ui.horizontal(|ui| {
                    let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
                    paint_fill(ui, rect, fill);
                    ui.label(RichText::new(name).size(NOTE).color(colours.quiet));
                });
            });
            ui.add_space(TINY);
        }
    });
}
