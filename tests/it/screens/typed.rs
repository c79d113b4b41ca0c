//! What a person types and pastes into forms: understood, asked about or refused in a sentence; nothing is lost.
#![allow(clippy::unwrap_used)]

use egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::NodeT;
use twinhall::{
    domain::{
        kinds::{Kind, city, need, person},
        value::RecordRef,
    },
    ui::nav::Page,
};

use super::{choose, window::Window, with_partnership};

fn paste(window: &mut Window, text: &str) {
    window.harness.event(Event::Paste(text.to_owned()));
    window.rest();
}

/// The page of Lomé, with its form.
fn lome(folder: &std::path::Path) -> Window {
    let mut window = with_partnership(folder);
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window
}

fn held(window: &Window) -> twinhall::domain::record::Record {
    let register = window.program().register().unwrap();
    let all = register.all(Kind::City).unwrap();
    let found = all.iter().find(|one| one.text(city::country) == "TG").unwrap();
    register.get(RecordRef { kind: Kind::City, id: found.id }).unwrap().unwrap()
}

#[test]
fn a_date_of_two_readings_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = lome(folder.path());
    window.write("Population as of", "5/3/2001");
    window.key(Key::Tab);
    window.sees_key("refusal-ambiguous-date");
    assert!(window.can_press("5 March 2001"));
    window.press("3 May 2001");
    window.misses(&window.say("refusal-ambiguous-date"));
    assert_eq!(held(&window).get(city::population_as_of).unwrap().to_string(), "2001-05-03");
    window.write("Population as of", "марта 2000 г.");
    window.key(Key::Tab);
    assert_eq!(held(&window).get(city::population_as_of).unwrap().to_string(), "2000-03");
}

#[test]
fn amounts_bring_their_currency_and_are_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = lome(folder.path());
    window.press("Add a need");
    window.write("Title", "Two refuse lorries");
    window.write("Budget", "US$ 1,234");
    window.key(Key::Tab);
    window.sees_key("refusal-ambiguous-amount");
    window.press("Add");
    window.sees_key("refusal-ambiguous-amount");
    window.press("USD\u{a0}1,234.00");
    window.misses(&window.say("refusal-ambiguous-amount"));
    window.press("Add");
    let needs = window.program().register().unwrap().all(Kind::Need).unwrap();
    assert_eq!(needs[0].get(need::budget).unwrap().to_string(), "USD 123400");
    window.press("Edit Two refuse lorries");
    window.write("Budget", "12 000 €");
    window.press("Save");
    let needs = window.program().register().unwrap().all(Kind::Need).unwrap();
    assert_eq!(needs[0].get(need::budget).unwrap().to_string(), "EUR 1200000");
    window.press("Edit Two refuse lorries");
    window.write("Budget", "12 000 shells");
    window.key(Key::Tab);
    window.sees_key("refusal-not-currency");
}

#[test]
fn a_megabyte_is_refused_at_the_field_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = lome(folder.path());
    let megabyte = "Clean water. ".repeat(80_000);
    window.write("Profile", "What stood here.");
    window.key(Key::End);
    paste(&mut window, &megabyte);
    window.sees("The pasted text has 1,040,000 characters, and up to 20,000 fit here.");
    assert_eq!(window.value("Profile"), "What stood here.");
    window.press("Put in the first 19,984 characters");
    let profile = held(&window).text(city::profile).to_owned();
    assert!(profile.starts_with("What stood here.Clean water. "), "{}", &profile[..60]);
    assert_eq!(profile.chars().count(), 20_000);
    // Fields without a form say so as well.
    window.keys(Modifiers::COMMAND, Key::K);
    paste(&mut window, &megabyte);
    window.key(Key::Escape);
    window.sees("The pasted text has 1,040,000 characters, more than any field takes.");
}

