//! The papers of a fair, asked for in the window and written beside it.
#![allow(clippy::unwrap_used)]

use std::{fs, time::Duration};

use egui_kittest::kittest::Queryable;
use twinhall::ui::{command::Page, picker::Reply};

use super::{scenes::practice, window::Begin};

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
