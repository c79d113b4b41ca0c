//! Lines that flow over pages: wrapped at their width, kept together where they fit, under a head and over a foot.

use super::model::{Manner, PaperFair, days};
use crate::{
    files::{
        faces::Face,
        pdf::{Document, Grey, HEIGHT, Mark, Page, WIDTH},
        shaping::line_width,
    },
    words::Words,
};

pub const MARGIN: f32 = 48.0;
/// Width between the margins.
pub const MEASURE: f32 = WIDTH - 2.0 * MARGIN;
const FOOT: f32 = 34.0;
/// The lowest place a line may stand.
const BOTTOM: f32 = HEIGHT - FOOT - 22.0;
/// Height of a line over the size of its letters.
const LEADING: f32 = 1.34;

pub const INK: Grey = 0.0;
pub const QUIET: Grey = 0.35;
const HAIR: Grey = 0.72;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub face: Face,
    pub size: f32,
    pub grey: Grey,
}

pub const TITLE: Style = Style { face: Face::Bold, size: 20.0, grey: INK };
pub const HEADING: Style = Style { face: Face::Bold, size: 12.5, grey: INK };
pub const BOLD: Style = Style { face: Face::Bold, size: 10.0, grey: INK };
pub const BODY: Style = Style { face: Face::Regular, size: 10.0, grey: INK };
pub const NOTE: Style = Style { face: Face::Regular, size: 8.5, grey: QUIET };

impl Style {
    pub fn line(self) -> f32 {
        self.size * LEADING
    }
}

/// A text and how it looks.
pub type Said = (Style, String);

/// A column of a row: where it begins, how wide it is, and what stands in it, one under the other.
pub struct Cell {
    pub x: f32,
    pub width: f32,
    pub said: Vec<Said>,
}

impl Cell {
    pub fn new(x: f32, width: f32, said: Vec<Said>) -> Self {
        Self { x, width, said }
    }
}

pub struct Flow {
    pub manner: Manner,
    /// The fair's name, its place and its days.
    name: String,
    place: String,
    spans: Vec<(&'static Words, String)>,
    pages: Vec<Page>,
    /// Words of each page, for its foot.
    feet: Vec<&'static Words>,
    /// What the page is about, said again on those that follow.
    runs: String,
    words: &'static Words,
    y: f32,
    top: f32,
}

impl Flow {
    pub fn new(fair: &PaperFair, manner: Manner) -> Self {
        let spans = crate::words::Language::ALL.map(Words::of).map(|words| (words, days(words, fair)));
        Self {
            manner,
            name: fair.name.clone(),
            place: fair.place.clone(),
            spans: spans.to_vec(),
            pages: Vec::new(),
            feet: Vec::new(),
            runs: String::new(),
            words: manner.words,
            y: BOTTOM,
            top: MARGIN,
        }
    }

    /// Begins a page that begins something, which the list of contents names.
    pub fn begin(&mut self, words: &'static Words, begins: String) {
        self.words = words;
        self.runs = String::new();
        self.turn();
        self.runs.clone_from(&begins);
        if let Some(page) = self.pages.last_mut() {
            page.begins = Some(begins);
        }
    }

    /// Begins a page and draws its head.
    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.feet.push(self.words);
        let span = self.spans.iter().find(|(words, _)| words.language() == self.words.language());
        let span = span.map(|(_, span)| span.clone()).unwrap_or_default();
        let said: Vec<String> = [self.place.clone(), span].into_iter().filter(|text| !text.is_empty()).collect();
        self.y = 30.0;
        self.top = 0.0;
        let name = Style { face: Face::Bold, ..NOTE };
        let head = [(name, self.name.clone()), (NOTE, said.join(" · "))];
        for (style, line) in wrapped(&head, MEASURE) {
            self.put(MARGIN, style, line);
            self.y += style.line();
        }
        self.rule();
        self.y += 12.0;
        if !self.runs.is_empty() {
            let runs = self.runs.clone();
            for (style, line) in wrapped(&[(BOLD, runs)], MEASURE) {
                self.put(MARGIN, style, line);
                self.y += style.line();
            }
            self.y += 6.0;
        }
        self.top = self.y;
    }

    /// Draws a line of text whose upper edge is where the flow stands.
    fn put(&mut self, x: f32, style: Style, text: String) {
        let y = self.y + style.size * 1.06;
        self.mark(Mark::Text { x, y, size: style.size, face: style.face, grey: style.grey, text });
    }

    pub fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    /// A thin line across the page.
    pub fn rule(&mut self) {
        let y = self.y + 3.0;
        self.mark(Mark::Line { from: [MARGIN, y], to: [WIDTH - MARGIN, y], width: 0.5, grey: HAIR });
        self.y += 5.5;
    }

    pub fn space(&mut self, height: f32) {
        self.y += height;
    }

    /// Where the flow stands on its page.
    pub fn y(&self) -> f32 {
        self.y
    }

