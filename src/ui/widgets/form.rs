//! A form for any kind of record, made from the table of kinds: each field gets the control that fits what it holds,
//! its limits in a sentence, and its refusal beside it. The form edits only its own draft.

use chrono::NaiveDate;
use egui::{Button, ComboBox, FontId, Response, RichText, Role, Sense, TextEdit, Ui, Vec2, WidgetInfo};

use super::{
    basic::{asked_ui, button_ui, chip_ui, icon_only_ui, note_ui, paint_icon, section_ui, wrong_ui},
    below::{self, below_ui},
    code_picker::CodePicker,
    date_line::{select_on_arrival, take_letters},
    heard, paste,
    typed::{self, GIANT_BYTES, Remark},
};
use crate::{
    domain::{
        date::{DateOrder, PartialDate, Period, read_due, read_typed},
        kinds::{FieldSpec, Mark},
        money::{AmountFault, Money, read_amount, split_currency},
        record::{Draft, Refusal, Why},
        value::{FieldType, Point, Subject, Value},
    },
    files::{codes, reference},
    ui::{
        icons,
        lookup::{Lookup, Option_},
        theme::{self, BODY, SMALL, TINY, palette},
    },
};

const LABEL: f32 = 152.0;

/// What is being typed into one field.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    Text(String),
    Pair(String, String),
    Choice(Option<&'static str>),
    Choices(Vec<String>),
    Flag(Option<bool>),
    Link {
        typed: String,
        chosen: Option<Subject>,
    },
    /// Codes of a list of its own.
    Coded(CodePicker),
    /// Shown nowhere in a form: positions, digests.
    Fixed(Option<Value>),
}

/// A form over one draft.
#[derive(Clone, Debug)]
pub struct Form {
    base: Draft,
    entries: Vec<Entry>,
    /// The entries as the form began: what nobody touched is never read anew.
    begun: Vec<Entry>,
    refusals: Vec<Refusal>,
    remarks: Vec<Remark>,
    /// The field that had the keyboard when it was last drawn.
    focused: Option<(usize, egui::Id)>,
    /// A field left while it is asked about what was pasted, and for how many frames nobody has turned to the
    /// question: saving would take the question away under the pointer.
    left_asking: Option<(usize, u8)>,
    /// A field judged while the mouse is down: what is told of it waits, so that nothing moves under the press.
    untold: Option<usize>,
    /// The field whose list of records is open.
    offering: Option<usize>,
    /// Field to take the keyboard at the next drawing.
    focus: Option<&'static str>,
    /// Whether it is about a record that is there, whose fields have a past.
    has_past: bool,
    /// The field whose past is shown, and its changes.
    past: Option<(usize, Vec<[String; 2]>)>,
}

/// What was typed into a form and is not saved, with what stood in each field before: the record may be read anew for
/// another reason meanwhile.
pub struct Unsaved {
    of: Subject,
    fields: Vec<(usize, Entry, Option<Value>)>,
    refusals: Vec<Refusal>,
    remarks: Vec<Remark>,
}

/// What became of the ways out offered at a field.
#[derive(Default)]
struct Answer {
    is_taken: bool,
    /// Whether the keyboard is on one of them.
    is_near: bool,
}

/// What a person did in a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Did {
    /// A field was changed and left: in-place forms save now.
    pub left: bool,
    /// Enter in a single line: forms in dialogs go on.
    pub entered: bool,
    /// Something was chosen from a list.
    pub chosen: bool,
}

impl Form {
    pub fn new(base: Draft, lookup: &Lookup<'_>) -> Self {
        let entries = base.kind.fields().iter().enumerate();
        let entries: Vec<Entry> = entries.map(|(index, _)| entry(&base, index, lookup)).collect();
        let remarks = entries.iter().zip(base.kind.fields()).enumerate().filter_map(|(index, (entry, spec))| {
            let Entry::Text(text) = entry else { return None };
            typed::is_prose(spec.field_type).then(|| typed::hidden_remark(text, index, lookup)).flatten()
        });
        let remarks = remarks.collect();
        let begun = entries.clone();
        Self {
            base,
            entries,
            begun,
            refusals: Vec::new(),
            remarks,
            focused: None,
            left_asking: None,
            untold: None,
            offering: None,
            focus: None,
            has_past: false,
            past: None,
        }
    }

    pub fn focus(&mut self, field: &'static str) {
        self.focus = Some(field);
    }

    pub fn kind(&self) -> crate::domain::kinds::Kind {
        self.base.kind
    }

    /// Shows refusals that came back from the register beside their fields.
    pub fn refuse(&mut self, refusals: Vec<Refusal>) {
        self.refusals = refusals;
    }

    /// Puts the keyboard into the first of the fields that was refused, wherever the form was scrolled to.
    pub fn focus_refused(&mut self, fields: impl IntoIterator<Item = &'static str>) {
        let is_refused = |field: &&str| self.refusals.iter().any(|refusal| refusal.field == Some(*field));
        self.focus = fields.into_iter().find(is_refused).or(self.focus);
    }

