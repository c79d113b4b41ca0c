//! What an officer meets in the first hour at the window: lists in dialogs, fields that wait, who stands beside a change,
//! a file that somebody else writes or takes away.
#![allow(clippy::unwrap_used)]

use egui::{Event, Key, Modifiers, Order, PointerButton, Pos2, accesskit::Role};
use egui_kittest::kittest::NodeT;
use twinhall::{
    ui::{nav::Page, picker::Reply, settings::Settings},
    words::Language,
};

use super::{
    begun, choose,
    window::{Begin, NOON_MILLIS, PRESSABLE, Window},
    with_partnership,
};

/// Presses and lets go within one frame, as a quick hand does.
fn tap(window: &mut Window, at: Pos2) {
    let input = window.harness.input_mut();
    input.events.push(Event::PointerMoved(at));
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        input.events.push(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
    }
    window.rest();
}

/// Where the middle of each thing of these roles lies that stands in a dialog, by its name.
fn in_dialog(window: &Window, roles: &[Role], order: Order) -> Vec<(String, Pos2)> {
    let ctx = &window.harness.ctx;
    let screen = ctx.content_rect();
    let mut found = Vec::new();
    for node in window.harness.root().children_recursive() {
        let inner = node.accesskit_node();
        let Some(name) = inner.label().filter(|_| roles.contains(&inner.role()) && !inner.is_disabled()) else {
            continue;
        };
        let at = node.rect().center();
        let lies_there = ctx.layer_id_at(at).is_some_and(|layer| layer.order == order);
        if screen.contains(at) && lies_there {
            found.push((name, at));
        }
    }
    found
}

/// Everything with a name, and where its middle lies.
fn everything(window: &Window) -> Vec<(String, Pos2)> {
    let nodes = window.harness.root().children_recursive();
    let pressable = nodes.filter(|node| PRESSABLE.contains(&node.accesskit_node().role()));
    pressable.filter_map(|node| Some((node.accesskit_node().label()?, node.rect().center()))).collect()
}

/// Opens every list of the dialog by the mouse, looks whether it lies on top, and chooses in it.
#[track_caller]
fn lists_lie_on_top(window: &mut Window, of: &str, round: usize) -> usize {
    let lists = in_dialog(window, &[Role::ComboBox], Order::Middle);
    for (name, _) in &lists {
        let Some((_, at)) = in_dialog(window, &[Role::ComboBox], Order::Middle).into_iter().find(|one| one.0 == *name)
        else {
            continue;
        };
        let before = everything(window);
        tap(window, at);
        // What the list covers lies there as well.
        let mut choices = in_dialog(window, &PRESSABLE, Order::Foreground);
        choices.retain(|one| !before.contains(one));
        assert!(!choices.is_empty(), "{of}, {name}, opened for the {round}. time: nothing lies over the dialog");
        let (choice, at) = choices[choices.len().min(2) - 1].clone();
        tap(window, at);
        if in_dialog(window, &PRESSABLE, Order::Foreground).is_empty() {
            assert_eq!(window.value(name), choice, "{of}, {name}, for the {round}. time");
        } else {
            window.key(Key::Escape);
        }
    }
    lists.len()
}

#[track_caller]
fn leave(window: &mut Window) {
    window.key(Key::Escape);
    if window.can_press("Discard") {
        window.press("Discard");
    }
    assert!(!window.can_press("Cancel"));
}

#[test]
fn lists_in_dialogs_lie_on_top_however_often_the_dialog_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("Agreements");
    let mut lists = 0;
    for round in 1..=3 {
        window.press("New agreement");
        lists += lists_lie_on_top(&mut window, "New agreement", round);
        leave(&mut window);
    }
    window.press("Announce…");
    window.key(Key::Escape);
    for page in [Page::People, Page::Organisations, Page::NeedsAndOffers, Page::Practices, Page::Library, Page::Funding]
    {
        window.go(page);
        for round in 1..=3 {
            window.keys(Modifiers::COMMAND, Key::N);
            lists += lists_lie_on_top(&mut window, &format!("{page:?}"), round);
            leave(&mut window);
        }
    }
    assert!(lists > 20, "{lists}");
}

