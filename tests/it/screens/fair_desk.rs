//! The desk of a fair as the people behind it use it: by keyboard, in a hurry, with a restart in between.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeMap, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::{
    domain::{
        choices::{MeetingState, PartyRole, Stage},
        date::PartialDate,
        journal::ActionKind,
        kinds::*,
        record::{Change, Record},
        value::{Id, RecordRef},
    },
    register::{Options, Register, Tx},
    ui::nav::Page,
    words::Language,
};

use super::{
    fair_ground::{STARTS, at_desk, busy_desk, fair_file},
    window::{Begin, NOON_MILLIS, Window},
};

fn meetings(window: &Window) -> Vec<Record> {
    window.program().register().unwrap().all(Kind::Meeting).unwrap()
}

/// What must never move: where each meeting that runs or is over stands.
fn settled(window: &Window) -> BTreeMap<Id, (Option<Id>, Option<Id>)> {
    let is_settled =
        |one: &&Record| matches!(one.choice(meeting::state), Some(MeetingState::Running | MeetingState::Held));
    let all = meetings(window);
    let place = |one: &Record| (one.id, (one.get(meeting::slot).copied(), one.get(meeting::table).copied()));
    all.iter().filter(is_settled).map(place).collect()
}

fn count(window: &Window, kind: Kind) -> usize {
    window.program().register().unwrap().all(kind).unwrap().len()
}

/// The desk of a fair of twelve cities and three tables.
fn desk_of_twelve(folder: &tempfile::TempDir) -> Window {
    let path = folder.path().join("fair.twin");
    fair_file(&path, 12, 3);
    at_desk(Begin::at(folder.path()), &path)
}

#[test]
fn a_meeting_is_started_noted_and_ends_with_an_intent() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = desk_of_twelve(&folder);
    window.key(Key::PageDown);
    window.key(Key::ArrowDown);
    window.sees("Table 1");
    window.key(Key::S);
    assert_eq!(settled(&window).len(), 1, "the meeting runs");
    window.key(Key::T);
    window.type_text("They share a river.");
    window.let_go();
    window.key(Key::Num3);
    window.sees("Intent announced");
    let held = meetings(&window).into_iter().find(|one| one.get(meeting::partnership).is_some()).unwrap();
    assert_eq!(held.text(meeting::notes), "They share a river.");
    assert_eq!(held.choice(meeting::state), Some(MeetingState::Held));
    let register = window.program().register().unwrap();
    let made = register.all(Kind::Partnership).unwrap().remove(0);
    assert_eq!(made.choice(partnership::stage), Some(Stage::Announced));
    assert_eq!(register.all(Kind::Party).unwrap().len(), 2);
    let told = register.all(Kind::Provenance).unwrap();
    assert!(told.iter().any(|one| one.text(provenance::source) == "Fair of Brussels"), "{told:?}");
    let first = register.all(Kind::Task).unwrap().remove(0);
    assert_eq!(first.get(task::origin), Some(&"meeting"));
    let title = made.title();
    // Negotiations begun in the same meeting take the same partnership on.
    window.key(Key::Num4);
    assert_eq!(count(&window, Kind::Partnership), 1);
    assert_eq!(count(&window, Kind::Task), 1);
    window.press_key("fair-tab-outcomes");
    window.sees("Negotiating: 1 · 100%");
    window.go(Page::Partnerships);
    window.sees(&title);
    super::choose(&mut window, &title);
    window.sees("Intent announced at the meeting");
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(count(&window, Kind::Partnership), 0, "one undo takes it all back");
    assert_eq!((count(&window, Kind::Task), count(&window, Kind::Provenance)), (0, 0));
    let held = meetings(&window).into_iter().find(|one| one.id == held.id).unwrap();
    assert_eq!(held.choice(meeting::state), Some(MeetingState::Running));
}

