//! Meetings as iCalendar (RFC 5545), written only: with the time zone of the place where it is known, else in hours that
//! every calendar shows as they are.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::time_zone::{Observance, observances};

/// Bytes of a line before it is folded (RFC 5545, 3.1).
const FOLD: usize = 75;

/// A meeting in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same at every printing, so that a calendar replaces what it has.
    pub uid: String,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub summary: String,
    pub location: String,
    pub description: String,
    /// Grows with each change, so that a calendar takes the later one.
    pub revision: u32,
    pub is_cancelled: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub name: String,
    /// Name of the time zone of the place, as `Europe/Brussels`, where it is known.
    pub time_zone: Option<String>,
    pub events: Vec<Event>,
}

/// The text of a calendar file. Without a zone that is known, times are "floating" (3.3.5): nine o'clock is nine o'clock
/// where the fair is.
pub fn write(calendar: &Calendar, now: DateTime<Utc>) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", "-//Twinhall//Cooperation fair//EN");
    line(&mut out, "CALSCALE", "GREGORIAN");
    line(&mut out, "METHOD", "PUBLISH");
    line(&mut out, "X-WR-CALNAME", &escaped(&calendar.name));
    let first = calendar.events.iter().map(|event| event.start).min();
    let span = first.zip(calendar.events.iter().map(|event| event.end).max());
    let zone = calendar.time_zone.as_deref();
    let zone = zone.zip(span).and_then(|(zone, span)| Some((zone, observances(zone, span)?)));
    if let Some((zone, observances)) = &zone {
        zone_lines(&mut out, zone, observances);
    }
    let zone = zone.map(|(zone, _)| zone);
    let stamp = now.format("%Y%m%dT%H%M%SZ").to_string();
    for event in &calendar.events {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &escaped(&event.uid));
        line(&mut out, "DTSTAMP", &stamp);
        line(&mut out, "SEQUENCE", &event.revision.to_string());
        line(&mut out, "STATUS", if event.is_cancelled { "CANCELLED" } else { "CONFIRMED" });
        for (name, time) in [("DTSTART", event.start), ("DTEND", event.end)] {
            match zone {
                Some(zone) => line(&mut out, &format!("{name};TZID={zone}"), &local(time)),
                None => line(&mut out, name, &local(time)),
            }
        }
        line(&mut out, "SUMMARY", &escaped(&event.summary));
        for (name, text) in [("LOCATION", &event.location), ("DESCRIPTION", &event.description)] {
            if !text.is_empty() {
                line(&mut out, name, &escaped(text));
            }
        }
        line(&mut out, "END", "VEVENT");
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

/// The rules of a zone as far as the events reach (3.6.5).
fn zone_lines(out: &mut String, zone: &str, observances: &[Observance]) {
    line(out, "X-WR-TIMEZONE", zone);
    line(out, "BEGIN", "VTIMEZONE");
    line(out, "TZID", zone);
    for one in observances {
        let kind = if one.is_summer { "DAYLIGHT" } else { "STANDARD" };
        line(out, "BEGIN", kind);
        line(out, "DTSTART", &local(one.start));
        line(out, "TZOFFSETFROM", &offset(one.from_seconds));
        line(out, "TZOFFSETTO", &offset(one.to_seconds));
        line(out, "TZNAME", &escaped(&one.name));
        line(out, "END", kind);
    }
    line(out, "END", "VTIMEZONE");
}

/// `+0200`, and with seconds where there are any.
fn offset(seconds: i32) -> String {
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let (hours, minutes, rest) = (all / 3_600, all / 60 % 60, all % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}

fn local(time: NaiveDateTime) -> String {
    time.format("%Y%m%dT%H%M%S").to_string()
}

/// Text with what has a meaning in the format made plain (3.3.11); other control characters are not allowed.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' | '\r' => out.push_str("\\n"),
            sign if sign.is_control() => out.push(' '),
            sign => out.push(sign),
        }
    }
    out
}

/// One property, folded between characters; what is escaped stays together with its backslash.
fn line(out: &mut String, name: &str, value: &str) {
    let mut room = FOLD;
    let mut signs = name.chars().chain([':']).chain(value.chars());
    while let Some(sign) = signs.next() {
        let escaped = if sign == '\\' { signs.next() } else { None };
        let length = sign.len_utf8() + escaped.map_or(0, char::len_utf8);
        if length > room {
            out.push_str("\r\n ");
            room = FOLD - 1;
        }
        room -= length;
        out.push(sign);
        out.extend(escaped);
    }
    out.push_str("\r\n");
}
