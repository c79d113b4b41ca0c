//! What lists show of a record that is worked out rather than typed: what a wish lacks, who gives, what office a person
//! holds, how many members a network has. For a row in sight it is worked out alone; for all rows at once, from tables.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    domain::{
        calls, concrete,
        deadlines::{Due, Term},
        kinds::{Kind, call, contribution, funding, membership, office},
        record::Record,
        value::{Id, RecordRef, Value},
    },
    register::{Error, Register},
    report::{facts, sentences},
    ui::lookup::Lookup,
};

/// What the rows of a list have worked out for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// What a need or an offer lacks.
    Lacks,
    /// When an agreement ends, and the last day of notice.
    Term,
    CallStanding,
    Giver,
    Operator,
    /// The office a person holds.
    Office,
    /// How many members a network has.
    Members,
}

/// What is worked out for a record, by the column it stands in.
pub type Derived = Vec<(&'static str, Value)>;

/// Works it out for a record.
pub type Derive<'a> = Box<dyn Fn(&Record) -> Derived + 'a>;

/// Gives the title of a record, where it is known.
type Title<'a> = &'a dyn Fn(RecordRef) -> Option<String>;

/// For one record alone.
pub fn of_one(
    register: &Register,
    lookup: &Lookup<'_>,
    derivation: Derivation,
    record: &Record,
    today: NaiveDate,
) -> Result<Derived, Error> {
    let title = |record_ref: RecordRef| Some(lookup.title(record_ref)).filter(|title| !title.is_empty());
    Ok(match derivation {
        Derivation::Lacks => lacking(lookup, record, today),
        Derivation::Term => term(record),
        Derivation::CallStanding => standing(lookup, record, today),
        Derivation::Giver => giver(record, &title),
        Derivation::Operator => operator(record, &title),
        Derivation::Office => {
            let terms = register.naming(office::person, record.id)?;
            current(terms.iter(), today).map(|term| ("office", held(term, &title))).into_iter().collect()
        }
        Derivation::Members => counted(register.naming(membership::network, record.id)?.len() as i64),
    })
}

/// For every record of a list.
pub fn of_many<'a>(
    register: &Register,
    lookup: &'a Lookup<'a>,
    derivation: Derivation,
    today: NaiveDate,
) -> Result<Derive<'a>, Error> {
    let titles = |kinds: &[Kind]| -> Result<HashMap<RecordRef, String>, Error> {
        let mut all = HashMap::new();
        for kind in kinds {
            let of_kind = register.titles(*kind, lookup.language())?.into_iter();
            all.extend(of_kind.map(|(id, title)| (RecordRef { kind: *kind, id }, title)));
        }
        Ok(all)
    };
    Ok(match derivation {
        Derivation::Lacks => Box::new(move |record| lacking(lookup, record, today)),
        Derivation::Term => Box::new(term),
        Derivation::CallStanding => Box::new(move |record| standing(lookup, record, today)),
        Derivation::Giver => {
            let titles = titles(&[Kind::City, Kind::Organisation, Kind::Person, Kind::Funding])?;
            Box::new(move |record| giver(record, &|record_ref| titles.get(&record_ref).cloned()))
        }
        Derivation::Operator => {
            let titles = titles(&[Kind::Organisation])?;
            Box::new(move |record| operator(record, &|record_ref| titles.get(&record_ref).cloned()))
        }
        Derivation::Office => {
            let titles = titles(&[Kind::City, Kind::Organisation])?;
            let mut terms: HashMap<Id, Vec<Record>> = HashMap::new();
            let fields = [office::person.index, office::body.index, office::title.index, office::time.index];
            for term in register.some(Kind::Office, &[&fields[..], &[office::main.index]].concat())? {
                if let Some(person) = term.get(office::person).copied() {
                    terms.entry(person).or_default().push(term);
                }
            }
            Box::new(move |record| {
                let term = terms.get(&record.id).and_then(|terms| current(terms.iter(), today));
                let title = |record_ref: RecordRef| titles.get(&record_ref).cloned();
                term.map(|term| ("office", held(term, &title))).into_iter().collect()
            })
        }
        Derivation::Members => {
            let mut counts: HashMap<Id, i64> = HashMap::new();
            for member in register.some(Kind::Membership, &[membership::network.index])? {
                if let Some(network) = member.get(membership::network) {
                    *counts.entry(*network).or_default() += 1;
                }
            }
            Box::new(move |record| counted(counts.get(&record.id).copied().unwrap_or(0)))
        }
    })
}

fn lacking(lookup: &Lookup<'_>, record: &Record, today: NaiveDate) -> Derived {
    let lacks = concrete::lacks(record, today);
    let said = facts::lacking(lookup.words, &lacks);
    if said.is_empty() { Vec::new() } else { vec![("lacks", Value::Text(said))] }
}

/// When an agreement ends, whether or not it binds any more, and the last day of notice while it does.
fn term(record: &Record) -> Derived {
    let term = Term::of(record);
    let notice = term.deadlines().into_iter().find(|one| matches!(one.due, Due::Notice | Due::Denounce));
    let days = [("ends", term.end), ("notice", notice.map(|one| one.date))];
    days.into_iter().filter_map(|(column, date)| Some((column, Value::Date(date?)))).collect()
}

/// Where a call stands.
fn standing(lookup: &Lookup<'_>, record: &Record, today: NaiveDate) -> Derived {
    let said = record.get(call::as_of).map(|_| {
        let standing = calls::standing_of(record, today);
        ("standing", Value::Text(sentences::short_call_standing(lookup.words, standing)))
    });
    said.into_iter().collect()
}

/// Who gives: the record named, the words written, or the fund it comes from.
fn giver(record: &Record, title: Title<'_>) -> Derived {
    let fund = record.get(contribution::funding).map(|id| RecordRef { kind: Kind::Funding, id: *id });
    let who = record
        .get(contribution::giver)
        .copied()
        .and_then(title)
        .or_else(|| record.get(contribution::giver_text).cloned())
        .or_else(|| fund.and_then(title));
    who.map(|who| ("who", Value::Text(who))).into_iter().collect()
}

/// Who runs a fund: the organisation named, or the words written.
fn operator(record: &Record, title: Title<'_>) -> Derived {
    let body = record.get(funding::operator).map(|id| RecordRef { kind: Kind::Organisation, id: *id });
    let who = body.and_then(title).or_else(|| record.get(funding::operator_text).cloned());
    who.map(|who| ("run-by", Value::Text(who))).into_iter().collect()
}

/// The term of office that runs today, the main one first.
fn current<'a>(terms: impl Iterator<Item = &'a Record>, today: NaiveDate) -> Option<&'a Record> {
    let is_over =
        |term: &&Record| term.get(office::time).and_then(|time| time.end).is_some_and(|end| end.latest() < today);
    let mut running = terms.filter(|term| !is_over(term)).peekable();
    let first = running.peek().copied();
    running.find(|term| term.get(office::main).copied().unwrap_or_default()).or(first)
}

fn held(term: &Record, title: Title<'_>) -> Value {
    let body = term.get(office::body).copied().and_then(title);
    let office = term.text(office::title);
    Value::Text(body.map_or_else(|| office.to_owned(), |body| format!("{office}, {body}")))
}

fn counted(members: i64) -> Derived {
    if members > 0 { vec![("members", Value::Integer(members))] } else { Vec::new() }
}
