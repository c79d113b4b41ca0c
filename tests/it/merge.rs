//! The laws of merging, on random histories of three offices whose clocks are wrong by years.

use std::collections::{BTreeMap, BTreeSet};

use twinhall::domain::{
    journal::{Clock, Operation, OperationId, Target, deleted_bytes},
    kinds::*,
    merge::{Conflict, Forked, Journal, heads, superseded_by_new, value_of},
    record::{Draft, Record},
    value::{Id, RecordRef, Value},
};
use uuid::Uuid;

const HISTORIES: u64 = 10_000;
const YEAR_MILLIS: u64 = 31_557_600_000;

/// Chance with a seed, so that a history which breaks a law can be played again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn of<T: Clone>(&mut self, items: &[T]) -> Option<T> {
        (!items.is_empty()).then(|| items[self.below(items.len() as u64) as usize].clone())
    }
}

/// An office: what it has seen, and a clock that is years off. It writes by the rule the register writes by.
#[derive(Clone)]
struct Office {
    replica: Uuid,
    sequence: u64,
    clock: Clock,
    clock_millis: u64,
    journal: Journal,
}

impl Office {
    fn new(number: u64, years: u64) -> Self {
        Self {
            replica: Uuid::from_u128(0x1000 + u128::from(number)),
            sequence: 0,
            clock: Clock::default(),
            clock_millis: years * YEAR_MILLIS,
            journal: Journal::default(),
        }
    }

    fn write(&mut self, record_ref: RecordRef, target: Target, new: Option<Vec<u8>>) -> OperationId {
        let on: Vec<Operation> = self.journal.operations().filter(|op| op.record == record_ref.id).cloned().collect();
        let on: Vec<&Operation> = on.iter().collect();
        let supersedes = if target == Target::Whole { Vec::new() } else { superseded_by_new(&on, target) };
        self.sequence += 1;
        self.clock_millis += 1;
        self.clock = self.clock.next(self.clock_millis);
        let id = OperationId { replica: self.replica, sequence: self.sequence };
        let operation = Operation {
            id,
            clock: self.clock,
            action: Id(Uuid::from_u128(u128::from(self.sequence))),
            kind: record_ref.kind,
            record: record_ref.id,
            target,
            old: None,
            new,
            supersedes,
        };
        self.journal.add(operation).unwrap();
        id
    }

    fn create(&mut self, draft: &Draft) -> RecordRef {
        let record = draft.check().unwrap();
        self.write(record.record_ref(), Target::Whole, Some(record.packed()));
        record.record_ref()
    }

    fn create_tag(&mut self, number: u64) -> RecordRef {
        self.create(&Draft::new(Kind::Tag, id(number)).says(tag::name, "tag").says(tag::note, "first"))
    }

    fn create_note(&mut self, number: u64, about: RecordRef) -> RecordRef {
        self.create(&Draft::new(Kind::Note, id(number)).with(note::about, about).says(note::text, "note"))
    }

    fn say(&mut self, record_ref: RecordRef, field: usize, text: &str) -> OperationId {
        self.write(record_ref, Target::Field(field as u8), Some(text_bytes(text)))
    }

    fn delete(&mut self, record_ref: RecordRef, is_deleted: bool) -> OperationId {
        self.write(record_ref, Target::Deleted, deleted_bytes(is_deleted))
    }

    fn hear(&mut self, other: &Journal) {
        self.journal = self.journal.clone().merge(other).unwrap();
        self.clock = self.journal.operations().map(|op| op.clock).max().unwrap_or_default().max(self.clock);
    }

    /// Records it sees, deleted or not.
    fn record_refs(&self) -> BTreeMap<RecordRef, bool> {
        self.journal.state().into_iter().map(|(record_ref, merged)| (record_ref, merged.is_deleted)).collect()
    }
}

fn id(number: u64) -> Id {
    Id(Uuid::from_u128(u128::from(number)))
}

