//! A workspace and what lies beside it, copied into a private folder where the database may do as it likes.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

use super::{error::Error, leftover};

/// How often the copying begins anew because somebody wrote meanwhile.
const ATTEMPTS: usize = 5;

const NAME: &str = "copy.twin";

/// Removed with its folder when dropped.
#[derive(Debug)]
pub struct PrivateCopy {
    folder: PathBuf,
}

impl PrivateCopy {
    /// The workspace in the state its committed changes give: what a crash left half done is taken back, what waits in
    /// a WAL is brought in. Refused when what lies beside the file can't be the file's own.
    pub fn settled(workspace: &Path) -> Result<Self, Error> {
        let copy = Self::of(workspace, &["-journal", "-wal"])?;
        if !leftover::can_belong(&copy.path())? {
            return Err(Error::ForeignJournal(workspace.to_owned()));
        }
        copy.settle()?;
        Ok(copy)
    }

    /// The same whatever lies beside the file.
    pub fn forced(workspace: &Path) -> Result<Self, Error> {
        let copy = Self::of(workspace, &["-journal", "-wal"])?;
        copy.settle()?;
        Ok(copy)
    }

    /// The file alone, as if nothing lay beside it.
    pub fn alone(workspace: &Path) -> Result<Self, Error> {
        let copy = Self::of(workspace, &[])?;
        copy.settle()?;
        Ok(copy)
    }

    pub fn path(&self) -> PathBuf {
        self.folder.join(NAME)
    }

    /// Takes its names away once the database has it open, where the system allows that: a program that is killed then
    /// leaves nothing of the workspace behind.
    pub fn hide(&self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }

    fn of(workspace: &Path, endings: &[&str]) -> Result<Self, Error> {
        let copy = Self { folder: std::env::temp_dir().join(format!("twinhall-{}", Uuid::new_v4().simple())) };
        make_private(&copy.folder)?;
        let mut sources = vec![(workspace.to_owned(), copy.path())];
        sources.extend(endings.iter().map(|ending| {
            let mut to = copy.path().into_os_string();
            to.push(ending);
            (leftover::beside(workspace, ending), PathBuf::from(to))
        }));
        for _ in 0..ATTEMPTS {
            let before = states(&sources);
            for (from, to) in &sources {
                match copy_bytes(from, to, from == workspace) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound && from != workspace => {
                        let _ = std::fs::remove_file(to);
                    }
                    copied => copied?,
                }
            }
            if states(&sources) == before {
                return Ok(copy);
            }
        }
        Err(Error::Busy)
    }

    /// Has the database take back or bring in what lies beside the copy, and leave nothing there.
    fn settle(&self) -> Result<(), Error> {
        let mode = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(self.path(), mode)?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(())
    }
}

impl Drop for PrivateCopy {
    fn drop(&mut self) {
        self.hide();
    }
}

/// A folder that nobody else may look into.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Length and time of the last change of each, where it is there.
fn states(sources: &[(PathBuf, PathBuf)]) -> Vec<Option<(u64, Option<std::time::SystemTime>)>> {
    let state = |path: &Path| std::fs::metadata(path).ok().map(|of| (of.len(), of.modified().ok()));
    sources.iter().map(|(from, _)| state(from)).collect()
}

/// Copies the bytes alone, not the rights: the copy of a file that may not be written has to be.
fn copy_bytes(from: &Path, to: &Path, is_database: bool) -> io::Result<()> {
    if is_database { kept::copy(from, to) } else { io::copy(&mut File::open(from)?, &mut File::create(to)?).map(drop) }
}

/// Closing a file drops every lock this process holds on it, the database's included: what was opened once stays open.
#[cfg(unix)]
mod kept {
    use std::{
        fs::File,
        io::{self, Seek, SeekFrom},
        path::Path,
        sync::{Mutex, PoisonError},
    };

    use super::super::identity::Identity;

    static OPEN: Mutex<Vec<(Identity, File)>> = Mutex::new(Vec::new());

    pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
        let identity = Identity::of(from).ok_or(io::ErrorKind::NotFound)?;
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        let known = open.iter().position(|(known, _)| *known == identity);
        if known.is_none() {
            open.push((identity, File::open(from)?));
        }
        let at = known.unwrap_or(open.len() - 1);
        let mut source = &open[at].1;
        source.seek(SeekFrom::Start(0))?;
        io::copy(&mut source, &mut File::create(to)?).map(drop)
    }
}

#[cfg(windows)]
mod kept {
    use std::{fs::File, io, path::Path};

    pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
        io::copy(&mut File::open(from)?, &mut File::create(to)?).map(drop)
    }
}
