//! The directory: who comes, in which languages, with what needs and offers.

use super::{
    flow::{BODY, Flow, HEADING, TITLE},
    model::{NeedOrOffer, PaperFair, languages},
};
use crate::{report::values, words::Words};

/// Height under which an entry had better begin on the next page.
const BEGINNING: f32 = 76.0;

pub fn lay_out(flow: &mut Flow, fair: &PaperFair, goes_on: &dyn Fn() -> bool) -> Option<()> {
    let words = flow.manner.words;
    let mut order: Vec<usize> = (0..fair.participants.len()).collect();
    order.sort_by(|a, b| words.compare(fair.participants[*a].name(words), fair.participants[*b].name(words)));
    flow.begin(words, words.say("paper-directory").to_owned());
    flow.say(TITLE, words.say("paper-directory"));
    flow.say(BODY, words.tell("paper-directory-count", &[("count", order.len().into())]));
    for at in order {
        if !goes_on() {
            return None;
        }
        let participant = &fair.participants[at];
        flow.space(8.0);
        flow.need(BEGINNING);
        flow.rule();
        flow.space(2.0);
        let (name, country) = (participant.name(words), participant.country(words));
        flow.say(HEADING, if country.is_empty() { name.to_owned() } else { format!("{name}, {country}") });
        flow.fact(words.say("paper-delegates"), participant.delegate_lines().join("\n"));
        flow.fact(words.say("paper-languages"), languages(words, &participant.languages));
        flow.fact(words.say("paper-networks"), participant.networks.join(", "));
        for (key, all) in [("paper-needs", &participant.needs), ("paper-offers", &participant.offers)] {
            // A long one may break between what is known of it.
            for (at, one) in all.iter().enumerate() {
                flow.fact(if at == 0 { words.say(key) } else { "" }, in_full(words, one));
            }
        }
    }
    Some(())
}

/// Fields of a need or an offer that the reader decides by, in the order of the table of kinds.
const TOLD: [&str; 8] = ["activity", "quantity", "means", "time", "budget", "languages", "valid_until", "note"];

/// With its theme, and all that is known of it, one under the other.
fn in_full(words: &Words, one: &NeedOrOffer) -> String {
    let head = match one.theme {
        "" => one.title.clone(),
        theme => format!("{} · {}", one.title, words.say(&format!("choice-theme-{theme}"))),
    };
    let known = one.record.held().filter(|(_, spec, _)| TOLD.contains(&spec.name)).map(|(_, spec, value)| {
        let said = values::value(words, spec, value, &|_| None);
        words.pair(values::field(words, one.record.kind, spec.name), &said)
    });
    std::iter::once(head).chain(known).collect::<Vec<_>>().join("\n")
}
