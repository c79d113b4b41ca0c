//! The timetable of a fair: how near its proven bound it comes in a second of one core, and a refill after a no-show.

use std::path::PathBuf;

use twinhall::{
    domain::timetable::{Fair, Goal, NoShow, Participant, Progress, Request, Search, refill},
    files::fair_json,
};

use crate::{
    meter::{self, Figures, cost, cpu, median, shown},
    pace::Pace,
};

/// SplitMix64, for fairs that are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }
}

/// What a fair is like.
struct Kind {
    name: &'static str,
    people: usize,
    slots: usize,
    tables: usize,
    /// Requests of each participant, on average.
    wishes: usize,
    /// Chance in percent that someone is there in a slot.
    there: usize,
    /// Participants whom everyone wants.
    hubs: usize,
    /// Size of groups who all want each other, or 0.
    clique: usize,
    /// Most of the bound that may be missed, in percent, and the same where the worst served come first.
    limit: f64,
    worst_limit: f64,
}

const KINDS: [Kind; 8] = [
    Kind {
        name: "500 × 24",
        people: 500,
        slots: 24,
        tables: 180,
        wishes: 22,
        there: 94,
        hubs: 0,
        clique: 0,
        limit: 0.15,
        worst_limit: 0.7,
    },
    Kind {
        name: "500 × 24, patchy",
        people: 500,
        slots: 24,
        tables: 180,
        wishes: 22,
        there: 65,
        hubs: 0,
        clique: 0,
        limit: 0.2,
        worst_limit: 0.7,
    },
    Kind {
        name: "200 × 16, hubs",
        people: 200,
        slots: 16,
        tables: 70,
        wishes: 18,
        there: 94,
        hubs: 10,
        clique: 0,
        limit: 0.13,
        worst_limit: 0.7,
    },
    Kind {
        name: "200 × 16, patchy",
        people: 200,
        slots: 16,
        tables: 70,
        wishes: 18,
        there: 65,
        hubs: 0,
        clique: 0,
        limit: 0.2,
        worst_limit: 0.7,
    },
    Kind {
        name: "200 × 16, there half the time",
        people: 200,
        slots: 16,
        tables: 60,
        wishes: 16,
        there: 50,
        hubs: 0,
        clique: 0,
        // No bound is known that is nearer: on such a fair of 100 a solver of integer programmes (HiGHS) leaves 0.24 % open
        // after 200 seconds, and with everyone's time full it has found nothing better in ten minutes.
        limit: 0.6,
        worst_limit: 3.0,
    },
    Kind {
        name: "170 × 16, cliques of 17",
        people: 170,
        slots: 16,
        tables: 90,
        wishes: 1,
        there: 100,
        hubs: 0,
        clique: 17,
        limit: 0.2,
        worst_limit: 0.7,
    },
    Kind {
        name: "100 × 12, all full",
        people: 100,
        slots: 12,
        tables: 50,
        wishes: 30,
        there: 94,
        hubs: 0,
        clique: 0,
        limit: 0.13,
        worst_limit: 0.7,
    },
    Kind {
        name: "40 × 8, hubs, patchy",
        people: 40,
        slots: 8,
        tables: 14,
        wishes: 12,
        there: 70,
        hubs: 4,
        clique: 0,
        limit: 0.2,
        worst_limit: 0.7,
    },
];

fn fair(kind: &Kind, seed: u64) -> Fair {
    let mut chance = Chance(seed);
    let participant = |_| Participant {
        present: (0..kind.slots).filter(|_| chance.below(100) < kind.there).map(|slot| 1 << slot).sum(),
        most: if chance.below(10) < 7 { kind.slots } else { 2 + chance.below(kind.slots - 1) } as u32,
    };
    let participants = (0..kind.people).map(participant).collect();
    let mut pairs = std::collections::BTreeSet::new();
    if kind.clique > 0 {
        for one in 0..kind.people {
            pairs.extend(
                (one + 1..kind.people)
                    .filter(|other| other / kind.clique == one / kind.clique)
                    .map(|other| (one, other)),
            );
        }
    }
    let wished = pairs.len() + kind.people * kind.wishes / 2;
    while pairs.len() < wished {
        let one = chance.below(kind.people);
        let other =
            if kind.hubs > 0 && chance.below(3) == 0 { chance.below(kind.hubs) } else { chance.below(kind.people) };
        if one != other {
            pairs.insert((one.min(other), one.max(other)));
        }
    }
    let mut value = || match chance.below(100) {
        0..17 => 1,
        17..93 => 2 + chance.below(9) as u32,
        _ => 11 + chance.below(15) as u32,
    };
    let requests = pairs.into_iter().map(|(one, other)| Request { one, other, value: value(), help: None }).collect();
    Fair { slots: kind.slots, tables: kind.tables, participants, requests, ..Fair::default() }
}

