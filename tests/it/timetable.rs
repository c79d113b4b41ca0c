//! Timetables: feasible by a checker of our own, within their proven bounds, the same for the same seed, and honest.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use twinhall::{
    domain::timetable::{
        Clash, Fair, Goal, Help, InvalidFair, Meeting, NoShow, Participant, Reason, Request, Search, clashes, refill,
        unplaced, waiting,
    },
    files::fair_json::{self, Fault},
};

use crate::corpora::corpora;

/// What is wrong with a timetable, read off the fair alone. Fixed meetings are beyond reproach.
fn faults(fair: &Fair, meetings: &[Meeting]) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut seats, mut busy, mut pairs) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut counts = BTreeMap::new();
    for meeting in meetings {
        let request = &fair.requests[meeting.request];
        let is_fixed = fair.fixed.contains(meeting);
        if !pairs.insert(meeting.request) {
            faults.push(format!("pair twice: {meeting:?}"));
        }
        if meeting.table >= fair.tables || !seats.insert((meeting.slot, meeting.table)) {
            faults.push(format!("table: {meeting:?}"));
        }
        for person in [request.one, request.other] {
            if !busy.insert((meeting.slot, person)) {
                faults.push(format!("{person} is busy: {meeting:?}"));
            }
            if meeting.slot >= fair.slots || fair.participants[person].present >> meeting.slot & 1 == 0 && !is_fixed {
                faults.push(format!("{person} is absent: {meeting:?}"));
            }
            *counts.entry(person).or_insert(0) += 1;
        }
    }
    for slot in 0..fair.slots {
        let alone: Vec<&Meeting> = meetings
            .iter()
            .filter(|meeting| meeting.slot == slot)
            .filter(|meeting| helpers(fair, meeting.request, slot).is_some_and(|all| !all.contains(&meeting.table)))
            .collect();
        // Who is fixed without help has none; the others need an interpreter each, and so do the fixed who can have one.
        let (fixed, open): (Vec<&Meeting>, Vec<&Meeting>) = alone.into_iter().partition(|one| fair.fixed.contains(one));
        let best = most_helped(fair, &fixed, slot, &mut BTreeSet::new());
        let all: Vec<&Meeting> = fixed.into_iter().chain(open.iter().copied()).collect();
        if most_helped(fair, &all, slot, &mut BTreeSet::new()) < best + open.len() {
            faults.push(format!("no help in {slot}: {open:?}"));
        }
    }
    let fixed = |person: usize| fair.fixed.iter().filter(|meeting| is_with(fair, meeting, person)).count();
    for (person, count) in counts {
        if count > (fair.participants[person].most as usize).max(fixed(person)) {
            faults.push(format!("{person} over the cap"));
        }
    }
    faults.extend(fair.fixed.iter().filter(|fixed| !meetings.contains(fixed)).map(|fixed| format!("lost: {fixed:?}")));
    faults
}

/// Who helps a request in a slot, if it needs help: tables, and interpreters numbered on from them.
fn helpers(fair: &Fair, request: usize, slot: usize) -> Option<&Vec<usize>> {
    fair.requests[request].help.map(|help| &fair.helps[help].helpers[slot])
}

/// How many of these meetings can have an interpreter at once, by trying all ways.
fn most_helped(fair: &Fair, meetings: &[&Meeting], slot: usize, taken: &mut BTreeSet<usize>) -> usize {
    let Some((first, rest)) = meetings.split_first() else { return 0 };
    let mut most = most_helped(fair, rest, slot, taken);
    for helper in helpers(fair, first.request, slot).unwrap().iter().filter(|helper| **helper >= fair.tables) {
        if taken.insert(*helper) {
            most = most.max(1 + most_helped(fair, rest, slot, taken));
            taken.remove(helper);
        }
    }
    most
}

fn is_with(fair: &Fair, meeting: &Meeting, person: usize) -> bool {
    let request = &fair.requests[meeting.request];
    request.one == person || request.other == person
}

fn value(fair: &Fair, meetings: &[Meeting]) -> i64 {
    meetings.iter().map(|meeting| i64::from(fair.requests[meeting.request].value)).sum()
}

/// The smallest of floor, cap, slots there and requests that can be placed.
fn target(fair: &Fair, person: usize, floor: u32) -> usize {
    let one = &fair.participants[person];
    let all = (1_u128 << fair.slots) - 1;
    let helped = |help: usize| -> u128 {
        (0..fair.slots).filter(|slot| !fair.helps[help].helpers[*slot].is_empty()).map(|slot| 1 << slot).sum()
    };
    let can_be = |request: &&Request| {
        let sides = [request.one, request.other];
        let together = sides.iter().fold(all, |set, side| set & fair.participants[*side].present);
        sides.contains(&person)
            && sides.iter().all(|side| fair.participants[*side].most > 0)
            && together & request.help.map_or(all, helped) != 0
            && fair.tables > 0
    };
    let requests = fair.requests.iter().filter(can_be).count();
    (floor as usize).min(one.most as usize).min((one.present & all).count_ones() as usize).min(requests)
}

