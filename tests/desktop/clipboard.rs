//! What is copied reaches other programs, and what they copied is pasted.

use crate::{
    desktop::{desktop, until},
    reader::Role,
};

#[test]
fn a_copied_list_is_taken_by_other_programs_as_text_and_as_a_table() {
    let Some(desktop) = desktop("1400x820", "us") else { return };
    let file = desktop.make("sample", "sample.twin", &[]);
    let window = desktop.open(&file);
    window.go("Organisations");
    // Twice: the second time the program already owns what is on the clipboard.
    for _ in 0..2 {
        window.click(&window.sees_one("a row", |node| node.role == Role::TABLE_CELL));
        desktop.key("ctrl+a");
        desktop.key("ctrl+c");
        window.sees("rows copied");
        let text = until("rows as text", || desktop.clipboard("UTF8_STRING").filter(|text| text.contains('\t')));
        let html = until("rows as a table", || desktop.clipboard("text/html"));
        let rows = text.lines().count();
        assert!(rows > 2, "{text}");
        assert_eq!(html.matches("<tr>").count(), rows, "{html}");
        let name = text.lines().nth(1).and_then(|row| row.split('\t').next()).unwrap();
        assert!(html.contains(&name.replace('&', "&amp;")), "{name} in {html}");
    }
}

#[test]
fn words_go_to_other_programs_and_come_from_them() {
    let Some(mut desktop) = desktop("1400x820", "us") else { return };
    let file = desktop.make("sample", "sample.twin", &[]);
    desktop.copy_elsewhere("Лион Vũng Tàu Lomé\n");
    let window = desktop.open(&file);
    desktop.key("ctrl+k");
    let field = window.command_field();
    desktop.key("ctrl+v");
    until("words of another program", || window.reader.text(&field).contains("Лион Vũng Tàu Lomé").then_some(()));
    desktop.key("ctrl+a");
    desktop.type_text("Banjul");
    until("words typed", || (window.reader.text(&field) == "Banjul").then_some(()));
    desktop.key("ctrl+a");
    desktop.key("ctrl+c");
    until("words for another program", || desktop.clipboard("UTF8_STRING").filter(|held| held == "Banjul"));
}
