//! The window for those who hear it or have no mouse: names, headings, cells, what was refused, and the way of Tab.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use egui::{
    Color32, Key, Modifiers,
    accesskit::{Action, Invalid, Live, NodeId, Role, SortDirection},
};
use egui_kittest::{Node, kittest::NodeT};
use twinhall::{
    domain::kinds::Kind,
    ui::{
        nav::Page,
        theme::{DARK, LIGHT, Palette},
    },
    words::Language,
};

use super::{
    choose,
    scenes::{SCENES, practice},
    window::{Begin, WRITABLE, Window},
    with_partnership,
};

type Heard<'a> = egui_kittest::kittest::AccessKitNode<'a>;

fn nodes(window: &Window) -> impl Iterator<Item = Heard<'_>> {
    window.harness.root().children_recursive().map(|node: Node<'_>| node.accesskit_node())
}

fn name(node: &Heard<'_>) -> String {
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// Whether it stands, at whatever depth, in something of this kind.
fn is_in(node: &Heard<'_>, roles: &[Role]) -> bool {
    std::iter::successors(node.parent(), Heard::parent).any(|parent| roles.contains(&parent.role()))
}

fn takes_focus(node: &Heard<'_>) -> bool {
    node.data().supports_action(Action::Focus) && !node.is_disabled()
}

/// What is wrong with what is drawn now, as somebody who hears it would say.
fn complaints(window: &Window) -> Vec<String> {
    let mut found = Vec::new();
    for node in nodes(window) {
        let (role, name) = (node.role(), name(&node));
        let can_press = node.data().supports_action(Action::Click) || takes_focus(&node);
        match role {
            // What egui draws beside what scrolls: Tab and the page keys scroll.
            Role::GenericContainer | Role::ScrollBar => {}
            Role::Unknown => found.push(format!("something unknown called {name:?}")),
            Role::Dialog | Role::Image if name.trim().is_empty() => found.push(format!("{role:?} without a name")),
            Role::Row if !is_in(&node, &[Role::Table, Role::Grid]) => found.push(format!("{name:?} is in no table")),
            Role::Cell | Role::ColumnHeader if node.data().column_index().is_none() && !is_in(&node, &[Role::Grid]) => {
                found.push(format!("the cell {name:?} is in no column"));
            }
            Role::Tab if node.is_selected().is_none() => found.push(format!("{name:?} does not say if it is shown")),
            Role::ComboBox if node.value().is_none() => found.push(format!("{name:?} does not say what is chosen")),
            _ if can_press && name.trim().is_empty() => found.push(format!("{role:?} without a name")),
            Role::Button if name.chars().count() > 200 => found.push(format!("a long name: {name}")),
            _ if node.description().is_some_and(|told| told == name) => found.push(format!("{name:?} is read twice")),
            _ => {}
        }
        // What can be pressed but not walked to is walked to inside what holds it.
        let is_led_to = takes_focus(&node)
            || node.is_disabled()
            || is_in(&node, &[Role::Table, Role::Grid, Role::ListBox, Role::Canvas, Role::RadioGroup])
            || matches!(role, Role::Label | Role::ScrollBar);
        if node.data().supports_action(Action::Click) && !is_led_to {
            found.push(format!("{role:?} {name:?} can only be pressed by a mouse"));
        }
    }
    if !nodes(window).any(|node| node.role() == Role::Heading && node.level().is_some()) {
        found.push("no heading".to_owned());
    }
    found.extend(window.harness.unnamed_widgets().iter().map(|unnamed| format!("without a name: {unnamed:?}")));
    let unreadable = window.texts().into_iter().filter(|text| has_private(text));
    found.extend(unreadable.map(|text| format!("an icon is read out: {text:?}")));
    found
}

/// Every page and dialog of one of so many parts, so that they are gone through beside one another: it comes to rest, has
/// a name on everything, and can be heard.
fn can_be_heard(part: usize) {
    let mut all = Vec::new();
    for scene in SCENES.iter().skip(part).step_by(PARTS) {
        let folder = tempfile::tempdir().unwrap();
        let window = scene.window(Begin::at(folder.path()));
        all.extend(complaints(&window).into_iter().map(|complaint| format!("{}: {complaint}", scene.name)));
    }
    assert!(all.is_empty(), "{all:#?}");
}

const PARTS: usize = 4;

#[test]
fn every_scene_of_the_first_part_can_be_heard() {
    can_be_heard(0);
}

#[test]
fn every_scene_of_the_second_part_can_be_heard() {
    can_be_heard(1);
}

#[test]
fn every_scene_of_the_third_part_can_be_heard() {
    can_be_heard(2);
}

#[test]
fn every_scene_of_the_fourth_part_can_be_heard() {
    can_be_heard(3);
}

/// Icons are letters for private use: whoever listens to the window would hear nothing, or noise.
fn has_private(text: &str) -> bool {
    text.chars().any(|c| ('\u{e000}'..='\u{f8ff}').contains(&c))
}

/// Presses Tab until it comes round: what takes the keyboard and never got it, and what got it out of its turn.
fn wrong_with_tab(window: &mut Window) -> Vec<String> {
    let read: Vec<NodeId> = nodes(window).map(|node| node.locate().0).collect();
    let first = nodes(window).find(takes_focus).map(|node| node.locate().0);
    let mut reached: Vec<NodeId> = Vec::new();
    for _ in 0..nodes(window).filter(takes_focus).count() + 12 {
        window.harness.key_press(Key::Tab);
        window.harness.step();
        window.harness.step();
        let focused = window.harness.ctx.memory(egui::Memory::focused);
        reached.extend(focused.map(|id| id.accesskit_id()));
    }
    assert!(reached.len() > 20, "the keyboard came to {} things", reached.len());
    let called: HashMap<NodeId, String> =
        nodes(window).map(|node| (node.locate().0, format!("{:?} {:?}", node.role(), name(&node)))).collect();
    let mut wrong = Vec::new();
    for node in nodes(window).filter(|node| takes_focus(node) && node.role() != Role::Splitter) {
        let (id, _) = node.locate();
        if !reached.contains(&id) {
            wrong.push(format!("{} is never come to", called[&id]));
        }
    }
    let turn = |id: &NodeId| read.iter().position(|one| one == id);
    for pair in reached.windows(2) {
        let is_backward = turn(&pair[0]).zip(turn(&pair[1])).is_some_and(|(from, to)| to < from);
        if is_backward && Some(pair[1]) != first {
            wrong.push(format!("after {:?} comes {:?}", called.get(&pair[0]), called.get(&pair[1])));
        }
    }
    wrong
}

#[test]
fn tab_comes_to_everything_on_every_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    let mut all = Vec::new();
    for page in Page::all() {
        window.go(page);
        if let Some(row) = window.rows().first().cloned() {
            if page != Page::Today {
                choose(&mut window, &row);
            }
        }
        let wrong = wrong_with_tab(&mut window);
        all.extend(wrong.into_iter().map(|name| format!("{page:?}: {name}")));
    }
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn tab_comes_to_everything_of_a_partnership_and_stays_in_a_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.go(Page::Partnerships);
    let row = window.rows()[0].clone();
    choose(&mut window, &row);
    let mut all = Vec::new();
    for tab in ["agreements", "components", "money", "activities", "people", "files", "history"] {
        window.press_key(&format!("tab-{tab}"));
        let wrong = wrong_with_tab(&mut window);
        all.extend(wrong.into_iter().map(|name| format!("{tab}: {name}")));
    }
    for view in ["view-board", "view-map"] {
        window.press_key(view);
        let wrong = wrong_with_tab(&mut window);
        all.extend(wrong.into_iter().map(|name| format!("{view}: {name}")));
    }
    assert!(all.is_empty(), "{all:#?}");
    window.press_key("settings");
    for _ in 0..40 {
        window.harness.key_press(Key::Tab);
        window.harness.step();
        let focused = window.harness.ctx.memory(egui::Memory::focused).unwrap();
        let node = nodes(&window).find(|node| node.locate().0 == focused.accesskit_id());
        assert!(node.is_some_and(|node| is_in(&node, &[Role::Dialog])), "Tab left the dialog");
    }
}

