//! The program at the window: what is open, and the one place where commands are carried out.

use std::path::{Path, PathBuf};

use egui::{CentralPanel, Context, Frame, Key, Modifiers, Ui};

use super::{
    command::{Ask, Command, Page, Purpose},
    dialogs::{self, Dialog, Mint},
    lookup::{Countries, Lookup, countries_in},
    palette::PaletteField,
    picker::{FilePicker, Question, Reply},
    screens::{cities, history, partnerships, start},
    settings::Settings,
    shell,
    theme::{self, SMALL, palette},
    toast::Toast,
    widgets::form::today,
};
use crate::{
    desk::{
        self, Job, Outcome,
        workspaces::{add_sample, begin_workspace},
    },
    domain::{
        choices::Stage,
        date::PartialDate,
        journal::Op,
        kinds::{Kind, agreement, country_rule, party, stage_change, workspace},
        record::{Draft, Record},
        steps::{self, Situation},
        value::{Id, Subject},
    },
    register::{Access, Backups, Error, Minter, Options, Register, Tx},
    report::sentences,
    words::Words,
};

/// Name the sample's file gets.
const SAMPLE: &str = "Brussels 2001.twin";

/// A place a person was at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    page: Page,
    selected: Option<Id>,
}

/// A backup under way, and whether a person asked for it and waits to hear of it.
struct RunningBackup {
    job: Job<Result<PathBuf, Error>>,
    is_asked_for: bool,
}

/// An open workspace with its pages.
struct Workspace {
    register: Register,
    name: String,
    currency: String,
    is_practice: bool,
    is_moved: bool,
    page: Page,
    back: Vec<Place>,
    forward: Vec<Place>,
    partnerships: partnerships::Partnerships,
    cities: cities::Cities,
    history: history::History,
    /// Pages whose rows no longer match the register.
    stale: Vec<Page>,
    is_detail_stale: bool,
    backup: Option<RunningBackup>,
}

/// The program.
pub struct Twinhall {
    pub settings: Settings,
    words: &'static Words,
    countries: Countries,
    workspace: Option<Workspace>,
    dialog: Option<Dialog>,
    palette: PaletteField,
    toast: Toast,
    picker: Box<dyn FilePicker>,
    minter: Minter,
    missing: Vec<PathBuf>,
    had_focus: bool,
    options: Options,
    title: String,
}

impl Twinhall {
    /// Begins on the start page, or in the workspace named.
    pub fn new(
        ctx: &Context,
        settings: Settings,
        options: Options,
        picker: Box<dyn FilePicker>,
        path: Option<&Path>,
    ) -> Self {
        theme::install(ctx);
        let words = Words::of(settings.language());
        let mut program = Self {
            words,
            countries: countries_in(words),
            workspace: None,
            dialog: None,
            palette: PaletteField::default(),
            toast: Toast::default(),
            picker,
            minter: Minter::new(options.seed),
            missing: settings.recent.iter().filter(|path| !path.exists()).cloned().collect(),
            had_focus: true,
            options,
            title: String::new(),
            settings,
        };
        program.dress(ctx);
        if let Some(path) = path {
            program.carry_out(ctx, Command::Open(path.to_owned()));
        }
        program
    }

    fn dress(&self, ctx: &Context) {
        ctx.set_theme(self.settings.look.preference());
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
        self.listen(&ctx);
        let mut commands = self.keys(&ctx);
        commands.extend(self.frame_ui(ui));
        for command in commands {
            self.carry_out(&ctx, command);
        }
        self.refresh(&ctx);
        self.name_window(&ctx);
    }

