//! Single bytes flipped on the disk: refused, reported, or without meaning; never a panic, never a silent wrong value.

use std::{
    io::{Seek, SeekFrom, Write},
    path::Path,
    sync::Arc,
};

use twinhall::{
    domain::{
        journal::ActionKind,
        kinds::{Kind, city, note},
        record::Record,
        value::RecordRef,
    },
    register::{Finding, HistoryEntry, Options, Register},
};

use super::workload::{self, Chance};

const PAGE: usize = 4_096;
/// Stands in one record only.
const MARK: &str = "Agbodrafo Sea Market";
/// Stands in one deleted record only.
const DELETED_MARK: &str = "Porto-Seguro Station";

/// The same file each time.
fn fixed() -> Options {
    Options { seed: Some(5), now: Arc::new(|| 1_767_254_400_000), ..Options::new("A") }
}

/// A hundred cities with a note each; some edited, some deleted. Returns the city of that name, and a deleted one.
fn fill(path: &Path) -> [RecordRef; 2] {
    let mut register = workload::create(path, &fixed());
    let ids = (0..10)
        .map(|ten| {
            let run = register.run(ActionKind::Create(Kind::City), |tx| {
                let mut made = Vec::new();
                for one in 0..10 {
                    let name = match (ten, one) {
                        (4, 4) => MARK.to_owned(),
                        (4, 7) => DELETED_MARK.to_owned(),
                        _ => format!("Town {ten}{one}"),
                    };
                    let draft = tx.draft(Kind::City).says(city::name, &name).says(city::country, "TG");
                    let id = tx.create(&draft.with(city::population, ten * 1_000 + one))?;
                    let about = RecordRef { kind: Kind::City, id };
                    let text = format!("Minutes {ten}{one}. {}", "A market, a port, a school. ".repeat(one as usize));
                    let draft = tx.draft(Kind::Note).with(note::about, about);
                    tx.create(&draft.says(note::text, text.trim()))?;
                    made.push(about);
                }
                Ok(made)
            });
            run.unwrap().value
        })
        .collect::<Vec<_>>();
    for ten in &ids {
        register.run(ActionKind::Edit(Kind::City), |tx| tx.set(ten[3].id, city::population, 77_i64)).unwrap();
        register.run(ActionKind::Delete(Kind::City), |tx| tx.delete(ten[7])).unwrap();
    }
    [ids[4][4], ids[4][7]]
}

struct Found {
    findings: Vec<Finding>,
    dump: Option<Vec<Record>>,
}

/// Opens the file with one bit of one byte turned over, and turns it back. Nothing when it is refused.
fn flip(path: &Path, bytes: &[u8], at: usize, bit: u8) -> Option<Found> {
    let put = |byte: u8| {
        let mut file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
        file.seek(SeekFrom::Start(at as u64)).unwrap();
        file.write_all(&[byte]).unwrap();
    };
    put(bytes[at] ^ (1 << bit));
    let found = Register::open(path, &Options::new("A")).ok().map(|register| {
        let findings = register.check().unwrap_or_else(|error| vec![Finding::Structure(error.to_string())]);
        // Whatever was found, looking around must not bring the program down.
        let dump = register.dump().ok();
        let _: Option<Vec<HistoryEntry>> = register.history(0, 100, 5).ok();
        let _ = register.search("market", &[], 10);
        Found { findings, dump }
    });
    if found.is_none() || std::fs::metadata(path).unwrap().len() != bytes.len() as u64 {
        std::fs::write(path, bytes).unwrap();
    }
    put(bytes[at]);
    found
}