fn text_bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    Value::Text(text.to_owned()).write(&mut bytes);
    bytes
}

/// A history: the offices at its end, and for every operation all that its author had seen.
struct History {
    offices: Vec<Office>,
    seen: BTreeMap<OperationId, BTreeSet<OperationId>>,
}

/// Three offices work, some things apart, some after hearing from each other.
fn history(number: u64) -> History {
    let mut dice = Dice(number);
    let mut offices: Vec<Office> = (0..3).map(|number| Office::new(number, 1 + dice.below(60))).collect();
    let mut seen: BTreeMap<OperationId, BTreeSet<OperationId>> = BTreeMap::new();
    let mut minted = 2;
    let shared = offices[0].create_tag(1);
    offices[0].create_note(2, shared);
    seen.insert(OperationId { replica: offices[0].replica, sequence: 1 }, BTreeSet::new());
    seen.insert(
        OperationId { replica: offices[0].replica, sequence: 2 },
        BTreeSet::from([OperationId { replica: offices[0].replica, sequence: 1 }]),
    );
    let start = offices[0].journal.clone();
    offices[1..].iter_mut().for_each(|office| office.hear(&start));
    for _ in 0..8 + dice.below(16) {
        let at = dice.below(3) as usize;
        let known: BTreeSet<OperationId> = offices[at].journal.operations().map(|op| op.id).collect();
        let before = offices[at].sequence;
        let all: Vec<(RecordRef, bool)> = offices[at].record_refs().into_iter().collect();
        let alive: Vec<RecordRef> =
            all.iter().filter(|(_, is_deleted)| !is_deleted).map(|(record_ref, _)| *record_ref).collect();
        let tags: Vec<RecordRef> = alive.iter().copied().filter(|record_ref| record_ref.kind == Kind::Tag).collect();
        match dice.below(12) {
            0 | 1 => {
                minted += 1;
                offices[at].create_tag(minted);
            }
            2 => {
                if let Some(about) = dice.of(&tags) {
                    minted += 1;
                    offices[at].create_note(minted, about);
                }
            }
            3..=6 => {
                if let Some(record_ref) = dice.of(&alive) {
                    let field = if record_ref.kind == Kind::Tag { dice.below(2) as usize } else { note::text.index };
                    let text = ["one", "two", "three"][dice.below(3) as usize];
                    offices[at].say(record_ref, field, text);
                }
            }
            7 => {
                if let Some(record_ref) = dice.of(&tags) {
                    offices[at].write(record_ref, Target::Field(tag::note.index as u8), None);
                }
            }
            8 => {
                // As the register does it: the parts go first.
                if let Some(record_ref) = dice.of(&alive) {
                    let parts = parts_of(&offices[at].journal, record_ref);
                    for part in parts.into_iter().filter(|part| alive.contains(part)) {
                        offices[at].delete(part, true);
                    }
                    offices[at].delete(record_ref, true);
                }
            }
            9 => {
                let gone: Vec<RecordRef> =
                    all.iter().filter(|(_, is_deleted)| *is_deleted).map(|(one, _)| *one).collect();
                if let Some(record_ref) = dice.of(&gone) {
                    offices[at].delete(record_ref, false);
                }
            }
            _ => {
                let other = offices[(at + 1 + dice.below(2) as usize) % 3].journal.clone();
                offices[at].hear(&other);
            }
        }
        let own = |sequence: u64| OperationId { replica: offices[at].replica, sequence };
        for sequence in before + 1..=offices[at].sequence {
            let mut knew = known.clone();
            knew.extend((before + 1..sequence).map(own));
            seen.insert(own(sequence), knew);
        }
    }
    History { offices, seen }
}

fn parts_of(journal: &Journal, owner: RecordRef) -> Vec<RecordRef> {
    let of = |record_ref: &RecordRef| {
        record_ref.kind == Kind::Note && journal.operations().any(|op| op.record == record_ref.id && names(op, owner))
    };
    journal.state().into_keys().filter(of).collect()
}

