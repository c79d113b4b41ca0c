//! What is done day by day: fields edited in place, steps taken, things deleted, and each of it taken back.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::ui::nav::Page;

use super::{choose, window::Begin, with_partnership};

#[test]
fn a_field_is_edited_in_place_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.write("Purpose", "Nobody meant this");
    window.key(Key::Escape);
    assert_eq!(window.value("Purpose"), "", "Escape gives back what stood there");
    window.write("Purpose", "Clean water in the schools");
    window.key(Key::Tab);
    assert_eq!(window.value("Purpose"), "Clean water in the schools");
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.value("Purpose"), "");
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(window.value("Purpose"), "Clean water in the schools");
    window.press_like("Undo: ");
    assert_eq!(window.value("Purpose"), "");
    window.press_like("Redo: ");
    assert_eq!(window.value("Purpose"), "Clean water in the schools");

    // The file is closed and opened again: what was done can still be taken back.
    drop(window);
    let path = folder.path().join("Lomé.twin");
    let mut window = Begin::at(folder.path()).opening(&path).window();
    window.press_key("page-partnerships");
    choose(&mut window, "Lomé – Lyon");
    assert_eq!(window.value("Purpose"), "Clean water in the schools");
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.value("Purpose"), "");
}

#[test]
fn what_can_not_be_read_is_told_beside_the_field_and_stays_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("Lomé");
    window.press_key("beside-open");
    let before = window.value("Population");
    window.write("Population", "about a million");
    window.key(Key::Tab);
    window.sees_key("refusal-not-number");
    window.sees_key("state-unsaved");
    assert_eq!(window.value("Population"), "about a million");
    window.write("Population as of", "31 February 2001");
    window.key(Key::Tab);
    window.sees_key("refusal-no-such-day");
    window.sees_key("refusal-not-number");
    window.write("Population", "837437");
    window.write("Population as of", "2010");
    window.key(Key::Tab);
    window.misses(&window.say("refusal-not-number"));
    assert!(window.rows().iter().any(|row| row.contains("837,437")), "{:?}", window.rows());
    window.let_go();
    // Each was saved when it could be.
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.value("Population"), before);
}

#[test]
fn an_agreement_is_signed_and_enters_into_force() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("Agreements");
    window.sees_key("agreements-empty");
    window.press("New agreement");
    window.type_text("Charter of cooperation");
    window.press("Add");
    window.press("More steps");
    window.press("Sign…");
    window.write("Date", "the other day");
    window.press("Sign");
    window.sees_key("refusal-not-date");
    window.write("Date", "14 May 2001");
    window.write("Place", "Brussels");
    window.press("Sign");
    window.sees_key("step-sign-done");
    window.sees("signed 14 May 2001");
    assert!(window.rows()[0].contains("Signed"), "{:?}", window.rows());
    let enter = window.say("step-enter-into-force");
    window.press(&format!("{enter}…"));
    window.press(&enter);
    window.sees("in force since 14 May 2001");
    assert!(window.rows()[0].contains("In force"), "{:?}", window.rows());
    window.go(Page::History);
    window.sees("Ama Mensah, Mayor’s office");
    window.sees("Charter of cooperation");
    window.sees("14 May 2001, ");

    // Two steps back by the keyboard: the text is a draft again.
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::Z);
    window.go(Page::Partnerships);
    assert!(window.rows()[0].contains("Contact"), "{:?}", window.rows());
}

#[test]
fn deleting_asks_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("Lomé");
    window.press_key("beside-open");
    window.press("Delete Lomé");
    window.sees_key("delete-in-the-way");
    window.press("Close");
    assert_eq!(window.rows().len(), 2);
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    window.press("Delete Lomé – Lyon");
    window.press("Cancel");
    assert_eq!(window.rows().len(), 1);
    window.press("Delete Lomé – Lyon");
    window.press("Delete");
    window.sees_key("partnerships-empty");
    window.press("Undo");
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn a_need_is_added_to_a_city_and_says_what_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("Lomé");
    window.press_key("beside-open");
    window.press("Add a need");
    window.press("Add");
    window.sees_key("refusal-missing");
    window.write("Title", "Two refuse lorries");
    window.key(Key::Enter);
    window.sees("Two refuse lorries");
    window.sees("To be specific, it still needs");
    window.press("Edit Two refuse lorries");
    window.write("Title", "Three refuse lorries");
    window.press("Save");
    window.sees("Three refuse lorries");
    window.misses("Two refuse lorries");
}

#[test]
fn the_keyboard_goes_on_at_the_row_when_the_button_of_a_step_is_gone_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Begin::at(folder.path()).window();
    window.press_key("start-sample");
    window.press_key("page-partnerships");
    choose(&mut window, "Brussels – Dakar");
    window.focus(Role::Button, "Announce…");
    window.key(Key::Enter);
    window.keys(Modifiers::COMMAND, Key::Enter);
    assert!(!window.shows("Announce…"), "{:?}", window.texts());
    window.key(Key::ArrowDown);
    assert!(window.selected_rows()[0].starts_with("Brussels – Kigali"), "{:?}", window.selected_rows());
}

#[test]
fn what_can_not_be_looked_up_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let breaker = rusqlite::Connection::open(folder.path().join("Lomé.twin")).unwrap();
    breaker.execute_batch("DROP TABLE search; ALTER TABLE agreement RENAME TO mislaid").unwrap();
    drop(breaker);
    window.press("More steps");
    window.press("Sign…");
    window.sees("no such table: agreement");
    window.misses("Place");
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_text("Lyon");
    window.sees("no such table: search");
    window.misses("Nothing is called");
}
