//! A fair as an office prepares it: its slots, its tables, and who comes.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::NodeT;
use twinhall::{
    domain::{
        date::PartialDate,
        kinds::{Kind, absence, fair, fair_table, interpreter, need, participant, slot},
        record::Record,
        value::RecordRef,
    },
    ui::nav::Page,
    words::Language,
};

use super::{
    begun, scenes,
    window::{Begin, Window},
};

fn all(window: &Window, kind: Kind) -> Vec<Record> {
    window.program().register().unwrap().all(kind).unwrap()
}

#[test]
fn a_fair_is_prepared_from_its_days_to_its_delegates() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    for (city, enter) in [("Ломе", Key::Enter), ("Lyon", Key::Enter)] {
        window.go(Page::Cities);
        window.keys(Modifiers::COMMAND, Key::N);
        window.type_text(city);
        window.key(enter);
        window.keys(Modifiers::COMMAND, Key::Enter);
    }
    window.go(Page::Fair);
    window.press("New fair");
    window.write("Name", "Fair of Lomé");
    assert_eq!(window.value("Stage"), "In preparation");
    window.write("Days", "15 May 2001");
    window.write("Days: until", "16 May 2001");
    window.press("Add");
    window.sees("There are no time slots.");

    // Nine to one with a break: six slots of half an hour on each of two days.
    window.press("Make slots");
    window.write("Day ends", "13:00");
    window.write("Breaks", "10:40–11:00, 10:50–11:10");
    window.sees("Breaks are written like");
    window.write("Breaks", "10:40–11:00");
    window.sees("Slots to add: 12; breaks: 2; days: 2.");
    window.key(Key::Enter);
    assert_eq!(all(&window, Kind::Slot).len(), 14);
    window.misses("There are no time slots.");
    // Once more, with an hour added: only the two slots of it.
    window.press("Make slots");
    window.write("Day ends", "14:00");
    window.write("Breaks", "10:40–11:00");
    window.sees("14 planned slots overlap existing ones");
    window.press("Add these slots");
    assert_eq!(all(&window, Kind::Slot).len(), 18);
    window.press_like("10:40–11:00");
    window.press("Use it for meetings");
    assert_eq!(all(&window, Kind::Slot).iter().filter(|one| one.get(slot::is_break) == Some(&true)).count(), 1);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(all(&window, Kind::Slot).iter().filter(|one| one.get(slot::is_break) == Some(&true)).count(), 2);

    window.write("How many", "0");
    window.key(Key::Enter);
    window.sees("a number from 1 to 200");
    assert!(all(&window, Kind::FairTable).is_empty());
    window.write("How many", "3");
    window.key(Key::Enter);
    let tables = all(&window, Kind::FairTable);
    assert_eq!(
        tables.iter().map(|one| one.text(fair_table::label)).collect::<Vec<_>>(),
        ["Table 1", "Table 2", "Table 3"]
    );
    window.sees("Table 3");
    window.sees("Fewer than two cities take part.");

    window.press("Participants");
    window.sees("Nobody takes part yet");
    window.press("Choose cities");
    window.press_with(Role::CheckBox, "Lyon");
    window.press("Select all shown");
    window.press("Add 2 cities");
    assert_eq!(all(&window, Kind::Participant).len(), 2);
    window.sees("2 participants added.");
    window.press("Choose cities");
    window.sees("taking part already: 2");
    // One that the register does not know yet, and one without a name.
    window.write("Add one by name", "Bamako");
    window.key(Key::Enter);
    window.type_text("a city in Madagascar");
    window.press_like("Add “a city in Madagascar”");
    let guests = all(&window, Kind::Participant);
    assert_eq!(guests.len(), 4);
    assert_eq!(guests[3].text(participant::unnamed), "a city in Madagascar");
    window.press("Close the list of cities");
    window.sees("4 participants");

    window.press_with(Role::ListBoxOption, "Lyon");
    window.press("Add a delegate");
    window.write("Full name", "Claire Martin");
    window.press("Sex");
    window.press("Woman");
    window.press("Add");
    window.sees("one person: one woman");
    window.sees("100% women");
    window.press("There: 15 May 2001, 09:00");
    let absences = all(&window, Kind::Absence);
    assert_eq!(absences.len(), 1);
    let first = all(&window, Kind::Slot).into_iter().min_by_key(|one| one.id).unwrap();
    assert_eq!(absences[0].get(absence::slot), Some(&first.id));
    window.sees("absent in 1 slot");
    window.press("Check in");
    window.sees("1 checked in");
    window.keys(Modifiers::COMMAND, Key::Z);
    window.misses("1 checked in");
    window.keys(Modifiers::COMMAND, Key::Z);
    assert!(all(&window, Kind::Absence).is_empty());
    window.misses("absent in 1 slot");
    for _ in 0..4 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    // The delegate, the unnamed city, Bamako, and both cities at once.
    assert!(all(&window, Kind::Participant).is_empty() && all(&window, Kind::FairDelegate).is_empty());
    window.sees("Nobody takes part yet");
}

