//! New workspaces.

use std::path::Path;

use crate::{
    actions::beginnings::add_beginning,
    domain::record::Draft,
    register::{Error, Options, Register},
};

/// A new workspace with the tables each starts with. When filling it fails, nothing is left of it.
pub fn begin_workspace(
    file: &Path,
    options: &Options,
    office: impl FnOnce(Draft) -> Draft,
    work: impl FnOnce(&mut Register) -> Result<(), Error>,
) -> Result<Register, Error> {
    let mut register = Register::create(file, options, office)?;
    let worked = add_beginning(&mut register).and_then(|()| work(&mut register));
    match worked {
        Ok(()) => Ok(register),
        Err(error) => {
            drop(register);
            // Ours alone, made a moment ago and unfinished.
            let _ = std::fs::remove_file(file);
            Err(error)
        }
    }
}
