//! The control of each type of field, with what is being typed in it.

use egui::{ComboBox, FontId, Response, RichText, Role, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use super::{
    accessibility,
    basic::chip_ui,
    choice,
    date_line::{select_on_arrival, take_letters},
    entry::Entry,
    record_picker::Around,
};
use crate::{
    domain::{kinds::FieldSpec, value::FieldType},
    ui::{
        icons,
        lookup::Lookup,
        theme::{self, BODY, SMALL, TINY, palette},
    },
};

pub(super) const LABEL: f32 = 152.0;

pub(super) fn label_ui(ui: &mut Ui, label: &str, is_required: bool) -> Response {
    let colours = palette(ui.ctx());
    ui.allocate_ui_with_layout(
        Vec2::new(LABEL, theme::ROW),
        egui::Layout::left_to_right(egui::Align::Center).with_main_wrap(true),
        |ui| {
            ui.set_min_width(LABEL);
            ui.set_max_width(LABEL);
            ui.spacing_mut().item_spacing.x = TINY;
            let text = RichText::new(label).size(13.0).color(colours.quiet);
            // It can be pressed, but Tab goes from field to field.
            let named = ui.add(egui::Label::new(text).wrap().sense(Sense::CLICK));
            if is_required {
                // The control itself says that it is required.
                let sign = ui.painter().layout_no_wrap("•".to_owned(), FontId::proportional(BODY), colours.accent);
                let (place, _) = ui.allocate_exact_size(sign.size(), Sense::hover());
                ui.painter().galley(place.min, sign, colours.accent);
            }
            named
        },
    )
    .inner
}

pub(super) fn control_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    spec: &FieldSpec,
    entry: &mut Entry,
    around: Around<'_>,
    (named, label): (&Response, &str),
) -> Response {
    let width = ui.available_width();
    match (entry, spec.field_type) {
        (Entry::Text(text), FieldType::Text(_)) => {
            let rows = 2.max(text.lines().count().min(8));
            let edit = TextEdit::multiline(text).desired_width(width).desired_rows(rows).margin(theme::FIELD);
            ui.add(edit).labelled_by(named.id)
        }
        (Entry::Text(code), FieldType::Country) => country_ui(ui, lookup, code, label),
        (Entry::Text(text), FieldType::Integer(..) | FieldType::Decimal) => line_ui(ui, text, 140.0, "", named),
        (Entry::Text(text), FieldType::Date) => {
            let hint = lookup.words.say("hint-date");
            let wide = date_width(ui, lookup).max(line_width(ui, hint)).max(200.0).min(width);
            line_ui(ui, text, wide, hint, named)
        }
        (Entry::Coded(picker), _) => picker.ui(ui, lookup, label),
        (Entry::Text(text), _) => line_ui(ui, text, width, "", named),
        (Entry::Pair(first, second), FieldType::Period) => {
            // Where two dates of any month don't fit side by side they stand one below the other.
            let longest = date_width(ui, lookup);
            let is_beside = 2.0 * longest + SMALL <= width;
            let pair_ui = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(SMALL);
                let each = longest.max(150.0).min(width);
                let from = line_ui(ui, first, each, lookup.words.say("hint-from"), named);
                let until = line_ui(ui, second, each, lookup.words.say("hint-until"), named);
                call_second(lookup, &until, label, lookup.words.say("hint-until"));
                both(from, until)
            };
            if is_beside { ui.horizontal(pair_ui).inner } else { ui.vertical(pair_ui).inner }
        }
        (Entry::Pair(latitude, longitude), FieldType::Point) => {
            ui.horizontal(|ui| {
                let (north, east) = (lookup.words.say("hint-latitude"), lookup.words.say("hint-longitude"));
                let latitude = line_ui(ui, latitude, 130.0, north, named);
                let longitude = line_ui(ui, longitude, 130.0, east, named);
                call_second(lookup, &longitude, label, east);
                both(latitude, longitude)
            })
            .inner
        }
        (Entry::Pair(amount, currency), _) => {
            ui.horizontal(|ui| {
                let amount = line_ui(ui, amount, 120.0, "", named);
                let edit = TextEdit::singleline(currency).desired_width(64.0).margin(theme::FIELD);
                let currency = ui.add(edit.hint_text(lookup.words.say("hint-currency").to_owned()));
                let name = lookup.words.tell("currency-of", &[("field", label.into())]);
                currency.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
                both(amount, currency)
            })
            .inner
        }
        (Entry::Choice(chosen), FieldType::Code(set)) => choice_ui(ui, lookup, set, chosen, label),
        (Entry::Choices(chosen), FieldType::Codes(set)) => choices_ui(ui, lookup, set, chosen, label),
        (Entry::Flag(flag), _) => flag_ui(ui, lookup, flag, label),
        (Entry::Link(picker), _) => picker.ui(ui, lookup, label, around),
        _ => ui.label(""),
    }
}

