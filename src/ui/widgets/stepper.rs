//! The road of a partnership, drawn: what is behind, what was passed over, where it stands, what lies ahead.

use egui::{
    Align, Color32, FontId, Label, Painter, Pos2, Rect, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2,
};

use super::{
    accessibility,
    basic::{paint_icon, paint_text},
};
use crate::{
    domain::choices::{Choice, Stage},
    ui::{
        icons,
        theme::{self, NOTE, SMALL, TINY, palette},
    },
    words::Words,
};

const RADIUS: f32 = 7.0;
/// Height of the dots alone, and with a word and a date under each.
const DOTS: f32 = 24.0;
const WORDED: f32 = 54.0;
/// Size of the letters under the dots.
const LETTERS: f32 = 11.0;
/// Free space between one word and the next.
const BETWEEN: f32 = 6.0;

/// Where a stage lies on the road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StageProgress {
    Passed,
    /// Behind, and the history says nothing of it.
    Unknown,
    /// Behind, and the history went past it.
    Skipped,
    Here,
    Ahead,
}

impl StageProgress {
    fn key(self) -> &'static str {
        match self {
            Self::Passed => "stepper-passed",
            Self::Unknown => "stepper-unknown",
            Self::Skipped => "stepper-skipped",
            Self::Here => "stepper-here",
            Self::Ahead => "stepper-ahead",
        }
    }
}

/// A stage of the road, ready to be drawn.
struct Stop<'a> {
    stage: Stage,
    place: StageProgress,
    date: &'a str,
}

/// Draws the eight stages; `reached` are those the history passed, with their dates. Where a word would have no room
/// under its dot, the stage of today and the next are said in full below instead; all are said on hovering.
pub fn stepper_ui(ui: &mut Ui, words: &Words, now: Stage, reached: &[(Stage, String)]) {
    let stops = stops(now, reached);
    let step = ui.available_width() / Stage::ROAD.len() as f32;
    let has_room = stops.iter().all(|stop| {
        let font = letters(stop.place == StageProgress::Here);
        width(ui, short(words, stop.stage), font).max(width(ui, stop.date, FontId::proportional(LETTERS)))
            <= step - BETWEEN
    });
    let height = if has_room { WORDED } else { DOTS };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let all: Vec<String> = stops.iter().map(|stop| told(words, stop)).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words.say(&format!("choice-stage-{}", now.code()))));
    accessibility::described(&response, &all.join("; "));
    let y = rect.top() + if has_room { 14.0 } else { DOTS / 2.0 };
    for (at, stop) in stops.iter().enumerate() {
        let centre = pos2(rect.left() + step * (at as f32 + 0.5), y);
        if at > 0 {
            road_ui(ui, centre, step, stop.place);
        }
        dot_ui(ui, centre, stop.place, now.is_alive());
        if has_room {
            let label = Rect::from_center_size(pos2(centre.x, y + 19.0), Vec2::new(step, 14.0));
            let ink = if stop.place == StageProgress::Here { palette(ui.ctx()).ink } else { palette(ui.ctx()).quiet };
            paint_text(
                ui,
                label,
                short(words, stop.stage),
                letters(stop.place == StageProgress::Here),
                ink,
                Align::Center,
            );
            let below = label.translate(Vec2::new(0.0, 14.0));
            let quiet = palette(ui.ctx()).quiet;
            paint_text(ui, below, stop.date, FontId::proportional(LETTERS), quiet, Align::Center);
        }
    }
    // The tooltip repeats what is described.
    response.on_hover_ui(|ui| {
        for line in &all {
            ui.label(line);
        }
    });
    if !has_room {
        said_ui(ui, words, now, &stops);
    }
}

/// The stage of today and the next, in words of their full length.
fn said_ui(ui: &mut Ui, words: &Words, now: Stage, stops: &[Stop<'_>]) {
    let colours = palette(ui.ctx());
    let quiet = |text: String| Label::new(RichText::new(text).size(NOTE).color(colours.quiet));
    let here = stops.iter().position(|stop| stop.place == StageProgress::Here);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().item_spacing = Vec2::new(SMALL, TINY);
        let stage = words.say(&format!("choice-stage-{}", now.code()));
        ui.label(RichText::new(stage).size(NOTE).family(theme::bold()));
        let date = here.map(|at| stops[at].date).filter(|date| !date.is_empty() && now.is_alive());
        if let Some(date) = date {
            ui.add(quiet(date.to_owned()));
        }
        let next = here.and_then(|at| stops.get(at + 1)).filter(|_| now.is_alive());
        if let Some(next) = next {
            let stage = words.say(&format!("choice-stage-{}", next.stage.code()));
            ui.add(quiet(words.tell("stepper-next", &[("stage", stage.into())])));
        }
    });
}

