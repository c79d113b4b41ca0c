//! The board: cards moved by pointer and by keys, why some moves can't be made, and filters shared with the list.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use egui::{Key, Modifiers, PointerButton, Pos2, accesskit::Role};
use egui_kittest::kittest::NodeT;

use twinhall::ui::nav::Page;

use super::window::{Begin, Window};

fn board(folder: &Path) -> Window {
    let mut window = Begin::at(folder).window();
    window.press_key("start-sample");
    window.go(Page::Partnerships);
    window.press_key("view-board");
    window
}

fn card(window: &Window, part: &str) -> Pos2 {
    window.place(Role::ListBoxOption, part).center()
}

fn column(window: &Window, stage: &str) -> Pos2 {
    window.place(Role::ListBox, &format!("{stage}:")).center()
}

/// Cards in the order of columns and of the list.
fn cards(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let cards = nodes.filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
    cards.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn a_card_dragged_to_a_stage_asks_for_what_the_step_needs_and_then_stands_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    window.sees("Announced: 3 partnerships");
    let (from, to) = (card(&window, "Brussels – Dakar"), column(&window, "Announced"));
    window.carry(from, to);
    window.let_fall(to);
    window.sees_key("step-announce-note");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.sees("Announced: 4 partnerships");
    window.sees("Contact: 2 partnerships");
    window.keys(Modifiers::COMMAND, Key::Z);
    window.sees("Announced: 3 partnerships");
}

#[test]
fn a_drop_that_no_step_leads_to_says_why_and_where_else_the_card_can_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    let (from, to) = (card(&window, "Banjul"), column(&window, "Contact"));
    window.carry(from, to);
    window.let_fall(to);
    window.sees("No step leads from “Announced” to “Contact”. From here it can go on to: Negotiating, Agreed text,");
    window.sees("Announced: 3 partnerships");
    assert!(window.program().register().is_some());
    window.misses(&window.say("step-negotiate-note"));
    // On its own column, or beside the board, a card is just put back.
    let (from, own) = (card(&window, "Banjul"), column(&window, "Announced"));
    window.carry(from, own);
    window.let_fall(own);
    window.misses("No step leads");
    window.carry(from, Pos2::new(20.0, 400.0));
    window.let_fall(Pos2::new(20.0, 400.0));
    window.misses("No step leads");
    window.sees("Announced: 3 partnerships");
}

#[test]
fn a_drag_is_given_up_with_escape() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    let (from, to) = (card(&window, "Brussels – Dakar"), column(&window, "Announced"));
    window.carry(from, to);
    window.harness.key_press(Key::Escape);
    window.harness.step();
    window.let_fall(to);
    window.misses(&window.say("step-announce-note"));
    window.sees("Contact: 3 partnerships");
}

#[test]
fn the_board_is_walked_and_a_card_moved_by_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    window.keys(Modifiers::COMMAND, Key::F);
    window.key(Key::ArrowDown);
    let focused = |window: &Window| {
        let mut nodes = window.harness.root().children_recursive();
        let node = nodes.find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    // What nobody has stated yet comes first, where it is seen.
    assert!(focused(&window).starts_with("Cities of Belgium"), "{}", focused(&window));
    window.key(Key::ArrowDown);
    assert!(focused(&window).starts_with("Lomé – Lyon"), "{}", focused(&window));
    window.key(Key::ArrowRight);
    assert!(focused(&window).starts_with("Brussels – Kigali"), "{}", focused(&window));
    window.key(Key::ArrowRight);
    assert!(focused(&window).starts_with("Lokossa"), "{}", focused(&window));
    window.key(Key::ArrowRight);
    assert!(focused(&window).starts_with("Lokossa"), "{}", focused(&window));
    window.key(Key::End);
    assert!(focused(&window).starts_with("Port-au-Prince"), "{}", focused(&window));
    window.key(Key::M);
    assert_eq!(focused(&window), "Open negotiations… Negotiating");
    window.key(Key::Escape);
    assert!(focused(&window).starts_with("Port-au-Prince"), "{}", focused(&window));
    window.key(Key::M);
    window.key(Key::Enter);
    window.sees_key("step-negotiate-note");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.sees("Negotiating: one partnership");
}

#[test]
fn enter_opens_a_card_beside_the_board_and_escape_closes_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    window.keys(Modifiers::COMMAND, Key::F);
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    assert_eq!(window.value("Title"), "Cities of Belgium – cities of Africa, Asia and Latin America");
    window.sees("Contact: 3 partnerships");
    window.key(Key::Escape);
    window.misses(&window.say("about-partnership"));
    window.press_with(Role::ListBoxOption, "Lomé – Lyon");
    assert_eq!(window.value("Title"), "Lomé – Lyon");
    window.press_key("close");
    window.misses(&window.say("about-partnership"));
}

#[test]
fn the_menu_of_a_card_opens_with_the_second_button_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    let pos = card(&window, "Lomé – Lyon");
    for pressed in [true, false] {
        let button = PointerButton::Secondary;
        window.harness.event(egui::Event::PointerMoved(pos));
        window.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
        window.harness.step();
    }
    window.rest();
    window.press("Announce… Announced");
    window.sees_key("step-announce-note");
}

#[test]
fn search_and_filters_hold_for_list_and_board_alike() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    assert_eq!(cards(&window).len(), 9);
    window.press("A side unnamed");
    let on_board = cards(&window);
    assert_eq!(on_board.len(), 2, "{on_board:?}");
    window.press_key("view-table");
    let rows = window.rows();
    assert_eq!(rows.len(), 2);
    for row in &rows {
        let title = row.split(',').next().unwrap();
        assert!(on_board.iter().any(|card| card.starts_with(title)), "{title} is not on the board: {on_board:?}");
    }
    window.press("A side unnamed");
    window.press_key("view-board");
    window.keys(Modifiers::COMMAND, Key::F);
    window.type_text("lyon");
    assert!(matches!(&cards(&window)[..], [card] if card.starts_with("Lomé – Lyon")));
    window.type_text("zzz");
    window.sees_key("nothing-found");
}

#[test]
fn a_board_left_alone_asks_for_no_frame() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = board(folder.path());
    window.press_with(Role::ListBoxOption, "Lomé – Lyon");
    window.rest();
    window.harness.step();
    let output = window.harness.output();
    assert_eq!(output.viewport_output[&egui::ViewportId::ROOT].repaint_delay, std::time::Duration::MAX);
}
