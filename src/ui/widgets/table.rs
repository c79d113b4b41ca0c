//! A list of any length: only the rows in sight are laid out, and the place in it is a row number, never a distance
//! that loses pixels past half a million rows.

use std::borrow::Cow;

use egui::{
    Align, Color32, EventFilter, FontId, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo,
    accesskit::{self, SortDirection, Toggled},
    pos2, vec2,
};

use super::{
    accessibility,
    basic::{focus_ring, paint_icon, paint_text},
};
use crate::ui::{
    icons,
    theme::{self, BAR, NOTE, ROW, palette},
};

const HEADER: f32 = 30.0;
const PADDING: f32 = 10.0;
/// Width of the box that marks a row.
const BOX: f32 = 26.0;
/// Width of the tick of a row.
pub const TICK: f32 = 34.0;

/// A column: which one it is, its heading, how wide it is, and to which side it leans.
pub struct Column<'a> {
    /// What cells and sorting know it by, wherever it stands among those shown.
    pub key: usize,
    pub name: &'a str,
    /// Points, or a share of what is left when negative (−2.0 is twice −1.0).
    pub width: f32,
    pub align: Align,
}

impl Column<'_> {
    pub fn right(self) -> Self {
        Self { align: Align::Max, ..self }
    }
}

/// Lets these columns make way, one after the other, until none that stays has less than its width in a table so wide;
/// a share then stands for the least points of its column.
pub fn make_way(columns: &mut Vec<Column<'_>>, wide: f32, spare: &[usize]) {
    for key in spare {
        let least: f32 = columns.iter().map(|column| column.width.abs()).sum();
        if least + BAR <= wide {
            break;
        }
        columns.retain(|column| column.key != *key);
    }
}

/// How a cell's words are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Strong,
    Quiet,
    Due,
    Accent,
}

/// What stands in a cell.
pub struct Cell<'a> {
    pub text: Cow<'a, str>,
    pub tone: Tone,
}

impl<'a> Cell<'a> {
    pub fn new(text: impl Into<Cow<'a, str>>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

/// Order of the rows: by which column, and whether backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub column: usize,
    pub is_reversed: bool,
}

/// Where a person is in a list; kept by the screen.
#[derive(Clone, Debug, Default)]
pub struct TableState {
    first: usize,
    /// Part of the first row that is out of sight, in points.
    hidden: f32,
    /// Brings the selected row into sight at the next drawing.
    pub reveal: bool,
    /// Takes the keyboard at the next drawing, with the first row if none is selected.
    pub takes_focus: bool,
}

/// What a person did to a list.
#[derive(Debug, Default)]
pub struct Answer {
    /// Row now selected.
    pub selected: Option<usize>,
    /// Row opened by Enter or a double click.
    pub opened: Option<usize>,
    /// Column whose heading was pressed.
    pub sorted: Option<usize>,
    /// Row to be marked, or to be marked no longer.
    pub toggled: Option<usize>,
    /// Rows to be marked, from the first to the last.
    pub ranged: Option<(usize, usize)>,
    /// All rows are to be marked, or none when all are.
    pub marks_all: bool,
    /// Row whose tick was pressed.
    pub ticked: Option<usize>,
    /// What is shown is to be copied.
    pub copies: bool,
}

/// A list as it is to be drawn.
pub struct Table<'a> {
    pub name: &'a str,
    pub columns: &'a [Column<'a>],
    pub rows: usize,
    pub selected: Option<usize>,
    pub sort: Option<Sort>,
}

/// What is ticked off where it stands in a list, and what pressing it does, in words.
#[derive(Default)]
pub struct Tick {
    pub is_on: bool,
    pub name: String,
}

/// What stands at the left of each row.
#[derive(Clone, Copy, Default)]
struct Edge<'a> {
    is_marked: Option<&'a dyn Fn(usize) -> bool>,
    tick: Option<&'a dyn Fn(usize) -> Option<Tick>>,
}

impl Edge<'_> {
    fn width(&self) -> f32 {
        self.is_marked.map_or(0.0, |_| BOX) + self.tick.map_or(0.0, |_| TICK)
    }
}

/// A list whose rows can be marked.
pub struct Marking<'a> {
    table: Table<'a>,
    edge: Edge<'a>,
}

