//! The window as a person meets it: what they press and type, what they read then, and how it looks.

mod access;
mod agreements;
mod atlas;
mod board;
mod codes;
mod commands;
mod desk_work;
mod fair;
mod fair_desk;
mod fair_ground;
mod fair_matches;
mod fair_path;
mod fair_timetable;
mod figures;
mod files;
mod first_day;
mod forms;
mod funding;
mod guests;
mod looks;
mod papers;
mod pickers;
mod raster;
mod reading;
mod records;
mod scenes;
mod tabs;
mod today;
mod typed;
mod waiting;
mod window;

use std::path::Path;

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::ui::nav::Page;

use window::{Begin, Window};

/// A workspace begun as an office begins it.
fn begun(folder: &Path) -> Window {
    let mut window = Begin::at(folder).named("").window();
    window.press("New workspace");
    window.write("City or organisation that owns it", "City of Lomé");
    window.write("File", &folder.join("Lomé.twin").display().to_string());
    window.press("Create");
    window.write("Your name", "Ama Mensah");
    window.write("Your department or position", "Mayor’s office");
    window.press("Begin");
    window
}

/// Adds a partnership by the keyboard alone; each side is the first that is offered.
fn add_partnership(window: &mut Window, one: &str, other: &str) {
    window.go(Page::Partnerships);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text(one);
    window.key(Key::Enter);
    window.type_text(other);
    window.key(Key::Enter);
    window.keys(Modifiers::COMMAND, Key::Enter);
}

/// A workspace with Lomé – Lyon, its page shown.
fn with_partnership(folder: &Path) -> Window {
    let mut window = begun(folder);
    add_partnership(&mut window, "Ломе", "Lyon");
    assert_eq!(window.rows().len(), 1, "{:#?}", window.texts());
    window
}

/// Chooses the row of the list that holds a word.
fn choose(window: &mut Window, part: &str) {
    window.press_with(Role::Row, part);
}
