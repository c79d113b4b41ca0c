//! What happened and what is due, drawn along the years: spans and marks in lanes, today, and no more precision than is
//! known.

use chrono::{Datelike, NaiveDate};
use egui::{Align, Color32, FontId, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{
    accessibility,
    basic::{focus_ring, note_ui, paint_icon, paint_text},
};
use crate::{
    domain::{
        date::{PartialDate, Period, Precision},
        value::RecordRef,
    },
    report::values,
    ui::{
        icons,
        theme::{self, NOTE, TINY, palette},
    },
    words::Words,
};

const ROW: f32 = 22.0;
const AXIS: f32 = 20.0;
/// Rows a lane may take; what finds no place in them keeps its mark and loses its words.
const MOST_ROWS: usize = 8;
/// Points of the longest title that is written out.
const MOST_TITLE: f32 = 190.0;
const MARK: f32 = 14.0;
const ROUND: f32 = 3.0;

/// What an entry is; each has a sign of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    Stage,
    Signing,
    Agreement,
    Deadline,
    End,
    Activity,
    Component,
}

impl Event {
    fn icon(self) -> &'static str {
        match self {
            Self::Stage => icons::FLAG,
            Self::Signing => icons::SIGNATURE,
            Self::Agreement => icons::FILE_TEXT,
            Self::Deadline => icons::BELL,
            Self::End => icons::STOP,
            Self::Activity => icons::AIRPLANE,
            Self::Component => icons::PUZZLE_PIECE,
        }
    }

    fn font(self) -> FontId {
        if self == Self::Deadline { theme::bold_font(NOTE) } else { FontId::proportional(NOTE) }
    }
}

/// When it was, is or will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    At(PartialDate),
    /// A span; without an end it goes on, without a start nobody knows since when.
    During(Period),
}

/// One thing on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Words of the lane it belongs to; lanes stand in the order of their first entries.
    pub lane: String,
    pub title: String,
    pub when: When,
    pub event: Event,
    /// What a press opens.
    pub record_ref: Option<RecordRef>,
}

/// Days between which an entry may lie, and between which it surely lies.
struct Extent {
    from: NaiveDate,
    to: NaiveDate,
    sure: Option<(NaiveDate, NaiveDate)>,
}

impl When {
    fn extent(self, edges: (NaiveDate, NaiveDate)) -> Extent {
        match self {
            Self::At(date) => Extent {
                from: date.earliest(),
                to: date.latest(),
                sure: (date.precision() == Precision::Day).then(|| (date.earliest(), date.latest())),
            },
            Self::During(period) => {
                let from = period.start.map_or(edges.0, PartialDate::earliest);
                let to = period.end.map_or(edges.1, PartialDate::latest);
                let sure_from = period.start.map_or(edges.0, PartialDate::latest);
                let sure_to = period.end.map_or(edges.1, PartialDate::earliest);
                Extent { from, to: to.max(from), sure: (sure_from <= sure_to).then_some((sure_from, sure_to)) }
            }
        }
    }

    /// Days it names.
    fn days(self) -> impl Iterator<Item = NaiveDate> {
        let dates = match self {
            Self::At(date) => [Some(date), None],
            Self::During(period) => [period.start, period.end],
        };
        dates.into_iter().flatten().flat_map(|date| [date.earliest(), date.latest()])
    }

    fn told(self, words: &Words) -> String {
        match self {
            Self::At(date) => values::date(words, date),
            Self::During(period) => values::period(words, period),
        }
    }
}

/// The years drawn, and where each day lies.
struct Axis {
    first: NaiveDate,
    last: NaiveDate,
    left: f32,
    width: f32,
}

impl Axis {
    fn of(entries: &[Entry], today: NaiveDate, left: f32, width: f32) -> Self {
        let days = || entries.iter().flat_map(|entry| entry.when.days()).chain([today]);
        let (first, last) = (days().min().unwrap_or(today), days().max().unwrap_or(today));
        let first = NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first);
        let last = NaiveDate::from_ymd_opt(last.year() + 1, 1, 1).unwrap_or(last);
        Self { first, last, left, width }
    }

    fn x(&self, day: NaiveDate) -> f32 {
        let whole = (self.last - self.first).num_days().max(1) as f32;
        self.left + self.width * (day - self.first).num_days() as f32 / whole
    }

    /// First days of the years that are numbered: as many as there is room for.
    fn years(&self) -> Vec<NaiveDate> {
        let span = self.last.year() - self.first.year();
        let room = (self.width / 46.0).max(1.0) as i32;
        let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].into_iter().find(|step| span / step <= room).unwrap_or(500);
        // Round years, whatever the first is.
        let first = self.first.year().div_euclid(step) * step;
        (first..=self.last.year())
            .step_by(step as usize)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1))
            .filter(|day| *day >= self.first)
            .collect()
    }
}

/// Where an entry is drawn: its row, its bar and its words.
struct EntryLayout<'a> {
    entry: &'a Entry,
    row: usize,
    /// From the first to the last day it may lie in.
    bar: (f32, f32),
    sure: Option<(f32, f32)>,
    /// Where its title stands, when there was room.
    title: Option<(f32, f32)>,
}

