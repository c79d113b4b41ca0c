//! A fair while it runs: whatever falls out and however it is filled, nobody and no table is taken twice, and what has
//! begun or is locked stays where it is.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use proptest::prelude::*;
use twinhall::domain::{
    choices::{MeetingState, RequestState},
    kinds::*,
    no_show::{Guest, LiveFair, Reassignment},
    record::{Draft, Record},
    value::Id,
};
use uuid::Uuid;

fn id(number: usize) -> Id {
    Id(Uuid::from_u128(number as u128 + 1))
}

fn record(kind: Kind, id: Id, fill: impl FnOnce(Draft) -> Draft) -> Record {
    fill(Draft::new(kind, id)).check().unwrap()
}

const SLOT: usize = 1_000;
const TABLE: usize = 2_000;
const GUEST: usize = 3_000;
const FAIR: usize = 9_000;

/// A small fair as its records.
struct Floor {
    slots: Vec<Id>,
    tables: Vec<Record>,
    interpreters: Vec<Record>,
    guests: Vec<Record>,
    languages: Vec<BTreeSet<String>>,
    gone: Vec<BTreeSet<usize>>,
    requests: Vec<Record>,
    meetings: Vec<Record>,
    next: usize,
}

/// What is drawn for a fair: its size, what its guests speak, who asked whom, where the first meetings lie.
#[derive(Clone, Debug)]
struct Drawn {
    slots: usize,
    tables: usize,
    speaks: Vec<u8>,
    asks: Vec<(usize, usize, i64)>,
    seats: Vec<(usize, usize)>,
    locked: Vec<bool>,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (2_usize..6, 1_usize..4, prop::collection::vec(prop_oneof![Just(1_u8), 1_u8..7], 4..9)).prop_flat_map(
        |(slots, tables, speaks)| {
            let guests = speaks.len();
            (
                prop::collection::vec((0..guests, 0..guests, 1_i64..4), 6..40),
                prop::collection::vec((0..slots, 0..tables), 40),
                prop::collection::vec(prop::bool::weighted(0.1), 40),
            )
                .prop_map(move |(asks, seats, locked)| Drawn {
                    slots,
                    tables,
                    speaks: speaks.clone(),
                    asks,
                    seats,
                    locked,
                })
        },
    )
}

impl Floor {
    fn of(drawn: &Drawn) -> Self {
        let tongues = ["fr", "ru", "en"];
        let told = |bits: u8| -> BTreeSet<String> {
            (0..3).filter(|at| bits & 1 << at != 0).map(|at| tongues[at].to_owned()).collect()
        };
        let mut floor = Self {
            slots: (0..drawn.slots).map(|at| id(SLOT + at)).collect(),
            tables: (0..drawn.tables)
                .map(|at| {
                    record(Kind::FairTable, id(TABLE + at), |draft| {
                        draft.with(fair_table::fair, id(FAIR)).says(fair_table::label, "T")
                    })
                })
                .collect(),
            interpreters: vec![record(Kind::Interpreter, id(FAIR + 1), |draft| {
                draft
                    .with(interpreter::fair, id(FAIR))
                    .with(interpreter::table, id(TABLE))
                    .with(interpreter::languages, vec!["fr".to_owned(), "ru".to_owned()])
            })],
            guests: (0..drawn.speaks.len())
                .map(|at| {
                    record(Kind::Participant, id(GUEST + at), |draft| {
                        draft.with(participant::fair, id(FAIR)).says(participant::unnamed, "G")
                    })
                })
                .collect(),
            languages: drawn.speaks.iter().map(|bits| told(*bits)).collect(),
            gone: vec![BTreeSet::new(); drawn.speaks.len()],
            requests: Vec::new(),
            meetings: Vec::new(),
            next: 10_000,
        };
        for (at, (one, other, stars)) in drawn.asks.iter().copied().enumerate() {
            if one == other {
                continue;
            }
            let number = floor.mint();
            floor.requests.push(record(Kind::Request, number, |draft| {
                draft
                    .with(request::fair, id(FAIR))
                    .with(request::asker, id(GUEST + one))
                    .with(request::asked, id(GUEST + other))
                    .with(request::stars, stars)
                    .chooses(request::state, RequestState::Accepted)
            }));
            let (slot, table) = drawn.seats[at];
            floor.meet([id(GUEST + one), id(GUEST + other)], id(SLOT + slot), id(TABLE + table), drawn.locked[at]);
            // Where that is taken already, or they meet already, they don't.
            if floor.clash().is_some() || floor.meets_twice() {
                floor.meetings.pop();
            }
        }
        floor
    }

