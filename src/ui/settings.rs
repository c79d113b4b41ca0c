//! What a person prefers, kept in their configuration folder and never in a workspace.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::screens::listing::Kept;
use crate::words::Language;

/// Recent files remembered.
const RECENT: usize = 8;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    #[default]
    System,
    Light,
    Dark,
}

impl Look {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub fn key(self) -> &'static str {
        match self {
            Self::System => "look-system",
            Self::Light => "look-light",
            Self::Dark => "look-dark",
        }
    }

    pub fn preference(self) -> egui::ThemePreference {
        match self {
            Self::System => egui::ThemePreference::System,
            Self::Light => egui::ThemePreference::Light,
            Self::Dark => egui::ThemePreference::Dark,
        }
    }
}

/// Preferences of one person on one machine.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// BCP 47 tag; the system's language until one is chosen.
    pub language: Option<String>,
    pub look: Look,
    /// Size of text in percent, 90 to 150.
    pub text_percent: u16,
    pub name: String,
    pub office: String,
    /// Whether the question who works here has been put; whoever leaves it open is not asked again.
    pub was_asked: bool,
    pub recent: Vec<PathBuf>,
    /// Folder of backups, where it is not beside the workspace.
    pub backups: Option<PathBuf>,
    /// What was arranged in each list, by workspace and then by list.
    pub lists: BTreeMap<String, BTreeMap<String, Kept>>,
    #[serde(skip)]
    folder: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            look: Look::System,
            text_percent: 100,
            name: String::new(),
            office: String::new(),
            was_asked: false,
            recent: Vec::new(),
            backups: None,
            lists: BTreeMap::new(),
            folder: None,
        }
    }
}

impl Settings {
    /// Those kept in `folder`; defaults where there are none or they can't be read.
    pub fn load(folder: Option<PathBuf>) -> Self {
        let text = folder.as_ref().and_then(|folder| std::fs::read_to_string(folder.join("settings.json")).ok());
        let mut settings: Self = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        settings.folder = folder;
        settings
    }

    /// The operating system's folder for configuration.
    pub fn system_folder() -> Option<PathBuf> {
        directories::ProjectDirs::from("", "", "twinhall").map(|folders| folders.config_dir().to_owned())
    }

    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Keeps them; preferences that can't be kept are no reason to disturb anybody.
    pub fn save(&self) {
        let Some(folder) = &self.folder else { return };
        let Ok(text) = serde_json::to_string_pretty(self) else { return };
        let draft = folder.join("settings.new");
        let kept = std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&draft, text))
            .and_then(|()| std::fs::rename(&draft, folder.join("settings.json")));
        drop(kept);
    }

    pub fn language(&self) -> Language {
        self.language.as_deref().and_then(Language::from_tag).unwrap_or_else(Language::of_system)
    }

    /// Name and office, as the journal names them.
    pub fn actor(&self) -> String {
        match (self.name.trim(), self.office.trim()) {
            ("", office) => office.to_owned(),
            (name, "") => name.to_owned(),
            (name, office) => format!("{name}, {office}"),
        }
    }

    /// Capitals to show in a corner: "I. P.".
    pub fn initials(&self) -> String {
        let capitals = self.name.split_whitespace().filter_map(|word| word.chars().next()).take(2);
        capitals.map(|capital| format!("{}.", capital.to_uppercase())).collect::<Vec<_>>().join("\u{a0}")
    }

    pub fn remember(&mut self, path: &Path) {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
        self.save();
    }

    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.save();
    }
}
