//! Pages of records: one or more lists, and the record selected with everything that hangs on it. What differs from
//! kind to kind stands in the table of [`kind_rows`].

mod derived;
mod detail;
mod facts;
pub mod kind_row;
pub mod kind_rows;
mod model;
pub mod shapes;

pub use detail::{RecordDetail, Related, detail_ui, related, related_ui};
pub use model::Records;

use egui::Ui;

use self::kind_rows::row;
use crate::{
    domain::{
        kinds::Kind,
        value::{Id, RecordRef},
    },
    register::{Error, Register},
    ui::{
        command::{Ask, NavCommand},
        icons,
        list_prefs::ListPrefs,
        lookup::Lookup,
        screen::{DrawContext, Reads, Screen, Split},
        screens::listing::{hidden_ui, rows_ui, side_by_side_ui, tools_ui},
        theme::GAP,
        widgets::{
            basic::{asked_ui, button_ui, empty_ui, line_ui, tab_ui},
            form::Form,
        },
    },
};

impl Screen for Records {
    fn reads(&self) -> Reads {
        self.here().reads()
    }

    fn is_stale(&self) -> bool {
        self.here().is_stale
    }

    fn set_stale(&mut self, is_stale: bool) {
        self.here_mut().is_stale = is_stale;
    }

    fn touch(&mut self, touched: &[RecordRef]) {
        for state in &mut self.sheets {
            state.is_stale |= state.reads().any_of(touched);
        }
    }

    fn forget(&mut self) {
        for state in &mut self.sheets {
            state.is_stale = true;
        }
    }

    fn read(&mut self, register: &Register, lookup: &Lookup<'_>) -> Result<(), Error> {
        Self::read(self, register, lookup)
    }

    fn read_further(&mut self, register: &Register) -> Result<bool, Error> {
        self.detail.as_mut().map_or(Ok(false), |detail| detail.read_further(register))
    }

    fn kind(&self) -> Option<Kind> {
        Some(self.here().sheet.kind)
    }

    fn turn_to(&mut self, kind: Kind) {
        Self::turn_to(self, kind);
    }

    fn selected(&self) -> Option<Id> {
        self.here().list.selected
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
        Ask::NewRecord { kind: self.here().sheet.kind }
    }

    fn focus_filter(&mut self) {
        self.here_mut().list.focus_search = true;
    }

    fn focus_list(&mut self) {
        self.here_mut().list.take_keyboard();
    }

    fn arrange(&mut self, kept: &dyn Fn(&str) -> ListPrefs) {
        for state in &mut self.sheets {
            state.list.prefs = kept(state.list.name);
        }
    }

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, split: Split) {
        page_ui(ui, context, self, split);
    }
}

/// Draws the page.
fn page_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Records, split: Split) {
    let lookup = context.lookup;
    let state = model.here();
    let split = if state.list.is_empty() { Split::ListOnly } else { state.list.split(split) };
    let name = state.sheet.labels.title;
    side_by_side_ui(
        ui,
        context,
        [name, lookup.words.say("width-list")],
        split,
        model,
        list_ui,
        |ui, context, model| {
            if let Some(detail) = &mut model.detail {
                hidden_ui(ui, lookup, &mut model.sheets[model.at].list);
                detail_ui(ui, context, detail);
            } else {
                let (title, note) = (lookup.words.say("select-record"), lookup.words.say("select-record-note"));
                empty_ui(ui, row(model.here().sheet.kind).icon, title, note, None);
            }
        },
    );
}

fn list_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Records) {
    let lookup = context.lookup;
    let words = lookup.words;
    if model.sheets.len() > 1 {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (at, state) in model.sheets.iter().enumerate() {
                if tab_ui(ui, words.say(state.sheet.labels.title), at == model.at).clicked() && at != model.at {
                    context.send(NavCommand::ShowList(state.sheet.kind));
                }
            }
        });
        line_ui(ui);
    }
    let state = model.here_mut();
    let new = Ask::NewRecord { kind: state.sheet.kind };
    if state.list.is_empty() {
        let action = context.may_write.then(|| words.say(state.sheet.labels.new));
        let (title, note) = state.sheet.empty;
        if empty_ui(ui, row(state.sheet.kind).icon, words.say(title), words.say(note), action) {
            context.send(new);
        }
        if let Some((key, command)) = state.sheet.starter.filter(|_| context.may_write) {
            ui.vertical_centered(|ui| {
                if button_ui(ui, words.say(key)).clicked() {
                    context.send(command());
                }
            });
        }
        return;
    }
    if let Some(mending) = state.sheet.mending.filter(|_| state.slips > 0 && context.may_write) {
        let told = words.tell(mending.told, &[("count", state.slips.into())]);
        ui.horizontal_wrapped(|ui| {
            asked_ui(ui, &told);
            if button_ui(ui, words.say(mending.button)).clicked() {
                context.send((mending.command)());
            }
        });
        line_ui(ui);
    }
    if tools_ui(ui, context, &mut state.list, &state.sheet.labels, context.may_write, |_| {}) {
        context.send(new);
    }
    if state.list.shown.is_empty() {
        let (title, note) = (words.say("nothing-found"), words.say("nothing-fits"));
        if empty_ui(ui, icons::FUNNEL, title, note, Some(words.say("clear-filters"))) {
            state.list.show_all();
            state.list.arrange(lookup);
        }
        return;
    }
    let name = words.say(state.sheet.labels.title);
    rows_ui(ui, context, &mut state.list, name);
}
