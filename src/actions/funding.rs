//! The starter list of funding programmes.

use super::records::add_minted_in;
use crate::{
    domain::{
        fold::fold,
        journal::ActionKind,
        kinds::{Kind, funding, provenance},
    },
    files::funding::{SOURCE, drafts, programmes},
    register::{Done, Error, Register},
};

/// The programmes of the starter list that are not there yet, as one action; how many that were. One is there when a
/// record came from that line of the list, whatever it is called now, or goes by its name.
pub fn add_starter_list(register: &mut Register) -> Result<Done<usize>, Error> {
    register.run(ActionKind::FundingStarter, |tx| {
        let origins = tx.all(Kind::Provenance)?;
        let listed: Vec<&str> = origins
            .iter()
            .filter(|origin| origin.text(provenance::source) == SOURCE)
            .map(|origin| origin.text(provenance::place))
            .collect();
        let names: Vec<String> = tx.all(Kind::Funding)?.iter().map(|one| fold(one.text(funding::name))).collect();
        let is_there = |id: &str, name: &str| listed.contains(&id) || names.contains(&fold(name));
        let mut added = 0;
        for programme in programmes().iter().filter(|one| !is_there(one.id, one.name)) {
            add_minted_in(tx, |mint| drafts(programme, mint))?;
            added += 1;
        }
        Ok(added)
    })
}