#[test]
fn the_cards_of_a_large_fair_are_searched_and_only_those_in_sight_are_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin::at(folder.path()));
    window.go(Page::Fair);
    window.press("Participants");
    let cards = |window: &Window| {
        let nodes = window.harness.root().children_recursive();
        nodes.filter(|node| node.accesskit_node().role() == Role::ListBoxOption).count()
    };
    assert!((6..40).contains(&cards(&window)), "{} cards are drawn", cards(&window));
    let guest = all(&window, Kind::Participant).swap_remove(0);
    let register = window.program().register().unwrap();
    let city = register
        .get(twinhall::domain::value::RecordRef { kind: Kind::City, id: *guest.get(participant::city).unwrap() });
    let name = city.unwrap().unwrap().title();
    window.write("Search participants", &name);
    window.sees(&name);
    assert!(cards(&window) < 6);
    window.write("Search participants", "no such city");
    window.press("Show all");
    assert!(cards(&window) >= 6);
    assert!(all(&window, Kind::Fair)[0].get(fair::days).is_some());
}

/// A table nobody named is counted in the reader's language, in its form as in the list; what is kept stays as it was.
#[test]
fn a_table_s_form_calls_it_as_the_list_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin { language: Language::Russian, ..Begin::at(folder.path()) });
    window.press_key("page-fair");
    window.press_key("fair-tab-setup");
    window.sees("Стол 1");
    let edit = window.words.tell("edit-named", &[("name", "Стол 1".into())]);
    let (label, languages) = (window.say("field-fair-table-label"), window.words.field("fair_table", "languages"));
    window.press(&edit);
    assert_eq!(window.value(&label), "Стол 1");
    window.write(languages, "французский");
    window.press_key("save");
    let kept = |window: &Window| {
        let first = all(window, Kind::FairTable).into_iter().find(|one| one.get(fair_table::rank) == Some(&1)).unwrap();
        (first.text(fair_table::label).to_owned(), first.get(fair_table::languages).cloned())
    };
    assert_eq!(kept(&window), ("Table 1".to_owned(), Some(vec!["fr".to_owned()])));

    window.press(&edit);
    window.write(&label, "У окна");
    window.press_key("save");
    assert_eq!(kept(&window).0, "У окна");
    window.sees("У окна");
    window.press(&window.words.tell("edit-named", &[("name", "У окна".into())]));
    assert_eq!(window.value(&label), "У окна");
}

/// Each date of the days is kept as the keyboard leaves it, the second like the first: whoever then turns to another
/// page is not asked whether to throw it away.
#[test]
fn the_last_day_of_a_fair_is_kept_when_its_field_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin::at(folder.path()));
    window.go(Page::Fair);
    let days = |window: &Window| *all(window, Kind::Fair)[0].get(fair::days).unwrap();
    let before = days(&window);
    window.write("Days: until", "29 Jan 2027");
    window.key(Key::Tab);
    assert_eq!(days(&window).end, PartialDate::day(2027, 1, 29).ok());
    assert_eq!(days(&window).start, before.start);
    window.write("Days: until", "30 Jan 2027");
    window.press("Participants");
    window.sees("Search participants");
    assert_eq!(days(&window).end, PartialDate::day(2027, 1, 30).ok());
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(days(&window), before);
}