fn missing(fair: &Fair, meetings: &[Meeting], floor: u32) -> usize {
    let has = |person: usize| meetings.iter().filter(|meeting| is_with(fair, meeting, person)).count();
    (0..fair.participants.len()).map(|person| target(fair, person, floor).saturating_sub(has(person))).sum()
}

prop_compose! {
    fn fairs(people: usize, slots: usize, requests: usize)(
        count in 2..=people, slots in 1..=slots, tables in 1..=people / 2 + 1, interpreters in 0..3_usize, helps in 0..3_usize,
    )(
        participants in prop::collection::vec((any::<u128>(), any::<u128>(), 0..=slots as u32 + 1), count),
        requests in prop::collection::vec((0..count, 0..count, 1..25_u32, 0..4_usize), 0..=requests),
        helped in prop::collection::vec(prop::collection::vec(prop::collection::btree_set(0..tables + interpreters, 0..3), slots), helps),
        slots in Just(slots), tables in Just(tables), interpreters in Just(interpreters),
    ) -> Fair {
        let mut pairs = BTreeSet::new();
        let all = (1_u128 << slots) - 1;
        Fair {
            slots,
            tables,
            interpreters,
            participants: participants
                .into_iter()
                .map(|(one, other, most)| Participant { present: (one | other) & all, most })
                .collect(),
            requests: requests
                .into_iter()
                .filter(|(one, other, ..)| one != other && pairs.insert((*one.min(other), *one.max(other))))
                .map(|(one, other, value, help)| {
                    Request { one, other, value, help: (help < helped.len()).then_some(help) }
                })
                .collect(),
            helps: helped
                .into_iter()
                .map(|helped| Help { helpers: helped.into_iter().map(|helpers| helpers.into_iter().collect()).collect() })
                .collect(),
            ..Fair::default()
        }
    }
}

fn goals() -> impl Strategy<Value = Goal> {
    prop_oneof![Just(Goal::Value), (1..4_u32).prop_map(Goal::Floor), Just(Goal::Highest)]
}

