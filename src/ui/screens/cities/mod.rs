//! Cities: the list on the left, the one selected on the right, with its names, partnerships, needs and offers.

mod columns;
mod detail;
mod model;
mod table;

pub use model::{Cities, Filter};

use egui::Ui;

use crate::{
    domain::{kinds::Kind, value::Id},
    register::{Error, Register},
    ui::{
        command::Ask,
        icons,
        list_prefs::ListPrefs,
        lookup::Lookup,
        screen::{DrawContext, Reads, Screen, Split},
        screens::listing,
        widgets::{basic::empty_ui, form::Form},
    },
};

impl Screen for Cities {
    fn reads(&self) -> Reads {
        Reads::Kinds(self.kinds_read())
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

    fn kind(&self) -> Option<Kind> {
        Some(Kind::City)
    }

    fn selected(&self) -> Option<Id> {
        self.list.selected
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
        Ask::NewCity { name: String::new() }
    }

    fn focus_filter(&mut self) {
        self.list.focus_search = true;
    }

    fn focus_list(&mut self) {
        self.list.take_keyboard();
    }

    fn arrange(&mut self, kept: &dyn Fn(&str) -> ListPrefs) {
        self.list.prefs = kept(self.list.name);
    }

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, split: Split) {
        page_ui(ui, context, self, split);
    }
}

/// Draws the page.
fn page_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Cities, split: Split) {
    let lookup = context.lookup;
    let words = lookup.words;
    if model.list.is_empty() {
        let action = context.may_write.then(|| words.say("city-new"));
        if empty_ui(ui, icons::BUILDINGS, words.say("cities-empty"), words.say("cities-empty-note"), action) {
            context.send(Ask::NewCity { name: String::new() });
        }
        return;
    }
    listing::side_by_side_ui(
        ui,
        context,
        ["city list", lookup.words.say("width-list")],
        model.list.split(split),
        model,
        table::list_ui,
        |ui, context, model| {
            if model.detail.is_some() {
                listing::hidden_ui(ui, lookup, &mut model.list);
                detail::detail_ui(ui, context, model);
            } else {
                let (title, note) = (lookup.words.say("select-city"), lookup.words.say("select-city-note"));
                empty_ui(ui, icons::BUILDINGS, title, note, None);
            }
        },
    );
}
