//! Files under way in an open workspace, and how the window says so.

use std::path::PathBuf;

use egui::{Align2, Area, Frame, Margin, Order, Stroke, Ui, Vec2};

use crate::{
    domain::value::{Id, RecordRef},
    files::picture::Picture,
    jobs::{
        JobEnd, JobSlot,
        attachments::{Batch, KEEPING, READING},
    },
    ui::{
        command::{Command, FileCommand},
        screens::files_part,
        theme::{SMALL, palette},
        widgets::basic::button_ui,
    },
    words::Words,
};

/// Files under way in an open workspace.
#[derive(Default)]
pub(super) struct FileWork {
    /// Each for the record the files belong to.
    pub(super) reading: JobSlot<Batch, RecordRef>,
    /// Files dropped while others are being read.
    pub(super) waiting: Vec<(RecordRef, Vec<PathBuf>)>,
    /// Takes out bytes that came in for nothing.
    pub(super) sweeping: JobSlot<()>,
    pub(super) picture: JobSlot<Option<Picture>, Id>,
    pub(super) saving: JobSlot<(), PathBuf>,
    /// Each with its name.
    pub(super) viewing: JobSlot<bool, String>,
}

impl FileWork {
    /// Ends of the jobs that write into the workspace's file.
    pub(super) fn writing(&self) -> Vec<JobEnd> {
        let reading = self.reading.get().map(|(_, job)| job.end());
        reading.into_iter().chain(self.sweeping.get().map(|((), job)| job.end())).collect()
    }
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
    } else if let Some(progress) = work.reading.progress() {
        let (done, total) = progress.units();
        let phase = progress.phase().unwrap_or(READING);
        strip_ui(ui, |ui| {
            let [done_said, total_said] = [done, total].map(|bytes| files_part::size(words, bytes as i64));
            ui.label(words.tell(phase, &[("done", (&done_said).into()), ("total", (&total_said).into())]));
            // Reading and keeping take half of the bar each.
            let before = if phase == KEEPING { 0.5 } else { 0.0 };
            let share = before + done as f32 / total.max(1) as f32 / 2.0;
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
    let area = Area::new(egui::Id::unique("files under way")).order(Order::Middle);
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