#[test]
fn what_is_valid_is_saved_beside_what_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.write("Population", "about a million");
    window.let_go();
    window.write("Region", "Golfe");
    window.let_go();
    assert_eq!(window.value("Population"), "about a million");
    window.sees_key("refusal-not-number");
    choose(&mut window, "Lyon");
    window.press("Discard");
    choose(&mut window, "Lomé");
    assert_eq!(window.value("Region"), "Golfe");
    assert_ne!(window.value("Population"), "about a million");
}

#[test]
fn nothing_else_moves_when_a_field_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let places = |window: &Window| {
        let mut found = Vec::new();
        for node in window.harness.root().children_recursive() {
            let inner = node.accesskit_node();
            if let Some(name) = inner.label().filter(|_| PRESSABLE.contains(&inner.role())) {
                found.push((format!("{:?} {name}", inner.role()), node.rect().top() as i32));
            }
        }
        found
    };
    for (page, row, fields) in [
        (Page::Partnerships, "Lomé – Lyon", &["Purpose", "Note", "Purpose"][..]),
        (Page::Cities, "Lomé", &["Region", "Profile", "Region"]),
    ] {
        window.go(page);
        choose(&mut window, row);
        for (round, field) in fields.iter().enumerate() {
            window.write(field, if round == 2 { "" } else { "Water" });
            let before = places(&window);
            window.let_go();
            let after = places(&window);
            let form = before.iter().position(|(name, _)| name.ends_with(field)).unwrap();
            for (name, top) in &before[form..] {
                let Some((_, now)) = after
                    .iter()
                    .find(|(other, now)| other == name && (now - top).abs() < 2)
                    .or_else(|| after.iter().find(|(other, _)| other == name))
                else {
                    continue;
                };
                assert!((now - top).abs() < 2, "{page:?}: {name} moved from {top} to {now} when {field} was saved");
            }
        }
    }
}

#[test]
fn enter_confirms_also_at_the_date_of_a_new_partnership() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = begun(folder.path());
    window.go(Page::Partnerships);
    window.keys(Modifiers::COMMAND, Key::N);
    for typed in ["Lomé", "Lyon"] {
        window.type_text(typed);
        window.key(Key::Enter);
        assert!(window.can_press("Cancel"), "choosing a city confirms nothing");
    }
    window.type_text("14 May 2001");
    window.key(Key::Enter);
    assert!(!window.can_press("Cancel"), "{:#?}", window.texts());
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn a_sentence_ends_when_what_it_tells_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.keys(Modifiers::COMMAND, Key::Z);
    window.sees("Undone");
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.misses("Undone");
}

#[test]
fn the_language_asked_for_holds_for_the_window_and_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut settings = Settings::load(Some(folder.path().to_owned()));
    settings.language = Some("ru".to_owned());
    settings.asked_language = Some(Language::French);
    assert_eq!(settings.language(), Language::French);
    settings.save();
    assert_eq!(Settings::load(Some(folder.path().to_owned())).language(), Language::Russian);
}

#[test]
fn who_works_here_is_asked_at_the_first_change_of_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Begin::at(folder.path()).named("").window();
    window.press_key("start-sample");
    window.rest();
    window.misses(&window.say("who-title"));
    window.go(Page::Cities);
    window.press_with(Role::Row, "Lyon");
    window.write("Region", "Rhône");
    window.let_go();
    window.misses(&window.say("who-title"));
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_text("Close workspace");
    window.key(Key::Enter);
    // Making one's own workspace is the first change.
    window.press("New workspace");
    window.write(&window.say("new-workspace-office"), "City of Lomé");
    window.write("File", &folder.path().join("Lomé.twin").display().to_string());
    window.press("Create");
    window.sees_key("who-title");
    window.press_key("who-later");
    window.rest();
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Kossi Agbo");
    window.key(Key::Enter);
    window.misses(&window.say("who-title"));
    window.sees("Kossi Agbo");
    drop(window);
    // In the next workspace it is asked again, over the form that goes on afterwards.
    let path = folder.path().join("Lomé.twin");
    let mut window = Begin::at(folder.path()).named("").opening(&path).window();
    window.misses(&window.say("who-title"));
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Ama Mensah");
    window.key(Key::Enter);
    window.sees_key("who-title");
    window.write("Your name", "Afi Lawson");
    window.press("Begin");
    window.misses(&window.say("who-title"));
    window.sees("Ama Mensah");
    assert_eq!(window.program().register().unwrap().actor(), "Afi Lawson");
    assert!(!window.can_press("Cancel"));
}

