//! What every list to choose from has beside its lines: its name and what stands in it for those who can't see it, and
//! for the keyboard a way back.

use egui::{ComboBox, InnerResponse, Key, Popup, Role, WidgetInfo};

use super::heard;

/// Names a list that was drawn, and settles it: Enter closes it behind what was chosen, and the keyboard goes on at its
/// button rather than at the window's beginning.
pub fn finish<R>(list: &InnerResponse<Option<R>>, name: &str, shown: &str) {
    let button = &list.response;
    button.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
    heard::choice(button, shown, list.inner.is_some());
    let before = button.id.with("was open");
    let was_open: bool = button.ctx.data(|data| data.get_temp(before)).unwrap_or(false);
    let mut is_open = ComboBox::is_open(&button.ctx, button.id);
    if was_open {
        let [takes, leaves] = button.ctx.input(|input| {
            [input.key_pressed(Key::Enter) || input.key_pressed(Key::Space), input.key_pressed(Key::Escape)]
        });
        if takes && is_open {
            Popup::close_id(&button.ctx, button.id.with("popup"));
            is_open = false;
        }
        if (takes || leaves) && !is_open {
            button.request_focus();
        }
    }
    button.ctx.data_mut(|data| data.insert_temp(before, is_open));
}