fn names(operation: &Operation, owner: RecordRef) -> bool {
    operation.target == Target::Whole
        && Record::unpack(operation.kind, operation.record, operation.new.as_deref().unwrap()).unwrap().owner()
            == Some(owner)
}

fn union(journals: &[&Journal]) -> Journal {
    journals.iter().fold(Journal::default(), |all, one| all.merge(one).unwrap())
}

/// Nothing anybody wrote is dropped unless somebody who had seen it wrote on, or a person is asked.
fn nothing_is_lost(merged: &Journal, seen: &BTreeMap<OperationId, BTreeSet<OperationId>>) {
    let state = merged.state();
    let conflicts = merged.conflicts();
    for (record_ref, shown) in &state {
        let on: Vec<&Operation> = merged.operations().filter(|op| op.record_ref() == *record_ref).collect();
        let disputed = conflicts
            .iter()
            .any(|one| matches!(one, Conflict::DeletedButEdited { record_ref: of, .. } if of == record_ref));
        let mut standing: BTreeSet<OperationId> = BTreeSet::new();
        for field in 0..record_ref.kind.fields().len() as u8 {
            let target = Target::Field(field);
            let touching: Vec<&Operation> = on.iter().copied().filter(|op| op.touches(target)).collect();
            let maxima: Vec<&Operation> = touching
                .iter()
                .copied()
                .filter(|op| !touching.iter().any(|later| seen[&later.id].contains(&op.id)))
                .collect();
            let ids = |ops: &[&Operation]| ops.iter().map(|op| op.id).collect::<BTreeSet<_>>();
            assert_eq!(ids(&heads(&on, target)), ids(&maxima), "heads are what nobody replaced knowingly");
            standing.extend(ids(&maxima));
            let values: BTreeSet<Option<Vec<u8>>> = maxima.iter().map(|op| value_of(op, field)).collect();
            let asked = conflicts.iter().find_map(|one| match one {
                Conflict::Field { record_ref: of, field: at, heads } if of == record_ref && *at == field => {
                    Some(heads.iter().map(|head| head.value.clone()).collect::<BTreeSet<_>>())
                }
                _ => None,
            });
            if values.len() > 1 {
                assert_eq!(asked.as_ref(), Some(&values), "every value that stands is shown");
                let latest = maxima.iter().max_by_key(|op| (op.clock, op.id)).and_then(|op| value_of(op, field));
                assert_eq!(shown.fields.get(&field), latest.as_ref(), "meanwhile the latest by its clock");
            } else {
                assert_eq!(asked, None, "nobody is asked about one value");
                let only = values.into_iter().next().flatten();
                assert_eq!(shown.fields.get(&field), only.as_ref());
            }
        }
        let flags: Vec<&Operation> = on.iter().copied().filter(|op| op.target == Target::Deleted).collect();
        let latest: Vec<&Operation> =
            flags.iter().copied().filter(|op| !flags.iter().any(|later| seen[&later.id].contains(&op.id))).collect();
        let deleters: Vec<&Operation> = latest.iter().copied().filter(|op| op.new.is_some()).collect();
        let has_keeper = latest.iter().any(|op| op.new.is_none());
        let unseen = standing.iter().any(|id| !deleters.iter().any(|op| seen[&op.id].contains(id)));
        let is_gone = !deleters.is_empty() && !has_keeper && !unseen;
        assert_eq!(shown.is_deleted, is_gone, "deleted only by one who had seen all that stands");
        assert_eq!(disputed, !deleters.is_empty() && !is_gone, "a deletion that does not hold is shown");
    }
    for (record_ref, shown) in
        state.iter().filter(|(record_ref, shown)| record_ref.kind == Kind::Note && !shown.is_deleted)
    {
        let owner =
            merged.operations().find(|op| op.record_ref() == *record_ref && op.target == Target::Whole).unwrap();
        let owner = Record::unpack(owner.kind, owner.record, owner.new.as_deref().unwrap()).unwrap().owner().unwrap();
        let told = Conflict::OwnerDeleted { record_ref: *record_ref, owner };
        assert_eq!(conflicts.contains(&told), state[&owner].is_deleted, "a part under a deleted record: {shown:?}");
    }
}

