//! What a form says of something typed beside refusing it, and the ways out it offers, each one press away.

use super::{
    code_picker::CodePicker,
    entry::{self, Entry},
};
use crate::{
    domain::{
        date, doubts, hidden,
        kinds::FieldSpec,
        money::{AmountFault, read_amount, split_currency},
        record::RefusalReason,
        value::{FieldType, Value},
    },
    files::time_zone,
    ui::{clock::today, lookup::Lookup},
};

/// A text this long is not laid out: no field holds as much, and the window would stop over it.
pub const GIANT_BYTES: usize = 64 * 1024;

/// A sentence beside a field, and what the field may become.
#[derive(Clone, Debug)]
pub struct Remark {
    pub index: usize,
    /// Nothing where a refusal says it already.
    pub text: String,
    /// Whether it is about text that waits to be put in: it stays until that was decided, or something else is typed.
    pub is_about_paste: bool,
    pub ways: Vec<(String, Entry)>,
}

/// What is to be asked or said of an entry, given why it was refused.
pub fn remark(
    entry: &Entry,
    index: usize,
    spec: &FieldSpec,
    lookup: &Lookup<'_>,
    reason: Option<&RefusalReason>,
) -> Option<Remark> {
    let ways = match (entry, reason) {
        (Entry::Text(text), Some(RefusalReason::AmbiguousDate)) => {
            dates(text, lookup).map(|date| (date.clone(), Entry::Text(date))).collect()
        }
        (Entry::Pair(first, second), Some(RefusalReason::AmbiguousDate)) => {
            let starts = dates(first, lookup).map(|date| (date.clone(), Entry::Pair(date, second.clone())));
            let mut ways: Vec<_> = starts.collect();
            if ways.is_empty() {
                ways.extend(dates(second, lookup).map(|date| (date.clone(), Entry::Pair(first.clone(), date))));
            }
            ways
        }
        (Entry::Pair(amount, currency), Some(RefusalReason::AmbiguousAmount)) => amounts(amount, currency, lookup),
        (Entry::Text(text), Some(RefusalReason::AmbiguousAmount)) => match read_amount(text, 6) {
            Err(AmountFault::Ambiguous { grouped, decimal }) => {
                // Written so that they can't be read in two ways again.
                let [whole, fine] = [(grouped / 1_000_000).to_string(), written(decimal, 6)];
                vec![
                    (lookup.words.decimal(grouped), Entry::Text(whole)),
                    (lookup.words.decimal(decimal), Entry::Text(fine)),
                ]
            }
            _ => Vec::new(),
        },
        (Entry::Text(text), None) if !text.is_empty() && hidden::count(text) == 0 => {
            return doubt_remark(entry, index, spec, lookup);
        }
        (Entry::Text(text), _) if is_prose(spec.field_type) => return hidden_remark(text, index, lookup),
        _ => Vec::new(),
    };
    (!ways.is_empty()).then_some(Remark { index, text: String::new(), is_about_paste: false, ways })
}

/// Asks whether a value that the field may hold is meant.
fn doubt_remark(entry: &Entry, index: usize, spec: &FieldSpec, lookup: &Lookup<'_>) -> Option<Remark> {
    let value = entry::read(entry, spec, lookup).ok()??;
    let today = today(lookup.register?.now_millis());
    let is_odd_zone = spec.name == "time_zone" && matches!(&value, Value::Text(zone) if !time_zone::is_known(zone));
    let key = if is_odd_zone { "time-zone" } else { doubts::doubt(spec, &value, today)?.code() };
    let text = lookup.words.say(&format!("doubt-{key}")).to_owned();
    Some(Remark { index, text, is_about_paste: false, ways: Vec::new() })
}

/// Says that a text holds characters nobody sees; they stay until somebody takes them out.
pub fn hidden_remark(text: &str, index: usize, lookup: &Lookup<'_>) -> Option<Remark> {
    let count = hidden::count(text);
    let way = || (lookup.words.say("hidden-remove").to_owned(), Entry::Text(hidden::without(text)));
    let said = || lookup.words.tell("hidden-found", &[("count", count.into())]);
    (count > 0).then(|| Remark { index, text: said(), is_about_paste: false, ways: vec![way()] })
}

