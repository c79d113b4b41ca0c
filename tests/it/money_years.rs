//! The laws of sums of money: the whole is its parts, their order is nothing, currencies stay apart, and what doesn't
//! fit is refused.

use proptest::prelude::*;
use twinhall::domain::{
    choices::{Choice, Manner, MoneyState},
    kinds::{Kind, component, contribution},
    money::Money,
    money_years::{Layer, MoneyYears, TooLarge},
    record::{Draft, Record},
    value::Id,
};
use uuid::Uuid;

/// A line of money as it may be written: amount and currency, year, manner, state.
#[derive(Clone, Debug)]
struct Line {
    money: Option<(i64, &'static str)>,
    year: Option<i64>,
    manner: Manner,
    state: MoneyState,
}

impl Line {
    fn cash(minor: i64, currency: &'static str, year: i64, state: MoneyState) -> Self {
        Self { money: Some((minor, currency)), year: Some(year), manner: Manner::Cash, state }
    }

    fn record(&self) -> Record {
        let mut values = vec![None; Kind::Contribution.fields().len()];
        let draft = Draft::new(Kind::Contribution, Id(Uuid::nil()))
            .chooses(contribution::manner, self.manner)
            .chooses(contribution::state, self.state)
            .with(contribution::year, self.year)
            .with(contribution::amount, self.money.and_then(|(minor, currency)| Money::new(minor, currency)));
        for (index, _, value) in draft.held() {
            values[index] = Some(value.clone());
        }
        Record::stored(Kind::Contribution, draft.id, values)
    }

    fn layer(&self) -> Option<Layer> {
        match (self.state, self.manner) {
            (MoneyState::Refused | MoneyState::Withdrawn, _) => None,
            (MoneyState::Applied, _) => Some(Layer::Applied),
            (MoneyState::Pledged, _) => Some(Layer::Pledged),
            (_, Manner::Kind) => Some(Layer::InKind),
            (MoneyState::Committed, Manner::Cash) => Some(Layer::Committed),
            (MoneyState::Disbursed, Manner::Cash) => Some(Layer::Disbursed),
            (MoneyState::Spent, Manner::Cash) => Some(Layer::Spent),
        }
    }
}

fn budget(minor: i64, currency: &str) -> Record {
    let mut values = vec![None; Kind::Component.fields().len()];
    let draft = Draft::new(Kind::Component, Id(Uuid::nil())).with(component::budget, Money::new(minor, currency));
    for (index, _, value) in draft.held() {
        values[index] = Some(value.clone());
    }
    Record::stored(Kind::Component, draft.id, values)
}

fn line() -> impl Strategy<Value = Line> {
    let money = prop::option::of((0..10_i64.pow(13), prop::sample::select(&["EUR", "XOF", "CAD"][..])));
    let year = prop::option::of(1990..2030_i64);
    let manner = prop::sample::select(Manner::ALL);
    let state = prop::sample::select(MoneyState::ALL);
    (money, year, manner, state).prop_map(|(money, year, manner, state)| Line { money, year, manner, state })
}

fn sum(lines: &[Line]) -> Result<MoneyYears, TooLarge> {
    let records: Vec<Record> = lines.iter().map(Line::record).collect();
    MoneyYears::sum(&records, &[budget(5_000_000, "EUR"), budget(7, "EUR"), budget(1, "CHF")])
}

proptest! {
    #[test]
    fn the_whole_is_the_sum_of_its_parts(lines in prop::collection::vec(line(), 0..40)) {
        let sums = sum(&lines).unwrap();
        for money in &sums.currencies {
            for layer in Layer::ALL {
                let held = lines.iter().filter(|line| line.layer() == Some(layer)).filter_map(|line| line.money);
                let expected: i64 = held.filter(|(_, code)| *code == money.currency).map(|(minor, _)| minor).sum();
                prop_assert_eq!(money.whole.get(layer), expected);
                prop_assert_eq!(money.years.values().map(|year| year.get(layer)).sum::<i64>(), expected);
            }
            let by_layer: i64 = Layer::ALL.into_iter().map(|layer| money.whole.get(layer)).sum();
            prop_assert_eq!(money.whole.total(), by_layer);
            if let (Some(budget), Some(missing)) = (money.budget, money.missing()) {
                prop_assert_eq!(missing + money.whole.sure(), budget);
            }
        }
        // Every line is in a bar or counted beside them.
        let summed = lines.iter().filter(|line| line.layer().is_some() && line.money.is_some()).count();
        let beside = sums.unvalued_in_kind + sums.without_figure + sums.fallen_away;
        prop_assert_eq!(summed + beside, lines.len());
    }

    #[test]
    fn the_order_of_the_lines_is_nothing(
        (lines, shuffled) in prop::collection::vec(line(), 0..30)
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle()))
    ) {
        prop_assert_eq!(sum(&lines), sum(&shuffled));
    }

    #[test]
    fn a_line_in_one_currency_leaves_the_others_as_they_were(
        lines in prop::collection::vec(line(), 0..20), minor in 0..1_000_000_i64
    ) {
        let before = sum(&lines).unwrap();
        let more = Line::cash(minor, "JPY", 2001, MoneyState::Pledged);
        let after = sum(&[lines, vec![more]].concat()).unwrap();
        let others = |sums: &MoneyYears| {
            sums.currencies.iter().filter(|money| money.currency != "JPY").cloned().collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&before), others(&after));
    }
}

#[test]
fn a_sum_that_does_not_fit_is_refused_in_any_order() {
    let large = || Line::cash(i64::MAX, "EUR", 2001, MoneyState::Committed);
    assert!(sum(&[large()]).is_ok());
    let one = Line::cash(1, "EUR", 2002, MoneyState::Committed);
    assert_eq!(sum(&[large(), one.clone()]), Err(TooLarge));
    assert_eq!(sum(&[one, large()]), Err(TooLarge));
    // Neither layer is too large by itself.
    let pledged = Line::cash(1, "EUR", 2001, MoneyState::Pledged);
    assert_eq!(sum(&[large(), pledged]), Err(TooLarge));
    let elsewhere = Line::cash(1, "XOF", 2001, MoneyState::Committed);
    assert!(sum(&[large(), elsewhere]).is_ok());
    assert_eq!(MoneyYears::sum([], &[budget(i64::MAX, "EUR"), budget(1, "EUR")]), Err(TooLarge));
}

#[test]
fn only_what_is_sure_covers_a_budget() {
    let lines = [
        Line::cash(1_200_000, "EUR", 2001, MoneyState::Disbursed),
        Line::cash(300_000, "EUR", 2002, MoneyState::Pledged),
        Line { manner: Manner::Kind, ..Line::cash(500_000, "EUR", 2002, MoneyState::Committed) },
        Line { manner: Manner::Kind, ..Line::cash(100_000, "EUR", 2002, MoneyState::Applied) },
        Line::cash(900_000, "EUR", 2002, MoneyState::Refused),
    ];
    let sums = sum(&lines).unwrap();
    let euro = sums.currencies.iter().find(|money| money.currency == "EUR").unwrap();
    assert_eq!(euro.whole.sure(), 1_700_000);
    assert_eq!(euro.missing(), Some(5_000_007 - 1_700_000));
    assert_eq!(sums.fallen_away, 1);
}
