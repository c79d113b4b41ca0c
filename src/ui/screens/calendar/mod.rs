//! Tasks and calendar: a month with what each day holds, or the tasks with the one selected.

mod detail;
mod list;
mod model;
mod month;

pub use model::{Calendar, Filter, View};

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Ui};

use crate::{
    domain::date::PartialDate,
    ui::{
        command::{Ask, Command},
        icons,
        lookup::Lookup,
        screens::listing::{self, Split},
        theme::{GAP, palette},
        widgets::basic::{empty_ui, icon_button_ui, tab_ui, title_ui},
    },
};

/// Draws the page.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Calendar, split: Split, may_write: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    let ground = Frame::new().fill(palette(ui.ctx()).paper);
    let head = ground.inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 });
    Panel::top("calendar head")
        .exact_size(52.0)
        .show_separator_line(false)
        .frame(head)
        .show(ui, |ui| head_ui(ui, lookup, model, may_write, &mut commands));
    match model.view {
        View::Month => {
            CentralPanel::no_frame()
                .frame(ground)
                .show(ui, |ui| month::month_ui(ui, lookup, model, may_write, &mut commands));
        }
        View::List if model.tasks.is_empty() => {
            let action = may_write.then(|| lookup.words.say("task-new"));
            let (title, note) = (lookup.words.say("tasks-empty"), lookup.words.say("tasks-empty-note"));
            if empty_ui(ui, icons::LIST_CHECKS, title, note, action) {
                commands.push(Ask::NewTask { about: None, due: None }.into());
            }
        }
        View::List => listing::side_by_side_ui(
            ui,
            ["task list", lookup.words.say("width-list")],
            model.tasks.split(split),
            model,
            &mut commands,
            |ui, model, commands| list::list_ui(ui, lookup, model, may_write, commands),
            |ui, model, commands| {
                if model.detail.is_some() {
                    detail::detail_ui(ui, lookup, model, may_write, commands);
                } else {
                    let (title, note) = (lookup.words.say("select-task"), lookup.words.say("select-task-note"));
                    empty_ui(ui, icons::LIST_CHECKS, title, note, None);
                }
            },
        ),
    }
    commands
}

fn head_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut Calendar, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        title_ui(ui, words.say("page-calendar"));
        for view in View::ALL {
            if tab_ui(ui, words.say(view.key()), model.view == view).clicked() {
                model.view = view;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(GAP);
            // From the month a task is made for the day chosen.
            let due = (model.view == View::Month && model.day >= model.today).then(|| PartialDate::of(model.day));
            if may_write && icon_button_ui(ui, icons::PLUS, words.say("task-new")).clicked() {
                commands.push(Ask::NewTask { about: None, due }.into());
            }
        });
    });
}
