//! The embedded code lists: countries, regions, languages and currencies, with their names in the interface languages.

use std::sync::LazyLock;

use crate::{domain::fold::fold, words::Language};

/// A name in each language of the interface, in their order; empty where the list has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names([&'static str; Language::ALL.len()]);

impl Names {
    /// By BCP 47 tag; English where there is no other.
    pub fn in_language(&self, tag: &str) -> &'static str {
        let named = self.0[Language::from_tag(tag).unwrap_or(Language::English) as usize];
        if named.is_empty() { self.0[Language::English as usize] } else { named }
    }

    /// Whether the list itself names it in this language, so that English does not stand in for it.
    pub fn is_in_language(&self, tag: &str) -> bool {
        let language = Language::from_tag(tag).filter(|language| *language != Language::English);
        language.is_none_or(|language| !self.0[language as usize].is_empty())
    }

    pub fn all(&self) -> [&'static str; Language::ALL.len()] {
        self.0
    }
}

/// A country or territory of ISO 3166-1, or Kosovo.
#[derive(Clone, Copy, Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    pub alpha3: &'static str,
    /// UN M49 of the country, and of the regions it lies in, widest first; empty where there is none.
    pub m49: &'static str,
    pub regions: [&'static str; 3],
    pub names: Names,
}

/// A region of UN M49.
#[derive(Clone, Copy, Debug)]
pub struct Region {
    pub m49: &'static str,
    /// Empty for the world.
    pub parent: &'static str,
    pub names: Names,
}

/// A language of ISO 639.
#[derive(Clone, Copy, Debug)]
pub struct SpokenLanguage {
    pub code: &'static str,
    pub names: Names,
    /// Its own name for itself, where known.
    pub native: &'static str,
}

/// A currency of ISO 4217.
#[derive(Clone, Copy, Debug)]
pub struct Currency {
    pub code: &'static str,
    /// Decimal places of its minor unit.
    pub digits: u8,
    pub symbol: &'static str,
    pub names: Names,
    /// Whether it is in use today.
    pub is_active: bool,
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    rows(include_str!("../../assets/countries.tsv"), |row| Country {
        code: row.at(0),
        alpha3: row.at(1),
        m49: row.at(2),
        regions: [row.at(3), row.at(5), row.at(7)],
        names: row.names(),
    })
});

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    rows(include_str!("../../assets/regions.tsv"), |row| Region {
        m49: row.at(0),
        parent: row.at(1),
        names: row.names(),
    })
});

static LANGUAGES: LazyLock<Vec<SpokenLanguage>> = LazyLock::new(|| {
    rows(include_str!("../../assets/languages.tsv"), |row| SpokenLanguage {
        code: row.at(0),
        names: row.names(),
        native: row.at(5),
    })
});

static CURRENCIES: LazyLock<Vec<Currency>> = LazyLock::new(|| {
    rows(include_str!("../../assets/currencies.tsv"), |row| Currency {
        code: row.at(0),
        digits: row.at(1).parse().unwrap_or(2),
        symbol: row.at(2),
        names: row.names(),
        is_active: row.at(7) == "active",
    })
});

/// In the order of their codes.
pub fn countries() -> &'static [Country] {
    &COUNTRIES
}

pub fn country(code: &str) -> Option<&'static Country> {
    found(&COUNTRIES, |country| country.code, code)
}

/// The country's name, or the code itself where it is not listed.
pub fn country_name<'a>(code: &'a str, tag: &str) -> &'a str {
    country(code).map_or(code, |country| country.names.in_language(tag))
}

pub fn regions() -> &'static [Region] {
    &REGIONS
}

pub fn region(m49: &str) -> Option<&'static Region> {
    found(&REGIONS, |region| region.m49, m49)
}

pub fn languages() -> &'static [SpokenLanguage] {
    &LANGUAGES
}

/// The tag of a language given by its code, by its name in any language of the interface, or by as much of its name in
/// the reader's as no other begins with.
pub fn language_tag(typed: &str, reader: Language) -> Option<&'static str> {
    let folded = fold(typed);
    let named = languages()
        .iter()
        .find(|language| language.code == typed.trim() || language.names.all().iter().any(|name| fold(name) == folded));
    let mut begun = languages().iter().filter(|language| {
        folded.chars().count() >= 3 && fold(language.names.in_language(reader.tag())).starts_with(&folded)
    });
    let only = || begun.next().filter(|_| begun.next().is_none());
    named.or_else(only).map(|language| language.code)
}

/// The name of a language by its tag's first part, or the tag itself where it is not listed.
pub fn language_name<'a>(spoken: &'a str, tag: &str) -> &'a str {
    let primary = spoken.split('-').next().unwrap_or_default();
    found(&LANGUAGES, |language| language.code, primary).map_or(spoken, |language| language.names.in_language(tag))
}

pub fn currencies() -> &'static [Currency] {
    &CURRENCIES
}

pub fn currency(code: &str) -> Option<&'static Currency> {
    found(&CURRENCIES, |currency| currency.code, code)
}

/// Decimal places of a currency's minor unit; two, as most have, where it is not listed.
pub fn currency_digits(code: &str) -> u8 {
    currency(code).map_or(2, |currency| currency.digits)
}

/// The sign people write, or the code where there is none of its own.
pub fn currency_symbol(code: &str) -> &str {
    currency(code).map_or(code, |currency| currency.symbol)
}

fn found<T>(listed: &'static [T], code_of: impl Fn(&T) -> &str, code: &str) -> Option<&'static T> {
    listed.iter().find(|one| code_of(one) == code)
}

/// One line of a table, by columns.
pub struct Row {
    cells: Vec<&'static str>,
    /// Where the table has names in each language.
    named: [Option<usize>; Language::ALL.len()],
}

impl Row {
    /// A cell, empty past the end of the line.
    pub fn at(&self, column: usize) -> &'static str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    /// The cells of the columns that are headed by the tag of a language.
    pub fn names(&self) -> Names {
        Names(self.named.map(|column| column.map_or("", |column| self.at(column))))
    }
}

/// Every line of an embedded table but its heading.
pub fn rows<T>(table: &'static str, read: impl Fn(&Row) -> T) -> Vec<T> {
    let mut lines = table.lines();
    let heading: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let named = Language::ALL.map(|language| heading.iter().position(|column| *column == language.tag()));
    lines.map(|line| read(&Row { cells: line.split('\t').collect(), named })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_digits_are_those_of_the_lists() {
        assert_eq!(country_name("TG", "ru"), "Того");
        assert_eq!(country_name("BE", "fr-BE"), "Belgique");
        assert_eq!(country_name("??", "fr"), "??");
        assert_eq!(language_name("fr-CA", "es"), "francés");
        assert_eq!((currency_digits("XOF"), currency_digits("EUR")), (0, 2));
        assert_eq!(currency_symbol("EUR"), "€");
        assert_eq!(
            region(country("CD").map_or("", |congo| congo.regions[0])).map(|r| r.names.in_language("en")),
            Some("Africa")
        );
        assert_eq!((countries().len(), currencies().len(), languages().len(), regions().len()), (250, 161, 193, 30));
    }
}
