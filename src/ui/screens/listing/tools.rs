//! The tools above a list: heading, search field, filters, columns; and, once rows are marked, what can be done with
//! them together.

use egui::{RichText, Role, TextEdit, Ui, Vec2, WidgetInfo};

use super::{Filter, Listing, Row, filter_menu};
use crate::ui::{
    command::{Ask, FileCommand, PreferenceCommand},
    icons,
    lookup::Lookup,
    screen::DrawContext,
    theme::{self, BODY, NOTE, TINY, palette},
    widgets::{
        accessibility,
        basic::{chip_ui, icon_button_ui, icon_only_ui},
        trailing::trailing_ui,
    },
};

/// Room in points that a heading needs beside the tools.
const LEAST_HEADING: f32 = 120.0;
/// Size of the letters of a heading that would be cut.
const SMALLER: f32 = 17.0;

/// Keys of the words above a list.
#[derive(Clone, Copy)]
pub struct Labels {
    pub title: &'static str,
    pub new: &'static str,
    pub find: &'static str,
}

/// Draws heading, search field and filters, with what a page has to say `before_search`; true when a new record is
/// asked for, which only a list that `may_add` offers.
pub fn tools_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    list: &mut Listing<R, F>,
    labels: &Labels,
    may_add: bool,
    before_search: impl FnOnce(&mut Ui),
) -> bool {
    let lookup = context.lookup;
    let wants_new = head_ui(ui, context, list, labels, may_add);
    let mut is_filtered = false;
    ui.horizontal(|ui| {
        before_search(ui);
        ui.spacing_mut().item_spacing.x = 2.0;
        is_filtered = search_ui(ui, list, lookup.words.say(labels.find));
        is_filtered |= filter_menu::menu_ui(ui, context, list);
    });
    is_filtered |= filters_ui(ui, lookup, list);
    if is_filtered {
        list.arrange(lookup);
    }
    ui.add_space(TINY);
    wants_new
}

fn head_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    list: &mut Listing<R, F>,
    labels: &Labels,
    may_add: bool,
) -> bool {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let mut wants_new = false;
    let mut is_kept = true;
    ui.horizontal(|ui| {
        let title = words.say(labels.title);
        let new = words.say(labels.new);
        let width =
            |text: &str, font: egui::FontId| ui.painter().layout_no_wrap(text.to_owned(), font, colours.ink).size().x;
        let count = if list.shown.len() == list.len() {
            words.integer(list.len() as i64)
        } else {
            words.tell("count-of", &[("shown", list.shown.len().into()), ("all", list.len().into())])
        };
        // The tools keep their place; a long heading is cut before it meets them.
        let tools = 3.0 * theme::ROW + 56.0 + if may_add { width(new, egui::FontId::proportional(BODY)) } else { 0.0 };
        let counted = width(&count, egui::FontId::proportional(BODY)) + theme::SMALL;
        let room = ui.available_width() - tools - counted;
        let saved = if room <= LEAST_HEADING { tools - 4.0 * theme::ROW - 40.0 } else { 0.0 };
        let most = (room + saved - 1.5 * theme::SMALL).max(60.0);
        let whole = width(title, theme::bold_font(theme::TITLE)).ceil();
        // What doesn't fit by little is written smaller rather than cut.
        let size = if whole > most { SMALLER } else { theme::TITLE };
        let heading = if whole > most { width(title, theme::bold_font(SMALLER)).ceil().min(most) } else { whole };
        ui.allocate_ui(Vec2::new(heading, 28.0), |ui| {
            let text = RichText::new(title).font(theme::bold_font(size));
            let heading = ui.add(egui::Label::new(text).truncate());
            accessibility::heading(&heading, 1, title);
            accessibility::said_once(heading.on_hover_text(title));
        });
        ui.label(RichText::new(count).size(BODY).color(colours.quiet));
        trailing_ui(ui, "tools", |ui| {
            let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing.x);
            if list.shows_rows {
                is_kept &= !columns_ui(ui, lookup, list);
                if icon_only_ui(ui, icons::COPY, words.say("list-copy")).clicked() {
                    context.send(FileCommand::CopyTable(list.as_table(lookup)));
                }
                let wide = if list.prefs.is_wide { "list-beside" } else { "list-wide" };
                if icon_only_ui(ui, icons::SIDEBAR_SIMPLE, words.say(wide)).clicked() {
                    list.prefs.is_wide = !list.prefs.is_wide;
                    is_kept = false;
                }
            }
            // Where there is no room for its words the sign alone stays.
            let is_narrow = room <= LEAST_HEADING;
            if may_add {
                ui.add_space(spacing);
            }
            wants_new = may_add
                && if is_narrow { icon_only_ui(ui, icons::PLUS, new) } else { icon_button_ui(ui, icons::PLUS, new) }
                    .clicked();
            ui.add_space(theme::GAP);
        });
    });
    if !is_kept {
        context.send(PreferenceCommand::SaveListPrefs { list: list.name, prefs: list.prefs.clone() });
    }
    wants_new
}

