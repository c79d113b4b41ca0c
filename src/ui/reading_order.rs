//! The toolkit lays every text out from left to right. What is written to the left is put into the order in which it is
//! read once a frame is drawn, wherever it stands; names for screen readers and tests stay as they are written. A field
//! that is being written in keeps the order of its caret, and shows above it how its text reads.

use std::{ops::Range, sync::Arc};

use egui::{
    Context, Galley, Label, LayerId, Plugin, Pos2, Shape, Tooltip, Ui, WidgetRect,
    layers::ShapeIdx,
    text::{LayoutJob, LayoutSection},
    text_edit::TextEditState,
};

use crate::{
    files::reading_order::{has_leftward, pieces},
    ui::widgets::focus::focused,
};

/// What a line may be wider than the room it was laid out for: letters that join take another width than alone.
const SLACK: f32 = 2.0;

pub struct ReadingOrder;

impl Plugin for ReadingOrder {
    fn debug_name(&self) -> &'static str {
        "reading order"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let edited = edited(&ctx);
        if let Some(field) = &edited {
            beside_ui(&ctx, field);
        }
        for layer in layers(&ctx) {
            let is_edited = |at: Pos2| {
                edited.as_ref().is_some_and(|field| field.layer_id == layer && field.rect.expand(1.0).contains(at))
            };
            let found: Vec<(usize, Shape)> = ctx.graphics(|graphics| {
                let entries = graphics.get(layer).into_iter().flat_map(|list| list.all_entries().enumerate());
                let leftward = entries.filter(|(_, entry)| is_leftward(&entry.shape));
                leftward.map(|(at, entry)| (at, entry.shape.clone())).collect()
            });
            for (at, mut shape) in found {
                put_in_order(&ctx, &mut shape, &is_edited);
                ctx.graphics_mut(|graphics| {
                    if let Some(list) = graphics.get_mut(layer) {
                        list.mutate_shape(ShapeIdx(at), |entry| entry.shape = shape);
                    }
                });
            }
        }
    }
}

fn layers(ctx: &Context) -> Vec<LayerId> {
    let mut layers: Vec<LayerId> = ctx.memory(|memory| memory.layer_ids().collect());
    if !layers.contains(&LayerId::background()) {
        layers.push(LayerId::background());
    }
    layers
}

/// The field that has the keyboard.
fn edited(ctx: &Context) -> Option<WidgetRect> {
    focused(ctx).filter(|field| TextEditState::load(ctx, field.id).is_some())
}

/// How the text of a field reads, above it: below it is what fits and what is offered.
fn beside_ui(ctx: &Context, field: &WidgetRect) {
    let text = ctx.graphics(|graphics| {
        let mut entries = graphics.get(field.layer_id).into_iter().flat_map(egui::layers::PaintList::all_entries);
        entries.find_map(|entry| text_in(&entry.shape, field))
    });
    if let Some(text) = text {
        let mut tooltip = Tooltip::always_open(ctx.clone(), field.layer_id, field.id.with("reading order"), field.rect);
        tooltip.popup = tooltip.popup.align(egui::RectAlign::TOP_START);
        tooltip.show(|ui| ui.add(Label::new(text).truncate()));
    }
}

fn text_in(shape: &Shape, field: &WidgetRect) -> Option<String> {
    match shape {
        Shape::Text(text) if field.rect.expand(1.0).contains(text.pos) && has_leftward(text.galley.text()) => {
            Some(text.galley.text().to_owned())
        }
        Shape::Vec(shapes) => shapes.iter().find_map(|shape| text_in(shape, field)),
        _ => None,
    }
}

fn is_leftward(shape: &Shape) -> bool {
    match shape {
        Shape::Text(text) => has_leftward(text.galley.text()),
        Shape::Vec(shapes) => shapes.iter().any(is_leftward),
        _ => false,
    }
}