#[test]
fn two_letters_and_enter_check_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = desk_of_twelve(&folder);
    window.sees("Checked in: 0 of 12");
    window.key(Key::C);
    for (typed, name) in [("ad", "Adaville"), ("bd", "Bdaville")] {
        window.type_text(typed);
        window.key(Key::Enter);
        // Two letters fit many: who it was is said.
        window.sees(&format!("{name} is checked in"));
    }
    window.sees("Checked in: 2 of 12");
}

#[test]
fn who_comes_after_all_is_there_but_for_what_was_known_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    fair_file(&path, 12, 3);
    {
        // All of them leave early, which is noted in the very words of the desk.
        let options = Options { now: Arc::new(|| NOON_MILLIS), ..Options::new("Ama Mensah") };
        let mut register = Register::open(&path, &options).unwrap();
        let last = register.all(Kind::Slot).unwrap().pop().unwrap();
        let write = |tx: &mut Tx<'_>| {
            for guest in tx.all(Kind::Participant)? {
                let draft = tx.draft(Kind::Absence).with(absence::participant, guest.id).with(absence::slot, last.id);
                tx.create(&draft.says(absence::reason, "Did not come"))?;
            }
            Ok(())
        };
        register.run(ActionKind::Create(Kind::Absence), write).unwrap();
    }
    let mut window = at_desk(Begin::at(folder.path()), &path);
    let absences = |window: &Window| window.program().register().unwrap().all(Kind::Absence).unwrap();
    let known = absences(&window);
    window.key(Key::PageDown);
    window.key(Key::ArrowDown);
    window.keys(Modifiers::SHIFT, Key::N);
    let noted = absences(&window);
    assert!(noted.len() > known.len() + 1, "missing for the rest of the day");
    let register = window.program().register().unwrap();
    let record = |kind: Kind, id: Option<&Id>| register.get(RecordRef { kind, id: *id.unwrap() }).unwrap().unwrap();
    let one = noted.iter().find(|one| !known.contains(one)).unwrap();
    let guest = record(Kind::Participant, one.get(absence::participant));
    let city = record(Kind::City, guest.get(participant::city)).title();
    window.key(Key::C);
    window.type_text(&city);
    window.key(Key::Enter);
    assert_eq!(absences(&window), known);
}

#[test]
fn notes_are_kept_while_they_are_written_and_printing_stays_when_they_are_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = desk_of_twelve(&folder);
    window.press_key("desk-printed");
    window.key(Key::PageDown);
    window.key(Key::ArrowDown);
    window.key(Key::T);
    for typed in ["Drainage, and ", "a visit in May"] {
        window.type_text(typed);
        // A power cut now would take nothing: the hands rest, the field still has the keyboard.
        for _ in 0..40 {
            window.harness.step();
        }
        assert!(meetings(&window).iter().any(|one| one.text(meeting::notes).trim_end().ends_with(typed.trim_end())));
    }
    window.let_go();
    for _ in 0..3 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    assert!(meetings(&window).iter().all(|one| one.text(meeting::notes).is_empty()));
    window.sees("Everything is as printed");
}

#[test]
fn a_no_show_is_filled_and_nothing_settled_moves() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = desk_of_twelve(&folder);
    window.press_key("desk-printed");
    window.sees("Everything is as printed");
    window.key(Key::PageDown);
    window.key(Key::ArrowDown);
    window.key(Key::S);
    window.key(Key::ArrowDown);
    let before = settled(&window);
    window.key(Key::N);
    window.sees("has nobody to meet now");
    window.sees("does not take place");
    window.key(Key::F);
    window.misses("has nobody to meet now");
    let after = settled(&window);
    assert!(before.iter().all(|(id, place)| after.get(id) == Some(place)));
    let filled = count(&window, Kind::Meeting);
    window.keys(Modifiers::COMMAND, Key::Z);
    window.sees("has nobody to meet now");
    assert!(filled >= count(&window, Kind::Meeting));
}