/// Navigation, bar, list, detail, what lies beside: as the window is read.
#[test]
fn tab_goes_from_left_to_right_through_what_lies_beside() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Begin { size: [1920.0, 1080.0], ..Begin::at(folder.path()) }.window();
    window.press_key("start-sample");
    window.go(Page::Cities);
    choose(&mut window, "Lomé");
    window.press("Lomé – Lyon");
    window.sees_key("beside-open");
    let wrong = wrong_with_tab(&mut window);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_list_is_a_table_of_rows_and_cells_under_headings() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.go(Page::Partnerships);
    let heading = window.say("column-countries");
    window.press(&heading);
    let table = nodes(&window).find(|node| node.role() == Role::Table).unwrap();
    assert_eq!(table.data().row_count(), Some(61), "with the row of headings");
    let headings: Vec<_> = nodes(&window).filter(|node| node.role() == Role::ColumnHeader).collect();
    assert_eq!(table.data().column_count(), Some(headings.len()));
    let sorted = headings.iter().find(|node| name(node) == heading).unwrap();
    assert_eq!(sorted.sort_direction(), Some(SortDirection::Ascending));
    assert!(headings.iter().all(|node| is_in(node, &[Role::Row])));
    let row = nodes(&window).find(|node| node.role() == Role::Row && node.data().row_index() == Some(3)).unwrap();
    let cells: Vec<_> = row.children().filter(|node| node.role() == Role::Cell).collect();
    let columns: Vec<_> = cells.iter().filter_map(|cell| cell.data().column_index()).collect();
    assert_eq!(columns, (0..headings.len()).collect::<Vec<_>>());
    assert!(name(&row).starts_with(&name(&cells[0])), "{} {}", name(&row), name(&cells[0]));
}

