//! Beside the list: the meeting chosen, ways to fill what a no-show left open, and what the papers no longer say.

use egui::{ComboBox, Frame, Margin, RichText, Role, Ui, WidgetInfo};

use super::{
    Desk,
    keys::{OUTCOMES, go_on, may_miss},
    model::Row,
};
use crate::{
    domain::{
        choices::{Choice, MeetingState},
        no_show::Difference,
        value::Id,
    },
    report::values,
    ui::{
        clock::local_millis,
        command::{DeskCommand, NavCommand},
        icons,
        screen::DrawContext,
        theme::{self, BODY, GAP, SMALL, TINY, palette},
        widgets::{
            basic::{
                button_ui, caption_ui, icon_button_ui, line_ui, link_ui, note_ui, primary_ui, section_ui, sign_ui,
                wrong_ui,
            },
            choice,
        },
    },
};

const NAME: f32 = 22.0;
/// Corrections shown; the rest are counted.
const MOST: usize = 40;

pub fn side_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &mut Desk) {
    ui.spacing_mut().item_spacing.y = SMALL;
    gap_ui(ui, context, desk);
    match desk.selected_row().cloned() {
        Some(row) => meeting_ui(ui, context, desk, &row),
        None => {
            note_ui(ui, context.lookup.words.say("desk-choose"));
        }
    }
    ui.add_space(GAP);
    line_ui(ui);
    printed_ui(ui, context, desk);
}

/// Who was left alone, and what can be offered to them.
fn gap_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &mut Desk) {
    let words = context.lookup.words;
    let colours = palette(ui.ctx());
    let Some((gap, alone)) = desk.gap.clone().filter(|_| context.may_write) else { return };
    let frame = Frame::new().fill(colours.due_soft).corner_radius(theme::ROUNDING).inner_margin(Margin::same(12));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.label(
            RichText::new(words.tell("desk-alone", &[("name", (&alone).into())]))
                .font(theme::bold_font(16.0))
                .color(colours.ink),
        );
        if desk.reassignments.is_empty() {
            ui.label(words.say("desk-no-way"));
        }
        for (at, told) in desk.reassignments.iter().enumerate() {
            for sentence in &told.sentences {
                ui.add(egui::Label::new(RichText::new(sentence).size(BODY).color(colours.ink)).wrap());
            }
            let letter = ["F", "G", "H"].get(at).copied().unwrap_or_default();
            let label = words.tell("desk-fill", &[("key", letter.into())]);
            let is_taken = if at == 0 { primary_ui(ui, &label).clicked() } else { button_ui(ui, &label).clicked() };
            if is_taken {
                context.send(DeskCommand::Fill(told.reassignment.clone()));
            }
        }
        if button_ui(ui, words.say("desk-wait")).clicked() {
            desk.left.insert(gap.meeting);
            context.send(DeskCommand::Look);
        }
    });
}

fn meeting_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &mut Desk, row: &Row) {
    let lookup = context.lookup;
    let words = lookup.words;
    let when = desk.slots.iter().find(|slot| Some(slot.id) == row.slot).map_or("", |slot| slot.text.as_str());
    ui.add(egui::Label::new(RichText::new(row.title()).font(theme::bold_font(NAME))).wrap());
    let state = lookup.choice("meeting-state", row.state.code());
    let said: Vec<&str> =
        [row.table.as_str(), when, state.as_str()].into_iter().filter(|one| !one.is_empty()).collect();
    caption_ui(ui, &said.join(" · "));
    for name in &row.interpreters {
        caption_ui(ui, &words.tell("paper-interpreter", &[("what", name.into())]));
    }
    for against in &row.against {
        wrong_ui(ui, against);
    }
    if context.may_write {
        if let Some(command) = go_on(row) {
            let key = match row.state {
                MeetingState::Planned => "desk-start",
                MeetingState::NoShow | MeetingState::Cancelled => "desk-resume",
                MeetingState::Running | MeetingState::Held => "desk-finish",
            };
            if primary_ui(ui, words.say(key)).clicked() {
                context.send(command);
            }
        }
        if may_miss(row) {
            for (at, letter) in ["N", "M"].into_iter().enumerate() {
                missing_ui(ui, context, desk, row, at, letter);
            }
        }
    }
    if !row.state.stands() && !row.is_place_free {
        note_ui(ui, words.say("desk-place-taken"));
    }
    if context.may_write && row.state.stands() {
        section_ui(ui, words.say("desk-outcome"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = TINY;
            for (at, outcome) in OUTCOMES.into_iter().enumerate() {
                let said = lookup.choice("outcome", outcome.code());
                let label = format!("{} · {said}", at + 1);
                let is_on = row.outcome == Some(outcome);
                let button = if is_on { primary_ui(ui, &label) } else { button_ui(ui, &label) };
                button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, &label));
                if button.clicked() {
                    context.send(DeskCommand::Conclude { meeting: row.id, outcome });
                }
            }
        });
    }
    if let Some(record_ref) = row.partnership {
        let title = words.tell("desk-partnership", &[("name", (&row.title()).into())]);
        if link_ui(ui, &title).clicked() {
            context.send(NavCommand::Show(record_ref));
        }
    }
    notes_ui(ui, context, desk, row);
}

