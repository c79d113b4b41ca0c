//! Partnerships by stage: a column to a stage, a card to a partnership; only the cards in sight are laid out.

mod card;
mod moving;
pub mod state;

use egui::{
    Align, EventFilter, FontId, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use self::{
    card::{CARD, card_ui},
    moving::{Menu, Moving},
};
use super::model::{Partnerships, stage_key};
use crate::{
    domain::{
        choices::{Choice, Stage},
        kinds::Kind,
        value::RecordRef,
    },
    ui::{
        command::NavCommand,
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::partnerships::board::state::{Board, CardPosition, STAGES},
        theme::{self, GAP, NOTE, SMALL, TINY, palette},
        widgets::{
            accessibility,
            basic::{note_ui, paint_icon, paint_text, sign_ui},
        },
    },
};

/// Width of a column with cards, at least and at most, and of one without.
const WIDE: (f32, f32) = (178.0, 300.0);
const SLIM: f32 = 80.0;
const BETWEEN: f32 = SMALL;
const HEAD: f32 = 56.0;
/// Room for two lines: a reason has to be read to its end.
const FOOT: f32 = 40.0;
const BAR: f32 = 8.0;
/// Points from an edge within which a card that is dragged moves what is in sight.
const EDGE: f32 = 36.0;

/// Where the columns stand in this drawing.
struct Columns {
    area: Rect,
    /// Left edge and width of each, as if nothing were hidden.
    spans: [(f32, f32); STAGES],
    whole: f32,
}

impl Columns {
    fn of(board: &Board, area: Rect) -> Self {
        let full = board.columns.iter().filter(|cards| !cards.is_empty()).count().max(1) as f32;
        let slim = (STAGES as f32 - full) * (SLIM + BETWEEN);
        let wide = ((area.width() - slim) / full - BETWEEN).clamp(WIDE.0, WIDE.1);
        let mut left = 0.0;
        let spans = std::array::from_fn(|at| {
            let width = if board.columns[at].is_empty() { SLIM } else { wide };
            let span = (left, width);
            left += width + BETWEEN;
            span
        });
        Self { area, spans, whole: left - BETWEEN }
    }

    fn rect(&self, column: usize, left: f32) -> Rect {
        let (from, width) = self.spans[column];
        Rect::from_min_size(pos2(self.area.left() + from - left, self.area.top()), vec2(width, self.area.height()))
    }

    fn body(&self, column: usize, left: f32) -> Rect {
        let rect = self.rect(column, left);
        rect.with_min_y(rect.top() + HEAD).with_max_y(rect.bottom() - BAR)
    }

    fn at(&self, point: egui::Pos2, left: f32) -> Option<usize> {
        let is_in = |column: &usize| self.rect(*column, left).intersect(self.area).contains(point);
        (0..STAGES).find(is_in)
    }
}

pub fn board_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) {
    let lookup = context.lookup;
    let whole = ui.available_rect_before_wrap();
    let area = Rect::from_min_max(whole.min, whole.max - vec2(GAP, FOOT));
    let id = ui.scope_id().with("board");
    let mut board = std::mem::take(&mut model.board);
    board.follow(&model.list);
    if std::mem::take(&mut model.list.table.takes_focus) {
        let place = board.place.or_else(|| board.first());
        board.go_to(place, model.list.rows());
    }
    let columns = Columns::of(&board, area);
    menu_ui(ui, context, &mut board);
    let wants_menu = keys(ui, id, &mut board, model, columns.body(0, 0.0).height());
    scroll(ui, &mut board, &columns);
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    child.set_clip_rect(ui.clip_rect().intersect(area));
    let answer = columns_ui(&mut child, context, &mut board, model, &columns, id);
    bar_ui(&child, &mut board, &columns, id);
    if let Some(row) = answer.opened {
        context.send(NavCommand::Show(RecordRef { kind: Kind::Partnership, id: model.list.rows()[row].id }));
    }
    if let Some(row) = answer.dragged {
        board.told = None;
        board.moving = Moving::of(lookup, &model.list.rows()[row]);
    }
    let asked = answer.asked.or_else(|| {
        let place = board.place.filter(|_| wants_menu && context.may_write)?;
        Some((board.row(place)?, card_rect(&board, &columns, place)))
    });
    if let Some((row, rect)) = asked {
        board.menu = Moving::of(lookup, &model.list.rows()[row]).map(|moving| Menu::new(moving, rect));
        // A menu is drawn from the next frame on: the press that asked for it would close it.
        ui.ctx().request_repaint();
    }
    drag(ui, context, &mut board, &columns, id);
    foot_ui(ui, context, &board, whole.with_min_y(area.bottom()));
    model.board = board;
    ui.advance_cursor_after_rect(whole);
}

