//! Pictures of the pages against stored ones; `TWINHALL_PICTURES=new` writes them anew.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use super::{
    raster::{Picture, load, save},
    scenes::SCENES,
    window::Begin,
};

const PICTURED: &[&str] = &[
    "today-practice",
    "calendar-practice",
    "tasks",
    "components",
    "activities",
    "funding",
    "people",
    "organisations",
    "needs",
    "practices",
    "library",
    "beside",
    "marked",
    "keys",
    "about",
    "map",
    "start",
    "partnerships",
    "board",
    "board-menu",
    "partnership",
    "agreement-open",
    "city",
    "history",
    "new-partnership",
    "step",
    "command-typed",
];

/// Steps of 255 by which a colour may differ: rounding of the machine's own sums.
const SLACK: u8 = 24;
/// Points in a million that may differ by more.
const STRAY: usize = 100;

/// Pages of one of so many parts, so that they are drawn beside one another.
fn look_as_they_did(part: usize) {
    let mut wrong = Vec::new();
    let pictured = SCENES.iter().filter(|scene| PICTURED.contains(&scene.name));
    for scene in pictured.skip(part).step_by(PARTS) {
        let folder = tempfile::tempdir().unwrap();
        let mut window = scene.window(Begin { size: [1100.0, 680.0], ..Begin::at(folder.path()) });
        let picture = window.picture();
        wrong.extend(told_difference(scene.name, &picture));
    }
    assert!(wrong.is_empty(), "pages look different; TWINHALL_PICTURES=new accepts them: {wrong:#?}");
}

const PARTS: usize = 3;

#[test]
fn pages_of_the_first_part_look_as_they_did() {
    look_as_they_did(0);
}

#[test]
fn pages_of_the_second_part_look_as_they_did() {
    look_as_they_did(1);
}

#[test]
fn pages_of_the_third_part_look_as_they_did() {
    look_as_they_did(2);
}

/// Where the difference to the stored picture of this name is drawn; nothing when there is none to speak of.
pub fn told_difference(name: &str, picture: &Picture) -> Option<String> {
    let stored = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pictures");
    let path = stored.join(format!("{name}.png"));
    if std::env::var_os("TWINHALL_PICTURES").is_some() {
        std::fs::create_dir_all(&stored).unwrap();
        save(&coarse(picture), &path);
        return None;
    }
    let before = load(&path).unwrap_or_else(|| panic!("no picture at {}", path.display()));
    let difference = difference(&before, picture)?;
    let told = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-differs.png"));
    save(&difference, &told);
    save(picture, &told.with_file_name(format!("{name}-now.png")));
    Some(told.display().to_string())
}

/// A picture with sixteen steps to a colour: within the slack, and a third of the bytes.
fn coarse(picture: &Picture) -> Picture {
    let pixels = picture.pixels.iter().map(|colour| (colour / 16) * 17).collect();
    Picture { width: picture.width, height: picture.height, pixels }
}

/// What differs in red on a pale picture; nothing when it is too little to see.
fn difference(before: &Picture, now: &Picture) -> Option<Picture> {
    let is_same_size = (before.width, before.height) == (now.width, now.height);
    let mut strays = 0;
    let mut pixels = Vec::with_capacity(now.pixels.len());
    for (at, pixel) in now.pixels.chunks_exact(3).enumerate() {
        let was = before.pixels.get(at * 3..at * 3 + 3).unwrap_or(&[0, 0, 0]);
        let is_far = pixel.iter().zip(was).any(|(one, other)| one.abs_diff(*other) > SLACK);
        strays += usize::from(is_far);
        let pale = |colour: u8| 192 + colour / 4;
        pixels.extend(if is_far { [220, 0, 0] } else { [pale(pixel[0]), pale(pixel[1]), pale(pixel[2])] });
    }
    let is_much = strays * 1_000_000 > STRAY * now.width * now.height;
    (is_much || !is_same_size).then_some(Picture { width: now.width, height: now.height, pixels })
}

/// Two triangles that share an edge cover each point once, and a picture is kept as it was drawn.
#[test]
fn the_pictures_themselves_are_right() {
    use egui::{
        Color32, Pos2, Rect, TextureId,
        epaint::{ClippedPrimitive, Mesh, Primitive},
    };
    let textures = super::raster::Textures::default();
    let mut delta = egui::TexturesDelta::default();
    let white = egui::ColorImage::filled([1, 1], Color32::WHITE);
    delta.push(TextureId::default(), egui::epaint::ImageDelta::full(white, egui::TextureOptions::LINEAR));
    egui_kittest::TestRenderer::handle_delta(&mut textures.clone(), &mut delta);
    let mut mesh = Mesh::default();
    // Half transparent: a point covered twice, or not at all, would show.
    mesh.add_colored_rect(
        Rect::from_min_max(Pos2::new(1.2, 1.7), Pos2::new(30.4, 17.1)),
        Color32::from_white_alpha(128),
    );
    let clip_rect = Rect::from_min_max(Pos2::ZERO, Pos2::new(25.0, 20.0));
    let drawn = [ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }];
    let picture = textures.draw(32, 20, &drawn);
    for (at, pixel) in picture.pixels.chunks_exact(3).enumerate() {
        let (x, y) = (at % 32, at / 32);
        let expected = if (1..25).contains(&x) && (2..17).contains(&y) { 128 } else { 0 };
        assert_eq!(pixel, [expected; 3], "at {x}, {y}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("picture.png");
    save(&picture, &path);
    assert_eq!(load(&path).unwrap().pixels, picture.pixels);
}
