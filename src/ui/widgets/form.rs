//! A form for any kind of record, made from the table of kinds: each field gets the control that fits what it holds,
//! its limits in a sentence, and its refusal beside it. The form edits only its own draft.

use egui::{FontId, Response, Ui, Vec2};

use super::{
    accessibility,
    basic::{asked_ui, button_ui, note_ui, paint_icon, section_ui, wrong_ui},
    controls::{control_ui, label_ui},
    doubles::Doubles,
    entry::{self, Entry},
    paste,
    record_picker::Around,
    suggestion_popup::overlay_ui,
    typed::{self, GIANT_BYTES, Remark},
};
use crate::{
    domain::{
        by_name,
        kinds::{FieldSpec, Mark},
        money::split_currency,
        record::{Draft, Refusal, RefusalReason},
        rules,
        value::{FieldType, RecordRef, Value},
    },
    ui::{
        command::{Command, NavCommand, RecordCommand},
        icons,
        lookup::Lookup,
        theme::{self, SMALL, TINY, palette},
        widgets::controls::LABEL,
    },
};

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
    /// What a record begun in a field still needs, asked below that field.
    nested: Option<(usize, Box<Self>)>,
    doubles: Doubles,
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
    of: RecordRef,
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
    /// Something was chosen from a list.
    pub chosen: bool,
    /// A record of the same name, which is to be shown.
    pub shows: Option<RecordRef>,
}

