//! Every page and every dialog, and how a person gets there.
#![allow(clippy::unwrap_used)]

use std::sync::{Arc, LazyLock};

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::{ui::nav::Page, words::Language};

use twinhall::{
    actions::beginnings::add_practice,
    domain::{kinds::workspace, record::Draft},
    files::practice::CLOCK_MILLIS,
    jobs::workspaces::begin_workspace,
    register::{Error, Options, Register},
};

use super::window::{Begin, Window};

/// A page or a dialog.
pub struct Scene {
    pub name: &'static str,
    ground: Ground,
    go: fn(&mut Window),
}

/// Where a person stands before they go anywhere.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ground {
    /// The start page, with no workspace open.
    Start,
    Sample,
    /// A practice workspace on the day it was made.
    Practice,
    /// A fair under way, at its desk.
    Fair,
}

impl Scene {
    /// A window in which a person has gone there.
    pub fn window(&self, begin: Begin<'_>) -> Window {
        let mut window = match self.ground {
            Ground::Start => begin.window(),
            Ground::Sample => {
                let mut window = begin.window();
                window.press_key("start-sample");
                window
            }
            Ground::Practice => practice(begin),
            Ground::Fair => super::fair_ground::busy_desk(begin),
        };
        (self.go)(&mut window);
        window
    }
}

/// A window on a practice workspace of sixty partnerships.
pub fn practice(begin: Begin<'_>) -> Window {
    practice_after(begin, |_| Ok(()))
}

/// The same after something else has been done in it.
pub fn practice_after(begin: Begin<'_>, work: impl FnOnce(&mut Register) -> Result<(), Error>) -> Window {
    let path = begin.folder.join("practice.twin");
    std::fs::write(&path, &*PRACTICE).unwrap();
    work(&mut Register::open(&path, &options(8)).unwrap()).unwrap();
    begin.at_millis(CLOCK_MILLIS).opening(&path).window()
}

/// The file of a practice workspace, made once for all tests.
static PRACTICE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("practice.twin");
    let office = |draft: Draft| draft.says(workspace::name, "Practice").with(workspace::practice, true);
    let fill = |register: &mut Register| add_practice(register, 60, 1, Language::English);
    drop(begin_workspace(&path, &options(7), office, fill).unwrap());
    std::fs::read(&path).unwrap()
});

fn options(seed: u64) -> Options {
    Options { now: Arc::new(|| CLOCK_MILLIS), seed: Some(seed), ..Options::new("Ama Mensah") }
}

const fn before(name: &'static str, go: fn(&mut Window)) -> Scene {
    Scene { name, ground: Ground::Start, go }
}

const fn inside(name: &'static str, go: fn(&mut Window)) -> Scene {
    Scene { name, ground: Ground::Sample, go }
}

const fn practised(name: &'static str, go: fn(&mut Window)) -> Scene {
    Scene { name, ground: Ground::Practice, go }
}

const fn at_fair(name: &'static str, go: fn(&mut Window)) -> Scene {
    Scene { name, ground: Ground::Fair, go }
}

