//! The desk by keyboard alone: one key to each thing that is done there.

use egui::{Context, Event, Key, Modifiers, Popup, Ui};

use super::{Desk, model::Row};
use crate::{
    domain::choices::{MeetingState, Outcome},
    ui::{command::DeskCommand, screen::DrawContext},
};

/// Outcomes in the order of their keys, 1 to 4.
pub const OUTCOMES: [Outcome; 4] = [Outcome::Nothing, Outcome::Contact, Outcome::Intent, Outcome::Negotiating];
const NUMBERS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
/// Not here: the first of the pair, the second.
const MISSING: [Key; 2] = [Key::N, Key::M];
const FILLS: [Key; 3] = [Key::F, Key::G, Key::H];

pub fn keys_ui(ui: &Ui, context: &mut DrawContext<'_>, desk: &mut Desk) {
    let ctx = ui.ctx();
    let is_elsewhere =
        ctx.text_edit_focused() || Popup::is_any_open(ctx) || ctx.memory(|memory| memory.top_modal_layer().is_some());
    if is_elsewhere {
        return;
    }
    if pressed(ctx, Modifiers::NONE, Key::ArrowDown) {
        walk(desk, 1);
    }
    if pressed(ctx, Modifiers::NONE, Key::ArrowUp) {
        walk(desk, -1);
    }
    for (key, step) in [(Key::PageDown, 1), (Key::PageUp, -1)] {
        if pressed(ctx, Modifiers::NONE, key) {
            turn(desk, step);
            context.send(DeskCommand::Look);
            return;
        }
    }
    if !context.may_write {
        return;
    }
    if typed(ctx, Modifiers::NONE, Key::C) {
        desk.focus_check_in = true;
    }
    for (at, key) in FILLS.into_iter().enumerate() {
        if let Some(told) = desk.reassignments.get(at) {
            if typed(ctx, Modifiers::NONE, key) {
                context.send(DeskCommand::Fill(told.reassignment.clone()));
                return;
            }
        }
    }
    if let Some((gap, _)) = &desk.gap {
        if typed(ctx, Modifiers::NONE, Key::W) {
            let meeting = gap.meeting;
            desk.left.insert(meeting);
            context.send(DeskCommand::Look);
        }
    }
    let Some(row) = desk.selected_row() else { return };
    if typed(ctx, Modifiers::NONE, Key::S) {
        context.send_all(go_on(row));
    }
    for (key, outcome) in NUMBERS.into_iter().zip(OUTCOMES) {
        if row.state.stands() && typed(ctx, Modifiers::NONE, key) {
            context.send(DeskCommand::Conclude { meeting: row.id, outcome });
        }
    }
    for (key, side) in MISSING.into_iter().zip(row.sides) {
        let from = desk.slots.iter().position(|slot| Some(slot.id) == row.slot);
        let Some(from) = from.filter(|_| may_miss(row)) else { continue };
        if typed(ctx, Modifiers::SHIFT, key) {
            let slots = desk.rest_of_day(from).iter().map(|slot| slot.id).collect();
            context.send(DeskCommand::Missing { participant: side, slots });
        } else if typed(ctx, Modifiers::NONE, key) {
            context.send(DeskCommand::Missing { participant: side, slots: vec![desk.slots[from].id] });
        }
    }
    if typed(ctx, Modifiers::NONE, Key::T) {
        desk.notes.takes_focus = true;
    }
}

/// What a meeting does next: one that was given up is planned again while its place is free.
pub fn go_on(row: &Row) -> Option<DeskCommand> {
    let state = match row.state {
        MeetingState::Planned => MeetingState::Running,
        MeetingState::Running => MeetingState::Held,
        MeetingState::NoShow | MeetingState::Cancelled => {
            return row.is_place_free.then_some(DeskCommand::Resume(row.id));
        }
        MeetingState::Held => return None,
    };
    Some(DeskCommand::Stand { meeting: row.id, state })
}

/// Whether someone can still turn out to be missing.
pub fn may_miss(row: &Row) -> bool {
    row.state == MeetingState::Planned
}

/// Goes to the meeting before or after the one chosen.
fn walk(desk: &mut Desk, step: isize) {
    let shown: Vec<usize> =
        [desk.clock.now, desk.clock.next].into_iter().flatten().flat_map(|slot| desk.rows_of(slot)).collect();
    let at = shown.iter().position(|row| Some(desk.rows[*row].id) == desk.selected);
    let to = at.map_or(0, |at| at.saturating_add_signed(step).min(shown.len().saturating_sub(1)));
    if let Some(row) = shown.get(to) {
        desk.selected = Some(desk.rows[*row].id);
        desk.scroll = true;
    }
}

/// Says that it is the slot after or before this one.
fn turn(desk: &mut Desk, step: isize) {
    let to = match (desk.clock.now, desk.clock.next) {
        (Some(now), _) => now.saturating_add_signed(step).min(desk.slots.len() - 1),
        (None, Some(next)) => {
            if step > 0 {
                next
            } else {
                next.saturating_sub(1)
            }
        }
        (None, None) => desk.slots.len() - 1,
    };
    desk.set = Some(desk.slots[to].id);
    desk.selected = None;
}

fn pressed(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    ctx.input_mut(|input| input.consume_key(modifiers, key))
}

/// A letter that does something is not also written into the field it leads to.
fn typed(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    ctx.input_mut(|input| {
        let is_pressed = input.modifiers.matches_exact(modifiers) && input.consume_key(modifiers, key);
        if is_pressed {
            input.events.retain(|event| !matches!(event, Event::Text(_)));
        }
        is_pressed
    })
}
