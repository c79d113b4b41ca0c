//! The map as a person uses it: dragged, made larger and smaller, pointed at, and walked through by the keyboard.

use std::sync::Arc;

use egui::{
    Align, Align2, Color32, CursorIcon, EventFilter, FontId, Galley, Key, Layout, Mesh, Modifiers, Pos2, Rect,
    Response, Role, Sense, Shape, Stroke, StrokeKind, TextureHandle, Theme, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::{
    atlas::{self, Group, SOLID},
    data::MapData,
    layers::{Pen, land_mesh, outline_mesh, single_mesh, tie_mesh},
    legend::{legend_place, legend_ui},
    view::View,
};
use crate::{
    domain::{choices::Choice as _, value::RecordRef},
    ui::{
        icons,
        map::inks::land_ink,
        theme::{self, NOTE, ROW, SMALL, palette},
        widgets::basic::{focus_ring, icon_only_ui},
    },
    words::Words,
};

/// Names written beside their dots at most: more would be a list, not a map.
const LABELS: usize = 48;
/// Dots whose name is tried before it is given up.
const TRIED: usize = 240;
/// Other dots a name may lie on, past those that are selected.
const COVERED: usize = 1;
/// Ties in sight up to which each can be reached by a screen reader on the map itself; the table lists all.
const NAMED_TIES: usize = 60;
/// How near the pointer has to be to a line, in points.
const NEAR: f32 = 6.0;
/// Names shown at the pointer at most.
const TOLD: usize = 6;
const STEP: f32 = 1.5;
/// What is drawn beyond the sight of a map that is dragged, as a share of what is seen.
const AHEAD: f32 = 0.3;
/// Where the ties are among the meshes.
const TIES: usize = 2;

/// What a person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Open(RecordRef),
    /// The map as a picture.
    Save,
}

/// A dot or a tie, by its place in the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Dot(usize),
    Tie(usize),
}

/// A map and where a person is on it; kept by the screen.
#[derive(Default)]
pub struct Map {
    data: Arc<MapData>,
    view: Option<View>,
    /// Whether a person chose the part shown; until then it is fitted to what there is.
    is_moved: bool,
    /// Drawn without legend and buttons.
    is_still: bool,
    rect: Option<Rect>,
    marked: Option<Item>,
    texture: Option<TextureHandle>,
    drawn: Option<Drawn>,
}

/// What was drawn last, drawn again as long as nothing changed.
struct Drawn {
    view: View,
    rect: Rect,
    theme: Theme,
    selected: Option<RecordRef>,
    meshes: Vec<Arc<Mesh>>,
    /// The part of the sheet that the meshes hold.
    cover: Rect,
    /// The meshes were made for this very view; else for one beside it, and shifted.
    is_exact: bool,
    /// Whether the ties stand back behind one of them.
    is_faded: bool,
    lit: Option<Lit>,
    dots: Vec<Shape>,
    /// Dots of what is selected.
    ends: Vec<Shape>,
    labels: Vec<Label>,
}

/// The tie the pointer is on.
struct Lit {
    tie: usize,
    mesh: Arc<Mesh>,
}

impl Drawn {
    /// Whether it shows the same, but for the part of the sheet.
    fn is_beside(&self, view: View, rect: Rect, theme: Theme, selected: Option<RecordRef>) -> bool {
        (self.rect, self.theme, self.selected) == (rect, theme, selected)
            && self.view.scale.to_bits() == view.scale.to_bits()
            && self.view.centre != view.centre
    }

    /// Moves the meshes to a view beside theirs: much less work than laying every line out anew. False where they do
    /// not hold all of it, or the last frame has not let go of them.
    fn shift(&mut self, view: View) -> bool {
        if !self.cover.contains_rect(view.part(self.rect)) || self.meshes.iter().any(|mesh| Arc::strong_count(mesh) > 1)
        {
            return false;
        }
        let by = (self.view.centre - view.centre) * view.scale;
        for mesh in self.meshes.iter_mut().filter_map(Arc::get_mut) {
            for vertex in &mut mesh.vertices {
                vertex.pos += by;
            }
        }
        (self.view, self.is_exact) = (view, false);
        true
    }
}

