//! The starter list of funding programmes.

use std::collections::HashMap;

use super::records::add_minted_in;
use crate::{
    domain::{
        fold::fold,
        journal::ActionKind,
        kinds::{Kind, funding, provenance},
        record::{Draft, Record},
        value::Id,
    },
    files::funding::{Programme, SOURCE, drafts, mend, operator, programmes},
    register::{Done, Error, Register, Tx},
};

/// The programmes of the starter list that are not there yet, as one action; how many that were. One is there when a
/// record came from that line of the list, whatever it is called now, or goes by its name.
pub fn add_starter_list(register: &mut Register) -> Result<Done<usize>, Error> {
    register.run(ActionKind::FundingStarter, |tx| {
        let origins = tx.all(Kind::Provenance)?;
        let listed: Vec<&str> =
            origins.iter().filter(|origin| is_of_list(origin)).map(|origin| origin.text(provenance::place)).collect();
        let names: Vec<String> = tx.all(Kind::Funding)?.iter().map(|one| fold(one.text(funding::name))).collect();
        let is_there = |id: &str, name: &str| listed.contains(&id) || names.contains(&fold(name));
        let mut added = 0;
        for programme in programmes().iter().filter(|one| !is_there(one.id, one.name)) {
            let operator = operator_in(tx, programme)?;
            add_minted_in(tx, |mint| drafts(programme, operator, mint))?;
            added += 1;
        }
        Ok(added)
    })
}

/// How many records made from the list still hold what its first loader put into the wrong field.
pub fn slips(register: &Register) -> Result<usize, Error> {
    let origins = register.all(Kind::Provenance)?;
    if !origins.iter().any(is_of_list) {
        return Ok(0);
    }
    let organisations = register.all(Kind::Organisation)?;
    // An organisation still to be made would be linked as well: any id stands for it.
    let would = |(programme, held): &(&Programme, Record)| {
        mended(programme, held, operator(programme, &organisations, held.id).map(|(id, _)| id)).is_some()
    };
    Ok(from_list(&origins, register.all(Kind::Funding)?).iter().filter(|one| would(one)).count())
}

/// Puts the funder's share, its area, the themes and the operator of the records made from the list where they belong,
/// as one action; how many records that were.
pub fn mend_starter_list(register: &mut Register) -> Result<Done<usize>, Error> {
    register.run(ActionKind::FundingMended, |tx| {
        let origins = tx.all(Kind::Provenance)?;
        let mut count = 0;
        for (programme, held) in from_list(&origins, tx.all(Kind::Funding)?) {
            if mended(programme, &held, Some(held.id)).is_none() {
                continue;
            }
            let needs_operator = held.get(funding::operator).is_none();
            let operator = if needs_operator { operator_in(tx, programme)? } else { None };
            if let Some(draft) = mended(programme, &held, operator) {
                tx.save(&draft)?;
                count += 1;
            }
        }
        // What the list says of a share in words stood under the other field as well.
        let old = funding::cofinancing_percent.name();
        for origin in origins.iter().filter(|one| is_of_list(one) && one.text(provenance::field) == old) {
            tx.set(origin.id, provenance::field, funding::funder_percent.name().to_owned())?;
        }
        Ok(count)
    })
}

fn is_of_list(origin: &Record) -> bool {
    origin.text(provenance::source) == SOURCE
}

/// The records made from the list, each with its line of it.
fn from_list(origins: &[Record], held: Vec<Record>) -> Vec<(&'static Programme, Record)> {
    let lines: HashMap<Id, &str> = origins
        .iter()
        .filter(|origin| is_of_list(origin))
        .filter_map(|origin| Some((origin.owner()?.id, origin.text(provenance::place))))
        .collect();
    let line = |record: Record| {
        let id = lines.get(&record.id)?;
        Some((programmes().iter().find(|one| one.id == *id)?, record))
    };
    held.into_iter().filter_map(line).collect()
}

/// A record as the list means it; nothing where it already says so.
fn mended(programme: &Programme, held: &Record, operator: Option<Id>) -> Option<Draft> {
    let before = Draft::from(held);
    let mut draft = before.clone();
    mend(programme, &mut draft, operator);
    (draft != before).then_some(draft)
}

/// The organisation that runs a programme, made where it is not there yet.
fn operator_in(tx: &mut Tx<'_>, programme: &Programme) -> Result<Option<Id>, Error> {
    let organisations = tx.all(Kind::Organisation)?;
    let id = tx.mint();
    let Some((id, draft)) = operator(programme, &organisations, id) else { return Ok(None) };
    if let Some(draft) = draft {
        tx.create(&draft)?;
    }
    Ok(Some(id))
}
