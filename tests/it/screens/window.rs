//! The program in a window without a display, used as a person uses it: by what stands on it, and by keys.
#![allow(dead_code, reason = "the gallery and the tests each use a part")]

use std::{
    cell::RefCell,
    collections::VecDeque,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use egui::{Event, Key, Modifiers, Pos2, Rect, Vec2, accesskit::Role};
use egui_kittest::{Harness, Node, kittest::NodeT};
use twinhall::{
    files::copied::CopiedTable,
    register::Options,
    ui::{
        app::{System, Twinhall},
        clipboard::Clipboard,
        command::Purpose,
        nav::Page,
        picker::{FilePicker, Question, Reply},
        settings::{Look, Settings},
    },
    words::{Language, Words},
};

use super::raster::{Picture, Textures};

/// Noon of 2001-05-14, the opening day of the Brussels conference.
pub const NOON_MILLIS: u64 = 989_841_600_000;

/// Far longer than a workspace takes to open on a machine that does much else.
const PATIENCE: std::time::Duration = std::time::Duration::from_mins(5);

/// Answers to file dialogs, in the order in which they will be asked for.
pub type Replies = Rc<RefCell<VecDeque<Reply>>>;

struct Script {
    replies: Replies,
    asked: Option<Purpose>,
}

impl FilePicker for Script {
    fn ask(&mut self, ctx: &egui::Context, question: Question) {
        self.asked = Some(question.purpose);
        ctx.request_repaint();
    }

    fn reply(&mut self) -> Option<(Purpose, Reply)> {
        let purpose = self.asked.take()?;
        let reply = self.replies.borrow_mut().pop_front();
        Some((purpose, reply.unwrap_or(Reply::Cancelled)))
    }

    fn is_asking(&self) -> bool {
        self.asked.is_some()
    }
}

/// What was copied last as a table.
pub type Copied = Rc<RefCell<Option<CopiedTable>>>;

struct Kept(Copied);

impl Clipboard for Kept {
    fn copy(&mut self, _: &egui::Context, table: &CopiedTable) -> Result<(), String> {
        *self.0.borrow_mut() = Some(table.clone());
        Ok(())
    }
}

pub struct Program {
    pub twinhall: Twinhall,
}

impl eframe::App for Program {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.twinhall.ui(ui);
    }
}

/// How a window begins.
pub struct Begin<'a> {
    /// Folder of the settings.
    pub folder: &'a Path,
    pub path: Option<&'a Path>,
    /// Who works here; nobody yet when empty.
    pub name: &'a str,
    pub language: Language,
    pub look: Look,
    pub size: [f32; 2],
    /// What the clock says; it moves a millisecond at each look.
    pub now_millis: u64,
    /// Name of a job on whose thread the clock breaks.
    pub breaks_on: Option<&'static str>,
}

impl<'a> Begin<'a> {
    pub fn at(folder: &'a Path) -> Self {
        Self {
            folder,
            path: None,
            name: "Ama Mensah",
            language: Language::English,
            look: Look::Light,
            size: [1366.0, 768.0],
            now_millis: NOON_MILLIS,
            breaks_on: None,
        }
    }

    pub fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    pub fn opening(self, path: &'a Path) -> Self {
        Self { path: Some(path), ..self }
    }

    pub fn at_millis(self, now_millis: u64) -> Self {
        Self { now_millis, ..self }
    }

    pub fn window(self) -> Window {
        let mut window = self.at_once();
        window.rest();
        window
    }