fn card_rect(board: &Board, columns: &Columns, place: CardPosition) -> Rect {
    let body = columns.body(place.column, board.left);
    let top = place.card as f64 * f64::from(CARD + TINY) - board.hidden[place.column];
    Rect::from_min_size(pos2(body.left(), body.top() + top as f32), vec2(body.width(), CARD)).intersect(body)
}

/// Keys of the card the keyboard is on; true when its menu is asked for.
fn keys(ui: &Ui, id: egui::Id, board: &mut Board, model: &mut Partnerships, height: f32) -> bool {
    let Some(card) = board.cursor.map(|cursor| id.with(cursor)) else { return false };
    if !ui.memory(|memory| memory.has_focus(card)) {
        return false;
    }
    // Escape closes the one opened, and only then lets go of the keyboard.
    let escape = model.detail.is_some();
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, escape, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(card, filter));
    let page = (height / (CARD + TINY)).max(1.0) as usize;
    let walks = [
        Key::ArrowDown,
        Key::ArrowUp,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::PageDown,
        Key::PageUp,
        Key::Home,
        Key::End,
    ];
    let (walked, wants_menu, closes) = ui.input_mut(|input| {
        let walked = walks.into_iter().find(|key| input.consume_key(Modifiers::NONE, *key));
        let menu = [Key::M, Key::Menu].into_iter().any(|key| input.consume_key(Modifiers::NONE, key));
        let closes = model.detail.is_some() && input.consume_key(Modifiers::NONE, Key::Escape);
        (walked, menu, closes)
    });
    if let Some(key) = walked {
        board.told = None;
        board.go_to(board.next(key, page), model.list.rows());
    }
    if closes {
        model.close();
        board.takes_focus = true;
    }
    wants_menu
}

/// Wheel and bars, and the card that has to come into sight.
fn scroll(ui: &Ui, board: &mut Board, columns: &Columns) {
    let pitch = f64::from(CARD + TINY);
    if ui.rect_contains_pointer(columns.area) && board.menu.is_none() {
        let wheel = ui.input(egui::InputState::smooth_scroll_delta);
        if wheel != Vec2::ZERO {
            let under = ui.ctx().pointer_latest_pos().and_then(|point| columns.at(point, board.left));
            if let Some(column) = under {
                board.hidden[column] -= f64::from(wheel.y);
            }
            board.left -= wheel.x;
        }
    }
    let height = f64::from(columns.body(0, 0.0).height());
    if std::mem::take(&mut board.reveals) {
        if let Some(CardPosition { column, card }) = board.place {
            let top = card as f64 * pitch;
            board.hidden[column] = board.hidden[column].min(top).max(top + f64::from(CARD) - height);
            let (from, width) = columns.spans[column];
            board.left = board.left.min(from).max(from + width - columns.area.width());
        }
    }
    for (hidden, cards) in board.hidden.iter_mut().zip(&board.columns) {
        let most = (cards.len() as f64 * pitch - f64::from(TINY) - height).max(0.0);
        *hidden = hidden.clamp(0.0, most);
    }
    board.left = board.left.clamp(0.0, (columns.whole - columns.area.width()).max(0.0));
}

/// What a person did to the cards: row numbers.
#[derive(Default)]
struct Answer {
    opened: Option<usize>,
    dragged: Option<usize>,
    asked: Option<(usize, Rect)>,
}