/// Every way to place the requests of a tiny fair.
fn every(fair: &Fair, see: &mut impl FnMut(&[Meeting])) {
    fn place(fair: &Fair, request: usize, meetings: &mut Vec<Meeting>, see: &mut impl FnMut(&[Meeting])) {
        if request == fair.requests.len() {
            see(meetings);
            return;
        }
        place(fair, request + 1, meetings, see);
        for slot in 0..fair.slots {
            for table in 0..fair.tables {
                meetings.push(Meeting { request, slot, table });
                if faults(fair, meetings).is_empty() {
                    place(fair, request + 1, meetings, see);
                }
                meetings.pop();
            }
        }
    }
    place(fair, 0, &mut Vec::new(), see);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_timetable_breaks_no_rule_and_keeps_below_its_bound(
        fair in fairs(14, 7, 50), goal in goals(), seed in any::<u64>(), steps in 0..2_000_u64,
    ) {
        let mut search = Search::new(&fair, goal, seed).unwrap();
        search.advance(steps);
        let timetable = search.timetable();
        let progress = timetable.progress;
        prop_assert_eq!(faults(&fair, &timetable.meetings), Vec::<String>::new());
        prop_assert_eq!(progress.value, value(&fair, &timetable.meetings));
        prop_assert!(progress.value <= progress.bound);
        prop_assert_eq!(progress.missing, missing(&fair, &timetable.meetings, progress.floor));
    }

    #[test]
    fn the_same_seed_and_steps_give_the_same_timetable(fair in fairs(14, 7, 60), goal in goals(), seed in any::<u64>()) {
        let mut once = Search::new(&fair, goal, seed).unwrap();
        let mut again = Search::new(&fair, goal, seed).unwrap();
        let plain = once.advance(500).value;
        for _ in 0..5 {
            again.advance(100);
            again.timetable();
        }
        let (once, again) = (once.timetable(), again.timetable());
        prop_assert_eq!(faults(&fair, &again.meetings), Vec::<String>::new());
        if goal == Goal::Value {
            // Looking at the timetable in between does no harm.
            prop_assert!(again.progress.value >= plain);
        }
        let mut third = Search::new(&fair, goal, seed).unwrap();
        third.advance(200);
        third.advance(300);
        prop_assert_eq!(once, third.timetable());
    }

    #[test]
    fn no_timetable_of_a_tiny_fair_is_worth_more_than_the_bound(
        fair in fairs(5, 3, 5), goal in goals(), seed in any::<u64>(),
    ) {
        let tables = fair.tables.min(2);
        // Interpreters stay interpreters where there are fewer tables.
        let moved = |helper: usize| if helper < fair.tables { (helper < tables).then_some(helper) } else { Some(helper - fair.tables + tables) };
        let helps = fair.helps.iter().map(|help| Help {
            helpers: help.helpers.iter().map(|helpers| helpers.iter().filter_map(|helper| moved(*helper)).collect()).collect(),
        }).collect();
        let fair = Fair { tables, helps, ..fair };
        prop_assume!(fair.check().is_ok());
        let mut search = Search::new(&fair, goal, seed).unwrap();
        search.advance(3_000);
        let found = search.timetable().progress;
        let (mut most, mut highest) = (0, 0);
        every(&fair, &mut |meetings| {
            if missing(&fair, meetings, found.floor) <= found.missing {
                most = most.max(value(&fair, meetings));
            }
            if let Some(limit) = found.highest_floor {
                let reached = (0..=limit + 1).take_while(|floor| missing(&fair, meetings, *floor) == 0).last();
                let asks = |floor: u32| (0..fair.participants.len()).map(|one| target(&fair, one, floor)).sum::<usize>();
                let reached = reached.unwrap_or_default();
                // A floor that asks for nothing more than a lower one is no higher floor.
                highest = highest.max(if asks(reached) > asks(limit) { reached } else { reached.min(limit) });
            }
        });
        prop_assert!(found.bound >= most, "{} of {most}", found.bound);
        prop_assert!(found.highest_floor.is_none_or(|limit| highest <= limit));
        // So small a fair is solved.
        prop_assert_eq!(found.value, most);
    }

    #[test]
    fn no_timetable_of_a_tiny_fair_where_few_meet_is_worth_more_than_the_bound(
        fair in fairs(6, 4, 6), there in prop::collection::vec(any::<u128>(), 6), goal in goals(), seed in any::<u64>(),
    ) {
        let mut fair = Fair { tables: 1, helps: Vec::new(), ..fair };
        for (one, there) in fair.participants.iter_mut().zip(there) {
            one.present &= there;
        }
        for request in &mut fair.requests {
            request.help = None;
        }
        let mut search = Search::new(&fair, goal, seed).unwrap();
        // Where the flow's bound is not reached, time is priced after a while.
        search.advance(21_000);
        let found = search.timetable().progress;
        let mut most = 0;
        every(&fair, &mut |meetings| {
            if missing(&fair, meetings, found.floor) <= found.missing {
                most = most.max(value(&fair, meetings));
            }
        });
        prop_assert!(found.bound >= most, "{} of {most}", found.bound);
        prop_assert_eq!(found.value, most);
    }

    #[test]
    fn locked_meetings_stay_and_the_rest_is_solved_around_them(
        fair in fairs(12, 6, 40), goal in goals(), locked in any::<u64>(), seed in any::<u64>(),
    ) {
        let first = Search::new(&fair, Goal::Value, seed).unwrap().timetable().meetings;
        let is_locked = |at: &usize| locked >> (at % 64) & 1 == 1;
        let fixed = first.iter().enumerate().filter(|(at, _)| is_locked(at)).map(|(_, meeting)| *meeting).collect();
        // What is locked stays even if someone is said to be absent since.
        let mut fair = Fair { fixed, ..fair };
        fair.participants[0].present = 0;
        fair.participants[1].most = 0;
        let mut search = Search::from(&fair, goal, seed, &first).unwrap();
        search.advance(300);
        let timetable = search.timetable();
        prop_assert_eq!(faults(&fair, &timetable.meetings), Vec::<String>::new());
        prop_assert!(timetable.progress.value <= timetable.progress.bound);
    }

    #[test]
    fn every_request_left_out_has_true_reasons(fair in fairs(12, 5, 50), seed in any::<u64>()) {
        let mut search = Search::new(&fair, Goal::Value, seed).unwrap();
        search.advance(200);
        let meetings = search.timetable().meetings;
        let placed: BTreeSet<usize> = meetings.iter().map(|meeting| meeting.request).collect();
        let told: Vec<_> = unplaced(&fair, &meetings).collect();
        let left_out: Vec<usize> = (0..fair.requests.len()).filter(|request| !placed.contains(request)).collect();
        prop_assert_eq!(told.iter().map(|one| one.request).collect::<Vec<_>>(), left_out);
        let free = |person: usize| {
            let busy = meetings.iter().filter(|meeting| is_with(&fair, meeting, person));
            busy.fold(fair.participants[person].present, |free, meeting| free & !(1 << meeting.slot))
        };
        let held = |person: usize| meetings.iter().filter(|meeting| is_with(&fair, meeting, person)).count();
        let taken = |slot: usize, table: usize| meetings.iter().any(|other| (other.slot, other.table) == (slot, table));
        for one in &told {
            let request = &fair.requests[one.request];
            let together = fair.participants[request.one].present & fair.participants[request.other].present;
            let both_free = free(request.one) & free(request.other);
            let both: Vec<usize> = (0..fair.slots).filter(|slot| both_free >> slot & 1 == 1).collect();
            let helpers = |slot: usize| request.help.map(|help| fair.helps[help].helpers[slot].clone());
            prop_assert!(!one.reasons.is_empty());
            for reason in &one.reasons {
                let is_true = match reason {
                    Reason::NeverTogether => together == 0,
                    Reason::NoHelp => (0..fair.slots)
                        .all(|slot| together >> slot & 1 == 0 || helpers(slot).is_some_and(|tables| tables.is_empty())),
                    Reason::Cap(person) => held(*person) >= fair.participants[*person].most as usize,
                    Reason::Full(person) => (0..fair.slots).all(|slot| {
                        let is_possible = together >> slot & 1 == 1 && helpers(slot).is_none_or(|tables| !tables.is_empty());
                        !is_possible || free(*person) >> slot & 1 == 0
                    }),
                    Reason::FreeAtOtherTimes => both.iter().all(|slot| helpers(*slot).is_some_and(|tables| tables.is_empty())),
                    Reason::NoTable => both.iter().all(|slot| {
                        (0..fair.tables).all(|table| taken(*slot, table)) || helpers(*slot).is_some_and(|tables| tables.is_empty())
                    }),
                    Reason::HelpTaken => request.help.is_some() && !both.is_empty(),
                    // The search leaves out nothing that fits.
                    Reason::Open => false,
                };
                prop_assert!(is_true, "{:?} of {:?}", reason, request);
            }
            if let Some(instead) = &one.instead {
                let cost: u32 = instead.requests.iter().map(|other| fair.requests[*other].value).sum();
                prop_assert_eq!(instead.value, i64::from(cost));
                prop_assert!(cost >= request.value, "a better meeting was left out");
                prop_assert!(instead.requests.iter().all(|other| placed.contains(other)));
            }
        }
    }

    #[test]
    fn a_move_clashes_exactly_where_a_rule_would_be_broken(
        fair in fairs(10, 5, 30), seed in any::<u64>(), request in any::<prop::sample::Index>(),
        slot in 0..5_usize, table in 0..5_usize,
    ) {
        prop_assume!(!fair.requests.is_empty());
        let moved = Meeting { request: request.index(fair.requests.len()), slot: slot % fair.slots, table: table % fair.tables };
        let meetings = Search::new(&fair, Goal::Value, seed).unwrap().timetable().meetings;
        for meeting in &meetings {
            prop_assert_eq!(clashes(&fair, &meetings, *meeting), Vec::<Clash>::new());
        }
        let mut after: Vec<Meeting> =
            meetings.iter().copied().filter(|meeting| meeting.request != moved.request).collect();
        after.push(moved);
        prop_assert_eq!(clashes(&fair, &meetings, moved).is_empty(), faults(&fair, &after).is_empty());
        let locked = Fair { fixed: meetings.clone(), ..fair.clone() };
        if meetings.iter().any(|meeting| meeting.request == moved.request && *meeting != moved) {
            prop_assert!(clashes(&locked, &meetings, moved).contains(&Clash::Fixed));
        }
    }

    #[test]
    fn a_refill_moves_nothing_that_is_over_runs_or_is_locked(
        fair in fairs(12, 6, 40), seed in any::<u64>(), locked in any::<u64>(), who in any::<prop::sample::Index>(),
        now in 0..6_usize, is_gone_for_good in any::<bool>(),
    ) {
        let now = now % fair.slots;
        let meetings = Search::new(&fair, Goal::Value, seed).unwrap().timetable().meetings;
        let is_locked = |at: &usize| locked >> (at % 64) & 3 == 3;
        let fixed = meetings.iter().enumerate().filter(|(at, _)| is_locked(at)).map(|(_, meeting)| *meeting).collect();
        let fair = Fair { fixed, ..fair };
        let participant = who.index(fair.participants.len());
        let gone = if is_gone_for_good { u128::MAX << now } else { 1 << now };
        let offers = refill(&fair, &meetings, NoShow { participant, now, gone, alone: None }, &[]).unwrap();
        prop_assert!(!offers.is_empty());
        let is_void = |meeting: &&Meeting| gone >> meeting.slot & 1 == 1 && is_with(&fair, meeting, participant);
        let void: Vec<Meeting> = meetings.iter().filter(is_void).copied().collect();
        for offer in &offers {
            prop_assert_eq!(&offer.dropped, &void);
            let mut after = fair.clone();
            after.participants[participant].present &= !gone;
            after.fixed = meetings.iter().filter(|meeting| !void.contains(meeting))
                .filter(|meeting| meeting.slot <= now || fair.fixed.contains(meeting)).copied().collect();
            prop_assert_eq!(faults(&after, &offer.meetings), Vec::<String>::new());
            // Nothing else begins in the past, and every change is told.
            let old: BTreeSet<Meeting> = meetings.iter().copied().collect();
            let new: BTreeSet<Meeting> = offer.meetings.iter().copied().collect();
            let come: BTreeSet<Meeting> = new.difference(&old).copied().collect();
            prop_assert!(come.iter().all(|meeting| meeting.slot >= now));
            let told = offer.now.iter().chain(&offer.added).chain(offer.moved.iter().map(|(_, after)| after));
            prop_assert_eq!(come, told.copied().collect::<BTreeSet<_>>());
            prop_assert_eq!(offer.gain, value(&fair, &offer.meetings) + value(&fair, &void) - value(&fair, &meetings));
        }
        // What begins now comes first, and then what is worth most.
        prop_assert!(offers.is_sorted_by_key(|offer| (offer.now.is_empty(), offer.now.len(), -offer.gain)));
    }
}

