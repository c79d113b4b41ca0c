//! Who sits where: a page for each time, for the hall, and one for each table, to lie on it.

use super::{
    flow::{BODY, BOLD, Cell, Flow, MARGIN, MEASURE, NOTE, Said, TITLE},
    model::{Meeting, PaperFair, day, languages},
};
use crate::{report::values, words::Words};

const FIRST: f32 = 96.0;

pub fn lay_out(flow: &mut Flow, fair: &PaperFair, goes_on: &dyn Fn() -> bool) -> Option<()> {
    let words = flow.manner.words;
    for (at, slot) in fair.slots.iter().enumerate() {
        if !goes_on() {
            return None;
        }
        let mut here: Vec<&Meeting> = fair.meetings.iter().filter(|meeting| meeting.slot == Some(at)).collect();
        if here.is_empty() {
            continue;
        }
        here.sort_by_key(|meeting| (meeting.table.unwrap_or(usize::MAX), meeting.id));
        let when = format!("{}, {}", day(words, slot.day), slot.hours());
        flow.begin(words, when.clone());
        flow.say(TITLE, when);
        flow.rule();
        for meeting in here {
            let table = match meeting.table {
                Some(_) => (BOLD, fair.table_label(words, meeting.table)),
                None => (NOTE, words.say("paper-no-table").to_owned()),
            };
            flow.row(&row(fair, words, vec![table], meeting));
            flow.rule();
        }
    }
    for (at, table) in fair.tables.iter().enumerate() {
        if !goes_on() {
            return None;
        }
        let label = fair.table_label(words, Some(at));
        flow.begin(words, label.clone());
        flow.say(TITLE, label);
        flow.fact(words.say("paper-languages"), languages(words, &table.languages));
        let mut day_before = None;
        for (slot_at, slot) in fair.slots.iter().enumerate() {
            let hours = vec![(BODY, slot.hours())];
            let meeting =
                fair.meetings.iter().find(|meeting| meeting.table == Some(at) && meeting.slot == Some(slot_at));
            let cells = if let Some(meeting) = meeting {
                row(fair, words, hours, meeting)
            } else {
                let label =
                    if slot.is_break { values::break_label(words, &slot.label) } else { words.say("paper-free") };
                let label = vec![(NOTE, label.to_owned())];
                vec![Cell::new(MARGIN, FIRST - 8.0, hours), Cell::new(MARGIN + FIRST, MEASURE - FIRST, label)]
            };
            if day_before != Some(slot.day) {
                day_before = Some(slot.day);
                flow.heading(day(words, slot.day), &cells);
            }
            flow.row(&cells);
            flow.rule();
        }
    }
    if fair.tables.is_empty() && fair.meetings.iter().all(|meeting| meeting.slot.is_none()) {
        flow.begin(words, words.say("paper-plan").to_owned());
        flow.say(BODY, words.say("paper-no-meetings"));
    }
    Some(())
}

/// The two who meet, beside each other, and who interprets.
fn row(fair: &PaperFair, words: &Words, first: Vec<Said>, meeting: &Meeting) -> Vec<Cell> {
    let side = (MEASURE - FIRST) / 2.0;
    // In one line, so that a time with two dozen tables keeps to its page.
    let who = |at: usize| {
        let participant = &fair.participants[at];
        let (name, country) = (participant.name(words), participant.country(words));
        vec![(BOLD, if country.is_empty() { name.to_owned() } else { format!("{name}, {country}") })]
    };
    let mut second = who(meeting.second);
    let interpreters = fair.interpreters_at(words, meeting);
    if !interpreters.is_empty() {
        let named = interpreters.join(", ");
        second.push((NOTE, words.tell("paper-interpreter", &[("what", (&named).into())])));
    }
    for against in fair.against(words, meeting) {
        second.push((NOTE, words.tell("paper-against", &[("what", (&against).into())])));
    }
    vec![
        Cell::new(MARGIN, FIRST - 8.0, first),
        Cell::new(MARGIN + FIRST, side - 10.0, who(meeting.first)),
        Cell::new(MARGIN + FIRST + side, side, second),
    ]
}
