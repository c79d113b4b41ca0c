//! The meetings of this slot and the next, in type that can be read standing.

use egui::{
    Align, CornerRadius, FontId, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
};

use super::{Desk, model::Row};
use crate::{
    domain::choices::{Choice, MeetingState},
    ui::{
        icons,
        lookup::Lookup,
        theme::{self, GAP, NOTE, SMALL, palette},
        widgets::{
            accessibility,
            basic::{note_ui, paint_icon, paint_text},
        },
    },
};

const HEIGHT: f32 = 38.0;
const SIZE: f32 = 17.0;

enum Entry {
    Head { key: &'static str, slot: usize, count: usize },
    Row(usize),
}

pub fn list_ui(ui: &mut Ui, lookup: &Lookup<'_>, desk: &mut Desk) {
    let mut entries = Vec::new();
    for (key, slot) in [("desk-list-now", desk.clock.now), ("desk-list-next", desk.clock.next)] {
        let Some(slot) = slot else { continue };
        let rows: Vec<usize> = desk.rows_of(slot).collect();
        entries.push(Entry::Head { key, slot, count: rows.len() });
        entries.extend(rows.into_iter().map(Entry::Row));
    }
    if entries.is_empty() {
        note_ui(ui, lookup.words.say("desk-over"));
    }
    let mut area = ScrollArea::vertical().id_salt("desk-list").auto_shrink(false);
    if std::mem::take(&mut desk.scroll) {
        let is_selected = |entry: &Entry| matches!(entry, Entry::Row(at) if Some(desk.rows[*at].id) == desk.selected);
        if let Some(at) = entries.iter().position(is_selected) {
            // Two rows above it stay in sight.
            area = area.vertical_scroll_offset((at as f32 - 2.0).max(0.0) * HEIGHT);
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut chosen = None;
    let table = UiBuilder::new().accessibility_role(Role::Table).accessibility_label(lookup.words.say("fair-tab-desk"));
    let ui = &mut ui.new_child(table);
    area.show_rows(ui, HEIGHT, entries.len(), |ui, range| {
        for entry in &entries[range] {
            match entry {
                Entry::Head { key, slot, count } => {
                    let hours = desk.slots[*slot].hours.as_str();
                    let said = lookup.words.tell(key, &[("when", hours.into()), ("count", (*count).into())]);
                    ui.allocate_ui(Vec2::new(ui.available_width(), HEIGHT), |ui| {
                        ui.set_min_height(HEIGHT);
                        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                            ui.label(RichText::new(said).font(theme::bold_font(SIZE)));
                        });
                    });
                }
                Entry::Row(at) => {
                    let row = &desk.rows[*at];
                    if row_ui(ui, lookup, row, desk.selected == Some(row.id)) {
                        chosen = Some(row.id);
                    }
                }
            }
        }
    });
    desk.selected = chosen.or(desk.selected);
}

fn row_ui(ui: &mut Ui, lookup: &Lookup<'_>, row: &Row, is_selected: bool) -> bool {
    let colours = palette(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(row.id.0), Sense::click());
    let state = lookup.choice("meeting-state", row.state.code());
    let outcome = row.outcome.map(|outcome| lookup.choice("outcome", outcome.code()));
    let standing = outcome.or_else(|| row.against.first().cloned()).unwrap_or(state);
    let here = lookup.words.say("fair-checked-in");
    let sides = [0, 1].map(|at| {
        let name = row.names[at].as_str();
        if row.are_here[at] { format!("{name}, {here}") } else { name.to_owned() }
    });
    let told = if row.against.is_empty() { standing.clone() } else { row.against.join(" ") };
    let name = format!("{} · {} · {told}", row.table, sides.join(" – "));
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_selected, &name));
    if !row.against.is_empty() && response.hovered() {
        accessibility::said_once(response.clone().on_hover_text(&told));
    }
    let ground = if is_selected {
        colours.accent_soft
    } else if response.hovered() {
        colours.hover
    } else {
        colours.paper
    };
    ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(theme::ROUNDING), ground);
    if response.has_focus() {
        let ring = Stroke::new(2.0, colours.accent);
        ui.painter().rect_stroke(rect.shrink(1.0), theme::ROUNDING, ring, egui::StrokeKind::Inside);
    }
    let ink = if row.state.stands() { colours.ink } else { colours.quiet };
    let inner = rect.shrink2(Vec2::new(SMALL, 0.0));
    let part = |from: f32, to: f32| Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()));
    let has_clash = !row.against.is_empty();
    let (sign, tone) = match row.state {
        MeetingState::Planned | MeetingState::Running if has_clash => (icons::WARNING_CIRCLE, colours.wrong),
        MeetingState::Planned => (icons::CIRCLE, colours.quiet),
        MeetingState::Running => (icons::PLAY, colours.accent),
        MeetingState::Held => (icons::CHECK_CIRCLE, colours.accent),
        MeetingState::NoShow => (icons::WARNING_CIRCLE, colours.wrong),
        MeetingState::Cancelled => (icons::PROHIBIT, colours.quiet),
    };
    let right = inner.right() - 212.0;
    let middle = inner.left() + 80.0;
    paint_text(
        ui,
        part(inner.left(), middle - GAP),
        &row.table,
        FontId::proportional(SIZE - 3.0),
        colours.quiet,
        Align::Min,
    );
    let column = (right - middle) / 2.0;
    for (at, name) in row.names.iter().enumerate() {
        let from = middle + column * at as f32;
        let (sign, tone) = if row.are_here[at] {
            (icons::CHECK_CIRCLE, colours.accent)
        } else {
            (icons::CIRCLE_DASHED, colours.quiet)
        };
        paint_icon(ui, part(from, from + 20.0), sign, 15.0, tone);
        paint_text(ui, part(from + 24.0, from + column - SMALL), name, theme::bold_font(SIZE), ink, Align::Min);
    }
    paint_icon(ui, part(right, right + 20.0), sign, 16.0, tone);
    paint_text(ui, part(right + 24.0, inner.right()), &standing, FontId::proportional(NOTE + 1.0), ink, Align::Min);
    response.clicked()
}