/// Who is not there, and from when on they will be.
fn missing_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &Desk, row: &Row, at: usize, letter: &str) {
    let words = context.lookup.words;
    let Some(from) = desk.slots.iter().position(|slot| Some(slot.id) == row.slot) else { return };
    let label = words.tell("desk-missing", &[("name", (&row.names[at]).into()), ("key", letter.into())]);
    let day = desk.rest_of_day(from);
    let name = words.tell("desk-late", &[("name", (&row.names[at]).into())]);
    // Where the name is long, the time they come stands under it: a row that can't wrap would push the panel wider.
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, &label).clicked() {
            context.send(DeskCommand::Missing { participant: row.sides[at], slots: vec![desk.slots[from].id] });
        }
        let combo =
            ComboBox::from_id_salt(("desk-late", at)).selected_text(words.say("desk-late-short")).show_ui(ui, |ui| {
                for (after, slot) in day.iter().enumerate().skip(1) {
                    let text = words.tell("desk-late-from", &[("when", (&slot.hours).into())]);
                    if ui.selectable_label(false, text).clicked() {
                        let slots: Vec<Id> = day[..after].iter().map(|slot| slot.id).collect();
                        context.send(DeskCommand::Missing { participant: row.sides[at], slots });
                    }
                }
                if ui.selectable_label(false, words.say("desk-late-day")).clicked() {
                    let slots: Vec<Id> = day.iter().map(|slot| slot.id).collect();
                    context.send(DeskCommand::Missing { participant: row.sides[at], slots });
                }
            });
        choice::finish(&combo, &name, words.say("desk-late-short"));
    });
}

/// Notes of the meeting, written in place.
fn notes_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &mut Desk, row: &Row) {
    let name = context.lookup.words.say("desk-notes");
    section_ui(ui, name);
    if !context.may_write {
        ui.label(&row.notes);
        return;
    }
    let kept = desk.notes.ui(ui, name, row.id, &row.notes);
    context.send_all(kept.map(|(meeting, text)| DeskCommand::Note { meeting, text }));
}

/// What the papers handed out no longer say.
pub fn printed_ui(ui: &mut Ui, context: &mut DrawContext<'_>, desk: &Desk) {
    let words = context.lookup.words;
    let colours = palette(ui.ctx());
    section_ui(ui, words.say("desk-paper"));
    match desk.printed_millis {
        None => {
            note_ui(ui, words.say("desk-paper-never"));
        }
        Some(millis) => {
            let when = values::moment(words, local_millis(millis));
            let args = [("when", (&when).into()), ("count", desk.corrections.len().into())];
            note_ui(ui, &words.tell("desk-paper-since", &args));
        }
    }
    for one in desk.corrections.iter().rev().take(MOST) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = TINY;
            let (sign, tone) = match one.what {
                Difference::Moved => (icons::ARROWS_LEFT_RIGHT, colours.due),
                Difference::Cancelled => (icons::PROHIBIT, colours.wrong),
                Difference::New => (icons::PLUS_CIRCLE, colours.accent),
            };
            sign_ui(ui, sign, 15.0, tone);
            ui.label(RichText::new(&one.sentence).size(BODY));
        });
    }
    if desk.corrections.len() > MOST {
        note_ui(ui, &words.tell("desk-paper-more", &[("count", (desk.corrections.len() - MOST).into())]));
    }
    if context.may_write && icon_button_ui(ui, icons::PRINTER, words.say("desk-printed")).clicked() {
        context.send(DeskCommand::Printed);
    }
}
