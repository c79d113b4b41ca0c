//! A fair from beginning to end, as one person at one window walks it: from a need to a partnership and back.
#![allow(clippy::unwrap_used)]

use std::{path::Path, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::{
    domain::{
        choices::{FairStage, MeetingState, RequestState, Stage},
        date::PartialDate,
        journal::ActionKind,
        kinds::*,
        record::{Draft, Record},
    },
    jobs::workspaces::begin_workspace,
    register::{Options, Register},
    ui::nav::Page,
};

use super::{
    fair_ground::{MORNING, at_desk},
    window::{Begin, NOON_MILLIS, Window},
};

/// Two cities whose need and offer meet, a third with neither; two slots, one table.
fn lay(path: &Path) {
    let options = Options { now: Arc::new(|| NOON_MILLIS), seed: Some(7), ..Options::new("Ama Mensah") };
    let office = |draft: Draft| draft.says(workspace::name, "City of Brussels");
    let lay = |register: &mut Register| {
        let write = |tx: &mut twinhall::register::Tx<'_>| {
            let draft = tx.draft(Kind::Fair).says(fair::name, "Fair of Brussels").says(fair::place, "Brussels");
            let fair_id = tx.create(&draft.chooses(fair::stage, FairStage::Preparing))?;
            for start in [540, 570] {
                let draft = tx.draft(Kind::Slot).with(slot::fair, fair_id).with(slot::start_minute, start);
                let day = PartialDate::day(2001, 5, 15).unwrap();
                tx.create(&draft.with(slot::date, day).with(slot::minutes, 25))?;
            }
            let draft = tx.draft(Kind::FairTable).with(fair_table::fair, fair_id);
            tx.create(&draft.says(fair_table::label, "Table 1"))?;
            for (name, country) in [("Lomé", "TG"), ("Lyon", "FR"), ("Oslo", "NO")] {
                let draft = tx.draft(Kind::City).says(city::name, name).says(city::country, country);
                let town = tx.create(&draft.with(city::languages, vec!["fr".to_owned()]))?;
                let draft = tx.draft(Kind::Participant).with(participant::fair, fair_id);
                tx.create(&draft.with(participant::city, town))?;
                if name == "Lomé" {
                    let draft = tx.draft(Kind::Need).with(need::city, town).says(need::title, "Clean water");
                    tx.create(&draft.with(need::theme, "water"))?;
                }
                if name == "Lyon" {
                    let draft = tx.draft(Kind::Offer).with(offer::city, town).says(offer::title, "Water engineers");
                    tx.create(&draft.with(offer::theme, "water"))?;
                }
            }
            Ok(())
        };
        register.run(ActionKind::Generate, write).map(|_| ())
    };
    begin_workspace(path, &options, office, lay).unwrap();
}

fn all(window: &Window, kind: Kind) -> Vec<Record> {
    window.program().register().unwrap().all(kind).unwrap()
}

/// Lomé asks Lyon, whose offer answers its need, and Lyon agrees.
fn ask(window: &mut Window) {
    window.press_key("matches-ask");
    window.press_key("fair-tab-requests");
    window.press_with(Role::Row, "Lomé, Lyon");
    window.key(Key::A);
}

/// Their meeting gets its slot and table.
fn place(window: &mut Window) {
    window.press_key("fair-tab-timetable");
    window.start_key("timetable-solve");
    window.waits_for("timetable-take-over");
    window.press_key("timetable-take-over");
}

/// They meet, and announce what they intend.
fn announce(window: &mut Window) {
    window.press_key("fair-tab-desk");
    window.key(Key::PageDown);
    if window.rows().iter().all(|row| !row.contains("Lyon")) {
        window.key(Key::PageDown);
    }
    window.key(Key::ArrowDown);
    window.key(Key::S);
    window.key(Key::Num3);
}

/// Days before which an announced intent is not yet stale.
const PATIENCE: u64 = 90;
const DAY_MILLIS: u64 = 86_400_000;

#[test]
fn an_intent_of_the_fair_left_alone_comes_back_on_today() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    lay(&path);
    let mut window = at_desk(Begin::at(folder.path()), &path);
    window.press_key("fair-tab-matches");
    ask(&mut window);
    place(&mut window);
    announce(&mut window);
    drop(window);
    let today_after = |days: u64| {
        let begin = Begin { path: Some(&path), ..Begin::at(folder.path()) };
        let mut window = begin.at_millis(MORNING + days * DAY_MILLIS).window();
        window.go(Page::Today);
        window
    };
    let said = "1 intent announced, no step for 90 days";
    today_after(PATIENCE - 1).misses(said);
    let mut window = today_after(PATIENCE + 1);
    window.press(said);
    assert_eq!(window.rows().iter().filter(|row| row.contains("Lomé – Lyon")).count(), 1, "{:?}", window.rows());
}

#[test]
fn a_need_leads_over_a_match_and_a_meeting_to_a_partnership_and_all_of_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fair.twin");
    lay(&path);
    let mut window = at_desk(Begin::at(folder.path()), &path);

    // Who could be Lomé's partner, and why.
    window.press_key("fair-tab-matches");
    let ranked: Vec<String> = window.rows().into_iter().filter(|row| row.contains('%')).collect();
    assert!(ranked[0].starts_with("Lyon, "), "{ranked:?}");
    window.sees("Lyon offers “Water engineers”, and Lomé needs “Clean water”");
    ask(&mut window);
    let asked = all(&window, Kind::Request);
    assert_eq!(asked.iter().map(|one| one.choice(request::state)).collect::<Vec<_>>(), [Some(RequestState::Accepted)]);

    place(&mut window);
    let planned = all(&window, Kind::Meeting);
    assert_eq!(planned.len(), 1);

    announce(&mut window);
    let held = all(&window, Kind::Meeting).remove(0);
    assert_eq!(held.choice(meeting::state), Some(MeetingState::Held));
    let made = all(&window, Kind::Partnership).remove(0);
    assert_eq!(made.choice(partnership::stage), Some(Stage::Announced));

    // It stands among the partnerships, and says where it comes from.
    window.press_key("fair-tab-outcomes");
    window.sees("Negotiating: 0");
    window.go(Page::Partnerships);
    super::choose(&mut window, "Lomé – Lyon");
    window.sees("Intent announced at the meeting");
    window.sees("Fair of Brussels");

    window.let_go();
    for _ in 0..5 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    for kind in [Kind::Partnership, Kind::Meeting, Kind::Request, Kind::Task, Kind::Provenance] {
        assert_eq!(all(&window, kind), [], "{kind:?} is left");
    }
}
