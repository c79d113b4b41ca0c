//! The menu where a person makes filters of their own and keeps them under a name.

use std::collections::BTreeSet;

use egui::{RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

use super::{
    Column, Filter, Listing, Row,
    sift::{Sift, Test, Way},
};
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
        command::Command,
        icons,
        lookup::Lookup,
        theme::{NOTE, SMALL, palette},
        widgets::{
            basic::{caption_ui, icon_only_ui, primary_ui, wrong_ui},
            heard,
        },
    },
};

/// What is being chosen in the menu.
#[derive(Clone, Debug, Default)]
pub struct Menu {
    column: Option<&'static str>,
    codes: BTreeSet<String>,
    first: String,
    second: String,
    /// Codes there are in the column, with their names, in the language's order.
    offered: Vec<(String, String)>,
    typed: String,
    name: String,
    is_wrong: bool,
}

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
pub fn menu_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    list: &mut Listing<R, F>,
    commands: &mut Vec<Command>,
) -> bool {
    let words = lookup.words;
    let mut is_changed = false;
    let button = icon_only_ui(ui, icons::FUNNEL_SIMPLE, words.say("sift-add"));
    if button.clicked() {
        list.menu = Menu::default();
    }
    heard::menu(&button);
    let popup = egui::Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| {
        ui.set_min_width(280.0);
        ui.set_max_width(340.0);
        match list.menu.column {
            None => first_ui(ui, lookup, list, &mut is_changed, commands),
            Some(name) => test_ui(ui, lookup, list, name, &mut is_changed),
        }
    });
    is_changed
}

fn first_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    list: &mut Listing<R, F>,
    is_changed: &mut bool,
    commands: &mut Vec<Command>,
) {
    let words = lookup.words;
    if !list.kept.saved.is_empty() {
        caption_ui(ui, words.say("sift-saved"));
        let mut gone = None;
        for (at, saved) in list.kept.saved.clone().iter().enumerate() {
            ui.horizontal(|ui| {
                if ui.button(&saved.name).clicked() {
                    list.apply(saved, lookup);
                    *is_changed = true;
                    ui.close();
                }
                if icon_only_ui(ui, icons::X, &words.tell("sift-forget", &[("name", (&saved.name).into())])).clicked() {
                    gone = Some(at);
                }
            });
        }
        if let Some(at) = gone {
            list.kept.saved.remove(at);
            commands.push(Command::KeepList { list: list.name, kept: list.kept.clone() });
        }
        ui.separator();
    }
    caption_ui(ui, words.say("sift-by"));
    ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        for column in list.columns.clone() {
            if ui.button(column.title(lookup)).clicked() {
                list.menu = Menu { column: Some(column.name), ..Menu::default() };
                if column.way() == Way::Codes {
                    list.menu.offered = offered(lookup, list, &column);
                }
            }
        }
    });
    if list.is_sifted() {
        ui.separator();
        caption_ui(ui, words.say("sift-keep"));
        ui.horizontal(|ui| {
            let edit = TextEdit::singleline(&mut list.menu.name).desired_width(180.0);
            let field = ui.add(edit.hint_text(words.say("sift-name").to_owned()));
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, words.say("sift-name")));
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let name = list.menu.name.trim().to_owned();
            if (ui.button(words.say("save")).clicked() || enter) && !name.is_empty() {
                list.kept.saved.retain(|saved| saved.name != name);
                let saved = list.filters_as(&name);
                list.kept.saved.push(saved);
                list.menu = Menu::default();
                commands.push(Command::KeepList { list: list.name, kept: list.kept.clone() });
                ui.close();
            }
        });
        if ui.button(words.say("clear-filters")).clicked() {
            list.show_all();
            *is_changed = true;
            ui.close();
        }
    }
}

/// The codes that stand in a column of a list, in the order of their set or of their names.
fn offered<R: Row, F: Filter<R>>(lookup: &Lookup<'_>, list: &Listing<R, F>, column: &Column) -> Vec<(String, String)> {
    let mut found: BTreeSet<String> = BTreeSet::new();
    match column.holds {
        FieldType::Code(set) | FieldType::Codes(set) => {
            return set.codes.iter().map(|code| ((*code).to_owned(), lookup.choice(set.name, code))).collect();
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
            menu.column = None;
        }
        caption_ui(ui, &column.title(lookup));
    });
    let mut test = None;
    for (key, way) in [("sift-given", Test::Given), ("sift-not-given", Test::NotGiven)] {
        if ui.button(words.say(key)).clicked() {
            test = Some(way);
        }
    }
    ui.separator();
    let goes = match column.way() {
        Way::Codes => {
            codes_ui(ui, lookup, menu);
            primary_ui(ui, words.say("sift-apply")).clicked()
        }
        Way::Words => {
            let entered = entry_ui(ui, &mut menu.first, words.say("sift-words"));
            primary_ui(ui, words.say("sift-apply")).clicked() || entered
        }
        Way::Dates | Way::Numbers => {
            let first = entry_ui(ui, &mut menu.first, words.say("hint-from"));
            let second = entry_ui(ui, &mut menu.second, words.say("hint-until"));
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
        list.sifts.retain(|sift| sift.column != name);
        list.sifts.push(Sift { column: name.to_owned(), test });
        list.menu = Menu::default();
        *is_changed = true;
        ui.close();
    }
}

fn entry_ui(ui: &mut Ui, text: &mut String, hint: &str) -> bool {
    let field = ui.add(TextEdit::singleline(text).hint_text(hint.to_owned()).desired_width(240.0));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
    field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

fn codes_ui(ui: &mut Ui, lookup: &Lookup<'_>, menu: &mut Menu) {
    if menu.offered.is_empty() {
        let colours = palette(ui.ctx());
        ui.label(RichText::new(lookup.words.say("sift-none")).size(NOTE).color(colours.quiet));
    }
    if menu.offered.len() > 12 {
        entry_ui(ui, &mut menu.typed, lookup.words.say("type-to-find"));
    }
    let wanted = fold(&menu.typed);
    ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        for (code, name) in &menu.offered {
            if !wanted.is_empty() && !fold(name).contains(&wanted) {
                continue;
            }
            let mut is_on = menu.codes.contains(code);
            if ui.checkbox(&mut is_on, name).changed() {
                if is_on {
                    menu.codes.insert(code.clone());
                } else {
                    menu.codes.remove(code);
                }
            }
        }
    });
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
