//! A fair before it runs: its days cut into slots, who is there in which, and what it still lacks.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use proptest::prelude::*;
use twinhall::domain::{
    date::{PartialDate, Period},
    fair::{
        DayPlan, FairGap, Known, PlanFault, PlannedSlot, Presence, days_of, gaps, missing_slots, presence, read_breaks,
        read_minute, slots_of, span_millis,
    },
    kinds::{Kind, absence, fair, participant, slot},
    record::{Draft, Record},
    timetable::MOST_SLOTS,
    value::Id,
};

fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2001, 5, day).unwrap()
}

fn plan() -> DayPlan {
    DayPlan {
        days: vec![day(15), day(16)],
        first_minute: 540,
        last_minute: 720,
        slot_minutes: 30,
        change_minutes: 5,
        breaks: vec![(640, 660)],
    }
}

fn kept(one: PlannedSlot, number: u128) -> Record {
    one.fill(Draft::new(Kind::Slot, id(number)), id(1)).check().unwrap()
}

#[test]
fn a_morning_is_cut_as_a_person_would() {
    let slots = slots_of(&plan()).unwrap();
    let of_first: Vec<(i64, i64, bool)> = slots
        .iter()
        .filter(|one| one.date == day(15))
        .map(|one| (one.start_minute, one.minutes, one.is_break))
        .collect();
    let wanted = [(540, 30, false), (575, 30, false), (610, 30, false), (640, 20, true), (660, 30, false)];
    assert_eq!(of_first[..2], wanted[..2]);
    // 10:10 to 10:40 still fits before the break; after it the day goes on at eleven.
    assert_eq!(of_first[2..], wanted[2..]);
    assert_eq!(slots.len(), 2 * wanted.len());
}

#[test]
fn days_that_can_not_be_cut_are_refused() {
    let check = |change: fn(&mut DayPlan), why: PlanFault| {
        let mut plan = plan();
        change(&mut plan);
        assert_eq!(slots_of(&plan), Err(why));
    };
    check(|plan| plan.days.clear(), PlanFault::NoDays);
    check(|plan| plan.last_minute = 560, PlanFault::BadBreak);
    check(|plan| plan.slot_minutes = 300, PlanFault::TooShort);
    check(|plan| plan.breaks = vec![(660, 640)], PlanFault::BadBreak);
    check(|plan| plan.breaks = vec![(630, 660), (600, 640)], PlanFault::BadBreak);
    check(|plan| plan.last_minute = 500, PlanFault::TooShort);
    check(|plan| (plan.slot_minutes, plan.change_minutes, plan.breaks) = (1, 0, Vec::new()), PlanFault::TooMany);
}

proptest! {
    #[test]
    fn slots_never_cross_and_are_only_added_once(
        first in 0_i64..700, length in 60_i64..700, minutes in 5_i64..90, change in 0_i64..20,
        pause in 0_i64..300, pause_minutes in 1_i64..120,
    ) {
        let last_minute = (first + length).min(1_440);
        let start = (first + pause).min(last_minute - 1);
        let breaks = vec![(start, (start + pause_minutes).min(last_minute))];
        let plan = DayPlan { days: vec![day(15)], first_minute: first, last_minute, slot_minutes: minutes, change_minutes: change, breaks };
        if let Ok(slots) = slots_of(&plan) {
            for pair in slots.windows(2) {
                prop_assert!(pair[0].start_minute + pair[0].minutes <= pair[1].start_minute);
            }
            let there: Vec<Record> = slots.iter().zip(10..).map(|(one, number)| kept(*one, number)).collect();
            prop_assert_eq!(missing_slots(&slots, &there), vec![]);
            prop_assert_eq!(missing_slots(&slots, &there[1..]), vec![slots[0]]);
        }
    }
}