    /// What has been typed as a draft, or why it can't be read.
    pub fn draft(&mut self, lookup: &Lookup<'_>) -> Option<Draft> {
        let mut draft = self.base.clone();
        self.refusals.clear();
        for (index, spec) in self.base.kind.fields().iter().enumerate() {
            match self.read(index, lookup) {
                Ok(value) => draft.put(index, value),
                Err(why) => {
                    self.remark(index, lookup, Some(&why));
                    self.refusals.push(Refusal { kind: self.base.kind, field: Some(spec.name), why });
                }
            }
        }
        self.refusals.is_empty().then_some(draft)
    }

    /// The draft when every rule is kept; otherwise the refusals stand beside their fields. Fields named in `later`
    /// are filled in by whoever asks.
    pub fn checked(&mut self, lookup: &Lookup<'_>, later: &[&str]) -> Option<Draft> {
        let draft = self.draft(lookup)?;
        if let Err(refusals) = draft.check() {
            self.refusals = refusals
                .into_iter()
                .filter(|refusal| refusal.field.is_none_or(|field| !later.contains(&field)))
                .collect();
        }
        self.refusals.is_empty().then_some(draft)
    }

    /// Whether what was typed differs from what the form began with.
    pub fn is_changed(&self, lookup: &Lookup<'_>) -> bool {
        (0..self.entries.len()).any(|index| self.is_field_changed(index, lookup))
    }

    fn is_field_changed(&self, index: usize, lookup: &Lookup<'_>) -> bool {
        self.read(index, lookup).as_ref().ok() != Some(&self.base.value(index).cloned())
    }

    /// What was typed and is not saved; nothing where all is.
    pub fn unsaved(&self, lookup: &Lookup<'_>) -> Option<Unsaved> {
        let changed = (0..self.entries.len()).filter(|index| self.is_field_changed(*index, lookup));
        let held = changed.map(|index| (index, self.entries[index].clone(), self.base.value(index).cloned()));
        let fields: Vec<_> = held.collect();
        let of = Subject { kind: self.base.kind, id: self.base.id };
        if fields.is_empty() {
            return None;
        }
        Some(Unsaved { of, fields, refusals: self.refusals.clone(), remarks: self.remarks.clone() })
    }

    /// Gives up what was typed and is not saved.
    pub fn give_up(&mut self) {
        self.entries.clone_from(&self.begun);
        self.refusals.clear();
        self.remarks.retain(|remark| !remark.is_about_paste);
    }

    /// Puts back what was typed before the record was read anew, where its field still holds what it held.
    pub fn put_back(&mut self, unsaved: &Unsaved) {
        if unsaved.of != (Subject { kind: self.base.kind, id: self.base.id }) {
            return;
        }
        for (index, entry, before) in &unsaved.fields {
            if self.base.value(*index) == before.as_ref() {
                let name = Some(self.base.kind.fields()[*index].name);
                self.entries[*index] = entry.clone();
                self.refusals.extend(unsaved.refusals.iter().filter(|refusal| refusal.field == name).cloned());
                self.remarks.retain(|remark| remark.index != *index);
                self.remarks.extend(unsaved.remarks.iter().filter(|remark| remark.index == *index).cloned());
            }
        }
    }

    /// What was typed into a field. What nobody touched is what it was, however it would be read.
    fn read(&self, index: usize, lookup: &Lookup<'_>) -> Result<Option<Value>, Why> {
        let is_untouched = match (&self.entries[index], &self.begun[index]) {
            (Entry::Text(now), Entry::Text(then)) => now == then,
            (Entry::Pair(now, also_now), Entry::Pair(then, also_then)) => now == then && also_now == also_then,
            _ => false,
        };
        if is_untouched {
            return Ok(self.base.value(index).cloned());
        }
        read(&self.entries[index], &self.base.kind.fields()[index], lookup)
    }

    /// Says and asks of a field what is to be said and asked now.
    fn remark(&mut self, index: usize, lookup: &Lookup<'_>, why: Option<&Why>) {
        let spec = &self.base.kind.fields()[index];
        self.remarks.retain(|remark| remark.index != index || remark.is_about_paste);
        self.remarks.extend(typed::remark(&self.entries[index], index, spec, lookup, why));
    }

    /// Text about to be pasted that the field can't take as it is: nothing is put in, and what could be is offered.
    fn take_paste(&mut self, ui: &Ui, lookup: &Lookup<'_>) {
        let Some((index, _)) = self.focused.filter(|(_, id)| ui.memory(|memory| memory.has_focus(*id))) else { return };
        let spec = &self.base.kind.fields()[index];
        let is_line = !matches!(spec.field_type, FieldType::Text(_));
        let held = if let Entry::Text(text) = &self.entries[index] { text.len() } else { 0 };
        let taken = ui.input_mut(|input| {
            let at = input.events.iter().position(|event| {
                let egui::Event::Paste(text) = event else { return false };
                held + text.len() > GIANT_BYTES || is_line && text.trim_end().contains(['\n', '\r', '\t'])
            })?;
            match input.events.remove(at) {
                egui::Event::Paste(text) => Some(text),
                _ => None,
            }
        });
        if let Some(text) = taken {
            self.remarks.retain(|remark| remark.index != index);
            self.remarks.push(typed::paste_remark(&self.entries[index], index, spec, &text, lookup));
        }
    }

