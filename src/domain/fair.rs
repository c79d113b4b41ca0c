//! A cooperation fair: the slots of its days, who is there in which, what it still lacks, and its records as the solver
//! sees them and back.

mod back;
mod days;
mod gaps;
mod helps;
mod plan;

pub use back::{Takeover, keep_tables, take_over};
pub use days::{
    DayPlan, PlanFault, PlannedSlot, clock_text, days_of, missing_slots, read_breaks, read_minute, slots_of,
    span_millis,
};
pub use gaps::{FairGap, Known, Presence, gaps, presence};
pub(in crate::domain) use helps::Helps;
pub(in crate::domain) use plan::agreed;
pub use plan::{Given, Guest, Pair, Plan, stands, stars};
