//! What the page of partnerships shows, read once and kept until a change touches it.

mod activities;
mod agreements;
mod components;
mod detail;
mod files;
mod gives;
mod money;
mod overview;
mod people;
pub mod reading;

pub use activities::Activity;
pub use agreements::{Agreements, Node, Text};
pub use components::Component;
pub use detail::{PartnershipDetail, stage_key};
pub use money::{CostLine, MoneyLine};
pub use overview::Overview;
pub use people::PersonLine;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::map::PartnershipMap;
use crate::{
    domain::{kinds::Kind, value::Id},
    register::{Error, PartnershipRow, Register, renamed},
    ui::{
        lookup::Lookup,
        nav::{PartnershipFilter, PartnershipTab, PartnershipView},
        screens::{
            listing::Listing,
            partnerships::{
                board::state::Board,
                rows::{COLUMNS, is_of_work},
            },
        },
    },
};

/// The page's state.
pub struct Partnerships {
    pub list: Listing<PartnershipRow, PartnershipFilter>,
    pub detail: Option<PartnershipDetail>,
    pub tab: PartnershipTab,
    pub view: PartnershipView,
    pub board: Board,
    pub map: PartnershipMap,
    /// Whether what was read no longer matches the register.
    pub is_stale: bool,
    /// Whether what was done in each partnership was read for the columns that show it.
    pub has_work: bool,
}

/// Kinds that filters, search words and the map ask about, beside those the columns read.
const READS_BESIDE: [Kind; 4] = [Kind::Organisation, Kind::Activity, Kind::Component, Kind::StageChange];

impl Partnerships {
    pub fn new(today: NaiveDate) -> Self {
        let list = Listing::new("partnerships", &COLUMNS, &PartnershipFilter::ALL, today);
        Self {
            list,
            detail: None,
            tab: PartnershipTab::default(),
            view: PartnershipView::default(),
            board: Board::default(),
            map: PartnershipMap::default(),
            is_stale: true,
            has_work: false,
        }
    }

    /// Every kind whose change may change what the list says.
    pub fn kinds_read(&self) -> BTreeSet<Kind> {
        self.list.kinds_read(Kind::Partnership).into_iter().chain(READS_BESIDE).collect()
    }

    /// Reads the list; the names of its cities in every language, and of its countries, are searched as well.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.has_work = self.list.asks_for(is_of_work);
        let mut rows = register.partnership_rows(self.list.today, self.has_work)?;
        let renamed_parties = register.renamed_parties(lookup.language())?;
        for row in &mut rows {
            if let Some(names) = renamed_parties.get(&row.id) {
                row.title = renamed(&row.title, names);
            }
        }
        if self.view == PartnershipView::Map {
            self.map.read(register, lookup)?;
        }
        let mut also = register.partnership_names()?;
        for row in &rows {
            let words = also.entry(row.id).or_default();
            for code in &row.countries {
                words.push(' ');
                words.push_str(&lookup.country(code));
            }
        }
        self.list.fill(rows, also, register, lookup)
    }

    /// Shows those alone that a filter keeps.
    pub fn filter_rows(&mut self, filter: PartnershipFilter, lookup: &Lookup<'_>) {
        self.view = PartnershipView::Table;
        self.list.show_all();
        self.list.filters.insert(filter);
        self.list.arrange(lookup);
    }

    /// Selects a partnership and reads what its detail shows.
    pub fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        let is_other = self.list.select(id);
        let open_part = self.detail.take().filter(|_| !is_other).and_then(|detail| detail.open_part);
        let (Some(id), Some(register)) = (id, lookup.register) else { return Ok(()) };
        self.detail = PartnershipDetail::read(register, id, lookup)?;
        match &mut self.detail {
            Some(detail) => detail.open_part = open_part,
            None => {
                self.list.select(None);
            }
        }
        self.show(self.tab, lookup)
    }

    /// Shows a tab of the one selected, and of those selected after it.
    pub fn show(&mut self, tab: PartnershipTab, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.tab = tab;
        match &mut self.detail {
            Some(detail) => detail.show(tab, lookup, self.list.today),
            None => Ok(()),
        }
    }

    /// Puts the one opened away.
    pub fn close(&mut self) {
        self.list.select(None);
        self.detail = None;
    }
}
