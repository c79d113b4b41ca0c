//! A meeting on its way to another slot or table: what it would clash with is said before it is let go.

use egui::Ui;

use super::model::TimetablePage;
use crate::{
    domain::{
        choices::MeetingState,
        timetable::{Clash, Meeting, clashes},
    },
    report::fair::clash,
    ui::{
        command::TimetableCommand,
        screen::DrawContext,
        screens::fair::timetable::model::Moving,
        theme::palette,
        widgets::basic::{asked_ui, button_ui, note_ui, wrong_ui},
    },
    words::Words,
};

/// What nobody can overrule: someone can't be at two tables, nor two pairs at one.
fn is_hard(clash: &Clash) -> bool {
    matches!(clash, Clash::Fixed | Clash::Absent(_) | Clash::Busy(..) | Clash::TableTaken(_))
}

impl TimetablePage {
    pub(super) fn is_moving(&self) -> bool {
        self.moving.is_some()
    }

    /// Takes up the meeting under the cursor.
    pub(super) fn pick_up(&mut self) {
        let Some(lying) = self.cursor.and_then(|at| self.cells.get(&at)) else { return };
        let may_move = lying.state == MeetingState::Planned && !lying.is_locked && self.found.is_none();
        if let (Some(request), true) = (lying.request, may_move) {
            self.moving = Some(Moving { request, record: lying.record, over: self.cursor, is_dragged: false });
        }
    }

    /// Takes up a request that has no meeting yet.
    pub(super) fn pick_up_request(&mut self, request: usize) {
        let start = self.cursor.or(self.rows.first().map(|row| (*row, 0)));
        self.moving = Some(Moving { request, record: None, over: start, is_dragged: false });
        self.cursor = start;
    }

    /// What the move would clash with where it is held; nothing where no meeting can lie.
    pub(super) fn held_against(&self) -> Option<Vec<Clash>> {
        let moving = self.moving.as_ref()?;
        let (row, table) = moving.over?;
        let slot = self.rows.iter().position(|at| *at == row)?;
        let mut found = clashes(&self.plan.fair, self.shown(), Meeting { request: moving.request, slot, table });
        found.dedup();
        Some(found)
    }

    pub(super) fn may_drop(&self) -> bool {
        self.held_against().is_some_and(|clashes| !clashes.iter().any(is_hard)) && !self.is_taken()
    }

    /// Whether a meeting the solver doesn't know of lies there.
    fn is_taken(&self) -> bool {
        let Some(moving) = &self.moving else { return false };
        let there = moving.over.and_then(|over| self.cells.get(&over));
        there.is_some_and(|lying| lying.request != Some(moving.request))
    }

    /// Lets go, if it can lie there.
    pub(super) fn drop_here(&mut self, context: &mut DrawContext<'_>) {
        if !self.may_drop() {
            return;
        }
        let Some(Moving { request, record, over: Some((row, table)), .. }) = self.moving.take() else { return };
        let Some(slot) = self.rows.iter().position(|at| *at == row) else { return };
        self.cursor = Some((row, table));
        context.send(TimetableCommand::Place {
            request,
            meeting: record,
            slot: self.plan.slots[slot],
            table: self.plan.tables[table],
        });
    }

    /// What a drop where it is held would mean, in sentences; the first is whether it can be.
    pub(super) fn told_of_move(&self, words: &Words) -> (bool, String) {
        let Some(clashes) = self.held_against() else { return (false, words.say("timetable-no-slot").to_owned()) };
        let names = self.called();
        let mut said: Vec<String> = clashes.iter().map(|one| clash(words, &names, one)).collect();
        let is_taken = self.is_taken() && said.is_empty();
        if is_taken {
            said.push(words.say("timetable-taken").to_owned());
        }
        let may_drop = self.may_drop();
        if said.is_empty() {
            return (may_drop, words.say("timetable-free").to_owned());
        }
        let said = said.join(" ");
        (may_drop, if may_drop { words.tell("timetable-put-but", &[("what", (&said).into())]) } else { said })
    }

    pub(super) fn moving_ui(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>) {
        let words = context.lookup.words;
        let Some(moving) = &self.moving else { return };
        let pair = self.called().pair(moving.request);
        let place = moving.over.map(|at| self.place_text(words, at));
        let place = place.unwrap_or_default();
        let (may_drop, told) = self.told_of_move(words);
        ui.horizontal(|ui| {
            let args = [("pair", (&pair).into()), ("place", (&place).into())];
            ui.label(egui::RichText::new(words.tell("timetable-moving", &args)).color(palette(ui.ctx()).accent));
            ui.add_enabled_ui(may_drop, |ui| {
                if button_ui(ui, words.say("timetable-put")).clicked() {
                    self.drop_here(context);
                }
            });
            if button_ui(ui, words.say("cancel")).clicked() {
                self.moving = None;
            }
            note_ui(ui, words.say("timetable-move-keys"));
        });
        let say = if may_drop { asked_ui } else { wrong_ui };
        say(ui, &told);
    }
}