struct Label {
    dot: usize,
    at: Pos2,
    galley: Arc<Galley>,
}

impl Map {
    /// Shows other dots and ties; the part of the world shown stays when a person chose it.
    pub fn show(&mut self, data: MapData) {
        self.data = Arc::new(data);
        self.marked = None;
        self.drawn = None;
        if !self.is_moved {
            self.view = None;
        }
    }

    pub fn data(&self) -> &Arc<MapData> {
        &self.data
    }

    /// The part shown and how large it stands in the window, once it was drawn.
    pub(super) fn shown(&self) -> Option<(View, Vec2)> {
        Some((self.view?, self.rect?.size()))
    }

    pub(super) fn of(data: Arc<MapData>, view: View) -> Self {
        Self { data, view: Some(view), is_moved: true, ..Self::default() }
    }

    /// Draws the map into what space there is.
    pub fn ui(&mut self, ui: &mut Ui, words: &Words, name: &str, selected: Option<RecordRef>) -> Option<Choice> {
        let rect = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(rect, Sense::click_and_drag());
        let summary =
            words.tell("map-summary", &[("dots", self.data.dots.len().into()), ("ties", self.data.ties.len().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, format!("{name}. {summary}")));
        self.place(rect);
        self.travel(ui, &response, rect);
        let opened = self.keys(ui, &response, rect);
        let pointed = self.pointed(ui, &response, rect);
        let next = self.next_of(&pointed, selected);
        let lit = next.and_then(|item| if let Item::Tie(tie) = item { Some(tie) } else { None });
        self.paint(ui, rect, selected, lit);
        let mut choice = opened.map(Choice::Open);
        choice = self.nodes_ui(ui, words, &response, rect).map(Choice::Open).or(choice);
        choice = self.pointer_ui(ui, words, &response, rect, &pointed, next).map(Choice::Open).or(choice);
        self.mark_ui(ui, words, &response, rect);
        focus_ring(ui, &response);
        self.around_ui(ui, words, rect, response.has_focus()).then_some(Choice::Save).or(choice)
    }

    /// Draws the map fitted and still: for a partnership's own page.
    pub fn still_ui(&mut self, ui: &mut Ui, name: &str, height: f32) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        self.is_still = true;
        self.place(rect);
        self.paint(ui, rect, None, None);
        let edge = Stroke::new(1.0, palette(ui.ctx()).line);
        ui.painter().rect_stroke(rect, 6.0, edge, StrokeKind::Inside);
        response
    }

    /// Keeps the map where it was when its room changes, or fits it when a person has not moved it.
    fn place(&mut self, rect: Rect) {
        let before = self.rect.replace(rect);
        let view = match (self.view, before) {
            (Some(view), Some(before)) if before == rect => view,
            (Some(view), Some(before)) if self.is_moved => {
                // Its left edge stays put: what opens beside only covers the right one.
                let kept = view.to_sheet(before, before.left_center());
                View { centre: kept + vec2(rect.width() / 2.0 / view.scale, 0.0), ..view }
            }
            (Some(view), None) => view,
            _ => match self.data.bounds() {
                Some(bounds) => View::fitted(bounds, rect.size()),
                None => View::whole(rect.size()),
            },
        };
        self.view = Some(view);
    }

    fn go(&mut self, view: View) {
        self.is_moved = true;
        self.view = Some(view);
    }

