//! A fair's records become the timetable's problem, and a timetable becomes records again.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use twinhall::domain::{
    choices::{FairStage, MeetingState, RequestState},
    date::PartialDate,
    fair::{
        Given, Guest, Plan, StandingClash, Takeover, TwiceInSlot, hold_fast, keep_tables, standing, take_over,
        twice_in_slot,
    },
    kinds::{Kind, absence, fair, fair_table, interpreter, meeting, participant, request, slot},
    record::{Draft, Record},
    timetable::{Goal, Meeting, Search, slot_bit},
    value::Id,
};
use uuid::Uuid;

const HOUR: i64 = 3_600_000;

fn id(number: u128) -> Id {
    Id(Uuid::from_u128(number))
}

fn record(kind: Kind, number: u128, fill: impl FnOnce(Draft) -> Draft) -> Record {
    fill(Draft::new(kind, id(number))).check().unwrap()
}

/// Four participants, three slots of an hour from nine with a break after the first, two tables.
struct Small {
    fair: Record,
    slots: Vec<Record>,
    tables: Vec<Record>,
    interpreters: Vec<Record>,
    guests: Vec<Record>,
    absences: Vec<Vec<Record>>,
    languages: Vec<BTreeSet<String>>,
    requests: Vec<Record>,
    meetings: Vec<Record>,
    now: Option<i64>,
}

/// So many hours into the day of the fair.
fn at(hours: i64) -> i64 {
    PartialDate::day(2001, 5, 15).unwrap().earliest().and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp_millis()
        + hours * HOUR
}

impl Small {
    fn new() -> Self {
        let day = PartialDate::day(2001, 5, 15).unwrap();
        let slot_at = |at: i64| {
            record(Kind::Slot, 10 + at as u128, |draft| {
                draft
                    .with(slot::fair, id(1))
                    .with(slot::date, day)
                    .with(slot::start_minute, 540 + 60 * at)
                    .with(slot::minutes, 60)
                    .with(slot::is_break, at == 1)
            })
        };
        let table = |at: u128| {
            record(Kind::FairTable, 20 + at, |draft| draft.with(fair_table::fair, id(1)).says(fair_table::label, "T"))
        };
        let guest = |at: u128| {
            record(Kind::Participant, 30 + at, |draft| {
                draft.with(participant::fair, id(1)).says(participant::unnamed, "A city")
            })
        };
        Self {
            fair: record(Kind::Fair, 1, |draft| {
                draft
                    .says(fair::name, "Fair")
                    .chooses(fair::stage, FairStage::Preparing)
                    .with(fair::meetings_at_most, 5)
            }),
            slots: (0..4).map(slot_at).collect(),
            tables: (0..2).map(table).collect(),
            interpreters: Vec::new(),
            guests: (0..4).map(guest).collect(),
            absences: vec![Vec::new(); 4],
            languages: vec![BTreeSet::from(["fr".to_owned()]); 4],
            requests: Vec::new(),
            meetings: Vec::new(),
            now: None,
        }
    }

    fn ask(&mut self, asker: u128, asked: u128, stars: i64, state: RequestState) {
        let number = 100 + self.requests.len() as u128;
        self.requests.push(record(Kind::Request, number, |draft| {
            draft
                .with(request::fair, id(1))
                .with(request::asker, id(30 + asker))
                .with(request::asked, id(30 + asked))
                .with(request::stars, stars)
                .chooses(request::state, state)
        }));
    }

    fn meet(&mut self, pair: [u128; 2], slot: u128, table: Option<u128>, state: MeetingState, locked: bool) -> Id {
        let number = 200 + self.meetings.len() as u128;
        self.meetings.push(record(Kind::Meeting, number, |draft| {
            draft
                .with(meeting::fair, id(1))
                .with(meeting::first, id(30 + pair[0]))
                .with(meeting::second, id(30 + pair[1]))
                .with(meeting::slot, id(10 + slot))
                .with(meeting::table, table.map(|table| id(20 + table)))
                .with(meeting::locked, locked)
                .chooses(meeting::state, state)
        }));
        id(number)
    }

