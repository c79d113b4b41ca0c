//! Dates as records carry them: a day, a month, a year or a span of years ("1993–94"), never more than is known.

use std::{cmp::Ordering, fmt, str::FromStr};

use chrono::{Datelike, Days, NaiveDate};
use thiserror::Error;

use super::{figures::plain_figure, hidden};

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// Some time between the first day of one year and the last of another.
    Years,
    Year,
    Month,
    Day,
}

/// A date with its precision. Text form: `1993/1994`, `2000`, `2000-03`, `2000-03-05` (EDTF level 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    /// 1–12, or 0 when only the year is known.
    month: u8,
    /// 1–31, or 0 when only the month is known.
    day: u8,
    /// Last year of a span, or 0.
    until: i16,
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateFault {
    #[error("not a date")]
    Unreadable,
    #[error("no such day")]
    NoSuchDay,
    #[error("the day and the month, or the century, can be read in several ways")]
    Ambiguous,
    #[error("year outside 1000 to 2999")]
    YearOutOfRange,
}

const FIRST_YEAR: i16 = 1000;
const LAST_YEAR: i16 = 2999;

impl PartialDate {
    pub fn years(first: i16, last: i16) -> Result<Self, DateFault> {
        Self::year(first)?;
        Self::year(last)?;
        match first.cmp(&last) {
            Ordering::Less => Ok(Self { year: first, month: 0, day: 0, until: last }),
            Ordering::Equal => Self::year(first),
            Ordering::Greater => Err(DateFault::Unreadable),
        }
    }

    pub fn year(year: i16) -> Result<Self, DateFault> {
        if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
            Ok(Self { year, month: 0, day: 0, until: 0 })
        } else {
            Err(DateFault::YearOutOfRange)
        }
    }

    pub fn month(year: i16, month: u8) -> Result<Self, DateFault> {
        let whole = Self::year(year)?;
        if (1..=12).contains(&month) { Ok(Self { month, ..whole }) } else { Err(DateFault::NoSuchDay) }
    }

    pub fn day(year: i16, month: u8, day: u8) -> Result<Self, DateFault> {
        let whole = Self::month(year, month)?;
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)).ok_or(DateFault::NoSuchDay)?;
        Ok(Self { day, ..whole })
    }

    /// The whole day; days outside the years 1000–2999 are held at that edge.
    pub fn of(day: NaiveDate) -> Self {
        let year = day.year().clamp(i32::from(FIRST_YEAR), i32::from(LAST_YEAR)) as i16;
        Self { year, month: day.month() as u8, day: day.day() as u8, until: 0 }
    }

    pub fn precision(self) -> Precision {
        match (self.until, self.month, self.day) {
            (1.., _, _) => Precision::Years,
            (_, 0, _) => Precision::Year,
            (_, _, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// First and last year it may lie in.
    pub fn year_span(self) -> (i16, i16) {
        (self.year, if self.until > 0 { self.until } else { self.year })
    }

    /// The month, where it is known.
    pub fn month_number(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// First day it may be.
    pub fn earliest(self) -> NaiveDate {
        let month = u32::from(self.month.max(1));
        let day = u32::from(self.day.max(1));
        NaiveDate::from_ymd_opt(i32::from(self.year), month, day).expect("only valid days are built")
    }

    /// Last day it may be.
    pub fn latest(self) -> NaiveDate {
        let (_, year) = self.year_span();
        match (self.month, self.day) {
            (0, _) => NaiveDate::from_ymd_opt(i32::from(year), 12, 31),
            (month, 0) => {
                let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                NaiveDate::from_ymd_opt(i32::from(next_year), u32::from(next_month), 1)
                    .and_then(|first| first.checked_sub_days(Days::new(1)))
            }
            (month, day) => NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)),
        }
        .expect("only valid days are built")
    }

    /// Whether it is certainly before `other`, whatever the unknown parts turn out to be.
    pub fn is_surely_before(self, other: Self) -> bool {
        self.latest() < other.earliest()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision() {
            Precision::Years => write!(out, "{:04}/{:04}", self.year, self.until),
            Precision::Year => write!(out, "{:04}", self.year),
            Precision::Month => write!(out, "{:04}-{:02}", self.year, self.month),
            Precision::Day => write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateFault;

    /// Reads the text form only; what people type goes through [`read_typed`].
    fn from_str(text: &str) -> Result<Self, DateFault> {
        let number = |part: &str, digits: usize| -> Result<i16, DateFault> {
            if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().map_err(|_| DateFault::Unreadable)
            } else {
                Err(DateFault::Unreadable)
            }
        };
        if let Some((first, last)) = text.split_once('/') {
            return Self::years(number(first, 4)?, number(last, 4)?);
        }
        let parts: Vec<&str> = text.split('-').collect();
        match parts[..] {
            [year] => Self::year(number(year, 4)?),
            [year, month] => Self::month(number(year, 4)?, number(month, 2)? as u8),
            [year, month, day] => Self::day(number(year, 4)?, number(month, 2)? as u8, number(day, 2)? as u8),
            _ => Err(DateFault::Unreadable),
        }
    }
}

/// By first possible day, then the more precise first, so that equal ends only for equal dates.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.earliest(), self.latest(), self.until).cmp(&(other.earliest(), other.latest(), other.until))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A time with a start, an end, or both. One value: a merge never takes the start of one office and the end of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    pub start: Option<PartialDate>,
    pub end: Option<PartialDate>,
}

impl Period {
    /// When something happened: of what has no end on record nobody knows that it lasts.
    pub fn happening(self) -> Self {
        Self { end: self.end.or(self.start), ..self }
    }

    /// Nothing when neither end is known.
    pub fn new(start: Option<PartialDate>, end: Option<PartialDate>) -> Option<Self> {
        (start.is_some() || end.is_some()).then_some(Self { start, end })
    }

    pub fn since(start: PartialDate) -> Self {
        Self { start: Some(start), end: None }
    }

    /// Whether the end certainly lies before the start.
    pub fn is_reversed(self) -> bool {
        matches!((self.start, self.end), (Some(start), Some(end)) if end.is_surely_before(start))
    }

    /// Whether `day` certainly lies inside; `None` where precision leaves it open.
    pub fn contains(self, day: NaiveDate) -> Option<bool> {
        if self.start.is_some_and(|start| day < start.earliest()) || self.end.is_some_and(|end| day > end.latest()) {
            return Some(false);
        }
        let after_start = self.start.is_some_and(|start| day >= start.latest());
        let before_end = self.end.is_none_or(|end| day <= end.earliest());
        (after_start && before_end).then_some(true)
    }
}

/// Order in which people write day and month in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
    /// Also possible the other way round: `05/03/2001` is asked about, `05.03.2001` and `25/03/2001` are not.
    Unsure,
}

