//! Asking for a file: the system's dialog on a thread, a script in tests, and a path typed in where there is neither.

use std::path::PathBuf;

use crate::{
    jobs::{Job, JobSlot, chooser, paper::Order},
    ui::{beside::wake, command::Purpose},
};

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Question {
    pub purpose: Purpose,
    pub title: String,
    /// Where the dialog begins.
    pub folder: PathBuf,
    /// Name to begin with, for files that are to be written.
    pub name: String,
    pub kind: String,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    Chosen(PathBuf),
    /// Several files, where several may be chosen.
    ChosenAll(Vec<PathBuf>),
    Cancelled,
    /// No dialog could be shown.
    NoDialog,
}

/// Whoever can ask for a file.
pub trait FilePicker {
    fn ask(&mut self, ctx: &egui::Context, question: Question);
    fn reply(&mut self) -> Option<(Purpose, Reply)>;
    fn is_asking(&self) -> bool;
}

/// The system's dialog.
#[derive(Default)]
pub struct SystemPicker {
    under_way: JobSlot<Option<Reply>, (Purpose, std::time::Instant)>,
}

/// An answer this quick can't have come from a person: there was no dialog.
const TOO_QUICK: std::time::Duration = std::time::Duration::from_millis(400);

impl FilePicker for SystemPicker {
    fn ask(&mut self, ctx: &egui::Context, question: Question) {
        let about = (question.purpose, std::time::Instant::now());
        self.under_way.put(about, Job::start("file dialog", wake(ctx), move |_| Ok(show(&question))));
    }

    fn reply(&mut self) -> Option<(Purpose, Reply)> {
        let ((purpose, since), answer) = self.under_way.ended()?;
        let reply = match answer {
            Ok(Some(reply)) => reply,
            Ok(None) if since.elapsed() >= TOO_QUICK => Reply::Cancelled,
            // Without the system's dialog the path is typed in.
            Ok(None) | Err(_) => Reply::NoDialog,
        };
        Some((purpose, reply))
    }

    fn is_asking(&self) -> bool {
        self.under_way.is_busy()
    }
}

fn show(question: &Question) -> Option<Reply> {
    let is_desktops = chooser::is_the_desktops();
    // What the desktop shows takes the folder; what stands in for it only a name, which then has the folder in it.
    let place = |name: &str| {
        if is_desktops { name.to_owned() } else { question.folder.join(name).to_string_lossy().into_owned() }
    };
    let dialog = rfd::FileDialog::new().set_title(&question.title).set_directory(&question.folder);
    let looks = || if is_desktops { dialog.clone() } else { dialog.clone().set_file_name(place("")) };
    let saves = |extension: Option<&str>| {
        let dialog = dialog.clone().set_file_name(place(&question.name));
        match extension {
            Some(extension) => dialog.add_filter(&question.kind, &[extension]).save_file(),
            None => dialog.save_file(),
        }
    };
    let chosen = match question.purpose {
        Purpose::Attach(_) => return looks().pick_files().map(Reply::ChosenAll),
        Purpose::SaveCopy(_) => saves(None),
        Purpose::Open => looks().add_filter(&question.kind, &["twin"]).pick_file(),
        Purpose::BackupFolder | Purpose::Paper(Order::Calendars) => looks().pick_folder(),
        Purpose::Paper(Order::Sheet(_) | Order::Schedule(_)) => saves(Some("pdf")),
        Purpose::NewWorkspace | Purpose::Rescue | Purpose::MapPicture => {
            let extension = if question.purpose == Purpose::MapPicture { "png" } else { "twin" };
            saves(Some(extension)).map(|chosen| match chosen.extension() {
                Some(_) => chosen,
                None => chosen.with_extension(extension),
            })
        }
    };
    chosen.map(Reply::Chosen)
}
