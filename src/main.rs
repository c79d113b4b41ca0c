//! Arguments and window: nothing else.

use std::{path::Path, process::ExitCode};

use twinhall::{cli, words::Language};

fn main() -> ExitCode {
    cli::run(window)
}

/// The window on a file, or on the start page.
fn window(_file: Option<&Path>, language: Language) -> ExitCode {
    cli::no_window(language)
}