/// Reads a date as people write it: `2001`, `1993–94`, `2000-03-05`, `05.03.2001`, `03.2000`, `5 March 2000`,
/// `март 2000`, `5 de marzo de 2000`. Blank text is no date at all.
pub fn read_typed(text: &str, order: DateOrder) -> Result<Option<PartialDate>, DateFault> {
    // No date is longer; a pasted page is not looked through for one.
    if text.len() > 400 {
        return Err(DateFault::Unreadable);
    }
    // Marks of direction come with dates copied from right-to-left text.
    let visible: String = text.chars().filter(|letter| !hidden::is_mark(*letter)).map(plain_figure).collect();
    let text = without_year_mark(visible.trim().trim_end_matches('.').trim());
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(span) = read_span(text) {
        return span.map(Some);
    }
    match text.parse() {
        Err(DateFault::Unreadable) => {}
        stored_form => return stored_form.map(Some),
    }
    read_named(text).or_else(|| read_figures(text, order)).unwrap_or(Err(DateFault::Unreadable)).map(Some)
}

/// Words for this day and the next in the four languages.
const SOON: [&[&str]; 2] =
    [&["today", "aujourd’hui", "aujourd'hui", "сегодня", "hoy"], &["tomorrow", "demain", "завтра", "mañana", "manana"]];

/// Reads when something is due: like [`read_typed`], but also "tomorrow", and a day or month without its year, which is
/// the next one to come.
pub fn read_due(text: &str, order: DateOrder, today: NaiveDate) -> Result<Option<PartialDate>, DateFault> {
    let read = read_typed(text, order);
    if read != Err(DateFault::Unreadable) {
        return read;
    }
    let text = text.trim().trim_end_matches('.');
    let lower = text.to_lowercase();
    if let Some(days) = SOON.iter().position(|words| words.contains(&lower.as_str())) {
        return Ok(today.checked_add_days(Days::new(days as u64)).map(PartialDate::of));
    }
    let mark = text.chars().find(|c| matches!(c, '.' | '/')).unwrap_or(' ');
    // The 29th of February comes at most eight years after the last one.
    for year in (today.year()..).take(9) {
        match read_typed(&format!("{text}{mark}{year}"), order) {
            Ok(Some(date)) if date.latest() < today => {}
            Err(DateFault::NoSuchDay) => {}
            read => return read,
        }
    }
    Err(DateFault::NoSuchDay)
}

