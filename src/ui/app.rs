//! The program at the window: what is open, and the one place where commands are executed.

mod asks;
mod author;
mod author_state;
mod dispatch;
mod entering;
mod fair;
mod file_work;
mod files;
mod following;
mod leave_state;
mod leaving;
mod motion;
mod opening;
mod opening_state;
mod places;
mod rescue;
mod screens;
mod system_motion;
mod workspace;

use std::path::{Path, PathBuf};

use author_state::AuthorQuestion;
use egui::{CentralPanel, Context, Frame, Key, Modifiers, Ui};
use leave_state::{Close, Leaving};
use opening_state::{BusyFile, Opening};
use system_motion::SystemMotion;
use workspace::Workspace;

use super::{
    clipboard::Clipboard,
    dialogs::{self, Dialog},
    keyboard,
    lookup::{Countries, countries_in},
    palette::{Here, PaletteField},
    picker::FilePicker,
    screens::start,
    settings::Settings,
    shell,
    theme::{self, palette},
    toast::Toast,
    widgets::paste,
};
use crate::{
    jobs::{JobSlot, viewer::OpenFile},
    register::{Minter, Options, Register, Rescued},
    ui::{
        command::{Ask, Command, DialogCommand, FileCommand, NavCommand, RecordCommand},
        lookup::Lookup,
        nav::Page,
    },
    words::Words,
};

/// With Ctrl, the keys of the first pages.
const PAGE_KEYS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The program.
pub struct Twinhall {
    pub settings: Settings,
    words: &'static Words,
    countries: Countries,
    workspace: Option<Workspace>,
    dialog: Option<Dialog>,
    /// The dialog that goes on when the one over it is answered.
    below: Option<Dialog>,
    author: AuthorQuestion,
    /// What waits for an answer, since something typed would be lost by it.
    leaving: Option<Leaving>,
    close: Close,
    /// What leaves the page as soon as the field being typed in is saved.
    pending_leave: Option<Command>,
    palette: PaletteField,
    toast: Toast,
    /// How often something in a workspace was changed from here.
    changes: u64,
    system: System,
    opening: Opening,
    busy: BusyFile,
    /// Time of the window at which it began to wait.
    waits_since: f64,
    /// The map, as it is being drawn into a file.
    picture: JobSlot<PathBuf>,
    /// Both readings of a workspace, as they are being written, and where to.
    rescue: JobSlot<[Rescued; 2], [PathBuf; 2]>,
    minter: Minter,
    missing: Vec<PathBuf>,
    had_focus: bool,
    motion: SystemMotion,
    /// What has the keyboard on the page below a dialog.
    focus_below: Option<egui::Id>,
    /// Frames in which it may still turn out to be gone.
    frames_to_resume: u8,
    /// What had the keyboard last, before any question about leaving.
    focus_last: Option<egui::Id>,
    options: Options,
    title: String,
}

/// What the desktop does for the window; scripted in tests.
pub struct System {
    pub picker: Box<dyn FilePicker>,
    pub clipboard: Box<dyn Clipboard>,
    pub open_file: OpenFile,
}

impl Twinhall {
    /// Begins on the start page, or in the workspace named.
    pub fn new(ctx: &Context, settings: Settings, options: Options, system: System, path: Option<&Path>) -> Self {
        theme::install(ctx);
        let words = Words::of(settings.language());
        let mut program = Self {
            words,
            countries: countries_in(words),
            workspace: None,
            dialog: None,
            below: None,
            author: AuthorQuestion::default(),
            leaving: None,
            close: Close::default(),
            pending_leave: None,
            palette: PaletteField::default(),
            toast: Toast::default(),
            changes: 0,
            system,
            opening: Opening::default(),
            busy: BusyFile::default(),
            waits_since: 0.0,
            picture: JobSlot::default(),
            rescue: JobSlot::default(),
            minter: Minter::new(options.seed),
            missing: settings.recent.iter().filter(|path| !path.exists()).cloned().collect(),
            had_focus: true,
            motion: SystemMotion::default(),
            focus_below: None,
            frames_to_resume: 0,
            focus_last: None,
            options,
            title: String::new(),
            settings,
        };
        program.apply_appearance(ctx);
        if let Some(path) = path {
            program.execute(ctx, FileCommand::Open(path.to_owned()).into());
        }
        program
    }

