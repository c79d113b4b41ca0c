//! The timetable of a fair: who meets whom in which slot, at which table.
//!
//! Everyone has at most one meeting a slot, each pair meets once, absences, caps, tables, interpreters and locked
//! meetings are respected, and the total value of the meetings is to be as high as can be: a maximum-weight subgraph
//! whose edges are list-coloured with bounded colour classes, which is NP-hard. What helps is that the slots hardly
//! matter for the value. Without them the problem is a min-cost flow that is solved exactly ([`bound`], [`flow`]) and
//! tightened by odd-set inequalities ([`odd_set_bound`]); its solution bounds every timetable and says which requests to
//! begin with. These are laid into slots by Kempe chains ([`construct`], [`kempe_chain`]), and what is left of the gap is
//! searched for by simulated annealing ([`anneal`], [`search`]) until the bound is reached or the caller stops. Where
//! attendance is patchy the slots do matter: a gap that stays open is therefore also worked at by large neighbourhood
//! search ([`lns`]) on the LP relaxation with slots ([`pdhg`]), whose solutions are rounded by diving ([`dive`]) and
//! repaired by ejection chains ([`ejection_chain`]).
//!
//! Reading order: [`instance`] says what is given, [`core`] what of it is still open, [`grid`] holds a timetable in the
//! making, with commit and rollback, and [`help`] says who interprets; then [`bound`] with [`limits`] and [`odd_set_bound`], [`construct`], [`anneal`], [`lns`] with
//! [`pdhg`], [`dive`] and [`ejection_chain`], [`search`]; [`floor`] and [`floor_search`] raise the worst served; [`seat`]
//! gives tables; [`explain`] tells why a request stays out and what a move would clash with; [`refill`] mends a timetable
//! when someone doesn't come; [`rng`] makes the same seed give the same timetable everywhere.

mod anneal;
mod bound;
mod construct;
mod core;
mod dive;
mod ejection_chain;
mod explain;
mod floor;
mod floor_search;
mod flow;
mod grid;
mod help;
mod instance;
mod kempe_chain;
mod limits;
mod lns;
mod odd_set_bound;
mod pdhg;
mod refill;
mod rng;
mod search;
mod seat;

pub use explain::{Clash, Instead, Reason, Unplaced, clashes, unplaced};
pub use floor::Goal;
pub use help::{Interpreted, all_are_helped, interpreted};
pub use instance::{
    Fair, Help, InvalidFair, MOST_PARTICIPANTS, MOST_REQUESTS, MOST_SLOTS, MOST_TABLES, MOST_VALUE, Meeting,
    Participant, Request, Slots, iter_slots, slot_bit,
};
pub use refill::{NoShow, Offer, refill};
pub use search::{Progress, Search, Timetable};
pub use seat::waiting;
