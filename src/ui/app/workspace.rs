//! An open workspace with its pages: where a person is in it, and what has to be read anew.

use std::{collections::VecDeque, ops::RangeInclusive, path::PathBuf};

use chrono::NaiveDate;
use egui::{CentralPanel, Frame, Margin, Panel, Ui, UiBuilder};

use super::{
    super::{
        icons,
        lookup::Countries,
        screens::records::{RecordDetail, detail_ui},
        settings::Settings,
        shell,
        theme::{SMALL, palette},
        widgets::{
            accessibility,
            basic::icon_only_ui,
            form::{Form, Unsaved},
            trailing,
        },
    },
    file_work::{FileWork, files_ui},
    screens::Screens,
};
use crate::{
    domain::{
        steps::Step,
        value::{Id, RecordRef},
    },
    jobs::JobSlot,
    register::{Access, Error, Register, Trace},
    ui::{
        command::{Command, NavCommand},
        lookup::Lookup,
        nav::{Counter, Location, Page, PartnershipFilter, PartnershipTab},
        screen::{DrawContext, Screen, Split},
    },
    words::Words,
};

/// Whether a person asked for a backup and waits to hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BackupReason {
    Asked,
    Due,
}

/// A file that somebody else writes and that is only read here.
#[derive(Default)]
pub(super) struct WatchedFile {
    /// Whether nobody writes it any more.
    pub(super) is_free: bool,
    /// What was last seen of it.
    pub(super) seen: Option<Trace>,
    pub(super) look: JobSlot<Trace>,
}

/// An open workspace with its pages.
pub(super) struct Workspace {
    pub(super) register: Register,
    pub(super) name: String,
    pub(super) currency: String,
    pub(super) is_practice: bool,
    pub(super) is_moved: bool,
    pub(super) watched: WatchedFile,
    pub(super) page: Page,
    pub(super) back: Vec<Location>,
    pub(super) forward: Vec<Location>,
    pub(super) screens: Screens,
    /// Records looked at, the latest first.
    pub(super) recent: VecDeque<RecordRef>,
    /// What links opened beside the page, the latest last.
    pub(super) beside: Vec<RecordDetail>,
    pub(super) is_detail_stale: bool,
    pub(super) backup: JobSlot<PathBuf, BackupReason>,
    pub(super) files: FileWork,
}

impl Workspace {
    pub(super) fn access_allows(&self) -> bool {
        *self.register.access() == Access::Writer
    }

    pub(super) fn may_write(&self) -> bool {
        self.access_allows() && !self.is_moved
    }

    /// The screen of the page shown.
    pub(super) fn screen(&self) -> &dyn Screen {
        self.screens.of(self.page)
    }

    pub(super) fn screen_mut(&mut self) -> &mut dyn Screen {
        self.screens.of_mut(self.page)
    }

    /// The forms open on the page shown, and beside it.
    pub(super) fn forms(&self) -> Vec<&Form> {
        let beside = self.beside.iter().map(|detail| &detail.form);
        self.screen().forms().into_iter().chain(beside).collect()
    }

    /// The same, to be written to.
    fn forms_mut(&mut self) -> Vec<&mut Form> {
        let beside = self.beside.iter_mut().map(|detail| &mut detail.form);
        self.screens.of_mut(self.page).forms_mut().into_iter().chain(beside).collect()
    }

    /// Gives up what was typed on the page and is not saved.
    pub(super) fn give_up_typed(&mut self) {
        self.forms_mut().into_iter().for_each(Form::give_up);
    }

    /// The partnership on the page, with the steps it can take.
    pub(super) fn partnership_shown(&self) -> Option<(Id, Vec<Step>)> {
        let detail = self.screens.partnerships.detail.as_ref().filter(|_| self.page == Page::Partnerships)?;
        Some((detail.record.id, detail.steps()))
    }

    /// The record a file dropped on the window belongs to.
    pub(super) fn record_shown(&self) -> Option<RecordRef> {
        if let Some(detail) = self.beside.last() {
            return Some(detail.record.record_ref());
        }
        let Location { kind, selected, .. } = self.location();
        Some(RecordRef { kind: kind?, id: selected? })
    }

    /// Where the person is.
    pub(super) fn location(&self) -> Location {
        let screen = self.screen();
        Location { page: self.page, kind: screen.kind(), selected: screen.selected() }
    }

    /// Notes where the person is before they go elsewhere.
    pub(super) fn leave(&mut self) {
        self.back.push(self.location());
        self.forward.clear();
        self.beside.clear();
    }