    fn guests(&self) -> Vec<Guest<'_>> {
        (0..self.guests.len())
            .map(|at| Guest { record: &self.guests[at], absences: &self.absences[at], languages: &self.languages[at] })
            .collect()
    }

    fn given<'a>(&'a self, guests: &'a [Guest<'a>]) -> Given<'a> {
        Given {
            fair: &self.fair,
            slots: &self.slots,
            tables: &self.tables,
            interpreters: &self.interpreters,
            guests,
            requests: &self.requests,
            meetings: &self.meetings,
            now_millis: self.now,
        }
    }

    fn plan(&self) -> Plan {
        Plan::of(&self.given(&self.guests()))
    }
}

#[test]
fn breaks_are_no_slots_and_hours_follow_arrival_departure_and_absence() {
    let mut small = Small::new();
    small.guests[0] = record(Kind::Participant, 30, |draft| {
        draft
            .with(participant::fair, id(1))
            .says(participant::unnamed, "Late")
            .with(participant::arrival, at(10))
            .with(participant::meetings_at_most, 1)
    });
    small.guests[1] = record(Kind::Participant, 31, |draft| {
        draft.with(participant::fair, id(1)).says(participant::unnamed, "Early").with(participant::departure, at(12))
    });
    small.absences[2] =
        vec![record(Kind::Absence, 90, |draft| draft.with(absence::participant, id(32)).with(absence::slot, id(12)))];
    let plan = small.plan();
    assert_eq!(plan.slots, [id(10), id(12), id(13)]);
    let present: Vec<u128> = plan.fair.participants.iter().map(|one| one.present).collect();
    assert_eq!(
        present,
        [
            slot_bit(1) | slot_bit(2),
            slot_bit(0) | slot_bit(1),
            slot_bit(0) | slot_bit(2),
            slot_bit(0) | slot_bit(1) | slot_bit(2)
        ]
    );
    assert_eq!(plan.fair.participants.iter().map(|one| one.most).collect::<Vec<_>>(), [1, 5, 5, 5]);
    assert_eq!(plan.fair.mornings, slot_bit(0));
}

#[test]
fn only_pairs_who_agree_become_meetings_and_both_sides_stars_count() {
    let mut small = Small::new();
    small.ask(1, 0, 3, RequestState::Accepted);
    small.ask(2, 0, 3, RequestState::Open);
    small.ask(2, 3, 2, RequestState::Open);
    small.ask(3, 2, 3, RequestState::Open);
    small.ask(1, 3, 3, RequestState::Accepted);
    small.ask(3, 1, 3, RequestState::Declined);
    small.ask(1, 2, 3, RequestState::Withdrawn);
    let plan = small.plan();
    let pairs: Vec<(Id, Id, u32)> =
        plan.pairs.iter().zip(&plan.fair.requests).map(|(pair, one)| (pair.one, pair.other, one.value)).collect();
    assert_eq!(pairs, [(id(30), id(31), 4), (id(32), id(33), 5)]);
}

#[test]
fn a_pair_without_a_language_in_common_needs_a_table_that_serves_it() {
    let mut small = Small::new();
    small.languages = [&["fr-FR"][..], &["ru"], &[], &["fr-CA", "en"]]
        .map(|tags| tags.iter().map(|tag| (*tag).to_owned()).collect())
        .to_vec();
    small.interpreters = vec![record(Kind::Interpreter, 80, |draft| {
        draft
            .with(interpreter::fair, id(1))
            .with(interpreter::table, id(21))
            .with(interpreter::slot, id(12))
            .with(interpreter::languages, vec!["fr".to_owned(), "ru".to_owned()])
    })];
    for other in 1..4 {
        small.ask(0, other, 1, RequestState::Accepted);
    }
    let plan = small.plan();
    let helps: Vec<Option<usize>> = plan.fair.requests.iter().map(|one| one.help).collect();
    assert_eq!(helps, [Some(0), None, None], "unknown languages are not held against a pair");
    assert_eq!(plan.fair.helps[0].helpers, [vec![], vec![1], vec![]]);
}

/// An interpreter of French and Russian in a fair's list.
fn interprets(number: u128, name: &str, table: Option<u128>, slot: Option<u128>) -> Record {
    record(Kind::Interpreter, number, |draft| {
        draft
            .with(interpreter::fair, id(1))
            .says(interpreter::name, name)
            .with(interpreter::table, table.map(id))
            .with(interpreter::slot, slot.map(id))
            .with(interpreter::languages, vec!["fr".to_owned(), "ru".to_owned()])
    })
}

