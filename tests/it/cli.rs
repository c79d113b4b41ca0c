//! The verbs, as a person or a script runs them.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use twinhall::{
    domain::journal::ActionKind,
    domain::kinds::{Kind, city},
    register::{Access, Options, Register},
};

fn twinhall(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twinhall"));
    command.args(words).args(["--language", "en"]).env("USER", "Irina");
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn refused(words: &[&str], code: i32, sentence: &str) {
    let output = twinhall(words);
    let complaint = complained(&output);
    assert_eq!(output.status.code(), Some(code), "{words:?}: {complaint}");
    assert!(complaint.contains(sentence), "{words:?}: {complaint}");
    assert_eq!(complaint.lines().count(), 1, "{words:?}: {complaint}");
    assert_eq!(said(&output), "", "{words:?}");
}

/// A folder with the sample in it.
fn sample() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sample.twin");
    let output = twinhall(&["sample", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    (folder, file)
}

fn text(file: &Path) -> &str {
    file.to_str().unwrap()
}

#[test]
fn the_sample_is_listed_searched_and_shown() {
    let (_folder, file) = sample();
    let file = text(&file);
    let partnerships = said(&twinhall(&["list", "partnerships", file]));
    assert!(partnerships.contains("Lokossa – Andenne, Evere") && partnerships.contains("May 2001"), "{partnerships}");
    assert_eq!(partnerships.lines().count(), 10, "{partnerships}");
    let found = said(&twinhall(&["list", "partnerships", file, "--search", "Ломе"]));
    assert!(found.contains("Lomé – Lyon") && found.lines().count() == 2, "{found}");
    assert_eq!(said(&twinhall(&["list", "agreements", file])), "Nothing found.\n");
    for kind in Kind::ALL {
        let output = twinhall(&["list", kind.spec().plural, file, "--json"]);
        let listed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(listed.is_array(), "{}", kind.name());
    }
    let funds = twinhall(&["list", "funding", file, "--json", "--search", "solidarity"]);
    let funds: serde_json::Value = serde_json::from_slice(&funds.stdout).unwrap();
    let id = funds[0]["id"].as_str().unwrap();
    let shown = said(&twinhall(&["show", id, file]));
    assert!(shown.contains("Founded: March 2000"), "{shown}");
    assert!(shown.contains("A/CONF.191/L.11, ¶10") && shown.contains("5 March 2001"), "{shown}");
    let shown_by_end = said(&twinhall(&["show", id.rsplit('-').next().unwrap(), file]));
    assert_eq!(shown_by_end, shown);
    let whole: serde_json::Value = serde_json::from_slice(&twinhall(&["show", id, file, "--json"]).stdout).unwrap();
    assert_eq!(whole["fields"]["founded"], "2000-03");
    assert_eq!(whole["parts"].as_array().unwrap().len(), 3);
    let history = said(&twinhall(&["history", file, "--most", "1"]));
    assert!(history.contains("Irina · Sample workspace filled"), "{history}");
}

#[test]
fn the_words_are_those_of_the_language_asked_for() {
    let (_folder, file) = sample();
    let list = |language| {
        let arguments = ["--language", language, "list", "partnerships", text(&file)];
        let output = Command::new(env!("CARGO_BIN_EXE_twinhall")).args(arguments).output().unwrap();
        said(&output)
    };
    assert!(list("ru").contains("05.2001"), "{}", list("ru"));
    assert_ne!(list("fr"), list("es"));
}

#[test]
fn a_generated_workspace_is_whole_and_marked_as_practice() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.twin");
    let file = text(&file);
    let output = twinhall(&["generate", file, "--partnerships", "15", "--seed", "3"]);
    assert!(said(&output).contains("partnerships 15"), "{}{}", said(&output), complained(&output));
    assert_eq!(twinhall(&["check", file]).status.code(), Some(0));
    let office: serde_json::Value =
        serde_json::from_slice(&twinhall(&["list", "workspace", file, "--json"]).stdout).unwrap();
    assert_eq!(office[0]["fields"]["practice"], true);
    assert!(office[0]["fields"]["name"].as_str().unwrap().starts_with("Practice"));
}

#[test]
fn damage_is_named_by_record() {
    let (_folder, file) = sample();
    let mut bytes = std::fs::read(&file).unwrap();
    let name = "Порт-о-Прэнс".as_bytes();
    let at = bytes.windows(name.len()).position(|window| window == name).unwrap();
    bytes[at + 1] ^= 1;
    std::fs::write(&file, &bytes).unwrap();
    let output = twinhall(&["check", text(&file)]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).lines().count() >= 2, "{}", said(&output));
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "looking a file over changes nothing");
}

