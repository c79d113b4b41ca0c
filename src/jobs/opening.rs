//! A workspace on its way into the window: opened, made anew, or rescued, each beside it.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use super::{JobEnd, JobProgress, workspaces::begin_workspace};
use crate::{
    actions::beginnings::{Sample, add_sample},
    domain::{kinds::workspace, record::Draft},
    register::{Access, Error, OpeningPhase, Options, Register},
    words::Language,
};

/// How long another program may hold the file before that is told.
pub const PATIENCE: Duration = Duration::from_secs(8);
/// How long one statement of the window waits, which stands still meanwhile.
const GLANCE: Duration = Duration::from_millis(50);
/// How often it is looked whether the work is still wanted.
const LOOK: Duration = Duration::from_millis(50);

/// Opens a workspace once those jobs have ended that may still write into its file.
pub fn open(path: &Path, options: &Options, earlier: &[JobEnd], progress: &JobProgress) -> Result<Register, Error> {
    progress.begin("opening-waiting", 0);
    for end in earlier {
        while !end.wait(LOOK) {
            must_be_wanted(progress)?;
        }
    }
    let watch = |phase| {
        must_be_wanted(progress)?;
        progress.begin(phase_key(phase), 0);
        Ok(())
    };
    let options = Options { patience: LOOK, wanted: Some(progress.wanted()), ..options.clone() };
    let register = patiently(progress, || Register::open_watched(path, &options, &watch))?;
    if *register.access() == Access::Writer {
        // What a crash left behind of files that were being attached. Where it can't be taken out now, it is next time.
        let _ = register.sweep_bytes();
    }
    for_the_window(register, progress)
}

/// Tries again what another program keeps from being done, until that is to be told.
pub fn patiently<T>(progress: &JobProgress, mut work: impl FnMut() -> Result<T, Error>) -> Result<T, Error> {
    let began = Instant::now();
    loop {
        match work() {
            Err(Error::Busy) if began.elapsed() < PATIENCE => must_be_wanted(progress)?,
            done => return done,
        }
    }
}

/// A new workspace of an office, in a folder that is made where it is not there.
pub fn create(path: &Path, options: &Options, name: &str, progress: &JobProgress) -> Result<Register, Error> {
    make_folder_of(path)?;
    progress.begin("opening-making", 0);
    let office = |draft: Draft| draft.says(workspace::name, name);
    let register = begin_workspace(path, options, office, |_| must_be_wanted(progress))?;
    for_the_window(register, progress)
}

/// A sample under a name of its own; one that is there is opened.
pub fn sample(
    path: &Path,
    options: &Options,
    (sample, name, language): (Sample, &str, Language),
    earlier: &[JobEnd],
    progress: &JobProgress,
) -> Result<Register, Error> {
    if path.exists() {
        return open(path, options, earlier, progress);
    }
    make_folder_of(path)?;
    progress.begin("opening-making", 0);
    let office = |draft: Draft| draft.says(workspace::name, name).with(workspace::practice, true);
    let fill = |register: &mut Register| {
        add_sample(register, sample, language)?;
        must_be_wanted(progress)
    };
    let register = begin_workspace(path, options, office, fill)?;
    for_the_window(register, progress)
}

/// Copies a workspace whose file was taken away to another place, and opens it there.
pub fn rescue(lost: &Register, path: &Path, options: &Options, progress: &JobProgress) -> Result<Register, Error> {
    progress.begin("opening-rescuing", 0);
    lost.copy_to(path)?;
    open(path, options, &[], progress)
}

fn make_folder_of(path: &Path) -> Result<(), Error> {
    Ok(path.parent().map_or(Ok(()), std::fs::create_dir_all)?)
}

fn for_the_window(mut register: Register, progress: &JobProgress) -> Result<Register, Error> {
    must_be_wanted(progress)?;
    register.go_on()?;
    register.set_patience(GLANCE)?;
    Ok(register)
}

fn must_be_wanted(progress: &JobProgress) -> Result<(), Error> {
    if progress.is_cancelled() { Err(Error::Cancelled) } else { Ok(()) }
}

fn phase_key(phase: OpeningPhase) -> &'static str {
    match phase {
        OpeningPhase::Reading => "opening-reading",
        OpeningPhase::BackingUp => "opening-backing-up",
        OpeningPhase::BringingUpToDate => "opening-bringing-up-to-date",
    }
}