    /// Dragging, and the wheel at the pointer.
    fn travel(&mut self, ui: &Ui, response: &Response, rect: Rect) {
        let Some(view) = self.view else { return };
        if response.dragged() && response.drag_delta() != Vec2::ZERO {
            self.go(view.moved(response.drag_delta(), rect.size()));
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        let Some(pointer) = ui.ctx().pointer_hover_pos().filter(|_| ui.rect_contains_pointer(rect)) else { return };
        let (wheel, pinch) = ui.input_mut(|input| {
            let wheel = std::mem::take(&mut input.smooth_scroll_delta.y);
            (wheel, input.zoom_delta())
        });
        if wheel != 0.0 || (pinch - 1.0).abs() > 1e-4 {
            self.go(view.zoomed(rect, pointer, (wheel / 180.0).exp() * pinch));
        }
    }

    fn keys(&mut self, ui: &Ui, response: &Response, rect: Rect) -> Option<RecordRef> {
        if !response.has_focus() {
            return None;
        }
        let view = self.view?;
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let mut by = Vec2::ZERO;
        let (mut times, mut goes_home, mut opens) = (None, false, false);
        let mut walks: Option<(bool, bool)> = None;
        ui.input_mut(|input| {
            let mut pressed = |modifiers: Modifiers, key: Key| input.consume_key(modifiers, key);
            let none = Modifiers::NONE;
            for (key, way) in [
                (Key::ArrowLeft, vec2(1.0, 0.0)),
                (Key::ArrowRight, vec2(-1.0, 0.0)),
                (Key::ArrowUp, vec2(0.0, 1.0)),
                (Key::ArrowDown, vec2(0.0, -1.0)),
            ] {
                by += if pressed(none, key) { way * 80.0 } else { Vec2::ZERO };
            }
            if pressed(none, Key::Plus) || pressed(none, Key::Equals) || pressed(Modifiers::SHIFT, Key::Plus) {
                times = Some(STEP);
            }
            if pressed(none, Key::Minus) {
                times = Some(1.0 / STEP);
            }
            goes_home = pressed(none, Key::Home);
            for (key, is_forward) in [(Key::PageDown, true), (Key::PageUp, false)] {
                for (modifiers, is_dot) in [(Modifiers::SHIFT, true), (none, false)] {
                    if pressed(modifiers, key) {
                        walks = Some((is_dot, is_forward));
                    }
                }
            }
            opens = pressed(none, Key::Enter);
        });
        if by != Vec2::ZERO {
            self.go(view.moved(by, rect.size()));
        }
        if let Some(times) = times {
            self.go(view.zoomed(rect, rect.center(), times));
        }
        if goes_home {
            self.go(View::whole(rect.size()));
        }
        if let Some((is_dot, is_forward)) = walks {
            self.walk(rect, is_dot, is_forward);
        }
        self.marked.filter(|_| opens).map(|item| self.record_ref(item))
    }

    /// Marks the next city or partnership in sight.
    fn walk(&mut self, rect: Rect, is_dot: bool, is_forward: bool) {
        let Some(part) = self.view.map(|view| view.part(rect)) else { return };
        let in_sight: Vec<Item> = if is_dot {
            let dots = self.data.by_weight().iter().copied();
            dots.filter(|dot| part.contains(self.data.spots[*dot])).map(Item::Dot).collect()
        } else {
            let mut ties: Vec<usize> =
                self.data.lines.iter().filter(|line| line.bounds.intersects(part)).map(|line| line.tie).collect();
            ties.sort_unstable();
            ties.dedup();
            ties.into_iter().map(Item::Tie).collect()
        };
        let at = self.marked.and_then(|marked| in_sight.iter().position(|item| *item == marked));
        let count = in_sight.len();
        let next = match (at, is_forward) {
            (_, _) if count == 0 => return,
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        };
        self.marked = Some(in_sight[next]);
    }

    fn record_ref(&self, item: Item) -> RecordRef {
        match item {
            Item::Dot(dot) => self.data.dots[dot].record_ref,
            Item::Tie(tie) => self.data.ties[tie].record_ref,
        }
    }

    fn told(&self, words: &Words, item: Item) -> String {
        match item {
            Item::Dot(dot) => {
                let dot = &self.data.dots[dot];
                let count = i64::from(dot.weight);
                words.tell("map-city", &[("name", (&dot.name).into()), ("count", count.into())])
            }
            Item::Tie(tie) => {
                let tie = &self.data.ties[tie];
                let stage = words.say(&format!("choice-stage-{}", tie.stage.code()));
                format!("{} · {stage}", tie.name)
            }
        }
    }

    /// Draws the sheet, from what was drawn last when nothing changed.
    pub(super) fn paint(&mut self, ui: &Ui, rect: Rect, selected: Option<RecordRef>, lit: Option<usize>) {
        let Some(view) = self.view else { return };
        let theme = ui.theme();
        let is_same = self.drawn.as_ref().is_some_and(|drawn| {
            drawn.is_exact && (drawn.view, drawn.rect, drawn.theme, drawn.selected) == (view, rect, theme, selected)
        });
        // While it is dragged what was drawn moves along; once it rests it is drawn anew, to the last digit.
        let is_dragged = self.drawn.as_ref().is_some_and(|drawn| drawn.is_beside(view, rect, theme, selected));
        let is_shifted = is_dragged && self.drawn.as_mut().is_some_and(|drawn| drawn.shift(view));
        let cover = match &self.drawn {
            Some(drawn) if is_shifted || is_same => drawn.cover,
            _ if is_dragged => view.part(rect).expand2(view.part(rect).size() * AHEAD),
            _ => view.part(rect),
        };
        let texture = self.texture(ui);
        let is_tie = |one: RecordRef| self.data.ties.iter().any(|tie| tie.record_ref == one);
        let is_faded = lit.is_some() || selected.is_some_and(is_tie);
        if is_shifted {
            let (dots, ends) = (self.dots(ui, view, rect), self.ends(ui, view, rect, selected));
            let labels = self.labels(ui, view, rect, selected);
            if let Some(drawn) = &mut self.drawn {
                (drawn.lit, drawn.dots, drawn.ends, drawn.labels) = (None, dots, ends, labels);
            }
        } else if !is_same {
            // What was drawn before lends its memory: asking for ten megabytes anew each time costs more than filling it.
            let mut before = self.drawn.take().map(|drawn| drawn.meshes).unwrap_or_default().into_iter();
            let mut lent = || before.next().and_then(Arc::into_inner).unwrap_or_default();
            let mut meshes = vec![
                land_mesh(lent(), view, rect, theme),
                outline_mesh(lent(), view, rect, cover, theme, texture),
                tie_mesh(lent(), &self.data, view, rect, cover, theme, texture, is_faded),
            ];
            if let Some(selected) = selected {
                let ties = self.data.ties.iter().enumerate().filter(|(_, tie)| tie.record_ref == selected);
                for (at, tie) in ties {
                    let group = Group::of(tie.stage);
                    let glow = palette(ui.ctx()).accent.gamma_multiply(0.3);
                    let halo = Pen { ink: glow, width: 9.0, band: SOLID };
                    let pen = Pen { ink: group.colour(theme), width: 3.5, band: group.band() };
                    meshes.extend([halo, pen].map(|pen| single_mesh(&self.data, at, view, rect, cover, pen, texture)));
                }
            }
            self.drawn = Some(Drawn {
                view,
                rect,
                theme,
                selected,
                meshes: meshes.into_iter().map(Arc::new).collect(),
                cover,
                is_exact: !is_dragged,
                is_faded,
                lit: None,
                dots: self.dots(ui, view, rect),
                ends: self.ends(ui, view, rect, selected),
                labels: self.labels(ui, view, rect, selected),
            });
        }
        let Some(drawn) = &mut self.drawn else { return };
        if !drawn.is_exact {
            ui.ctx().request_repaint();
        }
        // The pointer comes and goes often: only the ties are drawn anew for it.
        if drawn.is_faded != is_faded {
            let before = Arc::into_inner(std::mem::take(&mut drawn.meshes[TIES])).unwrap_or_default();
            drawn.meshes[TIES] = Arc::new(tie_mesh(before, &self.data, view, rect, cover, theme, texture, is_faded));
            drawn.is_faded = is_faded;
        }
        if drawn.lit.as_ref().map(|lit| lit.tie) != lit {
            drawn.lit = lit.map(|tie| {
                let group = Group::of(self.data.ties[tie].stage);
                let pen = Pen { ink: group.colour(theme), width: 3.5, band: group.band() };
                Lit { tie, mesh: Arc::new(single_mesh(&self.data, tie, view, rect, view.part(rect), pen, texture)) }
            });
        }
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let (all, chosen) = drawn.meshes.split_at(TIES + 1);
        painter.extend(all.iter().map(|mesh| Shape::Mesh(mesh.clone())));
        painter.extend(drawn.dots.iter().cloned());
        // A crowd of dots doesn't cover the one tie a person looks at.
        let chosen = chosen.iter().chain(drawn.lit.iter().map(|lit| &lit.mesh));
        painter.extend(chosen.map(|mesh| Shape::Mesh(mesh.clone())));
        painter.extend(drawn.ends.iter().cloned());
        let colours = palette(ui.ctx());
        painter.rect_stroke(rect, 0.0, Stroke::new(1.0, colours.line), StrokeKind::Inside);
        let (ink, ground) = (colours.ink, land_ink(theme));
        for label in &drawn.labels {
            // The ground shines through around the letters, so that lines don't cross them.
            for step in [vec2(-1.0, 0.0), vec2(1.0, 0.0), vec2(0.0, -1.0), vec2(0.0, 1.0)] {
                painter.galley_with_override_text_color(label.at + step, label.galley.clone(), ground);
            }
            painter.galley_with_override_text_color(label.at, label.galley.clone(), ink);
        }
    }

    pub(super) fn texture(&mut self, ui: &Ui) -> egui::TextureId {
        let load = || {
            let (image, options) = atlas::texture();
            ui.ctx().load_texture("map lines", image, options)
        };
        self.texture.get_or_insert_with(load).id()
    }

    fn radius(&self, weight: u32) -> f32 {
        let base = if self.data.dots.len() > 800 { 1.6 } else { 3.0 };
        (base + 1.1 * (weight.saturating_sub(1) as f32).sqrt()).min(9.0)
    }

    fn dots(&self, ui: &Ui, view: View, rect: Rect) -> Vec<Shape> {
        let (colours, ground) = (palette(ui.ctx()), land_ink(ui.theme()));
        let seen = rect.expand(10.0);
        let mut shapes = Vec::new();
        // The smaller ones last, so that a capital doesn't hide its suburb.
        for dot in self.data.by_weight() {
            let at = view.to_window(rect, self.data.spots[*dot]);
            if seen.contains(at) {
                let radius = self.radius(self.data.dots[*dot].weight);
                shapes.push(Shape::circle_filled(at, radius + 1.0, ground));
                shapes.push(Shape::circle_filled(at, radius, colours.ink));
            }
        }
        shapes
    }

    fn ends(&self, ui: &Ui, view: View, rect: Rect, selected: Option<RecordRef>) -> Vec<Shape> {
        let (colours, ground) = (palette(ui.ctx()), land_ink(ui.theme()));
        let mut shapes = Vec::new();
        for dot in self.ends_of(selected) {
            let at = view.to_window(rect, self.data.spots[dot]);
            let radius = self.radius(self.data.dots[dot].weight);
            shapes.push(Shape::circle_filled(at, radius + 3.0, ground));
            shapes.push(Shape::circle_filled(at, radius + 1.5, colours.accent));
        }
        shapes
    }

    /// Dots of what is selected: its cities, or the city itself.
    fn ends_of(&self, selected: Option<RecordRef>) -> Vec<usize> {
        let Some(selected) = selected else { return Vec::new() };
        let ties = self.data.ties.iter().filter(|tie| tie.record_ref == selected).flat_map(|tie| tie.ends);
        let dots = self.data.dots.iter().enumerate().filter(|(_, dot)| dot.record_ref == selected).map(|(at, _)| at);
        let mut ends: Vec<usize> = ties.chain(dots).collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    /// Names that find room, those of what is selected and of the most bound cities first.
    fn labels(&self, ui: &Ui, view: View, rect: Rect, selected: Option<RecordRef>) -> Vec<Label> {
        let chosen = self.ends_of(selected);
        let others = self.data.by_weight().iter().copied().filter(|dot| !chosen.contains(dot));
        let candidates = chosen.iter().copied().chain(others);
        let in_sight = candidates
            .map(|dot| (dot, view.to_window(rect, self.data.spots[dot])))
            .filter(|(_, at)| rect.contains(*at));
        let mut taken: Vec<Rect> = Vec::new();
        if !self.is_still {
            taken.push(legend_place(rect, &self.data));
        }
        let mut labels: Vec<Label> = Vec::new();
        let covers = |place: Rect| self.data.count_in(view.part_under(rect, place), COVERED + 1);
        for (dot, at) in in_sight.take(TRIED) {
            let galley = ui.painter().layout_no_wrap(
                self.data.dots[dot].name.clone(),
                FontId::proportional(NOTE),
                Color32::PLACEHOLDER,
            );
            let (size, gap) = (galley.size(), self.radius(self.data.dots[dot].weight) + 3.0);
            let places = [
                at + vec2(gap, -size.y / 2.0),
                at + vec2(-gap - size.x, -size.y / 2.0),
                at + vec2(-size.x / 2.0, -gap - size.y),
                at + vec2(-size.x / 2.0, gap),
            ];
            let free = places.into_iter().map(|place| Rect::from_min_size(place, size)).find(|place| {
                rect.contains_rect(*place)
                    && taken.iter().all(|other| !other.expand(1.0).intersects(*place))
                    && (chosen.contains(&dot) || covers(*place) <= COVERED)
            });
            if let Some(place) = free {
                taken.push(place);
                taken.push(Rect::from_center_size(at, Vec2::splat(gap * 2.0 - 2.0)));
                labels.push(Label { dot, at: place.min, galley });
            }
            if labels.len() == LABELS {
                break;
            }
        }
        labels
    }

    /// What stands on the map by name, for screen readers and for a click on a name; without a stop of the keyboard.
    fn nodes_ui(&self, ui: &mut Ui, words: &Words, map: &Response, rect: Rect) -> Option<RecordRef> {
        let view = self.view?;
        let part = view.part(rect);
        let mut chosen = None;
        let mut places: Vec<(Item, Rect)> = Vec::new();
        for label in self.drawn.iter().flat_map(|drawn| &drawn.labels) {
            places.push((Item::Dot(label.dot), Rect::from_min_size(label.at, label.galley.size())));
        }
        if self.data.ties.len() <= NAMED_TIES {
            let middles = (0..self.data.ties.len()).filter_map(|tie| Some((tie, self.data.middle(tie, part)?)));
            for (tie, middle) in middles {
                let at = view.to_window(rect, middle);
                places.push((Item::Tie(tie), Rect::from_center_size(at, Vec2::splat(8.0))));
            }
        }
        let child = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_parent(map.id));
        for (at, (item, place)) in places.into_iter().enumerate() {
            let response = child.interact(place, map.id.with(("item", at)), Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, self.told(words, item)));
            if response.clicked() {
                chosen = Some(self.record_ref(item));
            }
        }
        chosen
    }

