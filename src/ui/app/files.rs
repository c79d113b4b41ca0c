//! Files that come to the window and leave it: dropped, chosen, looked at, saved as a copy.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{
    super::{
        beside::{TICK, told, wake},
        screens::files_part::{self, Preview, look_at},
    },
    Twinhall,
};
use crate::{
    actions::attachments::{Attached, attach},
    domain::{
        kinds::{Kind, attachment},
        record::Record,
        value::{Id, RecordRef},
    },
    files::{
        media::viewed_ending,
        picture::{self, Picture},
    },
    jobs::{
        self, Job, JobProgress,
        attachments::{Batch, Kept, Problem, bring_files, save_copy},
        viewer::view_copy,
    },
    register::Error,
    ui::command::FileCommand,
    words::Words,
};

impl Twinhall {
    /// What was dropped on the window goes to the record shown.
    pub(super) fn take_drop(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_owned()).collect();
        if paths.is_empty() {
            return;
        }
        let refusal = match &self.workspace {
            None => "files-need-workspace",
            Some(_) if self.is_covered() => "files-need-answer",
            Some(open) if !open.may_write() => "files-need-writing",
            Some(open) => match open.record_shown() {
                Some(about) => return self.execute(ctx, FileCommand::Attach { about, paths }.into()),
                None => "files-need-record",
            },
        };
        self.toast.warn(ctx, self.words.say(refusal).to_owned());
    }

    /// Begins to read files for a record, or lets them wait until those before them are read.
    pub(super) fn attach(&mut self, ctx: &Context, about: RecordRef, paths: Vec<PathBuf>) {
        let options = self.register_options();
        let Some(open) = &mut self.workspace else { return };
        // A sweep would take out what no record names yet.
        if open.files.reading.is_busy() || open.files.sweeping.is_busy() {
            open.files.waiting.push((about, paths));
            return;
        }
        let keeper = open.register.keeper(&options);
        let work = move |progress: &JobProgress| bring_files(&paths, progress, keeper);
        open.files.reading.put(about, Job::start("reading files", wake(ctx), work));
    }

    pub(super) fn stop_reading(&mut self) {
        if let Some(open) = &mut self.workspace {
            open.files.waiting.clear();
            open.files.reading.cancel();
        }
    }

    /// What the jobs about files have come to.
    pub(super) fn listen_to_files(&mut self, ctx: &Context) {
        self.take_drop(ctx);
        let Some(open) = &mut self.workspace else { return };
        if let Some((file, picture)) = open.files.picture.ended() {
            let preview = match &picture {
                Ok(Some(picture)) => Preview::Shown(texture(ctx, picture)),
                // A decoder that gave up in the midst of hostile bytes leaves no answer.
                Ok(None) | Err(_) => Preview::CannotBeShown,
            };
            look_at(ctx, Some((file, preview)));
            if let Err(error @ jobs::Error::Register(_)) = picture {
                self.toast.warn(ctx, told(self.words, &error));
            }
        }
        if let Some((path, saved)) = open.files.saving.ended() {
            let path = path.display().to_string();
            match saved {
                Ok(()) => self.toast.say(ctx, self.words.tell("file-saved", &[("path", (&path).into())])),
                Err(error) => self.toast.warn(ctx, told(self.words, &error)),
            }
        }
        if let Some((name, opened)) = open.files.viewing.ended() {
            let said = |key| self.words.tell(key, &[("name", (&name).into())]);
            match opened {
                Ok(true) => self.toast.say(ctx, said("file-opened")),
                Ok(false) => self.toast.warn(ctx, said("file-no-program")),
                Err(error) => self.toast.warn(ctx, told(self.words, &error)),
            }
        }
        let Some(open) = &mut self.workspace else { return };
        match open.files.reading.ended() {
            Some((about, batch)) => self.keep_batch(ctx, about, batch),
            None if open.files.reading.is_busy() => ctx.request_repaint_after(TICK),
            None => {}
        }
        if let Some(((), swept)) = self.workspace.as_mut().and_then(|open| open.files.sweeping.ended()) {
            if let Err(error) = swept {
                self.tell_fault(ctx, error);
            }
            self.attach_next(ctx);
        }
    }

    /// Takes out the bytes of files that came to nothing, beside the window.
    fn sweep(&mut self, ctx: &Context) {
        let options = self.register_options();
        let Some(open) = &mut self.workspace else { return };
        let Some(keeper) = open.register.keeper(&options) else { return };
        let work = move |_: &JobProgress| keeper.sweep().map(|_| ());
        open.files.sweeping.put((), Job::start("sweep", wake(ctx), work));
    }

    /// Goes on with files that wait for others.
    fn attach_next(&mut self, ctx: &Context) {
        let next = self.workspace.as_mut().and_then(|open| open.files.waiting.pop());
        if let Some((about, paths)) = next {
            self.execute(ctx, FileCommand::Attach { about, paths }.into());
        }
    }

    /// Writes what was read, says what came of it, and goes on with those that wait.
    fn keep_batch(&mut self, ctx: &Context, about: RecordRef, batch: Result<Batch, jobs::Error>) {
        let kept = batch.and_then(|batch| {
            let attached = match &mut self.workspace {
                Some(open) if !batch.is_cancelled && !batch.files.is_empty() => {
                    let done = attach(&mut open.register, about, &batch.files)?;
                    self.touch(&done.touched);
                    done.value
                }
                _ => Attached::default(),
            };
            Ok((attached, batch))
        });
        match kept {
            Ok((_, batch)) if batch.is_cancelled => {}
            Ok((attached, batch)) => self.tell_attached(ctx, about, &attached, &batch.left),
            Err(error) => {
                self.tell_fault(ctx, error);
                return self.sweep(ctx);
            }
        }
        self.attach_next(ctx);
    }

    fn tell_attached(&mut self, ctx: &Context, about: RecordRef, attached: &Attached, left: &[(String, Problem)]) {
        let title = self.lookup().title(about);
        let mut said = Vec::new();
        if !attached.added.is_empty() {
            let args = [("count", attached.added.len().into()), ("title", (&title).into())];
            said.push(self.words.tell("files-attached", &args));
        }
        for name in &attached.known {
            said.push(self.words.tell("file-known", &[("name", name.into())]));
        }
        said.extend(left.iter().map(|(name, problem)| refusal(self.words, name, *problem)));
        let text = said.join(" ");
        if !left.is_empty() {
            self.toast.warn(ctx, text);
        } else if attached.added.is_empty() {
            self.toast.say(ctx, text);
        } else {
            self.toast.offer_undo(ctx, text);
        }
    }

    /// Makes a picture small beside the window, to be looked at under its file.
    pub(super) fn look_at(&mut self, ctx: &Context, file: Option<Id>) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        open.files.picture.clear();
        look_at(ctx, file.map(|file| (file, Preview::Reading)));
        let Some(file) = file else { return Ok(()) };
        let Some(kept) = self.kept(file)? else { return Err(Error::Missing) };
        let work = move |_: &JobProgress| Ok(picture::decode(&kept.read()?));
        if let Some(open) = &mut self.workspace {
            open.files.picture.put(file, Job::start("picture", wake(ctx), work));
        }
        Ok(())
    }

    /// Writes the bytes of an attachment to a file of its own.
    pub(super) fn save_copy(&mut self, ctx: &Context, file: Id, path: PathBuf) -> Result<(), Error> {
        let Some(kept) = self.kept(file)? else { return Err(Error::Missing) };
        let to = path.clone();
        let work = move |_: &JobProgress| save_copy(&to, &kept.read()?);
        if let Some(open) = &mut self.workspace {
            open.files.saving.put(path, Job::start("copy", wake(ctx), work));
        }
        self.dialog = None;
        Ok(())
    }

    /// Opens a copy of an attachment in the program of the computer that is meant for it.
    pub(super) fn view(&mut self, ctx: &Context, file: Id) -> Result<(), Error> {
        let (Some(record), Some(kept)) = (self.attachment(file)?, self.kept(file)?) else { return Err(Error::Missing) };
        let Some(ending) = viewed_ending(record.text(attachment::name), record.text(attachment::media_type)) else {
            return Ok(());
        };
        let name = self.file_name(file);
        let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
        let (copy, open_file) = (format!("{stem}.{ending}"), self.system.open_file);
        let work = move |_: &JobProgress| view_copy(&copy, &kept.read()?, open_file);
        if let Some(open) = &mut self.workspace {
            open.files.viewing.put(name, Job::start("copy to be looked at", wake(ctx), work));
        }
        Ok(())
    }

    /// Name an attachment's copy begins with.
    pub(super) fn file_name(&self, file: Id) -> String {
        let name = self.attachment(file).ok().flatten().map(|record| record.text(attachment::name).to_owned());
        // A name that came from elsewhere must not lead elsewhere.
        let name = name.unwrap_or_default().replace(['/', '\\', ':'], " ");
        Path::new(name.trim()).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    fn attachment(&self, file: Id) -> Result<Option<Record>, Error> {
        let record_ref = RecordRef { kind: Kind::Attachment, id: file };
        self.register().map_or(Ok(None), |register| register.get(record_ref))
    }

    /// Where the bytes of an attachment are to be had, beside the window where that can be.
    fn kept(&self, file: Id) -> Result<Option<Kept>, Error> {
        let (Some(record), Some(register)) = (self.attachment(file)?, self.register()) else { return Ok(None) };
        let Some(digest) = record.get(attachment::digest).copied() else { return Ok(None) };
        match register.path().filter(|_| register.is_in_place()) {
            Some(path) => Ok(Some(Kept::InFile { path: path.to_owned(), options: self.register_options(), digest })),
            // Only the connection that is open still leads to a file that was taken from under us.
            None => Ok(register.bytes(&digest)?.map(Kept::Read)),
        }
    }
}

fn texture(ctx: &Context, picture: &Picture) -> egui::TextureHandle {
    let image = egui::ColorImage::from_rgba_unmultiplied([picture.width, picture.height], &picture.rgba);
    ctx.load_texture("attached picture", image, egui::TextureOptions::LINEAR)
}

/// Why a file was not attached.
fn refusal(words: &Words, name: &str, problem: Problem) -> String {
    let size = match problem {
        Problem::TooLarge { bytes } => files_part::size(words, bytes as i64),
        _ => String::new(),
    };
    words.tell(&format!("file-{}", problem.code()), &[("name", name.into()), ("size", (&size).into())])
}
