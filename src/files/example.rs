//! The worked example: one partnership of two real cities with all that an office keeps of one. Everything told of them is
//! invented, and says so.
//!
//! `assets/sample/example.json` is a list as [`super::shipped`] reads it, whose days are counted from today, so that what
//! is due is due whenever it is made: `{-12}` is the day twelve days ago, `{y1}` the next year.

use chrono::{Datelike, Days, NaiveDate};

use super::{json::Fault, said::said_in, shipped};
use crate::{
    domain::{record::Draft, value::Id},
    words::Language,
};

const EXAMPLE: &str = include_str!("../../assets/sample/example.json");
/// A line a text, English first.
const SAID: &str = include_str!("../../assets/sample/example.tsv");

/// The records of the example in a language as they stand on a day, each after those it names; ids come from `mint`.
pub fn drafts(language: Language, today: NaiveDate, mint: &mut dyn FnMut() -> Id) -> Result<Vec<Draft>, Vec<Fault>> {
    shipped::drafts(&dated(EXAMPLE, today), said_in(SAID, language), mint)
}

/// The list with its days and years.
fn dated(listed: &str, today: NaiveDate) -> String {
    let mut dated = String::with_capacity(listed.len());
    let mut rest = listed;
    while let Some((before, from)) = rest.split_once('{') {
        dated.push_str(before);
        let written = from.split_once('}').and_then(|(written, after)| Some((when(written, today)?, after)));
        if let Some((when, after)) = written {
            dated.push_str(&when);
            rest = after;
        } else {
            dated.push('{');
            rest = from;
        }
    }
    dated + rest
}

/// A day or a year, counted from today; nothing where neither is written.
fn when(written: &str, today: NaiveDate) -> Option<String> {
    if let Some(years) = written.strip_prefix('y') {
        return Some((today.year() + years.parse::<i32>().ok()?).to_string());
    }
    let days: i64 = written.parse().ok()?;
    let away = Days::new(days.unsigned_abs());
    let day = if days < 0 { today.checked_sub_days(away)? } else { today.checked_add_days(away)? };
    Some(day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            deadlines::Term,
            kinds::{Kind, city},
        },
        files::gazetteer::Gazetteer,
    };

    fn of(language: Language, today: &str) -> Vec<Draft> {
        let mut last = 0_u128;
        let mint = &mut || {
            last += 1;
            Id(uuid::Uuid::from_u128(last))
        };
        drafts(language, today.parse().expect("a day"), mint).expect("the example reads")
    }

    #[test]
    fn every_line_of_the_example_keeps_the_rules_on_every_day_and_is_said_in_every_language() {
        for today in ["2024-02-29", "2026-12-31", "2031-01-01"] {
            for language in Language::ALL {
                for draft in of(language, today) {
                    assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
                }
            }
        }
        let english = of(Language::English, "2026-12-01");
        for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
            for (draft, before) in of(language, "2026-12-01").iter().zip(&english) {
                let is_ours = matches!(
                    draft.kind,
                    Kind::Partnership
                        | Kind::Agreement
                        | Kind::Component
                        | Kind::Activity
                        | Kind::Practice
                        | Kind::Task
                );
                assert!(!is_ours || draft.title() != before.title(), "{} in {language:?}", draft.title());
            }
        }
        for text in SAID.lines().skip(1).filter_map(|line| line.split('\t').next()) {
            assert!(EXAMPLE.contains(text), "{text:?} stands nowhere in the example");
        }
    }

    #[test]
    fn the_cities_of_the_example_stand_where_the_gazetteer_has_them() {
        let gazetteer = Gazetteer::embedded();
        let drafts = of(Language::English, "2026-12-01");
        let cities: Vec<&Draft> = drafts.iter().filter(|draft| draft.kind == Kind::City).collect();
        assert_eq!(cities.len(), 2);
        for draft in cities {
            let id = u32::try_from(*draft.get(city::geonames_id).expect("a number")).expect("one of GeoNames");
            let place = gazetteer.place(gazetteer.by_geonames_id(id).expect("a city of the gazetteer"));
            let at = draft.get(city::position).expect("a position");
            assert_eq!((at.latitude_micros, at.longitude_micros), (place.latitude_micros, place.longitude_micros));
            assert_eq!(draft.text(city::time_zone), place.time_zone);
            assert_eq!(draft.text(city::country), place.country);
        }
    }

    #[test]
    fn something_is_due_whenever_the_example_is_made() {
        for today in ["2024-02-29", "2026-12-31"] {
            let day: NaiveDate = today.parse().expect("a day");
            let drafts = of(Language::English, today);
            let due = drafts.iter().filter(|draft| draft.kind == Kind::Agreement).any(|draft| {
                let record = draft.check().expect("it keeps the rules");
                Term::of(&record).pressing(day).iter().any(|one| one.day > day && one.day <= day + Days::new(90))
            });
            assert!(due, "no deadline is near on {today}");
        }
    }
}