/// A need opened beside the participants leaves little room: the participant chosen takes it, and nothing lies over
/// anything else.
#[test]
fn a_participant_has_the_page_where_there_is_no_room_for_the_cards() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin::at(folder.path()));
    window.go(Page::Fair);
    window.press("Participants");
    let register = window.program().register().unwrap();
    let need = all(&window, Kind::Need).into_iter().find(|one| {
        let guests = register.all(Kind::Participant).unwrap();
        guests.iter().any(|guest| guest.get(participant::city) == one.get(need::city))
    });
    let need = need.unwrap();
    let city = RecordRef { kind: Kind::City, id: *need.get(need::city).unwrap() };
    let name = register.get(city).unwrap().unwrap().title();
    window.write("Search participants", &name);
    window.press_with(Role::ListBoxOption, &name);
    let cards = |window: &Window| window.names(Role::ListBoxOption).len();
    assert!(cards(&window) > 0);
    window.press(&need.title());
    assert_eq!(cards(&window), 0, "the cards make way");
    window.sees("Check in");
    window.press_key("beside-close");
    assert!(cards(&window) > 0, "and are there again");
}

/// A list to choose from by keyboard: arrows begin at what is chosen, Enter takes what is lit and closes it, Escape leaves it as it was, and Tab goes on
/// to the field after it, so that what is typed next replaces nothing.
#[test]
fn the_keyboard_goes_on_behind_a_list_it_chose_from() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Fair);
    window.press("New fair");
    window.write("Name", "Fair of Lomé");
    assert_eq!(window.value("Stage"), "In preparation");
    for (arrow, times, leave, stage) in [
        (Key::ArrowUp, 1, Key::Enter, "Proposed"),
        (Key::ArrowDown, 2, Key::Space, "Under way"),
        (Key::ArrowDown, 0, Key::Enter, "Under way"),
        (Key::ArrowDown, 1, Key::Escape, "Under way"),
    ] {
        window.focus(Role::ComboBox, "Stage");
        window.key(Key::Enter);
        assert!(window.can_press("Cancelled"), "the key that opens the list does not choose from it");
        (0..times).for_each(|_| window.key(arrow));
        window.key(leave);
        assert_eq!(window.value("Stage"), stage);
        assert!(!window.can_press("Cancelled"), "the list is closed");
        assert!(window.can_press("Add"), "the form is not");
    }
    window.key(Key::Tab);
    window.type_text("Palace of Congresses");
    assert_eq!([window.value("Name"), window.value("Place")], ["Fair of Lomé", "Palace of Congresses"]);
}

/// A table or a slot at which an interpreter is placed says who, and where to place them instead; then it goes.
#[test]
fn a_table_with_an_interpreter_says_what_to_do_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin::at(folder.path()));
    window.press_key("page-fair");
    window.press_key("fair-tab-setup");
    let placed = |window: &Window| {
        let mut all = all(window, Kind::Interpreter).into_iter();
        all.find_map(|one| Some((*one.get(interpreter::table)?, one))).unwrap()
    };
    let (at, who) = placed(&window);
    let label = |id| {
        let tables = all(&window, Kind::FairTable);
        tables.into_iter().find(|table| table.id == id).unwrap().text(fair_table::label).to_owned()
    };
    let (name, count) = (label(at), all(&window, Kind::FairTable).len());
    let delete = window.words.tell("delete-named", &[("name", (&name).into())]);
    window.press(&delete);
    window.sees(&window.words.tell("fair-delete-interpreters", &[("names", (&who.title()).into())]));
    window.sees_key("delete-in-the-way");
    assert!(!window.can_press("Delete"), "what can't be done is not offered");
    assert_eq!(all(&window, Kind::FairTable).len(), count);
    window.key(Key::Escape);

    // As it was told: under the interpreters, every table instead of this one.
    let list = format!("{}, {}", window.say("kind-fair-table"), who.title());
    window.focus(Role::ComboBox, &list);
    window.key(Key::Enter);
    let mut tables = all(&window, Kind::FairTable);
    tables.sort_by_key(|table| table.get(fair_table::rank).copied());
    let up = tables.iter().position(|table| table.id == at).unwrap() + 1;
    (0..up).for_each(|_| window.key(Key::ArrowUp));
    window.key(Key::Enter);
    assert_eq!(window.value(&list), window.say("fair-every-table"));
    window.press(&delete);
    window.press("Delete");
    assert_eq!(all(&window, Kind::FairTable).len(), count - 1);
}

