//! What is done to several records at once: one field set to one value, or a tag put on.

use egui::{ComboBox, TextEdit, Ui};

use crate::{
    domain::{
        fold::fold,
        kinds::Mark,
        record::{Draft, Record, Refusal},
        value::RecordRef,
    },
    ui::{
        command::{Command, RecordCommand},
        dialogs::footer::{goes, heading_ui},
        lookup::Lookup,
        theme::{FIELD, SMALL},
        widgets::{
            basic::{caption_ui, chip_ui, note_ui, wrong_ui},
            choice,
            form::Form,
        },
    },
};

/// One field of several records.
pub struct EditMany {
    record_refs: Vec<RecordRef>,
    pub form: Form,
    fields: Vec<&'static str>,
    /// None at first: a field emptied by one press too many would be lost in every record.
    chosen: Option<&'static str>,
}

impl EditMany {
    pub fn new(record_refs: Vec<RecordRef>, blank: Draft, lookup: &Lookup<'_>) -> Self {
        let kind = blank.kind;
        // What tells records apart is never the same for several.
        let is_shared = |name: &&'static str| {
            let spec = kind.field_index(name).map(|index| &kind.fields()[index]);
            spec.is_some_and(|spec| !spec.is(Mark::Title) && !spec.is(Mark::Personal))
        };
        let fields: Vec<&'static str> = kind.typed_fields().filter(is_shared).collect();
        Self { record_refs, form: Form::new(blank, lookup), fields, chosen: None }
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        let kind = self.form.kind();
        heading_ui(ui, &words.tell("many-title", &[("count", self.record_refs.len().into())]));
        caption_ui(ui, words.say("many-field"));
        let none = || words.say("choose").to_owned();
        let shown = self.chosen.map_or_else(none, |field| lookup.field_label(kind, field));
        let combo = ComboBox::from_id_salt("many field").selected_text(&shown).width(280.0).show_ui(ui, |ui| {
            for field in &self.fields {
                choice::value_ui(ui, &mut self.chosen, Some(*field), lookup.field_label(kind, field));
            }
        });
        choice::finish(&combo, words.say("many-field"), &shown);
        ui.add_space(SMALL);
        let Some(chosen) = self.chosen else {
            note_ui(ui, words.say("many-note"));
            return commands;
        };
        self.form.ui(ui, lookup, &[chosen]);
        self.form.whole_refusals_ui(ui, lookup);
        note_ui(ui, words.say("many-note"));
        if goes(ui, words.say("save")) {
            let draft = self.form.draft(lookup);
            if let (Some(draft), Some(field)) = (draft, kind.field_index(chosen)) {
                let (value, brought) = (draft.value(field).cloned(), draft.brought().to_vec());
                let record_refs = self.record_refs.clone();
                commands.push(RecordCommand::SaveMany { brought, record_refs, field, value }.into());
            }
        }
        commands
    }
}

/// A tag for one or several records.
pub struct TagMany {
    record_refs: Vec<RecordRef>,
    known: Vec<String>,
    typed: String,
    is_begun: bool,
    pub refusals: Vec<Refusal>,
}

impl TagMany {
    pub fn new(record_refs: Vec<RecordRef>, tags: &[Record]) -> Self {
        let known = tags.iter().map(Record::title).collect();
        Self { record_refs, known, typed: String::new(), is_begun: false, refusals: Vec::new() }
    }

    pub fn is_changed(&self) -> bool {
        !self.typed.trim().is_empty()
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, &words.tell("tag-title", &[("count", self.record_refs.len().into())]));
        let named = caption_ui(ui, words.say("tag-name"));
        let edit = TextEdit::singleline(&mut self.typed).desired_width(f32::INFINITY);
        let field = ui.add(edit.margin(FIELD)).labelled_by(named.id);
        if !std::mem::replace(&mut self.is_begun, true) {
            field.request_focus();
        }
        let tag =
            |name: &str| RecordCommand::Tag { record_refs: self.record_refs.clone(), name: name.to_owned() }.into();
        let wanted = fold(&self.typed);
        ui.add_space(SMALL);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            for name in self.known.iter().filter(|name| fold(name).contains(&wanted)) {
                if chip_ui(ui, name, false).clicked() {
                    commands.push(tag(name));
                }
            }
        });
        for refusal in &self.refusals {
            wrong_ui(ui, &lookup.refusal(refusal));
        }
        let name = self.typed.trim();
        if goes(ui, words.say("add")) && !name.is_empty() {
            commands.push(tag(name));
        }
        commands
    }
}
