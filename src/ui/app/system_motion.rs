//! What the computer says of motion.

use crate::jobs::JobSlot;

/// What the computer says of motion, as far as it was asked.
#[derive(Default)]
pub(super) struct SystemMotion {
    pub(super) is_asked: bool,
    pub(super) job: JobSlot<Option<bool>>,
    /// Nothing where it doesn't say.
    pub(super) wants_less: Option<bool>,
}
