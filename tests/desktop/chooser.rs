//! Choosing files: what shows the dialog is told to begin beside the workspace.

use std::{fs, path::Path};

use crate::{
    desktop::{Desktop, desktop, until},
    reader::Role,
};

/// Tells what it was asked, and after a person's while answers with what stands in a file.
const CHOOSER: &str = "#!/bin/sh
printf '%s\\n' \"$@\" > \"$HOME/asked.part\"
mv \"$HOME/asked.part\" \"$HOME/asked\"
sleep 1
cat \"$HOME/answer\"
";

fn answer(desktop: &Desktop, path: &Path) {
    desktop.stand_in("zenity", CHOOSER);
    desktop.write("answer", path.to_str().unwrap());
}

/// The words the dialog was started with, once it was.
fn asked(desktop: &Desktop) -> Vec<String> {
    let path = desktop.home().join("asked");
    let said = until("a dialog", || fs::read_to_string(&path).ok());
    fs::remove_file(path).unwrap();
    said.lines().map(str::to_owned).collect()
}

fn begins(asked: &[String]) -> &str {
    let at = asked.iter().position(|word| word == "--filename").expect("a place to begin at");
    &asked[at + 1]
}

#[test]
fn opening_begins_beside_the_workspace() {
    let Some(desktop) = desktop("1400x820", "us") else { return };
    let first = desktop.make("sample", "office/first.twin", &[]);
    let second = desktop.home().join("office/second.twin");
    fs::copy(&first, &second).unwrap();
    answer(&desktop, &second);
    let window = desktop.open(&first);
    window.command("open", "Open…");
    let asked = asked(&desktop);
    assert!(!asked.contains(&"--save".to_owned()), "{asked:?}");
    assert_eq!(begins(&asked), format!("{}/", desktop.home().join("office").display()));
    let lock = second.with_extension("twin.lock");
    until("the second workspace", || lock.exists().then_some(()));
}

#[test]
fn a_file_renamed_while_open_is_never_called_saved_and_is_rescued_beside_it() {
    let Some(desktop) = desktop("1400x820", "us") else { return };
    let file = desktop.make("sample", "office/sample.twin", &[]);
    let rescued = desktop.home().join("office/rescued.twin");
    answer(&desktop, &rescued);
    let window = desktop.open(&file);
    fs::rename(&file, file.with_file_name("elsewhere.twin")).unwrap();
    window.go("Organisations");
    desktop.key("ctrl+n");
    window.sees("New organisation");
    desktop.type_text("Office of the Mayor");
    desktop.key("ctrl+Return");
    window.sees("The file was moved, renamed");
    assert!(!window.has("Saved"), "“Saved” of what is on no disk");
    desktop.key("Escape");
    window.click(&window.sees_as(Role::BUTTON, "Discard"));
    window.sees("Choose a row");
    window.click(&window.sees_as(Role::BUTTON, "Save a rescue copy…"));
    let asked = asked(&desktop);
    assert!(asked.contains(&"--save".to_owned()), "{asked:?}");
    assert_eq!(begins(&asked), desktop.home().join("office/sample 2.twin").to_str().unwrap());
    window.sees("You now work in the rescue copy");
    assert!(rescued.exists());
}
