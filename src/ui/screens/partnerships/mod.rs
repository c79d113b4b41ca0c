//! Partnerships: the list and its filters on the left, the one selected on the right.

mod board;
mod detail;
mod map;
mod map_view;
mod model;
mod rows;
mod table;

pub use map::PartnershipMap;
pub use model::{PartnershipDetail, Partnerships};

use egui::{CentralPanel, Frame, Margin, Panel, Rect, Ui, UiBuilder, Vec2, vec2};

use crate::{
    domain::{kinds::Kind, value::Id},
    register::{Error, Register},
    ui::{
        command::Ask,
        icons,
        list_prefs::ListPrefs,
        lookup::Lookup,
        nav::PartnershipView,
        screen::{DrawContext, Reads, Screen, Split},
        screens::listing,
        theme::{ROW, SMALL, palette},
        widgets::{
            basic::{empty_ui, icon_only_ui},
            form::Form,
        },
    },
};

/// Width of the partnership beside a view that takes the whole page.
const BESIDE: f32 = 480.0;

impl Screen for Partnerships {
    fn reads(&self) -> Reads {
        Reads::Kinds(self.kinds_read())
    }

    fn is_stale(&self) -> bool {
        self.is_stale || !self.has_work && self.list.asks_for(rows::is_of_work)
    }

    fn set_stale(&mut self, is_stale: bool) {
        self.is_stale = is_stale;
    }

    fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        Self::read(self, register, lookup)
    }

    fn kind(&self) -> Option<Kind> {
        Some(Kind::Partnership)
    }

    fn selected(&self) -> Option<Id> {
        self.list.selected
    }

    fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        Self::select(self, id, lookup)
    }

    fn forms(&self) -> Vec<&Form> {
        self.detail.iter().flat_map(PartnershipDetail::forms).collect()
    }

    fn forms_mut(&mut self) -> Vec<&mut Form> {
        self.detail.iter_mut().flat_map(PartnershipDetail::forms_mut).collect()
    }

    fn focus_filter(&mut self) {
        self.list.focus_search = true;
    }

    fn focus_list(&mut self) {
        self.list.take_keyboard();
    }

    fn arrange(&mut self, kept: &dyn Fn(&str) -> ListPrefs) {
        self.list.prefs = kept(self.list.name);
    }

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, split: Split) {
        page_ui(ui, context, self, split);
    }
}

/// Draws the page.
fn page_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships, split: Split) {
    let lookup = context.lookup;
    if model.list.is_empty() {
        let words = lookup.words;
        let action = context.may_write.then(|| words.say("partnership-new"));
        if empty_ui(ui, icons::HANDSHAKE, words.say("partnerships-empty"), words.say("partnerships-empty-note"), action)
        {
            context.send(Ask::NewPartnership);
        }
        return;
    }
    if model.view == PartnershipView::Table {
        listing::side_by_side_ui(
            ui,
            context,
            ["partnership list", lookup.words.say("width-list")],
            model.list.split(split),
            model,
            table::list_ui,
            |ui, context, model| {
                if model.detail.is_some() {
                    listing::hidden_ui(ui, lookup, &mut model.list);
                    detail::detail_ui(ui, context, model);
                } else {
                    let (title, note) =
                        (lookup.words.say("select-partnership"), lookup.words.say("select-partnership-note"));
                    empty_ui(ui, icons::HANDSHAKE, title, note, None);
                }
            },
        );
    } else {
        wide_ui(ui, context, model, split);
    }
}

/// A view that takes the whole page; the partnership selected opens over its right side.
fn wide_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships, split: Split) {
    let ground = palette(ui.ctx()).paper;
    let frame = Frame::new().fill(ground).inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 });
    if model.detail.is_none() {
        whole_ui(ui, frame, context, model);
        return;
    }
    if split == Split::DetailOnly {
        CentralPanel::no_frame().frame(frame).show(ui, |ui| beside_ui(ui, context, model));
        return;
    }
    // Read and walked from left to right, although the panel on the right takes its room first.
    let room = ui.available_rect_before_wrap();
    let mut left = ui.new_child(UiBuilder::new().max_rect(room.with_max_x(room.right() - BESIDE)));
    whole_ui(&mut left, frame, context, model);
    if model.detail.is_some() {
        let panel = Panel::right("partnership beside").resizable(false).exact_size(BESIDE).frame(frame);
        panel.show(ui, |ui| beside_ui(ui, context, model));
    }
}

/// The board or the map, under its head.
fn whole_ui(ui: &mut Ui, frame: Frame, context: &mut DrawContext<'_>, model: &mut Partnerships) {
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        if table::head_ui(ui, context, model) {
            match model.view {
                PartnershipView::Board => board::board_ui(ui, context, model),
                _ => map_view::map_view_ui(ui, context, model),
            }
        }
    });
}

/// The partnership selected, and a way to be rid of it.
fn beside_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) {
    let corner = Rect::from_min_size(ui.max_rect().right_top() - vec2(ROW, SMALL), Vec2::splat(ROW));
    let mut child = ui.new_child(UiBuilder::new().max_rect(corner));
    let is_closed = icon_only_ui(&mut child, icons::X, context.lookup.words.say("close")).clicked();
    ui.add_space(ROW - SMALL);
    context.draw_detail(|context| detail::detail_ui(ui, context, model));
    if is_closed {
        model.close();
    }
}