#[test]
fn merging_keeps_its_laws_on_ten_thousand_histories() {
    let (mut conflicts, mut deletions) = (0, 0);
    for seed in 0..HISTORIES {
        let History { offices, seen } = history(seed);
        let [a, b, c] = [&offices[0].journal, &offices[1].journal, &offices[2].journal];
        let ab = union(&[a, b]);
        let all = ab.clone().merge(c).unwrap();
        assert_eq!(ab, union(&[b, a]), "commutative, history {seed}");
        assert_eq!(all, a.clone().merge(&union(&[b, c])).unwrap(), "associative, history {seed}");
        assert_eq!(all.clone().merge(&all).unwrap(), all, "idempotent, history {seed}");
        assert_eq!(all.clone().merge(b).unwrap(), all, "importing again changes nothing, history {seed}");
        // The state, too, whatever the order in which single operations arrive.
        let mut dice = Dice(seed);
        let mut arriving: Vec<Operation> = all.operations().cloned().collect();
        for at in (1..arriving.len()).rev() {
            arriving.swap(at, dice.below(at as u64 + 1) as usize);
        }
        let mut shuffled = Journal::default();
        for operation in arriving {
            shuffled.add(operation).unwrap();
        }
        assert_eq!(shuffled.state(), all.state(), "order of arrival, history {seed}");
        assert_eq!(shuffled.conflicts(), all.conflicts(), "order of arrival, history {seed}");
        nothing_is_lost(&all, &seen);
        conflicts += all.conflicts().len();
        deletions += all.state().values().filter(|merged| merged.is_deleted).count();
    }
    assert!(conflicts > 5_000 && deletions > 1_000, "histories with something in them: {conflicts} {deletions}");
}

#[test]
fn who_has_seen_everything_is_never_in_conflict() {
    for seed in 0..500 {
        let mut dice = Dice(seed);
        let mut offices: Vec<Office> = (0..3).map(|number| Office::new(number, 1 + dice.below(60))).collect();
        let tag = offices[0].create_tag(1);
        let mut last = String::from("first");
        let mut latest = 0;
        for turn in 0..8 {
            let at = dice.below(3) as usize;
            let heard = offices[latest].journal.clone();
            offices[at].hear(&heard);
            last = format!("turn {turn}");
            offices[at].say(tag, tag::note.index, &last);
            latest = at;
        }
        let all = union(&offices.iter().map(|office| &office.journal).collect::<Vec<_>>());
        assert_eq!(all.conflicts(), vec![]);
        assert_eq!(all.state()[&tag].fields[&(tag::note.index as u8)], text_bytes(&last), "whatever the clocks say");
    }
}

/// Two offices that both know one tag.
fn two_offices() -> (Office, Office, RecordRef) {
    let (mut here, mut there) = (Office::new(1, 55), Office::new(2, 3));
    let tag = here.create_tag(1);
    there.hear(&here.journal.clone());
    (here, there, tag)
}

#[test]
fn different_fields_changed_apart_are_no_conflict() {
    let (mut here, mut there, tag) = two_offices();
    here.say(tag, tag::name.index, "water");
    there.say(tag, tag::note.index, "wells");
    let all = union(&[&here.journal, &there.journal]);
    assert_eq!(all.conflicts(), vec![]);
    let fields = &all.state()[&tag].fields;
    assert_eq!((&fields[&0], &fields[&1]), (&text_bytes("water"), &text_bytes("wells")));
}

