//! The sample: what the record of the Meeting of Mayors (Brussels, 15–16 May 2001, A/CONF.191/L.11) says, and the funds
//! that two later resolutions name. Nothing is invented; what the record does not say stays empty.
//!
//! Three readings of the record that are not obvious. The components of the models (¶4) are named for Lomé–Lyon and
//! Québec–Ouagadougou together, so neither has component records: a note and the provenance of each say so. Their stage
//! is not told either, and is entered as not known. The agreements of unnamed Belgian cities (¶16) are one entry with
//! unnamed sides, at a stage not known, and without agreement records, whose number is not given.

use super::{json::Fault, said::said_in, shipped};
use crate::{
    domain::{kinds::Kind, record::Draft, value::Id},
    words::Language,
};

const SAMPLE: &str = include_str!("../../assets/sample/brussels-2001.json");
/// What we ourselves wrote about the record, a line a text, English first; its own words stay in its own language.
const SAID: &str = include_str!("../../assets/sample/brussels-2001.tsv");

/// The records of the sample in a language, each after those it names; ids come from `mint`.
pub fn drafts(language: Language, mint: &mut dyn FnMut() -> Id) -> Result<Vec<Draft>, Vec<Fault>> {
    shipped::drafts(SAMPLE, said_in(SAID, language), mint)
}

/// Whether a record of the sample says where its facts come from by itself, and not through the record it belongs to.
pub fn is_fact(kind: Kind) -> bool {
    !matches!(kind, Kind::Workspace | Kind::CountryStatus | Kind::CountryRule | Kind::Document)
        && (kind.owner_index().is_none() || matches!(kind, Kind::Activity | Kind::Contribution))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::provenance;

    #[test]
    fn every_line_of_the_sample_is_a_record_with_its_source() {
        let mut last = 0_u128;
        let drafts = drafts(Language::English, &mut || {
            last += 1;
            Id(uuid::Uuid::from_u128(last))
        })
        .expect("the sample reads");
        for draft in &drafts {
            assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
        }
        for draft in drafts.iter().filter(|draft| is_fact(draft.kind)) {
            let sources =
                drafts.iter().filter(|one| one.kind == Kind::Provenance && one.owner() == Some(draft.record_ref()));
            assert!(
                sources.clone().count() > 0 && sources.clone().all(|one| one.get(provenance::document).is_some()),
                "{} has no source",
                draft.title()
            );
        }
    }

    #[test]
    fn what_we_wrote_of_the_record_is_said_in_every_language() {
        let of = |language| {
            let mut last = 0_u128;
            let mint = &mut || {
                last += 1;
                Id(uuid::Uuid::from_u128(last))
            };
            drafts(language, mint).expect("the sample reads")
        };
        let english = of(Language::English);
        for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
            for (draft, before) in of(language).iter().zip(&english) {
                assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
                let is_ours = matches!(draft.kind, Kind::Practice | Kind::Activity | Kind::Fair);
                assert!(!is_ours || draft.title() != before.title(), "{} in {language:?}", draft.title());
            }
        }
        let all: Vec<&str> = SAID.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
        for text in all {
            assert!(SAMPLE.contains(text), "{text:?} stands nowhere in the sample");
        }
    }
}