fn columns_ui(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    board: &mut Board,
    model: &Partnerships,
    columns: &Columns,
    id: egui::Id,
) -> Answer {
    let lookup = context.lookup;
    let mut answer = Answer::default();
    let rows = model.list.rows();
    // One card is a stop of the PartnershipTab key: the one the keyboard was on, or else the first in sight.
    let in_sight = |place: CardPosition| card_rect(board, columns, place).is_positive();
    let mut stop = board.place.filter(|place| in_sight(*place)).or_else(|| board.first());
    if !stop.is_some_and(in_sight) {
        stop = None;
    }
    for (column, stage) in Stage::ALL.iter().enumerate() {
        let rect = columns.rect(column, board.left);
        if !rect.intersects(columns.area) {
            continue;
        }
        head_ui(ui, lookup, board, rect, *stage, id.with(("column", column)));
        let body = columns.body(column, board.left);
        let parent = id.with(("column", column));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(body).accessibility_parent(parent));
        inner.set_clip_rect(ui.clip_rect().intersect(body));
        let pitch = f64::from(CARD + TINY);
        let first = (board.hidden[column] / pitch) as usize;
        let cards = &board.columns[column];
        for (card, row) in cards.iter().enumerate().skip(first) {
            let place = CardPosition { column, card };
            let top = card as f64 * pitch - board.hidden[column];
            if top >= f64::from(body.height()) {
                break;
            }
            stop = stop.or(Some(place));
            let space = Rect::from_min_size(pos2(body.left(), body.top() + top as f32), vec2(body.width(), CARD));
            let row_at = &rows[*row];
            let is_stop = stop == Some(place);
            let look = card::Look {
                is_open: model.list.selected == Some(row_at.id),
                is_stop,
                is_away: board.moving.as_ref().is_some_and(|moving| moving.id == row_at.id),
                may_move: context.may_write,
                today: model.list.today,
            };
            let response = card_ui(&mut inner, lookup, row_at, space, id.with(row_at.id), &look);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_position_in_set(card + 1);
                node.set_size_of_set(cards.len());
            });
            if is_stop && (board.takes_focus || response.has_focus()) {
                if std::mem::take(&mut board.takes_focus) {
                    response.request_focus();
                }
                board.place = Some(place);
                board.cursor = Some(row_at.id);
            }
            if response.clicked() {
                board.place = Some(place);
                board.cursor = Some(row_at.id);
                board.takes_focus = true;
                // What is opened beside takes room away: the card stays in sight.
                board.reveals = true;
                answer.opened = Some(*row);
            }
            if response.drag_started() {
                answer.dragged = Some(*row);
            }
            if context.may_write && response.secondary_clicked() {
                board.place = Some(place);
                board.cursor = Some(row_at.id);
                answer.asked = Some((*row, space.intersect(body)));
            }
        }
        column_bar_ui(ui, board, column, body, id);
        mark_ui(ui, lookup, board, rect.intersect(columns.area), *stage);
    }
    answer
}

