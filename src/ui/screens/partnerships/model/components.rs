//! The components of a partnership: what each is for, whom it serves, what it costs and what it has reached.

use crate::{
    domain::{
        choices::{Choice, ComponentStatus, Theme},
        kinds::{Kind, component, contribution, indicator, measurement},
        money::Money,
        money_years::MoneyYears,
        record::{Draft, Record},
        value::{Decimal, RecordRef},
    },
    register::Error,
    report::values,
    ui::{
        lookup::Lookup,
        screens::partnerships::model::reading::{Group, Reading},
        widgets::form::Form,
    },
};

/// What a component is measured by.
pub struct Indicator {
    pub record: Record,
    /// "0 → 400 pupils · 120 on 3 May 2001".
    pub text: String,
    pub measurements: Group,
}

/// One component as a card.
pub struct Component {
    pub record: Record,
    pub status: Option<String>,
    pub facts: Vec<String>,
    /// How much of its budget can be relied on, from 0 to 1.
    pub covered: Option<f32>,
    pub money: String,
    pub indicators: Vec<Indicator>,
    pub form: Form,
}

pub struct Components {
    pub all: Vec<Component>,
}

impl Components {
    pub fn read(reading: &Reading<'_>) -> Result<Self, Error> {
        let mut records = reading.components()?;
        let money = reading.work(Kind::Contribution, contribution::component, &records)?;
        // Those without a date come last.
        let start = |one: &Record| one.get(component::time).and_then(|time| time.start);
        records.sort_by_key(|one| (start(one).is_none(), start(one), one.id));
        let all = records.iter().map(|record| card(reading, record, &money));
        Ok(Self { all: all.collect::<Result<_, _>>()? })
    }
}

fn card(reading: &Reading<'_>, record: &Record, money: &[Record]) -> Result<Component, Error> {
    let lookup = reading.lookup;
    let of_this: Vec<&Record> =
        money.iter().filter(|line| line.get(contribution::component) == Some(&record.id)).collect();
    let (covered, money) = coverage(lookup, record, &of_this);
    let mut indicators = Vec::new();
    for one in reading.register.parts(Kind::Indicator, record.id)? {
        indicators.push(measured(reading, one)?);
    }
    Ok(Component {
        status: record
            .choice::<ComponentStatus>(component::status)
            .map(|status| lookup.choice("component-status", status.code())),
        facts: facts(reading, record),
        covered,
        money,
        indicators,
        form: Form::new(Draft::from(record), lookup),
        record: record.clone(),
    })
}

fn facts(reading: &Reading<'_>, record: &Record) -> Vec<String> {
    let lookup = reading.lookup;
    let theme = match record.choice::<Theme>(component::theme) {
        Some(Theme::Other) if !record.text(component::other_theme).is_empty() => {
            Some(lookup.words.tell("components-other", &[("theme", record.text(component::other_theme).into())]))
        }
        theme => theme.map(|theme| lookup.choice("theme", theme.code())),
    };
    let time = record.get(component::time).map(|time| values::period(lookup.words, *time));
    let city = |id: &crate::domain::value::Id| reading.name(RecordRef { kind: Kind::City, id: *id });
    let (lead, beneficiary) = (record.get(component::lead).map(city), record.get(component::beneficiary).map(city));
    let cities = match (lead, beneficiary) {
        (Some(lead), Some(beneficiary)) => {
            lookup.words.tell("from-to", &[("from", (&lead).into()), ("to", (&beneficiary).into())])
        }
        (lead, beneficiary) => lead.or(beneficiary).unwrap_or_default(),
    };
    let first = theme.into_iter().chain(time).collect::<Vec<_>>().join(" · ");
    [first, cities].into_iter().filter(|line| !line.is_empty()).collect()
}

/// How far the budget is covered, and the same in words; sums of other currencies stand beside it.
fn coverage(lookup: &Lookup<'_>, record: &Record, money: &[&Record]) -> (Option<f32>, String) {
    let words = lookup.words;
    let Ok(sums) = MoneyYears::sum(money.iter().copied(), [record]) else {
        return (None, words.say("money-too-large").to_owned());
    };
    let mut share = None;
    let mut said = Vec::new();
    for sum in &sums.currencies {
        let amount = |minor: i64| sum.money(minor).map(|money: Money| values::money(words, money)).unwrap_or_default();
        let sure = sum.whole.sure();
        match sum.budget {
            Some(budget) => {
                share = (budget > 0).then(|| (sure as f32 / budget as f32).clamp(0.0, 1.0));
                let (sure, budget) = (amount(sure), amount(budget));
                said.push(
                    words.tell("component-covered", &[("covered", (&sure).into()), ("budget", (&budget).into())]),
                );
            }
            None if sure > 0 => said.push(amount(sure)),
            None => {}
        }
    }
    (share, said.join(" · "))
}

fn measured(reading: &Reading<'_>, record: Record) -> Result<Indicator, Error> {
    let words = reading.lookup.words;
    let mut measurements = reading.register.parts(Kind::Measurement, record.id)?;
    measurements.sort_by_key(|one| std::cmp::Reverse((one.get(measurement::date).copied(), one.id)));
    let number = |value: Option<&Decimal>| {
        value.map_or_else(|| words.say("value-not-known").to_owned(), |value| words.decimal(value.micros))
    };
    let (baseline, target) = (number(record.get(indicator::baseline)), number(record.get(indicator::target)));
    let mut text = words.tell("indicator-target", &[("baseline", (&baseline).into()), ("target", (&target).into())]);
    if let Some(unit) = record.get(indicator::unit) {
        text.push(' ');
        text.push_str(unit);
    }
    text.push_str(" · ");
    match measurements.first() {
        Some(last) => {
            let value = number(last.get(measurement::value));
            let date = last.get(measurement::date).map(|date| values::date(words, *date)).unwrap_or_default();
            text.push_str(&words.tell("indicator-measured", &[("value", (&value).into()), ("date", (&date).into())]));
            if let (Some(women), Some(men)) = (last.get(measurement::women), last.get(measurement::men)) {
                text.push_str(", ");
                text.push_str(&words.tell("indicator-people", &[("women", (*women).into()), ("men", (*men).into())]));
            }
        }
        None => text.push_str(words.say("indicator-unmeasured")),
    }
    let owner = record.record_ref();
    Ok(Indicator { record, text, measurements: Group::new(Kind::Measurement, owner, measurements, reading.lookup) })
}
