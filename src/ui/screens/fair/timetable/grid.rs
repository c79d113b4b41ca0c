//! The grid of slots and tables: only what is in sight is drawn, a meeting is dragged or led by keys.

use egui::{
    Align, Align2, EventFilter, FontId, Id as WidgetId, Key, LayerId, Modifiers, Order, Pos2, Rect, Role, ScrollArea,
    Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::{
    super::data::FairData,
    left_out::BAR,
    model::{Lying, TimetablePage, day},
};
use crate::{
    domain::{
        choices::{Choice, MeetingState},
        kinds::slot,
        record::Record,
    },
    report::values,
    ui::{
        command::TimetableCommand,
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::fair::timetable::model::Moving,
        theme::{self, NOTE, ROUNDING, SMALL, palette},
        widgets::{
            accessibility,
            basic::{focus_ring, paint_icon, paint_text},
        },
    },
};

const CELL: Vec2 = Vec2::new(152.0, 52.0);
const BREAK: f32 = 22.0;
const DAY: f32 = 26.0;
const HEAD: Vec2 = Vec2::new(76.0, 28.0);

/// Where the rows lie, from the upper edge of the grid.
struct Rows {
    tops: Vec<f32>,
    /// Height of each without the line that names its day.
    heights: Vec<f32>,
    begins_day: Vec<bool>,
    height: f32,
}

impl Rows {
    fn of(slots: &[Record]) -> Self {
        let mut rows = Self { tops: Vec::new(), heights: Vec::new(), begins_day: Vec::new(), height: 0.0 };
        for (at, one) in slots.iter().enumerate() {
            let begins = at == 0 || slots[at - 1].get(slot::date) != one.get(slot::date);
            let height = if one.get(slot::is_break) == Some(&true) { BREAK } else { CELL.y };
            rows.height += if begins { DAY } else { 0.0 };
            rows.tops.push(rows.height);
            rows.heights.push(height);
            rows.begins_day.push(begins);
            rows.height += height;
        }
        rows
    }

    fn at(&self, y: f32) -> Option<usize> {
        let row = self.tops.partition_point(|top| *top <= y).checked_sub(1)?;
        (y < self.tops[row] + self.heights[row]).then_some(row)
    }

    fn cell(&self, origin: Pos2, (row, column): (usize, usize)) -> Rect {
        let left_top = origin + vec2(column as f32 * CELL.x, self.tops[row]);
        Rect::from_min_size(left_top, vec2(CELL.x, self.heights[row]))
    }
}

impl TimetablePage {
    pub(super) fn grid_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData) {
        let lookup = context.lookup;
        let words = lookup.words;
        ui.add_space(SMALL);
        let rows = Rows::of(&data.slots);
        let whole = ui.available_rect_before_wrap();
        let body = Rect::from_min_max(whole.min + HEAD, whole.max);
        let id = ui.scope_id().with("timetable");
        let grid = ui.interact(body, id, Sense::focusable_noninteractive());
        let told = self.cursor.and_then(|at| self.cells.get(&at).map(|lying| self.cell_text(words, at, lying)));
        grid.widget_info(|| {
            let name = words.say("fair-tab-timetable");
            let mut info = WidgetInfo::labeled(Role::Table, true, name);
            info.current_text_value.clone_from(&told);
            info
        });
        let is_led = self.keys(ui, context, &grid);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(body).accessibility_parent(id));
        child.spacing_mut().scroll.floating_allocated_width = BAR;
        let size = vec2(data.tables.len() as f32 * CELL.x, rows.height);
        let output = ScrollArea::both().auto_shrink(false).show_viewport(&mut child, |ui, viewport| {
            ui.set_min_size(size);
            let origin = ui.min_rect().min;
            if let (Some(cursor), true) = (self.cursor, is_led) {
                ui.scroll_to_rect(rows.cell(origin, cursor), None);
            }
            self.cells_ui(ui, context, data, &rows, viewport, id);
        });
        self.heads_ui(ui, lookup, data, &rows, whole, output.state.clamped_offset());
        focus_ring(ui, &grid);
        ui.advance_cursor_after_rect(whole);
    }

    /// Arrows go from cell to cell; M takes a meeting up, Enter puts it down, L locks it. True where the cursor went.
    fn keys(&mut self, ui: &Ui, context: &mut DrawContext<'_>, grid: &egui::Response) -> bool {
        if !grid.has_focus() || self.rows.is_empty() || self.column_names.is_empty() {
            return false;
        }
        let is_moving = self.is_moving();
        let filter =
            EventFilter { vertical_arrows: true, horizontal_arrows: true, escape: is_moving, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(grid.id, filter));
        let (down, right, put, escape, lock, take) = ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let down = i32::from(pressed(Key::ArrowDown)) - i32::from(pressed(Key::ArrowUp));
            let right = i32::from(pressed(Key::ArrowRight)) - i32::from(pressed(Key::ArrowLeft));
            let put = is_moving && pressed(Key::Enter);
            let escape = is_moving && pressed(Key::Escape);
            (down, right, put, escape, pressed(Key::L), pressed(Key::M) || !is_moving && pressed(Key::Enter))
        });
        if down != 0 || right != 0 {
            let (row, column) = self.cursor.unwrap_or((self.rows[0], 0));
            let at = self.rows.partition_point(|one| *one < row);
            let at = if self.cursor.is_none() { 0 } else { at.saturating_add_signed(down as isize) };
            let row = self.rows[at.min(self.rows.len() - 1)];
            let column = column.saturating_add_signed(right as isize).min(self.column_names.len() - 1);
            self.cursor = Some((row, column));
            if let Some(moving) = &mut self.moving {
                moving.over = self.cursor;
            }
        }
        if escape {
            self.moving = None;
        }
        if put {
            self.drop_here(context);
        } else if take && context.may_write {
            self.pick_up();
        }
        if let (Some((meeting, is_locked, true)), true) =
            (self.chosen_meeting(), lock && context.may_write && self.found.is_none())
        {
            context.send(TimetableCommand::Lock { meeting, is_locked: !is_locked });
        }
        down != 0 || right != 0
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one drawing, split only to be read")]
    fn cells_ui(
        &mut self,
        ui: &mut Ui,
        context: &mut DrawContext<'_>,
        data: &FairData,
        rows: &Rows,
        viewport: Rect,
        id: WidgetId,
    ) {
        let lookup = context.lookup;
        let colours = palette(ui.ctx());
        let origin = ui.min_rect().min;
        let first = rows.tops.partition_point(|top| *top <= viewport.top()).saturating_sub(1);
        let columns = (viewport.left() / CELL.x).max(0.0) as usize
            ..((viewport.right() / CELL.x).ceil() as usize).min(data.tables.len());
        let pointer = ui.ctx().pointer_interact_pos();
        for row in first..rows.tops.len() {
            if rows.tops[row] > viewport.bottom() + DAY {
                break;
            }
            let line = Rect::from_min_size(
                origin + vec2(viewport.left(), rows.tops[row]),
                vec2(viewport.width(), rows.heights[row]),
            );
            if rows.heights[row] < CELL.y {
                ui.painter().rect_filled(line.shrink2(vec2(0.0, 2.0)), 3.0, colours.shade);
                let label = values::break_label(lookup.words, data.slots[row].text(slot::label));
                let text = line.shrink2(vec2(SMALL, 0.0));
                paint_text(ui, text, label, FontId::proportional(NOTE), colours.quiet, Align::Min);
                continue;
            }
            for column in columns.clone() {
                let at = (row, column);
                let rect = rows.cell(origin, at).shrink(2.0);
                let lying = self.cells.get(&at).cloned();
                let response = ui.interact(rect, id.with(at), Sense::CLICK | Sense::DRAG);
                let is_held = self.moving.as_ref().is_some_and(|moving| moving.over == Some(at));
                let is_here = self.cursor == Some(at);
                self.cell_ui(ui, rect, lying.as_ref(), is_here, is_held);
                if let Some(lying) = &lying {
                    let told = self.told(lookup, data, at, lying);
                    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_here, &told));
                    if response.hovered() && !self.is_moving() {
                        accessibility::said_once(response.clone().on_hover_text(&told));
                    }
                }
                if response.clicked() {
                    self.cursor = Some(at);
                    if let Some(moving) = self.moving.as_mut() {
                        moving.over = Some(at);
                        self.drop_here(context);
                    }
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
                if response.drag_started() && context.may_write {
                    self.cursor = Some(at);
                    ui.memory_mut(|memory| memory.request_focus(id));
                    self.pick_up();
                    if let Some(moving) = &mut self.moving {
                        moving.is_dragged = true;
                    }
                }
            }
        }
        self.drag_ui(ui, context, rows, origin, pointer);
    }

    fn told(&self, lookup: &Lookup<'_>, data: &FairData, at: (usize, usize), lying: &Lying) -> String {
        let words = lookup.words;
        let mut told = self.cell_text(words, at, lying);
        if lying.is_locked {
            told = [&told, words.say("timetable-locked")].join(", ");
        }
        if lying.state != MeetingState::Planned {
            told = [told, lookup.choice("meeting-state", lying.state.code())].join(", ");
        }
        for against in self.said_against(words, data, lying) {
            told = [told, against].join(". ");
        }
        told
    }

    fn cell_ui(&self, ui: &Ui, rect: Rect, lying: Option<&Lying>, is_here: bool, is_held: bool) {
        let colours = palette(ui.ctx());
        let ring = match (is_held, is_here) {
            (true, _) if self.may_drop() => Stroke::new(2.0, colours.accent),
            (true, _) => Stroke::new(2.0, colours.wrong),
            (false, true) => Stroke::new(2.0, colours.accent),
            (false, false) => Stroke::new(1.0, colours.line),
        };
        let is_fixed = lying.is_some_and(|lying| lying.is_locked || lying.state != MeetingState::Planned);
        let ground = match lying {
            None => colours.paper,
            Some(_) if is_fixed => colours.accent_soft,
            Some(lying) if lying.record.is_none() => colours.due_soft,
            Some(_) => colours.sheet,
        };
        ui.painter().rect(rect, f32::from(ROUNDING), ground, ring, StrokeKind::Inside);
        let Some(lying) = lying else { return };
        let inside = rect.shrink2(vec2(8.0, 5.0));
        let has_clash = self.has_clash(lying);
        let right = inside.right() - if is_fixed || has_clash { 16.0 } else { 0.0 };
        let half = inside.height() / 2.0;
        for (at, name) in lying.names.iter().enumerate() {
            let top = inside.top() + half * at as f32;
            let line = Rect::from_min_max(pos2(inside.left(), top), pos2(right, top + half));
            paint_text(ui, line, name, FontId::proportional(13.0), colours.ink, Align::Min);
        }
        let sign = |line: usize, icon, tone| {
            let y = inside.top() + half * (line as f32 + 0.5);
            paint_icon(ui, Rect::from_center_size(pos2(inside.right() - 6.0, y), Vec2::splat(16.0)), icon, 14.0, tone);
        };
        if has_clash {
            sign(0, icons::WARNING_CIRCLE, colours.wrong);
        }
        if is_fixed {
            let icon = match lying.state {
                MeetingState::Held => icons::CHECK_CIRCLE,
                MeetingState::Running => icons::PLAY,
                _ => icons::LOCK,
            };
            sign(1, icon, colours.accent);
        }
    }

    /// The meeting under the pointer, and what a drop where it is would clash with.
    fn drag_ui(&mut self, ui: &Ui, context: &mut DrawContext<'_>, rows: &Rows, origin: Pos2, pointer: Option<Pos2>) {
        if !self.moving.as_ref().is_some_and(|moving| moving.is_dragged) {
            return;
        }
        let columns = self.column_names.len();
        let over = pointer.filter(|pointer| ui.clip_rect().contains(*pointer)).and_then(|pointer| {
            let at = pointer - origin;
            let column = (at.x >= 0.0).then_some((at.x / CELL.x) as usize).filter(|column| *column < columns)?;
            Some((rows.at(at.y)?, column))
        });
        if let Some(moving) = &mut self.moving {
            moving.over = over;
        }
        if ui.input(|input| input.pointer.any_released() || !input.pointer.any_down()) {
            let is_where_it_was = over == self.cursor;
            if !is_where_it_was {
                self.drop_here(context);
            }
            self.moving = None;
            return;
        }
        let (Some(pointer), Some(Moving { request, .. })) = (pointer, &self.moving) else { return };
        let colours = palette(ui.ctx());
        let (may_drop, told) = self.told_of_move(context.lookup.words);
        let edge = if may_drop { colours.accent } else { colours.wrong };
        let mut job =
            egui::text::LayoutJob { wrap: egui::text::TextWrapping::wrap_at_width(260.0), ..Default::default() };
        let pair = self.called().pair(*request);
        job.append(&pair, 0.0, egui::TextFormat::simple(theme::bold_font(13.0), colours.ink));
        job.append(&format!("\n{told}"), 0.0, egui::TextFormat::simple(FontId::proportional(NOTE), edge));
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let size = galley.size() + Vec2::splat(2.0 * SMALL);
        let within = ui.ctx().content_rect();
        let left_top = (pointer + vec2(12.0, 10.0)).min(within.right_bottom() - size).max(within.left_top());
        let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, ui.scope_id().with("dragged")));
        let rect = Align2::LEFT_TOP.anchor_size(left_top, size);
        painter.rect(rect, f32::from(ROUNDING), colours.sheet, Stroke::new(1.5, edge), StrokeKind::Inside);
        painter.galley(rect.min + Vec2::splat(SMALL), galley, colours.ink);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }

    /// Names of tables above and times at the side; they stay while the rest is scrolled.
    fn heads_ui(&self, ui: &Ui, lookup: &Lookup<'_>, data: &FairData, rows: &Rows, whole: Rect, offset: Vec2) {
        let colours = palette(ui.ctx());
        let above =
            Rect::from_min_max(pos2(whole.left() + HEAD.x, whole.top()), pos2(whole.right(), whole.top() + HEAD.y));
        let top = ui.painter_at(above);
        for (column, name) in self.column_names.iter().enumerate() {
            let left = above.left() + column as f32 * CELL.x - offset.x;
            if left < above.right() && left + CELL.x > above.left() {
                let at = pos2(left + 10.0, above.center().y);
                top.text(at, Align2::LEFT_CENTER, name, theme::bold_font(13.0), colours.quiet);
            }
        }
        let beside = Rect::from_min_max(pos2(whole.left(), whole.top() + HEAD.y), whole.max);
        let side = ui.painter_at(beside);
        for (row, name) in self.row_names.iter().enumerate() {
            let y = beside.top() + rows.tops[row] - offset.y;
            if y > beside.bottom() + DAY || y + rows.heights[row] + DAY < beside.top() {
                continue;
            }
            if rows.begins_day[row] {
                let at = pos2(beside.left(), y - DAY / 2.0);
                let day = day(lookup.words, &data.slots[row]);
                side.text(at, Align2::LEFT_CENTER, day, theme::bold_font(13.0), colours.ink);
            }
            let at = pos2(beside.left() + HEAD.x - 12.0, y + rows.heights[row] / 2.0);
            side.text(at, Align2::RIGHT_CENTER, name, FontId::proportional(NOTE), colours.quiet);
        }
    }
}
