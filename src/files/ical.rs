//! Meetings as iCalendar (RFC 5545), written only: in the local time of the place, which every calendar shows as such.

use chrono::{DateTime, NaiveDateTime, Utc};

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
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub name: String,
    /// Name of the time zone of the place, as `Europe/Brussels`, where it is known.
    pub time_zone: Option<String>,
    pub events: Vec<Event>,
}

/// The bytes of a calendar file. Times are "floating" (3.3.5): nine o'clock is nine o'clock where the fair is.
pub fn write(calendar: &Calendar, now: DateTime<Utc>) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", "-//Twinhall//Cooperation fair//EN");
    line(&mut out, "CALSCALE", "GREGORIAN");
    line(&mut out, "X-WR-CALNAME", &escaped(&calendar.name));
    if let Some(zone) = &calendar.time_zone {
        line(&mut out, "X-WR-TIMEZONE", &escaped(zone));
    }
    let stamp = now.format("%Y%m%dT%H%M%SZ").to_string();
    for event in &calendar.events {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &escaped(&event.uid));
        line(&mut out, "DTSTAMP", &stamp);
        line(&mut out, "DTSTART", &local(event.start));
        line(&mut out, "DTEND", &local(event.end));
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

/// One property, folded between characters.
fn line(out: &mut String, name: &str, value: &str) {
    let mut room = FOLD;
    for sign in name.chars().chain([':']).chain(value.chars()) {
        if sign.len_utf8() > room {
            out.push_str("\r\n ");
            room = FOLD - 1;
        }
        room -= sign.len_utf8();
        out.push(sign);
    }
    out.push_str("\r\n");
}
