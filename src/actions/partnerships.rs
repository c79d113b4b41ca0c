//! Partnerships opened, and led from stage to stage.

use chrono::NaiveDate;

use super::records::add_in;
use crate::{
    domain::{
        choices::Stage,
        date::{PartialDate, Period, Precision},
        journal::ActionKind,
        kinds::{Kind, agreement, city, contact_term, country_rule, partnership, party, stage_change},
        record::{Draft, Record},
        steps::{self, Situation, StepDraft},
        value::{Id, RecordRef},
    },
    register::{Done, Error, Register, Tx},
};

/// Where a partnership stands when it is opened, and since when.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    pub stage: Stage,
    pub date: Option<PartialDate>,
    pub today: NaiveDate,
}

/// Opens a partnership with its parties; `parts` are those, and the cities that are new with their parts.
pub fn open(register: &mut Register, draft: Draft, parts: &[Draft], at: Opening) -> Result<Done<RecordRef>, Error> {
    let actor = register.actor().to_owned();
    register.run(ActionKind::Create(Kind::Partnership), |tx| {
        let record_ref = draft.record_ref();
        let (cities, sides): (Vec<&Draft>, Vec<&Draft>) = parts.iter().partition(|draft| draft.kind != Kind::Party);
        add_in(tx, cities)?;
        let changes = steps::open(draft, at.stage, at.date, &actor, at.today, &mut || tx.mint())?;
        tx.apply(changes)?;
        add_in(tx, sides)?;
        Ok(record_ref)
    })
}

/// Takes a named step on a partnership; its title.
pub fn take_step(
    register: &mut Register,
    partnership: Id,
    step_draft: &StepDraft,
    today: NaiveDate,
) -> Result<Done<String>, Error> {
    register.run(ActionKind::Step(step_draft.step), |tx| {
        take_step_in(tx, partnership, step_draft, today)?;
        Ok(tx.get(RecordRef { kind: Kind::Partnership, id: partnership })?.title())
    })
}

/// Takes a named step on a partnership as it stands inside another action.
pub fn take_step_in(tx: &mut Tx<'_>, id: Id, step_draft: &StepDraft, today: NaiveDate) -> Result<(), Error> {
    let partnership = tx.get(RecordRef { kind: Kind::Partnership, id })?;
    let parties = tx.naming(party::partnership, id)?;
    let mut countries = Vec::new();
    for side in &parties {
        if let Some(city) = side.get(party::city) {
            let city = tx.get(RecordRef { kind: Kind::City, id: *city })?;
            countries.push(city.text(city::country).to_owned());
        }
    }
    let mut changes = tx.naming(stage_change::partnership, id)?;
    changes.sort_by_key(|change| (change.get(stage_change::date).copied(), change.id));
    let agreements = tx.naming(agreement::partnership, id)?;
    let mut rules = tx.all(Kind::CountryRule)?;
    rules.sort_by_key(|rule| rule.get(country_rule::rank).copied());
    let situation = Situation {
        partnership: &partnership,
        parties: &parties,
        countries: &countries,
        changes: &changes,
        agreements: &agreements,
        rules: &rules,
        today,
    };
    let written = steps::take(step_draft, &situation, &mut || tx.mint())?;
    tx.apply(written)
}

/// Makes the person of a new term as contact the one to ask in a partnership from its beginning on; whoever was it until
/// then is kept with the end of their time.
pub fn replace_contact(register: &mut Register, term: &Draft) -> Result<Done<()>, Error> {
    register.run(ActionKind::ContactReplaced, |tx| {
        tx.create(term)?;
        let (Some(of), Some(person)) = (term.get(contact_term::partnership), term.get(contact_term::person)) else {
            return Ok(());
        };
        let held = tx.get(RecordRef { kind: Kind::Partnership, id: *of })?;
        let begins = term.get(contact_term::time).and_then(|time| time.start);
        let ended = begins.map(|begins| match begins.precision() {
            Precision::Day => begins.earliest().pred_opt().map_or(begins, PartialDate::of),
            Precision::Month | Precision::Year | Precision::Years => begins,
        });
        if let Some(former) = held.get(partnership::contact).copied().filter(|former| former != person) {
            let is_running = |one: &Record| {
                let is_open = one.get(contact_term::time).is_none_or(|time| time.end.is_none());
                is_open && one.get(contact_term::person) == Some(&former)
            };
            let terms = tx.naming(contact_term::partnership, *of)?;
            let running = terms.iter().find(|one| is_running(one)).map(Draft::from);
            let is_known = running.is_some();
            let draft = running.unwrap_or_else(|| {
                let draft = tx.draft(Kind::ContactTerm).with(contact_term::partnership, *of);
                draft.with(contact_term::person, former)
            });
            let start = draft.get(contact_term::time).and_then(|time| time.start);
            let draft = draft.with(contact_term::time, Period::new(start, ended));
            if is_known { tx.save(&draft)? } else { tx.create(&draft).map(|_| ())? }
        }
        tx.save(&Draft::from(&held).with(partnership::contact, *person))
    })
}
