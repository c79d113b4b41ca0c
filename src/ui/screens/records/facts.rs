//! What is said above the fields of a record: what it lacks, how far it has come, whether it is out of date.
#![allow(clippy::unnecessary_wraps, reason = "the rows of kinds hold functions of one shape, and some of them read")]

use chrono::{Days, NaiveDate};

use crate::{
    domain::{
        calls::{self, CallStanding},
        concrete,
        deadlines::{self, SOON_DAYS},
        heads::{self, Heads},
        kinds::{Kind, agreement, call, indicator, person},
        record::Record,
    },
    register::{Error, Register},
    report::{facts, sentences, values},
    ui::{lookup::Lookup, screens::agreement_facts},
};

/// What is said, and whether it asks to be looked after.
pub struct Fact {
    pub text: String,
    pub is_due: bool,
}

type Facts = Result<Vec<Fact>, Error>;

/// What a need or an offer lacks.
pub fn not_concrete(_: &Register, lookup: &Lookup<'_>, record: &Record, today: NaiveDate) -> Facts {
    let lacks = concrete::lacks(record, today);
    let fact = || Fact { text: facts::not_concrete(lookup.words, &lacks), is_due: true };
    Ok(if lacks.is_empty() { Vec::new() } else { vec![fact()] })
}

/// Where an agreement stands, what is known of it, and what falls due.
pub fn agreement(register: &Register, lookup: &Lookup<'_>, record: &Record, today: NaiveDate) -> Facts {
    let standing = record.get(agreement::standing).map(|code| calm(lookup.choice("standing", code)));
    let known = agreement_facts::known(lookup, record, &register.parts(Kind::Signatory, record.id)?);
    let due = deadlines::deadlines(record, &register.parts(Kind::StateStep, record.id)?).into_iter().map(|one| Fact {
        text: sentences::due(lookup.words, one.on(today)),
        is_due: one.day <= today + Days::new(SOON_DAYS),
    });
    Ok(standing.into_iter().chain(known.into_iter().map(calm)).chain(due).collect())
}

/// How far each indicator of a component has come.
pub fn indicators(register: &Register, lookup: &Lookup<'_>, record: &Record, _: NaiveDate) -> Facts {
    let mut said = Vec::new();
    for part in register.parts(Kind::Indicator, record.id)? {
        said.push(calm(lookup.words.pair(&part.title(), &measured(register, lookup, &part)?)));
    }
    Ok(said)
}

/// How far an indicator has come.
pub fn progress(register: &Register, lookup: &Lookup<'_>, record: &Record, _: NaiveDate) -> Facts {
    Ok(vec![calm(measured(register, lookup, record)?)])
}

/// Whether a call is open, as far as that can be relied on.
pub fn call_standing(_: &Register, lookup: &Lookup<'_>, record: &Record, today: NaiveDate) -> Facts {
    let standing = calls::standing_of(record, today);
    let text = record.get(call::as_of).map(|as_of| sentences::call_standing(lookup.words, standing, *as_of));
    let is_due = matches!(standing, CallStanding::Check);
    Ok(text.map(|text| Fact { text, is_due }).into_iter().collect())
}

/// How many travelled to an activity.
pub fn delegates(register: &Register, lookup: &Lookup<'_>, record: &Record, _: NaiveDate) -> Facts {
    let counts = register.parts(Kind::Headcount, record.id)?;
    let heads = Heads::of_activity(&register.parts(Kind::Delegate, record.id)?, &counts);
    Ok(if heads.all() > 0 { vec![calm(facts::heads(lookup.words, heads))] } else { Vec::new() })
}

/// Whether a person's data should have been given up.
pub fn kept_too_long(_: &Register, lookup: &Lookup<'_>, record: &Record, today: NaiveDate) -> Facts {
    let until = record.get(person::retain_until).filter(|until| until.latest() < today);
    let over = until.map(|until| {
        let date = values::date(lookup.words, *until);
        Fact { text: lookup.words.tell("person-keep-over", &[("date", (&date).into())]), is_due: true }
    });
    Ok(over.into_iter().collect())
}

fn calm(text: String) -> Fact {
    Fact { text, is_due: false }
}

fn measured(register: &Register, lookup: &Lookup<'_>, of: &Record) -> Result<String, Error> {
    let found = heads::progress(of, &register.parts(Kind::Measurement, of.id)?);
    Ok(facts::progress(lookup.words, of.text(indicator::unit), &found))
}
