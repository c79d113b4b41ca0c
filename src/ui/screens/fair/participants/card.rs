//! A participant on a card: who comes, in what languages, what is needed and offered and what that still lacks.

use std::sync::Arc;

use egui::{
    Align, Color32, FontId, Galley, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, text::LayoutJob,
};

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
const TOP: f32 = 10.0;
const SIGN: f32 = 20.0;
const LETTERS: f32 = 13.0;

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

    /// What is told under the name; an absence is left out where there is none.
    fn lines_told<'a>(&'a self) -> impl Iterator<Item = Told<'a>> {
        let [need, offer] = &self.lines;
        let given = |icon, text, missing| match text {
            "" => Told { icon, text: missing, is_due: true, most_rows: 1 },
            text => Told { icon, text, is_due: false, most_rows: 1 },
        };
        let command = |icon, line: &'a (String, bool)| Told { icon, text: &line.0, is_due: line.1, most_rows: 2 };
        let lines = [
            given(icons::TRANSLATE, self.languages.as_str(), self.not_given[0].as_str()),
            given(icons::USERS, &self.delegates, &self.not_given[1]),
            command(icons::HAND_WAVING, need),
            command(icons::HAND_HEART, offer),
        ];
        let times = Told { icon: icons::CLOCK, text: &self.times, is_due: false, most_rows: 3 };
        lines.into_iter().chain(Some(times).filter(|told| !told.text.is_empty()))
    }

    /// Height in which all of it stands.
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let lines = self.lines_told().map(|told| taken(&told.galley(ui, Color32::PLACEHOLDER, width - 2.0 * EDGE)));
        2.0 * TOP + 2.0 * LINE + lines.sum::<f32>()
    }

    pub fn ui(&self, ui: &mut Ui, size: Vec2, is_on: bool) -> Response {
        let colours = palette(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_on, self.said()));
        let (ground, edge) = if is_on { (colours.accent_soft, colours.accent) } else { (colours.sheet, colours.line) };
        let ground = if response.hovered() && !is_on { colours.hover } else { ground };
        let stroke = Stroke::new(1.0, edge);
        ui.painter().rect(rect, theme::ROUNDING, ground, stroke, egui::StrokeKind::Inside);
        let inner = rect.shrink2(egui::vec2(EDGE, TOP));
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
        let mut top = line(2).top();
        for told in self.lines_told() {
            let ink = if told.is_due { colours.due } else { colours.ink };
            let row = Rect::from_min_size(egui::pos2(inner.left(), top), egui::vec2(SIGN - 4.0, LINE));
            paint_icon(ui, row, told.icon, 14.0, colours.quiet);
            let galley = told.galley(ui, ink, inner.width());
            let first = galley.rows.first().map_or(LINE, |row| row.height());
            top += taken(&galley);
            ui.painter().galley(egui::pos2(inner.left() + SIGN, row.center().y - first / 2.0), galley, ink);
        }
        focus_ring(ui, &response);
        response
    }
}

/// One of the lines under a name, in as many rows as it takes.
struct Told<'a> {
    icon: &'static str,
    text: &'a str,
    is_due: bool,
    most_rows: usize,
}

impl Told<'_> {
    fn galley(&self, ui: &Ui, ink: Color32, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::simple(self.text.to_owned(), FontId::proportional(LETTERS), ink, width - SIGN);
        job.wrap.max_rows = self.most_rows;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// Height that a line takes: further rows stand closer to the first than lines do to each other.
fn taken(galley: &Galley) -> f32 {
    LINE + galley.rows.iter().skip(1).map(|row| row.height()).sum::<f32>()
}

fn plain(ui: &Ui, rect: Rect, text: &str, ink: Color32) {
    paint_text(ui, rect, text, FontId::proportional(LETTERS), ink, Align::Min);
}
