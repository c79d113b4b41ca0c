//! Files on their way into a workspace and out of it: measured, read and looked at beside the window.

use strum::{IntoStaticStr, VariantNames};

use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

use super::JobProgress;
use crate::{
    actions::attachments::Incoming,
    files::media::media_type,
    register::{Error, Keeper, Options, Register},
};

/// Bytes one file may have.
pub const MOST_BYTES: u64 = 52_428_800;
/// Bytes that are read at once: all of them are held in memory until they are written together.
pub const MOST_AT_ONCE: u64 = 4 * MOST_BYTES;
/// Characters of a file's name, as the field allows.
const NAME: usize = 200;
const CHUNK: usize = 1024 * 1024;

/// The two phases of bringing files in: their bytes are read, then kept in the workspace.
pub const READING: &str = "files-reading";
pub const KEEPING: &str = "files-keeping";

/// Why a file was left where it is. Put into words under `file-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Problem {
    TooLarge {
        bytes: u64,
    },
    /// One more than is read at once.
    TooMuch,
    Folder,
    Missing,
    Unreadable,
}

impl Problem {
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Every code, so that a test can hold each against its sentence.
    pub const CODES: &'static [&'static str] = Self::VARIANTS;
}

/// What came of reading several files.
#[derive(Debug, Default)]
pub struct Batch {
    pub files: Vec<Incoming>,
    /// Names of those left where they are, and why.
    pub left: Vec<(String, Problem)>,
    pub is_cancelled: bool,
}

/// Reads files one after the other; each is judged by its size before a byte of it is read.
pub fn read_files(paths: &[PathBuf], progress: &JobProgress) -> Batch {
    let mut batch = Batch::default();
    let mut wanted = Vec::new();
    let mut total = 0;
    for path in paths {
        match measure(path) {
            Ok(bytes) if total + bytes > MOST_AT_ONCE => batch.left.push((name_of(path), Problem::TooMuch)),
            Ok(bytes) => {
                total += bytes;
                wanted.push((path, bytes));
            }
            Err(problem) => batch.left.push((name_of(path), problem)),
        }
    }
    progress.begin(READING, total);
    for (path, bytes) in wanted {
        match read_file(path, bytes, progress) {
            Ok(bytes) => {
                let name = name_of(path);
                let (media_type, size_bytes) = (media_type(&name, &bytes), bytes.len() as u64);
                batch.files.push(Incoming { name, media_type, size_bytes, content: Err(bytes) });
            }
            Err(problem) => batch.left.push((name_of(path), problem)),
        }
        if progress.is_cancelled() {
            return Batch { is_cancelled: true, ..Batch::default() };
        }
    }
    batch
}

/// Reads files and brings their bytes into the workspace, so that the action that names them has nothing left to write
/// but records. Given up, it leaves nothing behind.
pub fn bring_files(paths: &[PathBuf], progress: &JobProgress, keeper: Option<Keeper>) -> Result<Batch, Error> {
    let mut batch = read_files(paths, progress);
    let Some(mut keeper) = keeper else { return Ok(batch) };
    progress.begin(KEEPING, batch.files.iter().map(|file| file.size_bytes).sum());
    for file in &mut batch.files {
        if let Err(bytes) = &file.content {
            let kept = keeper.keep(bytes);
            let is_cancelled = !progress.advance(file.size_bytes);
            if kept.is_err() || is_cancelled {
                keeper.sweep()?;
                kept?;
                return Ok(Batch { is_cancelled, ..Batch::default() });
            }
            file.content = Ok(kept?);
        }
    }
    Ok(batch)
}

fn measure(path: &Path) -> Result<u64, Problem> {
    let found = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::Missing,
        _ => Problem::Unreadable,
    })?;
    if found.is_dir() {
        return Err(Problem::Folder);
    }
    // A pipe or a device would be read for ever.
    if !found.is_file() {
        return Err(Problem::Unreadable);
    }
    if found.len() > MOST_BYTES { Err(Problem::TooLarge { bytes: found.len() }) } else { Ok(found.len()) }
}

fn read_file(path: &Path, expected: u64, progress: &JobProgress) -> Result<Vec<u8>, Problem> {
    let mut file = File::open(path).map_err(|_| Problem::Unreadable)?;
    let mut bytes = Vec::with_capacity(expected as usize);
    loop {
        let before = bytes.len();
        (&mut file).take(CHUNK as u64).read_to_end(&mut bytes).map_err(|_| Problem::Unreadable)?;
        let read = bytes.len() - before;
        let is_wanted = progress.advance(read as u64);
        // It may have grown since it was measured.
        if bytes.len() as u64 > MOST_BYTES {
            return Err(Problem::TooLarge { bytes: bytes.len() as u64 });
        }
        if read == 0 || !is_wanted {
            return Ok(bytes);
        }
    }
}

/// The last part of a path as a name that fits its field; the ending stays.
fn name_of(path: &Path) -> String {
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), std::ffi::OsStr::to_string_lossy);
    let name: String = name.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let name = name.trim();
    let count = name.chars().count();
    if count <= NAME {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ending = if ending.chars().count() < 12 { format!("….{ending}") } else { "…".to_owned() };
    let kept: String = name.chars().take(NAME - ending.chars().count()).collect();
    kept + &ending
}

/// Where the bytes of an attachment are to be had.
pub enum Kept {
    /// In a workspace's file, to be read by a connection of one's own.
    InFile {
        path: PathBuf,
        options: Options,
        digest: [u8; 32],
    },
    Read(Vec<u8>),
}

impl Kept {
    pub fn read(self) -> Result<Vec<u8>, Error> {
        match self {
            Self::InFile { path, options, digest } => {
                Register::open_read_only(&path, &options)?.bytes(&digest)?.ok_or(Error::Missing)
            }
            Self::Read(bytes) => Ok(bytes),
        }
    }
}

/// Writes a copy beside the place asked for and moves it there when it is whole: what stood there is lost only to a
/// whole file.
pub fn save_copy(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    Ok(written?)
}
