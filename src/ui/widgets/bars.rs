//! Contributions per year as stacked bars, one picture to a currency, and what the budget still lacks.

use egui::{Align, FontId, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{
    accessibility,
    basic::{note_ui, paint_text, section_ui},
    fill::{Fill, legend_ui, paint_fill},
};
use crate::{
    domain::money_years::{CurrencyYears, Layer, Layers, MoneyYears},
    report::values,
    ui::theme::{self, GAP, NOTE, SMALL, TINY, palette},
    words::{Arg, Words},
};

const BAR_HEIGHT: f32 = 120.0;
const WIDEST: f32 = 64.0;
/// Most years drawn one beside the other, empty ones included; beyond it only those with money have a place.
const MOST_YEARS: i64 = 40;

/// Draws every currency by itself, and says what is in none of the bars.
pub fn bars_ui(ui: &mut Ui, words: &Words, money: &MoneyYears) {
    if money.is_empty() {
        note_ui(ui, words.say("money-none"));
        return;
    }
    for (at, currency) in money.currencies.iter().enumerate() {
        if at > 0 {
            ui.add_space(GAP);
        }
        currency_ui(ui, words, currency);
    }
    if money.currencies.len() > 1 {
        note_ui(ui, words.say("money-not-added"));
    }
    for (key, count) in [
        ("money-unvalued", money.unvalued_in_kind),
        ("money-without-figure", money.without_figure),
        ("money-fallen-away", money.fallen_away),
    ] {
        if count > 0 {
            note_ui(ui, &words.tell(key, &[("count", count.into())]));
        }
    }
}

fn fill(layer: Layer) -> Fill {
    match layer {
        Layer::Spent => Fill::Solid,
        Layer::Disbursed => Fill::Striped,
        Layer::Committed => Fill::Hatched,
        Layer::InKind => Fill::Dotted,
        Layer::Pledged => Fill::Soft,
        Layer::Applied => Fill::Hollow,
    }
}

fn name(words: &Words, layer: Layer) -> &str {
    words.say(layer.key())
}

fn currency_ui(ui: &mut Ui, words: &Words, money: &CurrencyYears) {
    ui.spacing_mut().item_spacing.y = TINY;
    section_ui(ui, &words.tell("money-in-currency", &[("currency", (&money.currency).into())]));
    if let Some(budget) = money.budget {
        note_ui(ui, &coverage(words, money, budget));
        whole_ui(ui, words, money, budget);
    }
    if !money.years.is_empty() {
        ui.add_space(SMALL);
        years_ui(ui, words, money);
    }
    let used = Layer::ALL.into_iter().filter(|layer| money.whole.get(*layer) > 0);
    let lacking = money.missing().map(|_| (Fill::Lacking, words.say("money-missing")));
    legend_ui(ui, used.map(|layer| (fill(layer), name(words, layer))).chain(lacking));
}

fn amount(words: &Words, money: &CurrencyYears, minor: i64) -> String {
    money.money(minor).map(|money| values::money(words, money)).unwrap_or_default()
}

/// How much of the budget is sure, and what more is hoped for.
fn coverage(words: &Words, money: &CurrencyYears, budget: i64) -> String {
    let sure = money.whole.sure();
    let covered = amount(words, money, sure);
    let budget_text = amount(words, money, budget);
    let rest = amount(words, money, (budget.saturating_sub(sure)).saturating_abs());
    let key = match money.missing() {
        Some(_) => "money-coverage-missing",
        None if sure > budget => "money-coverage-more",
        None => "money-coverage-whole",
    };
    let args = [("covered", Arg::from(&covered)), ("budget", (&budget_text).into()), ("rest", (&rest).into())];
    let mut sentence = words.tell(key, &args);
    let hoped = Layer::ALL.into_iter().filter(|layer| !layer.is_sure() && money.whole.get(*layer) > 0);
    let hoped = hoped.map(|layer| words.pair(name(words, layer), &amount(words, money, money.whole.get(layer))));
    let hoped = hoped.collect::<Vec<_>>().join("; ");
    if !hoped.is_empty() {
        sentence.push(' ');
        sentence.push_str(&words.tell("money-hoped", &[("amount", (&hoped).into())]));
    }
    sentence
}

/// The layers that hold something, in words.
fn in_words(words: &Words, money: &CurrencyYears, layers: &Layers) -> String {
    let held = Layer::ALL.into_iter().filter(|layer| layers.get(*layer) != 0);
    let held = held.map(|layer| words.pair(name(words, layer), &amount(words, money, layers.get(layer))));
    held.collect::<Vec<_>>().join("; ")
}

/// One lying bar: all years together, up to the budget.
fn whole_ui(ui: &mut Ui, words: &Words, money: &CurrencyYears, budget: i64) {
    let colours = palette(ui.ctx());
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    let bar = rect.shrink2(vec2(0.0, 3.0));
    let most = budget.max(money.whole.total()).max(1) as f32;
    let x = |minor: i64| bar.left() + bar.width() * (minor as f32 / most).clamp(0.0, 1.0);
    if money.missing().is_some() {
        paint_fill(ui, bar.with_min_x(x(money.whole.sure())).with_max_x(x(budget)), Fill::Lacking);
    }
    let mut from = 0;
    for layer in Layer::ALL {
        let to = from + money.whole.get(layer);
        let mut part = bar.with_min_x(x(from)).with_max_x(x(to));
        if !layer.is_sure() {
            // What is only hoped for covers nothing yet: the gap stays in sight around it.
            part = part.shrink2(vec2(0.0, 4.0));
        }
        paint_fill(ui, part, fill(layer));
        from = to;
    }
    // The budget itself: a stroke that stands out above and below.
    ui.painter().vline(x(budget).min(rect.right() - 1.0), rect.y_range(), Stroke::new(2.0, colours.ink));
    let told = format!("{} {}", coverage(words, money, budget), in_words(words, money, &money.whole));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &told));
    accessibility::said_once(response.on_hover_text(told));
}

