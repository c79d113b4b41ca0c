//! A city finds its partners, at a fair and outside it, reads why, and asks for a meeting.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::{
    domain::{
        kinds::{Kind, fair, request},
        matching::{Part, Weights},
        record::Record,
    },
    ui::nav::Page,
    words::Language,
};

use super::{
    scenes::practice,
    window::{Begin, Window},
};

fn all(window: &Window, kind: Kind) -> Vec<Record> {
    window.program().register().unwrap().all(kind).unwrap()
}

fn at_matches(window: &mut Window) {
    window.go(Page::Fair);
    window.press_key("fair-tab-matches");
}

#[test]
fn the_best_pair_says_why_and_is_asked_for_a_meeting() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    at_matches(&mut window);
    window.press_key("matches-best-pairs");
    // The best of all rests on needs that offers answer, by name.
    window.sees(" offers “");
    window.sees(" needs “");
    let before = all(&window, Kind::Request).len();
    // Somebody has not asked yet.
    for _ in 0..40 {
        if window.can_press(&window.say("matches-ask")) {
            break;
        }
        window.focus(Role::Table, &window.say("fair-tab-matches"));
        window.key(Key::ArrowDown);
    }
    window.press_key("matches-ask");
    assert_eq!(all(&window, Kind::Request).len(), before + 1);
    window.misses(&window.say("matches-ask"));
    window.sees_key("matches-asked");
    window.let_go();
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(all(&window, Kind::Request).len(), before);
}

#[test]
fn a_city_is_found_by_two_letters_and_ranked_against_all_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    at_matches(&mut window);
    let first = window.rows().into_iter().find(|row| row.contains('%')).unwrap();
    let name = first.split(',').next().unwrap().to_owned();
    window.type_text_into(&window.say("matches-find"), &name);
    let rows = window.rows();
    assert!(rows.contains(&name), "{name} among {rows:?}");
    window.press(&name);
    let ranked = || window.rows().into_iter().filter(|row| row.contains('%'));
    assert!(ranked().count() > 5);
    assert!(ranked().all(|row| !row.starts_with(&format!("{name},"))), "no city is its own partner");
    window.sees(&format!("{name} – "));
}

/// A delegate in a hurry: the name, Enter, and whose partners these are is said above them; of each pair, what either
/// side could give.
#[test]
fn a_delegate_types_a_city_and_reads_who_would_give_what() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    at_matches(&mut window);
    let partners = |window: &Window| {
        let of = window.texts().into_iter().find(|text| text.starts_with("Partners for "));
        of.unwrap().trim_start_matches("Partners for ").to_owned()
    };
    let before = partners(&window);
    let row = window.rows().into_iter().rfind(|row| row.contains('%') && !row.starts_with(&before)).unwrap();
    let name = row.split(',').next().unwrap().to_owned();
    window.type_text_into(&window.say("matches-find"), &name);
    window.key(Key::Enter);
    assert_eq!(partners(&window), name);
    let first = window.rows().into_iter().find(|row| row.contains('%')).unwrap();
    let other = first.split(',').next().unwrap().to_owned();
    window.sees(&format!("{name} – {other}"));
    window.sees(&format!("{other} could give {name}"));
    window.sees(&format!("{name} could give {other}"));
}

/// On a small screen the names of the partners stand whole; how sure a score is makes way for them.
#[test]
fn partners_can_be_read_on_a_small_screen() {
    for (wide, columns) in [(1024.0, 3), (1366.0, 5)] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = practice(Begin { size: [wide, 768.0], ..Begin::at(folder.path()) });
        at_matches(&mut window);
        let heads = window.names(Role::ColumnHeader);
        let at = heads.iter().position(|head| *head == window.say("matches-partner")).unwrap();
        assert_eq!(heads[at..].len(), columns, "{heads:?}");
        let [name, _] = window.size_of(Role::ColumnHeader, &window.say("matches-partner"));
        assert!(name > 140.0, "{name} at {wide}");
    }
}