#[test]
fn the_row_that_the_arrows_come_to_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = practice(Begin::at(folder.path()));
    window.go(Page::Partnerships);
    let rows = window.rows();
    choose(&mut window, &rows[0]);
    window.key(Key::ArrowDown);
    let focused = nodes(&window).find(Heard::is_focused).unwrap();
    assert_eq!((focused.role(), name(&focused)), (Role::Row, rows[1].clone()));
    assert_eq!(window.selected_rows(), [rows[1].clone()]);
    window.go(Page::Calendar);
    let day = nodes(&window).find(|node| node.role() == Role::GridCell).map(|node| name(&node)).unwrap();
    window.press(&day);
    window.key(Key::ArrowRight);
    let focused = nodes(&window).find(Heard::is_focused).unwrap();
    assert_eq!(focused.role(), Role::GridCell);
    assert_ne!(name(&focused), day);
}

#[test]
fn a_refusal_is_told_with_the_field_it_concerns() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::People);
    window.keys(Modifiers::COMMAND, Key::N);
    let field = window.words.field(Kind::Person.name(), "name").to_owned();
    let find = |window: &Window| {
        let node = nodes(window).find(|node| WRITABLE.contains(&node.role()) && name(node) == field).unwrap();
        (node.is_required(), node.data().invalid(), node.description().unwrap_or_default())
    };
    assert!(find(&window).0, "it says that it is required");
    assert_eq!(find(&window).1, None);
    window.keys(Modifiers::COMMAND, Key::Enter);
    let (_, invalid, why) = find(&window);
    assert_eq!(invalid, Some(Invalid::True));
    let told = nodes(&window).find(|node| node.live() == Live::Polite && name(node) == why);
    assert!(told.is_some() && !why.is_empty(), "{why:?} is announced: {:#?}", window.texts());
}

