//! What a person arranged in a list: columns, order, and filters kept by name. It is kept outside the workspace.

use serde::{Deserialize, Serialize};

/// What a person arranged in a list, kept outside the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListPrefs {
    /// Names of the columns chosen; none means the usual ones.
    pub columns: Vec<String>,
    pub sort: Option<(String, bool)>,
    pub is_wide: bool,
    pub saved: Vec<Saved>,
}

/// Filters kept under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub name: String,
    pub query: String,
    /// Keys of the list's own filters.
    pub filters: Vec<String>,
    /// Was called `sifts` in the preferences of version 0.1.
    #[serde(alias = "sifts")]
    pub column_filters: Vec<ColumnFilter>,
}

/// A filter a person made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnFilter {
    pub column: String,
    pub test: Test,
}

/// What rows must hold in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// One of these codes.
    Is(Vec<String>),
    /// These words, anywhere in what is shown.
    Says(String),
    /// Dates from the first to the last of these, as ISO dates; either may be missing.
    Within(String, String),
    /// Numbers from the first to the last; either may be missing.
    Between(Option<i64>, Option<i64>),
    Given,
    NotGiven,
}
