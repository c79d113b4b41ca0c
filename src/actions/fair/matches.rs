//! What counts in a fair's matches.

use crate::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, fair},
        matching::Weights,
        value::Id,
    },
    register::{Done, Error, Register},
};

/// Keeps the weights by which a fair's matches are ranked.
pub fn keep_weights(register: &mut Register, fair: Id, weights: Weights) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(Kind::Fair), |tx| tx.set(fair, fair::weights, weights.lines()))
}
