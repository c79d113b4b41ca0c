//! The agreements of all partnerships as a list of their own: when each ends, by when notice is due, and what came of it.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};

use super::{window::Window, with_partnership};

/// Adds a text from the list, as it stands.
fn add(window: &mut Window, title: &str, term: [&str; 2], renewal: &str, notice: &str, standing: &str) {
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Lomé");
    window.press("Lomé – Lyon");
    window.write("Title", title);
    window.write("Term", term[0]);
    window.write("Term: until", term[1]);
    if !renewal.is_empty() {
        window.press("Renewal");
        window.press(renewal);
    }
    window.write("Notice in days", notice);
    window.press(standing);
    window.keys(Modifiers::COMMAND, Key::Enter);
}

#[test]
fn all_agreements_stand_in_one_list_with_their_end_and_their_notice() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.keys(Modifiers::COMMAND, Key::Num4);
    window.sees_key("agreements-empty");
    // It is the fourteenth of May 2001.
    add(&mut window, "Convention", ["1 July 1999", "30 June 2001"], "", "30", "In force");
    add(&mut window, "Oath", ["1987", "28 February 2001"], "Automatic unless denounced", "90", "In force");
    add(&mut window, "Protocol", ["", "2030"], "", "", "Draft");
    assert_eq!(window.rows().len(), 3, "{:?}", window.rows());
    window.press_key("list-wide");
    let row = |window: &Window, title: &str| window.rows().into_iter().find(|row| row.starts_with(title)).unwrap();
    let convention = row(&window, "Convention");
    for part in ["Lomé – Lyon", "In force", "30 Jun 2001", "31 May 2001"] {
        assert!(convention.contains(part), "{part:?} is not in {convention:?}");
    }
    assert!(!row(&window, "Protocol").contains("In force"));

    let narrowed = |window: &mut Window, key: &str| {
        window.press_key(key);
        let rows = window.rows();
        window.press_key(key);
        rows
    };
    assert!(matches!(&narrowed(&mut window, "filter-renewed")[..], [one] if one.starts_with("Oath")));
    assert!(matches!(&narrowed(&mut window, "filter-not-signed")[..], [one] if one.starts_with("Protocol")));
    assert_eq!(narrowed(&mut window, "filter-due-soon").len(), 2);

    // By the end, and what has none stays last.
    window.press_key("column-ends");
    let order: Vec<String> = window.rows();
    assert!(order[0].starts_with("Oath") && order[1].starts_with("Convention"), "{order:?}");

    // The partnership it belongs to is a press away, and knows the text with its parties.
    window.press_key("list-beside");
    window.press_with(Role::Row, "Convention");
    window.sees("Last day to agree on renewal: 31 May 2001");
    window.press("Lomé – Lyon");
    window.sees("Purpose");
}

/// Who looks through the tasks sees the deadlines too, goes to what they are of, and has somebody see to them.
#[test]
fn deadlines_stand_among_the_tasks_and_lead_to_what_they_are_of() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.keys(Modifiers::COMMAND, Key::Num4);
    add(&mut window, "Convention", ["1 July 1999", "30 June 2001"], "", "30", "In force");
    window.keys(Modifiers::COMMAND, Key::Num2);
    window.press_key("calendar-list");
    window.press_key("filter-deadlines");
    let rows = window.rows();
    assert_eq!(rows.len(), 2, "{rows:?}");
    let notice = rows.iter().find(|row| row.contains("Last day to agree on renewal: Convention")).unwrap();
    assert!(notice.contains("31 May 2001"), "{notice}");
    // It is no task: it can't be ticked, and marking the rows leaves it alone.
    assert!(!window.texts().iter().any(|text| text.contains("Mark “Last day")), "{:?}", window.texts());
    window.press_with(Role::Row, "Last day to agree");
    window.sees("31 May 2001");
    window.key(Key::Space);
    window.misses(&window.say("marked-tag"));
    window.press_key("task-new");
    window.type_text("Ask the council");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.press_key("filter-deadlines");
    let made = window.rows().into_iter().find(|row| row.contains("Ask the council")).unwrap();
    assert!(made.contains("31 May 2001"), "{made}");
    window.press_with(Role::Row, "End of the agreement");
    window.press("Convention");
    window.sees("Settling of disputes");
}