pub const SCENES: &[Scene] = &[
    before("start", |_| {}),
    before("new-workspace", |window| window.press_key("start-new")),
    before("command-outside", |window| window.keys(Modifiers::COMMAND, Key::K)),
    inside("today", |_| {}),
    practised("today-practice", |_| {}),
    practised("today-vague", |window| {
        let vague = window.words.tell("today-vague", &[("count", 100_usize.into())]);
        window.press_with(Role::Button, &vague);
    }),
    before("today-empty", |window| {
        window.press_key("start-new");
        window.write(&window.say("new-workspace-office"), "Lomé");
        let path = window.program().settings.folder().map(|folder| folder.join("Lomé.twin"));
        window.write(&window.say("new-workspace-path"), &path.unwrap_or_default().display().to_string());
        window.press_key("create");
    }),
    inside("calendar", |window| window.press_key("page-calendar")),
    practised("fair-paper", |window| {
        window.go(Page::Fair);
        window.press_key("fair-tab-paper");
    }),
    practised("calendar-practice", |window| window.press_key("page-calendar")),
    inside("task-new", |window| {
        window.press_key("page-calendar");
        window.press_key("task-new");
    }),
    inside("tasks-empty", |window| {
        window.press_key("page-calendar");
        window.press_key("calendar-list");
    }),
    inside("tasks", tasks),
    inside("partnerships", |window| window.press_key("page-partnerships")),
    inside("board", board),
    inside("board-open", |window| {
        board(window);
        window.press_with(Role::ListBoxOption, named(window, "Lomé", "Ломе"));
    }),
    inside("board-menu", |window| {
        board(window);
        window.press_with(Role::ListBoxOption, named(window, "Lomé", "Ломе"));
        window.key(Key::M);
    }),
    inside("board-drag", |window| {
        board(window);
        let card = window.place(Role::ListBoxOption, named(window, "Ostend", "Остенде")).center();
        let contact = window.place(Role::ListBox, window.words.say("choice-stage-contact")).center();
        window.carry(card, contact);
    }),
    inside("partnership", partnership),
    inside("partnership-steps", |window| {
        partnership(window);
        window.press_key("more-steps");
    }),
    inside("partnership-history", |window| {
        partnership(window);
        window.press_key("tab-history");
    }),
    inside("map", map),
    inside("map-partnership", |window| {
        map(window);
        window.press_like(named(window, "Lomé – Lyon", "Ломе – Лион"));
    }),
    practised("map-practice", map),
    practised("partnership-practice", |window| first_of(window, "page-partnerships")),
    practised("components", |window| first_of(window, "page-components")),
    practised("activities", |window| first_of(window, "page-activities")),
    practised("funding", |window| first_of(window, "page-funding")),
    practised("people", |window| first_of(window, "page-people")),
    practised("organisations", |window| first_of(window, "page-organisations")),
    practised("needs", |window| first_of(window, "page-wishes")),
    practised("practices", |window| first_of(window, "page-practices")),
    practised("fair-matches", |window| fair(window, "fair-tab-matches")),
    practised("fair-matches-pairs", |window| {
        fair(window, "fair-tab-matches");
        window.press_key("matches-best-pairs");
    }),
    practised("partners", |window| {
        first_of(window, "page-cities");
        window.start_key("partners-of-city");
        window.waits_for("partners-show");
    }),
    practised("answers", |window| {
        first_of(window, "page-wishes");
        window.start_key("partners-of-need");
        window.waits_for("partners-show");
    }),
    practised("fair-requests", |window| {
        fair(window, "fair-tab-requests");
        window.press_like(&window.rows()[1].clone());
    }),
    practised("fair-requests-paper", |window| {
        fair(window, "fair-tab-requests");
        window.press_key("requests-paper");
        window.type_text(named(window, "ca", "ка"));
        window.key(Key::Enter);
        window.type_text(named(window, "dh", "дх"));
    }),
    practised("fair-suggested", |window| {
        fair(window, "fair-tab-requests");
        window.press_key("requests-suggested");
    }),
    practised("fair-timetable", |window| fair(window, "fair-tab-timetable")),
    practised("fair-timetable-move", |window| {
        fair(window, "fair-tab-timetable");
        window.focus(Role::Table, window.words.say("fair-tab-timetable"));
        window.key(Key::ArrowDown);
        window.key(Key::M);
        window.key(Key::ArrowRight);
    }),
    practised("fair-timetable-found", |window| {
        fair(window, "fair-tab-timetable");
        window.start_key("timetable-solve");
        window.waits_for("timetable-take-over");
    }),
    practised("calls", |window| {
        window.press_key("page-funding");
        window.press_key("kind-call-many");
        window.key(Key::Tab);
    }),
    inside("library", |window| first_of(window, "page-library")),
    inside("beside", |window| {
        city(window);
        window.press_like(named(window, "Lomé – Lyon", "Ломе – Лион"));
    }),
    practised("marked", |window| {
        first_of(window, "page-components");
        window.key(Key::Space);
        window.keys(Modifiers::SHIFT, Key::ArrowDown);
    }),
    practised("sift", |window| {
        window.press_key("page-components");
        window.press_key("sift-add");
    }),
    practised("fair-setup", |window| window.go(Page::Fair)),
    practised("fair-slots", |window| {
        window.go(Page::Fair);
        window.press_key("fair-make-slots");
    }),
    practised("fair-participants", |window| {
        window.go(Page::Fair);
        window.press_key("fair-tab-participants");
    }),
    practised("fair-participant", |window| {
        window.go(Page::Fair);
        window.press_key("fair-tab-participants");
        window.press_with(Role::ListBoxOption, named(window, "Accra", "Аккра"));
    }),
    practised("fair-choose", |window| {
        window.go(Page::Fair);
        window.press_key("fair-tab-participants");
        window.press_key("fair-choose-cities");
        window.press_key("fair-with-needs");
    }),
    inside("fair-brussels", |window| {
        window.go(Page::Fair);
        window.press_key("fair-tab-participants");
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
        window.press_key("page-partnerships");
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
        let add = twinhall::report::values::adding(window.words, twinhall::domain::kinds::Kind::Need);
        window.press(&add);
    }),
    inside("new-component", |window| {
        window.go(Page::Components);
        window.keys(Modifiers::COMMAND, Key::N);
        let codes = window.words.field("component", "dac_codes").to_owned();
        window.write(&codes, "140");
        window.key(Key::ArrowDown);
        window.key(Key::Enter);
        window.type_text("вода");
    }),
    inside("delete", |window| {
        partnership(window);
        window.press_with(Role::Button, " – ");
    }),
    at_fair("fair-desk", |_| {}),
    at_fair("fair-outcomes", |window| window.press_key("fair-tab-outcomes")),
    inside("settings", |window| window.press_key("settings")),
    inside("about", |window| window.press_key("about")),
    inside("keys", |window| window.press_key("keys-title")),
];

