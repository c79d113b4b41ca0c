//! Who gives what to whom: parties on two sides and what passes between them; sentences where a picture would tangle.

use strum::VariantArray;

use crate::domain::choices::array;

use std::collections::BTreeSet;

use egui::{Align, FontId, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{
    accessibility,
    basic::{focus_ring, note_ui, paint_icon, paint_text, sign_ui},
};
use crate::{
    domain::value::RecordRef,
    ui::{
        icons,
        theme::{self, NOTE, SMALL, TINY, palette},
    },
    words::{Arg, Words},
};

const ROW: f32 = 34.0;
/// Most arrows and parties of one side that can still be told apart.
const MOST_FLOWS: usize = 12;
const MOST_PARTIES: usize = 5;
/// Width in points below which there is no room for two sides.
const NARROWEST: f32 = 420.0;
const BODY_HEIGHT: f32 = 44.0;

/// On which side a party stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowSide {
    Left,
    Right,
}

/// Someone who gives or receives.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    pub name: String,
    /// Country, role: small words below the name.
    pub detail: String,
    pub side: FlowSide,
    /// What a press opens.
    pub record_ref: Option<RecordRef>,
}

/// What passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum Passing {
    Money,
    InKind,
    /// Training, technology, methods: what a component is about.
    Knowledge,
    /// Offered by the one and needed by the other, not yet agreed.
    Offered,
}

impl Passing {
    const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    fn icon(self) -> &'static str {
        match self {
            Self::Money => icons::COINS,
            Self::InKind => icons::PACKAGE,
            Self::Knowledge => icons::GRADUATION_CAP,
            Self::Offered => icons::HAND_HEART,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Money => "flow-money",
            Self::InKind => "flow-in-kind",
            Self::Knowledge => "flow-knowledge",
            Self::Offered => "flow-offered",
        }
    }
}

/// One arrow: from one party to another, by their place in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    pub from: usize,
    pub to: usize,
    pub passing: Passing,
    /// In words: an amount with its currency, a theme, a thing.
    pub what: String,
    pub record_ref: Option<RecordRef>,
}

/// Draws who gives what to whom; answers the party or thing pressed.
pub fn flows_ui(ui: &mut Ui, words: &Words, parties: &[Party], flows: &[Flow]) -> Option<RecordRef> {
    let known: Vec<&Flow> = flows.iter().filter(|flow| flow.from.max(flow.to) < parties.len()).collect();
    if known.is_empty() {
        note_ui(ui, words.say("flows-empty"));
        return None;
    }
    let crosses = |flow: &&Flow| parties[flow.from].side != parties[flow.to].side;
    let (mut across, within): (Vec<&Flow>, Vec<&Flow>) = known.into_iter().partition(crosses);
    let on = |side: FlowSide| parties.iter().filter(|party| party.side == side).count();
    let fits = across.len() <= MOST_FLOWS
        && on(FlowSide::Left).max(on(FlowSide::Right)) <= MOST_PARTIES
        && ui.available_width() >= NARROWEST;
    let opened = if fits && !across.is_empty() {
        picture_ui(ui, words, parties, &mut across)
    } else {
        sentences_ui(ui, words, parties, &across)
    };
    sentences_ui(ui, words, parties, &within).or(opened)
}

/// A flow as a sentence, for lists and for those who listen.
fn sentence(words: &Words, parties: &[Party], flow: &Flow) -> String {
    let args = [
        ("from", Arg::from(&parties[flow.from].name)),
        ("to", (&parties[flow.to].name).into()),
        ("what", (&flow.what).into()),
        ("how", words.say(flow.passing.key()).into()),
    ];
    words.tell("flow-sentence", &args)
}

