//! The page of the day and the calendar: numbers that agree with their lists, tasks ticked and taken back, months walked.

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::files::practice::CLOCK_MILLIS;

use super::{
    begun, choose,
    scenes::practice,
    window::{Begin, NOON_MILLIS, Window},
    with_partnership,
};

const DAY_MILLIS: u64 = 86_400_000;

/// The rows of numbers that can be pressed: "39 needs and offers not specific enough".
fn numbers(window: &Window) -> Vec<String> {
    use egui_kittest::kittest::NodeT;
    let nodes = window.harness.root().children_recursive();
    let buttons = nodes.filter(|node| node.accesskit_node().role() == Role::Button);
    let names = buttons.filter_map(|node| node.accesskit_node().label());
    names.filter(|name| name.starts_with(|first: char| first.is_ascii_digit())).collect()
}

fn figure(name: &str) -> usize {
    name.split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn each_number_opens_a_list_of_as_many() {
    let folder = tempfile::tempdir().unwrap();
    let begin = Begin { size: [1366.0, 2400.0], ..Begin::at(folder.path()) };
    let mut window = practice(begin);
    let names = numbers(&window);
    assert!(names.len() >= 4, "{names:?}");
    let mut left = 0;
    for name in names {
        window.press_key("page-today");
        window.press(&name);
        assert_eq!(window.rows().len(), figure(&name), "{name}");
        let stays = window.shows(&window.say("today-stalled"));
        left += usize::from(!stays);
        if !stays {
            // The filter stands above the list as long as it is on.
            window.keys(Modifiers::ALT, Key::ArrowLeft);
            window.sees_key("today-stalled");
        }
    }
    assert_eq!(left, 2, "intents and silent partnerships are listed on their own page");
}

#[test]
fn a_row_leads_to_its_record() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    let first = window.rows()[0].clone();
    choose(&mut window, &first);
    window.sees_key("task-finish");
    let title = window.value("What to do");
    assert!(first.contains(&title), "{first}, {title}");
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    window.sees_key("today-due");
    // By keys: the arrows only walk, Enter goes.
    let due = numbers(&window).into_iter().find(|name| name.contains("due in")).unwrap();
    window.press(&due);
    let presses = (0..40).find(|_| {
        window.key(Key::Tab);
        window.key(Key::ArrowDown);
        !window.selected_rows().is_empty()
    });
    assert!(presses.is_some(), "the list is reached by Tab");
    window.sees_key("today-stalled");
    window.key(Key::Enter);
    window.misses(&window.say("today-stalled"));
}

#[test]
fn a_fresh_workspace_says_where_to_begin() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.sees_key("today-welcome");
    assert!(!window.can_press("Add what your city needs"), "there is no city yet that could need anything");
    window.press("Add your city");
    window.type_text("Ломе");
    window.key(Key::Enter);
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.press_key("page-today");
    window.sees("Add your city – done");
    window.press("Add what your city needs");
    window.write("Title", "Two refuse lorries");
    window.key(Key::Enter);
    window.press_key("page-today");
    window.sees("Add what your city needs – done");
    window.press("Add a partnership");
    // The list of cities first, then the form.
    window.key(Key::Escape);
    window.key(Key::Escape);
    super::add_partnership(&mut window, "Ломе", "Lyon");
    window.press_key("page-today");
    window.misses(&window.say("today-welcome"));
    window.sees("1 need or offer not specific enough");
    window.sees("1 partnership without a contact person");
    assert!(window.rows()[0].starts_with("Two refuse lorries"), "{:?}", window.rows());
}

#[test]
fn what_changed_since_the_last_day_is_told() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_partnership(folder.path()));
    let path = folder.path().join("Lomé.twin");
    // Again on the same day: still the first visit.
    let mut window = Begin::at(folder.path()).at_millis(NOON_MILLIS + 60_000).opening(&path).window();
    window.sees_key("today-first-visit");
    window.press_key("page-partnerships");
    choose(&mut window, "Lomé – Lyon");
    window.write("Purpose", "Clean water in the schools");
    window.key(Key::Tab);
    drop(window);
    let guest = tempfile::tempdir().unwrap();
    let mut other =
        Begin::at(guest.path()).named("Jean Petit").at_millis(NOON_MILLIS + 3_600_000).opening(&path).window();
    other.press_key("page-cities");
    choose(&mut other, "Lomé");
    other.write("Region", "Plateaux");
    other.key(Key::Tab);
    drop(other);
    let mut window = Begin::at(folder.path()).at_millis(NOON_MILLIS + 2 * DAY_MILLIS).opening(&path).window();
    window.sees("Changed since 14 May 2001");
    window.sees_key("today-by-others");
    window.sees_key("today-by-me");
    let theirs = numbers(&window).into_iter().find(|name| name.ends_with("City")).unwrap();
    window.press(&theirs);
    let rows = window.rows();
    assert!(matches!(&rows[..], [row] if row.contains("Lomé") && row.contains("Jean Petit")), "{rows:?}");
    choose(&mut window, "Jean Petit");
    assert_eq!(window.value("Region"), "Plateaux");
}

