//! A page pasted into a line: fields of forms answer for themselves, everything else takes nothing so long.

use egui::{Context, Event, Id};

use super::typed::GIANT_BYTES;

fn keeper_id() -> Id {
    Id::unique("field that judges what is pasted")
}

/// A field of a form has the keyboard and will judge what is pasted into it.
pub(super) fn take_over(ctx: &Context, field: Id) {
    ctx.data_mut(|data| {
        data.insert_temp(keeper_id(), field);
    });
}

/// Takes away text too long for anything that has no form around it; how many characters it had.
pub fn refuse_giant(ctx: &Context) -> Option<usize> {
    let has_giant = |event: &Event| matches!(event, Event::Paste(text) if text.len() > GIANT_BYTES);
    if !ctx.input(|input| input.events.iter().any(has_giant)) {
        return None;
    }
    let keeper: Option<Id> = ctx.data(|data| data.get_temp(keeper_id()));
    if keeper.is_some() && keeper == ctx.memory(egui::Memory::focused) {
        return None;
    }
    ctx.input_mut(|input| {
        let at = input.events.iter().position(has_giant)?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text.chars().count()),
            _ => None,
        }
    })
}
