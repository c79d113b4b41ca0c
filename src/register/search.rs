//! Finding any record by any of its words, as they are typed: folded alike in text and query, ranked, in one index.

use std::collections::{BTreeMap, HashSet};

use super::{
    Register,
    error::Error,
    rows,
    search_index::{row_of, texts},
};
use crate::domain::{
    fold::{self, fold},
    kinds::{Kind, city, party},
    record::Record,
    value::{RecordRef, Value},
};

/// A record that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record to open: a part's owner rather than the part.
    pub record_ref: RecordRef,
    pub title: String,
    /// The words that matched, where they are not in the title: a name in another language, a signatory.
    pub matched: Option<String>,
    /// ISO code of the country, for cities.
    pub country: Option<String>,
}

/// Rows of a kind stepped over, once enough of it are found, before the index is asked for the next kind: less than that
/// costs more in asking than in stepping. Beginnings of words are never asked for again: the index puts the rows of all
/// words that begin so together anew each time, which costs more than stepping over all of them.
const STEPS_OVER: usize = 2_000;
/// Candidates kept of each kind.
const EACH_KIND: usize = 12;

/// Rows of the index that answer a question, as many of each kind as can be shown.
struct Candidates {
    numbers: Vec<i64>,
    /// Whether there are no others.
    is_all: bool,
}

/// A question to the index, and how many rows of a kind are stepped over before it is asked again.
struct Question {
    text: String,
    steps_over: usize,
}

/// What was typed in each way it may be read, as words.
type Readings<'a> = [Vec<&'a str>];

/// `{title} : (("a" * AND "b" *) OR ("ab" *))`; folded words hold no quotes.
fn question(readings: &Readings<'_>, columns: &str, is_whole: bool) -> Question {
    let star = if is_whole { "" } else { " *" };
    let each = readings.iter().map(|words| {
        let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"{star}")).collect();
        format!("({})", words.join(" AND "))
    });
    let text = format!("{columns} ({})", each.collect::<Vec<_>>().join(" OR "));
    Question { text, steps_over: if is_whole { STEPS_OVER } else { usize::MAX } }
}

impl Register {
    /// Records that answer every word of `query`, however it may be read, each word from its beginning; whole words and
    /// titles first. Of the given kinds only, or of any when none are given.
    pub fn search(&self, query: &str, kinds: &[Kind], most: usize) -> Result<Vec<Hit>, Error> {
        let readings = fold::readings(query);
        let readings: Vec<Vec<&str>> = readings.iter().map(|reading| fold::words(reading).collect()).collect();
        let words: Vec<Vec<&str>> = readings.into_iter().filter(|words| !words.is_empty()).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        // Dozens of small statements, of which each by itself would take and give back the file's lock.
        let _reading = self.connection.unchecked_transaction()?;
        let mut hits: Vec<Hit> = Vec::new();
        let everywhere = self.candidates(&question(&words, "", false), kinds, most)?;
        let titles = [question(&words, "{title} :", true), question(&words, "{title} :", false)];
        // Where few records answer, reading them says more quickly how closely than asking the index again.
        let mut by_closeness: [Vec<Hit>; 3] = Default::default();
        if everywhere.is_all {
            for (closeness, hit) in self.hits(&everywhere.numbers, &words)? {
                by_closeness[closeness].push(hit);
            }
        }
        let mut shown = HashSet::new();
        for (closeness, known) in by_closeness.into_iter().enumerate() {
            let mut found = known;
            if !everywhere.is_all {
                let numbers = match titles.get(closeness) {
                    Some(title) => self.candidates(title, kinds, most)?.numbers,
                    None => everywhere.numbers.clone(),
                };
                found = self.hits(&numbers, &words)?.into_iter().map(|(_, hit)| hit).collect();
            }
            // Within a tier: kinds in their order, then the shortest title, which the words cover most of.
            found.sort_by_key(|hit: &Hit| (hit.record_ref.kind.search_rank(), hit.title.chars().count()));
            hits.extend(found.into_iter().filter(|hit| shown.insert(hit.record_ref)));
            if hits.len() < most && words[0].len() == 1 {
                self.add_partnerships(&mut hits, kinds, most)?;
                shown.extend(hits.iter().map(|hit| hit.record_ref));
            }
        }
        Ok(with_every_kind(hits, most))
    }

