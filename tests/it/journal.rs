//! Journal laws on the register itself: undo, redo and replay, under random sequences of actions and across restarts.

use std::path::Path;

use proptest::prelude::*;
use twinhall::{
    actions::{
        fair::paper::{PrintMark, note_printed},
        partnerships::take_step,
    },
    domain::{
        choices::{AgreementStatus, Stage},
        journal::{ActionKind, Operation, OperationId},
        kinds::*,
        merge::Journal,
        record::{Record, RefusalReason},
        steps::{Step, StepDraft},
        value::{Id, RecordRef},
    },
    register::{Done, Error, Options, Register, Tx},
    words::{Language, Words},
};

use crate::support::{self, Pick, day, edit, journal_of, keep, make, minimal, put_valid, sample, today};

/// One thing a person does; the numbers choose what it is done to.
#[derive(Clone, Copy, Debug)]
enum Act {
    Create(usize, usize),
    Edit(usize, usize, usize),
    EditSeveral(usize, usize),
    Delete(usize),
    Open(usize),
    Step(usize, usize),
    Attach(usize, u8),
    Note(usize),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let n = 0_usize..10_000;
    prop_oneof![
        4 => (n.clone(), n.clone()).prop_map(|(a, b)| Act::Create(a, b)),
        5 => (n.clone(), n.clone(), 0_usize..3).prop_map(|(a, b, c)| Act::Edit(a, b, c)),
        2 => (n.clone(), n.clone()).prop_map(|(a, b)| Act::EditSeveral(a, b)),
        3 => n.clone().prop_map(Act::Delete),
        1 => (0_usize..12).prop_map(Act::Open),
        3 => (n.clone(), 0_usize..14).prop_map(|(a, b)| Act::Step(a, b)),
        1 => (n.clone(), any::<u8>()).prop_map(|(a, b)| Act::Attach(a, b)),
        2 => n.prop_map(Act::Note),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

const PICKS: [Pick; 3] = [Pick::Plain, Pick::First, Pick::Second];

fn nth(records: &[Record], at: usize) -> RecordRef {
    records[at % records.len()].record_ref()
}

fn first_of(records: &[Record], kind: Kind, at: usize) -> Option<Id> {
    let all: Vec<Id> = records.iter().filter(|record| record.kind == kind).map(|record| record.id).collect();
    (!all.is_empty()).then(|| all[at % all.len()])
}

fn without_value<T>(done: Done<T>) -> Done<()> {
    Done { op: done.op, value: (), touched: done.touched }
}

/// Does it; `true` where it left something behind. A refusal is an answer, any other error is not.
fn perform(register: &mut Register, act: Act) -> bool {
    let stands = register.dump().unwrap();
    if stands.is_empty() && !matches!(act, Act::Create(..) | Act::Open(_)) {
        return false;
    }
    let kind_at = |at: usize| Kind::ALL[at % Kind::ALL.len()];
    let done = match act {
        Act::Create(kind, fields) => register.run(ActionKind::Create(kind_at(kind)), |tx| {
            let kind = kind_at(kind);
            let mut draft = minimal(tx, kind)?;
            for index in (0..kind.fields().len()).filter(|index| fields >> index & 1 == 1) {
                let value = sample(tx, kind, index, PICKS[fields % 3])?;
                put_valid(&mut draft, index, Some(value));
            }
            keep(tx, &draft).map(|_| ())
        }),
        Act::Edit(at, field, pick) => {
            let record_ref = nth(&stands, at);
            register.run(ActionKind::Edit(record_ref.kind), |tx| {
                let index = field % record_ref.kind.fields().len();
                let value = if pick == 0 { None } else { Some(sample(tx, record_ref.kind, index, PICKS[pick])?) };
                edit(tx, record_ref, index, value)
            })
        }
        Act::EditSeveral(at, field) => register.run(ActionKind::Edit(nth(&stands, at).kind), |tx| {
            for step in 0..3 {
                let record_ref = nth(&stands, at + step);
                let index = (field + step) % record_ref.kind.fields().len();
                let value = sample(tx, record_ref.kind, index, PICKS[1 + step % 2])?;
                edit(tx, record_ref, index, Some(value))?;
            }
            Ok(())
        }),
        Act::Delete(at) => register.run(ActionKind::Delete(nth(&stands, at).kind), |tx| tx.delete(nth(&stands, at))),
        Act::Open(stage) => register.run(ActionKind::Create(Kind::Partnership), |tx| {
            let id = support::partnership(tx, Stage::ROAD[stage % 8], "1999-05", ["FR", "TG"])?;
            support::agreement(
                tx,
                id,
                [AgreementStatus::Draft, AgreementStatus::Signed, AgreementStatus::InForce][stage % 3],
            )?;
            Ok(())
        }),
        Act::Step(at, step) => {
            let Some(id) = first_of(&stands, Kind::Partnership, at) else { return false };
            let step_draft = StepDraft {
                date: Some(day("2001-05-14")),
                why: "as decided".to_owned(),
                agreement: first_of(&stands, Kind::Agreement, at),
                body: "Council".to_owned(),
                ..StepDraft::new(Step::ALL[step])
            };
            take_step(register, id, &step_draft, today("2001-05-14")).map(without_value)
        }
        Act::Attach(at, byte) => register.run(ActionKind::Create(Kind::Attachment), |tx| {
            let digest = tx.keep_bytes(&vec![byte; 1_000])?;
            let draft = tx
                .draft(Kind::Attachment)
                .with(attachment::about, nth(&stands, at))
                .says(attachment::name, "scan.pdf")
                .with(attachment::size_bytes, 1_000)
                .with(attachment::digest, digest);
            tx.create(&draft).map(|_| ())
        }),
        Act::Note(at) => register.run(ActionKind::Create(Kind::Note), |tx| {
            let draft = tx.draft(Kind::Note).with(note::about, nth(&stands, at)).says(note::text, "seen");
            tx.create(&draft).map(|_| ())
        }),
        Act::Undo | Act::Redo => unreachable!("taken by the law itself"),
    };
    match done {
        Ok(done) => !done.touched.is_empty(),
        Err(Error::Refused(_)) => false,
        Err(error) => panic!("{act:?}: {error}"),
    }
}

/// Walks the actions beside a plain list of states, which the register must agree with at every point.
fn law(acts: &[Act]) {
    let mut register = support::memory();
    let mut states = vec![register.dump().unwrap()];
    let mut at = 0;
    for act in acts {
        let written = journal_of(&register).len();
        match act {
            Act::Undo if at == 0 => assert!(matches!(register.undo(false), Err(Error::NothingToUndo))),
            Act::Redo if at + 1 == states.len() => assert!(matches!(register.redo(false), Err(Error::NothingToUndo))),
            Act::Undo => {
                register.undo(false).unwrap();
                at -= 1;
            }
            Act::Redo => {
                register.redo(false).unwrap();
                at += 1;
            }
            _ => {
                if perform(&mut register, *act) {
                    at += 1;
                    states.truncate(at);
                    states.push(register.dump().unwrap());
                } else {
                    assert_eq!(journal_of(&register).len(), written, "{act:?} left a trace");
                }
            }
        }
        assert_eq!(register.dump().unwrap(), states[at], "after {act:?}");
        assert_eq!(register.replay().unwrap(), states[at], "replayed after {act:?}");
    }
    assert_eq!(register.check().unwrap(), vec![]);
    for state in states[..at].iter().rev() {
        register.undo(false).unwrap();
        assert_eq!(&register.dump().unwrap(), state);
    }
    assert_eq!(register.check().unwrap(), vec![]);
    for state in &states[1..] {
        register.redo(false).unwrap();
        assert_eq!(&register.dump().unwrap(), state);
    }
    assert_eq!(register.replay().unwrap(), register.dump().unwrap());
    assert_eq!(register.check().unwrap(), vec![]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_all_restores_and_redo_all_brings_back(acts in prop::collection::vec(act(), 1..24)) {
        law(&acts);
    }
}

/// Opens a workspace as one of several offices, each with a configuration of its own.
fn open_as(path: &Path, office: &str) -> Register {
    let config = path.with_file_name(office);
    let options = Options { config: Some(config), ..Options::new(office) };
    if path.exists() {
        Register::open(path, &options).unwrap()
    } else {
        Register::create(path, &options, |draft| draft.says(workspace::name, "Lomé")).unwrap()
    }
}

fn a_city(register: &mut Register) -> Id {
    let done = register.run(ActionKind::Create(Kind::City), |tx| {
        let draft = tx.draft(Kind::City).says(city::name, "Lomé").says(city::country, "TG");
        tx.create(&draft)
    });
    done.unwrap().value
}

fn set_region(register: &mut Register, id: Id, region: &str) {
    register.run(ActionKind::Edit(Kind::City), |tx| tx.set(id, city::region, region.to_owned())).unwrap();
}

fn region(register: &Register, id: Id) -> String {
    support::the(register, Kind::City, id).text(city::region).to_owned()
}

#[test]
fn undo_and_redo_survive_restarts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lome.twin");
    let mut register = open_as(&path, "lome");
    let start = register.dump().unwrap();
    let id = a_city(&mut register);
    for number in 0..110 {
        set_region(&mut register, id, &format!("region {number}"));
    }
    let end = register.dump().unwrap();
    drop(register);

    let mut register = open_as(&path, "lome");
    for _ in 0..60 {
        register.undo(false).unwrap();
    }
    assert_eq!(region(&register, id), "region 49");
    drop(register);

    let mut register = open_as(&path, "lome");
    for _ in 0..51 {
        register.undo(false).unwrap();
    }
    assert_eq!(register.dump().unwrap(), start);
    assert!(matches!(register.undo(false), Err(Error::NothingToUndo)));
    drop(register);

    let mut register = open_as(&path, "lome");
    for _ in 0..111 {
        register.redo(false).unwrap();
    }
    assert_eq!(register.dump().unwrap(), end);
    assert_eq!(register.check().unwrap(), vec![]);
}

#[test]
fn a_new_action_clears_redo() {
    let mut register = support::memory();
    let id = a_city(&mut register);
    set_region(&mut register, id, "Maritime");
    register.undo(false).unwrap();
    assert_eq!(register.next_redo(), Some(ActionKind::Edit(Kind::City)));
    set_region(&mut register, id, "Golfe");
    assert_eq!(register.next_redo(), None);
    assert!(matches!(register.redo(false), Err(Error::NothingToUndo)));
    assert_eq!(region(&register, id), "Golfe");
}

#[test]
fn what_is_refused_or_changes_nothing_leaves_no_trace() {
    let mut register = support::memory();
    let id = a_city(&mut register);
    set_region(&mut register, id, "Maritime");
    register.undo(false).unwrap();
    let trace = |register: &Register| {
        (register.dump().unwrap(), journal_of(register), register.history_length().unwrap(), register.next_redo())
    };
    let before = trace(&register);
    let refused = register.run(ActionKind::Edit(Kind::City), |tx| {
        tx.set(id, city::region, "Golfe".to_owned())?;
        tx.set(id, city::country, "Togo".to_owned())
    });
    assert!(matches!(refused, Err(Error::Refused(_))));
    let done = register.run(ActionKind::Edit(Kind::City), |tx| tx.set(id, city::name, "Lomé".to_owned())).unwrap();
    assert_eq!(done.touched, vec![]);
    register.run(ActionKind::Edit(Kind::City), |tx| tx.set(id, city::region, "  ".to_owned())).unwrap();
    assert_eq!(trace(&register), before);
    assert!(register.search("golfe", &[], 5).unwrap().is_empty());
}

#[test]
fn undo_asks_where_another_office_has_gone_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.twin");
    let mut lome = open_as(&path, "lome");
    let id = a_city(&mut lome);
    set_region(&mut lome, id, "Maritime");
    drop(lome);
    let mut lyon = open_as(&path, "lyon");
    assert!(matches!(lyon.undo(false), Err(Error::NothingToUndo)), "nobody undoes what another did");
    set_region(&mut lyon, id, "Rhône");
    drop(lyon);
    let mut lome = open_as(&path, "lome");
    assert!(matches!(lome.undo(false), Err(Error::Superseded { id: of, .. }) if of == id));
    assert_eq!(region(&lome, id), "Rhône");
    lome.undo(true).unwrap();
    assert_eq!(region(&lome, id), "");
    assert!(lome.redo(true).is_ok());
    assert_eq!(region(&lome, id), "Maritime");
    assert_eq!(lome.check().unwrap(), vec![]);
}

#[test]
fn undoing_what_another_office_built_on_asks_and_takes_its_parts_along() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.twin");
    let mut lome = open_as(&path, "lome");
    let id = a_city(&mut lome);
    drop(lome);
    let mut lyon = open_as(&path, "lyon");
    let part = |tx: &mut Tx<'_>| {
        let draft = tx.draft(Kind::CityName).with(city_name::city, id).says(city_name::name, "Ломе");
        tx.create(&draft)
    };
    let name = lyon.run(ActionKind::Create(Kind::CityName), part).unwrap().value;
    drop(lyon);
    let mut lome = open_as(&path, "lome");
    let before = lome.dump().unwrap();
    assert!(matches!(lome.undo(false), Err(Error::Superseded { .. })));
    assert_eq!(lome.dump().unwrap(), before);
    lome.undo(true).unwrap();
    assert_eq!(lome.get(RecordRef { kind: Kind::CityName, id: name }).unwrap(), None);
    assert_eq!(lome.check().unwrap(), vec![]);
}

