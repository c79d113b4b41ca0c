//! Reading leaves a file and what lies beside it as they are, and nothing that lies beside it is taken for its own
//! unless it is.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use rusqlite::Connection;
use twinhall::{
    domain::kinds::Kind,
    register::{Access, Error, Options, Register},
};

use super::{bad_files::everything_in, places::leave_hot_journal, workload};

fn options() -> Options {
    Options::new("A")
}

fn with_actions(path: &Path, actions: u64) {
    let mut register = workload::create(path, &options());
    (1..=actions).for_each(|number| workload::act(&mut register, number).unwrap());
}

fn journal(path: &Path) -> PathBuf {
    path.with_extension("twin-journal")
}

/// Reads the file and everything beside it before and after: no byte of either may differ.
#[track_caller]
fn untouched<T>(path: &Path, work: impl FnOnce() -> T) -> T {
    let before = everything_in(path.parent().unwrap());
    let value = work();
    let after = everything_in(path.parent().unwrap());
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    assert!(after == before, "a byte was changed");
    value
}

#[test]
fn a_crashed_file_is_read_as_it_was_before_the_crash_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_actions(&path, 2);
    leave_hot_journal(&path);
    untouched(&path, || {
        let register = Register::open_read_only(&path, &options()).unwrap();
        assert_eq!(workload::judge(&register).unwrap(), 2);
        assert_eq!(register.path(), Some(&*path));
        assert!(register.is_in_place());
    });
    let mut register = Register::open(&path, &options()).unwrap();
    workload::act(&mut register, 3).unwrap();
    assert_eq!(workload::judge(&register).unwrap(), 3);
}

/// The same by the verbs: nothing is said to be wrong, and nothing was changed.
#[test]
fn the_reading_verbs_leave_a_crashed_file_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_actions(&path, 2);
    leave_hot_journal(&path);
    let city = Register::open_read_only(&path, &options()).unwrap().all(Kind::City).unwrap()[0].id.to_string();
    let file = path.to_str().unwrap();
    let passing = tempfile::tempdir().unwrap();
    untouched(&path, || {
        for verb in [&["check", file][..], &["list", "cities", file], &["show", &city, file], &["history", file]] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_twinhall"));
            command.args(verb).args(["--language", "en"]).env("TMPDIR", passing.path()).env("TEMP", passing.path());
            let output = command.output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success(), "{verb:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
            assert!(verb[0] == "check" || said.contains("City"), "{verb:?}: {said}");
            assert!(everything_in(passing.path()).is_empty(), "{verb:?} leaves a copy behind");
        }
    });
}

#[cfg(unix)]
#[test]
fn a_crashed_file_that_cannot_be_written_is_read_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_actions(&path, 2);
    leave_hot_journal(&path);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    untouched(&path, || {
        let mut register = Register::open(&path, &options()).unwrap();
        assert_eq!(register.access(), &Access::Locked);
        assert_eq!(workload::judge(&register).unwrap(), 2);
        assert!(matches!(workload::act(&mut register, 3), Err(Error::ReadOnly)));
    });
}

/// A journal lies beside a file it was not made for: nobody opens it, and both can be kept apart.
#[track_caller]
fn must_be_told(path: &Path, actions_alone: u64) {
    untouched(path, || {
        for open in [Register::open_read_only, Register::open] {
            let error = open(path, &options()).err();
            assert!(matches!(error, Some(Error::ForeignJournal(_))), "{error:?}");
        }
    });
    let rescued = tempfile::tempdir().unwrap();
    let [alone, applied] = ["alone.twin", "applied.twin"].map(|name| rescued.path().join(name));
    let [kept, also] = untouched(path, || Register::rescue_both(path, &alone, &applied, &options()));
    kept.unwrap();
    assert_eq!(workload::judge(&Register::open(&alone, &options()).unwrap()).unwrap(), actions_alone);
    assert_eq!(also.is_ok(), applied.exists(), "what is said to be kept is there: {also:?}");
    // The file is good by itself.
    std::fs::remove_file(journal(path)).unwrap();
    assert_eq!(workload::judge(&Register::open(path, &options()).unwrap()).unwrap(), actions_alone);
}

