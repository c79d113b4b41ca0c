//! Arguments and window: nothing else.

use std::{path::Path, process::ExitCode};

use twinhall::{cli, ui, words::Language};

fn main() -> ExitCode {
    cli::run(window)
}

/// The window on a file, or on the start page; one sentence where there is no display.
fn window(file: Option<&Path>, language: Option<Language>) -> ExitCode {
    match ui::run(file, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => cli::no_window(language.unwrap_or_else(Language::of_system), &reason.to_string()),
    }
}
