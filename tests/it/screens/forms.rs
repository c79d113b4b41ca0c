//! Forms in dialogs: nothing typed is lost unasked, the keyboard goes where the next thing is typed, nothing jumps.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId, accesskit::Role};
use egui_kittest::kittest::NodeT;
use twinhall::{ui::nav::Page, words::Language};

use super::{
    begun, choose,
    scenes::practice,
    window::{Begin, Window},
    with_partnership,
};

const QUESTION: &str = "Leave without saving what you typed?";

/// Presses the sign that closes the window; whether it goes.
fn closes(window: &mut Window) -> bool {
    let viewport = window.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    window.harness.step();
    let viewport = window.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.clear();
    let is_held = sent(window, &ViewportCommand::CancelClose);
    for _ in 0..4 {
        window.harness.step();
        if sent(window, &ViewportCommand::Close) {
            return true;
        }
    }
    !is_held
}

fn sent(window: &Window, command: &ViewportCommand) -> bool {
    window.harness.output().viewport_output[&ViewportId::ROOT].commands.contains(command)
}

#[test]
fn a_form_half_filled_is_not_thrown_away_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    window.sees("New person");
    // Nothing was typed: it closes at once.
    window.key(Key::Escape);
    assert!(!window.can_press("Cancel"));

    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Kossi Agbo");
    window.key(Key::Escape);
    window.sees(QUESTION);
    // Escape and Enter both go on, in the field where one was.
    window.key(Key::Escape);
    window.misses(QUESTION);
    assert_eq!(window.value("Full name"), "Kossi Agbo");
    window.key(Key::Escape);
    window.key(Key::Enter);
    window.misses(QUESTION);
    window.key(Key::End);
    window.type_text("vi");
    assert_eq!(window.value("Full name"), "Kossi Agbovi");
    window.press("Cancel");
    window.sees(QUESTION);
    window.press("Go on editing");
    assert_eq!(window.value("Full name"), "Kossi Agbovi");
    window.press("Cancel");
    window.press("Discard");
    assert!(!window.can_press("Cancel"));
    window.misses("Kossi");
}

#[test]
fn every_form_asks_before_it_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let asks = |window: &mut Window, what: &str| {
        // A list that lies open is closed first.
        if !window.names(egui::accesskit::Role::ListBoxOption).is_empty() {
            window.key(Key::Escape);
        }
        window.key(Key::Escape);
        assert!(window.shows(QUESTION), "{what} is left unasked");
        window.press("Discard");
        assert!(!window.shows(QUESTION), "{what} stays");
        assert!(!window.can_press("Cancel"), "{what} stays");
    };
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Ouaga");
    asks(&mut window, "a new partnership");
    window.press("Announce…");
    window.write("Place", "Brussels");
    asks(&mut window, "a step");
    window.press("Agreements");
    window.press("New agreement");
    window.type_text("Charter");
    asks(&mut window, "a new agreement");
    window.go(Page::Cities);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Ouaga");
    asks(&mut window, "a new city");
    choose(&mut window, "Lomé");
    window.press("Add a need");
    window.type_text("Two lorries");
    asks(&mut window, "a need");
    window.go(Page::Calendar);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Call Lyon");
    asks(&mut window, "a task");
}

#[test]
fn the_window_does_not_close_over_what_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    assert!(closes(&mut window), "nothing stands in the way");
    drop(window);

    let mut window = super::window::Begin::at(folder.path()).opening(&folder.path().join("Lomé.twin")).window();
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Kossi Agbo");
    assert!(!closes(&mut window));
    window.rest();
    window.sees(QUESTION);
    window.key(Key::Escape);
    assert_eq!(window.value("Full name"), "Kossi Agbo");
    window.key(Key::Escape);
    window.press("Discard");

    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.write("Population", "about a million");
    assert!(!closes(&mut window));
    window.rest();
    window.sees(QUESTION);
    window.sees("A field on this page holds something that is not saved.");
    window.press("Go on editing");
    assert_eq!(window.value("Population"), "about a million");
    // What can be saved is saved on the way out.
    window.write("Population", "1000000");
    assert!(closes(&mut window));
    window.rest();
    assert!(window.rows().iter().any(|row| row.contains("1,000,000")), "{:?}", window.rows());
}