    pub(super) fn go(&mut self, page: Page) {
        if self.page != page {
            self.leave();
            self.page = page;
        }
    }

    pub(super) fn arrive(
        &mut self,
        there: Location,
        words: &'static Words,
        countries: &Countries,
    ) -> Result<(), Error> {
        self.page = there.page;
        if let Some(kind) = there.kind {
            self.screen_mut().turn_to(kind);
        }
        self.read_list(words, countries)?;
        self.select(there.selected, words, countries)?;
        // What lies beside is read with the page, not on the way to it.
        self.is_detail_stale &= !self.beside.is_empty();
        Ok(())
    }

    /// Selects a record in the list shown and reads it.
    fn select(&mut self, id: Option<Id>, words: &'static Words, countries: &Countries) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        self.screens.of_mut(self.page).select(id, &lookup)
    }

    /// Reads the list of the page shown, where it is stale.
    fn read_list(&mut self, words: &'static Words, countries: &Countries) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        self.screens.of_mut(self.page).refresh(&self.register, &lookup)
    }

    pub(super) fn show_tab(
        &mut self,
        tab: PartnershipTab,
        words: &'static Words,
        countries: &Countries,
    ) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        self.screens.partnerships.show(tab, &lookup)
    }

    /// Notes that a record was looked at.
    pub(super) fn note_recent(&mut self, record_ref: RecordRef) {
        self.recent.retain(|one| *one != record_ref);
        self.recent.push_front(record_ref);
        self.recent.truncate(RECENT);
    }

    /// Opens the list behind a number of the day.
    pub(super) fn choose(
        &mut self,
        counter: Counter,
        words: &'static Words,
        countries: &Countries,
    ) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        self.screens.today.choose(counter, &self.register, &lookup)
    }

    /// Shows the partnerships that a filter keeps.
    pub(super) fn filter_rows(
        &mut self,
        filter: PartnershipFilter,
        words: &'static Words,
        countries: &Countries,
    ) -> Result<(), Error> {
        self.go(Page::Partnerships);
        if self.screen().is_stale() {
            self.read_page(words, countries)?;
        }
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        self.screens.partnerships.filter_rows(filter, &lookup);
        Ok(())
    }

    /// Shows another day of the calendar.
    pub(super) fn show_day(
        &mut self,
        day: NaiveDate,
        words: &'static Words,
        countries: &Countries,
    ) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        self.screens.calendar.turn(day, &self.register, &lookup)
    }

    /// Opens a record beside the one shown.
    pub(super) fn open_beside(
        &mut self,
        record_ref: RecordRef,
        words: &'static Words,
        countries: &Countries,
    ) -> Result<bool, Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        let today = self.screens.cities.list.today;
        let detail = RecordDetail::read(&self.register, record_ref, &lookup, today)?;
        let is_there = detail.is_some();
        if is_there {
            self.note_recent(record_ref);
        }
        self.beside.extend(detail);
        Ok(is_there)
    }

    /// Reads anew what is shown. What was typed and is not saved stays where it was typed.
    pub(super) fn read_page(&mut self, words: &'static Words, countries: &Countries) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        let unsaved: Vec<Unsaved> = self.forms().into_iter().filter_map(|form| form.unsaved(&lookup)).collect();
        self.read_list(words, countries)?;
        self.select(self.location().selected, words, countries)?;
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        let mut beside = Vec::new();
        for detail in self.beside.drain(..) {
            let shows_history = detail.shows_history;
            let today = self.screens.cities.list.today;
            if let Some(mut detail) = RecordDetail::read(&self.register, detail.record.record_ref(), &lookup, today)? {
                detail.show_history(&self.register, shows_history)?;
                beside.push(detail);
            }
        }
        self.beside = beside;
        for form in self.forms_mut() {
            for unsaved in &unsaved {
                form.put_back(unsaved);
            }
        }
        self.is_detail_stale = false;
        Ok(())
    }

    /// Reads what a person has just turned to, on the page or beside it; whether there was any of it.
    pub(super) fn read_further(&mut self) -> Result<bool, Error> {
        let mut has_read = self.screens.of_mut(self.page).read_further(&self.register)?;
        for detail in &mut self.beside {
            has_read |= detail.read_further(&self.register)?;
        }
        Ok(has_read)
    }

    /// Puts what a person arranged in each list back as it was kept.
    pub(super) fn arrange_as(&mut self, settings: &Settings) {
        let Some(kept) = settings.lists.get(&self.register.workspace().to_string()) else { return };
        let of = |name: &str| kept.get(name).cloned().unwrap_or_default();
        self.screens.each_mut(|screen| screen.arrange(&of));
    }

    /// What the frame of the window says of it.
    pub(super) fn frame_state(&self) -> shell::FrameState<'_> {
        shell::FrameState {
            name: &self.name,
            is_practice: self.is_practice,
            page: self.page,
            access: self.register.access().clone(),
            is_moved: self.is_moved,
            is_free: self.watched.is_free,
            is_unsaved: self.forms().into_iter().any(Form::is_refused),
            can_go_back: !self.back.is_empty(),
            can_go_forward: !self.forward.is_empty(),
            undo: self.register.next_undo(),
            redo: self.register.next_redo(),
        }
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
        let frame_state = self.frame_state();
        commands.extend(shell::navigation_ui(ui, &lookup, &frame_state));
        commands.extend(shell::bar_ui(ui, &lookup, &frame_state, settings));
        commands.extend(shell::banner_ui(ui, &lookup, &frame_state));
        let mut context = DrawContext::new(&lookup, may_write);
        let ground = Frame::new().fill(palette(ui.ctx()).paper);
        let room = ui.available_width();
        // Three columns need room: where there is little, the list makes way for what opened beside.
        let split = match (self.beside.is_empty(), room < ROOMY) {
            (false, true) => Split::DetailOnly,
            _ => Split::Both,
        };
        // Drawn, and so walked and read, before what lies beside it, although that takes its room first.
        let width = if self.beside.is_empty() { 0.0 } else { beside_width(ui) };
        let whole = ui.available_rect_before_wrap();
        let mut left = ui.new_child(UiBuilder::new().max_rect(whole.with_max_x(whole.right() - width)));
        CentralPanel::no_frame().frame(ground).show(&mut left, |ui| {
            accessibility::region(ui, egui::Role::Main);
            ui.spacing_mut().item_spacing.y = SMALL;
            self.screens.of_mut(self.page).draw(ui, &mut context, split);
        });
        beside_ui(ui, &mut context, &mut self.beside);
        commands.extend(context.into_commands());
        let shown = || self.record_shown().map(|record_ref| lookup.title(record_ref));
        commands.extend(files_ui(ui, words, &self.files, shown));
        commands
    }
}

