//! One writer at a time: a lock file beside the workspace, held by the operating system, that names who holds it.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, SeekFrom, Write},
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
    file: File,
    path: PathBuf,
}

/// What asking for the lock came to.
pub enum Asked {
    Mine(Lock),
    /// Somebody else's; their name where it can be read.
    Theirs(Option<Holder>),
    /// The folder can't be written.
    Impossible,
}

pub fn lock_path(workspace: &Path) -> PathBuf {
    let mut name = workspace.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// Asks for the right to write `workspace`.
pub fn ask(workspace: &Path, me: &Holder) -> Result<Asked, Error> {
    let path = lock_path(workspace);
    // A holder that leaves removes its file; whoever opened it just before must look again.
    for _ in 0..16 {
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let Ok(mut file) = opened else { return Ok(Asked::Impossible) };
        match file.try_lock() {
            Ok(()) if is_still(&file, &path) => {
                // A holder without a name is better than a workspace that a full disk keeps from being opened.
                let _ = sign(&mut file, me);
                return Ok(Asked::Mine(Lock { file, path }));
            }
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // Windows lets nobody read a locked file: the holder stays unnamed there.
                let read = file.read_to_string(&mut text);
                return Ok(Asked::Theirs(read.ok().and_then(|_| serde_json::from_str(&text).ok())));
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Ok(Asked::Theirs(None))
}

impl Lock {
    /// Names the holder anew.
    pub fn sign(&mut self, me: &Holder) {
        let _ = sign(&mut self.file, me);
    }
}

fn sign(file: &mut File, me: &Holder) -> std::io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(serde_json::to_string(me).unwrap_or_default().as_bytes())
}

#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(held), Ok(named)) = (file.metadata(), std::fs::metadata(path)) else { return false };
    (held.dev(), held.ino()) == (named.dev(), named.ino())
}

#[cfg(windows)]
fn is_still(_: &File, path: &Path) -> bool {
    Identity::of(path).is_some()
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody can lock a file that is about to vanish.
        if Identity::of(&self.path).is_some() {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}