#[test]
fn a_workspace_is_not_closed_over_what_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.write("Population", "about a million");
    let close = |window: &mut Window| {
        window.keys(Modifiers::COMMAND, Key::K);
        window.type_text("Close workspace");
        window.key(Key::Enter);
    };
    close(&mut window);
    window.sees(QUESTION);
    window.key(Key::Enter);
    assert_eq!(window.value("Population"), "about a million");
    close(&mut window);
    window.press("Discard");
    window.sees("New workspace");
}

#[test]
fn another_row_or_page_waits_for_what_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.write("Population", "about a million");
    choose(&mut window, "Lyon");
    window.sees(QUESTION);
    window.press("Go on editing");
    assert_eq!(window.value("Population"), "about a million");
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    window.sees(QUESTION);
    window.press("Go on editing");
    // What can be saved is saved on the way, also where the keyboard leads off in the middle of a word.
    window.write("Population", "1000000");
    window.keys(Modifiers::COMMAND, Key::Num1);
    window.misses(QUESTION);
    window.sees_key("today-stalled");
    window.go(Page::Cities);
    assert!(window.rows().iter().any(|row| row.contains("1,000,000")), "{:?}", window.rows());
    choose(&mut window, "Lyon");
    window.write("Population", "many");
    choose(&mut window, "Lomé");
    window.press("Discard");
    assert_eq!(window.value("Population"), "1000000");
}

#[test]
fn what_is_refused_stays_while_something_else_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    let before = window.value("Population");
    window.write("Population", "about a million");
    window.let_go();
    window.press("Add a need");
    window.write("Title", "Market halls");
    window.press("Add");
    window.sees("Market halls");
    assert_eq!(window.value("Population"), "about a million");
    // Nor does it come back once it was given up.
    choose(&mut window, "Lyon");
    window.press("Discard");
    choose(&mut window, "Lomé");
    assert_eq!(window.value("Population"), before);
}

/// The partnership gets a component called "Water".
fn add_water(window: &mut Window) {
    choose(window, "Lomé – Lyon");
    window.press("Components");
    window.press("Add a component");
    window.write("Title", "Water");
    window.press("Add");
}

#[test]
fn another_tab_waits_for_what_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    add_water(&mut window);
    window.press("Open Water");
    window.write("Budget", "a lot");
    window.press("Overview");
    window.sees(QUESTION);
    window.press("Discard");
    window.press("Components");
    window.misses(QUESTION);
    assert_eq!(window.value("Budget"), "");
}

/// Types and presses keys without ever looking where the keyboard is.
fn blindly(window: &mut Window, keys: &[&str]) {
    for key in keys {
        match *key {
            "Enter" => window.key(Key::Enter),
            "Tab" => window.key(Key::Tab),
            "→" => window.key(Key::ArrowRight),
            "↓" => window.key(Key::ArrowDown),
            "Ctrl Enter" => window.keys(Modifiers::COMMAND, Key::Enter),
            "Ctrl N" => window.keys(Modifiers::COMMAND, Key::N),
            text => window.type_text(text),
        }
    }
}

