//! The verb `timetable`: a fair from a file of JSON, its timetable into another.

use std::{
    fs,
    io::Write,
    path::PathBuf,
    time::{Duration, Instant},
};

use clap::Args;

use super::error::VerbError;
use crate::{
    domain::timetable::{Goal, InvalidFair, Progress, Search, Timetable},
    files::fair_json,
    words::{Arg, Words},
};

/// Steps between two looks at the clock.
const STRIDE: u64 = 64;
/// Of the time given, what is kept for tables and writing, in percent.
const REST: u32 = 8;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The fair: participants, slots, tables and requests, as JSON.
    instance: PathBuf,
    /// Where the timetable goes, as JSON.
    #[arg(short, long)]
    output: PathBuf,
    /// How long to search; less where nothing is left to gain.
    #[arg(long, default_value_t = 1.0, value_parser = seconds, conflicts_with = "steps")]
    seconds: f64,
    /// How many steps to search: the same number and seed give the same timetable on every machine.
    #[arg(long)]
    steps: Option<u64>,
    /// Where chance begins.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Meetings for everyone who can have them before value counts: a number, or "max" for the highest that can be
    /// reached.
    #[arg(long, value_parser = floor)]
    floor: Option<Goal>,
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number".to_owned())?;
    if (0.0..=86_400.0).contains(&seconds) { Ok(seconds) } else { Err("not from 0 to 86400".to_owned()) }
}

fn floor(text: &str) -> Result<Goal, String> {
    if text == "max" {
        return Ok(Goal::Highest);
    }
    text.parse().map(Goal::Floor).map_err(|_| "neither a number nor \"max\"".to_owned())
}

pub fn run(arguments: &Arguments, words: &Words, out: &mut impl Write) -> Result<(), VerbError> {
    let began = Instant::now();
    let path = arguments.instance.display().to_string();
    let bytes =
        fs::read(&arguments.instance).map_err(|error| VerbError::Unreadable(path.clone(), error.to_string()))?;
    let fair = fair_json::read(&bytes).map_err(|fault| VerbError::NotFair(path, fault))?;
    let goal = arguments.floor.unwrap_or_default();
    let mut search = Search::new(&fair, goal, arguments.seed).map_err(|wrong| {
        VerbError::NotFair(arguments.instance.display().to_string(), fair_json::Fault::InvalidFair(wrong))
    })?;
    if let Some(steps) = arguments.steps {
        search.advance(steps);
    } else {
        let time = Duration::from_secs_f64(arguments.seconds) * (100 - REST) / 100;
        while began.elapsed() < time && !search.advance(STRIDE).is_proven_best() {}
    }
    let timetable = search.timetable();
    fs::write(&arguments.output, fair_json::write(&fair, &timetable.meetings))
        .map_err(|error| VerbError::Unwritable(arguments.output.display().to_string(), error.to_string()))?;
    tell(arguments, goal, &timetable, words, out)
}

fn tell(
    arguments: &Arguments,
    goal: Goal,
    timetable: &Timetable,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), VerbError> {
    let Progress { value, bound, floor, missing, highest_floor, .. } = timetable.progress;
    let millionths = if bound == 0 { 0 } else { i128::from(bound - value) * 100_000_000 / i128::from(bound) };
    // Rounded up: a gap is never told smaller than it is.
    let hundredths = (millionths as i64 + 9_999) / 10_000 * 10_000;
    let args = [
        ("file", Arg::Text(&arguments.output.display().to_string())),
        ("meetings", timetable.meetings.len().into()),
        ("value", value.into()),
        ("bound", bound.into()),
        ("gap", Arg::Text(&words.decimal(hundredths))),
    ];
    writeln!(out, "{}", words.tell("cli-timetable", &args))?;
    if goal == Goal::Value {
        return Ok(());
    }
    let floors = [("floor", i64::from(floor).into()), ("missing", Arg::Count(missing as i64))];
    let reached = if missing == 0 { "cli-timetable-floor" } else { "cli-timetable-short" };
    writeln!(out, "{}", words.tell(reached, &floors))?;
    if let Some(highest) = highest_floor {
        writeln!(out, "{}", words.tell("cli-timetable-highest", &[("floor", i64::from(highest).into())]))?;
    }
    Ok(())
}

/// What is wrong with a fair. Participants and requests are counted as in the file, from 0.
pub fn why(words: &Words, fault: &fair_json::Fault) -> String {
    use fair_json::Fault;
    let tell = |key: &str, number: usize| words.tell(key, &[("number", Arg::Text(&number.to_string()))]);
    match fault {
        Fault::NotFair(detail) => words.tell("instance-form", &[("detail", detail.into())]),
        Fault::Count { field, found, expected } => words.tell(
            "instance-count",
            &[("field", (*field).into()), ("found", (*found).into()), ("expected", (*expected).into())],
        ),
        Fault::Presence { participant, slots } => {
            let number = participant.to_string();
            words.tell("instance-presence", &[("number", (&number).into()), ("slots", (*slots).into())])
        }
        Fault::Order(request) => tell("instance-order", *request),
        Fault::InvalidFair(wrong) => match wrong {
            InvalidFair::TooMany { what, count, most } => words.tell(
                "instance-many",
                &[("what", (*what).into()), ("count", (*count).into()), ("most", (*most).into())],
            ),
            InvalidFair::UnknownParticipant(request) => tell("instance-unknown", *request),
            InvalidFair::WithItself(request) => tell("instance-itself", *request),
            InvalidFair::PairTwice(request) => tell("instance-twice", *request),
            InvalidFair::BadValue(request) => tell("instance-value", *request),
            // A file names neither help nor fixed meetings.
            InvalidFair::UnknownHelp(number)
            | InvalidFair::BadHelp(number)
            | InvalidFair::UnknownFixed(number)
            | InvalidFair::FixedClash(number) => tell("instance-unknown", *number),
        },
    }
}
