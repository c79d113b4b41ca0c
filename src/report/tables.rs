//! Finished tables of text for the command line.

use super::values::{self, Resolve};
use crate::{
    domain::{
        kinds::{Kind, Mark},
        record::Record,
        value::{Id, Value},
    },
    words::Words,
};

/// Widest a cell may be, in characters.
const CELL: usize = 44;
const GAP: &str = "  ";

/// What a table of a kind shows, by field names in order.
pub fn columns(kind: Kind) -> Vec<&'static str> {
    let chosen: &[&'static str] = match kind {
        Kind::City => &["name", "country", "region", "population"],
        Kind::Person => &["name", "languages", "last_contact"],
        Kind::Organisation => &["name", "acronym", "kind", "country"],
        Kind::Need | Kind::Offer => &["title", "city", "theme", "quantity", "time"],
        Kind::Partnership => &["title", "stage", "stage_date", "formality"],
        Kind::Agreement => &["title", "partnership", "standing", "signed", "term"],
        Kind::Component => &["title", "partnership", "theme", "status", "budget"],
        Kind::Activity => &["title", "kind", "time", "place", "cost"],
        Kind::Funding => &["name", "operator", "ceiling", "founded", "as_of"],
        Kind::Contribution => &["giver", "receiver", "purpose", "manner", "amount", "year", "state"],
        Kind::Practice => &["title", "kind", "theme"],
        Kind::Fair => &["name", "stage", "place", "days"],
        Kind::Task => &["title", "due", "who", "done"],
        _ => {
            let titled = kind.fields().iter().filter(|field| field.is(Mark::Required) || field.is(Mark::Title));
            return titled.map(|field| field.name).take(4).collect();
        }
    };
    chosen.to_vec()
}

/// A heading and a line for each record; the last column is the end of its id, by which it can be shown.
pub fn table(words: &Words, kind: Kind, records: &[Record], resolve: Resolve<'_>) -> String {
    let columns = columns(kind);
    let mut rows: Vec<Vec<String>> = Vec::with_capacity(records.len() + 1);
    let heading = columns.iter().map(|name| values::field(words, kind, name).to_owned());
    rows.push(heading.chain([words.say("table-id").to_owned()]).collect());
    for record in records {
        let cells = columns.iter().map(|name| cell(words, record, name, resolve));
        rows.push(cells.chain([short_id(record.id)]).collect());
    }
    aligned(&rows)
}

/// The last group of an id: ids made together differ only there.
pub fn short_id(id: Id) -> String {
    let text = id.to_string();
    text.rsplit('-').next().unwrap_or_default().to_owned()
}

fn cell(words: &Words, record: &Record, name: &str, resolve: Resolve<'_>) -> String {
    let held = record.kind.field_index(name).and_then(|index| Some((index, record.value(index)?)));
    let text = match held {
        Some((_, Value::Date(date))) => values::short_date(words, *date),
        Some((_, Value::Period(period))) => [period.start, period.end]
            .map(|end| end.map_or_else(String::new, |date| values::short_date(words, date)))
            .join(words.say("date-dash")),
        Some((index, value)) => values::value(words, &record.kind.fields()[index], value, resolve),
        None => String::new(),
    };
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() > CELL { line.chars().take(CELL - 1).chain(['…']).collect() } else { line.to_owned() }
}

/// Rows with their columns set under each other; trailing blanks are left out.
pub fn aligned(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - cell.chars().count()));
            line.push_str(GAP);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
