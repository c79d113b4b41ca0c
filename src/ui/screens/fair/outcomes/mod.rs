//! What came of the fair: the funnel from a meeting to an agreement in force, women's part in it, and what went stale.

mod model;

pub use model::Outcomes;

use egui::{Align, FontId, Grid, Label, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::{
    domain::{
        heads::Heads,
        outcomes::{Funnel, Rung},
    },
    report::values,
    ui::{
        command::NavCommand,
        icons,
        lookup::Lookup,
        screen::DrawContext,
        theme::{self, BODY, GAP, HUGE, NOTE, SMALL, TINY, palette},
        widgets::{
            basic::{empty_ui, link_ui, note_ui, paint_text, section_ui},
            fill::{Fill, legend_ui, paint_fill},
        },
    },
};

const BAR: f32 = 24.0;
const LABEL: f32 = 184.0;
const FIGURE: f32 = 288.0;
/// Width of a column that counts.
const COLUMN: f32 = 116.0;
const WIDEST: f32 = 908.0;

pub fn outcomes_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &Outcomes) {
    let lookup = context.lookup;
    let words = lookup.words;
    if model.whole.count(Rung::Meeting) == 0 {
        empty_ui(ui, icons::FUNNEL, words.say("outcomes-empty"), words.say("outcomes-empty-note"), None);
        return;
    }
    ScrollArea::vertical().id_salt("outcomes").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = TINY;
        ui.add_space(SMALL);
        section_ui(ui, words.say("outcomes-funnel"));
        for rung in Rung::ALL {
            rung_ui(ui, lookup, model.whole, rung);
        }
        ui.add_space(HUGE);
        section_ui(ui, words.say("outcomes-women"));
        for row in &model.presence {
            presence_ui(ui, lookup, words.say(row.key), row.heads);
        }
        ui.add_space(TINY);
        let kinds = [
            (Fill::Solid, "outcomes-women-short"),
            (Fill::Soft, "outcomes-men"),
            (Fill::Dotted, "outcomes-other"),
            (Fill::Hollow, "outcomes-not-given"),
        ];
        legend_ui(ui, kinds.into_iter().map(|(fill, key)| (fill, words.say(key))));
        for (key, groups) in [("outcomes-themes", &model.themes), ("outcomes-networks", &model.networks)] {
            ui.add_space(HUGE);
            section_ui(ui, words.say(key));
            groups_ui(ui, lookup, key, groups);
        }
        ui.add_space(HUGE);
        section_ui(ui, words.say("outcomes-stale"));
        if model.stale.is_empty() {
            note_ui(ui, words.say("outcomes-stale-none"));
        }
        for one in &model.stale {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                if link_ui(ui, &one.title).clicked() {
                    context.send(NavCommand::Show(one.record_ref));
                }
                let since = values::date(words, one.since);
                note_ui(ui, &words.tell("outcomes-stale-since", &[("when", (&since).into())]));
            });
        }
        ui.add_space(HUGE);
    });
}

fn rung_name(lookup: &Lookup<'_>, rung: Rung) -> String {
    lookup.words.say(&format!("outcomes-rung-{}", rung.code())).to_owned()
}

/// How many came so far, and of those before, how many in a hundred.
fn figure(lookup: &Lookup<'_>, funnel: Funnel, rung: Rung) -> String {
    let count = lookup.words.integer(funnel.count(rung) as i64);
    match funnel.conversion(rung) {
        Some(percent) => {
            lookup.words.tell("outcomes-count", &[("count", (&count).into()), ("percent", percent.into())])
        }
        None => count,
    }
}

/// A label, a bar, and a figure on one line; returns where the bar is.
fn line_ui(ui: &mut Ui, label: &str, figure: &str, told: &str) -> Rect {
    let colours = palette(ui.ctx());
    let width = ui.available_width().min(WIDEST);
    let (rect, response) = ui.allocate_exact_size(vec2(width, BAR), Sense::hover());
    let part = |from: f32, to: f32| Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()));
    let (from, to) = (rect.left() + LABEL, rect.right() - FIGURE);
    paint_text(ui, part(rect.left(), from - SMALL), label, FontId::proportional(BODY), colours.ink, Align::Min);
    paint_text(ui, part(to + SMALL, rect.right()), figure, theme::bold_font(BODY), colours.ink, Align::Min);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told));
    part(from, to).shrink2(vec2(0.0, 4.0))
}

fn rung_ui(ui: &mut Ui, lookup: &Lookup<'_>, funnel: Funnel, rung: Rung) {
    let (name, figure) = (rung_name(lookup, rung), figure(lookup, funnel, rung));
    let bar = line_ui(ui, &name, &figure, &lookup.words.pair(&name, &figure));
    let share = funnel.count(rung) as f32 / funnel.count(Rung::Meeting).max(1) as f32;
    if share > 0.0 {
        paint_fill(ui, bar.with_max_x(bar.left() + (bar.width() * share).max(2.0)), Fill::Solid);
    }
}

fn presence_ui(ui: &mut Ui, lookup: &Lookup<'_>, label: &str, heads: Heads) {
    let words = lookup.words;
    let whole = heads.all();
    let parts = [
        (Fill::Solid, "outcomes-women-short", heads.women),
        (Fill::Soft, "outcomes-men", heads.men),
        (Fill::Dotted, "outcomes-other", heads.other),
        (Fill::Hollow, "outcomes-not-given", heads.not_given),
    ];
    let counted: Vec<String> =
        parts.iter().map(|(_, key, count)| words.pair(words.say(key), &words.integer(*count))).collect();
    let figure = match heads.women_percent().zip(heads.unknown_percent()) {
        None if whole == 0 => words.say("outcomes-nobody").to_owned(),
        None => words.say("outcomes-not-given").to_owned(),
        Some((percent, 0)) => words.tell("outcomes-share", &[("percent", percent.into())]),
        Some((percent, unknown)) => {
            words.tell("outcomes-share-unsaid", &[("percent", percent.into()), ("unknown", unknown.into())])
        }
    };
    let told = words.pair(label, &counted.join("; "));
    let bar = line_ui(ui, label, &figure, &told);
    let mut from = bar.left();
    for (fill, _, count) in parts {
        let to = from + bar.width() * count as f32 / whole.max(1) as f32;
        if count > 0 {
            paint_fill(ui, bar.with_min_x(from).with_max_x(to), fill);
        }
        from = to;
    }
}

fn groups_ui(ui: &mut Ui, lookup: &Lookup<'_>, id: &str, groups: &[(String, Funnel)]) {
    let colours = palette(ui.ctx());
    // Both tables keep the same columns, whatever stands in them; the first is that of the bars above.
    Grid::new(id).spacing(vec2(GAP, TINY)).min_col_width(COLUMN).striped(true).show(ui, |ui| {
        ui.add_sized(vec2(LABEL - GAP, BAR), Label::new(""));
        for rung in Rung::ALL {
            ui.label(RichText::new(rung_name(lookup, rung)).size(NOTE).color(colours.quiet));
        }
        ui.end_row();
        for (name, funnel) in groups {
            ui.allocate_ui(vec2(LABEL - GAP, BAR), |ui| ui.add(Label::new(name).truncate()));
            for rung in Rung::ALL {
                ui.label(figure(lookup, *funnel, rung));
            }
            ui.end_row();
        }
    });
}
