//! A list of records as every page shows it: rows read once, search words, filters that combine, an order, a selection,
//! and the tools above it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::{CentralPanel, Frame, Margin, Panel, RichText, Role, TextEdit, Ui, Vec2, WidgetInfo};

use crate::{
    domain::{fold::fold, value::Id},
    ui::{
        command::Command,
        icons,
        lookup::Lookup,
        theme::{self, BODY, TINY, palette},
        widgets::{
            basic::{chip_ui, icon_button_ui, title_ui},
            table::{Sort, TableState},
        },
    },
};

/// A row of a list.
pub trait Row {
    fn id(&self) -> Id;
}

/// A filter of a list.
pub trait Filter<R>: Copy + Ord + 'static {
    const ALL: &'static [Self];

    /// Key of its words.
    fn key(self) -> &'static str;

    fn keeps(self, row: &R, today: NaiveDate) -> bool;
}

/// The state of a list.
pub struct Listing<R, F> {
    rows: Vec<R>,
    /// Folded words of each row that search looks through.
    keys: Vec<String>,
    /// Rows shown, in their order.
    pub shown: Vec<usize>,
    selected_row: Option<usize>,
    pub table: TableState,
    pub sort: Sort,
    pub query: String,
    pub filters: BTreeSet<F>,
    pub selected: Option<Id>,
    pub focus_search: bool,
    pub today: NaiveDate,
}

impl<R: Row, F: Filter<R>> Listing<R, F> {
    pub fn new(today: NaiveDate) -> Self {
        Self {
            rows: Vec::new(),
            keys: Vec::new(),
            shown: Vec::new(),
            selected_row: None,
            table: TableState::default(),
            sort: Sort { column: 0, is_reversed: false },
            query: String::new(),
            filters: BTreeSet::new(),
            selected: None,
            focus_search: false,
            today,
        }
    }

    /// Takes rows with the words each is found by; [`Listing::arrange`] follows.
    pub fn fill(&mut self, rows: Vec<R>, words_of: impl FnMut(&R) -> String) {
        self.keys = rows.iter().map(words_of).map(|words| fold(&words)).collect();
        self.rows = rows;
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn rows(&self) -> &[R] {
        &self.rows
    }

    pub fn row(&self, shown: usize) -> Option<&R> {
        self.rows.get(*self.shown.get(shown)?)
    }

    /// Where the selected one is in the list: asked at each drawing, so found only when either changes.
    pub fn selected_row(&self) -> Option<usize> {
        self.selected_row
    }

    /// Selects a row; true when another one was selected before.
    pub fn select(&mut self, id: Option<Id>) -> bool {
        let is_other = self.selected != id;
        self.selected = id;
        self.table.reveal |= is_other;
        self.selected_row = id.and_then(|id| self.shown.iter().position(|at| self.rows[*at].id() == id));
        is_other
    }

    /// Applies search words and filters; `order` sorts row numbers by a column.
    pub fn arrange(&mut self, order: impl FnOnce(&[R], usize, &mut Vec<usize>)) {
        let query = fold(&self.query);
        let wanted: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
        let keeps = |at: &usize| {
            self.filters.iter().all(|filter| filter.keeps(&self.rows[*at], self.today))
                && wanted.iter().all(|word| self.keys[*at].contains(word))
        };
        let mut shown: Vec<usize> = (0..self.rows.len()).filter(keeps).collect();
        order(&self.rows, self.sort.column, &mut shown);
        if self.sort.is_reversed {
            shown.reverse();
        }
        self.shown = shown;
        self.select(self.selected);
        self.table.reveal = true;
    }

    /// Takes away search words and filters.
    pub fn show_all(&mut self) {
        self.query.clear();
        self.filters.clear();
    }

    /// Orders by a column, backwards when it is pressed again.
    pub fn sort_by(&mut self, column: usize) {
        let is_reversed = self.sort.column == column && !self.sort.is_reversed;
        self.sort = Sort { column, is_reversed };
    }
}

/// List and detail side by side; the list can be made wider or narrower.
pub fn side_by_side_ui<M>(
    ui: &mut Ui,
    name: &'static str,
    model: &mut M,
    commands: &mut Vec<Command>,
    list_ui: impl FnOnce(&mut Ui, &mut M, &mut Vec<Command>),
    detail_ui: impl FnOnce(&mut Ui, &mut M, &mut Vec<Command>),
) {
    let ground = palette(ui.ctx()).paper;
    let whole = ui.available_width();
    // A width is remembered for each size of window, so that a window that grows gives the list its share again.
    let size = (whole / 160.0) as i32;
    Panel::left((name, size))
        .resizable(true)
        .default_size((whole * 0.47).max(380.0))
        .size_range(340.0..=(whole - 420.0).max(380.0))
        .frame(Frame::new().fill(ground).inner_margin(Margin { left: 16, right: 0, top: 12, bottom: 0 }))
        .show(ui, |ui| list_ui(ui, model, commands));
    CentralPanel::no_frame()
        .frame(Frame::new().fill(ground).inner_margin(Margin { left: 20, right: 8, top: 12, bottom: 0 }))
        .show(ui, |ui| detail_ui(ui, model, commands));
}

/// Keys of the words above a list.
pub struct Labels {
    pub title: &'static str,
    pub new: &'static str,
    pub find: &'static str,
}

/// What a person did with the tools above a list.
#[derive(Default)]
pub struct Did {
    /// Search words or filters changed: the list has to be arranged anew.
    pub is_sifted: bool,
    pub wants_new: bool,
}

/// Draws heading, search field and filters.
pub fn tools_ui<R: Row, F: Filter<R>>(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    list: &mut Listing<R, F>,
    labels: &Labels,
    may_write: bool,
) -> Did {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let mut did = Did::default();
    ui.horizontal(|ui| {
        title_ui(ui, words.say(labels.title));
        let count = if list.shown.len() == list.len() {
            words.integer(list.len() as i64)
        } else {
            words.tell("count-of", &[("shown", list.shown.len().into()), ("all", list.len().into())])
        };
        ui.label(RichText::new(count).size(BODY).color(colours.quiet));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(theme::GAP);
            did.wants_new = may_write && icon_button_ui(ui, icons::PLUS, words.say(labels.new)).clicked();
        });
    });
    let hint = words.say(labels.find);
    let edit = TextEdit::singleline(&mut list.query)
        .hint_text(hint.to_owned())
        .desired_width(ui.available_width() - theme::GAP)
        .margin(egui::Margin::symmetric(8, 7))
        .prefix(RichText::new(icons::MAGNIFYING_GLASS).font(theme::icon_font(15.0)).color(colours.quiet));
    let field = ui.add(edit);
    field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
    if std::mem::take(&mut list.focus_search) {
        field.request_focus();
    }
    did.is_sifted = field.changed();
    // Down or Enter goes on from the words typed to the rows they left.
    let (down, enter) =
        ui.input(|input| (input.key_pressed(egui::Key::ArrowDown), input.key_pressed(egui::Key::Enter)));
    let goes_on = field.has_focus() && down || field.lost_focus() && enter;
    list.table.takes_focus |= goes_on;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        for filter in F::ALL {
            let is_on = list.filters.contains(filter);
            if chip_ui(ui, words.say(filter.key()), is_on).clicked() {
                if is_on {
                    list.filters.remove(filter);
                } else {
                    list.filters.insert(*filter);
                }
                did.is_sifted = true;
            }
        }
    });
    ui.add_space(TINY);
    did
}
