//! Both readings of a workspace beside which a journal lies that does not fit: neither is thrown away.

use std::path::Path;

use super::{Options, Register, error::Error, private_copy::PrivateCopy};

/// What became of one of the two copies.
pub type Rescued = Result<(), Error>;

impl Register {
    /// Writes what the file alone holds to `alone`, and what it holds with its journal applied to `applied`, each
    /// verified and under a name that is free. One of the two may fail where that state is no whole database. The
    /// file and what lies beside it stay byte for byte as they are.
    pub fn rescue_both(path: &Path, alone: &Path, applied: &Path, options: &Options) -> [Rescued; 2] {
        let keep = |copy: Result<PrivateCopy, Error>, to: &Path| {
            let copy = copy?;
            Self::open_read_only(&copy.path(), options)?.copy_to(to)
        };
        [keep(PrivateCopy::alone(path), alone), keep(PrivateCopy::forced(path), applied)]
    }
}
