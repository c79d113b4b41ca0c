//! Shared ground of the tests: registers with a fixed clock, valid drafts of every kind, values of every field type.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use chrono::NaiveDate;
use twinhall::{
    domain::{
        choices::{AgreementStatus, Manner, Stage},
        date::{PartialDate, Period},
        journal::Operation,
        kinds::*,
        money::Money,
        record::{Change, Draft, Record},
        steps,
        value::{Decimal, FieldType, Id, Point, RecordRef, Value},
    },
    register::{Error, Options, Register, Tx},
};

/// 2001-05-14, the opening day of the Brussels conference.
pub const START_MILLIS: u64 = 989_798_400_000;

/// Which of its values a field is given: plain ones hold no word that a test looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Plain,
    First,
    Second,
}

/// Options under which ids and times come out the same each time; the clock moves a second at each look.
pub fn fixed(actor: &str, seed: u64) -> Options {
    let ticks = Arc::new(AtomicU64::new(START_MILLIS));
    let now = Arc::new(move || ticks.fetch_add(1_000, Ordering::Relaxed));
    Options { now, seed: Some(seed), ..Options::new(actor) }
}

pub fn memory() -> Register {
    Register::memory(&Options::new("Ama Mensah")).unwrap()
}

pub fn day(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub fn today(text: &str) -> NaiveDate {
    day(text).earliest()
}

/// A draft of `kind` with what it must have and no more; records it must name are made beside it.
pub fn minimal(tx: &mut Tx<'_>, kind: Kind) -> Result<Draft, Error> {
    let mut draft = tx.draft(kind);
    if let (Kind::Workspace, Some(office)) = (kind, tx.all(kind)?.first()) {
        return Ok(Draft::from(office));
    }
    for (index, spec) in kind.fields().iter().enumerate() {
        if spec.is(Mark::Required) {
            draft.put(index, Some(sample(tx, kind, index, Pick::Plain)?));
        }
    }
    let also = match kind {
        Kind::CitySituation => Some(city_situation::city.index),
        Kind::Party => Some(party::city.index),
        Kind::AgreementParty => Some(agreement_party::legal_name.index),
        Kind::Gift => Some(gift::partnership.index),
        Kind::Contribution => Some(contribution::partnership.index),
        Kind::Participant => Some(participant::unnamed.index),
        Kind::FairDelegate => Some(fair_delegate::name.index),
        _ => None,
    };
    if let Some(index) = also {
        draft.put(index, Some(sample(tx, kind, index, Pick::Plain)?));
    }
    Ok(draft)
}

/// Puts a value into a draft, and what the rules between fields ask for beside it.
pub fn put_valid(draft: &mut Draft, index: usize, value: Option<Value>) {
    match draft.kind {
        Kind::Party if index == party::organisation.index || index == party::unnamed.index => {
            draft.set(party::city, None);
        }
        Kind::Agreement if index == agreement::notice_days.index => {
            draft.set(agreement::term, Period::new(None, Some(day("2010"))));
        }
        Kind::Contribution if index == contribution::kind_form.index => {
            draft.set(contribution::manner, "kind");
        }
        Kind::Contribution if index == contribution::manner.index => {
            let is_kind = value == Some(Value::Code("kind"));
            draft.set(contribution::kind_form, is_kind.then_some("expertise"));
        }
        _ => {}
    }
    draft.put(index, value);
}

/// A valid value of a field; the records it names are made.
pub fn sample(tx: &mut Tx<'_>, kind: Kind, index: usize, pick: Pick) -> Result<Value, Error> {
    let at = pick as usize;
    if kind == Kind::Workspace && index == workspace::currency.index {
        return Ok(Value::Text(["USD", "EUR", "XOF"][at].to_owned()));
    }
    if kind == Kind::Contribution && index == contribution::manner.index {
        let manner = [Manner::Cash, Manner::Cash, Manner::Kind][at];
        return Ok(Value::Code(twinhall::domain::choices::Choice::code(manner)));
    }
    let date = |at: usize| [day("1990"), day("1993/1994"), day("2000-02-29")][at];
    Ok(match kind.fields()[index].field_type {
        FieldType::Line(_) => Value::Text(["plain", "Łódź", "Орёл"][at].to_owned()),
        FieldType::Text(_) => Value::Text(["plain", "À\nŁódź", "в Орёл\tn’est"][at].to_owned()),
        FieldType::Lines(_) => {
            Value::List([vec!["plain"], vec!["Łódź"], vec!["b", "Орёл"]][at].iter().map(own).collect())
        }
        FieldType::Integer(least, most) => Value::Integer([least, most, least + 1][at]),
        FieldType::Moment => Value::Integer([0, -1, START_MILLIS as i64][at]),
        FieldType::Decimal => Value::Decimal(Decimal { micros: [0, -1_500_000, i64::MAX][at] }),
        FieldType::Flag => Value::Flag([false, true, false][at]),
        FieldType::Date => Value::Date(date(at)),
        FieldType::Period => {
            let (start, end) = [(Some(0), None), (Some(1), Some(2)), (None, Some(2))][at];
            Value::Period(Period { start: start.map(date), end: end.map(date) })
        }
        FieldType::Money => Value::Money(Money::new([0, 1_250, i64::MAX][at], ["USD", "EUR", "XOF"][at]).unwrap()),
        FieldType::Point => {
            let [latitude_micros, longitude_micros] = [[0, 0], [6_130_419, 1_215_829], [-90_000_000, 180_000_000]][at];
            Value::Point(Point { latitude_micros, longitude_micros })
        }
        FieldType::Ref(kind) => Value::Ref(make(tx, kind)?),
        FieldType::RecordRef(kinds) => {
            let kinds = if kinds.is_empty() { &[Kind::City, Kind::Tag, Kind::Partnership] } else { kinds };
            let kind = kinds[at.min(kinds.len() - 1)];
            Value::RecordRef(RecordRef { kind, id: make(tx, kind)? })
        }
        FieldType::Code(set) => Value::Code(set.codes[at.min(set.codes.len()) % set.codes.len()]),
        FieldType::Codes(set) => {
            Value::List([&set.codes[..1], &set.codes[..2], &set.codes[1..2]][at].iter().map(own).collect())
        }
        FieldType::Country => Value::Text(["BE", "TG", "FR"][at].to_owned()),
        FieldType::Languages => {
            Value::List([vec!["en"], vec!["fr", "ee"], vec!["sr-Latn"]][at].iter().map(own).collect())
        }
        FieldType::Digest => Value::Digest(tx.keep_bytes(&[at as u8; 3])?),
    })
}

fn own(text: &&str) -> String {
    (*text).to_owned()
}

/// A minimal record of a kind.
pub fn make(tx: &mut Tx<'_>, kind: Kind) -> Result<Id, Error> {
    let draft = minimal(tx, kind)?;
    keep(tx, &draft)
}

/// Keeps a draft as a new record; there is one office only, and it is there already.
pub fn keep(tx: &mut Tx<'_>, draft: &Draft) -> Result<Id, Error> {
    if draft.kind == Kind::Workspace && tx.get(draft.record_ref()).is_ok() {
        return tx.save(draft).map(|()| draft.id);
    }
    tx.create(draft)
}

/// Changes one field by the way that is open for it: a form, or an action where the field is guarded.
pub fn edit(tx: &mut Tx<'_>, record_ref: RecordRef, index: usize, value: Option<Value>) -> Result<(), Error> {
    if record_ref.kind.fields()[index].is(Mark::Guarded) {
        return tx.apply(vec![Change::Set { record_ref, index, value }]);
    }
    let mut draft = Draft::from(&tx.get(record_ref)?);
    put_valid(&mut draft, index, value);
    tx.save(&draft)
}

/// A partnership of two named cities at `stage`.
pub fn partnership(tx: &mut Tx<'_>, stage: Stage, since: &str, countries: [&str; 2]) -> Result<Id, Error> {
    let draft = tx.draft(Kind::Partnership).says(partnership::title, "Lomé – Lyon");
    let id = draft.id;
    let since = Some(day(since));
    let opened = steps::open(draft, stage, since, "A. M.", today("2001-05-14"), &mut || tx.mint())?;
    tx.apply(opened)?;
    for country in countries {
        let draft = tx.draft(Kind::City).says(city::name, "City").says(city::country, country);
        let city = tx.create(&draft)?;
        let draft =
            tx.draft(Kind::Party).with(party::partnership, id).with(party::city, city).with(party::role, "partner");
        tx.create(&draft)?;
    }
    Ok(id)
}

/// An agreement in some standing under a partnership.
pub fn agreement(tx: &mut Tx<'_>, of: Id, standing: AgreementStatus) -> Result<Id, Error> {
    let draft = tx.draft(Kind::Agreement).with(agreement::partnership, of).says(agreement::title, "Convention");
    let id = draft.id;
    tx.apply(vec![steps::draft_agreement(draft, standing)?])?;
    Ok(id)
}

/// A record by kind and id, which must be there.
pub fn the(register: &Register, kind: Kind, id: Id) -> Record {
    register.get(RecordRef { kind, id }).unwrap().expect("the record is there")
}

/// Every operation of a journal, which in a test is short.
pub fn journal_of(register: &Register) -> Vec<Operation> {
    let mut all = Vec::new();
    let taken = register.each_operation(|operation| {
        all.push(operation);
        Ok(())
    });
    taken.unwrap();
    all
}
