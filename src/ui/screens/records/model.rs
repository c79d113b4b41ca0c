//! What a page of records shows: its lists, each read when it is first looked at, and the record selected.

use std::{borrow::Cow, collections::HashMap};

use chrono::NaiveDate;

use super::{
    detail::Detail,
    sheets::{Preset, SHEETS, Sheet},
};
use crate::{
    domain::{
        concrete,
        kinds::{Kind, contribution, membership, need, offer, office},
        record::Record,
        value::{Id, Subject, Value},
    },
    register::{Error, Register},
    ui::{
        command::Page,
        lookup::Lookup,
        screens::listing::{Filter, Listing, Row},
        widgets::table::{Cell, Tone},
    },
};

/// A row: what is shown of a record, and what is worked out for it.
pub struct Line {
    pub record: Record,
    derived: Vec<(&'static str, Value)>,
}

impl Row for Line {
    fn subject(&self) -> Subject {
        self.record.subject()
    }

    fn value(&self, column: &str) -> Option<Cow<'_, Value>> {
        if let Some((_, value)) = self.derived.iter().find(|(name, _)| *name == column) {
            return Some(Cow::Borrowed(value));
        }
        self.record.kind.field_index(column).and_then(|index| self.record.value(index)).map(Cow::Borrowed)
    }

    fn cell(&self, lookup: &Lookup<'_>, column: &str, today: NaiveDate) -> Option<Cell<'_>> {
        if column != "lacks" {
            return None;
        }
        let is_concrete = concrete::lacks(&self.record, today).is_empty();
        let (text, tone) = match self.value(column) {
            Some(value) if !is_concrete => match value.into_owned() {
                Value::Text(text) => (text, Tone::Due),
                _ => return None,
            },
            _ => (lookup.words.say("wish-concrete").to_owned(), Tone::Quiet),
        };
        Some(Cell::new(text, tone))
    }
}

impl Filter<Line> for Preset {
    fn key(self) -> &'static str {
        Preset::key(self)
    }

    fn keeps(self, row: &Line, today: NaiveDate) -> bool {
        Preset::keeps(self, &row.record, today)
    }
}

/// One list of the page.
pub struct SheetState {
    pub sheet: &'static Sheet,
    pub list: Listing<Line, Preset>,
    is_stale: bool,
}

/// The state of a page of records.
pub struct Records {
    pub sheets: Vec<SheetState>,
    pub at: usize,
    pub detail: Option<Detail>,
}

impl Records {
    pub fn new(page: Page, today: NaiveDate) -> Self {
        let sheets = SHEETS.iter().filter(|sheet| sheet.page == page);
        let state = |sheet: &'static Sheet| SheetState {
            sheet,
            list: Listing::new(sheet.kind.name(), sheet.columns, sheet.presets, today),
            is_stale: true,
        };
        Self { sheets: sheets.map(state).collect(), at: 0, detail: None }
    }

    pub fn here(&self) -> &SheetState {
        &self.sheets[self.at]
    }

    pub fn here_mut(&mut self) -> &mut SheetState {
        &mut self.sheets[self.at]
    }

    /// Turns to the list where a kind is at home.
    pub fn turn_to(&mut self, kind: Kind) {
        if let Some(at) = self.sheets.iter().position(|state| state.sheet.kind == kind) {
            self.at = at;
        }
    }

    /// What is shown no longer matches the register, where these kinds are concerned.
    pub fn grow_stale(&mut self, touches: &dyn Fn(&[Kind]) -> bool) {
        for state in &mut self.sheets {
            let kind = state.sheet.kind;
            state.is_stale |= touches(&[kind, Kind::Tagging, Kind::Tag]) || touches(read_along(kind));
        }
    }

    /// Reads the list shown, where it is stale.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        let state = &mut self.sheets[self.at];
        if std::mem::take(&mut state.is_stale) {
            let today = state.list.today;
            let rows = read_lines(register, lookup, state.sheet, today)?;
            state.list.fill(rows, HashMap::new(), register, lookup)?;
        }
        Ok(())
    }

    /// Selects a record and reads what its detail shows.
    pub fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        let today = self.here().list.today;
        let kind = self.here().sheet.kind;
        let is_other = self.here_mut().list.select(id);
        let tab = self.detail.take().filter(|_| !is_other).map(|detail| detail.shows_history);
        let (Some(id), Some(register)) = (id, lookup.register) else { return Ok(()) };
        self.detail = Detail::read(register, Subject { kind, id }, lookup, today)?;
        match &mut self.detail {
            Some(detail) => detail.shows_history = tab.unwrap_or_default(),
            None => {
                self.here_mut().list.select(None);
            }
        }
        Ok(())
    }
}

