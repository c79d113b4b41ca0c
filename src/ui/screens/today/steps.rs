//! What a fresh workspace shows instead of numbers: three things to begin with.

use egui::{Align, FontId, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::model::Today;
use crate::{
    domain::{kinds::Kind, value::RecordRef},
    ui::{
        command::Ask,
        icons,
        screen::DrawContext,
        theme::{self, HUGE, SMALL, palette},
        widgets::basic::{focus_ring, note_ui, paint_icon, paint_text, title_ui},
    },
};

const WIDTH: f32 = 560.0;

pub fn steps_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &Today) {
    let words = context.lookup.words;
    ui.set_max_width(WIDTH);
    ui.add_space(HUGE);
    title_ui(ui, words.say("today-welcome"));
    note_ui(ui, words.say("today-welcome-note"));
    ui.add_space(SMALL);
    let has = model.first_steps;
    let need = has.own_city.map(|id| {
        let owner = RecordRef { kind: Kind::City, id };
        Ask::AddPart { kind: Kind::Need, owner }
    });
    for (icon, key, note, is_done, command) in [
        (
            icons::BUILDINGS,
            "today-step-city",
            "today-step-city-note",
            has.has_city,
            Some(Ask::NewCity { name: String::new() }),
        ),
        (
            icons::HANDSHAKE,
            "today-step-partnership",
            "today-step-partnership-note",
            has.has_partnership,
            Some(Ask::NewPartnership),
        ),
        (icons::LIGHTBULB, "today-step-need", "today-step-need-note", has.has_wish, need),
    ] {
        let can_press = context.may_write && command.is_some();
        if step_ui(ui, icon, [words.say(key), words.say(note)], words.say("today-step-done"), is_done, can_press) {
            context.send_all(command);
        }
    }
}

fn step_ui(ui: &mut Ui, icon: &str, [title, note]: [&str; 2], done: &str, is_done: bool, can_press: bool) -> bool {
    let colours = palette(ui.ctx());
    let sense = if can_press { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 62.0), sense);
    let name = if is_done { format!("{title} – {done}") } else { title.to_owned() };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, can_press, &name));
    let is_lit = can_press && response.hovered();
    let (ground, edge) = if is_lit { (colours.hover, colours.quiet) } else { (colours.sheet, colours.line) };
    ui.painter().rect(rect, 10.0, ground, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let (sign, ink) = if is_done { (icons::CHECK_CIRCLE, colours.quiet) } else { (icon, colours.accent) };
    paint_icon(ui, rect.with_max_x(rect.left() + 60.0), sign, 26.0, ink);
    let text = rect.with_min_x(rect.left() + 60.0).shrink2(Vec2::new(4.0, 10.0));
    let (upper, lower) = text.split_top_bottom_at_fraction(0.52);
    let words = if can_press && !is_done { colours.ink } else { colours.quiet };
    paint_text(ui, upper, &name, theme::bold_font(15.0), words, Align::Min);
    paint_text(ui, lower, note, FontId::proportional(13.0), colours.quiet, Align::Min);
    focus_ring(ui, &response);
    response.clicked()
}
