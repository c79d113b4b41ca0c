//! Where the keyboard is.

use egui::{Context, WidgetRect};

/// What has the keyboard, as it was drawn in this pass or else in the one before. Only looked at: asking the toolkit for
/// its response once more in a frame with a click would take the keyboard from what was given it by that click.
pub fn focused(ctx: &Context) -> Option<WidgetRect> {
    let id = ctx.memory(egui::Memory::focused)?;
    ctx.viewport(|viewport| {
        [&viewport.this_pass, &viewport.prev_pass].into_iter().find_map(|pass| pass.widgets.get(id).copied())
    })
}
