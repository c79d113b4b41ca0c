//! What a page of records shows: its lists, each read when it is first looked at, and the record selected.

use std::{borrow::Cow, cell::OnceCell, collections::HashMap};

use chrono::NaiveDate;

use super::{
    derived::{self, Derived},
    detail::RecordDetail,
    kind_row::{Preset, Sheet},
    kind_rows::sheets,
};
use crate::{
    domain::{
        concrete,
        kinds::Kind,
        record::Record,
        value::{Id, RecordRef, Value},
    },
    register::{Error, Register},
    ui::{
        lookup::Lookup,
        nav::Page,
        screen::Reads,
        screens::listing::{Filter, Listing, Row},
        widgets::table::{Cell, Tone},
    },
};

/// A row: what is shown of a record, and what is worked out for it. Each is read when it is first asked for.
pub struct Line {
    record_ref: RecordRef,
    today: NaiveDate,
    sheet: &'static Sheet,
    record: OnceCell<Record>,
    derived: OnceCell<Derived>,
}

/// What is worked out for a row, by the column it stands in.
impl Line {
    fn new(sheet: &'static Sheet, id: Id, today: NaiveDate) -> Self {
        let record_ref = RecordRef { kind: sheet.kind, id };
        Self { record_ref, today, sheet, record: OnceCell::new(), derived: OnceCell::new() }
    }

    /// The record; a blank one where it can't be read, which the check of the file tells of.
    fn record(&self, lookup: &Lookup<'_>) -> &Record {
        self.record.get_or_init(|| {
            let read = lookup.register.and_then(|register| register.get(self.record_ref).ok().flatten());
            read.unwrap_or_else(|| {
                Record::stored(
                    self.record_ref.kind,
                    self.record_ref.id,
                    vec![None; self.record_ref.kind.fields().len()],
                )
            })
        })
    }

    fn derived(&self, lookup: &Lookup<'_>) -> &Derived {
        let work_out = || {
            let register = lookup.register?;
            derived::of_one(register, lookup, self.sheet.derives?, self.record(lookup), self.today).ok()
        };
        self.derived.get_or_init(|| work_out().unwrap_or_default())
    }
}

impl Row for Line {
    const IS_LAZY: bool = true;

    fn record_ref(&self) -> RecordRef {
        self.record_ref
    }

    fn value(&self, lookup: &Lookup<'_>, column: &str) -> Option<Cow<'_, Value>> {
        match self.record_ref.kind.field_index(column) {
            Some(index) => self.record(lookup).value(index).map(Cow::Borrowed),
            None => {
                self.derived(lookup).iter().find(|(name, _)| *name == column).map(|(_, value)| Cow::Borrowed(value))
            }
        }
    }

    fn load(rows: &[Self], lookup: &Lookup<'_>) {
        let (Some(first), Some(register)) = (rows.first(), lookup.register) else { return };
        let sheet = first.sheet;
        let Ok(records) = register.some(sheet.kind, &sheet.fields()) else { return };
        let derive = sheet.derives.map(|derivation| derived::of_many(register, lookup, derivation, first.today));
        let Ok(derive) = derive.transpose() else { return };
        for (row, record) in rows.iter().zip(records).filter(|(row, record)| row.record_ref.id == record.id) {
            let _ = row.derived.set(derive.as_ref().map(|derive| derive(&record)).unwrap_or_default());
            let _ = row.record.set(record);
        }
    }

    fn cell(&self, lookup: &Lookup<'_>, column: &str, today: NaiveDate) -> Option<Cell<'_>> {
        if column != "lacks" {
            return None;
        }
        let is_concrete = concrete::lacks(self.record(lookup), today).is_empty();
        let (text, tone) = match self.value(lookup, column) {
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
        self.key
    }

    fn keeps(self, row: &Line, today: NaiveDate) -> bool {
        row.record.get().is_some_and(|record| (self.keeps)(record, today))
    }
}

/// One list of the page.
pub struct SheetState {
    pub sheet: &'static Sheet,
    pub list: Listing<Line, Preset>,
    /// How many of its records hold a slip of the program.
    pub slips: usize,
    pub is_stale: bool,
}

impl SheetState {
    /// What the list shows of.
    pub fn reads(&self) -> Reads {
        Reads::Kinds(self.list.kinds_read(self.sheet.kind))
    }
}

/// The state of a page of records.
pub struct Records {
    pub sheets: Vec<SheetState>,
    pub at: usize,
    pub detail: Option<RecordDetail>,
}

impl Records {
    pub fn new(page: Page, today: NaiveDate) -> Self {
        let sheets = sheets().into_iter().filter(|sheet| sheet.page == page);
        let state = |sheet: &'static Sheet| SheetState {
            sheet,
            list: Listing::new(sheet.kind.name(), sheet.columns, sheet.presets, today),
            slips: 0,
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

    /// Reads the list shown.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        let state = &mut self.sheets[self.at];
        let (sheet, today) = (state.sheet, state.list.today);
        let rows = register.ids(sheet.kind)?.into_iter().map(|id| Line::new(sheet, id, today)).collect();
        state.slips = sheet.mending.map_or(Ok(0), |mending| (mending.count)(register))?;
        state.list.fill(rows, HashMap::new(), register, lookup)
    }

    /// Selects a record and reads what its detail shows.
    pub fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        let today = self.here().list.today;
        let kind = self.here().sheet.kind;
        let is_other = self.here_mut().list.select(id);
        let tab = self.detail.take().filter(|_| !is_other).map(|detail| detail.shows_history);
        let (Some(id), Some(register)) = (id, lookup.register) else { return Ok(()) };
        self.detail = RecordDetail::read(register, RecordRef { kind, id }, lookup, today)?;
        match &mut self.detail {
            Some(detail) => detail.show_history(register, tab.unwrap_or_default())?,
            None => {
                self.here_mut().list.select(None);
            }
        }
        Ok(())
    }
}
