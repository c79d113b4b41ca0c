//! Files: asking for them, opening, making, the sample, and backups.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{
    super::{
        beside::{told, wake},
        dialogs::{self, Dialog},
        picker::{Question, Reply},
    },
    Twinhall,
    workspace::BackupReason,
};
use crate::{
    jobs::{Job, JobProgress, attachments::save_copy, backups::back_up, paper::Order},
    register::{Backups, Options, Register},
    ui::command::{Ask, FileCommand, PaperCommand, PreferenceCommand, Purpose},
};

impl Twinhall {
    pub(super) fn pick(&mut self, ctx: &Context, purpose: Purpose) {
        if self.system.picker.is_asking() {
            return;
        }
        let key = match purpose {
            Purpose::Open => "start-open",
            Purpose::NewWorkspace => "start-new",
            Purpose::Rescue => "rescue",
            Purpose::BackupFolder => "backup-folder",
            Purpose::MapPicture => "map-save",
            Purpose::Attach(_) => "files-attach",
            Purpose::SaveCopy(_) => "file-save-title",
            Purpose::Paper(Order::Calendars) => "paper-choose-folder",
            Purpose::Paper(Order::Sheet(_) | Order::Schedule(_)) => "paper-save",
        };
        let rescue = self.workspace.as_ref().and_then(|open| open.register.path()).and_then(Path::file_stem);
        let name = match (purpose, rescue) {
            (Purpose::Rescue, Some(stem)) => format!("{} 2.twin", stem.to_string_lossy()),
            (Purpose::MapPicture, _) => format!("{}.png", self.words.say("view-map")),
            (Purpose::SaveCopy(file), _) => self.file_name(file),
            (Purpose::Paper(order), _) => self.paper_name(order),
            _ => "Twinhall.twin".to_owned(),
        };
        let kind = match purpose {
            Purpose::MapPicture => "map-picture-file",
            Purpose::Paper(_) => "paper-file",
            _ => "workspace-file",
        };
        let question = Question {
            purpose,
            title: self.words.say(key).trim_end_matches('…').to_owned(),
            folder: self.folder(),
            name,
            kind: self.words.say(kind).to_owned(),
        };
        self.system.picker.ask(ctx, question);
    }

    /// Where people look first: beside the workspace, else beside the one opened last.
    pub(super) fn folder(&self) -> PathBuf {
        let open = self.register().and_then(Register::path);
        let recent = self.settings.recent.iter().map(PathBuf::as_path);
        let beside = open.into_iter().chain(recent).filter_map(Path::parent).find(|folder| folder.is_dir());
        beside.map_or_else(documents, Path::to_owned)
    }

    pub(super) fn picked(&mut self, ctx: &Context, purpose: Purpose, reply: Reply) {
        match (purpose, reply) {
            (Purpose::Open, Reply::Chosen(path)) => self.execute(ctx, FileCommand::Open(path).into()),
            (Purpose::NewWorkspace, Reply::Chosen(path)) => self.choose(&path),
            (Purpose::Rescue, Reply::Chosen(path)) => self.execute(ctx, FileCommand::Rescue(path).into()),
            (Purpose::MapPicture, Reply::Chosen(path)) => self.execute(ctx, FileCommand::SaveMap(path).into()),
            (Purpose::BackupFolder, Reply::Chosen(path)) => {
                self.execute(ctx, PreferenceCommand::SetBackups(Some(path)).into());
                if let Err(error) = self.ask(Ask::Settings) {
                    self.tell_fault(ctx, error);
                }
            }
            (Purpose::Attach(about), Reply::ChosenAll(paths)) => {
                self.execute(ctx, FileCommand::Attach { about, paths }.into());
            }
            (Purpose::Attach(about), Reply::Chosen(path)) => {
                self.execute(ctx, FileCommand::Attach { about, paths: vec![path] }.into());
            }
            (Purpose::SaveCopy(file), Reply::Chosen(path)) => {
                self.execute(ctx, FileCommand::SaveCopy { file, path }.into());
            }
            (Purpose::Paper(order), Reply::Chosen(path)) => {
                self.execute(ctx, PaperCommand::Save { order, path }.into());
            }
            // The dialog of a new workspace has a field for the path itself.
            (_, Reply::Cancelled | Reply::ChosenAll(_)) | (Purpose::NewWorkspace, Reply::NoDialog) => {}
            (purpose, Reply::NoDialog) => {
                let begin = match purpose {
                    Purpose::Rescue => self.folder().join("Rescued.twin"),
                    Purpose::MapPicture => self.folder().join(format!("{}.png", self.words.say("view-map"))),
                    Purpose::SaveCopy(file) => self.folder().join(self.file_name(file)),
                    Purpose::Paper(order @ (Order::Sheet(_) | Order::Schedule(_))) => {
                        self.folder().join(self.paper_name(order))
                    }
                    _ => self.folder(),
                };
                self.lay_over(Dialog::Path(dialogs::PathAsk::new(purpose, &begin)));
            }
        }
    }