    /// The window as it begins, whatever is still on its way.
    pub fn at_once(self) -> Window {
        let mut settings = Settings::load(Some(self.folder.to_owned()));
        settings.language = Some(self.language.tag().to_owned());
        settings.look = self.look;
        if settings.name.is_empty() {
            self.name.clone_into(&mut settings.name);
        }
        let ticks = Arc::new(AtomicU64::new(self.now_millis));
        let breaks_on = self.breaks_on;
        let now = Arc::new(move || {
            assert!(breaks_on.is_none() || breaks_on != std::thread::current().name(), "the clock breaks on purpose");
            ticks.fetch_add(1, Ordering::Relaxed)
        });
        let options = Options { now, ..Options::new("") };
        let replies = Replies::default();
        let copied = Copied::default();
        let system = System {
            picker: Box::new(Script { replies: replies.clone(), asked: None }),
            clipboard: Box::new(Kept(copied.clone())),
            open_file,
        };
        let textures = Textures::default();
        let path: Option<PathBuf> = self.path.map(Path::to_owned);
        let theme = if self.look == Look::Dark { egui::Theme::Dark } else { egui::Theme::Light };
        let harness = Harness::builder()
            .with_size(Vec2::from(self.size))
            .with_theme(theme)
            .with_max_steps(12)
            .renderer(textures.clone())
            .build_eframe(move |creation| Program {
                twinhall: Twinhall::new(&creation.egui_ctx, settings, options, system, path.as_deref()),
            });
        Window { harness, replies, copied, textures, words: Words::of(self.language) }
    }
}

/// What was handed to the programs of the computer, in all tests: the files' names, their bytes, and whether they can be
/// written.
pub static OPENED: Mutex<Vec<(String, Vec<u8>, bool)>> = Mutex::new(Vec::new());

/// A computer that has a program for everything but recordings.
fn open_file(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let is_written = !std::fs::metadata(path).unwrap().permissions().readonly();
    OPENED.lock().unwrap().push((name, std::fs::read(path).unwrap(), is_written));
    path.extension().is_some_and(|ending| ending != "mp3")
}

/// A window and the person before it.
pub struct Window {
    pub harness: Harness<'static, Program>,
    pub replies: Replies,
    pub copied: Copied,
    textures: Textures,
    pub words: &'static Words,
}

/// Roles of what can be pressed.
pub const PRESSABLE: [Role; 14] = [
    Role::Button,
    Role::Tab,
    Role::Link,
    Role::ListBoxOption,
    Role::Row,
    Role::GridCell,
    Role::CheckBox,
    Role::ColumnHeader,
    Role::ComboBox,
    Role::MenuItem,
    Role::RadioButton,
    Role::TextInput,
    Role::SearchInput,
    Role::MultilineTextInput,
];

/// Roles of what can be written in.
pub const WRITABLE: [Role; 3] = [Role::TextInput, Role::SearchInput, Role::MultilineTextInput];

impl Window {
    /// Lets the window come to rest; fails when it never does.
    #[track_caller]
    pub fn rest(&mut self) {
        self.harness.run();
        if !self.program().is_waiting() {
            return;
        }
        let began = std::time::Instant::now();
        while self.program().is_waiting() {
            assert!(began.elapsed() < PATIENCE, "waits for ever among {:#?}", self.texts());
            std::thread::sleep(std::time::Duration::from_millis(2));
            self.harness.step();
        }
        self.harness.run();
    }

    pub fn say(&self, key: &str) -> String {
        self.words.say(key).to_owned()
    }

