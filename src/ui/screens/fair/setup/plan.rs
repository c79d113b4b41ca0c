//! The form that cuts the days of a fair into slots, and says what would come of it before anything is written.

use chrono::NaiveDate;
use egui::{Frame, Key, Margin, Stroke, TextEdit, Ui};

use super::super::data::FairData;
use crate::{
    domain::{
        fair::{DayPlan, PlanFault, PlannedSlot, days_of, missing_slots, read_breaks, read_minute, slots_of},
        kinds::fair,
    },
    ui::{
        lookup::Lookup,
        theme::{self, SMALL, palette},
        widgets::basic::{asked_ui, button_ui, note_ui, primary_ui, wrong_ui},
    },
};

/// Minutes of a slot where the fair names none.
const SLOT_MINUTES: i64 = 30;

/// What a person did in the form.
pub enum Answer {
    Make(Vec<PlannedSlot>),
    Leave,
}

/// Why nothing can be made of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    Time,
    Breaks,
    Minutes,
    Plan(PlanFault),
}

/// What is being typed.
pub struct PlanForm {
    first: String,
    last: String,
    minutes: String,
    change: String,
    breaks: String,
    /// What would be added, and how many slots of the plan cross one that is there.
    outcome: Result<(Vec<PlannedSlot>, usize), Trouble>,
}

impl PlanForm {
    pub fn new(data: &FairData) -> Self {
        let minutes = data.fair.get(fair::slot_minutes).copied().unwrap_or(SLOT_MINUTES);
        let mut form = Self {
            first: "09:00".to_owned(),
            last: "17:00".to_owned(),
            minutes: minutes.to_string(),
            change: "5".to_owned(),
            breaks: "10:40–11:00, 12:30–14:00".to_owned(),
            outcome: Err(Trouble::Time),
        };
        form.judge(data);
        form
    }

    /// Works out what would come of it.
    pub fn judge(&mut self, data: &FairData) {
        let days = data.fair.get(fair::days).map(|days| days_of(*days)).unwrap_or_default();
        self.outcome = self.plan(days).and_then(|plan| slots_of(&plan).map_err(Trouble::Plan)).map(|planned| {
            let missing = missing_slots(&planned, &data.slots);
            let crossing = planned.len() - missing.len();
            (missing, crossing)
        });
    }

    fn plan(&self, days: Vec<NaiveDate>) -> Result<DayPlan, Trouble> {
        let minutes = |text: &str| text.trim().parse::<i64>().ok().filter(|minutes| (0..=720).contains(minutes));
        Ok(DayPlan {
            days,
            first_minute: read_minute(&self.first).ok_or(Trouble::Time)?,
            last_minute: read_minute(&self.last).ok_or(Trouble::Time)?,
            slot_minutes: minutes(&self.minutes).filter(|minutes| *minutes >= 5).ok_or(Trouble::Minutes)?,
            change_minutes: minutes(&self.change).ok_or(Trouble::Minutes)?,
            breaks: read_breaks(&self.breaks).ok_or(Trouble::Breaks)?,
        })
    }

    pub fn ui(&mut self, ui: &mut Ui, lookup: &Lookup<'_>, data: &FairData) -> Option<Answer> {
        let words = lookup.words;
        let colours = palette(ui.ctx());
        let frame = Frame::new().fill(colours.sheet).stroke(Stroke::new(1.0, colours.line));
        let frame = frame.inner_margin(Margin::same(12)).corner_radius(theme::ROUNDING);
        let mut answer = None;
        frame.show(ui, |ui| {
            let (mut is_changed, mut is_entered) = (false, false);
            let mut field = |ui: &mut Ui, key: &str, text: &mut String, width: f32| {
                let named = ui.label(words.say(key));
                let edit = TextEdit::singleline(text).desired_width(width).margin(theme::FIELD);
                let field = ui.add(edit).labelled_by(named.id);
                is_changed |= field.changed();
                is_entered |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            };
            ui.horizontal_wrapped(|ui| {
                field(ui, "fair-plan-first", &mut self.first, 60.0);
                field(ui, "fair-plan-last", &mut self.last, 60.0);
            });
            ui.horizontal_wrapped(|ui| {
                field(ui, "fair-plan-minutes", &mut self.minutes, 44.0);
                field(ui, "fair-plan-change", &mut self.change, 44.0);
            });
            ui.horizontal_wrapped(|ui| field(ui, "fair-plan-breaks", &mut self.breaks, 240.0));
            if is_changed {
                self.judge(data);
            }
            ui.add_space(SMALL);
            outcome_ui(ui, lookup, &self.outcome);
            ui.horizontal(|ui| {
                let can = self.outcome.as_ref().is_ok_and(|(missing, _)| !missing.is_empty());
                let press = ui.add_enabled_ui(can, |ui| primary_ui(ui, words.say("fair-plan-go"))).inner;
                if press.clicked() || is_entered && can {
                    answer = self.outcome.as_ref().ok().map(|(missing, _)| Answer::Make(missing.clone()));
                }
                if button_ui(ui, words.say("cancel")).clicked() {
                    answer = Some(Answer::Leave);
                }
            });
        });
        answer
    }
}

fn outcome_ui(ui: &mut Ui, lookup: &Lookup<'_>, outcome: &Result<(Vec<PlannedSlot>, usize), Trouble>) {
    let words = lookup.words;
    match outcome {
        Ok((missing, crossing)) => {
            let breaks = missing.iter().filter(|one| one.is_break).count();
            let days = missing.chunk_by(|a, b| a.date == b.date).count();
            let counts = [("slots", (missing.len() - breaks).into()), ("breaks", breaks.into()), ("days", days.into())];
            note_ui(ui, &words.tell("fair-plan-adds", &counts));
            if *crossing > 0 {
                asked_ui(ui, &words.tell("fair-plan-there", &[("count", (*crossing).into())]));
            }
        }
        Err(trouble) => {
            let key = match trouble {
                Trouble::Time => "fair-plan-bad-time",
                Trouble::Breaks | Trouble::Plan(PlanFault::BadBreak) => "fair-plan-bad-break",
                Trouble::Minutes => "fair-plan-bad-minutes",
                Trouble::Plan(PlanFault::NoDays) => "fair-plan-no-days",
                Trouble::Plan(PlanFault::TooShort) => "fair-plan-too-short",
                Trouble::Plan(PlanFault::TooMany) => "fair-plan-too-many",
            };
            wrong_ui(ui, words.say(key));
        }
    }
}