    /// Goes on to the next page where less than this height is left.
    pub fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > self.top {
            self.turn();
        }
    }

    /// A paragraph as wide as the page.
    pub fn say(&mut self, style: Style, text: impl Into<String>) {
        self.row(&[Cell::new(MARGIN, MEASURE, vec![(style, text.into())])]);
    }

    /// A quiet name and what it names, beside each other.
    pub fn fact(&mut self, name: &str, text: String) {
        const NAME: f32 = 104.0;
        if !text.is_empty() {
            let name = Cell::new(MARGIN, NAME - 8.0, vec![(NOTE, name.to_owned())]);
            self.row(&[name, Cell::new(MARGIN + NAME, MEASURE - NAME, vec![(BODY, text)])]);
        }
    }

    /// How high a row is where nothing breaks it.
    pub fn height(cells: &[Cell]) -> f32 {
        let height = |cell: &Cell| wrapped(&cell.said, cell.width).iter().map(|(style, _)| style.line()).sum();
        cells.iter().map(height).fold(0.0, f32::max)
    }

    /// A heading with a line under it, on the page of the row that comes first below.
    pub fn heading(&mut self, text: impl Into<String>, first: &[Cell]) {
        self.space(10.0);
        self.need((HEADING.line() + 12.0 + Self::height(first)).min(BOTTOM - self.top));
        self.say(HEADING, text);
        self.rule();
    }

    /// Columns beside each other: on one page where they fit, else line by line over as many as they need.
    pub fn row(&mut self, cells: &[Cell]) {
        let columns: Vec<Vec<Said>> = cells.iter().map(|cell| wrapped(&cell.said, cell.width)).collect();
        self.need(Self::height(cells).min(BOTTOM - self.top));
        let mut left: Vec<std::collections::VecDeque<Said>> = columns.into_iter().map(Into::into).collect();
        loop {
            let start = self.y;
            let mut end = start;
            for (cell, column) in cells.iter().zip(&mut left) {
                self.y = start;
                while let Some((style, _)) = column.front() {
                    // A line higher than a page would never end.
                    if self.y + style.line() > BOTTOM && self.y > self.top {
                        break;
                    }
                    if let Some((style, line)) = column.pop_front() {
                        self.put(cell.x, style, line);
                        self.y += style.line();
                    }
                }
                end = end.max(self.y);
            }
            self.y = end;
            if left.iter().all(std::collections::VecDeque::is_empty) {
                return;
            }
            self.turn();
        }
    }

    /// The finished document, every page with its foot.
    pub fn finish(mut self, title: String) -> Document {
        let count = self.pages.len();
        let printed = self.manner.printed;
        for (at, (page, words)) in self.pages.iter_mut().zip(&self.feet).enumerate() {
            page.marks.extend(foot(words, printed, at + 1, count));
        }
        Document { title, language: self.manner.words.language().tag(), pages: self.pages }
    }
}

/// When a page was printed and which of how many it is.
pub fn foot(words: &Words, printed: chrono::NaiveDateTime, page: usize, count: usize) -> [Mark; 2] {
    use chrono::{Datelike, Timelike};
    let when = words.moment(
        printed.year(),
        printed.month() as u8,
        printed.day() as u8,
        printed.hour() as u8,
        printed.minute() as u8,
    );
    let printed = words.tell("paper-printed", &[("when", (&when).into())]);
    let number = words.tell("paper-page", &[("page", page.into()), ("count", count.into())]);
    let x = WIDTH - MARGIN - line_width(NOTE.face, &number, NOTE.size);
    let text = |x: f32, text: String| Mark::Text {
        x,
        y: HEIGHT - FOOT,
        size: NOTE.size,
        face: NOTE.face,
        grey: NOTE.grey,
        text,
    };
    [text(MARGIN, printed), text(x, number)]
}

/// Texts broken into lines of a width: after spaces and hyphens, inside a word only where it is wider than the line.
pub fn wrapped(said: &[Said], width: f32) -> Vec<Said> {
    let mut out = Vec::new();
    for (style, text) in said {
        for part in text.lines() {
            let mut line = String::new();
            let mut used = 0.0;
            for piece in pieces(part) {
                let full = line_width(style.face, piece, style.size);
                // A space at the end of a line takes no room.
                let bare = line_width(style.face, piece.trim_end_matches(' '), style.size);
                if used + bare > width && !line.is_empty() {
                    out.push((*style, std::mem::take(&mut line).trim_end().to_owned()));
                    used = 0.0;
                }
                if bare <= width {
                    line.push_str(piece);
                    used += full;
                    continue;
                }
                for sign in piece.chars() {
                    let wide = line_width(style.face, sign.encode_utf8(&mut [0; 4]), style.size);
                    if used + wide > width && !line.is_empty() {
                        out.push((*style, std::mem::take(&mut line)));
                        used = 0.0;
                    }
                    line.push(sign);
                    used += wide;
                }
            }
            let line = line.trim_end();
            if !line.is_empty() {
                out.push((*style, line.to_owned()));
            }
        }
    }
    out
}

/// A text cut after each place where a line may end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '–', '—', '/'])
}