/// Russian writes "2000 г." and "1993–1994 гг."; but the end of "2000 авг" is a month.
fn without_year_mark(text: &str) -> &str {
    let rest = ["гг", "г"].into_iter().find_map(|mark| text.strip_suffix(mark));
    rest.filter(|rest| rest.ends_with(|c: char| c.is_whitespace() || c.is_ascii_digit())).unwrap_or(text).trim_end()
}

fn read_span(text: &str) -> Option<Result<PartialDate, DateFault>> {
    let dash = text.find(['–', '—', '-', '/'])?;
    let (first, last) = (&text[..dash], text[dash..].trim_start_matches(['–', '—', '-', '/']));
    let is_long_dash = text[dash..].starts_with(['–', '—']);
    let (first, last) = (first.trim(), last.trim());
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    if !is_year(first) || !last.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let start: i16 = first.parse().ok()?;
    let end: i16 = match last.len() {
        4 => last.parse().ok()?,
        // "1993–94", "1993/94", "1999-00"; but "2000-03" is a month.
        2 => {
            let figures = last.parse::<i16>().ok().filter(|figures| is_long_dash || !(1..=12).contains(figures))?;
            let year = start / 100 * 100 + figures;
            if year > start { year } else { year + 100 }
        }
        _ => return None,
    };
    (end > start).then(|| PartialDate::years(start, end))
}

/// Every reading of a date that can be read in several ways, the likeliest first: day first before month first, the
/// nearer century before the one before.
pub fn readings(text: &str) -> Vec<PartialDate> {
    if read_typed(text, DateOrder::Unsure) != Err(DateFault::Ambiguous) {
        return Vec::new();
    }
    let mut readings = Vec::new();
    for text in with_centuries(text).unwrap_or_else(|| vec![text.to_owned()]) {
        for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
            let read = read_typed(&text, order).ok().flatten();
            readings.extend(read.filter(|date| !readings.contains(date)));
        }
    }
    readings
}

/// Years that people still write with two figures: up to here they are of this century, from here on of the last.
const TURN: i16 = 60;

/// A date whose year has two figures, with each of the centuries it may be of.
fn with_centuries(text: &str) -> Option<Vec<String>> {
    let text: String = text.trim().chars().map(plain_figure).collect();
    let at = text.rfind(|letter: char| !letter.is_ascii_digit())? + 1;
    let figures: i16 = text[at..].parse().ok().filter(|_| text.len() - at == 2)?;
    let centuries = if figures <= TURN { [2000, 1900] } else { [1900, 2000] };
    Some(centuries.map(|century| format!("{}{}", &text[..at], century + figures)).to_vec())
}

/// Names of the months as they are written in dates, in the languages people here write in, in lower case.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "enero", "январь", "января", "janeiro", "januar"],
    &["february", "février", "fevrier", "febrero", "февраль", "февраля", "fevereiro", "februar"],
    &["march", "mars", "marzo", "март", "марта", "março", "marco", "märz"],
    &["april", "avril", "abril", "апрель", "апреля"],
    &["may", "mai", "mayo", "май", "мая", "maio"],
    &["june", "juin", "junio", "июнь", "июня", "junho", "juni"],
    &["july", "juillet", "julio", "июль", "июля", "julho", "juli"],
    &["august", "août", "aout", "agosto", "август", "августа"],
    &["september", "septembre", "septiembre", "setiembre", "сентябрь", "сентября", "setembro"],
    &["october", "octobre", "octubre", "октябрь", "октября", "outubro", "oktober"],
    &["november", "novembre", "noviembre", "ноябрь", "ноября", "novembro"],
    &["december", "décembre", "decembre", "diciembre", "декабрь", "декабря", "dezembro", "dezember"],
];

/// The month a word names, whole or shortened to three letters and more; nothing where two months begin so.
fn month_of(word: &str) -> Option<u8> {
    if word.chars().count() < 3 {
        return None;
    }
    let mut fitting = (1..).zip(MONTHS).filter(|(_, names)| names.iter().any(|name| name.starts_with(word)));
    let (month, _) = fitting.next()?;
    fitting.next().is_none().then_some(month)
}

