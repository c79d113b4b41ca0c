//! What a person prefers, kept in their configuration folder and never in a workspace.

use strum::VariantArray;

use crate::domain::choices::array;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::clock::today;
use crate::{domain::value::Id, register::Mark, ui::list_prefs::ListPrefs, words::Language};

/// Recent files remembered.
const RECENT: usize = 8;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, VariantArray)]
pub enum Look {
    #[default]
    System,
    Light,
    Dark,
}

impl Look {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

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

/// How much may move by itself, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, VariantArray)]
pub enum Motion {
    #[default]
    System,
    /// Nothing slides into sight, and the cursor in a field does not blink.
    Less,
    Full,
}

impl Motion {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn key(self) -> &'static str {
        match self {
            Self::System => "motion-system",
            Self::Less => "motion-less",
            Self::Full => "motion-full",
        }
    }
}

/// How far a person had seen a workspace's history when they came to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Visit {
    at_millis: u64,
    action: Option<String>,
}

impl Visit {
    fn mark(&self) -> Mark {
        Mark { action: self.action.as_deref().and_then(Id::parse), at_millis: self.at_millis }
    }
}

/// The first visit of the latest day, and the one before: closing and opening the window again loses no news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Visits {
    latest: Visit,
    before: Option<Visit>,
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
    pub motion: Motion,
    pub name: String,
    pub office: String,
    pub recent: Vec<PathBuf>,
    /// Folder of backups, where it is not beside the workspace.
    pub backups: Option<PathBuf>,
    /// What was arranged in each list, by workspace and then by list.
    pub lists: BTreeMap<String, BTreeMap<String, ListPrefs>>,
    /// By the id of the workspace.
    visits: BTreeMap<String, Visits>,
    /// The language this start was asked for: it goes before the one that is kept, and is not kept itself.
    #[serde(skip)]
    pub asked_language: Option<Language>,
    #[serde(skip)]
    folder: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            look: Look::System,
            text_percent: 100,
            motion: Motion::System,
            name: String::new(),
            office: String::new(),
            recent: Vec::new(),
            backups: None,
            lists: BTreeMap::new(),
            visits: BTreeMap::new(),
            asked_language: None,
            folder: None,
        }
    }
}

impl Settings {
    /// Those kept in `folder`; the default for each that is not there or can't be read.
    pub fn load(folder: Option<PathBuf>) -> Self {
        let text = folder.as_ref().and_then(|folder| std::fs::read_to_string(folder.join("settings.json")).ok());
        let mut settings = text.map(|text| Self::read(&text)).unwrap_or_default();
        settings.folder = folder;
        settings
    }

    /// One preference that another version wrote in its own way does not cost the others.
    fn read(text: &str) -> Self {
        if let Ok(whole) = serde_json::from_str(text) {
            return whole;
        }
        let Ok(Value::Object(kept)) = serde_json::from_str(text) else { return Self::default() };
        let mut read = Self::default();
        let mut whole = Map::new();
        for (name, value) in kept {
            whole.insert(name.clone(), value);
            match Self::deserialize(Value::Object(whole.clone())) {
                Ok(settings) => read = settings,
                Err(_) => {
                    whole.remove(&name);
                }
            }
        }
        read
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
        let kept = || self.language.as_deref().and_then(Language::from_tag);
        self.asked_language.or_else(kept).unwrap_or_else(Language::of_system)
    }

    /// Name and office, as the journal names them.
    pub fn actor(&self) -> String {
        match (self.name.trim(), self.office.trim()) {
            ("", office) => office.to_owned(),
            (name, "") => name.to_owned(),
            (name, office) => format!("{name}, {office}"),
        }
    }

    /// Who stands beside each change: whoever gave no name stands there by the one they have on this computer.
    pub fn author(&self) -> String {
        let own = Some(self.actor()).filter(|actor| !actor.is_empty());
        let login = || ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
        own.or_else(login).unwrap_or_default()
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

    /// How far the history of a workspace was seen on an earlier day; nothing on the first.
    pub fn seen_before(&self, workspace: Id, now_millis: u64) -> Option<Mark> {
        let known = self.visits.get(&workspace.to_string())?;
        let is_of_today = today(known.latest.at_millis) == today(now_millis);
        let before = if is_of_today { known.before.as_ref() } else { Some(&known.latest) };
        before.map(Visit::mark)
    }

    /// Notes a visit to a workspace.
    pub fn visit(&mut self, workspace: Id, now: Mark) {
        let visit = Visit { at_millis: now.at_millis, action: now.action.map(|id| id.to_string()) };
        let known = self.visits.remove(&workspace.to_string());
        let visits = match known {
            Some(known) if today(known.latest.at_millis) == today(now.at_millis) => known,
            known => Visits { latest: visit, before: known.map(|known| known.latest) },
        };
        self.visits.insert(workspace.to_string(), visits);
        self.save();
    }

    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.save();
    }
}
