//! From the records of a fair to the timetable's problem, with the way back to their ids.

use std::collections::{BTreeSet, HashMap};

use super::{
    days::span_millis,
    gaps::{Presence, presence},
    helps::Helps,
};
use crate::domain::{
    choices::{MeetingState, RequestState},
    kinds::{fair, meeting, participant, request, slot},
    record::Record,
    timetable::{Fair, MOST_SLOTS, Meeting, Participant, Request, Slots, slot_bit},
    value::Id,
};

/// A participant with what counts for its hours.
#[derive(Clone, Copy, Debug)]
pub struct Guest<'a> {
    pub record: &'a Record,
    pub absences: &'a [Record],
    /// Tags; none means that nobody knows, and then nothing is held against a pair.
    pub languages: &'a BTreeSet<String>,
}

/// The records of one fair.
pub struct Given<'a> {
    pub fair: &'a Record,
    /// In the order of the days; breaks may be among them.
    pub slots: &'a [Record],
    pub tables: &'a [Record],
    pub interpreters: &'a [Record],
    pub guests: &'a [Guest<'a>],
    pub requests: &'a [Record],
    pub meetings: &'a [Record],
    /// Now on the fair's own clock (see [`span_millis`]), while it is under way: slots that have begun are over for
    /// planning.
    pub now_millis: Option<i64>,
}

/// Two participants who may meet, the one that stands first among the guests first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub one: Id,
    pub other: Id,
}

/// A fair to be timetabled, and what its numbers stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub fair: Fair,
    pub slots: Vec<Id>,
    pub tables: Vec<Id>,
    pub participants: Vec<Id>,
    /// As many as the fair has requests; those that agreed to meet come first.
    pub pairs: Vec<Pair>,
    /// How many of the pairs agreed; the others have met or will, unasked, and can't be moved.
    pub agreed: usize,
    /// Meetings as they stand now, fixed ones included.
    pub meetings: Vec<Meeting>,
    /// The record of each planned meeting, those that no longer rest on a request included: what a new timetable
    /// replaces.
    pub planned: Vec<Id>,
    /// Fixed meetings the solver can't hold, being without a table or at odds with another; they stay, and so do the
    /// hours of their participants.
    pub aside: Vec<Id>,
}

/// Stars of a request, one where none were given.
pub fn stars(record: &Record) -> i64 {
    record.get(request::stars).copied().unwrap_or(1).clamp(1, 3)
}

/// What one pair wants: the stars of each side that asked, and whether they agree.
#[derive(Default)]
struct Wanted {
    stars: [Option<i64>; 2],
    is_accepted: bool,
    is_refused: bool,
}

impl Wanted {
    /// Two who asked each other have both said yes.
    fn is_agreed(&self) -> bool {
        !self.is_refused && (self.is_accepted || self.stars.iter().all(Option::is_some))
    }

    /// A side that accepted without asking counts one star.
    fn value(&self) -> u32 {
        self.stars.iter().map(|stars| stars.unwrap_or(1) as u32).sum()
    }
}

