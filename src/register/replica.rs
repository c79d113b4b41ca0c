//! Which installation writes: an id for this installation and this workspace, kept in the user's configuration, never
//! in the file alone, so that a copied file does not go on with the same sequence.

use std::{
    fs::File,
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{error::Error, identity::Identity};
use crate::domain::value::Id;

/// How far ahead of the last write the configuration allows for commits it had no time to hear of.
const RESERVE: u64 = 1_000_000;

/// What this installation remembers of a workspace.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Memory {
    replica: Uuid,
    path: PathBuf,
    file: String,
    /// Last operation this installation knows it has written.
    written: u64,
    /// The file may be ahead of `written` up to here, after a crash between commit and note.
    reserved: u64,
}

/// The replica id in use, and where it is remembered.
#[derive(Debug)]
pub struct Replica {
    pub id: Uuid,
    note: Option<Note>,
}

/// What is remembered, and the file it is kept in, open from the first writing on.
#[derive(Debug)]
struct Note {
    path: PathBuf,
    memory: Memory,
    file: Option<File>,
}

/// Notes are written in whole pieces of this size, each over the last.
const PIECE: usize = 512;

impl Note {
    /// Written in place, after every action: a piece is on the page or not, and a note that can't be read costs no more
    /// than a new replica id.
    fn keep(&mut self) -> Result<(), Error> {
        let mut text = serde_json::to_string(&self.memory).unwrap_or_default();
        let length = text.len().next_multiple_of(PIECE);
        text.extend(std::iter::repeat_n(' ', length - text.len()));
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(open(&self.path, length)?),
        };
        file.seek(SeekFrom::Start(0))?;
        file.write_all(text.as_bytes())?;
        Ok(())
    }
}

fn open(note: &Path, length: usize) -> Result<File, Error> {
    if let Some(folder) = note.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let file = File::options().write(true).create(true).truncate(false).open(note)?;
    file.set_len(length as u64)?;
    Ok(file)
}

impl Replica {
    /// One that nobody remembers, for workspaces in memory and for readers.
    pub fn passing(id: Uuid) -> Self {
        Self { id, note: None }
    }

    /// The id this installation used on this very file, or a new one when path, number of the file or last operation
    /// are not those it remembers. `last_of` tells the last sequence number a replica has in the file.
    pub fn recall(
        config: &Path,
        workspace: Id,
        path: &Path,
        last_of: impl Fn(Uuid) -> Result<u64, Error>,
    ) -> Result<Self, Error> {
        let note = config.join("replicas").join(format!("{workspace}.json"));
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let identity = Identity::of(&path);
        let file = identity.map(Identity::text).unwrap_or_default();
        let known = std::fs::read_to_string(&note).ok().and_then(|text| serde_json::from_str::<Memory>(&text).ok());
        let mut memory = Memory { replica: Uuid::new_v4(), path, file, written: 0, reserved: 0 };
        if let Some(known) = known {
            let last = last_of(known.replica)?;
            let may_be_ahead = known.written..=known.reserved.max(known.written);
            // A disk mounted again may get another device number, its files keep theirs. Another disk in its place
            // must not pass for it, so nothing is allowed for then.
            let is_ours = known.path == memory.path
                && (known.file == memory.file && may_be_ahead.contains(&last)
                    || identity.is_some_and(|now| now.has_number_of(&known.file)) && known.written == last);
            if is_ours {
                memory.replica = known.replica;
                memory.written = last;
            }
        }
        let mut replica = Self { id: memory.replica, note: Some(Note { path: note, memory, file: None }) };
        // Without the note the next opening is a new replica; no reason to keep anybody from their workspace.
        let written = replica.note.as_ref().map_or(0, |note| note.memory.written);
        let _ = replica.wrote(written);
        Ok(replica)
    }

    /// Notes that operations up to `sequence` are in the file, and that it may be ahead of that after a crash.
    pub fn wrote(&mut self, sequence: u64) -> Result<(), Error> {
        let Some(note) = &mut self.note else { return Ok(()) };
        note.memory.written = sequence;
        note.memory.reserved = sequence + RESERVE;
        note.keep()
    }
}
