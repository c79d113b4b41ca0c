//! Cuts the power under a recorded workspace and makes sure that nothing acknowledged is lost: `--images 2000`.

#[path = "../tests/it/faults/cut_loop.rs"]
#[expect(dead_code, reason = "the suite also cuts the power while a file is opened")]
mod cut_loop;
#[path = "../tests/it/faults/recorder.rs"]
#[allow(unsafe_code, reason = "the database asks its file system through C pointers")]
#[expect(dead_code, reason = "the suite also makes the disk fail")]
mod recorder;
#[path = "../tests/it/faults/workload.rs"]
mod workload;

use std::process::ExitCode;

use clap::Parser;
use twinhall::register::Sync;

#[derive(Parser)]
#[command(about)]
struct Arguments {
    /// How many images of what the disk may hold, for each setting
    #[arg(long, default_value_t = 2_000)]
    images: usize,
    /// Where chance starts
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut is_as_it_should_be = true;
    for sync in [Sync::Extra, Sync::Full, Sync::Normal] {
        let figures = cut_loop::cut(sync, arguments.images, arguments.seed);
        println!(
            "synchronous={sync:?}: {} images, {} with a rollback journal; {} lost {} acknowledged actions, {} did not \
             open or were not whole",
            figures.images, figures.journals, figures.losses, figures.actions_lost, figures.broken
        );
        if let Some(first) = &figures.first {
            println!("  the first: {first}");
        }
        let is_lossless = figures.losses + figures.broken == 0;
        is_as_it_should_be &= is_lossless == (sync == Sync::Extra);
    }
    if is_as_it_should_be { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
