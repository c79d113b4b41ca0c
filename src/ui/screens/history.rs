//! Everything that was done in the workspace, latest first.

use egui::{Frame, Margin, RichText, ScrollArea, Ui};

use crate::{
    register::{Error, HistoryEntry, Register},
    ui::{
        command::{Command, NavCommand},
        icons,
        lookup::Lookup,
        screens::parts,
        theme::{BODY, HUGE, SMALL, palette},
        widgets::basic::{button_ui, empty_ui, page_keys, title_ui},
    },
};

/// Actions read at once, and changes shown of each.
const PAGE: u64 = 60;
const CHANGES: u64 = 12;

/// The page's state.
#[derive(Default)]
pub struct History {
    pub entries: Vec<HistoryEntry>,
    pub length: u64,
    /// How many actions to show.
    wanted: u64,
}

impl History {
    /// Reads the latest actions.
    pub fn read(&mut self, register: &Register) -> Result<(), Error> {
        self.wanted = self.wanted.max(PAGE);
        self.entries = register.history(0, self.wanted, CHANGES)?;
        self.length = register.history_length()?;
        Ok(())
    }
}

/// Draws the page; reads on when a person asks for more.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut History) -> Vec<Command> {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let mut commands = Vec::new();
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
            commands.extend(parts::history_ui(ui, lookup, &model.entries));
            if (model.entries.len() as u64) < model.length && button_ui(ui, words.say("history-older")).clicked() {
                model.wanted += PAGE;
                commands.push(NavCommand::Reload.into());
            }
            ui.add_space(HUGE);
        });
    });
    commands
}
