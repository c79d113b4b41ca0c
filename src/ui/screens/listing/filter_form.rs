//! What is being chosen in the menu of filters.

use std::collections::BTreeSet;

/// What is being chosen in the menu.
#[derive(Clone, Debug, Default)]
pub struct Menu {
    pub(super) column: Option<&'static str>,
    pub(super) codes: BTreeSet<String>,
    pub(super) first: String,
    pub(super) second: String,
    /// Codes there are in the column, with their names, in the language's order.
    pub(super) offered: Vec<(String, String)>,
    pub(super) typed: String,
    pub(super) name: String,
    pub(super) is_wrong: bool,
    /// Which of what is offered Enter takes.
    pub(super) lit: usize,
    /// Whether the first control is still to be given the keyboard.
    pub(super) focus: bool,
}

impl Menu {
    pub(super) fn begun() -> Self {
        Self { focus: true, ..Self::default() }
    }
}