/// Two days of 200 cities: thirty no-shows, five late arrivals, a restart in the middle of the first day.
#[test]
fn a_fair_of_two_days_runs_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    fair_file(&path, 200, 40);
    let mut window = at_desk(Begin::at(folder.path()), &path);
    window.press_key("desk-printed");
    let (mut missed, mut filled) = (0, 0);
    let mut still = settled(&window);
    for slot in 0..2 * STARTS.len() {
        if slot == 5 {
            // The power goes: what was done stays, down to the meeting that runs.
            let before = meetings(&window);
            drop(window);
            window = at_desk(Begin::at(folder.path()), &path);
            assert_eq!(meetings(&window), before);
            for _ in 0..5 {
                window.key(Key::PageDown);
            }
        }
        window.key(Key::PageDown);
        window.key(Key::ArrowDown);
        window.key(Key::S);
        window.key([Key::Num1, Key::Num2, Key::Num3][slot % 3]);
        for turn in 0..2 {
            window.key(Key::ArrowDown);
            // The last two slots have one no-show each.
            if missed == 30 {
                continue;
            }
            let is_late = slot % 3 == 1 && turn == 0;
            let modifiers = if is_late { Modifiers::SHIFT } else { Modifiers::NONE };
            window.keys(modifiers, if turn == 0 { Key::N } else { Key::M });
            missed += 1;
            if window.shows("has nobody to meet now") {
                let can_fill = window.can_press("Choose this · F");
                window.key(if can_fill { Key::F } else { Key::W });
                filled += usize::from(can_fill);
            }
            if is_late && slot % 2 == 1 {
                // They come after all, and are checked in.
                window.key(Key::C);
                window.type_text("ad");
                window.key(Key::Enter);
                window.let_go();
            }
            let now = settled(&window);
            assert!(still.iter().all(|(id, place)| now.get(id) == Some(place)), "in slot {slot}");
            still = now;
            window.sees("differ");
        }
    }
    let all = meetings(&window);
    let no_shows = all.iter().filter(|one| one.choice(meeting::state) == Some(MeetingState::NoShow)).count();
    assert_eq!((missed, no_shows), (30, 30));
    assert!(filled > 10, "{filled} of the gaps could be filled");
    let mut taken = std::collections::HashSet::new();
    let stands =
        |one: &&Record| !matches!(one.choice(meeting::state), Some(MeetingState::NoShow | MeetingState::Cancelled));
    for one in all.iter().filter(stands) {
        let slot = one.get(meeting::slot).copied();
        for side in [one.get(meeting::first), one.get(meeting::second), one.get(meeting::table)] {
            assert!(taken.insert((slot, side.copied())), "two meetings in one place");
        }
    }
    assert!(count(&window, Kind::Partnership) >= 5);
    window.press_key("fair-tab-outcomes");
    window.sees("Meetings held: 16");
}

/// The figures beside the bars are whole in every language, and those for whom nobody said the sex with them.
#[test]
fn what_came_of_a_fair_is_cut_in_no_language() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut window = busy_desk(Begin { language, ..Begin::at(folder.path()) });
        window.press_key("fair-tab-outcomes");
        let unsaid = window.say("outcomes-not-given");
        window.sees(&unsaid);
        assert_eq!(window.cut(), Vec::<String>::new(), "{language:?}");
    }
}

