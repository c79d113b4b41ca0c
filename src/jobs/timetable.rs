//! The search for a fair's timetable, beside the window: it says how far it is, and stops when it is told to.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use crate::domain::timetable::{self, Fair, Goal, InvalidFair, Meeting, Search, Timetable, Unplaced, unplaced};

/// Steps between two looks at the clock: a few milliseconds at most.
const STRIDE: u64 = 2_000;

/// How far the search is, and whether it is still wanted.
#[derive(Debug, Default)]
pub struct Progress {
    now: Mutex<Option<timetable::Progress>>,
    pub is_cancelled: AtomicBool,
}

impl Progress {
    /// The best there is so far; nothing before the first timetable.
    pub fn now(&self) -> Option<timetable::Progress> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, progress: timetable::Progress) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress);
    }
}

/// What is to be searched.
pub enum Task {
    /// From the beginning, with what stands already as a first idea.
    New { fair: Fair, goal: Goal, earlier: Vec<Meeting> },
    /// From where an earlier search stopped.
    On(Box<Search>),
}

/// A timetable found, the search that can go on, and the requests left out with their reasons.
pub struct Found {
    pub search: Box<Search>,
    pub timetable: Timetable,
    pub unplaced: Vec<Unplaced>,
}

/// The same seed everywhere, so that the same records lead through the same timetables.
const SEED: u64 = 1;

/// Searches until nothing is left to gain, the time is up or the person has seen enough; what was found is given back
/// in each case.
pub fn solve(task: Task, fair: &Fair, time: Duration, progress: &Progress) -> Result<Found, InvalidFair> {
    let began = Instant::now();
    let mut search = match task {
        Task::New { fair, goal, earlier } => Box::new(Search::from(&fair, goal, SEED, &earlier)?),
        Task::On(search) => search,
    };
    progress.tell(search.progress());
    while began.elapsed() < time && !progress.is_cancelled.load(Ordering::Relaxed) {
        let now = search.advance(STRIDE);
        progress.tell(now);
        if now.is_proven_best() {
            break;
        }
    }
    let timetable = search.timetable();
    let unplaced = unplaced(fair, &timetable.meetings);
    Ok(Found { search, timetable, unplaced })
}
