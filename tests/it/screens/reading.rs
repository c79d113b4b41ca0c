//! Finding and reading: the command field, lists, the way back; every page in every language and with every name.
#![allow(clippy::unwrap_used)]

use std::time::Duration;

use egui::{Key, Modifiers, ViewportId};
use twinhall::{
    ui::nav::Page,
    ui::settings::{Look, Settings},
    words::{Language, Words},
};

use super::{
    choose,
    window::{Begin, Window},
};

fn sample(folder: &std::path::Path) -> Window {
    let mut window = Begin::at(folder).window();
    window.press_key("start-sample");
    window.press_key("page-partnerships");
    window
}

#[test]
fn any_record_is_found_by_its_name_in_any_script() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_text("Лион");
    window.key(Key::Enter);
    window.sees_key("about-city");
    assert_eq!(window.value("Name"), "Lyon");
    window.press("Lomé – Lyon");
    window.press_key("beside-open");
    window.sees_key("about-partnership");
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.value("Name"), "Lyon");
    window.press("Forward");
    window.sees_key("about-partnership");
    window.press("Search or do something…");
    window.type_text("настрой");
    window.key(Key::Enter);
    window.sees_key("text-size");
    window.key(Key::Escape);
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_text("qwxzqwxz");
    window.sees("No results for “qwxzqwxz”");
    window.key(Key::Escape);
    window.misses("qwxzqwxz");
}

#[test]
fn a_list_is_narrowed_sorted_and_walked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    let all = window.rows();
    assert_eq!(all.len(), 9);
    assert!(all[0].starts_with("Banjul") && all[8].starts_with("Quebec City"), "{all:?}");
    window.press("Partnership");
    assert!(window.rows()[0].starts_with("Quebec City"));
    window.press("Stage");
    assert!(window.rows()[0].contains("Not known") && window.rows()[8].contains("Announced"), "{:?}", window.rows());
    // Those at one stage stay in the order of their names.
    let at_contact: Vec<String> = window.rows().into_iter().filter(|row| row.contains("Contact")).collect();
    assert!(at_contact.len() > 2 && at_contact.is_sorted(), "{at_contact:?}");
    window.press("A side unnamed");
    assert_eq!(window.rows().len(), 2, "{:?}", window.rows());
    window.sees("2 of 9");
    window.press("A side unnamed");
    window.keys(Modifiers::COMMAND, Key::F);
    window.type_text("quebec");
    assert!(matches!(&window.rows()[..], [row] if row.starts_with("Quebec City")));
    window.type_text("zzz");
    window.sees_key("nothing-found");
    window.press_key("clear-filters");
    assert_eq!(window.rows().len(), 9);
    window.press("Partnership");
    choose(&mut window, "Banjul");
    window.key(Key::ArrowDown);
    assert_eq!(window.value("Title"), "Brussels – Dakar");
    window.key(Key::End);
    assert_eq!(window.value("Title"), "Québec – Ouagadougou");
}

#[test]
fn a_partnership_is_found_by_its_cities_in_any_script_and_by_its_countries() {
    let folder = tempfile::tempdir().unwrap();
    for (typed, found) in
        [("ломе", "Lomé – Lyon"), ("gambia", "Banjul – Ostend"), ("уагадугу", "Quebec City – Ouagadougou")]
    {
        let mut window = sample(folder.path());
        window.keys(Modifiers::COMMAND, Key::F);
        window.type_text(typed);
        let rows = window.rows();
        assert!(rows.len() == 1 && rows[0].starts_with(found), "{typed}: {rows:?}");
    }
}

#[test]
fn cities_go_by_their_names_in_the_reader_s_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    window.press_key("settings");
    window.press("Русский");
    window.words = Words::of(Language::Russian);
    window.press_key("close");
    assert!(window.rows().iter().any(|row| row.starts_with("Ломе – Лион")), "{:?}", window.rows());
    window.go(Page::Cities);
    assert!(window.rows().iter().any(|row| row.starts_with("Уагадугу, Буркина-Фасо")), "{:?}", window.rows());
    choose(&mut window, "Банжул");
    assert_eq!(window.value(window.words.field("city", "name")), "Banjul", "what is stored stays as it was written");
}

/// Pages, bar, list, detail, what opened beside: as the window is read from left to right.
#[test]
fn a_screen_reader_goes_through_the_window_as_eyes_do() {
    let folder = tempfile::tempdir().unwrap();
    let begin = Begin { size: [1920.0, 1080.0], ..Begin::at(folder.path()) };
    let mut window = begin.window();
    window.press_key("start-sample");
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.press("Lomé – Lyon");
    let texts = window.texts();
    let at =
        |text: &str| texts.iter().position(|one| one.contains(text)).unwrap_or_else(|| panic!("{text}: {texts:#?}"));
    let key = |key: &str| at(window.words.say(key));
    let order = [
        key("page-today"),
        key("page-history"),
        at("Search or do something"),
        at("Undo"),
        at("Redo"),
        key("state-saved"),
        at("Ama Mensah"),
        key("city-new"),
        at("Banjul"),
        key("about-city"),
        key("beside-open"),
        at("Council decisions"),
    ];
    assert!(order.is_sorted(), "{order:?} in {texts:#?}");
}

