//! Outcome sheets: for each meeting of a participant, what came of it, to be ticked and written by hand.

use super::{
    flow::{BODY, Cell, Flow, HEADING, MARGIN, MEASURE, NOTE, QUIET, Said, TITLE, wrapped},
    model::{PaperFair, day},
    schedules::about,
};
use crate::{
    domain::choices::{Choice, Outcome},
    files::{pdf::Mark, shaping::line_width},
    words::Words,
};

const OUTCOMES: [Outcome; 4] = [Outcome::Nothing, Outcome::Contact, Outcome::Intent, Outcome::Negotiating];
const BOX: f32 = 9.0;
/// Space between two lines to write on.
const LINE: f32 = 21.0;
/// What is asked for under each meeting.
const ASKED: [&str; 3] = ["paper-agreed", "paper-next-step", "paper-by-whom"];

pub fn lay_out(flow: &mut Flow, fair: &PaperFair, goes_on: &dyn Fn() -> bool) -> Option<()> {
    for (at, participant) in fair.participants.iter().enumerate() {
        if !goes_on() {
            return None;
        }
        let words = flow.manner.words_for(participant);
        flow.begin(words, participant.name(words).to_owned());
        flow.say(TITLE, participant.name(words));
        flow.say(NOTE, words.say("paper-outcomes-note"));
        flow.space(8.0);
        let meetings = fair.meetings_of(at);
        for (meeting, other) in &meetings {
            let partner = &fair.participants[*other];
            let when = meeting.slot.map(|slot| &fair.slots[slot]);
            let when = when.map(|slot| format!("{}, {}", day(words, slot.day), slot.hours()));
            let said = [when.unwrap_or_default(), fair.table_label(words, meeting.table)];
            let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
            let country = partner.country(words);
            let name = partner.name(words);
            let mut head: Vec<Said> = vec![
                (HEADING, if country.is_empty() { name.to_owned() } else { format!("{name}, {country}") }),
                (NOTE, said.join(" · ")),
            ];
            head.extend(partner.delegate_lines().into_iter().map(|line| (BODY, line)));
            head.extend(about(words, fair, at, *other, meeting).into_iter().map(|line| (NOTE, line)));
            let height: f32 = wrapped(&head, MEASURE).iter().map(|(style, _)| style.line()).sum();
            flow.need(height + 34.0 + (ASKED.len() + 1) as f32 * LINE);
            flow.rule();
            flow.space(4.0);
            flow.row(&[Cell::new(MARGIN, MEASURE, head)]);
            boxes(flow, words);
            for asked in ASKED {
                write_on(flow, words.say(asked));
            }
            flow.space(10.0);
        }
        if meetings.is_empty() {
            flow.say(BODY, words.say("paper-no-meetings"));
        }
    }
    Some(())
}

/// The outcomes there are, each with a box to tick, two beside each other.
fn boxes(flow: &mut Flow, words: &Words) {
    let half = MEASURE / 2.0;
    flow.space(6.0);
    for pair in OUTCOMES.chunks(2) {
        let texts = pair.iter().enumerate().map(|(column, outcome)| {
            let text = words.say(&format!("choice-outcome-{}", outcome.code())).to_owned();
            Cell::new(MARGIN + column as f32 * half + BOX + 7.0, half - BOX - 14.0, vec![(BODY, text)])
        });
        let texts: Vec<Cell> = texts.collect();
        flow.need(3.0 * BODY.line());
        let y = flow.y() + 2.0;
        for cell in &texts {
            flow.mark(Mark::Frame { x: cell.x - BOX - 7.0, y, width: BOX, height: BOX, grey: QUIET });
        }
        flow.row(&texts);
        flow.space(4.0);
    }
}

/// A name and a line to write on.
fn write_on(flow: &mut Flow, name: &str) {
    flow.need(LINE);
    flow.space(LINE - NOTE.line());
    flow.say(NOTE, name);
    let (from, y) = (MARGIN + line_width(NOTE.face, name, NOTE.size) + 6.0, flow.y() - 2.0);
    if from < MARGIN + MEASURE - 60.0 {
        flow.mark(Mark::Line { from: [from, y], to: [MARGIN + MEASURE, y], width: 0.5, grey: QUIET });
    }
}
