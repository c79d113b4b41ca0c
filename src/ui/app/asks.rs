//! Opening the questions that lie over the window, each with what it has to know.

use std::path::Path;

use egui::Context;

use super::{
    super::{
        beside::wake,
        clock::today,
        dialogs::{self, Dialog, Mint},
    },
    Twinhall,
    places::documents,
};
use crate::{
    actions::removal::{Hanging, in_the_way},
    domain::{
        choices::{FairStage, TaskOrigin},
        date::{PartialDate, Period},
        kinds::{Kind, agreement, contact_term, fair, task},
        record::{Draft, Record, Refusal, RefusalReason},
        steps,
        value::{FieldType, Id, RecordRef, Value},
    },
    jobs::{Job, JobProgress, matching::make_ready},
    register::Error,
    ui::command::{Ask, Purpose},
};

impl Twinhall {
    pub(super) fn mint(&mut self) -> Mint {
        let now_millis = (self.options.now)();
        // Each dialog goes on from an id of its own, so that two never mint the same.
        self.minter.mint(now_millis);
        Mint { minter: self.minter.clone(), now_millis }
    }

    /// Looks for partners over the whole register.
    pub(super) fn ask_for_partners(&mut self, ctx: &Context, of: RecordRef) {
        let Some(register) = self.register() else { return };
        let Some(path) = register.path().map(Path::to_owned) else { return };
        let (options, today) = (self.options.clone(), today(register.now_millis()));
        let reading = Job::start("partners", wake(ctx), move |progress| make_ready(&path, &options, today, progress));
        self.dialog = Some(Dialog::Partners(dialogs::Partners::new(of, reading)));
    }

    /// Opens the question; what it has to know may not be had, and then it stays closed.
    pub(super) fn ask(&mut self, ask: Ask) -> Result<(), Error> {
        let mut mint = self.mint();
        let id = mint.id();
        let dialog = match ask {
            Ask::WhoAreYou => Dialog::WhoAreYou(dialogs::WhoAreYou::new(&self.settings)),
            Ask::NewWorkspace => Dialog::NewWorkspace(dialogs::NewWorkspace::new(documents())),
            Ask::OpenPath => Dialog::Path(dialogs::PathAsk::new(Purpose::Open, &self.folder())),
            Ask::NewCity { name } => {
                prepare_gazetteer();
                Dialog::NewCity(dialogs::NewCity::new(&name, mint, &self.lookup()))
            }
            Ask::NewPartnership => {
                prepare_gazetteer();
                Dialog::NewPartnership(dialogs::NewPartnership::new(mint, &self.lookup()))
            }
            Ask::NewParty { partnership } => {
                prepare_gazetteer();
                let rank = self.parts(Kind::Party, partnership)?.len() as i64 + 1;
                Dialog::NewParty(dialogs::NewParty::new(partnership, rank, mint, &self.lookup()))
            }
            Ask::Step { partnership, step } => self.step_dialog(partnership, step)?,
            Ask::NewAgreement { partnership } => {
                let draft = Draft::new(Kind::Agreement, id).with(agreement::partnership, partnership);
                Dialog::Agreement(dialogs::AgreementAsk::new(draft, &self.lookup()))
            }
            Ask::ReplaceContact { partnership } => {
                let since = Period::since(PartialDate::of(today((self.options.now)())));
                let draft = Draft::new(Kind::ContactTerm, id).with(contact_term::partnership, partnership);
                let draft = draft.with(contact_term::time, since);
                Dialog::Record(dialogs::RecordAsk::new(draft, dialogs::RecordPurpose::ReplaceContact, &self.lookup()))
            }
            Ask::NewTask { about, due } => {
                let draft = Draft::new(Kind::Task, id).with(task::about, about).with(task::due, due);
                let draft = draft.chooses(task::origin, TaskOrigin::Hand);
                Dialog::Record(dialogs::RecordAsk::new(draft, dialogs::RecordPurpose::Add, &self.lookup()))
            }
            Ask::AddPart { kind, owner } => {
                let mut draft = Draft::new(kind, id);
                if let Some((index, value)) = naming(kind, owner) {
                    draft.put(index, Some(value));
                }
                Dialog::Record(dialogs::RecordAsk::new(draft, dialogs::RecordPurpose::Add, &self.lookup()))
            }
            Ask::NewRecord { kind: kind @ Kind::Agreement } => {
                Dialog::Agreement(dialogs::AgreementAsk::new(Draft::new(kind, id), &self.lookup()))
            }
            Ask::NewRecord { kind } => {
                let mut draft = Draft::new(kind, id);
                if kind == Kind::Fair {
                    draft = draft.chooses(fair::stage, FairStage::Preparing);
                }
                Dialog::Record(dialogs::RecordAsk::new(draft, dialogs::RecordPurpose::Add, &self.lookup()))
            }
            Ask::EditMany { record_refs } => {
                let Some(kind) = record_refs.first().map(|record_ref| record_ref.kind) else { return Ok(()) };
                Dialog::EditMany(dialogs::EditMany::new(record_refs, Draft::new(kind, id), &self.lookup()))
            }
            Ask::TagMany { record_refs } => {
                let tags = self.register().map_or(Ok(Vec::new()), |register| register.all(Kind::Tag))?;
                Dialog::TagMany(dialogs::TagMany::new(record_refs, &tags))
            }
            Ask::EditPart { record_ref } => {
                let Some(register) = self.register() else { return Ok(()) };
                let record =
                    register.get(record_ref)?.ok_or(Refusal::whole(record_ref.kind, RefusalReason::NoSuchRecord))?;
                Dialog::Record(dialogs::RecordAsk::new(
                    Draft::from(&record),
                    dialogs::RecordPurpose::Change,
                    &self.lookup(),
                ))
            }
            Ask::Delete { record_ref, title } => {
                let hanging = self.register().map(|register| Hanging::on(register, record_ref)).transpose()?;
                let with_it = hanging.and_then(|hanging| hanging.told(self.words, record_ref.kind));
                let in_the_way = self.register().map(|register| in_the_way(register, record_ref)).transpose()?;
                let lookup = self.lookup();
                let called = |record: &Record| (record.record_ref(), lookup.title(record.record_ref()));
                let in_the_way = in_the_way.iter().flatten().map(called).collect();
                Dialog::Delete(dialogs::DeleteAsk { record_ref, title, with_it, in_the_way, refusals: Vec::new() })
            }
            Ask::UndoAnyway { is_redo } => Dialog::Superseded(dialogs::SupersededAsk { is_redo }),
            Ask::Settings => {
                let folder = self.backups().map(|backups| backups.folder.display().to_string());
                let has_workspace = folder.is_some();
                Dialog::Settings(dialogs::SettingsAsk::new(&self.settings, folder.unwrap_or_default(), has_workspace))
            }
            Ask::About => Dialog::About,
            Ask::Keys => Dialog::Keys,
        };
        self.palette.close();
        self.dialog = Some(dialog);
        Ok(())
    }