impl<'a> Table<'a> {
    /// Lets rows be marked to be worked on together; `is_marked` says which are.
    pub fn marking(self, is_marked: &'a dyn Fn(usize) -> bool) -> Marking<'a> {
        Marking { table: self, edge: Edge { is_marked: Some(is_marked), tick: None } }
    }
}

impl<'a> Marking<'a> {
    /// Lets rows be ticked off; `tick` says which are.
    pub fn ticking(mut self, tick: Option<&'a dyn Fn(usize) -> Option<Tick>>) -> Self {
        self.edge.tick = tick;
        self
    }

    /// Draws the list into what space there is. `cell` gives the words of a row and column.
    pub fn ui<'c>(&self, ui: &mut Ui, state: &mut TableState, cell: impl Fn(usize, usize) -> Cell<'c>) -> Answer {
        self.table.drawn_ui(ui, state, self.edge, &cell)
    }
}

impl Table<'_> {
    /// Draws the list into what space there is. `cell` gives the words of a row and column.
    pub fn ui<'c>(&self, ui: &mut Ui, state: &mut TableState, cell: impl Fn(usize, usize) -> Cell<'c>) -> Answer {
        self.drawn_ui(ui, state, Edge::default(), &cell)
    }

    fn drawn_ui<'c>(
        &self,
        ui: &mut Ui,
        state: &mut TableState,
        edge: Edge<'_>,
        cell: &impl Fn(usize, usize) -> Cell<'c>,
    ) -> Answer {
        let mut answer = Answer::default();
        let whole = ui.available_rect_before_wrap();
        let id = ui.scope_id().with(self.name);
        let table = ui.interact(whole, id, Sense::focusable_noninteractive());
        table.widget_info(|| WidgetInfo::labeled(Role::Table, true, self.name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_row_count(self.rows + 1);
            node.set_column_count(self.columns.len());
        });
        let widths = self.widths(whole.width() - BAR - edge.width());
        if std::mem::take(&mut state.takes_focus) {
            table.request_focus();
            answer.selected = self.selected.or((self.rows > 0).then_some(0));
        }
        let header = whole.with_max_y(whole.top() + HEADER);
        self.header_ui(ui, header.with_min_x(header.left() + edge.width()), &widths, id, &mut answer);
        let body = whole.with_min_y(header.bottom());
        self.keys(ui, &table, body.height(), state, edge.is_marked.is_some(), &mut answer);
        self.scroll(ui, body, state);
        self.bar_ui(ui, body, id, state);
        self.body_ui(ui, body, &widths, &table, state, edge, cell, &mut answer);
        if answer.selected.is_some() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if self.selected.is_none() {
            focus_ring(ui, &table);
        }
        ui.advance_cursor_after_rect(whole);
        answer
    }

    fn widths(&self, whole: f32) -> Vec<f32> {
        let fixed: f32 = self.columns.iter().map(|column| column.width.max(0.0)).sum();
        let shares: f32 = self.columns.iter().map(|column| (-column.width).max(0.0)).sum();
        let unit = if shares > 0.0 { ((whole - fixed) / shares).max(60.0 / shares.max(1.0)) } else { 0.0 };
        self.columns.iter().map(|column| if column.width < 0.0 { -column.width * unit } else { column.width }).collect()
    }

    fn header_ui(&self, ui: &mut Ui, header: Rect, widths: &[f32], id: egui::Id, answer: &mut Answer) {
        let colours = palette(ui.ctx());
        let builder = UiBuilder::new().max_rect(header).accessibility_parent(id).accessibility_role(Role::Row);
        let ui = &mut ui.new_child(builder);
        let mut left = header.left();
        for (index, (column, width)) in self.columns.iter().zip(widths).enumerate() {
            let rect = Rect::from_min_size(pos2(left, header.top()), vec2(*width, header.height()));
            left += width;
            if column.name.is_empty() {
                continue;
            }
            let response = ui.interact(rect, id.with(("head", index)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, column.name));
            let ink = if response.hovered() || response.has_focus() { colours.ink } else { colours.quiet };
            let sort = self.sort.filter(|sort| sort.column == column.key);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_row_index(0);
                node.set_column_index(index);
                if let Some(sort) = sort {
                    let is_down = sort.is_reversed;
                    node.set_sort_direction(if is_down { SortDirection::Descending } else { SortDirection::Ascending });
                }
            });
            let arrow = if sort.is_some() { 14.0 } else { 0.0 };
            let text = rect.shrink2(vec2(PADDING, 0.0));
            let text = text.with_max_x((text.right() - arrow).max(text.left()));
            paint_text(ui, text, column.name, FontId::proportional(NOTE), ink, column.align);
            if let Some(sort) = sort {
                let icon = if sort.is_reversed { icons::CARET_DOWN } else { icons::CARET_UP };
                let place = Rect::from_center_size(pos2(rect.right() - PADDING, rect.center().y), Vec2::splat(12.0));
                paint_icon(ui, place, icon, 12.0, colours.accent);
            }
            focus_ring(ui, &response);
            if response.clicked() {
                answer.sorted = Some(column.key);
            }
        }
        ui.painter().hline(header.left()..=header.right() - BAR, header.bottom() - 0.5, Stroke::new(1.0, colours.line));
    }

    fn keys(
        &self,
        ui: &Ui,
        table: &Response,
        height: f32,
        state: &mut TableState,
        may_mark: bool,
        answer: &mut Answer,
    ) {
        if !table.has_focus() || self.rows == 0 {
            return;
        }
        let filter = EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, filter));
        let page = (height / ROW).max(1.0) as usize;
        let last = self.rows - 1;
        let at = self.selected;
        let mut go: Option<usize> = None;
        ui.input_mut(|input| {
            if may_mark {
                // Shift and an arrow mark on; before the arrow alone moves on.
                let down = input.consume_key(Modifiers::SHIFT, Key::ArrowDown);
                let up = input.consume_key(Modifiers::SHIFT, Key::ArrowUp);
                if let (Some(at), true) = (at, down || up) {
                    let next = if down { (at + 1).min(last) } else { at.saturating_sub(1) };
                    answer.ranged = Some((at, next));
                    go = Some(next);
                }
                answer.marks_all = input.consume_key(Modifiers::COMMAND, Key::A);
                if input.consume_key(Modifiers::NONE, Key::Space) {
                    answer.toggled = at;
                }
            }
            answer.copies = input.events.iter().any(|event| matches!(event, egui::Event::Copy));
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            if pressed(Key::ArrowDown) {
                go = Some(at.map_or(0, |at| (at + 1).min(last)));
            }
            if pressed(Key::ArrowUp) {
                go = Some(at.map_or(0, |at| at.saturating_sub(1)));
            }
            if pressed(Key::PageDown) {
                go = Some((at.unwrap_or(0) + page).min(last));
            }
            if pressed(Key::PageUp) {
                go = Some(at.unwrap_or(0).saturating_sub(page));
            }
            if pressed(Key::Home) {
                go = Some(0);
            }
            if pressed(Key::End) {
                go = Some(last);
            }
            if pressed(Key::Enter) {
                answer.opened = at;
            }
        });
        if go.is_some() {
            answer.selected = go;
            state.reveal = true;
        }
    }

    fn scroll(&self, ui: &Ui, body: Rect, state: &mut TableState) {
        if ui.rect_contains_pointer(body) {
            let wheel = ui.input(|input| input.smooth_scroll_delta.y);
            if wheel != 0.0 {
                state.move_by(-wheel);
                ui.input_mut(|input| input.smooth_scroll_delta.y = 0.0);
            }
        }
        if state.reveal {
            state.reveal = false;
            if let Some(row) = self.selected {
                state.show(row, body.height());
            }
        }
        state.clamp(self.rows, body.height());
    }

    /// The bar at the side: it maps its length to row numbers.
    fn bar_ui(&self, ui: &mut Ui, body: Rect, id: egui::Id, state: &mut TableState) {
        let fits = body.height() / ROW;
        if self.rows as f32 <= fits {
            return;
        }
        let colours = palette(ui.ctx());
        let track = body.with_min_x(body.right() - BAR);
        let length = (track.height() * fits / self.rows as f32).max(28.0);
        let room = (track.height() - length).max(1.0);
        let most = self.rows as f64 - f64::from(fits);
        let at = (state.first as f64 + f64::from(state.hidden / ROW)) / most;
        // The keyboard moves through the rows; the bar only shows where they stand.
        let response = ui.interact(track, id.with("bar"), Sense::CLICK | Sense::DRAG);
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) {
            let share = f64::from(((pointer.y - track.top() - length / 2.0) / room).clamp(0.0, 1.0));
            let row = share * most;
            state.first = row as usize;
            state.hidden = (row.fract() as f32) * ROW;
            state.clamp(self.rows, body.height());
        }
        let top = track.top() + (at.clamp(0.0, 1.0) as f32) * room;
        let thumb = Rect::from_min_size(pos2(track.left() + 2.0, top), vec2(BAR - 4.0, length));
        let ink = if response.hovered() || response.dragged() { colours.quiet } else { colours.line };
        ui.painter().rect_filled(thumb, 3.0, ink);
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one drawing, split only to be read")]
    fn body_ui<'c>(
        &self,
        ui: &mut Ui,
        body: Rect,
        widths: &[f32],
        table: &Response,
        state: &TableState,
        edge: Edge<'_>,
        cell: &impl Fn(usize, usize) -> Cell<'c>,
        answer: &mut Answer,
    ) {
        let colours = palette(ui.ctx());
        let (id, has_focus) = (table.id, table.has_focus());
        let is_heard = ui.ctx().has_accesskit_node(id);
        let inner = body.with_max_x(body.right() - BAR);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner).accessibility_parent(id));
        child.set_clip_rect(ui.clip_rect().intersect(body));
        let ui = &mut child;
        let mut top = body.top() - state.hidden;
        let fonts = [FontId::proportional(theme::BODY), theme::bold_font(theme::BODY)];
        for row in state.first..self.rows {
            if top >= body.bottom() {
                break;
            }
            let rect = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), ROW));
            top += ROW;
            let is_selected = self.selected == Some(row);
            let response = ui.interact(rect.intersect(body), id.with(("row", row)), Sense::CLICK);
            if is_selected {
                ui.painter().rect_filled(rect, 0.0, colours.accent_soft);
                let mark = rect.with_max_x(rect.left() + 3.0);
                ui.painter().rect_filled(mark, 0.0, colours.accent);
                if has_focus {
                    let ring = Stroke::new(1.5, colours.accent);
                    ui.painter().rect_stroke(rect.shrink(0.5), 2.0, ring, egui::StrokeKind::Inside);
                }
            } else if response.hovered() {
                ui.painter().rect_filled(rect, 0.0, colours.hover);
            }
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line.gamma_multiply(0.5)));
            let mut left = rect.left();
            let mut is_row_marked = false;
            if let Some(is_marked) = edge.is_marked {
                is_row_marked = is_marked(row);
                paint_box(ui, rect.with_max_x(left + BOX), is_row_marked, is_selected || response.hovered());
                left += BOX;
            }
            if let Some(tick) = edge.tick {
                let space = rect.with_min_x(left).with_max_x(left + TICK).intersect(body);
                if tick(row).is_some_and(|tick| tick_ui(ui, space, id.with(("tick", row)), &tick)) {
                    answer.ticked = Some(row);
                }
                left += TICK;
            }
            let mut name = String::new();
            let mut is_cut = false;
            let mut cells = Vec::new();
            for (column, width) in widths.iter().enumerate() {
                let held = cell(row, self.columns[column].key);
                let space = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, ROW)).shrink2(vec2(PADDING, 0.0));
                left += width;
                let (font, ink) = cell_style(held.tone, &fonts, &colours);
                is_cut |= paint_text(ui, space, &held.text, font, ink, self.columns[column].align);
                let spoken = accessibility::spoken(&held.text);
                if !spoken.is_empty() {
                    if !name.is_empty() {
                        name.push_str(", ");
                    }
                    name.push_str(&spoken);
                }
                if is_heard {
                    cells.push((space, spoken.into_owned()));
                }
            }
            response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &name));
            accessibility::selected(&response, is_selected);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_row_index(row + 1);
                if edge.is_marked.is_some() {
                    node.set_toggled(if is_row_marked { Toggled::True } else { Toggled::False });
                }
            });
            if is_selected {
                accessibility::active(ui.ctx(), id, response.id);
            }
            cell_nodes(ui, response.id, row, cells);
            if response.clicked() {
                let modifiers = ui.input(|input| input.modifiers);
                let is_on_box = response.interact_pointer_pos().is_some_and(|at| at.x < rect.left() + BOX);
                match edge.is_marked {
                    Some(_) if modifiers.shift => answer.ranged = Some((self.selected.unwrap_or(row), row)),
                    Some(_) if modifiers.command || is_on_box => answer.toggled = Some(row),
                    _ => answer.selected = Some(row),
                }
            }
            if is_cut && response.hovered() {
                accessibility::said_once(response.clone().on_hover_text(&name));
            }
            if response.double_clicked() {
                answer.opened = Some(row);
            }
        }
    }
}

