//! The rooms and the one-way arrows between them, held against every path written in the sources.

mod files;
mod paths;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::LazyLock,
};

use paths::{Form, Written, written};

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
        packages: &["chrono", "fearless_simd", "serde", "strum", "thiserror", "unicode_normalization", "uuid"],
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
        packages: &["chrono", "rusqlite", "serde", "serde_json", "sha2", "strum", "thiserror", "uuid"],
        powers: &["env", "fs", "os", "time"],
        reads_clock: true,
    },
    Room {
        name: "files",
        rooms: &["domain", "words"],
        packages: &[
            "chrono",
            "chrono_tz",
            "flate2",
            "harfrust",
            "image",
            "memchr",
            "pdf_writer",
            "ruzstd",
            "serde",
            "serde_json",
            "skrifa",
            "subsetter",
            "strum",
            "thiserror",
            "unicode_bidi",
            "uuid",
        ],
        powers: &[],
        reads_clock: false,
    },
    Room {
        name: "report",
        rooms: &["domain", "files", "register", "words"],
        packages: &["chrono", "serde", "serde_json", "strum", "thiserror"],
        powers: &[],
        reads_clock: false,
    },
    Room {
        name: "actions",
        rooms: &["domain", "files", "register", "report", "words"],
        packages: &["chrono"],
        powers: &[],
        reads_clock: false,
    },
    Room {
        name: "jobs",
        rooms: &["actions", "domain", "files", "register", "report", "words"],
        packages: &["chrono", "open_with_desktop", "rfd", "serde", "serde_json", "strum", "thiserror", "uuid", "zbus"],
        powers: &["env", "fs", "process", "thread", "time"],
        reads_clock: true,
    },
    Room {
        name: "ui",
        rooms: &["actions", "jobs", "domain", "files", "register", "report", "words"],
        packages: &[
            "arboard",
            "chrono",
            "directories",
            "eframe",
            "egui",
            "rfd",
            "serde",
            "serde_json",
            "strum",
            "thiserror",
        ],
        powers: &["env", "fs", "process", "time"],
        reads_clock: true,
    },
    Room {
        name: "cli",
        rooms: &["actions", "jobs", "domain", "files", "register", "report", "words"],
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

/// What a source of a room names against the table, in words.
fn violations(home: &[String], found: &[Written], packages: &BTreeSet<String>) -> Vec<String> {
    let name = home.get(1).map_or("lib", String::as_str);
    let Some(room) = room(name) else { return vec![format!("room {name} has no row in the table")] };
    let mut broken = BTreeSet::new();
    for path in found.iter().filter(|one| one.form != Form::Name).map(Written::rooted) {
        let told = path.join("::");
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
            broken.insert(format!("{} names {told}", home.join("::")));
        }
    }
    broken.into_iter().collect()
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

/// Each file's module, with every path written in it. Read once for all tests.
fn every_source() -> &'static [(Vec<String>, Vec<Written>)] {
    static ALL: LazyLock<Vec<(Vec<String>, Vec<Written>)>> = LazyLock::new(read_every_source);
    &ALL
}

fn read_every_source() -> Vec<(Vec<String>, Vec<Written>)> {
    let root = manifest().join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.sort();
    let read = |path: &PathBuf| {
        let home = module_of(path, &root);
        let found = written(&std::fs::read_to_string(path).unwrap(), &home);
        (home, found)
    };
    files.iter().map(read).collect()
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
    let all: Vec<String> = every_source().iter().flat_map(|(home, found)| violations(home, found, &packages)).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn threads_are_started_by_jobs_only() {
    for (home, found) in every_source() {
        let starts = found.iter().map(Written::rooted).any(|path| {
            let has = |name: &str| path.iter().any(|part| part == name);
            path[0] == "std" && has("thread") && !has("sleep")
                || has("thread") && (has("spawn") || has("Builder") || has("scope"))
        });
        assert!(!starts || home.get(1).is_some_and(|room| room == "jobs"), "{} starts a thread", home.join("::"));
    }
}

#[test]
fn files_have_no_circle() {
    let circles = files::circles(every_source());
    assert!(circles.is_empty(), "{}", circles.join("\n"));
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
        let found: Vec<String> = violations(&home, &written(source, &home), &packages);
        let expected: Vec<String> = expected.iter().map(|path| format!("{} names {path}", home.join("::"))).collect();
        assert_eq!(found, expected, "in {source:?}");
    };
    check("crate::domain::kinds", "use crate::register::Register;", &["crate::register::Register"]);
    check(
        "crate::domain::kinds",
        "use super::super::{ui, register::{self, open as o}};",
        &["crate::register", "crate::register::open", "crate::ui"],
    );
    check("crate::domain", "mod tests { use super::super::files::csv; }", &["crate::files::csv"]);
    check("crate::domain", "mod tests { use super::date; } fn f() { super::ui::go() }", &["crate::ui::go"]);
    check("crate::domain::merge", "fn f() { std::fs::read(p); }", &["std::fs::read"]);
    check("crate::domain::merge", "use std::{collections::BTreeMap, fs::{self, File}};", &["std::fs", "std::fs::File"]);
    check("crate::domain", "fn f() { let t = chrono::Utc::now(); }", &["chrono::Utc::now"]);
    check("crate::domain", "fn f() { println!(\"{:?}\", Utc::now()); }", &["Utc::now"]);
    check("crate::files::csv", "use std::time::SystemTime;", &["std::time::SystemTime"]);
    check(
        "crate::files::csv",
        "#[derive(thiserror::Error)] struct A; use crate::register::Hit;",
        &["crate::register::Hit"],
    );
    check("crate::register::open", "use crate::{domain::kinds, files};", &["crate::files"]);
    check("crate::report", "fn f(c: &rusqlite::Connection) {}", &["rusqlite::Connection"]);
    check("crate::cli", "use crate::ui::App;", &["crate::ui::App"]);
    check("crate::ui::app", "fn f() { std::thread::spawn(|| ()); }", &["std::thread::spawn"]);
    check("crate::words", "use crate::domain::kinds::Kind;", &["crate::domain::kinds::Kind"]);
    check("crate::words", "use std as s; use crate::*;", &["crate::*", "std"]);
    check(
        "crate::domain",
        "// use crate::ui;\nfn f() { let t = \"std::fs::read\"; let c = '\"'; /* egui::Ui */ }",
        &[],
    );
    check("crate::domain", "fn f() { let t = r#\"use \"crate::ui\"; std::fs::read\"#; } struct A<'a>(&'a str);", &[]);
    check("crate::domain", "fn f(t: &str) -> impl Fn() + use<> { crate::cli::go() }", &["crate::cli::go"]);
    check(
        "crate::register",
        "use crate::domain::kinds::*; use std::{fs, path::Path}; fn f(d: std::fmt::Display) {}",
        &[],
    );
    assert_eq!(
        violations(&["crate".to_owned(), "cellar".to_owned()], &[], &packages),
        vec!["room cellar has no row in the table"]
    );
}
