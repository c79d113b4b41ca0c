//! What goes on from action to action in the writer of a workspace.

use super::{ids::Minter, replica::Replica};
use crate::domain::journal::Clock;

/// What goes on from action to action.
pub struct Writer {
    pub replica: Replica,
    /// Number under which the file knows the replica, once it has written there.
    pub number: Option<i64>,
    pub sequence: u64,
    pub clock: Clock,
    pub actor: String,
    pub minter: Minter,
}
