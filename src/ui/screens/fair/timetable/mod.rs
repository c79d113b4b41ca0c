//! Who meets whom, when and at which table: made by the solver, changed by hand, and judged against what is possible.

mod grid;
mod left_out;
mod model;
mod moving;

pub use model::{Running, TimetablePage};

use egui::{DragValue, Role, Ui, WidgetInfo, vec2};

use super::data::FairData;
use crate::{
    domain::timetable::{Goal, InvalidFair},
    report::fair::progress,
    ui::{
        command::TimetableCommand,
        icons,
        screen::DrawContext,
        theme::{SMALL, palette},
        widgets::basic::{
            asked_ui, button_ui, chip_ui, empty_ui, icon_button_ui, note_ui, primary_ui, sign_ui, wrong_ui,
        },
    },
    words::Words,
};

/// Height of what is said of the meeting chosen, or on its way: two lines, the first with buttons.
const SAID: f32 = 64.0;

/// Draws the page.
pub fn timetable_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut TimetablePage) {
    let words = context.lookup.words;
    let lacks = match (state.plan.slots.is_empty(), state.plan.tables.is_empty()) {
        (true, true) => Some("timetable-empty"),
        (true, false) => Some("timetable-no-slots"),
        (false, true) => Some("timetable-no-tables"),
        (false, false) => None,
    };
    if let Some(lacks) = lacks {
        empty_ui(ui, icons::TABLE, words.say(lacks), words.say("timetable-empty-note"), None);
        return;
    }
    ui.add_space(SMALL);
    goal_ui(ui, context, state);
    standing_ui(ui, context, data, state);
    state.left_out_ui(ui, context);
    state.grid_ui(ui, context, data);
}

/// What the timetable is made for, and the making of it.
fn goal_ui(ui: &mut Ui, context: &mut DrawContext<'_>, state: &TimetablePage) {
    let words = context.lookup.words;
    ui.horizontal_wrapped(|ui| {
        let mut choose = |ui: &mut Ui, [key, note]: [&str; 2], goal: Goal, is_on: bool| {
            if chip_ui(ui, words.say(key), is_on).on_hover_text(words.say(note)).clicked() {
                context.send(TimetableCommand::Aim(goal));
            }
        };
        choose(ui, ["goal-value", "goal-value-note"], Goal::Value, state.goal == Goal::Value);
        let floor = if let Goal::Floor(floor) = state.goal { floor } else { model::FLOOR };
        let is_floor = matches!(state.goal, Goal::Floor(_));
        choose(ui, ["goal-floor", "goal-floor-note"], Goal::Floor(floor), is_floor);
        choose(ui, ["goal-highest", "goal-highest-note"], Goal::Highest, state.goal == Goal::Highest);
        if let Goal::Floor(mut floor) = state.goal {
            let field = ui.add(DragValue::new(&mut floor).range(1..=50));
            field.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, words.say("goal-least")));
            if field.changed() {
                context.send(TimetableCommand::Aim(Goal::Floor(floor)));
            }
            note_ui(ui, words.say("goal-least"));
        }
        if state.may_hold_fast() {
            ui.separator();
            let is_on = state.holds_fast();
            let chip = chip_ui(ui, words.say("timetable-hold-fast"), is_on);
            if chip.on_hover_text(words.say("timetable-hold-fast-note")).clicked() {
                context.send(TimetableCommand::HoldFast(!is_on));
            }
        }
        ui.separator();
        if state.running.is_busy() {
            ui.spinner()
                .widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words.say("timetable-works")));
            if button_ui(ui, words.say("timetable-stop")).clicked() {
                context.send(TimetableCommand::Stop);
            }
            return;
        }
        let is_rest = state.holds_fast() || !state.plan.fair.fixed.is_empty();
        let solve = if is_rest { "timetable-solve-rest" } else { "timetable-solve" };
        ui.add_enabled_ui(!state.plan.pairs.is_empty(), |ui| {
            let press =
                if state.found.is_some() { button_ui(ui, words.say(solve)) } else { primary_ui(ui, words.say(solve)) };
            if press.clicked() {
                context.send(TimetableCommand::Solve);
            }
        });
        if let Some(found) = &state.found {
            if !found.timetable.progress.is_proven_best() && button_ui(ui, words.say("timetable-improve")).clicked() {
                context.send(TimetableCommand::Improve);
            }
            if context.may_write && primary_ui(ui, words.say("timetable-take-over")).clicked() {
                context.send(TimetableCommand::TakeOver);
            }
            if button_ui(ui, words.say("timetable-discard")).clicked() {
                context.send(TimetableCommand::Discard);
            }
        }
    });
}

