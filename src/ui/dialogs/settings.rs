//! Preferences: language, look, size of text, who works here, and where backups go.

use egui::Ui;

use super::ask::line_ui;
use crate::{
    ui::{
        command::{Command, DialogCommand, FileCommand, PreferenceCommand, Purpose},
        dialogs::footer::{heading_ui, trailing_ui},
        lookup::Lookup,
        settings::{Look, Motion, Settings},
        theme::{GAP, SMALL},
        widgets::{
            accessibility,
            basic::{button_ui, caption_ui, note_ui, pick_ui},
        },
    },
    words::Language,
};

/// Sizes of text offered, in percent.
const SIZES: [u16; 5] = [90, 100, 115, 130, 150];

pub struct SettingsAsk {
    name: String,
    office: String,
    /// Whether a workspace is open, whose backups the folder is about.
    pub has_workspace: bool,
    pub backups: String,
}

impl SettingsAsk {
    pub fn new(settings: &Settings, backups: String, has_workspace: bool) -> Self {
        Self { name: settings.name.clone(), office: settings.office.clone(), has_workspace, backups }
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, settings: &Settings) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        let heading = |ui: &mut Ui, key: &str| {
            ui.add_space(GAP);
            caption_ui(ui, words.say(key));
        };
        heading_ui(ui, words.say("settings"));
        heading(ui, "language");
        ui.horizontal_wrapped(|ui| {
            for language in Language::ALL {
                if pick_ui(ui, language.own_name(), words.language() == language).clicked() {
                    commands.push(PreferenceCommand::SetLanguage(language).into());
                }
            }
        });
        heading(ui, "look");
        ui.horizontal_wrapped(|ui| {
            for look in Look::ALL {
                if pick_ui(ui, words.say(look.key()), settings.look == look).clicked() {
                    commands.push(PreferenceCommand::SetLook(look).into());
                }
            }
        });
        heading(ui, "text-size");
        ui.horizontal_wrapped(|ui| {
            for percent in SIZES {
                if pick_ui(ui, &format!("{percent}\u{a0}%"), settings.text_percent == percent).clicked() {
                    commands.push(PreferenceCommand::SetTextSize(percent).into());
                }
            }
        });
        heading(ui, "motion");
        ui.horizontal_wrapped(|ui| {
            for motion in Motion::ALL {
                let pick = pick_ui(ui, words.say(motion.key()), settings.motion == motion);
                if motion == Motion::Less {
                    accessibility::described(&pick, words.say("motion-note"));
                }
                if pick.clicked() {
                    commands.push(PreferenceCommand::SetMotion(motion).into());
                }
            }
        });
        note_ui(ui, words.say("motion-note"));
        ui.add_space(GAP);
        let name = line_ui(ui, words.say("who-name"), &mut self.name, false);
        let office = line_ui(ui, words.say("who-office"), &mut self.office, false);
        note_ui(ui, words.say("who-note"));
        if name.lost_focus() || office.lost_focus() {
            commands.push(PreferenceCommand::SetActor { name: self.name.clone(), office: self.office.clone() }.into());
        }
        if self.has_workspace {
            heading(ui, "backups");
            note_ui(ui, &words.tell("backups-note", &[("folder", (&self.backups).into())]));
            ui.horizontal_wrapped(|ui| {
                if button_ui(ui, words.say("backup-now")).clicked() {
                    commands.push(FileCommand::BackUp.into());
                }
                if button_ui(ui, words.say("backup-folder")).clicked() {
                    commands.push(FileCommand::Pick(Purpose::BackupFolder).into());
                }
            });
        }
        ui.add_space(SMALL);
        trailing_ui(ui, |ui| {
            if button_ui(ui, words.say("close")).clicked() {
                commands
                    .push(PreferenceCommand::SetActor { name: self.name.clone(), office: self.office.clone() }.into());
                commands.push(DialogCommand::Dismiss.into());
            }
        });
        commands
    }
}
