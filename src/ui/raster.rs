//! Draws what the window would show without a graphics card: triangles with one texture each, blended as on a screen.

use std::collections::HashMap;

use egui::{
    Color32, ImageData, Pos2, Rect, TextureId, TextureWrapMode, TexturesDelta,
    epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive, Vertex},
};

/// A texture as it was last set.
struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Color32>,
    repeats: bool,
}

/// The textures that triangles are drawn with.
#[derive(Default)]
pub struct Textures(HashMap<TextureId, Texture>);

impl Textures {
    /// Takes what changed in a frame.
    pub fn take(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                set(&mut self.0, id, &change);
            }
        }
        for id in delta.free.drain() {
            self.0.remove(&id);
        }
    }
}

fn set(held: &mut HashMap<TextureId, Texture>, id: TextureId, change: &ImageDelta) {
    let ImageData::Color(image) = &change.image;
    let [width, height] = image.size;
    if let (Some([left, top]), Some(texture)) = (change.pos, held.get_mut(&id)) {
        for (row, texels) in image.pixels.chunks_exact(width).enumerate() {
            let at = (top + row) * texture.width + left;
            texture.texels[at..at + width].copy_from_slice(texels);
        }
    } else {
        let repeats = change.options.wrap_mode == TextureWrapMode::Repeat;
        held.insert(id, Texture { width, height, texels: image.pixels.clone(), repeats });
    }
}

impl Texture {
    /// The two texels around a place along one side, and how far it is from the first to the second.
    fn texels_at(&self, share: f32, count: usize) -> (usize, usize, f32) {
        let at = share * count as f32 - 0.5;
        if self.repeats {
            let first = at.floor();
            let turn = |at: f32| (at as i64).rem_euclid(count as i64) as usize;
            return (turn(first), turn(first + 1.0), at - first);
        }
        let at = at.clamp(0.0, count as f32 - 1.0);
        let first = at as usize;
        (first, (first + 1).min(count - 1), at - first as f32)
    }

    /// The colour at a place between 0 and 1, between the four nearest texels.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (left, right, across) = self.texels_at(u, self.width);
        let (top, bottom, down) = self.texels_at(v, self.height);
        let texel = |x: usize, y: usize| self.texels[y * self.width + x].to_array();
        let above = [texel(left, top), texel(right, top)];
        let below = [texel(left, bottom), texel(right, bottom)];
        std::array::from_fn(|at| {
            let mix = |[one, other]: [[u8; 4]; 2]| f32::from(one[at]) * (1.0 - across) + f32::from(other[at]) * across;
            let (upper, lower) = (mix(above), mix(below));
            (upper * (1.0 - down) + lower * down) / 255.0
        })
    }
}

/// A picture of the window.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// Red, green and blue, row by row.
    pub pixels: Vec<u8>,
}

impl Picture {
    pub fn draw(width: usize, height: usize, textures: &Textures, primitives: &[ClippedPrimitive]) -> Self {
        let mut picture = Self { width, height, pixels: vec![0; width * height * 3] };
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            if let Some(texture) = textures.0.get(&mesh.texture_id) {
                picture.mesh(*clip_rect, mesh, texture);
            }
        }
        picture
    }

    fn mesh(&mut self, clip: Rect, mesh: &Mesh, texture: &Texture) {
        for corners in mesh.indices.chunks_exact(3) {
            self.triangle(clip, std::array::from_fn(|at| mesh.vertices[corners[at] as usize]), texture);
        }
    }

    /// Fills every pixel whose centre lies inside; a centre on an edge belongs to the triangle right of or below it.
    fn triangle(&mut self, clip: Rect, mut corners: [Vertex; 3], texture: &Texture) {
        corners.sort_by(|a, b| a.pos.y.total_cmp(&b.pos.y));
        let [a, b, c] = corners;
        let area = (b.pos - a.pos).x * (c.pos - a.pos).y - (b.pos - a.pos).y * (c.pos - a.pos).x;
        if area.abs() < 1e-6 {
            return;
        }
        let is_plain = a.uv == b.uv && b.uv == c.uv && a.color == b.color && b.color == c.color;
        let plain = is_plain.then(|| shade(texture.sample(a.uv.x, a.uv.y), a.color.to_array().map(f32::from)));
        let first = pixel(a.pos.y.max(clip.min.y)).max(0);
        let last = pixel(c.pos.y.min(clip.max.y)).min(self.height as i32);
        for row in first..last {
            let y = row as f32 + 0.5;
            let long = crossing(a.pos, c.pos, y);
            let short = if y < b.pos.y { crossing(a.pos, b.pos, y) } else { crossing(b.pos, c.pos, y) };
            let left = pixel(long.min(short).max(clip.min.x)).max(0);
            let right = pixel(long.max(short).min(clip.max.x)).min(self.width as i32);
            for column in left..right {
                let at = (row as usize * self.width + column as usize) * 3;
                let ink = plain.unwrap_or_else(|| {
                    let point = Pos2::new(column as f32 + 0.5, y);
                    let part = |from: Pos2, to: Pos2| {
                        ((to - from).x * (point - from).y - (to - from).y * (point - from).x) / area
                    };
                    let (of_c, of_a) = (part(a.pos, b.pos), part(b.pos, c.pos));
                    let of_b = 1.0 - of_a - of_c;
                    let uv = a.uv.to_vec2() * of_a + b.uv.to_vec2() * of_b + c.uv.to_vec2() * of_c;
                    let inks = [a, b, c].map(|corner| corner.color.to_array().map(f32::from));
                    let colour = std::array::from_fn(|at| inks[0][at] * of_a + inks[1][at] * of_b + inks[2][at] * of_c);
                    shade(texture.sample(uv.x, uv.y), colour)
                });
                blend(&mut self.pixels[at..at + 3], ink);
            }
        }
    }
}

/// The first pixel whose centre is not left of, or above, a coordinate.
fn pixel(coordinate: f32) -> i32 {
    (coordinate - 0.5).ceil() as i32
}

fn crossing(from: Pos2, to: Pos2, y: f32) -> f32 {
    let height = to.y - from.y;
    if height == 0.0 { from.x } else { from.x + (to.x - from.x) * ((y - from.y) / height) }
}

fn shade(texel: [f32; 4], colour: [f32; 4]) -> [f32; 4] {
    std::array::from_fn(|at| texel[at] * colour[at])
}

fn blend(pixel: &mut [u8], ink: [f32; 4]) {
    let rest = 1.0 - ink[3] / 255.0;
    for (at, held) in pixel.iter_mut().enumerate() {
        *held = (ink[at] + f32::from(*held) * rest + 0.5).clamp(0.0, 255.0) as u8;
    }
}