/// Cities go by their names in the language of the window.
fn named(window: &Window, latin: &'static str, cyrillic: &'static str) -> &'static str {
    if window.words.language() == Language::Russian { cyrillic } else { latin }
}

/// A page of the practice fair.
fn fair(window: &mut Window, tab: &str) {
    window.press_key("page-fair");
    window.press_key(tab);
}

fn board(window: &mut Window) {
    window.press_key("page-partnerships");
    window.press_key("view-board");
}

/// The first record of a page's list.
fn first_of(window: &mut Window, page: &str) {
    window.press_key(page);
    let first = window.rows().first().cloned().unwrap_or_default();
    window.press_with(Role::Row, &first);
}

fn map(window: &mut Window) {
    window.press_key("page-partnerships");
    window.press_key("view-map");
}

/// Two tasks, typed as an office would.
fn tasks(window: &mut Window) {
    window.press_key("page-calendar");
    let title = window.words.field("task", "title").to_owned();
    let due = window.words.field("task", "due").to_owned();
    for (what, day) in [("Ask Lyon for the text of 1998", "2 April 2001"), ("Book the rooms", "5 марта")] {
        window.press_key("task-new");
        window.write(&title, what);
        window.write(&due, day);
        window.press_key("add");
    }
    window.press_key("calendar-list");
    window.press_with(Role::Row, "Ask Lyon");
}

fn partnership(window: &mut Window) {
    window.press_key("page-partnerships");
    row(window, named(window, "Lomé", "Ломе"));
}

/// A row by a part of its name; in a small window it may lie below those shown.
fn row(window: &mut Window, part: &str) {
    let is_there = |window: &Window| window.rows().iter().any(|row| row.contains(part));
    if let Some(first) = window.rows().first().filter(|_| !is_there(window)).cloned() {
        window.press_with(Role::Row, &first);
        for _ in 0..200 {
            window.key(Key::ArrowDown);
            if is_there(window) {
                break;
            }
        }
    }
    window.press_with(Role::Row, part);
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
    row(window, named(window, "Lomé", "Ломе"));
}