#[test]
fn times_are_read_as_people_write_them() {
    for (text, minute) in [("9", 540), ("9:30", 570), ("09.30", 570), ("9h30", 570), ("9 h", 540), ("1745", 1_065)] {
        assert_eq!(read_minute(text), Some(minute), "{text}");
    }
    for text in ["", "9:75", "25:00", "nine", "9:30:10", "123"] {
        assert_eq!(read_minute(text), None, "{text}");
    }
    assert_eq!(read_breaks(" 10:30–11:00, 12.30-14 "), Some(vec![(630, 660), (750, 840)]));
    assert_eq!(read_breaks(""), Some(vec![]));
    assert_eq!(read_breaks("lunch"), None);
}

#[test]
fn only_days_known_to_the_day_are_counted() {
    let to_day = |number| Some(PartialDate::of(day(number)));
    assert_eq!(days_of(Period { start: to_day(15), end: to_day(16) }), [day(15), day(16)]);
    assert_eq!(days_of(Period { start: to_day(15), end: None }), [day(15)]);
    assert_eq!(days_of(Period { start: Some(PartialDate::month(2001, 5).unwrap()), end: None }), []);
}

#[test]
fn who_comes_late_and_leaves_early_is_not_there() {
    let slots: Vec<Record> = slots_of(&plan()).unwrap().into_iter().zip(10..).map(|(one, at)| kept(one, at)).collect();
    let guest = Draft::new(Kind::Participant, id(2)).with(participant::fair, id(1)).says(participant::unnamed, "A");
    let guest = guest
        .with(participant::arrival, span_millis(&slots[1]).unwrap().0)
        .with(participant::departure, span_millis(&slots[4]).unwrap().1);
    let guest = guest.check().unwrap();
    let gone = Draft::new(Kind::Absence, id(3)).with(absence::participant, guest.id).with(absence::slot, slots[2].id);
    let gone = [gone.check().unwrap()];
    let seen: Vec<Presence> = slots.iter().map(|slot| presence(&guest, &gone, slot)).collect();
    assert_eq!(seen[..4], [Presence::NotYet, Presence::Here, Presence::Absent(id(3)), Presence::Here]);
    assert!(seen[5..].iter().all(|one| *one == Presence::Gone), "the second day: {seen:?}");
}

#[test]
fn what_is_missing_is_told_until_it_is_there() {
    let bare = Draft::new(Kind::Fair, id(1)).says(fair::name, "Fair").with(fair::stage, "proposed").check().unwrap();
    let nothing = Known { has_languages: false, has_delegates: false, has_wishes: false };
    assert_eq!(
        gaps(&bare, &[], 0, &[]),
        [FairGap::Days, FairGap::Place, FairGap::Slots, FairGap::Tables, FairGap::Participants]
    );
    let days = Period { start: Some(PartialDate::of(day(15))), end: None };
    let ready = Draft::from(&bare).with(fair::days, days).says(fair::place, "Brussels").check().unwrap();
    let rest = Draft::from(&kept(slots_of(&plan()).unwrap()[0], 9)).with(slot::is_break, true).check().unwrap();
    let meets = kept(slots_of(&plan()).unwrap()[0], 10);
    assert_eq!(gaps(&ready, std::slice::from_ref(&rest), 3, &[nothing; 2])[0], FairGap::Slots, "a break is no slot");
    let whole = Known { has_languages: true, has_delegates: true, has_wishes: true };
    assert_eq!(gaps(&ready, &[rest, meets.clone()], 3, &[whole; 2]), []);
    let later = Draft::from(&meets).with(slot::date, PartialDate::of(day(16))).check().unwrap();
    let crowd = vec![meets.clone(); MOST_SLOTS + 1];
    assert_eq!(gaps(&ready, &crowd, 3, &[whole; 2]), [FairGap::Crowded(MOST_SLOTS + 1)], "none is left out unsaid");
    assert_eq!(gaps(&ready, &crowd[1..], 3, &[whole; 2]), []);
    assert_eq!(gaps(&ready, &[meets.clone(), later], 3, &[whole; 2]), [FairGap::Outside(1)], "the fair has one day");
    assert_eq!(
        gaps(&ready, &[meets], 3, &[whole, nothing]),
        [FairGap::Languages(1), FairGap::Delegates(1), FairGap::NeedsAndOffers(1)]
    );
}
