//! The open code lists a record may point into, found by words in any language of the interface or by the beginning of
//! a code: the purposes of the OECD's Creditor Reporting System, the goals and targets for sustainable development.

use std::sync::LazyLock;

use super::reference::{Names, Row, rows};
use crate::{
    domain::{
        fold::{fold, words},
        kinds::{Kind, component},
    },
    words::Language,
};

/// One entry of a list.
#[derive(Debug)]
pub struct Code {
    pub code: &'static str,
    pub names: Names,
    /// No longer given to new work; old records keep it.
    pub is_withdrawn: bool,
    /// Its own names, folded: in each language of the interface, and further words it is searched by.
    keys: Vec<String>,
    /// Place of the group it belongs to.
    group: Option<usize>,
    /// A heading of the list, which no record names.
    is_heading: bool,
}

/// A code list.
#[derive(Debug)]
pub struct CodeList {
    /// Part of the keys of its words.
    pub name: &'static str,
    codes: Vec<Code>,
}

/// The fields that hold codes of a list; the one place that says which.
const CODED: &[(Kind, usize, &LazyLock<CodeList>)] = &[
    (Kind::Component, component::dac_codes.index, &PURPOSES),
    (Kind::Component, component::sdg_targets.index, &TARGETS),
];

static PURPOSES: LazyLock<CodeList> = LazyLock::new(|| {
    // A purpose's first three figures are its group; a group alone is no purpose.
    let group = |code: &str| (code.len() == 5).then(|| code[..3].to_owned());
    CodeList::read("dac", include_str!("../../assets/dac_codes.tsv"), group, |code| code.len() == 3)
});

static TARGETS: LazyLock<CodeList> = LazyLock::new(|| {
    let goal = |code: &str| code.split_once('.').map(|(goal, _)| goal.to_owned());
    CodeList::read("sdg", include_str!("../../assets/sdg_targets.tsv"), goal, |_| false)
});

/// The list a field's codes are chosen from, where there is one.
pub fn list_of(kind: Kind, field: usize) -> Option<&'static CodeList> {
    CODED.iter().find(|(of, index, _)| (*of, *index) == (kind, field)).map(|(_, _, list)| &***list)
}

impl CodeList {
    fn read(
        name: &'static str,
        table: &'static str,
        group: impl Fn(&str) -> Option<String>,
        is_heading: impl Fn(&str) -> bool,
    ) -> Self {
        let read = |row: &Row| {
            let names = row.names();
            let keys = names.all().iter().chain([&row.at(6)]).map(|text| fold(text)).collect();
            let is_withdrawn = row.at(5) == "withdrawn";
            Code { code: row.at(0), names, is_withdrawn, keys, group: None, is_heading: is_heading(row.at(0)) }
        };
        let mut codes = rows(table, read);
        for at in 0..codes.len() {
            codes[at].group = group(codes[at].code).and_then(|group| codes.iter().position(|one| one.code == group));
        }
        Self { name, codes }
    }

    /// The entry of a code a record may name.
    pub fn get(&self, code: &str) -> Option<&Code> {
        self.codes.iter().find(|one| one.code == code && !one.is_heading)
    }

    /// The heading or goal an entry stands under.
    pub fn group(&self, code: &Code) -> Option<&Code> {
        code.group.map(|at| &self.codes[at])
    }