/// Stage, count, and a ground for the cards.
fn head_ui(ui: &Ui, lookup: &Lookup<'_>, board: &Board, rect: Rect, stage: Stage, id: egui::Id) {
    let colours = palette(ui.ctx());
    let words = lookup.words;
    let name = words.say(&stage_key(stage));
    let count = board.columns[stage as usize].len();
    let response = ui.interact(rect, id, Sense::hover());
    let told = words.tell("board-column", &[("stage", name.into()), ("count", count.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &told));
    let ground = rect.with_max_y(rect.bottom() - BAR + 2.0);
    ui.painter().rect_filled(ground, f32::from(theme::ROUNDING), colours.shade);
    let ink = match stage {
        _ if stage.is_agreed() => colours.accent,
        _ if stage.is_alive() => colours.quiet,
        _ => colours.due,
    };
    let strip = Rect::from_min_size(ground.left_top(), vec2(ground.width(), 3.0));
    ui.painter().rect_filled(strip, 1.0, ink);
    let inside = Rect::from_min_max(rect.left_top() + vec2(SMALL, 6.0), pos2(rect.right() - TINY, rect.top() + HEAD));
    let below = if count > 0 {
        let mut job =
            egui::text::LayoutJob::simple(name.to_owned(), theme::bold_font(13.0), colours.ink, inside.width());
        job.wrap.max_rows = 2;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let below = inside.top() + galley.size().y;
        ui.painter().galley(inside.left_top(), galley, colours.ink);
        below
    } else {
        // A narrow column takes the short name, and never breaks inside a word.
        let short =
            if Stage::ROAD.contains(&stage) { words.say(&format!("stage-short-{}", stage.code())) } else { name };
        let (first, rest) = short.split_once(' ').unwrap_or((short, ""));
        let mut line = inside.with_max_y(inside.top() + 15.0);
        for part in [first, rest].into_iter().filter(|part| !part.is_empty()) {
            paint_text(ui, line, part, FontId::proportional(11.0), colours.quiet, Align::Min);
            line = line.translate(vec2(0.0, 14.0));
        }
        line.top()
    };
    let line = Rect::from_min_max(pos2(inside.left(), below), pos2(inside.right(), below + 16.0));
    let count = words.integer(count as i64);
    paint_text(ui, line, &count, FontId::proportional(NOTE), colours.quiet, Align::Min);
    accessibility::said_once(response.on_hover_text(told));
}

/// While a card is dragged: what a drop here would ask for, or that it would be in vain.
fn mark_ui(ui: &Ui, lookup: &Lookup<'_>, board: &Board, rect: Rect, stage: Stage) {
    let Some(moving) = board.moving.as_ref().filter(|moving| moving.from != stage) else { return };
    let colours = palette(ui.ctx());
    let rect = rect.with_max_y(rect.bottom() - BAR + 2.0);
    let rounding = f32::from(theme::ROUNDING);
    if let Some(step) = moving.step_to(stage) {
        ui.painter().rect_stroke(rect, rounding, Stroke::new(2.0, colours.accent), StrokeKind::Inside);
        drop_ui(ui, rect, &format!("{}…", lookup.words.say(&format!("step-{}", step.code()))));
    } else {
        ui.painter().rect_filled(rect, rounding, colours.paper.gamma_multiply(0.72));
        let sign = Rect::from_center_size(rect.center_bottom() - vec2(0.0, 18.0), Vec2::splat(18.0));
        paint_icon(ui, sign, icons::PROHIBIT, 16.0, colours.quiet);
    }
}

/// The step a drop here asks for, in as many lines as it takes; where a word is wider than the column a sign stands
/// for it, and the card under the pointer names it.
fn drop_ui(ui: &Ui, rect: Rect, name: &str) {
    let colours = palette(ui.ctx());
    let font = theme::bold_font(if rect.width() > SLIM + 4.0 { 13.0 } else { 11.0 });
    let room = rect.width() - 2.0 * TINY;
    let width = |word: &str| ui.painter().layout_no_wrap(word.to_owned(), font.clone(), colours.on_accent).size().x;
    let foot = |high: f32| {
        let foot = rect.with_min_y(rect.bottom() - high.max(30.0));
        ui.painter().rect_filled(foot, f32::from(theme::ROUNDING), colours.accent);
        foot
    };
    if name.split(' ').any(|word| width(word) > room) {
        paint_icon(ui, foot(0.0), icons::ARROW_DOWN, 16.0, colours.on_accent);
        return;
    }
    let mut job = egui::text::LayoutJob::simple(name.to_owned(), font, colours.on_accent, room);
    job.halign = Align::Center;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let foot = foot(galley.size().y + 2.0 * TINY);
    let top = foot.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(foot.center().x, top), galley, colours.on_accent);
}

/// How far down a column is, and a way to get there.
fn column_bar_ui(ui: &Ui, board: &mut Board, column: usize, body: Rect, id: egui::Id) {
    let whole = board.columns[column].len() as f64 * f64::from(CARD + TINY);
    let track = body.with_min_x(body.right() - BAR + 2.0);
    let share = f64::from(body.height()) / whole.max(1.0);
    if share >= 1.0 {
        return;
    }
    let response = ui.interact(track, id.with(("bar", column)), Sense::DRAG | Sense::CLICK);
    let length = (track.height() * share as f32).max(24.0);
    let room = track.height() - length;
    let most = whole - f64::from(body.height());
    if let Some(point) = response.interact_pointer_pos() {
        board.hidden[column] = most * f64::from(((point.y - track.top() - length / 2.0) / room).clamp(0.0, 1.0));
    }
    let top = track.top() + room * (board.hidden[column] / most).clamp(0.0, 1.0) as f32;
    let thumb = Rect::from_min_size(pos2(track.left(), top), vec2(BAR - 4.0, length));
    let colours = palette(ui.ctx());
    let ink = if response.hovered() || response.dragged() { colours.quiet } else { colours.line };
    ui.painter().rect_filled(thumb, 2.0, ink);
}

