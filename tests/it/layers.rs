//! The rooms and the one-way arrows between them, held against every path written in the sources.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// What a room may name.
struct Room {
    name: &'static str,
    /// Other rooms of this crate.
    rooms: &'static [&'static str],
    /// Packages outside it.
    packages: &'static [&'static str],
    /// Modules of the standard library that reach out of the program; all others are open to everyone.
    powers: &'static [&'static str],
    /// Whether it may look at the clock.
    reads_clock: bool,
}

const ROOMS: &[Room] = &[
    Room {
        name: "domain",
        rooms: &[],
        packages: &["chrono", "fearless_simd", "serde", "thiserror", "unicode_normalization", "uuid"],
        powers: &[],
        reads_clock: false,
    },
    Room {
        name: "words",
        rooms: &[],
        packages: &["fluent_bundle", "icu_collator", "icu_locale_core", "sys_locale", "unic_langid"],
        powers: &[],
        reads_clock: false,
    },
    Room {
        name: "register",
        rooms: &["domain"],
        packages: &["chrono", "rusqlite", "serde", "serde_json", "sha2", "thiserror", "uuid"],
        powers: &["env", "fs", "os", "time"],
        reads_clock: true,
    },
    Room {
        name: "files",
        rooms: &["domain", "words"],
        packages: &[
            "chrono",
            "flate2",
            "image",
            "memchr",
            "pdf_writer",
            "ruzstd",
            "serde",
            "serde_json",
            "skrifa",
            "subsetter",
            "thiserror",
            "uuid",
        ],
        powers: &[],
        reads_clock: false,
    },
    Room {
        name: "report",
        rooms: &["domain", "files", "register", "words"],
        packages: &["chrono", "serde", "serde_json", "thiserror"],
        powers: &[],
        reads_clock: false,
    },
    Room {
        name: "jobs",
        rooms: &["domain", "files", "register", "report", "words"],
        packages: &["chrono", "rfd", "serde", "serde_json", "thiserror", "zbus"],
        powers: &["env", "fs", "process", "thread", "time"],
        reads_clock: true,
    },
    Room {
        name: "ui",
        rooms: &["domain", "files", "jobs", "register", "report", "words"],
        packages: &["chrono", "directories", "eframe", "egui", "rfd", "serde", "serde_json", "thiserror"],
        powers: &["env", "fs", "process", "time"],
        reads_clock: true,
    },
    Room {
        name: "cli",
        rooms: &["domain", "files", "jobs", "register", "report", "words"],
        packages: &["chrono", "clap", "directories", "serde", "serde_json", "thiserror"],
        powers: &["env", "fs", "process", "time"],
        reads_clock: true,
    },
    Room { name: "lib", rooms: &[], packages: &[], powers: &[], reads_clock: false },
    Room {
        name: "main",
        rooms: &["cli", "domain", "files", "jobs", "register", "report", "ui", "words"],
        packages: &["clap"],
        powers: &["env", "process"],
        reads_clock: false,
    },
];

/// Modules of the standard library that reach out of the program.
const POWERS: &[&str] = &["env", "fs", "net", "os", "process", "thread", "time"];

/// Types whose `now` looks at the clock.
const CLOCKS: &[&str] = &["Instant", "Local", "SystemTime", "Utc"];

fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.name == name)
}