    /// What the pointer is on: a city, or all ties that run there.
    fn pointed(&self, ui: &Ui, response: &Response, rect: Rect) -> Vec<Item> {
        let pointer = ui.ctx().pointer_hover_pos().filter(|_| ui.rect_contains_pointer(rect) && !response.dragged());
        let (Some(view), Some(pointer)) = (self.view, pointer) else { return Vec::new() };
        let point = view.to_sheet(rect, pointer);
        match self.data.dot_at(point, |weight| (self.radius(weight) + 4.0) / view.scale) {
            Some(dot) => vec![Item::Dot(dot)],
            None => self.data.ties_at(point, NEAR / view.scale).into_iter().map(Item::Tie).collect(),
        }
    }

    /// What a click opens: where several lie over one another a second click opens the next.
    fn next_of(&self, items: &[Item], selected: Option<RecordRef>) -> Option<Item> {
        let first = *items.first()?;
        let open = items.iter().position(|item| Some(self.record_ref(*item)) == selected);
        Some(open.map_or(first, |at| items[(at + 1) % items.len()]))
    }

    /// The names of what the pointer is on, and what was opened by a click.
    fn pointer_ui(
        &self,
        ui: &Ui,
        words: &Words,
        response: &Response,
        rect: Rect,
        items: &[Item],
        next: Option<Item>,
    ) -> Option<RecordRef> {
        let (pointer, next) = (ui.ctx().pointer_hover_pos()?, next?);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        let mut lines: Vec<String> = items.iter().take(TOLD).map(|item| self.told(words, *item)).collect();
        if items.len() > TOLD {
            lines.push(words.tell("map-more", &[("count", (items.len() - TOLD).into())]));
        }
        tell(ui, clear(rect), pointer + vec2(14.0, 16.0), &lines.join("\n"));
        response.clicked().then(|| self.record_ref(next))
    }

