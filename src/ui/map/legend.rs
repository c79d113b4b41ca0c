//! What the lines of the map mean, each as it is drawn.

use std::sync::Arc;

use egui::{Frame, Margin, RichText, Sense, Shape, Stroke, TextureId, Ui, Vec2, vec2};

use super::{
    atlas::Group,
    data::MapData,
    layers::{Pen, sample_mesh},
};
use crate::{
    ui::theme::{NOTE, palette},
    words::Words,
};

/// The groups there are on the map, and how many ties each has.
fn counted(data: &MapData) -> impl Iterator<Item = (Group, usize)> {
    let mut counts = [0; Group::ALL.len()];
    // A partnership of several cities is several ties of one subject, which stand together.
    let mut before = None;
    for tie in data.ties() {
        if before.replace(tie.record_ref) != Some(tie.record_ref) {
            let group = Group::of(tie.stage);
            counts[Group::ALL.iter().position(|other| *other == group).unwrap_or(0)] += 1;
        }
    }
    Group::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0)
}

/// Draws the legend.
pub fn legend_ui(ui: &mut Ui, words: &Words, data: &MapData, texture: TextureId) {
    let colours = palette(ui.ctx());
    let frame = Frame::new()
        .fill(colours.sheet.gamma_multiply(0.94))
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(10, 7));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        ui.spacing_mut().interact_size.y = 16.0;
        for (group, count) in counted(data) {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(34.0, 16.0), Sense::hover());
                let pen = Pen { ink: group.colour(ui.theme()), width: group.width(), band: group.band() };
                let mesh = sample_mesh(rect.left_center(), rect.right_center(), pen, texture);
                ui.painter().add(Shape::Mesh(Arc::new(mesh)));
                let said = format!("{} {}", words.say(group.key()), words.integer(count as i64));
                ui.label(RichText::new(said).size(NOTE).color(colours.ink));
            });
        }
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(34.0, 16.0), Sense::hover());
            let mut left = rect.left() + 6.0;
            for radius in [2.5, 4.0, 6.0] {
                ui.painter().circle_filled(egui::pos2(left, rect.center().y), radius, colours.ink);
                left += radius + 8.0;
            }
            ui.label(RichText::new(words.say("map-dot-size")).size(NOTE).color(colours.quiet));
        });
    });
}

/// About how large the legend is, so that it can stand in a lower corner.
pub fn legend_height(data: &MapData) -> f32 {
    (counted(data).count() + 1) as f32 * 18.0 + 14.0
}

/// Room left for the longest words.
pub const LEGEND_WIDTH: f32 = 300.0;

/// A corner for the legend within a rectangle of the window.
pub fn legend_place(rect: egui::Rect, data: &MapData) -> egui::Rect {
    let size = Vec2::new(LEGEND_WIDTH.min(rect.width() - 20.0), legend_height(data));
    egui::Rect::from_min_size(rect.left_bottom() + vec2(10.0, -10.0 - size.y), size)
}
