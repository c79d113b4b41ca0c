//! From nothing to the first frame of the large workspace, and what reading its lists costs.

use std::path::Path;

use egui::{Context, Pos2, RawInput, Rect, Vec2};
use rusqlite::{Connection, OpenFlags};
use twinhall::{
    domain::kinds::Kind,
    files::copied::CopiedTable,
    register::Register,
    ui::{
        app::{System, Twinhall},
        clipboard::Clipboard,
        command::Purpose,
        picker::{FilePicker, Question, Reply},
        settings::Settings,
    },
};

use crate::{
    ask_child,
    meter::{self, Cost, Figures, cost, cpu, median, megabytes, resident, shown},
    pace::Pace,
    practice::{large, options},
};

const ROUNDS: usize = 7;

/// Nobody to ask for a file.
struct NoPicker;

impl FilePicker for NoPicker {
    fn ask(&mut self, _: &Context, _: Question) {}
    fn reply(&mut self) -> Option<(Purpose, Reply)> {
        None
    }
    fn is_asking(&self) -> bool {
        false
    }
}

struct NoClipboard;

impl Clipboard for NoClipboard {
    fn copy(&mut self, _: &Context, _: &CopiedTable) -> Result<(), String> {
        Ok(())
    }
}

/// A desktop of which nothing is asked.
pub fn no_system() -> System {
    System { picker: Box::new(NoPicker), clipboard: Box::new(NoClipboard), open_file: |_| false }
}

/// Input of a frame in a window of the size the program opens with.
pub fn input(seconds: f64) -> RawInput {
    RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1366.0, 768.0))),
        time: Some(seconds),
        focused: true,
        ..RawInput::default()
    }
}

/// Draws a frame as far as a display is not needed: shapes, text, triangles.
pub fn frame(ctx: &Context, input: RawInput, draw: impl FnMut(&mut egui::Ui)) -> usize {
    let output = ctx.run_ui(input, draw);
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

/// In a process of its own: the program as it starts on a file, up to its first frame.
pub fn child(path: &Path) {
    let began = std::time::Instant::now();
    let ctx = Context::default();
    let mut program = Twinhall::new(&ctx, Settings::load(None), options(), no_system(), Some(path));
    program.settle(&ctx);
    let opened = cpu();
    assert!(program.register().is_some(), "the workspace opens");
    let shapes = frame(&ctx, input(0.0), |ui| program.ui(ui));
    assert!(shapes > 0, "the first frame shows something");
    let (first, wall) = (cpu(), began.elapsed().as_secs_f64());
    frame(&ctx, input(0.1), |ui| program.ui(ui));
    println!("{opened} {first} {wall} {}", resident(std::process::id()));
}

pub fn measure(figures: &mut Figures) {
    let path = large();
    meter::chapter("Opening the large workspace (a process of its own each time, files in cache)");
    let rounds: Vec<Vec<f64>> = (0..ROUNDS).map(|_| ask_child(&["open", path.to_str().unwrap()])).collect();
    let of = |column: usize| median(rounds.iter().map(|round| round[column]).collect());
    figures.paced("file to first frame, CPU", of(1), 1_000.0, Pace::Rows);
    figures.most("file to first frame, by the clock", of(2), 1.0, "s");
    meter::tell("  of it until the frame began", &shown(of(0)));
    figures.most("memory after it, without a display", megabytes(of(3) as u64), 250.0, "MB");

    meter::chapter("Reading (no limit of its own)");
    let (register, opened) = cost(|| Register::open_read_only(&path, &options()).unwrap());
    meter::tell("open of the file alone", &shown(opened.cpu));
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();
    let read = |name: &str, once: &dyn Fn() -> usize| {
        let costs: Vec<(usize, Cost)> = (0..5).map(|_| cost(once)).collect();
        let middle = median(costs.iter().map(|(_, cost)| cost.cpu).collect());
        meter::tell(name, &format!("{} for {}", shown(middle), costs[0].0));
    };
    read("rows of the list of partnerships", &|| register.partnership_rows(today, false).unwrap().len());
    read("rows of the list of cities", &|| register.city_rows().unwrap().len());
    read("every contribution as a record", &|| register.all(Kind::Contribution).unwrap().len());
    read("the latest 100 actions of the history", &|| register.history(0, 100, 10).unwrap().len());
    let (findings, checked) = cost(|| register.check().unwrap().len());
    assert_eq!(findings, 0, "the workspace is whole");
    meter::tell("check of the whole file", &shown(checked.cpu));
    let plain = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let (verdict, looked_over) =
        cost(|| plain.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap());
    assert_eq!(verdict, "ok");
    meter::tell("the database's own check of it", &shown(looked_over.cpu));
    figures.most("check, in the database's own checks", checked.cpu / looked_over.cpu, 6.0, "×");
}