/// Two controls of one field, known by the one that the keyboard is at or has just left: a united response asks the
/// first alone whether it was left.
fn both(first: Response, second: Response) -> Response {
    let is_at_second = second.lost_focus() || second.has_focus() && !first.lost_focus();
    if is_at_second { second | first } else { first | second }
}

/// Width of a control to choose with: as wide as its words want, never wider than there is room.
fn choice_width(ui: &Ui) -> f32 {
    // The frame of the control is drawn around the width it is given.
    (ui.available_width() - 2.0 * ui.spacing().button_padding.x).clamp(80.0, 260.0)
}

/// Width of a field that shows all of a line.
fn line_width(ui: &Ui, text: &str) -> f32 {
    const CARET: f32 = 4.0;
    let font = egui::TextStyle::Body.resolve(ui.style());
    let size = ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER).size();
    size.x.ceil() + theme::FIELD.sum().x + CARET
}

/// Width of a field that shows all of a date in the month of the longest name.
fn date_width(ui: &Ui, lookup: &Lookup<'_>) -> f32 {
    line_width(ui, &lookup.words.date(2000, 2000, Some(9), Some(30)))
}

fn line_ui(ui: &mut Ui, text: &mut String, width: f32, hint: &str, named: &Response) -> Response {
    let edit = TextEdit::singleline(text).desired_width(width).hint_text(hint.to_owned()).margin(theme::FIELD);
    let response = ui.add(edit).labelled_by(named.id);
    select_on_arrival(ui, &response, text);
    response
}

/// Names the second of two controls of a field apart from the first.
fn call_second(lookup: &Lookup<'_>, control: &Response, label: &str, part: &str) {
    let name = lookup.words.pair(label, part);
    control.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
}

