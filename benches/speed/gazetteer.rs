//! The embedded gazetteer: reading it, keeping it, and asking it at every letter.

use twinhall::files::gazetteer::Gazetteer;

use crate::{
    ask_child,
    meter::{self, Figures, cost, cpu, median, megabytes, resident, shown},
    pace::Pace,
};

const ROUNDS: usize = 5;
const MOST: usize = 8;

const TYPED: [&str; 14] = [
    "Lomé",
    "Ouagadougou",
    "Ломе",
    "Санкт-Петербург",
    "Йошкар-Ола",
    "東京",
    "القاهرة",
    "New York",
    "San Francisco de Macorís",
    "Saint-Denis",
    "ville",
    "xqzw",
    "a",
    "El Alto",
];

/// In a process of its own: what reading it costs and what it adds to memory.
pub fn child() {
    let (before, at) = (resident(std::process::id()), cpu());
    let read = Gazetteer::embedded();
    let spent = cpu() - at;
    assert!(read.suggest("Lomé", None, 1).len() == 1, "Lomé is there");
    println!("{spent} {}", resident(std::process::id()) - before);
}

pub fn measure(figures: &mut Figures) {
    meter::chapter("The gazetteer");
    let rounds: Vec<Vec<f64>> = (0..ROUNDS).map(|_| ask_child(&["gazetteer"])).collect();
    let of = |column: usize| median(rounds.iter().map(|round| round[column]).collect());
    meter::tell("reading it, once and when it is first needed", &shown(of(0)));
    figures.most("what it adds to memory", megabytes(of(1) as u64), 60.0, "MB");
    let gazetteer = Gazetteer::embedded();
    let (mut all, mut slowest) = (Vec::new(), (0.0, String::new()));
    for country in [None, Some("BJ")] {
        for typed in TYPED {
            for (end, letter) in typed.char_indices() {
                let so_far = &typed[..end + letter.len_utf8()];
                let spent = median((0..5).map(|_| cost(|| gazetteer.suggest(so_far, country, MOST)).1.cpu).collect());
                all.push(spent);
                if spent > slowest.0 {
                    slowest =
                        (spent, format!("{so_far}{}", country.map(|code| format!(", {code}")).unwrap_or_default()));
                }
            }
        }
    }
    meter::tell(&format!("a key, middle of {}", all.len()), &shown(median(all)));
    figures.paced(&format!("a key, slowest (\"{}\")", slowest.1), slowest.0, 20.0, Pace::Cpu);
}
