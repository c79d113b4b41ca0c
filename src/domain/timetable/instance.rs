//! What a timetable is made for: who is there when, who would meet whom, who interprets for whom, and what is fixed.

use std::collections::HashSet;

use thiserror::Error;

/// A set of slots; bit `s` stands for slot `s`.
pub type Slots = u128;

pub const MOST_SLOTS: usize = 128;
pub const MOST_PARTICIPANTS: usize = 10_000;
pub const MOST_TABLES: usize = 10_000;
pub const MOST_REQUESTS: usize = 1_000_000;
pub const MOST_VALUE: u32 = 1_000_000;

/// One participant: a city with its delegates, who sit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    pub present: Slots,
    /// Most meetings they want.
    pub most: u32,
}

/// A meeting both sides accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub one: usize,
    pub other: usize,
    pub value: u32,
    /// Which of the fair's [`Help`]s the pair needs, having no language in common.
    pub help: Option<usize>,
}

/// Who helps certain pairs to understand each other, slot by slot: tables whose languages or interpreter cover them, and
/// interpreters who go to any table, numbered on from the tables. Each helps one pair a slot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    pub helpers: Vec<Vec<usize>>,
}

/// A request that has its slot and table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Meeting {
    pub request: usize,
    pub slot: usize,
    pub table: usize,
}

/// All that is known before the timetable is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fair {
    pub slots: usize,
    pub tables: usize,
    pub participants: Vec<Participant>,
    pub requests: Vec<Request>,
    /// Interpreters who belong to no table.
    pub interpreters: usize,
    pub helps: Vec<Help>,
    /// Meetings that are locked, running or over. They stay even where they break a rule: what was, was.
    pub fixed: Vec<Meeting>,
    /// Slots that begin a day: nobody waits over night.
    pub mornings: Slots,
}

/// Why a timetable can't be made for a fair as it was given.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum InvalidFair {
    #[error("{what}: {count}, at most {most}")]
    TooMany { what: &'static str, count: usize, most: usize },
    #[error("request {0} names a participant who is not there")]
    UnknownParticipant(usize),
    #[error("request {0} joins a participant with itself")]
    WithItself(usize),
    #[error("request {0} is the second of its pair")]
    PairTwice(usize),
    #[error("request {0} has a value that is not from 1 to {MOST_VALUE}")]
    BadValue(usize),
    #[error("request {0} needs help that is not described")]
    UnknownHelp(usize),
    #[error("help {0} names a slot, table or interpreter that is not there")]
    BadHelp(usize),
    #[error("fixed meeting {0} names a request, slot or table that is not there")]
    UnknownFixed(usize),
    #[error("fixed meeting {0} takes a participant, a table or a request that another fixed meeting has")]
    FixedClash(usize),
}

impl Fair {
    /// Says what is wrong first, in the order in which a person would read the fair.
    pub fn check(&self) -> Result<(), InvalidFair> {
        let limits = [
            ("slots", self.slots, MOST_SLOTS),
            ("tables", self.tables, MOST_TABLES),
            ("participants", self.participants.len(), MOST_PARTICIPANTS),
            ("requests", self.requests.len(), MOST_REQUESTS),
        ];
        for (what, count, most) in limits {
            if count > most {
                return Err(InvalidFair::TooMany { what, count, most });
            }
        }
        let mut pairs = HashSet::new();
        for (at, request) in self.requests.iter().enumerate() {
            let (low, high) = (request.one.min(request.other), request.one.max(request.other));
            if high >= self.participants.len() {
                return Err(InvalidFair::UnknownParticipant(at));
            }
            if low == high {
                return Err(InvalidFair::WithItself(at));
            }
            if !pairs.insert((low, high)) {
                return Err(InvalidFair::PairTwice(at));
            }
            if !(1..=MOST_VALUE).contains(&request.value) {
                return Err(InvalidFair::BadValue(at));
            }
            if request.help.is_some_and(|help| help >= self.helps.len()) {
                return Err(InvalidFair::UnknownHelp(at));
            }
        }
        let helpers = self.tables + self.interpreters;
        for (at, help) in self.helps.iter().enumerate() {
            if help.helpers.len() != self.slots || help.helpers.iter().flatten().any(|helper| *helper >= helpers) {
                return Err(InvalidFair::BadHelp(at));
            }
        }
        let (mut people, mut tables, mut requests) = (HashSet::new(), HashSet::new(), HashSet::new());
        for (at, meeting) in self.fixed.iter().enumerate() {
            if meeting.request >= self.requests.len() || meeting.slot >= self.slots || meeting.table >= self.tables {
                return Err(InvalidFair::UnknownFixed(at));
            }
            let request = &self.requests[meeting.request];
            let is_new = requests.insert(meeting.request)
                && tables.insert((meeting.slot, meeting.table))
                && people.insert((meeting.slot, request.one))
                && people.insert((meeting.slot, request.other));
            if !is_new {
                return Err(InvalidFair::FixedClash(at));
            }
        }
        Ok(())
    }
}

/// The slots of a set, earliest first.
pub fn iter_slots(slots: Slots) -> impl Iterator<Item = usize> {
    let mut left = slots;
    std::iter::from_fn(move || {
        let slot = (left != 0).then(|| left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(slot)
    })
}

/// The set of one slot.
pub fn slot_bit(slot: usize) -> Slots {
    1 << slot
}
