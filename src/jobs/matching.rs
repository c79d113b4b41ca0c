//! Every city of a workspace made ready to be ranked, beside the window.

use std::path::Path;

use chrono::NaiveDate;

use super::JobProgress;
use crate::{
    domain::matching::{Candidates, Ranker, Talk},
    register::{Error, Options, Register},
};

/// Reads what matching knows of every city on a day, by a reading of its own of the file.
pub fn make_ready(
    path: &Path,
    options: &Options,
    today: NaiveDate,
    progress: &JobProgress,
) -> Result<(Candidates, Ranker), Error> {
    let options = Options { wanted: Some(progress.wanted()), ..options.clone() };
    let candidates = Register::open_read_only(path, &options)?.matching_candidates(today)?;
    if progress.is_cancelled() {
        return Err(Error::Cancelled);
    }
    let ranker = Ranker::new(&candidates, &Talk::default());
    Ok((candidates, ranker))
}
