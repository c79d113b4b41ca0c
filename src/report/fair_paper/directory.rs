//! The directory: who comes, in which languages, with what needs and offers.

use super::{
    flow::{BODY, Flow, HEADING, TITLE},
    model::{NeedOrOffer, PaperFair, languages},
};
use crate::words::Words;

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
        flow.fact(words.say("paper-needs"), wishes(words, &participant.needs));
        flow.fact(words.say("paper-offers"), wishes(words, &participant.offers));
    }
    Some(())
}

/// Each with its theme, one under the other.
fn wishes(words: &Words, wishes: &[NeedOrOffer]) -> String {
    let line = |wish: &NeedOrOffer| match wish.theme {
        "" => wish.title.clone(),
        theme => format!("{} · {}", wish.title, words.say(&format!("choice-theme-{theme}"))),
    };
    wishes.iter().map(line).collect::<Vec<_>>().join("\n")
}
