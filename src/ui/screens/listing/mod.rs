//! A list of records as every page shows it: rows read once, search words, filters that combine, columns a person
//! chose, an order, a selection and marks, and the tools above it.

mod column_filter;
mod columns;
mod filter_form;
mod filter_menu;
mod rows;
mod tools;

pub use columns::{Column, Heading};
pub use rows::{rows_ui, ticked_rows_ui};
pub use tools::{Labels, tools_ui};

use std::{
    borrow::Cow,
    cell::OnceCell,
    collections::{BTreeSet, HashMap, HashSet},
};

use chrono::NaiveDate;
use egui::{CentralPanel, Frame, Margin, Panel, RichText, Ui};

use crate::{
    domain::{
        fold::{fold, readings, words},
        kinds::Kind,
        value::{FieldType, Id, RecordRef, Value},
    },
    files::copied::CopiedTable,
    register::{Error, Register},
    ui::{
        icons,
        list_prefs::{ColumnFilter, ListPrefs, Saved},
        lookup::Lookup,
        screen::{DrawContext, Split},
        screens::titles::Titles,
        theme::palette,
        widgets::{
            accessibility,
            basic::{button_ui, sign_ui},
            table::{Cell, Sort, TableState},
        },
    },
};

/// Name of the column that every list can show: the office's own tags.
pub const TAGS: Column =
    Column::derived("tags", "column-tags", FieldType::Lines(80), -1.0, &[Kind::Tagging, Kind::Tag]).spare();

/// Rows from which a list whose rows are read when they are shown begins with the latest: to put it in the order of
/// names, every one of them would have to be read first.
const LONG: usize = 5_000;

/// A row of a list.
pub trait Row: Sized {
    /// Whether a row reads what it holds when it is first asked.
    const IS_LAZY: bool = false;

    fn record_ref(&self) -> RecordRef;

    /// What a row leads to that is no record of the list's own: it can be opened there, and not be changed with others.
    fn leads_to(&self) -> Option<RecordRef> {
        None
    }