/// The same from side to side.
fn bar_ui(ui: &Ui, board: &mut Board, columns: &Columns, id: egui::Id) {
    let share = columns.area.width() / columns.whole;
    if share >= 1.0 {
        return;
    }
    let track = columns.area.with_min_y(columns.area.bottom() - BAR + 3.0);
    let response = ui.interact(track, id.with("sideways"), Sense::DRAG | Sense::CLICK);
    let length = track.width() * share;
    let most = columns.whole - columns.area.width();
    if let Some(point) = response.interact_pointer_pos() {
        let at = (point.x - track.left() - length / 2.0) / (track.width() - length);
        board.left = most * at.clamp(0.0, 1.0);
    }
    let left = track.left() + (track.width() - length) * (board.left / most).clamp(0.0, 1.0);
    let thumb = Rect::from_min_size(pos2(left, track.top()), vec2(length, BAR - 4.0));
    let colours = palette(ui.ctx());
    let ink = if response.hovered() || response.dragged() { colours.quiet } else { colours.line };
    ui.painter().rect_filled(thumb, 2.0, ink);
}

/// Carries the card with the pointer; a drop asks for what the step to that stage needs.
fn drag(ui: &Ui, context: &mut DrawContext<'_>, board: &mut Board, columns: &Columns, id: egui::Id) {
    let lookup = context.lookup;
    let Some(moving) = &board.moving else { return };
    let point = ui.ctx().pointer_latest_pos();
    let (is_dropped, is_down, is_given_up) = ui.input(|input| {
        (input.pointer.primary_released(), input.pointer.primary_down(), input.key_pressed(Key::Escape))
    });
    let over = point.and_then(|point| columns.at(point, board.left)).map(|column| Stage::ALL[column]);
    if is_dropped {
        match over {
            Some(stage) if stage != moving.from => match moving.step_to(stage) {
                Some(_) => context.send_all(moving.ask(stage)),
                None => board.told = Some(moving.why_not(lookup, stage)),
            },
            _ => {}
        }
    }
    if is_dropped || !is_down || is_given_up {
        board.moving = None;
        ui.ctx().request_repaint();
        return;
    }
    let Some(point) = point else { return };
    moving.ghost_ui(ui, lookup, point, over, id);
    let edge = if point.x < columns.area.left() + EDGE {
        -10.0
    } else if point.x > columns.area.right() - EDGE {
        10.0
    } else {
        0.0
    };
    let most = (columns.whole - columns.area.width()).max(0.0);
    let left = (board.left + edge).clamp(0.0, most);
    if (left - board.left).abs() > 0.1 {
        board.left = left;
        ui.ctx().request_repaint();
    }
}

fn menu_ui(ui: &mut Ui, context: &mut DrawContext<'_>, board: &mut Board) {
    let lookup = context.lookup;
    let Some(menu) = &mut board.menu else { return };
    let command = menu.ui(ui, lookup);
    if !menu.is_open {
        board.menu = None;
        board.takes_focus = command.is_none();
    }
    context.send_all(command);
}

/// What can be done here, or why the last thing could not.
fn foot_ui(ui: &mut Ui, context: &mut DrawContext<'_>, board: &Board, rect: Rect) {
    let colours = palette(ui.ctx());
    let mut child = ui.new_child(
        UiBuilder::new().max_rect(rect.shrink2(vec2(TINY, 2.0))).layout(egui::Layout::left_to_right(Align::Center)),
    );
    child.spacing_mut().item_spacing.x = GAP / 2.0;
    match &board.told {
        Some(told) => {
            sign_ui(&mut child, icons::PROHIBIT, 15.0, colours.due);
            child.add(egui::Label::new(egui::RichText::new(told).size(NOTE).color(colours.due)).wrap());
        }
        None if context.may_write => {
            note_ui(&mut child, context.lookup.words.say("board-hint"));
        }
        None => {}
    }
}
