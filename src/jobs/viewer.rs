//! Attachments looked at in the programs of the computer, each as a copy that can't be taken for the original.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, Instant, SystemTime},
};

use uuid::Uuid;

use crate::register::Error;

/// Opens a file in the program of the computer that is meant for it; false where there is none.
pub type OpenFile = fn(&Path) -> bool;

/// Copies older than this are taken away: whoever still needs one opens it again.
const KEPT: Duration = Duration::from_hours(24);
/// What starts another program and has not failed by then has done so.
const PATIENCE: Duration = Duration::from_secs(4);

/// Writes a copy that can't be changed, and opens it; false where no program is meant for it.
pub fn view_copy(name: &str, bytes: &[u8], open: OpenFile) -> Result<bool, Error> {
    sweep();
    let folder = folder().join(Uuid::new_v4().to_string());
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    fs::write(&path, bytes)?;
    let mut permissions = fs::metadata(&path)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions)?;
    let is_open = open(&path);
    if !is_open {
        remove(&folder)?;
    }
    Ok(is_open)
}

/// Asks the desktop for the program.
pub fn open_in_desktop(path: &Path) -> bool {
    open_with_desktop::commands(path).into_iter().any(|mut command| {
        let Ok(mut child) = command.spawn() else { return false };
        let began = Instant::now();
        loop {
            match child.try_wait() {
                Ok(Some(status)) => return status.success(),
                Ok(None) if began.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(50)),
                Ok(None) => return true,
                Err(_) => return false,
            }
        }
    })
}

/// Takes away the copies of earlier days. What another program still holds is left for the next time.
pub fn sweep() {
    let Ok(found) = fs::read_dir(folder()) else { return };
    for one in found.flatten() {
        let made = one.metadata().and_then(|found| found.modified());
        let age = made.ok().and_then(|made| SystemTime::now().duration_since(made).ok());
        if age.is_some_and(|age| age > KEPT) {
            let _ = remove(&one.path());
        }
    }
}

/// Windows deletes no file that may not be written.
fn remove(folder: &Path) -> io::Result<()> {
    for one in fs::read_dir(folder)?.flatten() {
        let mut permissions = one.metadata()?.permissions();
        #[expect(clippy::permissions_set_readonly_false, reason = "it is deleted in the next line")]
        permissions.set_readonly(false);
        fs::set_permissions(one.path(), permissions)?;
        fs::remove_file(one.path())?;
    }
    fs::remove_dir(folder)
}

fn folder() -> PathBuf {
    std::env::temp_dir().join("twinhall-copies")
}
