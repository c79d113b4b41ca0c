//! A workspace that somebody else writes, watched beside the window.

use std::{path::Path, time::Duration};

use super::JobProgress;
use crate::register::{Error, Register, Trace};

/// How often is looked.
const LOOK: Duration = Duration::from_millis(500);

/// Waits until the file is not as it was, or until nobody writes it any more; what is to be seen then.
pub fn follow(path: &Path, before: &Trace, progress: &JobProgress) -> Result<Trace, Error> {
    while !progress.is_cancelled() {
        std::thread::sleep(LOOK);
        let now = Register::trace(path);
        if now != *before {
            return Ok(now);
        }
    }
    Err(Error::Cancelled)
}
