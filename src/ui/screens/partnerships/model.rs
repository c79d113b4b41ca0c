//! What the page of partnerships shows, read once and kept until a change touches it.

use chrono::{Days, NaiveDate};

use super::board::Board;
use crate::{
    domain::{
        attention::Want,
        choices::{Choice, Stage},
        date::PartialDate,
        deadlines::{self, Deadline},
        kinds::{Kind, city, organisation, party, stage_change},
        record::{Draft, Record},
        steps::Step,
        value::{Id, Subject},
    },
    register::{Error, HistoryEntry, PartnershipRow, Register, renamed},
    ui::{
        lookup::Lookup,
        screens::{
            files_part::{self, FileRow},
            listing::{self, Listing},
            partnerships::table::COLUMNS,
            parts::{self, Source},
        },
        widgets::form::Form,
    },
};

/// Days ahead within which something counts as due soon.
const SOON: u64 = 180;

/// Filters of the list; those that are on combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Filter {
    InForce,
    Preparing,
    DueSoon,
    Resting,
    Unnamed,
    /// What the page of the day counts.
    Wants(Want),
}

impl Filter {
    pub const ALL: [Self; 5] = [Self::InForce, Self::Preparing, Self::DueSoon, Self::Resting, Self::Unnamed];
}

impl listing::Filter<PartnershipRow> for Filter {
    fn key(self) -> &'static str {
        match self {
            Self::InForce => "filter-in-force",
            Self::Preparing => "filter-preparing",
            Self::DueSoon => "filter-due-soon",
            Self::Resting => "filter-resting",
            Self::Unnamed => "filter-unnamed",
            Self::Wants(Want::Step) => "filter-wants-step",
            Self::Wants(Want::Activity) => "filter-wants-activity",
            Self::Wants(Want::Contact) => "filter-wants-contact",
            Self::Wants(Want::Component) => "filter-wants-component",
        }
    }

    fn keeps(self, row: &PartnershipRow, today: NaiveDate) -> bool {
        match self {
            Self::InForce => row.stage.is_agreed(),
            Self::Preparing => row.stage < Stage::Signed,
            Self::DueSoon => is_due_soon(row.next, today),
            Self::Resting => !row.stage.is_alive(),
            Self::Unnamed => row.has_unnamed,
            Self::Wants(want) => row.wants.has(want),
        }
    }
}

/// Whether a deadline is near or was missed.
pub fn is_due_soon(next: Option<Deadline>, today: NaiveDate) -> bool {
    next.is_some_and(|next| next.day <= today + Days::new(SOON))
}

/// Ways to look at the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Table,
    Board,
}

impl View {
    pub const ALL: [Self; 2] = [Self::Table, Self::Board];

    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "view-table",
            Self::Board => "view-board",
        }
    }
}

/// Pages of the detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Overview,
    Agreements,
    History,
}

impl Tab {
    pub const ALL: [Self; 3] = [Self::Overview, Self::Agreements, Self::History];

    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Agreements => "tab-agreements",
            Self::History => "tab-history",
        }
    }
}

/// A side of the partnership, ready to be shown.
pub struct Side {
    pub record: Record,
    pub name: String,
    pub country: String,
    /// The city or organisation to open.
    pub body: Option<Subject>,
}

/// An agreement with all that hangs on it.
pub struct Text {
    pub record: Record,
    pub due: Vec<Deadline>,
    pub parts: Vec<Record>,
    /// How many texts come before it in its lineage.
    pub depth: usize,
    pub form: Form,
}

/// The partnership selected.
pub struct Detail {
    pub record: Record,
    /// Its title as the reader knows it.
    pub title: String,
    pub sides: Vec<Side>,
    pub changes: Vec<Record>,
    pub texts: Vec<Text>,
    pub decisions: Vec<Record>,
    pub sources: Vec<Source>,
    pub notes: Vec<Record>,
    pub files: Vec<FileRow>,
    pub history: Vec<HistoryEntry>,
    pub form: Form,
    /// Agreement whose fields are open.
    pub open_text: Option<Id>,
}

/// The page's state.
pub struct Partnerships {
    pub list: Listing<PartnershipRow, Filter>,
    pub detail: Option<Detail>,
    pub tab: Tab,
    pub view: View,
    pub board: Board,
}

/// Kinds whose change makes the list be read anew.
pub const LIST_READS: &[Kind] = &[
    Kind::Partnership,
    Kind::Party,
    Kind::Agreement,
    Kind::StateStep,
    Kind::City,
    Kind::CityName,
    Kind::Organisation,
    Kind::Activity,
    Kind::Component,
];

impl Partnerships {
    pub fn new(today: NaiveDate) -> Self {
        let list = Listing::new("partnerships", &COLUMNS, &Filter::ALL, today);
        Self { list, detail: None, tab: Tab::default(), view: View::default(), board: Board::default() }
    }

    /// Reads the list; the names of its cities in every language, and of its countries, are searched as well.
    pub fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        let mut rows = register.partnership_rows(self.list.today)?;
        let renamed_parties = register.renamed_parties(lookup.language())?;
        for row in &mut rows {
            if let Some(names) = renamed_parties.get(&row.id) {
                row.title = renamed(&row.title, names);
            }
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
    pub fn sift(&mut self, filter: Filter, lookup: &Lookup<'_>) {
        self.list.show_all();
        self.list.filters.insert(filter);
        self.list.arrange(lookup);
    }

    /// Selects a partnership and reads what its detail shows.
    pub fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        let is_other = self.list.select(id);
        let open_text = self.detail.take().filter(|_| !is_other).and_then(|detail| detail.open_text);
        let (Some(id), Some(register)) = (id, lookup.register) else { return Ok(()) };
        self.detail = read_detail(register, id, lookup)?;
        match &mut self.detail {
            Some(detail) => detail.open_text = open_text,
            None => {
                self.list.select(None);
            }
        }
        Ok(())
    }
}

