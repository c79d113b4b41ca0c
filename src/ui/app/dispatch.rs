//! Where commands are executed: each group is matched exhaustively by one function, calls its action, touches what that
//! touched and says what was done.

use egui::Context;

use super::{
    super::{
        beside::told,
        clock::today,
        dialogs::{Dialog, RescueAsk},
        lookup::countries_in,
        screens::{
            calendar,
            records::{kind_row::Home, kind_rows::row},
        },
    },
    Twinhall,
    workspace::BackupReason,
};
use crate::{
    actions::{
        agreements, funding,
        partnerships::{self, Opening},
        records, removal, tags, tasks,
    },
    domain::{
        date::PartialDate,
        journal::ActionKind,
        kinds::Kind,
        record::{Draft, Record},
        value::RecordRef,
    },
    jobs,
    register::{Doing, Error},
    report::sentences,
    ui::{
        command::{
            Ask, Command, DialogCommand, FairCommand, FileCommand, NavCommand, PreferenceCommand, RecordCommand,
        },
        nav::{FairTab, Location, Page, PartnershipTab},
    },
    words::Words,
};

impl Twinhall {
    /// The single place where a command is executed.
    pub(super) fn execute(&mut self, ctx: &Context, command: Command) {
        let command = self.confirm_leave(ctx, command).and_then(|command| self.ask_for_author(command));
        if let Some(command) = command {
            self.execute_now(ctx, command);
        }
        ctx.request_repaint();
    }

    /// Executes a command that nothing typed stands in the way of; where another program holds the file, once it lets
    /// go of it.
    pub(super) fn execute_now(&mut self, ctx: &Context, command: Command) {
        let kept = command.clone();
        let is_change = matches!(command, Command::Record(_) | Command::Fair(_));
        let (said, changes) = (self.toast.count(), self.changes);
        let done = match command {
            Command::Nav(command) => self.execute_nav(ctx, command),
            Command::Dialog(command) => self.execute_dialog(ctx, command),
            Command::Record(command) => self.execute_record(ctx, command),
            Command::File(command) => self.execute_file(ctx, command),
            Command::Preference(command) => {
                self.execute_preference(ctx, command);
                Ok(())
            }
            Command::Fair(command) => self.execute_fair(ctx, command),
        };
        match done {
            Ok(()) => self.has_done(),
            Err(error) if self.may_wait(ctx, &error, Some(kept)) => {}
            Err(error) => {
                self.has_done();
                self.tell_fault(ctx, error);
            }
        }
        if is_change && self.toast.count() != said {
            self.toast.is_of_change();
        } else if self.changes != changes {
            self.toast.end_change();
        }
    }

    fn execute_nav(&mut self, ctx: &Context, command: NavCommand) -> Result<(), Error> {
        if command == NavCommand::FocusSearch {
            self.palette.open();
            return Ok(());
        }
        let Some(open) = &mut self.workspace else { return Ok(()) };
        match command {
            NavCommand::FocusSearch => {}
            NavCommand::Go(page) => open.go(page),
            NavCommand::GoToView(view) => {
                open.go(Page::Partnerships);
                open.screens.partnerships.view = view;
                open.screens.partnerships.is_stale = true;
            }
            NavCommand::GoToFair(tab) => {
                open.go(Page::Fair);
                return self.execute_fair(ctx, FairCommand::Turn(tab));
            }
            NavCommand::ShowTab(tab) => return open.show_tab(tab, self.words, &self.countries),
            NavCommand::Show(record_ref) => return self.show(ctx, record_ref),
            NavCommand::Beside(record_ref) => {
                if !open.open_beside(record_ref, self.words, &self.countries)? {
                    self.toast.say(ctx, self.words.say("record-gone").to_owned());
                }
            }
            NavCommand::CloseBeside => {
                open.beside.pop();
            }
            NavCommand::ShowList(kind) => {
                let there = Location { page: open.page, kind: Some(kind), selected: None };
                open.leave();
                return open.arrive(there, self.words, &self.countries);
            }
            NavCommand::Back => return self.travel(true),
            NavCommand::Forward => return self.travel(false),
            NavCommand::FocusFilter => open.screen_mut().focus_filter(),
            NavCommand::FilterPartnerships(filter) => return open.filter_rows(filter, self.words, &self.countries),
            NavCommand::ShowCounter(counter) => return open.choose(counter, self.words, &self.countries),
            NavCommand::ShowDay(day) => return open.show_day(day, self.words, &self.countries),
            NavCommand::Reload => open.screen_mut().set_stale(true),
        }
        Ok(())
    }

