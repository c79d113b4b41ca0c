//! What a person asks for on the pages of a fair; carried out in `app/fair.rs`.

use super::{model::Tab, paper};
use crate::domain::value::Id;

/// A wish on a fair's pages.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Shows another fair.
    Choose(Id),
    Turn(Tab),
    Paper(paper::Wish),
}
