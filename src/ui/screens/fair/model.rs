//! What the pages of a fair show: the fairs there are, the one chosen, and which of its pages.

use chrono::NaiveDate;

use super::{data::FairData, paper::Paper};
use crate::{
    domain::{
        kinds::Kind,
        record::Record,
        value::{Id, Subject},
    },
    register::{Error, Register},
    ui::{lookup::Lookup, screens::records::Detail},
};

/// The pages of a fair, in the order of its days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Setup,
    Paper,
}

impl Tab {
    pub const ALL: &[Self] = &[Self::Setup, Self::Paper];

    pub fn key(self) -> &'static str {
        match self {
            Self::Setup => "fair-tab-setup",
            Self::Paper => "fair-tab-paper",
        }
    }
}

/// The state of the page.
pub struct FairPage {
    pub today: NaiveDate,
    /// Every fair, the latest first.
    pub fairs: Vec<Record>,
    pub chosen: Option<Id>,
    pub tab: Tab,
    pub data: Option<FairData>,
    /// The fair's own record, on the page that sets it up.
    pub setup: Option<Detail>,
    pub paper: Paper,
}

impl FairPage {
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            fairs: Vec::new(),
            chosen: None,
            tab: Tab::default(),
            data: None,
            setup: None,
            paper: Paper::default(),
        }
    }

    /// Reads the fairs and the one chosen; the latest where none is.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.fairs = register.all(Kind::Fair)?;
        self.fairs.reverse();
        let is_there = |id: &Id| self.fairs.iter().any(|fair| fair.id == *id);
        self.chosen = self.chosen.filter(is_there).or(self.fairs.first().map(|fair| fair.id));
        self.data = None;
        self.setup = None;
        if let Some(id) = self.chosen {
            self.data = FairData::read(register, lookup, id)?;
            self.setup = Detail::read(register, Subject { kind: Kind::Fair, id }, lookup, self.today)?;
        }
        Ok(())
    }
}
