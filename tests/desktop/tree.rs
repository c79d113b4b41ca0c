//! Every page as a screen reader has it.

use twinhall::{
    ui::nav::Page,
    words::{Language, Words},
};

use crate::{desktop::desktop, reader::Role};

#[test]
fn every_page_is_told_with_names_and_roles() {
    let Some(desktop) = desktop("1400x820", "us") else { return };
    let file = desktop.make("sample", "sample.twin", &[]);
    let window = desktop.open(&file);
    window.sees_one("the window's name", |node| {
        node.role == Role::FRAME && node.name == "Meeting of Mayors, Brussels 2001 (sample) – Twinhall"
    });
    for page in Page::all() {
        let page = Words::of(Language::English).say(page.key());
        window.go(page);
        let nodes = window.reader.nodes();
        let nameless: Vec<_> = nodes.iter().filter(|node| node.is_focusable && node.name.is_empty()).collect();
        assert!(nameless.is_empty(), "{page}: {nameless:?}");
        for role in [Role::BUTTON, Role::HEADING, Role::PAGE_TAB] {
            assert!(nodes.iter().any(|node| node.role == role), "{page}: no {role:?}");
        }
        for table in nodes.iter().filter(|node| node.role == Role::TABLE) {
            assert!(!table.name.is_empty(), "{page}: a table without a name");
        }
    }
}