/// Kinds whose change shows in the list of `kind`.
fn read_along(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Person => &[Kind::Office],
        Kind::Organisation => &[Kind::Membership],
        Kind::Contribution => &[Kind::Partnership, Kind::Organisation, Kind::City, Kind::Person, Kind::Funding],
        Kind::Call => &[Kind::Funding],
        Kind::Need | Kind::Offer | Kind::Practice => &[Kind::City],
        _ => &[Kind::Partnership, Kind::City],
    }
}

fn read_lines(register: &Register, lookup: &Lookup<'_>, sheet: &Sheet, today: NaiveDate) -> Result<Vec<Line>, Error> {
    let kind = sheet.kind;
    let mut fields: Vec<usize> = sheet.columns.iter().filter_map(|column| kind.field_index(column.name)).collect();
    let also: &[usize] = match kind {
        Kind::Need => &[need::activity.index, need::valid_until.index],
        Kind::Offer => &[offer::activity.index, offer::valid_until.index],
        Kind::Contribution => &[contribution::giver.index, contribution::giver_text.index, contribution::funding.index],
        Kind::Activity => &[crate::domain::kinds::activity::outcome.index],
        _ => &[],
    };
    fields.extend(also);
    fields.sort_unstable();
    fields.dedup();
    let records = register.some(kind, &fields)?;
    let derive: Derive<'_> = match kind {
        Kind::Need | Kind::Offer => Box::new(|record| lacking(lookup, record, today)),
        Kind::Contribution => giver_of(register, lookup)?,
        Kind::Person => office_of(register, lookup, today)?,
        Kind::Organisation => members_of(register)?,
        _ => Box::new(|_| Vec::new()),
    };
    Ok(records.into_iter().map(|record| Line { derived: derive(&record), record }).collect())
}

fn lacking(lookup: &Lookup<'_>, record: &Record, today: NaiveDate) -> Vec<(&'static str, Value)> {
    let lacks = concrete::lacks(record, today);
    let said: Vec<&str> = lacks.iter().map(|lack| lookup.words.say(&format!("lacks-{}", lack.code()))).collect();
    if said.is_empty() { Vec::new() } else { vec![("lacks", Value::Text(said.join(", ")))] }
}

type Derive<'a> = Box<dyn Fn(&Record) -> Vec<(&'static str, Value)> + 'a>;

/// Who gives: the record named, the words written, or the fund it comes from.
fn giver_of<'a>(register: &Register, lookup: &Lookup<'_>) -> Result<Derive<'a>, Error> {
    let mut titles = HashMap::new();
    for kind in [Kind::City, Kind::Organisation, Kind::Person, Kind::Funding] {
        titles.insert(kind, register.titles(kind, lookup.language())?);
    }
    Ok(Box::new(move |record| {
        let title = |subject: &Subject| titles.get(&subject.kind).and_then(|all| all.get(&subject.id)).cloned();
        let fund = record.get(contribution::funding).map(|id| Subject { kind: Kind::Funding, id: *id });
        let who = record
            .get(contribution::giver)
            .and_then(title)
            .or_else(|| record.get(contribution::giver_text).cloned())
            .or_else(|| fund.as_ref().and_then(title));
        who.map(|who| ("who", Value::Text(who))).into_iter().collect()
    }))
}

/// The office a person holds today, the main one first.
fn office_of<'a>(register: &Register, lookup: &Lookup<'_>, today: NaiveDate) -> Result<Derive<'a>, Error> {
    let cities = register.titles(Kind::City, lookup.language())?;
    let bodies = register.titles(Kind::Organisation, lookup.language())?;
    let mut held: HashMap<Id, (bool, String)> = HashMap::new();
    for term in register.all(Kind::Office)? {
        let is_over = term.get(office::time).and_then(|time| time.end).is_some_and(|end| end.latest() < today);
        let (Some(person), false) = (term.get(office::person), is_over) else { continue };
        let is_main = term.get(office::main).copied().unwrap_or_default();
        if held.get(person).is_some_and(|(was_main, _)| *was_main || !is_main) {
            continue;
        }
        let body = term.get(office::body).and_then(|body| cities.get(&body.id).or_else(|| bodies.get(&body.id)));
        let title = term.text(office::title);
        let said = body.map_or_else(|| title.to_owned(), |body| format!("{title}, {body}"));
        held.insert(*person, (is_main, said));
    }
    Ok(Box::new(move |record| {
        held.get(&record.id).map(|(_, said)| ("office", Value::Text(said.clone()))).into_iter().collect()
    }))
}

fn members_of<'a>(register: &Register) -> Result<Derive<'a>, Error> {
    let mut counts: HashMap<Id, i64> = HashMap::new();
    for member in register.some(Kind::Membership, &[membership::network.index])? {
        if let Some(network) = member.get(membership::network) {
            *counts.entry(*network).or_default() += 1;
        }
    }
    Ok(Box::new(move |record| {
        counts.get(&record.id).map(|count| ("members", Value::Integer(*count))).into_iter().collect()
    }))
}
