//! Keyboards as they are sold: each key pressed by its place, with what stands on it in that country.

use crate::{
    desktop::{desktop, until},
    reader::Role,
};

/// X's numbers of the keys whose place differs by country; C, V, K and N are in one place everywhere.
struct Layout {
    name: &'static str,
    a: &'static str,
    z: &'static str,
    question: &'static str,
}

const PAGES: [&str; 9] =
    ["Today", "Calendar", "Partnerships", "Agreements", "Components", "Activities", "Funding", "Cities", "People"];
const C: &str = "54";
const V: &str = "55";
const K: &str = "45";
const N: &str = "57";
/// Of the key with the digit 1.
const ROW: usize = 10;

fn shortcuts_work(layout: &Layout) {
    let Some(desktop) = desktop("1400x820", layout.name) else { return };
    let file = desktop.make("sample", "sample.twin", &[]);
    let window = desktop.open(&file);
    let ctrl = |key: &str| desktop.key(&format!("ctrl+{key}"));
    let size = window.extents(&window.sees_as(Role::PAGE_TAB, "Today"));
    // On a slow machine a window may be there before the keyboard is.
    until("the keyboard", || {
        ctrl(&(ROW + PAGES.len() - 1).to_string());
        window.shows_page(PAGES[PAGES.len() - 1]).then_some(())
    });
    for (at, page) in PAGES.into_iter().enumerate().rev() {
        ctrl(&(ROW + at).to_string());
        window.is_at(page);
    }
    let after = window.extents(&window.sees_as(Role::PAGE_TAB, "Today"));
    assert_eq!(size, after, "the window shows everything as large as before");

    desktop.key(layout.question);
    window.sees_as(Role::HEADING, "Keyboard shortcuts");
    desktop.key("Escape");
    window.puts_away("Keyboard shortcuts");

    ctrl(&(ROW + 8).to_string());
    window.is_at("People");
    ctrl(N);
    window.sees_as(Role::HEADING, "New person");
    // “ccc” or what else stands on that key.
    for key in [C, C, C] {
        desktop.key(key);
    }
    desktop.key("ctrl+Return");
    window.sees("Undo: Added: Person");
    window.sees_one("an end of the form", |node| node.role == Role::PAGE_TAB && node.name == "Overview");
    ctrl(layout.z);
    window.sees("Undone");

    ctrl(K);
    let field = window.command_field();
    desktop.key(C);
    desktop.key(V);
    let typed = until("letters", || Some(window.reader.text(&field)).filter(|text| text.chars().count() == 2));
    ctrl(layout.a);
    ctrl(C);
    until("letters copied", || desktop.clipboard("UTF8_STRING").filter(|held| *held == typed));
    desktop.key("End");
    ctrl(V);
    until("letters pasted", || (window.reader.text(&field) == typed.repeat(2)).then_some(()));
}

#[test]
fn shortcuts_work_on_a_keyboard_of_the_united_states() {
    shortcuts_work(&Layout { name: "us", a: "38", z: "52", question: "shift+61" });
}

#[test]
fn shortcuts_work_on_a_russian_keyboard() {
    shortcuts_work(&Layout { name: "ru", a: "38", z: "52", question: "shift+16" });
}

#[test]
fn shortcuts_work_on_a_french_keyboard() {
    shortcuts_work(&Layout { name: "fr", a: "24", z: "25", question: "shift+58" });
}

#[test]
fn shortcuts_work_on_a_belgian_keyboard() {
    shortcuts_work(&Layout { name: "be", a: "24", z: "25", question: "shift+58" });
}

#[test]
fn shortcuts_work_on_a_czech_keyboard() {
    shortcuts_work(&Layout { name: "cz", a: "38", z: "29", question: "shift+59" });
}

#[test]
fn shortcuts_work_on_a_german_keyboard() {
    shortcuts_work(&Layout { name: "de", a: "38", z: "29", question: "shift+20" });
}