#[test]
fn an_interpreter_without_a_table_serves_any_and_is_one_person_however_often_listed() {
    let mut small = Small::new();
    small.languages[0] = BTreeSet::from(["ru".to_owned()]);
    small.languages[2] = BTreeSet::from(["ru".to_owned()]);
    small.ask(0, 1, 1, RequestState::Accepted);
    small.ask(2, 3, 1, RequestState::Accepted);
    small.interpreters = vec![interprets(80, "Zoë Żak", None, None)];
    let plan = small.plan();
    assert_eq!((plan.fair.interpreters, &plan.fair.helps[0].helpers), (1, &vec![vec![2]; 3]));
    let meetings = Search::new(&plan.fair, Goal::Value, 1).unwrap().timetable().meetings;
    assert_eq!(meetings.len(), 2, "both pairs meet, one after the other");
    // In one slot she belongs to a table; listed twice she is still one.
    small.interpreters.extend([interprets(81, "zoe zak", Some(21), Some(12)), interprets(82, "Zoë  Żak", None, None)]);
    let plan = small.plan();
    assert_eq!((plan.fair.interpreters, &plan.fair.helps[0].helpers), (1, &vec![vec![2], vec![1], vec![2]]));
    assert_eq!(twice_in_slot(&small.interpreters, &plan.slots), []);
    small.interpreters.push(interprets(83, "Zoë Żak", Some(20), None));
    let twice = TwiceInSlot { lines: [1, 3], slot: id(12) };
    assert_eq!(twice_in_slot(&small.interpreters, &plan.slots), [twice]);
}

#[test]
fn what_has_come_to_stand_against_a_meeting_is_known_of_it() {
    let mut small = Small::new();
    small.languages[0] = BTreeSet::from(["ru".to_owned()]);
    small.languages[2] = BTreeSet::from(["ru".to_owned()]);
    small.interpreters = vec![interprets(80, "Zoë Żak", None, None)];
    let first = small.meet([0, 1], 0, Some(0), MeetingState::Planned, false);
    let second = small.meet([2, 3], 0, Some(1), MeetingState::Planned, false);
    let third = small.meet([1, 3], 0, Some(1), MeetingState::Planned, false);
    let held = small.meet([1, 3], 2, Some(1), MeetingState::Held, false);
    small.absences[1] = [10, 12]
        .map(|slot| {
            record(Kind::Absence, 80 + slot, |draft| {
                draft.with(absence::participant, id(31)).with(absence::slot, id(slot))
            })
        })
        .to_vec();
    let known = standing(&small.given(&small.guests()));
    assert_eq!(known[&first].interpreters, [id(80)]);
    assert_eq!(known[&first].clashes, [StandingClash::Absent(id(31)), StandingClash::Busy(id(31), third)]);
    assert_eq!(
        known[&second].clashes,
        [StandingClash::Busy(id(33), third), StandingClash::TableTaken(third), StandingClash::InterpreterTaken(first)]
    );
    assert_eq!(known[&held].clashes, [], "what was, was");
}

#[test]
fn what_is_locked_or_held_is_fixed_and_what_was_missed_takes_no_time() {
    let mut small = Small::new();
    small.ask(0, 1, 3, RequestState::Accepted);
    small.ask(0, 2, 3, RequestState::Accepted);
    small.meet([0, 1], 0, Some(1), MeetingState::Planned, true);
    small.meet([2, 3], 0, Some(0), MeetingState::Held, false);
    small.meet([0, 3], 2, Some(0), MeetingState::NoShow, false);
    let planned = small.meet([0, 2], 2, Some(0), MeetingState::Planned, false);
    let twice = small.meet([1, 3], 0, Some(0), MeetingState::Held, false);
    let plan = small.plan();
    assert_eq!(plan.fair.check(), Ok(()));
    assert_eq!(plan.fair.fixed.len(), 2);
    assert_eq!(plan.planned, [planned]);
    assert_eq!(plan.aside, [twice]);
    assert_eq!(plan.meetings.len(), 3);
}