/// Draws the entries; answers the one pressed.
pub fn timeline_ui(ui: &mut Ui, words: &Words, entries: &[Entry], today: NaiveDate) -> Option<RecordRef> {
    if entries.is_empty() {
        note_ui(ui, words.say("timeline-empty"));
        return None;
    }
    let mut lanes: Vec<(&str, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        match lanes.iter_mut().find(|(name, _)| *name == entry.lane) {
            Some((_, lane)) => lane.push(entry),
            None => lanes.push((&entry.lane, vec![entry])),
        }
    }
    let width = ui.available_width();
    let left = ui.cursor().left() + 6.0;
    let axis = Axis::of(entries, today, left, (width - 12.0).max(80.0));
    let placed: Vec<(&str, Vec<EntryLayout<'_>>)> =
        lanes.into_iter().map(|(name, lane)| (name, placed(ui, lane, &axis))).collect();
    let rows = |lane: &[EntryLayout<'_>]| lane.iter().map(|place| place.row + 1).max().unwrap_or(1) as f32;
    let height: f32 = placed.iter().map(|(_, lane)| 20.0 + rows(lane) * ROW + TINY).sum();
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height + AXIS), Sense::hover());
    grid_ui(ui, words, rect, &axis, today);
    let colours = palette(ui.ctx());
    let mut top = rect.top() + AXIS;
    let mut opened = None;
    for (at, (name, lane)) in placed.iter().enumerate() {
        let head = Rect::from_min_size(pos2(axis.left, top), vec2(axis.width, 18.0));
        ui.painter().hline(rect.x_range(), top, Stroke::new(1.0, colours.line));
        paint_text(ui, head, name, theme::bold_font(NOTE), colours.quiet, Align::Min);
        top += 20.0;
        for (index, place) in lane.iter().enumerate() {
            let y = top + place.row as f32 * ROW;
            let response = entry_ui(ui, words, place, y, (at, index), name);
            if response.clicked() {
                opened = place.entry.record_ref;
            }
        }
        top += rows(lane) * ROW + TINY;
    }
    opened
}

/// Gives each entry the first row of its lane in which neither its bar nor its words meet another's.
fn placed<'a>(ui: &Ui, mut lane: Vec<&'a Entry>, axis: &Axis) -> Vec<EntryLayout<'a>> {
    let edges = (axis.first, axis.last);
    lane.sort_by_key(|entry| entry.when.extent(edges).from);
    let mut rows: Vec<Vec<(f32, f32)>> = Vec::new();
    let mut places = Vec::with_capacity(lane.len());
    for entry in lane {
        let extent = entry.when.extent(edges);
        let (from, to) = (axis.x(extent.from), axis.x(extent.to));
        // A day is less than a point wide: its mark is what can be seen and pressed.
        let bar = if to - from < MARK { ((from + to - MARK) / 2.0, (from + to + MARK) / 2.0) } else { (from, to) };
        let bar = within(bar, axis);
        let sure = extent.sure.map(|(from, to)| (axis.x(from), axis.x(to)));
        let wide = text_width(ui, &entry.title, entry.event.font()).min(MOST_TITLE);
        let (title, span) = title_place(bar, wide, axis);
        let is_free = |row: &Vec<(f32, f32)>, span: (f32, f32)| row.iter().all(|(a, b)| span.1 < *a || *b < span.0);
        let titled = rows.iter().position(|row| is_free(row, span));
        let bare = || rows.iter().position(|row| is_free(row, bar)).unwrap_or(MOST_ROWS - 1);
        let (row, title, taken) = match titled {
            Some(row) => (row, Some(title), span),
            None if rows.len() < MOST_ROWS => {
                rows.push(Vec::new());
                (rows.len() - 1, Some(title), span)
            }
            None => (bare(), None, bar),
        };
        rows[row].push(taken);
        places.push(EntryLayout { entry, row, bar, sure, title });
    }
    places
}

fn within((from, to): (f32, f32), axis: &Axis) -> (f32, f32) {
    let end = axis.left + axis.width;
    if to > end {
        ((from - (to - end)).max(axis.left).min(from), end)
    } else if from < axis.left {
        (axis.left, to + (axis.left - from).min(MARK))
    } else {
        (from, to)
    }
}

/// Where the words of a bar stand, and what both take together: inside a wide bar, after a short one, before it at the
/// right edge.
fn title_place(bar: (f32, f32), wide: f32, axis: &Axis) -> ((f32, f32), (f32, f32)) {
    let sign = MARK + 5.0;
    if bar.1 - bar.0 > wide + sign + 6.0 {
        return ((bar.0 + sign, bar.0 + sign + wide), bar);
    }
    let sign_end = (bar.0 + sign).max(bar.1 + 3.0);
    if sign_end + wide <= axis.left + axis.width {
        ((sign_end, sign_end + wide), (bar.0, sign_end + wide + 6.0))
    } else {
        let from = (bar.0 - 3.0 - wide).max(axis.left);
        ((from, bar.0 - 3.0), (from - 6.0, bar.1.max(bar.0 + sign)))
    }
}

