//! Laws of every job: given up it stops, broken off it says so, and its end is known whoever still waits.
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::channel,
    },
    time::Duration,
};

use twinhall::{
    actions::{
        attachments::{Incoming, attach},
        beginnings::add_practice,
    },
    domain::{
        kinds::{Kind, attachment, workspace},
        timetable::Goal,
    },
    jobs::{
        Error, Job, JobProgress, JobSlot, Latest,
        matching::make_ready,
        opening,
        timetable::{Task, explain, solve},
        workspaces::begin_workspace,
    },
    register::{self, Access, Backups, Options, Register, Wanted},
    words::{Language, Words},
};

use super::{
    support::{self, fixed},
    timetable::patchy,
};

/// Far more than any job here needs; who waits as long has lost.
const GENEROUS: Duration = Duration::from_mins(1);

/// The answer of a job, waited for.
#[track_caller]
fn answer<T: Send + 'static>(job: Job<T>) -> Result<T, Error> {
    let (end, mut slot) = (job.end(), JobSlot::default());
    slot.put((), job);
    assert!(end.wait(GENEROUS), "the job does not end");
    let ((), answer) = slot.ended().expect("an ended job has an answer");
    assert!(!slot.is_busy() && slot.ended().is_none(), "an answer is given once");
    answer
}

#[test]
fn an_answer_and_an_error_arrive_and_the_window_is_woken() {
    let (send, woken) = channel();
    let job = Job::start("sum", move || send.send(()).unwrap(), |_| Ok(2 + 2));
    woken.recv_timeout(GENEROUS).unwrap();
    assert_eq!(answer(job).unwrap(), 4);
    let job: Job<()> = Job::start("full", || {}, |_| Err(register::Error::DiskFull));
    assert!(matches!(answer(job), Err(Error::Register(register::Error::DiskFull))));
}

#[test]
fn a_job_that_breaks_off_wakes_the_window_and_is_told() {
    let (send, woken) = channel();
    let broken: fn(&JobProgress) -> Result<(), register::Error> = |_| panic!("on purpose");
    let job = Job::start("broken", move || send.send(()).unwrap(), broken);
    woken.recv_timeout(GENEROUS).unwrap();
    assert!(matches!(answer(job), Err(Error::Lost("broken"))));
    for language in Language::ALL {
        assert!(!Words::of(language).say("fault-job-lost").is_empty());
    }
}

#[test]
fn a_job_nobody_waits_for_stops() {
    let has_stopped = Arc::new(AtomicBool::new(false));
    let seen = has_stopped.clone();
    let work = move |progress: &JobProgress| {
        while !progress.is_cancelled() {
            std::thread::yield_now();
        }
        seen.store(true, Ordering::Relaxed);
        Ok(())
    };
    let job = Job::start("endless", || {}, work);
    let end = job.end();
    assert!(!end.has_come());
    drop(job);
    assert!(end.wait(GENEROUS) && has_stopped.load(Ordering::Relaxed));
}

#[test]
fn another_job_in_its_place_stops_the_one_before() {
    let endless = |progress: &JobProgress| {
        while progress.advance(1) {
            std::thread::yield_now();
        }
        Ok(0)
    };
    let mut slot = JobSlot::default();
    let first = Job::start("first", || {}, endless);
    let end = first.end();
    slot.put("first", first);
    slot.put("second", Job::start("second", || {}, |_| Ok(2)));
    assert!(end.wait(GENEROUS));
    let second = slot.get().unwrap().1.end();
    assert!(second.wait(GENEROUS));
    assert!(matches!(slot.ended(), Some(("second", Ok(2)))));
}

/// A search that would go on for a day, given up once it has found something.
#[test]
fn a_solver_nobody_waits_for_stops() {
    let fair = patchy(40, 12, 10);
    let best = Arc::new(Latest::default());
    let (seen, given) = (best.clone(), fair.clone());
    let task = Task::New { fair, goal: Goal::Value, earlier: Vec::new() };
    let day = Duration::from_hours(24);
    let job = Job::start("timetable", || {}, move |progress| Ok(solve(task, &given, day, &seen, progress)));
    let end = job.end();
    while best.get().is_none() && !end.has_come() {
        std::thread::yield_now();
    }
    assert!(best.get().is_some_and(|best| !best.is_proven_best()), "the search is to be a long one: {:?}", best.get());
    drop(job);
    assert!(end.wait(GENEROUS));
}

