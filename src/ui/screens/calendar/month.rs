//! The month: six weeks from Monday on, walked by arrow keys, and what the day chosen holds beside them.

use chrono::{Datelike, Days, Months, NaiveDate};
use egui::{
    Align, EventFilter, FontId, Frame, Key, Layout, Margin, Modifiers, Panel, Rect, Response, RichText, Role,
    ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::model::{Calendar, Entry, WEEKS};
use crate::{
    domain::{
        date::PartialDate,
        deadlines::Due,
        occasions::{Occasion, When},
    },
    report::values,
    ui::{
        command::NavCommand,
        icons,
        lookup::Lookup,
        screen::DrawContext,
        theme::{self, BODY, GAP, NOTE, SMALL, TINY, palette},
        widgets::{
            accessibility,
            basic::{
                button_ui, focus_ring, icon_only_ui, link_ui, note_ui, paint_icon, paint_text, section_ui, sign_ui,
            },
        },
    },
};

/// Width in points from which the day stands beside the month, and not below it.
const ROOMY: f32 = 880.0;
const DAY_WIDTH: f32 = 304.0;
/// Height below which the day stands beside the month however narrow both are: below it nothing of the month was left.
const LOW: f32 = 520.0;
const NARROW_DAY: f32 = 220.0;
const DAY_HEIGHT: f32 = 196.0;
const WEEKDAYS: f32 = 24.0;
/// Width of a day from which its name is written out.
const FULL_WEEKDAY: f32 = 96.0;
const LINE: f32 = 18.0;
/// Of a year that knows no better hundreds of activities may be told: what falls due comes first.
const MOST_WITHIN: usize = 24;

pub fn month_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &Calendar) {
    let colours = palette(ui.ctx());
    let frame = Frame::new().fill(colours.shade).inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 });
    // Read and walked before the day it leads to, although the panel of the day takes its room first.
    let room = ui.available_rect_before_wrap();
    let is_roomy = room.width() >= ROOMY || room.height() < LOW;
    let day_width = (room.width() * 0.34).clamp(NARROW_DAY, DAY_WIDTH);
    let left =
        if is_roomy { room.with_max_x(room.right() - day_width) } else { room.with_max_y(room.bottom() - DAY_HEIGHT) };
    let mut month = ui.new_child(UiBuilder::new().max_rect(left));
    Frame::new().inner_margin(Margin { left: 16, right: 12, top: 0, bottom: 12 }).show(&mut month, |ui| {
        travel_ui(ui, context, model);
        grid_ui(ui, context, model);
    });
    let panel = if is_roomy {
        Panel::right("calendar day").exact_size(day_width)
    } else {
        Panel::bottom("calendar day below").exact_size(DAY_HEIGHT)
    };
    panel.resizable(false).frame(frame).show(ui, |ui| day_ui(ui, context, model));
}

fn month_name(lookup: &Lookup<'_>, day: NaiveDate) -> String {
    let name = PartialDate::month(day.year() as i16, day.month() as u8).map(|month| values::date(lookup.words, month));
    let name = name.unwrap_or_default();
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn travel_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &Calendar) {
    let lookup = context.lookup;
    let words = lookup.words;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = TINY;
        if icon_only_ui(ui, icons::CARET_LEFT, words.say("calendar-before")).clicked() {
            context.send_all(model.day.checked_sub_months(Months::new(1)).map(NavCommand::ShowDay));
        }
        if icon_only_ui(ui, icons::CARET_RIGHT, words.say("calendar-after")).clicked() {
            context.send_all(model.day.checked_add_months(Months::new(1)).map(NavCommand::ShowDay));
        }
        ui.add_space(TINY);
        let name = month_name(lookup, model.day);
        accessibility::heading(&ui.label(RichText::new(&name).font(theme::bold_font(17.0))), 2, &name);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button_ui(ui, words.say("calendar-today")).clicked() {
                context.send(NavCommand::ShowDay(model.today));
            }
        });
    });
}