/// Which columns are shown; kept for this person, outside the workspace. True when they were chosen anew.
fn columns_ui<R: Row, F: Filter<R>>(ui: &mut Ui, lookup: &Lookup<'_>, list: &mut Listing<R, F>) -> bool {
    let mut is_chosen_anew = false;
    let button = icon_only_ui(ui, icons::COLUMNS, lookup.words.say("list-columns"));
    accessibility::menu(&button);
    let popup = egui::Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| {
        ui.set_min_width(220.0);
        let chosen: Vec<&'static str> = list.chosen().iter().map(|column| column.name).collect();
        for column in &list.columns {
            let mut is_on = chosen.contains(&column.name);
            let is_last = is_on && chosen.len() == 1;
            let check = egui::Checkbox::new(&mut is_on, column.title(lookup));
            if ui.add_enabled(!is_last, check).changed() {
                let mut names: Vec<String> = chosen.iter().map(|name| (*name).to_owned()).collect();
                if is_on {
                    names.push(column.name.to_owned());
                } else {
                    names.retain(|name| name != column.name);
                }
                list.prefs.columns = names;
                is_chosen_anew = true;
            }
        }
        ui.separator();
        if ui.button(lookup.words.say("list-columns-usual")).clicked() {
            list.prefs.columns.clear();
            is_chosen_anew = true;
            ui.close();
        }
    });
    is_chosen_anew
}

fn search_ui<R: Row, F: Filter<R>>(ui: &mut Ui, list: &mut Listing<R, F>, hint: &str) -> bool {
    let colours = palette(ui.ctx());
    let edit = TextEdit::singleline(&mut list.query)
        .hint_text(hint.to_owned())
        .desired_width(ui.available_width() - theme::GAP - theme::ROW - 2.0)
        .margin(theme::FIELD)
        .prefix(RichText::new(icons::MAGNIFYING_GLASS).font(theme::icon_font(15.0)).color(colours.quiet));
    let field = ui.add(edit);
    field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
    if std::mem::take(&mut list.focus_search) {
        field.request_focus();
    }
    // Down or Enter goes on from the words typed to the rows they left.
    let (down, enter, escape) = ui.input(|input| {
        (
            input.key_pressed(egui::Key::ArrowDown),
            input.key_pressed(egui::Key::Enter),
            input.key_pressed(egui::Key::Escape),
        )
    });
    let goes_on = field.has_focus() && down || field.lost_focus() && enter;
    list.table.takes_focus |= goes_on;
    let is_cleared = field.lost_focus() && escape && !list.query.is_empty();
    if is_cleared {
        list.query.clear();
    }
    field.changed() || is_cleared
}

/// Filters as chips that combine; true when they changed.
fn filters_ui<R: Row, F: Filter<R>>(ui: &mut Ui, lookup: &Lookup<'_>, list: &mut Listing<R, F>) -> bool {
    let words = lookup.words;
    let mut is_changed = false;
    if list.presets.is_empty() && list.column_filters.is_empty() {
        return is_changed;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        // One that came with a link from elsewhere stands here while it is on.
        let others = list.filters.iter().copied().filter(|filter| !list.presets.contains(filter));
        let offered: Vec<F> = list.presets.iter().copied().chain(others).collect();
        for filter in offered {
            let is_on = list.filters.contains(&filter);
            if chip_ui(ui, words.say(filter.key()), is_on).clicked() {
                if is_on {
                    list.filters.remove(&filter);
                } else {
                    list.filters.insert(filter);
                }
                is_changed = true;
            }
        }
        let mut gone = None;
        for (at, column_filter) in list.column_filters.iter().enumerate() {
            let Some(column) = list.columns.iter().find(|column| column.name == column_filter.column) else { continue };
            let said = filter_menu::said(lookup, column, &column_filter.test);
            if chip_ui(ui, &format!("{said} ×"), true).clicked() {
                gone = Some(at);
            }
        }
        if let Some(at) = gone {
            list.column_filters.remove(at);
            is_changed = true;
        }
    });
    is_changed
}

/// What can be done with the rows marked.
pub fn marked_ui<R: Row, F: Filter<R>>(ui: &mut Ui, context: &mut DrawContext<'_>, list: &mut Listing<R, F>) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        let said = words.tell("marked-count", &[("count", list.marked_shown().len().into())]);
        ui.label(RichText::new(said).size(NOTE).color(colours.accent));
        if icon_button_ui(ui, icons::PENCIL_SIMPLE, words.say("marked-edit")).clicked() {
            context.send(Ask::EditMany { record_refs: list.marked_shown().to_vec() });
        }
        if icon_button_ui(ui, icons::TAG, words.say("marked-tag")).clicked() {
            context.send(Ask::TagMany { record_refs: list.marked_shown().to_vec() });
        }
        if icon_button_ui(ui, icons::COPY, words.say("marked-copy")).clicked() {
            context.send(FileCommand::CopyTable(list.as_table(lookup)));
        }
        if icon_button_ui(ui, icons::X, words.say("marked-none")).clicked() {
            list.unmark_all();
        }
    });
}