fn put_in_order(ctx: &Context, shape: &mut Shape, is_edited: &impl Fn(Pos2) -> bool) {
    match shape {
        Shape::Text(text) if has_leftward(text.galley.text()) && !is_edited(text.pos) => {
            text.galley = ordered(ctx, &text.galley);
        }
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| put_in_order(ctx, shape, is_edited)),
        _ => {}
    }
}

/// The same text in the order in which it is read, on as many lines.
fn ordered(ctx: &Context, galley: &Galley) -> Arc<Galley> {
    let job = &galley.job;
    let lines = if galley.rows.len() == 1 && !galley.elided {
        vec![(0..job.text.len(), false)]
    } else {
        broken(ctx, job, galley.rows.len())
    };
    let mut whole = LayoutJob { halign: job.halign, ..LayoutJob::default() };
    whole.wrap.max_width = f32::INFINITY;
    for (at, (line, is_cut)) in lines.into_iter().enumerate() {
        if at > 0 {
            let format = format_at(job, line.start);
            whole.append("\n", 0.0, format);
        }
        append_line(&mut whole, job, line, is_cut);
    }
    ctx.fonts_mut(|fonts| fonts.layout_job(whole))
}

/// The lines of a text in the order in which it is written, and which of them is cut short.
fn broken(ctx: &Context, job: &LayoutJob, rows: usize) -> Vec<(Range<usize>, bool)> {
    let room = job.wrap.max_width + SLACK;
    let fits = |line: Range<usize>, is_cut: bool| {
        let mut measured = LayoutJob::default();
        measured.wrap.max_width = f32::INFINITY;
        append_line(&mut measured, job, line, is_cut);
        ctx.fonts_mut(|fonts| fonts.layout_job(measured)).size().x <= room
    };
    let mut lines: Vec<(Range<usize>, bool)> = Vec::new();
    let mut begin = 0;
    for paragraph in job.text.split_inclusive('\n') {
        let end = begin + paragraph.trim_end_matches('\n').len();
        let mut line = begin..begin;
        for word in job.text[begin..end].split_inclusive(' ') {
            let longer = line.start..line.end + word.len();
            if !line.is_empty() && !fits(longer.clone(), false) {
                lines.push((line.clone(), false));
                line = line.end..line.end + word.len();
            } else {
                line = longer;
            }
        }
        lines.push((line, false));
        begin += paragraph.len();
    }
    if lines.len() > rows || rows == 1 {
        // As much of the last line as there is room for.
        let end = lines.last().map_or(0, |(line, _)| line.end);
        lines.truncate(rows);
        if let Some((line, is_cut)) = lines.last_mut() {
            let ends = job.text[line.start..end].char_indices().map(|(at, _)| line.start + at).rev();
            let mut ends = ends.chain([line.start]);
            line.end = ends.find(|end| fits(line.start..*end, true)).unwrap_or(line.start);
            *is_cut = true;
        }
    }
    lines
}

/// Appends the pieces of a line from its left edge, each as a section of its own, so that it is shaped by itself.
fn append_line(whole: &mut LayoutJob, job: &LayoutJob, line: Range<usize>, is_cut: bool) {
    for piece in pieces(&job.text[line.clone()]) {
        let (from, to) = (line.start + piece.range.start, line.start + piece.range.end);
        let is_whole = section_at(job, from).is_some_and(|section| section.byte_range.end.0 >= to);
        if is_whole || piece.is_leftward {
            whole.append(&piece.text, 0.0, format_at(job, from));
            continue;
        }
        for (at, sign) in piece.text.char_indices() {
            whole.append(sign.encode_utf8(&mut [0; 4]), 0.0, format_at(job, from + at));
        }
    }
    if is_cut {
        whole.append("…", 0.0, format_at(job, line.start));
    }
}

fn section_at(job: &LayoutJob, at: usize) -> Option<&LayoutSection> {
    job.sections.iter().rev().find(|section| section.byte_range.start.0 <= at)
}

fn format_at(job: &LayoutJob, at: usize) -> egui::TextFormat {
    section_at(job, at).map(|section| section.format.clone()).unwrap_or_default()
}
