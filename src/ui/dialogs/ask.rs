//! Small questions: who works here, where a workspace goes, and whether something is really meant.

use std::path::PathBuf;

use egui::{TextEdit, Ui};

use crate::{
    domain::{record::Refusal, value::RecordRef},
    report::sentences,
    ui::{
        command::{
            Command, DialogCommand, FileCommand, NavCommand, PaperCommand, PreferenceCommand, Purpose, RecordCommand,
        },
        dialogs::footer::{close_ui, goes, goes_dangerously, heading_ui, leaves},
        lookup::Lookup,
        settings::Settings,
        theme::{FIELD, SMALL},
        widgets::basic::{button_ui, caption_ui, link_ui, note_ui, wrong_ui},
    },
};

/// A labelled line of text.
pub fn line_ui(ui: &mut Ui, label: &str, text: &mut String, is_first: bool) -> egui::Response {
    let named = caption_ui(ui, label);
    let edit = TextEdit::singleline(text).desired_width(f32::INFINITY).margin(FIELD);
    let response = ui.add(edit).labelled_by(named.id);
    // A field just left by Enter has answered; taking the keyboard back would hide that.
    if is_first && !response.lost_focus() && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response
}

/// Name and office of the person at the window; asked once.
pub struct WhoAreYou {
    name: String,
    office: String,
    begun: [String; 2],
}

impl WhoAreYou {
    pub fn new(settings: &Settings) -> Self {
        let [name, office] = [&settings.name, &settings.office].map(String::clone);
        Self { begun: [name.clone(), office.clone()], name, office }
    }

    pub fn is_changed(&self) -> bool {
        self.name != self.begun[0] || self.office != self.begun[1]
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("who-title"));
        note_ui(ui, words.say("who-note"));
        ui.add_space(SMALL);
        line_ui(ui, words.say("who-name"), &mut self.name, true);
        line_ui(ui, words.say("who-office"), &mut self.office, false);
        let is_answered = goes(ui, words.say("who-go"));
        leaves(ui, "who-later");
        if is_answered {
            commands.push(PreferenceCommand::SetActor { name: self.name.clone(), office: self.office.clone() }.into());
            commands.push(DialogCommand::Dismiss.into());
        }
        commands
    }
}

/// A new workspace: whose it is, and where its file goes.
pub struct NewWorkspace {
    office: String,
    path: String,
    /// Whether the path was typed or chosen rather than made from the office's name.
    pub has_own_path: bool,
    folder: PathBuf,
    refusal: Option<&'static str>,
    /// Why the file could not be made.
    pub problem: Option<String>,
}

impl NewWorkspace {
    pub fn new(folder: PathBuf) -> Self {
        let path = folder.join("Twinhall.twin").display().to_string();
        Self { office: String::new(), path, has_own_path: false, folder, refusal: None, problem: None }
    }

    pub fn is_changed(&self) -> bool {
        self.has_own_path || !self.office.trim().is_empty()
    }

    pub fn choose(&mut self, path: &std::path::Path) {
        self.path = path.display().to_string();
        self.has_own_path = true;
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("new-workspace-title"));
        note_ui(ui, words.say("new-workspace-note"));
        ui.add_space(SMALL);
        let office = line_ui(ui, words.say("new-workspace-office"), &mut self.office, true);
        if office.changed() && !self.has_own_path {
            let name: String = self.office.trim().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
            let name = if name.trim().is_empty() { "Twinhall" } else { name.trim() };
            self.path = self.folder.join(format!("{name}.twin")).display().to_string();
        }
        let path = line_ui(ui, words.say("new-workspace-path"), &mut self.path, false);
        self.has_own_path |= path.changed();
        if button_ui(ui, words.say("choose-place")).clicked() {
            commands.push(FileCommand::Pick(Purpose::NewWorkspace).into());
        }
        if let Some(refusal) = self.refusal {
            wrong_ui(ui, words.say(refusal));
        }
        if let Some(problem) = &self.problem {
            wrong_ui(ui, problem);
        }
        if goes(ui, words.say("create")) {
            self.problem = None;
            self.refusal = if self.office.trim().is_empty() {
                Some("new-workspace-needs-office")
            } else if self.path.trim().is_empty() {
                Some("new-workspace-needs-path")
            } else {
                None
            };
            if self.refusal.is_none() {
                let path = PathBuf::from(self.path.trim());
                let path = if path.extension().is_some() { path } else { path.with_extension("twin") };
                commands.push(FileCommand::Create { path, name: self.office.trim().to_owned() }.into());
            }
        }
        commands
    }
}