    fn execute_dialog(&mut self, ctx: &Context, command: DialogCommand) -> Result<(), Error> {
        match command {
            DialogCommand::Ask(ask) => return self.ask(ask),
            DialogCommand::New => {
                if let Some(open) = self.workspace.as_ref().filter(|open| open.may_write()) {
                    let ask = open.screen().new_record();
                    return self.ask(ask);
                }
            }
            DialogCommand::Partners(of) => self.ask_for_partners(ctx, of),
            DialogCommand::Dismiss => self.dismiss(ctx),
            DialogCommand::LeaveFor(record_ref) => {
                self.dismiss(ctx);
                return self.show(ctx, record_ref);
            }
            // Answers about what was typed are taken before anything is executed.
            DialogCommand::Leave | DialogCommand::Stay | DialogCommand::Discard => {}
        }
        Ok(())
    }

    fn execute_file(&mut self, ctx: &Context, command: FileCommand) -> Result<(), Error> {
        match command {
            FileCommand::Pick(purpose) => self.pick(ctx, purpose),
            FileCommand::Open(path) => {
                self.author.begin_elsewhere();
                self.open(ctx, &path);
            }
            FileCommand::TakeOver => self.take_over(ctx),
            FileCommand::Create { path, name } => self.create(ctx, &path, name),
            FileCommand::NewWorkspaceAt(path) => {
                // The path was asked for over the dialog that goes on with it.
                self.dialog = self.below.take();
                if !matches!(self.dialog, Some(Dialog::NewWorkspace(_))) {
                    self.ask(Ask::NewWorkspace)?;
                }
                self.choose(&path);
            }
            FileCommand::OpenSample(sample) => self.sample(ctx, sample),
            FileCommand::Forget(path) => self.settings.forget(&path),
            FileCommand::CloseWorkspace => {
                self.put_away();
                self.dialog = None;
            }
            FileCommand::Rescue(path) => {
                if matches!(self.dialog, Some(Dialog::Path(_))) {
                    self.dialog = self.below.take();
                }
                self.rescue(ctx, &path);
            }
            FileCommand::RescueBoth(path) => self.rescue_both(ctx, path),
            FileCommand::BackUp => self.start_backup(ctx, BackupReason::Asked),
            FileCommand::Attach { about, paths } => {
                self.dialog = None;
                self.attach(ctx, about, paths);
            }
            FileCommand::StopAttaching => self.stop_reading(),
            FileCommand::Preview(file) => return self.look_at(ctx, file),
            FileCommand::View(file) => return self.view(ctx, file),
            FileCommand::SaveCopy { file, path } => return self.save_copy(ctx, file, path),
            FileCommand::SaveMap(path) => self.save_map(ctx, path),
            FileCommand::CopyTable(table) => match self.system.clipboard.copy(ctx, &table) {
                Ok(()) => {
                    self.toast.say(ctx, self.words.tell("table-copied", &[("count", table.count().into())]));
                }
                Err(reason) => {
                    self.toast.warn(ctx, self.words.tell("table-not-copied", &[("reason", reason.as_str().into())]));
                }
            },
        }
        Ok(())
    }

