//! Tasks and calendar: a month with what each day holds, or the tasks with the one selected.

mod detail;
mod list;
mod model;
mod month;

pub use model::{Calendar, Filter, View};

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Ui};

use crate::{
    domain::{date::PartialDate, value::Id},
    register::{Error, Register},
    ui::{
        command::Ask,
        icons,
        list_prefs::ListPrefs,
        lookup::Lookup,
        screen::{DrawContext, Reads, Screen, Split},
        screens::listing,
        theme::{GAP, palette},
        widgets::{
            basic::{empty_ui, icon_button_ui, tab_ui, title_ui},
            form::Form,
        },
    },
};

impl Screen for Calendar {
    fn reads(&self) -> Reads {
        Reads::Everything
    }

    fn is_stale(&self) -> bool {
        self.is_stale
    }

    fn set_stale(&mut self, is_stale: bool) {
        self.is_stale = is_stale;
    }

    fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        Self::read(self, register, lookup)
    }

    fn selected(&self) -> Option<Id> {
        self.tasks.selected
    }

    fn select(&mut self, id: Option<Id>, lookup: &Lookup<'_>) -> Result<(), Error> {
        Self::select(self, id, lookup)
    }

    fn forms(&self) -> Vec<&Form> {
        self.detail.iter().map(|detail| &detail.form).collect()
    }

    fn forms_mut(&mut self) -> Vec<&mut Form> {
        self.detail.iter_mut().map(|detail| &mut detail.form).collect()
    }

    fn new_record(&self) -> Ask {
        Ask::NewTask { about: None, due: None }
    }

    fn focus_filter(&mut self) {
        self.tasks.focus_search = true;
    }

    fn arrange(&mut self, kept: &dyn Fn(&str) -> ListPrefs) {
        self.tasks.prefs = kept(self.tasks.name);
    }

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, split: Split) {
        page_ui(ui, context, self, split);
    }
}

/// Draws the page.
fn page_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Calendar, split: Split) {
    let lookup = context.lookup;
    let ground = Frame::new().fill(palette(ui.ctx()).paper);
    let head = ground.inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 0 });
    Panel::top("calendar head")
        .exact_size(52.0)
        .show_separator_line(false)
        .frame(head)
        .show(ui, |ui| head_ui(ui, context, model));
    match model.view {
        View::Month => {
            CentralPanel::no_frame().frame(ground).show(ui, |ui| month::month_ui(ui, context, model));
        }
        View::List if model.tasks.is_empty() => {
            let action = context.may_write.then(|| lookup.words.say("task-new"));
            let (title, note) = (lookup.words.say("tasks-empty"), lookup.words.say("tasks-empty-note"));
            if empty_ui(ui, icons::LIST_CHECKS, title, note, action) {
                context.send(Ask::NewTask { about: None, due: None });
            }
        }
        View::List => listing::side_by_side_ui(
            ui,
            context,
            ["task list", lookup.words.say("width-list")],
            model.tasks.split(split),
            model,
            list::list_ui,
            |ui, context, model| {
                let is_shown = |detail: &model::TaskDetail| Some(detail.record.id) == model.tasks.selected;
                if let Some(deadline) = model.deadline() {
                    detail::deadline_ui(ui, context, deadline);
                } else if model.detail.as_ref().is_some_and(is_shown) {
                    listing::hidden_ui(ui, lookup, &mut model.tasks);
                    detail::detail_ui(ui, context, model);
                } else {
                    let (title, note) = (lookup.words.say("select-task"), lookup.words.say("select-task-note"));
                    empty_ui(ui, icons::LIST_CHECKS, title, note, None);
                }
            },
        ),
    }
}

fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Calendar) {
    let words = context.lookup.words;
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
            if context.may_write && icon_button_ui(ui, icons::PLUS, words.say("task-new")).clicked() {
                context.send(Ask::NewTask { about: None, due });
            }
        });
    });
}
