//! Partnerships: the list and its filters on the left, the one selected on the right.

mod board;
mod detail;
mod model;
mod table;

pub use model::{Filter, LIST_READS, Partnerships, Tab, View};

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::ui::{
    command::{Ask, Command},
    icons,
    lookup::Lookup,
    screens::listing::{self, Split},
    theme::{SMALL, palette},
    widgets::basic::{empty_ui, icon_only_ui},
};

/// Draws the page.
pub fn page_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    split: Split,
    may_write: bool,
) -> Vec<Command> {
    let mut commands = Vec::new();
    if model.list.is_empty() {
        let words = lookup.words;
        let action = may_write.then(|| words.say("partnership-new"));
        if empty_ui(ui, icons::HANDSHAKE, words.say("partnerships-empty"), words.say("partnerships-empty-note"), action)
        {
            commands.push(Command::Ask(Ask::NewPartnership));
        }
        return commands;
    }
    if model.view == View::Board {
        board_page_ui(ui, lookup, model, may_write, &mut commands);
        return commands;
    }
    listing::side_by_side_ui(
        ui,
        "partnership list",
        model.list.split(split),
        model,
        &mut commands,
        |ui, model, commands| table::list_ui(ui, lookup, model, may_write, commands),
        |ui, model, commands| {
            if model.detail.is_some() {
                detail::detail_ui(ui, lookup, model, may_write, commands);
            } else {
                let (title, note) =
                    (lookup.words.say("select-partnership"), lookup.words.say("select-partnership-note"));
                empty_ui(ui, icons::HANDSHAKE, title, note, None);
            }
        },
    );
    commands
}

/// Width in points of the one opened beside the board.
const BESIDE: f32 = 480.0;

/// The board takes all there is until one of its cards is opened.
fn board_page_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let colours = palette(ui.ctx());
    if model.detail.is_some() {
        let frame = Frame::new().fill(colours.paper).inner_margin(Margin { left: 16, right: 8, top: 4, bottom: 0 });
        let width = BESIDE.min(ui.available_width() * 0.55);
        Panel::right("beside the board").resizable(false).exact_size(width).frame(frame).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let is_closed = icon_only_ui(ui, icons::X, lookup.words.say("board-close")).clicked();
            ui.spacing_mut().item_spacing.y = SMALL;
            detail::detail_ui(ui, lookup, model, may_write, commands);
            if is_closed {
                model.close();
            }
        });
    }
    let frame = Frame::new().fill(colours.paper).inner_margin(Margin { left: 16, right: 4, top: 12, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| table::list_ui(ui, lookup, model, may_write, commands));
}
