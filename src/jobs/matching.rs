//! Every city of a workspace made ready to be ranked, beside the window.

use std::path::Path;

use chrono::NaiveDate;

use crate::{
    domain::matching::{Candidates, Kernel, Talk},
    register::{Error, Options, Register},
};

/// Reads what matching knows of every city on a day, by a reading of its own of the file.
pub fn make_ready(path: &Path, options: &Options, today: NaiveDate) -> Result<(Candidates, Kernel), Error> {
    let candidates = Register::open_read_only(path, options)?.matching_candidates(today)?;
    let kernel = Kernel::new(&candidates, &Talk::default());
    Ok((candidates, kernel))
}
