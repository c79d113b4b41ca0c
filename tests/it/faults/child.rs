//! Parts of the suite that need a process of their own: the test binary starts itself again.

use std::{ffi::OsStr, path::Path, process::Command};

/// Names the folder a child works in, and tells it from a test started by hand.
const FOLDER: &str = "TWINHALL_FAULTS_FOLDER";

/// A command that runs one ignored test of this binary, by its path below `faults`.
pub fn command(test: &str, folder: impl AsRef<OsStr>) -> Command {
    command_of(&std::env::current_exe().unwrap(), test, folder)
}

/// The same with a copy of this binary.
pub fn command_of(program: &Path, test: &str, folder: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.args(["--exact", &format!("faults::{test}"), "--ignored", "--nocapture"]).env(FOLDER, folder);
    command
}

/// Does `work` in the folder given, in a child; nothing in a test started by hand.
pub fn work(work: impl FnOnce(&Path)) {
    if let Some(folder) = std::env::var_os(FOLDER) {
        work(Path::new(&folder));
    }
}

/// Runs an ignored test in a process of its own and passes on its failure; returns what it printed.
pub fn must_pass(test: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let output = command(test, folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}\n{errors}");
    said
}
