//! A cooperation fair: the slots of its days, who is there in which, what it still lacks, and its records as the solver
//! sees them and back.

mod back;
mod days;
mod gaps;
mod helps;
mod plan;
mod standing;

pub use back::{Takeover, hold_fast, keep_tables, take_over};
pub use days::{
    DayPlan, PlanFault, PlannedSlot, clock_text, days_of, missing_slots, read_breaks, read_minute, slots_of,
    span_millis,
};
pub use gaps::{FairGap, Known, Presence, gaps, presence};
pub(in crate::domain) use helps::Helps;
pub use helps::{TwiceInSlot, twice_in_slot};
pub(in crate::domain) use plan::agreed;
pub use plan::{Given, Guest, Pair, Plan, stands, stars};
pub use standing::{Standing, StandingClash, standing};
