//! What the figures are made of: CPU seconds of this process, medians of interleaved rounds, and a table of limits.

use std::time::Instant;

use crate::pace::Pace;

/// CPU seconds this process has used, all its threads together.
#[allow(unsafe_code, reason = "the clock of the process has no other door")]
pub fn cpu() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the clock writes into a value that lives until the call returns.
    let answer = unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut time) };
    assert_eq!(answer, 0, "the clock of the process answers");
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// CPU and wall seconds of one piece of work.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    pub cpu: f64,
    pub wall: f64,
}

/// Does a piece of work and says what it cost.
pub fn cost<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let (began, at) = (Instant::now(), cpu());
    let done = work();
    let cost = Cost { cpu: cpu() - at, wall: began.elapsed().as_secs_f64() };
    (done, cost)
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

pub fn median_cost(costs: &[Cost]) -> Cost {
    Cost {
        cpu: median(costs.iter().map(|cost| cost.cpu).collect()),
        wall: median(costs.iter().map(|cost| cost.wall).collect()),
    }
}

/// CPU seconds of two ways to do the same, taken in turn so that a noisy minute hits both.
pub fn in_turn(rounds: usize, mut ours: impl FnMut(usize), mut bare: impl FnMut(usize)) -> (Cost, Cost) {
    let mut both = (Vec::new(), Vec::new());
    for round in 0..rounds {
        both.0.push(cost(|| ours(round)).1);
        both.1.push(cost(|| bare(round)).1);
    }
    (median_cost(&both.0), median_cost(&both.1))
}

/// Resident memory of a process in bytes, by its `status` file.
pub fn resident(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).unwrap_or_default() * 1024
}

/// CPU ticks a process has used, by its `stat` file.
pub fn ticks(pid: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name of the program may hold spaces; what follows it doesn't.
    let after = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    after.split(' ').skip(11).take(2).filter_map(|number| number.parse::<u64>().ok()).sum()
}

pub fn chapter(name: &str) {
    println!("\n{name}");
}

/// A figure without a limit.
pub fn tell(name: &str, figure: &str) {
    println!("        {name:<60} {figure}");
}

/// The figures, printed as they come, and how many limits were broken.
#[derive(Default)]
pub struct Figures {
    broken: Vec<String>,
}

impl Figures {
    /// A figure in `unit` and the most it may be.
    pub fn most(&mut self, name: &str, figure: f64, most: f64, unit: &str) {
        self.verdict(figure <= most, name, &format!("{figure:.2} {unit}, limit {most} {unit}"));
    }

    /// CPU seconds, and the most milliseconds they may be on the machine of `docs/speed.md`: held as a ratio to the
    /// calibrating loop of the same kind of work, measured now.
    pub fn paced(&mut self, name: &str, seconds: f64, most_millis: f64, pace: Pace) {
        let (now, most) = (pace.seconds(), most_millis / 1e3 / pace.reference());
        let ratio = seconds / now;
        let figure = format!("{} / {} ({}) = {ratio:.3}x, limit {most:.3}x", shown(seconds), shown(now), pace.name());
        self.verdict(ratio <= most, name, &figure);
    }

    /// Seconds beside the seconds of the bare way, and how many times those they may be.
    pub fn times(&mut self, name: &str, ours: f64, bare: f64, most: f64) {
        let ratio = ours / bare;
        let figure = format!("{} / {} = {ratio:.2}x, limit {most}x", shown(ours), shown(bare));
        self.verdict(ratio <= most, name, &figure);
    }

    fn verdict(&mut self, holds: bool, name: &str, figure: &str) {
        let sign = if holds { "holds " } else { "BROKEN" };
        println!("{sign}  {name:<60} {figure}");
        if !holds {
            self.broken.push(name.to_owned());
        }
    }

    /// Says whether every limit held.
    pub fn end(self) -> bool {
        if self.broken.is_empty() {
            println!("\nEvery limit holds.");
            return true;
        }
        println!("\nBroken limits: {}.", self.broken.join("; "));
        false
    }
}

/// Seconds in the unit they are read best in.
pub fn shown(seconds: f64) -> String {
    if seconds >= 1.0 {
        format!("{seconds:.2} s")
    } else if seconds >= 1e-3 {
        format!("{:.2} ms", seconds * 1e3)
    } else {
        format!("{:.1} us", seconds * 1e6)
    }
}

/// Bytes in millions.
pub fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