#[test]
fn undo_never_leaves_a_record_naming_one_that_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.twin");
    let mut lome = open_as(&path, "lome");
    let id = a_city(&mut lome);
    drop(lome);
    let mut lyon = open_as(&path, "lyon");
    let done = lyon.run(ActionKind::Create(Kind::Party), |tx| {
        let partnership = make(tx, Kind::Partnership)?;
        let draft = tx
            .draft(Kind::Party)
            .with(party::partnership, partnership)
            .with(party::city, id)
            .with(party::role, "partner");
        tx.create(&draft)
    });
    let side = done.unwrap().value;
    drop(lyon);
    let mut lome = open_as(&path, "lome");
    assert!(matches!(lome.undo(false), Err(Error::Superseded { .. })));
    let Err(Error::Refused(refusals)) = lome.undo(true) else { panic!("a party without its city") };
    assert_eq!(refusals[0].reason, RefusalReason::StillNamed { by: Kind::Party });
    assert_eq!(support::the(&lome, Kind::Party, side).get(party::city), Some(&id));
    assert_eq!(lome.check().unwrap(), vec![]);
}

#[test]
fn undoing_the_making_of_a_fair_asks_while_its_papers_name_it() {
    let mut register = support::memory();
    let made = register.run(ActionKind::Create(Kind::Fair), |tx| Ok((make(tx, Kind::Fair)?, tx.mint())));
    let (fair, id) = made.unwrap().value;
    let words = Words::of(Language::English);
    note_printed(&mut register, words, PrintMark { fair, id }, 0, today("2001-05-14")).unwrap();
    let before = register.dump().unwrap();
    assert!(matches!(register.undo(false), Err(Error::Superseded { kind: Kind::Fair, id }) if id == fair));
    let Err(Error::Refused(refusals)) = register.undo(true) else { panic!("papers of a fair that is gone") };
    assert_eq!(refusals[0].reason, RefusalReason::StillNamed { by: Kind::Document });
    assert_eq!(register.dump().unwrap(), before);
    assert_eq!(register.check().unwrap(), vec![]);
}

