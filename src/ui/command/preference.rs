//! Commands that change what this person prefers, kept outside the workspace.

use std::path::PathBuf;

use crate::{
    ui::{
        list_prefs::ListPrefs,
        settings::{Look, Motion},
    },
    words::Language,
};

/// What is asked of the preferences.
#[derive(Clone, Debug, PartialEq)]
pub enum PreferenceCommand {
    /// Keeps what a person arranged in a list.
    SaveListPrefs {
        list: &'static str,
        prefs: ListPrefs,
    },
    SetLanguage(Language),
    SetLook(Look),
    SetTextSize(u16),
    /// Whether nothing on the window moves by itself.
    SetMotion(Motion),
    SetBackups(Option<PathBuf>),
    SetActor {
        name: String,
        office: String,
    },
}
