//! Who could be our partner: every city against every other, ranked by a score that opens into its reasons.
//!
//! The documents that asked for it: a matching function (S2 ¶16) and a fair where cities looking for partners meet
//! (S3 ¶11); needs are seldom concrete (S4 ¶7) and means are seen too narrowly, as money alone (S4 ¶8). Hence a match is
//! need against offer in both directions, means count beside the theme without deciding, and what would make a need
//! concrete counts as commitment.
//!
//! [`profile`] is what is known of a city; [`score`] explains one pair in full; [`top_k`] ranks all of them fast and
//! agrees with the explanation to the last unit. Everything is integer arithmetic in shares of [`ONE`].
//!
//! Three rules hold everywhere. What is not on record is *unknown*: it counts as its prior, less than any known good
//! fact, and the score is shown as a range. Every curve rises for ever, ever more slowly ([`rising`]), so that each
//! record named as a reason changes the score. And a gate ([`Blocker::is_gate`]) takes a pair out of the ranking instead
//! of costing points: a city that is no more and, where people have to talk on the spot, no way to understand each
//! other. A need or offer that was withdrawn or has run out is no gate for the cities; it is left out, and named.

mod answers;
mod bounds;
mod columns;
mod exact;
pub mod profile;
pub mod reasons;
pub mod score;
mod sets;
mod suggest;
pub mod top_k;
pub mod weights;

pub use answers::Answer;
pub use profile::{Candidates, Interpreter, Lapse, NeedOrOffer, Profile, Talk};
pub use reasons::{Blocker, Known, Reason, ReasonKind, Side};
pub use score::{Range, Score};
pub use suggest::{Suggestion, suggest};
pub use top_k::{Ranked, Ranker};
pub use weights::{Part, WeightFault, Weights};

/// The whole of a share.
pub const ONE: u32 = 1 << 20;

/// What counts for a yes-or-no fact that nobody has recorded.
pub(super) const PRIOR: u32 = ONE / 4;

/// What counts for a meeting of needs and offers, or of ties, of which nothing is recorded: two cities seldom meet by
/// chance, and one known offer weighs more than silence on both sides.
pub(super) const CHANCE: u32 = ONE / 16;

/// A share that grows with each thing counted, `half` of them making one half; never the whole.
pub(super) fn rising(count: u32, half: u32) -> u32 {
    // The short division is the faster one.
    match ONE.checked_mul(count) {
        Some(part) => part / (count + half),
        None => (u64::from(ONE) * u64::from(count) / (u64::from(count) + u64::from(half))) as u32,
    }
}

/// The weaker of two directions decides; a quarter comes from the stronger one, so that one-way help still counts for
/// something and nothing that is named is without effect.
pub(super) fn weaker_first(one: u32, other: u32) -> u32 {
    (3 * one.min(other) + one.max(other)) / 4
}
