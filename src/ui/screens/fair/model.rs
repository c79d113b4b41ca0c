//! What the pages of a fair show: the fairs there are, the one chosen, and which of its pages.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    data::{FairData, READS},
    desk::Desk,
    matches::Matches,
    outcomes::Outcomes,
    paper::Paper,
    participants::Participants,
    requests::Requests,
    setup::Programme,
    timetable::TimetablePage,
};
use crate::{
    domain::{
        kinds::Kind,
        record::Record,
        value::{Id, RecordRef},
    },
    register::{Error, Register},
    ui::{
        lookup::Lookup,
        nav::FairTab,
        screens::{
            matching::{self, Ground},
            records::RecordDetail,
        },
        widgets::form::Form,
    },
};

/// The state of the page.
pub struct FairPage {
    pub today: NaiveDate,
    /// Every fair, the latest first.
    pub fairs: Vec<Record>,
    pub chosen: Option<Id>,
    pub tab: FairTab,
    pub data: Option<FairData>,
    /// The fair's own record, on the page that sets it up.
    pub setup: Option<RecordDetail>,
    /// Slots, tables and what is missing, on the same page.
    pub programme: Programme,
    pub participants: Participants,
    /// Who could be whose partner, once a page has asked for it.
    pub ground: Option<Ground>,
    pub matches: Matches,
    pub requests: Requests,
    pub timetable: TimetablePage,
    pub desk: Desk,
    pub outcomes: Outcomes,
    pub paper: Paper,
    /// Pages that have not seen the data as it is now.
    stale: BTreeSet<FairTab>,
    /// What has changed since the data was read.
    touched: Vec<RecordRef>,
    /// Whether what was read no longer matches the register.
    pub is_stale: bool,
}

impl FairPage {
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            fairs: Vec::new(),
            chosen: None,
            tab: FairTab::default(),
            data: None,
            setup: None,
            programme: Programme::default(),
            participants: Participants::default(),
            ground: None,
            matches: Matches::default(),
            requests: Requests::default(),
            timetable: TimetablePage::default(),
            desk: Desk::default(),
            outcomes: Outcomes::default(),
            paper: Paper::default(),
            stale: BTreeSet::new(),
            touched: Vec::new(),
            is_stale: true,
        }
    }

    /// Shows another fair; what was being done with the one before is put away, save papers that are being written.
    pub fn choose(&mut self, id: Id) {
        if self.chosen != Some(id) {
            let tab = self.tab;
            let paper = std::mem::take(&mut self.paper);
            *self = Self { chosen: Some(id), tab, paper, ..Self::new(self.today) };
        }
    }

    /// The forms of the page: of the fair itself, and of the participant opened.
    pub fn forms(&self) -> Vec<&Form> {
        self.setup.iter().map(|detail| &detail.form).chain(&self.participants.form).collect()
    }

    /// The same, to be written to.
    pub fn forms_mut(&mut self) -> Vec<&mut Form> {
        self.setup.iter_mut().map(|detail| &mut detail.form).chain(&mut self.participants.form).collect()
    }

    /// Notes what has changed, so that only that is read again; whether any of it concerns a fair.
    pub fn note(&mut self, touched: &[RecordRef]) -> bool {
        if touched.iter().any(|record_ref| matching::READS.contains(&record_ref.kind)) {
            self.ground = None;
        }
        let concerns =
            |record_ref: &&RecordRef| READS.contains(&record_ref.kind) || matching::READS.contains(&record_ref.kind);
        let before = self.touched.len();
        self.touched.extend(touched.iter().filter(concerns));
        self.touched.len() > before
    }

    /// Knows nothing any more of what was read.
    pub fn forget(&mut self) {
        self.data = None;
        self.ground = None;
    }

    /// Reads the fairs and the one chosen, the latest where none is; of that one what has changed since. Of its pages
    /// only the one shown: the others wait until they are.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.fairs = register.all(Kind::Fair)?;
        self.fairs.reverse();
        let is_there = |id: &Id| self.fairs.iter().any(|fair| fair.id == *id);
        self.chosen = self.chosen.filter(is_there).or(self.fairs.first().map(|fair| fair.id));
        let touched = std::mem::take(&mut self.touched);
        if let Some(data) = self.data.as_mut().filter(|data| Some(data.fair.id) == self.chosen) {
            let reread = data.reread(register, lookup, &touched);
            if !matches!(reread, Ok(true)) {
                self.forget();
            }
            reread?;
        } else {
            self.forget();
            if let Some(id) = self.chosen {
                self.data = FairData::read(register, lookup, id)?;
            }
        }
        self.stale = FairTab::ALL.iter().copied().collect();
        self.read_tab(register, lookup)
    }

    /// Shows another of its pages.
    pub fn turn(&mut self, tab: FairTab, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        self.tab = tab;
        self.read_tab(register, lookup)
    }

    fn read_tab(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        if !self.stale.contains(&self.tab) {
            return Ok(());
        }
        let Some(data) = &self.data else {
            self.setup = None;
            return Ok(());
        };
        if matches!(self.tab, FairTab::Matches | FairTab::Requests) && self.ground.is_none() {
            self.ground = Some(Ground::read(register, data.fair.id, self.today)?);
        }
        match self.tab {
            FairTab::Setup => {
                let record_ref = RecordRef { kind: Kind::Fair, id: data.fair.id };
                self.setup = RecordDetail::read(register, record_ref, lookup, self.today)?;
                self.programme.read(data);
            }
            FairTab::Participants => self.participants.read(register, lookup, data, self.today)?,
            FairTab::Matches => {
                if let Some(ground) = &self.ground {
                    self.matches.read(lookup, data, ground);
                }
            }
            FairTab::Requests => self.requests.read(data, self.ground.as_ref()),
            FairTab::Timetable => {
                let is_printed = register.paper(data.fair.id)?.printed_millis.is_some();
                self.timetable.read(data, register.now_millis(), is_printed);
            }
            FairTab::Desk | FairTab::Paper => self.desk.read(register, lookup, data)?,
            FairTab::Outcomes => self.outcomes.read(register, lookup, data, self.today)?,
        }
        self.stale.remove(&self.tab);
        Ok(())
    }
}
