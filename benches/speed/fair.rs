//! The pages of a fair of 200 cities in the large workspace: what opening each costs, and what a key pressed there
//! makes the window read.

use twinhall::{
    domain::kinds::Kind,
    register::Register,
    report::values,
    ui::{
        lookup::{Lookup, countries_in},
        nav::FairTab,
        screens::fair::FairPage,
    },
    words::{Language, Words},
};

use crate::{
    meter::{self, Figures, cost, median},
    pace::Pace,
    practice::{large, options},
};

const ROUNDS: usize = 5;
/// Most milliseconds a page may take to open.
const OPEN: f64 = 100.0;
/// The same for Set-up, which shows what all the others do.
const SET_UP: f64 = 60.0;
/// Most milliseconds of reading after a key that changes something.
const KEY: f64 = 16.0;

pub fn measure(figures: &mut Figures) {
    let register = Register::open_read_only(&large(), &options()).unwrap();
    let words = Words::of(Language::English);
    let countries = countries_in(words);
    let lookup = Lookup { words, currency: "EUR", countries: &countries, register: Some(&register) };
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();
    meter::chapter("A fair in the large workspace: its pages");
    for tab in FairTab::ALL {
        let mut spent = Vec::new();
        let mut page = FairPage::new(now);
        for _ in 0..ROUNDS {
            page = FairPage::new(now);
            page.tab = *tab;
            spent.push(cost(|| page.read(&register, &lookup).unwrap()).1.cpu);
        }
        let seats = page.data.as_ref().map_or(0, |data| data.seats.len());
        figures.paced(
            &format!("{} ({seats} participants)", words.say(tab.key())),
            median(spent),
            if *tab == FairTab::Setup { SET_UP } else { OPEN },
            Pace::Rows,
        );
    }
    meter::chapter("A fair in the large workspace: what is read again after a key");
    for (tab, kind) in [
        (FairTab::Desk, Kind::Meeting),
        (FairTab::Desk, Kind::Participant),
        (FairTab::Requests, Kind::Request),
        (FairTab::Timetable, Kind::Meeting),
    ] {
        let mut page = FairPage::new(now);
        page.tab = tab;
        page.read(&register, &lookup).unwrap();
        let touched = [register.all(kind).unwrap()[0].record_ref()];
        let mut reread = || {
            page.note(&touched);
            page.read(&register, &lookup).unwrap();
        };
        let spent = (0..ROUNDS).map(|_| cost(&mut reread).1.cpu).collect();
        let name = format!("{}: {}", words.say(tab.key()), values::kind(words, kind));
        figures.paced(&name, median(spent), KEY, Pace::Rows);
    }
}
