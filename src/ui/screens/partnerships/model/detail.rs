//! The partnership selected: what its heading shows, and each tab, read when it is first shown and kept until something
//! changes.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::{
    activities::Activities, agreements::Agreements, components::Components, files::Filed, money::Money,
    overview::Overview, people::People,
};
use crate::{
    domain::{
        choices::{PartyRole, Stage},
        date::PartialDate,
        deadlines::{self, Deadline},
        kinds::{Kind, city, organisation, partnership, party, stage_change},
        modality::{self, Modality, is_developing},
        record::Record,
        steps::Step,
        value::{Id, RecordRef},
    },
    register::{Error, HistoryEntry, Register},
    ui::{
        lookup::Lookup,
        nav::PartnershipTab,
        screens::partnerships::model::reading::{PartyRow, Reading},
        widgets::form::Form,
    },
};

/// Entries of the history that are read.
const MOST_HISTORY: u64 = 100;

/// The partnership selected.
pub struct PartnershipDetail {
    pub record: Record,
    /// Its title as the reader knows it.
    pub title: String,
    pub sides: Vec<PartyRow>,
    pub changes: Vec<Record>,
    pub texts: Vec<Record>,
    /// What is due on each of its texts.
    pub due: Vec<(Id, Vec<Deadline>)>,
    pub modality: Modality,
    pub overview: Option<Overview>,
    pub agreements: Option<Agreements>,
    pub components: Option<Components>,
    pub money: Option<Money>,
    pub activities: Option<Activities>,
    pub people: Option<People>,
    pub files: Option<Vec<Filed>>,
    pub history: Option<Vec<HistoryEntry>>,
    /// The part whose fields are open.
    pub open_part: Option<Id>,
}

impl PartnershipDetail {
    pub fn read(register: &Register, id: Id, lookup: &Lookup<'_>) -> Result<Option<Self>, Error> {
        let record_ref = RecordRef { kind: Kind::Partnership, id };
        let Some(record) = register.get(record_ref)? else { return Ok(None) };
        let mut sides = Vec::new();
        for side in register.parts(Kind::Party, id)? {
            sides.push(read_side(register, side, lookup)?);
        }
        sides.sort_by_key(|side| side.record.get(party::rank).copied().unwrap_or(i64::MAX));
        let mut changes = register.parts(Kind::StageChange, id)?;
        changes.sort_by_key(|change| (change.get(stage_change::date).copied(), change.id));
        let texts = register.parts(Kind::Agreement, id)?;
        let mut due = Vec::new();
        for text in &texts {
            due.push((text.id, deadlines::deadlines(text, &register.parts(Kind::StateStep, text.id)?)));
        }
        let judged = sides.iter().map(|side| modality::ModalityParty {
            role: side.role().unwrap_or(PartyRole::Partner),
            is_developing: is_developing(&side.country),
        });
        Ok(Some(Self {
            modality: modality::modality(&judged.collect::<Vec<_>>()),
            title: lookup.shown(record_ref, &record.title()),
            record,
            sides,
            changes,
            texts,
            due,
            overview: None,
            agreements: None,
            components: None,
            money: None,
            activities: None,
            people: None,
            files: None,
            history: None,
            open_part: None,
        }))
    }

    /// Reads what a tab shows, unless it has been read since the last change.
    pub fn show(&mut self, tab: PartnershipTab, lookup: &Lookup<'_>, today: NaiveDate) -> Result<(), Error> {
        let Some(register) = lookup.register else { return Ok(()) };
        let reading = Reading {
            register,
            lookup,
            today,
            record: &self.record,
            sides: &self.sides,
            changes: &self.changes,
            texts: &self.texts,
            due: &self.due,
            names: RefCell::default(),
        };
        match tab {
            PartnershipTab::Overview if self.overview.is_none() => self.overview = Some(Overview::read(&reading)?),
            PartnershipTab::Agreements if self.agreements.is_none() => {
                self.agreements = Some(Agreements::read(&reading)?);
            }
            PartnershipTab::Components if self.components.is_none() => {
                self.components = Some(Components::read(&reading)?);
            }
            PartnershipTab::Money if self.money.is_none() => self.money = Some(Money::read(&reading)?),
            PartnershipTab::Activities if self.activities.is_none() => {
                self.activities = Some(Activities::read(&reading)?);
            }
            PartnershipTab::People if self.people.is_none() => self.people = Some(super::people::read(&reading)?),
            PartnershipTab::Files if self.files.is_none() => self.files = Some(super::files::read(&reading)?),
            PartnershipTab::History if self.history.is_none() => {
                self.history = Some(register.history_of(self.record.record_ref(), MOST_HISTORY)?);
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether one of its forms is such.
    pub fn forms(&self) -> Vec<&Form> {
        let mut forms: Vec<&Form> = self.overview.iter().map(|overview| &overview.form).collect();
        forms.extend(self.agreements.iter().flat_map(|tab| &tab.texts).map(|text| &text.form));
        forms.extend(self.components.iter().flat_map(|tab| &tab.all).map(|one| &one.form));
        forms.extend(self.activities.iter().flat_map(|tab| &tab.all).map(|one| &one.form));
        forms
    }

    /// The same, to be written to.
    pub fn forms_mut(&mut self) -> Vec<&mut Form> {
        let mut forms: Vec<&mut Form> = self.overview.iter_mut().map(|overview| &mut overview.form).collect();
        forms.extend(self.agreements.iter_mut().flat_map(|tab| &mut tab.texts).map(|text| &mut text.form));
        forms.extend(self.components.iter_mut().flat_map(|tab| &mut tab.all).map(|one| &mut one.form));
        forms.extend(self.activities.iter_mut().flat_map(|tab| &mut tab.all).map(|one| &mut one.form));
        forms
    }

    pub fn stage(&self) -> Stage {
        self.record.choice(partnership::stage).unwrap_or(Stage::Contact)
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
        let all: Vec<Deadline> = self.due.iter().flat_map(|(_, due)| due.iter().copied()).collect();
        deadlines::next(&all, today)
    }
}

fn read_side(register: &Register, record: Record, lookup: &Lookup<'_>) -> Result<PartyRow, Error> {
    let body = record
        .get(party::city)
        .map(|id| RecordRef { kind: Kind::City, id: *id })
        .or_else(|| record.get(party::organisation).map(|id| RecordRef { kind: Kind::Organisation, id: *id }));
    let found = match body {
        Some(body) => register.get(body)?,
        None => None,
    };
    let (name, country) = match &found {
        Some(found) if found.kind == Kind::City => {
            (lookup.shown(found.record_ref(), &found.title()), found.text(city::country).to_owned())
        }
        Some(found) => (found.title(), found.text(organisation::country).to_owned()),
        None => (record.text(party::unnamed).to_owned(), record.text(party::country).to_owned()),
    };
    Ok(PartyRow { record, name, country, body, found })
}

/// Code of a stage's words.
pub fn stage_key(stage: Stage) -> String {
    use crate::domain::choices::Choice;
    format!("choice-stage-{}", stage.code())
}