    /// What came from outside the window: file dialogs, backups, the window's focus.
    fn listen(&mut self, ctx: &Context) {
        if let Some((purpose, reply)) = self.picker.reply() {
            self.picked(ctx, purpose, reply);
        }
        let has_focus = ctx.input(|input| input.focused);
        if has_focus && !self.had_focus {
            if let Some(open) = &mut self.workspace {
                open.is_moved = !open.register.is_in_place();
            }
        }
        self.had_focus = has_focus;
        let Some(open) = &mut self.workspace else { return };
        let is_asked_for = open.backup.as_ref().is_some_and(|backup| backup.is_asked_for);
        let outcome = open.backup.as_ref().map(|backup| backup.job.poll());
        match outcome {
            Some(Outcome::Done(Ok(path))) => {
                open.backup = None;
                if !is_asked_for {
                    return;
                }
                let path = path.display().to_string();
                self.toast.say(ctx, self.words.tell("backup-done", &[("path", (&path).into())]));
            }
            Some(Outcome::Done(Err(error))) => {
                open.backup = None;
                self.toast.warn(ctx, sentences::fault(self.words, &error));
            }
            Some(Outcome::Lost) => open.backup = None,
            Some(Outcome::Running) | None => {}
        }
    }

    fn keys(&self, ctx: &Context) -> Vec<Command> {
        let mut commands = Vec::new();
        if self.dialog.is_some() {
            return commands;
        }
        let types = ctx.egui_wants_keyboard_input();
        ctx.input_mut(|input| {
            let mut pressed = |modifiers: Modifiers, key: Key| input.consume_key(modifiers, key);
            if pressed(Modifiers::COMMAND, Key::K) {
                commands.push(Command::FocusSearch);
            }
            if self.workspace.is_none() || self.palette.is_open {
                return;
            }
            if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
                commands.push(Command::Redo { anyway: false });
            }
            // Inside a text field Ctrl Z takes back letters, as everywhere.
            if !types && pressed(Modifiers::COMMAND, Key::Z) {
                commands.push(Command::Undo { anyway: false });
            }
            if pressed(Modifiers::ALT, Key::ArrowLeft) {
                commands.push(Command::Back);
            }
            if pressed(Modifiers::ALT, Key::ArrowRight) {
                commands.push(Command::Forward);
            }
            if pressed(Modifiers::COMMAND, Key::N) {
                commands.push(Command::New);
            }
            if pressed(Modifiers::COMMAND, Key::F) {
                commands.push(Command::FocusFilter);
            }
            for (key, page) in [Key::Num1, Key::Num2, Key::Num3].into_iter().zip(Page::ALL) {
                if pressed(Modifiers::COMMAND, key) {
                    commands.push(Command::Go(page));
                }
            }
            if !types && (pressed(Modifiers::NONE, Key::Questionmark) || pressed(Modifiers::SHIFT, Key::Questionmark)) {
                commands.push(Command::Ask(Ask::Keys));
            }
        });
        commands
    }

    fn frame_ui(&mut self, ui: &mut Ui) -> Vec<Command> {
        let mut commands = Vec::new();
        let colours = palette(ui.ctx());
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
            let may_write = workspace.as_ref().is_some_and(Workspace::may_write);
            commands.extend(field.ui(ui, &lookup, may_write));
        }
        if let Some(dialog) = dialog {
            commands.extend(dialogs::dialog_ui(ui, &lookup, settings, dialog));
        }
        commands.extend(toast.ui(ui, words));
        commands
    }

    /// The single place where a wish becomes a deed.
    fn carry_out(&mut self, ctx: &Context, command: Command) {
        let done = match command {
            Command::Ask(ask) => {
                self.ask(ask);
                Ok(())
            }
            Command::Dismiss => {
                self.dialog = None;
                Ok(())
            }
            Command::Pick(purpose) => {
                self.pick(ctx, purpose);
                Ok(())
            }
            Command::Open(path) => self.open(&path),
            Command::Create { path, name } => self.create(&path, &name),
            Command::Chosen(path) => {
                self.ask(Ask::NewWorkspace);
                self.choose(&path);
                Ok(())
            }
            Command::Sample => self.sample(),
            Command::Forget(path) => {
                self.settings.forget(&path);
                Ok(())
            }
            Command::CloseWorkspace => {
                self.workspace = None;
                self.dialog = None;
                Ok(())
            }
            Command::SetLanguage(language) => {
                self.settings.language = Some(language.tag().to_owned());
                self.settings.save();
                self.words = Words::of(language);
                self.countries = countries_in(self.words);
                self.reread();
                Ok(())
            }
            Command::SetLook(look) => {
                self.settings.look = look;
                self.settings.save();
                self.dress(ctx);
                Ok(())
            }
            Command::SetTextSize(percent) => {
                self.settings.text_percent = percent;
                self.settings.save();
                self.dress(ctx);
                Ok(())
            }
            Command::SetActor { name, office } => {
                self.settings.name = name;
                self.settings.office = office;
                self.settings.save();
                let actor = self.settings.actor();
                if let Some(open) = &mut self.workspace {
                    open.register.set_actor(&actor);
                }
                Ok(())
            }
            Command::SetBackups(folder) => {
                self.settings.backups = folder;
                self.settings.save();
                Ok(())
            }
            Command::Copy(text) => {
                ctx.copy_text(text);
                Ok(())
            }
            Command::FocusSearch => {
                self.palette.open();
                Ok(())
            }
            other => self.carry_out_inside(ctx, other),
        };
        if let Err(error) = done {
            self.tell_fault(ctx, error);
        }
        ctx.request_repaint();
    }

    /// Commands that need an open workspace.
    fn carry_out_inside(&mut self, ctx: &Context, command: Command) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let now_day = today(open.register.now_millis());
        let done = match command {
            Command::Go(page) => {
                open.go(page);
                return Ok(());
            }
            Command::Show(subject) => return self.show(subject),
            Command::Back => return self.travel(true),
            Command::Forward => return self.travel(false),
            Command::New => {
                if open.may_write() {
                    let ask = match open.page {
                        Page::Cities => Ask::NewCity { name: String::new() },
                        Page::Partnerships | Page::History => Ask::NewPartnership,
                    };
                    self.ask(ask);
                }
                return Ok(());
            }
            Command::FocusFilter => {
                open.cities.focus_search = open.page == Page::Cities;
                open.partnerships.focus_search = open.page == Page::Partnerships;
                return Ok(());
            }
            Command::Reread => {
                open.stale.push(open.page);
                return Ok(());
            }
            Command::Rescue(path) => {
                open.register.copy_to(&path)?;
                return self.open(&path);
            }
            Command::BackUp => {
                self.back_up(ctx);
                return Ok(());
            }
            Command::Undo { anyway } => match open.register.undo(anyway) {
                Err(Error::Superseded { .. }) => {
                    self.ask(Ask::UndoAnyway { is_redo: false });
                    return Ok(());
                }
                Ok(done) => {
                    let what = sentences::action(self.words, done.value);
                    self.toast.say(ctx, self.words.tell("undone", &[("what", (&what).into())]));
                    done.touched
                }
                Err(error) => return Err(error),
            },
            Command::Redo { anyway } => match open.register.redo(anyway) {
                Err(Error::Superseded { .. }) => {
                    self.ask(Ask::UndoAnyway { is_redo: true });
                    return Ok(());
                }
                Ok(done) => done.touched,
                Err(error) => return Err(error),
            },
            Command::Add(drafts) => {
                let Some(first) = drafts.first().map(Draft::subject) else { return Ok(()) };
                let op = Op::Create(drafts.last().map_or(first.kind, |last| owner_kind(&drafts, last)));
                let done = open.register.run(op, |tx| create_all(tx, &drafts))?;
                self.dialog = None;
                if matches!(first.kind, Kind::City | Kind::Partnership) && op == Op::Create(first.kind) {
                    self.touch(&done.touched);
                    return self.show(first);
                }
                done.touched
            }
            Command::OpenPartnership { parts, stage, date } => {
                let subject = self.open_partnership(&parts, stage, date)?;
                self.dialog = None;
                return self.show(subject);
            }
            Command::AddAgreement { draft, standing } => {
                let change = steps::draft_agreement(draft, standing)?;
                let done = open.register.run(Op::Create(Kind::Agreement), |tx| tx.apply(vec![change]))?;
                open.partnerships.tab = partnerships::Tab::Agreements;
                self.dialog = None;
                done.touched
            }
            Command::Save(draft) => {
                let done = open.register.run(Op::Edit(draft.kind), |tx| tx.save(&draft))?;
                if matches!(self.dialog, Some(Dialog::Record(_))) {
                    self.dialog = None;
                }
                done.touched
            }
            Command::Delete(subject) => {
                let done = open.register.run(Op::Delete(subject.kind), |tx| tx.delete(subject))?;
                self.dialog = None;
                let deleted = sentences::action(self.words, Op::Delete(subject.kind));
                self.toast.offer_undo(ctx, deleted);
                done.touched
            }
            Command::Take { partnership, wish } => {
                let op = Op::Step(wish.step);
                let done = open.register.run(op, |tx| take_step(tx, partnership, &wish, now_day))?;
                self.dialog = None;
                let said = self.words.say(&format!("step-{}-done", wish.step.code())).to_owned();
                self.toast.offer_undo(ctx, said);
                done.touched
            }
            _ => return Ok(()),
        };
        self.touch(&done);
        Ok(())
    }

    /// Makes the pages read anew what an action touched.
    fn touch(&mut self, touched: &[Subject]) {
        let Some(open) = &mut self.workspace else { return };
        let touches = |kinds: &[Kind]| touched.iter().any(|subject| kinds.contains(&subject.kind));
        open.stale.push(Page::History);
        if touches(partnerships::LIST_READS) {
            open.stale.push(Page::Partnerships);
        }
        if touches(cities::LIST_READS) {
            open.stale.push(Page::Cities);
        }
        open.is_detail_stale = !touched.is_empty() || open.is_detail_stale;
    }

    /// Reads what is stale on the page shown; the others wait until they are.
    fn refresh(&mut self, ctx: &Context) {
        let Some(open) = &mut self.workspace else { return };
        let is_due = open.stale.contains(&open.page) || open.is_detail_stale;
        if !is_due {
            return;
        }
        if let Err(error) = open.read_page(self.words, &self.countries) {
            self.toast.warn(ctx, sentences::fault(self.words, &error));
        }
        ctx.request_repaint();
    }

    fn reread(&mut self) {
        if let Some(open) = &mut self.workspace {
            open.stale = Page::ALL.to_vec();
            open.is_detail_stale = true;
        }
    }

    fn tell_fault(&mut self, ctx: &Context, error: Error) {
        if let Error::Moved = error {
            if let Some(open) = &mut self.workspace {
                open.is_moved = true;
            }
        }
        match (error, &mut self.dialog) {
            (Error::Refused(refusals), Some(dialog)) => dialog.refuse(refusals),
            (Error::Refused(refusals), None) => {
                let said: Vec<String> =
                    refusals.iter().map(|refusal| sentences::refusal(self.words, refusal)).collect();
                self.toast.warn(ctx, said.join(" "));
                self.reread();
            }
            (error, _) => self.toast.warn(ctx, sentences::fault(self.words, &error)),
        }
    }

    fn name_window(&mut self, ctx: &Context) {
        let app = self.words.say("app-name");
        let title = match &self.workspace {
            Some(open) if open.name.is_empty() => app.to_owned(),
            Some(open) => format!("{} – {app}", open.name),
            None => app.to_owned(),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn mint(&mut self) -> Mint {
        let now_millis = (self.options.now)();
        // Each dialog goes on from an id of its own, so that two never mint the same.
        self.minter.mint(now_millis);
        Mint { minter: self.minter.clone(), now_millis }
    }

    fn ask(&mut self, ask: Ask) {
        let mut mint = self.mint();
        let id = mint.id();
        let dialog = match ask {
            Ask::WhoAreYou => Dialog::WhoAreYou(dialogs::WhoAreYou::new(&self.settings)),
            Ask::NewWorkspace => Dialog::NewWorkspace(dialogs::NewWorkspace::new(documents())),
            Ask::OpenPath => Dialog::Path(dialogs::PathAsk::new(Purpose::Open, &documents())),
            Ask::NewCity { name } => {
                prepare_gazetteer();
                Dialog::NewCity(dialogs::NewCity::new(&name, mint, &self.lookup()))
            }
            Ask::NewPartnership => {
                prepare_gazetteer();
                Dialog::NewPartnership(dialogs::NewPartnership::new(mint, &self.lookup()))
            }
            Ask::NewParty { partnership } => {
                prepare_gazetteer();
                let known = self.register().and_then(|register| register.parts(Kind::Party, partnership).ok());
                let rank = known.map_or(0, |sides| sides.len()) as i64 + 1;
                Dialog::NewParty(dialogs::NewParty::new(partnership, rank, mint, &self.lookup()))
            }
            Ask::Step { partnership, step } => self.step_dialog(partnership, step),
            Ask::NewAgreement { partnership } => {
                let draft = Draft::new(Kind::Agreement, id).with(agreement::partnership, partnership);
                Dialog::Agreement(dialogs::AgreementAsk::new(draft, &self.lookup()))
            }
            Ask::AddPart { kind, owner } => {
                let mut draft = Draft::new(kind, id);
                if let Some(index) = kind.owner_index() {
                    let value = match kind.fields()[index].field_type {
                        crate::domain::value::FieldType::Ref(_) => crate::domain::value::Value::Ref(owner.id),
                        _ => crate::domain::value::Value::Subject(owner),
                    };
                    draft.put(index, Some(value));
                }
                Dialog::Record(dialogs::RecordAsk::new(draft, true, &self.lookup()))
            }
            Ask::EditPart { subject } => {
                let Some(record) = self.register().and_then(|register| register.get(subject).ok().flatten()) else {
                    return;
                };
                Dialog::Record(dialogs::RecordAsk::new(Draft::from(&record), false, &self.lookup()))
            }
            Ask::Delete { subject, title } => {
                Dialog::Delete(dialogs::DeleteAsk { subject, title, refusals: Vec::new() })
            }
            Ask::UndoAnyway { is_redo } => Dialog::Superseded(dialogs::SupersededAsk { is_redo }),
            Ask::Settings => {
                let folder = self.backups().map(|backups| backups.folder.display().to_string());
                let has_workspace = folder.is_some();
                Dialog::Settings(dialogs::SettingsAsk::new(&self.settings, folder.unwrap_or_default(), has_workspace))
            }
            Ask::About => Dialog::About,
            Ask::Keys => Dialog::Keys,
        };
        self.palette.close();
        self.dialog = Some(dialog);
    }

    fn step_dialog(&self, partnership: Id, step: steps::Step) -> Dialog {
        let agreements = self.register().and_then(|register| register.parts(Kind::Agreement, partnership).ok());
        let day = today((self.options.now)());
        let lookup = self.lookup();
        let today = lookup.typed_date(PartialDate::of(day));
        let agreements = agreements.unwrap_or_default();
        Dialog::Step(dialogs::StepAsk::new(partnership, step, &agreements, &today, &self.settings.actor()))
    }

    fn pick(&mut self, ctx: &Context, purpose: Purpose) {
        if self.picker.is_asking() {
            return;
        }
        let key = match purpose {
            Purpose::Open => "start-open",
            Purpose::NewWorkspace => "start-new",
            Purpose::Rescue => "rescue",
            Purpose::BackupFolder => "backup-folder",
        };
        let rescue = self.workspace.as_ref().and_then(|open| open.register.path()).and_then(Path::file_stem);
        let name = match (purpose, rescue) {
            (Purpose::Rescue, Some(stem)) => format!("{} 2.twin", stem.to_string_lossy()),
            _ => "Twinhall.twin".to_owned(),
        };
        let question = Question {
            purpose,
            title: self.words.say(key).trim_end_matches('…').to_owned(),
            name,
            kind: self.words.say("workspace-file").to_owned(),
        };
        self.picker.ask(ctx, question);
    }

    fn picked(&mut self, ctx: &Context, purpose: Purpose, reply: Reply) {
        match (purpose, reply) {
            (Purpose::Open, Reply::Chosen(path)) => self.carry_out(ctx, Command::Open(path)),
            (Purpose::NewWorkspace, Reply::Chosen(path)) => self.choose(&path),
            (Purpose::Rescue, Reply::Chosen(path)) => self.carry_out(ctx, Command::Rescue(path)),
            (Purpose::BackupFolder, Reply::Chosen(path)) => {
                self.carry_out(ctx, Command::SetBackups(Some(path)));
                self.ask(Ask::Settings);
            }
            // The dialog of a new workspace has a field for the path itself.
            (_, Reply::Cancelled) | (Purpose::NewWorkspace, Reply::NoDialog) => {}
            (purpose, Reply::NoDialog) => {
                let begin = match purpose {
                    Purpose::Rescue => documents().join("Rescued.twin"),
                    _ => documents(),
                };
                self.dialog = Some(Dialog::Path(dialogs::PathAsk::new(purpose, &begin)));
            }
        }
    }

    fn choose(&mut self, path: &Path) {
        if let Some(Dialog::NewWorkspace(dialog)) = &mut self.dialog {
            dialog.choose(path);
        }
    }

    fn register_options(&self) -> Options {
        let mut options = self.options.clone();
        options.actor = self.settings.actor();
        options.config = self.settings.folder().map(Path::to_owned);
        options
    }

    fn open(&mut self, path: &Path) -> Result<(), Error> {
        // The file already open is let go of first, so that it can be opened anew.
        let is_same = self.register().and_then(Register::path) == Some(path);
        if is_same {
            self.workspace = None;
        }
        let opened = Register::open(path, &self.register_options());
        let register = match opened {
            Ok(register) => register,
            Err(error) => {
                if let Error::Missing = error {
                    self.missing.push(path.to_owned());
                }
                return Err(error);
            }
        };
        self.enter(register)
    }

    fn create(&mut self, path: &Path, name: &str) -> Result<(), Error> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let office = |draft: Draft| draft.says(workspace::name, name);
        let register = begin_workspace(path, &self.register_options(), office, |_| Ok(()))?;
        self.dialog = None;
        self.enter(register)
    }

    fn sample(&mut self) -> Result<(), Error> {
        let folder = self.settings.folder().map_or_else(documents, Path::to_owned);
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(SAMPLE);
        if path.exists() {
            return self.open(&path);
        }
        let name = self.words.say("cli-sample-name");
        let office = |draft: Draft| draft.says(workspace::name, name).with(workspace::practice, true);
        let register = begin_workspace(&path, &self.register_options(), office, add_sample)?;
        self.enter(register)
    }

    fn enter(&mut self, register: Register) -> Result<(), Error> {
        let office = register.all(Kind::Workspace)?.into_iter().next();
        let day = today(register.now_millis());
        let read = |field| office.as_ref().map(|office| office.text(field).to_owned()).unwrap_or_default();
        let currency = read(workspace::currency);
        let mut open = Workspace {
            name: read(workspace::name),
            currency: if currency.is_empty() { "EUR".to_owned() } else { currency },
            is_practice: office.as_ref().and_then(|office| office.get(workspace::practice)).copied().unwrap_or(false),
            is_moved: false,
            page: Page::Partnerships,
            back: Vec::new(),
            forward: Vec::new(),
            partnerships: partnerships::Partnerships::new(day),
            cities: cities::Cities::new(day),
            history: history::History::default(),
            stale: Page::ALL.to_vec(),
            is_detail_stale: false,
            backup: None,
            register,
        };
        open.read_page(self.words, &self.countries)?;
        if let Some(path) = open.register.path().map(Path::to_owned) {
            self.settings.remember(&path);
            self.missing.retain(|missing| *missing != path);
        }
        self.workspace = Some(open);
        self.back_up_if_due();
        if self.settings.name.is_empty() && self.settings.folder().is_some() && self.dialog.is_none() {
            self.ask(Ask::WhoAreYou);
        }
        Ok(())
    }

    fn backups(&self) -> Option<Backups> {
        let path = self.register()?.path()?;
        Some(Backups::of(path, self.settings.backups.as_deref()))
    }

    fn back_up_if_due(&mut self) {
        let Some(backups) = self.backups() else { return };
        let is_due = self.workspace.as_ref().is_some_and(|open| {
            open.access_allows() && !open.is_practice && backups.is_due(open.register.now_millis())
        });
        if is_due {
            let job = start_backup(backups, self.register_options(), self.register().and_then(Register::path), None);
            if let Some(open) = &mut self.workspace {
                open.backup = job.map(|job| RunningBackup { job, is_asked_for: false });
            }
        }
    }

    fn back_up(&mut self, ctx: &Context) {
        let Some(backups) = self.backups() else { return };
        let path = self.register().and_then(Register::path);
        let job = start_backup(backups, self.register_options(), path, Some(ctx.clone()));
        if let Some(open) = &mut self.workspace {
            open.backup = job.map(|job| RunningBackup { job, is_asked_for: true });
        }
    }

    fn open_partnership(&mut self, parts: &[Draft], stage: Stage, date: Option<PartialDate>) -> Result<Subject, Error> {
        let actor = self.settings.actor();
        let Some(open) = &mut self.workspace else { return Err(Error::ReadOnly) };
        let day = today(open.register.now_millis());
        let Some((first, rest)) = parts.split_first() else { return Err(Error::ReadOnly) };
        let subject = first.subject();
        let done = open.register.run(Op::Create(Kind::Partnership), |tx| {
            let (cities, sides): (Vec<&Draft>, Vec<&Draft>) = rest.iter().partition(|draft| draft.kind != Kind::Party);
            for draft in cities {
                tx.create(draft)?;
            }
            let changes = steps::open(first.clone(), stage, date, &actor, day, &mut || tx.mint())?;
            tx.apply(changes)?;
            for draft in sides {
                tx.create(draft)?;
            }
            Ok(())
        })?;
        self.touch(&done.touched);
        Ok(subject)
    }

    /// Shows a record on the page where it is at home.
    fn show(&mut self, subject: Subject) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let mut subject = subject;
        // A part is shown in the record it belongs to.
        while !matches!(subject.kind, Kind::City | Kind::Partnership) {
            let owner = open.register.get(subject)?.and_then(|record| home(&record));
            match owner {
                Some(owner) => subject = owner,
                None => return Ok(()),
            }
        }
        let page = if subject.kind == Kind::City { Page::Cities } else { Page::Partnerships };
        let here = open.place();
        let there = Place { page, selected: Some(subject.id) };
        if here != there {
            open.back.push(here);
            open.forward.clear();
        }
        open.arrive(there, self.words, &self.countries)
    }

    fn travel(&mut self, is_back: bool) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let here = open.place();
        let (from, to) =
            if is_back { (&mut open.back, &mut open.forward) } else { (&mut open.forward, &mut open.back) };
        let Some(there) = from.pop() else { return Ok(()) };
        to.push(here);
        open.arrive(there, self.words, &self.countries)
    }
}