    /// Draws the named fields, in their order.
    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, fields: &[&str]) -> Did {
        let mut did = Did::default();
        self.take_paste(ui, lookup);
        for name in fields {
            let Some(index) = self.base.kind.field_index(name) else { continue };
            let one = self.field_ui(ui, lookup, index);
            did.left |= one.left;
            did.entered |= one.entered;
            did.chosen |= one.chosen;
        }
        did
    }

    /// Draws the named fields to be edited in place: a draft to be saved when a changed field was left, and no rule is
    /// broken.
    pub fn in_place_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, fields: &[&str], may_write: bool) -> Option<Draft> {
        let changed = self.some_in_place_ui(ui, lookup, fields, may_write);
        self.whole_refusals_ui(ui, lookup);
        changed
    }

    /// The same for a part of the form: what concerns no single field is told once, by whoever draws the parts.
    pub fn some_in_place_ui(
        &mut self,
        ui: &mut Ui,
        lookup: &Lookup<'_>,
        fields: &[&str],
        may_write: bool,
    ) -> Option<Draft> {
        self.has_past = true;
        let did = ui.add_enabled_ui(may_write, |ui| self.ui(ui, lookup, fields)).inner;
        (did.left && self.is_changed(lookup)).then(|| self.checked(lookup, &[])).flatten()
    }

    /// The last changes of a field: a press on its name, or Shift F10 within it.
    fn past_ui(&mut self, ui: &Ui, lookup: &Lookup<'_>, index: usize, named: &Response, has_focus: bool) {
        let asks = has_focus && ui.input_mut(|input| input.consume_key(egui::Modifiers::SHIFT, egui::Key::F10));
        if named.hovered() {
            let corner =
                egui::Rect::from_center_size(named.rect.right_center() + Vec2::new(12.0, 0.0), Vec2::splat(14.0));
            paint_icon(ui, corner, icons::CLOCK, 14.0, palette(ui.ctx()).quiet);
        }
        if asks || named.clicked() || named.secondary_clicked() {
            self.past = Some((index, lookup.field_changes(self.base.subject(), index)));
        }
        let Some((_, lines)) = self.past.as_ref().filter(|(shown, _)| *shown == index) else { return };
        let mut is_open = true;
        egui::Popup::from_response(named)
            .open_bool(&mut is_open)
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                ui.set_width(300.0);
                section_ui(ui, lookup.words.say("past-title"));
                if lines.is_empty() {
                    note_ui(ui, lookup.words.say("past-empty"));
                }
                for [value, who] in lines {
                    ui.add(egui::Label::new(value).truncate());
                    note_ui(ui, who);
                }
            });
        if !is_open {
            self.past = None;
        }
    }

    fn field_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, index: usize) -> Did {
        let spec = &self.base.kind.fields()[index];
        let label = lookup.field_label(self.base.kind, spec.name);
        let mut did = Did::default();
        ui.horizontal_top(|ui| {
            let named = label_ui(ui, &label, spec.is(Mark::Required));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = TINY;
                let wide = ui.available_width().min(440.0);
                ui.set_max_width(wide);
                let linked_before = linked(&self.entries[index]);
                let (control, beside, is_high) = self.control_ui(ui, lookup, index, &named, &label);
                if self.has_past {
                    self.past_ui(ui, lookup, index, &named, control.has_focus());
                }
                if self.focus == Some(spec.name) {
                    control.request_focus();
                    control.scroll_to_me(None);
                    self.focus = None;
                }
                if control.changed() {
                    self.remarks.retain(|remark| remark.index != index);
                }
                if control.has_focus() {
                    self.focused = Some((index, control.id));
                    paste::take_over(ui.ctx(), control.id);
                }
                // What fits lies over what stands below: never over what is told of this field.
                let is_told = self.remarks.iter().any(|remark| remark.index == index)
                    || self.refusals.iter().any(|refusal| refusal.field == Some(spec.name));
                if control.has_focus() && !is_told && !matches!(self.entries[index], Entry::Coded(_)) {
                    let limit = lookup.limit(spec.field_type).filter(|_| self.is_near_limit(index));
                    if let Some(limit) = limit {
                        limit_ui(ui, &control, &limit);
                        heard::described(&control, &limit);
                    }
                }
                let is_escaped = control.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape));
                // In a dialog Escape asks about all of it.
                if is_escaped && self.has_past {
                    // Escape gives back what stood there.
                    self.entries[index] = entry(&self.base, index, lookup);
                    self.refusals.retain(|refusal| refusal.field != Some(spec.name));
                    self.remarks.retain(|remark| remark.index != index);
                    self.remark(index, lookup, None);
                    return;
                }
                let is_typed = is_typed(spec.field_type) && !matches!(self.entries[index], Entry::Coded(_));
                // Where records are offered Enter takes the first of them, and letters choose none yet.
                let offers = matches!(spec.field_type, FieldType::Ref(_) | FieldType::Subject(_));
                did.chosen = control.changed() && !is_typed && linked(&self.entries[index]) != linked_before;
                did.chosen |= control.changed() && !is_typed && !offers;
                did.left = control.lost_focus() || did.chosen;
                // Whoever goes from the field to what it offers has not left it.
                let (was_offering, is_offering) =
                    (self.offering == Some(index), offers && below::is_open(ui, &control));
                if was_offering || is_offering {
                    self.offering = is_offering.then_some(index);
                    did.left = did.chosen || !is_offering && !control.has_focus();
                }
                let is_entered = control.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
                did.entered = is_entered && !offers;
                // A question about what was pasted stays where it is until it was answered or passed over.
                let is_asked = self.is_asked_of_paste(index);
                if did.left && !is_asked {
                    self.judge(index, lookup);
                    self.untold = ui.input(|input| input.pointer.any_down()).then_some(index);
                }
                if spec.is(Mark::Required) {
                    heard::required(&control);
                }
                let has_room = (!self.has_past || keeps_room(spec)) && !is_high;
                let is_told = self.is_told(ui, index);
                for refusal in self.refusals.iter().filter(|refusal| is_told && refusal.field == Some(spec.name)) {
                    let why = lookup.refusal(refusal);
                    if has_room {
                        wrong_below_ui(ui, &control, &why);
                    } else {
                        wrong_ui(ui, &why);
                    }
                    heard::refused(&control, &why);
                }
                if has_room {
                    ui.add_space(TINY);
                }
                let below =
                    if is_told && !self.asks_beside(index) { self.remarks_ui(ui, index) } else { Answer::default() };
                let answer =
                    Answer { is_taken: beside.is_taken || below.is_taken, is_near: beside.is_near || below.is_near };
                did.left = self.waits_for_answer(ui, index, did.left || answer.is_taken, &answer);
                if did.left && (is_asked || answer.is_taken) {
                    self.judge(index, lookup);
                }
            });
        });
        did
    }

    /// The control, with the readings of a date or an amount beside it where there are two; whether they took a line
    /// more.
    fn control_ui(
        &mut self,
        ui: &mut Ui,
        lookup: &Lookup<'_>,
        index: usize,
        named: &Response,
        label: &str,
    ) -> (Response, Answer, bool) {
        let spec = &self.base.kind.fields()[index];
        if !is_short(spec) {
            return (control_ui(ui, lookup, spec, &mut self.entries[index], named, label), Answer::default(), false);
        }
        // Where there is no room beside it they stand below.
        ui.horizontal_wrapped(|ui| {
            let control = control_ui(ui, lookup, spec, &mut self.entries[index], named, label);
            let is_told = self.is_told(ui, index) && self.asks_beside(index);
            let answer = if is_told { self.remarks_ui(ui, index) } else { Answer::default() };
            let is_high = ui.min_rect().height() > 1.5 * theme::ROW;
            (control, answer, is_high)
        })
        .inner
    }

    /// Whether what is asked of a field stands beside it. A sentence needs a line of its own.
    fn asks_beside(&self, index: usize) -> bool {
        let mut asked = self.remarks.iter().filter(|remark| remark.index == index);
        is_short(&self.base.kind.fields()[index]) && asked.all(|remark| remark.text.is_empty())
    }

    /// Whether what is to be said of a field may be said now.
    fn is_told(&mut self, ui: &Ui, index: usize) -> bool {
        if self.untold == Some(index) && !ui.input(|input| input.pointer.any_down()) {
            self.untold = None;
        }
        self.untold != Some(index)
    }

    fn is_asked_of_paste(&self, index: usize) -> bool {
        self.remarks.iter().any(|remark| remark.index == index && remark.is_about_paste)
    }

    /// Whether a field was left, or its question about what was pasted has been passed over.
    fn waits_for_answer(&mut self, ui: &Ui, index: usize, is_left: bool, answer: &Answer) -> bool {
        const PATIENCE: u8 = 2;
        let is_asked = self.is_asked_of_paste(index);
        let waited = match self.left_asking {
            Some((of, waited)) if of == index => waited,
            _ if is_left && is_asked => 0,
            _ => return is_left,
        };
        if answer.is_near || ui.input(|input| input.pointer.any_down()) {
            self.left_asking = Some((index, 0));
            return false;
        }
        if answer.is_taken || !is_asked || waited >= PATIENCE {
            self.left_asking = None;
            return true;
        }
        self.left_asking = Some((index, waited + 1));
        ui.ctx().request_repaint();
        false
    }

    /// Draws what is said and asked of a field.
    fn remarks_ui(&mut self, ui: &mut Ui, index: usize) -> Answer {
        let mut taken = None;
        let mut is_near = false;
        for remark in self.remarks.iter().filter(|remark| remark.index == index) {
            if !remark.text.is_empty() {
                asked_ui(ui, &remark.text);
            }
            ui.horizontal_wrapped(|ui| {
                for (label, becomes) in &remark.ways {
                    let button = button_ui(ui, label);
                    is_near |= button.has_focus();
                    if button.clicked() {
                        taken = Some(becomes.clone());
                    }
                }
            });
        }
        let is_taken = taken.is_some();
        if let Some(becomes) = taken {
            self.entries[index] = becomes;
            self.remarks.retain(|remark| remark.index != index);
            is_near = false;
        }
        Answer { is_taken, is_near }
    }

    /// Whether what fits into a field is worth saying: always where it is a shape, near the end where it is a length.
    fn is_near_limit(&self, index: usize) -> bool {
        let holds = self.base.kind.fields()[index].field_type;
        let (FieldType::Line(most) | FieldType::Text(most) | FieldType::Lines(most)) = holds else { return true };
        match &self.entries[index] {
            Entry::Text(text) => text.len() * 5 > most * 4,
            _ => false,
        }
    }

    /// Whether something in it was refused.
    pub fn is_refused(&self) -> bool {
        !self.refusals.is_empty()
    }

    /// Refusals that concern no single field.
    pub fn whole_refusals_ui(&self, ui: &mut Ui, lookup: &Lookup<'_>) {
        for refusal in self.refusals.iter().filter(|refusal| refusal.field.is_none()) {
            wrong_ui(ui, &lookup.refusal(refusal));
        }
    }

    /// Checks one field after it was left, so that a slip is told at once.
    fn judge(&mut self, index: usize, lookup: &Lookup<'_>) {
        let spec = &self.base.kind.fields()[index];
        self.settle_currency(index, lookup);
        let read = self.read(index, lookup);
        // The press that asks for more takes the keyboard away as well: what is still missing stays told.
        let is_still = |why: &Why| *why == Why::Missing && read == Ok(None);
        self.refusals.retain(|refusal| refusal.field != Some(spec.name) || is_still(&refusal.why));
        let why = match read {
            Err(why) => Some(why),
            Ok(Some(value)) => crate::domain::rules::check_value(&value, spec.field_type).err(),
            Ok(None) => None,
        };
        self.remark(index, lookup, why.as_ref());
        self.refusals.extend(why.map(|why| Refusal { kind: self.base.kind, field: Some(spec.name), why }));
    }

    /// A currency written with its amount goes to its own place, where it can be seen.
    fn settle_currency(&mut self, index: usize, lookup: &Lookup<'_>) {
        if !matches!(self.base.kind.fields()[index].field_type, FieldType::Money) {
            return;
        }
        let Entry::Pair(amount, currency) = &mut self.entries[index] else { return };
        let (figures, sign) = split_currency(amount);
        if let Some(code) = (!sign.is_empty()).then(|| lookup.currency_code(sign)).flatten() {
            code.clone_into(currency);
            *amount = figures.to_owned();
        }
    }
}

