//! Setting up a fair: its own fields, the slots of its days, its tables and interpreters, and what it still lacks.

mod plan;

pub use plan::PlanForm;

use egui::{ComboBox, RichText, ScrollArea, TextEdit, Ui, Vec2};

use super::data::FairData;
use crate::{
    domain::{
        fair::{FairGap, twice_in_slot},
        kinds::{Kind, fair_table, interpreter, slot},
        record::Record,
        timetable::MOST_SLOTS,
        value::Id,
    },
    files::reference,
    report::values,
    ui::{
        command::{Ask, FairCommand, ParticipantsCommand, SetupCommand},
        icons,
        lookup::Lookup,
        nav::{FairTab, ParticipantLack},
        screen::DrawContext,
        screens::{
            parts::edit_named_ui,
            records::{RecordDetail, detail_ui},
        },
        theme::{self, SMALL, TINY, WIDE, palette},
        widgets::{
            basic::{button_ui, chip_ui, icon_button_ui, missing_ui, note_ui, section_ui, sign_ui, wrong_ui},
            choice,
        },
    },
};

/// Width in points from which the fair's fields and its programme stand side by side.
const ROOMY: f32 = 860.0;
/// Tables that can be made at once.
const MOST_TABLES: usize = 200;

/// What is open on this page.
#[derive(Default)]
pub struct Programme {
    plan: Option<PlanForm>,
    tables: String,
    /// The slot whose buttons are shown.
    slot: Option<Id>,
    gaps: Vec<FairGap>,
}

impl Programme {
    /// Takes over a fair that was read.
    pub fn read(&mut self, data: &FairData) {
        self.gaps = data.gaps();
        self.slot = self.slot.filter(|id| data.slots.iter().any(|slot| slot.id == *id));
        if let Some(plan) = &mut self.plan {
            plan.judge(data);
        }
    }

    /// Leaves what was begun: another fair is shown, or what was asked for is done.
    pub fn close(&mut self) {
        self.plan = None;
        self.tables.clear();
    }
}

/// Draws the page.
pub fn setup_ui(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    data: &FairData,
    detail: Option<&mut RecordDetail>,
    state: &mut Programme,
) {
    let room = ui.available_size();
    if room.x < ROOMY {
        ScrollArea::vertical().id_salt("fair programme").auto_shrink(false).show(ui, |ui| {
            programme_ui(ui, context, data, state);
            ui.add_space(WIDE);
            ui.set_max_width(ui.available_width() - SMALL);
            fields_ui(ui, context, detail);
        });
        return;
    }
    ui.horizontal_top(|ui| {
        let left = (room.x * 0.46).floor();
        ui.allocate_ui(Vec2::new(left, room.y), |ui| {
            ui.set_min_size(Vec2::new(left, room.y));
            fields_ui(ui, context, detail);
        });
        ui.add_space(SMALL);
        ui.vertical(|ui| {
            ScrollArea::vertical().id_salt("fair programme").auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - SMALL);
                programme_ui(ui, context, data, state);
            });
        });
    });
}

fn fields_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: Option<&mut RecordDetail>) {
    if let Some(detail) = detail {
        ui.vertical(|ui| context.draw_detail(|context| detail_ui(ui, context, detail)));
    }
}

fn programme_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Programme) {
    ui.add_space(SMALL);
    gaps_ui(ui, context, &state.gaps);
    ui.add_space(SMALL);
    slots_ui(ui, context, data, state);
    ui.add_space(SMALL);
    tables_ui(ui, context, data, state);
    ui.add_space(SMALL);
    interpreters_ui(ui, context, data);
    ui.add_space(WIDE);
}

/// What is still missing before the fair can run; what concerns participants leads to them.
fn gaps_ui(ui: &mut Ui, context: &mut DrawContext<'_>, gaps: &[FairGap]) {
    let words = context.lookup.words;
    let colours = palette(ui.ctx());
    section_ui(ui, words.say("fair-gaps"));
    if gaps.is_empty() {
        ui.horizontal(|ui| {
            sign_ui(ui, icons::CHECK_CIRCLE, 16.0, colours.accent);
            ui.label(words.say("fair-gap-none"));
        });
    }
    for gap in gaps {
        let of = |key: &str, count: usize| words.tell(key, &[("count", count.into())]);
        let said = match *gap {
            FairGap::Place => words.say("fair-gap-place").to_owned(),
            FairGap::Days => words.say("fair-gap-days").to_owned(),
            FairGap::Slots => words.say("fair-gap-slots").to_owned(),
            FairGap::Crowded(count) => {
                words.tell("fair-gap-crowded", &[("count", count.into()), ("most", MOST_SLOTS.into())])
            }
            FairGap::Outside(count) => of("fair-gap-outside", count),
            FairGap::Tables => words.say("fair-gap-tables").to_owned(),
            FairGap::Participants => words.say("fair-gap-participants").to_owned(),
            FairGap::Languages(count) => of("fair-gap-languages", count),
            FairGap::Delegates(count) => of("fair-gap-delegates", count),
            FairGap::NeedsAndOffers(count) => of("fair-gap-wishes", count),
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            sign_ui(ui, icons::CIRCLE_DASHED, 14.0, colours.due);
            let Some(lack) = ParticipantLack::of(*gap) else {
                ui.add(egui::Label::new(said).wrap());
                return;
            };
            if missing_ui(ui, &said).clicked() {
                context.send(FairCommand::Turn(FairTab::Participants));
                context.send(ParticipantsCommand::Lacking(lack));
            }
        });
    }
}