    /// What can be pressed by this name; that of the uppermost layer comes last.
    fn found(&self, roles: &[Role], fits: impl Fn(&str) -> bool) -> Vec<Node<'_>> {
        let nodes = self.harness.root().children_recursive();
        let fits = |node: &Node<'_>| {
            let inner = node.accesskit_node();
            roles.contains(&inner.role()) && !inner.is_hidden() && inner.label().is_some_and(|label| fits(&label))
        };
        nodes.filter(fits).collect()
    }

    #[track_caller]
    fn press_at(&mut self, what: &str, roles: &[Role], fits: impl Fn(&str) -> bool) {
        let missing = || format!("nothing called {what:?} among {:#?}", self.texts());
        let node = self.found(roles, &fits).pop().unwrap_or_else(|| panic!("{}", missing()));
        assert!(!node.accesskit_node().is_disabled(), "{what:?} can't be pressed now");
        node.scroll_to_me();
        self.rest();
        self.found(roles, &fits).pop().unwrap().click();
        self.rest();
        self.harness.remove_cursor();
        self.rest();
    }

    /// Goes to a page by the navigation.
    #[track_caller]
    pub fn go(&mut self, page: Page) {
        let name = self.words.say(page.key());
        // The navigation stands before everything that may go by the same name; with large letters it scrolls.
        self.found(&PRESSABLE, |label| label == name).remove(0).scroll_to_me();
        self.rest();
        self.found(&PRESSABLE, |label| label == name).remove(0).click();
        self.rest();
        self.harness.remove_cursor();
        self.rest();
    }

    /// Presses what goes by this name.
    #[track_caller]
    pub fn press(&mut self, name: &str) {
        self.press_at(name, &PRESSABLE, |label| label == name);
    }

    /// Presses the first thing whose name begins so.
    #[track_caller]
    pub fn press_like(&mut self, beginning: &str) {
        self.press_at(beginning, &PRESSABLE, |label| label.starts_with(beginning));
    }

    /// Presses what begins a long job, without waiting for its end.
    #[track_caller]
    pub fn start_key(&mut self, key: &str) {
        let name = self.say(key);
        self.found(&PRESSABLE, |label| label == name).pop().unwrap().click();
        self.harness.step();
        self.harness.remove_cursor();
    }

    /// Lets a long job go on until this is shown.
    #[track_caller]
    pub fn waits_for(&mut self, key: &str) {
        self.waits_for_text(self.words.say(key));
    }

    #[track_caller]
    pub fn waits_for_text(&mut self, text: &str) {
        for _ in 0..1_000 {
            self.harness.step();
            if self.shows(text) {
                return self.rest();
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        self.sees(text);
    }

    #[track_caller]
    pub fn press_key(&mut self, key: &str) {
        let name = self.say(key);
        self.press(&name);
    }

    /// The last row, option or button whose name holds a word.
    #[track_caller]
    pub fn press_with(&mut self, role: Role, part: &str) {
        self.press_at(part, &[role], |label| label.contains(part));
    }

    /// Writes into a field in place of what stood there; the keyboard stays in it.
    #[track_caller]
    pub fn write(&mut self, field: &str, text: &str) {
        self.press_at(field, &WRITABLE, |label| label == field);
        self.keys(Modifiers::COMMAND, Key::A);
        self.type_text(text);
    }

    #[track_caller]
    pub fn type_text(&mut self, text: &str) {
        if text.is_empty() {
            self.harness.key_press(Key::Delete);
        } else {
            self.harness.event(Event::Text(text.to_owned()));
        }
        self.rest();
    }

    /// Types into a field without leaving what it stands in.
    #[track_caller]
    pub fn type_text_into(&mut self, field: &str, text: &str) {
        self.press_at(field, &WRITABLE, |label| label == field);
        self.type_text(text);
    }

    #[track_caller]
    pub fn key(&mut self, key: Key) {
        self.keys(Modifiers::NONE, key);
    }

    #[track_caller]
    pub fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.rest();
    }

    /// Where what holds a word stands.
    #[track_caller]
    pub fn place(&self, role: Role, part: &str) -> Rect {
        let node = self.found(&[role], |label| label.contains(part)).into_iter().next();
        node.unwrap_or_else(|| panic!("nothing with {part:?} among {:#?}", self.texts())).rect()
    }

    /// Takes hold of what is at a place and brings it to another; it is not yet let go of.
    pub fn carry(&mut self, from: Pos2, to: Pos2) {
        self.harness.hover_at(from);
        self.harness.step();
        self.harness.drag_at(from);
        self.harness.step();
        self.harness.hover_at(from + Vec2::new(12.0, 4.0));
        self.harness.step();
        self.harness.hover_at(to);
        self.harness.step();
        self.harness.step();
    }

    /// Lets go of what is carried.
    pub fn let_fall(&mut self, at: Pos2) {
        self.harness.drop_at(at);
        self.rest();
    }

    /// Takes the keyboard away from whatever has it.
    pub fn let_go(&mut self) {
        self.harness.ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
        });
        self.rest();
    }

    /// Everything that can be read on the window: names, words and what stands in fields.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for node in self.harness.root().children_recursive() {
            let inner = node.accesskit_node();
            texts.extend([inner.label(), inner.value()].into_iter().flatten());
        }
        texts.retain(|text| !text.trim().is_empty());
        texts.dedup();
        texts
    }

    pub fn shows(&self, part: &str) -> bool {
        self.texts().iter().any(|text| text.contains(part))
    }

    #[track_caller]
    pub fn sees(&self, part: &str) {
        assert!(self.shows(part), "{part:?} is not among {:#?}", self.texts());
    }

    #[track_caller]
    pub fn misses(&self, part: &str) {
        assert!(!self.shows(part), "{part:?} is still among {:#?}", self.texts());
    }

    #[track_caller]
    pub fn sees_key(&self, key: &str) {
        self.sees(&self.say(key));
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value(&self, field: &str) -> String {
        let roles = [&WRITABLE[..], &[Role::ComboBox]].concat();
        let node = self.found(&roles, |label| label == field).pop();
        node.unwrap_or_else(|| panic!("no field {field:?} among {:#?}", self.texts())).value().unwrap_or_default()
    }

    /// Gives the keyboard to what goes by a name that begins so.
    #[track_caller]
    pub fn focus(&mut self, role: Role, beginning: &str) {
        self.found(&[role], |label| label.starts_with(beginning)).pop().unwrap().focus();
        self.rest();
    }

    /// What is said of it besides its name.
    pub fn told(&self, role: Role, beginning: &str) -> Option<String> {
        self.found(&[role], |label| label.starts_with(beginning)).pop()?.value()
    }

    /// Width and height in points.
    #[track_caller]
    pub fn size_of(&self, role: Role, beginning: &str) -> [f32; 2] {
        let size = self.found(&[role], |label| label.starts_with(beginning)).pop().unwrap().rect().size();
        [size.x, size.y]
    }

    /// The rows of the list, in the order in which they stand.
    pub fn rows(&self) -> Vec<String> {
        self.names(Role::Row)
    }

    /// Names of everything of a role, in the order in which they are read.
    pub fn names(&self, role: Role) -> Vec<String> {
        self.found(&[role], |_| true).into_iter().filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Names of the rows that are selected.
    pub fn selected_rows(&self) -> Vec<String> {
        let rows = self.found(&[Role::Row], |_| true).into_iter();
        let selected = rows.filter(|row| row.accesskit_node().is_selected() == Some(true));
        selected.filter_map(|row| row.accesskit_node().label()).collect()
    }

    /// What is drawn with its end cut off.
    pub fn cut(&self) -> Vec<String> {
        fn gather(shape: &egui::Shape, cut: &mut Vec<String>) {
            match shape {
                egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, cut)),
                egui::Shape::Text(text) if text.galley.elided => cut.push(text.galley.text().to_owned()),
                _ => (),
            }
        }
        let mut cut = Vec::new();
        for clipped in &self.harness.output().shapes {
            gather(&clipped.shape, &mut cut);
        }
        cut
    }

    pub fn can_press(&self, name: &str) -> bool {
        self.found(&PRESSABLE, |label| label == name).iter().any(|node| !node.accesskit_node().is_disabled())
    }

    pub fn program(&self) -> &Twinhall {
        &self.harness.state().twinhall
    }

    /// What the window shows now.
    pub fn picture(&mut self) -> Picture {
        self.rest();
        let size = self.harness.ctx.content_rect().size();
        let output = self.harness.output();
        let primitives = self.harness.ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        self.textures.draw(size.x as usize, size.y as usize, &primitives)
    }
}
