//! What a person asks for on the pages of a fair; carried out in `app/fair.rs`.

use super::{desk, model::Tab};
use crate::domain::value::Id;

/// A wish on a fair's pages.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Shows another fair.
    Choose(Id),
    Turn(Tab),
    Desk(desk::Wish),
}
