//! A workspace on its way into the window, and the window while it waits: for that, or for another program.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use egui::Context;

use super::{
    super::{
        beside::{TICK, wake},
        dialogs::{self, Wait},
    },
    Twinhall,
    opening_state::{BusyFile, Coming, ComingKind},
    workspace::Workspace,
};
use crate::{
    actions::beginnings::Sample,
    jobs::{self, Job, JobEnd, JobProgress, opening},
    register::{Error, Register},
    ui::{app::places::documents, command::Command},
};

/// How long the window waits at its own end for whoever still writes.
const LAST_WAIT: Duration = Duration::from_secs(10);

impl Twinhall {
    /// Whether the window waits for a workspace or for another program, and takes no commands meanwhile.
    pub fn is_waiting(&self) -> bool {
        self.opening.job.is_busy() || self.busy.since.is_some()
    }

    /// Waits, without drawing, for the workspace that is on its way.
    pub fn settle(&mut self, ctx: &Context) {
        while let Some((_, job)) = self.opening.job.get() {
            job.end().wait(TICK);
            self.listen_to_opening(ctx);
        }
    }

    pub(super) fn open(&mut self, ctx: &Context, path: &Path) {
        // The file already open is let go of first, so that it can be opened anew.
        if self.register().and_then(Register::path) == Some(path) {
            self.put_away();
        }
        let (options, ends, from) = (self.register_options(), self.ends_to_await(), path.to_owned());
        let work = move |progress: &JobProgress| opening::open(&from, &options, &ends, progress);
        self.await_workspace(ctx, path.to_owned(), ComingKind::Opened, work);
    }

    pub(super) fn create(&mut self, ctx: &Context, path: &Path, name: String) {
        let (options, to) = (self.register_options(), path.to_owned());
        let work = move |progress: &JobProgress| opening::create(&to, &options, &name, progress);
        self.await_workspace(ctx, path.to_owned(), ComingKind::Made, work);
    }

    pub(super) fn sample(&mut self, ctx: &Context, sample: Sample) {
        let (file, key) = match sample {
            Sample::Brussels => ("Brussels 2001.twin", "cli-sample-name"),
            Sample::Example => ("Example.twin", "example-name"),
        };
        let path = self.settings.folder().map_or_else(documents, Path::to_owned).join(file);
        let (name, language) = (self.words.say(key), self.words.language());
        let (options, ends, to) = (self.register_options(), self.ends_to_await(), path.clone());
        let work =
            move |progress: &JobProgress| opening::sample(&to, &options, (sample, name, language), &ends, progress);
        self.await_workspace(ctx, path, ComingKind::Made, work);
    }

    /// Copies the open workspace, whose file was taken away, and goes on with the copy.
    pub(super) fn rescue(&mut self, ctx: &Context, path: &Path) {
        let Some(lost) = self.workspace.take() else { return };
        let shelf = Arc::new(Mutex::new(Some(lost)));
        let (options, to, lent) = (self.register_options(), path.to_owned(), shelf.clone());
        let work = move |progress: &JobProgress| {
            let lost = lent.lock().unwrap_or_else(PoisonError::into_inner);
            let lost = lost.as_ref().ok_or(Error::Missing)?;
            opening::rescue(&lost.register, &to, &options, progress)
        };
        self.await_workspace(ctx, path.to_owned(), ComingKind::Rescued(shelf), work);
    }

    pub(super) fn await_workspace(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        kind: ComingKind,
        work: impl FnOnce(&JobProgress) -> Result<Register, Error> + Send + 'static,
    ) {
        self.waits_since = ctx.input(|input| input.time);
        let (settings, words, countries) = (self.settings.clone(), self.words, self.countries.clone());
        let work = move |progress: &JobProgress| {
            let register = work(progress)?;
            Workspace::entered(register, &settings, words, &countries, progress)
        };
        self.opening.job.put(Coming { path, kind }, Job::start("opening", wake(ctx), work));
    }

    /// Gives up the workspace on its way, or what waits for another program.
    pub(super) fn stop_waiting(&mut self) {
        self.busy = BusyFile::default();
        if let Some((_, job)) = self.opening.job.get() {
            self.opening.ends.push(job.end());
            self.opening.job.clear();
        }
    }

    /// Closes the workspace. Jobs that write into its file stop; the file is not opened again before they have ended.
    pub(super) fn put_away(&mut self) {
        self.back_up_at_end();
        if let Some(open) = self.workspace.take() {
            self.opening.ends.extend(open.files.writing());
        }
    }

    pub(super) fn ends_to_await(&mut self) -> Vec<JobEnd> {
        self.opening.ends.retain(|end| !end.has_come());
        let under_way = self.opening.job.get().map(|(_, job)| job.end());
        self.opening.ends.iter().cloned().chain(under_way).collect()
    }

