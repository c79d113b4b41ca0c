//! Fields that name a record: what they offer, what they make, and names that are there already.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::{
    domain::{
        kinds::{Kind, city, fair, interpreter, office, partnership, person},
        record::Record,
    },
    ui::nav::Page,
};

use super::{begun, choose, window::Window, with_partnership};

fn all(window: &Window, kind: Kind) -> Vec<Record> {
    window.program().register().unwrap().all(kind).unwrap()
}

/// What a field offers now.
fn offers(window: &Window) -> Vec<String> {
    window.names(Role::ListBoxOption)
}

fn undo(window: &mut Window) {
    window.keys(Modifiers::COMMAND, Key::Z);
}

/// A record of a kind that needs a name alone, from its own page.
fn add_named(window: &mut Window, page: Page, new: &str, name: &str) {
    window.go(page);
    window.press_key(new);
    let field = name_field(window, page);
    window.write(&field, name);
    window.press("Add");
}

/// The field that asks for the name of what a page lists.
fn name_field(window: &Window, page: Page) -> String {
    let kind = match page {
        Page::People => "person",
        Page::Funding => "funding",
        _ => "organisation",
    };
    window.words.field(kind, "name").to_owned()
}

#[test]
fn a_person_is_made_where_one_is_named_and_one_undo_takes_both_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let contact = window.words.field("partnership", "contact").to_owned();
    window.write(&contact, "Kofi Adjei");
    window.sees(&window.words.tell("picker-none", &[("name", "Kofi Adjei".into())]));
    assert_eq!(offers(&window), ["Add “Kofi Adjei” as a new person"]);
    window.press_with(Role::ListBoxOption, "Kofi Adjei");
    let [kofi] = &all(&window, Kind::Person)[..] else { panic!("{:#?}", window.texts()) };
    assert_eq!(kofi.text(person::name), "Kofi Adjei");
    let held = |window: &Window| all(window, Kind::Partnership)[0].get(partnership::contact).copied();
    assert_eq!(held(&window), Some(kofi.id));
    assert_eq!(window.value(&contact), "Kofi Adjei");
    undo(&mut window);
    assert_eq!((all(&window, Kind::Person).len(), held(&window)), (0, None));
}

#[test]
fn letters_typed_over_a_record_chosen_are_not_refused_before_they_are_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let contact = window.words.field("partnership", "contact").to_owned();
    window.write(&contact, "Kofi");
    window.key(Key::Enter);
    window.write(&contact, "Am");
    window.misses(window.words.say("refusal-not-chosen"));
    window.key(Key::Tab);
    window.key(Key::Tab);
    window.sees_key("refusal-not-chosen");
}

#[test]
fn a_city_is_found_by_any_name_it_has_wherever_one_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Cities);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Bolzano");
    window.key(Key::Enter);
    window.keys(Modifiers::COMMAND, Key::Enter);
    let [bolzano] = &all(&window, Kind::City)[..] else { panic!("{:#?}", window.texts()) };
    let bolzano = bolzano.clone();
    add_named(&mut window, Page::People, "new-person", "Ama Mensah");
    window.press_like("Add a position");
    window.write("City or organisation", "Bozen");
    assert!(offers(&window)[0].contains("already in this workspace"), "{:?}", offers(&window));
    window.key(Key::Enter);
    window.write("Position", "Mayor");
    window.press("Add");
    let body = all(&window, Kind::Office)[0].get(office::body).copied();
    assert_eq!(body, Some(bolzano.record_ref()));
    // The city of a fair comes from the gazetteer, and one undo takes both back.
    window.go(Page::Fair);
    window.press("New fair");
    window.write("Name", "Fair");
    window.write(window.words.field("fair", "city").to_owned().as_str(), "Ломе");
    window.press_with(Role::ListBoxOption, "Togo");
    window.press("Add");
    let lome = all(&window, Kind::City).into_iter().find(|one| one.text(city::country) == "TG").unwrap();
    assert_eq!(all(&window, Kind::Fair)[0].get(fair::city), Some(&lome.id));
    undo(&mut window);
    assert_eq!((all(&window, Kind::City).len(), all(&window, Kind::Fair).len()), (1, 0));
}

#[test]
fn a_new_city_is_asked_for_its_country_where_it_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    add_named(&mut window, Page::People, "new-person", "Ama Mensah");
    window.press_like("Add a position");
    window.write("Position", "Mayor");
    window.write("City or organisation", "Qwxz-on-Sea");
    window.press_with(Role::ListBoxOption, "as a new city");
    window.sees(&window.words.tell("picker-new-asked", &[("name", "Qwxz-on-Sea".into())]));
    // Escape leaves the question, neither the name nor the form.
    window.key(Key::Escape);
    assert_eq!(window.value("City or organisation"), "Qwxz-on-Sea");
    window.press_with(Role::ListBoxOption, "as a new city");
    window.type_text("Tog");
    window.key(Key::Enter);
    window.press("Add");
    let [made] = &all(&window, Kind::City)[..] else { panic!("{:#?}", window.texts()) };
    assert_eq!((made.text(city::name), made.text(city::country)), ("Qwxz-on-Sea", "TG"));
    let term = &all(&window, Kind::Office)[0];
    assert_eq!((term.get(office::body), term.text(office::title)), (Some(&made.record_ref()), "Mayor"));
}

