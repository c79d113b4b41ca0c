//! The starter list of funding programmes, from the command field.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers};
use twinhall::domain::kinds::Kind;

use super::begun;

#[test]
fn the_starter_list_comes_by_the_command_field_and_goes_with_one_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    let count = |window: &super::Window| window.program().register().unwrap().count(Kind::Funding).unwrap();
    let add = |window: &mut super::Window, words: &str| {
        window.keys(Modifiers::COMMAND, Key::K);
        window.type_text(words);
        window.key(Key::Enter);
    };
    add(&mut window, "starter list");
    window.sees("21 funding programmes added: dated examples");
    assert_eq!(count(&window), 21);
    add(&mut window, "программ финансирования");
    window.sees_key("funding-starter-none");
    assert_eq!(count(&window), 21);
    window.press_key("page-history");
    window.sees_key("action-funding-starter");
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(count(&window), 0);
}