/// A fair where everyone is always there and wants everyone.
fn company(people: usize, slots: usize, tables: usize) -> Fair {
    let pairs = (0..people).flat_map(|one| (one + 1..people).map(move |other| (one, other)));
    Fair {
        slots,
        tables,
        participants: vec![Participant { present: (1 << slots) - 1, most: slots as u32 }; people],
        requests: pairs.map(|(one, other)| Request { one, other, value: 1, help: None }).collect(),
        ..Fair::default()
    }
}

#[test]
fn an_odd_company_that_wants_each_other_is_told_what_can_be_reached() {
    // Seventeen in sixteen slots: one waits in each, so 8 × 16 = 128 of 136.
    let mut search = Search::new(&company(17, 16, 20), Goal::Value, 1).unwrap();
    assert_eq!(search.progress().bound, 128);
    assert_eq!(search.advance(20_000).value, 128);
    // Two companies of eleven, joined by one request: each still leaves one waiting in every slot, but for that one.
    let mut fair = company(22, 10, 20);
    fair.requests.retain(|request| (request.one < 11) == (request.other < 11));
    fair.requests.push(Request { one: 0, other: 11, value: 1, help: None });
    let mut search = Search::new(&fair, Goal::Value, 1).unwrap();
    let progress = search.advance(30_000);
    assert_eq!((progress.value, progress.bound), (101, 101));
}

