//! A part of a record, added or changed: a note, a name, a signatory, a need.

use egui::Ui;

use super::order::layout;
use crate::{
    domain::record::Draft,
    report::values,
    ui::{
        command::{Command, DialogCommand, RecordCommand},
        dialogs::footer::{goes, heading_ui},
        lookup::Lookup,
        screens::records::{kind_rows::row, shapes::Group},
        theme::TINY,
        widgets::{basic::section_ui, form::Form},
    },
};

/// What becomes of what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Add,
    Change,
    /// A term as contact person, which ends that of whoever it was before.
    ReplaceContact,
}

pub struct RecordAsk {
    pub form: Form,
    purpose: Purpose,
    groups: Vec<Group>,
}

impl RecordAsk {
    pub fn new(draft: Draft, purpose: Purpose, lookup: &Lookup<'_>) -> Self {
        let is_new = purpose != Purpose::Change;
        // What it belongs to is asked where it is not known from where it was begun.
        let owner = draft.kind.owner_index().filter(|index| draft.value(*index).is_none());
        let groups = layout(draft.kind, is_new, owner.map(|owner| draft.kind.fields()[owner].name));
        let mut form = Form::new(draft, lookup);
        if let Some(first) = groups.first().and_then(|group| group.fields.first()) {
            form.focus(first);
        }
        Self { form, purpose, groups }
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        let kind = self.form.kind();
        let name = values::kind(words, kind);
        let new = row(kind).sheet().filter(|_| self.purpose == Purpose::Add).map(|sheet| words.say(sheet.labels.new));
        let replaces = (self.purpose == Purpose::ReplaceContact).then(|| words.say("contact-replace"));
        heading_ui(ui, replaces.or(new).unwrap_or(name));
        for group in &self.groups {
            if !group.caption.is_empty() {
                ui.add_space(TINY);
                section_ui(ui, words.say(group.caption));
            }
            let did = self.form.ui(ui, lookup, &group.fields);
            commands.extend(did.shows.map(|record_ref| DialogCommand::LeaveFor(record_ref).into()));
        }
        self.form.whole_refusals_ui(ui, lookup);
        let go = words.say(if self.purpose == Purpose::Add { "add" } else { "save" });
        if goes(ui, go) {
            if let Some(draft) = self.form.checked(lookup, &[]) {
                commands.push(match self.purpose {
                    Purpose::Add => RecordCommand::Add(vec![draft]).into(),
                    Purpose::Change => RecordCommand::Save(draft).into(),
                    Purpose::ReplaceContact => RecordCommand::ReplaceContact(draft).into(),
                });
            } else {
                self.form.focus_refused(self.groups.iter().flat_map(|group| group.fields.iter().copied()));
            }
        }
        commands
    }
}
