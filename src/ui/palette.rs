//! The command field: any record, any page, any action, found by its words; reached by Ctrl K.

use egui::{Align, FontId, Key, Order, Response, RichText, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use crate::{
    domain::{
        fold::fold,
        kinds::Kind,
        steps::Step,
        value::{Id, RecordRef},
    },
    register::Hit,
    report::{sentences, values},
    ui::{
        command::{Ask, Command, FileCommand, NavCommand, PreferenceCommand, Purpose, RecordCommand},
        icons,
        lookup::Lookup,
        nav::{FairTab, Page, PartnershipView},
        screens::records::kind_rows::{row, sheets},
        settings::Look,
        theme::{self, BODY, NOTE, ROW, SMALL, palette},
        widgets::{
            accessibility,
            basic::{focus_ring, paint_icon, paint_text, wrong_ui},
        },
    },
    words::{Language, Words},
};

const WIDTH: f32 = 620.0;
const RECORDS: usize = 40;

/// Where the person is: what can be done there comes first.
pub struct Here {
    pub may_write: bool,
    /// The partnership shown, and the steps it can take.
    pub partnership: Option<(Id, Vec<Step>)>,
    /// Records looked at, the latest first.
    pub recent: Vec<RecordRef>,
}

/// One line of the field's answers.
struct Line {
    icon: &'static str,
    title: String,
    detail: String,
    command: Command,
}

/// The field's state.
#[derive(Default)]
pub struct PaletteField {
    pub is_open: bool,
    typed: String,
    asked: Option<String>,
    lines: Vec<Line>,
    /// Why no record could be looked for.
    problem: Option<String>,
    lit: usize,
    /// Whether the arrow keys chose the line that is lit.
    is_walked: bool,
    focus: bool,
}

impl PaletteField {
    pub fn open(&mut self) {
        self.is_open = true;
        self.focus = true;
        self.asked = None;
    }

    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// Draws the field over the window.
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, here: &Here) -> Vec<Command> {
        let mut commands = Vec::new();
        let screen = ui.ctx().content_rect();
        let width = WIDTH.min(screen.width() - 32.0);
        let area = egui::Modal::default_area(egui::Id::unique("palette"))
            .anchor(egui::Align2::CENTER_TOP, Vec2::new(0.0, 56.0))
            .order(Order::Foreground);
        let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(12)).corner_radius(10);
        let shown = egui::Modal::new(egui::Id::unique("palette")).area(area).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(width);
            self.body_ui(ui, lookup, here, &mut commands);
        });
        if shown.should_close() || !commands.is_empty() {
            self.close();
        }
        commands
    }

    fn body_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, here: &Here, commands: &mut Vec<Command>) {
        let words = lookup.words;
        accessibility::dialog(ui, words.say("palette-hint"));
        let colours = palette(ui.ctx());
        let hint = words.say("palette-hint");
        let edit = TextEdit::singleline(&mut self.typed)
            .hint_text(hint.to_owned())
            .desired_width(f32::INFINITY)
            .font(FontId::proportional(17.0))
            .margin(egui::Margin::symmetric(10, 9))
            .prefix(RichText::new(icons::MAGNIFYING_GLASS).font(theme::icon_font(18.0)).color(colours.quiet));
        let field = ui.add(edit);
        field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
        if std::mem::take(&mut self.focus) {
            field.request_focus();
        }
        if self.asked.as_deref() != Some(self.typed.as_str()) {
            self.ask(lookup, here);
        }
        let (down, up, enter) = ui.input_mut(|input| {
            (
                input.consume_key(egui::Modifiers::NONE, Key::ArrowDown),
                input.consume_key(egui::Modifiers::NONE, Key::ArrowUp),
                input.key_pressed(Key::Enter),
            )
        });
        if down {
            self.lit = (self.lit + 1).min(self.lines.len().saturating_sub(1));
        }
        if up {
            self.lit = self.lit.saturating_sub(1);
        }
        self.is_walked |= down || up;
        if enter && !field.has_focus() {
            match self.lines.get(self.lit) {
                Some(line) => commands.push(line.command.clone()),
                // Enter takes the keyboard from the field, which is still to be mended.
                None => field.request_focus(),
            }
        }
        ui.add_space(SMALL);
        let area = ScrollArea::vertical().max_height(420.0).min_scrolled_height(420.0).auto_shrink([false, true]);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            accessibility::region(ui, Role::ListBox);
            for (at, line) in self.lines.iter().enumerate() {
                let is_lit = at == self.lit;
                let response = line_ui(ui, line, is_lit, (down || up) && is_lit);
                // While letters are typed the field is heard, and each letter.
                if is_lit && self.is_walked {
                    accessibility::active(ui.ctx(), field.id, response.id);
                }
                if response.clicked() {
                    commands.push(line.command.clone());
                }
            }
            if let Some(problem) = &self.problem {
                accessibility::announced(&wrong_ui(ui, problem));
            } else if self.lines.is_empty() {
                let said = words.tell("palette-nothing", &[("what", self.typed.trim().into())]);
                let told = ui.add(egui::Label::new(RichText::new(said).color(colours.quiet)).wrap());
                accessibility::announced(&told);
            }
        });
    }

    fn ask(&mut self, lookup: &Lookup<'_>, here: &Here) {
        self.lit = 0;
        self.is_walked = false;
        self.lines.clear();
        self.problem = None;
        let typed = self.typed.trim().to_owned();
        if let (false, Some(register)) = (typed.is_empty(), lookup.register) {
            match register.search(&typed, &[], RECORDS) {
                Ok(hits) => self.lines.extend(hits.iter().map(|hit| record_line(lookup, hit))),
                Err(error) => self.problem = Some(sentences::fault(lookup.words, &error)),
            }
        }
        let actions = actions(lookup, here);
        let wanted = fold(&typed);
        let mut fitting: Vec<Line> = Vec::new();
        for (icon, key, command) in actions {
            if wanted.is_empty() || answers(&[&key], &wanted) {
                let title = lookup.words.say(&key).to_owned();
                let detail = lookup.words.say("palette-action").to_owned();
                fitting.push(Line { icon, title, detail, command });
            }
        }
        if lookup.register.is_some() && !wanted.is_empty() {
            fitting.extend(fair_lines(lookup, &wanted));
        }
        // A word that names an action is more likely meant as one than as a record.
        if wanted.is_empty() {
            let recent = here.recent.iter().filter_map(|record_ref| recent_line(lookup, *record_ref));
            self.lines.extend(recent);
            self.lines.extend(fitting);
        } else {
            fitting.append(&mut self.lines);
            self.lines = fitting;
        }
        self.asked = Some(self.typed.clone());
    }
}