#[test]
fn a_task_is_added_ticked_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    choose(&mut window, "Lomé – Lyon");
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_text("new task");
    window.key(Key::Enter);
    window.write("What to do", "Book the rooms");
    window.write("Due on", "soon");
    window.press("Add");
    window.sees_key("refusal-not-date");
    window.write("Due on", "5 марта");
    window.write("Who does it", "Ama Mensah");
    window.press("Add");
    window.press_key("page-calendar");
    window.press_key("calendar-list");
    let row = "5 Mar 2002, Book the rooms";
    assert_eq!(window.rows(), [row]);
    window.press("New task");
    window.write("What to do", "Thank the hosts");
    window.write("Due on", "1 May 2001");
    window.press("Add");
    assert!(window.rows()[0].starts_with("1 May 2001, Thank the hosts, overdue"), "{:?}", window.rows());
    window.press("Mine");
    assert_eq!(window.rows(), [row]);
    window.press("Mine");
    window.press("Overdue");
    assert!(matches!(&window.rows()[..], [row] if row.contains("Thank the hosts")));
    window.press("Overdue");

    window.press("Done: Book the rooms");
    window.sees("Not done after all: Book the rooms");
    let day = |window: &Window| {
        let tasks = window.program().register().unwrap().all(twinhall::domain::kinds::Kind::Task).unwrap();
        tasks.iter().filter_map(|task| task.get(twinhall::domain::kinds::task::done)).map(ToString::to_string).collect()
    };
    let done: Vec<String> = day(&window);
    assert_eq!(done, ["2001-05-14"]);
    window.press("Done");
    assert_eq!(window.rows(), ["5 Mar 2002, Book the rooms, done"]);
    window.press("Undo");
    let done: Vec<String> = day(&window);
    assert!(done.is_empty());
    window.press_key("clear-filters");
    assert_eq!(window.rows().len(), 2);

    // In place: a word changed in the task itself, and back.
    choose(&mut window, "Book the rooms");
    window.write("Due on", "tomorrow");
    window.key(Key::Tab);
    assert!(window.rows()[1].contains("15 May 2001"), "{:?}", window.rows());
    assert_eq!(window.value("Due on"), "15 May 2001");
    window.press("Lomé – Lyon");
    window.sees_key("beside-close");
    window.press_key("page-today");
    window.sees("1 overdue");
    window.sees("1 due within 7 days");
}

#[test]
fn how_the_tasks_are_arranged_is_there_again_the_next_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.press_key("page-calendar");
    window.press_key("calendar-list");
    for (title, due) in [("Book the rooms", "5 March 2002"), ("Ask the choir", "6 March 2002")] {
        window.press("New task");
        window.write("What to do", title);
        window.write("Due on", due);
        window.press("Add");
    }
    window.press_with(Role::ColumnHeader, "What to do");
    assert_eq!(window.rows(), ["6 Mar 2002, Ask the choir", "5 Mar 2002, Book the rooms"]);
    window.press_key("list-wide");
    window.press_key("list-columns");
    window.press("Done on");
    window.key(Key::Escape);
    let arranged = window.rows();
    assert_eq!(arranged, ["6 Mar 2002, Ask the choir", "5 Mar 2002, Book the rooms"]);
    drop(window);

    let mut window = Begin::at(folder.path()).opening(&folder.path().join("Lomé.twin")).window();
    window.press_key("page-calendar");
    window.press_key("calendar-list");
    assert_eq!(window.rows(), arranged);
    window.sees("Done on");
    choose(&mut window, "Book the rooms");
    window.keys(Modifiers::COMMAND, Key::A);
    window.press_key("marked-edit");
    window.sees_key("many-note");
}

#[test]
fn the_month_is_walked_by_keys_and_by_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.press_key("page-calendar");
    window.sees("November 2026");
    window.press_key("calendar-after");
    window.sees("December 2026");
    window.press_key("calendar-before");
    window.press_like("30 November 2026");
    window.key(Key::ArrowRight);
    window.sees("December 2026");
    window.sees("Tuesday");
    window.key(Key::ArrowDown);
    window.sees("8 December 2026");
    window.key(Key::PageUp);
    window.sees("November 2026");
    window.key(Key::Home);
    window.key(Key::Enter);
    window.misses(&window.say("calendar-after"));
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    window.sees("15 November 2026");
    // Weeks begin on Monday: the first day shown is the last Monday of October.
    let days: Vec<String> = window.texts().into_iter().filter(|text| text.contains("October 2026")).collect();
    assert!(days[0].starts_with("26 October 2026"), "{days:?}");
    assert_eq!(CLOCK_MILLIS / DAY_MILLIS, 20_772, "the practice day is 15 November 2026");
}

#[test]
fn what_is_known_to_a_month_or_a_year_stands_on_no_day_of_the_calendar() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.press_key("page-calendar");
    for (title, due) in [("Report", "2001"), ("Call the mayor", "June 2001"), ("Book", "30 June 2001")] {
        window.press_key("calendar-list");
        window.press_key("task-new");
        window.write("What to do", title);
        window.write("Due on", due);
        window.press("Add");
    }
    window.press_key("calendar-month");
    window.sees("May 2001");
    let within = |window: &Window| {
        let texts = window.texts();
        let from = texts.iter().position(|text| text.starts_with("Some time in")).unwrap();
        texts[from..].iter().filter(|text| !text.contains("due")).cloned().collect::<Vec<_>>().join(", ")
    };
    assert!(within(&window).starts_with("Some time in 2001, "), "{}", within(&window));
    window.misses("Some time in June 2001");
    window.press_key("calendar-after");
    let told = within(&window);
    let at = |part: &str| told.find(part).unwrap_or_else(|| panic!("{part}: {told}"));
    let order = ["Some time in June 2001", "Call the mayor", "Some time in 2001", "Report"].map(at);
    assert!(order.is_sorted(), "{told}");
    // The day that is known is the only one with an entry.
    let days: Vec<String> = window.texts().into_iter().filter(|text| text.contains("entr")).collect();
    assert_eq!(days, ["30 June 2001: one entry"]);
    for _ in 0..6 {
        window.press_key("calendar-after");
    }
    window.sees("December 2001");
    window.sees("Some time in 2001");
    window.misses("31 December 2001: one entry");
    window.press_key("calendar-after");
    window.misses("Some time in 2001");
}
