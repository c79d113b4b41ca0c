//! Where a file may stand: read-only, open in two windows, moved away, deleted or replaced while it is open.

use std::path::Path;

use twinhall::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, tag},
    },
    register::{Access, Error, Options, Register},
    words::{Language, Words},
};

use super::{child, workload};

fn at_work(name: &str) -> Options {
    Options::new(name)
}

fn is_locked(path: &Path) -> bool {
    path.with_extension("twin.lock").exists()
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Reads all there is and is refused the first change; nothing appears beside the file.
fn reads_and_writes_nothing(path: &Path) {
    let bytes = std::fs::read(path).unwrap();
    let beside = names_in(path.parent().unwrap());
    let mut register = Register::open(path, &at_work("B")).unwrap();
    assert_eq!(register.access(), &Access::Locked);
    assert_eq!(workload::judge(&register).unwrap(), 2);
    assert_eq!(register.search("city", &[], 10).unwrap().len(), 2);
    let outcome = workload::act(&mut register, 3);
    assert!(matches!(outcome, Err(Error::ReadOnly)), "{outcome:?}");
    assert!(matches!(register.undo(false), Err(Error::NothingToUndo | Error::ReadOnly)));
    drop(register);
    assert_eq!(std::fs::read(path).unwrap(), bytes);
    assert_eq!(names_in(path.parent().unwrap()), beside);
}

fn with_two_actions(path: &Path) {
    let mut register = workload::create(path, &at_work("A"));
    workload::act(&mut register, 1).unwrap();
    workload::act(&mut register, 2).unwrap();
}

/// What a killed program leaves: a file half changed, and the rollback journal that makes it whole.
pub fn leave_hot_journal(path: &Path) {
    let journal = path.with_extension("twin-journal");
    let (half, kept) = (path.with_extension("half"), path.with_extension("kept"));
    let mut connection = rusqlite::Connection::open(path).unwrap();
    connection.pragma_update(None, "cache_size", 1).unwrap();
    let transaction = connection.transaction().unwrap();
    let tables: Vec<String> = {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('city', 'note', 'recipe')";
        let mut statement = transaction.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    for table in tables {
        transaction.execute_batch(&format!("DELETE FROM {table}")).unwrap();
    }
    transaction.execute_batch("CREATE TABLE half (x); INSERT INTO half VALUES (randomblob(100000));").unwrap();
    std::fs::copy(path, &half).unwrap();
    std::fs::copy(&journal, &kept).unwrap();
    drop(transaction);
    drop(connection);
    std::fs::rename(half, path).unwrap();
    std::fs::rename(kept, journal).unwrap();
}

#[test]
fn a_read_only_file_is_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_two_actions(&path);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    reads_and_writes_nothing(&path);
}

#[test]
fn a_file_that_cannot_be_locked_is_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_two_actions(&path);
    // Stands for every reason why the lock file can't be made, whoever runs this.
    std::fs::create_dir(path.with_extension("twin.lock")).unwrap();
    reads_and_writes_nothing(&path);
}