#[test]
fn the_language_changes_at_once_on_every_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    for (language, look) in Language::ALL.into_iter().zip(["look-dark", "look-light", "look-dark", "look-light"]) {
        window.go(Page::Partnerships);
        window.press_key("settings");
        window.press(language.own_name());
        window.words = Words::of(language);
        window.press_key(look);
        assert_eq!(window.harness.ctx.global_style().visuals.dark_mode, look == "look-dark");
        say_no_keys(&window);
        window.press_key("close");
        choose(&mut window, if language == Language::Russian { "Ломе" } else { "Lomé" });
        for key in ["tab-agreements", "tab-history", "tab-overview"] {
            window.press_key(key);
            say_no_keys(&window);
        }
        window.press_key("more-steps");
        say_no_keys(&window);
        window.key(Key::Escape);
        window.keys(Modifiers::COMMAND, Key::N);
        window.type_text("Lyo");
        say_no_keys(&window);
        // The list of cities first, then the form.
        window.key(Key::Escape);
        window.key(Key::Escape);
        say_no_keys(&window);
        window.press_key("leave-discard");
        window.go(Page::Cities);
        choose(&mut window, if language == Language::Russian { "Ломе" } else { "Lomé" });
        say_no_keys(&window);
        window.go(Page::History);
        window.sees_key("history-note");
        say_no_keys(&window);
        window.keys(Modifiers::COMMAND, Key::K);
        say_no_keys(&window);
        window.key(Key::Escape);
    }
    drop(window);
    let window = Begin { look: Look::Light, ..Begin::at(folder.path()) }.window();
    assert!(window.program().settings.language.is_some());
}

/// A sentence that is missing would be shown by its key.
#[track_caller]
fn say_no_keys(window: &Window) {
    let is_key = |text: &String| {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        text.contains('-') && text.chars().all(is_plain) && text.starts_with(|c: char| c.is_ascii_lowercase())
    };
    let keys: Vec<String> = window.texts().into_iter().filter(is_key).collect();
    assert!(keys.is_empty(), "{:?}: {keys:?}", window.words.language());
}

#[test]
fn a_window_left_alone_asks_for_no_frame() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sample(folder.path());
    for page in Page::all() {
        window.go(page);
        if matches!(page, Page::Partnerships | Page::Cities) {
            choose(&mut window, "Lomé");
        }
        assert_eq!(delay(&mut window), Duration::MAX, "{page:?}");
    }
    window.press_key("close-workspace");
    assert_eq!(delay(&mut window), Duration::MAX, "the start page");
}

/// How long the window would sleep if nothing happened.
fn delay(window: &mut Window) -> Duration {
    window.rest();
    window.harness.step();
    window.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

#[test]
fn the_sheet_of_keys_names_them_as_they_are_printed_on_the_reader_s_keyboard() {
    for (language, printed) in [
        (Language::English, ["Enter", "Esc", "Ctrl Shift Z · Ctrl Y", "Space · Shift ↑ ↓"]),
        (Language::French, ["Entrée", "Échap", "Ctrl Maj Z · Ctrl Y", "Espace · Maj ↑ ↓"]),
        (Language::Russian, ["Enter", "Esc", "Ctrl Shift Z · Ctrl Y", "Пробел · Shift ↑ ↓"]),
        (Language::Spanish, ["Intro", "Esc", "Ctrl Mayús Z · Ctrl Y", "Espacio · Mayús ↑ ↓"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Begin { language, ..Begin::at(folder.path()) }.window();
        window.press_key("start-sample");
        window.press_key("keys-title");
        let texts = window.texts();
        for key in printed {
            assert!(texts.iter().any(|text| text == key), "{key:?} in {language:?}: {texts:?}");
        }
    }
}

#[test]
fn one_preference_of_another_version_does_not_cost_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let kept = r#"{"language": "ru", "look": "Twilight", "name": "Ama Mensah", "unheard_of": 1}"#;
    std::fs::write(folder.path().join("settings.json"), kept).unwrap();
    let settings = Settings::load(Some(folder.path().to_owned()));
    assert_eq!((settings.language.as_deref(), settings.look), (Some("ru"), Look::System));
    assert_eq!(settings.name, "Ama Mensah");
}
