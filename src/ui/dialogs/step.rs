//! A named action on a partnership, and a new agreement: what each needs to be filled in, and why it may be refused.

use egui::{TextEdit, Ui};

use super::ask::line_ui;
use crate::{
    domain::{
        choices::{AgreementKind, AgreementStatus, Choice},
        kinds::{Kind, agreement},
        record::{Draft, Record, Refusal},
        steps::{Step, StepDraft},
        value::Id,
    },
    ui::{
        command::{Command, RecordCommand},
        dialogs::footer::{goes, heading_ui},
        lookup::Lookup,
        theme::{SMALL, TINY},
        widgets::{
            basic::{caption_ui, note_ui, wrong_ui},
            choice,
            date_line::DateLine,
            form::Form,
        },
    },
};

/// What a step asks for.
pub struct StepAsk {
    partnership: Id,
    step_draft: StepDraft,
    date: DateLine,
    new_end: DateLine,
    agreements: Vec<(Id, String, AgreementStatus)>,
    /// A text that was never entered, and whether the step concerns it.
    text: Form,
    is_new_text: bool,
    /// The wish as it was suggested.
    begun: StepDraft,
    pub refusals: Vec<Refusal>,
}

impl StepAsk {
    /// `text` is a new agreement of the partnership, should none be there that the step could concern.
    pub fn new(
        (partnership, step): (Id, Step),
        agreements: &[Record],
        text: Draft,
        today: &str,
        who: &str,
        lookup: &Lookup<'_>,
    ) -> Self {
        let agreements: Vec<(Id, String, AgreementStatus)> = agreements
            .iter()
            .map(|text| (text.id, text.title(), text.choice(agreement::standing).unwrap_or(AgreementStatus::Draft)))
            .filter(|(_, _, standing)| fits(step, *standing))
            .collect();
        let mut step_draft = StepDraft::new(step);
        who.clone_into(&mut step_draft.who);
        // The latest text is the one that is meant, nearly always.
        step_draft.agreement =
            agreements.last().map(|(id, _, _)| *id).filter(|_| step.needs_agreement() || step == Step::AgreeText);
        let mut date = DateLine::new(today);
        date.focus();
        let begun = step_draft.clone();
        Self {
            partnership,
            step_draft,
            date,
            new_end: DateLine::default(),
            text: Form::new(text.chooses(agreement::kind, AgreementKind::Twinning), lookup),
            is_new_text: step.needs_agreement() && agreements.is_empty(),
            agreements,
            begun,
            refusals: Vec::new(),
        }
    }

    pub fn is_changed(&self, lookup: &Lookup<'_>) -> bool {
        // What was read from the lines stands in the wish only after it was refused.
        let step_draft = StepDraft { date: None, new_end: None, text: None, ..self.step_draft.clone() };
        step_draft != self.begun || self.text.is_changed(lookup) || self.date.is_changed() || self.new_end.is_changed()
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        let step = self.step_draft.step;
        heading_ui(ui, words.say(&format!("step-{}", step.code())));
        note_ui(ui, words.say(&format!("step-{}-note", step.code())));
        ui.add_space(SMALL);
        let refused = self.refused(lookup, "date");
        self.date.ui(ui, lookup, words.say("step-date"), refused.as_deref());
        if step.needs_agreement() || step == Step::AgreeText && !self.agreements.is_empty() {
            self.agreement_ui(ui, lookup);
        }
        if step == Step::Renew {
            let refused = self.refused(lookup, "term");
            self.new_end.ui(ui, lookup, words.say("step-new-end"), refused.as_deref());
        }
        if step == Step::Decide {
            line_ui(ui, words.say("step-council"), &mut self.step_draft.body, false);
            line_ui(ui, words.say("step-number"), &mut self.step_draft.number, false);
        }
        if matches!(step, Step::Sign | Step::Announce) {
            line_ui(ui, words.say("step-place"), &mut self.step_draft.place, false);
        }
        line_ui(ui, words.say("step-who"), &mut self.step_draft.who, false);
        let why = caption_ui(ui, words.say("step-why"));
        ui.add(TextEdit::multiline(&mut self.step_draft.why).desired_rows(2).desired_width(f32::INFINITY))
            .labelled_by(why.id);
        self.refusals_ui(ui, lookup, "why");
        for refusal in &self.refusals {
            let has_place = matches!(refusal.field, Some("date" | "agreement" | "term" | "why"));
            let is_of_text = self.is_new_text && refusal.kind == Kind::Agreement;
            if !has_place && !is_of_text {
                wrong_ui(ui, &lookup.refusal(refusal));
            }
        }
        let go = words.say(&format!("step-{}", step.code()));
        if goes(ui, go) {
            commands.extend(self.answer(lookup));
        }
        commands
    }