#[cfg(unix)]
#[test]
fn a_file_in_a_read_only_folder_is_read_and_not_written() {
    use std::os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    };
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join("office");
    std::fs::create_dir(&office).unwrap();
    with_two_actions(&office.join("office.twin"));
    for (path, mode) in [(folder.path(), 0o755), (&office, 0o555), (&office.join("office.twin"), 0o666)] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let mut command = child::command("places::reads_in_a_read_only_folder", &office);
    if std::fs::metadata(folder.path()).unwrap().uid() == 0 {
        // The superuser may write anywhere: somebody else has to try, with a program they can reach.
        let program = folder.path().join("it");
        std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        command = child::command_of(&program, "places::reads_in_a_read_only_folder", &office);
        command.uid(65_534).gid(65_534).current_dir("/");
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("1 passed"), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    std::fs::set_permissions(&office, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
#[ignore = "a child of the test above"]
fn reads_in_a_read_only_folder() {
    child::work(|folder| {
        assert!(std::fs::write(folder.join("other"), "").is_err(), "the folder is read-only");
        reads_and_writes_nothing(&folder.join("office.twin"));
        let outcome = Register::create(&folder.join("new.twin"), &at_work("B"), |draft| draft).map(drop);
        assert!(matches!(outcome, Err(Error::ReadOnly)), "{outcome:?}");
    });
}

#[test]
fn a_second_window_reads_and_says_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let mut first = workload::create(&path, &at_work("I. P., Lomé"));
    let mut second = Register::open(&path, &at_work("K. A., Lyon")).unwrap();
    let Access::Reader(Some(holder)) = second.access() else { panic!("{:?}", second.access()) };
    assert_eq!(holder.actor, "I. P., Lomé");
    for number in 1..=3 {
        workload::act(&mut first, number).unwrap();
        assert_eq!(workload::judge(&second).unwrap(), number, "a reader sees what is committed");
    }
    match workload::act(&mut second, 4) {
        Err(Error::InUse { holder }) => assert_eq!(holder, "I. P., Lomé"),
        other => panic!("{other:?}"),
    }
    drop(second);
    assert!(is_locked(&path), "a reader that leaves does not take the writer's lock along");
    workload::act(&mut first, 4).unwrap();
    let early = Register::open(&path, &at_work("K. A., Lyon")).unwrap();
    drop(first);
    assert!(!is_locked(&path), "a writer that leaves takes its lock along");
    let mut third = Register::open(&path, &at_work("K. A., Lyon")).unwrap();
    assert_eq!(third.access(), &Access::Writer);
    workload::act(&mut third, 5).unwrap();
    assert_eq!(workload::judge(&early).unwrap(), 5);
    drop((early, third));
    assert_eq!(names_in(folder.path()), ["office.twin"]);
}

/// Symbolic link or hard link, in another folder under another name: one writes, the other reads and knows who writes.
#[cfg(unix)]
#[test]
fn two_paths_of_one_file_are_one_writer_and_one_reader() {
    for link in [
        |file: &Path, at: &Path| std::os::unix::fs::symlink(file, at),
        |file: &Path, at: &Path| std::fs::hard_link(file, at),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.twin");
        let other = folder.path().join("elsewhere").join("mayor.twin");
        std::fs::create_dir(other.parent().unwrap()).unwrap();
        let mut register = workload::create(&path, &at_work("I. P., Lomé"));
        link(&path, &other).unwrap();
        for (mine, theirs) in [(&path, &other), (&other, &path)] {
            let mut second = Register::open(theirs, &at_work("K. A., Lyon")).unwrap();
            let Access::Reader(Some(holder)) = second.access() else { panic!("{:?}", second.access()) };
            assert_eq!(holder.actor, "I. P., Lomé");
            let number = workload::actions(&register).unwrap() + 1;
            workload::act(&mut register, number).unwrap();
            assert_eq!(workload::judge(&second).unwrap(), number);
            let outcome = workload::act(&mut second, number + 1);
            assert!(matches!(&outcome, Err(Error::InUse { holder }) if holder == "I. P., Lomé"), "{outcome:?}");
            drop((register, second));
            let after = Register::open(theirs, &at_work("K. A., Lyon")).unwrap();
            assert_eq!(after.access(), &Access::Writer, "after {}", mine.display());
            drop(after);
            register = Register::open(theirs, &at_work("I. P., Lomé")).unwrap();
        }
        drop(register);
        assert!(!is_locked(&path) && !is_locked(&other));
    }
}

#[test]
fn a_window_that_leaves_removes_no_lock_but_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let register = workload::create(&path, &at_work("A"));
    let lock = path.with_extension("twin.lock");
    std::fs::rename(&lock, folder.path().join("put aside")).unwrap();
    std::fs::write(&lock, "somebody else's").unwrap();
    drop(register);
    assert_eq!(std::fs::read_to_string(&lock).unwrap(), "somebody else's");
}

#[test]
fn a_window_opens_while_another_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let mut writer = workload::create(&path, &at_work("A"));
    std::thread::scope(|scope| {
        // Every action makes the file longer: what is read without a lock seems cut short now and then.
        let writing = scope.spawn(move || {
            for number in 0..200_u64 {
                let grow = writer.run(ActionKind::Create(Kind::Tag), |tx| {
                    tx.keep_bytes(&number.to_le_bytes().repeat(2_500))?;
                    let draft = tx.draft(Kind::Tag).says(tag::name, &format!("Tag {number}"));
                    tx.create(&draft)
                });
                grow.unwrap();
            }
            // Held until the reader is done, so that it never becomes the writer.
            writer
        });
        let mut seen = 0;
        while !writing.is_finished() {
            let reader = Register::open(&path, &at_work("B")).unwrap();
            let now = workload::actions(&reader).unwrap();
            assert!(now >= seen, "{now} after {seen}");
            seen = now;
        }
        drop(writing.join().unwrap());
    });
    let after = Register::open(&path, &at_work("B")).unwrap();
    assert_eq!((after.count(Kind::Tag).unwrap(), after.check().unwrap()), (200, vec![]));
}