#[test]
fn a_backup_copied_over_a_crashed_workspace_is_not_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_actions(&path, 3);
    let backup = folder.path().join("backup.twin");
    let mut register = Register::open(&path, &options()).unwrap();
    register.copy_to(&backup).unwrap();
    for number in 4..=6 {
        workload::act(&mut register, number).unwrap();
    }
    drop(register);
    leave_hot_journal(&path);
    std::fs::copy(&backup, &path).unwrap();
    must_be_told(&path, 3);
}

#[test]
fn an_older_copy_over_a_crashed_workspace_is_not_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_actions(&path, 3);
    let copy = std::fs::read(&path).unwrap();
    let mut register = Register::open(&path, &options()).unwrap();
    workload::act(&mut register, 4).unwrap();
    drop(register);
    leave_hot_journal(&path);
    std::fs::write(&path, copy).unwrap();
    must_be_told(&path, 3);
}

/// The crashed workspace was mended elsewhere and went on by one action: its counter is that of a commit cut short.
#[test]
fn a_copy_that_went_on_elsewhere_is_not_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_actions(&path, 2);
    leave_hot_journal(&path);
    let elsewhere = tempfile::tempdir().unwrap();
    let other = elsewhere.path().join("office.twin");
    std::fs::copy(&path, &other).unwrap();
    std::fs::copy(journal(&path), journal(&other)).unwrap();
    let mut register = Register::open(&other, &options()).unwrap();
    workload::act(&mut register, 3).unwrap();
    drop(register);
    std::fs::copy(&other, &path).unwrap();
    must_be_told(&path, 3);
}

/// Two offices at the very same point of their work: their headers are alike.
#[test]
fn the_journal_of_another_workspace_is_not_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let [path, other] = ["office.twin", "other.twin"].map(|name| folder.path().join(name));
    with_actions(&path, 2);
    with_actions(&other, 2);
    leave_hot_journal(&other);
    std::fs::rename(journal(&other), journal(&path)).unwrap();
    std::fs::remove_file(&other).unwrap();
    must_be_told(&path, 2);
}

/// Puts a file into WAL mode as another program does that is killed: what makes the file whole waits in the `-wal`.
fn leave_wal(path: &Path) {
    let kept = ["", "-wal"].map(|ending| {
        let name = format!("{}{ending}", path.display());
        (name.clone(), format!("{name}.kept"))
    });
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("UPDATE city SET population = population + 1").unwrap();
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    connection.execute_batch("UPDATE city SET population = population - 1").unwrap();
    for (name, copy) in &kept {
        std::fs::copy(name, copy).unwrap();
    }
    drop(connection);
    for (name, copy) in &kept {
        std::fs::rename(copy, name).unwrap();
    }
}

#[test]
fn a_file_in_wal_mode_is_read_on_a_copy_and_opened_to_work_as_before() {
    let in_wal_mode = |path: &Path| {
        Connection::open(path).unwrap().pragma_update(None, "journal_mode", "WAL").unwrap();
    };
    for make in [in_wal_mode, leave_wal] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.twin");
        with_actions(&path, 2);
        make(&path);
        untouched(&path, || {
            let register = Register::open_read_only(&path, &options()).unwrap();
            assert_eq!(workload::judge(&register).unwrap(), 2);
        });
        let mut register = Register::open(&path, &options()).unwrap();
        workload::act(&mut register, 3).unwrap();
        assert_eq!(workload::judge(&register).unwrap(), 3);
        drop(register);
        assert_eq!(everything_in(folder.path()).into_keys().collect::<Vec<_>>(), ["office.twin"]);
    }
}

#[test]
fn the_wal_of_another_file_is_not_brought_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_actions(&path, 2);
    let good = std::fs::read(&path).unwrap();
    leave_wal(&path);
    std::fs::write(&path, good).unwrap();
    untouched(&path, || {
        for open in [Register::open_read_only, Register::open] {
            let error = open(&path, &options()).err();
            assert!(matches!(error, Some(Error::ForeignJournal(_))), "{error:?}");
        }
    });
}