/// The days as one thing that takes the keyboard.
fn grid_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &Calendar) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let whole = ui.available_rect_before_wrap();
    let id = ui.scope_id().with("days");
    let grid = ui.interact(whole, id, Sense::focusable_noninteractive());
    let name = month_name(lookup, model.day);
    grid.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
    keys(ui, context, id, grid.has_focus(), model);
    let width = whole.width() / 7.0;
    let height = ((whole.height() - WEEKDAYS) / WEEKS as f32).max(LINE * 2.0);
    let row = |ui: &mut Ui| ui.new_child(UiBuilder::new().accessibility_parent(id).accessibility_role(Role::Row));
    let head = row(ui);
    for weekday in 0..7 {
        let place =
            Rect::from_min_size(pos2(whole.left() + width * weekday as f32, whole.top()), vec2(width, WEEKDAYS));
        let name = words.say(&format!("weekday-{}", weekday + 1));
        let short = words.say(&format!("weekday-short-{}", weekday + 1));
        let shown = if width < FULL_WEEKDAY { short } else { name };
        paint_text(ui, place.shrink2(vec2(6.0, 0.0)), shown, FontId::proportional(NOTE), colours.quiet, Align::Min);
        let heading = head.interact(place, id.with(("weekday", weekday)), Sense::hover());
        heading.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
    }
    let mut week = row(ui);
    for at in 0..WEEKS * 7 {
        if at > 0 && at % 7 == 0 {
            week = row(ui);
        }
        let corner = vec2(width * (at % 7) as f32, WEEKDAYS + height * (at / 7) as f32);
        let place = Rect::from_min_size(whole.min + corner, vec2(width, height));
        let day = model.day_at(at);
        let has_ring = grid.has_focus() && day == model.day;
        let response = cell_ui(&week, lookup, model, at, place, has_ring);
        if day == model.day {
            accessibility::active(ui.ctx(), id, response.id);
        }
        if response.clicked() {
            grid.request_focus();
            context.send(NavCommand::ShowDay(day));
        }
    }
    ui.advance_cursor_after_rect(whole);
}

fn keys(ui: &Ui, context: &mut DrawContext<'_>, id: egui::Id, has_focus: bool, model: &Calendar) {
    if !has_focus {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let day = model.day;
    let mut go = None;
    let mut opens = false;
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        for (key, days) in [(Key::ArrowLeft, 1), (Key::ArrowUp, 7)] {
            go = go.or_else(|| pressed(key).then(|| day.checked_sub_days(Days::new(days))));
        }
        for (key, days) in [(Key::ArrowRight, 1), (Key::ArrowDown, 7)] {
            go = go.or_else(|| pressed(key).then(|| day.checked_add_days(Days::new(days))));
        }
        go = go.or_else(|| pressed(Key::PageUp).then(|| day.checked_sub_months(Months::new(1))));
        go = go.or_else(|| pressed(Key::PageDown).then(|| day.checked_add_months(Months::new(1))));
        go = go.or_else(|| pressed(Key::Home).then_some(Some(model.today)));
        opens = pressed(Key::Enter);
    });
    context.send_all(go.flatten().map(NavCommand::ShowDay));
    if opens {
        context.send_all(model.chosen().next().map(|entry| NavCommand::Show(entry.row.record_ref)));
    }
}

/// One day: its number, and as many of its entries as there is room for.
fn cell_ui(ui: &Ui, lookup: &Lookup<'_>, model: &Calendar, at: usize, place: Rect, has_ring: bool) -> Response {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let day = model.day_at(at);
    let entries = &model.by_day[at];
    let is_chosen = day == model.day;
    let date = values::date(words, PartialDate::of(day));
    let name = words.tell("calendar-cell", &[("date", (&date).into()), ("count", entries.len().into())]);
    let response = ui.interact(place, ui.scope_id().with(("day", at)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, &name));
    accessibility::selected(&response, is_chosen);
    if !entries.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            let titles: Vec<&str> = entries.iter().map(|at| model.entries[*at].row.title.as_str()).collect();
            node.set_description(titles.join("; "));
        });
    }
    let painter = ui.painter();
    let ground = match (is_chosen, response.hovered(), model.is_in_month(day)) {
        (true, _, _) => colours.accent_soft,
        (false, true, _) => colours.hover,
        (false, false, true) => colours.sheet,
        (false, false, false) => colours.paper,
    };
    painter.rect(place, 0.0, ground, Stroke::new(1.0, colours.line), egui::StrokeKind::Middle);
    let inner = place.shrink2(vec2(6.0, 4.0));
    let head = inner.with_max_y(inner.top() + 20.0);
    let number = day.day().to_string();
    if day == model.today {
        let mark = Rect::from_min_size(head.min - vec2(2.0, 0.0), Vec2::new(26.0, 20.0));
        painter.rect_filled(mark, 10.0, colours.accent);
        paint_text(ui, mark, &number, theme::bold_font(13.0), colours.on_accent, Align::Center);
    } else {
        let ink = if model.is_in_month(day) { colours.ink } else { colours.quiet };
        paint_text(ui, head, &number, FontId::proportional(13.0), ink, Align::Min);
    }
    let room = ((inner.bottom() - head.bottom()) / LINE).floor().max(0.0) as usize;
    let shown = if entries.len() > room { room.saturating_sub(1) } else { entries.len() };
    for (line, entry) in entries.iter().take(shown).map(|at| &model.entries[*at]).enumerate() {
        let top = head.bottom() + line as f32 * LINE;
        let place = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), LINE));
        let ink = if is_late(entry, model.today) { colours.due } else { colours.accent };
        paint_icon(ui, place.with_max_x(place.left() + 14.0), icon(entry.row.occasion), 13.0, ink);
        let text = place.with_min_x(place.left() + 18.0);
        paint_text(ui, text, &entry.row.title, FontId::proportional(NOTE), colours.ink, Align::Min);
    }
    if entries.len() > shown {
        let rest = words.tell("calendar-more", &[("count", (entries.len() - shown).into())]);
        let top = head.bottom() + shown as f32 * LINE;
        let place = if room == 0 {
            head.with_min_x(head.left() + 30.0)
        } else {
            Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), LINE))
        };
        paint_text(ui, place, &rest, FontId::proportional(NOTE), colours.quiet, Align::Min);
    }
    if has_ring {
        ui.painter().rect_stroke(place, 0.0, Stroke::new(2.0, colours.accent), egui::StrokeKind::Inside);
    }
    focus_ring(ui, &response);
    response
}

