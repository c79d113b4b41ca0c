//! A child that writes until it is killed, again and again, and what its file holds each time.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use twinhall::register::{Access, Options, Register};

use super::workload::{self, Chance};

/// Kills after which a new file is begun, so that looking files over stays quick.
const KILLS_A_FILE: u64 = 25;

/// What a run came to.
#[derive(Debug, Default)]
pub struct Figures {
    pub kills: u64,
    pub acknowledged: u64,
    /// Actions found in the file that the child had no time to acknowledge.
    pub beyond: u64,
    /// Kills that left a rollback journal behind.
    pub journals: u64,
}

fn options(folder: &Path) -> Options {
    Options { config: Some(folder.join("config")), ..Options::new("I. P., Lomé") }
}

/// What the child does: writes action after action and says which are kept.
pub fn write_until_killed(folder: &Path) {
    let mut register = Register::open(&folder.join("office.twin"), &options(folder)).expect("it opens");
    let mut number = workload::actions(&register).expect("it reads");
    // Whoever started it is gone after so many, and nobody will kill it.
    for _ in 0..10_000 {
        number += 1;
        workload::act(&mut register, number).expect("it writes");
        let mut out = std::io::stdout().lock();
        writeln!(out, "kept {number}").and_then(|()| out.flush()).expect("somebody listens");
    }
}

/// Kills a child so many times. `child` says how to start one on a folder. Panics at the first loss.
pub fn kill(kills: u64, seed: u64, child: impl Fn(&Path) -> Command) -> Figures {
    let mut figures = Figures::default();
    let mut chance = Chance(seed);
    while figures.kills < kills {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("office.twin");
        drop(workload::create(&path, &options(folder.path())));
        let mut last = 0;
        for _ in 0..KILLS_A_FILE.min(kills - figures.kills) {
            let mut command = child(folder.path());
            let running = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
            let acknowledged = killed_somewhere(running, &mut chance).unwrap_or(last);
            figures.kills += 1;
            figures.journals += u64::from(folder.path().join("office.twin-journal").exists());
            let register = Register::open(&path, &options(folder.path())).expect("the file opens after a kill");
            assert_eq!(register.access(), &Access::Writer, "a killed holder's lock does not stay");
            let held = workload::judge(&register).expect("the file is whole after a kill");
            assert!(held >= acknowledged, "{acknowledged} actions were acknowledged, {held} are there");
            assert!(held <= acknowledged + 1, "at most the action under way is there beside the {acknowledged}");
            let journal = register.journal().expect("it reads");
            assert!(journal.iter().all(|op| op.id.replica == journal[0].id.replica), "one installation wrote it");
            figures.beyond += held - acknowledged;
            figures.acknowledged += acknowledged.saturating_sub(last);
            last = held;
        }
    }
    figures
}

/// Kills the child at a random moment and returns the last action it acknowledged.
fn killed_somewhere(mut running: Child, chance: &mut Chance) -> Option<u64> {
    let output = running.stdout.take().expect("it is piped");
    let mut lines = BufReader::new(output).lines();
    let mut last = None;
    let mut hear = |lines: &mut dyn Iterator<Item = std::io::Result<String>>| {
        let line = lines.next()?.ok()?;
        if let Some((_, number)) = line.split_once("kept ") {
            last = number.trim().parse::<u64>().ok().or(last);
        }
        Some(())
    };
    // One in five while it opens, the others while it writes.
    let is_early = chance.below(5) == 0;
    for _ in 0..if is_early { 0 } else { 3 + chance.below(5) } {
        hear(&mut lines);
    }
    std::thread::sleep(Duration::from_micros(chance.below(if is_early { 60_000 } else { 12_000 })));
    running.kill().expect("it can be killed");
    running.wait().expect("it ended");
    while hear(&mut lines).is_some() {}
    last
}
