//! The papers of a fair, asked for in the window and written beside it.
#![allow(clippy::unwrap_used)]

use std::{fs, time::Duration};

use egui::Key;
use egui_kittest::kittest::Queryable;
use twinhall::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, document},
    },
    ui::{nav::Page, picker::Reply},
};

use super::{
    begun,
    fair_ground::{at_desk, fair_file},
    scenes::practice,
    window::Begin,
};

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

/// Papers of one fair, held up on their way to the disk, while its meetings change and another fair is made: they are
/// told when they are there, and the desk of their own fair knows what they don't hold.
#[cfg(unix)]
#[test]
fn papers_belong_to_their_fair_and_to_the_moment_they_were_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("fair.twin");
    fair_file(&file, 20, 5);
    let mut window = at_desk(Begin::at(folder.path()), &file);
    let fair = window.program().register().unwrap().all(Kind::Fair).unwrap()[0].id;
    window.press_key("fair-tab-paper");
    // Whoever writes into a pipe waits until somebody reads.
    let pipe = folder.path().join("Schedules.pdf.part");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    window.replies.borrow_mut().push_back(Reply::Chosen(folder.path().join("Schedules")));
    window.press_key("paper-schedules");
    window.waits_for("cancel");

    window.press_key("fair-tab-desk");
    window.key(Key::ArrowDown);
    window.key(Key::N);
    assert_eq!(window.program().register().unwrap().next_undo(), Some(ActionKind::Missing));
    window.press_key("fair-tab-setup");
    window.press("New fair");
    window.write("Name", "Another fair");
    window.press("Add");

    let reader = std::thread::spawn(move || fs::read(pipe).unwrap());
    for _ in 0..6_000 {
        window.harness.step();
        if window.shows("Schedules.pdf. Pages: ") {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    window.sees("Schedules.pdf. Pages: ");
    assert!(reader.join().unwrap().starts_with(b"%PDF"));
    let register = window.program().register().unwrap();
    let marks = register.naming(document::about, fair).unwrap();
    assert_eq!(marks.len(), 1, "the mark belongs to the fair that was printed");
    assert_eq!(register.all(Kind::Document).unwrap().len(), 1);
    let changed = register.paper(fair).unwrap().changed;
    assert!(!changed.is_empty(), "what changed while they were written is not on them");
}
