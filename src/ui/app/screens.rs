//! The screens of an open workspace, each found by its page.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    register::Mark,
    ui::{
        nav::Page,
        screen::Screen,
        screens::{
            calendar::Calendar,
            cities::Cities,
            fair::FairPage,
            history::History,
            partnerships::Partnerships,
            records::{Records, kind_rows::sheets},
            today::Today,
        },
    },
};

/// The screens of an open workspace.
pub(super) struct Screens {
    pub(super) today: Today,
    pub(super) calendar: Calendar,
    pub(super) partnerships: Partnerships,
    pub(super) cities: Cities,
    pub(super) fair: FairPage,
    history: History,
    /// The pages that are lists of records and nothing else.
    records: BTreeMap<Page, Records>,
}

impl Screens {
    pub(super) fn new(day: NaiveDate, since: Option<Mark>) -> Self {
        let has_lists = |page: &Page| sheets().iter().any(|sheet| sheet.page == *page);
        Self {
            today: Today::new(day, since),
            calendar: Calendar::new(day),
            partnerships: Partnerships::new(day),
            cities: Cities::new(day),
            fair: FairPage::new(day),
            history: History::default(),
            records: Page::all().filter(has_lists).map(|page| (page, Records::new(page, day))).collect(),
        }
    }

    /// The screen of a page.
    pub(super) fn of(&self, page: Page) -> &dyn Screen {
        match page {
            Page::Today => &self.today,
            Page::Calendar => &self.calendar,
            Page::Partnerships => &self.partnerships,
            Page::Cities => &self.cities,
            Page::Fair => &self.fair,
            Page::History => &self.history,
            Page::Agreements
            | Page::Components
            | Page::Activities
            | Page::Funding
            | Page::People
            | Page::Organisations
            | Page::NeedsAndOffers
            | Page::Practices
            | Page::Library => &self.records[&page],
        }
    }

    pub(super) fn of_mut(&mut self, page: Page) -> &mut dyn Screen {
        match page {
            Page::Today => &mut self.today,
            Page::Calendar => &mut self.calendar,
            Page::Partnerships => &mut self.partnerships,
            Page::Cities => &mut self.cities,
            Page::Fair => &mut self.fair,
            Page::History => &mut self.history,
            Page::Agreements
            | Page::Components
            | Page::Activities
            | Page::Funding
            | Page::People
            | Page::Organisations
            | Page::NeedsAndOffers
            | Page::Practices
            | Page::Library => {
                let day = self.today.today;
                self.records.entry(page).or_insert_with(|| Records::new(page, day))
            }
        }
    }

    /// Does something to every screen.
    pub(super) fn each_mut(&mut self, mut act: impl FnMut(&mut dyn Screen)) {
        for page in Page::all() {
            act(self.of_mut(page));
        }
    }
}