    fn parts(&self, kind: Kind, owner: Id) -> Result<Vec<Record>, Error> {
        self.register().map_or(Ok(Vec::new()), |register| register.parts(kind, owner))
    }

    fn step_dialog(&mut self, partnership: Id, step: steps::Step) -> Result<Dialog, Error> {
        let text = Draft::new(Kind::Agreement, self.mint().id()).with(agreement::partnership, partnership);
        let agreements = self.parts(Kind::Agreement, partnership)?;
        let day = today((self.options.now)());
        let lookup = self.lookup();
        let today = lookup.typed_date(PartialDate::of(day));
        let who = self.settings.actor();
        Ok(Dialog::Step(dialogs::StepAsk::new((partnership, step), &agreements, text, &today, &who, &lookup)))
    }
}

/// The field by which a new part names the record it is added to: its owner's, or where that is of another kind the
/// first that takes such a record (a gift given outside any activity).
fn naming(kind: Kind, owner: RecordRef) -> Option<(usize, Value)> {
    let value = |field_type: FieldType| match field_type {
        FieldType::Ref(of) if of == owner.kind => Some(Value::Ref(owner.id)),
        FieldType::RecordRef(kinds) if kinds.is_empty() || kinds.contains(&owner.kind) => Some(Value::RecordRef(owner)),
        _ => None,
    };
    let fields = kind.owner_index().into_iter().chain(0..kind.fields().len());
    fields.into_iter().find_map(|index| Some((index, value(kind.fields()[index].field_type)?)))
}

/// Unpacks the gazetteer beside the window, so that the first letter typed finds it ready.
pub(super) fn prepare_gazetteer() {
    let unpack = |_: &JobProgress| {
        crate::files::gazetteer::Gazetteer::embedded();
        Ok(())
    };
    // Nobody waits for it: without a thread the first letter pays for it instead.
    drop(Job::start("gazetteer", || {}, unpack));
}
