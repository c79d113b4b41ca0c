//! The map as a picture for a report: the same scene with its title, legend and sources, drawn without a window.

use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, Pos2, RawInput, Rect, Theme, UiBuilder, Vec2, vec2};

use super::{
    data::MapData,
    legend::{legend_place, legend_ui},
    view::View,
    widget::Map,
};
use crate::{
    files::picture,
    ui::{
        raster::{Picture, Textures},
        theme::{self, palette},
        widgets::basic::{caption_ui, note_ui, title_ui},
    },
    words::Words,
};

/// Pixels of the picture to a point of the window.
pub const PICTURE_SCALE: f32 = 2.0;
const HEAD: f32 = 56.0;
const FOOT: f32 = 44.0;

/// Everything a picture needs, so that it can be drawn away from the window.
pub struct MapPicture {
    data: Arc<MapData>,
    view: View,
    size: Vec2,
    theme: Theme,
    title: String,
    note: String,
    words: &'static Words,
}

impl MapPicture {
    /// The part of the map a person sees; nothing before the map was drawn once.
    pub fn of(map: &Map, theme: Theme, title: String, note: String, words: &'static Words) -> Option<Self> {
        let (view, size) = map.shown()?;
        Some(Self { data: map.data().clone(), view, size: size.floor(), theme, title, note, words })
    }

    /// Width and height in pixels.
    pub fn pixels(&self) -> [usize; 2] {
        let size = (self.size + vec2(0.0, HEAD + FOOT)) * PICTURE_SCALE;
        [size.x as usize, size.y as usize]
    }

    /// The bytes of a PNG; takes a second or so.
    pub fn png(&self) -> std::io::Result<Vec<u8>> {
        let ctx = Context::default();
        theme::install(&ctx);
        ctx.set_theme(self.theme);
        let size = self.size + vec2(0.0, HEAD + FOOT);
        let mut map = Map::of(self.data.clone(), self.view);
        let mut textures = Textures::default();
        let [width, height] = self.pixels();
        let mut picture = None;
        // Fonts are there from the second frame on.
        for second in 0..2 {
            let mut input = RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
                time: Some(f64::from(second)),
                ..RawInput::default()
            };
            if let Some(viewport) = input.viewports.get_mut(&input.viewport_id) {
                viewport.native_pixels_per_point = Some(PICTURE_SCALE);
            }
            let mut output = ctx.run_ui(input, |ui| self.ui(ui, &mut map));
            textures.take(&mut output.textures_delta);
            let primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
            if second == 1 {
                picture = Some(Picture::draw(width, height, &textures, &in_pixels(primitives)));
            }
        }
        let picture = picture.unwrap_or(Picture { width, height, pixels: vec![0; width * height * 3] });
        picture::png(width as u32, height as u32, &picture.pixels)
    }

    fn ui(&self, ui: &mut egui::Ui, map: &mut Map) {
        let frame = Frame::new().fill(palette(ui.ctx()).paper);
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            let whole = ui.max_rect();
            let head = Rect::from_min_size(whole.min, vec2(whole.width(), HEAD));
            let body = Rect::from_min_size(head.left_bottom(), self.size);
            let foot = Rect::from_min_max(body.left_bottom(), whole.max);
            let mut child = ui.new_child(UiBuilder::new().max_rect(head.shrink2(vec2(16.0, 4.0))));
            child.spacing_mut().item_spacing.y = 0.0;
            title_ui(&mut child, &self.title);
            caption_ui(&mut child, &self.note);
            map.paint(ui, body, None, None);
            let texture = map.texture(ui);
            let mut child = ui.new_child(UiBuilder::new().max_rect(legend_place(body, &self.data)));
            legend_ui(&mut child, self.words, &self.data, texture);
            let mut child = ui.new_child(UiBuilder::new().max_rect(foot.shrink2(vec2(16.0, 4.0))));
            child.spacing_mut().item_spacing.y = 0.0;
            note_ui(&mut child, self.words.say("map-boundaries"));
            note_ui(&mut child, self.words.say("map-source"));
        });
    }
}

/// Triangles stand in points; a picture has pixels.
fn in_pixels(mut primitives: Vec<egui::ClippedPrimitive>) -> Vec<egui::ClippedPrimitive> {
    for clipped in &mut primitives {
        clipped.clip_rect = clipped.clip_rect * PICTURE_SCALE;
        if let egui::epaint::Primitive::Mesh(mesh) = &mut clipped.primitive {
            for vertex in &mut mesh.vertices {
                vertex.pos = (vertex.pos.to_vec2() * PICTURE_SCALE).to_pos2();
            }
        }
    }
    primitives
}