#[test]
fn a_flipped_byte_is_refused_reported_or_without_meaning() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    fill(&path);
    let bytes = std::fs::read(&path).unwrap();
    let whole = Register::open(&path, &Options::new("A")).unwrap().dump().unwrap();
    let mut chance = Chance(11);
    let (mut refused, mut reported, mut harmless) = (0, 0, 0);
    let mut places: Vec<usize> = (0..100).collect();
    for page in 0..bytes.len() / PAGE {
        // Once among the page's own numbers, and twice anywhere, rather where something lies than in the room between.
        places.push(page * PAGE + chance.below(24) as usize);
        for _ in 0..2 {
            let tries: Vec<usize> = (0..12).map(|_| page * PAGE + chance.below(PAGE as u64) as usize).collect();
            places.push(tries.iter().copied().find(|at| bytes[*at] != 0).unwrap_or(tries[0]));
        }
    }
    for at in places {
        let bit = chance.below(8) as u8;
        match flip(&path, &bytes, at, bit) {
            None => refused += 1,
            Some(found) if !found.findings.is_empty() => reported += 1,
            Some(found) => {
                harmless += 1;
                assert!(found.dump.as_ref() == Some(&whole), "byte {at} bit {bit} changes records and nobody says so");
            }
        }
    }
    println!("{refused} refused, {reported} reported, {harmless} without meaning");
    assert!(refused > 0 && reported > 0 && harmless > 0);
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "every flip was turned back");
}

#[test]
fn a_flipped_byte_in_a_record_names_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.twin");
    let record_refs = fill(&path);
    let bytes = std::fs::read(&path).unwrap();
    for (record_ref, mark) in record_refs.into_iter().zip([MARK, DELETED_MARK]) {
        let mark = mark.as_bytes();
        let places: Vec<usize> =
            (0..bytes.len() - mark.len()).filter(|at| bytes[*at..*at + mark.len()] == *mark).collect();
        assert_eq!(places.len(), 2, "once in the record's row, once in the journal");
        let mut altered = 0;
        let mut journal = 0;
        for place in places {
            for (letter, bit) in [(0, 0), (5, 3), (19, 1), (9, 7)] {
                let found = flip(&path, &bytes, place + letter, bit).expect("it opens");
                assert_eq!(found.findings.len(), 1, "{:?}", found.findings);
                match &found.findings[0] {
                    Finding::Altered { record_ref: named, .. } if *named == record_ref => altered += 1,
                    Finding::Unreadable { id, .. } if *id == Some(record_ref.id) => altered += 1,
                    Finding::Journal { record_ref: named, .. } if *named == record_ref => journal += 1,
                    other => panic!("byte {} bit {bit}: {other:?}", place + letter),
                }
            }
        }
        assert_eq!((altered, journal), (4, 4), "a deleted record can come back, and has to be right");
    }
}

#[test]
fn a_journal_that_names_what_there_is_not_is_reported() {
    for damage in [
        "UPDATE op SET target = 99 WHERE target >= 0 AND target < 99",
        "UPDATE op SET kind = 250 WHERE sequence = 3",
        "UPDATE op SET clock = 5 WHERE sequence = 9",
        "UPDATE op SET new = x'ff00' WHERE sequence = 9",
        "UPDATE action SET name = 'dance' WHERE n = 4",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.twin");
        fill(&path);
        rusqlite::Connection::open(&path).unwrap().execute_batch(damage).unwrap();
        let register = Register::open(&path, &Options::new("A")).unwrap();
        let findings = register.check();
        let history = register.history(0, 100, 50);
        let is_said = findings.as_ref().map_or(true, |findings| !findings.is_empty()) || history.is_err();
        assert!(is_said, "{damage}: {findings:?}");
    }
}

#[test]
fn a_history_rewritten_outside_the_program_is_told() {
    for damage in [
        "UPDATE action SET actor = 'Somebody else' WHERE n = 3",
        "UPDATE action SET at = at + 86400000 WHERE n = 3",
        "UPDATE action SET reverts = id WHERE n = 3",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.twin");
        fill(&path);
        rusqlite::Connection::open(&path).unwrap().execute_batch(damage).unwrap();
        let findings = Register::open(&path, &Options::new("A")).unwrap().check().unwrap();
        assert!(matches!(findings[..], [Finding::History { action: Some(_) }]), "{damage}: {findings:?}");
    }
}
