//! Kills a writing program again and again and makes sure that nothing it acknowledged is lost: `--kills 1000`.

#[path = "../tests/it/faults/kill_loop.rs"]
mod kill_loop;
#[allow(dead_code, unsafe_code, reason = "this program only dies by it; the database asks through C pointers")]
#[path = "../tests/it/faults/recorder.rs"]
mod recorder;
#[path = "../tests/it/faults/workload.rs"]
mod workload;

use std::{path::PathBuf, process::Command};

use clap::Parser;

#[derive(Parser)]
#[command(about)]
struct Arguments {
    /// How many times
    #[arg(long, default_value_t = 1_000)]
    kills: u64,
    /// Where chance starts
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Be the program that is killed, in this folder
    #[arg(long, hide = true)]
    child: Option<PathBuf>,
}

fn main() {
    let arguments = Arguments::parse();
    if let Some(folder) = arguments.child {
        return kill_loop::write_until_killed(&folder);
    }
    let program = std::env::current_exe().expect("a program knows where it is");
    let figures = kill_loop::kill(arguments.kills, arguments.seed, |folder| {
        let mut command = Command::new(&program);
        command.arg("--child").arg(folder);
        command
    });
    println!(
        "{} kills, {} of them in the middle of a write; {} actions acknowledged and all there, {} more were kept before \
         they could be acknowledged; every file opened and was whole",
        figures.kills, figures.journals, figures.acknowledged, figures.beyond
    );
}
