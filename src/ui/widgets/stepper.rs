//! The road of a partnership, drawn: what is behind, where it stands, what lies ahead.

use egui::{FontId, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::basic::{paint_icon, paint_text};
use crate::{
    domain::choices::{Choice, Stage},
    ui::{
        icons,
        theme::{self, palette},
    },
    words::Words,
};

const HEIGHT: f32 = 54.0;
const RADIUS: f32 = 7.0;

/// Draws the eight stages; `reached` are those the history passed, with the date shown under each.
pub fn stepper_ui(ui: &mut Ui, words: &Words, now: Stage, reached: &[(Stage, String)]) {
    let colours = palette(ui.ctx());
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::hover());
    let name = |stage: Stage| words.say(&format!("choice-stage-{}", stage.code()));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name(now)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let passed: Vec<String> = reached.iter().map(|(stage, date)| format!("{} {date}", name(*stage))).collect();
        node.set_description(passed.join("; "));
    });
    let standing = match now {
        Stage::Renewed => Stage::InForce,
        Stage::Suspended | Stage::Dormant | Stage::Ended => reached
            .iter()
            .map(|(stage, _)| *stage)
            .filter(|stage| *stage <= Stage::InForce)
            .max()
            .unwrap_or(Stage::Contact),
        on_road => on_road,
    };
    let is_alive = now.is_alive();
    let step = rect.width() / Stage::ROAD.len() as f32;
    let y = rect.top() + 14.0;
    for (at, stage) in Stage::ROAD.into_iter().enumerate() {
        let centre = pos2(rect.left() + step * (at as f32 + 0.5), y);
        let is_behind = stage < standing;
        let is_here = stage == standing;
        let was_passed = reached.iter().any(|(passed, _)| *passed == stage);
        if at > 0 {
            let ink = if stage <= standing { colours.accent } else { colours.line };
            let from = pos2(centre.x - step + RADIUS + 3.0, y);
            ui.painter().line_segment([from, pos2(centre.x - RADIUS - 3.0, y)], Stroke::new(2.0, ink));
        }
        if is_here && is_alive {
            ui.painter().circle_filled(centre, RADIUS + 2.0, colours.accent);
            let tick = Rect::from_center_size(centre, Vec2::splat(14.0));
            paint_icon(ui, tick, icons::CHECK, 11.0, colours.on_accent);
        } else if is_here {
            ui.painter().circle_filled(centre, RADIUS + 2.0, colours.due);
            let tick = Rect::from_center_size(centre, Vec2::splat(14.0));
            paint_icon(ui, tick, icons::PAUSE, 11.0, colours.paper);
        } else if is_behind && was_passed {
            ui.painter().circle_filled(centre, RADIUS - 1.0, colours.accent);
        } else {
            let ink = if is_behind { colours.accent } else { colours.line };
            ui.painter().circle(centre, RADIUS - 1.0, colours.paper, Stroke::new(2.0, ink));
        }
        let ink = if is_here { colours.ink } else { colours.quiet };
        let font = if is_here { theme::bold_font(11.0) } else { FontId::proportional(11.0) };
        let label = Rect::from_min_size(pos2(centre.x - step / 2.0 + 1.0, y + 12.0), Vec2::new(step - 2.0, 14.0));
        let short = words.say(&format!("stage-short-{}", stage.code()));
        paint_text(ui, label, short, font, ink, egui::Align::Center);
        if let Some((_, date)) = reached.iter().rev().find(|(passed, _)| *passed == stage) {
            let below = label.translate(Vec2::new(0.0, 14.0));
            paint_text(ui, below, date, FontId::proportional(11.0), colours.quiet, egui::Align::Center);
        }
        let area = Rect::from_center_size(pos2(centre.x, rect.center().y), Vec2::new(step, HEIGHT));
        if ui.rect_contains_pointer(area) {
            response.clone().on_hover_text(name(stage));
        }
    }
}
