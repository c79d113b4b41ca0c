//! A workspace opened twice, and a window closed in the middle of a word.

use crate::{desktop::desktop, reader::Role};

#[test]
fn a_second_start_on_the_same_file_only_reads_and_says_who_holds_it() {
    let Some(desktop) = desktop("1400x820", "us") else { return };
    let file = desktop.make("sample", "sample.twin", &[]);
    let first = desktop.open(&file);
    assert!(!first.has("already open elsewhere"));
    let mut second = desktop.open(&file);
    let banner = second.sees("already open elsewhere");
    assert!(banner.name.contains("Ines Prado"), "{}", banner.name);
    second.sees("Read only");
    second.close();
    assert!(second.ended().success());
    first.sees("Saved");
}

#[test]
fn a_window_closed_while_typing_loses_nothing() {
    let Some(desktop) = desktop("1400x820", "us") else { return };
    let file = desktop.make("sample", "sample.twin", &[]);
    let mut window = desktop.open(&file);
    window.go("Organisations");
    window.click(&window.sees_one("a row", |node| node.role == Role::TABLE_CELL));
    window.click(&window.sees_as(Role::ENTRY, "Acronym"));
    desktop.key("ctrl+a");
    desktop.type_text("QXJZ");
    window.close();
    assert!(window.ended().success());
    let found = desktop.verb(&["list", "organisations", file.to_str().unwrap(), "--search", "QXJZ", "--json"]);
    assert!(found.contains("QXJZ"), "{found}");
}
