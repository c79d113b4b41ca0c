//! The papers of a fair, laid out and written beside the window.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use super::{JobProgress, attachments::save_copy};
use crate::{
    domain::value::Id,
    files::{
        ical,
        pdf::{self, Document},
    },
    register::Error,
    report::fair_paper::{Manner, PaperFair, Sheet, calendar, lay_out, lay_out_schedule, steps},
    words::Words,
};

/// What is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// A sheet, as one PDF.
    Sheet(Sheet),
    /// The schedule of one participant alone.
    Schedule(Id),
    /// A calendar for each participant who has meetings, in a folder.
    Calendars,
}

/// The only phase: sheets or calendars, one after the other.
const WRITING: &str = "paper-under-way";

/// What came of it.
#[derive(Debug, Default)]
pub struct Printed {
    /// Pages of a sheet, or calendars.
    pub count: usize,
    /// Signs the typefaces lack.
    pub missing: BTreeSet<char>,
    pub is_cancelled: bool,
}

/// Writes what is asked for to a file, or into a folder. A sheet that was cancelled leaves nothing behind.
pub fn print(
    fair: &PaperFair,
    order: Order,
    manner: Manner,
    now: DateTime<Utc>,
    path: &Path,
    progress: &JobProgress,
) -> Result<Printed, Error> {
    match order {
        Order::Sheet(sheet) => {
            progress.begin(WRITING, steps(fair, sheet) as u64);
            let document = lay_out(fair, sheet, manner, &|| progress.advance(1));
            write_document(document, manner, path, progress)
        }
        Order::Schedule(participant) => {
            progress.begin(WRITING, 1);
            write_document(lay_out_schedule(fair, participant, manner), manner, path, progress)
        }
        Order::Calendars => print_calendars(fair, manner, now, path, progress),
    }
}

/// Writes what was laid out; nothing was where it is no longer wanted.
fn write_document(
    document: Option<Document>,
    manner: Manner,
    path: &Path,
    progress: &JobProgress,
) -> Result<Printed, Error> {
    let cancelled = Printed { is_cancelled: true, ..Printed::default() };
    let Some(document) = document else { return Ok(cancelled) };
    // A PDF without a page is one that no program opens.
    if document.pages.is_empty() {
        return Ok(Printed::default());
    }
    let is_wanted = || !progress.is_cancelled();
    let Some(bytes) = pdf::write(&document, manner.printed, &is_wanted) else { return Ok(cancelled) };
    save_copy(path, &bytes)?;
    Ok(Printed { count: document.pages.len(), missing: document.missing(), is_cancelled: false })
}

fn print_calendars(
    fair: &PaperFair,
    manner: Manner,
    now: DateTime<Utc>,
    folder: &Path,
    progress: &JobProgress,
) -> Result<Printed, Error> {
    let mut printed = Printed::default();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    progress.begin(WRITING, fair.participants.len() as u64);
    for (at, participant) in fair.participants.iter().enumerate() {
        if !progress.advance(1) {
            printed.is_cancelled = true;
            return Ok(printed);
        }
        let words: &Words = manner.words_for(participant);
        let calendar = calendar(fair, at, words);
        if calendar.events.is_empty() {
            continue;
        }
        let stem = plain_name(&participant.names[manner.words.language() as usize]);
        // Names that differ in capitals only are one file on many computers.
        let mut name = stem.clone();
        let mut count = 1;
        while taken.contains(&name.to_lowercase()) {
            count += 1;
            name = format!("{stem} {count}");
        }
        taken.insert(name.to_lowercase());
        save_copy(&folder.join(format!("{name}.ics")), ical::write(&calendar, now).as_bytes())?;
        printed.count += 1;
    }
    Ok(printed)
}

/// A name that is a file's name everywhere.
pub fn plain_name(name: &str) -> String {
    const MOST: usize = 60;
    let allowed = |sign: char| !(sign.is_control() || "/\\:*?\"<>|".contains(sign));
    let name: String = name.chars().map(|sign| if allowed(sign) { sign } else { ' ' }).take(MOST).collect();
    let name = name.trim_matches(|sign: char| sign == '.' || sign.is_whitespace());
    if name.is_empty() { "Twinhall".to_owned() } else { name.to_owned() }
}

/// A path with the ending of what is written, unless it has one already.
pub fn with_ending(path: PathBuf, order: Order) -> PathBuf {
    match order {
        Order::Sheet(_) | Order::Schedule(_)
            if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("pdf")) =>
        {
            let mut whole = path.into_os_string();
            whole.push(".pdf");
            whole.into()
        }
        _ => path,
    }
}
