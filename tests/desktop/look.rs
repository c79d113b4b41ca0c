//! Windows that rest, and windows on screens of more points to the inch.

use std::time::Duration;

use crate::{
    desktop::{desktop, until},
    reader::{Extents, Role},
};

/// Long enough for many frames, had there been any.
const REST: Duration = Duration::from_secs(3);

#[test]
fn a_window_left_alone_comes_to_rest() {
    let Some(desktop) = desktop("1400x820", "us") else { return };
    let file = desktop.make("sample", "sample.twin", &[]);
    let window = desktop.open(&file);
    for page in ["Partnerships", "Calendar", "Today"] {
        window.go(page);
        until("a window at rest", || {
            let before = window.ticks();
            std::thread::sleep(REST);
            (window.ticks() == before).then_some(())
        });
    }
}

/// Where things are on a page, in points of a plain screen.
fn places(scale: f32, page: &str) -> Option<Vec<(String, [f32; 4])>> {
    let desktop = desktop("2800x1640", "us")?;
    let file = desktop.make("sample", "sample.twin", &[]);
    let window = desktop.open_scaled(&file, scale);
    window.go(page);
    let frame = window.extents(&window.sees_one("a frame", |node| node.role == Role::FRAME));
    let points = |(left, top, width, height): Extents| {
        [left - frame.0, top - frame.1, width, height].map(|pixels| pixels as f32 / scale)
    };
    let nodes = window.reader.nodes();
    let told = nodes
        .iter()
        .filter(|node| node.is_showing && [Role::BUTTON, Role::HEADING, Role::PAGE_TAB].contains(&node.role));
    let places = told.map(|node| (node.name.clone(), points(window.extents(node))));
    let mut places: Vec<_> = places.collect();
    places.push(("frame".to_owned(), points(frame)));
    Some(places)
}

#[test]
fn a_screen_of_more_points_shows_the_same_and_nothing_is_cut() {
    let Some(plain) = places(1.0, "Partnerships") else { return };
    for scale in [1.5, 2.0] {
        let Some(places) = places(scale, "Partnerships") else { return };
        let names = |places: &[(String, [f32; 4])]| places.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&places), names(&plain), "at {scale}");
        let (_, frame) = places.last().unwrap();
        for ((name, here), (_, there)) in places.iter().zip(&plain) {
            let is_same = here.iter().zip(there).all(|(here, there)| (here - there).abs() <= 2.0);
            assert!(is_same, "{name} at {scale}: {here:?} instead of {there:?}");
            assert!(here[0] >= 0.0 && here[0] + here[2] <= frame[2] + 1.0, "{name} at {scale} reaches out: {here:?}");
        }
    }
}