fn country_ui(ui: &mut Ui, lookup: &Lookup<'_>, code: &mut String, label: &str) -> Response {
    let shown = if code.is_empty() { lookup.words.say("choose").to_owned() } else { lookup.country(code) };
    let mut is_changed = false;
    let id = ui.scope_id().with(("country", label));
    let button_id: Option<egui::Id> = ui.data(|data| data.get_temp(id.with("button")));
    let button_id = button_id.filter(|button| ui.memory(|memory| memory.has_focus(*button)));
    // Letters typed on the closed list open it and look for the country.
    if let Some(button) = button_id.filter(|button| !ComboBox::is_open(ui.ctx(), *button)) {
        if let Some(letters) = take_letters(ui) {
            ui.data_mut(|data| {
                data.insert_temp(id.with("filter"), letters);
                data.insert_temp(id.with("begun"), true);
            });
            egui::Popup::open_id(ui.ctx(), button.with("popup"));
        }
    }
    let inner = ComboBox::from_id_salt(id).selected_text(shown.clone()).width(choice_width(ui)).show_ui(ui, |ui| {
        ui.set_min_width(280.0);
        let filter_id = id.with("filter");
        let mut typed = ui.data(|data| data.get_temp::<String>(filter_id)).unwrap_or_default();
        let edit = TextEdit::singleline(&mut typed)
            .hint_text(lookup.words.say("find-country").to_owned())
            .desired_width(f32::INFINITY);
        let field = ui.add(edit);
        field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, lookup.words.say("find-country")));
        let begun_id = id.with("begun");
        let is_begun = ui.data(|data| data.get_temp(begun_id)).unwrap_or(false);
        if is_begun && field.has_focus() {
            ui.data_mut(|data| data.remove::<bool>(begun_id));
        } else if is_begun || !field.has_focus() && typed.is_empty() {
            field.request_focus();
        }
        let folded = crate::domain::fold::fold(&typed);
        let begins = |name: &str| name.starts_with(&folded) || name.split(' ').any(|word| word.starts_with(&folded));
        // By its name in the reader's language first, then by those in the others.
        let is_own = |key: &str| key.split('|').next().is_some_and(begins);
        let own = lookup.countries.iter().filter(|(_, _, key)| is_own(key));
        let others = lookup.countries.iter().filter(|(_, _, key)| !is_own(key) && key.split('|').any(begins));
        let found = own.chain(others);
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        for (at, (found_code, name, _)) in found.enumerate().take(300) {
            let pressed = ui.selectable_label(found_code == code, name.as_str()).clicked();
            if pressed || enter && at == 0 && !folded.is_empty() {
                code.clone_from(found_code);
                is_changed = true;
                typed.clear();
                ui.close();
                break;
            }
        }
        ui.data_mut(|data| data.insert_temp(filter_id, typed));
    });
    let is_open = inner.inner.is_some();
    let mut response = inner.response;
    ui.data_mut(|data| data.insert_temp(id.with("button"), response.id));
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, label));
    accessibility::choice(&response, &shown, is_open);
    if is_changed {
        response.mark_changed();
        response.request_focus();
    }
    response
}

fn choice_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    set: &'static crate::domain::choices::ChoiceSet,
    chosen: &mut Option<&'static str>,
    label: &str,
) -> Response {
    let none = lookup.words.say("not-given");
    let shown = chosen.map_or(none.to_owned(), |code| lookup.choice(set.name, code));
    let before = *chosen;
    let inner = ComboBox::from_id_salt(("choice", label)).selected_text(shown.clone()).width(choice_width(ui)).show_ui(
        ui,
        |ui| {
            choice::value_ui(ui, chosen, None, none);
            for (code, name) in lookup.choices(set) {
                choice::value_ui(ui, chosen, Some(code), name);
            }
        },
    );
    choice::finish(&inner, label, &shown);
    let mut response = inner.response;
    if *chosen != before {
        response.mark_changed();
    }
    response
}

/// Codes chosen as chips, and a menu of all.
fn choices_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    set: &'static crate::domain::choices::ChoiceSet,
    chosen: &mut Vec<String>,
    label: &str,
) -> Response {
    let before = chosen.clone();
    let mut response = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            for code in &before {
                let name = lookup.choice(set.name, code);
                if chip_ui(ui, &name, true).clicked() {
                    chosen.retain(|one| one != code);
                }
            }
            let button =
                ui.button((RichText::new(icons::PLUS).font(theme::icon_font(14.0)), lookup.words.say("choose")));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
            accessibility::menu(&button);
            egui::Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
                ui.set_min_width(260.0);
                egui::ScrollArea::vertical().max_height(340.0).show(ui, |ui| {
                    for (code, name) in lookup.choices(set) {
                        let mut is_on = chosen.iter().any(|one| one == code);
                        if ui.checkbox(&mut is_on, name).changed() {
                            if is_on {
                                chosen.push(code.to_owned());
                            } else {
                                chosen.retain(|one| one != code);
                            }
                        }
                    }
                });
            });
            button
        })
        .inner;
    if *chosen != before {
        response.mark_changed();
    }
    response
}

fn flag_ui(ui: &mut Ui, lookup: &Lookup<'_>, flag: &mut Option<bool>, label: &str) -> Response {
    let mut is_on = flag.unwrap_or(false);
    let response = ui.checkbox(&mut is_on, lookup.words.say("choice-answer-yes"));
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, label));
    if response.changed() {
        *flag = is_on.then_some(true);
    }
    response
}