#[test]
fn a_column_of_a_spreadsheet_is_never_run_together_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = lome(folder.path());
    window.write("Region", "Maritime");
    window.key(Key::End);
    paste(&mut window, "Kara\nPlateaux\n");
    window.sees("The pasted text has 2 lines or cells, and this field holds one.");
    assert_eq!(window.value("Region"), "Maritime");
    let picture = window.picture();
    assert_eq!(super::looks::told_difference("pasted", &picture), None);
    window.press_key("paste-joined");
    assert_eq!(held(&window).text(city::region), "Maritime Kara Plateaux");
    window.write("Languages", "French");
    window.key(Key::End);
    paste(&mut window, "Ewe\nKabiyè\tEnglish");
    window.press_key("paste-each");
    window.key(Key::Tab);
    assert_eq!(window.value("Languages"), "French, Ewe, Kabiyè, English");
    window.write("Languages", "French");
    window.key(Key::End);
    paste(&mut window, "Ewe\nEnglish");
    window.press_key("paste-each");
    assert_eq!(held(&window).get(city::languages).unwrap(), &["fr", "ee", "en"]);
    // One cell comes with the end of its line.
    window.write("Region", "");
    paste(&mut window, "Kara\n");
    window.key(Key::Tab);
    assert_eq!(held(&window).text(city::region), "Kara");
}

#[test]
fn what_can_not_be_seen_is_told_and_taken_out_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = lome(folder.path());
    window.write("Region", "Mari\u{202e}time");
    window.key(Key::Tab);
    window.sees("One character here can’t be seen. It is kept as it was given.");
    assert_eq!(held(&window).text(city::region), "Mari\u{202e}time");
    window.press_key("hidden-remove");
    window.misses("can’t be seen");
    assert_eq!(held(&window).text(city::region), "Maritime");
    window.write("Region", "bell\u{7}");
    window.key(Key::Tab);
    window.sees_key("refusal-control-character");
    window.press_key("hidden-remove");
    assert_eq!(held(&window).text(city::region), "bell");
}

/// What may be true after all is asked about and saved; what can't be is refused; and the slip is told where it stands.
#[test]
fn what_is_hardly_meant_is_asked_about_and_what_can_not_be_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Kossi Agbo");
    window.write("E-mail addresses", "kossi.agbo");
    window.key(Key::Tab);
    window.sees_key("doubt-email");
    window.write("E-mail addresses", "kossi.agbo@lome.tg");
    window.key(Key::Tab);
    window.misses(&window.say("doubt-email"));
    window.write("E-mail addresses", "kossi.agbo");
    window.write("Last contact", "31/12/27");
    window.key(Key::Tab);
    window.sees_key("refusal-ambiguous-date");
    window.press("31 December 2027");
    window.sees_key("doubt-in-future");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.misses(&window.say("cancel"));
    let people = window.program().register().unwrap().all(Kind::Person).unwrap();
    assert_eq!(people.last().unwrap().get(person::emails).unwrap(), &["kossi.agbo"], "asked about, and kept");

    window.go(Page::Activities);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Visit");
    for (cost, key) in [("-5", "refusal-negative-amount"), ("99999999999999999999", "refusal-too-large")] {
        window.write("Cost", cost);
        window.key(Key::Tab);
        window.sees_key(key);
    }
    window.key(Key::Escape);
    window.press_key("leave-discard");
}

/// What the next choice makes necessary is marked before anything is refused.
#[test]
fn a_field_that_a_choice_makes_necessary_says_so_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press_key("tab-money");
    window.press("Add a contribution");
    let required = |window: &Window, field: &str| {
        let nodes = window.harness.root().children_recursive();
        let node = nodes.filter(|node| node.accesskit_node().label().as_deref() == Some(field)).last().unwrap();
        node.accesskit_node().is_required()
    };
    let state = |window: &mut Window, name: &str| {
        window.press_with(Role::ComboBox, "Status");
        window.press(name);
    };
    assert!(!required(&window, "Amount"));
    state(&mut window, "Spent");
    assert!(required(&window, "Amount"));
    state(&mut window, "Pledged");
    assert!(!required(&window, "Amount"));
}