/// The widths what lies beside the page may have, and the one it begins with.
fn beside_range(ui: &Ui) -> (RangeInclusive<f32>, f32) {
    let whole = ui.available_width();
    (340.0..=(whole - 420.0).max(380.0), (whole * 0.42).clamp(380.0, 560.0))
}

/// The width what lies beside the page had last, as far as there is room for it now.
fn beside_width(ui: &Ui) -> f32 {
    let (range, usual) = beside_range(ui);
    trailing::width_of(ui, egui::Id::unique(BESIDE)).unwrap_or(usual).clamp(*range.start(), *range.end())
}

/// What a link opened, beside the page.
fn beside_ui(ui: &mut Ui, context: &mut DrawContext<'_>, beside: &mut [RecordDetail]) {
    let has_before = beside.len() > 1;
    let Some(detail) = beside.last_mut() else { return };
    let colours = palette(ui.ctx());
    let frame = Frame::new().fill(colours.paper).stroke(egui::Stroke::new(1.0, colours.line)).inner_margin(Margin {
        left: 16,
        right: 8,
        top: 8,
        bottom: 0,
    });
    let (range, usual) = beside_range(ui);
    let panel = Panel::right(BESIDE).resizable(true).default_size(usual).size_range(range).frame(frame);
    let words = context.lookup.words;
    let drawn = panel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SMALL;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if has_before && icon_only_ui(ui, icons::ARROW_LEFT, words.say("back")).clicked() {
                context.send(NavCommand::CloseBeside);
            }
            trailing::trailing_ui(ui, "beside", |ui| {
                if icon_only_ui(ui, icons::ARROW_SQUARE_OUT, words.say("beside-open")).clicked() {
                    context.send(NavCommand::Show(detail.record.record_ref()));
                }
                if icon_only_ui(ui, icons::X, words.say("beside-close")).clicked() {
                    context.send(NavCommand::CloseBeside);
                }
            });
        });
        context.draw_detail(|context| detail_ui(ui, context, detail));
    });
    // The edge may just be carried to another place.
    trailing::keep_width(ui, egui::Id::unique(BESIDE), drawn.response.rect.width());
    accessibility::edge(ui, BESIDE, words.say("width-beside"));
}

/// Records looked at that the command field offers first.
const RECENT: usize = 8;

/// The panel of what opened beside.
const BESIDE: &str = "beside";

/// Width in points from which list, detail and what opened beside stand side by side.
const ROOMY: f32 = 1500.0;