pub fn is_prose(field_type: FieldType) -> bool {
    matches!(field_type, FieldType::Line(_) | FieldType::Text(_) | FieldType::Lines(_))
}

/// Both readings of a date, in words that can be read in one way only.
fn dates(text: &str, lookup: &Lookup<'_>) -> impl Iterator<Item = String> {
    date::readings(text).into_iter().map(|date| lookup.typed_date(date))
}

fn amounts(amount: &str, currency: &str, lookup: &Lookup<'_>) -> Vec<(String, Entry)> {
    let (figures, sign) = split_currency(amount);
    let code = lookup.currency_code(if sign.is_empty() { currency } else { sign });
    let Some((code, digits)) = code.and_then(|code| Some((code, lookup.digits(code)?))) else { return Vec::new() };
    let Err(AmountFault::Ambiguous { grouped, decimal }) = read_amount(figures, digits) else { return Vec::new() };
    let way = |minor| (lookup.words.money(minor, digits, code), Entry::Pair(written(minor, digits), code.to_owned()));
    vec![way(grouped), way(decimal)]
}

/// An amount in figures that can be read in one way only: never three after the point.
fn written(minor: i64, digits: u8) -> String {
    let unit = 10_u64.pow(u32::from(digits.min(18)));
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, part) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    let more = if digits == 3 { "0" } else { "" };
    format!("{sign}{whole}.{part:0width$}{more}", width = usize::from(digits))
}

/// What is said of text that was about to be pasted and does not fit as it is. Nothing was put in.
pub fn paste_remark(entry: &Entry, index: usize, spec: &FieldSpec, pasted: &str, lookup: &Lookup<'_>) -> Remark {
    let words = lookup.words;
    let lines: Vec<&str> = pasted.split(['\n', '\r', '\t']).map(str::trim).filter(|line| !line.is_empty()).collect();
    if pasted.len() > GIANT_BYTES {
        let most = match spec.field_type {
            FieldType::Line(most) | FieldType::Text(most) | FieldType::Lines(most) => most,
            _ => 60,
        };
        let count = pasted.chars().count();
        let text = words.tell("paste-too-long", &[("count", count.into()), ("most", most.into())]);
        let mut ways = Vec::new();
        if let (Entry::Text(before), FieldType::Line(_) | FieldType::Text(_)) = (entry, spec.field_type) {
            let room = most.saturating_sub(before.chars().count());
            let is_line = matches!(spec.field_type, FieldType::Line(_));
            let fitting = pasted.chars().map(|letter| if is_line && letter.is_whitespace() { ' ' } else { letter });
            let filled: String = before.chars().chain(fitting.take(room)).collect();
            if room > 0 {
                ways.push((words.tell("paste-first", &[("count", room.into())]), Entry::Text(filled)));
            }
        }
        return Remark { index, text, is_about_paste: true, ways };
    }
    let count = [("count", lines.len().into())];
    match entry {
        Entry::Coded(picker) => {
            let way = Entry::Coded(CodePicker::with(picker, &lines));
            let ways = vec![(words.say("paste-each").to_owned(), way)];
            Remark { index, text: words.tell("paste-entries", &count), is_about_paste: true, ways }
        }
        Entry::Text(before) if matches!(spec.field_type, FieldType::Lines(_) | FieldType::Languages) => {
            let all: Vec<&str> = [before.trim()].into_iter().chain(lines).filter(|line| !line.is_empty()).collect();
            let ways = vec![(words.say("paste-each").to_owned(), Entry::Text(all.join(", ")))];
            Remark { index, text: words.tell("paste-entries", &count), is_about_paste: true, ways }
        }
        Entry::Text(before) => {
            let all: Vec<&str> = [before.trim()].into_iter().chain(lines).filter(|line| !line.is_empty()).collect();
            let ways = vec![(words.say("paste-joined").to_owned(), Entry::Text(all.join(" ")))];
            Remark { index, text: words.tell("paste-lines", &count), is_about_paste: true, ways }
        }
        _ => Remark { index, text: words.tell("paste-lines", &count), is_about_paste: true, ways: Vec::new() },
    }
}