/// A path typed in, where the system shows no dialog.
pub struct PathAsk {
    purpose: Purpose,
    path: String,
    begun: String,
    /// Why nothing came of the path.
    pub problem: Option<String>,
}

impl PathAsk {
    pub fn new(purpose: Purpose, begin: &std::path::Path) -> Self {
        let path = begin.display().to_string();
        Self { purpose, begun: path.clone(), path, problem: None }
    }

    pub fn is_changed(&self) -> bool {
        self.path != self.begun
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("path-title"));
        note_ui(ui, words.say("path-note"));
        ui.add_space(SMALL);
        line_ui(ui, words.say("path-label"), &mut self.path, true);
        if let Some(problem) = &self.problem {
            wrong_ui(ui, problem);
        }
        if goes(ui, words.say("go-on")) {
            let path = PathBuf::from(self.path.trim());
            self.problem = None;
            commands.push(match self.purpose {
                Purpose::Open => FileCommand::Open(path).into(),
                Purpose::NewWorkspace => FileCommand::NewWorkspaceAt(path).into(),
                Purpose::Attach(about) => FileCommand::Attach { about, paths: vec![path] }.into(),
                Purpose::SaveCopy(file) => FileCommand::SaveCopy { file, path }.into(),
                Purpose::Rescue => FileCommand::Rescue(path).into(),
                Purpose::BackupFolder => PreferenceCommand::SetBackups(Some(path)).into(),
                Purpose::MapPicture => FileCommand::SaveMap(path).into(),
                Purpose::Paper(order) => PaperCommand::Save { order, path }.into(),
            });
        }
        commands
    }
}

/// Whether a record is really to be deleted.
pub struct DeleteAsk {
    pub record_ref: RecordRef,
    pub title: String,
    /// What goes with it, or keeps it, beyond its own parts.
    pub with_it: Option<String>,
    /// What names it and stays, so that it can't go, and what each is called.
    pub in_the_way: Vec<(RecordRef, String)>,
    pub refusals: Vec<Refusal>,
}

impl DeleteAsk {
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, &words.tell("delete-title", &[("name", (&self.title).into())]));
        if self.in_the_way.is_empty() {
            note_ui(ui, words.say("delete-note"));
        }
        if let Some(told) = &self.with_it {
            ui.add(egui::Label::new(told).wrap());
        }
        if !self.in_the_way.is_empty() {
            ui.add(egui::Label::new(words.say("delete-in-the-way")).wrap());
            for (record_ref, title) in &self.in_the_way {
                if link_ui(ui, &sentences::named(words, *record_ref, title)).clicked() {
                    commands.push(DialogCommand::Dismiss.into());
                    commands.push(NavCommand::Show(*record_ref).into());
                }
            }
            commands.extend(close_ui(ui, lookup));
            return commands;
        }
        for refusal in &self.refusals {
            wrong_ui(ui, &lookup.refusal(refusal));
        }
        if goes_dangerously(ui, words.say("delete")) {
            commands.push(RecordCommand::Delete(self.record_ref).into());
        }
        commands
    }
}

/// What becomes of a workspace beside which a crash left what does not belong to it.
pub struct RescueAsk {
    pub path: PathBuf,
}

impl RescueAsk {
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("rescue-both-title"));
        note_ui(ui, &self.path.display().to_string());
        ui.add(egui::Label::new(words.say("fault-foreign-journal")).wrap());
        if goes(ui, words.say("rescue-both-go")) {
            commands.push(DialogCommand::Dismiss.into());
            commands.push(FileCommand::RescueBoth(self.path.clone()).into());
        }
        commands
    }
}

/// An undo on which later changes stand.
pub struct SupersededAsk {
    pub is_redo: bool,
}

impl SupersededAsk {
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("superseded-title"));
        note_ui(ui, words.say("superseded-note"));
        if goes(ui, words.say("superseded-go")) {
            commands.push(DialogCommand::Dismiss.into());
            commands.push(if self.is_redo {
                RecordCommand::Redo { anyway: true }.into()
            } else {
                RecordCommand::Undo { anyway: true }.into()
            });
        }
        commands
    }
}
