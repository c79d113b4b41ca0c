//! What several tabs of a partnership are made of: cards that open, groups of parts, and what stands where there is nothing.

use egui::{CornerRadius, Frame, Margin, RichText, Stroke, Ui};

use crate::{
    domain::{
        kinds::Kind,
        record::Record,
        value::{Id, RecordRef},
    },
    report::values,
    ui::{
        command::{Ask, Command, NavCommand},
        icons,
        lookup::Lookup,
        screen::DrawContext,
        screens::{partnerships::model::reading::Group, parts},
        theme::{self, BODY, SMALL, TINY, palette},
        widgets::basic::{badge_ui, icon_button_ui, icon_only_ui, note_ui},
    },
};

/// What stands where a tab has nothing yet.
pub fn nothing_ui(ui: &mut Ui, lookup: &Lookup<'_>, title: &str, note: &str) {
    ui.label(RichText::new(lookup.words.say(title)).family(theme::bold()));
    note_ui(ui, lookup.words.say(note));
    ui.add_space(SMALL);
}

/// A button that adds a part.
pub fn add_ui(ui: &mut Ui, lookup: &Lookup<'_>, kind: Kind, owner: RecordRef) -> Option<Command> {
    let label = values::adding(lookup.words, kind);
    icon_button_ui(ui, icons::PLUS, &label).clicked().then_some(Ask::AddPart { kind, owner }.into())
}

/// A part as a sheet under a heading that opens it.
pub struct Card<'a> {
    pub(super) title: &'a str,
    /// A word on where it stands, and whether it is alive.
    pub(super) badge: Option<(&'a str, bool)>,
    pub(super) is_open: bool,
}

impl Card<'_> {
    /// Draws heading and what is in the card; true when the heading was pressed.
    pub(super) fn ui(&self, ui: &mut Ui, lookup: &Lookup<'_>, body: impl FnOnce(&mut Ui)) -> bool {
        let colours = palette(ui.ctx());
        let frame = Frame::new()
            .fill(colours.sheet)
            .stroke(Stroke::new(1.0, colours.line))
            .corner_radius(CornerRadius::same(8))
            .inner_margin(Margin::symmetric(12, 8));
        let mut is_toggled = false;
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = TINY;
            ui.horizontal(|ui| {
                let caret = if self.is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
                let name = lookup.words.tell("open-named", &[("name", self.title.into())]);
                is_toggled |= icon_only_ui(ui, caret, &name).clicked();
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if let Some((badge, is_live)) = self.badge {
                        let (ink, ground) = if is_live {
                            (colours.accent, colours.accent_soft)
                        } else {
                            (colours.quiet, colours.hover)
                        };
                        badge_ui(ui, badge, ink, ground);
                    }
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        let title = RichText::new(self.title).family(theme::bold()).size(BODY);
                        is_toggled |= ui.add(egui::Button::new(title).frame(false).truncate()).clicked();
                    });
                });
            });
            body(ui);
        });
        is_toggled
    }
}

/// What is drawn under an open card's line of fields: a way to its own page, and its bin.
pub fn card_end_ui(ui: &mut Ui, context: &mut DrawContext<'_>, record: &Record) {
    let lookup = context.lookup;
    let name = lookup.words.tell("open-page-named", &[("name", (&record.title()).into())]);
    ui.horizontal(|ui| {
        if icon_only_ui(ui, icons::ARROW_SQUARE_OUT, &name).clicked() {
            context.send(NavCommand::Show(record.record_ref()));
        }
        if context.may_write {
            context.send_all(parts::delete_ui(ui, lookup, record));
        }
    });
}

/// Cards of which one at most is open: `card_ui` draws one and tells whether its heading was pressed.
pub fn cards_ui<T>(
    ui: &mut Ui,
    cards: &mut [T],
    open: &mut Option<Id>,
    id: impl Fn(&T) -> Id,
    mut card_ui: impl FnMut(&mut Ui, &mut T, bool) -> bool,
) {
    let mut toggled = None;
    for card in cards {
        if card_ui(ui, card, *open == Some(id(card))) {
            toggled = Some(id(card));
        }
    }
    if toggled.is_some() {
        *open = toggled.filter(|one| *open != Some(*one));
    }
}

/// The parts of one kind with a heading, each on a line with what it leads to, and a way to add one.
pub fn group_ui(ui: &mut Ui, context: &mut DrawContext<'_>, group: &Group) {
    let lookup = context.lookup;
    let many = values::kind_many(lookup.words, group.kind);
    if group.lines.is_empty() && !context.may_write {
        return;
    }
    let owner = context.may_write.then_some(group.owner);
    context.send_all(parts::parts_caption_ui(ui, lookup, many, group.kind, owner));
    for line in &group.lines {
        ui.horizontal(|ui| {
            let room = (ui.available_width() - 108.0).max(80.0);
            ui.scope(|ui| {
                ui.set_max_width(room);
                ui.add(egui::Label::new(&line.text).wrap());
            });
            ui.spacing_mut().item_spacing.x = 0.0;
            if let Some(link) = line.link {
                let open = lookup.words.tell("open-named", &[("name", (&line.text).into())]);
                if icon_only_ui(ui, icons::ARROW_SQUARE_OUT, &open).clicked() {
                    context.send(NavCommand::Show(link));
                }
            }
            if context.may_write {
                context.send_all(parts::edit_ui(ui, lookup, &line.record));
            }
        });
    }
}
