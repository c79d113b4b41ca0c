//! The figures of speed and size: each beside its named limit, measured in the same run, in CPU seconds.
//!
//! `cargo bench` prints those that need no display and ends with 1 when a limit is broken; `cargo bench --bench speed --
//! list search` prints only those chapters; `cargo bench --bench speed -- --window` measures the window itself.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench that can't go on should stop and say where")]

mod board;
mod edit;
mod fair;
mod gazetteer;
mod list;
mod map;
mod matching;
mod meter;
mod open;
mod pace;
mod practice;
mod records;
mod search;
mod timetable;
mod today;
mod window;
mod write;

use std::process::ExitCode;

use meter::Figures;

/// Measures some things and holds them against their limits.
type Chapter = fn(&mut Figures);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--child") {
        child(&arguments[at + 1..]);
        return ExitCode::SUCCESS;
    }
    let mut figures = Figures::default();
    if arguments.iter().any(|argument| argument == "--window") {
        if !window::has_display() {
            println!("There is no display to open a window on; run this under one, for example with xvfb-run.");
            return ExitCode::from(2);
        }
        window::measure(&mut figures);
    } else {
        // Matching first: what it waits for is memory, which the others leave in pieces.
        let chapters: &[(&str, Chapter)] = &[
            ("matching", matching::measure),
            ("open", open::measure),
            ("search", search::measure),
            ("list", list::measure),
            ("fair", fair::measure),
            ("records", records::measure),
            ("board", board::measure),
            ("map", map::measure),
            ("edit", edit::measure),
            ("write", write::measure),
            ("gazetteer", gazetteer::measure),
            ("timetable", timetable::measure),
            ("today", today::measure),
            ("pace", pace::measure),
        ];
        for (name, measure) in chapters {
            if arguments.is_empty() || arguments.iter().any(|argument| argument == name) {
                measure(&mut figures);
            }
        }
    }
    if figures.end() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is measured in a process of its own, so that nothing is warm that a person would find cold.
fn child(words: &[String]) {
    match (words.first().map(String::as_str), words.get(1)) {
        (Some("open"), Some(path)) => open::child(path.as_ref()),
        (Some("gazetteer"), None) => gazetteer::child(),
        (Some("empty-window"), None) => window::empty_child(),
        (Some("window"), path) => window::child(path.map(AsRef::as_ref)),
        _ => panic!("no such child: {words:?}"),
    }
}

/// Runs this program again as a child and gives the numbers it printed, one after another.
fn ask_child(words: &[&str]) -> Vec<f64> {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    let output = command.arg("--child").args(words).stderr(std::process::Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "the child {words:?} ended with {}", output.status);
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().map(|number| number.parse().unwrap()).collect()
}
