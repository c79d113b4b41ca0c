//! Every city of a workspace made ready to be ranked, beside the window.

use std::path::Path;

use chrono::NaiveDate;

use crate::{
    domain::matching::{Candidates, Ranker, Talk},
    register::{Error, Options, Register},
};

/// Reads what matching knows of every city on a day, by a reading of its own of the file.
pub fn make_ready(path: &Path, options: &Options, today: NaiveDate) -> Result<(Candidates, Ranker), Error> {
    let candidates = Register::open_read_only(path, options)?.matching_candidates(today)?;
    let ranker = Ranker::new(&candidates, &Talk::default());
    Ok((candidates, ranker))
}