impl Partnerships {
    /// Puts the one opened away.
    pub fn close(&mut self) {
        self.list.select(None);
        self.detail = None;
    }
}

fn read_detail(register: &Register, id: Id, lookup: &Lookup<'_>) -> Result<Option<Detail>, Error> {
    let subject = Subject { kind: Kind::Partnership, id };
    let Some(record) = register.get(subject)? else { return Ok(None) };
    let mut sides = Vec::new();
    for side in register.parts(Kind::Party, id)? {
        sides.push(read_side(register, side, lookup)?);
    }
    sides.sort_by_key(|side| side.record.get(party::rank).copied().unwrap_or(i64::MAX));
    let mut changes = register.parts(Kind::StageChange, id)?;
    changes.sort_by_key(|change| (change.get(stage_change::date).copied(), change.id));
    let texts = read_texts(register, id, lookup)?;
    let mut about = vec![subject];
    about.extend(sides.iter().map(|side| side.record.subject()));
    about.extend(changes.iter().map(Record::subject));
    about.extend(texts.iter().map(|text| text.record.subject()));
    Ok(Some(Detail {
        sources: parts::sources(register, &about)?,
        notes: parts::notes(register, &about)?,
        files: files_part::read(register, subject, lookup.words)?,
        history: register.history_of(subject, 100)?,
        decisions: register.parts(Kind::CouncilDecision, id)?,
        form: Form::new(Draft::from(&record), lookup),
        title: lookup.shown(subject, &record.title()),
        record,
        sides,
        changes,
        texts,
        open_text: None,
    }))
}

fn read_side(register: &Register, record: Record, lookup: &Lookup<'_>) -> Result<Side, Error> {
    let body = record
        .get(party::city)
        .map(|id| Subject { kind: Kind::City, id: *id })
        .or_else(|| record.get(party::organisation).map(|id| Subject { kind: Kind::Organisation, id: *id }));
    let found = match body {
        Some(body) => register.get(body)?,
        None => None,
    };
    let (name, country) = match &found {
        Some(found) if found.kind == Kind::City => {
            (lookup.shown(found.subject(), &found.title()), found.text(city::country).to_owned())
        }
        Some(found) => (found.title(), found.text(organisation::country).to_owned()),
        None => (record.text(party::unnamed).to_owned(), record.text(party::country).to_owned()),
    };
    Ok(Side { record, name, country, body })
}

fn read_texts(register: &Register, partnership: Id, lookup: &Lookup<'_>) -> Result<Vec<Text>, Error> {
    let records = register.parts(Kind::Agreement, partnership)?;
    let mut texts = Vec::new();
    for record in &records {
        let mut parts = Vec::new();
        for kind in [Kind::AgreementParty, Kind::Signatory, Kind::StateStep] {
            parts.extend(register.parts(kind, record.id)?);
        }
        let steps: Vec<Record> = parts.iter().filter(|part| part.kind == Kind::StateStep).cloned().collect();
        texts.push(Text {
            due: deadlines::deadlines(record, &steps),
            form: Form::new(Draft::from(record), lookup),
            depth: depth(record, &records),
            record: record.clone(),
            parts,
        });
    }
    // A lineage reads from its first text to its latest.
    texts.sort_by_key(|text| (root(&text.record, &records), text.depth, text.record.id));
    Ok(texts)
}

fn predecessor<'a>(record: &Record, all: &'a [Record]) -> Option<&'a Record> {
    let id = record.get(crate::domain::kinds::agreement::predecessor)?;
    all.iter().find(|other| other.id == *id)
}

fn depth(record: &Record, all: &[Record]) -> usize {
    let before = |one: &&Record| predecessor(one, all);
    std::iter::successors(predecessor(record, all), before).take(all.len()).count()
}

fn root(record: &Record, all: &[Record]) -> Id {
    let before = |one: &&Record| predecessor(one, all);
    std::iter::successors(predecessor(record, all), before).take(all.len()).last().map_or(record.id, |first| first.id)
}

impl Detail {
    pub fn stage(&self) -> Stage {
        self.record.choice(crate::domain::kinds::partnership::stage).unwrap_or(Stage::Contact)
    }

    /// Stages the history passed, with their dates.
    pub fn reached(&self) -> Vec<(Stage, Option<PartialDate>)> {
        let of = |change: &Record| {
            let stage: Stage = change.choice(stage_change::after)?;
            Some((stage, change.get(stage_change::date).copied()))
        };
        self.changes.iter().filter_map(of).collect()
    }

    /// Steps that can be taken now; the likeliest first.
    pub fn steps(&self) -> Vec<Step> {
        Step::ALL.into_iter().filter(|step| step.is_possible_from(self.stage())).collect()
    }

    /// The next thing due on any of its texts.
    pub fn next_due(&self, today: NaiveDate) -> Option<Deadline> {
        let all: Vec<Deadline> = self.texts.iter().flat_map(|text| text.due.iter().copied()).collect();
        deadlines::next(&all, today)
    }
}

/// Code of a stage's words.
pub fn stage_key(stage: Stage) -> String {
    format!("choice-stage-{}", stage.code())
}