#[test]
fn the_same_value_written_apart_is_no_conflict() {
    let (mut here, mut there, tag) = two_offices();
    here.say(tag, tag::note.index, "wells");
    there.say(tag, tag::note.index, "wells");
    assert_eq!(union(&[&here.journal, &there.journal]).conflicts(), vec![]);
}

#[test]
fn a_conflict_shows_both_values_until_somebody_decides() {
    let (mut here, mut there, tag) = two_offices();
    let first = here.say(tag, tag::note.index, "wells");
    let second = there.say(tag, tag::note.index, "pumps");
    let all = union(&[&here.journal, &there.journal]);
    let [Conflict::Field { record_ref, field, heads }] = &all.conflicts()[..] else { panic!("{:?}", all.conflicts()) };
    assert_eq!((*record_ref, *field), (tag, tag::note.index as u8));
    let shown: Vec<(OperationId, Option<Vec<u8>>)> = heads.iter().map(|head| (head.by, head.value.clone())).collect();
    assert_eq!(shown, vec![(first, Some(text_bytes("wells"))), (second, Some(text_bytes("pumps")))]);
    there.hear(&here.journal.clone());
    there.say(tag, tag::note.index, "wells and pumps");
    let all = union(&[&here.journal, &there.journal]);
    assert_eq!(all.conflicts(), vec![]);
    assert_eq!(all.state()[&tag].fields[&1], text_bytes("wells and pumps"));
}

#[test]
fn a_deletion_against_an_edit_is_shown_and_nothing_is_gone_meanwhile() {
    let (mut here, mut there, tag) = two_offices();
    let deleted_by = here.delete(tag, true);
    let edited_by = there.say(tag, tag::note.index, "wells");
    let all = union(&[&here.journal, &there.journal]);
    assert_eq!(
        all.conflicts(),
        vec![Conflict::DeletedButEdited { record_ref: tag, deleted_by, edited_by: vec![edited_by] }]
    );
    assert!(!all.state()[&tag].is_deleted);
    here.hear(&there.journal.clone());
    here.delete(tag, true);
    let all = union(&[&here.journal, &there.journal]);
    assert_eq!(all.conflicts(), vec![]);
    assert!(all.state()[&tag].is_deleted, "deleted again, knowing of the edit");
}

#[test]
fn a_part_added_under_a_deleted_record_is_shown() {
    let (mut here, mut there, tag) = two_offices();
    here.delete(tag, true);
    let note = there.create_note(2, tag);
    let all = union(&[&here.journal, &there.journal]);
    assert_eq!(all.conflicts(), vec![Conflict::OwnerDeleted { record_ref: note, owner: tag }]);
}

#[test]
fn a_record_that_names_a_deleted_one_is_shown() {
    let (mut here, mut there) = (Office::new(1, 1), Office::new(2, 50));
    let draft = Draft::new(Kind::City, id(1)).says(city::name, "Lomé").says(city::country, "TG");
    let lome = here.create(&draft);
    there.hear(&here.journal.clone());
    here.delete(lome, true);
    let draft = Draft::new(Kind::Practice, id(2))
        .says(practice::title, "Wells")
        .with(practice::kind, "good-practice")
        .with(practice::city, lome.id);
    let wells = there.create(&draft);
    let all = union(&[&here.journal, &there.journal]);
    let field = practice::city.index as u8;
    assert_eq!(all.conflicts(), vec![Conflict::NamedDeleted { record_ref: wells, field, named: lome }]);
}

#[test]
fn one_id_with_two_contents_is_reported() {
    let (mut here, mut there, tag) = two_offices();
    let copied = here.clone();
    here.say(tag, tag::note.index, "wells");
    let mut twin = copied;
    let by = twin.say(tag, tag::note.index, "pumps");
    assert_eq!(here.journal.clone().merge(&twin.journal), Err(Forked(by)));
    there.hear(&here.journal.clone());
    assert_eq!(there.journal.merge(&twin.journal), Err(Forked(by)));
}