#[test]
fn what_was_done_is_announced_and_a_dialog_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let row = window.rows()[0].clone();
    choose(&mut window, &row);
    window.press_with(Role::Button, "Delete ");
    let dialog = nodes(&window).find(|node| node.role() == Role::Dialog).unwrap();
    let heading = nodes(&window).find(|node| node.role() == Role::Heading && is_in(node, &[Role::Dialog])).unwrap();
    assert!(dialog.is_modal());
    assert_eq!(name(&dialog), name(&heading));
    window.press_key("delete");
    let live: Vec<_> = nodes(&window).filter(|node| node.live() == Live::Polite).map(|node| name(&node)).collect();
    assert!(live.iter().any(|text| text.starts_with("Deleted")), "{live:?}");
}

#[test]
fn nothing_is_heard_in_another_language() {
    let folder = tempfile::tempdir().unwrap();
    let begin = Begin { language: Language::Russian, ..Begin::at(folder.path()) };
    let mut window = practice(begin);
    window.go(Page::Partnerships);
    window.sees_key("width-list");
    window.misses("Resize");
    let root = window.harness.root().accesskit_node().data().language().map(str::to_owned);
    assert_eq!(root.as_deref(), Some("ru"));
}

/// WCAG 2.2, 1.4.3.
fn contrast(one: Color32, other: Color32) -> f64 {
    let light = |colour: Color32| {
        let [red, green, blue] = [colour.r(), colour.g(), colour.b()].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[test]
fn all_text_stands_out_from_its_ground_in_both_looks() {
    let mut faint = Vec::new();
    for (look, palette) in [("light", LIGHT), ("dark", DARK)] {
        let Palette { ink, quiet, paper, shade, sheet, hover, accent, on_accent, .. } = palette;
        let Palette { accent_soft, due, due_soft, wrong, wrong_soft, .. } = palette;
        let inks = [("ink", ink), ("quiet", quiet), ("accent", accent), ("due", due), ("wrong", wrong)];
        let grounds = [("paper", paper), ("shade", shade), ("sheet", sheet), ("hover", hover), ("soft", accent_soft)];
        let mut pairs: Vec<_> = inks.iter().flat_map(|ink| grounds.map(|ground| (*ink, ground))).collect();
        pairs.extend([
            (("on accent", on_accent), ("accent", accent)),
            (("paper", paper), ("wrong", wrong)),
            (("due", due), ("due soft", due_soft)),
            (("wrong", wrong), ("wrong soft", wrong_soft)),
            (("ink", ink), ("due soft", due_soft)),
        ]);
        for ((text, ink), (ground, colour)) in pairs {
            let contrast = contrast(ink, colour);
            if contrast < 4.5 {
                faint.push(format!("{look}: {text} on {ground} {contrast:.2}"));
            }
        }
    }
    assert!(faint.is_empty(), "{faint:#?}");
}

#[test]
fn who_asks_for_less_motion_gets_none_and_keeps_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let moves = |window: &Window| {
        let style = window.harness.ctx.global_style();
        (style.visuals.text_cursor.blink, style.scroll_animation.duration.max > 0.0, style.animation_time > 0.0)
    };
    let (still, lively) = ((false, false, false), (true, true, false));
    window.press_key("settings");
    window.press_key("motion-less");
    assert_eq!(moves(&window), still);
    window.press_key("motion-full");
    assert_eq!(moves(&window), lively);
    window.press_key("motion-less");
    drop(window);
    assert_eq!(moves(&Begin::at(folder.path()).window()), still);
}

#[test]
fn less_motion_is_taken_from_the_computer_where_nothing_else_was_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    let ctx = window.harness.ctx.clone();
    let blinks = || ctx.global_style().visuals.text_cursor.blink;
    for (answer, is_lively) in [(Some(true), false), (Some(false), true), (Some(true), false), (None, true)] {
        window.harness.state_mut().twinhall.set_system_motion(&ctx, answer);
        assert_eq!(blinks(), is_lively, "{answer:?}");
    }
    window.press_key("settings");
    window.press_key("motion-full");
    window.harness.state_mut().twinhall.set_system_motion(&ctx, Some(true));
    assert!(blinks(), "what was chosen here counts");
    window.press_key("motion-system");
    assert!(!blinks(), "what the computer said was kept in mind");
}