fn sentences_ui(ui: &mut Ui, words: &Words, parties: &[Party], flows: &[&Flow]) -> Option<RecordRef> {
    let colours = palette(ui.ctx());
    let mut opened = None;
    for flow in flows {
        let told = sentence(words, parties, flow);
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 22.0;
            sign_ui(ui, flow.passing.icon(), 15.0, colours.accent);
            let label = egui::Label::new(&told).wrap();
            match flow.record_ref {
                Some(record_ref) => {
                    let response = ui.add(label.sense(Sense::click()));
                    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &told));
                    focus_ring(ui, &response);
                    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                        opened = Some(record_ref);
                    }
                }
                None => {
                    ui.add(label);
                }
            }
        });
    }
    opened
}

/// A body is as high as the arrows that meet it need.
fn body_height(arrows: usize) -> f32 {
    BODY_HEIGHT.max(14.0 * (arrows as f32 + 1.0))
}

/// Where each party stands, by its place in the list.
fn bodies(parties: &[Party], arrows: &[usize], area: Rect, wide: f32) -> Vec<Rect> {
    let mut rects = vec![Rect::NOTHING; parties.len()];
    for side in [FlowSide::Left, FlowSide::Right] {
        let here: Vec<usize> = (0..parties.len()).filter(|at| parties[*at].side == side).collect();
        let taken: f32 = here.iter().map(|at| body_height(arrows[*at])).sum();
        let between = (area.height() - taken) / (here.len() as f32 + 1.0);
        let mut top = area.top() + between;
        for at in here {
            let left = if side == FlowSide::Left { area.left() } else { area.right() - wide };
            rects[at] = Rect::from_min_size(pos2(left, top), vec2(wide, body_height(arrows[at])));
            top += body_height(arrows[at]) + between;
        }
    }
    rects
}

fn picture_ui(ui: &mut Ui, words: &Words, parties: &[Party], flows: &mut [&Flow]) -> Option<RecordRef> {
    let colours = palette(ui.ctx());
    // In the order of those they join, so that arrows seldom cross.
    let ends = |flow: &&Flow| {
        let (left, right) =
            if parties[flow.from].side == FlowSide::Left { (flow.from, flow.to) } else { (flow.to, flow.from) };
        (left + right, left, right, flow.passing)
    };
    flows.sort_by_key(ends);
    let meeting = |at: usize| flows.iter().filter(|flow| flow.from == at || flow.to == at).count();
    let arrows: Vec<usize> = (0..parties.len()).map(meeting).collect();
    let tall = |side: FlowSide| {
        let here = parties.iter().zip(&arrows).filter(|(party, _)| party.side == side);
        here.map(|(_, arrows)| body_height(*arrows) + SMALL).sum::<f32>()
    };
    let height = (flows.len() as f32 * ROW).max(tall(FlowSide::Left)).max(tall(FlowSide::Right));
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let wide = (rect.width() * 0.27).clamp(110.0, 190.0);
    let bodies = bodies(parties, &arrows, rect, wide);
    let reach = (rect.width() * 0.07).clamp(22.0, 64.0);
    let middle = Rect::from_min_max(
        pos2(rect.left() + wide + reach, rect.top()),
        pos2(rect.right() - wide - reach, rect.bottom()),
    );
    let mut opened = None;
    let first = rect.center().y - flows.len() as f32 * ROW / 2.0;
    // Each body shares its inner edge among the arrows that meet it.
    let mut used = vec![0_usize; parties.len()];
    for (row, flow) in flows.iter().enumerate() {
        let y = first + ROW * (row as f32 + 0.5);
        let mut door = |at: usize| {
            let body = bodies[at];
            used[at] += 1;
            let share = (used[at] as f32) / (arrows[at] as f32 + 1.0);
            let x = if parties[at].side == FlowSide::Left { body.right() } else { body.left() };
            pos2(x, body.top() + 4.0 + (body.height() - 8.0) * share)
        };
        let (giver, taker) = (door(flow.from), door(flow.to));
        let goes_right = parties[flow.from].side == FlowSide::Left;
        let (near, far) = if goes_right { (middle.left(), middle.right()) } else { (middle.right(), middle.left()) };
        // What is only offered is a broken line.
        let stroke = Stroke::new(1.5, colours.accent);
        let points = [curve(giver, pos2(near, y)), curve(pos2(far, y), taker)].concat();
        if flow.passing == Passing::Offered {
            ui.painter().extend(Shape::dashed_line(&points, stroke, 5.0, 4.0));
        } else {
            ui.painter().add(Shape::line(points, stroke));
        }
        arrow_head(ui, taker, goes_right);
        let told = sentence(words, parties, flow);
        let words_area = Rect::from_min_max(pos2(middle.left(), y - 16.0), pos2(middle.right(), y - 2.0));
        let sign = Rect::from_min_size(words_area.left_top(), Vec2::splat(15.0));
        paint_icon(ui, sign, flow.passing.icon(), 14.0, colours.accent);
        let text = words_area.with_min_x(words_area.left() + 20.0);
        paint_text(ui, text, &flow.what, FontId::proportional(13.0), colours.ink, Align::Min);
        let area = middle.with_min_y(y - ROW / 2.0).with_max_y(y + ROW / 2.0);
        let response = pressable(ui, area, ("flow", row), flow.record_ref, &told);
        if response.clicked() {
            opened = flow.record_ref;
        }
        accessibility::said_once(response.on_hover_text(told));
    }
    for (at, (party, body)) in parties.iter().zip(&bodies).enumerate() {
        ui.painter().rect(*body, 6.0, colours.sheet, Stroke::new(1.0, colours.quiet), egui::StrokeKind::Inside);
        let inside = Rect::from_center_size(body.center(), vec2(wide - 2.0 * SMALL, BODY_HEIGHT - 2.0 * TINY));
        let (name, detail) = if party.detail.is_empty() {
            (inside, None)
        } else {
            let half = inside.center().y;
            (inside.with_max_y(half + 2.0), Some(inside.with_min_y(half + 2.0)))
        };
        paint_text(ui, name, &party.name, theme::bold_font(13.0), colours.ink, Align::Min);
        if let Some(detail) = detail {
            paint_text(ui, detail, &party.detail, FontId::proportional(NOTE), colours.quiet, Align::Min);
        }
        let told =
            if party.detail.is_empty() { party.name.clone() } else { format!("{}, {}", party.name, party.detail) };
        let response = pressable(ui, *body, ("party", at), party.record_ref, &told);
        if response.clicked() {
            opened = party.record_ref;
        }
        accessibility::said_once(response.on_hover_text(told));
    }
    legend_ui(ui, words, flows);
    opened
}