#[test]
fn what_cannot_be_in_one_slot_together_is_known_to_the_bound() {
    // One table: two valuable meetings can only be in the second slot, a cheap one in the first, too.
    let fair = Fair {
        slots: 2,
        tables: 1,
        participants: [0b11, 0b11, 0b10, 0b10, 0b10, 0b10].map(|present| Participant { present, most: 2 }).to_vec(),
        requests: [(0, 1, 1), (2, 3, 10), (4, 5, 10)]
            .map(|(one, other, value)| Request { one, other, value, help: None })
            .to_vec(),
        ..Fair::default()
    };
    let mut search = Search::new(&fair, Goal::Value, 1).unwrap();
    let progress = search.advance(30_000);
    assert_eq!((progress.value, progress.bound), (11, 11));
    assert!(progress.is_proven_best() && progress.steps < 30_000);
}

/// A fair where everyone is there now and then, the same in every run.
pub fn patchy(people: usize, slots: usize, tables: usize) -> Fair {
    let mut state = 7_u64;
    let mut below = |end: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % end
    };
    let mut fair = company(people, slots, tables);
    for one in &mut fair.participants {
        one.present = (0..slots).filter(|_| below(5) < 2).map(|slot| 1 << slot).sum();
    }
    fair.requests.retain(|_| below(3) == 0);
    for request in &mut fair.requests {
        request.value = 1 + below(20) as u32;
    }
    fair
}

#[test]
fn where_attendance_is_patchy_seed_and_steps_decide_and_the_bound_is_nearly_reached() {
    let fair = patchy(40, 12, 10);
    for goal in [Goal::Value, Goal::Floor(2), Goal::Highest] {
        let mut once = Search::new(&fair, goal, 5).unwrap();
        once.advance(26_000);
        let once = once.timetable();
        let mut again = Search::new(&fair, goal, 5).unwrap();
        for _ in 0..26 {
            again.advance(1_000);
        }
        assert_eq!(once, again.timetable(), "{goal:?}");
        assert_eq!(faults(&fair, &once.meetings), Vec::<String>::new());
        let progress = once.progress;
        let missed = progress.bound - progress.value;
        if goal == Goal::Highest {
            // In so few steps the floor is reached for everyone; the value comes after it.
            assert_eq!((progress.missing, Some(progress.floor)), (0, progress.highest_floor), "{progress:?}");
            assert!(missed >= 0, "{progress:?}");
        } else {
            assert!((0..=progress.bound / 50).contains(&missed), "{goal:?}: {progress:?}");
        }
    }
}

#[test]
fn a_floor_that_cannot_be_reached_is_not_sought_for_ever() {
    // One table in two slots: of four who want each other, four meetings are missing whatever is done.
    let fair = company(4, 2, 1);
    let progress = Search::new(&fair, Goal::Floor(2), 1).unwrap().advance(1_000);
    assert_eq!((progress.value, progress.missing, progress.least_missing), (2, 4, 4));
    assert!(progress.is_proven_best());
}

#[test]
fn a_fair_without_people_slots_tables_or_requests_has_no_meetings() {
    let none = Fair::default();
    let (no_slots, no_tables) = (company(3, 0, 2), company(3, 2, 0));
    let no_requests = Fair { requests: Vec::new(), ..company(3, 2, 2) };
    for fair in [none, no_slots, no_tables, no_requests] {
        for goal in [Goal::Value, Goal::Floor(2), Goal::Highest] {
            let mut search = Search::new(&fair, goal, 1).unwrap();
            search.advance(100);
            let timetable = search.timetable();
            assert_eq!((timetable.meetings, timetable.progress.bound), (Vec::new(), 0), "{goal:?} {fair:?}");
        }
    }
}

#[test]
fn the_worst_served_come_first_where_that_is_asked() {
    // Everyone is most eager to meet the hub, which has four slots; two by two the others can meet, too.
    let mut fair = company(5, 4, 1);
    for request in &mut fair.requests {
        request.value = if request.one == 0 { 10 } else { 1 };
    }
    let by_value = Search::new(&fair, Goal::Value, 1).unwrap().advance(1_000);
    assert_eq!(by_value.value, 40);
    fair.participants[0].most = 2;
    let mut search = Search::new(&fair, Goal::Highest, 1).unwrap();
    let fairest = search.advance(1_000);
    assert_eq!((fairest.floor, fairest.missing, fairest.highest_floor), (1, 0, Some(1)));
    let everyone = search.timetable().meetings;
    assert!((0..5).all(|person| everyone.iter().any(|meeting| is_with(&fair, meeting, person))), "{everyone:?}");
}

