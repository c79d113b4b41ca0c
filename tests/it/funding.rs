//! The starter list of funding programmes: added once, taken back at once, never shown as open.
#![allow(clippy::unwrap_used)]

use twinhall::{
    actions::funding::add_starter_list,
    domain::{
        calls::{CallStanding, standing_of},
        journal::ActionKind,
        kinds::{Kind, call, funding},
        value::RecordRef,
    },
    report::sentences,
    words::{Language, Words},
};

use super::support;

#[test]
fn adding_again_adds_only_what_is_not_there() {
    let mut register = support::memory();
    let done = add_starter_list(&mut register).unwrap();
    assert_eq!((done.op, done.value), (ActionKind::FundingStarter, 21));
    let all = register.all(Kind::Funding).unwrap();
    assert_eq!(all.len(), 21);
    let again = add_starter_list(&mut register).unwrap();
    assert_eq!((again.value, again.touched.len()), (0, 0));

    let (renamed, deleted, bare) = (all[0].record_ref(), all[1].record_ref(), all[2].record_ref());
    register
        .run(ActionKind::Edit(Kind::Funding), |tx| tx.set(renamed.id, funding::name, "Our twinning money".to_owned()))
        .unwrap();
    let origins = register.parts(Kind::Provenance, bare.id).unwrap();
    register
        .run(ActionKind::Delete(Kind::Funding), |tx| {
            origins.iter().try_for_each(|origin| tx.delete(origin.record_ref()))?;
            tx.delete(deleted)
        })
        .unwrap();
    assert_eq!(add_starter_list(&mut register).unwrap().value, 1, "the one deleted");
    assert_eq!(register.all(Kind::Funding).unwrap().len(), 21);
    assert!(register.check().unwrap().is_empty());
}

#[test]
fn one_undo_takes_the_whole_list_back() {
    let mut register = support::memory();
    let before = register.dump().unwrap();
    add_starter_list(&mut register).unwrap();
    assert_eq!(register.next_undo(), Some(ActionKind::FundingStarter));
    register.undo(false).unwrap();
    assert_eq!(register.dump().unwrap(), before);
    assert_eq!(add_starter_list(&mut register).unwrap().value, 21);
    register.undo(false).unwrap();
    register.redo(false).unwrap();
    assert_eq!(register.all(Kind::Funding).unwrap().len(), 21);
}

#[test]
fn no_call_of_the_list_is_shown_as_open() {
    let mut register = support::memory();
    add_starter_list(&mut register).unwrap();
    let today = support::today("2026-11-22");
    let calls = register.all(Kind::Call).unwrap();
    assert!(calls.len() >= 10, "{}", calls.len());
    for found in &calls {
        let owner =
            register.get(RecordRef { kind: Kind::Funding, id: *found.get(call::funding).unwrap() }).unwrap().unwrap();
        assert_eq!(owner.get(funding::as_of), found.get(call::as_of));
        let standing = standing_of(found, today);
        assert!(matches!(standing, CallStanding::Over { .. } | CallStanding::Check), "{}", found.title());
        for language in Language::ALL {
            let said = sentences::call_standing(Words::of(language), standing, *found.get(call::as_of).unwrap());
            let (start, _) = found.get(call::as_of).unwrap().year_span();
            assert!(said.contains(&start.to_string()), "{said}");
        }
    }
    let ficol = calls.iter().find(|found| found.title() == "FICOL 2024").unwrap();
    let said = sentences::call_standing(Words::of(Language::English), standing_of(ficol, today), support::day("2024"));
    assert_eq!(said, "Closed since 13 September 2024 (facts as of 2024)");
}