    fn apply_appearance(&self, ctx: &Context) {
        ctx.set_theme(self.settings.look.preference());
        self.apply_motion(ctx);
        ctx.set_zoom_factor(f32::from(self.settings.text_percent.clamp(90, 150)) / 100.0);
    }

    /// The open workspace's register.
    pub fn register(&self) -> Option<&Register> {
        self.workspace.as_ref().map(|open| &open.register)
    }

    fn lookup(&self) -> Lookup<'_> {
        Lookup {
            words: self.words,
            currency: self.workspace.as_ref().map_or("EUR", |open| open.currency.as_str()),
            countries: &self.countries,
            register: self.register(),
        }
    }

    /// Draws one frame, then carries out what was asked for in it.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        keyboard::digits_by_place(&ctx);
        self.listen(&ctx);
        let pending_leave = self.pending_leave.take();
        let mut commands = self.keys(&ctx);
        commands.extend(self.frame_ui(ui));
        if self.wait_ui(ui) {
            self.stop_waiting();
        }
        let was_covered = self.is_covered();
        for command in commands {
            self.execute(&ctx, command);
        }
        self.keep_focus(&ctx, was_covered);
        self.refresh(&ctx);
        if let Some(command) = pending_leave {
            self.finish_leave(&ctx, command);
        }
        self.name_window(&ctx);
    }

    /// Whether a dialog or the command field lies over the page.
    fn is_covered(&self) -> bool {
        self.dialog.is_some() || self.palette.is_open || self.leaving.is_some() || self.is_waiting()
    }

    /// Gives the keyboard back to where it was, once what lay over the page is put away.
    fn keep_focus(&mut self, ctx: &Context, was_covered: bool) {
        if self.leaving.is_none() {
            self.focus_last = ctx.memory(egui::Memory::focused).or(self.focus_last);
        }
        match (was_covered, self.is_covered()) {
            (false, is_covered) => {
                if is_covered {
                    // Lists of the page would lie over what covers it.
                    egui::Popup::close_all(ctx);
                }
                self.focus_below = ctx.memory(egui::Memory::focused);
                // A button may be gone with what it did, which shows once the page was drawn without it: then the row
                // it was about is the place to go on from.
                if self.frames_to_resume > 0 {
                    self.frames_to_resume -= 1;
                    if self.focus_below.is_none() {
                        self.frames_to_resume = 0;
                        self.go_on_in_list();
                    }
                    ctx.request_repaint();
                }
            }
            (true, false) => {
                if let Some(id) = self.focus_below {
                    ctx.memory_mut(|memory| memory.request_focus(id));
                    self.frames_to_resume = 2;
                    ctx.request_repaint();
                }
            }
            (true, true) => {}
        }
    }

    /// What came from outside the window: file dialogs, backups, the window's focus.
    fn listen(&mut self, ctx: &Context) {
        self.listen_for_close(ctx);
        if let Some((purpose, reply)) = self.system.picker.reply() {
            self.picked(ctx, purpose, reply);
        }
        let has_focus = ctx.input(|input| input.focused);
        if has_focus && !self.had_focus {
            self.ask_again_of_motion(ctx);
            if let Some(open) = &mut self.workspace {
                open.is_moved = !open.register.is_in_place();
            }
        }
        self.had_focus = has_focus;
        self.listen_of_motion(ctx);
        self.listen_for_picture(ctx);
        self.listen_to_rescue(ctx);
        if let Some(count) = paste::refuse_giant(ctx) {
            self.toast.warn(ctx, self.words.tell("paste-elsewhere", &[("count", count.into())]));
        }
        self.listen_to_files(ctx);
        self.listen_to_paper(ctx);
        self.listen_to_timetable(ctx);
        self.listen_to_backup(ctx);
        self.listen_to_opening(ctx);
        self.follow_writer(ctx);
        self.try_again(ctx);
    }

    fn keys(&self, ctx: &Context) -> Vec<Command> {
        let mut commands = Vec::new();
        if self.dialog.is_some() || self.leaving.is_some() || self.is_waiting() {
            return commands;
        }
        let types = ctx.text_edit_focused();
        let has_beside = self.workspace.as_ref().is_some_and(|open| !open.beside.is_empty());
        ctx.input_mut(|input| {
            let mut pressed = |modifiers: Modifiers, key: Key| input.consume_key(modifiers, key);
            if pressed(Modifiers::COMMAND, Key::K) {
                commands.push(NavCommand::FocusSearch.into());
            }
            if self.workspace.is_none() || self.palette.is_open {
                return;
            }
            if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
                commands.push(RecordCommand::Redo { anyway: false }.into());
            }
            // Inside a text field Ctrl Z takes back letters, as everywhere.
            if !types && pressed(Modifiers::COMMAND, Key::Z) {
                commands.push(RecordCommand::Undo { anyway: false }.into());
            }
            if has_beside && !types && pressed(Modifiers::NONE, Key::Escape) {
                commands.push(NavCommand::CloseBeside.into());
            }
            if pressed(Modifiers::ALT, Key::ArrowLeft) {
                commands.push(NavCommand::Back.into());
            }
            if pressed(Modifiers::ALT, Key::ArrowRight) {
                commands.push(NavCommand::Forward.into());
            }
            if pressed(Modifiers::COMMAND, Key::N) {
                commands.push(DialogCommand::New.into());
            }
            if pressed(Modifiers::COMMAND, Key::F) {
                commands.push(NavCommand::FocusFilter.into());
            }
            for (key, page) in PAGE_KEYS.into_iter().zip(Page::all()) {
                if pressed(Modifiers::COMMAND, key) {
                    commands.push(NavCommand::Go(page).into());
                }
            }
            if !types && (pressed(Modifiers::NONE, Key::Questionmark) || pressed(Modifiers::SHIFT, Key::Questionmark)) {
                commands.push(Ask::Keys.into());
            }
        });
        commands
    }

    fn frame_ui(&mut self, ui: &mut Ui) -> Vec<Command> {
        let mut commands = Vec::new();
        let colours = palette(ui.ctx());
        let is_leaving = self.leaving.is_some();
        let Self { workspace, words, countries, settings, palette: field, dialog, toast, missing, .. } = self;
        match workspace {
            Some(open) => commands.extend(open.ui(ui, words, countries, settings)),
            None => {
                CentralPanel::no_frame().frame(Frame::new().fill(colours.paper)).show(ui, |ui| {
                    commands.extend(start::start_ui(ui, words, settings, missing));
                });
            }
        }
        let lookup = Lookup {
            words,
            currency: workspace.as_ref().map_or("EUR", |open| open.currency.as_str()),
            countries,
            register: workspace.as_ref().map(|open| &open.register),
        };
        if field.is_open {
            let here = Here {
                may_write: workspace.as_ref().is_some_and(Workspace::may_write),
                partnership: workspace.as_ref().and_then(Workspace::partnership_shown),
                recent: workspace.as_ref().map(|open| open.recent.iter().copied().collect()).unwrap_or_default(),
            };
            commands.extend(field.ui(ui, &lookup, &here));
        }
        match dialog {
            Some(dialog) => commands.extend(dialogs::dialog_ui(ui, &lookup, settings, dialog, is_leaving)),
            None if is_leaving => commands.extend(dialogs::leave_ui(ui, &lookup)),
            None => {}
        }
        commands.extend(toast.ui(ui, words));
        // What has to be known before anything else stands above whatever is being typed.
        if let Some(open) = workspace.as_ref().filter(|open| open.is_moved && (dialog.is_some() || is_leaving)) {
            let lookup = Lookup { words, currency: "", countries, register: Some(&open.register) };
            commands.extend(shell::banner_above_ui(ui, &lookup, &open.frame_state()));
        }
        commands
    }

    fn name_window(&mut self, ctx: &Context) {
        let app = self.words.say("app-name");
        let title = match &self.workspace {
            Some(open) if open.name.is_empty() => app.to_owned(),
            Some(open) => format!("{} – {app}", open.name),
            None => app.to_owned(),
        };
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(title.as_str());
            node.set_language(self.words.language().tag());
        });
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}
