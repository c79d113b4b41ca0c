//! The menu where a person makes filters of their own and keeps them under a name.

use std::collections::BTreeSet;

use egui::{
    Align, FontId, Key, Modifiers, Response, RichText, Role, ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::{Column, Filter, Listing, Row, column_filter::Way};
use crate::{
    domain::{
        date::{DateOrder, PartialDate, read_typed},
        fold::fold,
        money::read_amount,
        value::{FieldType, Value},
    },
    files::reference,
    report::values,
    ui::{
        command::PreferenceCommand,
        icons,
        list_prefs::{ColumnFilter, Test},
        lookup::Lookup,
        screen::DrawContext,
        screens::listing::filter_form::Menu,
        theme::{self, BODY, NOTE, ROW, SMALL, TINY, palette},
        widgets::{
            accessibility,
            basic::{
                caption_ui, icon_only_ui, line_ui, note_ui, paint_icon, paint_text, primary_ui, section_ui, wrong_ui,
            },
        },
    },
};

/// Codes that are looked over without a field to find them.
const FEW: usize = 12;

/// A filter in words: what its chip says.
pub fn said(lookup: &Lookup<'_>, column: &Column, test: &Test) -> String {
    let words = lookup.words;
    let name = column.title(lookup);
    let what = match test {
        Test::Given => words.say("sift-given").to_owned(),
        Test::NotGiven => words.say("sift-not-given").to_owned(),
        Test::Is(codes) => codes.iter().map(|code| code_name(lookup, column, code)).collect::<Vec<_>>().join(", "),
        Test::Says(text) => words.tell("sift-says", &[("text", text.into())]),
        Test::Within(from, until) => {
            let date = |text: &str| text.parse().map(|date| values::short_date(lookup.words, date)).unwrap_or_default();
            span(lookup, &date(from), &date(until))
        }
        Test::Between(least, most) => {
            let number = |number: &Option<i64>| number.map(|number| words.integer(number)).unwrap_or_default();
            span(lookup, &number(least), &number(most))
        }
    };
    words.tell("sift-chip", &[("column", (&name).into()), ("what", (&what).into())])
}

fn span(lookup: &Lookup<'_>, from: &str, until: &str) -> String {
    let words = lookup.words;
    match (from.is_empty(), until.is_empty()) {
        (false, false) => words.tell("value-from-to", &[("start", from.into()), ("end", until.into())]),
        (false, true) => words.tell("sift-from", &[("from", from.into())]),
        _ => words.tell("sift-to", &[("until", until.into())]),
    }
}

fn code_name(lookup: &Lookup<'_>, column: &Column, code: &str) -> String {
    match column.holds {
        FieldType::Code(set) | FieldType::Codes(set) => lookup.choice(set.name, code),
        FieldType::Country => lookup.country(code),
        FieldType::Languages => reference::language_name(code, lookup.language()).to_owned(),
        _ => lookup.choice("answer", code),
    }
}

/// Draws the buttons "Filter" and "Saved filters"; true when the filters changed.
pub fn menu_ui<R: Row, F: Filter<R>>(ui: &mut Ui, context: &mut DrawContext<'_>, list: &mut Listing<R, F>) -> bool {
    let lookup = context.lookup;
    let words = lookup.words;
    let mut is_changed = false;
    let button = icon_only_ui(ui, icons::FUNNEL_SIMPLE, words.say("sift-add"));
    if button.clicked() {
        list.menu = Menu::begun();
    }
    accessibility::menu(&button);
    let popup = egui::Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| {
        ui.set_min_width(280.0);
        ui.set_max_width(340.0);
        match list.menu.column {
            None => first_ui(ui, context, list, &mut is_changed),
            Some(name) => test_ui(ui, lookup, list, name, &mut is_changed),
        }
    });
    is_changed
}

/// What the menu begins with: filters kept by name, then the columns.
#[derive(Clone, Copy, PartialEq)]
enum Offer {
    Saved(usize),
    Column(usize),
}

