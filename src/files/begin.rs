//! The dated tables every new workspace starts with: lists of countries and what national law asks of cities. They are
//! ordinary records from then on, for the office to correct.

use super::reference::{Row, rows};
use crate::domain::{
    choices::{Answer, Choice, CountedFrom, CountryList, ListValue, RuleStep},
    date::{PartialDate, Period},
    kinds::{Kind, country_rule, country_status},
    record::Draft,
    value::Id,
};

const STATUSES: &str = include_str!("../../assets/country_status.tsv");
const RULES: &str = include_str!("../../assets/country_rules.tsv");

/// What a new workspace holds before anyone has written in it.
pub fn drafts(mint: &mut dyn FnMut() -> Id) -> Vec<Draft> {
    let statuses = rows(STATUSES, status).into_iter().map(|fill| fill(Draft::new(Kind::CountryStatus, mint())));
    let mut drafts: Vec<Draft> = statuses.collect();
    drafts.extend(rows(RULES, rule).into_iter().map(|fill| fill(Draft::new(Kind::CountryRule, mint()))));
    drafts
}

fn status(row: &Row) -> impl Fn(Draft) -> Draft + use<> {
    let [country, list, value, from, to, source, as_of, note] = std::array::from_fn(|column| row.at(column));
    move |draft| {
        draft
            .says(country_status::country, country)
            .with(country_status::list, CountryList::from_code(list).map(Choice::code))
            .with(country_status::value, ListValue::from_code(value).map(Choice::code))
            .with(country_status::time, Period::new(date(from), date(to)))
            .says(country_status::source, source)
            .with(country_status::as_of, date(as_of))
            .says(country_status::note, note)
    }
}

fn rule(row: &Row) -> impl Fn(Draft) -> Draft + use<> {
    let [country, rank, step, authority, days, counted, in_force, source] =
        std::array::from_fn(|column| row.at(column));
    move |draft| {
        draft
            .says(country_rule::country, country)
            .with(country_rule::rank, rank.parse::<i64>().ok())
            .with(country_rule::step, RuleStep::from_code(step).map(Choice::code))
            .says(country_rule::authority, authority)
            .with(country_rule::deadline_days, days.parse::<i64>().ok())
            .with(country_rule::counted_from, CountedFrom::from_code(counted).map(Choice::code))
            .with(country_rule::puts_in_force, Answer::from_code(in_force).map(Choice::code))
            .says(country_rule::source, source)
    }
}

fn date(text: &str) -> Option<PartialDate> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_tables_becomes_a_record() {
        let mut last = 0_u128;
        let drafts = drafts(&mut || {
            last += 1;
            Id(uuid::Uuid::from_u128(last))
        });
        assert_eq!(drafts.len(), STATUSES.lines().count() + RULES.lines().count() - 2);
        for draft in &drafts {
            assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
        }
        let dates =
            STATUSES.lines().skip(1).flat_map(|line| line.split('\t').skip(3).take(2)).filter(|d| !d.is_empty());
        assert_eq!(dates.filter(|text| date(text).is_none()).count(), 0, "a date of the table can't be read");
    }
}
