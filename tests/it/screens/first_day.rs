//! The first day: a workspace, the people in it, its cities and partnerships.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::{ui::nav::Page, words::Language};

use super::{add_partnership, begun, choose, window::Begin, with_partnership};

#[test]
fn an_office_begins() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Begin::at(folder.path()).named("").window();
    window.sees_key("start-privacy");
    window.press("New workspace");
    window.press("Create");
    window.sees_key("new-workspace-needs-office");
    window.write("City or organisation that owns it", "City of Lomé");
    let path = folder.path().join("kept here").join("Lomé.twin");
    window.write("File", &path.display().to_string());
    window.press("Create");
    window.sees_key("who-title");
    window.write("Your name", "Ama Mensah");
    window.write("Your department or position", "Mayor’s office");
    window.key(Key::Enter);
    window.sees_key("today-welcome");
    window.sees("Saved");
    assert!(path.exists());
    assert_eq!(window.program().register().unwrap().actor(), "Ama Mensah, Mayor’s office");
    window.press("Add a partnership");
    window.sees_key("side-ours");
    // The list of cities first, then the form.
    window.key(Key::Escape);
    window.key(Key::Escape);
    window.press("Close the workspace");
    window.sees_key("start-recent");
    window.press("Lomé");
    window.sees_key("today-welcome");
    window.press_key("page-partnerships");
    window.sees_key("partnerships-empty");
}

#[test]
fn the_place_of_a_file_can_be_chosen_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Begin::at(folder.path()).window();
    window.press("New workspace");
    window.write("City or organisation that owns it", "Lyon");
    window.press("Choose another place…");
    window.sees("City or organisation that owns it");
    let path = folder.path().join("chosen.twin");
    window.replies.borrow_mut().push_back(twinhall::ui::picker::Reply::Chosen(path.clone()));
    window.press("Choose another place…");
    assert_eq!(window.value("File"), path.display().to_string());
    assert_eq!(window.value("City or organisation that owns it"), "Lyon");
    window.press("Create");
    assert!(path.exists());
}

#[test]
fn a_city_is_found_in_another_script_and_never_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Cities);
    window.sees_key("cities-empty");
    window.press("New city");
    window.press("Add");
    window.sees_key("city-needs-choice");
    window.write("City", "Ломе");
    window.press_with(Role::ListBoxOption, "Togo");
    window.press("Add");
    assert!(matches!(&window.rows()[..], [row] if row.starts_with("Lomé, Togo")), "{:?}", window.rows());
    window.sees("Ломе");
    assert_eq!(window.value("Name"), "Lomé");

    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Ломе");
    window.sees("already in this workspace");
    let texts = window.texts();
    let offers = texts.iter().filter(|text| text.starts_with("Lomé, ") && text.contains("Togo"));
    assert_eq!(offers.count(), 2, "the row and one offer: {texts:#?}");
    window.key(Key::Enter);
    window.sees_key("city-known-note");
    window.press("Show it");
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn a_city_by_hand_needs_its_country() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Cities);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Qwxz-on-Sea");
    window.press_with(Role::ListBoxOption, "as a new city");
    window.press("Add");
    window.sees_key("refusal-missing");
    assert_eq!(window.value("Name"), "Qwxz-on-Sea");
    window.press("Country");
    window.type_text("Tog");
    window.key(Key::Enter);
    assert_eq!(window.value("Country"), "Togo");
    window.press("Add");
    assert!(matches!(&window.rows()[..], [row] if row.starts_with("Qwxz-on-Sea, Togo")), "{:?}", window.rows());
}

#[test]
fn a_partnership_has_two_sides() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.keys(Modifiers::COMMAND, Key::N);
    window.press("Add");
    window.sees_key("refusal-needs-side");
    window.write("One side", "Ломе");
    window.press_with(Role::ListBoxOption, "Togo");
    window.write("The other side", "Lyon");
    window.press_with(Role::ListBoxOption, "France");
    window.press("Announced");
    window.write("Since when, if known", "32 May 2001");
    window.press("Add");
    window.sees_key("refusal-no-such-day");
    window.write("Since when, if known", "March 2001");
    window.press("Add");
    assert!(matches!(&window.rows()[..], [row] if row.contains("Lomé – Lyon") && row.contains("Announced")));
    window.sees("March 2001");

    // Both cities are in the register now: the same one twice is no partnership.
    add_partnership(&mut window, "Lomé", "Lomé");
    window.sees_key("refusal-same-side");
    window.key(Key::Escape);
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn a_side_may_still_be_without_a_name_but_then_nothing_is_signed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Lomé");
    window.key(Key::Enter);
    window.type_text("cities in Madagascar");
    window.press_with(Role::ListBoxOption, "not yet named");
    window.press("Add");
    assert_eq!(window.rows().len(), 2, "{:#?}", window.texts());
    choose(&mut window, "Madagascar");
    window.sees_key("side-unnamed");
    window.press("Agreements");
    window.press("New agreement");
    window.type_text("Letter of intent");
    window.press("Add");
    window.press("More steps");
    window.press("Sign…");
    window.press("Sign");
    window.sees_key("refusal-needs-two-named");
    window.key(Key::Escape);
    window.press("A side unnamed");
    assert!(matches!(&window.rows()[..], [row] if row.contains("Madagascar")), "{:?}", window.rows());
}

/// What a whole partnership looks like is seen before the first one is entered, every tab of it, and twice.
#[test]
fn the_worked_example_fills_every_tab_and_says_that_it_is_invented() {
    let folder = tempfile::tempdir().unwrap();
    for language in [Language::English, Language::Russian] {
        let at = folder.path().join(language.tag());
        std::fs::create_dir(&at).unwrap();
        let mut window = Begin { language, ..Begin::at(&at) }.window();
        for _ in 0..2 {
            window.press_key("start-example");
            assert!(window.program().register().unwrap().check().unwrap().is_empty());
            let is_russian = language == Language::Russian;
            window.sees(if is_russian {
                "Отправить список запасных частей"
            } else {
                "Send the list of spare parts"
            });
            window.go(Page::Partnerships);
            let name = if is_russian { "Гданьск – Мапуту" } else { "Gdańsk – Maputo" };
            choose(&mut window, name);
            window.sees(if is_russian { "Вымышлено" } else { "Invented" });
            for gap in ["gap-contact", "gap-purpose", "gap-components"] {
                window.misses(&window.say(gap));
            }
            for (tab, empty) in [
                ("tab-agreements", "agreements-empty"),
                ("tab-components", "tab-components-empty"),
                ("tab-money", "tab-money-empty"),
                ("tab-activities", "tab-activities-empty"),
                ("tab-people", "tab-people-empty"),
            ] {
                window.press_key(tab);
                window.misses(&window.say(empty));
            }
            window.press_key("close-workspace");
        }
    }
}
