//! The requests that have no meeting, each with why.

use egui::{FontId, Frame, Label, Margin, Panel, RichText, ScrollArea, Stroke, TextFormat, Ui, text::LayoutJob};

use super::model::TimetablePage;
use crate::{
    report::fair::unplaced,
    ui::{
        icons,
        screen::DrawContext,
        theme::{self, NOTE, TINY, palette},
        widgets::{
            accessibility,
            basic::{icon_only_ui, note_ui, section_ui},
        },
    },
};

/// Height of one entry: the pair, and a sentence or two of four lines at most; the whole of it on hovering.
const ENTRY: f32 = 104.0;
const LINES: usize = 4;
/// Room kept free for the scroll bar.
pub const BAR: f32 = 12.0;

impl TimetablePage {
    pub(super) fn left_out_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>) {
        let words = context.lookup.words;
        let colours = palette(ui.ctx());
        let frame = Frame::new().stroke(Stroke::new(1.0, colours.line)).inner_margin(Margin::symmetric(12, 8));
        let mut taken = None;
        Panel::right("left-out").exact_size(332.0).frame(frame).show(ui, |ui| {
            let Some(left_out) = &self.left_out else {
                note_ui(ui, self.unexplained_why.as_deref().unwrap_or(words.say("timetable-explaining")));
                return;
            };
            section_ui(ui, &words.tell("timetable-left-out", &[("count", left_out.len().into())]));
            if left_out.is_empty() {
                if !self.plan.pairs.is_empty() {
                    note_ui(ui, words.say("timetable-all-placed"));
                }
                return;
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().scroll.floating_allocated_width = BAR;
            let may_place = context.may_write && self.found.is_none();
            ScrollArea::vertical().auto_shrink(false).show_rows(ui, ENTRY, left_out.len(), |ui, range| {
                for one in &left_out[range] {
                    let names = self.called();
                    let (pair, why) = (names.pair(one.request), unplaced(words, &names, one));
                    ui.allocate_ui(egui::vec2(ui.available_width(), ENTRY), |ui| {
                        ui.set_min_height(ENTRY);
                        ui.horizontal(|ui| {
                            ui.spacing_mut().item_spacing.x = TINY;
                            let width = ui.available_width() - 36.0;
                            let name = Label::new(RichText::new(&pair).font(theme::bold_font(13.0))).truncate();
                            ui.allocate_ui_with_layout(
                                egui::vec2(width, 24.0),
                                egui::Layout::left_to_right(egui::Align::Center),
                                |ui| {
                                    ui.set_min_width(width);
                                    ui.add(name)
                                },
                            );
                            let label = words.tell("timetable-place", &[("pair", (&pair).into())]);
                            if may_place && icon_only_ui(ui, icons::ARROWS_LEFT_RIGHT, &label).clicked() {
                                taken = Some(one.request);
                            }
                        });
                        let quiet = TextFormat::simple(FontId::proportional(NOTE), colours.quiet);
                        let mut job = LayoutJob::single_section(why.clone(), quiet);
                        job.wrap.max_width = ui.available_width();
                        job.wrap.max_rows = LINES;
                        accessibility::said_once(ui.add(Label::new(job)).on_hover_text(&why));
                    });
                }
            });
        });
        if let Some(request) = taken {
            self.pick_up_request(request);
        }
    }
}
