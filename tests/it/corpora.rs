//! Real data, read where `TWINHALL_CORPORA` says it lies: what the gazetteer knows of the world's twin towns.

use std::{collections::BTreeSet, io::Write, path::PathBuf};

use twinhall::files::{gazetteer::Gazetteer, reference};

/// What the tests read of it.
const NEEDED: [&str; 2] = ["twinning/wikipedia_twin_towns_2026.csv", "fair"];

/// The folder of corpora; nothing where none is named, which is said loudly. Fails where one is named and lacks something.
pub fn corpora(test: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("TWINHALL_CORPORA").map(PathBuf::from) else {
        // Not by a macro: what these print is shown only where a test fails.
        let mut errors = std::io::stderr().lock();
        writeln!(errors, "SKIPPED, no corpus: {test} (TWINHALL_CORPORA names no folder)").unwrap();
        return None;
    };
    let lacking: Vec<&str> = NEEDED.into_iter().filter(|name| !folder.join(name).exists()).collect();
    assert!(lacking.is_empty(), "{} lacks {lacking:?}", folder.display());
    Some(folder)
}

/// Splits a line of a table whose cells may stand in quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

#[test]
fn four_of_five_twin_towns_of_the_world_are_found_by_name_and_country() {
    let Some(folder) = corpora("twin towns are found") else { return };
    let file = folder.join("twinning/wikipedia_twin_towns_2026.csv");
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut towns = BTreeSet::new();
    for line in text.lines().skip(1) {
        if let [city, country, twin, twin_country] = cells(line).as_slice() {
            towns.insert((city.clone(), country.clone()));
            towns.insert((twin.clone(), twin_country.clone()));
        }
    }
    assert!(towns.len() > 15_000, "{} towns", towns.len());
    let code = |name: &str| match name {
        "Turkey" => Some("TR"),
        "Ivory Coast" => Some("CI"),
        "Bosnia and Herzegovina" => Some("BA"),
        "Czech Republic" => Some("CZ"),
        "Republic of Ireland" => Some("IE"),
        "Georgia (country)" => Some("GE"),
        "Cape Verde" => Some("CV"),
        "Palestine" => Some("PS"),
        "England" | "Scotland" | "Wales" | "Northern Ireland" => Some("GB"),
        _ => reference::countries()
            .iter()
            .find(|country| country.names.in_language("en") == name)
            .map(|found| found.code),
    };
    let gazetteer = Gazetteer::embedded();
    let placed: Vec<(&str, &str)> =
        towns.iter().filter_map(|(town, country)| Some((town.as_str(), code(country)?))).collect();
    assert!(placed.len() * 100 > towns.len() * 95, "countries are known: {} of {}", placed.len(), towns.len());
    let found = placed.iter().filter(|(town, country)| gazetteer.find(town, Some(country)).is_some()).count();
    println!("{found} of {} twin towns found", placed.len());
    assert!(found * 100 >= placed.len() * 80, "{found} of {}", placed.len());
}