#[test]
fn tables_and_slots_of_the_fair_are_listed_as_soon_as_they_are_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Fair);
    window.press("New fair");
    window.write("Name", "Fair of Lomé");
    window.write("Days", "15 May 2001");
    window.press("Add");
    window.press("Make slots");
    window.write("Day ends", "12:00");
    window.write("Breaks", "");
    window.key(Key::Enter);
    assert!(!all(&window, Kind::Slot).is_empty(), "{:#?}", window.texts());
    window.press_like("Add an interpreter");
    let [table, slot, name] =
        ["table", "slot", "name"].map(|field| window.words.field("interpreter", field).to_owned());
    window.focus(Role::TextInput, &slot);
    assert!(offers(&window).len() > 3 && offers(&window)[0].contains("15 May"), "{:?}", offers(&window));
    window.type_text("09:30");
    assert_eq!(offers(&window), ["15 May 2001 09:00–09:30"]);
    window.key(Key::Enter);
    window.write(&table, "Window seat");
    window.press_with(Role::ListBoxOption, "as a new table");
    window.write(&name, "Efua");
    window.press("Add");
    let [one] = &all(&window, Kind::Interpreter)[..] else { panic!("{:#?}", window.texts()) };
    let made = &all(&window, Kind::FairTable)[0];
    assert_eq!(one.get(interpreter::table), Some(&made.id), "{:#?}", window.texts());
    assert!(one.get(interpreter::slot).is_some());
}

#[test]
fn tab_goes_past_a_field_left_empty_and_escape_closes_the_list_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::Components);
    window.press_key("new-component");
    let [partnership, title] = ["partnership", "title"].map(|field| window.words.field("component", field).to_owned());
    window.focus(Role::TextInput, &partnership);
    assert!(offers(&window)[0].starts_with("Lomé – Lyon"), "{:?}", offers(&window));
    window.key(Key::Tab);
    assert_eq!(offers(&window), [""; 0]);
    assert_eq!(window.value(&partnership), "");
    window.focus(Role::TextInput, &title);
    window.key(Key::Tab);
    window.type_text("Ly");
    assert_eq!(window.value(&partnership), "Ly");
    window.write(&partnership, "Lom");
    assert_eq!(offers(&window).len(), 1);
    window.key(Key::Escape);
    assert_eq!(offers(&window), [""; 0]);
    assert_eq!(window.value(&partnership), "Lom");
    window.misses(window.words.say("leave-question"));
    window.type_text("é");
    window.key(Key::Enter);
    assert_eq!(window.value(&partnership), "Lomé – Lyon");
}

#[test]
fn a_name_that_is_there_already_is_told_with_the_way_to_it_and_never_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    for (page, new, name, alike) in [
        (Page::Organisations, "new-organisation", "Côte d'Azur Water", "CÔTE\u{a0}D’AZUR  water"),
        (Page::People, "new-person", "Ama Mensah", "ama\u{200b} mensah"),
        (Page::Funding, "new-funding", "Twinning Fund", "Twinning\u{a0}fund"),
    ] {
        add_named(&mut window, page, new, name);
        assert_eq!(window.rows().len(), 1);
        let field = name_field(&window, page);
        window.press_key(new);
        window.write(&field, "Somebody else");
        window.misses(window.words.say("double-here"));
        window.write(&field, alike);
        window.sees_key("double-here");
        window.press_with(Role::Link, name);
        window.press_key("leave-discard");
        assert_eq!((window.rows().len(), window.value(&field).as_str()), (1, name), "shown instead");
        window.press_key(new);
        window.write(&field, alike);
        window.press("Add");
        assert_eq!(window.rows().len(), 2, "two may share a name: {:#?}", window.texts());
    }
    // Renaming is told as well.
    window.go(Page::People);
    choose(&mut window, "Ama Mensah");
    window.misses(window.words.say("double-here"));
    let field = name_field(&window, Page::People);
    window.write(&field, "AMA mensah");
    window.sees_key("double-here");
}

#[test]
fn a_country_is_found_by_its_name_in_another_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Organisations);
    window.press_key("new-organisation");
    window.press("Country");
    window.type_text("Герм");
    window.key(Key::Enter);
    assert_eq!(window.value("Country"), "Germany");
}
