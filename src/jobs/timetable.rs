//! The search for a fair's timetable, beside the window: it says how far it is, and stops when it is told to.

use std::time::{Duration, Instant};

use super::{JobProgress, Latest};
use crate::{
    domain::timetable::{Fair, Goal, InvalidFair, Meeting, Progress, Search, Timetable, Unplaced, unplaced},
    register::Error,
};

/// Steps between two looks at the clock: a few milliseconds at most.
const STRIDE: u64 = 2_000;

/// What is to be searched.
pub enum Task {
    /// From the beginning, with what stands already as a first idea.
    New { fair: Fair, goal: Goal, earlier: Vec<Meeting> },
    /// Around what can stay where it is, which is fixed in `held`. What it costs is looked for as well: the timetable
    /// that `fair` would have if all were free to move.
    Around { fair: Fair, held: Fair, goal: Goal, earlier: Vec<Meeting> },
    /// From where an earlier search stopped.
    On(Box<Found>),
}

/// A timetable found, the search that can go on, and the requests left out with their reasons.
pub struct Found {
    pub search: Box<Search>,
    pub timetable: Timetable,
    pub unplaced: Vec<Unplaced>,
    /// Where the meetings there are were held fast: what there would be if they were not.
    pub anew: Option<Timetable>,
}

/// The same seed everywhere, so that the same records lead through the same timetables.
const SEED: u64 = 1;

/// Searches until nothing is left to gain, the time is up or the person has seen enough; what was found is given back
/// in each case. `best` is told the best there is so far.
pub fn solve(
    task: Task,
    fair: &Fair,
    time: Duration,
    best: &Latest<Progress>,
    progress: &JobProgress,
) -> Result<Found, InvalidFair> {
    let (mut search, anew) = match task {
        Task::New { fair, goal, earlier } => (Box::new(Search::from(&fair, goal, SEED, &earlier)?), None),
        Task::Around { fair, held, goal, earlier } => {
            let mut anew = Search::from(&fair, goal, SEED, &earlier)?;
            run(&mut anew, time, best, progress);
            (Box::new(Search::from(&held, goal, SEED, &earlier)?), Some(anew.timetable()))
        }
        Task::On(found) => (found.search, found.anew),
    };
    run(&mut search, time, best, progress);
    let timetable = search.timetable();
    let unplaced = unplaced(fair, &timetable.meetings).collect();
    Ok(Found { search, timetable, unplaced, anew })
}

fn run(search: &mut Search, time: Duration, best: &Latest<Progress>, progress: &JobProgress) {
    let began = Instant::now();
    best.tell(search.progress());
    while began.elapsed() < time && !progress.is_cancelled() {
        let now = search.advance(STRIDE);
        best.tell(now);
        if now.is_proven_best() {
            break;
        }
    }
}

/// The requests a timetable leaves out, with their reasons.
pub fn explain(fair: &Fair, meetings: &[Meeting], progress: &JobProgress) -> Result<Vec<Unplaced>, Error> {
    unplaced(fair, meetings).map(|one| if progress.is_cancelled() { Err(Error::Cancelled) } else { Ok(one) }).collect()
}
