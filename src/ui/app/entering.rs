//! How a workspace comes into the window: its first page is read before it is there, so that it can be drawn at once.

use std::collections::VecDeque;

use egui::Context;

use super::{
    super::{clock::today, lookup::Countries, settings::Settings},
    Twinhall,
    file_work::FileWork,
    screens::Screens,
    workspace::{WatchedFile, Workspace},
};
use crate::{
    domain::kinds::{Kind, workspace},
    jobs::{JobProgress, JobSlot, opening::patiently},
    register::{Error, Register},
    ui::nav::Page,
    words::Words,
};

impl Workspace {
    /// A workspace as a person enters it, beside the window.
    pub(super) fn entered(
        register: Register,
        settings: &Settings,
        words: &'static Words,
        countries: &Countries,
        progress: &JobProgress,
    ) -> Result<Self, Error> {
        let office = patiently(progress, || register.all(Kind::Workspace))?.into_iter().next();
        let now_millis = register.now_millis();
        let since = settings.seen_before(register.workspace(), now_millis);
        let read = |field| office.as_ref().map(|office| office.text(field).to_owned()).unwrap_or_default();
        let currency = read(workspace::currency);
        let mut open = Self {
            name: read(workspace::name),
            currency: if currency.is_empty() { "EUR".to_owned() } else { currency },
            is_practice: office.as_ref().and_then(|office| office.get(workspace::practice)).copied().unwrap_or(false),
            is_moved: false,
            watched: WatchedFile::default(),
            page: Page::Today,
            back: Vec::new(),
            forward: Vec::new(),
            screens: Screens::new(today(now_millis), since),
            recent: VecDeque::new(),
            beside: Vec::new(),
            is_detail_stale: false,
            backup: JobSlot::default(),
            files: FileWork::default(),
            register,
        };
        open.arrange_as(settings);
        patiently(progress, || open.read_page(words, countries))?;
        Ok(open)
    }
}

impl Twinhall {
    /// Shows a workspace that has come, in place of the one before it.
    pub(super) fn enter(&mut self, ctx: &Context, open: Workspace) -> Result<(), Error> {
        self.settings.visit(open.register.workspace(), open.register.mark()?);
        if let Some(path) = open.register.path() {
            self.settings.remember(path);
            self.missing.retain(|missing| missing != path);
        }
        self.put_away();
        self.workspace = Some(open);
        (self.dialog, self.below) = (None, None);
        self.back_up_if_due(ctx);
        Ok(())
    }
}
