//! Why a request has no meeting, what a move would clash with, and how good a timetable is, in sentences.

use crate::{
    domain::{
        fair::StandingClash,
        timetable::{Clash, Fair, Progress, Reason, Unplaced},
        value::Id,
    },
    words::{Arg, Words},
};

/// What the sentences call those they speak of.
pub struct Names<'a> {
    pub fair: &'a Fair,
    /// In the order of the fair's participants.
    pub participants: &'a [String],
}

impl Names<'_> {
    fn one(&self, participant: usize) -> &str {
        self.participants.get(participant).map_or("", String::as_str)
    }

    pub fn pair(&self, request: usize) -> String {
        let request = &self.fair.requests[request];
        format!("{} – {}", self.one(request.one), self.one(request.other))
    }
}

/// Why a request found no place, and what would have to go for it.
pub fn unplaced(words: &Words, names: &Names<'_>, unplaced: &Unplaced) -> String {
    let request = &names.fair.requests[unplaced.request];
    let both = [("one", Arg::from(names.one(request.one))), ("other", names.one(request.other).into())];
    let name = |participant: usize| [("name", Arg::from(names.one(participant)))];
    let reason = |reason: &Reason| match reason {
        Reason::NeverTogether => words.tell("unplaced-never", &both),
        Reason::NoHelp => words.tell("unplaced-no-help", &both),
        Reason::Cap(participant) => words.tell("unplaced-cap", &name(*participant)),
        Reason::Full(participant) => words.tell("unplaced-full", &name(*participant)),
        Reason::FreeAtOtherTimes => words.tell("unplaced-other-times", &both),
        Reason::NoTable => words.say("unplaced-no-table").to_owned(),
        Reason::Open => words.say("unplaced-open").to_owned(),
        Reason::HelpTaken => words.tell("unplaced-help-taken", &both),
    };
    let mut said: Vec<String> = unplaced.reasons.iter().map(reason).collect();
    if let Some(instead) = unplaced.instead.as_ref().filter(|instead| !instead.requests.is_empty()) {
        let pairs = instead.requests.iter().map(|request| names.pair(*request)).collect::<Vec<_>>().join("; ");
        said.push(words.tell("unplaced-instead", &[("pairs", (&pairs).into())]));
    }
    said.join(" ")
}

/// What stands against a move.
pub fn clash(words: &Words, names: &Names<'_>, clash: &Clash) -> String {
    match clash {
        Clash::Fixed => words.say("clash-fixed").to_owned(),
        Clash::Absent(participant) => words.tell("clash-absent", &[("name", names.one(*participant).into())]),
        Clash::Busy(participant, request) => {
            let pair = names.pair(*request);
            words.tell("clash-busy", &[("name", names.one(*participant).into()), ("pair", (&pair).into())])
        }
        Clash::TableTaken(request) => words.tell("clash-table", &[("pair", (&names.pair(*request)).into())]),
        Clash::Cap(participant) => words.tell("unplaced-cap", &[("name", names.one(*participant).into())]),
        Clash::NoHelp => words.say("clash-no-help").to_owned(),
        Clash::HelpTaken(request) => words.tell("clash-help-taken", &[("pair", (&names.pair(*request)).into())]),
    }
}

/// What has come to stand against a meeting where it lies.
pub fn standing_clash(
    words: &Words,
    clash: StandingClash,
    name: impl Fn(Id) -> String,
    pair: impl Fn(Id) -> String,
) -> String {
    match clash {
        StandingClash::Absent(participant) => words.tell("clash-absent", &[("name", (&name(participant)).into())]),
        StandingClash::Busy(participant, meeting) => {
            let (name, pair) = (name(participant), pair(meeting));
            words.tell("clash-busy", &[("name", (&name).into()), ("pair", (&pair).into())])
        }
        StandingClash::TableTaken(meeting) => words.tell("clash-table", &[("pair", (&pair(meeting)).into())]),
        StandingClash::NoInterpreter => words.say("clash-no-help").to_owned(),
        StandingClash::InterpreterTaken(meeting) => {
            words.tell("clash-help-taken", &[("pair", (&pair(meeting)).into())])
        }
    }
}

/// The value against the proven bound, and what is known of the floor.
pub fn progress(words: &Words, progress: &Progress, has_floor: bool) -> String {
    let Progress { value, bound, floor, missing, highest_floor, .. } = *progress;
    let figures = [("value", value.into()), ("bound", bound.into())];
    let mut said = vec![if value >= bound {
        words.tell("solved-best", &figures)
    } else {
        // Rounded up: a gap is never told smaller than it is.
        let hundredths = (i128::from(bound - value) * 10_000 + i128::from(bound) - 1) / i128::from(bound.max(1));
        let gap = words.decimal(hundredths as i64 * 10_000);
        words.tell("solved-gap", &[figures[0], figures[1], ("gap", (&gap).into())])
    }];
    if has_floor {
        let floors = [("floor", i64::from(floor).into()), ("missing", (missing as i64).into())];
        said.push(words.tell(if missing == 0 { "solved-floor" } else { "solved-short" }, &floors));
    }
    if let Some(highest) = highest_floor.filter(|highest| *highest > floor) {
        said.push(words.tell("solved-highest", &[("floor", i64::from(highest).into())]));
    }
    said.join(" ")
}