    fn mint(&mut self) -> Id {
        self.next += 1;
        id(self.next)
    }

    fn meet(&mut self, [first, second]: [Id; 2], slot: Id, table: Id, is_locked: bool) {
        let number = self.mint();
        self.meetings.push(record(Kind::Meeting, number, |draft| {
            draft
                .with(meeting::fair, id(FAIR))
                .with(meeting::first, first)
                .with(meeting::second, second)
                .with(meeting::slot, slot)
                .with(meeting::table, table)
                .with(meeting::locked, is_locked.then_some(true))
                .chooses(meeting::state, MeetingState::Planned)
        }));
    }

    fn standing(&self) -> impl Iterator<Item = &Record> {
        let falls =
            |one: &Record| matches!(one.choice(meeting::state), Some(MeetingState::NoShow | MeetingState::Cancelled));
        self.meetings.iter().filter(move |one| !falls(one))
    }

    /// A slot with somebody, or a table, that two meetings have.
    fn clash(&self) -> Option<(Id, Id)> {
        let mut taken = HashSet::new();
        for one in self.standing() {
            let slot = *one.get(meeting::slot).unwrap();
            for what in [meeting::first, meeting::second, meeting::table] {
                let what = *one.get(what).unwrap();
                if !taken.insert((slot, what)) {
                    return Some((slot, what));
                }
            }
        }
        None
    }

    fn meets_twice(&self) -> bool {
        let mut pairs = HashSet::new();
        let pair = |one: &Record| {
            let sides = [*one.get(meeting::first).unwrap(), *one.get(meeting::second).unwrap()];
            [sides[0].min(sides[1]), sides[0].max(sides[1])]
        };
        self.standing().any(|one| !pairs.insert(pair(one)))
    }

    /// Where everything is that may not move any more.
    fn settled(&self, now: usize) -> BTreeMap<Id, (Id, Id)> {
        let is_settled = |one: &&Record| {
            let slot = one.get(meeting::slot).and_then(|slot| self.slots.iter().position(|known| known == slot));
            one.get(meeting::locked) == Some(&true)
                || one.choice(meeting::state) != Some(MeetingState::Planned)
                || slot.is_some_and(|slot| slot <= now)
        };
        let place = |one: &Record| (one.id, (*one.get(meeting::slot).unwrap(), *one.get(meeting::table).unwrap()));
        self.meetings.iter().filter(is_settled).map(place).collect()
    }

    fn set(&mut self, at: usize, state: MeetingState) {
        let draft = Draft::from(&self.meetings[at]).chooses(meeting::state, state);
        self.meetings[at] = draft.check().unwrap();
    }

    /// They don't come to this slot, or to none from here on.
    fn miss(&mut self, guest: usize, now: usize, is_for_good: bool) {
        let slots = if is_for_good { now..self.slots.len() } else { now..now + 1 };
        self.gone[guest].extend(slots.clone());
        for at in 0..self.meetings.len() {
            let one = &self.meetings[at];
            let sides = [one.get(meeting::first), one.get(meeting::second)];
            let is_theirs = sides.contains(&Some(&self.guests[guest].id));
            let slot = one.get(meeting::slot).and_then(|slot| self.slots.iter().position(|known| known == slot));
            let Some(slot) = slot.filter(|slot| slots.contains(slot)) else { continue };
            if is_theirs && one.choice(meeting::state) == Some(MeetingState::Planned) {
                self.set(at, if slot == now { MeetingState::NoShow } else { MeetingState::Cancelled });
            }
        }
    }