/// Whoever is in a hurry types where they want to be.
#[test]
fn every_page_of_the_fair_is_reached_by_typing_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin::at(folder.path()));
    for (typed, seen) in
        [("desk", "Check in: two"), ("fair partic", "Search participants"), ("стойка", "Check in: two")]
    {
        window.keys(Modifiers::COMMAND, Key::K);
        window.type_text(typed);
        window.key(Key::Enter);
        window.sees(seen);
    }
    // A new fair begins where it is set up, wherever the one before was left.
    window.press("New fair");
    window.write("Name", "Fair of Lomé");
    window.press("Add");
    window.sees("There are no time slots.");
}

/// What participants lack leads to those that lack it; the office need not look through two hundred cards.
#[test]
fn what_participants_lack_leads_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin::at(folder.path()));
    window.go(Page::Fair);
    let said = window.texts().into_iter().find(|text| text.contains("neither a need nor an offer")).unwrap();
    let count: usize = said.split(' ').next().unwrap().parse().unwrap();
    window.press(&said);
    window.sees(&format!("No needs or offers · {count}"));
    let cards = window.names(Role::ListBoxOption);
    assert!(
        !cards.is_empty() && cards.iter().all(|card| card.contains("No need is known, No offer is known")),
        "{cards:?}"
    );
    // Pressed again, everybody is shown.
    window.press_like("No needs or offers");
    assert!(window.names(Role::ListBoxOption).iter().any(|card| !card.contains("No need is known")));
    // Days that change leave slots behind, and that is said.
    window.press("Set-up");
    window.write("Days", "27 Mar 2027");
    window.write("Days: until", "28 Mar 2027");
    window.key(Key::Tab);
    window.sees("slots are outside the days of the fair.");
}

#[test]
fn nobody_can_leave_before_they_have_come() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = scenes::practice(Begin::at(folder.path()));
    window.go(Page::Fair);
    window.press("Participants");
    let first = window.names(Role::ListBoxOption).remove(0);
    window.press_with(Role::ListBoxOption, &first);
    let (arrival, departure) =
        (window.words.field("participant", "arrival"), window.words.field("participant", "departure"));
    let times = |window: &mut Window, field: &str| {
        window.focus(Role::ComboBox, field);
        window.key(Key::Enter);
        let times: Vec<String> = window
            .names(Role::Button)
            .into_iter()
            .filter(|name| name.contains(", 2027") || name.contains("2027, "))
            .collect();
        times
    };
    let starts = times(&mut window, arrival);
    assert!(starts.len() > 4, "{starts:?}");
    window.press(&starts[4]);
    let ends = times(&mut window, departure);
    window.key(Key::Escape);
    assert_eq!(ends.len(), starts.len() - 4, "only after the arrival: {ends:?}");
    window.focus(Role::ComboBox, departure);
    window.key(Key::Enter);
    window.press(&ends[0]);
    let starts = times(&mut window, arrival);
    assert_eq!(starts.len(), 5, "only before the departure: {starts:?}");
}