    /// What stands in a column.
    fn value(&self, lookup: &Lookup<'_>, column: &str) -> Option<Cow<'_, Value>>;

    /// Reads what all rows hold at once, before they are ordered, searched or sifted.
    fn load(_rows: &[Self], _lookup: &Lookup<'_>) {}

    /// A cell that is more than its value: words of its own, a tone.
    fn cell(&self, _lookup: &Lookup<'_>, _column: &str, _today: NaiveDate) -> Option<Cell<'_>> {
        None
    }
}

/// A filter of a list that comes with it.
pub trait Filter<R>: Copy + Ord + 'static {
    /// Key of its words.
    fn key(self) -> &'static str;

    fn keeps(self, row: &R, today: NaiveDate) -> bool;
}

/// The state of a list.
pub struct Listing<R, F> {
    /// What settings know it by.
    pub name: &'static str,
    pub columns: Vec<Column>,
    pub presets: Vec<F>,
    rows: Vec<R>,
    titles: Titles,
    is_loaded: bool,
    tags: HashMap<Id, Vec<String>>,
    /// Further words each row is found by.
    also: HashMap<Id, String>,
    /// Folded words of each row that search looks through, made when they are first asked for.
    keys: OnceCell<Vec<String>>,
    /// Place of each row in the order of a column, found when the column is first ordered by.
    places: HashMap<&'static str, Vec<columns::SortKey>>,
    /// Rows shown, in their order.
    pub shown: Vec<usize>,
    /// How often the rows were arranged: who lays them out otherwise does so anew when it has grown.
    pub arranged: u64,
    selected_row: Option<usize>,
    pub table: TableState,
    pub query: String,
    pub filters: BTreeSet<F>,
    pub column_filters: Vec<ColumnFilter>,
    pub selected: Option<Id>,
    /// Rows marked to be worked on together.
    marked: HashSet<Id>,
    /// Those of them that are shown, in that order: asked at each drawing, so found only when either changes.
    marked_shown: Vec<RecordRef>,
    pub prefs: ListPrefs,
    pub menu: filter_form::Menu,
    pub focus_search: bool,
    /// Whether it is shown as rows, and not on a board or a map.
    pub shows_rows: bool,
    pub today: NaiveDate,
}

impl<R: Row, F: Filter<R>> Listing<R, F> {
    pub fn new(name: &'static str, columns: &[Column], presets: &[F], today: NaiveDate) -> Self {
        Self {
            name,
            columns: columns.iter().copied().chain([TAGS]).collect(),
            presets: presets.to_vec(),
            rows: Vec::new(),
            titles: Titles::default(),
            is_loaded: false,
            tags: HashMap::new(),
            also: HashMap::new(),
            keys: OnceCell::new(),
            places: HashMap::new(),
            shown: Vec::new(),
            arranged: 0,
            selected_row: None,
            table: TableState::default(),
            query: String::new(),
            filters: BTreeSet::new(),
            column_filters: Vec::new(),
            selected: None,
            marked: HashSet::new(),
            marked_shown: Vec::new(),
            prefs: ListPrefs::default(),
            menu: filter_form::Menu::default(),
            focus_search: false,
            shows_rows: true,
            today,
        }
    }

    /// Takes rows, with further words some are found by, and arranges them.
    pub fn fill(
        &mut self,
        rows: Vec<R>,
        also: HashMap<Id, String>,
        register: &Register,
        lookup: &Lookup<'_>,
    ) -> Result<(), Error> {
        self.titles = Titles::default();
        self.is_loaded = false;
        self.tags = match rows.first() {
            Some(row) => register.tags_on(row.record_ref().kind)?,
            None => HashMap::new(),
        };
        self.rows = rows;
        self.also = also;
        self.keys.take();
        self.places.clear();
        let present: HashSet<Id> = self.rows.iter().map(|row| row.record_ref().id).collect();
        self.marked.retain(|id| present.contains(id));
        self.arrange(lookup);
        Ok(())
    }

    /// Every kind whose change may change what the list says: that of its rows, and those its columns read.
    pub fn kinds_read(&self, of_rows: Kind) -> BTreeSet<Kind> {
        let by_columns = self.columns.iter().flat_map(Column::kinds_read);
        by_columns.chain(of_rows.title_kinds().iter().copied()).chain([of_rows]).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes the keyboard to the row that is selected, where it is among those shown.
    pub fn take_keyboard(&mut self) {
        self.table.takes_focus |= self.selected_row().is_some();
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

    fn value<'a>(&'a self, lookup: &Lookup<'_>, row: &'a R, column: &Column) -> Option<Cow<'a, Value>> {
        if column.name == TAGS.name {
            return self.tags.get(&row.record_ref().id).map(|tags| Cow::Owned(Value::List(tags.clone())));
        }
        row.value(lookup, column.name)
    }

    /// What a cell says.
    fn said(&self, lookup: &Lookup<'_>, row: &R, column: &Column) -> String {
        if let Some(cell) = row.cell(lookup, column.name, self.today) {
            return cell.text.into_owned();
        }
        let value = self.value(lookup, row, column);
        value.map(|value| columns::said(lookup, column, &value, &self.titles)).unwrap_or_default()
    }

    /// What is shown, where there is room for both: a list made wide stands alone.
    pub fn split(&self, split: Split) -> Split {
        if self.prefs.is_wide && split == Split::Both { Split::ListOnly } else { split }
    }

    /// Columns to show, in their order.
    pub fn chosen(&self) -> Vec<&Column> {
        let is_chosen = |column: &&Column| {
            let names = &self.prefs.columns;
            if names.is_empty() { column.is_usual } else { names.iter().any(|name| name == column.name) }
        };
        self.columns.iter().filter(is_chosen).collect()
    }

    /// Whether a column is shown, or asked of by a filter.
    pub fn asks_for(&self, is_it: impl Fn(&str) -> bool) -> bool {
        let is_filtered = self.column_filters.iter().any(|filter| is_it(&filter.column));
        is_filtered || self.chosen().iter().any(|column| is_it(column.name))
    }

    /// The column the list is ordered by, and whether backwards; none where it begins with the latest.
    pub fn sort(&self) -> Option<Sort> {
        let found = self.prefs.sort.as_ref().and_then(|(name, is_reversed)| {
            let column = self.columns.iter().position(|column| column.name == name)?;
            Some(Sort { column, is_reversed: *is_reversed })
        });
        let is_long = R::IS_LAZY && self.rows.len() > LONG;
        found.or((!is_long).then_some(Sort { column: 0, is_reversed: false }))
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
        self.selected_row = id.and_then(|id| self.shown.iter().position(|at| self.rows[*at].record_ref().id == id));
        is_other
    }

    /// Applies search words, filters and order.
    pub fn arrange(&mut self, lookup: &Lookup<'_>) {
        self.make_ready(lookup);
        let readings = readings(&self.query);
        let wanted: Vec<Vec<&str>> = readings.iter().map(|reading| words(reading).collect()).collect();
        let is_wanted = |key: &str| wanted.iter().any(|words| words.iter().all(|word| key.contains(word)));
        let keys: &[String] = if wanted[0].is_empty() { &[] } else { self.keys.get_or_init(|| self.make_keys(lookup)) };
        let column_filters: Vec<(&Column, column_filter::Ready)> = self
            .column_filters
            .iter()
            .filter_map(|column_filter| {
                let column = self.columns.iter().find(|column| column.name == column_filter.column)?;
                Some((column, column_filter::Ready::new(&column_filter.test)))
            })
            .collect();
        let keeps = |at: &usize| {
            let row = &self.rows[*at];
            self.filters.iter().all(|filter| filter.keeps(row, self.today))
                && keys.get(*at).is_none_or(|key| is_wanted(key))
                && column_filters.iter().all(|(column, test)| {
                    test.keeps(lookup, column, self.value(lookup, row, column).as_deref(), &self.titles)
                })
        };
        let mut shown: Vec<usize> = (0..self.rows.len()).filter(keeps).collect();
        if self.has_second_order() {
            self.find_places(lookup, 0);
            let places = &self.places[self.columns[0].name];
            shown.sort_by_key(|at| (places[*at].is_none(), places[*at]));
        }
        if let Some(sort) = self.sort() {
            self.find_places(lookup, sort.column);
            let places = &self.places[self.columns[sort.column].name];
            shown.sort_by(|a, b| match (places[*a], places[*b]) {
                (Some(a), Some(b)) if sort.is_reversed => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            });
        } else {
            shown.reverse();
        }
        self.shown = shown;
        self.arranged += 1;
        self.select(self.selected);
        self.find_marked();
        self.table.reveal = true;
    }

    /// Whether what is alike in the column it is ordered by is ordered by the first one: in lists short enough to read.
    fn has_second_order(&self) -> bool {
        self.rows.len() <= LONG && self.sort().is_some_and(|sort| sort.column != 0)
    }

    /// Finds the order of all rows by a column, once.
    fn find_places(&mut self, lookup: &Lookup<'_>, column: usize) {
        let column = self.columns[column];
        if !self.places.contains_key(column.name) {
            let cells = self.rows.iter().map(|row| self.value(lookup, row, &column));
            let places = columns::places(lookup, &column, cells, &self.titles);
            self.places.insert(column.name, places);
        }
    }

    /// Reads whatever ordering, searching and sifting will ask of every row.
    fn make_ready(&mut self, lookup: &Lookup<'_>) {
        let sort = self.sort();
        if (sort.is_some() || self.is_filtered()) && !std::mem::replace(&mut self.is_loaded, true) {
            R::load(&self.rows, lookup);
        }
        for (at, column) in self.columns.iter().enumerate() {
            let is_filtered_by = self.column_filters.iter().any(|column_filter| column_filter.column == column.name);
            let is_sorted_by = sort.is_some_and(|sort| sort.column == at) || at == 0 && self.has_second_order();
            if is_filtered_by || is_sorted_by || !self.query.is_empty() {
                self.titles.load(lookup, column.named());
            }
        }
    }

    fn make_keys(&self, lookup: &Lookup<'_>) -> Vec<String> {
        let of = |row: &R| {
            let mut words = self.also.get(&row.record_ref().id).cloned().unwrap_or_default();
            for column in
                self.columns.iter().filter(|column| column.way() == column_filter::Way::Words || column.is_usual)
            {
                words.push(' ');
                words.push_str(&self.said(lookup, row, column));
            }
            fold(&words)
        };
        self.rows.iter().map(of).collect()
    }

    /// Takes away search words and filters.
    pub fn show_all(&mut self) {
        self.query.clear();
        self.filters.clear();
        self.column_filters.clear();
    }

    /// Whether anything narrows the list.
    pub fn is_filtered(&self) -> bool {
        !self.query.is_empty() || !self.filters.is_empty() || !self.column_filters.is_empty()
    }

    /// Orders by a column, backwards when it is pressed again.
    pub fn sort_by(&mut self, column: usize, lookup: &Lookup<'_>) {
        let before = self.sort();
        let is_reversed = before.is_some_and(|before| before.column == column && !before.is_reversed);
        self.prefs.sort = Some((self.columns[column].name.to_owned(), is_reversed));
        self.arrange(lookup);
    }

    /// The records marked, in the order they are shown; those out of sight are left alone.
    pub fn marked_shown(&self) -> &[RecordRef] {
        &self.marked_shown
    }

    /// Marks rows as they are shown, or takes their marks off.
    fn mark(&mut self, rows: impl IntoIterator<Item = usize>, is_on: bool) {
        for row in rows {
            let own = self.row(row).filter(|row| row.leads_to().is_none());
            let Some(id) = own.map(|row| row.record_ref().id) else { continue };
            if is_on {
                self.marked.insert(id);
            } else {
                self.marked.remove(&id);
            }
        }
        self.find_marked();
    }

    fn is_marked(&self, row: usize) -> bool {
        self.row(row).is_some_and(|row| self.marked.contains(&row.record_ref().id))
    }

    fn unmark_all(&mut self) {
        self.marked.clear();
        self.marked_shown.clear();
    }

    fn find_marked(&mut self) {
        self.marked_shown.clear();
        if !self.marked.is_empty() {
            let record_refs = self.shown.iter().map(|at| self.rows[*at].record_ref());
            self.marked_shown.extend(record_refs.filter(|record_ref| self.marked.contains(&record_ref.id)));
        }
    }

    /// What is shown, as a table to copy: headings, then the rows marked, or all where none is.
    pub fn as_table(&self, lookup: &Lookup<'_>) -> CopiedTable {
        let columns = self.chosen();
        let rows = self.shown.iter().map(|at| &self.rows[*at]);
        let copied = rows.filter(|row| self.marked.is_empty() || self.marked.contains(&row.record_ref().id));
        CopiedTable::new(
            columns.iter().map(|column| column.title(lookup)).collect(),
            copied.map(|row| columns.iter().map(|column| self.said(lookup, row, column)).collect()).collect(),
        )
    }

    /// The filters as they can be kept under a name.
    pub fn filters_as(&self, name: &str) -> Saved {
        Saved {
            name: name.to_owned(),
            query: self.query.clone(),
            filters: self.filters.iter().map(|filter| filter.key().to_owned()).collect(),
            column_filters: self.column_filters.clone(),
        }
    }

    /// Puts kept filters in the place of those that are on.
    pub fn apply(&mut self, saved: &Saved, lookup: &Lookup<'_>) {
        self.query.clone_from(&saved.query);
        self.filters =
            self.presets.iter().copied().filter(|preset| saved.filters.iter().any(|key| key == preset.key())).collect();
        self.column_filters.clone_from(&saved.column_filters);
        self.arrange(lookup);
    }
}

/// List and detail side by side; the list can be made wider or narrower.
pub fn side_by_side_ui<M>(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    [name, edge]: [&'static str; 2],
    split: Split,
    model: &mut M,
    list_ui: impl FnOnce(&mut Ui, &mut DrawContext<'_>, &mut M),
    detail_ui: impl FnOnce(&mut Ui, &mut DrawContext<'_>, &mut M),
) {
    let ground = palette(ui.ctx()).paper;
    let whole = ui.available_width();
    if split == Split::ListOnly {
        let frame = Frame::new().fill(ground).inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 0 });
        CentralPanel::no_frame().frame(frame).show(ui, |ui| list_ui(ui, context, model));
        return;
    }
    if split == Split::DetailOnly {
        whole_detail_ui(ui, context, model, detail_ui);
        return;
    }
    // A width is remembered for each size of window, so that a window that grows gives the list its share again.
    let size = (whole / 160.0) as i32;
    Panel::left((name, size))
        .resizable(true)
        .default_size((whole * 0.47).max(380.0))
        .size_range(340.0..=(whole - 420.0).max(380.0))
        .frame(Frame::new().fill(ground).inner_margin(Margin { left: 16, right: 0, top: 12, bottom: 0 }))
        .show(ui, |ui| list_ui(ui, context, model));
    accessibility::edge(ui, (name, size), edge);
    whole_detail_ui(ui, context, model, detail_ui);
}

/// Says below the detail that the list's filter hides the record it shows. Drawn before the detail, whose room ends there:
/// nothing in it moves.
pub fn hidden_ui<R: Row, F: Filter<R>>(ui: &mut Ui, lookup: &Lookup<'_>, list: &mut Listing<R, F>) {
    let is_hidden = list.selected.is_some() && list.selected_row().is_none();
    if !is_hidden || !list.is_filtered() {
        return;
    }
    let colours = palette(ui.ctx());
    let frame = Frame::new().fill(colours.due_soft).inner_margin(Margin::symmetric(12, 6));
    Panel::bottom(("hidden by the filter", list.name)).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            sign_ui(ui, icons::FUNNEL, 16.0, colours.due);
            let told = ui.label(RichText::new(lookup.words.say("hidden-by-filter")).color(colours.due));
            accessibility::announced(&told);
            if button_ui(ui, lookup.words.say("clear-filters")).clicked() {
                list.show_all();
                list.arrange(lookup);
            }
        });
    });
}

fn whole_detail_ui<M>(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    model: &mut M,
    detail_ui: impl FnOnce(&mut Ui, &mut DrawContext<'_>, &mut M),
) {
    let ground = palette(ui.ctx()).paper;
    CentralPanel::no_frame()
        .frame(Frame::new().fill(ground).inner_margin(Margin { left: 20, right: 8, top: 12, bottom: 0 }))
        .show(ui, |ui| {
            context.draw_detail(|context| detail_ui(ui, context, model));
        });
}
