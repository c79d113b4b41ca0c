//! The pages of records: making, changing and refusing, filters that are kept, many at once, what opens beside.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, accesskit::Role};
use twinhall::{
    domain::kinds::{Kind, component},
    ui::{
        nav::Page,
        screens::{
            listing::Heading,
            records::kind_rows::{row, sheets},
        },
    },
    words::{Language, Words},
};

use super::{
    choose,
    window::{Begin, Window},
    with_partnership,
};

/// Adds a component to the one partnership there is.
fn add_component(window: &mut Window, title: &str) {
    window.keys(Modifiers::COMMAND, Key::N);
    window.write("Partnership", "Lomé");
    window.press("Lomé – Lyon");
    window.write("Title", title);
    window.press("Add");
}

fn with_components(folder: &std::path::Path) -> Window {
    let mut window = with_partnership(folder);
    window.go(Page::Components);
    window.sees_key("components-empty");
    for title in ["Waste", "Market halls", "Water"] {
        add_component(&mut window, title);
    }
    window
}

#[test]
fn a_component_is_made_changed_refused_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    window.go(Page::Components);
    window.press_key("new-component");
    window.press("Add");
    window.sees_key("refusal-missing");
    window.write("Partnership", "Lomé");
    window.press("Lomé – Lyon");
    window.write("Title", "Waste");
    window.press("Add");
    assert_eq!(window.rows().len(), 1, "{:?}", window.texts());
    assert_eq!(window.value("Title"), "Waste");

    window.write("Budget", "a lot");
    window.key(Key::Tab);
    window.sees_key("refusal-not-amount");
    assert_eq!(window.program().register().unwrap().all(Kind::Component).unwrap()[0].get(component::budget), None);
    window.write("Budget", "12 000,50");
    window.let_go();
    let budget = *window.program().register().unwrap().all(Kind::Component).unwrap()[0].get(component::budget).unwrap();
    assert_eq!((budget.minor, budget.currency()), (1_200_050, "EUR"));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.value("Budget"), "");
    window.keys(Modifiers::COMMAND, Key::Z);
    window.sees_key("components-empty");
}

#[test]
fn several_records_are_changed_tagged_and_copied_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_components(folder.path());
    choose(&mut window, "Market halls");
    // By keys alone: the first two rows.
    window.key(Key::Space);
    window.keys(Modifiers::SHIFT, Key::ArrowDown);
    window.sees(&window.words.tell("marked-count", &[("count", 2_i64.into())]));
    window.press_key("marked-edit");
    window.press_key("many-field");
    window.press_with(Role::Button, "Status");
    window.press("Status");
    window.press("Under way");
    window.press_key("save");
    let running = |window: &Window| window.rows().iter().filter(|row| row.contains("Under way")).count();
    assert_eq!(running(&window), 2, "{:?}", window.rows());
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(running(&window), 0, "one undo takes all back: {:?}", window.rows());

    window.press_key("marked-tag");
    window.type_text("urgent");
    window.key(Key::Enter);
    assert_eq!(window.program().register().unwrap().count(Kind::Tagging).unwrap(), 2);
    assert_eq!(window.program().register().unwrap().count(Kind::Tag).unwrap(), 1);

    choose(&mut window, "Market halls");
    window.harness.event(egui::Event::Copy);
    window.harness.step();
    let copied = window.copied.take().unwrap().text();
    assert_eq!(copied.lines().count(), 3, "a heading and the two rows marked: {copied}");
    assert!(copied.starts_with("Title\tPartnership"), "{copied}");
    assert!(copied.contains("Market halls\tLomé – Lyon"), "{copied}");
}

/// Shows the column of tags on a page, tags its first row, and gives what the row then says where there is room for all
/// columns.
fn tagged_row(window: &mut Window, page: Page) -> String {
    window.go(page);
    window.press_key("list-columns");
    window.press_key("column-tags");
    window.key(Key::Escape);
    let first = window.rows()[0].split(',').next().unwrap_or_default().to_owned();
    choose(window, &first);
    window.key(Key::Space);
    window.press_key("marked-tag");
    window.type_text("urgent");
    window.key(Key::Enter);
    window.press_key("list-wide");
    window.rows()[0].clone()
}

#[test]
fn a_tag_stands_in_its_column_at_once_on_every_list() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_partnership(folder.path());
    for page in [Page::Partnerships, Page::Cities] {
        let row = tagged_row(&mut window, page);
        assert!(row.contains("urgent"), "{page:?}: {row}");
    }
}

#[test]
fn filters_combine_are_kept_by_name_and_are_there_again_the_next_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_components(folder.path());
    window.press_key("sift-add");
    window.press_with(Role::ListBoxOption, "Title");
    window.type_text_into(&window.say("sift-words"), "wa");
    window.key(Key::Enter);
    assert_eq!(window.rows().len(), 2, "{:?}", window.rows());
    window.press_key("sift-add");
    window.press_with(Role::ListBoxOption, "Theme");
    window.press_key("sift-given");
    window.sees_key("nothing-fits");
    window.press_like("Theme: ");
    assert_eq!(window.rows().len(), 2, "{:?}", window.rows());
    window.press_key("sift-add");
    window.type_text_into(&window.say("sift-name"), "Wet things");
    window.key(Key::Enter);
    window.press_key("list-columns");
    window.press("Period");
    window.key(Key::Escape);
    let path = folder.path().join("Lomé.twin");
    drop(window);

    let mut window = Begin::at(folder.path()).opening(&path).window();
    window.go(Page::Components);
    assert_eq!(window.rows().len(), 3);
    window.press_key("sift-add");
    window.press("Wet things");
    assert_eq!(window.rows().len(), 2, "{:?}", window.rows());
    window.press("Title");
    assert!(window.rows()[0].starts_with("Water"), "backwards: {:?}", window.rows());
    window.go(Page::Partnerships);
    window.go(Page::Components);
    window.press_key("sift-add");
    window.press_key("clear-filters");
    assert_eq!(window.rows().len(), 3);
}

