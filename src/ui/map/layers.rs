//! What lies on the sheet as triangles of the window: sea, land, coasts and boundaries, and the ties over them.

use std::sync::OnceLock;

use egui::{
    Color32, Mesh, Pos2, Rect, TextureId, Theme,
    epaint::{Vertex, WHITE_UV},
    pos2,
};

use super::{
    atlas::{self, Group, PERIOD, SOLID},
    data::MapData,
    globe::{Sample, between, sheet},
    view::View,
};
use crate::{
    files::basemap::{Basemap, Degrees},
    ui::map::inks::{boundary_ink, coast_ink, land_ink, sea_ink},
};

/// Points of the window between two points of a coast that are worth drawing.
const GRAIN: f32 = 0.9;
/// Points of the window by which a line may miss its true way.
const ROUND: f32 = 0.3;
/// Ties from which on they are drawn finer and paler, so that what lies under them is still seen.
const CROWD: f32 = 150.0;
/// How much of its ink a tie keeps while another is selected.
const FADED: f32 = 0.35;

/// The base map laid out on the sheet.
struct Ground {
    corners: Vec<Pos2>,
    triangles: Vec<u32>,
    coasts: Vec<Outline>,
    boundaries: Vec<Outline>,
}

struct Outline {
    bounds: Rect,
    points: Vec<Pos2>,
}

fn ground() -> &'static Ground {
    static ONCE: OnceLock<Ground> = OnceLock::new();
    ONCE.get_or_init(|| {
        let map = Basemap::embedded();
        let outline = |line: &Vec<Degrees>| {
            let points: Vec<Pos2> = line.iter().map(|place| sheet(*place)).collect();
            Outline { bounds: Rect::from_points(&points), points }
        };
        // The sheet itself: a strip of sea between its two edges.
        let mut corners = Vec::new();
        let mut triangles = Vec::new();
        for latitude in (-90_i16..=90).step_by(3) {
            let latitude = f32::from(latitude);
            corners.extend([-180.0, 180.0].map(|longitude| sheet(Degrees { longitude, latitude })));
            let last = corners.len() as u32 - 1;
            if last > 1 {
                triangles.extend([last - 3, last - 2, last - 1, last - 2, last - 1, last]);
            }
        }
        let sea = corners.len() as u32;
        corners.extend(map.corners.iter().map(|place| sheet(*place)));
        triangles.extend(map.triangles.iter().map(|corner| sea + u32::from(*corner)));
        // The edge of the sheet is drawn as a coast is, so that it is as smooth.
        let edges = [-180.0, 180.0].map(|longitude| {
            outline(&(-90_i16..=90).map(|latitude| Degrees { longitude, latitude: f32::from(latitude) }).collect())
        });
        Ground {
            corners,
            triangles,
            coasts: map.coasts.iter().map(outline).chain(edges).collect(),
            boundaries: map.boundaries.iter().map(outline).collect(),
        }
    })
}

/// Keeps the memory, which `Mesh::clear` gives away.
fn emptied(mesh: &mut Mesh, texture: TextureId) {
    mesh.vertices.clear();
    mesh.indices.clear();
    mesh.texture_id = texture;
}

/// Vertices of the sea before those of the land.
const SEA: usize = 122;

/// Sea and land.
pub fn land_mesh(mut mesh: Mesh, view: View, rect: Rect, theme: Theme) -> Mesh {
    let ground = ground();
    let (sea, land) = (sea_ink(theme), land_ink(theme));
    let vertices = ground.corners.iter().enumerate().map(|(at, corner)| Vertex {
        pos: view.to_window(rect, *corner),
        uv: WHITE_UV,
        color: if at < SEA { sea } else { land },
    });
    emptied(&mut mesh, TextureId::default());
    mesh.vertices.extend(vertices);
    mesh.indices.extend_from_slice(&ground.triangles);
    mesh
}

/// Coasts and boundaries, as far as they lie in a part of the sheet.
pub fn outline_mesh(mut mesh: Mesh, view: View, rect: Rect, cover: Rect, theme: Theme, texture: TextureId) -> Mesh {
    let ground = ground();
    emptied(&mut mesh, texture);
    let mut ribbon = Ribbon::default();
    let part = cover.expand(4.0 / view.scale);
    let layers = [(&ground.boundaries, boundary_ink(theme), 0.8), (&ground.coasts, coast_ink(theme), 0.9)];
    for (outlines, ink, width) in layers {
        let pen = Pen { ink, width, band: SOLID };
        for outline in outlines.iter().filter(|outline| outline.bounds.intersects(part)) {
            // An island of a point or two would only be a speck.
            if outline.bounds.size().max_elem() * view.scale < 2.0 {
                continue;
            }
            let last = outline.points.len() - 1;
            let mut before = outline.points[0];
            for (at, point) in outline.points.iter().enumerate().skip(1) {
                if before.distance(*point) * view.scale < GRAIN && at < last {
                    continue;
                }
                if Rect::from_two_pos(before, *point).intersects(part) {
                    if ribbon.points.is_empty() {
                        ribbon.push(view.to_window(rect, before), 0.0);
                    }
                    ribbon.push(view.to_window(rect, *point), 0.0);
                } else {
                    ribbon.end(&mut mesh, pen);
                }
                before = *point;
            }
            ribbon.end(&mut mesh, pen);
        }
    }
    mesh
}