impl Plan {
    /// Reads a fair's records. Accepted requests and those of two who asked each other become pairs; locked, running
    /// and held meetings are fixed; meetings cancelled or missed take nobody's time.
    pub fn of(given: &Given<'_>) -> Self {
        let slots: Vec<&Record> =
            given.slots.iter().filter(|one| one.get(slot::is_break) != Some(&true)).take(MOST_SLOTS).collect();
        let mut plan = Self {
            slots: slots.iter().map(|one| one.id).collect(),
            tables: given.tables.iter().map(|one| one.id).collect(),
            participants: given.guests.iter().map(|guest| guest.record.id).collect(),
            ..Self::default()
        };
        let seats: HashMap<Id, usize> = plan.participants.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let cap = given.fair.get(fair::meetings_at_most);
        let open = open(given, &slots);
        let guest = |guest: &Guest<'_>| Participant {
            present: present(guest, &slots),
            most: guest
                .record
                .get(participant::meetings_at_most)
                .or(cap)
                .map_or(MOST_SLOTS as u32, |most| *most as u32),
        };
        let participants = given.guests.iter().map(guest).collect();
        plan.fair = Fair {
            slots: slots.len(),
            tables: given.tables.len(),
            participants,
            mornings: mornings(&slots),
            ..Fair::default()
        };
        let mut edges: HashMap<[usize; 2], usize> = HashMap::new();
        let mut helps = Helps::new(given.interpreters, given.tables, &plan.slots);
        for (pair, value) in agreed(given.requests, &seats) {
            plan.add_pair(pair, value, given, &mut helps, &mut edges);
        }
        plan.agreed = plan.pairs.len();
        plan.fix(given, &seats, &mut helps, &mut edges, open);
        for one in &mut plan.fair.participants {
            one.present &= open;
        }
        plan.stand(given, &seats, &edges);
        plan.fair.interpreters = helps.interpreters.len();
        plan.fair.helps = helps.all;
        plan
    }

    fn add_pair<'a>(
        &mut self,
        pair: [usize; 2],
        value: u32,
        given: &Given<'a>,
        helps: &mut Helps<'a>,
        edges: &mut HashMap<[usize; 2], usize>,
    ) -> usize {
        let [one, other] = pair;
        let help = helps.for_pair(given.guests[one].languages, given.guests[other].languages);
        self.fair.requests.push(Request { one, other, value, help });
        self.pairs.push(Pair { one: self.participants[one], other: self.participants[other] });
        let at = self.pairs.len() - 1;
        edges.insert(pair, at);
        at
    }

    /// Takes the meetings that may not move.
    fn fix<'a>(
        &mut self,
        given: &Given<'a>,
        seats: &HashMap<Id, usize>,
        helps: &mut Helps<'a>,
        edges: &mut HashMap<[usize; 2], usize>,
        open: Slots,
    ) {
        for record in given.meetings {
            let at = self.slot_of(record);
            // While the fair is under way, what has begun can't be planned anew, whether or not it was marked.
            let is_over = at.is_some_and(|at| open & slot_bit(at) == 0) && is_planned(record);
            if !(is_fixed(record) || is_over) {
                continue;
            }
            let (Some(slot), Some(pair)) = (at, pair_of(record, seats)) else { continue };
            let table = self.table_of(record);
            let is_free = |fixed: &Meeting, fair: &Fair| {
                let request = &fair.requests[fixed.request];
                [request.one, request.other] != pair
                    && (fixed.slot != slot
                        || Some(fixed.table) != table
                            && ![request.one, request.other].iter().any(|side| pair.contains(side)))
            };
            if let Some(table) = table.filter(|_| self.fair.fixed.iter().all(|fixed| is_free(fixed, &self.fair))) {
                let request = match edges.get(&pair) {
                    Some(request) => *request,
                    None => self.add_pair(pair, 1, given, helps, edges),
                };
                self.fair.fixed.push(Meeting { request, slot, table });
            } else {
                self.aside.push(record.id);
                for side in pair {
                    self.fair.participants[side].present &= !slot_bit(slot);
                }
            }
        }
    }

    /// Takes the timetable as it stands.
    fn stand(&mut self, given: &Given<'_>, seats: &HashMap<Id, usize>, edges: &HashMap<[usize; 2], usize>) {
        self.meetings.clone_from(&self.fair.fixed);
        for record in given.meetings.iter().filter(|record| is_planned(record) && !is_fixed(record)) {
            let found = pair_of(record, seats).and_then(|pair| edges.get(&pair));
            let is_fixed_pair = |request: usize| self.fair.fixed.iter().any(|fixed| fixed.request == request);
            let place = self.slot_of(record).zip(self.table_of(record));
            if found.is_some_and(|request| is_fixed_pair(*request)) || self.aside.contains(&record.id) {
                continue;
            }
            self.planned.push(record.id);
            if let (Some(request), Some((slot, table))) = (found, place) {
                self.meetings.push(Meeting { request: *request, slot, table });
            }
        }
    }

    fn slot_of(&self, record: &Record) -> Option<usize> {
        let id = record.get(meeting::slot)?;
        self.slots.iter().position(|slot| slot == id)
    }

    fn table_of(&self, record: &Record) -> Option<usize> {
        let id = record.get(meeting::table)?;
        self.tables.iter().position(|table| table == id)
    }

    /// Whether the two of a meeting agreed to it, by request.
    pub fn is_asked_for(&self, record: &Record) -> bool {
        self.request_of(record).is_some_and(|request| request < self.agreed)
    }

    /// The number of the pair a meeting joins.
    pub fn request_of(&self, record: &Record) -> Option<usize> {
        let (first, second) = (*record.get(meeting::first)?, *record.get(meeting::second)?);
        let joins =
            |pair: &Pair| [pair.one, pair.other] == [first, second] || [pair.other, pair.one] == [first, second];
        self.pairs.iter().position(joins)
    }
}