    /// What the keyboard marked: drawn stronger, with its name, which is said to a screen reader as well.
    fn mark_ui(&mut self, ui: &Ui, words: &Words, response: &Response, rect: Rect) {
        let (Some(item), Some(view)) = (self.marked.filter(|_| response.has_focus()), self.view) else { return };
        let (colours, texture) = (palette(ui.ctx()), self.texture(ui));
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let at = match item {
            Item::Dot(dot) => {
                let at = view.to_window(rect, self.data.spots[dot]);
                let radius = self.radius(self.data.dots[dot].weight) + 4.0;
                painter.circle_stroke(at, radius, Stroke::new(2.5, colours.accent));
                Some(at)
            }
            Item::Tie(tie) => {
                let pen = Pen { ink: colours.ink, width: 3.5, band: SOLID };
                painter.add(Shape::Mesh(Arc::new(single_mesh(
                    &self.data,
                    tie,
                    view,
                    rect,
                    view.part(rect),
                    pen,
                    texture,
                ))));
                self.data.middle(tie, view.part(rect)).map(|middle| view.to_window(rect, middle))
            }
        };
        let told = self.told(words, item);
        if let Some(at) = at {
            tell(ui, clear(rect), rect.shrink(10.0).clamp(at + vec2(12.0, 10.0)), &told);
        }
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(told);
            node.set_live(egui::accesskit::Live::Polite);
        });
    }

    /// Legend, buttons, and the keys while the map has the keyboard.
    fn around_ui(&mut self, ui: &mut Ui, words: &Words, rect: Rect, has_focus: bool) -> bool {
        let texture = self.texture(ui);
        let place = legend_place(rect, &self.data);
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        legend_ui(&mut child, words, &self.data, texture);
        let colours = palette(ui.ctx());
        let buttons = [
            (icons::MAGNIFYING_GLASS_PLUS, "map-closer"),
            (icons::MAGNIFYING_GLASS_MINUS, "map-farther"),
            (icons::GLOBE, "map-whole"),
            (icons::TARGET, "map-fit"),
            (icons::FLOPPY_DISK, "map-save"),
        ];
        let size = vec2(ROW + 4.0, buttons.len() as f32 * ROW + 4.0);
        let column = Rect::from_min_size(pos2(rect.right() - size.x - 10.0, rect.top() + 10.0), size);
        ui.painter().rect(
            column,
            6.0,
            colours.sheet.gamma_multiply(0.94),
            Stroke::new(1.0, colours.line),
            StrokeKind::Inside,
        );
        let mut child =
            ui.new_child(UiBuilder::new().max_rect(column.shrink(2.0)).layout(Layout::top_down(Align::Center)));
        child.spacing_mut().item_spacing.y = 0.0;
        let pressed = buttons.map(|(icon, key)| icon_only_ui(&mut child, icon, words.say(key)).clicked());
        if let Some(view) = self.view {
            match pressed {
                [true, ..] => self.go(view.zoomed(rect, rect.center(), STEP)),
                [_, true, ..] => self.go(view.zoomed(rect, rect.center(), 1.0 / STEP)),
                [_, _, true, ..] => self.go(View::whole(rect.size())),
                [_, _, _, true, _] => {
                    self.is_moved = false;
                    self.view = None;
                    ui.ctx().request_repaint();
                }
                _ => {}
            }
        }
        if has_focus {
            tell(ui, clear(rect), rect.min + vec2(SMALL, SMALL), words.say("map-keys"));
        }
        pressed[4]
    }
}

