//! The workspace everything is measured on: generated once, kept under the build folder, the same in every run.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use rusqlite::Connection;
use twinhall::{
    actions::beginnings,
    domain::kinds::{Kind, workspace},
    files::practice::CLOCK_MILLIS,
    jobs::workspaces,
    register::{Options, Register, SCHEMA_VERSION},
    words::Language,
};

use crate::meter::{cost, shown};

const PARTNERSHIPS: u64 = 10_000;

/// Settings of a workspace connection that decide what a write costs.
const PRAGMAS: &str = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;";

pub fn options() -> Options {
    let mut options = Options::new("Bench");
    options.now = Arc::new(|| CLOCK_MILLIS);
    options.seed = Some(7);
    options
}

/// A folder for files of the benches, on the disk the build is on.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// An empty workspace file in place of whatever was under that name.
pub fn fresh(name: &str) -> (PathBuf, Register) {
    let path = gone(name);
    let register = Register::create(&path, &options(), |draft| draft.says(workspace::name, "Bench")).unwrap();
    (path, register)
}

/// The path of a file that is no longer there.
pub fn gone(name: &str) -> PathBuf {
    let path = folder().join(name);
    let _ = std::fs::remove_file(&path);
    path
}

/// A copy of the large workspace, or of another file.
pub fn copy(of: &Path, name: &str) -> PathBuf {
    let path = gone(name);
    std::fs::copy(of, &path).unwrap();
    path
}

/// The path of the large workspace; made when it is not there or no longer opens, with the tables of today.
pub fn large() -> PathBuf {
    let name = format!("large-{SCHEMA_VERSION}.twin");
    let path = folder().join(&name);
    if Register::open_read_only(&path, &options()).is_ok() {
        return path;
    }
    gone(&name);
    let (register, spent) = cost(|| {
        let office = |draft: twinhall::domain::record::Draft| {
            draft.says(workspace::name, "Bench").with(workspace::practice, true)
        };
        let fill = |register: &mut Register| beginnings::add_practice(register, PARTNERSHIPS, 1, Language::English);
        workspaces::begin_workspace(&path, &options(), office, fill).unwrap()
    });
    println!("Generated {} in {} CPU.", path.display(), shown(spent.cpu));
    for kind in
        [Kind::Partnership, Kind::Agreement, Kind::Component, Kind::Contribution, Kind::City, Kind::Person, Kind::Need]
    {
        println!("    {:>8} {}", register.count(kind).unwrap(), kind.spec().plural);
    }
    path
}

/// The database under a workspace without anything of ours, under the same settings.
pub fn bare(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(PRAGMAS).unwrap();
    connection.set_prepared_statement_cache_capacity(256);
    connection
}
