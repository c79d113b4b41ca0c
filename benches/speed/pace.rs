//! Calibrating loops: how fast this machine is just now at one kind of work, so that limits hold on any other of its sort.
//!
//! A limit is written as milliseconds on the machine of `docs/speed.md`; it is held as a ratio to the loop of its kind,
//! measured in the same run right beside the figure.

use std::{cell::RefCell, hint::black_box};

use egui::Context;
use rusqlite::Connection;
use twinhall::ui::theme;

use crate::{
    meter::{self, Figures, cost, median, shown},
    open::{frame, input},
};

const ROUNDS: usize = 9;
/// Steps of the loop that only reckons.
const STEPS: u64 = 1_000_000;
/// Numbers walked over: more than caches hold.
const WALKED: usize = 8 << 20;
/// Rows read from a database in memory.
const READ: usize = 10_000;
/// Lines of a plain table, and texts in each.
const LINES: usize = 40;
const TEXTS: usize = 6;

/// CPU seconds of [`Pace::ALL`] on the machine of `docs/speed.md` when nothing else runs.
const REFERENCE: [f64; 4] = [3.30e-3, 11.6e-3, 0.209e-3, 2.37e-3];

/// A kind of work.
#[derive(Clone, Copy, Debug)]
pub enum Pace {
    /// Arithmetic with branches, in registers.
    Cpu,
    /// A walk over more memory than caches hold.
    Memory,
    /// A frame of a plain table of the toolkit, as far as a display is not needed.
    Frame,
    /// Rows read from SQLite into strings.
    Rows,
}

impl Pace {
    pub const ALL: [Self; 4] = [Self::Cpu, Self::Memory, Self::Frame, Self::Rows];

    pub fn name(self) -> &'static str {
        match self {
            Self::Cpu => "a million steps",
            Self::Memory => "64 MiB walked",
            Self::Frame => "a plain frame",
            Self::Rows => "10,000 rows read",
        }
    }

    /// CPU seconds of the loop on the machine of `docs/speed.md` when nothing else runs.
    pub fn reference(self) -> f64 {
        match self {
            Self::Cpu => REFERENCE[0],
            Self::Memory => REFERENCE[1],
            Self::Frame => REFERENCE[2],
            Self::Rows => REFERENCE[3],
        }
    }

    /// CPU seconds of the loop now.
    pub fn seconds(self) -> f64 {
        thread_local! {
            static GROUND: RefCell<Option<Ground>> = const { RefCell::new(None) };
        }
        GROUND.with_borrow_mut(|ground| {
            let ground = ground.get_or_insert_with(Ground::new);
            ground.run(self);
            median((0..ROUNDS).map(|_| cost(|| ground.run(self)).1.cpu).collect())
        })
    }
}

/// The loops themselves, beside what they take on the machine of `docs/speed.md`.
pub fn measure(_: &mut Figures) {
    meter::chapter("How fast this machine is, by kind of work");
    for pace in Pace::ALL {
        let (now, then) = (pace.seconds(), pace.reference());
        meter::tell(pace.name(), &format!("{}, {:.2}x the reference {}", shown(now), now / then, shown(then)));
    }
}

/// What the loops run on, made once.
struct Ground {
    walked: Vec<u64>,
    ctx: Context,
    frames: usize,
    database: Connection,
}

impl Ground {
    fn new() -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let database = Connection::open_in_memory().unwrap();
        database.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c INTEGER); BEGIN").unwrap();
        for at in 0..READ {
            let row = (format!("City number {at}"), format!("{:x}", at * 7_919), at as i64);
            database.execute("INSERT INTO t (a, b, c) VALUES (?, ?, ?)", row).unwrap();
        }
        database.execute_batch("COMMIT").unwrap();
        Self { walked: (0..WALKED as u64).collect(), ctx, frames: 0, database }
    }

    fn run(&mut self, pace: Pace) {
        match pace {
            Pace::Cpu => {
                let mut state = black_box(1_u64);
                for step in 0..STEPS {
                    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9).wrapping_add(step);
                    if state.is_multiple_of(4) {
                        state ^= step;
                    }
                }
                black_box(state);
            }
            Pace::Memory => {
                black_box(self.walked.iter().map(|number| number.count_ones()).fold(0_u32, u32::wrapping_add));
            }
            Pace::Frame => {
                self.frames += 1;
                let first = self.frames;
                frame(&self.ctx, input(first as f64 / 60.0), |ui| {
                    egui::Grid::new("plain").show(ui, |ui| {
                        for line in 0..LINES {
                            for text in 0..TEXTS {
                                ui.label(format!("Text {} of {text}", first + line));
                            }
                            ui.end_row();
                        }
                    });
                });
            }
            Pace::Rows => {
                let mut asked = self.database.prepare_cached("SELECT a, b, c FROM t ORDER BY id").unwrap();
                let rows = asked.query_map((), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
                let rows: Vec<(String, String, i64)> = rows.map(Result::unwrap).collect();
                assert_eq!(black_box(rows).len(), READ);
            }
        }
    }
}
