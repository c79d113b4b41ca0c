//! What those who hear the window are told besides names: what heads a part, what is selected, what was refused, what
//! has just been said.

use std::borrow::Cow;

use egui::{
    Context, Id, Response, Role, Ui, UiKind, WidgetInfo,
    accesskit::{HasPopup, Invalid, Live, Node},
};

/// Letters of a long text that still make a name.
const NAME: usize = 60;

/// Words that head what follows: level 1 names the page or the dialog.
pub fn heading(response: &Response, level: usize, text: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.clear_value();
        node.set_level(level);
    });
}

/// One of several, and whether it is the one.
pub fn selected(response: &Response, is_on: bool) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(is_on);
    });
}

/// Says by its place in the tree what part of the window this is.
pub fn region(ui: &Ui, role: Role) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_role(role));
}

/// Read out when it appears and when it changes, once what is being said has ended.
pub fn announced(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// A field that can't be left empty.
pub fn required(control: &Response) {
    control.ctx.accesskit_node_builder(control.id, Node::set_required);
}

/// What is said of a control besides its name.
pub fn described(control: &Response, text: &str) {
    control.ctx.accesskit_node_builder(control.id, |node| node.set_description(text));
}

/// A field whose content can't stay, and why.
pub fn refused(control: &Response, why: &str) {
    control.ctx.accesskit_node_builder(control.id, |node| {
        node.set_invalid(Invalid::True);
        node.set_description(why);
    });
}

/// A control that opens a choice: what is chosen, and whether the choice is open.
pub fn choice(control: &Response, chosen: &str, is_open: bool) {
    control.ctx.accesskit_node_builder(control.id, |node| {
        node.set_value(chosen);
        // The bridge of Linux has no place for the value of a choice.
        if cfg!(target_os = "linux") {
            node.set_description(chosen);
        }
        node.set_has_popup(HasPopup::Listbox);
        node.set_expanded(is_open);
    });
}

/// A button that opens a menu, and whether it is open.
pub fn menu(button: &Response) {
    let is_open = egui::Popup::is_id_open(&button.ctx, egui::Popup::default_response_id(button));
    button.ctx.accesskit_node_builder(button.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(is_open);
    });
}

/// The tooltip repeats the name: it is read once.
pub fn said_once(response: Response) -> Response {
    response.ctx.accesskit_node_builder(response.id, Node::clear_description);
    response
}

/// The part of a container that the arrow keys are on.
pub fn active(ctx: &Context, container: Id, part: Id) {
    ctx.accesskit_node_builder(container, |node| node.set_active_descendant(part.accesskit_id()));
}

/// Names the edge by which a panel is made wider or narrower, where it has one.
pub fn edge(ui: &Ui, panel: impl egui::AsIdSalt, name: &str) {
    // As egui makes the name of the edge from that of its panel.
    let id = ui.scope_id().with(panel).with("__resize");
    if ui.ctx().has_accesskit_node(id) {
        ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
    }
}

/// Names the dialog this is drawn in, and says that nothing beneath it answers.
pub fn dialog(ui: &Ui, name: &str) {
    let Some(dialog) = ui.stack().iter().find(|stack| stack.kind() == Some(UiKind::Modal)) else { return };
    ui.ctx().accesskit_node_builder(dialog.unique_id, |node| {
        node.set_label(name);
        node.set_modal();
    });
}

/// A text without the icons in it, which have no sound; words beside them say the same.
pub fn spoken(text: &str) -> Cow<'_, str> {
    let is_icon = |sign: char| ('\u{e000}'..='\u{f8ff}').contains(&sign);
    if text.contains(is_icon) { Cow::Owned(text.replace(is_icon, "").trim().to_owned()) } else { Cow::Borrowed(text) }
}

/// The beginning of a long text, for a name.
pub fn brief(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(NAME) {
        None => Cow::Borrowed(text),
        Some((end, _)) => {
            let end = text[..end].rfind(' ').unwrap_or(end);
            Cow::Owned(format!("{}…", &text[..end]))
        }
    }
}