/// Cities have long names too: what is done with a meeting stays beside the list, and all of it within the window.
#[test]
fn what_is_done_with_a_meeting_never_lies_under_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    fair_file(&path, 12, 3);
    {
        let options = Options { now: Arc::new(|| NOON_MILLIS), ..Options::new("Ama Mensah") };
        let mut register = Register::open(&path, &options).unwrap();
        let write = |tx: &mut Tx<'_>| {
            for town in tx.all(Kind::City)? {
                let name = format!("San Fernando del Valle de {}", town.title());
                tx.save(&twinhall::domain::record::Draft::from(&town).says(city::name, &name))?;
            }
            Ok(())
        };
        register.run(ActionKind::Edit(Kind::City), write).unwrap();
    }
    for (language, size) in Language::ALL.into_iter().flat_map(|language| [(language, 1366.0), (language, 1024.0)]) {
        let begin = Begin { language, size: [size, 768.0], ..Begin::at(folder.path()) };
        let mut window = at_desk(begin, &path);
        window.key(Key::PageDown);
        window.key(Key::ArrowDown);
        window.key(Key::C);
        window.type_text("san");
        let edge = window.harness.ctx.content_rect().right();
        let row = window.place(Role::Row, "San Fernando");
        let buttons = [" · S", " · N", " · M"].map(|part| window.place(Role::Button, part));
        let outcomes = ["1 · ", "4 · "].map(|part| window.place(Role::RadioButton, part));
        for place in buttons.into_iter().chain(outcomes) {
            assert!(row.right() < place.left() && place.right() < edge, "{row:?} {place:?} in {}", language.tag());
        }
    }
}

/// A meeting that was given up leads to nothing; those who come late meet after all while their table is free, and no
/// longer once it is not.
#[test]
fn who_comes_late_meets_after_all_unless_the_table_was_given_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = desk_of_twelve(&folder);
    window.key(Key::PageDown);
    window.key(Key::ArrowDown);
    let state = |window: &Window, id: Id| {
        let one = meetings(window).into_iter().find(|one| one.id == id).unwrap();
        one.choice::<MeetingState>(meeting::state).unwrap()
    };
    window.key(Key::N);
    let is_missed = |one: &Record| one.choice(meeting::state) == Some(MeetingState::NoShow);
    let missed = meetings(&window).into_iter().find(is_missed).unwrap().id;
    window.key(Key::Num3);
    assert_eq!((state(&window, missed), count(&window, Kind::Partnership)), (MeetingState::NoShow, 0));
    window.misses("Outcome of the meeting");
    window.sees("has nobody to meet now");
    window.press("They came after all · S");
    assert_eq!((state(&window, missed), count(&window, Kind::Absence)), (MeetingState::Planned, 0));
    window.misses("has nobody to meet now");
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((state(&window, missed), count(&window, Kind::Absence)), (MeetingState::NoShow, 1));
    window.key(Key::F);
    window.misses("They came after all");
    window.sees("They can’t meet any more");
    window.key(Key::S);
    assert_eq!(state(&window, missed), MeetingState::NoShow);
}

