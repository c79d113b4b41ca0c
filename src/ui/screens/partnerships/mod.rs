//! Partnerships: the list and its filters on the left, the one selected on the right.

mod board;
mod detail;
mod map;
mod model;
mod table;

pub use map::PartnershipMap;
pub use model::{PartnershipDetail, Partnerships};

use egui::{CentralPanel, Frame, Margin, Panel, Rect, Ui, UiBuilder, Vec2, vec2};

use crate::ui::{
    command::{Ask, Command},
    icons,
    lookup::Lookup,
    nav::PartnershipView,
    screens::listing::{self, Split},
    theme::{ROW, SMALL, palette},
    widgets::basic::{empty_ui, icon_only_ui},
};

/// Width of the partnership beside a view that takes the whole page.
const BESIDE: f32 = 480.0;

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
            commands.push(Ask::NewPartnership.into());
        }
        return commands;
    }
    if model.view == PartnershipView::Table {
        listing::side_by_side_ui(
            ui,
            ["partnership list", lookup.words.say("width-list")],
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
    } else {
        wide_ui(ui, lookup, model, split, may_write, &mut commands);
    }
    commands
}

/// A view that takes the whole page; the partnership selected opens over its right side.
fn wide_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    split: Split,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let ground = palette(ui.ctx()).paper;
    let frame = Frame::new().fill(ground).inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 });
    if model.detail.is_none() {
        whole_ui(ui, frame, lookup, model, may_write, commands);
        return;
    }
    if split == Split::DetailOnly {
        CentralPanel::no_frame().frame(frame).show(ui, |ui| beside_ui(ui, lookup, model, may_write, commands));
        return;
    }
    // Read and walked from left to right, although the panel on the right takes its room first.
    let room = ui.available_rect_before_wrap();
    let mut left = ui.new_child(UiBuilder::new().max_rect(room.with_max_x(room.right() - BESIDE)));
    whole_ui(&mut left, frame, lookup, model, may_write, commands);
    if model.detail.is_some() {
        let panel = Panel::right("partnership beside").resizable(false).exact_size(BESIDE).frame(frame);
        panel.show(ui, |ui| beside_ui(ui, lookup, model, may_write, commands));
    }
}

/// The board or the map, under its head.
fn whole_ui(
    ui: &mut Ui,
    frame: Frame,
    lookup: &Lookup<'_>,
    model: &mut Partnerships,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        if table::head_ui(ui, lookup, model, may_write, commands) {
            match model.view {
                PartnershipView::Board => board::board_ui(ui, lookup, model, may_write, commands),
                _ => map::map_view_ui(ui, lookup, model, commands),
            }
        }
    });
}

/// The partnership selected, and a way to be rid of it.
fn beside_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Partnerships, may_write: bool, commands: &mut Vec<Command>) {
    let corner = Rect::from_min_size(ui.max_rect().right_top() - vec2(ROW, SMALL), Vec2::splat(ROW));
    let mut child = ui.new_child(UiBuilder::new().max_rect(corner));
    let is_closed = icon_only_ui(&mut child, icons::X, lookup.words.say("close")).clicked();
    ui.add_space(ROW - SMALL);
    let mut wishes = Vec::new();
    detail::detail_ui(ui, lookup, model, may_write, &mut wishes);
    commands.extend(wishes.into_iter().map(Command::from_detail));
    if is_closed {
        model.close();
    }
}
