//! Files that come to the window and leave it: dropped, chosen, looked at, saved as a copy.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use egui::{Align2, Area, Context, Frame, Margin, Order, Stroke, Ui, Vec2};

use super::{
    super::{
        screens::files_part::{self, Preview, look_at},
        theme::{SMALL, palette},
        widgets::basic::button_ui,
    },
    Twinhall,
};
use crate::{
    domain::{
        kinds::{Kind, attachment},
        record::Record,
        value::{Id, RecordRef},
    },
    files::picture::{self, Picture},
    jobs::{
        self, Job, Outcome,
        attach::{Attached, attach},
        attachments::{Batch, Problem, Progress, bring_files, save_copy},
    },
    register::Error,
    report::sentences,
    ui::command::{Command, FileCommand},
    words::Words,
};

/// How often reading says how far it has come.
const TICK: Duration = Duration::from_millis(100);

/// Files under way in an open workspace.
#[derive(Default)]
pub(super) struct FileWork {
    reading: Option<Reading>,
    /// Files dropped while others are being read.
    waiting: Vec<(RecordRef, Vec<PathBuf>)>,
    picture: Option<(Id, Job<Option<Picture>>)>,
    saving: Option<(PathBuf, Job<Result<(), Error>>)>,
}

struct Reading {
    about: RecordRef,
    progress: Arc<Progress>,
    job: Job<Result<Batch, Error>>,
}

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
            Some(_) if self.dialog.is_some() || self.palette.is_open => "files-need-answer",
            Some(open) if !open.may_write() => "files-need-writing",
            Some(open) => match open.record_shown() {
                Some(about) => return self.execute(ctx, FileCommand::Attach { about, paths }.into()),
                None => "files-need-record",
            },
        };
        self.toast.warn(ctx, self.words.say(refusal).to_owned());
    }

    /// Begins to read files for a record, or lets them wait until those before them are read.
    pub(super) fn attach(&mut self, ctx: &Context, about: RecordRef, paths: Vec<PathBuf>) -> Result<(), Error> {
        let options = self.register_options();
        let Some(open) = &mut self.workspace else { return Ok(()) };
        if open.files.reading.is_some() {
            open.files.waiting.push((about, paths));
            return Ok(());
        }
        let progress = Arc::new(Progress::default());
        let (wake, seen) = (ctx.clone(), progress.clone());
        let keeper = open.register.keeper(&options);
        let work = move || bring_files(&paths, &seen, keeper);
        let job = jobs::start("reading files", move || wake.request_repaint(), work)?;
        open.files.reading = Some(Reading { about, progress, job });
        Ok(())
    }

    pub(super) fn stop_reading(&mut self) {
        if let Some(open) = &mut self.workspace {
            open.files.waiting.clear();
            if let Some(reading) = &open.files.reading {
                reading.progress.is_cancelled.store(true, Ordering::Relaxed);
            }
        }
    }

    /// What the jobs about files have come to.
    pub(super) fn listen_to_files(&mut self, ctx: &Context) {
        self.take_drop(ctx);
        let Some(open) = &mut self.workspace else { return };
        if let Some((file, job)) = &open.files.picture {
            let preview = match job.poll() {
                Outcome::Running => None,
                Outcome::Done(Some(picture)) => Some(Preview::Shown(texture(ctx, &picture))),
                // A decoder that gave up in the midst of hostile bytes leaves no answer.
                Outcome::Done(None) | Outcome::Lost => Some(Preview::CannotBeShown),
            };
            if let Some(preview) = preview {
                look_at(ctx, Some((*file, preview)));
                open.files.picture = None;
            }
        }
        if let Some((path, job)) = &open.files.saving {
            let path = path.display().to_string();
            match job.poll() {
                Outcome::Running => {}
                Outcome::Done(Ok(())) => {
                    open.files.saving = None;
                    self.toast.say(ctx, self.words.tell("file-saved", &[("path", (&path).into())]));
                }
                Outcome::Done(Err(error)) => {
                    open.files.saving = None;
                    self.toast.warn(ctx, sentences::fault(self.words, &error));
                }
                Outcome::Lost => open.files.saving = None,
            }
        }
        let outcome = self.workspace.as_ref().and_then(|open| open.files.reading.as_ref()).map(|one| one.job.poll());
        match outcome {
            Some(Outcome::Running) => ctx.request_repaint_after(TICK),
            Some(Outcome::Done(Ok(batch))) => self.keep_batch(ctx, &batch),
            Some(Outcome::Done(Err(error))) => {
                self.keep_batch(ctx, &Batch { is_cancelled: true, ..Batch::default() });
                self.tell_fault(ctx, error);
            }
            Some(Outcome::Lost) => self.keep_batch(ctx, &Batch::default()),
            None => {}
        }
    }

    /// Writes what was read, says what came of it, and goes on with those that wait.
    fn keep_batch(&mut self, ctx: &Context, batch: &Batch) {
        let Some(open) = &mut self.workspace else { return };
        let Some(Reading { about, .. }) = open.files.reading.take() else { return };
        if !batch.is_cancelled {
            let kept = if batch.files.is_empty() {
                Ok(Attached::default())
            } else {
                attach(&mut open.register, about, &batch.files).map(|done| {
                    self.touch(&done.touched);
                    done.value
                })
            };
            match kept {
                Ok(attached) => self.tell_attached(ctx, about, &attached, &batch.left),
                Err(error) => self.tell_fault(ctx, error),
            }
        }
        let next = self.workspace.as_mut().and_then(|open| open.files.waiting.pop());
        if let Some((about, paths)) = next {
            self.execute(ctx, FileCommand::Attach { about, paths }.into());
        }
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
        open.files.picture = None;
        look_at(ctx, file.map(|file| (file, Preview::Reading)));
        let Some(file) = file else { return Ok(()) };
        let bytes = self.bytes_of(file)?.map(|(_, bytes)| bytes).unwrap_or_default();
        let wake = ctx.clone();
        let job = jobs::start("picture", move || wake.request_repaint(), move || picture::decode(&bytes))?;
        if let Some(open) = &mut self.workspace {
            open.files.picture = Some((file, job));
        }
        Ok(())
    }

    /// Writes the bytes of an attachment to a file of its own.
    pub(super) fn save_copy(&mut self, ctx: &Context, file: Id, path: PathBuf) -> Result<(), Error> {
        let Some((_, bytes)) = self.bytes_of(file)? else { return Err(Error::Missing) };
        let (wake, to) = (ctx.clone(), path.clone());
        let job = jobs::start("copy", move || wake.request_repaint(), move || save_copy(&to, &bytes))?;
        if let Some(open) = &mut self.workspace {
            open.files.saving = Some((path, job));
        }
        self.dialog = None;
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

    fn bytes_of(&self, file: Id) -> Result<Option<(Record, Vec<u8>)>, Error> {
        let Some(record) = self.attachment(file)? else { return Ok(None) };
        let (Some(register), Some(digest)) = (self.register(), record.get(attachment::digest)) else { return Ok(None) };
        Ok(register.bytes(digest)?.map(|bytes| (record, bytes)))
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

/// Draws what is going on: files held over the window, or being read.
pub(super) fn files_ui(
    ui: &mut Ui,
    words: &Words,
    work: &FileWork,
    shown: impl FnOnce() -> Option<String>,
) -> Option<Command> {
    let is_hovered = ui.input(|input| !input.raw.hovered_files.is_empty());
    let mut command = None;
    if let Some(title) = is_hovered.then(shown).flatten() {
        strip_ui(ui, |ui| {
            ui.label(words.tell("files-drop-here", &[("title", (&title).into())]));
        });
    } else if let Some(reading) = &work.reading {
        let Progress { done_bytes, kept_bytes, total_bytes, .. } = &*reading.progress;
        let [read, kept, total] = [done_bytes, kept_bytes, total_bytes].map(|count| count.load(Ordering::Relaxed));
        let is_keeping = read >= total;
        strip_ui(ui, |ui| {
            let done = if is_keeping { kept } else { read };
            let [done_said, total_said] = [done, total].map(|bytes| files_part::size(words, bytes as i64));
            let key = if is_keeping { "files-keeping" } else { "files-reading" };
            ui.label(words.tell(key, &[("done", (&done_said).into()), ("total", (&total_said).into())]));
            // Reading and keeping take half of the bar each.
            let share = (read + kept) as f32 / (2 * total).max(1) as f32;
            ui.add(egui::ProgressBar::new(share).desired_width(160.0));
            if button_ui(ui, words.say("cancel")).clicked() {
                command = Some(FileCommand::StopAttaching.into());
            }
        });
    }
    command
}

fn strip_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let colours = palette(ui.ctx());
    let area = Area::new(egui::Id::unique("files under way")).order(Order::Foreground);
    area.anchor(Align2::CENTER_BOTTOM, Vec2::new(0.0, -80.0)).show(ui.ctx(), |ui| {
        let frame = Frame::new().fill(colours.accent_soft).stroke(Stroke::new(1.0, colours.accent));
        frame.corner_radius(8).inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = SMALL;
                add(ui);
            });
        });
    });
}