#[test]
fn redo_never_leaves_a_record_naming_one_that_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.twin");
    let mut lome = open_as(&path, "lome");
    let id = a_city(&mut lome);
    lome.run(ActionKind::Create(Kind::CityName), |tx| {
        let draft = tx.draft(Kind::CityName).with(city_name::city, id).says(city_name::name, "Ломе");
        tx.create(&draft)
    })
    .unwrap();
    lome.undo(false).unwrap();
    drop(lome);
    let mut lyon = open_as(&path, "lyon");
    lyon.run(ActionKind::Delete(Kind::City), |tx| tx.delete(RecordRef { kind: Kind::City, id })).unwrap();
    drop(lyon);
    let mut lome = open_as(&path, "lome");
    assert!(matches!(lome.redo(false), Err(Error::Superseded { .. })));
    assert_eq!(lome.check().unwrap(), vec![]);
}

#[test]
fn undoing_an_edit_of_a_record_deleted_since_asks_and_changes_nothing_visible() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.twin");
    let mut lome = open_as(&path, "lome");
    let id = a_city(&mut lome);
    set_region(&mut lome, id, "Maritime");
    drop(lome);
    let mut lyon = open_as(&path, "lyon");
    lyon.run(ActionKind::Delete(Kind::City), |tx| tx.delete(RecordRef { kind: Kind::City, id })).unwrap();
    drop(lyon);
    let mut lome = open_as(&path, "lome");
    assert!(matches!(lome.undo(false), Err(Error::Superseded { .. })));
    assert_eq!(lome.next_undo(), Some(ActionKind::Edit(Kind::City)));
    lome.undo(true).unwrap();
    assert_eq!(lome.next_undo(), Some(ActionKind::Create(Kind::City)), "the next action is in line");
    assert_eq!(lome.check().unwrap(), vec![]);
    drop(lome);
    assert_eq!(open_as(&path, "lome").next_undo(), Some(ActionKind::Create(Kind::City)), "after a restart as well");
}

