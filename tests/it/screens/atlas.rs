//! The map at the window: what stands on it, what a click and a key do, and the picture of it.
#![allow(clippy::unwrap_used)]

use std::{path::Path, time::Duration};

use egui::{Key, Modifiers, Pos2, accesskit::Role, vec2};
use twinhall::{
    domain::{
        choices::{PartyRole, Stage},
        journal::ActionKind,
        kinds::{Kind, city, partnership, party, workspace},
        value::{Id, Point},
    },
    jobs::attachments::save_copy,
    register::{Options, Register},
    report::sentences,
    ui::{nav::Page, picker::Reply},
};

use super::{
    raster::load,
    window::{Begin, Window},
};

fn sample(folder: &Path) -> Window {
    let mut window = Begin::at(folder).window();
    window.press_key("start-sample");
    window.go(Page::Partnerships);
    window.press_key("view-map");
    window
}

fn point(latitude: f64, longitude: f64) -> Point {
    Point { latitude_micros: (latitude * 1e6) as i32, longitude_micros: (longitude * 1e6) as i32 }
}

#[test]
fn cities_and_partnerships_of_the_list_stand_on_the_map() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    window.sees("Lomé – Lyon · Not known");
    window.sees("Brussels, 3 partnerships");
    window.sees("have no line here");
    // The list's own filters and search decide what is on it.
    window.write("Find a partnership, a city or a country", "Lyon");
    window.sees("Lomé – Lyon · Not known");
    window.misses("Brussels, ");
    window.misses("have no line here");
    window.write("Find a partnership, a city or a country", "");
    window.press_key("filter-unnamed");
    window.sees("Cities: 1");
    window.sees("2 partnerships have no line here");
    window.write("Find a partnership, a city or a country", "xqzw");
    window.sees_key("nothing-found");
}

#[test]
fn a_click_opens_what_it_is_on_and_leaves_the_map() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    window.press_with(Role::Link, "Lomé – Lyon");
    window.sees_key("about-partnership");
    window.sees_key("map-name");
    window.press_key("close");
    window.misses(&window.say("about-partnership"));
    window.press_with(Role::Link, "Kigali, ");
    window.sees("Rwanda");
    // Back is where one was: the map.
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    window.sees_key("map-name");
}

/// The tie under the pointer stands out: all others stand back until the pointer leaves.
#[test]
fn the_tie_under_the_pointer_stands_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    let ties: Vec<String> = window.names(Role::Link).into_iter().filter(|name| name.contains(" · ")).collect();
    let pointed = ties.iter().find(|name| name.starts_with("Lomé – Lyon")).unwrap();
    let place = window.place(Role::Link, pointed).center();
    // Far enough away that what is told at the pointer doesn't cover it.
    let others = ties.iter().map(|name| window.place(Role::Link, name).center());
    let other = others.max_by(|a, b| a.distance(place).total_cmp(&b.distance(place))).unwrap();
    let darkest = |window: &mut Window, at: Pos2| {
        let picture = window.picture();
        let spots = (-3..=3).flat_map(|x| (-3..=3).map(move |y| at + vec2(x as f32, y as f32)));
        let light = |spot: Pos2| {
            let first = (spot.y as usize * picture.width + spot.x as usize) * 3;
            picture.pixels[first..first + 3].iter().map(|part| u32::from(*part)).sum::<u32>()
        };
        spots.map(light).min().unwrap()
    };
    let before = darkest(&mut window, other);
    window.harness.hover_at(place);
    window.rest();
    assert!(darkest(&mut window, other) > before + 60, "{before} {}", darkest(&mut window, other));
    window.harness.remove_cursor();
    window.rest();
    assert_eq!(darkest(&mut window, other), before);
}

#[test]
fn the_keyboard_walks_through_what_is_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    let name = window.say("map-name");
    window.focus(Role::Canvas, &name);
    window.key(Key::PageDown);
    let first = window.told(Role::Canvas, &name).unwrap();
    assert!(first.contains(" – ") && first.contains(" · "), "{first}");
    window.key(Key::PageDown);
    assert_ne!(window.told(Role::Canvas, &name).unwrap(), first);
    window.key(Key::PageUp);
    assert_eq!(window.told(Role::Canvas, &name).unwrap(), first);
    window.keys(Modifiers::SHIFT, Key::PageDown);
    assert_eq!(window.told(Role::Canvas, &name).unwrap(), "Brussels, 3 partnerships");
    window.key(Key::Enter);
    window.sees("Belgium");
}

