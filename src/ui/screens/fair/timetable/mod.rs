//! Who meets whom, when and at which table: made by the solver, changed by hand, and judged against what is possible.

mod grid;
mod left_out;
mod model;
mod moving;

pub use model::{Running, TimetablePage, Wish};

use egui::{DragValue, Role, Ui, WidgetInfo};

use super::data::FairData;
use crate::{
    domain::timetable::Goal,
    report::fair::progress,
    ui::{
        command::Command,
        icons,
        lookup::Lookup,
        theme::{SMALL, palette},
        widgets::basic::{
            asked_ui, button_ui, chip_ui, empty_ui, icon_button_ui, note_ui, primary_ui, sign_ui, wrong_ui,
        },
    },
};

/// Draws the page.
pub fn timetable_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    data: &FairData,
    state: &mut TimetablePage,
    may_write: bool,
    commands: &mut Vec<Command>,
) {
    let words = lookup.words;
    if state.plan.slots.is_empty() || state.plan.tables.is_empty() {
        empty_ui(ui, icons::TABLE, words.say("timetable-empty"), words.say("timetable-empty-note"), None);
        return;
    }
    let mut wishes = Vec::new();
    ui.add_space(SMALL);
    goal_ui(ui, lookup, state, may_write, &mut wishes);
    standing_ui(ui, lookup, state, may_write, &mut wishes);
    state.left_out_ui(ui, lookup, may_write);
    state.grid_ui(ui, lookup, data, may_write, &mut wishes);
    commands.extend(wishes.into_iter().map(|wish| Command::Fair(super::Wish::Timetable(wish))));
}

/// What the timetable is made for, and the making of it.
fn goal_ui(ui: &mut Ui, lookup: &Lookup<'_>, state: &TimetablePage, may_write: bool, wishes: &mut Vec<Wish>) {
    let words = lookup.words;
    ui.horizontal_wrapped(|ui| {
        let mut choose = |ui: &mut Ui, key: &str, goal: Goal, is_on: bool| {
            if chip_ui(ui, words.say(key), is_on).clicked() {
                wishes.push(Wish::Aim(goal));
            }
        };
        choose(ui, "goal-value", Goal::Value, state.goal == Goal::Value);
        let floor = if let Goal::Floor(floor) = state.goal { floor } else { model::FLOOR };
        choose(ui, "goal-floor", Goal::Floor(floor), matches!(state.goal, Goal::Floor(_)));
        choose(ui, "goal-highest", Goal::Highest, state.goal == Goal::Highest);
        if let Goal::Floor(mut floor) = state.goal {
            let field = ui.add(DragValue::new(&mut floor).range(1..=50));
            field.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, words.say("goal-least")));
            if field.changed() {
                wishes.push(Wish::Aim(Goal::Floor(floor)));
            }
            note_ui(ui, words.say("goal-least"));
        }
        ui.separator();
        if state.running.is_some() {
            ui.spinner()
                .widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words.say("timetable-works")));
            if button_ui(ui, words.say("timetable-stop")).clicked() {
                wishes.push(Wish::Stop);
            }
            return;
        }
        let solve = if state.plan.fair.fixed.is_empty() { "timetable-solve" } else { "timetable-solve-rest" };
        ui.add_enabled_ui(!state.plan.pairs.is_empty(), |ui| {
            let press =
                if state.found.is_some() { button_ui(ui, words.say(solve)) } else { primary_ui(ui, words.say(solve)) };
            if press.clicked() {
                wishes.push(Wish::Solve);
            }
        });
        if let Some(found) = &state.found {
            if !found.timetable.progress.is_proven_best() && button_ui(ui, words.say("timetable-improve")).clicked() {
                wishes.push(Wish::Improve);
            }
            if may_write && primary_ui(ui, words.say("timetable-take-over")).clicked() {
                wishes.push(Wish::TakeOver);
            }
            if button_ui(ui, words.say("timetable-discard")).clicked() {
                wishes.push(Wish::Discard);
            }
        }
    });
}

/// How good it is, and what can be done with the meeting chosen.
fn standing_ui(ui: &mut Ui, lookup: &Lookup<'_>, state: &mut TimetablePage, may_write: bool, wishes: &mut Vec<Wish>) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    if let Some(wrong) = &state.wrong {
        wrong_ui(ui, &words.tell("timetable-wrong", &[("why", wrong.into())]));
    }
    let has_floor = state.goal != Goal::Value;
    ui.horizontal_wrapped(|ui| {
        let running = state.running.as_ref().and_then(|running| running.progress.now());
        let told = match (running, &state.found) {
            (Some(now), _) => progress(words, &now, has_floor),
            (None, Some(found)) => {
                sign_ui(ui, icons::SPARKLE, 14.0, colours.accent);
                let meetings = [("count", state.meetings_with(found).into())];
                let what = words.tell("timetable-proposal", &meetings);
                format!("{what} {}", progress(words, &found.timetable.progress, has_floor))
            }
            (None, None) => state.standing_text(words),
        };
        ui.label(told);
    });
    if state.is_moving() {
        state.moving_ui(ui, lookup, wishes);
        return;
    }
    let Some((id, is_locked, may_lock)) = state.chosen_meeting() else { return };
    ui.horizontal(|ui| {
        ui.label(state.chosen_text());
        if may_write && may_lock && state.found.is_none() {
            let (icon, key) =
                if is_locked { (icons::LOCK_OPEN, "timetable-unlock") } else { (icons::LOCK, "timetable-lock") };
            if icon_button_ui(ui, icon, words.say(key)).clicked() {
                wishes.push(Wish::Lock { meeting: id, is_locked: !is_locked });
            }
            if !is_locked && icon_button_ui(ui, icons::ARROWS_LEFT_RIGHT, words.say("timetable-move")).clicked() {
                state.pick_up();
            }
        }
    });
    if state.found.is_some() {
        asked_ui(ui, words.say("timetable-take-over-first"));
    }
}
