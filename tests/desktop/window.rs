//! The built program in its window, as a person at this desktop sees and uses it.

use std::{
    fs,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ExitStatus},
    time::Duration,
};

use crate::{
    desktop::{Desktop, until, until_or},
    reader::{Extents, Reader, Role, Told},
};

/// Shorter than a person takes to find the first key.
const MOMENT: Duration = Duration::from_millis(200);

pub struct Window<'a> {
    desktop: &'a Desktop,
    pub reader: Reader,
    child: Child,
    is_over: bool,
}

impl Desktop {
    /// Opens the window on a workspace and waits until it can be used.
    pub fn open(&self, file: &Path) -> Window<'_> {
        self.open_scaled(file, 1.0)
    }

    /// The same on a screen of more points to the inch.
    pub fn open_scaled(&self, file: &Path, scale: f32) -> Window<'_> {
        let reader = Reader::new(self.bus());
        let mut command = self.command(env!("CARGO_BIN_EXE_twinhall"));
        command.env("WINIT_X11_SCALE_FACTOR", scale.to_string()).arg(file).process_group(0);
        let window = Window { desktop: self, reader, child: command.spawn().unwrap(), is_over: false };
        let pid = window.child.id().to_string();
        let id = until("a window", || {
            let found = self.ask("xdotool", &["search", "--onlyvisible", "--pid", &pid])?;
            found.lines().last().map(str::to_owned)
        });
        self.run("xdotool", &["windowactivate", "--sync", &id]);
        until("the keyboard", || self.ask("xdotool", &["getwindowfocus"]).filter(|focused| focused.trim() == id));
        window.sees_one("a window with the keyboard", |node| node.role == Role::FRAME && node.is_active);
        window.sees_as(Role::PAGE_TAB, "Today");
        window.settles();
        window
    }
}

impl Window<'_> {
    /// Processor time used so far.
    pub fn ticks(&self) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields = stat.rsplit_once(')').unwrap().1.split_whitespace();
        fields.skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum()
    }

    /// Waits until it has nothing left to do for a moment.
    fn settles(&self) {
        until("a moment without work", || {
            let before = self.ticks();
            std::thread::sleep(MOMENT);
            (self.ticks() == before).then_some(())
        });
    }

    fn find(&self, text: &str) -> Option<Told> {
        self.reader.nodes().into_iter().find(|node| node.is_showing && node.name.contains(text))
    }

    /// Waits until something that has this in its name stands on the window.
    pub fn sees(&self, text: &str) -> Told {
        self.sees_one(text, |node| node.name.contains(text))
    }

    /// Waits for a node of this role and name.
    pub fn sees_as(&self, role: Role, name: &str) -> Told {
        self.sees_one(&format!("{name} as {role:?}"), |node| node.role == role && node.name == name)
    }

    pub fn sees_one(&self, what: &str, is_it: impl Fn(&Told) -> bool) -> Told {
        let ask = || self.reader.nodes().into_iter().find(|node| node.is_showing && is_it(node));
        until_or(ask, || {
            let nodes = self.reader.nodes();
            let shown = nodes.iter().filter(|node| node.is_showing && !node.name.is_empty());
            let shown: Vec<String> = shown.map(|node| format!("  {} ({})", node.name, node.role.0)).collect();
            format!("{what}, on a window with\n{}", shown.join("\n"))
        })
    }

    /// Waits until the navigation says that it is this page.
    pub fn is_at(&self, page: &str) {
        self.sees_one(page, |node| node.role == Role::PAGE_TAB && node.name == page && node.is_selected);
    }

    /// Whether it is the page shown now.
    pub fn shows_page(&self, page: &str) -> bool {
        self.reader.nodes().iter().any(|node| node.role == Role::PAGE_TAB && node.name == page && node.is_selected)
    }

    /// Waits until a dialog is put away: until then it keeps the keys for itself.
    pub fn puts_away(&self, heading: &str) {
        let is_there = || self.reader.nodes().iter().any(|node| node.role == Role::HEADING && node.name == heading);
        until("a dialog put away", || (!is_there()).then_some(()));
    }

    pub fn has(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    pub fn extents(&self, node: &Told) -> Extents {
        until(&format!("a place of {}", node.name), || self.reader.extents(node).filter(|(_, _, width, _)| *width > 0))
    }

    /// Clicks where it stands, once it stands still.
    pub fn click(&self, node: &Told) {
        self.settles();
        let (left, top, width, height) = self.extents(node);
        self.desktop.click([left + width / 2, top + height / 2]);
    }

    /// Goes to a page by its place in the navigation.
    pub fn go(&self, page: &str) {
        self.click(&self.sees_as(Role::PAGE_TAB, page));
        self.is_at(page);
    }

    /// The command field, once it is there and has the keyboard.
    pub fn command_field(&self) -> Told {
        let field = self.sees_as(Role::ENTRY, "Search or do something…");
        self.settles();
        field
    }

    /// Does what the command field finds first.
    pub fn command(&self, typed: &str, found: &str) {
        self.desktop.key("ctrl+k");
        self.command_field();
        self.desktop.type_text(typed);
        self.sees_one(found, |node| node.name.starts_with(found) && node.role != Role::PAGE_TAB);
        self.desktop.key("Return");
    }

    /// How the program ended, once it has.
    pub fn ended(&mut self) -> ExitStatus {
        let status = until("the end of the program", || self.child.try_wait().unwrap());
        self.is_over = true;
        status
    }

    /// Closes the window as its frame does.
    pub fn close(&self) {
        self.desktop.key("alt+F4");
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
