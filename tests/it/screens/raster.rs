//! Pictures of the window in files, drawn as the program itself draws pictures.
#![allow(dead_code, reason = "the gallery and the tests each use a part")]

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use egui::{TexturesDelta, epaint::ClippedPrimitive};
use egui_kittest::TestRenderer;
use twinhall::ui::raster;
pub use twinhall::ui::raster::Picture;

/// The textures of a window: the harness fills them, a picture is drawn with them.
#[derive(Clone, Default)]
pub struct Textures(Arc<Mutex<raster::Textures>>);

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take(delta);
    }
}

impl Textures {
    pub fn draw(&self, width: usize, height: usize, primitives: &[ClippedPrimitive]) -> Picture {
        Picture::draw(width, height, &self.0.lock().unwrap_or_else(PoisonError::into_inner), primitives)
    }
}

pub fn save(picture: &Picture, path: &Path) {
    let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    let mut encoder = png::Encoder::new(file, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().unwrap().write_image_data(&picture.pixels).unwrap();
}

pub fn load(path: &Path) -> Option<Picture> {
    let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(path).ok()?));
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let shape = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(shape.buffer_size());
    Some(Picture { width: shape.width as usize, height: shape.height as usize, pixels })
}