#[test]
fn a_copied_file_goes_on_under_another_replica() {
    let folder = tempfile::tempdir().unwrap();
    let (original, copy) = (folder.path().join("lome.twin"), folder.path().join("copy.twin"));
    let mut register = open_as(&original, "lome");
    let id = a_city(&mut register);
    drop(register);
    std::fs::copy(&original, &copy).unwrap();
    let mut journals = Vec::new();
    for (path, text) in [(&copy, "Maritime"), (&original, "Golfe"), (&copy, "Plateaux")] {
        let mut register = open_as(path, "lome");
        set_region(&mut register, id, text);
        let mut journal = Journal::default();
        for operation in journal_of(&register) {
            journal.add(operation).unwrap();
        }
        journals.push(journal);
    }
    let merged =
        journals.iter().skip(1).fold(journals[0].clone(), |all, one| all.merge(one).expect("no id used twice"));
    let values: Vec<&Operation> = merged.operations().filter(|op| op.record == id).collect();
    assert_eq!(values.len(), 4, "the creation and three edits");
    assert_eq!(merged.conflicts().len(), 1);
    let replicas: std::collections::BTreeSet<_> = merged.operations().map(|op: &Operation| op.id.replica).collect();
    assert!(replicas.len() > 1);
    let (created, edits): (Vec<&Operation>, _) =
        values.iter().partition(|op| op.old.is_none() && op.supersedes.is_empty());
    assert!(edits.iter().all(|op| op.id.replica != created[0].id.replica), "neither file goes on as it was");
}

