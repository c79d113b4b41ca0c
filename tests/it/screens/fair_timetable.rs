//! From requests to a timetable and back, as a person does it.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::domain::{
    choices::{MeetingState, RequestState},
    fair::stands,
    journal::ActionKind,
    kinds::{Kind, meeting, request, slot},
    record::{Draft, Record},
};

use super::{
    scenes::{practice, practice_after},
    window::{Begin, Window},
};

fn all(window: &Window, kind: Kind) -> Vec<Record> {
    window.program().register().unwrap().all(kind).unwrap()
}

/// Where each meeting lies.
fn places(window: &Window) -> Vec<Record> {
    let mut all = all(window, Kind::Meeting);
    all.sort_by_key(|one| one.id);
    all
}

/// Lets the desk finish.
#[track_caller]
fn solve(window: &mut Window, key: &str) {
    window.start_key(key);
    window.waits_for("timetable-take-over");
}

#[test]
fn requests_are_answered_timetabled_locked_and_solved_around() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.press_key("page-fair");
    window.press_key("fair-tab-requests");
    window.press_key("requests-open");
    let open = window.rows();
    assert!(!open.is_empty(), "{:#?}", window.texts());
    let accepted = |window: &Window| {
        let all = all(window, Kind::Request);
        all.iter().filter(|one| one.get(request::state) == Some(&"accepted")).count()
    };
    let before = accepted(&window);
    window.press_with(Role::Row, &open[0]);
    window.key(Key::A);
    window.key(Key::Num3);
    assert_eq!(accepted(&window), before + 1);

    window.press_key("fair-tab-timetable");
    solve(&mut window, "timetable-solve");
    let stood = places(&window);
    window.press_key("timetable-take-over");
    let taken = places(&window);
    assert_ne!(taken, stood, "the accepted request must have got its meeting");
    window.sees("no timetable can have more");

    window.press_with(Role::ListBoxOption, "12:00, Table 1: ");
    window.key(Key::L);
    let fixed: Vec<Record> =
        places(&window).into_iter().filter(|one| one.get(meeting::locked) == Some(&true)).collect();
    assert_eq!(fixed.len(), 1);
    solve(&mut window, "timetable-solve-rest");
    window.press_key("timetable-take-over");
    assert!(places(&window).contains(&fixed[0]), "a locked meeting has moved");

    window.let_go();
    for _ in 0..3 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(places(&window), stood);
}

/// Once papers are out, what is printed stays: only the answered request is added, and the price is told before.
#[test]
fn once_printed_meetings_stay_and_the_price_is_told_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.press_key("page-fair");
    window.press_key("fair-tab-paper");
    window.press_key("desk-printed");
    window.press_key("fair-tab-requests");
    window.press_key("requests-open");
    let open = window.rows();
    window.press_with(Role::Row, &open[0]);
    window.key(Key::A);
    window.press_key("fair-tab-timetable");
    let stood = places(&window);
    solve(&mut window, "timetable-solve-rest");
    window.sees(&window.say("timetable-held"));
    window.sees(&window.words.tell("timetable-changes", &[("count", 0_usize.into())]));
    window.press_key("fair-tab-paper");
    window.sees(&window.say("paper-proposal-waits"));
    window.press_key("paper-to-timetable");
    window.press_key("timetable-take-over");
    let now = places(&window);
    assert!(stood.iter().all(|one| now.contains(one)), "a printed meeting has moved");
}

/// The number a sentence of `key` says under `name`, found among all that is shown.
#[track_caller]
fn told(window: &Window, key: &str, name: &'static str, others: &[(&'static str, usize)]) -> usize {
    let texts = window.texts();
    let says = |count: &usize| {
        let mut args = vec![(name, (*count).into())];
        args.extend(others.iter().map(|(name, count)| (*name, (*count).into())));
        let sentence = window.words.tell(key, &args);
        texts.iter().any(|text| text.contains(&sentence))
    };
    (0..10_000).find(says).unwrap_or_else(|| panic!("{key} in {texts:#?}"))
}

#[test]
fn the_page_counts_the_meetings_that_the_papers_have_and_says_which_nobody_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice_after(Begin::at(folder.path()), |register| {
        let stand: Vec<Record> = register.all(Kind::Meeting)?.into_iter().filter(stands).collect();
        let [off, other, ..] = stand.as_slice() else { panic!("meetings: {stand:?}") };
        let pair = [meeting::first, meeting::second].map(|side| other.get(side).copied());
        let asked = register.all(Kind::Request)?.into_iter().filter(|one| {
            let sides = [request::asker, request::asked].map(|side| one.get(side).copied());
            sides == pair || sides == [pair[1], pair[0]]
        });
        let asked: Vec<Record> = asked.collect();
        register.run(ActionKind::Edit(Kind::Meeting), |tx| {
            tx.save(&Draft::from(off).chooses(meeting::state, MeetingState::Cancelled))?;
            for one in &asked {
                let draft = Draft::from(one);
                tx.save(&draft.chooses(request::state, RequestState::Withdrawn))?;
            }
            Ok(())
        })?;
        Ok(())
    });
    let stand = all(&window, Kind::Meeting).iter().filter(|one| stands(one)).count();
    let (seats, tables) = (all(&window, Kind::Participant).len(), all(&window, Kind::FairTable).len());
    window.press_key("page-fair");
    window.press_key("fair-tab-paper");
    assert_eq!(told(&window, "paper-counts", "meetings", &[("participants", seats), ("tables", tables)]), stand);
    window.press_key("fair-tab-timetable");
    window.sees(&format!("Meetings: {stand}."));
    assert_eq!(told(&window, "timetable-unasked", "count", &[]), 1);
    solve(&mut window, "timetable-solve");
    let proposed = told(&window, "timetable-proposal", "count", &[]);
    window.press_key("timetable-take-over");
    assert_eq!(told(&window, "timetable-taken-over", "count", &[]), proposed);
    assert_eq!(all(&window, Kind::Meeting).iter().filter(|one| stands(one)).count(), proposed);
    window.sees(&format!("Meetings: {proposed}."));
}