impl Form {
    pub fn new(base: Draft, lookup: &Lookup<'_>) -> Self {
        let entries = base.kind.fields().iter().enumerate();
        let entries: Vec<Entry> = entries.map(|(index, _)| entry::begun(&base, index, lookup)).collect();
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
            nested: None,
            doubles: Doubles::default(),
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
                Ok(value) => self.put(&mut draft, index, value),
                Err(reason) => {
                    self.remark(index, lookup, Some(&reason));
                    self.refusals.push(Refusal { kind: self.base.kind, field: Some(spec.name), reason });
                }
            }
        }
        self.refusals.is_empty().then_some(draft)
    }

    /// Puts what was typed into a draft, with the records that are begun in the field.
    fn put(&self, draft: &mut Draft, index: usize, value: Option<Value>) {
        draft.put(index, value);
        if let Entry::Link(picker) = &self.entries[index] {
            draft.bring(picker.drafts().iter().cloned());
        }
    }

    /// The records named in its fields: what another field offers belongs to them.
    fn named(&self) -> Vec<RecordRef> {
        let links = self.entries.iter().filter_map(|entry| match entry {
            Entry::Link(picker) => picker.link(),
            _ => None,
        });
        links.collect()
    }

    /// Asks below a field for what a record begun in it still needs; true when that was answered.
    fn nested_ui(&mut self, ui: &Ui, lookup: &Lookup<'_>, index: usize, control: &Response) -> bool {
        let Entry::Link(picker) = &mut self.entries[index] else { return false };
        let Some(begun) = picker.asking() else {
            self.nested = self.nested.take().filter(|(of, _)| *of != index);
            return false;
        };
        let asked = begun.asked.clone();
        let is_asked = self.nested.as_ref().is_some_and(|(of, form)| *of == index && form.base.id == begun.draft.id);
        if !is_asked {
            let mut form = Self::new(begun.draft.clone(), lookup);
            form.focus(asked[0]);
            self.nested = Some((index, Box::new(form)));
        }
        let Some((_, form)) = &mut self.nested else { return false };
        // Escape closes the list of a choice before what is asked.
        let has_popup = egui::Popup::is_any_open(ui.ctx());
        let words = lookup.words;
        let title = words.tell("picker-new-asked", &[("name", form.base.name().unwrap_or_default().into())]);
        let mut is_left = false;
        let did = overlay_ui(ui, control, |ui| {
            section_ui(ui, &title);
            let did = form.ui(ui, lookup, &asked);
            is_left = button_ui(ui, words.say("cancel")).clicked();
            did
        });
        is_left |= !has_popup && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        let settled = if is_left {
            Some(None)
        } else if did.left || did.chosen {
            // What is still missing is being asked: nothing is refused yet.
            form.draft(lookup).filter(|draft| draft.check().is_ok()).map(Some)
        } else {
            None
        };
        let Some(settled) = settled else { return false };
        let is_made = settled.is_some();
        picker.settle(settled);
        self.nested = None;
        is_made
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
        let of = RecordRef { kind: self.base.kind, id: self.base.id };
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
        if unsaved.of != (RecordRef { kind: self.base.kind, id: self.base.id }) {
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
    fn read(&self, index: usize, lookup: &Lookup<'_>) -> Result<Option<Value>, RefusalReason> {
        let is_untouched = match (&self.entries[index], &self.begun[index]) {
            (Entry::Text(now), Entry::Text(then)) => now == then,
            (Entry::Pair(now, also_now), Entry::Pair(then, also_then)) => now == then && also_now == also_then,
            _ => false,
        };
        if is_untouched {
            return Ok(self.base.value(index).cloned());
        }
        entry::read(&self.entries[index], &self.base.kind.fields()[index], lookup)
    }

    /// Says and asks of a field what is to be said and asked now.
    fn remark(&mut self, index: usize, lookup: &Lookup<'_>, reason: Option<&RefusalReason>) {
        let spec = &self.base.kind.fields()[index];
        self.remarks.retain(|remark| remark.index != index || remark.is_about_paste);
        self.remarks.extend(typed::remark(&self.entries[index], index, spec, lookup, reason));
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
            did.chosen |= one.chosen;
            did.shows = did.shows.or(one.shows);
        }
        did
    }

    /// Draws the named fields to be edited in place: what is changed is to be saved when a field was left, and a record
    /// of the same name may be asked for.
    pub fn in_place_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, fields: &[&str], may_write: bool) -> Vec<Command> {
        let commands = self.some_in_place_ui(ui, lookup, fields, may_write);
        self.whole_refusals_ui(ui, lookup);
        commands
    }

    /// The same for a part of the form: what concerns no single field is told once, by whoever draws the parts.
    pub fn some_in_place_ui(
        &mut self,
        ui: &mut Ui,
        lookup: &Lookup<'_>,
        fields: &[&str],
        may_write: bool,
    ) -> Vec<Command> {
        self.has_past = true;
        let did = ui.add_enabled_ui(may_write, |ui| self.ui(ui, lookup, fields)).inner;
        let saved = (did.left && self.is_changed(lookup)).then(|| self.acceptable(lookup)).flatten();
        let saved = saved.map(|draft| RecordCommand::Save(draft).into());
        saved.into_iter().chain(did.shows.map(|record_ref| NavCommand::Show(record_ref).into())).collect()
    }

    /// The draft with all that is changed and keeps the rules: what is refused stays as it was, with its refusal beside
    /// its field. Nothing where no change is left, or what is left is refused as a whole.
    fn acceptable(&mut self, lookup: &Lookup<'_>) -> Option<Draft> {
        if let Some(draft) = self.checked(lookup, &[]) {
            return Some(draft);
        }
        let changed: Vec<usize> =
            (0..self.entries.len()).filter(|index| self.is_field_changed(*index, lookup)).collect();
        let mut draft = self.base.clone();
        for index in &changed {
            if let Ok(value) = self.read(*index, lookup) {
                self.put(&mut draft, *index, value);
            }
        }
        while let Err(refusals) = draft.check() {
            let at_fault = |index: &&usize| {
                let name = Some(self.base.kind.fields()[**index].name);
                draft.value(**index) != self.base.value(**index) && refusals.iter().any(|one| one.field == name)
            };
            let at_fault: Vec<usize> = changed.iter().filter(at_fault).copied().collect();
            let is_known = |one: &Refusal| self.refusals.contains(one);
            let new: Vec<Refusal> = refusals.iter().filter(|one| !is_known(one)).cloned().collect();
            self.refusals.extend(new);
            if at_fault.is_empty() {
                return None;
            }
            for index in at_fault {
                draft.put(index, self.base.value(index).cloned());
            }
        }
        (draft != self.base).then_some(draft)
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
            self.past = Some((index, lookup.field_changes(self.base.record_ref(), index)));
        }
        let Some((_, lines)) = self.past.as_ref().filter(|(shown, _)| *shown == index) else { return };
        let mut is_open = ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
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

    /// Whether what is typed in another field makes this one required.
    fn is_required_now(&self, field: &str) -> bool {
        let kind = self.base.kind;
        let code = |of: &str| match &self.entries[kind.field_index(of)?] {
            Entry::Choice(code) => *code,
            _ => None,
        };
        rules::is_required_now(kind, field, code)
    }

    fn field_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, index: usize) -> Did {
        let spec = &self.base.kind.fields()[index];
        let label = lookup.field_label(self.base.kind, spec.name);
        let mut did = Did::default();
        ui.horizontal_top(|ui| {
            let is_required = spec.is(Mark::Required) || self.is_required_now(spec.name);
            let named = label_ui(ui, &label, is_required);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = TINY;
                let wide = ui.available_width().min(440.0);
                ui.set_max_width(wide);
                let linked_before = linked(&self.entries[index]);
                let (mut control, beside, is_high) = self.control_ui(ui, lookup, index, &named, &label);
                if self.nested_ui(ui, lookup, index, &control) {
                    control.mark_changed();
                }
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
                        accessibility::described(&control, &limit);
                    }
                }
                let is_escaped = control.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape));
                // In a dialog Escape asks about all of it.
                if is_escaped && self.has_past {
                    // Escape gives back what stood there.
                    self.entries[index] = entry::begun(&self.base, index, lookup);
                    self.refusals.retain(|refusal| refusal.field != Some(spec.name));
                    self.remarks.retain(|remark| remark.index != index);
                    self.remark(index, lookup, None);
                    return;
                }
                let is_typed = is_typed(spec.field_type) && !matches!(self.entries[index], Entry::Coded(_));
                // Where records are offered Enter takes the first of them, and letters choose none yet.
                let offers = matches!(spec.field_type, FieldType::Ref(_) | FieldType::RecordRef(_));
                let linked_now = linked(&self.entries[index]);
                did.chosen =
                    control.changed() && !is_typed && linked_now != linked_before && !self.is_half_named(index);
                did.chosen |= control.changed() && !is_typed && !offers;
                // In a dialog Tab goes on from here. In place the choice is saved, and undo is not the field's own.
                if did.chosen && offers && !self.has_past {
                    control.request_focus();
                }
                did.left = control.lost_focus() || did.chosen;
                // Whoever goes from the field to what it offers has not left it.
                let (was_offering, is_offering) = (self.offering == Some(index), self.is_offering(ui, index, &control));
                if was_offering || is_offering {
                    self.offering = is_offering.then_some(index);
                    did.left = did.chosen || !is_offering && !control.has_focus();
                }
                // A question about what was pasted stays where it is until it was answered or passed over.
                let is_asked = self.is_asked_of_paste(index);
                if did.left && !is_asked {
                    self.judge(index, lookup);
                    self.untold = ui.input(|input| input.pointer.any_down()).then_some(index);
                }
                if is_required {
                    accessibility::required(&control);
                }
                let has_room = !is_high;
                let is_told = self.is_told(ui, index);
                for refusal in self.refusals.iter().filter(|refusal| is_told && refusal.field == Some(spec.name)) {
                    let why = lookup.refusal(refusal);
                    if has_room {
                        wrong_below_ui(ui, &control, &why);
                    } else {
                        wrong_ui(ui, &why);
                    }
                    accessibility::refused(&control, &why);
                }
                if self.is_name(index) {
                    did.shows = self.doubles_ui(ui, lookup, index, &control);
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
        let links = self.named();
        let around = Around { named: &links, of: Some(self.base.record_ref()) };
        if !is_short(spec) {
            let control = control_ui(ui, lookup, spec, &mut self.entries[index], around, (named, label));
            return (control, Answer::default(), false);
        }
        // Where there is no room beside it they stand below.
        ui.horizontal_wrapped(|ui| {
            let control = control_ui(ui, lookup, spec, &mut self.entries[index], around, (named, label));
            let is_told = self.is_told(ui, index) && self.asks_beside(index);
            let answer = if is_told { self.remarks_ui(ui, index) } else { Answer::default() };
            let is_high = ui.min_rect().height() > 1.5 * theme::ROW;
            (control, answer, is_high)
        })
        .inner
    }

    /// Whether a field is the name of a record of which doubles are told.
    fn is_name(&self, index: usize) -> bool {
        let kind = self.base.kind;
        let mut fields = kind.fields().iter();
        by_name::tells_doubles(kind) && fields.position(|spec| spec.is(Mark::Title)) == Some(index)
    }

    /// Tells which records bear the name already, where it is new and not refused.
    fn doubles_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, index: usize, control: &Response) -> Option<RecordRef> {
        let name = Some(self.base.kind.fields()[index].name);
        let is_told = self.refusals.iter().any(|refusal| refusal.field == name);
        let mut draft = self.base.clone();
        // A city in another country is another city.
        for index in [index].into_iter().chain(self.base.kind.field_index("country")) {
            if let Ok(value) = self.read(index, lookup) {
                draft.put(index, value);
            }
        }
        if is_told || draft.name().is_none() || draft.value(index) == self.base.value(index) && self.has_past {
            self.doubles.forget();
            return None;
        }
        self.doubles.ask(lookup, draft);
        self.doubles.ui(ui, lookup, control.rect)
    }

    /// Whether a name is being typed of which no record is chosen yet.
    fn is_half_named(&self, index: usize) -> bool {
        matches!(&self.entries[index], Entry::Link(picker) if picker.link().is_none() && !picker.typed.trim().is_empty())
    }

    /// Whether a field's list of records is open, or asks for what a new one needs.
    fn is_offering(&self, ui: &Ui, index: usize, control: &Response) -> bool {
        matches!(&self.entries[index], Entry::Link(picker) if picker.is_open(ui, control))
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
        let is_still = |reason: &RefusalReason| *reason == RefusalReason::Missing && read == Ok(None);
        self.refusals.retain(|refusal| refusal.field != Some(spec.name) || is_still(&refusal.reason));
        let reason = match read {
            Err(reason) => Some(reason),
            Ok(Some(value)) => crate::domain::rules::check_value(&value, spec.field_type).err(),
            Ok(None) => None,
        };
        self.remark(index, lookup, reason.as_ref());
        self.refusals.extend(reason.map(|reason| Refusal { kind: self.base.kind, field: Some(spec.name), reason }));
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
        egui::pos2(begin, control.rect.bottom() - 1.0),
        egui::pos2(ui.max_rect().right(), control.rect.bottom() + 15.0),
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
fn linked(entry: &Entry) -> Option<RecordRef> {
    if let Entry::Link(picker) = entry { picker.link() } else { None }
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
            | FieldType::RecordRef(_)
    )
}
