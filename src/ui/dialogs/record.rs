//! A part of a record, added or changed: a note, a name, a signatory, a need.

use egui::Ui;

use super::{goes, heading_ui};
use crate::{
    domain::{kinds::Kind, record::Draft},
    report::values,
    ui::{
        command::Command,
        lookup::Lookup,
        screens::{parts, records::sheets::home},
        widgets::form::Form,
    },
};

pub struct RecordAsk {
    pub form: Form,
    is_new: bool,
    fields: Vec<&'static str>,
}

/// Fields asked of a record: nobody adds a task that is done.
fn asked(kind: Kind, is_new: bool) -> Vec<&'static str> {
    if kind == Kind::Task && is_new {
        return vec!["title", "due", "about", "who", "person", "note"];
    }
    parts::typed_fields(kind)
}

impl RecordAsk {
    pub fn new(draft: Draft, is_new: bool, lookup: &Lookup<'_>) -> Self {
        let mut fields = asked(draft.kind, is_new);
        // What it belongs to is asked where it is not known from where it was begun.
        let owner = draft.kind.owner_index().filter(|index| draft.value(*index).is_none());
        if let Some(owner) = owner {
            fields.insert(0, draft.kind.fields()[owner].name);
        }
        let mut form = Form::new(draft, lookup);
        if let Some(first) = fields.first() {
            form.focus(first);
        }
        Self { form, is_new, fields }
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        let kind = self.form.kind();
        let name = values::kind(words, kind);
        let new = home(kind).filter(|_| self.is_new).map(|sheet| words.say(sheet.labels.new));
        heading_ui(ui, new.unwrap_or(name));
        let did = self.form.ui(ui, lookup, &self.fields);
        self.form.whole_refusals_ui(ui, lookup);
        let go = words.say(if self.is_new { "add" } else { "save" });
        if goes(ui, go) || did.entered {
            if let Some(draft) = self.form.checked(lookup, &[]) {
                commands.push(if self.is_new { Command::Add(vec![draft]) } else { Command::Save(draft) });
            }
        }
        commands
    }
}