#[test]
fn a_meeting_is_led_to_another_place_by_keys_and_clashes_are_said_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.press_key("page-fair");
    window.press_key("fair-tab-timetable");
    let before = places(&window);
    window.focus(Role::Table, &window.say("fair-tab-timetable"));
    window.key(Key::ArrowDown);
    window.key(Key::M);
    window.key(Key::ArrowRight);
    window.sees("at this table then");
    window.key(Key::Enter);
    assert_eq!(places(&window), before, "nothing is put where another meeting is");
    for _ in 0..20 {
        if window.shows(&window.say("timetable-free")) {
            break;
        }
        window.key(Key::ArrowDown);
    }
    window.key(Key::Enter);
    let moved = places(&window);
    let differ = moved.iter().zip(&before).filter(|(one, other)| one != other).count();
    assert_eq!(differ, 1);
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(places(&window), before);
}

#[test]
fn a_meeting_dragged_onto_another_stays_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.press_key("page-fair");
    window.press_key("fair-tab-timetable");
    let before = places(&window);
    let to = window.place(Role::ListBoxOption, "9:35").center();
    let from = window.place(Role::ListBoxOption, "9:00").center();
    window.carry(from, to);
    window.let_fall(to);
    assert_eq!(places(&window), before);
    window.carry(from, from + egui::vec2(0.0, 30.0));
    window.let_fall(from);
    assert_eq!(places(&window), before);
}

#[test]
fn the_grid_stays_under_the_pointer_that_takes_a_meeting_up_and_says_on_which_day_it_would_lie() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.press_key("page-fair");
    window.press_key("fair-tab-timetable");
    window.sees(&window.say("timetable-choose"));
    let days: Vec<_> = all(&window, Kind::Slot).iter().filter_map(|one| one.get(slot::date).copied()).collect();
    let day = twinhall::report::values::short_date(window.words, *days.iter().min().unwrap());
    let (one, other) = (window.place(Role::ListBoxOption, "9:00"), window.place(Role::ListBoxOption, "9:35").center());
    window.carry(one.center(), other);
    window.sees(&format!("to {day}, 09:35, Table 1"));
    assert_eq!(window.place(Role::ListBoxOption, "9:00"), one);
    window.let_fall(other);
    assert_eq!(window.place(Role::ListBoxOption, "9:00"), one);
    window.sees(&window.say("timetable-chosen-keys"));
    window.key(Key::L);
    window.sees(&window.say("timetable-is-locked"));
    assert_eq!(window.place(Role::ListBoxOption, "9:00"), one);
}

/// Once the interpreters are gone, meetings of pairs without a common language stand against advice: the page says so
/// where one is chosen and before it is put elsewhere, and does not call the pair without a meeting.
#[test]
fn a_meeting_without_its_interpreter_says_so_and_is_a_meeting_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut stood = None;
    for has_interpreters in [true, false] {
        let path = folder.path().join(has_interpreters.to_string());
        std::fs::create_dir_all(&path).unwrap();
        let mut window = practice_after(Begin::at(&path), |register| {
            let interpreters = register.all(Kind::Interpreter)?;
            register.run(ActionKind::Delete(Kind::Interpreter), |tx| {
                interpreters.iter().filter(|_| !has_interpreters).try_for_each(|one| tx.delete(one.record_ref()))
            })?;
            Ok(())
        });
        window.press_key("page-fair");
        window.press_key("fair-tab-timetable");
        for _ in 0..1_000 {
            if !window.shows(&window.say("timetable-explaining")) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            window.rest();
        }
        let left_out = told(&window, "timetable-left-out", "count", &[]);
        assert_eq!(*stood.get_or_insert(left_out), left_out);
        let no_help = window.say("clash-no-help");
        let but = window.words.tell("timetable-put-but", &[("what", (&no_help).into())]);
        window.focus(Role::Table, &window.say("fair-tab-timetable"));
        let mut is_told = false;
        for _ in 0..12 {
            window.key(Key::ArrowDown);
            if window.shows(&no_help) {
                is_told = true;
                break;
            }
        }
        assert_eq!(is_told, !has_interpreters);
        if is_told {
            window.key(Key::M);
            window.sees(&but);
        }
    }
}

#[test]
fn requests_from_paper_are_typed_by_two_letters_and_undone_row_by_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.press_key("page-fair");
    window.press_key("fair-tab-requests");
    let titles: Vec<String> = window.rows();
    let name = |row: &String| row.split(", ").next().unwrap().to_owned();
    let (one, other) = (name(&titles[0]), name(titles.last().unwrap()));
    assert_ne!(one, other);
    let before = all(&window, Kind::Request).len();
    window.press_key("requests-paper");
    window.type_text(&one);
    window.key(Key::Enter);
    window.type_text(&format!("{other} 3"));
    window.key(Key::Enter);
    let made = all(&window, Kind::Request);
    assert_eq!(made.len(), before + 1);
    assert_eq!(made.last().unwrap().get(request::stars), Some(&3));
    // The same city a second time adds nothing, and the page says why.
    window.misses("has already asked");
    window.type_text(&other);
    window.key(Key::Enter);
    window.sees("has already asked");
    assert_eq!(all(&window, Kind::Request), made);
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(all(&window, Kind::Request).len(), before);
}