/// Something takes the file away under an open window: nothing more is said to be saved, and a rescue copy holds all
/// that was.
#[track_caller]
fn must_notice(take_away: impl FnOnce(&Path)) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let mut register = workload::create(&path, &at_work("A"));
    workload::act(&mut register, 1).unwrap();
    workload::act(&mut register, 2).unwrap();
    take_away(&path);
    let outcome = workload::act(&mut register, 3);
    assert!(matches!(outcome, Err(Error::Moved)), "{outcome:?}");
    assert!(matches!(register.undo(false), Err(Error::Moved)));
    assert_eq!(register.count(Kind::City).unwrap(), 2, "what was refused is not shown either");
    let rescued = folder.path().join("rescued.twin");
    register.copy_to(&rescued).unwrap();
    let mut copy = Register::open(&rescued, &at_work("A")).unwrap();
    assert_eq!(workload::judge(&copy).unwrap(), 2);
    assert_eq!(copy.dump().unwrap(), register.dump().unwrap());
    workload::act(&mut copy, 3).unwrap();
}

#[test]
fn a_renamed_file_is_noticed_and_rescued() {
    must_notice(|path| std::fs::rename(path, path.with_file_name("elsewhere.twin")).unwrap());
}

#[test]
fn a_deleted_file_is_noticed_and_rescued() {
    must_notice(|path| std::fs::remove_file(path).unwrap());
}

#[test]
fn a_replaced_file_is_noticed_and_rescued() {
    must_notice(|path| {
        let other = path.with_file_name("other.twin");
        std::fs::copy(path, &other).unwrap();
        std::fs::rename(other, path).unwrap();
    });
}

#[test]
fn a_file_taken_away_in_the_middle_of_an_action_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let mut register = workload::create(&path, &at_work("A"));
    workload::act(&mut register, 1).unwrap();
    let away = path.with_file_name("elsewhere.twin");
    let outcome = register.run(ActionKind::Create(Kind::Tag), |tx| {
        let draft = tx.draft(Kind::Tag).says(tag::name, "Ports");
        let made = tx.create(&draft)?;
        std::fs::rename(&path, &away)?;
        Ok(made)
    });
    assert!(matches!(outcome, Err(Error::Moved)), "{outcome:?}");
    // Put back in its place, the work goes on.
    std::fs::rename(&away, &path).unwrap();
    assert_eq!(workload::judge(&register).unwrap(), 1);
    workload::act(&mut register, 2).unwrap();
    drop(register);
    assert_eq!(workload::judge(&Register::open(&path, &at_work("A")).unwrap()).unwrap(), 2);
}

#[test]
fn a_configuration_folder_that_cannot_be_written_keeps_nobody_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let in_the_way = folder.path().join("config");
    std::fs::write(&in_the_way, "not a folder").unwrap();
    let options = Options { config: Some(in_the_way), ..at_work("A") };
    let mut register = workload::create(&path, &options);
    workload::act(&mut register, 1).unwrap();
    drop(register);
    let mut again = Register::open(&path, &options).unwrap();
    workload::act(&mut again, 2).unwrap();
    assert_eq!(workload::judge(&again).unwrap(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_nobody_from_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    with_two_actions(&path);
    // Everything written to the lock file finds the disk full.
    std::os::unix::fs::symlink("/dev/full", path.with_extension("twin.lock")).unwrap();
    let register = Register::open(&path, &at_work("A")).unwrap();
    assert_eq!(register.access(), &Access::Writer);
    assert_eq!(workload::judge(&register).unwrap(), 2);
}

/// What only the system knows the reason of is told with the file and what was being done to it.
#[cfg(unix)]
#[test]
fn an_error_says_which_file_and_what_was_being_done() {
    let folder = tempfile::tempdir().unwrap();
    let [path, other] = ["office.twin", "other.twin"].map(|name| folder.path().join(name));
    std::os::unix::fs::symlink(&path, &other).unwrap();
    std::os::unix::fs::symlink(&other, &path).unwrap();
    let told = |error: &Error| twinhall::report::sentences::fault(Words::of(Language::English), error);
    let error = Register::open(&path, &at_work("A")).err().unwrap();
    let sentence = told(&error);
    assert!(sentence.contains("Opening the workspace") && sentence.contains(path.to_str().unwrap()), "{sentence}");

    let path = folder.path().join("third.twin");
    let mut register = workload::create(&path, &at_work("A"));
    let outcome = register.run(ActionKind::Create(Kind::Tag), |tx| {
        let draft = tx.draft(Kind::Tag).says(tag::name, "Ports");
        tx.create(&draft)?;
        tx.create(&draft)
    });
    let sentence = told(&outcome.err().unwrap());
    assert!(sentence.contains("Saving the change") && sentence.contains(path.to_str().unwrap()), "{sentence}");
}
