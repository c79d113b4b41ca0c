//! About the program, and the sheet of keys.

use egui::{RichText, Ui};

use crate::{
    ui::{
        command::Command,
        dialogs::footer::{close_ui, heading_ui},
        lookup::Lookup,
        theme::{self, SMALL, TINY, palette},
        widgets::basic::{note_ui, section_ui},
    },
    words::Words,
};

/// Sources shown: name, and the key of what it is used for.
const SOURCES: [(&str, &str); 11] = [
    ("GeoNames · CC BY 4.0", "about-geonames"),
    ("Unicode CLDR · Unicode License v3", "about-cldr"),
    ("UN M49, UN OHRLLS, World Bank · CC BY 4.0", "about-lists"),
    ("OECD DAC, IATI · CC BY 4.0", "about-purposes"),
    ("United Nations, Open SDG · MIT", "about-goals"),
    ("Natural Earth · public domain", "about-basemap"),
    ("Noto Sans · SIL Open Font License 1.1", "about-fonts"),
    ("Droid Sans Fallback · Apache License 2.0", "about-fonts-han"),
    ("NAVER · SIL Open Font License 1.1", "about-fonts-hangul"),
    ("Phosphor Icons · MIT", "about-icons"),
    ("SQLite · public domain", "about-sqlite"),
];

/// What the program is, and whose data it stands on.
pub fn about_ui(ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
    let words = lookup.words;
    heading_ui(ui, words.say("app-name"));
    ui.label(words.tell("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]));
    note_ui(ui, words.say("about-promise"));
    ui.add_space(SMALL);
    section_ui(ui, words.say("about-sources"));
    for (name, key) in SOURCES {
        ui.label(RichText::new(name).family(theme::bold()));
        note_ui(ui, words.say(key));
        ui.add_space(TINY);
    }
    note_ui(ui, words.say("about-lists-note"));
    close_ui(ui, lookup)
}

/// Keys that bear another name on the keyboards sold where another language is spoken.
const NAMES: [(&str, &str); 7] = [
    ("Enter", "key-enter"),
    ("Esc", "key-escape"),
    ("Shift", "key-shift"),
    ("Space", "key-space"),
    ("Page", "key-page"),
    ("Home", "key-home"),
    ("End", "key-end"),
];

/// What is pressed, as it is printed on the reader's keyboard.
fn pressed(words: &Words, keys: &str) -> String {
    let named = keys.split(' ').map(|key| {
        let name = NAMES.iter().find(|(own, _)| *own == key);
        name.map_or(key, |(_, name)| words.say(name))
    });
    named.collect::<Vec<_>>().join(" ")
}

const KEYS: [(&str, &str); 19] = [
    ("Ctrl K", "keys-search"),
    ("Ctrl N", "keys-new"),
    ("Ctrl F", "keys-filter"),
    ("Ctrl Z", "keys-undo"),
    ("Ctrl Shift Z · Ctrl Y", "keys-redo"),
    ("Alt ←  Alt →", "keys-back"),
    ("Ctrl 1 … 9", "keys-pages"),
    ("Tab · Shift Tab", "keys-tab"),
    ("↑ ↓ · Page · Home · End", "keys-list"),
    ("Space · Shift ↑ ↓", "keys-mark"),
    ("Ctrl A", "keys-mark-all"),
    ("Ctrl C", "keys-copy"),
    ("Enter", "keys-enter"),
    ("Shift F10", "keys-past"),
    ("← ↑ → ↓ · M", "keys-board"),
    ("← ↑ → ↓ · + −", "keys-map"),
    ("?", "keys-sheet"),
    ("Ctrl Enter", "keys-go"),
    ("Esc", "keys-escape"),
];

/// Width in points of what a key does.
const MEANING: f32 = 276.0;

/// The sheet of keys.
pub fn keys_ui(ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    heading_ui(ui, words.say("keys-title"));
    egui::Grid::new("keys").num_columns(4).spacing([16.0, 11.0]).min_row_height(20.0).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        let half = KEYS.len().div_ceil(2);
        for at in 0..half {
            for (key, meaning) in [KEYS.get(at), KEYS.get(at + half)].into_iter().flatten() {
                // Both from the top of their row: what takes two lines must not run into the next.
                ui.vertical(|ui| {
                    let key = RichText::new(pressed(words, key)).family(theme::bold()).color(colours.accent);
                    ui.add(egui::Label::new(key).extend());
                });
                ui.vertical(|ui| {
                    ui.set_width(MEANING);
                    ui.add(egui::Label::new(words.say(meaning)).wrap());
                });
            }
            ui.end_row();
        }
    });
    close_ui(ui, lookup)
}
