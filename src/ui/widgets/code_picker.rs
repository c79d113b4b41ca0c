//! A field for codes of a list: those chosen stand above it with their names, more are found by words or by the
//! beginning of a code. What is not in the list stays as it was given, and is said to be so.

use egui::{Align, FontId, Key, Modifiers, Response, RichText, Role, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use super::{
    accessibility,
    basic::{focus_ring, icon_only_ui, paint_text},
    suggestion_popup::suggestion_popup_ui,
};
use crate::{
    files::codes::{Code, CodeList},
    ui::{
        icons,
        lookup::Lookup,
        theme::{self, BODY, NOTE, SMALL, TINY, palette},
    },
};

/// Offers shown at once.
const MOST: usize = 8;
/// Characters of a code that is not in the list, as the fields allow.
const LONGEST: usize = 10;

/// One line under the field.
#[derive(Clone, Copy, Debug)]
enum Offer {
    Listed(&'static Code),
    /// Keeps what was typed though the list has no such code.
    AsTyped,
}

/// What has been chosen and what is being typed.
#[derive(Clone, Debug)]
pub struct CodePicker {
    list: &'static CodeList,
    pub codes: Vec<String>,
    pub typed: String,
    offers: Vec<Offer>,
    asked: String,
    lit: usize,
}

impl CodePicker {
    pub fn new(list: &'static CodeList, codes: Vec<String>) -> Self {
        Self { list, codes, typed: String::new(), offers: Vec::new(), asked: String::new(), lit: 0 }
    }

    /// The same with further codes, whether the list has them or not.
    pub fn with(before: &Self, codes: &[&str]) -> Self {
        let mut picker = before.clone();
        for code in codes {
            picker.add((*code).to_owned());
        }
        picker
    }

    /// Draws what was chosen, the field and its offers. The answer has changed when a code came or went.
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, label: &str) -> Response {
        let before = self.codes.len();
        self.chosen_ui(ui, lookup);
        // Of its own, so that the keyboard stays in it when a line is added above.
        let id = ui.scope_id().with(("codes", label));
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        if has_focus && !self.typed.trim().is_empty() {
            self.keys(ui);
        }
        let hint = lookup.words.say(if self.list.name == "sdg" { "code-find-sdg" } else { "code-find-dac" });
        let edit = TextEdit::singleline(&mut self.typed).id(id).hint_text(hint.to_owned());
        let mut field = ui.add(edit.desired_width(f32::INFINITY).margin(theme::FIELD));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
        field.flags.remove(egui::response::Flags::CHANGED);
        self.ask(lookup);
        if !self.offers.is_empty() {
            suggestion_popup_ui(ui, &field, label, |ui| self.offers_ui(ui, lookup));
        }
        if self.codes.len() != before {
            field.mark_changed();
        }
        field
    }

    /// Arrow keys move among the offers, Enter takes one: neither may reach the field or the form around it.
    fn keys(&mut self, ui: &Ui) {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            self.lit = (self.lit + 1).min(self.offers.len().saturating_sub(1));
        }
        if pressed(Key::ArrowUp) {
            self.lit = self.lit.saturating_sub(1);
        }
        if pressed(Key::Enter) && !self.take_listed() {
            if let Some(offer) = self.offers.get(self.lit).copied() {
                self.take(offer);
            }
        }
    }

    /// Takes several codes pasted at once, where the list has every one.
    fn take_listed(&mut self) -> bool {
        let parts: Vec<String> =
            self.typed.split([',', ';', ' ', '\t', '\n']).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let are_listed = parts.len() > 1 && parts.iter().all(|part| self.list.get(part).is_some());
        if are_listed {
            for part in parts {
                self.add(part);
            }
        }
        are_listed
    }

    fn take(&mut self, offer: Offer) {
        match offer {
            Offer::Listed(code) => self.add(code.code.to_owned()),
            Offer::AsTyped => self.add(self.typed.trim().to_owned()),
        }
    }

    fn add(&mut self, code: String) {
        if !self.codes.contains(&code) {
            self.codes.push(code);
        }
        self.typed.clear();
    }

    /// Looks anew when the text has changed.
    fn ask(&mut self, lookup: &Lookup<'_>) {
        if self.asked == self.typed {
            return;
        }
        self.asked.clone_from(&self.typed);
        self.lit = 0;
        let found = self.list.find(&self.typed, lookup.language(), MOST);
        self.offers = found.into_iter().map(Offer::Listed).collect();
        let typed = self.typed.trim();
        if self.offers.is_empty() && !typed.is_empty() && typed.chars().count() <= LONGEST {
            self.offers.push(Offer::AsTyped);
        }
    }

    fn chosen_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) {
        let words = lookup.words;
        let colours = palette(ui.ctx());
        let mut removed = None;
        for (at, code) in self.codes.iter().enumerate() {
            let entry = self.list.get(code);
            let (name, remark) = entry.map_or_else(
                || (String::new(), words.say("code-not-listed").to_owned()),
                |entry| (entry.names.in_language(lookup.language()).to_owned(), remark(lookup, entry)),
            );
            let whole = said(code, &name, &remark);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = TINY;
                let room = ui.available_width() - theme::ROW - TINY;
                let (rect, row) = ui.allocate_exact_size(Vec2::new(room, 28.0), Sense::hover());
                row.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
                let ground = if entry.is_some() { colours.accent_soft } else { colours.due_soft };
                ui.painter().rect_filled(rect, theme::ROUNDING, ground);
                line_ui(ui, rect, code, &name, &remark);
                accessibility::said_once(row.on_hover_text(&whole));
                let remove = words.tell("code-remove", &[("name", code.into())]);
                if icon_only_ui(ui, icons::X, &remove).clicked() {
                    removed = Some(at);
                }
            });
        }
        if let Some(at) = removed {
            self.codes.remove(at);
        }
    }

    /// Draws what is offered, and names its lines.
    fn offers_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<egui::Id> {
        let words = lookup.words;
        let colours = palette(ui.ctx());
        let mut taken = None;
        let mut lit_name = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut lines = Vec::new();
        for (at, offer) in self.offers.iter().enumerate() {
            let (code, name, remark) = match offer {
                Offer::Listed(code) => {
                    (code.code, code.names.in_language(lookup.language()).to_owned(), remark(lookup, code))
                }
                Offer::AsTyped => {
                    let typed = self.typed.trim();
                    (typed, words.tell("code-keep", &[("code", typed.into())]), String::new())
                }
            };
            let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 28.0), Sense::click());
            let whole = said(code, &name, &remark);
            response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &whole));
            if at == self.lit || response.hovered() {
                let ground = if at == self.lit { colours.accent_soft } else { colours.hover };
                ui.painter().rect_filled(rect, theme::ROUNDING, ground);
            }
            line_ui(ui, rect, code, &name, &remark);
            focus_ring(ui, &response);
            if let (true, Offer::Listed(code)) = (at == self.lit, offer) {
                let group = self.list.group(code).map(|group| group.names.in_language(lookup.language()));
                lit_name = Some(group.into_iter().chain([name.as_str()]).collect::<Vec<_>>().join(" › "));
            }
            lines.push(response.id);
            if response.clicked() {
                taken = Some(*offer);
            }
        }
        if let Some(name) = lit_name {
            // The line is too short for most targets: the one under the keys is told in full, with what it stands under.
            ui.add_space(TINY);
            ui.add(egui::Label::new(RichText::new(name).size(NOTE).color(colours.quiet)).wrap());
        }
        if let Some(offer) = taken {
            self.take(offer);
        }
        lines
    }
}

