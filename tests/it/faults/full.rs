//! A disk that is full or fails: the action is refused, nothing of it is kept, and the next one works.

use twinhall::register::{Backups, Error, Options, Register};

use super::{
    child,
    recorder::{self, Fault},
    workload,
};

#[test]
fn a_full_disk_refuses_the_action_whole_whichever_write_it_hits() {
    child::must_pass("full::fills_the_disk");
}

#[test]
#[ignore = "a child of the test above"]
fn fills_the_disk() {
    child::work(|folder| {
        recorder::install();
        for fault in [Fault::FullOnce, Fault::Full] {
            let path = folder.join(format!("{fault:?}.twin"));
            let mut register = workload::create(&path, &Options::new("A"));
            // Every write of two small actions, and every so many of one too large for the database's memory.
            for (number, stride) in [(3, 1), (6, 1), (workload::LARGE, 97)] {
                while workload::actions(&register).unwrap() + 1 < number {
                    let next = workload::actions(&register).unwrap() + 1;
                    workload::act(&mut register, next).unwrap();
                }
                let before = register.dump().unwrap();
                let mut refused = 0;
                for spared in (0..).step_by(stride) {
                    recorder::strike(fault, spared, "");
                    let outcome = workload::act(&mut register, number);
                    if !recorder::heal() {
                        outcome.unwrap();
                        break;
                    }
                    assert!(matches!(outcome, Err(Error::DiskFull)), "{fault:?} on write {spared}: {outcome:?}");
                    assert_eq!(register.dump().unwrap(), before, "{fault:?} on write {spared} left something");
                    refused += 1;
                }
                assert!(refused > 3, "{refused}");
                assert_eq!(workload::judge(&register).unwrap(), number, "{fault:?}");
            }
            drop(register);
            assert_eq!(workload::judge(&Register::open(&path, &Options::new("A")).unwrap()).unwrap(), workload::LARGE);
        }
    });
}

#[test]
fn a_disk_that_fails_to_sync_leaves_a_whole_number_of_actions() {
    child::must_pass("full::fails_to_sync");
}

#[test]
#[ignore = "a child of the test above"]
fn fails_to_sync() {
    child::work(|folder| {
        recorder::install();
        for fault in [Fault::Sync, Fault::FolderSync] {
            let mut struck = 0;
            for spared in 0..8 {
                let path = folder.join(format!("{fault:?} {spared}.twin"));
                let mut register = workload::create(&path, &Options::new("A"));
                workload::act(&mut register, 1).unwrap();
                recorder::strike(fault, spared, "");
                let outcome = workload::act(&mut register, 2);
                let has_struck = recorder::heal();
                struck += u32::from(has_struck);
                let held = workload::judge(&register).unwrap();
                match outcome {
                    Ok(()) => assert_eq!((held, has_struck), (2, false), "{fault:?} {spared}"),
                    Err(error) => assert!(has_struck && held <= 2, "{fault:?} {spared}: {error}, {held} are there"),
                }
                // What was refused did not happen, or it did: either way the work goes on.
                workload::act(&mut register, held + 1).unwrap();
                assert_eq!(workload::judge(&register).unwrap(), held + 1, "{fault:?} {spared}");
                let before = register.dump().unwrap();
                register.undo(false).unwrap();
                register.redo(false).unwrap();
                assert_eq!(register.dump().unwrap(), before, "{fault:?} {spared}");
            }
            assert!(struck > 0, "{fault:?}");
        }
    });
}

#[test]
fn a_backup_that_finds_no_room_says_so_and_leaves_nothing() {
    child::must_pass("full::backs_up_without_room");
}

#[test]
#[ignore = "a child of the test above"]
fn backs_up_without_room() {
    child::work(|folder| {
        recorder::install();
        let path = folder.join("office.twin");
        let register = workload::create(&path, &Options::new("A"));
        let backups = Backups::of(&path, register.workspace(), None);
        for (fault, spared) in [(Fault::Full, 0), (Fault::Full, 5), (Fault::FullOnce, 3), (Fault::Open, 0)] {
            recorder::strike(fault, spared, ".part");
            let outcome = backups.make(&register);
            assert!(recorder::heal());
            match fault {
                Fault::Open => assert!(matches!(outcome, Err(Error::ReadOnly)), "{outcome:?}"),
                _ => assert!(matches!(outcome, Err(Error::DiskFull)), "{outcome:?}"),
            }
            let left: Vec<_> = std::fs::read_dir(&backups.folder).unwrap().flatten().map(|one| one.path()).collect();
            assert_eq!(left, Vec::<std::path::PathBuf>::new());
        }
        let made = backups.make(&register).unwrap();
        assert_eq!(backups.list(), vec![made]);
    });
}