fn slots_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Programme) {
    let lookup = context.lookup;
    let words = lookup.words;
    section_ui(ui, values::kind_many(words, Kind::Slot));
    if data.slots.is_empty() && state.plan.is_none() {
        note_ui(ui, words.say("fair-slots-none"));
    }
    for day in data.slots.chunk_by(|a, b| a.get(slot::date) == b.get(slot::date)) {
        let date = day[0].get(slot::date).map(|date| values::date(words, *date)).unwrap_or_default();
        note_ui(ui, &date);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(TINY);
            for one in day {
                slot_ui(ui, lookup, one, state);
            }
        });
    }
    if !context.may_write {
        return;
    }
    if let Some(one) = data.slots.iter().find(|slot| Some(slot.id) == state.slot) {
        let is_break = one.get(slot::is_break) == Some(&true);
        let title = values::slot_time(lookup.words, one);
        ui.horizontal(|ui| {
            ui.label(RichText::new(&title).font(theme::bold_font(14.0)));
            let key = if is_break { "fair-slot-meetings" } else { "fair-slot-break" };
            if button_ui(ui, words.say(key)).clicked() {
                context.send(SetupCommand::Rest { slot: one.id, is_break: !is_break });
            }
            if button_ui(ui, &words.tell("delete-named", &[("name", (&title).into())])).clicked() {
                context.send(Ask::Delete { record_ref: one.record_ref(), title: title.clone() });
            }
        });
    }
    if let Some(plan) = &mut state.plan {
        match plan.ui(ui, lookup, data) {
            Some(plan::Answer::Make(planned)) => context.send(SetupCommand::MakeSlots(planned)),
            Some(plan::Answer::Leave) => state.plan = None,
            None => {}
        }
        return;
    }
    ui.horizontal(|ui| {
        if icon_button_ui(ui, icons::CALENDAR_PLUS, words.say("fair-make-slots")).clicked() {
            state.plan = Some(PlanForm::new(data));
        }
        if !data.slots.is_empty() && button_ui(ui, words.say("fair-clear-slots")).clicked() {
            context.send(SetupCommand::ClearSlots);
        }
    });
}

fn slot_ui(ui: &mut Ui, lookup: &Lookup<'_>, one: &Record, state: &mut Programme) {
    let is_on = state.slot == Some(one.id);
    if chip_ui(ui, &values::slot_time(lookup.words, one), is_on).clicked() {
        state.slot = (!is_on).then_some(one.id);
    }
}

fn tables_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Programme) {
    let lookup = context.lookup;
    let words = lookup.words;
    let many = values::kind_many(words, Kind::FairTable);
    let count = data.tables.len();
    section_ui(ui, &if count == 0 { many.to_owned() } else { format!("{many} · {}", words.integer(count as i64)) });
    if data.tables.is_empty() {
        note_ui(ui, words.say("fair-tables-none"));
    }
    for (table, name) in data.tables.iter().zip(&data.table_names) {
        let languages = table.get(fair_table::languages).map(|tags| languages_text(lookup, tags.iter()));
        line_ui(ui, context, table, &[name.clone(), languages.unwrap_or_default()]);
    }
    if !context.may_write {
        return;
    }
    ui.horizontal(|ui| {
        let named = ui.label(words.say("fair-tables-count"));
        let field = TextEdit::singleline(&mut state.tables).desired_width(56.0).margin(theme::FIELD);
        let field = ui.add(field).labelled_by(named.id);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let count = count_of(&state.tables);
        let button = ui.add_enabled_ui(count.is_some(), |ui| button_ui(ui, words.say("fair-make-tables"))).inner;
        if let Some(count) = count.filter(|_| entered || button.clicked()) {
            context.send(SetupCommand::MakeTables(count));
        } else if entered {
            field.request_focus();
        }
    });
    let is_told = !state.tables.trim().is_empty() && count_of(&state.tables).is_none();
    if is_told {
        let limits = [("least", 1_i64.into()), ("most", MOST_TABLES.into())];
        wrong_ui(ui, &words.tell("refusal-out-of-range", &limits));
    }
}