    fn execute_preference(&mut self, ctx: &Context, command: PreferenceCommand) {
        match command {
            PreferenceCommand::SaveListPrefs { list, prefs } => {
                let Some(open) = &self.workspace else { return };
                let workspace = open.register.workspace().to_string();
                self.settings.lists.entry(workspace).or_default().insert(list.to_owned(), prefs);
            }
            PreferenceCommand::SetLanguage(language) => {
                self.settings.language = Some(language.tag().to_owned());
                self.settings.asked_language = None;
                self.words = Words::of(language);
                self.countries = countries_in(self.words);
                self.reread();
            }
            PreferenceCommand::SetLook(look) => self.settings.look = look,
            PreferenceCommand::SetTextSize(percent) => self.settings.text_percent = percent,
            PreferenceCommand::SetMotion(motion) => self.settings.motion = motion,
            PreferenceCommand::SetBackups(folder) => self.settings.backups = folder,
            PreferenceCommand::SetActor { name, office } => {
                self.settings.name = name;
                self.settings.office = office;
                let author = self.settings.author();
                if let Some(open) = &mut self.workspace {
                    open.register.set_actor(&author);
                }
            }
        }
        self.settings.save();
        self.apply_appearance(ctx);
    }

    /// Every change to what the workspace holds, apart from those made on the pages of a fair.
    fn execute_record(&mut self, ctx: &Context, command: RecordCommand) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let now_day = today(open.register.now_millis());
        let done = match command {
            RecordCommand::Undo { .. } if open.register.next_undo().is_none() => {
                self.toast.say(ctx, self.words.say("nothing-to-undo").to_owned());
                return Ok(());
            }
            RecordCommand::Redo { .. } if open.register.next_redo().is_none() => {
                self.toast.say(ctx, self.words.say("nothing-to-redo").to_owned());
                return Ok(());
            }
            RecordCommand::Undo { anyway } => match open.register.undo(anyway) {
                Err(Error::Superseded { .. }) => {
                    return self.ask(Ask::UndoAnyway { is_redo: false });
                }
                Ok(done) => {
                    let what = sentences::action(self.words, done.value);
                    self.toast.say(ctx, self.words.tell("undone", &[("what", (&what).into())]));
                    done.touched
                }
                Err(error) => return Err(error),
            },
            RecordCommand::Redo { anyway } => match open.register.redo(anyway) {
                Err(Error::Superseded { .. }) => {
                    return self.ask(Ask::UndoAnyway { is_redo: true });
                }
                Ok(done) => done.touched,
                Err(error) => return Err(error),
            },
            RecordCommand::Add(drafts) => {
                let Some(first) = drafts.first().map(Draft::record_ref) else { return Ok(()) };
                let Some(done) = records::add(&mut open.register, &drafts)? else { return Ok(()) };
                self.dialog = None;
                let is_opened = match &row(first.kind).home {
                    Home::List(sheet) => sheet.page == open.page && open.beside.is_empty(),
                    Home::Screen { opens_new, .. } => *opens_new,
                    Home::Owner => false,
                };
                if is_opened && done.op == ActionKind::Create(first.kind) {
                    if first.kind == Kind::Fair {
                        // A new one is to be set up, whatever was done with the one before.
                        open.screens.fair.tab = FairTab::default();
                    }
                    self.touch(&done.touched);
                    self.show(ctx, first)?;
                    self.go_on_in_list();
                    return Ok(());
                }
                done.touched
            }
            RecordCommand::OpenPartnership { parts, stage, date } => {
                let mut parts = parts.into_iter();
                let Some(draft) = parts.next() else { return Ok(()) };
                let opening = Opening { stage, date, today: now_day };
                let done = partnerships::open(&mut open.register, draft, parts.as_slice(), opening)?;
                self.touch(&done.touched);
                self.dialog = None;
                self.show(ctx, done.value)?;
                self.go_on_in_list();
                return Ok(());
            }
            RecordCommand::AddFundingStarter => {
                let done = funding::add_starter_list(&mut open.register)?;
                if done.value == 0 {
                    self.toast.say(ctx, self.words.say("funding-starter-none").to_owned());
                    return Ok(());
                }
                let count = [("count", done.value.into())];
                self.toast.offer_undo(ctx, self.words.tell("funding-starter-done", &count));
                done.touched
            }
            RecordCommand::MendFundingStarter => {
                let done = funding::mend_starter_list(&mut open.register)?;
                let count = [("count", done.value.into())];
                self.toast.offer_undo(ctx, self.words.tell("funding-slips-mended", &count));
                done.touched
            }
            RecordCommand::AddAgreement { draft, standing } => {
                let text = draft.record_ref();
                let done = agreements::add(&mut open.register, draft, standing)?;
                open.screens.partnerships.tab = PartnershipTab::Agreements;
                self.dialog = None;
                if open.page == Page::Agreements {
                    self.touch(&done.touched);
                    self.show(ctx, text)?;
                    self.go_on_in_list();
                    return Ok(());
                }
                done.touched
            }
            RecordCommand::ReplaceContact(term) => {
                let done = partnerships::replace_contact(&mut open.register, &term)?;
                self.dialog = None;
                done.touched
            }
            RecordCommand::Save(draft) => {
                let done = records::save(&mut open.register, &draft)?;
                if matches!(self.dialog, Some(Dialog::Record(_))) {
                    self.dialog = None;
                }
                done.touched
            }
            RecordCommand::SaveMany { brought, record_refs, field, value } => {
                let done =
                    records::set_field_of_many(&mut open.register, &brought, &record_refs, field, value.as_ref())?;
                let Some(done) = done else { return Ok(()) };
                self.dialog = None;
                let count = self.words.tell("marked-changed", &[("count", done.value.into())]);
                self.toast.offer_undo(ctx, count);
                done.touched
            }
            RecordCommand::Tag { record_refs, name } => {
                let done = tags::tag_many(&mut open.register, &record_refs, &name)?;
                self.dialog = None;
                let args = [("name", (&name).into()), ("count", record_refs.len().into())];
                self.toast.offer_undo(ctx, self.words.tell("tagged", &args));
                done.touched
            }
            RecordCommand::Tick { task, is_done } => {
                let done = tasks::tick(&mut open.register, task, is_done.then(|| PartialDate::of(now_day)))?;
                if is_done {
                    self.toast.offer_undo(ctx, self.words.tell("task-ticked", &[("name", (&done.value).into())]));
                }
                done.touched
            }
            RecordCommand::Delete(record_ref) => {
                let done = removal::delete(&mut open.register, record_ref)?;
                self.dialog = None;
                self.toast.offer_undo(ctx, sentences::action(self.words, done.op));
                done.touched
            }
            RecordCommand::TakeStep { partnership, step_draft } => {
                let done = partnerships::take_step(&mut open.register, partnership, &step_draft, now_day)?;
                self.dialog = None;
                let said = self.words.say(&format!("step-{}-done", step_draft.step.code()));
                self.toast.offer_undo(ctx, self.words.pair(&done.value, said));
                done.touched
            }
        };
        self.touch(&done);
        Ok(())
    }

    /// Makes the pages read anew what an action touched.
    pub(super) fn touch(&mut self, touched: &[RecordRef]) {
        let Some(open) = &mut self.workspace else { return };
        self.changes += u64::from(!touched.is_empty());
        open.screens.each_mut(|screen| screen.touch(touched));
        open.is_detail_stale = !touched.is_empty() || open.is_detail_stale;
    }

    /// Reads what is stale on the page shown; the others wait until they are.
    pub(super) fn refresh(&mut self, ctx: &Context) {
        let Some(open) = &mut self.workspace else { return };
        if self.busy.rests() {
            return;
        }
        let is_stale = open.screen().is_stale() || open.is_detail_stale;
        let read =
            if is_stale { open.read_page(self.words, &self.countries).map(|()| true) } else { open.read_further() };
        match open.register.while_doing(Doing::Read, read) {
            Ok(false) => return,
            Ok(true) if self.busy.holds_command() => {}
            Ok(true) => self.has_done(),
            Err(error) if self.may_wait(ctx, &error, None) => return,
            Err(error) => self.toast.warn(ctx, sentences::fault(self.words, &error)),
        }
        ctx.request_repaint();
    }

    pub(super) fn reread(&mut self) {
        if let Some(open) = &mut self.workspace {
            open.screens.each_mut(|screen| screen.forget());
            open.is_detail_stale = true;
        }
    }

    pub(super) fn tell_fault(&mut self, ctx: &Context, error: impl Into<jobs::Error>) {
        let error = match error.into() {
            jobs::Error::Register(error) => error,
            error => return self.toast.warn(ctx, told(self.words, &error)),
        };
        if let (Error::Moved, Some(open)) = (&error, &mut self.workspace) {
            // The banner says so, with what to do, for as long as it is true.
            open.is_moved = true;
            return;
        }
        match (error, &mut self.dialog) {
            (Error::ForeignJournal(path), _) => {
                self.dialog = Some(Dialog::Rescue(RescueAsk { path }));
            }
            (error, Some(Dialog::NewWorkspace(dialog))) => dialog.problem = Some(sentences::fault(self.words, &error)),
            (error, Some(Dialog::Path(dialog))) => dialog.problem = Some(sentences::fault(self.words, &error)),
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

    /// Shows a record on the page where it is at home.
    pub(super) fn show(&mut self, ctx: &Context, record_ref: RecordRef) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let mut record_ref = record_ref;
        // A part without a page of its own is shown in the record it belongs to.
        let page = loop {
            let record = open.register.get(record_ref)?;
            let page = row(record_ref.kind).page();
            match (record, page) {
                (Some(_), Some(page)) => break page,
                (Some(record), None) => match owner_of(&record) {
                    Some(owner) => record_ref = owner,
                    None => return Ok(()),
                },
                (None, _) => {
                    self.toast.say(ctx, self.words.say("record-gone").to_owned());
                    return Ok(());
                }
            }
        };
        if page == Page::Fair {
            open.screens.fair.choose(record_ref.id);
            open.screens.fair.is_stale = true;
        }
        let here = open.location();
        if page == Page::Calendar {
            open.screens.calendar.view = calendar::View::List;
        }
        if (here.page, here.selected) != (page, Some(record_ref.id)) {
            open.leave();
        }
        open.note_recent(record_ref);
        let there = Location { page, kind: Some(record_ref.kind), selected: Some(record_ref.id) };
        open.arrive(there, self.words, &self.countries)
    }

    /// The keyboard goes on where what was just added stands in its list, not at the top of the window.
    pub(super) fn go_on_in_list(&mut self) {
        let Some(open) = &mut self.workspace else { return };
        open.screen_mut().focus_list();
    }

    pub(super) fn travel(&mut self, is_back: bool) -> Result<(), Error> {
        let Some(open) = &mut self.workspace else { return Ok(()) };
        let here = open.location();
        let (from, to) =
            if is_back { (&mut open.back, &mut open.forward) } else { (&mut open.forward, &mut open.back) };
        let Some(there) = from.pop() else { return Ok(()) };
        to.push(here);
        open.arrive(there, self.words, &self.countries)
    }
}

/// The record a part belongs to, for kinds that have no page of their own.
fn owner_of(record: &Record) -> Option<RecordRef> {
    record.owner().or_else(|| {
        let mut linked = record.links().map(|(_, record_ref)| record_ref);
        linked.find(|record_ref| matches!(record_ref.kind, Kind::City | Kind::Partnership))
    })
}
