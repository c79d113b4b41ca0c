//! A workspace beside which a crash left what does not belong to it: both readings go into new files.

use std::path::{Path, PathBuf};

use egui::Context;

use super::Twinhall;
use crate::{
    jobs::{Job, JobProgress},
    register::{Register, Rescued},
    report::sentences,
    ui::beside::{told, wake},
};

impl Twinhall {
    pub(super) fn rescue_both(&mut self, ctx: &Context, path: PathBuf) {
        let paths = ["rescue-alone", "rescue-applied"].map(|key| {
            let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            free(&path, &self.words.tell(key, &[("name", (&stem).into())]))
        });
        let (options, [alone, applied]) = (self.register_options(), paths.clone());
        let work = move |_: &JobProgress| Ok(Register::rescue_both(&path, &alone, &applied, &options));
        self.rescue.put(paths, Job::start("rescue", wake(ctx), work));
    }

    pub(super) fn listen_to_rescue(&mut self, ctx: &Context) {
        match self.rescue.ended() {
            Some((paths, Ok(rescued))) => {
                self.tell_rescued(ctx, rescued, &paths.map(|path| path.display().to_string()));
            }
            Some((_, Err(error))) => self.toast.warn(ctx, told(self.words, &error)),
            None => {}
        }
    }

    fn tell_rescued(&mut self, ctx: &Context, rescued: [Rescued; 2], [alone, applied]: &[String; 2]) {
        let words = self.words;
        match rescued {
            [Ok(()), Ok(())] => {
                let args = [("alone", alone.into()), ("applied", applied.into())];
                self.toast.say(ctx, words.tell("rescued-both", &args));
            }
            [Ok(()), Err(_)] => self.toast.say(ctx, words.tell("rescued-one", &[("path", alone.into())])),
            [Err(_), Ok(())] => self.toast.say(ctx, words.tell("rescued-one", &[("path", applied.into())])),
            [Err(error), Err(_)] => self.toast.warn(ctx, sentences::fault(words, &error)),
        }
    }
}

/// A name beside `path` that no file has.
fn free(path: &Path, name: &str) -> PathBuf {
    let first = path.with_file_name(format!("{name}.twin"));
    let later = (2..).map(|number| path.with_file_name(format!("{name} {number}.twin")));
    std::iter::once(first).chain(later).find(|path| !path.exists()).unwrap_or_default()
}
