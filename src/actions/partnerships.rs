//! Partnerships opened, and led from stage to stage.

use chrono::NaiveDate;

use super::records::add_in;
use crate::{
    domain::{
        choices::Stage,
        date::PartialDate,
        journal::ActionKind,
        kinds::{Kind, agreement, city, country_rule, party, stage_change},
        record::Draft,
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
