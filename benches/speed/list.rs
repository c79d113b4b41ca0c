//! Long lists: what a frame costs while scrolling, and what sorting and filtering cost.

use egui::{Align, Context, RichText};
use egui_extras::{Column as BareColumn, TableBuilder};
use twinhall::{
    domain::{
        choices::{Choice, PartyRole, Stage},
        date::PartialDate,
        journal::ActionKind,
        kinds::{Kind, city, partnership, party},
        value::Id,
    },
    files::gazetteer::Gazetteer,
    register::Register,
    ui::{
        lookup::{Lookup, countries_in},
        nav::{PartnershipFilter, PartnershipTab},
        screens::{
            cities::{self, Cities},
            partnerships::Partnerships,
        },
        theme::{self, BODY, ROW},
        widgets::table::{Cell, Column, Table, TableState, Tone},
    },
    words::{Language, Words},
};

use crate::{
    meter::{self, Figures, cost, cpu, median, shown},
    open::{frame, input},
    pace::Pace,
    practice::{large, options},
};

const FRAMES: usize = 400;
/// Rows from one frame to the next.
const STRIDE: usize = 3;
const HEADINGS: [&str; 4] = ["Partnership", "Countries", "Stage", "Since"];

/// Words of the cells: enough different ones that no frame finds all its texts laid out already.
fn texts() -> Vec<String> {
    let gazetteer = Gazetteer::embedded();
    (0..5_000).map(|at| format!("{} – {}", gazetteer.place(at).name, gazetteer.place(at + 5_000).name)).collect()
}

fn text(texts: &[String], row: usize, column: usize) -> &str {
    match column {
        0 => &texts[row * 7 % texts.len()],
        1 => ["TG – FR", "BJ – BE", "SN – CA"][row % 3],
        2 => ["in force", "announced", "signed", "dormant"][row % 4],
        _ => ["5 Mar 2000", "1993", "Oct 2011"][row % 3],
    }
}

/// The program's own list, scrolled by row number.
struct Ours {
    ctx: Context,
    rows: usize,
    at: usize,
    seconds: f64,
    state: TableState,
}

impl Ours {
    fn new(rows: usize) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        Self { ctx, rows, at: rows / 2, seconds: 0.0, state: TableState::default() }
    }

    fn frame(&mut self, texts: &[String]) {
        self.seconds += 1.0 / 60.0;
        self.at = (self.at + STRIDE) % self.rows;
        self.state.reveal = true;
        let columns: [Column<'_>; 4] =
            std::array::from_fn(|key| Column { key, name: HEADINGS[key], width: -1.0, align: Align::Min });
        let table = Table { name: "List", columns: &columns, rows: self.rows, selected: Some(self.at), sort: None };
        let state = &mut self.state;
        frame(&self.ctx, input(self.seconds), |ui| {
            table.ui(ui, state, |row, column| Cell::new(text(texts, row, column), Tone::Plain));
        });
    }
}

/// The table that comes with the toolkit, with the same cells.
struct Bare {
    ctx: Context,
    rows: usize,
    at: usize,
    seconds: f64,
}

impl Bare {
    fn new(rows: usize) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        Self { ctx, rows, at: rows / 2, seconds: 0.0 }
    }

    fn frame(&mut self, texts: &[String]) {
        self.seconds += 1.0 / 60.0;
        self.at = (self.at + STRIDE) % self.rows;
        frame(&self.ctx, input(self.seconds), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let width = ui.available_width() / 4.0 - 12.0;
            TableBuilder::new(ui)
                .columns(BareColumn::exact(width).clip(true), 4)
                .sense(egui::Sense::CLICK)
                .animate_scrolling(false)
                .auto_shrink(false)
                .scroll_to_row(self.at, Some(Align::Max))
                .header(30.0, |mut header| {
                    for name in HEADINGS {
                        header.col(|ui| {
                            ui.label(name);
                        });
                    }
                })
                .body(|body| {
                    body.rows(ROW, self.rows, |mut row| {
                        let index = row.index();
                        for column in 0..4 {
                            row.col(|ui| {
                                ui.add(
                                    egui::Label::new(RichText::new(text(texts, index, column)).size(BODY)).truncate(),
                                );
                            });
                        }
                    });
                });
        });
    }
}

/// CPU seconds of one frame of each, in turn.
fn frames(each: &mut [&mut dyn FnMut()]) -> Vec<f64> {
    for draw in each.iter_mut() {
        (0..20).for_each(|_| draw());
    }
    let mut spent: Vec<Vec<f64>> = each.iter().map(|_| Vec::with_capacity(FRAMES)).collect();
    for _ in 0..FRAMES {
        for (draw, spent) in each.iter_mut().zip(&mut spent) {
            let at = cpu();
            draw();
            spent.push(cpu() - at);
        }
    }
    spent.into_iter().map(median).collect()
}

pub fn measure(figures: &mut Figures) {
    meter::chapter("Lists: one frame while scrolling by row number (shapes and triangles, without a display)");
    let texts = texts();
    let mut lists = [Ours::new(10_000), Ours::new(100_000), Ours::new(1_000_000)];
    let [small, middle, large] = &mut lists;
    let mut bare = Bare::new(100_000);
    let spent = frames(&mut [
        &mut || small.frame(&texts),
        &mut || middle.frame(&texts),
        &mut || large.frame(&texts),
        &mut || bare.frame(&texts),
    ]);
    let [of_small, of_middle, of_large, of_bare] = spent[..] else { panic!("four lists were drawn") };
    figures.times("1,000,000 rows beside 10,000", of_large, of_small, 1.1);
    figures.times("100,000 rows beside the toolkit's own table", of_middle, of_bare, 1.25);
    figures.paced("100,000 rows, a frame", of_middle, 8.0, Pace::Frame);
    sort_and_filter(figures);
    select(figures);
}

