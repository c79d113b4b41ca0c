//! The invented names and texts that practice records are made of.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::chance::Chance;

/// `assets/sample/practice.json`.
#[derive(Debug, Deserialize)]
pub struct Stock {
    people: Vec<Naming>,
    pub offices: BTreeMap<String, Vec<String>>,
    /// Titles by theme.
    pub components: BTreeMap<String, Vec<String>>,
    pub sdg: BTreeMap<String, String>,
    /// Kind and title.
    pub activities: Vec<(String, String)>,
    pub outcomes: Vec<String>,
    /// Title and unit.
    pub indicators: Vec<(String, String)>,
    pub quantities: Vec<String>,
    pub beneficiaries: Vec<String>,
    pub councils: Vec<String>,
    /// Titles by kind of agreement.
    pub texts: BTreeMap<String, String>,
    /// Reasons by stage.
    pub why: BTreeMap<String, Vec<String>>,
    /// Stands before a country, for a side without a name.
    pub unnamed: String,
    pub tags: Vec<String>,
    pub notes: Vec<String>,
    pub tasks: Vec<String>,
    /// Kind and name.
    pub organisations: Vec<(String, String)>,
    pub funding: Vec<String>,
    pub call: String,
    /// Kind and title.
    pub practices: Vec<(String, String)>,
    pub fair: FairWords,
}

#[derive(Debug, Deserialize)]
pub struct FairWords {
    pub name: String,
    pub place: String,
    pub table: String,
}

/// How people are called in the countries of one language.
#[derive(Debug, Deserialize)]
pub struct Naming {
    pub language: String,
    countries: Vec<String>,
    women: Vec<String>,
    men: Vec<String>,
    family: Vec<String>,
}

impl Naming {
    /// Given and family name.
    pub fn name(&self, is_woman: bool, chance: &mut Chance) -> (&str, &str) {
        let given = if is_woman { &self.women } else { &self.men };
        (chance.word(given), chance.word(&self.family))
    }
}

impl Stock {
    pub fn embedded() -> &'static Self {
        static STOCK: LazyLock<Stock> = LazyLock::new(|| {
            serde_json::from_str(include_str!("../../../assets/sample/practice.json"))
                .expect("the embedded practice texts are whole")
        });
        &STOCK
    }

    pub fn naming(&self, country: &str) -> &Naming {
        let of_country = self.people.iter().find(|naming| naming.countries.iter().any(|code| code == country));
        of_country.unwrap_or(&self.people[0])
    }

    /// A theme and a title of something done under it.
    pub fn component(&self, chance: &mut Chance) -> (&str, &str) {
        let at = chance.below(self.components.len());
        let (theme, titles) = self.components.iter().nth(at).expect("below the length");
        (theme, chance.word(titles))
    }

    pub fn reason(&self, stage: &str, chance: &mut Chance) -> &str {
        self.why.get(stage).map_or("", |reasons| chance.word(reasons))
    }
}
