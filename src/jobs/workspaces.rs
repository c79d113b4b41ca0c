//! New workspaces and what fills them: the tables each starts with, the Brussels sample, practice data.

use std::path::Path;

use crate::{
    domain::{
        fold::fold,
        journal::ActionKind,
        kinds::{Kind, funding, provenance},
        record::Draft,
        value::Id,
    },
    files::{
        begin, brussels,
        funding::{SOURCE, drafts, programmes},
        practice::{Practice, Sink},
    },
    register::{Done, Error, Options, Register, Tx},
    words::Language,
};

/// A new workspace with the tables each starts with. When filling it fails, nothing is left of it.
pub fn begin_workspace(
    file: &Path,
    options: &Options,
    office: impl FnOnce(Draft) -> Draft,
    work: impl FnOnce(&mut Register) -> Result<(), Error>,
) -> Result<Register, Error> {
    let mut register = Register::create(file, options, office)?;
    let worked = add_beginning(&mut register).and_then(|()| work(&mut register));
    match worked {
        Ok(()) => Ok(register),
        Err(error) => {
            drop(register);
            // Ours alone, made a moment ago and unfinished.
            let _ = std::fs::remove_file(file);
            Err(error)
        }
    }
}

/// The dated tables of countries that every new workspace starts with.
pub fn add_beginning(register: &mut Register) -> Result<(), Error> {
    register.run(ActionKind::Begin, |tx| put_all(tx, begin::drafts)).map(|_| ())
}

/// The facts of the Brussels record, as one action; what we wrote of them, in this language.
pub fn add_sample(register: &mut Register, language: Language) -> Result<(), Error> {
    register
        .run(ActionKind::Sample, |tx| {
            put_all(tx, |mint| brussels::drafts(language, mint).expect("the embedded sample reads, as its test shows"))
        })
        .map(|_| ())
}

/// The programmes of the starter list that are not there yet, as one action; how many that were. One is there when a
/// record came from that line of the list, whatever it is called now, or goes by its name.
pub fn add_funding_starter(register: &mut Register) -> Result<Done<usize>, Error> {
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
            put_all(tx, |mint| drafts(programme, mint))?;
            added += 1;
        }
        Ok(added)
    })
}

fn put_all(tx: &mut Tx<'_>, drafts: impl FnOnce(&mut dyn FnMut() -> Id) -> Vec<Draft>) -> Result<(), Error> {
    let drafts = drafts(&mut || tx.mint());
    drafts.iter().try_for_each(|draft| tx.create(draft).map(|_| ()))
}

/// Records of a practice workspace on their way into the register.
struct Ledger<'a, 'b>(&'a mut Tx<'b>);

impl Sink for Ledger<'_, '_> {
    type Fault = Error;

    fn mint(&mut self) -> Id {
        self.0.mint()
    }

    fn put(&mut self, draft: &Draft) -> Result<(), Error> {
        self.0.create(draft).map(|_| ())
    }
}

/// Fills a register with practice records in a language, a portion an action.
pub fn add_practice(register: &mut Register, partnerships: u64, seed: u64, language: Language) -> Result<(), Error> {
    let mut practice = Practice::new(partnerships as usize, seed, language);
    while register.run(ActionKind::Generate, |tx| practice.portion(&mut Ledger(tx)))?.value {}
    Ok(())
}
