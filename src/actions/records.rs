//! Records added and changed, one or many at a time, whatever their kind.

use crate::{
    domain::{
        journal::ActionKind,
        kinds::Kind,
        record::Draft,
        value::{Id, RecordRef, Value},
    },
    register::{Done, Error, Register, Tx},
};

/// Adds drafts in their order, none being nothing to do; called after the record that the last of them belongs to.
pub fn add(register: &mut Register, drafts: &[Draft]) -> Result<Option<Done<()>>, Error> {
    let Some(last) = drafts.last() else { return Ok(None) };
    let kind = ActionKind::Create(owner_kind(drafts, last));
    register.run(kind, |tx| add_in(tx, drafts)).map(Some)
}

/// Adds drafts in their order, inside another action.
pub fn add_in<'a>(tx: &mut Tx<'_>, drafts: impl IntoIterator<Item = &'a Draft>) -> Result<(), Error> {
    drafts.into_iter().try_for_each(|draft| tx.create(draft).map(|_| ()))
}

/// Adds drafts made with ids of the action itself, inside it.
pub fn add_minted_in(tx: &mut Tx<'_>, drafts: impl FnOnce(&mut dyn FnMut() -> Id) -> Vec<Draft>) -> Result<(), Error> {
    let drafts = drafts(&mut || tx.mint());
    add_in(tx, &drafts)
}

/// Saves what differs in the draft of a record that exists.
pub fn save(register: &mut Register, draft: &Draft) -> Result<Done<()>, Error> {
    register.run(ActionKind::Edit(draft.kind), |tx| tx.save(draft))
}

/// Puts one value into a field of several records of one kind, what it names being made first where it is not there yet;
/// how many those are.
pub fn set_field_of_many(
    register: &mut Register,
    brought: &[Draft],
    record_refs: &[RecordRef],
    field: usize,
    value: Option<&Value>,
) -> Result<Option<Done<usize>>, Error> {
    let Some(first) = record_refs.first() else { return Ok(None) };
    let done = register.run(ActionKind::Edit(first.kind), |tx| {
        add_in(tx, brought)?;
        for record_ref in record_refs {
            let mut draft = Draft::from(&tx.get(*record_ref)?);
            draft.put(field, value.cloned());
            tx.save(&draft)?;
        }
        Ok(record_refs.len())
    })?;
    Ok(Some(done))
}

/// What an action that adds several records is called after: the record the others belong to.
fn owner_kind(drafts: &[Draft], last: &Draft) -> Kind {
    match last.owner() {
        Some(owner) if drafts.iter().any(|draft| draft.record_ref() == owner) => owner.kind,
        _ => last.kind,
    }
}
