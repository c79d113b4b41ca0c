//! Files that were read become attachments of a record, as one action.

use crate::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, attachment},
        value::RecordRef,
    },
    register::{Done, Error, Register},
};

/// A file that was read.
#[derive(Debug)]
pub struct Incoming {
    pub name: String,
    pub media_type: &'static str,
    pub size_bytes: u64,
    /// Their SHA-256, where they are in the workspace already; else the bytes themselves.
    pub content: Result<[u8; 32], Vec<u8>>,
}

/// What became of files that were read.
#[derive(Debug, Default)]
pub struct Attached {
    pub added: Vec<String>,
    /// Names of those whose bytes the record already has.
    pub known: Vec<String>,
}

/// Attaches files to a record, as one action. The same bytes are never attached to a record twice.
pub fn attach(register: &mut Register, about: RecordRef, files: &[Incoming]) -> Result<Done<Attached>, Error> {
    register.run(ActionKind::Create(Kind::Attachment), |tx| {
        tx.get(about)?;
        let held = tx.naming(attachment::about, about.id)?;
        let mut digests: Vec<[u8; 32]> = held.iter().filter_map(|file| file.get(attachment::digest).copied()).collect();
        let mut attached = Attached::default();
        for file in files {
            let digest = match &file.content {
                Ok(digest) if tx.has_bytes(digest)? => *digest,
                Ok(_) => return Err(Error::Missing),
                Err(bytes) => tx.keep_bytes(bytes)?,
            };
            if digests.contains(&digest) {
                attached.known.push(file.name.clone());
                continue;
            }
            digests.push(digest);
            let draft = tx
                .draft(Kind::Attachment)
                .with(attachment::about, about)
                .says(attachment::name, &file.name)
                .says(attachment::media_type, file.media_type)
                .with(attachment::size_bytes, file.size_bytes as i64)
                .with(attachment::digest, digest);
            tx.create(&draft)?;
            attached.added.push(file.name.clone());
        }
        Ok(attached)
    })
}