/// What the column of buttons leaves of the map.
fn clear(rect: Rect) -> Rect {
    rect.with_max_x(rect.right() - ROW - 20.0)
}

/// Words on a ground of their own, wholly inside the map.
fn tell(ui: &Ui, rect: Rect, at: Pos2, text: &str) {
    let colours = palette(ui.ctx());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let font = FontId::proportional(theme::NOTE);
    let galley = painter.layout(text.to_owned(), font, colours.ink, (rect.width() - 40.0).clamp(120.0, 420.0));
    let size = galley.size() + vec2(16.0, 10.0);
    let room = Rect::from_min_max(rect.min, (rect.max - size).max(rect.min));
    let ground = Align2::LEFT_TOP.anchor_size(room.clamp(at), size);
    painter.rect(ground, 5.0, colours.sheet, Stroke::new(1.0, colours.line), StrokeKind::Inside);
    painter.galley(ground.min + vec2(8.0, 5.0), galley, colours.ink);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by it")]
mod tests {
    use egui::{Context, RawInput};

    use super::*;
    use crate::{
        domain::{
            choices::Stage,
            kinds::Kind,
            value::{Id, Point},
        },
        ui::map::{Dot, Tie},
    };

    fn data() -> MapData {
        let record_ref = |kind, at: u8| RecordRef { kind, id: Id::from_slice(&[at; 16]).unwrap() };
        let dot = |at: u8| Dot {
            record_ref: record_ref(Kind::City, at),
            name: format!("City {at}"),
            at: Point {
                latitude_micros: i32::from(at) * 1_900_000 - 50_000_000,
                longitude_micros: i32::from(at) * 7 % 50 * 7_000_000 - 170_000_000,
            },
            weight: 1,
        };
        let tie = |at: u8| Tie {
            record_ref: record_ref(Kind::Partnership, at),
            name: String::new(),
            stage: Stage::ALL[usize::from(at) % Stage::ALL.len()],
            ends: [usize::from(at), usize::from(at) * 3 % 50],
        };
        MapData::new(
            (0..50).map(dot).collect(),
            (1..50).filter(|at| u32::from(*at) * 3 % 50 != u32::from(*at)).map(tie).collect(),
        )
    }

    /// Draws one frame, and lets go of what it showed.
    fn paint(ctx: &Context, map: &mut Map, view: View, rect: Rect) {
        map.view = Some(view);
        let mut output = ctx.run_ui(RawInput::default(), |ui| map.paint(ui, rect, None, None));
        output.textures_delta.clear();
    }

    fn places(map: &Map) -> Vec<Vec<Pos2>> {
        let meshes = &map.drawn.as_ref().unwrap().meshes;
        meshes.iter().map(|mesh| mesh.vertices.iter().map(|vertex| vertex.pos).collect()).collect()
    }

    #[test]
    fn what_is_dragged_lies_where_it_would_be_drawn_and_is_drawn_anew_at_rest() {
        let (ctx, rect) = (Context::default(), Rect::from_min_size(pos2(10.0, 20.0), vec2(900.0, 500.0)));
        let (mut map, mut fresh) = (Map::default(), Map::default());
        map.show(data());
        fresh.show(data());
        let mut view = View::whole(rect.size()).zoomed(rect, rect.center(), 4.0);
        paint(&ctx, &mut map, view, rect);
        let mut shifted = 0;
        for _ in 0..40 {
            view = view.moved(vec2(-9.0, 3.0), rect.size());
            paint(&ctx, &mut map, view, rect);
            let drawn = map.drawn.as_ref().unwrap();
            assert!(drawn.cover.contains_rect(view.part(rect)), "all that is seen is drawn");
            let texture = map.texture.as_ref().unwrap().id();
            let anew = [
                land_mesh(Mesh::default(), view, rect, drawn.theme),
                outline_mesh(Mesh::default(), view, rect, drawn.cover, drawn.theme, texture),
                tie_mesh(Mesh::default(), &map.data, view, rect, drawn.cover, drawn.theme, texture, false),
            ];
            for (mesh, anew) in drawn.meshes.iter().zip(&anew) {
                assert_eq!(mesh.indices, anew.indices);
                let far = mesh.vertices.iter().zip(&anew.vertices).map(|(one, other)| one.pos.distance(other.pos));
                assert!(far.fold(0.0, f32::max) < 0.05);
            }
            shifted += usize::from(!drawn.is_exact);
        }
        assert_eq!(shifted, 40);
        paint(&ctx, &mut map, view, rect);
        paint(&ctx, &mut fresh, view, rect);
        assert_eq!(places(&map), places(&fresh));
    }
}