#[test]
fn a_partnership_is_made_blindly_by_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Partnerships);
    blindly(&mut window, &["Ctrl N", "Lomé", "Enter", "Ouag", "↓", "Enter"]);
    blindly(&mut window, &["→", "Tab", "14 May 2001", "Ctrl Enter"]);
    let rows = window.rows();
    // The arrow went to the second city that was offered.
    assert!(rows[0].contains("Lomé – I-n-Ouagar") && rows[0].contains("Announced"), "{rows:?}");
    window.sees("14 May 2001");
    // The day may follow the stage at once: stages take no letters.
    blindly(&mut window, &["Ctrl N", "Lomé", "Enter", "Lyon", "Enter", "→", "March 2000", "Ctrl Enter"]);
    assert!(window.rows().iter().any(|row| row.contains("Lomé – Lyon") && row.contains("Announced")));
    window.sees("March 2000");
    // A city nobody has heard of asks for its country, and goes on from there.
    blindly(&mut window, &["Ctrl N", "Zzyzxville", "Enter", "Togo", "Enter", "Lyon", "Enter", "Ctrl Enter"]);
    assert!(window.rows().iter().any(|row| row.contains("Zzyzxville – Lyon")), "{:?}", window.texts());
}

#[test]
fn a_city_pressed_with_the_mouse_sends_the_keyboard_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Partnerships);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Lomé");
    window.press_like("Lomé, ");
    window.type_text("Lyon");
    window.press_like("Lyon, ");
    window.type_text("2000");
    assert_eq!(window.value("Since when, if known"), "2000");
}

#[test]
fn the_offices_own_city_is_offered_first_and_known_ones_before_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Partnerships);
    blindly(&mut window, &["Ctrl N"]);
    window.sees("your own city");
    blindly(&mut window, &["Enter", "Lyon", "Enter", "Ctrl Enter"]);
    assert!(window.rows()[0].contains("Lomé – Lyon"), "{:?}", window.rows());
    blindly(&mut window, &["Ctrl N", "Enter", "Ly"]);
    let offers: Vec<String> =
        window.texts().into_iter().filter(|text| text.starts_with("Ly") && text.contains(", ")).collect();
    assert!(offers[0].contains("already in this workspace"), "{offers:?}");
    blindly(&mut window, &["Enter", "Ctrl Enter"]);
    assert_eq!(window.program().register().unwrap().count(twinhall::domain::kinds::Kind::City).unwrap(), 2);
}

#[test]
fn the_offices_own_city_is_known_by_the_name_it_has_in_another_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Cities);
    blindly(&mut window, &["Ctrl N", "Lomé", "Enter", "Ctrl Enter"]);
    drop(window);
    let path = folder.path().join("Lomé.twin");
    let begin = Begin { language: Language::Russian, ..Begin::at(folder.path()) };
    let mut window = begin.opening(&path).window();
    window.go(Page::Partnerships);
    blindly(&mut window, &["Ctrl N", "Enter", "Lyon", "Enter", "Ctrl Enter"]);
    assert!(window.rows()[0].contains("Ломе – Лион"), "{:?}", window.rows());
    assert_eq!(window.program().register().unwrap().count(twinhall::domain::kinds::Kind::City).unwrap(), 2);
}

#[test]
fn the_day_of_a_step_is_replaced_by_what_is_typed_and_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("Announce…");
    assert_eq!(window.value("Date"), "14 May 2001");
    window.type_text("05/03/2001");
    assert_eq!(window.value("Date"), "05/03/2001");
    let below = |window: &Window| window.place(egui::accesskit::Role::TextInput, "Place").top() as i32;
    let before = below(&window);
    window.key(Key::Tab);
    window.sees("Which is meant?");
    assert!(window.can_press("5 March 2001"));
    assert_eq!(below(&window), before, "nothing moves when a line is judged");
    window.press("3 May 2001");
    assert_eq!(window.value("Date"), "3 May 2001");
    window.misses("Which is meant?");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.sees("3 May 2001");
    assert!(window.rows()[0].contains("Announced"), "{:?}", window.rows());
}

