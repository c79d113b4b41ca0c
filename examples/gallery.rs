//! Writes pictures of every page and dialog, in two languages, two looks and two sizes: `gallery OUT_DIR`.
#![allow(clippy::unwrap_used, reason = "a picture that can't be drawn ends the run")]

#[path = "../tests/it/screens/fair_ground.rs"]
mod fair_ground;
#[path = "../tests/it/screens/raster.rs"]
mod raster;
#[path = "../tests/it/screens/scenes.rs"]
mod scenes;
#[path = "../tests/it/screens/window.rs"]
mod window;

use std::path::PathBuf;

use clap::Parser;
use twinhall::{ui::settings::Look, words::Language};

#[derive(Parser)]
#[command(about)]
struct Arguments {
    /// Where the pictures go
    folder: PathBuf,
    /// Only scenes whose name holds this
    #[arg(long, default_value = "")]
    only: String,
    /// Only in this language: `en`, `fr`, `ru` or `es`; English and Russian otherwise
    #[arg(long)]
    language: Option<String>,
    /// Size of the letters, in percent
    #[arg(long, default_value_t = 100)]
    percent: u16,
    /// Only light, in the smaller size
    #[arg(long)]
    quick: bool,
    /// Only dark, in the smaller size
    #[arg(long, conflicts_with = "quick")]
    dark: bool,
}

fn main() {
    let arguments = Arguments::parse();
    let chosen = arguments.language.as_deref().and_then(Language::from_tag);
    let languages = chosen.map_or_else(|| vec![Language::English, Language::Russian], |language| vec![language]);
    for language in languages {
        for (look, look_name) in [(Look::Light, "light"), (Look::Dark, "dark")] {
            for size in [[1366.0, 768.0], [1920.0, 1080.0]] {
                let is_small = size[0] < 1400.0;
                let is_left_out = arguments.quick && !(is_small && look == Look::Light)
                    || arguments.dark && !(is_small && look == Look::Dark);
                let name = format!("{}-{look_name}-{}", language.tag(), size[0]);
                // Larger letters leave so much less room.
                let size = size.map(|side: f32| (side * 100.0 / f32::from(arguments.percent)).round());
                if is_left_out {
                    continue;
                }
                let folder = arguments.folder.join(&name);
                std::fs::create_dir_all(&folder).unwrap();
                for scene in scenes::SCENES.iter().filter(|scene| scene.name.contains(&arguments.only)) {
                    let settings = tempfile::tempdir().unwrap();
                    let begin = window::Begin { language, look, size, ..window::Begin::at(settings.path()) };
                    let mut window = scene.window(begin);
                    let path = folder.join(format!("{}.png", scene.name));
                    raster::save(&window.picture(), &path);
                    println!("{}", path.display());
                }
            }
        }
    }
}
