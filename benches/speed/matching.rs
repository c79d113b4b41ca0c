//! Matching: one city against twenty thousand with the reasons of ten rows, and all pairs of ten thousand.

use chrono::NaiveDate;
use twinhall::{
    domain::{
        matching::{Candidates, NeedOrOffer, Profile, Ranker, Talk, Weights},
        value::Id,
    },
    register::Register,
};
use uuid::Uuid;

use crate::{
    meter::{self, Figures, cost, median, shown},
    pace::Pace,
    practice::{large, options},
};

const CITIES: usize = 10_000;
const THEMES: u64 = 50;
const MOST: usize = 10;
const ROUNDS: usize = 5;
/// Most nanoseconds for a pair: 1.8 measured in the hour in which the calibrating loops were, and a seventh more. (A matrix
/// product and a partition in numpy took 12 to 14 where it took 1.4.)
const PAIR: f64 = 2.1;
/// Most milliseconds for one city with the reasons of its rows.
const ONE: f64 = 5.0;

struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 20) % most
    }

    fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }
}

/// Cities with up to seven needs and seven offers over fifty themes, with languages, networks and partners.
fn cities(count: usize) -> Candidates {
    let mut chance = Chance(88_172_645_463_325_252);
    let mut last = 0_u128;
    let mut id = || {
        last += 1;
        Id(Uuid::from_u128(last))
    };
    let mut all: Vec<Profile> = (0..count).map(|_| Profile::new(id())).collect();
    for city in &mut all {
        for wishes in [&mut city.needs, &mut city.offers] {
            for _ in 0..chance.below(8) {
                let start = 740_000 + chance.below(900) as i32;
                wishes.push(NeedOrOffer {
                    id: id(),
                    theme: chance.percent(95).then(|| chance.below(THEMES) as u8),
                    means: if chance.percent(75) { 1 + chance.below(31) as u8 } else { 0 },
                    time: chance.percent(70).then(|| (start, start + 30 + chance.below(400) as i32)),
                    budget: None,
                    is_concrete: chance.percent(50),
                    lapse: None,
                });
            }
        }
        if chance.percent(90) {
            // Some languages are spoken far more than others.
            let spoken = (0..=chance.below(2)).map(|_| format!("l{}", chance.below(30).min(chance.below(30))));
            city.languages = spoken.collect();
        }
        city.population = chance.percent(90).then(|| (1_000 << chance.below(12)) + chance.below(900) as i64);
        city.has_stated = chance.percent(30);
        city.people = (0..chance.below(4)).map(|_| id()).collect();
        for _ in 0..chance.below(4) {
            let network = Id(Uuid::from_u128(1 << 100 | u128::from(chance.below(40))));
            city.networks.insert(network, vec![id()]);
        }
    }
    Candidates { cities: all, funds: Vec::new() }
}

pub fn measure(figures: &mut Figures) {
    let (weights, talk) = (Weights::default(), Talk::default());
    meter::chapter("Matching: all pairs, 50 themes both ways, languages and networks, the best 10 of each");
    let all = cities(CITIES);
    let ranker = Ranker::new(&all, &talk);
    let mut tops = Vec::new();
    let spent = (0..ROUNDS).map(|_| cost(|| tops = ranker.all_tops(MOST, weights)).1.cpu).collect();
    assert!(tops.iter().all(|top| top.len() == MOST));
    figures.paced("a pair of 10,000 cities", median(spent), PAIR / 1e6 * (CITIES * CITIES) as f64, Pace::Memory);

    meter::chapter("Matching: one city against 20,000, with the reasons of ten rows");
    let all = cities(2 * CITIES);
    let (ranker, building) = cost(|| Ranker::new(&all, &talk));
    let mut city = 0;
    let mut one = || {
        city = (city + 7_919) % all.cities.len();
        let top = ranker.top(city, MOST, weights);
        let rows = top.iter().map(|row| all.explain(city, row.place, weights, &talk));
        rows.map(|score| score.reasons.len()).sum::<usize>()
    };
    figures.paced("one city", median((0..100).map(|_| cost(&mut one).1.cpu).collect()), ONE, Pace::Memory);
    meter::tell("making ready, when something has changed", &shown(building.cpu));
    let weighed = weights.with(twinhall::domain::matching::Part::Time, 50);
    figures.paced("after a weight was changed", cost(|| ranker.top(1, MOST, weighed)).1.cpu, ONE, Pace::Memory);

    let register = Register::open_read_only(&large(), &options()).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();
    let (all, reading) = cost(|| register.matching_candidates(today).unwrap());
    meter::tell(&format!("reading {} cities from the large workspace", all.cities.len()), &shown(reading.cpu));
    let ranker = Ranker::new(&all, &talk);
    let spent = (0..100).map(|at| cost(|| ranker.top(at * 31, MOST, weights)).1.cpu).collect();
    figures.paced("one city of the large workspace", median(spent), ONE, Pace::Memory);
}
