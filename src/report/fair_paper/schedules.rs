//! The schedule of each participant: a page for each, in its language, and the same as a calendar.

use super::{
    flow::{BODY, BOLD, Cell, Flow, MARGIN, MEASURE, NOTE, Said, TITLE},
    model::{Meeting, PaperFair, Participant, Slot, day, languages},
};
use crate::{
    files::ical::{Calendar, Event},
    report::values,
    words::Words,
};

const HOURS: f32 = 78.0;
const TABLE: f32 = 84.0;

/// Of `only` one participant, or of all.
pub fn lay_out(flow: &mut Flow, fair: &PaperFair, only: Option<usize>, goes_on: &dyn Fn() -> bool) -> Option<()> {
    let is_wanted = |(at, _): &(usize, &Participant)| only.is_none_or(|only| only == *at);
    for (at, participant) in fair.participants.iter().enumerate().filter(is_wanted) {
        if !goes_on() {
            return None;
        }
        let words = flow.manner.words_for(participant);
        let name = participant.name(words);
        flow.begin(words, name.to_owned());
        flow.say(TITLE, name);
        flow.fact(words.say("paper-country"), participant.country(words).to_owned());
        flow.fact(words.say("paper-delegates"), participant.delegate_lines().join("\n"));
        flow.fact(words.say("paper-languages"), languages(words, &participant.languages));
        let meetings = fair.meetings_of(at);
        let mut day_before = None;
        for (slot_at, slot) in fair.slots.iter().enumerate() {
            let here: Vec<&(&Meeting, usize)> =
                meetings.iter().filter(|(meeting, _)| meeting.slot == Some(slot_at)).collect();
            let rows: Vec<(Vec<Said>, String)> = if slot.is_break && here.is_empty() {
                let label = values::break_label(words, &slot.label).to_owned();
                vec![(vec![(NOTE, label)], String::new())]
            } else if here.is_empty() {
                let key = if participant.absent.contains(&slot_at) { "paper-absent" } else { "paper-free" };
                vec![(vec![(NOTE, words.say(key).to_owned())], String::new())]
            } else {
                let row = |(meeting, other): &&(&Meeting, usize)| {
                    (told(words, fair, at, *other, meeting), fair.table_label(words, meeting.table))
                };
                here.iter().map(row).collect()
            };
            let cells = |(said, table): (Vec<Said>, String)| {
                [
                    Cell::new(MARGIN, HOURS - 8.0, vec![(BODY, slot.hours())]),
                    Cell::new(MARGIN + HOURS, MEASURE - HOURS - TABLE - 8.0, said),
                    Cell::new(MARGIN + MEASURE - TABLE, TABLE, vec![(BOLD, table)]),
                ]
            };
            let rows: Vec<[Cell; 3]> = rows.into_iter().map(cells).collect();
            if day_before != Some(slot.day) {
                day_before = Some(slot.day);
                flow.heading(day(words, slot.day), &rows[0]);
            }
            for row in rows {
                flow.row(&row);
                flow.rule();
            }
        }
        let unplaced: Vec<&(&Meeting, usize)> = meetings.iter().filter(|(meeting, _)| meeting.slot.is_none()).collect();
        let cell = |(meeting, other): &&(&Meeting, usize)| {
            [Cell::new(MARGIN, MEASURE, told(words, fair, at, *other, meeting))]
        };
        let unplaced: Vec<[Cell; 1]> = unplaced.iter().map(cell).collect();
        if let Some(first) = unplaced.first() {
            flow.heading(words.say("paper-unplaced"), first);
        }
        for row in unplaced {
            flow.row(&row);
            flow.rule();
        }
        if fair.slots.is_empty() && meetings.is_empty() {
            flow.space(10.0);
            flow.say(BODY, words.say("paper-no-meetings"));
        }
    }
    Some(())
}

/// Whom a participant meets, who comes, in which languages, and about what.
fn told(words: &Words, fair: &PaperFair, own: usize, other: usize, meeting: &Meeting) -> Vec<Said> {
    let partner = &fair.participants[other];
    let country = partner.country(words);
    let name = partner.name(words);
    let title = if country.is_empty() { name.to_owned() } else { format!("{name}, {country}") };
    let mut said = vec![(BOLD, title)];
    said.extend(partner.delegate_lines().into_iter().map(|line| (BODY, line)));
    said.extend(about(words, fair, own, other, meeting).into_iter().map(|line| (NOTE, line)));
    said
}

/// What is known before they sit down: languages, who interprets, what one needs and the other offers.
pub fn about(words: &Words, fair: &PaperFair, own: usize, other: usize, meeting: &Meeting) -> Vec<String> {
    let (us, them) = (&fair.participants[own], &fair.participants[other]);
    let mut lines = Vec::new();
    let common: Vec<String> = us.languages.iter().filter(|tag| them.languages.contains(tag)).cloned().collect();
    let say = |key: &str, text: &str| words.tell(key, &[("what", text.into())]);
    if !common.is_empty() {
        lines.push(say("paper-in-common", &languages(words, &common)));
    } else if !us.languages.is_empty() && !them.languages.is_empty() {
        lines.push(say("paper-they-speak", &languages(words, &them.languages)));
    }
    let interpreters = fair.interpreters_at(words, meeting);
    if !interpreters.is_empty() {
        lines.push(say("paper-interpreter", &interpreters.join(", ")));
    }
    lines.extend(fair.against(words, meeting).iter().map(|against| say("paper-against", against)));
    for (needs, offers, key) in
        [(&us.needs, &them.offers, "paper-you-need"), (&them.needs, &us.offers, "paper-they-need")]
    {
        let fitting = needs.iter().filter_map(|need| {
            let offer = offers.iter().find(move |offer| !need.theme.is_empty() && offer.theme == need.theme);
            offer.map(|offer| (need, offer))
        });
        for (need, offer) in fitting.take(2) {
            lines.push(words.tell(key, &[("need", (&need.title).into()), ("offer", (&offer.title).into())]));
        }
    }
    lines.extend(meeting.topics.iter().cloned());
    lines
}

/// The schedule of a participant as a calendar.
pub fn calendar(fair: &PaperFair, at: usize, words: &Words) -> Calendar {
    let participant = &fair.participants[at];
    let event = |is_cancelled: bool, meeting: &Meeting, other: usize| {
        let slot: &Slot = &fair.slots[meeting.slot?];
        let partner = &fair.participants[other];
        let country = partner.country(words);
        let name = partner.name(words);
        let place = [fair.table_label(words, meeting.table), fair.place.clone()];
        let place: Vec<String> = place.into_iter().filter(|text| !text.is_empty()).collect();
        let mut lines = partner.delegate_lines();
        lines.extend(about(words, fair, at, other, meeting));
        lines.push(fair.name.clone());
        Some(Event {
            uid: format!("{}.{}@twinhall", meeting.id, participant.id),
            start: slot.start(),
            end: slot.end(),
            summary: if country.is_empty() { name.to_owned() } else { format!("{name}, {country}") },
            location: place.join(", "),
            description: lines.join("\n"),
            revision: meeting.revision,
            is_cancelled,
        })
    };
    let standing: Vec<_> =
        fair.meetings_of(at).into_iter().map(|(meeting, other)| event(false, meeting, other)).collect();
    let cancelled =
        fair.cancelled.iter().filter_map(|meeting| meeting.across(at).map(|other| event(true, meeting, other)));
    Calendar {
        name: format!("{} – {}", fair.name, participant.name(words)),
        time_zone: fair.time_zone.clone(),
        events: standing.into_iter().chain(cancelled).flatten().collect(),
    }
}