fn pressable(ui: &Ui, area: Rect, id: (&str, usize), record_ref: Option<RecordRef>, told: &str) -> Response {
    let sense = if record_ref.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(area, ui.scope_id().with(id), sense);
    let role = if record_ref.is_some() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, told));
    focus_ring(ui, &response);
    if record_ref.is_some() { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response }
}

/// A soft line between two points, level at both.
fn curve(from: egui::Pos2, to: egui::Pos2) -> Vec<egui::Pos2> {
    (0..=12)
        .map(|at| {
            let share = at as f32 / 12.0;
            let eased = share * share * (3.0 - 2.0 * share);
            pos2(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * eased)
        })
        .collect()
}

fn arrow_head(ui: &Ui, tip: egui::Pos2, goes_right: bool) {
    let colours = palette(ui.ctx());
    let back = if goes_right { -8.0 } else { 8.0 };
    let points = vec![tip, tip + vec2(back, -4.0), tip + vec2(back, 4.0)];
    ui.painter().add(Shape::convex_polygon(points, colours.accent, Stroke::NONE));
}

/// Names the signs that were used.
fn legend_ui(ui: &mut Ui, words: &Words, flows: &[&Flow]) {
    let colours = palette(ui.ctx());
    let used: BTreeSet<Passing> = flows.iter().map(|flow| flow.passing).collect();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().item_spacing.x = TINY;
        for passing in Passing::ALL.into_iter().filter(|passing| used.contains(passing)) {
            sign_ui(ui, passing.icon(), 14.0, colours.accent);
            note_ui(ui, words.say(passing.key()));
            ui.add_space(SMALL);
        }
    });
}