    fn reassignments(&self, now: usize, left: &HashSet<Id>) -> Option<(Id, Vec<Reassignment>)> {
        let gone = |at: usize| self.gone[at].iter().map(|slot| self.slots[*slot]).collect::<Vec<_>>();
        let guests: Vec<Guest<'_>> = (0..self.guests.len())
            .map(|at| Guest { record: &self.guests[at], languages: &self.languages[at], gone: gone(at) })
            .collect();
        let no_show = LiveFair {
            most: None,
            slots: &self.slots,
            tables: &self.tables,
            interpreters: &self.interpreters,
            guests: &guests,
            requests: &self.requests,
            meetings: &self.meetings,
        };
        let gap = no_show.gaps(self.slots[now]).into_iter().find(|gap| !left.contains(&gap.meeting))?;
        Some((gap.meeting, no_show.reassignments(self.slots[now], gap).unwrap()))
    }

    fn take(&mut self, reassignment: &Reassignment) {
        for place in reassignment.places() {
            match place.meeting.and_then(|id| self.meetings.iter().position(|one| one.id == id)) {
                Some(at) => {
                    let draft = Draft::from(&self.meetings[at]);
                    let draft = draft.with(meeting::slot, place.slot).with(meeting::table, place.table);
                    self.meetings[at] = draft.check().unwrap();
                }
                None => self.meet([place.first, place.second], place.slot, place.table, false),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn whoever_stays_away_nothing_is_taken_twice(
        drawn in drawn(),
        events in prop::collection::vec((0_usize..9, prop::bool::weighted(0.8), 0_usize..4, 0_usize..3), 4..12),
    ) {
        let mut floor = Floor::of(&drawn);
        let each = events.len().div_ceil(floor.slots.len());
        for now in 0..floor.slots.len() {
            let mut left = HashSet::new();
            for (guest, is_for_good, reassignment, deed) in events.iter().skip(now * each).take(each).copied() {
                if deed == 0 {
                    let planned = |one: &Record| {
                        one.get(meeting::slot) == Some(&floor.slots[now])
                            && one.choice(meeting::state) == Some(MeetingState::Planned)
                    };
                    if let Some(at) = floor.meetings.iter().position(planned) {
                        floor.set(at, MeetingState::Running);
                    }
                }
                floor.miss(guest % floor.guests.len(), now, is_for_good);
                while let Some((gap, reassignments)) = floor.reassignments(now, &left) {
                    left.insert(gap);
                    let settled = floor.settled(now);
                    // Now and then they wait.
                    if let Some(reassignment) = reassignments.get(reassignment % (reassignments.len() + 1)) {
                        floor.take(reassignment);
                        prop_assert_eq!(floor.clash(), None, "after {:?}", reassignment);
                        prop_assert!(!floor.meets_twice(), "after {:?}", reassignment);
                        let now_settled = floor.settled(now);
                        prop_assert!(settled.iter().all(|(id, place)| now_settled.get(id) == Some(place)));
                    }
                }
            }
        }
    }
}

#[test]
fn who_is_left_alone_is_offered_somebody_now_even_after_their_own_meeting_is_put_off() {
    let drawn = Drawn {
        slots: 2,
        tables: 1,
        speaks: vec![1, 1, 1],
        asks: vec![(0, 1, 3), (1, 2, 1)],
        seats: vec![(0, 0), (0, 0)],
        locked: vec![false; 2],
    };
    let mut floor = Floor::of(&drawn);
    assert_eq!(floor.meetings.len(), 1, "the table holds one meeting in the first slot");
    floor.miss(0, 0, false);
    let (_, reassignments) = floor.reassignments(0, &HashSet::new()).unwrap();
    assert!(!reassignments[0].now.is_empty(), "{reassignments:?}");
    let put_off = reassignments
        .iter()
        .find(|reassignment| reassignment.now.is_empty())
        .expect("the two can meet in the second slot")
        .clone();
    floor.take(&put_off);
    let (_, reassignments) = floor.reassignments(0, &HashSet::new()).unwrap();
    let [begins] = reassignments[0].now[..] else { panic!("{reassignments:?}") };
    assert_eq!((begins.first, begins.second, begins.slot), (id(GUEST + 1), id(GUEST + 2), id(SLOT)));
}
