//! Every field of every kind of record, carried through everything that is done with records.

use std::collections::BTreeMap;

use twinhall::{
    domain::{
        fold::fold,
        journal::{ActionKind, Operation, OperationId, Target},
        kinds::{Kind, Mark, city},
        merge::{Conflict, Journal},
        record::{Draft, RefusalReason},
        value::{Id, RecordRef, Value},
    },
    files::json,
    register::{Error, Options, Register},
};

use crate::support::{self, Pick, edit, journal_of, keep, minimal, put_valid, sample};

fn bytes(value: Option<&Value>) -> Option<Vec<u8>> {
    value.map(|value| {
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        bytes
    })
}

fn every_field() -> impl Iterator<Item = (Kind, usize)> {
    Kind::ALL.iter().flat_map(|kind| (0..kind.fields().len()).map(|index| (*kind, index)))
}

/// A new record with its first value in the field, and the second value to go on with.
fn start(register: &mut Register, kind: Kind, index: usize) -> (RecordRef, Value, Value) {
    let done = register.run(ActionKind::Create(kind), |tx| {
        let first = sample(tx, kind, index, Pick::First)?;
        let second = sample(tx, kind, index, Pick::Second)?;
        let mut draft = minimal(tx, kind)?;
        put_valid(&mut draft, index, Some(first.clone()));
        let id = keep(tx, &draft)?;
        Ok((RecordRef { kind, id }, first, second))
    });
    done.unwrap().value
}

fn held(register: &Register, record_ref: RecordRef, index: usize) -> Option<Value> {
    register.get(record_ref).unwrap().expect("the record is there").value(index).cloned()
}

/// The folded words of a value that only this field of this record holds.
fn words(value: &Value) -> String {
    let text = match value {
        Value::Text(text) => text.clone(),
        Value::List(items) => items.join(" "),
        _ => String::new(),
    };
    fold(&text)
}

fn is_found(register: &Register, words: &str, record_ref: RecordRef) -> bool {
    let mut tops = vec![record_ref];
    while let Some(owner) = register.get(*tops.last().unwrap()).unwrap().and_then(|record| record.owner()) {
        tops.push(owner);
    }
    register.search(words, &[], 50).unwrap().iter().any(|hit| tops.contains(&hit.record_ref))
}

/// What `show --json` prints holds the value under the field's name, and reads back as the record it was.
fn exported(register: &Register, record_ref: RecordRef, index: usize, value: &Value) {
    let record = register.get(record_ref).unwrap().expect("the record is there");
    let text = json::write(&record).to_string();
    let read: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["fields"][record_ref.kind.fields()[index].name], json::write_value(value), "exported");
    let (draft, faults) = json::read(&read);
    assert_eq!(faults, vec![], "read back");
    assert_eq!(draft.expect("a draft").check().as_ref(), Ok(&record), "read back");
}

/// Create, read, journal, history, replay, search, export, undo, redo, check.
fn carried(register: &mut Register, kind: Kind, index: usize) {
    let spec = &kind.fields()[index];
    let (record_ref, first, second) = start(register, kind, index);
    assert_ne!(first, second, "two values to tell apart");
    assert_eq!(held(register, record_ref, index).as_ref(), Some(&first), "created");

    let before = journal_of(register).len();
    register.run(ActionKind::Edit(kind), |tx| edit(tx, record_ref, index, Some(second.clone()))).unwrap();
    assert_eq!(held(register, record_ref, index).as_ref(), Some(&second), "edited");

    let journal = journal_of(register).split_off(before);
    let is_this = |op: &&Operation| op.record_ref() == record_ref && op.target == Target::Field(index as u8);
    let written: Vec<&Operation> = journal.iter().filter(is_this).collect();
    assert_eq!(written.len(), 1, "one operation for the field");
    assert_eq!(written[0].old, bytes(Some(&first)), "the value before");
    assert_eq!(written[0].new, bytes(Some(&second)), "the value after");
    assert!(!written[0].supersedes.is_empty(), "what it replaces");

    let latest = &register.history(0, 1, 10).unwrap()[0];
    let change = latest.changes.iter().find(|change| change.target == Target::Field(index as u8));
    let change = change.expect("the history shows the field");
    assert_eq!((&change.old, &change.new), (&Some(first.clone()), &Some(second.clone())), "the history's values");

    let replayed = register.replay().unwrap();
    let again = replayed.iter().find(|record| record.record_ref() == record_ref).expect("replayed");
    assert_eq!(again.value(index), Some(&second), "replayed");

    let is_searched = spec.field_type.is_text() && !words(&first).contains("eur");
    let finds = |register: &Register, value: &Value| is_found(register, &words(value), record_ref);
    if is_searched {
        assert!(finds(register, &second) && !finds(register, &first), "found by its words, not by those before");
    }
    exported(register, record_ref, index, &second);
    register.undo(false).unwrap();
    assert_eq!(held(register, record_ref, index).as_ref(), Some(&first), "undone");
    exported(register, record_ref, index, &first);
    if is_searched {
        assert!(finds(register, &first) && !finds(register, &second), "found after undo");
    }
    register.redo(false).unwrap();
    assert_eq!(held(register, record_ref, index).as_ref(), Some(&second), "redone");
    if is_searched {
        assert!(finds(register, &second) && !finds(register, &first), "found after redo");
    }
    assert_eq!(register.check().unwrap(), vec![], "nothing to find");
}