fn first_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    list: &mut Listing<R, F>,
    is_changed: &mut bool,
) {
    let lookup = context.lookup;
    let words = lookup.words;
    let (field, is_entered) = find_ui(ui, lookup, &mut list.menu);
    let wanted = fold(list.menu.typed.trim());
    let fits = |name: &str| wanted.is_empty() || fold(name).contains(&wanted);
    let saved: Vec<(Offer, String)> = list
        .prefs
        .saved
        .iter()
        .map(|saved| saved.name.clone())
        .enumerate()
        .filter(|(_, name)| fits(name))
        .map(|(at, name)| (Offer::Saved(at), name))
        .collect();
    let columns: Vec<(Offer, String)> = list
        .columns
        .iter()
        .map(|column| column.title(lookup))
        .enumerate()
        .filter(|(_, name)| fits(name))
        .map(|(at, name)| (Offer::Column(at), name))
        .collect();
    let count = saved.len() + columns.len();
    let moved = walk(ui, &field, &mut list.menu.lit, count);
    let lit = list.menu.lit;
    let mut taken = is_entered.then(|| saved.iter().chain(&columns).nth(lit)).flatten().map(|(offer, _)| *offer);
    let mut gone = None;
    if count == 0 {
        note_ui(ui, words.say("nothing-found"));
    }
    let mut at = 0;
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        accessibility::region(ui, Role::ListBox);
        for (key, offers) in [("sift-saved", &saved), ("sift-by", &columns)] {
            if offers.is_empty() {
                continue;
            }
            head_ui(ui, words.say(key));
            for (offer, name) in offers {
                let is_lit = at == lit;
                let (icon, is_on) = match offer {
                    Offer::Saved(_) => (icons::STAR, false),
                    Offer::Column(place) => {
                        let column = list.columns[*place];
                        (
                            icon(column.way()),
                            list.column_filters.iter().any(|column_filter| column_filter.column == column.name),
                        )
                    }
                };
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    let is_saved = matches!(offer, Offer::Saved(_));
                    // The bar that scrolls lies over the end of what it scrolls.
                    let room = ui.available_width() - 12.0 - if is_saved { ROW } else { 0.0 };
                    let row = offer_ui(ui, room, icon, name, is_lit, is_on);
                    if is_lit {
                        accessibility::active(ui.ctx(), field.id, row.id);
                        if moved {
                            row.scroll_to_me(None);
                        }
                    }
                    if row.clicked() {
                        taken = Some(*offer);
                    }
                    if let Offer::Saved(place) = offer {
                        let forget = words.tell("sift-forget", &[("name", name.into())]);
                        if icon_only_ui(ui, icons::X, &forget).clicked() {
                            gone = Some(*place);
                        }
                    }
                });
                at += 1;
            }
        }
    });
    if let Some(at) = gone {
        list.prefs.saved.remove(at);
        list.menu.lit = 0;
        context.send(PreferenceCommand::SaveListPrefs { list: list.name, prefs: list.prefs.clone() });
    }
    match taken.filter(|_| gone.is_none()) {
        Some(Offer::Saved(at)) => {
            let saved = list.prefs.saved[at].clone();
            list.apply(&saved, lookup);
            *is_changed = true;
            ui.close();
        }
        Some(Offer::Column(at)) => {
            let column = list.columns[at];
            list.menu = Menu { column: Some(column.name), ..Menu::begun() };
            if column.way() == Way::Codes {
                list.menu.offered = offered(lookup, list, &column);
            }
        }
        None => {}
    }
    if list.is_filtered() {
        kept_ui(ui, context, list, is_changed);
    }
}

/// The filters that hold now: kept under a name, or all taken off.
fn kept_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    list: &mut Listing<R, F>,
    is_changed: &mut bool,
) {
    let words = context.lookup.words;
    ui.add_space(SMALL);
    line_ui(ui);
    head_ui(ui, words.say("sift-keep"));
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(&mut list.menu.name).desired_width(180.0).margin(theme::FIELD);
        let field = ui.add(edit.hint_text(words.say("sift-name").to_owned()));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, words.say("sift-name")));
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let name = list.menu.name.trim().to_owned();
        if (ui.button(words.say("save")).clicked() || enter) && !name.is_empty() {
            list.prefs.saved.retain(|saved| saved.name != name);
            let saved = list.filters_as(&name);
            list.prefs.saved.push(saved);
            list.menu = Menu::default();
            context.send(PreferenceCommand::SaveListPrefs { list: list.name, prefs: list.prefs.clone() });
            ui.close();
        }
    });
    if ui.button(words.say("clear-filters")).clicked() {
        list.show_all();
        *is_changed = true;
        ui.close();
    }
}

