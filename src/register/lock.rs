//! One writer at a time, by whatever path: lock files held by the operating system, which name who holds them.
//!
//! `NAME.twin.lock` stands beside the file itself, symbolic links resolved; it is what people see, and what another
//! machine on the same drive meets. Two hard links are two names, perhaps in two folders, with nothing common but the
//! file, which only the database may open. A second lock file is therefore named by the file's device and number. It
//! lies in the system's folder for passing files, which is one for every program on a machine however it was started,
//! and like these numbers means nothing on another machine: not the configuration folder, which may be on a network.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{error::Error, identity::Identity};

/// Who has the workspace open for writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub actor: String,
    pub machine: String,
    /// Milliseconds since 1970.
    pub since: u64,
}

/// The right to write, given up when dropped or when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    beside: Held,
    /// The one named by the file; nothing where the system tells no number, or its folder can't be written.
    by_number: Option<Held>,
}

/// What asking for the lock came to.
pub enum Asked {
    Mine(Lock),
    /// Somebody else's; their name where it can be read.
    Theirs(Option<Holder>),
    /// The folder can't be written.
    Impossible,
}

/// Asks for the right to write `workspace`.
pub fn ask(workspace: &Path, me: &Holder) -> Result<Asked, Error> {
    let beside = match take(&lock_path(workspace), Trust::Ours, me)? {
        Taken::Mine(held) => held,
        Taken::Theirs(holder) => return Ok(Asked::Theirs(holder)),
        Taken::Impossible => return Ok(Asked::Impossible),
    };
    let mut lock = Lock { beside, by_number: None };
    match lock.take_by_number(workspace, me)? {
        ByNumber::Theirs(holder) => Ok(Asked::Theirs(holder)),
        ByNumber::Free => Ok(Asked::Mine(lock)),
    }
}

impl Lock {
    /// Names the holder anew.
    pub fn sign(&self, me: &Holder) {
        for held in [Some(&self.beside), self.by_number.as_ref()].into_iter().flatten() {
            let _ = sign(&held.file, me);
        }
    }

    /// Locks the file just made under a path that was locked while it was still free.
    pub fn made(&mut self, workspace: &Path, me: &Holder) {
        let _ = self.take_by_number(workspace, me);
    }

    fn take_by_number(&mut self, workspace: &Path, me: &Holder) -> Result<ByNumber, Error> {
        let Some(path) = number_path(workspace) else { return Ok(ByNumber::Free) };
        match take(&path, Trust::Anybodys, me)? {
            Taken::Mine(held) => self.by_number = Some(held),
            Taken::Theirs(holder) => return Ok(ByNumber::Theirs(holder)),
            // Better two names for one file than a workspace that a full folder keeps from being opened.
            Taken::Impossible => {}
        }
        Ok(ByNumber::Free)
    }
}

/// Whether somebody came by another name of the file.
enum ByNumber {
    Free,
    Theirs(Option<Holder>),
}

/// Whether somebody holds the right to write `workspace`. Whoever looks takes nothing from those who ask for it: a
/// shared look is given back at once, and a file that nobody holds is not made.
pub fn is_held(workspace: &Path) -> bool {
    [Some(lock_path(workspace)), number_path(workspace)].into_iter().flatten().any(|path| {
        let Ok(file) = File::open(path) else { return false };
        let looked = file.try_lock_shared();
        if looked.is_ok() {
            let _ = file.unlock();
        }
        matches!(looked, Err(TryLockError::WouldBlock))
    })
}

fn lock_path(workspace: &Path) -> PathBuf {
    let real = workspace.canonicalize().ok().or_else(|| {
        // Not made yet: its folder is there.
        Some(workspace.parent()?.canonicalize().ok()?.join(workspace.file_name()?))
    });
    let mut name = real.unwrap_or_else(|| workspace.to_owned()).into_os_string();
    name.push(".lock");
    PathBuf::from(name)
}

#[cfg(unix)]
fn number_path(workspace: &Path) -> Option<PathBuf> {
    let name = Identity::of(workspace)?.text().replace(':', "-");
    Some(std::env::temp_dir().join(format!("twinhall-{name}.lock")))
}

/// Windows tells no number of a file by safe means.
#[cfg(windows)]
fn number_path(_: &Path) -> Option<PathBuf> {
    None
}

/// Who may have put something under the name of a lock file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// Whoever may write beside the workspace.
    Ours,
    /// Anybody on this machine: a link there may lead to a file that is no lock.
    Anybodys,
}

enum Taken {
    Mine(Held),
    Theirs(Option<Holder>),
    Impossible,
}

/// A lock file under the system's lock.
#[derive(Debug)]
struct Held {
    file: File,
    path: PathBuf,
}

fn take(path: &Path, trust: Trust, me: &Holder) -> Result<Taken, Error> {
    // A holder that leaves removes its file; whoever opened it just before must look again.
    for _ in 0..16 {
        let Ok(mut file) = open(path, trust) else { return Ok(Taken::Impossible) };
        match file.try_lock() {
            Ok(()) if is_still(&file, path) => {
                if trust == Trust::Anybodys && !is_plain(path) {
                    return Ok(Taken::Impossible);
                }
                // A holder without a name is better than a workspace that a full disk keeps from being opened.
                let _ = sign(&file, me);
                return Ok(Taken::Mine(Held { file, path: path.to_owned() }));
            }
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // Windows lets nobody read a locked file: the holder stays unnamed there.
                let read = file.read_to_string(&mut text);
                return Ok(Taken::Theirs(read.ok().and_then(|_| serde_json::from_str(&text).ok())));
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Ok(Taken::Theirs(None))
}

fn open(path: &Path, trust: Trust) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).truncate(false);
    match options.clone().create(true).open(path) {
        // Another person's: it can still be locked, only not signed.
        Err(_) if trust == Trust::Anybodys => OpenOptions::new().read(true).open(path),
        opened => opened,
    }
}

fn sign(mut file: &File, me: &Holder) -> io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(serde_json::to_string(me).unwrap_or_default().as_bytes())
}

/// Neither a link to another file nor another name of one.
#[cfg(unix)]
fn is_plain(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::symlink_metadata(path).is_ok_and(|named| named.is_file() && named.nlink() == 1)
}

#[cfg(windows)]
fn is_plain(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|named| named.is_file())
}

/// Whether the file under the path is the one that is held.
fn is_still(file: &File, path: &Path) -> bool {
    let held = file.metadata().ok().map(|held| Identity::from_metadata(&held));
    held.is_some() && held == Identity::of(path)
}

impl Drop for Held {
    fn drop(&mut self) {
        // Removed while still held, so that nobody can lock a file that is about to vanish; and only when it is ours.
        if is_still(&self.file, &self.path) {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}
