//! What every list to choose from has beside its lines: its name and what stands in it for those who can't see it, and
//! for the keyboard a way back.

use egui::{Align, ComboBox, InnerResponse, IntoAtoms, Key, Popup, Response, Role, Ui, WidgetInfo};

use super::accessibility;

/// Names a list that was drawn, and settles it: Enter closes it behind what was chosen, and the keyboard goes on at its
/// button rather than at the window's beginning.
pub fn finish<R>(list: &InnerResponse<Option<R>>, name: &str, shown: &str) {
    let button = &list.response;
    button.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
    accessibility::choice(button, shown, list.inner.is_some());
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

/// A line of a list. The keyboard begins at the one that is chosen: it stands in sight, and arrows go on from it.
pub fn line_ui<'a>(ui: &mut Ui, is_chosen: bool, text: impl IntoAtoms<'a>) -> Response {
    let line = ui.selectable_label(is_chosen, text);
    let now = ui.ctx().cumulative_frame_nr();
    let first = ui.layer_id().id.with("first line");
    let is_first = ui.data_mut(|data| data.get_temp_mut_or_default::<Option<u64>>(first).replace(now)) != Some(now);
    // Of the lines that answer to End the last is drawn last.
    let goes_here = ui.input(|input| input.key_pressed(Key::End) || is_first && input.key_pressed(Key::Home));
    if goes_here {
        line.request_focus();
        line.scroll_to_me(None);
    }
    if !is_chosen {
        return line;
    }
    let place = ui.layer_id().id.with("led to");
    let (drawn, was_led) = ui.data(|data| data.get_temp::<(u64, bool)>(place)).unwrap_or_default();
    let mut is_led = was_led && drawn + 1 >= now;
    if !is_led {
        // The key that opened the list would also press the line it leads to.
        let opens = ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
        if opens {
            ui.ctx().request_repaint();
        } else {
            line.request_focus();
            line.scroll_to_me(Some(Align::Center));
            is_led = true;
        }
    }
    ui.data_mut(|data| data.insert_temp(place, (now, is_led)));
    line
}

/// A line of a list that holds one value.
pub fn value_ui<'a, T: PartialEq>(ui: &mut Ui, held: &mut T, value: T, text: impl IntoAtoms<'a>) -> Response {
    let mut line = line_ui(ui, *held == value, text);
    if line.clicked() && *held != value {
        *held = value;
        line.mark_changed();
    }
    line
}