/// The field that narrows what is offered, and whether Enter was pressed in it; it has the keyboard from the start.
fn find_ui(ui: &mut Ui, lookup: &Lookup<'_>, menu: &mut Menu) -> (Response, bool) {
    let hint = lookup.words.say("type-to-find");
    let edit = TextEdit::singleline(&mut menu.typed).hint_text(hint.to_owned()).desired_width(f32::INFINITY);
    let field = ui.add(edit.margin(theme::FIELD));
    field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
    if field.changed() {
        menu.lit = 0;
    }
    arrive(&field, &mut menu.focus);
    let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    (field, is_entered)
}

/// Gives the keyboard to the first control once the menu has come up.
fn arrive(control: &Response, waits: &mut bool) {
    if control.has_focus() {
        *waits = false;
    } else if *waits {
        control.request_focus();
    }
}

/// Moves what is lit by the arrows; whether they moved it.
fn walk(ui: &Ui, field: &Response, lit: &mut usize, count: usize) -> bool {
    let before = *lit;
    if field.has_focus() {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            *lit += 1;
        }
        if pressed(Key::ArrowUp) {
            *lit = lit.saturating_sub(1);
        }
    }
    *lit = (*lit).min(count.saturating_sub(1));
    *lit != before
}

fn icon(way: Way) -> &'static str {
    match way {
        Way::Codes => icons::LIST_CHECKS,
        Way::Words => icons::TEXT_AA,
        Way::Dates => icons::CALENDAR_BLANK,
        Way::Numbers => icons::CHART_BAR,
    }
}

fn head_ui(ui: &mut Ui, text: &str) {
    ui.add_space(SMALL);
    let heading = caption_ui(ui, text);
    accessibility::heading(&heading, 2, text);
    ui.add_space(TINY);
}

/// One thing to choose; a sign at its end says that it holds already.
fn offer_ui(ui: &mut Ui, width: f32, icon: &str, name: &str, is_lit: bool, is_on: bool) -> Response {
    let colours = palette(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, ROW - 2.0), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, name));
    accessibility::selected(&response, is_on);
    if is_lit || response.hovered() {
        let ground = if is_lit { colours.accent_soft } else { colours.hover };
        ui.painter().rect_filled(rect, theme::ROUNDING, ground);
    }
    paint_icon(ui, rect.with_max_x(rect.left() + 28.0), icon, 15.0, colours.quiet);
    let end = rect.right() - if is_on { 26.0 } else { 4.0 };
    let text = rect.with_min_x(rect.left() + 30.0).with_max_x(end);
    paint_text(ui, text, name, FontId::proportional(BODY), colours.ink, Align::Min);
    if is_on {
        paint_icon(ui, rect.with_min_x(end), icons::CHECK, 14.0, colours.accent);
    }
    response
}

/// The codes that stand in a column of a list, in the order of their set or of their names.
fn offered<R: Row, F: Filter<R>>(lookup: &Lookup<'_>, list: &Listing<R, F>, column: &Column) -> Vec<(String, String)> {
    let mut found: BTreeSet<String> = BTreeSet::new();
    match column.holds {
        FieldType::Code(set) | FieldType::Codes(set) => {
            return lookup.choices(set).into_iter().map(|(code, name)| (code.to_owned(), name)).collect();
        }
        FieldType::Flag => found.extend(["yes".to_owned(), "no".to_owned()]),
        _ => {
            for row in list.rows() {
                match row.value(lookup, column.name).as_deref() {
                    Some(Value::Text(code)) => {
                        found.insert(code.clone());
                    }
                    Some(Value::List(codes)) => found.extend(codes.iter().cloned()),
                    _ => {}
                }
            }
        }
    }
    let mut named: Vec<(String, String)> =
        found.into_iter().map(|code| (code.clone(), code_name(lookup, column, &code))).collect();
    named.sort_by(|a, b| lookup.words.compare(&a.1, &b.1));
    named
}

