//! The window while a workspace is on its way, or another program holds the file: it says so, and can be told to stop.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use egui::{Key, Modifiers};
use rusqlite::Connection;
use twinhall::register::{Access, Register};

use super::{
    begun,
    fair_ground::fair_file,
    window::{Begin, Window},
};

/// Another program that has the file to itself, or lets others read.
fn hold(path: &Path, how: &str) -> Connection {
    let other = Connection::open(path).unwrap();
    other.execute_batch(&format!("BEGIN {how}")).unwrap();
    other
}

/// Frames that a wait needs before it can be read.
fn look(window: &mut Window) {
    for _ in 0..4 {
        window.harness.step();
    }
}

#[test]
fn a_workspace_that_takes_long_to_open_says_so_and_can_be_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    fair_file(&path, 20, 5);
    let other = hold(&path, "EXCLUSIVE");
    let mut window = Begin::at(folder.path()).opening(&path).at_once();
    look(&mut window);
    assert!(window.program().is_waiting());
    window.sees("Opening “fair”…");
    window.sees_key("opening-reading");
    window.start_key("cancel");
    window.rest();
    assert!(window.program().register().is_none());
    window.misses("Opening “fair”…");

    // Nothing is left of it: once the other program is done, the file opens as if for the first time.
    drop((window, other));
    let window = Begin::at(folder.path()).opening(&path).window();
    assert_eq!(window.program().register().map(Register::access), Some(&Access::Writer));
}

#[test]
fn a_change_waits_for_another_program_and_is_done_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    let partnerships = |window: &Window| window.rows().len();
    super::add_partnership(&mut window, "Ломе", "Lyon");
    assert_eq!(partnerships(&window), 1);
    let path = window.program().register().unwrap().path().unwrap().to_owned();

    let other = hold(&path, "IMMEDIATE");
    window.let_go();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    look(&mut window);
    window.sees_key("waiting-title");
    window.start_key("cancel");
    window.rest();
    window.misses(&window.say("waiting-title"));
    assert_eq!(partnerships(&window), 1, "given up, nothing is undone");

    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    look(&mut window);
    window.sees_key("waiting-title");
    other.execute_batch("ROLLBACK").unwrap();
    window.rest();
    assert_eq!(partnerships(&window), 0, "what was asked for is done once the file is free");
}

/// The clock breaks on the thread that opens: what was asked for comes to nothing, and that is told.
#[test]
fn an_opening_that_breaks_off_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    fair_file(&path, 20, 5);
    let mut window = Begin { breaks_on: Some("opening"), ..Begin::at(folder.path()).opening(&path) }.window();
    window.sees_key("fault-job-lost");
    assert!(window.program().register().is_none());
    window.press_key("close");
    window.sees_key("start-open");
}

/// The index of the words is gone: what a search finds then is not nothing, but a fault.
#[test]
fn a_search_that_fails_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    fair_file(&path, 20, 5);
    let mut window = Begin::at(folder.path()).opening(&path).window();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("DROP TABLE search").unwrap();
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_text("Zzyzx");
    window.misses("Nothing is called");
    window.sees("could not be read or written as expected");
}

/// A workspace closed and opened again at once is written by the same window.
#[test]
fn a_workspace_is_let_go_of_before_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    for _ in 0..3 {
        window.press_key("close-workspace");
        window.press("Lomé");
        assert_eq!(window.program().register().map(Register::access), Some(&Access::Writer));
    }
}
