//! The numbers of the day, each a row in words that opens its list.

use egui::{Align, FontId, RichText, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::model::Today;
use crate::{
    domain::{
        attention::{Nearness, Want},
        date::PartialDate,
    },
    report::values,
    ui::{
        clock::today,
        command::NavCommand,
        icons,
        nav::{Counter, PartnershipFilter},
        screen::DrawContext,
        theme::{self, BODY, GAP, ROW, SMALL, TINY, WIDE, palette},
        widgets::{
            accessibility,
            basic::{focus_ring, note_ui, paint_icon, paint_text, section_ui, sign_ui, title_ui},
        },
    },
};

/// Width of the numbers.
const NUMBER: f32 = 76.0;

pub fn counters_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Today) {
    let words = context.lookup.words;
    ui.horizontal(|ui| {
        title_ui(ui, words.say("page-today"));
        let colours = palette(ui.ctx());
        let date = values::date(words, PartialDate::of(model.today));
        ui.label(RichText::new(date).size(BODY).color(colours.quiet));
    });
    ScrollArea::vertical().id_salt("today numbers").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - GAP);
        ui.spacing_mut().item_spacing.y = 0.0;
        let due = Nearness::ALL.map(|nearness| (Counter::Due(nearness), format!("today-due-{}", nearness.code())));
        group_ui(ui, context, model, icons::BELL, "today-due", &due);
        let want = |want: Want| (Counter::Want(want), format!("today-want-{}", want.code()));
        group_ui(ui, context, model, icons::HOURGLASS, "today-stalled", &[Want::Step, Want::Activity].map(want));
        let missing = [
            (Counter::Vague, "today-vague".to_owned()),
            want(Want::Contact),
            want(Want::Component),
            (Counter::People, "today-people".to_owned()),
            (Counter::Stale, "today-stale".to_owned()),
        ];
        group_ui(ui, context, model, icons::PUZZLE_PIECE, "today-missing", &missing);
        changed_ui(ui, context, model);
        ui.add_space(WIDE);
    });
}

fn heading_ui(ui: &mut Ui, icon: &str, text: &str) {
    let colours = palette(ui.ctx());
    ui.add_space(GAP);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = SMALL;
        sign_ui(ui, icon, 18.0, colours.accent);
        section_ui(ui, text);
    });
    ui.add_space(TINY);
}

fn group_ui(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    model: &mut Today,
    icon: &str,
    heading: &str,
    counters: &[(Counter, String)],
) {
    let lookup = context.lookup;
    heading_ui(ui, icon, lookup.words.say(heading));
    for (counter, key) in counters {
        let count = model.count(*counter);
        let text = lookup.words.tell(key, &[("count", count.into())]);
        counter_ui(ui, context, model, *counter, &text);
    }
}

/// What changed since the last visit, by others first.
fn changed_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Today) {
    let words = context.lookup.words;
    let Some(since) = model.since else {
        heading_ui(ui, icons::CLOCK_COUNTER_CLOCKWISE, words.say("today-changed"));
        note_ui(ui, words.say("today-first-visit"));
        return;
    };
    let day = values::date(words, PartialDate::of(today(since.at_millis)));
    heading_ui(ui, icons::CLOCK_COUNTER_CLOCKWISE, &words.tell("today-changed-since", &[("date", (&day).into())]));
    if model.changed.is_empty() {
        note_ui(ui, words.say("today-unchanged"));
    }
    for (is_mine, key) in [(false, "today-by-others"), (true, "today-by-me")] {
        let own: Vec<_> = model.changed.iter().copied().filter(|one| one.is_mine == is_mine).collect();
        if own.is_empty() {
            continue;
        }
        note_ui(ui, words.say(key));
        for one in own {
            let kind =
                if one.records == 1 { values::kind(words, one.kind) } else { values::kind_many(words, one.kind) };
            let counter = Counter::Changed { kind: one.kind, is_mine };
            counter_ui(ui, context, model, counter, kind);
        }
    }
}

/// One number with its words; nothing to press where it is none.
fn counter_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Today, counter: Counter, text: &str) {
    let colours = palette(ui.ctx());
    let count = model.count(counter);
    let number = context.lookup.words.integer(count as i64);
    let name = format!("{number} {text}");
    let is_some = count > 0;
    let sense = if is_some { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), sense);
    let is_chosen = is_some && model.chosen == Some(counter);
    if is_some {
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    } else {
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    }
    if is_chosen {
        ui.painter().rect_filled(rect, theme::ROUNDING, colours.accent_soft);
    } else if is_some && response.hovered() {
        ui.painter().rect_filled(rect, theme::ROUNDING, colours.hover);
    }
    let is_late = counter == Counter::Due(Nearness::Overdue);
    let (ink, quiet) = match (is_some, is_late) {
        (true, true) => (colours.wrong, colours.ink),
        (true, false) => (colours.ink, colours.ink),
        (false, _) => (colours.quiet, colours.quiet),
    };
    let figure = rect.with_max_x(rect.left() + NUMBER).shrink2(Vec2::new(SMALL, 0.0));
    paint_text(ui, figure, &number, theme::bold_font(17.0), ink, Align::Max);
    let room = rect.with_min_x(rect.left() + NUMBER + TINY).with_max_x(rect.right() - 30.0);
    paint_text(ui, room, text, FontId::proportional(BODY), quiet, Align::Min);
    if is_some {
        let icon = if matches!(counter, Counter::Want(_)) { icons::ARROW_RIGHT } else { icons::CARET_RIGHT };
        paint_icon(ui, rect.with_min_x(rect.right() - 28.0), icon, 14.0, colours.quiet);
    }
    focus_ring(ui, &response);
    if !is_some || !accessibility::said_once(response.on_hover_text(&name)).clicked() {
        return;
    }
    if let Counter::Want(want) = counter {
        context.send(NavCommand::FilterPartnerships(PartnershipFilter::Wants(want)));
    } else {
        model.is_list_over = true;
        context.send(NavCommand::ShowCounter(counter));
    }
}