/// A register in memory with as many partnerships and cities.
pub fn long_register(count: usize) -> Register {
    let gazetteer = Gazetteer::embedded();
    let mut register = Register::memory(&options()).unwrap();
    let name = |at: usize| gazetteer.place(at * 31 % gazetteer.len()).name;
    let since: PartialDate = "2000-03-05".parse().unwrap();
    register
        .run(ActionKind::Generate, |tx| {
            let mut before = None;
            for at in 0..count {
                let draft = tx.draft(Kind::City).says(city::name, name(at));
                let draft = draft.says(city::country, gazetteer.place(at * 31 % gazetteer.len()).country);
                let one = tx.create(&draft.with(city::population, i64::from(gazetteer.place(at).population)))?;
                let draft = tx
                    .draft(Kind::Partnership)
                    .says(partnership::title, &format!("{} – {}", name(at), name(at + 1)))
                    .chooses(partnership::stage, Stage::ALL[at % Stage::ALL.len()])
                    .with(partnership::stage_date, since);
                let twinning = tx.create(&draft)?;
                for side in [Some(one), before.replace(one)].into_iter().flatten() {
                    let side = tx.draft(Kind::Party).with(party::partnership, twinning).with(party::city, side);
                    tx.create(&side.chooses(party::role, PartyRole::Partner))?;
                }
            }
            Ok(())
        })
        .unwrap();
    register
}

/// Walking down the list of the large workspace, the detail being read each time.
fn select(figures: &mut Figures) {
    const ROUNDS: usize = 200;
    meter::chapter("Partnerships: selecting one in the large workspace, by the tab that is shown");
    let register = Register::open_read_only(&large(), &options()).unwrap();
    let words = Words::of(Language::English);
    let countries = countries_in(words);
    let lookup = Lookup { words, currency: "EUR", countries: &countries, register: Some(&register) };
    let mut model = Partnerships::new(chrono::NaiveDate::from_ymd_opt(2026, 11, 15).unwrap());
    model.read(&register, &lookup).unwrap();
    let ids: Vec<Id> = model.list.rows().iter().map(|row| row.id).collect();
    for tab in PartnershipTab::ALL {
        model.show(tab, &lookup).unwrap();
        let mut spent: Vec<f64> = (0..ROUNDS)
            .map(|round| cost(|| model.select(Some(ids[round * 37 % ids.len()]), &lookup).unwrap()).1.cpu)
            .collect();
        spent.sort_by(f64::total_cmp);
        figures.paced(
            &format!("{}, the slowest of twenty", words.say(tab.key())),
            spent[ROUNDS * 19 / 20],
            16.0,
            Pace::Rows,
        );
    }
}

fn sort_and_filter(figures: &mut Figures) {
    meter::chapter("Lists: sorting and filtering 100,000 rows");
    let register = long_register(100_000);
    let words = Words::of(Language::English);
    let countries = countries_in(words);
    let lookup = Lookup { words, currency: "EUR", countries: &countries, register: Some(&register) };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();

    let mut model = Partnerships::new(today);
    let ((), read) = cost(|| model.read(&register, &lookup).unwrap());
    meter::tell("reading 100,000 partnerships and putting them in order", &shown(read.cpu));
    let time = |model: &mut Partnerships| median((0..5).map(|_| cost(|| model.list.arrange(&lookup)).1.cpu).collect());
    for heading in ["title", "countries", "stage", "next", "since"] {
        model.list.prefs.sort = Some((heading.to_owned(), false));
        figures.paced(&format!("partnerships by {heading}"), time(&mut model), 150.0, Pace::Rows);
    }
    model.list.prefs.sort = None;
    "lom".clone_into(&mut model.list.query);
    figures.paced("partnerships with \"lom\", by title", time(&mut model), 150.0, Pace::Rows);
    model.list.query.clear();
    model.list.filters.insert(PartnershipFilter::InForce);
    figures.paced("partnerships in force, by title", time(&mut model), 150.0, Pace::Rows);

    let mut model = Cities::new(today);
    let ((), read) = cost(|| model.read(&register, &lookup).unwrap());
    meter::tell("reading 100,000 cities and putting them in order", &shown(read.cpu));
    let time = |model: &mut Cities| median((0..5).map(|_| cost(|| model.list.arrange(&lookup)).1.cpu).collect());
    for heading in ["name", "country", "population", "partnerships"] {
        model.list.prefs.sort = Some((heading.to_owned(), false));
        figures.paced(&format!("cities by {heading}"), time(&mut model), 150.0, Pace::Rows);
    }
    model.list.prefs.sort = None;
    "san fr".clone_into(&mut model.list.query);
    figures.paced("cities with \"san fr\", by name", time(&mut model), 150.0, Pace::Rows);
    model.list.query.clear();
    model.list.filters.insert(cities::Filter::Offering);
    figures.paced("cities with offers, by name", time(&mut model), 150.0, Pace::Rows);
}
