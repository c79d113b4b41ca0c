//! The languages the program speaks, and which one a person's computer asks for.

/// A language with all its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    English,
    French,
    Russian,
    Spanish,
}

impl Language {
    pub const ALL: [Self; 4] = [Self::English, Self::French, Self::Russian, Self::Spanish];

    /// ISO 639 code, also the name of its folder of words.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
        }
    }

    /// Its name for itself, as a list of languages shows it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Russian => "Русский",
            Self::Spanish => "Español",
        }
    }

    /// The language of a tag such as `fr`, `fr-CA` or `ru_RU.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The first of the computer's preferred languages that is spoken here, English when none is.
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::from_tag(&tag)).unwrap_or(Self::English)
    }
}
