//! One card of the board: the partnership, its countries, how long it has been at its stage, what is due next.

use chrono::NaiveDate;
use egui::{Align, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::{
    domain::date::{PartialDate, Precision},
    register::PartnershipRow,
    report::values,
    ui::{
        icons,
        lookup::Lookup,
        screens::partnerships::rows::is_due_soon,
        theme::{self, NOTE, ROUNDING, TINY, palette},
        widgets::{
            accessibility,
            basic::{paint_icon, paint_text},
        },
    },
    words::Words,
};

/// Height of a card in points.
pub const CARD: f32 = 86.0;
/// Days from which time is told in years.
const LONG: i64 = 730;

/// How a card is to be drawn.
#[allow(clippy::struct_excessive_bools, reason = "each is by itself, and any may go with any other")]
pub struct Look {
    /// It is the one opened.
    pub is_open: bool,
    /// The PartnershipTab key stops at it.
    pub is_stop: bool,
    /// It is being dragged.
    pub is_away: bool,
    pub may_move: bool,
    pub today: NaiveDate,
}

pub fn card_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    row: &PartnershipRow,
    rect: Rect,
    id: egui::Id,
    look: &Look,
) -> Response {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let mut sense = if look.may_move { Sense::CLICK | Sense::DRAG } else { Sense::CLICK };
    if look.is_stop {
        sense |= Sense::FOCUSABLE;
    }
    let rect = Rect::from_min_max(rect.left_top() + vec2(TINY, 0.0), rect.right_bottom() - vec2(8.0, 0.0));
    let response = ui.interact(rect.intersect(ui.clip_rect()), id, sense);
    let (ground, edge) = if look.is_open {
        (colours.accent_soft, colours.accent)
    } else if response.hovered() {
        (colours.hover, colours.quiet)
    } else {
        (colours.sheet, colours.line)
    };
    let alpha = if look.is_away { 0.45 } else { 1.0 };
    let ring = if response.has_focus() { Stroke::new(2.0, colours.accent) } else { Stroke::new(1.0, edge) };
    ui.painter().rect(rect, f32::from(ROUNDING), ground.gamma_multiply(alpha), ring, StrokeKind::Inside);
    let ink = colours.ink.gamma_multiply(alpha);
    let quiet = colours.quiet.gamma_multiply(alpha);
    let inside = rect.shrink2(vec2(8.0, 6.0));
    let mut job = egui::text::LayoutJob::simple(row.title.clone(), theme::bold_font(13.0), ink, inside.width());
    job.wrap.max_rows = 2;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.painter().galley(inside.left_top(), galley, ink);
    let line = |from_below: f32| {
        let bottom = inside.bottom() - from_below;
        Rect::from_min_max(pos2(inside.left(), bottom - 16.0), pos2(inside.right(), bottom))
    };
    let countries = row.countries.join(" – ");
    let stayed = row.since.map(|since| stayed(words, since, look.today)).unwrap_or_default();
    let middle = line(if row.next.is_some() { 17.0 } else { 0.0 });
    let job = egui::text::LayoutJob::simple_singleline(stayed.clone(), FontId::proportional(NOTE), quiet);
    // The time is told in full; many countries end in an ellipsis.
    let from = middle.right() - ui.fonts_mut(|fonts| fonts.layout_job(job).size().x).min(middle.width() * 0.7) - 1.0;
    paint_text(ui, middle.with_max_x(from - TINY), &countries, FontId::proportional(NOTE), quiet, Align::Min);
    paint_text(ui, middle.with_min_x(from), &stayed, FontId::proportional(NOTE), quiet, Align::Max);
    let mut next_told = String::new();
    if let Some(next) = row.next {
        let is_soon = is_due_soon(row.next, look.today);
        let colour = if is_soon { colours.due.gamma_multiply(alpha) } else { quiet };
        let place = line(0.0);
        let sign = Rect::from_min_size(place.left_top() + vec2(0.0, 1.0), Vec2::splat(14.0));
        paint_icon(ui, sign, if is_soon { icons::BELL } else { icons::CALENDAR_BLANK }, 13.0, colour);
        let what = words.say(&format!("due-short-{}", next.due.code()));
        next_told = format!("{} {what}", values::short_date(words, next.date));
        let text = place.with_min_x(place.left() + 18.0);
        paint_text(ui, text, &next_told, FontId::proportional(NOTE), colour, Align::Min);
    }
    let parts = [row.title.as_str(), &countries, &stayed, &next_told];
    let told = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &told));
    accessibility::selected(&response, look.is_open);
    if look.may_move && response.dragged() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
    response
}

/// How long it has been there: days where the day is known, the date itself where only a month or a year is.
fn stayed(words: &Words, since: PartialDate, today: NaiveDate) -> String {
    if since.precision() != Precision::Day {
        return words.tell("board-since", &[("date", (&values::short_date(words, since)).into())]);
    }
    let days = (today - since.earliest()).num_days().max(0);
    if days < LONG {
        words.tell("board-days", &[("count", days.into())])
    } else {
        words.tell("board-years", &[("count", (days * 100 / 36_525).into())])
    }
}