#[test]
fn every_field_is_carried_through_everything() {
    for (kind, index) in every_field() {
        let mut register = support::memory();
        let named = format!("{} {}", kind.name(), kind.fields()[index].name);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| carried(&mut register, kind, index)));
        assert!(result.is_ok(), "{named} is not carried");
    }
}

#[test]
fn an_absent_value_is_carried_too() {
    for (kind, index) in every_field() {
        let spec = &kind.fields()[index];
        let mut register = support::memory();
        let (record_ref, first, _) = start(&mut register, kind, index);
        let cleared = register.run(ActionKind::Edit(kind), |tx| edit(tx, record_ref, index, None));
        match cleared {
            Ok(_) => {
                assert!(!spec.is(Mark::Required), "{} {} must stay", kind.name(), spec.name);
                assert_eq!(held(&register, record_ref, index), None, "{} {}", kind.name(), spec.name);
                register.undo(false).unwrap();
            }
            Err(Error::Refused(refusals)) => {
                let by_rule = matches!(
                    refusals[0].reason,
                    RefusalReason::NeedsSide | RefusalReason::NeedsOwner | RefusalReason::NeedsForm
                );
                let by_rule = by_rule || kind == Kind::FairDelegate;
                assert!(spec.is(Mark::Required) || by_rule, "{} {}: {refusals:?}", kind.name(), spec.name);
            }
            Err(error) => panic!("{} {}: {error}", kind.name(), spec.name),
        }
        assert_eq!(held(&register, record_ref, index), Some(first), "{} {}", kind.name(), spec.name);
        assert_eq!(register.check().unwrap(), vec![]);
    }
}

#[test]
fn no_form_writes_a_guarded_field() {
    for (kind, index) in every_field().filter(|(kind, index)| kind.fields()[*index].is(Mark::Guarded)) {
        let mut register = support::memory();
        let (record_ref, _, second) = start(&mut register, kind, index);
        let before = register.dump().unwrap();
        let refused = register.run(ActionKind::Edit(kind), |tx| {
            let mut draft = Draft::from(&tx.get(record_ref)?);
            draft.put(index, Some(second));
            tx.save(&draft)
        });
        let Err(Error::Refused(refusals)) = refused else { panic!("{} {}", kind.name(), index) };
        assert_eq!(refusals[0].reason, RefusalReason::Guarded);
        assert_eq!(register.dump().unwrap(), before);
    }
}

