//! A keystroke in the search field: to results, and beside the bare query of the full-text index.

use egui::{Context, Event, Key, Modifiers};
use rusqlite::{Connection, types::Value as Stored};
use twinhall::{
    domain::{fold::fold, kinds::Kind},
    register::Register,
    ui::{app::Twinhall, settings::Settings},
};

use crate::{
    meter::{self, Figures, cost, in_turn, median, shown},
    open::{frame, input, no_system},
    pace::Pace,
    practice::{bare, large, options},
};

const ROUNDS: usize = 21;
/// How many results the search field asks for.
const MOST: usize = 40;

/// What people type, by how much it finds.
const QUERIES: [(&str, &str); 8] = [
    ("a rare word", "guantanamo"),
    ("two words", "san fernando"),
    ("a common word", "cooperation"),
    ("a common word, whole beginnings", "training"),
    ("one letter", "s"),
    ("two letters", "ma"),
    ("Cyrillic", "малинди"),
    ("no such word", "qqzzx"),
];

/// Matching rows best first, as the index gives them, each read from its table; and their number.
fn query(connection: &Connection, typed: &str) -> usize {
    let words: Vec<String> = fold(typed).split(' ').map(|word| format!("\"{word}\" *")).collect();
    let _reading = connection.unchecked_transaction().unwrap();
    let sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?";
    let mut statement = connection.prepare_cached(sql).unwrap();
    let mut rows = statement.query((words.join(" AND "), MOST as i64)).unwrap();
    let mut found = 0;
    while let Some(row) = rows.next().unwrap() {
        let number: i64 = row.get(0).unwrap();
        let kind = Kind::from_tag((number >> 40 & 0xff) as u8).unwrap();
        let sql = format!("SELECT * FROM \"{}\" WHERE n = ?", kind.name());
        let mut statement = connection.prepare_cached(&sql).unwrap();
        let width = statement.column_count();
        let values: Vec<Stored> = statement
            .query_row([number & 0xff_ffff_ffff], |row| (0..width).map(|column| row.get(column)).collect())
            .unwrap();
        found += usize::from(!values.is_empty());
    }
    found
}

fn rows_matching(connection: &Connection, typed: &str) -> i64 {
    let words: Vec<String> = fold(typed).split(' ').map(|word| format!("\"{word}\" *")).collect();
    let sql = "SELECT count(*) FROM search WHERE search MATCH ?";
    connection.query_row(sql, [words.join(" AND ")], |row| row.get(0)).unwrap()
}

pub fn measure(figures: &mut Figures) {
    let path = large();
    meter::chapter(
        "Search in the large workspace, beside the same question to the full-text index, ranked, and its rows read",
    );
    let register = Register::open_read_only(&path, &options()).unwrap();
    let connection = bare(&path);
    for (name, typed) in QUERIES {
        let matching = rows_matching(&connection, typed);
        let hits = register.search(typed, &[], MOST).unwrap().len();
        let (ours, theirs) = in_turn(
            ROUNDS,
            |_| assert_eq!(register.search(typed, &[], MOST).unwrap().len(), hits),
            |_| assert!(query(&connection, typed) as i64 <= matching),
        );
        let name = format!("{name}: \"{typed}\", {matching} rows, {hits} hits");
        figures.times(&name, ours.cpu, theirs.cpu, 2.0);
    }
    drop((register, connection));
    keystrokes(figures);
}

/// The search field itself, in the program without a display: each letter is one frame.
fn keystrokes(figures: &mut Figures) {
    let ctx = Context::default();
    let path = large();
    let mut program = Twinhall::new(&ctx, Settings::load(None), options(), no_system(), Some(&path));
    program.settle(&ctx);
    let mut seconds = 0.0;
    let mut play = |events: Vec<Event>| {
        seconds += 0.05;
        let mut input = input(seconds);
        input.events = events;
        cost(|| frame(&ctx, input, |ui| program.ui(ui))).1.cpu
    };
    let press = |key, modifiers| {
        let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        vec![event(true), event(false)]
    };
    for _ in 0..3 {
        play(Vec::new());
    }
    let idle = median((0..ROUNDS).map(|_| play(Vec::new())).collect());
    let (mut letters, mut slowest) = (Vec::new(), (0.0, String::new()));
    for (_, typed) in QUERIES {
        play(press(Key::K, Modifiers::COMMAND));
        play(Vec::new());
        play(Vec::new());
        let mut so_far = String::new();
        for letter in typed.chars() {
            so_far.push(letter);
            let spent = play(vec![Event::Text(letter.to_string())]);
            letters.push(spent);
            if spent > slowest.0 {
                slowest = (spent, so_far.clone());
            }
        }
        play(press(Key::Escape, Modifiers::NONE));
        play(Vec::new());
    }
    let middle = median(letters.clone());
    meter::tell("a frame without a keystroke", &shown(idle));
    meter::tell(&format!("keystroke to results drawn, middle of {}", letters.len()), &shown(middle));
    let name = format!("keystroke to results drawn, slowest (\"{}\")", slowest.1);
    figures.paced(&name, slowest.0, 50.0, Pace::Rows);
}