/// Why no timetable can be made.
fn wrong_text(words: &Words, wrong: &InvalidFair) -> String {
    match wrong {
        InvalidFair::TooMany { what, count, most } => {
            let what = match *what {
                "tables" => "kind-fair-table-many",
                "requests" => "kind-request-many",
                _ => "kind-participant-many",
            };
            let args = [("what", words.say(what).into()), ("count", (*count).into()), ("most", (*most).into())];
            words.tell("timetable-too-many", &args)
        }
        // The plan makes none of the others; whoever reads of one can't mend it by its number.
        _ => words.say("timetable-wrong").to_owned(),
    }
}

/// How good it is, and what can be done with the meeting chosen.
fn standing_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut TimetablePage) {
    let words = context.lookup.words;
    let colours = palette(ui.ctx());
    if let Some(wrong) = &state.wrong {
        wrong_ui(ui, &wrong_text(words, wrong));
    }
    let has_floor = state.goal != Goal::Value;
    ui.horizontal_wrapped(|ui| {
        let running = state.running.get().and_then(|(running, _)| running.best.get());
        let told = match (running, &state.found) {
            (Some(now), _) => progress(words, &now, has_floor),
            (None, Some(found)) => {
                sign_ui(ui, icons::SPARKLE, 14.0, colours.accent);
                state.found_text(words, data, found)
            }
            (None, None) => state.standing_text(words),
        };
        ui.label(told).on_hover_text(words.say("timetable-stars-note"));
    });
    // What is said of the meeting chosen comes and goes, and the grid below must not slip away under the pointer.
    ui.allocate_ui(vec2(ui.available_width(), SAID), |ui| {
        ui.set_min_size(vec2(ui.available_width(), SAID));
        if state.is_moving() {
            state.moving_ui(ui, context);
        } else {
            chosen_ui(ui, context, data, state);
        }
    });
}

/// What can be done with the meeting chosen, and how.
fn chosen_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut TimetablePage) {
    let words = context.lookup.words;
    let chosen = state.chosen_meeting();
    let may_change = context.may_write && state.found.is_none();
    let text = state.chosen_text(words);
    if !text.is_empty() {
        ui.horizontal(|ui| {
            ui.label(text);
            let Some((id, is_locked, true)) = chosen.filter(|_| may_change) else { return };
            let (icon, key) =
                if is_locked { (icons::LOCK_OPEN, "timetable-unlock") } else { (icons::LOCK, "timetable-lock") };
            if icon_button_ui(ui, icon, words.say(key)).clicked() {
                context.send(TimetableCommand::Lock { meeting: id, is_locked: !is_locked });
            }
            if !is_locked && icon_button_ui(ui, icons::ARROWS_LEFT_RIGHT, words.say("timetable-move")).clicked() {
                state.pick_up();
            }
        });
    }
    if state.found.is_some() {
        asked_ui(ui, words.say("timetable-take-over-first"));
        return;
    }
    if let Some(against) = state.told_against_chosen(words, data) {
        asked_ui(ui, &against);
    } else if may_change && state.has_meetings() {
        let how = match chosen {
            None => "timetable-choose",
            Some((_, true, true)) => "timetable-is-locked",
            Some((_, false, true)) => "timetable-chosen-keys",
            Some((_, _, false)) => return,
        };
        note_ui(ui, words.say(how));
    }
}

#[cfg(test)]
mod tests {
    use super::wrong_text;
    use crate::{
        domain::timetable::InvalidFair,
        words::{Language, Words},
    };

    #[test]
    fn what_is_too_much_for_a_timetable_is_said_in_the_reader_s_language() {
        let wrong = InvalidFair::TooMany { what: "tables", count: 12, most: 10 };
        let said = |language| wrong_text(Words::of(language), &wrong);
        assert_eq!(said(Language::English), "A timetable can’t be made. Tables: 12, at most 10 are possible.");
        assert_eq!(said(Language::Russian), "Расписание составить нельзя. Столы для встреч: 12, можно не более 10.");
    }
}