#[test]
fn an_emptied_search_index_is_named_and_made_anew() {
    let (_folder, file) = sample();
    let file = text(&file);
    let outside = rusqlite::Connection::open(file).unwrap();
    outside.execute_batch("INSERT INTO search (search) VALUES ('delete-all')").unwrap();
    drop(outside);
    let output = twinhall(&["check", file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("check --rebuild-search"), "{}", said(&output));
    let output = twinhall(&["check", "--rebuild-search", file]);
    assert_eq!(output.status.code(), Some(0), "{}{}", said(&output), complained(&output));
    assert!(said(&output).contains("backups"), "{}", said(&output));
    assert!(said(&twinhall(&["list", "partnerships", file, "--search", "Ломе"])).contains("Lomé – Lyon"));
}

#[test]
fn what_cannot_be_done_is_one_sentence() {
    let (folder, file) = sample();
    let absent = folder.path().join("absent.twin");
    let other = folder.path().join("letter.txt");
    std::fs::write(&other, "Dear colleagues, this letter is no workspace at all.").unwrap();
    let before = std::fs::read(&file).unwrap();
    refused(&["list", "cities", text(&absent)], 1, "not there");
    refused(&["list", "cities", text(&other)], 1, "not a workspace");
    refused(&["check", text(&other)], 1, "not a workspace");
    refused(&["sample", text(&file)], 1, "already a file of this name");
    refused(&["generate", text(&file), "--partnerships", "5", "--seed", "1"], 1, "already a file of this name");
    refused(&["list", "ships", text(&file)], 2, "partnerships");
    refused(&["show", "0000", text(&file)], 1, "0000");
    refused(&["show", "no-id", text(&file)], 1, "no-id");
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(twinhall(&["frobnicate", "a", "b"]).status.code(), Some(2));
    let unwritable = folder.path().join("no-such-folder").join("new.twin");
    assert_eq!(twinhall(&["sample", text(&unwritable)]).status.code(), Some(1));
}

#[test]
fn reading_leaves_a_window_at_its_work() {
    let (folder, file) = sample();
    let mut window = Register::open(&file, &Options::new("Window")).unwrap();
    assert_eq!(*window.access(), Access::Writer);
    assert_eq!(twinhall(&["list", "cities", text(&file)]).status.code(), Some(0));
    window
        .run(ActionKind::Create(Kind::City), |tx| {
            let draft = tx.draft(Kind::City).says(city::name, "Mérida").says(city::country, "MX");
            tx.create(&draft)
        })
        .unwrap();
    assert!(said(&twinhall(&["list", "cities", text(&file), "--search", "merida"])).contains("Mérida"));
    drop(window);
    assert_eq!(twinhall(&["check", text(&file)]).status.code(), Some(0));
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["sample.twin"], "reading leaves nothing beside the file");
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let (_folder, file) = sample();
    let mut child = Command::new(env!("CARGO_BIN_EXE_twinhall"))
        .args(["list", "provenances", text(&file), "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(complained(&output), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn help_names_every_verb() {
    let help = said(&twinhall(&["--help"]));
    for verb in ["sample", "list", "show", "check", "history", "generate"] {
        assert!(help.contains(verb), "{help}");
    }
}
