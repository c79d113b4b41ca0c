//! The map with ten thousand ties and five thousand cities: what a frame costs at rest, dragged and made larger.

use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, RawInput, TouchPhase, Vec2, pos2,
};
use twinhall::{
    domain::{
        choices::{Choice, Stage},
        kinds::Kind,
        value::{Id, Point, RecordRef},
    },
    files::gazetteer::Gazetteer,
    ui::{
        map::{Dot, Map, MapData, Tie},
        theme,
    },
    words::{Language, Words},
};

use crate::{
    meter::{self, Figures, cost, cpu, median, shown},
    open::{frame, input},
    pace::Pace,
};

const TIES: usize = 10_000;
const DOTS: usize = 5_000;
const FRAMES: usize = 120;
/// Most milliseconds of a frame, and of one dragged.
const FRAME: f64 = 16.0;
const DRAGGED: f64 = 8.0;

fn record_ref(kind: Kind, at: usize) -> RecordRef {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&(at as u64 + 1).to_be_bytes());
    RecordRef { kind, id: Id::from_slice(&bytes).unwrap() }
}

fn dots() -> Vec<Dot> {
    let gazetteer = Gazetteer::embedded();
    let dot = |at: usize| {
        let place = gazetteer.place(at * 7);
        let at_point = Point { latitude_micros: place.latitude_micros, longitude_micros: place.longitude_micros };
        Dot {
            record_ref: record_ref(Kind::City, at),
            name: place.name.to_owned(),
            at: at_point,
            weight: 1 + at as u32 % 9,
        }
    };
    (0..DOTS).map(dot).collect()
}

fn ties() -> Vec<Tie> {
    let tie = |at: usize| Tie {
        record_ref: record_ref(Kind::Partnership, at),
        name: format!("Partnership {at}"),
        stage: Stage::ALL[at % Stage::ALL.len()],
        ends: [at % DOTS, (at * 7919 + 13) % DOTS],
    };
    (0..TIES).map(tie).collect()
}

/// A window with nothing but the map in it.
struct Shown {
    ctx: Context,
    map: Map,
    seconds: f64,
    pointer: Pos2,
}

impl Shown {
    fn new() -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let mut map = Map::default();
        map.show(MapData::new(dots(), ties()));
        Self { ctx, map, seconds: 0.0, pointer: pos2(700.0, 400.0) }
    }

    fn draw(&mut self, events: Vec<Event>) {
        self.seconds += 1.0 / 60.0;
        let raw = RawInput { events, ..input(self.seconds) };
        let map = &mut self.map;
        let words = Words::of(Language::English);
        frame(&self.ctx, raw, |ui| {
            map.ui(ui, words, "Map", None);
        });
    }

    fn button(&mut self, pressed: bool) {
        let button = Event::PointerButton {
            pos: self.pointer,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.draw(vec![Event::PointerMoved(self.pointer), button]);
    }

    /// Middle and slowest CPU seconds of a frame.
    fn frames(&mut self, mut events: impl FnMut(&mut Self, usize) -> Vec<Event>) -> (f64, f64) {
        let mut spent = Vec::with_capacity(FRAMES);
        for at in 0..FRAMES {
            let events = events(self, at);
            let before = cpu();
            self.draw(events);
            spent.push(cpu() - before);
        }
        let slowest = spent.iter().copied().fold(0.0, f64::max);
        (median(spent), slowest)
    }
}

pub fn measure(figures: &mut Figures) {
    meter::chapter("The map: 10,000 ties between 5,000 cities (shapes and triangles, without a display)");
    let ((dots, ties), _) = cost(|| (dots(), ties()));
    let (_, laid) = cost(|| MapData::new(dots, ties));
    figures.paced("laying all ties out on the sheet", laid.cpu, 100.0, Pace::Cpu);
    let mut shown_map = Shown::new();
    let ((), first) = cost(|| shown_map.draw(Vec::new()));
    meter::tell("the first frame, with the base map unpacked", &shown(first.cpu));
    let mut told = |name: &str, most: f64, (middle, slowest): (f64, f64)| {
        figures.paced(name, middle, most, Pace::Frame);
        meter::tell("  the slowest of them", &shown(slowest));
    };
    told("at rest, a frame", FRAME, shown_map.frames(|_, _| Vec::new()));
    let hover = |shown: &mut Shown, at: usize| {
        shown.pointer = pos2(300.0 + at as f32 * 5.0, 400.0);
        vec![Event::PointerMoved(shown.pointer)]
    };
    told("pointed at, a frame", FRAME, shown_map.frames(hover));
    shown_map.button(true);
    let drag = |shown: &mut Shown, at: usize| {
        shown.pointer += Vec2::new(if at < FRAMES / 2 { 4.0 } else { -4.0 }, 1.0);
        vec![Event::PointerMoved(shown.pointer)]
    };
    told("dragged, a frame", DRAGGED, shown_map.frames(drag));
    shown_map.button(false);
    let wheel = |_: &mut Shown, at: usize| {
        let delta = Vec2::new(0.0, if at < FRAMES / 2 { 12.0 } else { -12.0 });
        let (unit, modifiers, phase) = (MouseWheelUnit::Point, Modifiers::NONE, TouchPhase::Move);
        vec![Event::MouseWheel { unit, delta, modifiers, phase, source: MouseWheelSource::Unknown }]
    };
    told("made larger and smaller, a frame", FRAME, shown_map.frames(wheel));
}