/// Whether it still asks to be done although its day has passed.
fn is_late(entry: &Entry, today: NaiveDate) -> bool {
    let asks = matches!(entry.row.occasion, Occasion::Due(Due::Task | Due::State | Due::Report));
    asks && entry.row.when.span().1 < today
}

fn icon(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Due(Due::Notice | Due::Denounce) => icons::BELL,
        Occasion::Due(Due::End) => icons::HOURGLASS,
        Occasion::Due(Due::Renews | Due::Renewed) => icons::ARROWS_CLOCKWISE,
        Occasion::Due(Due::State) => icons::STAMP,
        Occasion::Due(Due::Report) => icons::TARGET,
        Occasion::Due(Due::Task) => icons::SQUARE,
        Occasion::TaskDone => icons::CHECK_SQUARE,
        Occasion::Fair => icons::MEGAPHONE,
        Occasion::Activity => icons::USERS,
        Occasion::CallEnds => icons::HAND_COINS,
    }
}

/// What the day chosen holds, then what lies in its month as far as anybody knows.
fn day_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &Calendar) {
    let words = context.lookup.words;
    let weekday = words.say(&format!("weekday-{}", model.day.weekday().number_from_monday()));
    let date = values::date(words, PartialDate::of(model.day));
    accessibility::heading(&ui.label(RichText::new(&date).font(theme::bold_font(15.0))), 2, &date);
    note_ui(ui, weekday);
    ui.add_space(SMALL);
    ScrollArea::vertical().id_salt(model.day).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - GAP);
        if model.chosen().next().is_none() {
            note_ui(ui, words.say(if context.may_write { "calendar-nothing" } else { "calendar-nothing-here" }));
            ui.add_space(SMALL);
        }
        for entry in model.chosen() {
            entry_ui(ui, context, entry, model.today);
        }
        for (date, held) in &model.within {
            ui.add_space(SMALL);
            let date = values::date(words, *date);
            section_ui(ui, &words.tell("calendar-within", &[("date", (&date).into())]));
            for at in held.iter().take(MOST_WITHIN) {
                entry_ui(ui, context, &model.entries[*at], model.today);
            }
            if held.len() > MOST_WITHIN {
                note_ui(ui, &words.tell("calendar-more", &[("count", (held.len() - MOST_WITHIN).into())]));
            }
        }
        ui.add_space(BODY);
    });
}

/// What takes place or falls due, with its sign, its word and its way.
fn entry_ui(ui: &mut Ui, context: &mut DrawContext<'_>, entry: &Entry, today: NaiveDate) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let ink = if is_late(entry, today) { colours.due } else { colours.accent };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SMALL;
        sign_ui(ui, icon(entry.row.occasion), 18.0, ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().interact_size.y = 20.0;
            let what = occasion_words(lookup, entry.row.occasion);
            ui.label(RichText::new(what).size(NOTE).color(colours.quiet));
            if link_ui(ui, &entry.row.title).clicked() {
                context.send(NavCommand::Show(entry.row.record_ref));
            }
            if let Some(about) = entry.row.about.filter(|_| !entry.about.is_empty()) {
                if link_ui(ui, &entry.about).clicked() {
                    context.send(NavCommand::Show(about));
                }
            }
            if let When::Days(first, last) = entry.row.when {
                if first != last {
                    let ends = [first, last].map(|day| values::short_date(words, PartialDate::of(day)));
                    ui.label(RichText::new(ends.join(" – ")).size(NOTE).color(colours.quiet));
                }
            }
        });
    });
    ui.add_space(SMALL);
}

fn occasion_words<'a>(lookup: &Lookup<'a>, occasion: Occasion) -> &'a str {
    match occasion {
        Occasion::Due(due) => lookup.words.say(&format!("due-{}", due.code())),
        other => lookup.words.say(&format!("occasion-{}", other.code())),
    }
}