#[test]
fn the_same_installation_keeps_its_replica() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lome.twin");
    let id = a_city(&mut open_as(&path, "lome"));
    for text in ["Maritime", "Golfe"] {
        set_region(&mut open_as(&path, "lome"), id, text);
    }
    let ids: Vec<OperationId> = journal_of(&open_as(&path, "lome")).iter().map(|op| op.id).collect();
    assert!(ids.iter().all(|op| op.replica == ids[0].replica), "{ids:?}");
    assert!(ids.iter().map(|op| op.sequence).eq(1..=ids.len() as u64), "{ids:?}");
}

#[test]
fn a_deleted_record_is_not_written_to() {
    let mut register = support::memory();
    let id = a_city(&mut register);
    register.run(ActionKind::Delete(Kind::City), |tx| tx.delete(RecordRef { kind: Kind::City, id })).unwrap();
    let refused = register.run(ActionKind::Edit(Kind::City), |tx| tx.set(id, city::region, "Maritime".to_owned()));
    assert!(matches!(refused, Err(Error::Refused(_))));
    assert_eq!(register.check().unwrap(), vec![]);
}

#[test]
fn an_action_is_judged_by_the_rules_between_fields() {
    let mut register = support::memory();
    let id = register.run(ActionKind::Create(Kind::Agreement), |tx| make(tx, Kind::Agreement)).unwrap().value;
    let refused = register.run(ActionKind::Edit(Kind::Agreement), |tx| tx.set(id, agreement::notice_days, 90));
    let Err(Error::Refused(refusals)) = refused else { panic!("notice of nothing") };
    assert_eq!(refusals[0].reason, RefusalReason::NoticeWithoutEnd);
    assert_eq!(register.check().unwrap(), vec![]);
}