/// A city calls off two days before: its requests and planned meetings go with it, in one step and one undo, and the
/// desk says what the papers no longer hold. What took place keeps whoever took part.
#[test]
fn a_city_that_calls_off_is_taken_out_with_its_requests_and_planned_meetings() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = desk_of_twelve(&folder);
    // Papers are said to be handed out where they are made.
    window.press_key("fair-tab-paper");
    window.sees_key("desk-paper-never");
    window.press_key("desk-printed");
    window.sees("Everything is as printed.");
    let of =
        |window: &Window| [Kind::Participant, Kind::Request, Kind::Meeting, Kind::City].map(|kind| count(window, kind));
    let before = of(&window);
    let call_off = |window: &mut Window, name: &str| {
        window.press_key("fair-tab-participants");
        window.press_with(Role::ListBoxOption, name);
        window.press(&window.words.tell("delete-named", &[("name", name.into())]));
    };
    call_off(&mut window, "Adaville");
    window.sees("the city stays");
    window.press("Delete");
    let after = of(&window);
    assert_eq!((after[0], after[3]), (before[0] - 1, before[3]));
    assert!(after[1] < before[1] && after[2] < before[2], "{before:?} {after:?}");
    window.press_key("fair-tab-paper");
    assert!(window.texts().iter().any(|text| text.contains("Adaville") && text.contains("does not take place")));
    window.press_key("fair-tab-desk");
    assert!(window.texts().iter().any(|text| text.contains("Adaville") && text.contains("does not take place")));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(of(&window), before);

    // All slots at once: the planned meetings go with them, and come back with them.
    let slots = count(&window, Kind::Slot);
    window.press_key("fair-tab-setup");
    window.press_key("fair-clear-slots");
    window.sees(&format!("the planned meetings ({}) with them", before[2]));
    assert_eq!((count(&window, Kind::Slot), count(&window, Kind::Meeting)), (0, 0));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((count(&window, Kind::Slot), of(&window)), (slots, before));
    window.press_key("fair-tab-desk");

    // The first meeting is held: now its sides stay.
    window.key(Key::PageDown);
    window.key(Key::ArrowDown);
    window.key(Key::Num1);
    let held = meetings(&window).into_iter().find(|one| one.get(meeting::outcome).is_some()).unwrap();
    let register = window.program().register().unwrap();
    let guest = RecordRef { kind: Kind::Participant, id: *held.get(meeting::first).unwrap() };
    let city_id = *register.get(guest).unwrap().unwrap().get(participant::city).unwrap();
    let name = register.get(RecordRef { kind: Kind::City, id: city_id }).unwrap().unwrap().title();
    let before = of(&window);
    call_off(&mut window, &name);
    window.sees("Meetings held or under way: 1.");
    window.sees("enter its departure instead");
    assert!(!window.can_press("Delete"), "what can't be done is not offered");
    assert_eq!(of(&window), before);
    window.key(Key::Escape);

    // A table breaks: what was planned there goes, its requests stay.
    window.press_key("fair-tab-setup");
    window.press("Delete Table 3");
    window.sees("Their requests stay");
    window.press("Delete");
    let after = of(&window);
    assert_eq!((after[1], count(&window, Kind::FairTable)), (before[1], 2));
    assert!(after[2] < before[2]);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((of(&window), count(&window, Kind::FairTable)), (before, 3));
}

/// What two cities had signed years before did not come of their meeting at the fair; what they sign after it did.
#[test]
fn what_stood_before_the_fair_is_no_outcome_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    fair_file(&path, 12, 3);
    let open = || {
        let options = Options { now: Arc::new(|| NOON_MILLIS), ..Options::new("Ama Mensah") };
        Register::open(&path, &options).unwrap()
    };
    let day = |year, month, day| PartialDate::day(year, month, day).unwrap();
    let sign = |tx: &mut Tx<'_>, id: Id, on: PartialDate| {
        let draft = tx.draft(Kind::StageChange).with(stage_change::partnership, id).with(stage_change::date, on);
        tx.apply(vec![Change::Create(draft.chooses(stage_change::after, Stage::Signed).check()?)])
    };
    open()
        .run(ActionKind::Create(Kind::Partnership), |tx| {
            let draft = tx.draft(Kind::Partnership).says(partnership::title, "Old friends");
            let old = draft.id;
            tx.apply(vec![Change::Create(draft.chooses(partnership::stage, Stage::Signed).check()?)])?;
            sign(tx, old, day(1994, 3, 1))?;
            for town in tx.all(Kind::City)? {
                let draft = tx.draft(Kind::Party).with(party::partnership, old).with(party::city, town.id);
                tx.create(&draft.chooses(party::role, PartyRole::Partner))?;
            }
            Ok(())
        })
        .unwrap();
    {
        let mut window = at_desk(Begin::at(folder.path()), &path);
        window.key(Key::PageDown);
        window.key(Key::ArrowDown);
        window.key(Key::Num3);
        assert_eq!(count(&window, Kind::Partnership), 1, "they are known to each other");
        window.press_key("fair-tab-outcomes");
        window.sees("Intent announced: 1");
        window.sees("Signed: 0");
        window.sees("Not given: 4");
    }
    open()
        .run(ActionKind::Create(Kind::Partnership), |tx| {
            let old = tx.all(Kind::Partnership)?.remove(0).id;
            sign(tx, old, day(2001, 5, 20))
        })
        .unwrap();
    let mut window = at_desk(Begin::at(folder.path()), &path);
    window.press_key("fair-tab-outcomes");
    window.sees("Signed: 1");
}
