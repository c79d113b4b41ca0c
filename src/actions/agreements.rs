//! Agreements added.

use crate::{
    domain::{
        choices::AgreementStatus,
        journal::ActionKind,
        kinds::{Kind, agreement, party},
        record::Draft,
        steps,
    },
    register::{Done, Error, Register},
};

/// Adds a text with the parties of its partnership.
pub fn add(register: &mut Register, draft: Draft, standing: AgreementStatus) -> Result<Done<()>, Error> {
    register.run(ActionKind::Create(Kind::Agreement), |tx| {
        let (id, partnership) = (draft.id, draft.get(agreement::partnership).copied());
        tx.apply(vec![steps::draft_agreement(draft, standing)?])?;
        let Some(partnership) = partnership else { return Ok(()) };
        let sides = tx.naming(party::partnership, partnership)?;
        let parties = steps::agreement_parties(id, &sides, &mut || tx.mint())?;
        tx.apply(parties)
    })
}
