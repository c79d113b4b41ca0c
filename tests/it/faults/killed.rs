//! Killed and cut off: nothing that was acknowledged is lost.

use twinhall::register::{Options, Register, SCHEMA_VERSION, Sync};

use super::{child, cut_loop, kill_loop};
use crate::schema;

#[test]
fn a_killed_program_loses_nothing_it_acknowledged() {
    let figures = kill_loop::kill(50, 0x0dd_1e5, |folder| child::command("killed::writes_until_killed", folder));
    assert!(figures.acknowledged > 50, "the child had time to write: {figures:?}");
    assert!(figures.journals > 0, "some were killed in the middle of an action: {figures:?}");
}

#[test]
fn a_seed_gives_the_same_kills_each_time() {
    let kill = |seed| kill_loop::kill(6, seed, |folder| child::command("killed::writes_until_killed", folder));
    let first = kill(3);
    assert!(first.acknowledged > 0, "{first:?}");
    assert_eq!(kill(3), first);
}

#[test]
#[ignore = "a child of the test above"]
fn writes_until_killed() {
    child::work(kill_loop::write_until_killed);
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged_and_would_with_less_care() {
    child::must_pass("killed::cuts_the_power");
}

#[test]
#[ignore = "a child of the test above"]
fn cuts_the_power() {
    child::work(|_| {
        let extra = cut_loop::cut(Sync::Extra, 160, 1);
        assert_eq!((extra.losses, extra.broken, &extra.first), (0, 0, &None), "{extra:?}");
        assert!(extra.journals > 0, "some cuts left a journal: {extra:?}");
        for sync in [Sync::Full, Sync::Normal] {
            let less = cut_loop::cut(sync, 60, 2);
            assert!(less.losses > 0, "{sync:?} must lose what EXTRA keeps: {less:?}");
        }
    });
}

#[test]
fn a_power_cut_while_an_older_file_is_brought_up_to_date_loses_nothing() {
    child::must_pass("killed::cuts_the_power_while_a_file_is_brought_up_to_date");
}

#[test]
#[ignore = "a child of the test above"]
fn cuts_the_power_while_a_file_is_brought_up_to_date() {
    child::work(|folder| {
        let bytes = std::fs::read(schema::released(1, folder)).unwrap();
        let journals = cut_loop::cut_opening(&bytes, 80, 3, |path| {
            let register = Register::open(path, &Options::new("After")).unwrap();
            schema::must_hold_all(&register, 1);
            drop(register);
            assert_eq!(schema::version_of(path), SCHEMA_VERSION);
        });
        assert!(journals > 0, "some cuts left a journal");
    });
}
