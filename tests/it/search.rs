//! The search index: what is shown of many, whether it is what the records give, and how it is made anew.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use rusqlite::Connection;
use twinhall::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, city, person, workspace},
        value::RecordRef,
    },
    register::{Backups, Finding, Options, Register},
};

use crate::support;

/// Every kind has its place among what is found: the person is not behind all the cities.
#[test]
fn forty_thousand_cities_do_not_hide_the_one_person() {
    let mut register = support::memory();
    let anna = register
        .run(ActionKind::Generate, |tx| {
            for number in 0..40_000 {
                let draft = tx.draft(Kind::City).says(city::name, &format!("Anville {number}"));
                tx.create(&draft.says(city::country, "FR"))?;
            }
            let draft = tx.draft(Kind::Person).says(person::name, "Anna");
            tx.create(&draft)
        })
        .unwrap()
        .value;
    let anna = RecordRef { kind: Kind::Person, id: anna };
    for most in [2, 8, 40] {
        let hits = register.search("an", &[], most).unwrap();
        assert!(hits.iter().any(|hit| hit.record_ref == anna), "among {most}: {hits:?}");
        assert!(hits.len() <= most && hits[0].record_ref.kind == Kind::City, "among {most}: {hits:?}");
    }
    let people = register.search("an", &[Kind::Person], 8).unwrap();
    assert_eq!(people.iter().map(|hit| hit.record_ref).collect::<Vec<_>>(), [anna]);
    let cities = register.search("an", &[Kind::City], 30).unwrap();
    assert_eq!(cities.len(), 30, "of one kind, as many as are asked for");
}

/// A workspace of three cities, of which one is gone.
fn written(folder: &Path) -> PathBuf {
    let path = folder.join("Lomé.twin");
    let mut register =
        Register::create(&path, &Options::new("A. M."), |draft| draft.says(workspace::name, "Lomé")).unwrap();
    let mut make = |name: &str| {
        let done = register.run(ActionKind::Create(Kind::City), |tx| {
            let draft = tx.draft(Kind::City).says(city::name, name).says(city::country, "TG");
            tx.create(&draft.says(city::profile, "Market town, market hall"))
        });
        RecordRef { kind: Kind::City, id: done.unwrap().value }
    };
    let gone = make("Atakpamé");
    make("Kpalimé");
    make("Sokodé on the road north");
    register.run(ActionKind::Delete(Kind::City), |tx| tx.delete(gone)).unwrap();
    assert_eq!(register.check().unwrap(), vec![]);
    path
}

fn found(register: &Register, typed: &str) -> BTreeSet<String> {
    register.search(typed, &[], 10).unwrap().into_iter().map(|hit| hit.title).collect()
}

/// What another program does to the index is told, and mended from the records; what it was before is kept.
#[test]
fn an_index_that_is_not_what_the_records_give_is_told_and_made_anew() {
    for (spoilt, statements) in [
        ("emptied", "INSERT INTO search (search) VALUES ('delete-all')"),
        ("a phantom", "INSERT INTO search (rowid, title, body) VALUES ((1 << 40) | 77, 'tsevie', '')"),
        ("a deleted record", "INSERT INTO search (rowid, title, body) VALUES ((1 << 40) | 1, 'atakpame', '')"),
        ("a record lost", "DELETE FROM search WHERE rowid = (1 << 40) | 2"),
        (
            "another word",
            "DELETE FROM search WHERE rowid = (1 << 40) | 2;
             INSERT INTO search (rowid, title, body) VALUES ((1 << 40) | 2, 'kpalime', 'market town market fall')",
        ),
        (
            "a word in the wrong place",
            "DELETE FROM search WHERE rowid = (1 << 40) | 2;
             INSERT INTO search (rowid, title, body) VALUES ((1 << 40) | 2, 'market', 'kpalime town market hall')",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = written(folder.path());
        Connection::open(&path).unwrap().execute_batch(statements).unwrap();
        let mut register = Register::open(&path, &Options::new("A. M.")).unwrap();
        assert_eq!(register.check().unwrap(), vec![Finding::Index], "{spoilt}");
        let (actions, records) = (register.history_length().unwrap(), register.dump().unwrap());
        let backup = register.rebuild_search(&Backups::of(&path, register.workspace(), None)).unwrap();
        assert_eq!(register.check().unwrap(), vec![], "{spoilt}");
        assert_eq!(found(&register, "kpal"), BTreeSet::from(["Kpalimé".to_owned()]), "{spoilt}");
        assert_eq!(found(&register, "atak"), BTreeSet::new(), "{spoilt}");
        assert_eq!(found(&register, "tsev"), BTreeSet::new(), "{spoilt}");
        assert_eq!(found(&register, "market").len(), 2, "{spoilt}");
        assert_eq!((register.history_length().unwrap(), register.dump().unwrap()), (actions, records), "{spoilt}");
        let before = Register::open_read_only(&backup.path, &Options::new("A. M.")).unwrap();
        assert_eq!(before.check().unwrap(), vec![Finding::Index], "{spoilt}: the backup is the file as it was");
    }
}

/// What is mended goes on being kept in step.
#[test]
fn an_index_made_anew_follows_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(folder.path());
    let mut register = Register::open(&path, &Options::new("A. M.")).unwrap();
    register.rebuild_search(&Backups::of(&path, register.workspace(), None)).unwrap();
    let first = register.all(Kind::City).unwrap()[0].id;
    register.run(ActionKind::Edit(Kind::City), |tx| tx.set(first, city::name, "Aného".to_owned())).unwrap();
    assert_eq!(found(&register, "aneh"), BTreeSet::from(["Aného".to_owned()]));
    register.undo(false).unwrap();
    assert_eq!(register.check().unwrap(), vec![]);
    assert_eq!(found(&register, "kpal"), BTreeSet::from(["Kpalimé".to_owned()]));
    assert_eq!(found(&register, "aneh"), BTreeSet::new());
}

/// Names are found however they are written: by any sign of a Chinese or Japanese one, with a space for an apostrophe or a
/// hyphen and back, and with their first word shortened or written out.
#[test]
fn a_name_is_found_however_it_is_written() {
    let mut register = support::memory();
    let names = ["京都市", "L’Haÿ-les-Roses", "N’Djamena", "Saint-Étienne", "St Andrews", "O Grove"];
    let make = |tx: &mut twinhall::register::Tx<'_>| {
        for name in names {
            let draft = tx.draft(Kind::City).says(city::name, name).says(city::country, "FR");
            tx.create(&draft)?;
        }
        Ok(())
    };
    register.run(ActionKind::Generate, make).unwrap();
    for (typed, name) in [
        ("市", "京都市"),
        ("京都", "京都市"),
        ("l hay", "L’Haÿ-les-Roses"),
        ("l'hay les", "L’Haÿ-les-Roses"),
        ("lhay", "L’Haÿ-les-Roses"),
        ("n djamena", "N’Djamena"),
        ("n-djam", "N’Djamena"),
        ("st etienne", "Saint-Étienne"),
        ("st. eti", "Saint-Étienne"),
        ("saint andr", "St Andrews"),
        ("o'grove", "O Grove"),
    ] {
        let hits = register.search(typed, &[], 8).unwrap();
        assert_eq!(hits.first().map(|hit| &*hit.title), Some(name), "{typed:?}: {hits:?}");
    }
    assert!(register.search("st", &[], 8).unwrap().len() >= 2);
    assert!(register.check().unwrap().is_empty());
}
