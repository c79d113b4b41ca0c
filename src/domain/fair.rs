//! A fair's records as the solver sees them, and what it found as records again.

mod back;
mod plan;
mod suggest;

pub use back::{Takeover, keep_tables, take_over};
pub use plan::{Given, Guest, Pair, Plan, stars};
pub use suggest::{Suggestion, Wishes, suggest};
