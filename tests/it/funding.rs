//! The starter list of funding programmes: added once, taken back at once, never shown as open.
#![allow(clippy::unwrap_used)]

use twinhall::{
    actions::funding::{add_starter_list, mend_starter_list, slips},
    domain::{
        calls::{CallStanding, standing_of},
        choices::{Choice, Theme},
        journal::ActionKind,
        kinds::{Kind, call, funding, organisation, provenance},
        record::{Draft, Record},
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
    assert_eq!(said, "Closed since 13 September 2024 (information as of 2024)");
}

/// What the list says of a programme as its first loader wrote it.
fn as_first_loaded(register: &mut twinhall::register::Register) {
    let all = register.all(Kind::Funding).unwrap();
    let origins = register.all(Kind::Provenance).unwrap();
    let bodies = register.all(Kind::Organisation).unwrap();
    let spoil = |tx: &mut twinhall::register::Tx<'_>| {
        for held in &all {
            let mut draft = Draft::from(held);
            draft.set(funding::cofinancing_percent, held.get(funding::funder_percent).copied());
            draft.set(funding::scope, held.get(funding::funder_area).cloned());
            draft.set(funding::funder_percent, None);
            draft.set(funding::funder_area, None);
            draft.set(funding::themes, None);
            draft.set(funding::operator, None);
            tx.save(&draft)?;
        }
        for origin in origins.iter().filter(|one| one.text(provenance::field) == "funder_percent") {
            tx.set(origin.id, provenance::field, "cofinancing_percent".to_owned())?;
        }
        bodies.iter().try_for_each(|body| tx.delete(body.record_ref()))
    };
    register.run(ActionKind::FundingStarter, spoil).unwrap();
}

fn without_bodies(register: &twinhall::register::Register) -> Vec<Record> {
    let mut all = register.all(Kind::Funding).unwrap();
    all.extend(register.all(Kind::Provenance).unwrap());
    let mut bare: Vec<Record> = Vec::new();
    for record in all {
        let mut draft = Draft::from(&record);
        if record.kind == Kind::Funding {
            draft.set(funding::operator, None);
        }
        bare.push(draft.check().unwrap());
    }
    bare
}

#[test]
fn the_funder_s_share_is_the_funder_s() {
    let mut register = support::memory();
    add_starter_list(&mut register).unwrap();
    let all = register.all(Kind::Funding).unwrap();
    let find = |name: &str| all.iter().find(|one| one.text(funding::name).contains(name)).unwrap();
    let shares = |name: &str| {
        let of = find(name);
        (of.get(funding::funder_percent).copied(), of.get(funding::cofinancing_percent).copied())
    };
    assert_eq!(shares("Nakopa"), (Some(90), Some(10)));
    assert_eq!(shares("FICOL - "), (Some(70), Some(30)));
    assert_eq!(shares("FKKP"), (Some(90), None), "its conditions name no share of the city");
    assert_eq!(shares("Pérez-Guerrero"), (Some(50), Some(50)));
    assert_eq!(find("Nakopa").text(funding::funder_area), "Germany");
    assert_eq!(find("Nakopa").get(funding::scope), None);
    assert!(all.iter().all(|one| one.get(funding::themes).is_some_and(|themes| !themes.is_empty())));
    let themes = find("Nakopa").get(funding::themes).unwrap();
    assert!(themes.iter().any(|theme| theme == "climate") && themes.iter().all(|code| Theme::SET.code(code).is_some()));
    let run_by = |name: &str| {
        let id = *find(name).get(funding::operator).unwrap();
        register.get(RecordRef { kind: Kind::Organisation, id }).unwrap().unwrap()
    };
    assert_eq!(run_by("Nakopa").text(organisation::acronym), "SKEW");
    assert_eq!(run_by("Nakopa").id, run_by("FKKP").id, "one body, one record");
    assert_eq!(slips(&register).unwrap(), 0);
}

#[test]
fn a_file_made_by_the_first_loader_is_told_and_mended_by_one_action() {
    let mut register = support::memory();
    add_starter_list(&mut register).unwrap();
    let meant = without_bodies(&register);
    as_first_loaded(&mut register);
    assert_eq!(slips(&register).unwrap(), 21);
    let mut own = register.all(Kind::Funding).unwrap().into_iter();
    let changed = own.find(|one| one.text(funding::name).contains("Nakopa")).unwrap();
    register
        .run(ActionKind::Edit(Kind::Funding), |tx| tx.set(changed.id, funding::cofinancing_percent, 15_i64))
        .unwrap();
    let before = register.dump().unwrap();
    let done = mend_starter_list(&mut register).unwrap();
    assert_eq!((done.op, done.value), (ActionKind::FundingMended, 21));
    assert_eq!(slips(&register).unwrap(), 0, "and is told no more");
    let own = register.get(changed.record_ref()).unwrap().unwrap();
    assert_eq!(own.get(funding::cofinancing_percent), Some(&15), "what a person wrote stays");
    assert_eq!(own.get(funding::funder_percent), None);
    register.undo(false).unwrap();
    assert_eq!(register.dump().unwrap(), before);
    register
        .run(ActionKind::Edit(Kind::Funding), |tx| tx.set(changed.id, funding::cofinancing_percent, 90_i64))
        .unwrap();
    mend_starter_list(&mut register).unwrap();
    assert_eq!(without_bodies(&register), meant, "as if it were added today");
    assert_eq!(mend_starter_list(&mut register).unwrap().value, 0);
    assert!(register.check().unwrap().is_empty());
}
