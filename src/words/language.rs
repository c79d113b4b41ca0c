//! The languages the program speaks, one line each, and which one a person's computer asks for.

/// The one table of languages: name in code, tag and folder of words, name for itself, and how it writes. What is made for
/// each language is made by a macro that is given these lines.
macro_rules! table {
    ($each:ident) => {
        $each! {
            English "en" "English" Writing { thousands: ',', decimal: '.', date: ' ', shortens_years: true, ..USUAL };
            French "fr" "Français" Writing { first_day: "1er", ..USUAL };
            Russian "ru" "Русский" Writing { date: '.', ..USUAL };
            // The Academy groups from five digits on.
            Spanish "es" "Español" Writing { grouped_from: 5, ..USUAL };
        }
    };
}

pub(super) use table;

/// Print has a narrower one in French, U+202F, but the window breaks lines at every space except this one.
pub(super) const FIXED_SPACE: char = '\u{a0}';

/// How a language writes numbers and dates.
pub(super) struct Writing {
    /// Between groups of three digits.
    pub thousands: char,
    /// Digits from which a number is grouped.
    pub grouped_from: usize,
    pub decimal: char,
    /// Between day, month and year in a table; a space where months are named there.
    pub date: char,
    /// The first day of a month.
    pub first_day: &'static str,
    /// Whether the second year of two in a century has two digits.
    pub shortens_years: bool,
}

/// How most languages write.
const USUAL: Writing =
    Writing { thousands: FIXED_SPACE, grouped_from: 4, decimal: ',', date: '/', first_day: "1", shortens_years: false };

macro_rules! files {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../assets/words/", $tag, "/access.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/app.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/calendar.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/board.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/cli.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/codes.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/domain.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-participants.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-setup.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-requests.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-timetable.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-desk.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-outcomes.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-matches.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/fair-paper.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/faults.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/files.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/keys.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/forms.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/format.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/pictures.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/map.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/matching.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/partnership-tabs.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/picker.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/records.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/today.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/funding-starter.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/typed.ftl")),
            include_str!(concat!("../../assets/words/", $tag, "/timetable.ftl")),
        ]
    };
}

macro_rules! languages {
    ($($Language:ident $tag:literal $own_name:literal $writing:expr;)*) => {
        /// A language with all its words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Language { $($Language),* }

        impl Language {
            pub const ALL: [Self; [$($tag),*].len()] = [$(Self::$Language),*];

            /// ISO 639 code, also the name of its folder of words.
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$Language => $tag),* }
            }

            /// Its name for itself, as a list of languages shows it.
            pub fn own_name(self) -> &'static str {
                match self { $(Self::$Language => $own_name),* }
            }

            pub(super) fn writing(self) -> &'static Writing {
                match self { $(Self::$Language => const { &$writing }),* }
            }

            /// Its files of words.
            pub(super) fn sources(self) -> &'static [&'static str] {
                match self { $(Self::$Language => files!($tag)),* }
            }
        }
    };
}

table!(languages);

impl Language {
    /// The language of a tag such as `fr`, `fr-CA` or `ru_RU.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// Whether a tag is that of one of these languages, without a region or script.
    pub fn has_tag(tag: &str) -> bool {
        Self::ALL.iter().any(|language| language.tag() == tag)
    }

    /// The first of the computer's preferred languages that is spoken here, English when none is.
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|tag| Self::from_tag(&tag)).unwrap_or(Self::English)
    }
}
