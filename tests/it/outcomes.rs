//! Laws of what came of a fair: counts add up, and the order of the records changes nothing.

use proptest::prelude::*;
use twinhall::domain::{
    choices::{Outcome, Sex, Stage},
    heads::Heads,
    outcomes::{Funnel, Rung, by_group},
};

fn rung() -> impl Strategy<Value = Rung> {
    (0..Rung::ALL.len()).prop_map(|at| Rung::ALL[at])
}

fn sex() -> impl Strategy<Value = Option<Sex>> {
    prop_oneof![Just(None), Just(Some(Sex::Woman)), Just(Some(Sex::Man)), Just(Some(Sex::Other))]
}

proptest! {
    #[test]
    fn each_rung_holds_those_above_it(rungs in prop::collection::vec(rung(), 0..60)) {
        let funnel = Funnel::of(rungs.iter().copied());
        prop_assert_eq!(funnel.count(Rung::Meeting), rungs.len());
        for at in Rung::ALL {
            let above = rungs.iter().filter(|one| **one >= at).count();
            prop_assert_eq!(funnel.count(at), above);
            prop_assert!(funnel.conversion(at).is_none_or(|percent| percent <= 100));
        }
    }

    #[test]
    fn groups_add_up_to_the_whole(meetings in prop::collection::vec((rung(), prop::option::of(0_u8..4)), 0..60)) {
        let alone: Vec<(Rung, Vec<u8>)> =
            meetings.iter().map(|(rung, key)| (*rung, key.iter().copied().collect())).collect();
        let groups = by_group(&alone);
        let whole = Funnel::of(meetings.iter().map(|(rung, _)| *rung));
        for at in Rung::ALL {
            let sum: usize = groups.values().map(|funnel| funnel.count(at)).sum();
            prop_assert_eq!(sum, whole.count(at));
        }
        let mut turned = alone;
        turned.reverse();
        prop_assert_eq!(by_group(&turned), groups);
    }

    #[test]
    fn a_meeting_of_several_groups_stands_once_in_each(
        rung in rung(),
        keys in prop::collection::vec(0_u8..3, 1..9),
    ) {
        let groups = by_group(&[(rung, keys.clone())]);
        prop_assert!(groups.values().all(|funnel| funnel.count(Rung::Meeting) == 1));
        prop_assert!(keys.iter().all(|key| groups.contains_key(&Some(*key))));
    }

    #[test]
    fn everybody_is_counted_once(sexes in prop::collection::vec(sex(), 0..60)) {
        let presence = Heads::of(sexes.iter().copied());
        prop_assert_eq!(presence.all(), sexes.len() as i64);
        prop_assert_eq!(presence.not_given, sexes.iter().filter(|one| one.is_none()).count() as i64);
        let turned = Heads::of(sexes.iter().rev().copied());
        prop_assert_eq!(presence, turned);
    }
}

#[test]
fn what_came_later_counts_and_what_ended_is_not_forgotten() {
    assert_eq!(Rung::of(None, &[]), Rung::Meeting);
    assert_eq!(Rung::of(Some(Outcome::Intent), &[]), Rung::Announced);
    assert_eq!(Rung::of(Some(Outcome::Intent), &[Stage::Announced, Stage::Signed, Stage::Ended]), Rung::Signed);
    assert_eq!(Rung::of(Some(Outcome::Negotiating), &[Stage::Contact]), Rung::Negotiating);
    assert_eq!(Rung::of(Some(Outcome::Nothing), &[Stage::Renewed, Stage::Dormant]), Rung::InForce);
}

#[test]
fn those_of_whom_nobody_said_have_a_share_of_their_own() {
    let heads = Heads::of([Some(Sex::Woman), None, Some(Sex::Man), None]);
    assert_eq!((heads.women_percent(), heads.unknown_percent()), (Some(25), Some(50)));
    assert_eq!(Heads::default().unknown_percent(), None);
}
