//! A participant on a card: who comes, in what languages, what is needed and offered and what that still lacks.

use egui::{Align, Color32, FontId, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::{
    domain::value::Id,
    ui::{
        icons,
        theme::{self, BODY, palette},
        widgets::basic::{focus_ring, paint_icon, paint_text},
    },
};

const LINE: f32 = 22.0;
const EDGE: f32 = 12.0;
const SIGN: f32 = 20.0;

/// A need or an offer in words.
pub struct Want {
    pub id: Id,
    pub is_need: bool,
    pub title: String,
    /// What is missing for it to be concrete; empty when nothing is.
    pub lacks: String,
}

/// What a card says, worked out once.
pub struct Card {
    pub id: Id,
    pub title: String,
    pub country: String,
    pub languages: String,
    pub networks: String,
    pub delegates: String,
    /// Said where there is no language, and where there is no delegate.
    pub not_given: [String; 2],
    pub wants: Vec<Want>,
    /// The first need and the first offer with how many more there are, or that there is none.
    pub lines: [(String, bool); 2],
    /// When they are not there.
    pub times: String,
    /// "Checked in", where they are.
    pub checked_in: String,
    /// Everything in it that can be searched for.
    pub key: String,
}

impl Card {
    /// Everything on it in one sentence, for those who can't see it.
    fn said(&self) -> String {
        let parts = [&self.title, &self.country, &self.languages, &self.networks, &self.delegates, &self.lines[0].0];
        let more = [&self.lines[1].0, &self.times, &self.checked_in];
        let said: Vec<&str> =
            parts.into_iter().chain(more).map(String::as_str).filter(|text| !text.is_empty()).collect();
        said.join(", ")
    }

    pub fn ui(&self, ui: &mut Ui, size: Vec2, is_on: bool) -> Response {
        let colours = palette(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_on, self.said()));
        let (ground, edge) = if is_on { (colours.accent_soft, colours.accent) } else { (colours.sheet, colours.line) };
        let ground = if response.hovered() && !is_on { colours.hover } else { ground };
        let stroke = Stroke::new(1.0, edge);
        ui.painter().rect(rect, theme::ROUNDING, ground, stroke, egui::StrokeKind::Inside);
        let inner = rect.shrink2(egui::vec2(EDGE, 10.0));
        let line = |at: usize| {
            let top = inner.top() + at as f32 * LINE;
            Rect::from_min_max(egui::pos2(inner.left(), top), egui::pos2(inner.right(), top + LINE))
        };
        let mut head = line(0);
        if !self.checked_in.is_empty() {
            let sign = head.with_min_x(head.right() - SIGN);
            paint_icon(ui, sign, icons::CHECK_CIRCLE, 18.0, colours.accent);
            head.set_right(sign.left());
        }
        paint_text(ui, head, &self.title, theme::bold_font(BODY + 1.0), colours.ink, Align::Min);
        let place = [self.country.as_str(), self.networks.as_str()];
        let place = place.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        plain(ui, line(1), &place, colours.quiet);
        let rows: [(&str, &str, bool); 5] = [
            (icons::TRANSLATE, &self.languages, true),
            (icons::USERS, &self.delegates, true),
            (icons::HAND_WAVING, &self.lines[0].0, !self.lines[0].1),
            (icons::HAND_HEART, &self.lines[1].0, !self.lines[1].1),
            (icons::CLOCK, &self.times, true),
        ];
        for (at, (icon, text, is_whole)) in rows.into_iter().enumerate() {
            let is_missing = text.is_empty();
            if is_missing && at == rows.len() - 1 {
                continue;
            }
            let row = line(at + 2);
            let ink = if is_missing || !is_whole { colours.due } else { colours.ink };
            paint_icon(ui, row.with_max_x(row.left() + SIGN - 4.0), icon, 14.0, colours.quiet);
            plain(
                ui,
                row.with_min_x(row.left() + SIGN),
                if is_missing { &self.not_given[at.min(1)] } else { text },
                ink,
            );
        }
        focus_ring(ui, &response);
        response
    }
}

fn plain(ui: &Ui, rect: Rect, text: &str, ink: Color32) {
    paint_text(ui, rect, text, FontId::proportional(13.0), ink, Align::Min);
}