/// What is ticked off in a row; true when it was pressed.
fn tick_ui(ui: &Ui, space: Rect, id: Id, tick: &Tick) -> bool {
    let colours = palette(ui.ctx());
    let response = ui.interact(space, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, tick.is_on, &tick.name));
    let icon = if tick.is_on { icons::CHECK_CIRCLE } else { icons::CIRCLE };
    let ink = if response.hovered() || tick.is_on { colours.accent } else { colours.quiet };
    paint_icon(ui, space, icon, 20.0, ink);
    focus_ring(ui, &response);
    accessibility::said_once(response.clone().on_hover_text(&tick.name));
    response.clicked()
}

/// The cells of a row as a screen reader walks them, with the heading of each told by its column.
fn cell_nodes(ui: &mut Ui, row_id: Id, row: usize, cells: Vec<(Rect, String)>) {
    for (column, (space, text)) in cells.into_iter().enumerate() {
        let builder = UiBuilder::new().max_rect(space).accessibility_parent(row_id);
        let cell = ui.new_child(builder.accessibility_role(Role::Cell).accessibility_label(text));
        ui.ctx().accesskit_node_builder(cell.unique_id(), |node| {
            node.set_row_index(row + 1);
            node.set_column_index(column);
            node.set_bounds(bounds(space));
        });
    }
}