/// Searches for so many CPU seconds; gives the milliseconds to the first timetable, too.
fn search(fair: &Fair, goal: Goal, seed: u64, seconds: f64) -> (Progress, f64, f64) {
    let began = cpu();
    let mut search = Search::new(fair, goal, seed).unwrap();
    let first = (cpu() - began) * 1e3;
    while cpu() - began < seconds && !search.advance(64).is_proven_best() {}
    (search.timetable().progress, first, cpu() - began)
}

/// Seeds that are searched with, for one may be lucky: the middle counts.
const SEEDS: [u64; 3] = [1, 2, 3];

fn judge(figures: &mut Figures, name: &str, fair: &Fair, goal: Goal, seconds: f64, limit: f64) {
    let (mut below, mut firsts) = (Vec::new(), Vec::new());
    let (mut missing, mut short) = (0, None);
    for seed in SEEDS {
        let (progress, first, spent) = search(fair, goal, seed, seconds);
        let missed = (progress.bound - progress.value) as f64;
        // Two units are always allowed: in a small fair they are more than any share.
        below.push(if missed <= 2.0 { 0.0 } else { missed / progress.bound as f64 * 100.0 });
        firsts.push(first);
        missing = missing.max(progress.missing - progress.least_missing);
        short = short.max(progress.highest_floor.map(|highest| highest - progress.floor));
        let floor =
            progress.highest_floor.map_or_else(String::new, |most| format!(", floor {} of {most}", progress.floor));
        let detail = format!("{} of {}{floor}, {}", progress.value, progress.bound, shown(spent));
        meter::tell(&format!("{name}, seed {seed}"), &detail);
    }
    figures.most(&format!("{name}: below the bound"), median(below), limit, "%");
    figures.paced(&format!("{name}: first timetable"), median(firsts) / 1e3, 100.0, Pace::Cpu);
    if goal != Goal::Value {
        let law = format!("{name}: missing below the floor, needlessly, at worst");
        figures.most(&law, missing as f64, 0.0, "meetings");
    }
    if let Some(short) = short {
        figures.most(&format!("{name}: below the highest floor, at worst"), f64::from(short), 0.0, "meetings");
    }
}

pub fn measure(figures: &mut Figures) {
    meter::chapter("The timetable of a fair, in CPU seconds of one core");
    for kind in &KINDS {
        let fair = fair(kind, 1);
        judge(figures, kind.name, &fair, Goal::Value, 1.0, kind.limit);
        judge(figures, &format!("{}, floor 3", kind.name), &fair, Goal::Floor(3), 1.0, kind.limit.max(0.2));
        judge(figures, &format!("{}, worst served first", kind.name), &fair, Goal::Highest, 2.0, kind.worst_limit);
    }
    if let Some(folder) = std::env::var_os("TWINHALL_CORPORA").map(PathBuf::from) {
        let mut paths: Vec<PathBuf> =
            std::fs::read_dir(folder.join("fair")).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let fair = fair_json::read(&std::fs::read(&path).unwrap()).unwrap();
            let limit = if name.contains("patchy") { 0.2 } else { 0.13 };
            judge(figures, &name, &fair, Goal::Value, 1.0, limit);
            judge(figures, &format!("{name}, floor 3"), &fair, Goal::Floor(3), 1.0, 0.2);
            judge(figures, &format!("{name}, worst served first"), &fair, Goal::Highest, 2.0, 0.7);
        }
    }
    no_shows(figures);
}

/// Every single no-show that could happen during a fair: each participant, in each slot, gone for good.
fn no_shows(figures: &mut Figures) {
    let fair = fair(&KINDS[2], 1);
    let mut search = Search::new(&fair, Goal::Value, 1).unwrap();
    search.advance(10_000);
    let meetings = search.timetable().meetings;
    let mut costs = Vec::new();
    for participant in 0..fair.participants.len() {
        for now in 0..fair.slots {
            let no_show = NoShow { participant, now, gone: u128::MAX << now, alone: None };
            let (offers, cost) = cost(|| refill(&fair, &meetings, no_show, &[]).unwrap());
            assert!(!offers.is_empty());
            costs.push(cost.cpu * 1e3);
        }
    }
    let name = format!("refill after each of {} no-shows, 200 participants", costs.len());
    meter::tell(&format!("{name}, middle"), &format!("{:.2} ms", median(costs.clone())));
    let slowest = costs.into_iter().fold(0.0, f64::max);
    figures.paced(&format!("{name}, slowest"), slowest / 1e3, 50.0, Pace::Cpu);
}