/// The pages of the fair, each by its own name and by the fair's.
fn fair_lines(lookup: &Lookup<'_>, wanted: &str) -> impl Iterator<Item = Line> {
    let of = Page::Fair.key();
    let fitting = FairTab::ALL.iter().filter(move |tab| answers(&[tab.key(), of], wanted) && !answers(&[of], wanted));
    fitting.map(|tab| Line {
        icon: Page::Fair.icon(),
        title: lookup.words.say(tab.key()).to_owned(),
        detail: lookup.words.say(of).to_owned(),
        command: NavCommand::GoToFair(*tab).into(),
    })
}

/// Whether the words of an action, in any language of the program, hold every word typed.
fn answers(keys: &[&str], wanted: &str) -> bool {
    Language::ALL.into_iter().any(|language| {
        let said = keys.iter().map(|key| Words::of(language).say(key)).collect::<Vec<_>>().join(" ");
        let said = fold(&said);
        wanted.split(' ').all(|word| said.split(' ').any(|part| part.starts_with(word)))
    })
}

fn actions(lookup: &Lookup<'_>, here: &Here) -> Vec<(&'static str, String, Command)> {
    let mut all: Vec<(&'static str, &'static str, Command)> = Vec::new();
    let may_write = here.may_write;
    if lookup.register.is_some() {
        all.extend(Page::all().map(|page| (page.icon(), page.key(), NavCommand::Go(page).into())));
        all.extend(PartnershipView::ALL.map(|view| (view.icon(), view.key(), NavCommand::GoToView(view).into())));
        if may_write {
            all.push((icons::PLUS, "partnership-new", Ask::NewPartnership.into()));
            let shown = here.partnership.as_ref().map(|(id, _)| RecordRef { kind: Kind::Partnership, id: *id });
            all.push((icons::PLUS, "task-new", Ask::NewTask { about: shown, due: None }.into()));
            all.push((icons::PLUS, "city-new", Ask::NewCity { name: String::new() }.into()));
            let news = sheets().into_iter();
            let news = news.map(|sheet| (icons::PLUS, sheet.labels.new, Ask::NewRecord { kind: sheet.kind }.into()));
            all.extend(news);
            all.push((icons::HAND_COINS, "funding-starter-add", RecordCommand::AddFundingStarter.into()));
            all.push((icons::ARROW_U_UP_LEFT, "undo", RecordCommand::Undo { anyway: false }.into()));
            all.push((icons::ARROW_U_UP_RIGHT, "redo", RecordCommand::Redo { anyway: false }.into()));
            all.push((icons::HARD_DRIVE, "backup-now", FileCommand::BackUp.into()));
        }
        all.push((icons::SIGN_OUT, "close-workspace", FileCommand::CloseWorkspace.into()));
    }
    all.push((icons::PLUS_CIRCLE, "start-new", Ask::NewWorkspace.into()));
    all.push((icons::FOLDER_OPEN, "start-open", FileCommand::Pick(Purpose::Open).into()));
    all.extend(
        Look::ALL.into_iter().map(|look| (icons::CIRCLE_HALF, look.key(), PreferenceCommand::SetLook(look).into())),
    );
    all.push((icons::GEAR, "settings", Ask::Settings.into()));
    all.push((icons::KEYBOARD, "keys-title", Ask::Keys.into()));
    all.push((icons::INFO, "about", Ask::About.into()));
    let mut actions = here_actions(here);
    actions.extend(all.into_iter().map(|(icon, key, command)| (icon, key.to_owned(), command)));
    actions
}