/// Making it larger around Togo leaves Quebec out of sight; the whole world brings it back.
#[test]
fn the_keyboard_moves_the_map() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    window.sees("Quebec City, 1 partnership");
    let name = window.say("map-name");
    window.focus(Role::Canvas, &name);
    for _ in 0..4 {
        window.key(Key::Plus);
    }
    window.misses("Quebec City, 1 partnership");
    window.key(Key::Home);
    window.sees("Quebec City, 1 partnership");
    for _ in 0..40 {
        window.key(Key::ArrowRight);
    }
    window.key(Key::Home);
    window.sees("Quebec City, 1 partnership");
}

/// A partnership of four ties each to the one that leads; one across the antimeridian is one partnership still.
#[test]
fn several_cities_are_tied_to_the_one_that_leads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pacific.twin");
    let mut register =
        Register::create(&path, &Options::new(""), |office| office.says(workspace::name, "Pacific")).unwrap();
    register
        .run(ActionKind::Generate, |tx| {
            let mut town = |name: &str, country: &str, at: Point| -> Result<Id, twinhall::register::Error> {
                let draft = tx.draft(Kind::City).says(city::name, name).says(city::country, country);
                tx.create(&draft.with(city::position, at))
            };
            let suva = town("Suva", "FJ", point(-18.14, 178.44))?;
            let apia = town("Apia", "WS", point(-13.83, -171.77))?;
            let tokyo = town("Tokyo", "JP", point(35.69, 139.69))?;
            let francisco = town("San Francisco", "US", point(37.77, -122.42))?;
            let draft = tx.draft(Kind::Partnership).says(partnership::title, "Round the Pacific");
            let twinning = tx.create(&draft.chooses(partnership::stage, Stage::Signed))?;
            for (rank, side) in [suva, apia, tokyo, francisco].into_iter().enumerate() {
                let role = if side == tokyo { PartyRole::Lead } else { PartyRole::Partner };
                let draft = tx.draft(Kind::Party).with(party::partnership, twinning).with(party::city, side);
                tx.create(&draft.with(party::rank, rank as i64 + 1).chooses(party::role, role))?;
            }
            Ok(())
        })
        .unwrap();
    let places = register.party_places(None).unwrap();
    assert_eq!(places.len(), 4);
    assert_eq!((places[1].name.as_str(), places[1].at), ("Apia", point(-13.83, -171.77)));
    drop(register);
    let mut window = Begin::at(folder.path()).opening(&path).window();
    window.go(Page::Partnerships);
    window.press_key("view-map");
    window.sees("Cities: 4, lines between them: 3");
    window.sees("Signed, in force 1");
    window.misses("no line here");
}

#[test]
fn the_map_is_saved_as_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    let path = folder.path().join("map.png");
    window.replies.borrow_mut().push_back(Reply::Chosen(path.clone()));
    window.press_key("map-save");
    let began = std::time::Instant::now();
    while !window.shows("The map was saved") {
        assert!(began.elapsed() < Duration::from_mins(1), "{:#?}", window.texts());
        std::thread::sleep(Duration::from_millis(20));
        window.rest();
    }
    let [width, height] = window.size_of(Role::Canvas, &window.say("map-name")).map(f32::floor);
    let picture = load(&path).unwrap();
    assert_eq!(picture.width, (width * 2.0) as usize);
    assert_eq!(picture.height, ((height + 100.0) * 2.0) as usize, "title above, sources below");
    let colours: std::collections::BTreeSet<&[u8]> = picture.pixels.chunks_exact(3).collect();
    assert!(colours.len() > 50, "a map has more than {} colours", colours.len());
    // A place that can't be written is said, and nothing is lost.
    let saved = std::fs::read(&path).unwrap();
    let nowhere = folder.path().join("nowhere").join("map.png");
    let reason = sentences::fault(window.words, &save_copy(&nowhere, b"").unwrap_err());
    assert!(!window.shows(&reason));
    window.replies.borrow_mut().push_back(Reply::Chosen(nowhere.clone()));
    window.start_key("map-save");
    let began = std::time::Instant::now();
    while !window.shows(&reason) {
        assert!(began.elapsed() < Duration::from_mins(1), "{reason}: {:#?}", window.texts());
        std::thread::sleep(Duration::from_millis(20));
        window.harness.step();
    }
    assert!(!nowhere.parent().unwrap().exists());
    assert_eq!(std::fs::read(&path).unwrap(), saved);
    window.sees("Cities: ");
}