/// How many tables were asked for, if they can be made at once.
fn count_of(typed: &str) -> Option<usize> {
    typed.trim().parse().ok().filter(|count| (1..=MOST_TABLES).contains(count))
}

/// A part in one line, with pencil and bin.
fn line_ui(ui: &mut Ui, context: &mut DrawContext<'_>, record: &Record, said: &[String]) {
    let lookup = context.lookup;
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 26.0;
        let said: Vec<&str> = said.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        let called = said.first().copied().unwrap_or_default();
        let width = (ui.available_width() - 80.0).min(360.0);
        ui.allocate_ui(Vec2::new(width, 26.0), |ui| {
            ui.set_min_width(width);
            ui.add(egui::Label::new(said.join(" · ")).truncate());
        });
        if context.may_write {
            context.send_all(edit_named_ui(ui, lookup, record, called));
        }
    });
}

fn interpreters_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData) {
    let lookup = context.lookup;
    let words = lookup.words;
    let many = values::kind_many(words, Kind::Interpreter);
    section_ui(ui, many);
    if data.interpreters.is_empty() {
        note_ui(ui, words.say("fair-interpreters-none"));
    }
    for one in &data.interpreters {
        let languages = one.get(interpreter::languages).map(|tags| languages_text(lookup, tags.iter()));
        line_ui(ui, context, one, &[one.title(), languages.unwrap_or_default()]);
        ui.add_enabled_ui(context.may_write, |ui| {
            ui.horizontal(|ui| place_ui(ui, context, data, one));
        });
    }
    let slots: Vec<Id> = data.slots.iter().map(|slot| slot.id).collect();
    for twice in twice_in_slot(&data.interpreters, &slots) {
        let one = &data.interpreters[twice.lines[0]];
        let when = data.slots.iter().find(|slot| slot.id == twice.slot);
        let when = when.map(|slot| values::slot(words, slot)).unwrap_or_default();
        let table = one.get(interpreter::table).map_or("", |id| data.table_name(*id));
        let name = one.title();
        let args = [("name", (&name).into()), ("when", (&when).into()), ("table", table.into())];
        wrong_ui(ui, &words.tell("fair-interpreter-twice", &args));
    }
    if context.may_write && icon_button_ui(ui, icons::PLUS, &values::adding(words, Kind::Interpreter)).clicked() {
        context.send(Ask::AddPart { kind: Kind::Interpreter, owner: data.fair.record_ref() });
    }
}

/// At which table and in which slot an interpreter works.
fn place_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, one: &Record) {
    let lookup = context.lookup;
    let words = lookup.words;
    let (table, at) = (one.get(interpreter::table).copied(), one.get(interpreter::slot).copied());
    let mut place = |table, slot| context.send(SetupCommand::Place { interpreter: one.id, table, slot });
    let every = words.say("fair-every-table");
    let shown = table.map(|id| data.table_name(id)).filter(|name| !name.is_empty()).unwrap_or(every);
    let combo = ComboBox::from_id_salt(("interpreter table", one.id)).selected_text(shown).show_ui(ui, |ui| {
        if choice::line_ui(ui, table.is_none(), every).clicked() {
            place(None, at);
        }
        for (other, name) in data.tables.iter().zip(&data.table_names) {
            if choice::line_ui(ui, table == Some(other.id), name).clicked() {
                place(Some(other.id), at);
            }
        }
    });
    let name = format!("{}, {}", values::kind(words, Kind::FairTable), one.title());
    choice::finish(&combo, &name, shown);
    let every = words.say("fair-every-slot");
    let of_slot = |id: Id| data.slots.iter().find(|slot| slot.id == id).map(|slot| values::slot(words, slot));
    let shown = at.and_then(of_slot).unwrap_or_else(|| every.to_owned());
    let combo = ComboBox::from_id_salt(("interpreter slot", one.id)).selected_text(&shown).show_ui(ui, |ui| {
        if choice::line_ui(ui, at.is_none(), every).clicked() {
            place(table, None);
        }
        for other in data.slots.iter().filter(|slot| slot.get(slot::is_break) != Some(&true)) {
            if choice::line_ui(ui, at == Some(other.id), values::slot(words, other)).clicked() {
                place(table, Some(other.id));
            }
        }
    });
    let name = format!("{}, {}", values::kind(words, Kind::Slot), one.title());
    choice::finish(&combo, &name, &shown);
}

/// Languages by their names, in the order given.
pub fn languages_text<'a>(lookup: &Lookup<'_>, tags: impl Iterator<Item = &'a String>) -> String {
    tags.map(|tag| reference::language_name(tag, lookup.language())).collect::<Vec<_>>().join(", ")
}
