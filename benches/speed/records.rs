//! Pages of records in the large workspace: what opening each costs, selecting in it, and a frame of it.

use egui::Context;
use twinhall::{
    register::Register,
    ui::{
        lookup::{Lookup, countries_in},
        nav::Page,
        screen::{DrawContext, Screen, Split},
        screens::{
            listing::Row,
            records::{Records, kind_rows::sheets},
        },
        theme,
    },
    words::{Language, Words},
};

use crate::{
    meter::{self, Figures, cost, median},
    open::{frame, input},
    pace::Pace,
    practice,
};

/// Milliseconds within which a page opens, and within which a row is selected or a frame drawn.
const OPEN: f64 = 100.0;
const FRAME: f64 = 16.0;

pub fn measure(figures: &mut Figures) {
    meter::chapter("Pages of records in the large workspace");
    let register = Register::open_read_only(&practice::large(), &practice::options()).unwrap();
    let words = Words::of(Language::English);
    let countries = countries_in(words);
    let lookup = Lookup { words, currency: "EUR", countries: &countries, register: Some(&register) };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();
    let ctx = Context::default();
    theme::install(&ctx);
    let mut seconds = 0.0;
    for page in Page::all() {
        for sheet in sheets().into_iter().filter(|sheet| sheet.page == page) {
            let mut model = Records::new(page, today);
            model.turn_to(sheet.kind);
            let ((), open) = cost(|| model.read(&register, &lookup).unwrap());
            let name = sheet.kind.spec().plural;
            let rows = model.here().list.len();
            figures.paced(&format!("{name} opened ({rows} rows)"), open.cpu, OPEN, Pace::Rows);
            let picked: Vec<_> = (0..rows).step_by((rows / 20).max(1)).collect();
            let mut selecting = Vec::new();
            let mut drawing = Vec::new();
            for at in picked {
                let id = model.here().list.row(at).map(|row| row.record_ref().id);
                selecting.push(cost(|| model.select(id, &lookup).unwrap()).1.cpu);
                seconds += 1.0 / 60.0;
                let drawn = cost(|| {
                    frame(&ctx, input(seconds), |ui| {
                        model.draw(ui, &mut DrawContext::new(&lookup, true), Split::Both);
                    });
                });
                drawing.push(drawn.1.cpu);
            }
            if rows > 0 {
                figures.paced(&format!("{name}: a row selected"), median(selecting), FRAME, Pace::Rows);
                figures.paced(&format!("{name}: a frame"), median(drawing), FRAME, Pace::Frame);
            }
        }
    }
}