    /// Refusals that came back when it was taken.
    pub fn refuse(&mut self, refusals: Vec<Refusal>) {
        if self.is_new_text {
            self.text.refuse(refusals.iter().filter(|one| one.kind == Kind::Agreement).cloned().collect());
        }
        self.refusals = refusals;
    }

    fn refusals_ui(&self, ui: &mut Ui, lookup: &Lookup<'_>, field: &str) {
        for refusal in self.refusals.iter().filter(|refusal| refusal.field == Some(field)) {
            wrong_ui(ui, &lookup.refusal(refusal));
        }
    }

    fn refused(&self, lookup: &Lookup<'_>, field: &str) -> Option<String> {
        self.refusals.iter().find(|refusal| refusal.field == Some(field)).map(|refusal| lookup.refusal(refusal))
    }

    fn agreement_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) {
        let words = lookup.words;
        let label = words.say("kind-agreement");
        caption_ui(ui, label);
        if !self.agreements.is_empty() {
            self.choose_ui(ui, lookup, label);
        }
        if self.is_new_text {
            note_ui(ui, words.say("step-text-new"));
            ui.add_space(TINY);
            // A text that is already in force was signed on some day.
            let signed: &[&str] = if self.step_draft.step == Step::Sign { &[] } else { &["signed"] };
            self.text.ui(ui, lookup, &[&["title", "kind"], signed, &["term", "renewal", "notice_days"]].concat());
            self.text.whole_refusals_ui(ui, lookup);
        }
        self.refusals_ui(ui, lookup, "agreement");
    }

    fn choose_ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, label: &str) {
        let words = lookup.words;
        let new = words.say("agreement-new");
        let chosen = self.agreements.iter().find(|(id, _, _)| Some(*id) == self.step_draft.agreement);
        let shown = match chosen {
            _ if self.is_new_text => new.to_owned(),
            Some((_, title, _)) => title.clone(),
            None => words.say("choose").to_owned(),
        };
        let may_be_new = self.step_draft.step.needs_agreement();
        let combo = egui::ComboBox::from_id_salt("agreement").selected_text(&shown).width(380.0).show_ui(ui, |ui| {
            for (id, title, standing) in &self.agreements {
                let text = format!("{title} · {}", lookup.choice("standing", standing.code()));
                let is_chosen = !self.is_new_text && self.step_draft.agreement == Some(*id);
                if choice::line_ui(ui, is_chosen, text).clicked() {
                    (self.step_draft.agreement, self.is_new_text) = (Some(*id), false);
                }
            }
            if may_be_new && choice::line_ui(ui, self.is_new_text, new).clicked() {
                self.is_new_text = true;
                self.text.focus("title");
            }
        });
        choice::finish(&combo, label, &shown);
    }

    fn answer(&mut self, lookup: &Lookup<'_>) -> Option<Command> {
        self.refusals.clear();
        self.step_draft.date = self.date.read()?;
        self.step_draft.new_end = self.new_end.read()?;
        let mut step_draft = self.step_draft.clone();
        if self.is_new_text {
            step_draft.agreement = None;
            let Some(text) = self.text.checked(lookup, &["standing"]) else {
                self.text.focus_refused(["title", "kind", "signed", "term", "renewal", "notice_days"]);
                return None;
            };
            step_draft.text = Some(text);
        }
        Some(RecordCommand::TakeStep { partnership: self.partnership, step_draft }.into())
    }
}

