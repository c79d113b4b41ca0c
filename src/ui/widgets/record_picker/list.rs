//! The list under a field that names a record.

use egui::{Align, FontId, Id, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::offers::{Chosen, Offer, Offers};
use crate::ui::{
    icons,
    lookup::Lookup,
    theme::{self, BODY, GAP, NOTE, palette},
    widgets::{
        accessibility,
        basic::{note_ui, paint_icon, paint_text, wrong_ui},
    },
};

/// What can be pressed and is stepped past by Tab: the arrows go through the list from within the field.
const PRESSED: Sense = Sense::CLICK;
const LINE: f32 = 28.0;
/// Lines seen at once.
const SEEN: f32 = 8.0;

/// Draws what is offered; which of it was pressed.
pub fn list_ui(ui: &mut Ui, lookup: &Lookup<'_>, offers: &Offers, lit: Option<usize>, field: Id) -> Option<usize> {
    let words = lookup.words;
    let mut taken = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    accessibility::region(ui, Role::ListBox);
    if let Some(none) = &offers.none {
        note_ui(ui, none);
    }
    let longest = longest_title(ui, &offers.lines);
    ScrollArea::vertical().max_height(SEEN * LINE).auto_shrink([false, true]).show(ui, |ui| {
        for (at, offer) in offers.lines.iter().enumerate() {
            let response = line_ui(ui, offer, lit == Some(at), longest);
            if lit == Some(at) {
                accessibility::active(ui.ctx(), field, response.id);
            }
            // By the keys only: under the pointer nothing may roll away.
            if lit == Some(at) && ui.input(|input| !input.pointer.is_moving() && input.events.iter().any(is_key)) {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                taken = Some(at);
            }
        }
    });
    if let Some(problem) = &offers.problem {
        wrong_ui(ui, problem);
    }
    if !offers.lines.is_empty() {
        note_ui(ui, words.say("place-note"));
    }
    taken
}

fn is_key(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Key { pressed: true, .. })
}

/// As much room for the names as the longest needs: what tells them apart gets the rest.
fn longest_title(ui: &Ui, lines: &[Offer]) -> f32 {
    let ink = palette(ui.ctx()).ink;
    let width = |title: &str| ui.painter().layout_no_wrap(title.to_owned(), FontId::proportional(BODY), ink).size().x;
    let told = lines.iter().filter(|offer| !offer.detail.is_empty());
    told.map(|offer| width(&offer.title)).fold(0.0, f32::max) + GAP
}

fn line_ui(ui: &mut Ui, offer: &Offer, is_lit: bool, longest: f32) -> Response {
    let colours = palette(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE), PRESSED);
    let name = [offer.title.as_str(), &offer.detail].into_iter().filter(|part| !part.is_empty());
    let name = name.collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    accessibility::selected(&response, is_lit);
    if is_lit || response.hovered() {
        let ground = if is_lit { colours.accent_soft } else { colours.hover };
        ui.painter().rect_filled(rect, theme::ROUNDING, ground);
    }
    let icon = match offer.chosen {
        Chosen::Known(_) => icons::CHECK_CIRCLE,
        Chosen::Listed(_) => icons::MAP_PIN,
        Chosen::New(_) => icons::PLUS,
        Chosen::Unnamed => icons::CIRCLE_DASHED,
    };
    paint_icon(ui, rect.with_max_x(rect.left() + 30.0), icon, 16.0, colours.accent);
    let text = rect.with_min_x(rect.left() + 32.0).shrink2(egui::vec2(4.0, 0.0));
    let names = if offer.detail.is_empty() { text.width() } else { longest.min(text.width() * 0.6) };
    let split = text.left() + names;
    let (body, note) = (FontId::proportional(BODY), FontId::proportional(NOTE));
    paint_text(ui, text.with_max_x(split), &offer.title, body, colours.ink, Align::Min);
    paint_text(ui, text.with_min_x(split + 6.0), &offer.detail, note, colours.quiet, Align::Min);
    response
}
