//! What a row of the table of kinds says to the window: where records of a kind are at home, how they are listed, how
//! their fields are asked and grouped, and what is said above them.

use chrono::NaiveDate;

use super::{derived::Derivation, facts::Fact};
use crate::{
    domain::{kinds::Kind, record::Record},
    register::{Error, Register},
    ui::{
        command::Command,
        icons,
        lookup::Lookup,
        nav::Page,
        screens::listing::{Column, Labels},
    },
};

/// What the window tells of a kind.
pub struct KindRow {
    pub icon: &'static str,
    pub home: Home,
    /// How one is added to the record it is a part of.
    pub adding: Adding,
    /// Whether the detail of its owner lists it; parts of a fair have pages of their own there.
    pub is_shown_by_owner: bool,
    /// Fields a form asks first: what a record is, who it concerns and when. None where the fields of the table of kinds
    /// already stand so; what a record belongs to then follows its title.
    pub first: &'static [&'static str],
    /// Whether a new one is asked for those alone.
    pub asks_first_alone: bool,
    /// Groups of fields after the first: the field each begins with, and the key of its caption. Fields keep the order of
    /// the table of kinds, so that one added there appears without a change here.
    pub groups: &'static [(&'static str, &'static str)],
    /// Fields that are changed elsewhere, where their effect is seen.
    pub elsewhere: &'static [&'static str],
    /// What is said above the fields of one.
    pub facts: FactsOf,
    /// Key of the button that looks for partners.
    pub partners: Option<&'static str>,
}

/// Finds what can be said of a record beyond its fields.
pub type FactsOf = fn(&Register, &Lookup<'_>, &Record, NaiveDate) -> Result<Vec<Fact>, Error>;

/// Where records of a kind are listed and opened.
#[expect(clippy::large_enum_variant, reason = "one for each kind, made once")]
pub enum Home {
    /// In a list on a page of records.
    List(Sheet),
    /// On a page with a screen of its own, which may open a record as soon as it is made.
    Screen { page: Page, opens_new: bool },
    /// In the record they belong to.
    Owner,
}

/// How a part is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adding {
    /// By a form, unless only named actions write it.
    Form,
    Agreement,
    Party,
}

/// A list to begin with: the key of what it is called, and what adds it.
pub type Starter = (&'static str, fn() -> Command);

/// What records of a list may hold by a slip of the program itself: counted, told above the list, and mended by one
/// command.
#[derive(Clone, Copy)]
pub struct Mending {
    pub count: fn(&Register) -> Result<usize, Error>,
    /// Keys of what is told, with its count, and of the button.
    pub told: &'static str,
    pub button: &'static str,
    pub command: fn() -> Command,
}

/// One list of a page of records.
pub struct Sheet {
    pub kind: Kind,
    pub page: Page,
    /// Its place among the lists of the page.
    pub at: u8,
    pub labels: Labels,
    pub starter: Option<Starter>,
    pub mending: Option<Mending>,
    /// Keys of what stands there while nothing does: what it is for, and what to do next.
    pub empty: (&'static str, &'static str),
    pub columns: &'static [Column],
    pub presets: &'static [Preset],
    /// Fields that filters and what is worked out ask about, beside those of the columns.
    pub also: &'static [usize],
    /// What is worked out rather than typed.
    pub derives: Option<Derivation>,
}

impl KindRow {
    /// A kind of which nothing special is told: a part, seen in the record it belongs to.
    pub const USUAL: Self = Self {
        icon: icons::FILE_TEXT,
        home: Home::Owner,
        adding: Adding::Form,
        is_shown_by_owner: true,
        first: &[],
        asks_first_alone: false,
        groups: &[],
        elsewhere: &[],
        facts: |_, _, _, _| Ok(Vec::new()),
        partners: None,
    };

    /// The page where one is opened; none for parts, which are opened in the record they belong to.
    pub fn page(&self) -> Option<Page> {
        match &self.home {
            Home::List(sheet) => Some(sheet.page),
            Home::Screen { page, .. } => Some(*page),
            Home::Owner => None,
        }
    }

    /// The list where it is at home.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.home {
            Home::List(sheet) => Some(sheet),
            Home::Screen { .. } | Home::Owner => None,
        }
    }
}

impl Sheet {
    /// A list of a kind before anything is told of it.
    pub const fn of(kind: Kind) -> Self {
        Self {
            kind,
            page: Page::Library,
            at: 0,
            labels: Labels { title: "", new: "", find: "" },
            starter: None,
            mending: None,
            empty: ("", ""),
            columns: &[],
            presets: &[],
            also: &[],
            derives: None,
        }
    }

    /// The fields that are read at once for every row.
    pub fn fields(&self) -> Vec<usize> {
        let shown = self.columns.iter().filter_map(|column| self.kind.field_index(column.name));
        let mut fields: Vec<usize> = shown.chain(self.also.iter().copied()).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }
}

/// A filter that comes with a list.
#[derive(Clone, Copy)]
pub struct Preset {
    pub key: &'static str,
    pub keeps: fn(&Record, NaiveDate) -> bool,
}

impl PartialEq for Preset {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Preset {}

impl PartialOrd for Preset {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Preset {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key.cmp(other.key)
    }
}

pub const fn preset(key: &'static str, keeps: fn(&Record, NaiveDate) -> bool) -> Preset {
    Preset { key, keeps }
}