#[test]
fn a_floor_that_odd_groups_rule_out_gives_way_to_the_highest_that_everyone_reaches() {
    // Of five who want each other one is left over in each of the four slots; one meeting joins the two groups.
    let mut fair = company(10, 4, 5);
    fair.requests.retain(|request| (request.one < 5) == (request.other < 5));
    fair.requests.push(Request { one: 0, other: 5, value: 1, help: None });
    let mut search = Search::new(&fair, Goal::Highest, 1).unwrap();
    let early = search.timetable();
    assert_eq!(early.progress.missing, 0, "{:?}", early.progress);
    assert_eq!(missing(&fair, &early.meetings, early.progress.floor), 0);
    search.advance(100_000);
    let timetable = search.timetable();
    let progress = timetable.progress;
    assert_eq!((progress.floor, progress.missing, progress.highest_floor), (3, 0, Some(3)));
    assert_eq!(missing(&fair, &timetable.meetings, 3), 0);
    assert!(progress.is_proven_best(), "{progress:?}");
}

/// A fair that was held once: in each slot half of all are there, and all of them met. Then others were asked, too.
fn held(people: usize, slots: usize, seed: u64) -> Fair {
    let mut state = seed;
    let mut below = |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % end
    };
    let mut participants = vec![Participant { present: 0, most: slots as u32 }; people];
    let mut pairs = BTreeSet::new();
    for slot in 0..slots {
        let mut there: Vec<usize> = (0..people).filter(|_| below(2) == 0).collect();
        // Two who met before wait for others; who is left over wasn't there.
        while let Some(one) = there.pop() {
            let other = (0..there.len())
                .map(|_| below(there.len()))
                .find(|at| !pairs.contains(&(there[*at].min(one), there[*at].max(one))));
            let Some(other) = other.map(|at| there.swap_remove(at)) else { continue };
            pairs.insert((one.min(other), one.max(other)));
            participants[one].present |= 1 << slot;
            participants[other].present |= 1 << slot;
        }
    }
    let asked = pairs.len() + 3 * people;
    while pairs.len() < asked {
        let (one, other) = (below(people), below(people));
        if one != other {
            pairs.insert((one.min(other), one.max(other)));
        }
    }
    let request = |(one, other)| Request { one, other, value: 1 + below(10) as u32, help: None };
    let requests = pairs.into_iter().map(request).collect();
    Fair { slots, tables: people / 2, participants, requests, ..Fair::default() }
}

#[test]
fn everyone_is_as_busy_as_they_once_were() {
    for people in [100, 200] {
        let fair = held(people, 16, 1);
        let mut search = Search::new(&fair, Goal::Highest, 1).unwrap();
        let highest = fair.participants.iter().map(|one| one.present.count_ones()).max().unwrap();
        assert_eq!(search.advance(0).highest_floor, Some(highest), "it was reached once");
        search.advance(30_000);
        let timetable = search.timetable();
        assert_eq!((timetable.progress.floor, timetable.progress.missing), (highest, 0), "{people} people");
        assert_eq!((faults(&fair, &timetable.meetings), missing(&fair, &timetable.meetings, highest)), (vec![], 0));
    }
}

#[test]
fn tables_with_an_interpreter_go_to_those_who_need_them() {
    let mut fair = company(4, 1, 2);
    fair.helps = vec![Help { helpers: vec![vec![1]] }];
    fair.requests.retain(|request| [(0, 1), (2, 3)].contains(&(request.one, request.other)));
    fair.requests[1].help = Some(0);
    let meetings = Search::new(&fair, Goal::Value, 1).unwrap().timetable().meetings;
    let expected = [Meeting { request: 0, slot: 0, table: 0 }, Meeting { request: 1, slot: 0, table: 1 }];
    assert_eq!(meetings, expected);
    // Both need the one interpreter: one stays out, and is told so.
    fair.requests[0].help = Some(0);
    let meetings = Search::new(&fair, Goal::Value, 1).unwrap().timetable().meetings;
    assert_eq!(meetings.len(), 1);
    assert_eq!(unplaced(&fair, &meetings).next().unwrap().reasons, [Reason::HelpTaken]);
    // Before anything is timetabled nobody is with others.
    assert!(unplaced(&fair, &[]).all(|one| one.reasons == [Reason::Open]));
    fair.helps[0].helpers[0].clear();
    assert_eq!(unplaced(&fair, &[]).next().unwrap().reasons, [Reason::NoHelp]);
}

/// Two halves without a language in common, so many interpreters who go to any table.
fn divided(people: usize, slots: usize, interpreters: usize) -> Fair {
    let mut fair = company(people, slots, people / 2);
    fair.interpreters = interpreters;
    let all = (fair.tables..fair.tables + interpreters).collect::<Vec<_>>();
    fair.helps = vec![Help { helpers: vec![all; slots] }];
    for request in &mut fair.requests {
        request.help = ((request.one < people / 2) != (request.other < people / 2)).then_some(0);
    }
    fair
}

