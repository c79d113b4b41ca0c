//! The money of a partnership: its sums by year and currency, and every contribution.

use std::cmp::Reverse;

use crate::{
    domain::{
        choices::{Choice, KindForm, Manner, MoneyState},
        kinds::{Kind, activity, component, contribution},
        money_years::{MoneyYears, TooLarge},
        record::Record,
        value::RecordRef,
    },
    register::Error,
    report::values,
    ui::screens::partnerships::model::reading::Reading,
};

/// A contribution as a row, each cell in words.
pub struct MoneyLine {
    pub record: Record,
    pub year: String,
    pub giver: String,
    pub giver_link: Option<RecordRef>,
    pub receiver: String,
    pub state: String,
    /// Whether it counts: neither refused nor withdrawn.
    pub counts: bool,
    pub amount: String,
    /// Manner, component and purpose.
    pub detail: String,
}

/// What an activity cost.
pub struct CostLine {
    pub record_ref: RecordRef,
    pub title: String,
    pub when: String,
    pub amount: String,
}

pub struct Money {
    pub sums: Result<MoneyYears, TooLarge>,
    pub lines: Vec<MoneyLine>,
    pub costs: Vec<CostLine>,
}

impl Money {
    pub fn read(reading: &Reading<'_>) -> Result<Self, Error> {
        let components = reading.components()?;
        let mut records = reading.work(Kind::Contribution, contribution::component, &components)?;
        let sums = MoneyYears::sum(&records, &components);
        records.sort_by_key(|line| (Reverse(line.get(contribution::year).copied()), line.id));
        let lines = records.into_iter().map(|record| line(reading, record, &components)).collect();
        let mut activities = reading.work(Kind::Activity, activity::component, &components)?;
        activities
            .sort_by_key(|one| Reverse((one.get(activity::time).and_then(|time| time.start.or(time.end)), one.id)));
        let costs = activities.iter().filter_map(|one| cost(reading, one)).collect();
        Ok(Self { sums, lines, costs })
    }
}

fn cost(reading: &Reading<'_>, of: &Record) -> Option<CostLine> {
    let words = reading.lookup.words;
    let time = of.get(activity::time).map(|time| values::period(words, time.happening()));
    Some(CostLine {
        record_ref: of.record_ref(),
        title: of.title(),
        when: time.unwrap_or_default(),
        amount: values::money(words, *of.get(activity::cost)?),
    })
}

fn line(reading: &Reading<'_>, record: Record, components: &[Record]) -> MoneyLine {
    let (lookup, words) = (reading.lookup, reading.lookup.words);
    let giver_link = record.get(contribution::giver).copied();
    let state: Option<MoneyState> = record.choice(contribution::state);
    let form: Option<KindForm> = record.choice(contribution::kind_form);
    let manner = match (record.choice::<Manner>(contribution::manner), form) {
        (Some(Manner::Kind), Some(form)) => {
            let own = record.get(contribution::other_form).cloned();
            let form = own.unwrap_or_else(|| lookup.choice("kind-form", form.code()));
            Some(lookup.words.pair(&lookup.choice("manner", "kind"), &form))
        }
        (manner, _) => manner.map(|manner| lookup.choice("manner", manner.code())),
    };
    let of = |one: &&Record| record.get(contribution::component) == Some(&one.id);
    let component = components.iter().find(of).map(|one| one.text(component::title).to_owned());
    let funding = record.get(contribution::funding).map(|id| reading.name(RecordRef { kind: Kind::Funding, id: *id }));
    let quantity = record.get(contribution::quantity).cloned();
    let purpose = record.get(contribution::purpose).cloned();
    let detail = [manner, quantity, component, funding, purpose];
    let giver =
        giver_link.map_or_else(|| record.text(contribution::giver_text).to_owned(), |giver| reading.name(giver));
    MoneyLine {
        year: record.get(contribution::year).map(ToString::to_string).unwrap_or_default(),
        giver: if giver.is_empty() { words.say("not-given").to_owned() } else { giver },
        giver_link,
        receiver: record.get(contribution::receiver).map(|receiver| reading.name(*receiver)).unwrap_or_default(),
        state: state.map(|state| lookup.choice("money-state", state.code())).unwrap_or_default(),
        counts: !matches!(state, Some(MoneyState::Refused | MoneyState::Withdrawn)),
        amount: record.get(contribution::amount).map(|amount| values::money(words, *amount)).unwrap_or_default(),
        detail: detail.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        record,
    }
}
