//! Who takes part in a fair: a card for each, the one chosen beside them, and the cities there are to choose from.

mod card;
mod chooser;
mod model;
mod one;

pub use chooser::Chooser;
pub use model::Participants;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Stroke, TextEdit, Ui, Vec2};

use super::data::FairData;
use crate::ui::{
    command::ParticipantsCommand,
    icons,
    lookup::Lookup,
    screen::DrawContext,
    theme::{FIELD, GAP, SMALL, palette},
    widgets::basic::{chip_ui, empty_ui, icon_button_ui, note_ui},
};

/// Least width of a card in points.
const CARD_WIDTH: f32 = 280.0;
/// Widths the participant chosen may have beside the cards.
const SIDE: [f32; 2] = [360.0, 480.0];

/// Draws the page.
pub fn participants_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Participants) {
    let lookup = context.lookup;
    let words = lookup.words;
    if data.seats.is_empty() && state.chooser.is_none() {
        let action = context.may_write.then(|| words.say("fair-choose-cities"));
        let (title, note) = (words.say("fair-participants-none"), words.say("fair-participants-none-note"));
        if empty_ui(ui, icons::USERS_THREE, title, note, action) {
            context.send(ParticipantsCommand::Choose(true));
        }
        return;
    }
    if side_ui(ui, context, data, state) == PaneSpace::Whole {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let name = words.say("fair-search-participants");
        let edit = TextEdit::singleline(&mut state.search).hint_text(name).desired_width(240.0);
        let field = ui.add(edit.margin(FIELD));
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SearchInput, true, name));
        if field.changed() {
            state.filter_rows();
        }
        if context.may_write && icon_button_ui(ui, icons::PLUS, words.say("fair-choose-cities")).clicked() {
            context.send(ParticipantsCommand::Choose(true));
        }
        lacks_ui(ui, lookup, state);
    });
    note_ui(ui, &state.standing);
    if state.shown.is_empty() && !data.seats.is_empty() {
        let clear = words.say("clear-filters");
        let (title, note) = (words.say("nothing-found"), words.say("nothing-fits"));
        if empty_ui(ui, icons::FUNNEL, title, note, Some(clear)) {
            state.search.clear();
            state.lack = None;
            state.filter_rows();
        }
        return;
    }
    cards_ui(ui, context, state);
}

/// What some participants lack: each leads to those that do.
fn lacks_ui(ui: &mut Ui, lookup: &Lookup<'_>, state: &mut Participants) {
    let words = lookup.words;
    let mut pressed = None;
    for (lack, count) in &state.lacks {
        let is_on = state.lack == Some(*lack);
        let label = format!("{} · {}", words.say(lack.key()), words.integer(*count as i64));
        if chip_ui(ui, &label, is_on).clicked() {
            pressed = Some((!is_on).then_some(*lack));
        }
    }
    if let Some(lack) = pressed {
        state.lack = lack;
        state.filter_rows();
    }
}

/// The cards, as many beside each other as there is room for; only those in sight are drawn.
fn cards_ui(ui: &mut Ui, context: &mut DrawContext<'_>, state: &mut Participants) {
    ui.spacing_mut().item_spacing = Vec2::splat(GAP);
    let room = ui.available_width() - GAP;
    let columns = ((room + GAP) / (CARD_WIDTH + GAP)).floor().max(1.0);
    let width = ((room + GAP) / columns - GAP).floor();
    let size = Vec2::new(width, height(ui, state, width));
    let columns = columns as usize;
    let rows = state.shown.len().div_ceil(columns);
    ScrollArea::vertical().id_salt("participants").auto_shrink(false).show_rows(ui, size.y, rows, |ui, range| {
        for row in range {
            ui.horizontal(|ui| {
                let end = ((row + 1) * columns).min(state.shown.len());
                for at in &state.shown[row * columns..end] {
                    let card = &state.cards[*at];
                    let is_on = state.selected == Some(card.id);
                    if card.ui(ui, size, is_on).clicked() {
                        context.send(ParticipantsCommand::Select((!is_on).then_some(card.id)));
                    }
                }
            });
        }
    });
}

/// Height of a card in which each of those shown stands whole, measured once for a width.
fn height(ui: &Ui, state: &mut Participants, width: f32) -> f32 {
    let by = Vec2::new(width, ui.pixels_per_point());
    if let Some((_, height)) = state.height.filter(|(measured, _)| *measured == by) {
        return height;
    }
    let heights = state.shown.iter().map(|at| state.cards[*at].height(ui, width));
    let height = heights.fold(0.0, f32::max);
    state.height = Some((by, height));
    height
}

/// What of the page the participant chosen takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PaneSpace {
    /// Nothing, or a part beside the cards.
    Part,
    Whole,
}

/// The participant chosen, or the cities to choose from; they take all of the page where no card fits beside them.
fn side_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Participants) -> PaneSpace {
    let seat = state.selected.and_then(|id| data.seat(id)).and_then(|at| Some((at, data.seats.get(at)?)));
    if state.chooser.is_none() && seat.is_none() {
        return PaneSpace::Part;
    }
    let colours = palette(ui.ctx());
    let margin = Margin { left: 16, right: 12, top: 8, bottom: 0 };
    let frame = Frame::new().fill(colours.paper).stroke(Stroke::new(1.0, colours.line)).inner_margin(margin);
    let room = ui.available_width();
    let width = (room * 0.42).clamp(SIDE[0], SIDE[1]);
    let is_whole = room - width < CARD_WIDTH + 2.0 * GAP;
    let mut body = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = SMALL;
        if let Some(chooser) = &mut state.chooser {
            chooser.ui(ui, context);
        } else if let Some((at, seat)) = seat {
            one::one_ui(ui, context, data, seat, &state.cards[at], state.form.as_mut());
        }
    };
    if is_whole {
        CentralPanel::no_frame().frame(frame).show(ui, body);
        return PaneSpace::Whole;
    }
    Panel::right("fair side").resizable(false).exact_size(width).frame(frame).show(ui, |ui| body(ui));
    PaneSpace::Part
}
