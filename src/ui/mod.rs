//! The window. Drawing never writes: screens send commands, and [`app::Twinhall`] executes them after the frame.
//!
//! Plain data is below: [`nav`] (pages, tabs, views) and [`command`] (what a person asks for, in groups). Above stand
//! [`widgets`], the `dialogs`, and [`screens`], each one implementation of `screen::Screen`; `app` holds them and
//! dispatches. No rule, no transaction and no SQL here: those are in `domain`, `actions` and `register`. Begin reading
//! at `screen.rs`, then `app/dispatch.rs`.

pub mod app;
mod beside;
pub mod clipboard;
mod clock;
pub mod command;
mod dialogs;
pub mod icons;
mod keyboard;
pub mod list_prefs;
pub mod lookup;
pub mod map;
pub mod nav;
mod palette;
pub mod picker;
pub mod raster;
mod reading_order;
pub mod screen;
pub mod screens;
pub mod settings;
mod shell;
pub mod theme;
mod toast;
pub mod widgets;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::{jobs::viewer, register::Options, words::Language};

/// The window could not be opened; most often there is no display.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoWindow(String);

/// Opens the window, in `language` where one was asked for, and stays until it is closed.
pub fn run(path: Option<&Path>, language: Option<Language>) -> Result<(), NoWindow> {
    let mut settings = settings::Settings::load(settings::Settings::system_folder());
    settings.asked_language = language;
    let viewport = egui::ViewportBuilder::default()
        .with_title("Twinhall")
        .with_app_id("twinhall")
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([1024.0, 640.0]);
    viewer::sweep();
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let path = path.map(Path::to_owned);
    // A missing system library panics inside the windowing crate; that is told as plainly as a missing display.
    let quiet = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let came = Arc::new(AtomicBool::new(false));
    let has_come = came.clone();
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let register = Options::new(&settings.author());
        let system = app::System {
            picker: Box::new(picker::SystemPicker::default()),
            clipboard: Box::new(clipboard::SystemClipboard::default()),
            open_file: viewer::open_in_desktop,
        };
        // From here on what panics is our own, and is told as it is.
        std::panic::set_hook(quiet);
        has_come.store(true, Ordering::Relaxed);
        let mut program = app::Twinhall::new(&creation.egui_ctx, settings, register, system, path.as_deref());
        program.ask_of_motion(&creation.egui_ctx);
        Ok(Box::new(Window { program }))
    });
    let result =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| eframe::run_native("Twinhall", options, create)));
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(NoWindow(reason(&error.to_string()).to_owned())),
        Err(panic) if came.load(Ordering::Relaxed) => std::panic::resume_unwind(panic),
        Err(_) => Err(NoWindow("a system library of the display is missing".to_owned())),
    }
}

/// What the operating system said, without the line of the windowing crate's source that passed it on.
fn reason(error: &str) -> &str {
    let told = error.rsplit_once(".rs:").and_then(|(_, rest)| rest.split_once(": "));
    told.map_or(error, |(_, reason)| reason)
}

/// The program inside the operating system's window.
struct Window {
    program: app::Twinhall,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.program.ui(ui);
    }
}
