//! An open workspace with its pages: where a person is in it, and what has to be read anew.

use std::path::PathBuf;

use egui::{CentralPanel, Frame, Ui};

use super::super::{
    command::{Command, Page},
    lookup::{Countries, Lookup},
    screens::{cities, history, partnerships},
    settings::Settings,
    shell,
    theme::{SMALL, palette},
};
use crate::{
    desk::Job,
    domain::{steps::Step, value::Id},
    register::{Access, Error, Register},
    words::Words,
};

/// A place a person was at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) page: Page,
    pub(super) selected: Option<Id>,
}

/// A backup under way, and whether a person asked for it and waits to hear of it.
pub(super) struct RunningBackup {
    pub(super) job: Job<Result<PathBuf, Error>>,
    pub(super) is_asked_for: bool,
}

/// An open workspace with its pages.
pub(super) struct Workspace {
    pub(super) register: Register,
    pub(super) name: String,
    pub(super) currency: String,
    pub(super) is_practice: bool,
    pub(super) is_moved: bool,
    pub(super) page: Page,
    pub(super) back: Vec<Place>,
    pub(super) forward: Vec<Place>,
    pub(super) partnerships: partnerships::Partnerships,
    pub(super) cities: cities::Cities,
    pub(super) history: history::History,
    /// Pages whose rows no longer match the register.
    pub(super) stale: Vec<Page>,
    pub(super) is_detail_stale: bool,
    pub(super) backup: Option<RunningBackup>,
}

impl Workspace {
    pub(super) fn access_allows(&self) -> bool {
        *self.register.access() == Access::Writer
    }

    pub(super) fn may_write(&self) -> bool {
        self.access_allows() && !self.is_moved
    }

    /// Whether something typed on the page shown was refused, and so is not saved.
    fn has_refused_field(&self) -> bool {
        match self.page {
            Page::Partnerships => self.partnerships.detail.as_ref().is_some_and(partnerships::Detail::is_refused),
            Page::Cities => self.cities.detail.as_ref().is_some_and(|detail| detail.form.is_refused()),
            Page::History => false,
        }
    }

    /// The partnership on the page, with the steps it can take.
    pub(super) fn partnership_shown(&self) -> Option<(Id, Vec<Step>)> {
        let detail = self.partnerships.detail.as_ref().filter(|_| self.page == Page::Partnerships)?;
        Some((detail.record.id, detail.steps()))
    }

    pub(super) fn place(&self) -> Place {
        let selected = match self.page {
            Page::Cities => self.cities.list.selected,
            Page::Partnerships => self.partnerships.list.selected,
            Page::History => None,
        };
        Place { page: self.page, selected }
    }

    pub(super) fn go(&mut self, page: Page) {
        if self.page != page {
            self.back.push(self.place());
            self.forward.clear();
            self.page = page;
        }
    }

    pub(super) fn arrive(&mut self, place: Place, words: &'static Words, countries: &Countries) -> Result<(), Error> {
        self.page = place.page;
        if self.stale.contains(&place.page) {
            self.read_page(words, countries)?;
        }
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        match place.page {
            Page::Cities => self.cities.select(place.selected, &lookup),
            Page::Partnerships => self.partnerships.select(place.selected, &lookup),
            Page::History => Ok(()),
        }
    }

    pub(super) fn show_tab(
        &mut self,
        tab: partnerships::Tab,
        words: &'static Words,
        countries: &Countries,
    ) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        self.partnerships.show(tab, &lookup)
    }

    pub(super) fn read_page(&mut self, words: &'static Words, countries: &Countries) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        let is_stale = self.stale.contains(&self.page);
        match self.page {
            Page::Partnerships => {
                if is_stale {
                    self.partnerships.read(&self.register, &lookup)?;
                }
                self.partnerships.select(self.partnerships.list.selected, &lookup)?;
            }
            Page::Cities => {
                if is_stale {
                    self.cities.read(&self.register, &lookup)?;
                }
                self.cities.select(self.cities.list.selected, &lookup)?;
            }
            Page::History => self.history.read(&self.register)?,
        }
        let page = self.page;
        self.stale.retain(|stale| *stale != page);
        self.is_detail_stale = false;
        Ok(())
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        words: &'static Words,
        countries: &Countries,
        settings: &Settings,
    ) -> Vec<Command> {
        let mut commands = Vec::new();
        let may_write = self.may_write();
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        let standing = shell::Standing {
            name: &self.name,
            is_practice: self.is_practice,
            page: self.page,
            access: self.register.access().clone(),
            is_moved: self.is_moved,
            is_unsaved: self.has_refused_field(),
            can_go_back: !self.back.is_empty(),
            can_go_forward: !self.forward.is_empty(),
            undo: self.register.next_undo(),
            redo: self.register.next_redo(),
        };
        commands.extend(shell::navigation_ui(ui, &lookup, &standing));
        commands.extend(shell::bar_ui(ui, &lookup, &standing, settings));
        commands.extend(shell::banner_ui(ui, &lookup, &standing));
        let ground = Frame::new().fill(palette(ui.ctx()).paper);
        CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = SMALL;
            commands.extend(match self.page {
                Page::Partnerships => partnerships::page_ui(ui, &lookup, &mut self.partnerships, may_write),
                Page::Cities => cities::page_ui(ui, &lookup, &mut self.cities, may_write),
                Page::History => history::page_ui(ui, &lookup, &mut self.history),
            });
        });
        commands
    }
}