    pub(super) fn choose(&mut self, path: &Path) {
        if let Some(Dialog::NewWorkspace(dialog)) = &mut self.dialog {
            dialog.choose(path);
        }
    }

    pub(super) fn register_options(&self) -> Options {
        let mut options = self.options.clone();
        options.actor = self.settings.author();
        options.config = self.settings.folder().map(Path::to_owned);
        options.backups.clone_from(&self.settings.backups);
        options
    }

    pub(super) fn backups(&self) -> Option<Backups> {
        let register = self.register()?;
        let path = register.path()?;
        Some(Backups::of(path, register.workspace(), self.settings.backups.as_deref()))
    }

    pub(super) fn back_up_if_due(&mut self, ctx: &Context) {
        let Some(backups) = self.backups() else { return };
        let is_due = self.workspace.as_ref().is_some_and(|open| {
            open.access_allows() && !open.is_practice && backups.is_due(open.register.now_millis())
        });
        if is_due {
            self.start_backup(ctx, BackupReason::Due);
        }
    }

    /// Begins a copy of what was done since the last one; the file is not opened again before it is made.
    pub(super) fn back_up_at_end(&mut self) {
        let (Some(backups), Some(open)) = (self.backups(), &self.workspace) else { return };
        let is_due = open.may_write() && !open.is_practice && backups.is_behind(&open.register).unwrap_or(false);
        let Some(path) = open.register.path().filter(|_| is_due).map(Path::to_owned) else { return };
        let options = self.register_options();
        let work = move |progress: &JobProgress| back_up(&path, &options, &backups, progress);
        // Nobody listens: what fails now is made up for when the workspace is opened next.
        let job = Job::start("last backup", || {}, work);
        self.opening.ends.push(job.end());
        self.opening.last_backups.retain(|job| !job.end().has_come());
        self.opening.last_backups.push(job);
    }

    /// Copies the workspace through a reader of its own, so that the window goes on.
    pub(super) fn start_backup(&mut self, ctx: &Context, reason: BackupReason) {
        let Some(backups) = self.backups() else { return };
        let options = self.register_options();
        let Some(open) = &mut self.workspace else { return };
        let Some(path) = open.register.path().map(Path::to_owned) else { return };
        let work = move |progress: &JobProgress| back_up(&path, &options, &backups, progress);
        open.backup.put(reason, Job::start("backup", wake(ctx), work));
    }

    pub(super) fn listen_to_backup(&mut self, ctx: &Context) {
        let Some((reason, answer)) = self.workspace.as_mut().and_then(|open| open.backup.ended()) else { return };
        match answer {
            Ok(path) if reason == BackupReason::Asked => {
                let path = path.display().to_string();
                self.toast.say(ctx, self.words.tell("backup-done", &[("path", (&path).into())]));
            }
            Ok(_) => {}
            Err(error) => self.toast.warn(ctx, told(self.words, &error)),
        }
    }

    /// Draws the map as it is shown into a file, beside the window.
    pub(super) fn save_map(&mut self, ctx: &Context, path: PathBuf) {
        let lookup = self.lookup();
        let picture = self
            .workspace
            .as_ref()
            .and_then(|open| open.screens.partnerships.map.picture(&lookup, ctx.theme(), &open.name));
        let Some(picture) = picture else { return };
        let work = move |_: &JobProgress| {
            save_copy(&path, &picture.png()?)?;
            Ok(path)
        };
        self.picture.put((), Job::start("map picture", wake(ctx), work));
    }

    pub(super) fn listen_for_picture(&mut self, ctx: &Context) {
        match self.picture.ended() {
            Some(((), Ok(path))) => {
                let path = path.display().to_string();
                self.toast.say(ctx, self.words.tell("map-saved", &[("path", (&path).into())]));
            }
            Some(((), Err(error))) => self.toast.warn(ctx, told(self.words, &error)),
            None => {}
        }
    }
}

pub(super) fn documents() -> PathBuf {
    let user = directories::UserDirs::new();
    let folder = user.as_ref().and_then(|user| user.document_dir().map(Path::to_owned));
    folder.or_else(|| user.map(|user| user.home_dir().to_owned())).unwrap_or_default()
}