#[test]
fn notes_on_notes_end_somewhere() {
    let mut register = support::memory();
    let note_on = |register: &mut Register, about: Option<RecordRef>| {
        register.run(ActionKind::Create(Kind::Note), |tx| {
            let draft = tx.draft(Kind::Note).says(note::text, "orbit");
            let about = about.unwrap_or(draft.record_ref());
            tx.create(&draft.with(note::about, about))
        })
    };
    assert!(matches!(note_on(&mut register, None), Err(Error::Refused(_))), "a note on itself");
    let id = a_city(&mut register);
    let on = |id| Some(RecordRef { kind: Kind::Note, id });
    let first = note_on(&mut register, Some(RecordRef { kind: Kind::City, id })).unwrap().value;
    let second = note_on(&mut register, on(first)).unwrap().value;
    register.run(ActionKind::Edit(Kind::Note), |tx| tx.set(first, note::about, on(second))).unwrap();
    assert!(!register.search("orbit", &[], 5).unwrap().is_empty());
    register.run(ActionKind::Delete(Kind::Note), |tx| tx.delete(on(first).unwrap())).unwrap();
    assert_eq!(register.count(Kind::Note).unwrap(), 0);
    register.undo(false).unwrap();
    assert_eq!(register.count(Kind::Note).unwrap(), 2);
}

#[test]
fn a_record_s_history_tells_of_parts_that_are_gone_and_of_parts_of_parts() {
    let mut register = support::memory();
    let of = |tx: &mut Tx<'_>| support::partnership(tx, Stage::Contact, "2000", ["TG", "FR"]);
    let id = register.run(ActionKind::Create(Kind::Partnership), of).unwrap().value;
    let waste = |tx: &mut Tx<'_>| {
        let draft = tx.draft(Kind::Component).with(component::partnership, id).says(component::title, "Waste");
        tx.create(&draft)
    };
    let waste = register.run(ActionKind::Create(Kind::Component), waste).unwrap().value;
    let bins = |tx: &mut Tx<'_>| {
        let draft = tx.draft(Kind::Indicator).with(indicator::component, waste).says(indicator::title, "Bins");
        tx.create(&draft)
    };
    register.run(ActionKind::Create(Kind::Indicator), bins).unwrap();
    let record_ref = RecordRef { kind: Kind::Component, id: waste };
    register.run(ActionKind::Delete(Kind::Component), |tx| tx.delete(record_ref)).unwrap();

    let told = register.history_of(RecordRef { kind: Kind::Partnership, id }, 100).unwrap();
    let ops: Vec<ActionKind> = told.iter().map(|entry| entry.op).collect();
    let expected = [
        ActionKind::Delete(Kind::Component),
        ActionKind::Create(Kind::Indicator),
        ActionKind::Create(Kind::Component),
        ActionKind::Create(Kind::Partnership),
    ];
    assert_eq!(ops, expected);
    let gone: Vec<&str> = told[0].changes.iter().map(|change| change.title.as_str()).collect();
    assert!(gone.contains(&"Waste") && gone.contains(&"Bins"), "the deletion names what went: {gone:?}");
    assert_eq!(told[1].changes.len(), 1, "of each action only what concerns the record: {:?}", told[1].changes);
}

#[test]
fn every_action_is_known_again_by_what_is_stored_of_it() {
    let about_kinds = Kind::ALL
        .iter()
        .flat_map(|kind| [ActionKind::Create(*kind), ActionKind::Edit(*kind), ActionKind::Delete(*kind)]);
    let all = ActionKind::plain().chain(about_kinds).chain(Step::ALL.map(ActionKind::Step));
    for kind in all {
        assert_eq!(ActionKind::from_code(&kind.code()), Some(kind));
    }
    // As files hold them.
    for code in [
        "begin",
        "sample",
        "funding-starter",
        "funding-mended",
        "timetable",
        "generate",
        "paper",
        "missing",
        "undo",
        "redo",
    ] {
        assert_eq!(ActionKind::from_code(code).map(ActionKind::code).as_deref(), Some(code));
    }
    for code in ["", "create", "create ", "create nothing", "begin city", "Begin", "step"] {
        assert_eq!(ActionKind::from_code(code), None, "{code}");
    }
}