/// Every tie that lies in a part of the sheet, those in force on top.
#[allow(clippy::too_many_arguments, reason = "each is another thing that a line depends on")]
pub fn tie_mesh(
    mut mesh: Mesh,
    data: &MapData,
    view: View,
    rect: Rect,
    cover: Rect,
    theme: Theme,
    texture: TextureId,
    is_faded: bool,
) -> Mesh {
    emptied(&mut mesh, texture);
    let part = view.part(rect);
    let in_sight = data.lines.iter().filter(|line| line.bounds.intersects(part)).count();
    let crowd = (CROWD / in_sight.max(1) as f32).min(1.0);
    let (alpha, thin) = (crowd.powf(0.85).max(0.08), crowd.powf(0.25).max(0.5));
    let alpha = if is_faded { alpha * FADED } else { alpha };
    let mut ribbon = Ribbon::default();
    for line in &data.lines {
        let group = Group::of(data.ties[line.tie].stage);
        let pen =
            Pen { ink: group.colour(theme).gamma_multiply(alpha), width: group.width() * thin, band: group.band() };
        line_of(data.samples(line), line.bounds, view, rect, cover, pen, &mut ribbon, &mut mesh);
    }
    mesh
}

/// One tie by itself, as wide and in such ink as is asked for.
pub fn single_mesh(
    data: &MapData,
    tie: usize,
    view: View,
    rect: Rect,
    cover: Rect,
    pen: Pen,
    texture: TextureId,
) -> Mesh {
    let mut mesh = Mesh::with_texture(texture);
    let mut ribbon = Ribbon::default();
    for line in data.lines.iter().filter(|line| line.tie == tie) {
        line_of(data.samples(line), line.bounds, view, rect, cover, pen, &mut ribbon, &mut mesh);
    }
    mesh
}

/// A straight piece, as in a legend.
pub fn sample_mesh(from: Pos2, to: Pos2, pen: Pen, texture: TextureId) -> Mesh {
    let mut mesh = Mesh::with_texture(texture);
    let mut ribbon = Ribbon::default();
    ribbon.push(from, 0.0);
    ribbon.push(to, from.distance(to));
    ribbon.end(&mut mesh, pen);
    mesh
}

#[allow(clippy::too_many_arguments, reason = "as above, and where it goes")]
fn line_of(
    samples: &[Sample],
    bounds: Rect,
    view: View,
    rect: Rect,
    cover: Rect,
    pen: Pen,
    ribbon: &mut Ribbon,
    mesh: &mut Mesh,
) {
    let part = cover.expand(pen.width / view.scale);
    if !bounds.intersects(part) {
        return;
    }
    for pair in samples.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        if !Rect::from_two_pos(from.at, to.at).expand(0.01).intersects(part) {
            ribbon.end(mesh, pen);
            continue;
        }
        if ribbon.points.is_empty() {
            ribbon.push(view.to_window(rect, from.at), from.along * view.scale);
        }
        // Near by, a piece that was straight from afar is bent again.
        let pieces = (to.bend * view.scale / ROUND).sqrt().ceil().clamp(1.0, 24.0) as u32;
        for piece in 1..pieces {
            let share = piece as f32 / pieces as f32;
            let at = between(from.vector, to.vector, share);
            ribbon.push(view.to_window(rect, at), (from.along + (to.along - from.along) * share) * view.scale);
        }
        ribbon.push(view.to_window(rect, to.at), to.along * view.scale);
    }
    ribbon.end(mesh, pen);
}

/// How a line is drawn.
#[derive(Clone, Copy)]
pub struct Pen {
    pub ink: Color32,
    pub width: f32,
    pub band: usize,
}

/// A line that is being collected: two corners a point, with the texture across it.
#[derive(Default)]
struct Ribbon {
    points: Vec<(Pos2, f32)>,
}

impl Ribbon {
    fn push(&mut self, at: Pos2, along: f32) {
        self.points.push((at, along));
    }

    fn end(&mut self, mesh: &mut Mesh, pen: Pen) {
        if let [(_, start), _, ..] = self.points[..] {
            // Counted from near by, so that no digits are lost far along the line.
            let turn = (start / PERIOD).floor();
            let [upper, lower] = atlas::band(pen.band);
            let first = mesh.vertices.len() as u32;
            let last = self.points.len() - 1;
            for (at, (point, along)) in self.points.iter().enumerate() {
                let way = self.points[(at + 1).min(last)].0 - self.points[at.saturating_sub(1)].0;
                let side = way.normalized().rot90() * (pen.width / 2.0 + 1.0);
                let across = along / PERIOD - turn;
                mesh.vertices.push(Vertex { pos: *point + side, uv: pos2(across, upper), color: pen.ink });
                mesh.vertices.push(Vertex { pos: *point - side, uv: pos2(across, lower), color: pen.ink });
            }
            for at in 0..last as u32 {
                let corner = first + 2 * at;
                mesh.indices.extend([corner, corner + 1, corner + 2, corner + 1, corner + 2, corner + 3]);
            }
        }
        self.points.clear();
    }
}
