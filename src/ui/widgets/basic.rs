//! Buttons, chips, labels, empty states: the small vocabulary of the window.

use egui::{
    Align2, Button, Color32, CornerRadius, CursorIcon, FontId, Frame, Margin, Response, RichText, Role, Sense, Stroke,
    Ui, Vec2, WidgetInfo,
};

use super::accessibility;
use crate::ui::theme::{self, BODY, GAP, NOTE, ROW, SMALL, TINY, TITLE, palette};

/// The one action a place is for.
pub fn primary_ui(ui: &mut Ui, label: &str) -> Response {
    let colours = palette(ui.ctx());
    let text = RichText::new(label).color(colours.on_accent).family(theme::bold());
    ui.add(Button::new(text).fill(colours.accent).stroke(Stroke::NONE).min_size(Vec2::new(0.0, ROW)))
}

/// The action of a place that takes something away.
pub fn danger_ui(ui: &mut Ui, label: &str) -> Response {
    let colours = palette(ui.ctx());
    let text = RichText::new(label).color(colours.paper).family(theme::bold());
    ui.add(Button::new(text).fill(colours.wrong).stroke(Stroke::NONE).min_size(Vec2::new(0.0, ROW)))
}

pub fn button_ui(ui: &mut Ui, label: &str) -> Response {
    ui.add(Button::new(label).min_size(Vec2::new(0.0, ROW)))
}

/// A button with an icon before its words.
pub fn icon_button_ui(ui: &mut Ui, icon: &str, label: &str) -> Response {
    let button = Button::new((RichText::new(icon).font(theme::icon_font(16.0)), label));
    let response = ui.add(button.min_size(Vec2::new(0.0, ROW)));
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    response
}

/// A button that is only an icon, named for those who can't see it and on hovering.
pub fn icon_only_ui(ui: &mut Ui, icon: &str, name: &str) -> Response {
    let text = RichText::new(icon).font(theme::icon_font(18.0));
    let response = ui.add(Button::new(text).frame(false).min_size(Vec2::splat(ROW)));
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    focus_ring(ui, &response);
    accessibility::said_once(response.on_hover_text(name))
}

/// Words that lead somewhere.
pub fn link_ui(ui: &mut Ui, label: &str) -> Response {
    let colours = palette(ui.ctx());
    let response = ui.add(Button::new(RichText::new(label).color(colours.accent)).frame(false).small());
    if response.has_focus() || response.hovered() {
        // Below the letters, however high the row is.
        let line = response.rect.center().y + BODY * 0.6;
        ui.painter().hline(response.rect.x_range(), line, Stroke::new(1.0, colours.accent));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Something missing, in words that lead to where it is entered.
pub fn missing_ui(ui: &mut Ui, text: &str) -> Response {
    let colours = palette(ui.ctx());
    let response = ui.add(Button::new(RichText::new(text).color(colours.due)).frame(false).small().wrap());
    if response.has_focus() || response.hovered() {
        let line = response.rect.bottom();
        ui.painter().hline(response.rect.x_range(), line, Stroke::new(1.0, colours.due));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

pub fn title_ui(ui: &mut Ui, text: &str) -> Response {
    let response = ui.label(RichText::new(text).font(theme::bold_font(TITLE)));
    accessibility::heading(&response, 1, text);
    response
}

/// Heading of a section inside a page.
pub fn section_ui(ui: &mut Ui, text: &str) -> Response {
    let response = ui.label(RichText::new(text).font(theme::bold_font(BODY)));
    accessibility::heading(&response, 2, text);
    response
}

/// Quiet words over or before what they name.
pub fn caption_ui(ui: &mut Ui, text: &str) -> Response {
    let colours = palette(ui.ctx());
    ui.label(RichText::new(text).size(13.0).color(colours.quiet))
}

/// Small words that explain.
pub fn note_ui(ui: &mut Ui, text: &str) -> Response {
    let colours = palette(ui.ctx());
    ui.add(egui::Label::new(RichText::new(text).size(NOTE).color(colours.quiet)).wrap())
}

/// A sentence that says what is wrong, with a sign beside it so that colour is not alone.
pub fn wrong_ui(ui: &mut Ui, text: &str) -> Response {
    told_ui(ui, text, super::super::icons::WARNING_CIRCLE, palette(ui.ctx()).wrong)
}

/// A sentence that asks or remarks without refusing.
pub fn asked_ui(ui: &mut Ui, text: &str) -> Response {
    told_ui(ui, text, super::super::icons::INFO, palette(ui.ctx()).due)
}

fn told_ui(ui: &mut Ui, text: &str, icon: &str, colour: Color32) -> Response {
    ui.scope(|ui| {
        // As high as its words, not as a button.
        ui.spacing_mut().interact_size.y = NOTE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = TINY;
            sign_ui(ui, icon, 14.0, colour);
            let response = ui.label(RichText::new(text).size(NOTE).color(colour));
            accessibility::announced(&response);
            response
        })
        .inner
    })
    .inner
}

/// A hairline.
pub fn line_ui(ui: &mut Ui) {
    let colours = palette(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, colours.line));
}

/// A word in a rounded ground of its own.
pub fn badge_ui(ui: &mut Ui, text: &str, ink: Color32, ground: Color32) -> Response {
    Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(8, 2))
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            ui.label(RichText::new(text).size(NOTE).color(ink))
        })
        .inner
}

