//! Forms to be filled in by hand: whom a participant wants to meet, and how the fair was.

use super::{
    flow::{BODY, BOLD, Cell, Flow, HEADING, MARGIN, MEASURE, NOTE, QUIET, TITLE},
    model::PaperFair,
};
use crate::{files::pdf::Mark, words::Words};

/// Lines for cities on a request form: more than anybody can meet.
const CITIES: usize = 14;
/// Height of a line to write on.
const LINE: f32 = 30.0;
/// Left edges of what is asked of each city: its name, the stars, what about.
const STARS: f32 = 190.0;
const ABOUT: f32 = 262.0;
const BOX: f32 = 11.0;
/// How much a meeting is wanted, in stars.
const MOST_STARS: usize = 3;
/// Steps of a scale.
const SCALE: usize = 5;
/// What is asked on a scale, and what in words.
const JUDGED: [&str; 4] = ["feedback-meetings", "feedback-partners", "feedback-languages", "feedback-organisation"];
const WRITTEN: [&str; 3] = ["feedback-goes-on", "feedback-best", "feedback-next-time"];

/// A page for each participant, in its language.
pub fn request_forms(flow: &mut Flow, fair: &PaperFair, goes_on: &dyn Fn() -> bool) -> Option<()> {
    for participant in &fair.participants {
        if !goes_on() {
            return None;
        }
        let words = flow.manner.words_for(participant);
        let name = participant.name(words);
        flow.begin(words, name.to_owned());
        flow.say(TITLE, words.say("paper-request-form"));
        flow.say(HEADING, name);
        flow.space(4.0);
        flow.say(BODY, words.say("request-form-how"));
        flow.space(10.0);
        let head =
            |x: f32, width: f32, key: &str| Cell::new(MARGIN + x, width, vec![(NOTE, words.say(key).to_owned())]);
        flow.row(&[
            head(0.0, STARS - 8.0, "request-form-city"),
            head(STARS, ABOUT - STARS - 8.0, "request-form-stars"),
            head(ABOUT, MEASURE - ABOUT, "request-form-about"),
        ]);
        flow.rule();
        for _ in 0..CITIES {
            flow.need(LINE);
            let y = flow.y() + (LINE - BOX) / 2.0;
            boxes(flow, MARGIN + STARS, y, MOST_STARS);
            flow.space(LINE - 5.5);
            flow.rule();
        }
    }
    Some(())
}

/// A page in every language that a participant reads; it asks for no name.
pub fn feedback(flow: &mut Flow, fair: &PaperFair, goes_on: &dyn Fn() -> bool) -> Option<()> {
    let mut all: Vec<&'static Words> = Vec::new();
    for participant in &fair.participants {
        let words = flow.manner.words_for(participant);
        if all.iter().all(|known| known.language() != words.language()) {
            all.push(words);
        }
    }
    if all.is_empty() {
        all.push(flow.manner.words);
    }
    for words in all {
        if !goes_on() {
            return None;
        }
        flow.begin(words, words.say("paper-feedback").to_owned());
        flow.say(TITLE, words.say("paper-feedback"));
        flow.say(NOTE, words.say("feedback-how"));
        flow.space(10.0);
        for asked in JUDGED {
            let width = MEASURE - 130.0;
            flow.need(LINE);
            let y = flow.y() + 1.0;
            boxes(flow, MARGIN + MEASURE - 110.0, y, SCALE);
            flow.row(&[Cell::new(MARGIN, width, vec![(BODY, words.say(asked).to_owned())])]);
            flow.space(12.0);
        }
        flow.say(NOTE, words.say("feedback-scale"));
        flow.space(14.0);
        for asked in WRITTEN {
            flow.need(4.0 * LINE);
            flow.say(BOLD, words.say(asked));
            for _ in 0..3 {
                flow.space(LINE - 5.5);
                flow.rule();
            }
            flow.space(12.0);
        }
    }
    Some(())
}

/// Boxes to tick, beside each other.
fn boxes(flow: &mut Flow, x: f32, y: f32, count: usize) {
    for at in 0..count {
        let x = x + at as f32 * (BOX + 10.0);
        flow.mark(Mark::Frame { x, y, width: BOX, height: BOX, grey: QUIET });
    }
}