/// The years that have a place, in order; the one of what carries no year comes last.
fn places(money: &CurrencyYears) -> Vec<Option<i64>> {
    let known: Vec<i64> = money.years.keys().filter_map(|year| *year).collect();
    let mut places: Vec<Option<i64>> = match (known.first(), known.last()) {
        (Some(first), Some(last)) if last - first < MOST_YEARS => (*first..=*last).map(Some).collect(),
        _ => known.into_iter().map(Some).collect(),
    };
    if money.years.contains_key(&None) {
        places.push(None);
    }
    places
}

fn years_ui(ui: &mut Ui, words: &Words, money: &CurrencyYears) {
    let colours = palette(ui.ctx());
    let places = places(money);
    let most = money.years.values().map(Layers::total).max().unwrap_or(0).max(1) as f32;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), BAR_HEIGHT + 40.0), Sense::hover());
    let slot = (rect.width() / places.len().max(1) as f32).min(WIDEST * 1.6);
    let base = rect.bottom() - 20.0;
    let top = rect.top() + 20.0;
    ui.painter().hline(rect.left()..=rect.left() + slot * places.len() as f32, base, Stroke::new(1.0, colours.quiet));
    // Every so many years carry their number where the slots are too narrow for each; amounts only where they fit.
    let stride = (38.0 / slot).ceil().max(1.0) as usize;
    for (at, year) in places.iter().enumerate() {
        let left = rect.left() + slot * at as f32;
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(left + slot, rect.bottom()));
        let label = year.map_or_else(|| words.say("money-no-year").to_owned(), |year| year.to_string());
        if at % stride == 0 || year.is_none() {
            let under = area.with_min_y(base + 2.0);
            paint_text(ui, under, &label, FontId::proportional(NOTE), colours.quiet, Align::Center);
        }
        let Some(layers) = money.years.get(year) else { continue };
        let bar_width = (slot - 6.0).clamp(3.0, WIDEST);
        let mut bottom = base;
        for layer in Layer::ALL {
            let height = (base - top) * (layers.get(layer) as f32 / most);
            let part = Rect::from_min_max(
                pos2(area.center().x - bar_width / 2.0, bottom - height),
                pos2(area.center().x + bar_width / 2.0, bottom),
            );
            paint_fill(ui, part, fill(layer));
            bottom -= height;
        }
        let total = amount(words, money, layers.total());
        if slot > 84.0 || places.len() == 1 {
            let over = Rect::from_min_max(pos2(area.left(), bottom - 18.0), pos2(area.right(), bottom - 1.0));
            paint_text(ui, over, &total, theme::bold_font(NOTE), colours.ink, Align::Center);
        }
        let told = format!("{}. {}", words.pair(&label, &total), in_words(words, money, layers));
        let response = ui.interact(area, ui.scope_id().with(("year", &money.currency, at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &told));
        if response.hovered() {
            ui.painter().hline(area.x_range(), base + 1.0, Stroke::new(2.0, colours.accent));
        }
        accessibility::said_once(response.on_hover_text(told));
    }
}
