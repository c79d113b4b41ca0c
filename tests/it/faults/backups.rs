//! Backups: verified, thinned by plan, and as good as the original when they are needed.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use twinhall::register::{Backups, Error, Options, Register};

use super::workload;
use crate::support::journal_of;

const DAY_MILLIS: u64 = 86_400_000;
/// 2026-01-01 08:00 UTC.
const START_MILLIS: u64 = 1_767_254_400_000;

fn options(config: &Path, now: &Arc<AtomicU64>) -> Options {
    let now = now.clone();
    Options {
        config: Some(config.to_owned()),
        now: Arc::new(move || now.load(Ordering::Relaxed)),
        ..Options::new("I. P., Lomé")
    }
}

fn last_replica(register: &Register) -> uuid::Uuid {
    let journal = journal_of(register);
    journal.iter().max_by_key(|op| op.clock).unwrap().id.replica
}

#[test]
fn a_backup_opens_as_the_workspace_it_was_made_of() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let mut register = workload::create(&path, &Options::new("A"));
    let backups = Backups::of(&path, register.workspace(), None);
    assert!(backups.is_due(register.now_millis()));
    workload::act(&mut register, 1).unwrap();
    workload::act(&mut register, 2).unwrap();
    let made = backups.make(&register).unwrap();
    assert!(!backups.is_due(register.now_millis()));
    assert_eq!(made.path.parent().unwrap(), folder.path().join("office backups"));
    workload::act(&mut register, 3).unwrap();
    let copy = Register::open(&made.path, &Options::new("A")).unwrap();
    assert_eq!(workload::judge(&copy).unwrap(), 2);
    assert_eq!(copy.workspace(), register.workspace());
    register.undo(false).unwrap();
    assert_eq!(copy.dump().unwrap(), register.dump().unwrap());
    assert!(matches!(register.copy_to(&made.path), Err(Error::Exists)), "a backup is never written over");
}

#[test]
fn two_backups_within_a_second_are_two() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let now = Arc::new(AtomicU64::new(START_MILLIS + 999));
    let mut register = workload::create(&path, &options(folder.path(), &now));
    let backups = Backups::of(&path, register.workspace(), None);
    let first = backups.make(&register).unwrap();
    workload::act(&mut register, 1).unwrap();
    let second = backups.make(&register).unwrap();
    assert_eq!(backups.list(), [second.clone(), first]);
    assert_eq!(workload::judge(&Register::open(&second.path, &Options::new("A")).unwrap()).unwrap(), 1);
}

#[test]
fn backups_are_kept_by_plan() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let now = Arc::new(AtomicU64::new(START_MILLIS));
    let register = workload::create(&path, &options(folder.path(), &now));
    let elsewhere = folder.path().join("stick");
    let backups = Backups::of(&path, register.workspace(), Some(&elsewhere));
    std::fs::create_dir(&elsewhere).unwrap();
    let stranger = elsewhere.join("office notes.txt");
    std::fs::write(&stranger, "not ours").unwrap();
    // 1 January to 26 April 2026, twice a day. The copies of earlier days only have to be there.
    for day in 0..115 {
        for hour in [0, 5] {
            let at = chrono::DateTime::from_timestamp_millis((START_MILLIS + day * DAY_MILLIS) as i64).unwrap();
            let (at, id) = (at + chrono::TimeDelta::hours(hour), register.workspace().to_string());
            let name = format!("office {} {}.twin", at.format("%Y-%m-%d %H%M%S"), &id[id.len() - 8..]);
            std::fs::write(elsewhere.join(name), "earlier").unwrap();
        }
    }
    now.store(START_MILLIS + 115 * DAY_MILLIS, Ordering::Relaxed);
    backups.make(&register).unwrap();
    let days: Vec<String> = backups.list().iter().map(|backup| backup.at.format("%m-%d %H").to_string()).collect();
    let expected = [
        "04-26 08", "04-25 13", "04-24 13", "04-23 13", "04-22 13", "04-21 13", "04-20 13", "04-19 13", "04-18 13",
        "04-17 13", "04-16 13", "04-15 13", "04-12 13", "04-05 13", "03-31 13", "03-29 13", "03-22 13", "03-15 13",
        "03-08 13", "03-01 13", "02-28 13", "02-22 13", "01-31 13",
    ];
    assert_eq!(days, expected);
    assert!(stranger.exists(), "other files in the folder are left alone");
}

