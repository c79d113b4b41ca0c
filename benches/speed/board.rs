//! The board: what a frame costs with ten thousand cards while its columns are walked, and while a card is dragged.

use egui::{Context, Event, Key, Modifiers, PointerButton, pos2};
use twinhall::{
    domain::choices::{Choice, Stage},
    ui::{
        lookup::{Lookup, countries_in},
        nav::PartnershipView,
        screen::{DrawContext, Screen, Split},
        screens::partnerships::Partnerships,
        theme,
    },
    words::{Language, Words},
};

use crate::{
    list::long_register,
    meter::{self, Figures, cpu, median},
    open::{frame, input},
    pace::Pace,
};

const CARDS: usize = 10_000;
const FRAMES: usize = 400;

pub fn measure(figures: &mut Figures) {
    meter::chapter("The board with 10,000 cards: one frame (shapes and triangles, without a display)");
    let register = long_register(CARDS);
    let words = Words::of(Language::English);
    let countries = countries_in(words);
    let lookup = Lookup { words, currency: "EUR", countries: &countries, register: Some(&register) };
    let mut model = Partnerships::new(chrono::NaiveDate::from_ymd_opt(2026, 11, 15).unwrap());
    model.read(&register, &lookup).unwrap();
    model.view = PartnershipView::Board;
    model.list.table.takes_focus = true;
    let ctx = Context::default();
    theme::install(&ctx);
    let mut seconds = 0.0;
    let mut draw = |events: Vec<Event>| {
        seconds += 1.0 / 60.0;
        let input = egui::RawInput { events, ..input(seconds) };
        let at = cpu();
        let shapes = frame(&ctx, input, |ui| {
            model.draw(ui, &mut DrawContext::new(&lookup, true), Split::Both);
        });
        assert!(shapes > 0);
        cpu() - at
    };
    (0..20).for_each(|_| {
        draw(Vec::new());
    });
    let press =
        |key: Key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let mut walked = Vec::with_capacity(FRAMES);
    let mut stops = std::collections::HashSet::new();
    for at in 0..FRAMES {
        // From column to column and back, each brought down by pages: no frame finds its texts laid out already.
        let is_back = at / (3 * Stage::ALL.len()) % 2 == 1;
        let beside = if is_back { Key::ArrowLeft } else { Key::ArrowRight };
        let key = [Key::PageDown, Key::PageDown, beside][at % 3];
        walked.push(draw(vec![press(key)]));
        stops.extend(ctx.memory(egui::Memory::focused));
        // A card holds the arrows from the frame after it took the keyboard; no person presses keys faster than that.
        draw(Vec::new());
    }
    assert!(stops.len() > FRAMES / 2, "the keyboard goes from card to card");
    figures.paced("walking by pages, a frame", median(walked.clone()), 16.0, Pace::Frame);
    figures.paced("the slowest of these frames", walked.into_iter().fold(0.0, f64::max), 16.0, Pace::Frame);

    let button = |pressed| Event::PointerButton {
        pos: pos2(300.0, 300.0),
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    draw(vec![Event::PointerMoved(pos2(300.0, 300.0))]);
    draw(vec![button(true)]);
    let dragged = (0..FRAMES)
        .map(|at| draw(vec![Event::PointerMoved(pos2(320.0 + (at * 13 % 500) as f32, 200.0 + (at * 7 % 400) as f32))]));
    let dragged: Vec<f64> = dragged.collect();
    assert!(ctx.dragged_id().is_some(), "a card is being dragged");
    figures.paced("dragging a card, a frame", median(dragged), 16.0, Pace::Frame);
}
