//! The invented names and texts that practice records are made of, the texts in the language of their reader.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;
use serde_json::Value as Json;

use super::chance::Chance;
use crate::{
    files::said::{Said, said_in},
    words::Language,
};

const TEXTS: &str = include_str!("../../../assets/sample/practice.json");
/// Each text in all languages, English first; people are named as in their country whoever reads.
const SAID: &str = include_str!("../../../assets/sample/practice.tsv");

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
    /// A side without a name, with a place for its country.
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
    pub fn embedded(language: Language) -> &'static Self {
        static STOCKS: LazyLock<[Stock; Language::ALL.len()]> = LazyLock::new(|| Language::ALL.map(Stock::read));
        &STOCKS[language as usize]
    }

    fn read(language: Language) -> Self {
        let texts = serde_json::from_str::<Json>(TEXTS).map(|mut texts| {
            put_into(&said_in(SAID, language), &mut texts);
            texts
        });
        texts.and_then(serde_json::from_value).expect("the embedded practice texts are whole")
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

/// Puts every text that has one into its words in another language; codes have none.
fn put_into(said: &Said, json: &mut Json) {
    match json {
        Json::String(text) => {
            if let Some(told) = said.get(text.as_str()) {
                *text = told.to_string();
            }
        }
        Json::Array(items) => items.iter_mut().for_each(|item| put_into(said, item)),
        Json::Object(fields) => fields.values_mut().for_each(|field| put_into(said, field)),
        _ => {}
    }
}