/// Whether a step can concern a text in this standing.
fn fits(step: Step, standing: AgreementStatus) -> bool {
    match step {
        Step::Sign => matches!(standing, AgreementStatus::Draft | AgreementStatus::Agreed),
        Step::AgreeText => standing == AgreementStatus::Draft,
        Step::EnterIntoForce => standing == AgreementStatus::Signed,
        Step::Renew => matches!(standing, AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Ended),
        _ => false,
    }
}

/// A new agreement: its text, and how it stands today.
pub struct AgreementAsk {
    pub form: Form,
    /// Whether it was asked for beside any partnership.
    asks_partnership: bool,
    standing: AgreementStatus,
    signed: DateLine,
    in_force: DateLine,
    refusals: Vec<Refusal>,
}

const FIRST_FIELDS: [&str; 6] = ["title", "kind", "number", "term", "renewal", "notice_days"];

impl AgreementAsk {
    pub fn new(draft: Draft, lookup: &Lookup<'_>) -> Self {
        let asks_partnership = draft.get(agreement::partnership).is_none();
        let mut form = Form::new(draft.chooses(agreement::kind, AgreementKind::Twinning), lookup);
        form.focus(if asks_partnership { "partnership" } else { "title" });
        let [signed, in_force] = [DateLine::default(), DateLine::default()];
        Self { form, asks_partnership, standing: AgreementStatus::Draft, signed, in_force, refusals: Vec::new() }
    }

    pub fn is_changed(&self, lookup: &Lookup<'_>) -> bool {
        let has_dates = self.signed.is_changed() || self.in_force.is_changed();
        self.form.is_changed(lookup) || self.standing != AgreementStatus::Draft || has_dates
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>) -> Vec<Command> {
        let words = lookup.words;
        let mut commands = Vec::new();
        heading_ui(ui, words.say("agreement-new"));
        if self.asks_partnership {
            self.form.ui(ui, lookup, &["partnership"]);
        }
        self.form.ui(ui, lookup, &FIRST_FIELDS);
        caption_ui(ui, words.say("agreement-stands"));
        ui.horizontal_wrapped(|ui| {
            for standing in [
                AgreementStatus::Draft,
                AgreementStatus::Agreed,
                AgreementStatus::Signed,
                AgreementStatus::InForce,
                AgreementStatus::Ended,
            ] {
                let label = lookup.choice("standing", standing.code());
                if crate::ui::widgets::basic::chip_ui(ui, &label, self.standing == standing).clicked() {
                    self.standing = standing;
                }
            }
        });
        if !matches!(self.standing, AgreementStatus::Draft | AgreementStatus::Agreed) {
            let [signed, in_force] = ["signed", "in_force"].map(|field| {
                self.refusals.iter().find(|one| one.field == Some(field)).map(|refusal| lookup.refusal(refusal))
            });
            self.signed.ui(ui, lookup, words.say("field-signed"), signed.as_deref());
            self.in_force.ui(ui, lookup, words.say("field-in-force"), in_force.as_deref());
        }
        self.form.whole_refusals_ui(ui, lookup);
        if goes(ui, words.say("add")) {
            commands.extend(self.answer(lookup));
        }
        commands
    }

    fn answer(&mut self, lookup: &Lookup<'_>) -> Option<Command> {
        self.refusals.clear();
        let mut draft = self.form.draft(lookup)?;
        if !matches!(self.standing, AgreementStatus::Draft | AgreementStatus::Agreed) {
            draft.set(agreement::signed, self.signed.read()?);
            draft.set(agreement::in_force, self.in_force.read()?);
        }
        let checked = draft.clone().chooses(agreement::standing, self.standing).check();
        if let Err(refusals) = checked {
            self.refusals.clone_from(&refusals);
            self.form.refuse(refusals);
            return None;
        }
        Some(RecordCommand::AddAgreement { draft, standing: self.standing }.into())
    }
}
