//! What a practice partnership consists of: components, what they are measured by, activities, money and kind.

use chrono::{Datelike, NaiveDate};

use super::{Practice, Sink, new, story::Told};
use crate::domain::{
    choices::{ActivityKind, AgeGroup, Choice, ComponentStatus, KindForm, Manner, MoneyState, Sex, Theme, Valuation},
    date::{PartialDate, Period},
    kinds::{Kind, activity, component, contribution, delegate, host, indicator, measurement},
    money::Money,
    value::{Decimal, Id, RecordRef},
};

/// Currencies that contributions come in, each with an order of size in its minor unit.
const CURRENCIES: [(&str, i64); 4] = [("EUR", 100_000), ("USD", 100_000), ("XOF", 650_000), ("CAD", 140_000)];

impl Practice {
    pub(super) fn work<S: Sink>(&mut self, told: &Told, sink: &mut S) -> Result<(), S::Fault> {
        let components = if told.is_agreed { self.chance.between(3, 7) } else { self.chance.between(0, 3) };
        for _ in 0..components {
            self.component(told, sink)?;
        }
        if told.is_agreed {
            for _ in 0..self.chance.between(1, 3) {
                self.activity(told, sink)?;
            }
        }
        Ok(())
    }

    fn component<S: Sink>(&mut self, told: &Told, sink: &mut S) -> Result<(), S::Fault> {
        let (theme, title) = self.stock.component(&mut self.chance);
        let status = match (told.is_agreed, told.is_over) {
            (false, _) => ComponentStatus::Idea,
            (true, true) => ComponentStatus::Finished,
            (true, false) => *self.chance.pick(&[
                ComponentStatus::Planned,
                ComponentStatus::Running,
                ComponentStatus::Running,
                ComponentStatus::Finished,
            ]),
        };
        let from = self.day_within(told);
        let end = self.chance.later(from, 200, 1_200);
        let time =
            told.is_agreed.then(|| Period { start: Some(PartialDate::of(from)), end: Some(PartialDate::of(end)) });
        let (currency, size) = *self.chance.pick(&CURRENCIES);
        let budget = told.is_agreed.then(|| Money::new(self.chance.between(20, 400) * size, currency)).flatten();
        let draft = new(Kind::Component, sink)
            .with(component::partnership, told.id)
            .says(component::title, title)
            .with(component::theme, Theme::from_code(theme).map(Choice::code))
            .with(component::agreement, told.agreement.filter(|_| told.is_agreed))
            .with(component::lead, self.towns[told.towns[0]].id)
            .with(component::beneficiary, self.towns[told.towns[1]].id)
            .with(component::time, time)
            .chooses(component::status, status)
            .with(component::budget, budget)
            .with(component::sdg_targets, self.stock.sdg.get(theme).map(|target| vec![target.clone()]));
        sink.put(&draft)?;
        if !told.is_agreed {
            return Ok(());
        }
        if self.chance.percent(50) {
            self.indicator(draft.id, from, end.min(self.today), sink)?;
        }
        for step in 0..self.chance.between(2, 4) {
            self.contribution(told, draft.id, from.year() + step as i32, (currency, size), sink)?;
        }
        Ok(())
    }

    /// A day on which the parties worked together.
    fn day_within(&mut self, told: &Told) -> NaiveDate {
        let days = (told.until - told.since).num_days();
        self.chance.later(told.since, 0, days.max(0))
    }

    fn indicator<S: Sink>(&mut self, of: Id, from: NaiveDate, until: NaiveDate, sink: &mut S) -> Result<(), S::Fault> {
        let (title, unit) = self.chance.pick(&self.stock.indicators);
        let target = self.chance.between(10, 400);
        let draft = new(Kind::Indicator, sink)
            .with(indicator::component, of)
            .says(indicator::title, title)
            .says(indicator::unit, unit)
            .with(indicator::baseline, Decimal { micros: 0 })
            .with(indicator::target, Decimal { micros: target * 1_000_000 })
            .with(indicator::counts_people, true);
        sink.put(&draft)?;
        let days = (until - from).num_days();
        if days > 0 {
            let women = self.chance.between(0, target / 2);
            let men = self.chance.between(0, target / 2);
            let measured = new(Kind::Measurement, sink)
                .with(measurement::indicator, draft.id)
                .with(measurement::date, PartialDate::of(self.chance.later(from, 0, days)))
                .with(measurement::value, Decimal { micros: (women + men) * 1_000_000 })
                .with(measurement::women, women)
                .with(measurement::men, men)
                .chooses(measurement::age_group, AgeGroup::Adults);
            sink.put(&measured)?;
        }
        Ok(())
    }

