//! The page of the day and the calendar in the large workspace: what opening each costs, its lists, and a frame.

use egui::Context;
use twinhall::{
    domain::attention::{Nearness, Patience},
    register::{Mark, Register},
    ui::{
        lookup::{Lookup, countries_in},
        nav::{Counter, Page},
        screen::{DrawContext, Screen, Split},
        screens::{
            calendar::{self, Calendar},
            today::Today,
        },
        theme,
    },
    words::{Language, Words},
};

use crate::{
    meter::{self, Figures, cost, median, shown},
    open::{frame, input},
    pace::Pace,
    practice::{large, options},
};

const ROUNDS: usize = 7;
const FRAMES: usize = 100;
/// Most milliseconds a page may take to open, and a frame to be drawn.
const OPEN: f64 = 100.0;
const FRAME: f64 = 16.0;

pub fn measure(figures: &mut Figures) {
    let register = Register::open_read_only(&large(), &options()).unwrap();
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();
    let time = |work: &mut dyn FnMut()| median((0..ROUNDS).map(|_| cost(&mut *work).1.cpu).collect());

    meter::chapter("Today: opening it, and the lists behind its numbers");
    let patience = Patience::default();
    let wants = time(&mut || drop(register.partnership_wants(&patience, now).unwrap()));
    meter::tell("  of it what partnerships want", &shown(wants));
    for language in [Language::English, Language::Russian] {
        let words = Words::of(language);
        let countries = countries_in(words);
        let lookup = Lookup { words, currency: "EUR", countries: &countries, register: Some(&register) };
        // As if the whole history had come since the last visit.
        let since = Mark { action: None, at_millis: 0 };
        let mut model = Today::new(now, Some(since));
        let name = format!("{}, {}", words.say(Page::Today.key()), language.tag());
        figures.paced(&name, time(&mut || model.read(&register, &lookup).unwrap()), OPEN, Pace::Rows);
        let counters = Nearness::ALL.map(Counter::Due).into_iter().chain([Counter::Vague, Counter::People]);
        for counter in counters {
            let rows = model.count(counter);
            let spent = time(&mut || model.choose(counter, &register, &lookup).unwrap());
            figures.paced(&format!("  list of {rows}, {counter:?}"), spent, OPEN, Pace::Rows);
        }
        let ctx = Context::default();
        theme::install(&ctx);
        let mut at = 0.0;
        let mut draw = || {
            at += 1.0 / 60.0;
            frame(&ctx, input(at), |ui| model.draw(ui, &mut DrawContext::new(&lookup, true), Split::Both));
        };
        figures.paced("  a frame", median((0..FRAMES).map(|_| cost(&mut draw).1.cpu).collect()), FRAME, Pace::Frame);
    }

    meter::chapter("Calendar: opening it, another month, a frame");
    let words = Words::of(Language::English);
    let countries = countries_in(words);
    let lookup = Lookup { words, currency: "EUR", countries: &countries, register: Some(&register) };
    let mut model = Calendar::new(now);
    figures.paced("month and tasks", time(&mut || model.read(&register, &lookup).unwrap()), OPEN, Pace::Rows);
    let mut month = 0;
    let mut turn = || {
        month = (month + 1) % 24;
        let day = now + chrono::Months::new(month);
        model.turn(day, &register, &lookup).unwrap();
    };
    figures.paced("another month", median((0..24).map(|_| cost(&mut turn).1.cpu).collect()), OPEN, Pace::Rows);
    meter::tell("entries in the month shown", &model.entries.len().to_string());
    for view in calendar::View::ALL {
        model.view = view;
        let ctx = Context::default();
        theme::install(&ctx);
        let mut at = 0.0;
        let mut draw = || {
            at += 1.0 / 60.0;
            frame(&ctx, input(at), |ui| model.draw(ui, &mut DrawContext::new(&lookup, true), Split::Both));
        };
        let spent = median((0..FRAMES).map(|_| cost(&mut draw).1.cpu).collect());
        figures.paced(&format!("a frame, {view:?}"), spent, FRAME, Pace::Frame);
    }
}