/// What is wrong with a field, in the gap below it: nothing moves when it comes and goes. A sentence longer than the
/// field begins below the field's name; one longer than the row gets the lines it needs.
fn wrong_below_ui(ui: &mut Ui, control: &Response, why: &str) {
    const SIGN: f32 = 14.0 + 2.0 * TINY + 2.0;
    let font = FontId::proportional(theme::NOTE);
    let colour = palette(ui.ctx()).wrong;
    let long = ui.fonts_mut(|fonts| fonts.layout_no_wrap(why.to_owned(), font, colour).size().x) + SIGN;
    let begin = control.rect.left() - (long - ui.available_width()).clamp(0.0, LABEL + SMALL);
    let place = egui::Rect::from_min_max(
        egui::pos2(begin, control.rect.bottom() + 1.0),
        egui::pos2(ui.max_rect().right(), control.rect.bottom() + 17.0),
    );
    let mut below = ui.new_child(egui::UiBuilder::new().max_rect(place));
    wrong_ui(&mut below, why);
    ui.add_space((below.min_rect().bottom() - place.bottom()).max(0.0));
}

/// What fits into a field, over what lies below it: nothing moves when the keyboard comes and goes.
fn limit_ui(ui: &Ui, control: &Response, limit: &str) {
    let beside = egui::Tooltip::always_open(ui.ctx().clone(), control.layer_id, control.id, control.rect);
    beside.gap(2.0).show(|ui| note_ui(ui, limit));
}

