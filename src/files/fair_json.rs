//! Fairs to be timetabled, and timetables, as JSON: the format in which solvers are compared.
//!
//! A fair: `{"n", "slots", "tables", "avail": ["1011…" for each participant], "cap": [most meetings of each], "edges":
//! [[u, v, value], …]}` with participants from 0, `u < v` and values from 1. A timetable: `{"meetings": [[u, v, slot,
//! table], …]}`.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::timetable::{
    Fair, InvalidFair, MOST_PARTICIPANTS, MOST_SLOTS, Meeting, Participant, Request, slot_bit,
};

#[derive(Deserialize)]
struct Instance {
    n: usize,
    slots: usize,
    tables: usize,
    avail: Vec<String>,
    cap: Vec<u32>,
    edges: Vec<(usize, usize, i64)>,
}

#[derive(Serialize)]
struct Rows {
    meetings: Vec<(usize, usize, usize, usize)>,
}

/// Why a fair could not be read. Participants and requests are counted from 0, as in the file.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON, or not of this form, in the words of the JSON reader.
    #[error("{0}")]
    NotFair(String),
    #[error("\"{field}\" has {found} entries for {expected} participants")]
    Count { field: &'static str, found: usize, expected: usize },
    #[error("\"avail\" of participant {participant} is not {slots} times 0 or 1")]
    Presence { participant: usize, slots: usize },
    #[error("request {0} does not name its participants in ascending order")]
    Order(usize),
    #[error(transparent)]
    InvalidFair(#[from] InvalidFair),
}

/// Reads a fair.
pub fn read(bytes: &[u8]) -> Result<Fair, Fault> {
    let instance: Instance = serde_json::from_slice(bytes).map_err(|error| Fault::NotFair(error.to_string()))?;
    let too_many = |what, count, most| Err(InvalidFair::TooMany { what, count, most }.into());
    if instance.n > MOST_PARTICIPANTS {
        return too_many("participants", instance.n, MOST_PARTICIPANTS);
    }
    if instance.slots > MOST_SLOTS {
        return too_many("slots", instance.slots, MOST_SLOTS);
    }
    for (field, found) in [("avail", instance.avail.len()), ("cap", instance.cap.len())] {
        if found != instance.n {
            return Err(Fault::Count { field, found, expected: instance.n });
        }
    }
    let mut participants = Vec::new();
    for (participant, (signs, cap)) in instance.avail.iter().zip(&instance.cap).enumerate() {
        let is_right = signs.len() == instance.slots && signs.bytes().all(|sign| matches!(sign, b'0' | b'1'));
        if !is_right {
            return Err(Fault::Presence { participant, slots: instance.slots });
        }
        let there = signs.bytes().enumerate().filter(|(_, sign)| *sign == b'1');
        let present = there.fold(0, |set, (slot, _)| set | slot_bit(slot));
        participants.push(Participant { present, most: *cap });
    }
    let mut requests = Vec::new();
    for (at, (one, other, value)) in instance.edges.into_iter().enumerate() {
        if one > other {
            return Err(Fault::Order(at));
        }
        // What is out of range is told by the fair's own check.
        let value = u32::try_from(value).unwrap_or_default();
        requests.push(Request { one, other, value, help: None });
    }
    let (slots, tables) = (instance.slots, instance.tables);
    let fair = Fair { slots, tables, participants, requests, ..Fair::default() };
    fair.check()?;
    Ok(fair)
}

/// Writes a timetable.
pub fn write(fair: &Fair, meetings: &[Meeting]) -> String {
    let row = |meeting: &Meeting| {
        let request = &fair.requests[meeting.request];
        (request.one, request.other, meeting.slot, meeting.table)
    };
    let rows = Rows { meetings: meetings.iter().map(row).collect() };
    serde_json::to_string(&rows).unwrap_or_default()
}