#[test]
fn while_the_fair_is_under_way_only_what_is_to_come_is_planned() {
    let mut small = Small::new();
    small.ask(0, 1, 3, RequestState::Accepted);
    small.ask(2, 3, 3, RequestState::Accepted);
    small.meet([0, 1], 0, Some(0), MeetingState::Planned, false);
    small.now = Some(at(10));
    let plan = small.plan();
    assert_eq!(plan.fair.fixed, [Meeting { request: 0, slot: 0, table: 0 }]);
    let mut search = Search::new(&plan.fair, Goal::Value, 1).unwrap();
    let meetings = search.timetable().meetings;
    assert!(meetings.iter().all(|one| one.request == 0 || one.slot > 0), "{meetings:?}");
    assert_eq!(meetings.len(), 2);
}

#[test]
fn taking_over_writes_only_what_differs() {
    let mut small = Small::new();
    for (one, other) in [(0, 1), (2, 3), (0, 2)] {
        small.ask(one, other, 2, RequestState::Accepted);
    }
    let locked = small.meet([0, 1], 0, Some(1), MeetingState::Planned, true);
    let moved = small.meet([3, 2], 0, Some(0), MeetingState::Planned, false);
    let gone = small.meet([1, 3], 2, Some(1), MeetingState::Planned, false);
    let plan = small.plan();
    let of =
        |pair: [u128; 2]| plan.pairs.iter().position(|one| [one.one, one.other] == pair.map(|at| id(30 + at))).unwrap();
    let found = [
        Meeting { request: of([0, 1]), slot: 0, table: 1 },
        Meeting { request: of([2, 3]), slot: 1, table: 0 },
        Meeting { request: of([0, 2]), slot: 2, table: 1 },
    ];
    let takeover = take_over(&plan, &found, &small.meetings);
    assert_eq!(takeover.moved, [(moved, id(12), id(20))]);
    assert_eq!(takeover.removed, [gone]);
    assert_eq!(takeover.added, [(plan.pairs[of([0, 2])], id(13), id(21))]);
    assert!(plan.fair.fixed.contains(&found[0]) && !plan.planned.contains(&locked));
    assert_eq!(
        take_over(&plan, &plan.meetings, &small.meetings),
        Takeover { removed: vec![gone], ..Takeover::default() }
    );
}

#[test]
fn meetings_that_keep_their_slot_keep_their_table() {
    let mut small = Small::new();
    small.ask(0, 1, 2, RequestState::Accepted);
    small.ask(2, 3, 2, RequestState::Accepted);
    small.meet([0, 1], 0, Some(1), MeetingState::Planned, false);
    let plan = small.plan();
    let mut found = [Meeting { request: 0, slot: 0, table: 0 }, Meeting { request: 1, slot: 0, table: 1 }];
    keep_tables(&plan, &plan.meetings, &mut found);
    assert_eq!(found, [Meeting { request: 0, slot: 0, table: 1 }, Meeting { request: 1, slot: 0, table: 0 }]);
}

#[test]
fn what_can_stay_is_held_fast_and_only_the_rest_is_planned_around_it() {
    let mut small = Small::new();
    for (one, other) in [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3)] {
        small.ask(one, other, 1, RequestState::Accepted);
    }
    let kept = small.meet([0, 1], 2, Some(1), MeetingState::Planned, false);
    let absent = small.meet([2, 3], 2, Some(0), MeetingState::Planned, false);
    small.absences[3] =
        vec![record(Kind::Absence, 90, |draft| draft.with(absence::participant, id(33)).with(absence::slot, id(12)))];
    let plan = small.plan();
    let held = hold_fast(&plan);
    let request = plan.request_of(&small.meetings[0]).unwrap();
    assert_eq!(held.fixed, [Meeting { request, slot: 1, table: 1 }]);
    let mut search = Search::from(&held, Goal::Value, 1, &plan.meetings).unwrap();
    search.advance(1_000);
    let takeover = take_over(&plan, &search.timetable().meetings, &small.meetings);
    assert!(takeover.moved.iter().all(|(id, ..)| *id == absent), "{takeover:?}");
    assert_eq!((takeover.changed(), takeover.removed.contains(&kept)), (1, false));
}
