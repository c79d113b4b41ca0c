//! Name cards, ten on a page, to be cut along their edges: who it is, in what office, from which city.

use super::{
    flow::{QUIET, Said, Style, foot, wrapped},
    model::{Manner, PaperFair, Participant, languages},
};
use crate::{
    files::{
        faces::Face,
        pdf::{Document, Grey, Mark, Page, WIDTH},
        shaping::line_width,
    },
    words::Words,
};

const COLUMNS: usize = 2;
const ROWS: usize = 5;
/// 92 by 52 millimetres.
const CARD: [f32; 2] = [260.8, 147.4];
const TOP: f32 = 32.0;
const INSIDE: f32 = 12.0;
const EDGE: Grey = 0.75;

/// A card: which lines it says.
struct Card {
    name: String,
    office: String,
    city: String,
    rest: String,
}

pub fn lay_out(fair: &PaperFair, manner: Manner, title: String, goes_on: &dyn Fn() -> bool) -> Option<Document> {
    let mut cards = Vec::new();
    for participant in &fair.participants {
        if !goes_on() {
            return None;
        }
        cards.extend(cards_of(participant, manner.words_for(participant)));
    }
    let count = cards.len().div_ceil(COLUMNS * ROWS).max(1);
    let mut pages: Vec<Page> = Vec::with_capacity(count);
    let left = (WIDTH - CARD[0] * COLUMNS as f32) / 2.0;
    for chunk in cards.chunks(COLUMNS * ROWS) {
        let mut page = Page::default();
        for (at, card) in chunk.iter().enumerate() {
            let x = left + (at % COLUMNS) as f32 * CARD[0];
            let y = TOP + (at / COLUMNS) as f32 * CARD[1];
            draw(&mut page, fair, card, x, y);
        }
        page.marks.extend(foot(manner.words, manner.printed, pages.len() + 1, count));
        pages.push(page);
    }
    if pages.is_empty() {
        let marks = foot(manner.words, manner.printed, 1, 1).to_vec();
        pages.push(Page { marks, begins: None });
    }
    Some(Document { title, language: manner.words.language().tag(), pages })
}

/// One for each delegate, or one for the city where nobody is named yet.
fn cards_of(participant: &Participant, words: &Words) -> Vec<Card> {
    let card = |name: &str, office: &str, spoken: &[String]| {
        let said = [participant.country(words).to_owned(), languages(words, spoken)];
        let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
        Card {
            name: name.to_owned(),
            office: office.to_owned(),
            city: participant.name(words).to_owned(),
            rest: said.join(" · "),
        }
    };
    if participant.delegates.is_empty() {
        return vec![card("", "", &participant.languages)];
    }
    participant
        .delegates
        .iter()
        .map(|one| {
            let spoken = if one.languages.is_empty() { &participant.languages } else { &one.languages };
            card(&one.name, &one.office, spoken)
        })
        .collect()
}

/// Draws a card in letters as large as all of it has room for.
fn draw(page: &mut Page, fair: &PaperFair, card: &Card, x: f32, y: f32) {
    page.marks.push(Mark::Frame { x, y, width: CARD[0], height: CARD[1], grey: EDGE });
    let width = CARD[0] - 2.0 * INSIDE;
    let room = CARD[1] - 2.0 * INSIDE;
    let mut percent = 100.0_f32;
    let lines = loop {
        let lines = wrapped(&said(fair, card, percent / 100.0), width);
        let height: f32 = lines.iter().map(|(style, _)| style.line()).sum();
        let breaks_words = card.is_broken(percent / 100.0, width);
        if (height <= room && !breaks_words) || percent <= 30.0 {
            break lines;
        }
        percent -= 5.0;
    };
    let height: f32 = lines.iter().map(|(style, _)| style.line()).sum();
    let mut at = y + INSIDE + ((room - height) / 2.0).max(0.0);
    for (style, text) in lines {
        let x = x + (CARD[0] - line_width(style.face, &text, style.size)) / 2.0;
        let y = at + style.size * 1.06;
        page.marks.push(Mark::Text { x, y, size: style.size, face: style.face, grey: style.grey, text });
        at += style.line();
    }
}

impl Card {
    /// Whether a word of the large lines would be broken inside.
    fn is_broken(&self, scale: f32, width: f32) -> bool {
        let wide =
            |text: &str, size: f32| text.split([' ', '-']).any(|word| line_width(Face::Bold, word, size) > width);
        wide(&self.name, NAME * scale) || wide(&self.city, NAME * scale)
    }
}

const NAME: f32 = 20.0;
const CITY: f32 = 16.0;

fn said(fair: &PaperFair, card: &Card, scale: f32) -> Vec<Said> {
    let style = |face: Face, size: f32, grey: Grey| Style { face, size: size * scale, grey };
    // Where nobody is named yet, the city is what the card is about.
    let city = if card.name.is_empty() { NAME } else { CITY };
    let lines = [
        (style(Face::Regular, 8.0, QUIET), fair.name.clone()),
        (style(Face::Bold, NAME, 0.0), card.name.clone()),
        (style(Face::Regular, 10.0, 0.0), card.office.clone()),
        (style(Face::Bold, city, 0.0), card.city.clone()),
        (style(Face::Regular, 9.0, QUIET), card.rest.clone()),
    ];
    lines.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}