#[test]
fn interpreters_go_to_any_table_and_what_they_cannot_serve_is_known_to_the_bound() {
    let mut fair = divided(8, 3, 2);
    fair.requests.retain(|request| request.help.is_some());
    let mut search = Search::new(&fair, Goal::Value, 1).unwrap();
    let progress = search.advance(1_000);
    assert_eq!((progress.value, progress.bound, progress.is_proven_best()), (6, 6, true));
    let meetings = search.timetable().meetings;
    assert_eq!(faults(&fair, &meetings), Vec::<String>::new());
    // A third meeting in a slot finds both with others, whatever its table.
    let other = (0..fair.requests.len()).find(|request| {
        let sides = [fair.requests[*request].one, fair.requests[*request].other];
        !meetings.iter().any(|meeting| meeting.slot == 0 && sides.iter().any(|side| is_with(&fair, meeting, *side)))
    });
    let moved = Meeting { request: other.unwrap(), slot: 0, table: 3 };
    assert!(matches!(clashes(&fair, &meetings, moved)[..], [.., Clash::HelpTaken(_)]));
}

#[test]
fn few_interpreters_are_left_to_the_meetings_worth_most() {
    for people in [8, 24] {
        let mut fair = divided(people, 6, people / 8);
        for (at, request) in fair.requests.iter_mut().enumerate() {
            request.value = 1 + (at * 7 % 11) as u32;
        }
        let mut search = Search::new(&fair, Goal::Value, 1).unwrap();
        search.advance(4_000);
        let timetable = search.timetable();
        assert_eq!(faults(&fair, &timetable.meetings), Vec::<String>::new());
        let progress = timetable.progress;
        assert!(progress.bound - progress.value <= progress.bound / 50, "{people}: {progress:?}");
    }
}

#[test]
fn nobody_waits_without_need() {
    // Two slots of six do; in between nobody should sit idle.
    let mut fair = company(4, 6, 2);
    fair.requests.retain(|request| [(0, 1), (0, 2), (1, 3), (2, 3)].contains(&(request.one, request.other)));
    let meetings = Search::new(&fair, Goal::Value, 3).unwrap().timetable().meetings;
    assert_eq!((meetings.len(), waiting(&fair, &meetings)), (4, 0));
    // Over night nobody waits.
    let apart = [Meeting { request: 0, slot: 0, table: 0 }, Meeting { request: 1, slot: 5, table: 0 }];
    assert_eq!(waiting(&fair, &apart), 4);
    fair.mornings = 0b1001;
    assert_eq!(waiting(&fair, &apart), 0);
}

#[test]
fn who_has_most_meetings_keeps_their_table() {
    let mut fair = company(9, 8, 4);
    fair.requests.retain(|request| request.one == 0 || request.other == request.one + 1);
    let meetings = Search::new(&fair, Goal::Value, 1).unwrap().timetable().meetings;
    let tables: BTreeSet<usize> =
        meetings.iter().filter(|meeting| is_with(&fair, meeting, 0)).map(|meeting| meeting.table).collect();
    assert_eq!(tables.len(), 1, "{meetings:?}");
}

#[test]
fn a_no_show_frees_a_partner_who_is_offered_the_best_there_is() {
    let mut fair = company(4, 2, 2);
    // 0 should meet 1 now; 2 is free and worth meeting; 3 only later.
    let wanted = [(0, 1, 9), (0, 2, 5), (0, 3, 7)];
    fair.requests = wanted.map(|(one, other, value)| Request { one, other, value, help: None }).to_vec();
    fair.participants[3].present = 0b10;
    let meetings = [Meeting { request: 0, slot: 0, table: 1 }, Meeting { request: 2, slot: 1, table: 1 }];
    let offers =
        refill(&fair, &meetings, NoShow { participant: 1, now: 0, gone: u128::MAX, alone: None }, &[]).unwrap();
    assert_eq!(offers[0].now, [Meeting { request: 1, slot: 0, table: 1 }]);
    assert_eq!((offers[0].gain, offers[0].moved.len(), offers[0].dropped.len()), (5, 0, 1));
    // Of two who could come now, the one who is known to be here is offered first.
    fair.participants[3].present = 0b11;
    let first = |here: &[usize]| {
        let no_show = NoShow { participant: 1, now: 0, gone: u128::MAX, alone: None };
        refill(&fair, &meetings, no_show, here).unwrap()[0].now[0].request
    };
    assert_eq!((first(&[0, 2]), first(&[0, 3])), (1, 2));
}