    fn candidates(&self, question: &Question, kinds: &[Kind], most: usize) -> Result<Candidates, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? ORDER BY rowid")?;
        let mut found = Candidates { numbers: Vec::new(), is_all: true };
        let mut of_kind: BTreeMap<Kind, usize> = BTreeMap::new();
        let each = if kinds.is_empty() { EACH_KIND.min(most) } else { most };
        let mut from = 0;
        'kinds: loop {
            let mut rows = statement.query((&question.text, from))?;
            let mut over = 0;
            while let Some(row) = rows.next()? {
                let number: i64 = row.get(0)?;
                let kind = row_of(number).map(|(kind, _)| kind);
                let is_wanted = kind.is_some_and(|kind| {
                    kinds.is_empty() || kinds.iter().any(|wanted| kind == *wanted || kind.opened_as() == Some(*wanted))
                });
                if let (Some(kind), true) = (kind, is_wanted) {
                    let count = of_kind.entry(kind).or_default();
                    if *count < each {
                        *count += 1;
                        found.numbers.push(number);
                        continue;
                    }
                    found.is_all = false;
                }
                over += 1;
                if over > question.steps_over {
                    // Nobody has a kind to himself: 40,000 cities would hide the one person behind them.
                    from = ((number >> 40) + 1) << 40;
                    continue 'kinds;
                }
            }
            return Ok(found);
        }
    }

    /// What to show for rows of the index, each with how closely it answers: 0 with whole words of its title, 1 with
    /// beginnings of words of its title, 2 with words anywhere.
    fn hits(&self, numbers: &[i64], words: &Readings<'_>) -> Result<Vec<(usize, Hit)>, Error> {
        let mut found = Vec::with_capacity(numbers.len());
        for number in numbers {
            let Some((kind, row)) = row_of(*number) else { continue };
            found.extend(self.hit(kind, row, words)?);
        }
        Ok(found)
    }

    fn hit(&self, kind: Kind, row: i64, words: &Readings<'_>) -> Result<Option<(usize, Hit)>, Error> {
        let found = rows::select(&self.connection, kind, "WHERE n = ?", [row])?;
        let Some(stored) = found.into_iter().next() else { return Ok(None) };
        let record = stored.record;
        let mut top = record.clone();
        let mut seen = vec![top.record_ref()];
        // Notes on notes can lead back to where they started.
        while let Some(owner) = top.owner().filter(|owner| !top.kind.opens_itself() && !seen.contains(owner)) {
            seen.push(owner);
            match self.get(owner)? {
                Some(record) => top = record,
                None => return Ok(None),
            }
        }
        let title = self.title_of(&top)?;
        let is_in_title = {
            let folded = fold(&title);
            let begins = |word: &&str| fold::words(&folded).any(|part| part.starts_with(word));
            words.iter().any(|words| words.iter().all(begins))
        };
        let matched = (!is_in_title).then(|| matched_text(&record, words)).flatten();
        let country = (top.kind == Kind::City).then(|| top.text(city::country).to_owned());
        Ok(Some((closeness(&record, words), Hit { record_ref: top.record_ref(), title, matched, country })))
    }

    /// The words a person knows a record by; parts without any borrow those of what they name.
    pub fn title_of(&self, record: &Record) -> Result<String, Error> {
        let title = record.title();
        if !title.is_empty() {
            return Ok(title);
        }
        // What a part names tells it from its neighbours; what it belongs to doesn't, and comes last.
        let owner = record.owner();
        let named = record.links().map(|(_, record_ref)| record_ref).filter(|record_ref| Some(*record_ref) != owner);
        for record_ref in named.chain(owner) {
            if let Some(found) = self.get(record_ref)? {
                let title = found.title();
                if !title.is_empty() {
                    return Ok(title);
                }
            }
        }
        Ok(String::new())
    }

    /// The partnerships of cities found: whoever types «Ломе» looks for Lomé – Lyon as well.
    fn add_partnerships(&self, hits: &mut Vec<Hit>, kinds: &[Kind], most: usize) -> Result<(), Error> {
        if !kinds.is_empty() && !kinds.contains(&Kind::Partnership) {
            return Ok(());
        }
        let cities: Vec<RecordRef> =
            hits.iter().map(|hit| hit.record_ref).filter(|record_ref| record_ref.kind == Kind::City).take(3).collect();
        let mut found = Vec::new();
        for record_ref in cities {
            for side in self.naming(party::city, record_ref.id)? {
                let Some(owner) = side.owner() else { continue };
                if hits.iter().chain(&found).any(|hit: &Hit| hit.record_ref == owner) {
                    continue;
                }
                let Some(partnership) = self.get(owner)? else { continue };
                found.push(Hit { record_ref: owner, title: partnership.title(), matched: None, country: None });
            }
        }
        found.truncate(most.saturating_sub(hits.len()));
        hits.extend(found);
        Ok(())
    }
}

/// As many hits as are asked for, in their order: the first of every kind before more of any.
fn with_every_kind(mut hits: Vec<Hit>, most: usize) -> Vec<Hit> {
    let mut of_kind: BTreeMap<Kind, usize> = BTreeMap::new();
    for hit in &hits {
        *of_kind.entry(hit.record_ref.kind).or_default() += 1;
    }
    let share = (most / of_kind.len().max(1)).max(1);
    let mut room = most;
    let mut stays = vec![false; hits.len()];
    for is_share in [true, false] {
        let mut taken: BTreeMap<Kind, usize> = BTreeMap::new();
        for (hit, stays) in hits.iter().zip(&mut stays) {
            let taken = taken.entry(hit.record_ref.kind).or_default();
            if room > 0 && !*stays && (!is_share || *taken < share) {
                *stays = true;
                *taken += 1;
                room -= 1;
            }
        }
    }
    let mut stays = stays.into_iter();
    hits.retain(|_| stays.next().unwrap_or_default());
    hits
}

/// As the index tells them apart: by the titles of the record itself, not of the one it is shown as.
fn closeness(record: &Record, readings: &Readings<'_>) -> usize {
    let (title, _) = texts(record);
    let all = |fits: &dyn Fn(&str, &str) -> bool| {
        readings.iter().any(|words| words.iter().all(|word| fold::words(&title).any(|part| fits(part, word))))
    };
    if all(&|part, word| part == word) {
        0
    } else if all(&|part, word| part.starts_with(word)) {
        1
    } else {
        2
    }
}

/// The text of a record in which the first word is found.
fn matched_text(record: &Record, readings: &Readings<'_>) -> Option<String> {
    let holds = |text: &str| {
        let folded = fold(text);
        let begins = |first: &&&str| fold::words(&folded).any(|part| part.starts_with(**first));
        readings.iter().any(|words| words.first().as_ref().is_some_and(begins))
    };
    record.held().find_map(|(_, _, value)| match value {
        Value::Text(text) if holds(text) => Some(text.lines().next().unwrap_or_default().to_owned()),
        Value::List(items) => items.iter().find(|item| holds(item)).cloned(),
        _ => None,
    })
}
