//! Numbers, money and dates as each language writes them.

use super::{
    Arg, Language, Words,
    language::FIXED_SPACE,
    numbers::{grouped, held_together, integer},
};

const MICROS: u64 = 1_000_000;

impl Words {
    /// A whole number: `1,234,567`.
    pub fn integer(&self, number: i64) -> String {
        integer(self.language, number)
    }

    /// A decimal number given in millionths, without trailing zeros: `12.5`.
    pub fn decimal(&self, micros: i64) -> String {
        let sign = if micros < 0 { "-" } else { "" };
        let whole = grouped(self.language, micros.unsigned_abs() / MICROS);
        let part = format!("{:06}", micros.unsigned_abs() % MICROS);
        match part.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            part => format!("{sign}{whole}{}{part}", self.language.writing().decimal),
        }
    }

    /// An amount given in minor units, of which `digits` decimals make one unit: `€1,200.50`, `EUR 1,200.50`.
    pub fn money(&self, minor: i64, digits: u8, symbol_or_code: &str) -> String {
        let symbol_or_code = held_together(symbol_or_code);
        let sign = if minor < 0 { "-" } else { "" };
        let unit = 10_u64.checked_pow(u32::from(digits)).unwrap_or(1);
        let mut amount = grouped(self.language, minor.unsigned_abs() / unit);
        if unit > 1 {
            let part = minor.unsigned_abs() % unit;
            amount = format!("{amount}{}{part:0width$}", self.language.writing().decimal, width = usize::from(digits));
        }
        if self.language != Language::English {
            format!("{sign}{amount}{FIXED_SPACE}{symbol_or_code}")
        } else if symbol_or_code.ends_with(char::is_alphabetic) {
            format!("{symbol_or_code}{FIXED_SPACE}{sign}{amount}")
        } else {
            format!("{sign}{symbol_or_code}{amount}")
        }
    }

    /// A date as a sentence has it: `5 March 2000`, `March 2000`, `2000`, `1993–94`.
    pub fn date(&self, first_year: i16, last_year: i16, month: Option<u8>, day: Option<u8>) -> String {
        let year = first_year.to_string();
        match (month, day) {
            _ if last_year != first_year => {
                let last = self.last_year(first_year, last_year);
                self.tell("date-years", &[("first", Arg::Text(&year)), ("last", Arg::Text(&last))])
            }
            (Some(month), Some(day)) => {
                let day = self.day(day);
                let month = self.say(&format!("month-{month}"));
                let args = [("day", Arg::Text(&day)), ("month", Arg::Text(month)), ("year", Arg::Text(&year))];
                self.tell("date-day", &args)
            }
            (Some(month), None) => {
                let month = self.say(&format!("month-{month}-alone"));
                self.tell("date-month", &[("month", Arg::Text(month)), ("year", Arg::Text(&year))])
            }
            (None, _) => self.tell("date-year", &[("year", Arg::Text(&year))]),
        }
    }

    /// A date as a column of a table has it: `5 Mar 2000`, `05/03/2000`, `05.03.2000`.
    pub fn short_date(&self, first_year: i16, last_year: i16, month: Option<u8>, day: Option<u8>) -> String {
        let mark = self.language.writing().date;
        match (month, day) {
            _ if last_year != first_year => {
                let dash = self.say("date-dash");
                format!("{first_year}{dash}{}", self.last_year(first_year, last_year))
            }
            (Some(month), day) if self.names_months() => {
                let month = self.say(&format!("month-{month}-short"));
                day.map_or_else(|| format!("{month} {first_year}"), |day| format!("{day} {month} {first_year}"))
            }
            (Some(month), Some(day)) => format!("{day:02}{mark}{month:02}{mark}{first_year}"),
            (Some(month), None) => format!("{month:02}{mark}{first_year}"),
            (None, _) => first_year.to_string(),
        }
    }

    /// From one day to another of a year, months and days given: `5–12 Mar 2000`, `05/03 – 12/04/2000`.
    pub fn short_days(&self, year: i16, [first, last]: [(u8, u8); 2]) -> String {
        let (month, day) = first;
        let end = self.short_date(year, year, Some(last.0), Some(last.1));
        let start = match self.language.writing().date {
            _ if self.names_months() && month == last.0 => return format!("{day}–{end}"),
            _ if self.names_months() => format!("{day} {}", self.say(&format!("month-{month}-short"))),
            mark => format!("{day:02}{mark}{month:02}"),
        };
        self.tell("value-from-to", &[("start", Arg::Text(&start)), ("end", Arg::Text(&end))])
    }

    /// A day and a time of day: `5 March 2000, 14:20`.
    pub fn moment(&self, year: i32, month: u8, day: u8, hour: u8, minute: u8) -> String {
        let year = year.clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16;
        self.clocked(&self.date(year, year, Some(month), Some(day)), hour, minute)
    }

    /// The same as a column of a table has it: `5 Mar 2000, 14:20`.
    pub fn short_moment(&self, year: i32, month: u8, day: u8, hour: u8, minute: u8) -> String {
        let year = year.clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16;
        self.clocked(&self.short_date(year, year, Some(month), Some(day)), hour, minute)
    }

    fn clocked(&self, date: &str, hour: u8, minute: u8) -> String {
        let time = format!("{hour:02}:{minute:02}");
        self.tell("date-moment", &[("date", Arg::Text(date)), ("time", Arg::Text(&time))])
    }

    /// Whether a column of a table names months rather than counting them.
    fn names_months(&self) -> bool {
        self.language.writing().date == ' '
    }

    /// The first of a month is an ordinal in some languages.
    fn day(&self, day: u8) -> String {
        if day == 1 { self.language.writing().first_day.to_owned() } else { day.to_string() }
    }

    /// Some languages shorten the second year within a century.
    fn last_year(&self, first: i16, last: i16) -> String {
        if self.language.writing().shortens_years && first / 100 == last / 100 {
            format!("{:02}", last % 100)
        } else {
            last.to_string()
        }
    }
}