#[test]
fn a_fair_comes_from_json_and_its_faults_are_named() {
    let json = |avail: &str, cap: &str, edges: &str| {
        format!(r#"{{"n":3,"slots":2,"tables":1,"avail":{avail},"cap":{cap},"edges":{edges}}}"#)
    };
    let right = json(r#"["11","01","10"]"#, "[2,1,0]", "[[0,1,7],[0,2,1]]");
    let fair = fair_json::read(right.as_bytes()).unwrap();
    assert_eq!(fair.participants.iter().map(|one| one.present).collect::<Vec<_>>(), [0b11, 0b10, 0b01]);
    let meetings = Search::new(&fair, Goal::Value, 1).unwrap().timetable().meetings;
    assert_eq!(fair_json::write(&fair, &meetings), r#"{"meetings":[[0,1,1,0]]}"#);
    let check =
        |text: &str, expected: &Fault| assert_eq!(fair_json::read(text.as_bytes()), Err(expected.clone()), "{text}");
    let (avail, cap) = (r#"["11","01","10"]"#, "[2,1,0]");
    check(&json(r#"["11","01"]"#, cap, "[]"), &Fault::Count { field: "avail", found: 2, expected: 3 });
    check(&json(avail, "[1]", "[]"), &Fault::Count { field: "cap", found: 1, expected: 3 });
    check(&json(r#"["11","0","10"]"#, cap, "[]"), &Fault::Presence { participant: 1, slots: 2 });
    check(&json(r#"["11","0x","10"]"#, cap, "[]"), &Fault::Presence { participant: 1, slots: 2 });
    check(&json(avail, cap, "[[1,0,3]]"), &Fault::Order(0));
    check(&json(avail, cap, "[[1,1,3]]"), &Fault::InvalidFair(InvalidFair::WithItself(0)));
    check(&json(avail, cap, "[[0,1,3],[0,7,1]]"), &Fault::InvalidFair(InvalidFair::UnknownParticipant(1)));
    check(&json(avail, cap, "[[0,1,3],[0,1,4]]"), &Fault::InvalidFair(InvalidFair::PairTwice(1)));
    for bad in ["0", "-4", "9999999999"] {
        check(&json(avail, cap, &format!("[[0,1,{bad}]]")), &Fault::InvalidFair(InvalidFair::BadValue(0)));
    }
    let many = InvalidFair::TooMany { what: "participants", count: 4_000_000_000, most: 10_000 };
    check(r#"{"n":4000000000,"slots":1,"tables":1,"avail":[],"cap":[],"edges":[]}"#, &Fault::InvalidFair(many));
    assert!(matches!(fair_json::read(b"{\"n\":1"), Err(Fault::NotFair(_))));
}

#[test]
fn the_fairs_of_the_corpus_are_solved_to_half_a_percent() {
    let Some(folder) = corpora("the fairs of the corpus are solved") else { return };
    let mut seen = 0;
    for entry in std::fs::read_dir(folder.join("fair")).unwrap() {
        let path = entry.unwrap().path();
        let fair = fair_json::read(&std::fs::read(&path).unwrap()).unwrap();
        for (goal, most_missed) in [(Goal::Value, 0.005), (Goal::Floor(3), 0.005), (Goal::Highest, 0.015)] {
            let mut search = Search::new(&fair, goal, 7).unwrap();
            search.advance(4_000);
            let timetable = search.timetable();
            assert_eq!(faults(&fair, &timetable.meetings), Vec::<String>::new(), "{}", path.display());
            let progress = timetable.progress;
            let missed = (progress.bound - progress.value) as f64 / progress.bound as f64;
            let is_reached = progress.missing == 0 && missed <= most_missed;
            assert!(is_reached, "{}: {goal:?} {progress:?}", path.display());
        }
        seen += 1;
    }
    assert!(seen > 0, "there are fairs in the corpus");
}

#[test]
fn the_verb_reads_a_fair_and_writes_its_timetable() {
    let folder = tempfile::tempdir().unwrap();
    let [instance, first, second] = ["fair.json", "first.json", "second.json"].map(|name| folder.path().join(name));
    let fair = r#"{"n":4,"slots":3,"tables":2,"avail":["111","111","111","111"],"cap":[3,3,3,3],
        "edges":[[0,1,5],[0,2,4],[0,3,3],[1,2,1],[1,3,2],[2,3,6]]}"#;
    std::fs::write(&instance, fair).unwrap();
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_twinhall"));
        let output = command.arg("timetable").args(words).args(["--language", "en"]).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    };
    let [from, to, also] = [&instance, &first, &second].map(|path| path.to_str().unwrap());
    let (code, said, _) = run(&[from, "-o", to, "--steps", "100", "--seed", "3", "--floor", "max"]);
    assert_eq!(code, 0);
    assert!(said.contains("meetings 6, value 21, proven bound 21, gap at most 0%"), "{said}");
    assert!(said.contains("at least this many meetings: 3") && said.contains("higher than 3"), "{said}");
    run(&[from, "-o", also, "--steps", "100", "--seed", "3", "--floor", "max"]);
    assert_eq!(std::fs::read(&first).unwrap(), std::fs::read(&second).unwrap());
    let read: serde_json::Value = serde_json::from_slice(&std::fs::read(&first).unwrap()).unwrap();
    assert_eq!(read["meetings"].as_array().unwrap().len(), 6);
    assert_eq!(run(&[from, "-o", to, "--seconds", "0.1"]).0, 0);

    std::fs::write(&instance, fair.replace("[2,3,6]", "[3,2,6]")).unwrap();
    let (code, said, complaint) = run(&[from, "-o", to]);
    assert_eq!((code, said.as_str()), (1, ""));
    assert!(complaint.contains("request 5 does not name the lower participant first"), "{complaint}");
    assert_eq!(run(&["no such file", "-o", to]).0, 1);
    assert_eq!(run(&[from, "-o", to, "--floor", "many"]).0, 2);
}