#[test]
fn signing_makes_the_text_that_was_never_entered() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("More steps");
    window.press("Sign…");
    window.sees_key("step-text-new");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.sees_key("refusal-missing");
    window.write("Title", "Charter of cooperation");
    window.write("Place", "Brussels");
    window.press("Sign");
    assert!(window.rows()[0].contains("Signed"), "{:?}", window.rows());
    window.press("Agreements");
    window.sees("Charter of cooperation");
    window.sees("signed 14 May 2001");
    // Both come back with one undo.
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert!(window.rows()[0].contains("Contact"), "{:?}", window.rows());
    window.sees_key("agreements-empty");
}

#[test]
fn an_end_given_as_a_year_is_told_as_a_year() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("More steps");
    window.press("Sign…");
    window.write("Title", "Charter of cooperation");
    window.write("Term: until", "2003");
    window.write("Notice in days", "60");
    window.press("Sign");
    let told: Vec<String> = window.texts().into_iter().filter(|text| text.contains("2003")).collect();
    assert!(!told.is_empty());
    for text in &told {
        assert!(!text.contains("Jan") && !text.contains("Dec") && !text.contains("Nov"), "{text}");
    }
    // The year is not over on its first day.
    drop(window);
    let path = folder.path().join("Lomé.twin");
    let autumn = super::window::NOON_MILLIS + 870 * 86_400_000;
    let mut window = super::window::Begin::at(folder.path()).at_millis(autumn).opening(&path).window();
    window.go(Page::Partnerships);
    choose(&mut window, "Lomé – Lyon");
    window.misses("late");
    window.sees("2003");
}

#[test]
fn a_form_begins_with_what_tells_its_record_apart() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    for (page, first) in [
        (Page::Components, ["Title", "Partnership"]),
        (Page::Activities, ["Title", "Partnership"]),
        (Page::Funding, ["Name", "Run by"]),
        (Page::People, ["Full name", "Languages"]),
        (Page::Organisations, ["Name", "Acronym"]),
        (Page::NeedsAndOffers, ["Title", "City"]),
        (Page::Practices, ["Title", "City"]),
        (Page::Library, ["Title", "Document symbol"]),
    ] {
        window.go(page);
        window.keys(Modifiers::COMMAND, Key::N);
        window.type_text("Q");
        assert_eq!(window.value(first[0]), "Q", "{page:?}");
        let place = |label: &str| window.place(egui::accesskit::Role::TextInput, label).top();
        assert!(place(first[0]) < place(first[1]), "{page:?}");
        window.key(Key::Escape);
        window.press("Discard");
    }
}

#[test]
fn nothing_moves_when_a_field_of_a_dialog_is_judged() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    let places = |window: &Window| {
        let place = |label: &str| window.place(egui::accesskit::Role::TextInput, label).top();
        // The form may have been scrolled as a whole.
        ["Date of consent", "Keep data until", "Last contact"].map(|label| (place(label) - place("Full name")) as i32)
    };
    let before = places(&window);
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.sees_key("refusal-missing");
    // The keyboard is where something is missing.
    window.type_text("Kossi Agbo");
    assert_eq!(window.value("Full name"), "Kossi Agbo");
    window.write("Date of consent", "the other day");
    window.write("Keep data until", "05/03/2001");
    window.key(Key::Tab);
    window.sees_key("refusal-not-date");
    window.sees_key("refusal-ambiguous-date");
    assert!(window.can_press("3 May 2001"));
    assert_eq!(places(&window), before);
    let picture = window.picture();
    assert_eq!(super::looks::told_difference("refused", &picture), None);
}

