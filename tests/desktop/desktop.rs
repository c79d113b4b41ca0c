//! A desktop of its own for one test: display, window manager, message bus and home, all gone when the test ends.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use serde_json::json;
use tempfile::TempDir;

/// What must be installed for these tests; `.ci/run` installs the packages that have it.
const TOOLS: [&str; 7] = ["Xvfb", "openbox", "xclip", "xdotool", "setxkbmap", "dbus-daemon", "kill"];

/// Far longer than anything here takes on a machine that does much else.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// Openbox as it ships takes Ctrl and Alt chords for its own; here every key belongs to the program.
const WINDOW_MANAGER: &str = r#"<openbox_config xmlns="http://openbox.org/3.4/rc">
<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
<mouse><context name="Client"><mousebind button="Left" action="Press"><action name="Focus"/></mousebind></context></mouse>
</openbox_config>"#;

pub struct Desktop {
    display: String,
    bus: String,
    home: TempDir,
    children: Vec<Child>,
}

/// A desktop with this screen and keyboard; nothing, and a line that says so, where there are no tools for one.
pub fn desktop(screen: &str, layout: &str) -> Option<Desktop> {
    let missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_installed(tool)).collect();
    if missing.is_empty() {
        return Some(Desktop::start(screen, layout));
    }
    let test = std::thread::current().name().unwrap_or("desktop").to_owned();
    // Not with a macro: what those print is shown of failed tests alone.
    let _ = writeln!(std::io::stderr(), "{test}: skipped: no display tools ({})", missing.join(", "));
    None
}

fn is_installed(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(tool).is_file())
}

/// Waits until there is something, and fails by its name if it never comes.
pub fn until<T>(what: &str, ask: impl FnMut() -> Option<T>) -> T {
    until_or(ask, || what.to_owned())
}

/// The same, where more can be told of what was waited for in vain.
pub fn until_or<T>(mut ask: impl FnMut() -> Option<T>, what: impl FnOnce() -> String) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = ask() {
            return found;
        }
        assert!(begin.elapsed() < PATIENCE, "never came: {}", what());
        std::thread::sleep(Duration::from_millis(40));
    }
}

/// Starts a server in a group of its own and reads the line in which it says where it is.
fn serve(command: &mut Command) -> (Child, String) {
    let mut child = command.process_group(0).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (child, line.trim().to_owned())
}

impl Desktop {
    fn start(screen: &str, layout: &str) -> Self {
        // Two servers that begin at once look for the same free number, and one of them gives up.
        static BEGINNING: Mutex<()> = Mutex::new(());
        let home = tempfile::tempdir().unwrap();
        let screen = format!("{screen}x24");
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-noreset"]);
        let (server, number) = {
            let _one = BEGINNING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            serve(&mut server)
        };
        let mut desktop = Self { display: format!(":{number}"), bus: String::new(), home, children: vec![server] };
        let (bus, address) = serve(desktop.command("dbus-daemon").args(["--session", "--nofork", "--print-address=1"]));
        desktop.children.push(bus);
        desktop.bus = address;
        let settings =
            json!({ "language": "en", "look": "Light", "motion": "Less", "name": "Ines Prado", "was_asked": true });
        desktop.write(".config/twinhall/settings.json", &settings.to_string());
        let config = desktop.write("openbox.xml", WINDOW_MANAGER);
        let manager = desktop
            .command("openbox")
            .arg("--config-file")
            .arg(config)
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        desktop.children.push(manager);
        desktop.run("setxkbmap", &["-layout", layout]);
        until("a window manager", || desktop.ask("xdotool", &["get_desktop"]));
        desktop
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// Writes a file below the home.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.home().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// Puts a program of this test first in the path.
    pub fn stand_in(&self, name: &str, script: &str) {
        let path = self.write(&format!("bin/{name}"), script);
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// A program on this desktop.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").unwrap_or_default();
        command
            .env("PATH", format!("{}:{path}", self.home().join("bin").display()))
            .env("DISPLAY", &self.display)
            .env("HOME", self.home())
            .env("XDG_RUNTIME_DIR", self.home())
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LANG", "C.UTF-8")
            .current_dir("/")
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        for name in ["WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "AT_SPI_BUS_ADDRESS"] {
            command.env_remove(name);
        }
        if self.bus.is_empty() {
            command.env_remove("DBUS_SESSION_BUS_ADDRESS");
        } else {
            command.env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        }
        command
    }

    /// What a program says, where it ends well.
    pub fn ask(&self, program: &str, words: &[&str]) -> Option<String> {
        let output = self.command(program).args(words).output().unwrap();
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    pub fn run(&self, program: &str, words: &[&str]) -> String {
        self.ask(program, words).unwrap_or_else(|| panic!("{program} {words:?} failed"))
    }

    /// Makes a workspace by a verb of the program.
    pub fn make(&self, verb: &str, name: &str, more: &[&str]) -> PathBuf {
        let path = self.home().join(name);
        let (program, file) = (env!("CARGO_BIN_EXE_twinhall"), path.to_str().unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        self.run(program, &[&[verb, file], more].concat());
        path
    }

    /// What a verb of the program says.
    pub fn verb(&self, words: &[&str]) -> String {
        self.run(env!("CARGO_BIN_EXE_twinhall"), words)
    }

    pub fn key(&self, chord: &str) {
        self.run("xdotool", &["key", "--delay", "40", chord]);
    }

    pub fn type_text(&self, text: &str) {
        self.run("xdotool", &["type", "--delay", "30", "--", text]);
    }

    pub fn click(&self, [x, y]: [i32; 2]) {
        self.run("xdotool", &["mousemove", &x.to_string(), &y.to_string(), "click", "1"]);
    }

    /// What the clipboard holds for another program.
    pub fn clipboard(&self, target: &str) -> Option<String> {
        self.ask("xclip", &["-selection", "clipboard", "-o", "-t", target])
    }

    /// Copies in another program, which stays to hand it over.
    pub fn copy_elsewhere(&mut self, text: &str) {
        let mut other = self.command("xclip");
        other.args(["-selection", "clipboard", "-i", "-quiet"]).stdin(Stdio::piped()).process_group(0);
        let mut other = other.spawn().unwrap();
        other.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        self.children.push(other);
        until("what another program copied", || self.clipboard("UTF8_STRING").filter(|held| held == text));
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            let _ =
                Command::new("kill").args(["-KILL", "--", &format!("-{}", child.id())]).stderr(Stdio::null()).status();
            let _ = child.wait();
        }
    }
}
