//! A child that writes until it is killed, again and again, and what its file holds each time.
//!
//! Where it is killed is counted in calls to the disk, so that a seed gives the same kills each time.

use std::{
    collections::BTreeSet,
    io::Write,
    path::Path,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use twinhall::register::{Access, Options, Register};

use super::{
    recorder,
    workload::{self, Chance},
};

/// Tells the child after how many calls to the disk it dies, and where its ids and its clock begin.
const DIES_AFTER: &str = "TWINHALL_DIES_AFTER";
const SEED: &str = "TWINHALL_SEED";

/// Kills after which a new file is begun, so that looking files over stays quick.
const KILLS_A_FILE: u64 = 25;
/// Calls to the disk before the child dies: fewer than this while it opens, within few actions, and within many.
const OPENING: u64 = 12;
const FEW: u64 = 120;
const MANY: u64 = 3_000;

/// What a run came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub kills: u64,
    pub acknowledged: u64,
    /// Actions found in the file that the child had no time to acknowledge.
    pub beyond: u64,
    /// Kills that left a rollback journal behind.
    pub journals: u64,
}

/// Ids and times that come out the same each time.
fn options(folder: &Path, seed: u64) -> Options {
    let ticks = Arc::new(AtomicU64::new(1_000_000_000_000 + seed % 1_000_000 * 1_000_000));
    let now = Arc::new(move || ticks.fetch_add(1_000, Ordering::Relaxed));
    Options { config: Some(folder.join("config")), now, seed: Some(seed), ..Options::new("I. P., Lomé") }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What the child does: writes action after action and says which are kept.
pub fn write_until_killed(folder: &Path) {
    recorder::die_after(number(DIES_AFTER).expect("it is told when to die"));
    let options = options(folder, number(SEED).expect("it is told where its ids begin"));
    let mut register = Register::open(&folder.join("office.twin"), &options).expect("it opens");
    let mut number = workload::actions(&register).expect("it reads");
    loop {
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
        drop(workload::create(&path, &options(folder.path(), chance.next())));
        let mut last = 0;
        for _ in 0..KILLS_A_FILE.min(kills - figures.kills) {
            // One in five while it opens, two in the middle of an action or two, two after many, the large one among them.
            let most = [OPENING, FEW, FEW, MANY, MANY][chance.below(5) as usize];
            let calls = chance.below(most);
            let mut command = child(folder.path());
            command.env(DIES_AFTER, calls.to_string()).env(SEED, chance.next().to_string());
            let output = command.stdout(Stdio::piped()).stderr(Stdio::null()).output().expect("it starts");
            assert!(output.status.code().is_none(), "the child was killed: {}", output.status);
            let said = String::from_utf8_lossy(&output.stdout);
            let mut kept = said.lines().filter_map(|line| line.split_once("kept ")?.1.trim().parse::<u64>().ok());
            let acknowledged = kept.next_back().unwrap_or(last);
            figures.kills += 1;
            figures.journals += u64::from(folder.path().join("office.twin-journal").exists());
            let register =
                Register::open(&path, &options(folder.path(), chance.next())).expect("the file opens after a kill");
            assert_eq!(register.access(), &Access::Writer, "a killed holder's lock does not stay");
            let held = workload::judge(&register).expect("the file is whole after a kill");
            assert!(held >= acknowledged, "{acknowledged} actions were acknowledged, {held} are there");
            assert!(held <= acknowledged + 1, "at most the action under way is there beside the {acknowledged}");
            let mut replicas = BTreeSet::new();
            let read = register.each_operation(|operation| {
                replicas.insert(operation.id.replica);
                Ok(())
            });
            read.expect("it reads");
            assert!(replicas.len() <= 1, "one installation wrote it");
            figures.beyond += held - acknowledged;
            figures.acknowledged += acknowledged.saturating_sub(last);
            last = held;
        }
    }
    figures
}