/// In place too: what is offered lies over the fields below, and room is kept for what is told and asked.
#[test]
fn nothing_moves_when_a_field_in_place_is_judged_or_offers() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    add_water(&mut window);
    window.go(Page::Components);
    choose(&mut window, "Water");
    let field = |name: &str| window.words.field("component", name).to_owned();
    let (lead, beneficiary, budget, time) = (field("lead"), field("beneficiary"), field("budget"), field("time"));
    let places = |window: &Window| {
        let place = |label: &str| window.place(egui::accesskit::Role::TextInput, label).top();
        // The form may have been scrolled as a whole.
        [&lead, &beneficiary, &budget].map(|label| (place(label) - place(&time)) as i32)
    };
    let before = places(&window);
    window.write(&lead, "L");
    window.misses(window.words.say("state-unsaved"));
    assert_eq!(places(&window), before, "cities are offered");
    window.press_with(egui::accesskit::Role::ListBoxOption, "Lyon, France");
    assert_eq!(window.value(&lead), "Lyon");
    // By the keyboard the same.
    window.write(&beneficiary, "Lo");
    window.key(Key::ArrowDown);
    window.key(Key::ArrowUp);
    assert_eq!(places(&window), before);
    window.key(Key::Enter);
    assert_eq!(window.value(&beneficiary), "Lomé");
    window.write(&time, "the other day");
    window.key(Key::Tab);
    window.key(Key::Tab);
    window.sees_key("refusal-not-date");
    assert_eq!(places(&window), before, "a refusal is told");
    window.write(&budget, "1.234");
    window.key(Key::Tab);
    window.key(Key::Tab);
    assert!(window.can_press("EUR\u{a0}1,234.00") && window.can_press("EUR\u{a0}1.23"), "{:#?}", window.texts());
    assert_eq!(places(&window), before, "an amount is asked about");
    let picture = window.picture();
    assert_eq!(super::looks::told_difference("refused-in-place", &picture), None);
}

/// Cities too are offered over what stands below the field, and stay in sight when the field is pressed again.
#[test]
fn nothing_moves_when_a_dialog_offers_cities() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.keys(Modifiers::COMMAND, Key::N);
    let [one, other, since] = ["side-ours", "side-theirs", "stage-since"].map(|key| window.say(key));
    let (role, stage) = (egui::accesskit::Role::TextInput, window.words.say("choice-stage-dormant"));
    let places = |window: &Window| {
        let stage = window.place(egui::accesskit::Role::RadioButton, stage);
        [window.place(role, &one), window.place(role, &other), stage, window.place(role, &since)]
            .map(|at| at.top() as i32)
    };
    // The office's own city is offered before anything is typed.
    let before = places(&window);
    window.press_with(egui::accesskit::Role::ListBoxOption, window.words.say("place-own"));
    assert_eq!(window.value(&one), "Lomé");
    assert_eq!(places(&window), before);
    window.write(&other, "Bamak");
    assert_eq!(places(&window), before, "cities are offered");
    // Pressed once more, as one does to mend a letter.
    window.press_with(role, &other);
    assert_eq!(places(&window), before);
    window.press_like("Bamako, ");
    assert_eq!(window.value(&other), "Bamako");
    assert_eq!(places(&window), before, "one is chosen");
    // By the keyboard the same.
    window.write(&other, "Lyo");
    window.key(Key::ArrowDown);
    window.key(Key::ArrowUp);
    assert_eq!(places(&window), before);
    window.key(Key::Enter);
    assert_eq!(window.value(&other), "Lyon");
    assert_eq!(places(&window), before);
}

