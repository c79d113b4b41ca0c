//! Everything that was done in the workspace, latest first.

use egui::{Frame, Margin, RichText, ScrollArea, Ui};

use crate::{
    register::{Error, HistoryEntry, Register},
    ui::{
        command::NavCommand,
        icons,
        lookup::Lookup,
        screen::{DrawContext, Reads, Screen, Split},
        screens::parts,
        theme::{BODY, HUGE, SMALL, palette},
        widgets::basic::{button_ui, empty_ui, page_keys, title_ui},
    },
};

/// Actions read at once, and changes shown of each.
const PAGE: u64 = 60;
const CHANGES: u64 = 12;

/// The page's state.
pub struct History {
    pub entries: Vec<HistoryEntry>,
    pub length: u64,
    /// How many actions to show.
    wanted: u64,
    /// Whether what was read no longer matches the register.
    is_stale: bool,
}

impl Default for History {
    fn default() -> Self {
        Self { entries: Vec::new(), length: 0, wanted: PAGE, is_stale: true }
    }
}

impl History {
    /// Reads the latest actions.
    pub fn read(&mut self, register: &Register) -> Result<(), Error> {
        self.entries = register.history(0, self.wanted, CHANGES)?;
        self.length = register.history_length()?;
        Ok(())
    }
}

impl Screen for History {
    fn reads(&self) -> Reads {
        Reads::Everything
    }

    fn is_stale(&self) -> bool {
        self.is_stale
    }

    fn set_stale(&mut self, is_stale: bool) {
        self.is_stale = is_stale;
    }

    fn read(&mut self, register: &Register, _: &Lookup<'_>) -> Result<(), Error> {
        Self::read(self, register)
    }

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, _: Split) {
        page_ui(ui, context, self);
    }
}

/// Draws the page; reads on when a person asks for more.
fn page_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut History) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    Frame::new().inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            title_ui(ui, words.say("page-history"));
            ui.label(RichText::new(words.integer(model.length as i64)).size(BODY).color(colours.quiet));
        });
        ui.label(RichText::new(words.say("history-note")).color(colours.quiet));
        ui.add_space(SMALL);
        if model.entries.is_empty() {
            empty_ui(
                ui,
                icons::CLOCK_COUNTER_CLOCKWISE,
                words.say("history-empty"),
                words.say("history-empty-note"),
                None,
            );
            return;
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            page_keys(ui);
            ui.set_max_width(820.0);
            context.send_all(parts::history_ui(ui, lookup, &model.entries));
            if (model.entries.len() as u64) < model.length && button_ui(ui, words.say("history-older")).clicked() {
                model.wanted += PAGE;
                context.send(NavCommand::Reload);
            }
            ui.add_space(HUGE);
        });
    });
}