/// What can be done with the partnership shown.
fn here_actions(here: &Here) -> Vec<(&'static str, String, Command)> {
    let Some((partnership, steps)) = here.partnership.as_ref().filter(|_| here.may_write) else { return Vec::new() };
    let partnership = *partnership;
    let step = |step: &Step| {
        let command = Ask::Step { partnership, step: *step }.into();
        (icons::SIGNATURE, format!("step-{}", step.code()), command)
    };
    let mut actions: Vec<_> = steps.iter().map(step).collect();
    let agreement = Ask::NewAgreement { partnership }.into();
    actions.push((icons::FILE_PLUS, "agreement-new".to_owned(), agreement));
    actions.push((icons::PLUS, "add-party".to_owned(), Ask::NewParty { partnership }.into()));
    actions
}

/// A record looked at lately; nothing when it is gone.
fn recent_line(lookup: &Lookup<'_>, record_ref: RecordRef) -> Option<Line> {
    let title = lookup.title(record_ref);
    let kind = values::kind(lookup.words, record_ref.kind);
    let detail = lookup.words.tell("palette-recent", &[("kind", kind.into())]);
    let command = NavCommand::Show(record_ref).into();
    (!title.is_empty()).then(|| Line { icon: row(record_ref.kind).icon, title, detail, command })
}

fn record_line(lookup: &Lookup<'_>, hit: &Hit) -> Line {
    let kind = values::kind(lookup.words, hit.record_ref.kind).to_owned();
    let country = hit.country.as_deref().map(|code| lookup.country(code));
    let said = [Some(kind), country, hit.matched.clone()].into_iter().flatten().collect::<Vec<_>>();
    Line {
        icon: row(hit.record_ref.kind).icon,
        title: lookup.shown(hit.record_ref, &hit.title),
        detail: said.join(" · "),
        command: NavCommand::Show(hit.record_ref).into(),
    }
}

fn line_ui(ui: &mut Ui, line: &Line, is_lit: bool, reveal: bool) -> Response {
    let colours = palette(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let name = format!("{}, {}", line.title, line.detail);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    accessibility::selected(&response, is_lit);
    if is_lit || response.hovered() {
        let ground = if is_lit { colours.accent_soft } else { colours.hover };
        ui.painter().rect_filled(rect, theme::ROUNDING, ground);
    }
    paint_icon(ui, rect.with_max_x(rect.left() + 36.0), line.icon, 17.0, colours.accent);
    // Room for the scroll bar.
    let text = rect.with_min_x(rect.left() + 42.0).with_max_x(rect.right() - theme::GAP);
    let split = text.left() + text.width() * 0.55;
    let upper = text.with_max_x(split - 8.0);
    paint_text(ui, upper, &line.title, FontId::proportional(BODY), colours.ink, Align::Min);
    paint_text(ui, text.with_min_x(split), &line.detail, FontId::proportional(NOTE), colours.quiet, Align::Max);
    focus_ring(ui, &response);
    if reveal {
        response.scroll_to_me(None);
    }
    response
}