/// In every language, and with large letters too, no column of a fair's lists stands there only to be cut, and names
/// of usual length are whole.
#[test]
fn the_lists_of_a_fair_are_cut_in_no_language() {
    const LONG: usize = 16;
    for language in Language::ALL {
        for size in [[1366.0, 768.0], [911.0, 512.0]] {
            let folder = tempfile::tempdir().unwrap();
            let mut window = practice(Begin { language, size, ..Begin::at(folder.path()) });
            let pages = ["fair-tab-matches", "matches-best-pairs", "fair-tab-requests", "requests-suggested"];
            window.go(Page::Fair);
            for page in pages {
                window.press_key(page);
                let cut = window.cut();
                let heads = window.names(Role::ColumnHeader);
                assert!(heads.len() >= 3, "{heads:?}");
                // A theme is longer than a name, and the open pair says it again.
                let is_short = |text: &&String| text.chars().count() < LONG || heads.contains(text);
                assert_eq!(cut.iter().find(is_short), None, "{page}, {language:?}, {size:?}");
            }
            window.press_key("fair-tab-participants");
            // Names of delegates may be many; what is to be done about a card, and when nobody is there, is whole.
            let cards = window.names(Role::ListBoxOption);
            let is_said = |text: &&String| text.contains(" · ") && cards.iter().any(|card| card.contains(*text));
            assert!(cards.len() > 2, "{cards:?}");
            assert_eq!(window.cut().iter().find(is_said), None, "{language:?}, {size:?}");
            window.press_key("fair-tab-requests");
            window.press_key("requests-list");
            let [find, _] = window.size_of(Role::SearchInput, &window.say("requests-search"));
            assert!(find > 200.0, "{find}, {language:?}, {size:?}");
        }
    }
}

#[test]
fn weights_change_the_ranking_at_once_and_stay_with_the_fair() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    at_matches(&mut window);
    let usual = window.rows();
    let label = window.words.tell("match-weight-of", &[("part", window.words.say("match-part-needs").into())]);
    window.focus(Role::SpinButton, &label);
    window.type_text("0");
    window.key(Key::Enter);
    assert_ne!(window.rows(), usual);
    let stored = |window: &Window| {
        let lines = all(window, Kind::Fair)[0].get(fair::weights).cloned();
        lines.map(|lines| Weights::read(&lines).unwrap())
    };
    assert_eq!(stored(&window).map(|weights| weights.of(Part::Needs)), Some(0));
    window.press_key("match-weights-usual");
    assert_eq!(window.rows(), usual);
    assert_eq!(stored(&window), Some(Weights::default()));
}

#[test]
fn requests_are_suggested_from_the_best_partners() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.go(Page::Fair);
    window.press_key("fair-tab-requests");
    window.press_key("requests-suggested");
    let before = all(&window, Kind::Request).len();
    assert!(window.rows().iter().all(|row| row.contains('%')));
    window.press_key("requests-ask");
    let now = all(&window, Kind::Request);
    assert_eq!(now.len(), before + 1);
    assert!(now.iter().all(|one| one.get(request::asker) != one.get(request::asked)));
}

#[test]
fn any_city_is_asked_for_partners_and_a_need_for_who_offers_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.go(Page::Cities);
    let city = window.rows()[0].split(',').next().unwrap().to_owned();
    super::choose(&mut window, &city);
    window.start_key("partners-of-city");
    window.waits_for("partners-show");
    assert!(window.rows().iter().filter(|row| row.contains('%')).count() > 5);
    window.press_key("partners-show");
    assert!(!window.shows(&window.say("partners-show")));
    window.go(Page::NeedsAndOffers);
    let need = window.rows()[0].split(',').next().unwrap().to_owned();
    super::choose(&mut window, &need);
    window.start_key("partners-of-need");
    window.waits_for("partners-show");
    window.sees_key("partners-answers");
}