fn test_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    list: &mut Listing<R, F>,
    name: &'static str,
    is_changed: &mut bool,
) {
    let words = lookup.words;
    let Some(column) = list.columns.iter().copied().find(|column| column.name == name) else { return };
    let menu = &mut list.menu;
    ui.horizontal(|ui| {
        if icon_only_ui(ui, icons::ARROW_LEFT, words.say("back")).clicked() {
            *menu = Menu::begun();
        }
        section_ui(ui, &column.title(lookup));
    });
    let mut test = None;
    ui.horizontal(|ui| {
        for (key, way) in [("sift-given", Test::Given), ("sift-not-given", Test::NotGiven)] {
            if ui.button(words.say(key)).clicked() {
                test = Some(way);
            }
        }
    });
    ui.add_space(SMALL);
    line_ui(ui);
    ui.add_space(SMALL);
    let goes = match column.way() {
        Way::Codes => {
            codes_ui(ui, lookup, menu);
            primary_ui(ui, words.say("sift-apply")).clicked()
        }
        Way::Words => {
            let entered = entry_ui(ui, &mut menu.first, words.say("sift-words"), &mut menu.focus);
            primary_ui(ui, words.say("sift-apply")).clicked() || entered
        }
        Way::Dates | Way::Numbers => {
            let first = entry_ui(ui, &mut menu.first, words.say("hint-from"), &mut menu.focus);
            let second = entry_ui(ui, &mut menu.second, words.say("hint-until"), &mut false);
            primary_ui(ui, words.say("sift-apply")).clicked() || first || second
        }
    };
    if menu.is_wrong {
        wrong_ui(ui, words.say(if column.way() == Way::Dates { "sift-wrong-date" } else { "sift-wrong-number" }));
    }
    if goes {
        match made(menu, column.way()) {
            Ok(made) => test = made.or(test),
            Err(()) => menu.is_wrong = true,
        }
    }
    if let Some(test) = test {
        list.column_filters.retain(|column_filter| column_filter.column != name);
        list.column_filters.push(ColumnFilter { column: name.to_owned(), test });
        list.menu = Menu::default();
        *is_changed = true;
        ui.close();
    }
}

fn entry_ui(ui: &mut Ui, text: &mut String, hint: &str, waits: &mut bool) -> bool {
    let field = ui.add(TextEdit::singleline(text).hint_text(hint.to_owned()).desired_width(240.0).margin(theme::FIELD));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
    arrive(&field, waits);
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

fn codes_ui(ui: &mut Ui, lookup: &Lookup<'_>, menu: &mut Menu) {
    if menu.offered.is_empty() {
        let colours = palette(ui.ctx());
        ui.label(RichText::new(lookup.words.say("sift-none")).size(NOTE).color(colours.quiet));
    }
    let is_found = menu.offered.len() > FEW && {
        let (field, is_entered) = find_ui(ui, lookup, menu);
        if is_entered {
            field.request_focus();
        }
        is_entered && !menu.typed.trim().is_empty()
    };
    let wanted = fold(menu.typed.trim());
    ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        let fits = |name: &str| wanted.is_empty() || fold(name).contains(&wanted);
        for (at, (code, name)) in menu.offered.iter().filter(|(_, name)| fits(name)).enumerate() {
            let mut is_on = menu.codes.contains(code);
            let tick = ui.checkbox(&mut is_on, name);
            if at == 0 && menu.offered.len() <= FEW {
                arrive(&tick, &mut menu.focus);
            }
            // Enter in the field ticks the first that it found.
            is_on ^= is_found && at == 0;
            if is_on {
                menu.codes.insert(code.clone());
            } else {
                menu.codes.remove(code);
            }
        }
    });
    if is_found {
        menu.typed.clear();
    }
    ui.add_space(SMALL);
}

/// The test chosen; nothing when nothing was typed, an error when it can't be read.
fn made(menu: &Menu, way: Way) -> Result<Option<Test>, ()> {
    let (first, second) = (menu.first.trim(), menu.second.trim());
    Ok(match way {
        Way::Codes => (!menu.codes.is_empty()).then(|| Test::Is(menu.codes.iter().cloned().collect())),
        Way::Words => (!first.is_empty()).then(|| Test::Says(first.to_owned())),
        Way::Dates => {
            let date = |text: &str| read_typed(text, DateOrder::Unsure).map_err(|_| ());
            let (from, until) = (date(first)?, date(second)?);
            let iso = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
            (from.is_some() || until.is_some()).then(|| Test::Within(iso(from), iso(until)))
        }
        Way::Numbers => {
            let number =
                |text: &str| if text.is_empty() { Ok(None) } else { read_amount(text, 0).map(Some).map_err(|_| ()) };
            let (least, most) = (number(first)?, number(second)?);
            (least.is_some() || most.is_some()).then_some(Test::Between(least, most))
        }
    })
}