    pub(super) fn listen_to_opening(&mut self, ctx: &Context) {
        let Some((Coming { path, kind }, answer)) = self.opening.job.ended() else {
            if self.opening.job.is_busy() {
                ctx.request_repaint_after(TICK);
            }
            return;
        };
        let entered = answer.and_then(|open| Ok(self.arrive_in(ctx, open, &kind)?));
        match (entered, kind) {
            (Ok(()), ComingKind::Rescued(_)) => {
                let path = path.display().to_string();
                self.toast.say(ctx, self.words.tell("rescued", &[("path", (&path).into())]));
            }
            (Ok(()), ComingKind::Opened | ComingKind::Made | ComingKind::TakenOver) => {}
            (Err(error), kind) => {
                if let ComingKind::Rescued(shelf) = kind {
                    self.workspace = shelf.lock().unwrap_or_else(PoisonError::into_inner).take();
                }
                if let jobs::Error::Register(Error::Missing) = error {
                    self.missing.push(path);
                }
                self.tell_fault(ctx, error);
            }
        }
    }

    /// Enters what has come: anew, or where one was in what it takes the place of.
    fn arrive_in(&mut self, ctx: &Context, open: Workspace, kind: &ComingKind) -> Result<(), Error> {
        let before = match kind {
            ComingKind::Rescued(shelf) => shelf.lock().unwrap_or_else(PoisonError::into_inner).take(),
            ComingKind::TakenOver => self.workspace.take(),
            ComingKind::Opened | ComingKind::Made => None,
        };
        match before {
            Some(before) => {
                self.go_on_over(before, open.register);
                Ok(())
            }
            None => self.enter(ctx, open),
        }
    }

    /// Whether a fault is only another program that holds the file, and has not held it too long yet: then the command is
    /// kept, and tried again.
    pub(super) fn may_wait(&mut self, ctx: &Context, error: &Error, command: Option<Command>) -> bool {
        if !matches!(error, Error::Busy) || self.workspace.is_none() {
            return false;
        }
        let now = Instant::now();
        if self.busy.since.is_none() {
            self.waits_since = ctx.input(|input| input.time);
        }
        if now - *self.busy.since.get_or_insert(now) >= opening::PATIENCE {
            self.busy = BusyFile::default();
            return false;
        }
        self.busy.tried = Some(now);
        self.busy.command = command.or(self.busy.command.take());
        ctx.request_repaint_after(TICK);
        true
    }

    /// Tries again what another program kept from being done.
    pub(super) fn try_again(&mut self, ctx: &Context) {
        if self.busy.tried.is_none() {
            return;
        }
        if self.busy.rests() {
            ctx.request_repaint_after(TICK);
            return;
        }
        if let Some(command) = self.busy.command.take() {
            return self.execute_now(ctx, command);
        }
        self.busy.tried = None;
        self.refresh(ctx);
        if self.busy.tried.is_none() {
            self.has_done();
        }
    }

    /// Nothing is held up any more.
    pub(super) fn has_done(&mut self) {
        self.busy = BusyFile::default();
    }

    /// What the window waits for, in words, and whether it can be given up.
    pub(super) fn wait(&self) -> Option<Wait> {
        let words = self.words;
        if let Some((coming, job)) = self.opening.job.get() {
            let name = coming.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            let key = match coming.kind {
                ComingKind::Opened | ComingKind::TakenOver => "opening-title",
                ComingKind::Made => "opening-making-title",
                ComingKind::Rescued(_) => "opening-rescuing-title",
            };
            return Some(Wait {
                title: words.tell(key, &[("name", (&name).into())]),
                note: words.say(job.progress().phase().unwrap_or("opening-reading")).to_owned(),
                can_stop: !matches!(coming.kind, ComingKind::Rescued(_)),
                since_secs: self.waits_since,
            });
        }
        self.busy.since.map(|_| Wait {
            title: words.say("waiting-title").to_owned(),
            note: words.say("waiting-note").to_owned(),
            can_stop: true,
            since_secs: self.waits_since,
        })
    }

    /// Draws what the window waits for over everything else; whether it is to be given up.
    pub(super) fn wait_ui(&self, ui: &mut egui::Ui) -> bool {
        self.wait().is_some_and(|wait| dialogs::wait_ui(ui, self.words, &wait))
    }
}

impl Drop for Twinhall {
    /// Whoever still writes into a workspace's file stops, and is waited for: a process that ends under it would leave a
    /// journal behind.
    fn drop(&mut self) {
        self.stop_waiting();
        self.put_away();
        for end in &self.opening.ends {
            end.wait(LAST_WAIT);
        }
    }
}