/// What has to be known of an entry beside its name.
fn remark(lookup: &Lookup<'_>, code: &Code) -> String {
    let words = lookup.words;
    let is_foreign = !code.names.is_in_language(lookup.language());
    let said = [(code.is_withdrawn, "code-withdrawn"), (is_foreign, "code-in-english")];
    said.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| words.say(key)).collect::<Vec<_>>().join(", ")
}

fn said(code: &str, name: &str, remark: &str) -> String {
    let parts = [code, name, remark];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Code, name and remark in one line, cut where there is no room.
fn line_ui(ui: &Ui, rect: egui::Rect, code: &str, name: &str, remark: &str) {
    let colours = palette(ui.ctx());
    let inner = rect.shrink2(Vec2::new(SMALL, 0.0));
    let name_from = inner.left() + if code.chars().count() > 6 { 96.0 } else { 56.0 };
    paint_text(ui, inner.with_max_x(name_from - TINY), code, theme::bold_font(BODY), colours.ink, Align::Min);
    let small = FontId::proportional(NOTE);
    let width = ui.fonts_mut(|fonts| fonts.layout_no_wrap(remark.to_owned(), small.clone(), colours.quiet).size().x);
    let split = (inner.right() - width - SMALL).max(name_from);
    let font = FontId::proportional(BODY);
    paint_text(ui, inner.with_min_x(name_from).with_max_x(split), name, font, colours.ink, Align::Min);
    paint_text(ui, inner.with_min_x(inner.right() - width - 1.0), remark, small, colours.quiet, Align::Min);
}
