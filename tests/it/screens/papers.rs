//! The papers of a fair, asked for in the window and written beside it.
#![allow(clippy::unwrap_used)]

use std::{fs, time::Duration};

use egui_kittest::kittest::Queryable;
use twinhall::ui::{nav::Page, picker::Reply};

use super::{begun, scenes::practice, window::Begin};

#[test]
fn a_fair_is_printed_from_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.go(Page::Fair);
    window.press_key("fair-tab-paper");
    window.sees("Participants: ");
    let path = folder.path().join("Schedules");
    window.replies.borrow_mut().push_back(Reply::Chosen(path));
    window.press_key("paper-schedules");
    let mut said = false;
    for _ in 0..500 {
        window.harness.step();
        said = window.shows("Schedules.pdf. Pages: ");
        if said {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(said, "{:#?}", window.texts());
    window.rest();
    let bytes = fs::read(folder.path().join("Schedules.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7") && bytes.windows(9).filter(|at| at == b"/MediaBox").count() >= 24);
    assert!(window.harness.query_by_label("Cancel").is_none());
}

/// A fair that has only a name: no page is written, none counts as handed out, and the timetable says what it waits for.
#[test]
fn a_fair_with_nothing_in_it_prints_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Fair);
    window.press("New fair");
    window.write("Name", "Fair of Lomé");
    window.press("Add");
    window.press_key("fair-tab-paper");
    window.replies.borrow_mut().push_back(Reply::Chosen(folder.path().join("Schedules")));
    window.press_key("paper-schedules");
    window.waits_for("paper-nothing");
    assert!(!folder.path().join("Schedules.pdf").exists());
    window.sees_key("desk-paper-never");
    window.press_key("fair-tab-timetable");
    window.sees_key("timetable-empty");
    window.press_key("fair-tab-setup");
    window.write("How many", "1");
    window.press_key("fair-make-tables");
    window.press_key("fair-tab-timetable");
    window.sees_key("timetable-no-slots");
}
