//! Which installation writes: an id for this installation and this workspace, kept in the user's configuration, never
//! in the file alone, so that a copied file does not go on with the same sequence.

use std::path::{Path, PathBuf};

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
    memory: Option<(PathBuf, Memory)>,
}

impl Replica {
    /// One that nobody remembers, for workspaces in memory and for readers.
    pub fn passing(id: Uuid) -> Self {
        Self { id, memory: None }
    }

    /// The id this installation used on this very file, or a new one when path, file or last operation are not those
    /// it remembers. `last_of` tells the last sequence number a replica has in the file.
    pub fn recall(
        config: &Path,
        workspace: Id,
        path: &Path,
        last_of: impl Fn(Uuid) -> Result<u64, Error>,
    ) -> Result<Self, Error> {
        let note = config.join("replicas").join(format!("{workspace}.json"));
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let file = Identity::of(&path).map(Identity::text).unwrap_or_default();
        let known = std::fs::read_to_string(&note).ok().and_then(|text| serde_json::from_str::<Memory>(&text).ok());
        let mut memory = Memory { replica: Uuid::new_v4(), path, file, written: 0, reserved: 0 };
        if let Some(known) = known {
            let last = last_of(known.replica)?;
            let is_ours = known.path == memory.path && known.file == memory.file;
            if is_ours && (known.written..=known.reserved.max(known.written)).contains(&last) {
                memory.replica = known.replica;
                memory.written = last;
            }
        }
        let mut replica = Self { id: memory.replica, memory: Some((note, memory)) };
        // Without the note the next opening is a new replica; no reason to keep anybody from their workspace.
        let _ = replica.reserve();
        Ok(replica)
    }

    fn reserve(&mut self) -> Result<(), Error> {
        if let Some((_, memory)) = &mut self.memory {
            memory.reserved = memory.written + RESERVE;
        }
        self.remember()
    }

    /// Notes that operations up to `sequence` are in the file.
    pub fn wrote(&mut self, sequence: u64) -> Result<(), Error> {
        if let Some((_, memory)) = &mut self.memory {
            memory.written = sequence;
            memory.reserved = sequence + RESERVE;
        }
        self.remember()
    }

    fn remember(&self) -> Result<(), Error> {
        let Some((note, memory)) = &self.memory else { return Ok(()) };
        if let Some(folder) = note.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // Replaced whole, so that a crash leaves the old note or the new one.
        let draft = note.with_extension("new");
        std::fs::write(&draft, serde_json::to_string(memory).unwrap_or_default())?;
        std::fs::rename(&draft, note)?;
        Ok(())
    }
}