fn text_width(ui: &Ui, text: &str, font: FontId) -> f32 {
    let job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, Color32::PLACEHOLDER);
    ui.fonts_mut(|fonts| fonts.layout_job(job).size().x) + 2.0
}

/// Years above, their lines through all lanes, and today.
fn grid_ui(ui: &Ui, words: &Words, rect: Rect, axis: &Axis, today: NaiveDate) {
    let colours = palette(ui.ctx());
    let now = axis.x(today);
    let label = words.say("timeline-today");
    let half = text_width(ui, label, theme::bold_font(NOTE)) / 2.0 + 3.0;
    let middle = now.clamp(rect.left() + half, (rect.right() - half).max(rect.left() + half));
    for day in axis.years() {
        let x = axis.x(day);
        ui.painter().vline(x, rect.with_min_y(rect.top() + AXIS - 4.0).y_range(), Stroke::new(1.0, colours.line));
        let space = Rect::from_min_size(pos2((x - 20.0).max(rect.left() - 4.0), rect.top()), vec2(40.0, AXIS - 4.0));
        let is_clear = space.right() < middle - half || space.left() > middle + half;
        if is_clear && space.right() <= rect.right() + 8.0 {
            paint_text(ui, space, &day.year().to_string(), FontId::proportional(NOTE), colours.quiet, Align::Center);
        }
    }
    ui.painter().vline(now, rect.with_min_y(rect.top() + AXIS - 4.0).y_range(), Stroke::new(2.0, colours.ink));
    let space = Rect::from_min_max(pos2(middle - half, rect.top()), pos2(middle + half, rect.top() + AXIS - 4.0));
    paint_text(ui, space, label, theme::bold_font(NOTE), colours.ink, Align::Center);
}

fn entry_ui(ui: &Ui, words: &Words, place: &EntryLayout<'_>, y: f32, at: (usize, usize), lane: &str) -> Response {
    let colours = palette(ui.ctx());
    let entry = place.entry;
    let bar = Rect::from_min_max(pos2(place.bar.0, y + 2.0), pos2(place.bar.1, y + ROW - 2.0));
    let is_due = entry.event == Event::Deadline;
    let (ink, ground) = if is_due { (colours.due, colours.due_soft) } else { (colours.accent, colours.accent_soft) };
    if place.bar.1 - place.bar.0 > MARK + 1.0 {
        // The time in which it may lie has a broken edge; that in which it surely lies is filled.
        ui.painter().rect_filled(bar, ROUND, colours.paper);
        let corners = [bar.left_top(), bar.right_top(), bar.right_bottom(), bar.left_bottom(), bar.left_top()];
        ui.painter().extend(egui::Shape::dashed_line(&corners, Stroke::new(1.0, ink), 3.0, 3.0));
        if let Some((from, to)) = place.sure.filter(|(from, to)| to - from > 1.0) {
            let sure = bar.with_min_x(from.max(bar.left())).with_max_x(to.min(bar.right()));
            ui.painter().rect_filled(sure, ROUND, ground);
            ui.painter().rect_stroke(sure, ROUND, Stroke::new(1.0, ink), egui::StrokeKind::Inside);
        }
    }
    if matches!(entry.when, When::During(Period { end: None, .. })) {
        let onward = Rect::from_center_size(pos2(bar.right() - 8.0, bar.center().y), Vec2::splat(14.0));
        paint_icon(ui, onward, icons::CARET_RIGHT, 12.0, ink);
    }
    let sign = Rect::from_min_size(pos2(bar.left(), y + 3.0), Vec2::splat(MARK + 2.0));
    if place.bar.1 - place.bar.0 <= MARK + 1.0 {
        ui.painter().rect_filled(sign.translate(vec2(-1.0, 0.0)), ROUND, ground);
    }
    paint_icon(ui, sign, entry.event.icon(), 13.0, ink);
    let mut whole = bar;
    if let Some((from, to)) = place.title {
        let space = Rect::from_min_max(pos2(from, y), pos2(to, y + ROW));
        if !bar.contains(space.center()) {
            // Words beside their bar stand clear of the lines of the years.
            ui.painter().rect_filled(space.shrink2(vec2(0.0, 3.0)), 0.0, colours.paper);
        }
        paint_text(
            ui,
            space,
            &entry.title,
            entry.event.font(),
            if is_due { colours.due } else { colours.ink },
            Align::Min,
        );
        whole = whole.union(space);
    }
    let sense = if entry.record_ref.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(whole, ui.scope_id().with(("timeline", at)), sense);
    let told = words.pair(lane, &format!("{}, {}", entry.title, entry.when.told(words)));
    let role = if entry.record_ref.is_some() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &told));
    focus_ring(ui, &response);
    let response =
        if entry.record_ref.is_some() { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response };
    accessibility::said_once(response.on_hover_text(told))
}
