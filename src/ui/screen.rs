//! What every screen is to the window, and the one context in which it is drawn.

use std::collections::BTreeSet;

use egui::Ui;

use super::{
    command::{Ask, Command},
    list_prefs::ListPrefs,
    lookup::Lookup,
    widgets::form::Form,
};
use crate::{
    domain::{
        kinds::Kind,
        value::{Id, RecordRef},
    },
    register::{Error, Register},
};

/// A page of the workspace: what it reads, where a person is in it, what is typed there, and how it is drawn. What most
/// screens don't have, the defaults leave out.
pub trait Screen {
    /// What is shown here, in columns as well as in the rows' own fields.
    fn reads(&self) -> Reads;

    /// Whether what is shown no longer matches the register.
    fn is_stale(&self) -> bool;

    fn set_stale(&mut self, is_stale: bool);

    /// Notes what was changed.
    fn touch(&mut self, touched: &[RecordRef]) {
        if self.reads().any_of(touched) {
            self.set_stale(true);
        }
    }

    /// Knows nothing any more of what was read.
    fn forget(&mut self) {
        self.set_stale(true);
    }

    /// Reads what is shown, whether or not it is stale.
    fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error>;

    /// Reads what is shown, where it is stale.
    fn refresh(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        if self.is_stale() {
            self.read(register, lookup)?;
            self.set_stale(false);
        }
        Ok(())
    }

    /// Reads what a person has just turned to and the page had not read; whether there was any of it.
    fn read_further(&mut self, _register: &Register) -> Result<bool, Error> {
        Ok(false)
    }

    /// The kind of the list shown.
    fn kind(&self) -> Option<Kind> {
        None
    }

    /// Turns to the list of a kind.
    fn turn_to(&mut self, _kind: Kind) {}

    fn selected(&self) -> Option<Id> {
        None
    }

    /// Selects a record of the list shown and reads it.
    fn select(&mut self, _id: Option<Id>, _lookup: &Lookup<'_>) -> Result<(), Error> {
        Ok(())
    }

    /// The forms that are open.
    fn forms(&self) -> Vec<&Form> {
        Vec::new()
    }

    fn forms_mut(&mut self) -> Vec<&mut Form> {
        Vec::new()
    }

    /// What is asked for where a person wants something new.
    fn new_record(&self) -> Ask {
        Ask::NewPartnership
    }

    /// Puts the keyboard into the list's own search field.
    fn focus_filter(&mut self) {}

    /// Puts the keyboard on the row that is selected.
    fn focus_list(&mut self) {}

    /// Puts its lists, each by its name, back as they were kept.
    fn arrange(&mut self, _kept: &dyn Fn(&str) -> ListPrefs) {}

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, split: Split);
}

/// What of a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    Both,
    ListOnly,
    DetailOnly,
}

/// The kinds of record whose change shows on a screen.
pub enum Reads {
    Everything,
    Kinds(BTreeSet<Kind>),
}

impl Reads {
    /// Whether any of what was changed shows.
    pub fn any_of(&self, touched: &[RecordRef]) -> bool {
        match self {
            Self::Everything => !touched.is_empty(),
            Self::Kinds(kinds) => touched.iter().any(|record_ref| kinds.contains(&record_ref.kind)),
        }
    }
}

/// What drawing needs of the rest of the program: what may be asked and done, and where commands go. They are executed
/// once the frame is drawn.
pub struct DrawContext<'a> {
    pub lookup: &'a Lookup<'a>,
    pub may_write: bool,
    commands: Vec<Command>,
}

impl<'a> DrawContext<'a> {
    pub fn new(lookup: &'a Lookup<'a>, may_write: bool) -> Self {
        Self { lookup, may_write, commands: Vec::new() }
    }

    /// Asks for something to be done after the frame.
    pub fn send(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }

    pub fn send_all(&mut self, commands: impl IntoIterator<Item: Into<Command>>) {
        self.commands.extend(commands.into_iter().map(Into::into));
    }

    /// Draws a detail: what is named in it opens beside it, so that both can be read.
    pub fn draw_detail<R>(&mut self, draw: impl FnOnce(&mut Self) -> R) -> R {
        let first = self.commands.len();
        let drawn = draw(self);
        for command in &mut self.commands[first..] {
            command.open_beside();
        }
        drawn
    }

    /// What was asked for while drawing.
    pub fn into_commands(self) -> Vec<Command> {
        self.commands
    }
}
