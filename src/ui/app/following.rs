//! A window that only reads: it shows what the writer saves, and takes over when the writer is gone.

use std::path::Path;

use egui::Context;

use super::{
    super::beside::wake,
    Twinhall,
    opening_state::ComingKind,
    workspace::{WatchedFile, Workspace},
};
use crate::{
    jobs::{Job, JobProgress, following::follow, opening},
    register::{Access, Register},
};

impl Twinhall {
    /// Watches the file that somebody else writes, and reads anew what they saved.
    pub(super) fn follow_writer(&mut self, ctx: &Context) {
        let Some(open) = &mut self.workspace else { return };
        if !matches!(open.register.access(), Access::Reader(_)) || open.is_moved {
            return;
        }
        if let Some(((), seen)) = open.watched.look.ended() {
            if let Ok(seen) = seen {
                open.watched.is_free = !seen.is_held;
                open.watched.seen = Some(seen);
                open.is_moved = !open.register.is_in_place();
                self.reread();
            }
        }
        let Some(open) = self.workspace.as_mut().filter(|open| !open.watched.look.is_busy()) else { return };
        let Some(path) = open.register.path().map(Path::to_owned) else { return };
        let seen = *open.watched.seen.get_or_insert_with(|| Register::trace(&path));
        open.watched.is_free = !seen.is_held;
        let work = move |progress: &JobProgress| follow(&path, &seen, progress);
        open.watched.look.put((), Job::start("following", wake(ctx), work));
    }

    /// Opens the file once more, to write it from now on; the window goes on where it is.
    pub(super) fn take_over(&mut self, ctx: &Context) {
        let Some(path) = self.register().and_then(Register::path).map(Path::to_owned) else { return };
        let (options, ends, from) = (self.register_options(), self.ends_to_await(), path.clone());
        let work = move |progress: &JobProgress| opening::open(&from, &options, &ends, progress);
        self.await_workspace(ctx, path, ComingKind::TakenOver, work);
    }

    /// Goes on in the workspace as it was, page, forms and dialog, over another opening of its file.
    pub(super) fn go_on_over(&mut self, mut open: Workspace, register: Register) {
        if let Some(path) = register.path() {
            self.settings.remember(path);
        }
        open.register = register;
        open.is_moved = false;
        open.watched = WatchedFile::default();
        open.screens.each_mut(|screen| screen.set_stale(true));
        open.is_detail_stale = true;
        self.workspace = Some(open);
    }
}