/// Two copies of one file; one changes every field, the other changes it and comes back to what it was.
#[test]
fn every_field_changed_apart_is_a_conflict() {
    let folder = tempfile::tempdir().unwrap();
    let options = |actor: &str| Options { config: Some(folder.path().join(actor)), ..Options::new(actor) };
    let (here, there) = (folder.path().join("here.twin"), folder.path().join("there.twin"));
    let mut records: BTreeMap<(Kind, usize), (RecordRef, Value, Value)> = BTreeMap::new();
    {
        let office = |draft: Draft| draft.says(twinhall::domain::kinds::workspace::name, "Lomé");
        let mut register = Register::create(&here, &options("lome"), office).unwrap();
        register
            .run(ActionKind::Generate, |tx| {
                for (kind, index) in every_field() {
                    let first = sample(tx, kind, index, Pick::First)?;
                    let second = sample(tx, kind, index, Pick::Second)?;
                    let mut draft = minimal(tx, kind)?;
                    put_valid(&mut draft, index, Some(first.clone()));
                    let id: Id = keep(tx, &draft)?;
                    records.insert((kind, index), (RecordRef { kind, id }, first, second));
                }
                Ok(())
            })
            .unwrap();
    }
    std::fs::copy(&here, &there).unwrap();
    let mut journals = Vec::new();
    for (path, actor) in [(&here, "lome"), (&there, "lyon")] {
        let mut register = Register::open(path, &options(actor)).unwrap();
        let mut write = |second_too: bool| {
            let done = register.run(ActionKind::Generate, |tx| {
                for ((_, index), (record_ref, first, second)) in &records {
                    let value = if second_too { second } else { first };
                    edit(tx, *record_ref, *index, Some(value.clone()))?;
                }
                Ok(())
            });
            done.unwrap();
        };
        write(true);
        if actor == "lyon" {
            write(false);
        }
        assert_eq!(register.check().unwrap(), vec![]);
        let mut journal = Journal::default();
        for operation in journal_of(&register) {
            journal.add(operation).unwrap();
        }
        journals.push(journal);
    }
    let merged = journals[0].clone().merge(&journals[1]).unwrap();
    let conflicts = merged.conflicts();
    for ((kind, index), (record_ref, first, second)) in &records {
        let found = conflicts.iter().find_map(|conflict| match conflict {
            Conflict::Field { record_ref: of, field, heads } if of == record_ref && usize::from(*field) == *index => {
                Some(heads)
            }
            _ => None,
        });
        let heads = found.unwrap_or_else(|| panic!("{} {} shows no conflict", kind.name(), kind.fields()[*index].name));
        let mut values: Vec<_> = heads.iter().map(|head| head.value.clone()).collect();
        let mut expected = vec![bytes(Some(first)), bytes(Some(second))];
        values.sort();
        expected.sort();
        assert_eq!(values, expected, "{} {}", kind.name(), kind.fields()[*index].name);
        let authors: Vec<OperationId> = heads.iter().map(|head| head.by).collect();
        assert_ne!(authors[0].replica, authors[1].replica);
    }
}

#[test]
fn words_of_every_script_are_found() {
    let mut register = support::memory();
    let names = [
        "दिल्ली",
        "ガーナ",
        "กรุงเทพ",
        "東京都",
        "서울",
        "القاهرة",
        "חיפה",
        "ᓄᓇᕗᑦ",
        "မြန်မာ",
        "ភ្នំពេញ",
        "Ἀθῆναι",
        "Ростов",
        "N’Djaména",
    ];
    register
        .run(ActionKind::Generate, |tx| {
            for name in names {
                let draft = tx.draft(Kind::City).says(city::name, name).says(city::country, "TG");
                tx.create(&draft)?;
            }
            Ok(())
        })
        .unwrap();
    for name in names {
        let typed: String = name.chars().take(name.chars().count() - 1).collect();
        for query in [name, &typed] {
            let titles: Vec<String> =
                register.search(query, &[], 5).unwrap().into_iter().map(|hit| hit.title).collect();
            assert_eq!(titles, [name], "looking for {query}");
        }
    }
}

#[test]
fn nothing_typed_into_search_is_an_error() {
    let register = support::memory();
    for letter in (0..0x2_0000).step_by(23).filter_map(char::from_u32) {
        let query = format!("a{letter} {letter}b \"{letter}");
        assert!(register.search(&query, &[], 5).is_ok(), "U+{:04X}", letter as u32);
    }
    for query in ["\"", "*", "a AND", "NEAR(a b)", "title : x", "{title} : (", "a-b", "'", "(", "^a", "a\0b", "%", "_"]
    {
        assert!(register.search(query, &[], 5).is_ok(), "{query:?}");
    }
}
