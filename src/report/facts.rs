//! What can be said of a record beyond its fields: how far an indicator has come, who was in a delegation.

use super::values;
use crate::{
    domain::{
        concrete::Lack,
        heads::{Heads, Progress},
        value::Decimal,
    },
    words::Words,
};

/// What a need or an offer lacks to be concrete: "how much or how many, when"; empty where nothing is missing.
pub fn lacking(words: &Words, lacks: &[Lack]) -> String {
    let said: Vec<&str> = lacks.iter().map(|lack| words.say(&format!("lacks-{}", lack.code()))).collect();
    said.join(", ")
}

/// "To be specific, it still needs: how much or how many, when."
pub fn not_concrete(words: &Words, lacks: &[Lack]) -> String {
    words.tell("lacks-to-be-concrete", &[("what", (&lacking(words, lacks)).into())])
}

/// "12 people: 5 women, 6 men, 1 not given."
pub fn heads(words: &Words, heads: Heads) -> String {
    let parts = [
        ("heads-women", heads.women),
        ("heads-men", heads.men),
        ("heads-other", heads.other),
        ("heads-not-given", heads.not_given),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.tell(key, &[("count", count.into())]))
        .collect();
    let all = words.tell("heads-all", &[("count", heads.all().into())]);
    if said.is_empty() {
        all
    } else {
        words.tell("heads-of", &[("all", (&all).into()), ("parts", (&said.join(", ")).into())])
    }
}

/// "baseline 10 → target 40 · latest 25 (2003)".
pub fn progress(words: &Words, unit: &str, progress: &Progress) -> String {
    let number = |value: Decimal| format!("{} {unit}", words.decimal(value.micros)).trim_end().to_owned();
    let mut said = Vec::new();
    if let Some(baseline) = progress.baseline {
        said.push(words.tell("progress-baseline", &[("value", (&number(baseline)).into())]));
    }
    if let Some(target) = progress.target {
        said.push(words.tell("progress-target", &[("value", (&number(target)).into())]));
    }
    match progress.latest {
        Some((date, value)) => {
            let date = values::date(words, date);
            said.push(words.tell("progress-latest", &[("value", (&number(value)).into()), ("date", (&date).into())]));
        }
        None => said.push(words.say("progress-not-measured").to_owned()),
    }
    if progress.heads.all() > 0 {
        said.push(heads(words, progress.heads));
    }
    said.join(" · ")
}