/// The record a field names, where it names one.
fn linked(entry: &Entry) -> Option<Subject> {
    if let Entry::Link { chosen, .. } = entry { *chosen } else { None }
}

/// Whether a field may be refused for how it was written: the room below it in which that is told is kept for it.
fn keeps_room(spec: &FieldSpec) -> bool {
    is_short(spec)
        || spec.is(Mark::Required)
        || matches!(
            spec.field_type,
            FieldType::Period | FieldType::Point | FieldType::Languages | FieldType::Ref(_) | FieldType::Subject(_)
        )
}

/// Whether the readings of what can be read in two ways stand beside the control, which leaves them room.
fn is_short(spec: &FieldSpec) -> bool {
    matches!(spec.field_type, FieldType::Date | FieldType::Money | FieldType::Integer(..) | FieldType::Decimal)
}

/// Whether a control is left only when the keyboard leaves it.
fn is_typed(field_type: FieldType) -> bool {
    !matches!(
        field_type,
        FieldType::Code(_)
            | FieldType::Codes(_)
            | FieldType::Flag
            | FieldType::Country
            | FieldType::Ref(_)
            | FieldType::Subject(_)
    )
}

fn label_ui(ui: &mut Ui, label: &str, is_required: bool) -> Response {
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

fn control_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    spec: &FieldSpec,
    entry: &mut Entry,
    named: &Response,
    label: &str,
) -> Response {
    let width = ui.available_width();
    match (entry, spec.field_type) {
        (Entry::Text(text), FieldType::Text(_)) => {
            let rows = 2.max(text.lines().count().min(8));
            let edit = TextEdit::multiline(text).desired_width(width).desired_rows(rows).margin(margin());
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
            let both = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(SMALL);
                let each = longest.max(150.0).min(width);
                let from = line_ui(ui, first, each, lookup.words.say("hint-from"), named);
                let until = line_ui(ui, second, each, lookup.words.say("hint-until"), named);
                call_second(lookup, &until, label, lookup.words.say("hint-until"));
                from | until
            };
            if is_beside { ui.horizontal(both).inner } else { ui.vertical(both).inner }
        }
        (Entry::Pair(latitude, longitude), FieldType::Point) => {
            ui.horizontal(|ui| {
                let (north, east) = (lookup.words.say("hint-latitude"), lookup.words.say("hint-longitude"));
                let latitude = line_ui(ui, latitude, 130.0, north, named);
                let longitude = line_ui(ui, longitude, 130.0, east, named);
                call_second(lookup, &longitude, label, east);
                latitude | longitude
            })
            .inner
        }
        (Entry::Pair(amount, currency), _) => {
            ui.horizontal(|ui| {
                let amount = line_ui(ui, amount, 120.0, "", named);
                let edit = TextEdit::singleline(currency).desired_width(64.0).margin(margin());
                let currency = ui.add(edit.hint_text(lookup.words.say("hint-currency").to_owned()));
                let name = lookup.words.tell("currency-of", &[("field", label.into())]);
                currency.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
                amount | currency
            })
            .inner
        }
        (Entry::Choice(chosen), FieldType::Code(set)) => choice_ui(ui, lookup, set, chosen, label),
        (Entry::Choices(chosen), FieldType::Codes(set)) => choices_ui(ui, lookup, set, chosen, label),
        (Entry::Flag(flag), _) => flag_ui(ui, lookup, flag, label),
        (Entry::Link { typed, chosen }, FieldType::Ref(kind)) => {
            link_ui(ui, lookup, &[kind], typed, chosen, (named, label))
        }
        (Entry::Link { typed, chosen }, FieldType::Subject(kinds)) => {
            link_ui(ui, lookup, kinds, typed, chosen, (named, label))
        }
        _ => ui.label(""),
    }
}

