//! The timetable of a fair: who meets whom in which slot, at which table.
//!
//! Everyone has at most one meeting a slot, each pair meets once, absences, caps, tables, interpreters and locked
//! meetings are respected, and the total value of the meetings is to be as high as can be: a maximum-weight subgraph
//! whose edges are coloured from lists, with bounded colour classes, which is NP-hard. What helps is that the slots
//! hardly matter for the value. Without them the problem is a flow that is solved exactly ([`bound`], [`flow`]); its
//! solution bounds every timetable and says which requests to begin with. These are laid into slots by Kempe chains
//! ([`construct`], [`chain`]), and what is left of the gap is searched for by annealing ([`anneal`], [`search`]) until
//! the bound is reached or the caller stops. Where attendance is patchy the slots do matter: a gap that stays open is
//! therefore also worked at by prices of everyone's time in each slot ([`price`], [`dive`], [`relay`], [`guide`]).
//!
//! Reading order: [`instance`] says what is given, [`core`] what of it is still open, [`grid`] holds a timetable in the
//! making; then [`bound`] with [`odd`], [`construct`], [`anneal`], [`guide`] with [`price`], [`dive`] and [`relay`], [`search`];
//! [`floor`] and [`level`] raise the worst served; [`seat`] gives tables; [`explain`] tells why a request stays out and what a move
//! would clash with; [`refill`] mends a timetable when someone doesn't come.

mod anneal;
mod bound;
mod chain;
mod chance;
mod construct;
mod core;
mod dive;
mod explain;
mod floor;
mod flow;
mod grid;
mod guide;
mod instance;
mod level;
mod odd;
mod price;
mod refill;
mod relay;
mod search;
mod seat;

pub use explain::{Clash, Instead, Reason, Unplaced, clashes, unplaced};
pub use floor::Goal;
pub use instance::{
    Fair, Help, MOST_PARTICIPANTS, MOST_REQUESTS, MOST_SLOTS, MOST_TABLES, MOST_VALUE, Meeting, Participant, Request,
    Slots, Wrong, each, only,
};
pub use refill::{NoShow, Offer, refill};
pub use search::{Progress, Search, Timetable};
pub use seat::waiting;
