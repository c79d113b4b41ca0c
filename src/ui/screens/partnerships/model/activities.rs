//! The activities of a partnership by date: who went, what it cost, what came of it.

use std::cmp::Reverse;

use crate::{
    domain::{
        heads::Heads,
        kinds::{Kind, activity, gift},
        record::{Draft, Record},
    },
    register::Error,
    report::{facts, values},
    ui::{
        screens::partnerships::model::reading::{Group, Reading},
        widgets::form::Form,
    },
};

/// One activity as a card.
pub struct Activity {
    pub record: Record,
    pub kind: Option<String>,
    pub when: String,
    pub place: String,
    /// "5 people: 3 women, 2 men".
    pub delegation: String,
    /// Cost and staff hours.
    pub cost: String,
    pub groups: Vec<Group>,
    pub form: Form,
}

pub struct Activities {
    pub all: Vec<Activity>,
    /// Gifts that belong to no activity.
    pub gifts: Group,
}

impl Activities {
    pub fn read(reading: &Reading<'_>) -> Result<Self, Error> {
        let components = reading.components()?;
        let mut records = reading.work(Kind::Activity, activity::component, &components)?;
        records.sort_by_key(|one| Reverse((one.get(activity::time).and_then(|time| time.start.or(time.end)), one.id)));
        let mut gifts = reading.register.naming(gift::partnership, reading.id())?;
        gifts.retain(|gift| gift.owner().is_none());
        let all = records.into_iter().map(|record| card(reading, record)).collect::<Result<_, _>>()?;
        Ok(Self { all, gifts: Group::new(Kind::Gift, reading.record.record_ref(), gifts, reading.lookup) })
    }
}

fn card(reading: &Reading<'_>, record: Record) -> Result<Activity, Error> {
    let (register, lookup, words) = (reading.register, reading.lookup, reading.lookup.words);
    let delegates = register.parts(Kind::Delegate, record.id)?;
    let cost = record
        .get(activity::cost)
        .map(|cost| words.tell("activity-cost", &[("amount", (&values::money(words, *cost)).into())]));
    let hours = record.get(activity::staff_hours);
    let hours = hours.map(|hours| words.tell("activity-hours", &[("count", (*hours).into())]));
    let time = record.get(activity::time).map(|time| values::period(words, time.happening()));
    let owner = record.record_ref();
    let counts = register.parts(Kind::Headcount, record.id)?;
    let heads = Heads::of_activity(&delegates, &counts);
    let delegation = if heads.all() > 0 { facts::heads(words, heads) } else { String::new() };
    let mut groups =
        vec![Group::new(Kind::Delegate, owner, delegates, lookup), Group::new(Kind::Headcount, owner, counts, lookup)];
    for kind in [Kind::Host, Kind::Gift] {
        groups.push(Group::new(kind, owner, register.parts(kind, record.id)?, lookup));
    }
    Ok(Activity {
        kind: record.get(activity::kind).map(|code| lookup.choice("activity-kind", code)),
        when: time.unwrap_or_else(|| words.say("date-not-known").to_owned()),
        place: record.text(activity::place).to_owned(),
        delegation,
        cost: cost.into_iter().chain(hours).collect::<Vec<_>>().join(" · "),
        groups,
        form: Form::new(Draft::from(&record), lookup),
        record,
    })
}