    /// One line of a year's money: past years are spent, this one is committed, coming ones are promised.
    fn contribution<S: Sink>(
        &mut self,
        told: &Told,
        component: Id,
        year: i32,
        (currency, size): (&str, i64),
        sink: &mut S,
    ) -> Result<(), S::Fault> {
        let this_year = self.today.year();
        let state = match year.cmp(&this_year) {
            std::cmp::Ordering::Less if self.chance.percent(92) => MoneyState::Spent,
            std::cmp::Ordering::Less => MoneyState::Withdrawn,
            std::cmp::Ordering::Equal => *self.chance.pick(&[MoneyState::Committed, MoneyState::Disbursed]),
            std::cmp::Ordering::Greater => *self.chance.pick(&[MoneyState::Applied, MoneyState::Pledged]),
        };
        let is_cash = self.chance.percent(65);
        let giver = match self.chance.weighted(&[55, 20, 25]) {
            0 => self.towns[told.towns[0]].record_ref(),
            1 => self.towns[told.towns[1]].record_ref(),
            _ => RecordRef { kind: Kind::Organisation, id: *self.chance.pick(&self.organisations) },
        };
        let is_funded = giver.kind == Kind::Organisation && is_cash;
        let mut draft = new(Kind::Contribution, sink)
            .with(contribution::partnership, told.id)
            .with(contribution::component, component)
            .with(contribution::giver, giver)
            .with(contribution::funding, is_funded.then(|| *self.chance.pick(&self.funding)))
            .chooses(contribution::manner, if is_cash { Manner::Cash } else { Manner::Kind })
            .with(contribution::amount, Money::new(self.chance.between(1, 120) * size, currency))
            .with(contribution::year, i64::from(year))
            .chooses(contribution::state, state)
            .with(contribution::receiver, self.towns[told.towns[1]].record_ref());
        if !is_cash {
            draft = draft
                .chooses(contribution::kind_form, *self.chance.pick(KindForm::ALL))
                .says(contribution::quantity, self.chance.word(&self.stock.quantities))
                .chooses(contribution::valuation, *self.chance.pick(Valuation::ALL));
        }
        sink.put(&draft)
    }

    fn activity<S: Sink>(&mut self, told: &Told, sink: &mut S) -> Result<(), S::Fault> {
        let (kind, title) = self.chance.pick(&self.stock.activities);
        let start = self.day_within(told);
        let days = self.chance.between(1, 9);
        let end = self.chance.later(start, days, days);
        let (guest, host_at) = if self.chance.percent(50) { (0, 1) } else { (1, 0) };
        let (guest, home) = (&self.towns[told.towns[guest]], &self.towns[told.towns[host_at]]);
        let draft = new(Kind::Activity, sink)
            .with(activity::partnership, told.id)
            .says(activity::title, title)
            .with(activity::kind, ActivityKind::from_code(kind).map(Choice::code))
            .says(activity::place, &home.name)
            .with(activity::city, home.id)
            .with(activity::time, Period { start: Some(PartialDate::of(start)), end: Some(PartialDate::of(end)) })
            .with(activity::cost, Money::new(self.chance.between(8, 150) * 10_000, "EUR"))
            .with(activity::staff_hours, self.chance.between(4, 240))
            .says(activity::outcome, self.chance.word(&self.stock.outcomes));
        sink.put(&draft)?;
        let greeted = new(Kind::Host, sink).with(host::activity, draft.id).with(host::body, home.record_ref());
        sink.put(&greeted)?;
        if start >= guest.since {
            let member = new(Kind::Delegate, sink)
                .with(delegate::activity, draft.id)
                .with(delegate::person, guest.mayor.0)
                .says(delegate::name, &guest.mayor.1)
                .with(delegate::body, guest.record_ref())
                .with(delegate::paid_by, guest.record_ref());
            sink.put(&member)?;
        }
        for _ in 0..self.chance.between(0, 2) {
            let is_woman = self.chance.percent(45);
            let (given, family) = self.stock.naming(guest.country).name(is_woman, &mut self.chance);
            let member = new(Kind::Delegate, sink)
                .with(delegate::activity, draft.id)
                .says(delegate::name, &format!("{given} {family}"))
                .chooses(delegate::sex, if is_woman { Sex::Woman } else { Sex::Man })
                .with(delegate::body, guest.record_ref());
            sink.put(&member)?;
        }
        Ok(())
    }
}