#[test]
fn filters_are_chosen_by_the_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_components(folder.path());
    let offered = |window: &Window| window.names(Role::ListBoxOption);
    window.press_key("sift-add");
    assert!(offered(&window).len() > 6, "{:?}", offered(&window));
    window.type_text("tit");
    assert_eq!(offered(&window), ["Title"]);
    window.key(Key::Enter);
    window.type_text("wa");
    window.key(Key::Enter);
    assert_eq!(window.rows().len(), 2, "{:?}", window.rows());
    window.press_key("sift-add");
    window.type_text_into(&window.say("sift-name"), "Wet things");
    window.key(Key::Enter);
    window.press_key("sift-add");
    window.press_key("clear-filters");
    assert_eq!(window.rows().len(), 3);
    // What was kept stands first; the arrows go past it to the columns and come back.
    window.press_key("sift-add");
    assert_eq!(offered(&window)[..2], ["Wet things", "Title"]);
    window.key(Key::ArrowDown);
    window.key(Key::ArrowUp);
    window.key(Key::Enter);
    assert_eq!(window.rows().len(), 2, "{:?}", window.rows());
}

#[test]
fn what_a_record_names_opens_beside_it_and_on_its_own_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_components(folder.path());
    window.press("Lomé – Lyon");
    window.sees_key("beside-close");
    window.sees("Add a component");
    assert_eq!(window.value("Purpose"), "");
    window.write("Purpose", "clean streets");
    window.let_go();
    window.key(Key::Escape);
    window.misses(&window.say("beside-close"));
    window.press("Lomé – Lyon");
    window.press_key("beside-open");
    assert_eq!(window.value("Purpose"), "clean streets");
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    window.sees("Water");
    window.keys(Modifiers::COMMAND, Key::K);
    window.sees(&window.words.tell("palette-recent", &[("kind", "Partnership".into())]));
}

#[test]
fn the_history_of_a_record_stays_in_sight_from_row_to_row_and_grows_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_components(folder.path());
    choose(&mut window, "Water");
    window.press_key("tab-history");
    window.sees_key("change-created");
    choose(&mut window, "Waste");
    window.sees_key("change-created");
    window.press_key("tab-overview");
    window.write("Budget", "1200");
    window.key(Key::Tab);
    window.press_key("tab-history");
    window.sees("Budget: “€1,200.00”");
    window.press_key("tab-overview");
    window.press("Lomé – Lyon");
    window.press_key("tab-history");
    window.sees_key("change-created");
}

#[test]
fn every_empty_page_says_what_to_do_next_and_does_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::begun(folder.path());
    for (page, title) in [
        (Page::Components, "new-component"),
        (Page::Activities, "new-activity"),
        (Page::Funding, "new-funding"),
        (Page::People, "new-person"),
        (Page::NeedsAndOffers, "new-need"),
        (Page::Practices, "new-practice"),
        (Page::Library, "new-document"),
    ] {
        window.go(page);
        window.press_key(title);
        window.sees_key("cancel");
        window.key(Key::Escape);
    }
    // One is carried through: a person, with an office that stands in the list.
    window.go(Page::Organisations);
    window.press_key("new-organisation");
    window.type_text("Association of Lomé");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.go(Page::People);
    window.press_key("new-person");
    window.type_text("Afi Lawson");
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.press("Add a position");
    window.write("City or organisation", "Association");
    window.press_like("Association of Lomé, ");
    window.write("Position", "Chair");
    window.keys(Modifiers::COMMAND, Key::Enter);
    assert!(window.rows()[0].contains("Chair, Association of Lomé"), "{:?}", window.rows());
}

#[test]
fn every_kind_has_a_row_that_names_what_is_there() {
    for kind in Kind::ALL.iter().copied() {
        let row = row(kind);
        let captions = row.groups.iter().map(|(first, _)| first);
        for field in row.first.iter().chain(row.elsewhere).chain(captions) {
            assert!(kind.field_index(field).is_some(), "{kind:?} has no field {field}");
        }
        for (_, caption) in row.groups {
            assert!(Words::of(Language::English).has(caption), "no words for {caption}");
        }
        if let Some(sheet) = row.sheet() {
            assert_eq!(sheet.kind, kind);
            assert!(!sheet.columns.is_empty() && !sheet.labels.title.is_empty(), "the list of {kind:?} shows nothing");
            let fields = sheet.columns.iter().filter(|column| matches!(column.heading, Heading::Field(_)));
            for column in fields {
                assert!(kind.field_index(column.name).is_some(), "{kind:?} has no field {}", column.name);
            }
            let twins = sheets().into_iter().filter(|other| (other.page, other.at) == (sheet.page, sheet.at));
            assert_eq!(twins.count(), 1, "{kind:?} shares its place on the page");
        }
        let is_somewhere = row.page().is_some() || kind.owner_index().is_some();
        assert!(is_somewhere || kind == Kind::Workspace, "{kind:?} can be opened nowhere");
    }
}