/// Whether a meeting stays whatever is planned.
pub fn is_fixed(record: &Record) -> bool {
    match record.choice(meeting::state) {
        Some(MeetingState::Running | MeetingState::Held) => true,
        Some(MeetingState::Planned) => record.get(meeting::locked) == Some(&true),
        _ => false,
    }
}

/// Whether a meeting [`MeetingState::stands`]: what pages and papers count.
pub fn stands(record: &Record) -> bool {
    record.choice(meeting::state).is_some_and(MeetingState::stands)
}

/// Whether a meeting is still to come.
pub fn is_planned(record: &Record) -> bool {
    record.choice(meeting::state) == Some(MeetingState::Planned)
}

fn pair_of(record: &Record, seats: &HashMap<Id, usize>) -> Option<[usize; 2]> {
    let one = *seats.get(record.get(meeting::first)?)?;
    let other = *seats.get(record.get(meeting::second)?)?;
    Some([one.min(other), one.max(other)])
}

/// The pairs that agreed to meet, by their places among the participants, with what their stars are worth.
pub(in crate::domain) fn agreed(requests: &[Record], seats: &HashMap<Id, usize>) -> Vec<([usize; 2], u32)> {
    let wanted = wanted(requests, seats);
    let mut pairs: Vec<([usize; 2], u32)> =
        wanted.iter().filter(|(_, one)| one.is_agreed()).map(|(pair, one)| (*pair, one.value())).collect();
    pairs.sort_unstable();
    pairs
}

fn wanted(requests: &[Record], seats: &HashMap<Id, usize>) -> HashMap<[usize; 2], Wanted> {
    let mut all: HashMap<[usize; 2], Wanted> = HashMap::new();
    for record in requests {
        let seat = |id: Option<&Id>| id.and_then(|id| seats.get(id)).copied();
        let (Some(asker), Some(asked)) = (seat(record.get(request::asker)), seat(record.get(request::asked))) else {
            continue;
        };
        let one = all.entry([asker.min(asked), asker.max(asked)]).or_default();
        match record.choice(request::state) {
            Some(RequestState::Declined) => one.is_refused = true,
            Some(state @ (RequestState::Open | RequestState::Accepted)) => {
                one.is_accepted |= state == RequestState::Accepted;
                let side = &mut one.stars[usize::from(asker > asked)];
                *side = Some(stars(record)).max(*side);
            }
            Some(RequestState::Withdrawn) | None => {}
        }
    }
    all
}

fn open(given: &Given<'_>, slots: &[&Record]) -> Slots {
    let has_begun =
        |at: &usize| given.now_millis.zip(span_millis(slots[*at])).is_some_and(|(now, (begin, _))| begin <= now);
    (0..slots.len()).filter(|at| !has_begun(at)).fold(0, |open, at| open | slot_bit(at))
}

fn present(guest: &Guest<'_>, slots: &[&Record]) -> Slots {
    let is_there = |at: &usize| presence(guest.record, guest.absences, slots[*at]) == Presence::Here;
    (0..slots.len()).filter(is_there).fold(0, |present, at| present | slot_bit(at))
}

fn mornings(slots: &[&Record]) -> Slots {
    let day = |at: usize| slots[at].get(slot::date).map(|date| date.earliest());
    let begins = |at: &usize| *at == 0 || day(*at) != day(*at - 1);
    (0..slots.len()).filter(begins).fold(0, |set, at| set | slot_bit(at))
}