fn read_named(text: &str) -> Option<Result<PartialDate, DateFault>> {
    let lower = text.to_lowercase();
    let (mut day, mut month, mut year) = (None, None, None);
    for word in lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.')).filter(|word| !word.is_empty()) {
        let figures = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        match (month_of(word), figures.parse::<i16>()) {
            (Some(named), _) if month.is_none() => month = Some(named),
            (None, Ok(number)) if figures.len() == 4 && year.is_none() => year = Some(number),
            (None, Ok(number)) if figures.len() <= 2 && day.is_none() => day = Some(number as u8),
            (None, Err(_)) if is_filler(word) => {}
            _ => return None,
        }
    }
    let (month, year) = (month?, year?);
    Some(day.map_or_else(|| PartialDate::month(year, month), |day| PartialDate::day(year, month, day)))
}

/// Words that stand in a date and say nothing.
fn is_filler(word: &str) -> bool {
    matches!(word, "de" | "del" | "do" | "г" | "года" | "год" | "году" | "of" | "the" | "le" | "el" | "en" | "in" | "в")
}

fn read_figures(text: &str, order: DateOrder) -> Option<Result<PartialDate, DateFault>> {
    let separator = text.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '.' | '/' | '-' | ' ') {
        return None;
    }
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let mut numbers = Vec::with_capacity(3);
    for part in &parts {
        if part.is_empty() || part.len() > 4 {
            return None;
        }
        numbers.push(part.parse::<i16>().ok()?);
    }
    match (numbers.as_slice(), parts.iter().map(|part| part.len()).collect::<Vec<_>>().as_slice()) {
        (&[month, year], &[1..=2, 4]) | (&[year, month], &[4, 1..=2]) => Some(PartialDate::month(year, month as u8)),
        (&[year, month, day], &[4, 1..=2, 1..=2]) => Some(PartialDate::day(year, month as u8, day as u8)),
        // Nobody but the writer knows the century.
        (&[first, second, _], &[1..=2, 1..=2, 2]) => {
            let is_day = |day: i16, month: i16| PartialDate::day(2000, month as u8, day as u8).is_ok();
            let is_date = is_day(first, second) || is_day(second, first);
            Some(Err(if is_date { DateFault::Ambiguous } else { DateFault::NoSuchDay }))
        }
        (&[first, second, year], &[1..=2, 1..=2, 4]) => {
            // Points are European usage; a slash may be American, so it is asked about when both readings exist.
            let both = first <= 12 && second <= 12 && first != second;
            let is_open = both && separator != '.';
            if is_open && order == DateOrder::Unsure {
                return Some(Err(DateFault::Ambiguous));
            }
            let month_first = first <= 12 && second > 12 || is_open && order == DateOrder::MonthFirst;
            let (day, month) = if month_first { (second, first) } else { (first, second) };
            Some(PartialDate::day(year, month as u8, day as u8))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_may_come_without_its_year() {
        let today = NaiveDate::from_ymd_opt(2001, 5, 14).expect("valid");
        let due = |typed: &str| read_due(typed, DateOrder::Unsure, today).map(|date| date.map(|date| date.to_string()));
        for (typed, expected) in [
            ("5 марта", "2002-03-05"),
            ("14 May", "2001-05-14"),
            ("13 mai", "2002-05-13"),
            ("20 de junio", "2001-06-20"),
            ("05.03", "2002-03-05"),
            ("05.03.", "2002-03-05"),
            ("29 February", "2004-02-29"),
            ("May", "2001-05"),
            ("завтра", "2001-05-15"),
            ("Today", "2001-05-14"),
            ("5 марта 2001", "2001-03-05"),
            ("2003", "2003"),
        ] {
            assert_eq!(due(typed), Ok(Some(expected.to_owned())), "{typed}");
        }
        assert_eq!(due(""), Ok(None));
        assert_eq!(due("soon"), Err(DateFault::Unreadable));
        assert_eq!(due("31 June"), Err(DateFault::NoSuchDay));
        assert_eq!(due("5/3"), Err(DateFault::Ambiguous));
    }

    #[test]
    fn a_period_says_inside_only_when_sure() {
        let year = |y| PartialDate::year(y).expect("valid");
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("valid");
        let period = Period { start: Some(year(2001)), end: Some(year(2014)) };
        assert_eq!(period.contains(day(2001, 5, 1)), None);
        assert_eq!(period.contains(day(2005, 1, 1)), Some(true));
        assert_eq!(period.contains(day(2014, 6, 1)), None);
        assert_eq!(period.contains(day(2000, 12, 31)), Some(false));
        assert_eq!(period.contains(day(2015, 1, 1)), Some(false));
    }
}