/// The words and signs of a source, without comments, texts and characters.
fn tokens(source: &str) -> Vec<String> {
    let letters: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    let starts = |at: usize, text: &str| text.chars().enumerate().all(|(step, c)| letters.get(at + step) == Some(&c));
    while at < letters.len() {
        let letter = letters[at];
        if starts(at, "//") {
            while at < letters.len() && letters[at] != '\n' {
                at += 1;
            }
        } else if starts(at, "/*") {
            let mut depth = 0;
            loop {
                if starts(at, "/*") {
                    depth += 1;
                    at += 2;
                } else if starts(at, "*/") {
                    depth -= 1;
                    at += 2;
                } else {
                    at += 1;
                }
                if depth == 0 || at >= letters.len() {
                    break;
                }
            }
        } else if letter == 'r' && (starts(at, "r\"") || starts(at, "r#\"") || starts(at, "r##\"")) {
            let hashes = letters[at + 1..].iter().take_while(|c| **c == '#').count();
            let end = format!("\"{}", "#".repeat(hashes));
            at += 2 + hashes;
            while at < letters.len() && !starts(at, &end) {
                at += 1;
            }
            at += end.len();
        } else if letter == '"' {
            at += 1;
            while at < letters.len() && letters[at] != '"' {
                at += if letters[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
        } else if letter == '\'' {
            // A character, or a lifetime, which has no closing sign.
            let is_char = letters.get(at + 1) == Some(&'\\') || letters.get(at + 2) == Some(&'\'');
            at += 1;
            if is_char {
                while at < letters.len() && letters[at] != '\'' {
                    at += if letters[at] == '\\' { 2 } else { 1 };
                }
                at += 1;
            }
        } else if letter.is_alphabetic() || letter == '_' {
            let start = at;
            while at < letters.len() && (letters[at].is_alphanumeric() || letters[at] == '_') {
                at += 1;
            }
            tokens.push(letters[start..at].iter().collect());
        } else if starts(at, "::") {
            tokens.push("::".to_owned());
            at += 2;
        } else {
            if !letter.is_whitespace() {
                tokens.push(letter.to_string());
            }
            at += 1;
        }
    }
    tokens
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Every path in a source of the module `home`, from its root: `crate::room::…`, `std::fs::…`, `rusqlite::…`.
fn paths(source: &str, home: &[String]) -> Vec<Vec<String>> {
    let tokens = tokens(source);
    let mut found = Vec::new();
    // Modules written inside the file, each with the depth of braces at which it ends.
    let mut inner: Vec<(String, usize)> = Vec::new();
    let mut depth = 0_usize;
    let mut at = 0;
    while at < tokens.len() {
        match tokens[at].as_str() {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                inner.retain(|(_, end)| *end <= depth);
            }
            "mod" if tokens.get(at + 2).is_some_and(|next| next == "{") => {
                inner.push((tokens[at + 1].clone(), depth + 1));
            }
            "mod" if tokens.get(at + 3).is_some_and(|next| next == "{") => {
                inner.push((tokens[at + 2].clone(), depth + 1));
            }
            _ => {}
        }
        let here = || home.iter().cloned().chain(inner.iter().map(|(name, _)| name.clone())).collect::<Vec<_>>();
        // `impl Trait + use<>` names what it captures, not a path.
        if tokens[at] == "use" && tokens.get(at + 1).is_some_and(|next| next != "<") {
            let mut end = at + 1;
            let mut leaves = Vec::new();
            use_tree(&tokens, &mut end, &[], &mut leaves);
            found.extend(leaves.into_iter().map(|leaf| rooted(&leaf, &here())));
            at = end;
        } else if is_name(&tokens[at]) && (at == 0 || tokens[at - 1] != "::") {
            let mut path = vec![tokens[at].clone()];
            let mut end = at + 1;
            while end + 1 < tokens.len() && tokens[end] == "::" && is_name(&tokens[end + 1]) {
                path.push(tokens[end + 1].clone());
                end += 2;
            }
            if path.len() > 1 {
                found.push(rooted(&path, &here()));
                at = end;
            } else {
                at += 1;
            }
        } else {
            at += 1;
        }
    }
    found
}

/// Reads `a::{b, c::{d as e, *}}` and leaves `at` behind it.
fn use_tree(tokens: &[String], at: &mut usize, before: &[String], leaves: &mut Vec<Vec<String>>) {
    let mut path = before.to_vec();
    while let Some(token) = tokens.get(*at) {
        match token.as_str() {
            "::" => *at += 1,
            "{" => {
                *at += 1;
                while tokens.get(*at).is_some_and(|token| token != "}") {
                    use_tree(tokens, at, &path, leaves);
                    if tokens.get(*at).is_some_and(|token| token == ",") {
                        *at += 1;
                    }
                }
                *at += 1;
                return;
            }
            "as" => *at += 2,
            token if is_name(token) || token == "*" => {
                path.push(token.to_owned());
                *at += 1;
            }
            _ => break,
        }
    }
    leaves.push(path);
}

/// A path from the root: `super` and `self` resolved by where it stands, this crate's name read as `crate`.
fn rooted(path: &[String], home: &[String]) -> Vec<String> {
    let mut base = home.to_vec();
    let mut rest = path;
    let mut is_relative = false;
    while let Some((first, others)) = rest.split_first() {
        match first.as_str() {
            "self" => {}
            "super" => {
                base.pop();
            }
            _ => break,
        }
        is_relative = true;
        rest = others;
    }
    if is_relative {
        return base.into_iter().chain(rest.iter().cloned()).collect();
    }
    match rest.first().map(String::as_str) {
        Some("twinhall") => std::iter::once("crate".to_owned()).chain(rest[1..].iter().cloned()).collect(),
        _ => rest.to_vec(),
    }
}

/// What a source of a room names against the table, in words.
fn violations(home: &[String], source: &str, packages: &BTreeSet<String>) -> Vec<String> {
    let name = home.get(1).map_or("lib", String::as_str);
    let Some(room) = room(name) else { return vec![format!("room {name} has no row in the table")] };
    let mut found = BTreeSet::new();
    for path in paths(source, home) {
        let written = path.join("::");
        let second = path.get(1).map(String::as_str);
        let is_allowed = match (path[0].as_str(), second) {
            ("crate", Some("*")) | ("std" | "core" | "alloc", None | Some("*" | "self")) => false,
            ("crate", Some(other)) => other == room.name || room.rooms.contains(&other) || self::room(other).is_none(),
            ("crate", None) => name == "main",
            ("std" | "core" | "alloc", Some("os")) => room.powers.contains(&"os"),
            // A length of time and a module's own name reach nothing.
            ("std" | "core" | "alloc", Some("time")) if path.get(2).is_some_and(|name| name == "Duration") => true,
            // Waiting starts no thread; it needs a clock.
            ("std", Some("thread")) if path.get(2).is_some_and(|name| name == "sleep") => room.reads_clock,
            ("std" | "core" | "alloc", Some(module)) => !POWERS.contains(&module) || room.powers.contains(&module),
            (package, _) if packages.contains(package) => room.packages.contains(&package),
            _ => true,
        };
        let looks_at_clock = path.last().is_some_and(|last| last == "now")
            && path.len() > 1
            && CLOCKS.contains(&path[path.len() - 2].as_str());
        if !is_allowed || looks_at_clock && !room.reads_clock {
            found.insert(format!("{} names {written}", home.join("::")));
        }
    }
    found.into_iter().collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// `src/register/open.rs` is `crate::register::open`; `main.rs` stands for a room of its own.
fn module_of(path: &Path, root: &Path) -> Vec<String> {
    let inside = path.strip_prefix(root).unwrap().with_extension("");
    let mut module = vec!["crate".to_owned()];
    module.extend(inside.components().map(|part| part.as_os_str().to_string_lossy().into_owned()));
    if module.last().is_some_and(|last| last == "mod") || module == ["crate", "lib"] {
        module.pop();
    }
    module
}

fn manifest() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn every_source() -> Vec<(Vec<String>, String)> {
    let root = manifest().join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.sort();
    files.iter().map(|path| (module_of(path, &root), std::fs::read_to_string(path).unwrap())).collect()
}

/// Packages named under `[dependencies]` and under those of one system, as paths name them.
fn dependencies() -> BTreeSet<String> {
    let text = std::fs::read_to_string(manifest().join("Cargo.toml")).unwrap();
    let sections = text.split("\n[").filter_map(|section| section.split_once("]\n"));
    let lines = sections
        .filter(|(name, _)| *name == "dependencies" || name.ends_with(".dependencies"))
        .flat_map(|(_, lines)| lines.lines());
    lines.filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_"))).collect()
}

#[test]
fn every_source_keeps_to_its_room() {
    let packages = dependencies();
    let all: Vec<String> =
        every_source().iter().flat_map(|(home, source)| violations(home, source, &packages)).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn threads_are_started_by_jobs_only() {
    for (home, source) in every_source() {
        let starts = paths(&source, &home).iter().any(|path| {
            let has = |name: &str| path.iter().any(|part| part == name);
            path[0] == "std" && has("thread") && !has("sleep")
                || has("thread") && (has("spawn") || has("Builder") || has("scope"))
        });
        assert!(!starts || home.get(1).is_some_and(|room| room == "jobs"), "{} starts a thread", home.join("::"));
    }
}

#[test]
fn arrows_have_no_circle() {
    let arrows: BTreeMap<&str, &[&str]> = ROOMS.iter().map(|room| (room.name, room.rooms)).collect();
    let mut settled: BTreeSet<&str> = BTreeSet::new();
    while settled.len() < arrows.len() {
        let ready: Vec<&str> = arrows
            .iter()
            .filter(|(name, rooms)| !settled.contains(*name) && rooms.iter().all(|room| settled.contains(room)))
            .map(|(name, _)| *name)
            .collect();
        assert!(!ready.is_empty(), "a circle among {:?}", arrows.keys().filter(|name| !settled.contains(*name)));
        settled.extend(ready);
    }
}

#[test]
fn the_table_names_packages_that_are_there_and_each_package_has_a_room() {
    let packages = dependencies();
    let named: BTreeSet<String> =
        ROOMS.iter().flat_map(|room| room.packages).map(|package| (*package).to_owned()).collect();
    assert_eq!(named, packages);
}

/// The table is only worth what it catches.
#[test]
fn what_breaks_a_rule_is_caught() {
    let packages = dependencies();
    let check = |home: &str, source: &str, expected: &[&str]| {
        let home: Vec<String> = home.split("::").map(str::to_owned).collect();
        let found: Vec<String> = violations(&home, source, &packages);
        let expected: Vec<String> = expected.iter().map(|path| format!("{} names {path}", home.join("::"))).collect();
        assert_eq!(found, expected, "in {source:?}");
    };
    check("crate::domain::kinds", "use crate::register::Register;", &["crate::register::Register"]);
    check(
        "crate::domain::kinds",
        "use super::super::{ui, register::{self, open as o}};",
        &["crate::register::open", "crate::register::self", "crate::ui"],
    );
    check("crate::domain", "mod tests { use super::super::files::csv; }", &["crate::files::csv"]);
    check("crate::domain", "mod tests { use super::date; } fn f() { super::ui::go() }", &["crate::ui::go"]);
    check("crate::domain::merge", "fn f() { std::fs::read(p); }", &["std::fs::read"]);
    check(
        "crate::domain::merge",
        "use std::{collections::BTreeMap, fs::{self, File}};",
        &["std::fs::File", "std::fs::self"],
    );
    check("crate::domain", "let t = chrono::Utc::now();", &["chrono::Utc::now"]);
    check("crate::domain", "println!(\"{:?}\", Utc::now());", &["Utc::now"]);
    check("crate::files::csv", "use std::time::SystemTime;", &["std::time::SystemTime"]);
    check("crate::files::csv", "#[derive(thiserror::Error)] use crate::register::Hit;", &["crate::register::Hit"]);
    check("crate::register::open", "use crate::{domain::kinds, files};", &["crate::files"]);
    check("crate::report", "fn f(c: &rusqlite::Connection) {}", &["rusqlite::Connection"]);
    check("crate::cli", "use crate::ui::App;", &["crate::ui::App"]);
    check("crate::ui::app", "std::thread::spawn(|| ());", &["std::thread::spawn"]);
    check("crate::words", "use crate::domain::kinds::Kind;", &["crate::domain::kinds::Kind"]);
    check("crate::words", "use std as s; use crate::*;", &["crate::*", "std"]);
    check("crate::domain", "// use crate::ui;\nlet t = \"std::fs::read\"; let c = '\"'; /* egui::Ui */", &[]);
    check("crate::domain", "let t = r#\"use \"crate::ui\"; std::fs::read\"#; struct A<'a>(&'a str);", &[]);
    check("crate::domain", "fn f(t: &str) -> impl Fn() + use<> { crate::cli::go() }", &["crate::cli::go"]);
    check("crate::register", "use crate::domain::kinds::*; use std::{fs, path::Path}; let d = std::fmt::Display;", &[]);
    assert_eq!(
        violations(&["crate".to_owned(), "cellar".to_owned()], "", &packages),
        vec!["room cellar has no row in the table"]
    );
}