fn bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect { x0: rect.left().into(), y0: rect.top().into(), x1: rect.right().into(), y1: rect.bottom().into() }
}

/// The box that marks a row: only hinted at while nothing is marked, so that a list stays calm.
fn paint_box(ui: &Ui, space: Rect, is_marked: bool, is_near: bool) {
    let colours = palette(ui.ctx());
    let icon = if is_marked { icons::CHECK_SQUARE } else { icons::SQUARE };
    let ink = match (is_marked, is_near) {
        (true, _) => colours.accent,
        (false, true) => colours.quiet,
        (false, false) => colours.line,
    };
    paint_icon(ui, space, icon, 16.0, ink);
}

fn cell_style(tone: Tone, fonts: &[FontId; 2], colours: &theme::Palette) -> (FontId, Color32) {
    match tone {
        Tone::Plain => (fonts[0].clone(), colours.ink),
        Tone::Strong => (fonts[1].clone(), colours.ink),
        Tone::Quiet => (fonts[0].clone(), colours.quiet),
        Tone::Due => (fonts[0].clone(), colours.due),
        Tone::Accent => (fonts[0].clone(), colours.accent),
    }
}

impl TableState {
    fn move_by(&mut self, points: f32) {
        let total = self.hidden + points;
        let rows = (total / ROW).floor();
        if rows < 0.0 && self.first < (-rows) as usize {
            self.first = 0;
            self.hidden = 0.0;
            return;
        }
        self.first = self.first.saturating_add_signed(rows as isize);
        self.hidden = total - rows * ROW;
    }

    fn show(&mut self, row: usize, height: f32) {
        let fits = (height / ROW).floor().max(1.0) as usize;
        if row < self.first || row == self.first && self.hidden > 0.0 {
            self.first = row;
            self.hidden = 0.0;
        } else if row + 1 > self.first + fits {
            // The row's lower edge meets the lower edge of the list.
            let top = (row + 1) as f64 - f64::from(height / ROW);
            self.first = top.max(0.0) as usize;
            self.hidden = (top.max(0.0).fract() as f32) * ROW;
        }
    }

    fn clamp(&mut self, rows: usize, height: f32) {
        let last_top = (rows as f64 - f64::from(height / ROW)).max(0.0);
        if self.first as f64 + f64::from(self.hidden / ROW) > last_top {
            self.first = last_top as usize;
            self.hidden = (last_top.fract() as f32) * ROW;
        }
    }
}