fn names(backups: &Backups) -> Vec<String> {
    backups.list().iter().map(|one| one.path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

/// Two offices call their file alike and keep their backups on one stick: each has its own, as many as by itself.
#[test]
fn two_workspaces_of_one_name_do_not_thin_each_others_backups() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("stick");
    let now = Arc::new(AtomicU64::new(START_MILLIS));
    let offices = ["Lomé", "Lyon"].map(|office| {
        let own = folder.path().join(office);
        std::fs::create_dir(&own).unwrap();
        let path = own.join("office.twin");
        let register = workload::create(&path, &options(folder.path(), &now));
        let backups = Backups::of(&path, register.workspace(), Some(&shared));
        (register, backups)
    });
    for day in 0..16 {
        for (register, backups) in &offices {
            now.store(START_MILLIS + day * DAY_MILLIS + 3_600_000, Ordering::Relaxed);
            assert!(backups.is_due(register.now_millis()), "the other office's backup is not one of ours");
            backups.make(register).unwrap();
        }
    }
    let [first, second] = &offices.map(|(register, backups)| {
        for backup in backups.list() {
            let copy = Register::open_read_only(&backup.path, &Options::new("A")).unwrap();
            assert_eq!(copy.workspace(), register.workspace());
        }
        names(&backups)
    });
    // Twelve days, and the Sunday before them; 1 to 16 January 2026.
    assert_eq!((first.len(), second.len()), (13, 13), "{first:?} {second:?}");
    assert!(first.iter().all(|name| !second.contains(name)));
}

/// Backups made before their names told the workspace are found by what they hold; what is another's, or can't be told,
/// is neither listed nor thinned.
#[test]
fn earlier_backups_are_known_by_what_they_hold() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("stick");
    std::fs::create_dir(&shared).unwrap();
    let now = Arc::new(AtomicU64::new(START_MILLIS + 200 * DAY_MILLIS));
    let path = folder.path().join("office.twin");
    let register = workload::create(&path, &options(folder.path(), &now));
    let other = workload::create(&folder.path().join("other.twin"), &options(folder.path(), &now));
    let earlier = |time: &str| shared.join(format!("office 2026-01-05 {time}.twin"));
    for time in ["090000", "100000"] {
        register.copy_to(&earlier(time)).unwrap();
    }
    other.copy_to(&earlier("110000")).unwrap();
    std::fs::write(earlier("120000"), "torn").unwrap();
    let backups = Backups::of(&path, register.workspace(), Some(&shared));
    assert_eq!(names(&backups), ["office 2026-01-05 100000.twin", "office 2026-01-05 090000.twin"]);
    backups.make(&register).unwrap();
    let kept = names(&backups);
    assert_eq!((kept.len(), &*kept[1]), (2, "office 2026-01-05 100000.twin"), "the latest of its day: {kept:?}");
    assert!(!earlier("090000").exists() && earlier("110000").exists() && earlier("120000").exists());
}

/// A removable disk is mounted again: the system gives it another device number, its files keep theirs.
#[test]
fn a_disk_mounted_again_keeps_the_undo_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let now = Arc::new(AtomicU64::new(START_MILLIS));
    let options = options(&folder.path().join("config"), &now);
    let mut register = workload::create(&path, &options);
    workload::act(&mut register, 1).unwrap();
    let (before, note) = (last_replica(&register), format!("{}.json", register.workspace()));
    drop(register);
    // What this installation remembers, as it would be had the disk had other numbers then.
    let remember = |change: &dyn Fn(&str) -> String| {
        let note = options.config.as_ref().unwrap().join("replicas").join(&note);
        let mut memory: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&note).unwrap()).unwrap();
        memory["file"] = change(memory["file"].as_str().unwrap()).into();
        std::fs::write(&note, memory.to_string()).unwrap();
    };
    remember(&|file| format!("fade{file}"));
    let mut again = Register::open(&path, &options).unwrap();
    assert!(again.next_undo().is_some(), "what was done before can be undone");
    workload::act(&mut again, 2).unwrap();
    assert_eq!(last_replica(&again), before);
    drop(again);
    remember(&|file| format!("{file}0"));
    let mut other = Register::open(&path, &options).unwrap();
    workload::act(&mut other, 3).unwrap();
    assert_ne!(last_replica(&other), before, "another file on another disk is another replica");
}

#[test]
fn a_backup_into_a_folder_that_cannot_be_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let register = workload::create(&path, &Options::new("A"));
    let file = folder.path().join("a file");
    std::fs::write(&file, "in the way").unwrap();
    for bad in [file.clone(), file.join("below")] {
        let outcome = Backups::of(&path, register.workspace(), Some(&bad)).make(&register);
        assert!(matches!(outcome, Err(Error::ReadOnly)), "{outcome:?}");
    }
    assert_eq!(std::fs::read(&file).unwrap(), b"in the way");
}

/// `restore` puts the backup in the place of the workspace.
fn must_not_go_on_with_the_same_numbers(restore: impl FnOnce(&Path, &Path)) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let now = Arc::new(AtomicU64::new(START_MILLIS));
    let options = options(&folder.path().join("config"), &now);
    let mut register = workload::create(&path, &options);
    workload::act(&mut register, 1).unwrap();
    let before = last_replica(&register);
    let backup = Backups::of(&path, register.workspace(), None).make(&register).unwrap();
    workload::act(&mut register, 2).unwrap();
    drop(register);

    let mut again = Register::open(&path, &options).unwrap();
    workload::act(&mut again, 3).unwrap();
    assert_eq!(last_replica(&again), before, "the same installation on the same file goes on");
    drop(again);

    restore(&backup.path, &path);
    let mut restored = Register::open(&path, &options).unwrap();
    assert_eq!(workload::judge(&restored).unwrap(), 1);
    workload::act(&mut restored, 2).unwrap();
    assert_ne!(last_replica(&restored), before, "other content must not get the numbers of what was lost");
    let second = last_replica(&restored);
    drop(restored);

    let mut later = Register::open(&path, &options).unwrap();
    workload::act(&mut later, 3).unwrap();
    assert_eq!(last_replica(&later), second);
}

#[test]
fn a_restored_backup_gets_a_new_replica() {
    must_not_go_on_with_the_same_numbers(|backup, path| {
        std::fs::copy(backup, path).unwrap();
    });
    must_not_go_on_with_the_same_numbers(|backup, path| std::fs::rename(backup, path).unwrap());
}
