//! The window itself, under a display: start beside the smallest window of the toolkit, idling, memory.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use twinhall::ui::{app::Twinhall, settings::Settings};

use crate::{
    meter::{self, Figures, cpu, median, megabytes, resident, shown, ticks},
    open::no_system,
    practice::{folder, large, options},
};

const ROUNDS: usize = 7;
const IDLE: Duration = Duration::from_secs(5);
/// How long a window is given to come to rest.
const SETTLE: Duration = Duration::from_secs(4);
/// Name of the variable in which a child finds when it was started.
const BEGAN: &str = "TWINHALL_BENCH_BEGAN";

pub fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}

/// Counts frames; when the second begins, the first is on the screen.
struct Counted<D> {
    draw: D,
    frames: Arc<AtomicU64>,
    ends: bool,
}

impl<D: FnMut(&mut egui::Ui)> eframe::App for Counted<D> {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        match self.frames.fetch_add(1, Ordering::Relaxed) {
            0 => ui.ctx().request_repaint(),
            1 => {
                let began: f64 = std::env::var(BEGAN).unwrap().parse().unwrap();
                println!("{} {}", now() - began, cpu());
                if self.ends {
                    std::process::exit(0);
                }
            }
            _ => {}
        }
        (self.draw)(ui);
    }
}

fn viewport() -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1366.0, 768.0]);
    eframe::NativeOptions { viewport, ..Default::default() }
}

/// Prints how many frames were drawn, a line for each line it is sent.
fn answer(frames: &Arc<AtomicU64>) {
    let frames = frames.clone();
    std::thread::spawn(move || {
        for _ in std::io::stdin().lines() {
            println!("{}", frames.load(Ordering::Relaxed));
        }
    });
}

/// In a process of its own: the smallest window there is.
pub fn empty_child() {
    let frames = Arc::new(AtomicU64::new(0));
    let draw = |ui: &mut egui::Ui| {
        ui.label("Hello");
    };
    answer(&frames);
    let ends = std::env::var_os("TWINHALL_BENCH_ENDS").is_some();
    let app = Counted { draw, frames, ends };
    eframe::run_native("Empty", viewport(), Box::new(move |_| Ok(Box::new(app)))).unwrap();
}

/// In a process of its own: the program's window, on a file or on the start page.
pub fn child(path: Option<&Path>) {
    let frames = Arc::new(AtomicU64::new(0));
    answer(&frames);
    let ends = std::env::var_os("TWINHALL_BENCH_ENDS").is_some();
    let path = path.map(Path::to_owned);
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let settings = Settings::load(None);
        let mut program = Twinhall::new(&creation.egui_ctx, settings, options(), no_system(), path.as_deref());
        program.settle(&creation.egui_ctx);
        let draw = move |ui: &mut egui::Ui| program.ui(ui);
        Ok(Box::new(Counted { draw, frames, ends }))
    });
    eframe::run_native("Twinhall", viewport(), create).unwrap();
}

fn start(words: &[&str], ends: bool) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg("--child").args(words).env(BEGAN, now().to_string());
    if ends {
        command.env("TWINHALL_BENCH_ENDS", "1");
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
}

/// Seconds by the clock and of the CPU until the first frame is on the screen.
fn first_frame(words: &[&str]) -> (f64, f64) {
    let output = start(words, true).wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let numbers: Vec<f64> = text.split_whitespace().map(|number| number.parse().unwrap()).collect();
    (numbers[0], numbers[1])
}

/// Frames and ticks within the idle time, and resident memory.
fn idle(words: &[&str]) -> (u64, u64, u64) {
    use std::io::Write;
    let mut child = start(words, false);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut input = child.stdin.take().unwrap();
    lines.next().unwrap().unwrap();
    std::thread::sleep(SETTLE);
    let mut frames = || -> u64 {
        writeln!(input).unwrap();
        lines.next().unwrap().unwrap().parse().unwrap()
    };
    let before = frames();
    std::thread::sleep(Duration::from_millis(200));
    let at = ticks(child.id());
    std::thread::sleep(IDLE);
    let spent = ticks(child.id()) - at;
    let drawn = frames() - before;
    let memory = resident(child.id());
    child.kill().unwrap();
    child.wait().unwrap();
    (drawn, spent, memory)
}

/// The program as it is handed out, on the large workspace.
fn program_memory(path: &Path) -> u64 {
    let home = folder().join("home");
    std::fs::create_dir_all(&home).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_twinhall"))
        .arg(path)
        .env("HOME", &home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .spawn()
        .unwrap();
    std::thread::sleep(SETTLE);
    let memory = resident(child.id());
    child.kill().unwrap();
    child.wait().unwrap();
    memory
}

pub fn measure(figures: &mut Figures) {
    let path = large();
    let path_text = path.to_str().unwrap();
    meter::chapter("The window: until the first frame is on the screen");
    let kinds: [&[&str]; 3] = [&["empty-window"], &["window"], &["window", path_text]];
    let mut clock = [const { Vec::new() }; 3];
    let mut spent = [const { Vec::new() }; 3];
    // The first round brings files into the cache.
    for round in 0..=ROUNDS {
        for (at, words) in kinds.iter().enumerate() {
            let (wall, cpu) = first_frame(words);
            if round > 0 {
                clock[at].push(wall);
                spent[at].push(cpu);
            }
        }
    }
    let (clock, spent) = (clock.map(median), spent.map(median));
    figures.times("start page beside the smallest window, CPU", spent[1], spent[0], 1.3);
    figures.times("start page beside the smallest window, by the clock", clock[1], clock[0], 1.3);
    figures.most("start page, by the clock", clock[1] * 1e3, 500.0, "ms");
    figures.most("the large workspace, by the clock", clock[2], 1.0, "s");
    meter::tell("the large workspace, CPU", &shown(spent[2]));

    meter::chapter("The window: idle for five seconds, and its memory");
    let (_, _, smallest) = idle(kinds[0]);
    for (name, words) in [("start page", kinds[1]), ("the large workspace", kinds[2])] {
        let (drawn, ticks, memory) = idle(words);
        figures.most(&format!("{name}, frames"), drawn as f64, 0.0, "frames");
        figures.most(&format!("{name}, CPU"), ticks as f64, 0.0, "ticks");
        meter::tell(&format!("{name}, memory in the bench"), &format!("{:.0} MB", megabytes(memory)));
    }
    figures.most("the program with the large workspace, memory", megabytes(program_memory(&path)), 250.0, "MB");
    meter::tell("the smallest window, memory", &format!("{:.0} MB", megabytes(smallest)));
}