/// The way to a stop from the one before it.
fn road_ui(ui: &Ui, centre: Pos2, step: f32, place: StageProgress) {
    let colours = palette(ui.ctx());
    let ends = [pos2(centre.x - step + RADIUS + 3.0, centre.y), pos2(centre.x - RADIUS - 3.0, centre.y)];
    let solid = |colour| {
        ui.painter().line_segment(ends, Stroke::new(2.0, colour));
    };
    match place {
        StageProgress::Ahead => solid(colours.line),
        StageProgress::Passed | StageProgress::Here => solid(colours.accent),
        StageProgress::Skipped | StageProgress::Unknown => dashed(ui.painter(), ends, Stroke::new(2.0, colours.accent)),
    }
}

fn dashed(painter: &Painter, ends: [Pos2; 2], stroke: Stroke) {
    painter.extend(egui::Shape::dashed_line(&ends, stroke, 3.0, 4.0));
}

fn dot_ui(ui: &Ui, centre: Pos2, place: StageProgress, is_alive: bool) {
    let colours = palette(ui.ctx());
    let inner = RADIUS - 1.0;
    match place {
        StageProgress::Passed => drop(ui.painter().circle_filled(centre, inner, colours.accent)),
        StageProgress::Ahead => drop(ui.painter().circle(centre, inner, colours.paper, Stroke::new(2.0, colours.line))),
        StageProgress::Skipped | StageProgress::Unknown => ring(ui.painter(), centre, inner, colours.quiet),
        StageProgress::Here => {
            let (ground, icon, ink) = if is_alive {
                (colours.accent, icons::CHECK, colours.on_accent)
            } else {
                (colours.due, icons::PAUSE, colours.paper)
            };
            ui.painter().circle_filled(centre, RADIUS + 2.0, ground);
            paint_icon(ui, Rect::from_center_size(centre, Vec2::splat(14.0)), icon, 11.0, ink);
        }
    }
}

/// A hollow dot of dashes.
fn ring(painter: &Painter, centre: Pos2, radius: f32, ink: Color32) {
    const POINTS: u8 = 48;
    let around = (0..=POINTS).map(|at| {
        let angle = f32::from(at) / f32::from(POINTS) * std::f32::consts::TAU;
        centre + Vec2::angled(angle) * radius
    });
    let dash = std::f32::consts::TAU * radius / 12.0;
    painter.extend(egui::Shape::dashed_line(&around.collect::<Vec<_>>(), Stroke::new(1.5, ink), dash, dash));
}

fn stops(now: Stage, reached: &[(Stage, String)]) -> Vec<Stop<'_>> {
    let standing = match now {
        Stage::Renewed => Stage::InForce,
        Stage::Suspended | Stage::Dormant | Stage::Ended => {
            let on_road = reached.iter().map(|(stage, _)| *stage).filter(|stage| Stage::ROAD.contains(stage));
            on_road.max().unwrap_or(Stage::Contact)
        }
        on_road => on_road,
    };
    let first = reached.iter().map(|(stage, _)| *stage).filter(|stage| *stage != Stage::NotKnown);
    let first = first.min().unwrap_or(standing);
    let is_not_known = now == Stage::NotKnown;
    let stop = |stage: Stage| {
        let change = reached.iter().rev().find(|(passed, _)| *passed == stage);
        let place = match stage.cmp(&standing) {
            _ if is_not_known && change.is_none() => StageProgress::Unknown,
            std::cmp::Ordering::Equal => StageProgress::Here,
            std::cmp::Ordering::Greater => StageProgress::Ahead,
            std::cmp::Ordering::Less if change.is_some() => StageProgress::Passed,
            std::cmp::Ordering::Less if stage < first => StageProgress::Unknown,
            std::cmp::Ordering::Less => StageProgress::Skipped,
        };
        Stop { stage, place, date: change.map_or("", |(_, date)| date.as_str()) }
    };
    Stage::ROAD.into_iter().map(stop).collect()
}

/// A stage in full, its date, and where it lies.
fn told(words: &Words, stop: &Stop<'_>) -> String {
    let stage = words.say(&format!("choice-stage-{}", stop.stage.code()));
    let stage = if stop.date.is_empty() { stage.to_owned() } else { format!("{stage}, {}", stop.date) };
    words.pair(&stage, words.say(stop.place.key()))
}

fn short(words: &Words, stage: Stage) -> &str {
    words.say(&format!("stage-short-{}", stage.code()))
}

fn letters(is_here: bool) -> FontId {
    if is_here { theme::bold_font(LETTERS) } else { FontId::proportional(LETTERS) }
}

fn width(ui: &Ui, text: &str, font: FontId) -> f32 {
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER)).size().x
}