/// Fields stand at one distance, whatever they hold and whether they can be refused, in a dialog as in place.
#[test]
fn rows_of_a_form_have_one_height() {
    use egui::accesskit::Role::{ComboBox, TextInput};
    let folder = tempfile::tempdir().unwrap();
    for language in [Language::English, Language::Russian] {
        let mut window = super::scenes::practice(Begin { language, ..Begin::at(folder.path()) });
        let field = |name: &str| window.words.field("person", name).to_owned();
        let name = [(TextInput, field("name")), (TextInput, field("sort_name")), (ComboBox, field("sex"))];
        let contact = [(TextInput, field("languages")), (TextInput, field("emails")), (TextInput, field("phones"))];
        let steps = |window: &Window| -> Vec<i32> {
            let tops = |fields: &[(egui::accesskit::Role, String)]| {
                let tops: Vec<f32> = fields.iter().map(|(role, label)| window.place(*role, label).top()).collect();
                tops.windows(2).map(|pair| (pair[1] - pair[0]).round() as i32).collect::<Vec<_>>()
            };
            [&name, &contact].into_iter().flat_map(|fields| tops(fields)).collect()
        };
        window.go(Page::People);
        let first = window.rows()[0].clone();
        window.press_with(egui::accesskit::Role::Row, &first);
        let in_place = steps(&window);
        assert!(in_place.windows(2).all(|pair| pair[0] == pair[1]), "{language:?}: {in_place:?}");
        window.keys(Modifiers::COMMAND, Key::N);
        assert_eq!(steps(&window), in_place, "{language:?}");
        drop(window);
        std::fs::remove_file(folder.path().join("practice.twin")).unwrap();
    }
}

#[test]
fn a_refusal_longer_than_its_row_gets_the_lines_it_needs() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    choose(&mut window, "Lomé – Lyon");
    window.press("Components");
    window.press("Add a component");
    window.write("Title", "Water");
    window.press("Add");
    drop(window);
    let path = folder.path().join("Lomé.twin");
    for language in [Language::Russian, Language::French, Language::Spanish] {
        let begin = Begin { language, ..Begin::at(folder.path()) };
        let mut window = begin.opening(&path).window();
        window.go(Page::Components);
        choose(&mut window, "Water");
        window.write(window.words.field("component", "time"), "kksd");
        window.key(Key::Tab);
        window.key(Key::Tab);
        let refusal = window.say("refusal-not-date");
        let is_told = |node: &egui_kittest::Node<'_>| node.accesskit_node().value().as_deref() == Some(&refusal);
        let told = window.harness.root().children_recursive().find(is_told).unwrap().rect();
        let next = window.place(egui::accesskit::Role::ComboBox, window.words.field("component", "status"));
        assert!(told.bottom() <= next.top() + 1.0, "{language:?}: {told} over {next}");
    }
}

#[test]
fn a_press_lands_where_it_was_aimed_though_the_field_before_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.write("Population", "about a million");
    let role = egui::accesskit::Role::TextInput;
    let aimed = window.place(role, "Population as of");
    // Pressed, held for a while, let go: nothing has moved meanwhile.
    window.harness.hover_at(aimed.center());
    window.harness.step();
    window.harness.drag_at(aimed.center());
    window.harness.step();
    window.harness.step();
    assert_eq!(window.place(role, "Population as of"), aimed);
    window.harness.drop_at(aimed.center());
    window.rest();
    window.sees_key("refusal-not-number");
    window.type_text("2000");
    assert_eq!(window.value("Population as of"), "2000");
}

/// A date of the month with the longest name stands whole in both fields of a period, in the narrowest place there is.
#[test]
fn the_dates_of_a_period_are_not_cut() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let begin = Begin { language, size: [1366.0, 768.0], ..Begin::at(folder.path()) };
        let mut window = practice(begin);
        window.go(Page::Components);
        let first = window.rows().first().cloned().unwrap();
        window.press_with(Role::Row, &first);
        let name = window.words.field("component", "time").to_owned();
        let until = window.words.pair(&name, window.words.say("hint-until"));
        let date = window.words.date(2028, 2028, Some(9), Some(28));
        let style = window.harness.ctx.global_style();
        let font = egui::TextStyle::Body.resolve(&style);
        let text = window
            .harness
            .ctx
            .fonts_mut(|fonts| fonts.layout_no_wrap(date.clone(), font, egui::Color32::PLACEHOLDER).size().x);
        for field in [&name, &until] {
            window.write(field, &date);
            let [wide, _] = window.size_of(Role::TextInput, field);
            // The field's own margins take sixteen.
            assert!(wide - 16.0 >= text, "{date} needs {text} of {wide} in {}", language.tag());
        }
    }
}