impl Workspace {
    fn access_allows(&self) -> bool {
        *self.register.access() == Access::Writer
    }

    fn may_write(&self) -> bool {
        self.access_allows() && !self.is_moved
    }

    fn place(&self) -> Place {
        let selected = match self.page {
            Page::Cities => self.cities.selected,
            Page::Partnerships => self.partnerships.selected,
            Page::History => None,
        };
        Place { page: self.page, selected }
    }

    fn go(&mut self, page: Page) {
        if self.page != page {
            self.back.push(self.place());
            self.forward.clear();
            self.page = page;
        }
    }

    fn arrive(&mut self, place: Place, words: &'static Words, countries: &Countries) -> Result<(), Error> {
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

    fn read_page(&mut self, words: &'static Words, countries: &Countries) -> Result<(), Error> {
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        let is_stale = self.stale.contains(&self.page);
        match self.page {
            Page::Partnerships => {
                if is_stale {
                    self.partnerships.read(&self.register, words)?;
                }
                self.partnerships.select(self.partnerships.selected, &lookup)?;
            }
            Page::Cities => {
                if is_stale {
                    self.cities.read(&self.register, &lookup)?;
                }
                self.cities.select(self.cities.selected, &lookup)?;
            }
            Page::History => self.history.read(&self.register)?,
        }
        let page = self.page;
        self.stale.retain(|stale| *stale != page);
        self.is_detail_stale = false;
        Ok(())
    }

    fn ui(&mut self, ui: &mut Ui, words: &'static Words, countries: &Countries, settings: &Settings) -> Vec<Command> {
        let mut commands = Vec::new();
        let may_write = self.may_write();
        let lookup = Lookup { words, currency: &self.currency, countries, register: Some(&self.register) };
        let standing = shell::Standing {
            name: &self.name,
            is_practice: self.is_practice,
            page: self.page,
            access: self.register.access().clone(),
            is_moved: self.is_moved,
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

/// Writes drafts in their order.
fn create_all(tx: &mut Tx<'_>, drafts: &[Draft]) -> Result<(), Error> {
    for draft in drafts {
        tx.create(draft)?;
    }
    Ok(())
}

/// What an action that adds several records is called after: the record the others belong to.
fn owner_kind(drafts: &[Draft], last: &Draft) -> Kind {
    match last.owner() {
        Some(owner) if drafts.iter().any(|draft| draft.subject() == owner) => owner.kind,
        _ => last.kind,
    }
}

/// Takes a named step on a partnership as it stands inside the action.
fn take_step(tx: &mut Tx<'_>, id: Id, wish: &steps::StepDraft, today: chrono::NaiveDate) -> Result<(), Error> {
    let partnership = tx.get(Subject { kind: Kind::Partnership, id })?;
    let parties = tx.naming(party::partnership, id)?;
    let mut countries = Vec::new();
    for side in &parties {
        if let Some(city) = side.get(party::city) {
            let city = tx.get(Subject { kind: Kind::City, id: *city })?;
            countries.push(city.text(crate::domain::kinds::city::country).to_owned());
        }
    }
    let mut changes = tx.naming(stage_change::partnership, id)?;
    changes.sort_by_key(|change| (change.get(stage_change::date).copied(), change.id));
    let agreements = tx.naming(agreement::partnership, id)?;
    let mut rules = tx.all(Kind::CountryRule)?;
    rules.sort_by_key(|rule| rule.get(country_rule::rank).copied());
    let situation = Situation {
        partnership: &partnership,
        parties: &parties,
        countries: &countries,
        changes: &changes,
        agreements: &agreements,
        rules: &rules,
        today,
    };
    let written = steps::take(wish, &situation, &mut || tx.mint())?;
    tx.apply(written)
}

/// The record a part belongs to, for kinds that have no page of their own.
fn home(record: &Record) -> Option<Subject> {
    record.owner().or_else(|| {
        let mut linked = record.links().map(|(_, subject)| subject);
        linked.find(|subject| matches!(subject.kind, Kind::City | Kind::Partnership))
    })
}

fn documents() -> PathBuf {
    let user = directories::UserDirs::new();
    let folder = user.as_ref().and_then(|user| user.document_dir().map(Path::to_owned));
    folder.or_else(|| user.map(|user| user.home_dir().to_owned())).unwrap_or_default()
}

/// Unpacks the gazetteer beside the window, so that the first letter typed finds it ready.
fn prepare_gazetteer() {
    let job = desk::start(
        "gazetteer",
        || {},
        |_| {
            crate::files::gazetteer::Gazetteer::embedded();
        },
    );
    // Without a thread the first letter pays for it instead.
    drop(job);
}

/// Copies the workspace through a reader of its own, so that the window goes on.
fn start_backup(
    backups: Backups,
    options: Options,
    path: Option<&Path>,
    wake: Option<Context>,
) -> Option<Job<Result<PathBuf, Error>>> {
    let path = path?.to_owned();
    let wake = move || {
        if let Some(ctx) = wake {
            ctx.request_repaint();
        }
    };
    let work = move |_: &desk::Progress| {
        let reader = Register::open(&path, &options)?;
        backups.make(&reader).map(|backup| backup.path)
    };
    desk::start("backup", wake, work).ok()
}