    /// Entries that answer what was typed, best first: those whose code begins so; else those that hold every word
    /// typed, in their name in this language before names in the others, before what only their group is called.
    pub fn find(&self, typed: &str, tag: &str, most: usize) -> Vec<&Code> {
        let start = typed.trim().to_lowercase();
        let folded = fold(typed);
        if folded.is_empty() {
            return Vec::new();
        }
        let shown = Language::from_tag(tag).unwrap_or(Language::English) as usize;
        let rank = |code: &Code| {
            if code.code.starts_with(&start) {
                return Some(0);
            }
            let group = self.group(code);
            let keys = code.keys.iter().enumerate();
            let near = keys.filter_map(|(at, key)| holds(key, &folded).map(|loose| (at != shown, loose))).min();
            let far = group.and_then(|group| group.keys.iter().filter_map(|key| holds(key, &folded)).min());
            match (near, far) {
                (Some((is_other, loose)), _) => Some(1 + u8::from(is_other) + 2 * u8::from(loose)),
                (None, Some(loose)) => Some(5 + u8::from(loose)),
                (None, None) => None,
            }
        };
        let mut found: Vec<(u8, bool, &Code)> = self
            .codes
            .iter()
            .filter(|code| !code.is_heading)
            .filter_map(|code| Some((rank(code)?, code.is_withdrawn, code)))
            .collect();
        found.sort_by_key(|(rank, is_withdrawn, _)| (*is_withdrawn, *rank));
        found.into_iter().take(most).map(|(_, _, code)| code).collect()
    }
}

/// Whether a folded text holds every word typed as the beginning of one of its own; true inside where only a word
/// without its ending is held, as «вода» is in «водоснабжение».
fn holds(key: &str, typed: &str) -> Option<bool> {
    let has = |wanted: &str| words(key).any(|word| word.starts_with(wanted));
    let mut is_loose = false;
    for word in words(typed) {
        if has(word) {
            continue;
        }
        let stem = stem(word)?;
        if !has(stem) {
            return None;
        }
        is_loose = true;
    }
    Some(is_loose)
}

/// A Russian word without its last letter, which its cases change.
fn stem(word: &str) -> Option<&str> {
    let (last, letter) = word.char_indices().last()?;
    let is_russian = ('а'..='я').contains(&letter);
    (is_russian && word.chars().count() >= 4).then(|| &word[..last])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(list: &CodeList, typed: &str, tag: &str) -> Vec<&'static str> {
        list.find(typed, tag, 40).iter().map(|code| code.code).collect()
    }

    #[test]
    fn codes_are_found_by_words_of_four_languages_and_by_their_beginning() {
        for (typed, tag, wanted) in [
            ("water", "en", "14030"),
            ("Вода", "ru", "14030"),
            ("eau", "fr", "14030"),
            ("agua", "es", "14030"),
            ("140", "en", "14030"),
            ("14030", "ru", "14030"),
            ("микрокредит", "ru", "24040"),
            ("désastres", "es", "43060"),
        ] {
            let found = first(&PURPOSES, typed, tag);
            assert!(found.contains(&wanted), "{typed}: {found:?}");
        }
        for (typed, tag, wanted) in [
            ("water", "en", "6.1"),
            ("воды", "ru", "6.1"),
            ("вода", "ru", "6.1"),
            ("eau", "fr", "6.1"),
            ("agua", "es", "6.1"),
            ("6.1", "en", "6.1"),
            ("11.A", "en", "11.a"),
            ("desigualdades", "es", "10.3"),
        ] {
            let found = first(&TARGETS, typed, tag);
            assert!(found.contains(&wanted), "{typed}: {found:?}");
        }
        assert_eq!(first(&TARGETS, "6.1", "en"), ["6.1"]);
        assert_eq!(first(&TARGETS, "17.1", "en")[0], "17.1", "the code itself before those it begins");
        assert!(first(&PURPOSES, "qwxz", "en").is_empty() && first(&PURPOSES, " ", "en").is_empty());
    }

    #[test]
    fn the_lists_are_whole() {
        let purposes: Vec<&Code> = PURPOSES.codes.iter().filter(|code| !code.is_heading).collect();
        assert_eq!((purposes.len(), PURPOSES.codes.len()), (325, 369));
        assert!(purposes.iter().all(|code| PURPOSES.group(code).is_some()));
        assert_eq!(TARGETS.codes.len(), 17 + 169);
        assert!(TARGETS.codes.iter().all(|code| TARGETS.group(code).is_some() != (code.code.len() < 3)));
        let last = PURPOSES.find("230", "en", 40).last().map(|code| code.is_withdrawn);
        assert_eq!(last, Some(true), "withdrawn ones come last");
        assert!(PURPOSES.get("140").is_none() && PURPOSES.get("14030").is_some());
    }
}