/// Width of a control to choose with: as wide as its words want, never wider than there is room.
fn choice_width(ui: &Ui) -> f32 {
    // The frame of the control is drawn around the width it is given.
    (ui.available_width() - 2.0 * ui.spacing().button_padding.x).clamp(80.0, 260.0)
}

fn margin() -> egui::Margin {
    egui::Margin::symmetric(8, 7)
}

/// Width of a field that shows all of a line.
fn line_width(ui: &Ui, text: &str) -> f32 {
    const CARET: f32 = 4.0;
    let font = egui::TextStyle::Body.resolve(ui.style());
    let size = ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER).size();
    size.x.ceil() + margin().sum().x + CARET
}

/// Width of a field that shows all of a date in the month of the longest name.
fn date_width(ui: &Ui, lookup: &Lookup<'_>) -> f32 {
    line_width(ui, &lookup.words.date(2000, 2000, Some(9), Some(30)))
}

fn line_ui(ui: &mut Ui, text: &mut String, width: f32, hint: &str, named: &Response) -> Response {
    let edit = TextEdit::singleline(text).desired_width(width).hint_text(hint.to_owned()).margin(margin());
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
        let found = lookup
            .countries
            .iter()
            .filter(|(_, _, key)| key.split(' ').any(|word| word.starts_with(&folded)) || key.starts_with(&folded));
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
    heard::choice(&response, &shown, is_open);
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
            ui.selectable_value(chosen, None, none);
            for code in set.codes {
                ui.selectable_value(chosen, Some(*code), lookup.choice(set.name, code));
            }
        },
    );
    let is_open = inner.inner.is_some();
    let mut response = inner.response;
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, label));
    heard::choice(&response, &shown, is_open);
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
            heard::menu(&button);
            egui::Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
                ui.set_min_width(260.0);
                egui::ScrollArea::vertical().max_height(340.0).show(ui, |ui| {
                    for code in set.codes {
                        let mut is_on = chosen.iter().any(|one| one == code);
                        if ui.checkbox(&mut is_on, lookup.choice(set.name, code)).changed() {
                            if is_on {
                                chosen.push((*code).to_owned());
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

/// A field that names another record: type to find it, choose it, or clear it.
fn link_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    kinds: &[crate::domain::kinds::Kind],
    typed: &mut String,
    chosen: &mut Option<Subject>,
    (named, label): (&Response, &str),
) -> Response {
    let before = *chosen;
    let mut clear = None;
    let mut response = ui
        .horizontal(|ui| {
            let hint = lookup.words.say("type-to-find");
            let field = line_ui(ui, typed, ui.available_width().min(400.0) - theme::ROW - SMALL, hint, named);
            if field.changed() {
                *chosen = None;
            }
            if chosen.is_some() || !typed.is_empty() {
                let button = icon_only_ui(ui, icons::X, lookup.words.say("clear"));
                if button.clicked() {
                    *chosen = None;
                    typed.clear();
                }
                clear = Some(button.id);
            }
            field
        })
        .inner;
    let mut found = Vec::new();
    if chosen.is_none() && !typed.trim().is_empty() {
        found = lookup.find(kinds, typed);
        found.truncate(6);
    }
    let is_taken = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let mut taken = is_taken.then_some(0);
    if found.is_empty() {
        below::close(ui, &response);
    } else {
        below_ui(ui, &response, label, clear, |ui| {
            let mut lines = Vec::new();
            for (at, Option_ { name, detail, .. }) in found.iter().enumerate() {
                let text = if detail.is_empty() { name.clone() } else { format!("{name} · {detail}") };
                let line = ui.add(Button::selectable(false, RichText::new(text).size(BODY)).truncate());
                lines.push(line.id);
                if line.clicked() {
                    taken = Some(at);
                }
            }
            lines
        });
    }
    if let Some(Option_ { subject, name, .. }) = taken.and_then(|at| found.into_iter().nth(at)) {
        *chosen = Some(subject);
        *typed = name;
        below::close(ui, &response);
    }
    if *chosen != before {
        response.mark_changed();
    }
    response
}

fn entry(base: &Draft, index: usize, lookup: &Lookup<'_>) -> Entry {
    let (spec, value) = (&base.kind.fields()[index], base.value(index));
    if let Some(list) = codes::list_of(base.kind, index) {
        let held = match value {
            Some(Value::List(items)) => items.clone(),
            _ => Vec::new(),
        };
        return Entry::Coded(CodePicker::new(list, held));
    }
    let date = |date: Option<PartialDate>| date.map(|date| lookup.typed_date(date)).unwrap_or_default();
    match (spec.field_type, value) {
        (FieldType::Code(_), Some(Value::Code(code))) => Entry::Choice(Some(code)),
        (FieldType::Code(_), _) => Entry::Choice(None),
        (FieldType::Codes(_), Some(Value::List(items))) => Entry::Choices(items.clone()),
        (FieldType::Codes(_), _) => Entry::Choices(Vec::new()),
        (FieldType::Flag, Some(Value::Flag(flag))) => Entry::Flag(Some(*flag)),
        (FieldType::Flag, _) => Entry::Flag(None),
        (FieldType::Period, Some(Value::Period(period))) => Entry::Pair(date(period.start), date(period.end)),
        (FieldType::Point, Some(Value::Point(point))) => {
            let degrees = |micros: i32| lookup.words.decimal(i64::from(micros));
            Entry::Pair(degrees(point.latitude_micros), degrees(point.longitude_micros))
        }
        (FieldType::Period | FieldType::Point, _) => Entry::Pair(String::new(), String::new()),
        (FieldType::Money, Some(Value::Money(money))) => {
            Entry::Pair(lookup.typed_amount(money), money.currency().to_owned())
        }
        (FieldType::Money, _) => Entry::Pair(String::new(), lookup.currency.to_owned()),
        (FieldType::Ref(kind), Some(Value::Ref(id))) => {
            let subject = Subject { kind, id: *id };
            Entry::Link { typed: lookup.title(subject), chosen: Some(subject) }
        }
        (FieldType::Subject(_), Some(Value::Subject(subject))) => {
            Entry::Link { typed: lookup.title(*subject), chosen: Some(*subject) }
        }
        (FieldType::Ref(_) | FieldType::Subject(_), _) => Entry::Link { typed: String::new(), chosen: None },
        (FieldType::Date, Some(Value::Date(held))) => Entry::Text(date(Some(*held))),
        (FieldType::Languages, Some(Value::List(tags))) => {
            let names = tags.iter().map(|tag| reference::language_name(tag, lookup.language()));
            Entry::Text(names.collect::<Vec<_>>().join(", "))
        }
        (FieldType::Lines(_), Some(Value::List(items))) => Entry::Text(items.join(", ")),
        (FieldType::Decimal, Some(Value::Decimal(number))) => Entry::Text(lookup.words.decimal(number.micros)),
        (FieldType::Integer(..), Some(Value::Integer(number))) => Entry::Text(number.to_string()),
        (FieldType::Digest | FieldType::Moment, value) => Entry::Fixed(value.cloned()),
        (_, Some(Value::Text(text))) => Entry::Text(text.clone()),
        _ => Entry::Text(String::new()),
    }
}

fn read_date(text: &str) -> Result<Option<PartialDate>, Why> {
    read_typed(text, DateOrder::Unsure).map_err(Why::from)
}

fn read(entry: &Entry, spec: &FieldSpec, lookup: &Lookup<'_>) -> Result<Option<Value>, Why> {
    Ok(match (entry, spec.field_type) {
        (Entry::Fixed(value), _) => value.clone(),
        (Entry::Coded(picker), _) if !picker.typed.trim().is_empty() => return Err(Why::NotChosen),
        (Entry::Coded(picker), _) => (!picker.codes.is_empty()).then(|| Value::List(picker.codes.clone())),
        (Entry::Choice(code), _) => code.map(Value::Code),
        (Entry::Choices(codes), _) => (!codes.is_empty()).then(|| Value::List(codes.clone())),
        (Entry::Flag(flag), _) => flag.map(Value::Flag),
        (Entry::Link { typed, chosen: None }, _) if !typed.trim().is_empty() => return Err(Why::NotChosen),
        (Entry::Link { chosen, .. }, FieldType::Ref(_)) => chosen.map(|subject| Value::Ref(subject.id)),
        (Entry::Link { chosen, .. }, _) => chosen.map(Value::Subject),
        (Entry::Pair(first, second), FieldType::Period) => {
            Period::new(read_date(first)?, read_date(second)?).map(Value::Period)
        }
        (Entry::Pair(latitude, longitude), FieldType::Point) => {
            if latitude.trim().is_empty() && longitude.trim().is_empty() {
                return Ok(None);
            }
            let degrees = |text: &str, most: i64| {
                // No thousands here: either sign is the decimal one.
                let degrees: f64 = text.trim().replace(',', ".").parse().map_err(|_| Why::NotNumber)?;
                let within = (degrees.abs() <= most as f64).then_some((degrees * 1e6).round() as i32);
                within.ok_or(Why::OutOfRange { least: -most, most })
            };
            let (latitude_micros, longitude_micros) = (degrees(latitude, 90)?, degrees(longitude, 180)?);
            Some(Value::Point(Point { latitude_micros, longitude_micros }))
        }
        (Entry::Pair(amount, _), _) if amount.trim().is_empty() => None,
        (Entry::Pair(amount, currency), _) => {
            let (figures, sign) = split_currency(amount);
            let currency = match (figures.is_empty(), sign.is_empty()) {
                (true, _) => return Err(Why::NotAmount),
                (false, true) => lookup.currency_code(currency).ok_or(Why::NeedsCurrency)?,
                (false, false) => lookup.currency_code(sign).ok_or(Why::NotCurrency)?,
            };
            let digits = lookup.digits(currency).ok_or(Why::NeedsCurrency)?;
            let minor = read_amount(figures, digits).map_err(|fault| amount_why(fault, Why::NotAmount))?;
            Money::new(minor, currency).map(Value::Money)
        }
        (Entry::Text(text), _) if text.trim().is_empty() => None,
        (Entry::Text(text), FieldType::Date) if spec.name == "due" => {
            let day = lookup.register.map(|register| today(register.now_millis()));
            day.map_or_else(|| read_date(text), |day| read_due(text, DateOrder::Unsure, day).map_err(Why::from))?
                .map(Value::Date)
        }
        (Entry::Text(text), FieldType::Date) => read_date(text)?.map(Value::Date),
        (Entry::Text(text), FieldType::Integer(..)) => {
            let number = read_amount(text, 0).map_err(|fault| amount_why(fault, Why::NotNumber))?;
            Some(Value::Integer(number))
        }
        (Entry::Text(text), FieldType::Decimal) => {
            let micros = read_amount(text, 6).map_err(|fault| amount_why(fault, Why::NotNumber))?;
            Some(Value::Decimal(crate::domain::value::Decimal { micros }))
        }
        (Entry::Text(text), FieldType::Lines(_)) => Some(Value::List(items(text))),
        (Entry::Text(text), FieldType::Languages) => Some(Value::List(
            items(text)
                .iter()
                .map(|item| lookup.language_tag(item))
                .collect::<Option<Vec<_>>>()
                .ok_or(Why::NotLanguage)?,
        )),
        (Entry::Text(text), FieldType::Text(_)) => Some(Value::Text(text.clone())),
        (Entry::Text(text), _) => Some(Value::Text(text.trim().to_owned())),
    })
}

/// Why an amount can't be read, in the field's own terms.
fn amount_why(fault: AmountFault, unreadable: Why) -> Why {
    match fault {
        AmountFault::Unreadable => unreadable,
        AmountFault::TooFine => Why::TooManyDecimals,
        AmountFault::Ambiguous { .. } => Why::AmbiguousAmount,
    }
}

fn items(text: &str) -> Vec<String> {
    text.split([',', ';', '\n']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// The day a form takes for today.
pub fn today(now_millis: u64) -> NaiveDate {
    let moment = chrono::DateTime::from_timestamp_millis(now_millis as i64).unwrap_or_default();
    moment.with_timezone(&chrono::Local).date_naive()
}

/// The same moment on the clock of this place.
pub fn local_millis(millis: u64) -> i64 {
    let moment = chrono::DateTime::from_timestamp_millis(millis as i64).unwrap_or_default();
    let ahead_secs = moment.with_timezone(&chrono::Local).offset().local_minus_utc();
    millis as i64 + i64::from(ahead_secs) * 1000
}