/// A filter that is on or off.
pub fn chip_ui(ui: &mut Ui, label: &str, is_on: bool) -> Response {
    chip_as_ui(ui, label, is_on, Role::CheckBox)
}

/// One of a few of which one holds.
pub fn pick_ui(ui: &mut Ui, label: &str, is_on: bool) -> Response {
    chip_as_ui(ui, label, is_on, Role::RadioButton)
}

fn chip_as_ui(ui: &mut Ui, label: &str, is_on: bool, role: Role) -> Response {
    let colours = palette(ui.ctx());
    let (ink, ground, edge) = if is_on {
        (colours.accent, colours.accent_soft, colours.accent)
    } else {
        (colours.ink, Color32::TRANSPARENT, colours.line)
    };
    let text = RichText::new(label).size(13.0).color(ink);
    let chip = Button::new(text).fill(ground).stroke(Stroke::new(1.0, edge)).corner_radius(CornerRadius::same(13));
    let response = ui.add(chip.min_size(Vec2::new(0.0, 26.0)));
    response.widget_info(|| WidgetInfo::selected(role, true, is_on, label));
    response
}

/// What stands where there is nothing yet: a picture, a sentence, and what to do next.
pub fn empty_ui(ui: &mut Ui, icon: &str, title: &str, text: &str, action: Option<&str>) -> bool {
    let colours = palette(ui.ctx());
    let mut is_clicked = false;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.22).max(GAP));
        sign_ui(ui, icon, 44.0, colours.accent);
        ui.add_space(SMALL);
        let heading = ui.label(RichText::new(title).font(theme::bold_font(16.0)));
        accessibility::heading(&heading, 2, title);
        ui.set_max_width(420.0);
        ui.label(RichText::new(text).color(colours.quiet));
        ui.add_space(SMALL);
        if let Some(action) = action {
            is_clicked = primary_ui(ui, action).clicked();
        }
    });
    is_clicked
}

/// A tab of a detail.
pub fn tab_ui(ui: &mut Ui, label: &str, is_on: bool) -> Response {
    let colours = palette(ui.ctx());
    let ink = if is_on { colours.ink } else { colours.quiet };
    let family = if is_on { theme::bold() } else { egui::FontFamily::Proportional };
    let text = RichText::new(label).color(ink).family(family);
    let response = ui.add(Button::new(text).frame(false).min_size(Vec2::new(0.0, ROW)));
    if is_on {
        let bar = response.rect.with_min_y(response.rect.bottom() - 2.0);
        ui.painter().rect_filled(bar, 1.0, colours.accent);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, true, label));
    accessibility::selected(&response, is_on);
    focus_ring(ui, &response);
    response
}

/// Page keys scroll what there is to read, where nothing in it takes the keyboard. Called inside what scrolls.
pub fn page_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() || !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        return;
    }
    let (down, up) = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(egui::Modifiers::NONE, key);
        (pressed(egui::Key::PageDown), pressed(egui::Key::PageUp))
    });
    if down != up {
        let page = ui.clip_rect().height() - ROW;
        ui.scroll_with_delta(Vec2::new(0.0, if down { -page } else { page }));
    }
}

/// Draws the ring that says where the keyboard is.
pub fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let colours = palette(ui.ctx());
        let ring = Stroke::new(2.0, colours.accent);
        ui.painter().rect_stroke(response.rect, theme::ROUNDING, ring, egui::StrokeKind::Inside);
    }
}

/// Draws text into a space, cut with an ellipsis where it doesn't fit.
pub fn paint_text(ui: &Ui, rect: egui::Rect, text: &str, font: FontId, colour: Color32, align: egui::Align) -> bool {
    if text.is_empty() || rect.width() < 4.0 {
        return false;
    }
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width());
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let x = match align {
        egui::Align::Min => rect.left(),
        egui::Align::Center => rect.center().x - galley.size().x / 2.0,
        egui::Align::Max => rect.right() - galley.size().x,
    };
    let y = rect.center().y - galley.size().y / 2.0;
    let is_cut = galley.elided;
    ui.painter().galley(egui::pos2(x, y), galley, colour);
    is_cut
}

/// An icon that adds nothing to the words beside it, and is therefore not read out.
pub fn sign_ui(ui: &mut Ui, icon: &str, size: f32, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size + 2.0), Sense::hover());
    paint_icon(ui, rect, icon, size, colour);
}

/// Draws an icon in the middle of a space.
pub fn paint_icon(ui: &Ui, rect: egui::Rect, icon: &str, size: f32, colour: Color32) {
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, theme::icon_font(size), colour);
}
