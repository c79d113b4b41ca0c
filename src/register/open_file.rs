//! The file of an open workspace: whether it is still the one that was opened, and who holds it.

use std::{path::PathBuf, sync::Arc};

use super::{
    error::Error,
    identity::Identity,
    lock::{Holder, Lock},
    private_copy::PrivateCopy,
};

/// The file of an open workspace.
#[derive(Debug)]
pub struct OpenFile {
    pub path: PathBuf,
    pub identity: Identity,
    /// Held while this window may write.
    pub lock: Option<Arc<Lock>>,
    /// What is read instead of the file, where reading the file itself would write; kept until nobody reads it.
    pub _copy: Option<PrivateCopy>,
}

impl OpenFile {
    /// Tells others who holds the file now.
    pub fn sign(&self, me: &Holder) {
        if let Some(lock) = &self.lock {
            lock.sign(me);
        }
    }

    /// The lock for whoever else writes into the file: it is given up with the last of them.
    pub fn share_lock(&self) -> Option<Arc<Lock>> {
        self.lock.clone()
    }

    pub fn must_be_there(&self) -> Result<(), Error> {
        if Identity::of(&self.path) == Some(self.identity) { Ok(()) } else { Err(Error::Moved) }
    }
}

/// Somebody who writes on this machine.
pub fn holder(actor: &str, since: u64) -> Holder {
    let machine = ["HOSTNAME", "COMPUTERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    Holder { actor: actor.to_owned(), machine: machine.unwrap_or_default(), since }
}