#[test]
fn the_rescue_is_reached_above_a_form_and_keeps_what_is_typed_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    window.type_text("Kossi Agbo");
    std::fs::rename(folder.path().join("Lomé.twin"), folder.path().join("other.twin")).unwrap();
    for has_focus in [false, true] {
        window.harness.input_mut().focused = has_focus;
        window.rest();
    }
    let rescue = folder.path().join("rescued.twin");
    window.replies.borrow_mut().push_back(Reply::Chosen(rescue.clone()));
    let above = in_dialog(&window, &[Role::Button], Order::Foreground);
    let (_, at) = above.into_iter().find(|(name, _)| name.starts_with("Save a rescue copy")).unwrap();
    tap(&mut window, at);
    window.misses(&window.say("banner-moved"));
    assert_eq!(window.value("Full name"), "Kossi Agbo");
    window.press("Add");
    assert_eq!(window.program().register().unwrap().path(), Some(rescue.as_path()));
    assert!(window.rows().iter().any(|row| row.contains("Kossi Agbo")));
}

#[test]
fn a_window_that_reads_follows_the_writer_and_takes_over() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let mut writer = with_partnership(folder.path());
    let path = folder.path().join("Lomé.twin");
    let mut reader = Begin::at(other.path()).named("Afi Lawson").opening(&path).window();
    reader.sees("already open elsewhere (Ama Mensah");
    reader.go(Page::People);
    assert!(!reader.can_press("New person"));
    writer.go(Page::People);
    writer.keys(Modifiers::COMMAND, Key::N);
    writer.type_text("Kossi Agbo");
    writer.key(Key::Enter);
    reader.waits_for_text("Kossi Agbo");
    assert!(!reader.can_press(&reader.say("take-over")));
    drop(writer);
    reader.waits_for("take-over");
    reader.press_key("take-over");
    reader.misses(&reader.say("banner-free"));
    reader.sees("Kossi Agbo");
    reader.keys(Modifiers::COMMAND, Key::N);
    reader.type_text("Ama Dogbe");
    reader.key(Key::Enter);
    reader.sees("Ama Dogbe");
    assert_eq!(reader.rows().len(), 2);
}

#[test]
fn a_deletion_that_can_not_be_names_what_stands_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.press("Add a task");
    window.type_text("Call Lyon");
    window.key(Key::Enter);
    // It stands on its partnership.
    window.sees("Call Lyon");
    window.press("Delete Lomé – Lyon");
    window.sees_key("delete-in-the-way");
    window.misses(&window.say("delete-note"));
    assert!(!window.can_press("Delete"));
    window.press_like("Task “Call Lyon");
    window.misses(&window.say("delete-in-the-way"));
    window.press("Delete Call Lyon");
    window.sees_key("delete-note");
    window.press("Delete");
    window.go(Page::Partnerships);
    window.press("Delete Lomé – Lyon");
    window.press("Delete");
    assert!(window.rows().is_empty());
}

#[test]
fn a_detail_that_the_filter_hides_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.misses(&window.say("hidden-by-filter"));
    window.keys(Modifiers::COMMAND, Key::F);
    window.type_text("Ouagadougou");
    window.sees_key("hidden-by-filter");
    window.press_key("clear-filters");
    window.misses(&window.say("hidden-by-filter"));
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn work_ends_with_a_backup_where_something_was_done() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_partnership(folder.path()));
    let path = folder.path().join("Lomé.twin");
    let backups = || std::fs::read_dir(folder.path().join("Lomé backups")).unwrap().count();
    let before = backups();
    let later = NOON_MILLIS + 3_600_000;
    drop(Begin::at(folder.path()).opening(&path).at_millis(later).window());
    assert_eq!(backups(), before, "nothing was done");
    let mut window = Begin::at(folder.path()).opening(&path).at_millis(later).window();
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.write("Region", "Golfe");
    window.let_go();
    drop(window);
    assert_eq!(backups(), before + 1);
}
