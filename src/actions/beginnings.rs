//! What fills a new workspace: the tables each starts with, the Brussels sample, practice data.

use chrono::DateTime;

use super::records::add_minted_in;
use crate::{
    domain::{journal::ActionKind, record::Draft, value::Id},
    files::{
        begin, brussels, example,
        practice::{Practice, Sink},
    },
    register::{Error, Register, Tx},
    words::Language,
};

/// The dated tables of countries that every new workspace starts with.
pub fn add_beginning(register: &mut Register) -> Result<(), Error> {
    register.run(ActionKind::Begin, |tx| add_minted_in(tx, begin::drafts)).map(|_| ())
}

/// What a person can look at before beginning a workspace of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// The facts of the Brussels record.
    Brussels,
    /// One partnership with all that an office keeps of one, invented.
    Example,
}

/// Fills a register with a sample, as one action; what we wrote, in this language.
pub fn add_sample(register: &mut Register, sample: Sample, language: Language) -> Result<(), Error> {
    let today = DateTime::from_timestamp_millis(register.now_millis() as i64).unwrap_or_default().date_naive();
    register
        .run(ActionKind::Sample, |tx| {
            add_minted_in(tx, |mint| {
                let drafts = match sample {
                    Sample::Brussels => brussels::drafts(language, mint),
                    Sample::Example => example::drafts(language, today, mint),
                };
                drafts.expect("an embedded sample reads, as its test shows")
            })
        })
        .map(|_| ())
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