/// A file closed while somebody still writes into it stays locked, and is opened again only after them.
#[test]
fn a_file_is_held_until_the_last_writer_lets_go_and_opening_waits_for_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let options = fixed("Ama Mensah", 1);
    let register = Register::create(&path, &options, |office| office.says(workspace::name, "Lomé")).unwrap();
    let (go, told) = channel::<()>();
    let mut keeper = register.keeper(&options).unwrap();
    let writing = move |_: &JobProgress| {
        told.recv().unwrap();
        keeper.keep(b"the last page")
    };
    let writer = Job::start("writer", || {}, writing);
    drop(register);
    let second = Register::open(&path, &options).unwrap();
    assert!(matches!(second.access(), Access::Reader(_)), "the file is still being written");
    drop(second);

    let (ends, at) = (vec![writer.end()], path.clone());
    let opening = Job::start("opening", || {}, move |progress| opening::open(&at, &fixed("", 2), &ends, progress));
    go.send(()).unwrap();
    let digest = answer(writer).unwrap();
    let register = answer(opening).unwrap();
    assert_eq!(*register.access(), Access::Writer);
    assert_eq!(register.bytes(&digest).unwrap(), None, "what no record names is swept when the file is opened");
}

/// Bytes that a record names, or named before it was deleted, outlive every sweep.
#[test]
fn a_blob_lives_as_long_as_an_operation_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let options = fixed("Ama Mensah", 1);
    let mut register = Register::create(&path, &options, |office| office.says(workspace::name, "Lomé")).unwrap();
    let office = register.all(Kind::Workspace).unwrap()[0].record_ref();
    let file = |bytes: &[u8]| Incoming {
        name: "page.txt".to_owned(),
        media_type: "text/plain",
        size_bytes: bytes.len() as u64,
        content: Err(bytes.to_vec()),
    };
    attach(&mut register, office, &[file(b"kept")]).unwrap();
    attach(&mut register, office, &[file(b"undone")]).unwrap();
    register.undo(false).unwrap();
    let mut keeper = register.keeper(&options).unwrap();
    let orphan = keeper.keep(b"orphan").unwrap();
    assert!(register.bytes(&orphan).unwrap().is_some());
    assert_eq!(keeper.sweep().unwrap(), 1);
    assert_eq!(register.bytes(&orphan).unwrap(), None);
    register.redo(false).unwrap();
    for record in register.all(Kind::Attachment).unwrap() {
        assert!(register.bytes(record.get(attachment::digest).unwrap()).unwrap().is_some());
    }
    assert_eq!(register.check().unwrap(), vec![]);
}

/// An opening given up before it began leaves the file byte for byte, and its lock free.
#[test]
fn an_opening_given_up_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let options = fixed("Ama Mensah", 1);
    drop(Register::create(&path, &options, |office| office.says(workspace::name, "Lomé")).unwrap());
    let before = std::fs::read(&path).unwrap();
    let progress = JobProgress::default();
    progress.cancel();
    let opened = opening::open(&path, &options, &[], &progress);
    assert!(matches!(opened, Err(register::Error::Cancelled)));
    let made = opening::create(&folder.path().join("new.twin"), &options, "New", &progress);
    assert!(matches!(made, Err(register::Error::Cancelled)));
    assert!(!folder.path().join("new.twin").exists());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(*Register::open(&path, &options).unwrap().access(), Access::Writer);
}

/// A backup is given up at whatever moment nobody waits for it any more, and nothing of it is left.
#[test]
fn a_backup_given_up_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let options = fixed("Ama Mensah", 1);
    let fill = |register: &mut Register| add_practice(register, 40, 1, Language::English);
    let register = begin_workspace(&path, &options, |office| office.says(workspace::name, "Lomé"), fill).unwrap();
    let backups = Backups::of(&path, register.workspace(), None);
    let looks = Arc::new(AtomicUsize::new(0));
    let give_up_after = |most: usize| {
        let looks = looks.clone();
        looks.store(0, Ordering::Relaxed);
        let wanted: Wanted = Arc::new(move || looks.fetch_add(1, Ordering::Relaxed) < most);
        Options { wanted: Some(wanted), ..options.clone() }
    };
    let made = backups.make_from(&path, &give_up_after(usize::MAX)).unwrap();
    std::fs::remove_file(&made.path).unwrap();
    let all = looks.load(Ordering::Relaxed);
    assert!(all > 3, "it looks while it copies and while it checks the copy: {all}");
    for most in 0..all {
        let made = backups.make_from(&path, &give_up_after(most));
        assert!(matches!(made, Err(register::Error::Cancelled)), "after {most} of {all}: {made:?}");
        let left = std::fs::read_dir(&backups.folder).into_iter().flatten().count();
        assert_eq!(left, 0, "after {most} of {all}");
    }
    assert_eq!(register.check().unwrap(), vec![]);
}

#[test]
fn ranking_and_reasons_given_up_stop() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let options = fixed("Ama Mensah", 1);
    drop(Register::create(&path, &options, |office| office.says(workspace::name, "Lomé")).unwrap());
    let progress = JobProgress::default();
    progress.cancel();
    let ready = make_ready(&path, &options, support::today("2001-05-14"), &progress);
    assert!(matches!(ready, Err(register::Error::Cancelled)));
    assert!(matches!(explain(&patchy(20, 6, 5), &[], &progress), Err(register::Error::Cancelled)));
}
