//! Every page and every dialog, and how a person gets there in the Brussels sample.

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::ui::command::Page;

use super::window::Window;

/// A page or a dialog.
pub struct Scene {
    pub name: &'static str,
    /// Whether it is reached from the start page, with no workspace open.
    pub is_before: bool,
    pub go: fn(&mut Window),
}

const fn before(name: &'static str, go: fn(&mut Window)) -> Scene {
    Scene { name, is_before: true, go }
}

const fn inside(name: &'static str, go: fn(&mut Window)) -> Scene {
    Scene { name, is_before: false, go }
}

pub const SCENES: [Scene; 25] = [
    before("start", |_| {}),
    before("new-workspace", |window| window.press_key("start-new")),
    before("command-outside", |window| window.keys(Modifiers::COMMAND, Key::K)),
    inside("partnerships", |_| {}),
    inside("partnership", partnership),
    inside("partnership-steps", |window| {
        partnership(window);
        window.press_key("more-steps");
    }),
    inside("partnership-history", |window| {
        partnership(window);
        window.press_key("tab-history");
    }),
    inside("agreements", agreement),
    inside("agreement-open", |window| {
        agreement(window);
        let open = window.words.tell("open-named", &[("name", "Charter of cooperation".into())]);
        window.press(&open);
    }),
    inside("cities", |window| window.go(Page::Cities)),
    inside("city", city),
    inside("city-history", |window| {
        city(window);
        window.press_key("tab-history");
    }),
    inside("history", |window| window.go(Page::History)),
    inside("command", |window| window.keys(Modifiers::COMMAND, Key::K)),
    inside("command-typed", |window| {
        window.keys(Modifiers::COMMAND, Key::K);
        window.type_text("Лом");
    }),
    inside("new-partnership", |window| {
        window.keys(Modifiers::COMMAND, Key::N);
        window.type_text("Ломе");
    }),
    inside("new-city", |window| {
        window.go(Page::Cities);
        window.keys(Modifiers::COMMAND, Key::N);
        window.type_text("Bamako");
        window.key(Key::Enter);
    }),
    inside("new-party", |window| {
        partnership(window);
        window.press_key("add-party");
        window.type_text("Lyo");
    }),
    inside("step", |window| {
        partnership(window);
        window.press_like(&window.say("step-negotiate"));
    }),
    inside("new-agreement", |window| {
        partnership(window);
        window.press_key("tab-agreements");
        window.press_key("agreement-new");
    }),
    inside("new-need", |window| {
        city(window);
        let add = window.words.tell("add-to", &[("what", window.words.say("kind-need-many").into())]);
        window.press(&add);
    }),
    inside("delete", |window| {
        partnership(window);
        window.press_with(Role::Button, " – ");
    }),
    inside("settings", |window| window.press_key("settings")),
    inside("about", |window| window.press_key("about")),
    inside("keys", |window| window.press_key("keys-title")),
];

fn partnership(window: &mut Window) {
    window.press_with(Role::Row, "Lomé");
}

/// A draft, added by hand: the sample's record tells of none.
fn agreement(window: &mut Window) {
    partnership(window);
    window.press_key("tab-agreements");
    window.press_key("agreement-new");
    window.type_text("Charter of cooperation");
    window.press_key("add");
}

fn city(window: &mut Window) {
    window.go(Page::Cities);
    window.press_with(Role::Row, "Lomé");
}
