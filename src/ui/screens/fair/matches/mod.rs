//! Who at the fair could be whose partner: for a city, and of all pairs the best.

mod model;

pub use model::Matches;

use egui::{Align, CentralPanel, Frame, Key, Margin, Panel, Role, ScrollArea, Stroke, TextEdit, Ui, WidgetInfo};

use self::model::Asked;
use super::data::FairData;
use crate::{
    report::matching,
    ui::{
        command::{MatchesCommand, RequestsCommand},
        icons,
        lookup::Lookup,
        nav::MatchesView,
        screen::DrawContext,
        screens::matching::explained_ui,
        theme::{BAR, SMALL, palette},
        widgets::{
            basic::{
                asked_ui, button_ui, caption_ui, chip_ui, empty_ui, icon_button_ui, note_ui, section_ui, wrong_ui,
            },
            table::{Cell, Column, Table, Tone, make_way},
        },
    },
};

/// Least room for a city's name in the ranking, and for what is open about a pair.
const NAME: f32 = 142.0;
const OPEN: f32 = 98.0;

/// Draws the page.
pub fn matches_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Matches) {
    let words = context.lookup.words;
    if data.seats.len() < 2 {
        empty_ui(ui, icons::USERS_THREE, words.say("matches-none"), words.say("matches-none-note"), None);
        return;
    }
    ui.add_space(SMALL);
    ui.horizontal(|ui| {
        for view in MatchesView::ALL {
            if chip_ui(ui, words.say(view.key()), state.view == *view).clicked() {
                context.send(MatchesCommand::View(*view));
            }
        }
        note_ui(ui, words.say("matches-note"));
    });
    if let Some(fault) = &state.fault {
        wrong_ui(ui, &matching::weight_fault(words, fault));
    }
    ui.add_space(SMALL);
    let mut asked = None;
    pair_panel_ui(ui, context, data, state, &mut asked);
    if state.view == MatchesView::City {
        seats_ui(ui, context, data, state);
    }
    CentralPanel::no_frame().show(ui, |ui| list_ui(ui, context, data, state, &mut asked));
    if let Some([asker, other]) = asked.filter(|_| context.may_write) {
        let [asker, asked] = [asker, other].map(|seat| data.seats[seat].record.id);
        if Asked::of(data, asker, asked) == Asked::Nobody {
            let ask = RequestsCommand::Ask { asker, asked, stars: None };
            context.send(ask);
        }
    }
}

/// The participants, found by typing.
fn seats_ui(ui: &mut Ui, context: &mut DrawContext<'_>, data: &FairData, state: &mut Matches) {
    let words = context.lookup.words;
    let frame = Frame::new().inner_margin(Margin { left: 0, right: 12, top: 0, bottom: 0 });
    Panel::left("match-seats").exact_size(188.0).resizable(false).show_separator_line(false).frame(frame).show(
        ui,
        |ui| {
            let hint = words.say("matches-find");
            let width = ui.available_width();
            let field = ui.add(TextEdit::singleline(&mut state.query).hint_text(hint).desired_width(width));
            field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
            if field.changed() {
                state.filter_rows(data);
            }
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                context.send_all(state.seats.first().map(|at| MatchesCommand::Choose(data.seats[*at].record.id)));
                field.request_focus();
            }
            let columns = [Column { key: 0, name: words.say("kind-participant-many"), width: -1.0, align: Align::Min }];
            let is_chosen = |at: &usize| Some(data.seats[*at].record.id) == state.chosen;
            let table = Table {
                name: words.say("kind-participant-many"),
                columns: &columns,
                rows: state.seats.len(),
                selected: state.seats.iter().position(is_chosen),
                sort: None,
            };
            let seats = &state.seats;
            let answer = table
                .ui(ui, &mut state.seats_table, |row, _| Cell::new(data.seats[seats[row]].title.as_str(), Tone::Plain));
            if let Some(at) = answer.selected.or(answer.opened).and_then(|row| state.seats.get(row)) {
                context.send(MatchesCommand::Choose(data.seats[*at].record.id));
            }
        },
    );
}

/// The ranking.
fn list_ui(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    data: &FairData,
    state: &mut Matches,
    asked: &mut Option<[usize; 2]>,
) {
    let lookup = context.lookup;
    let words = lookup.words;
    let chosen = state.chosen.and_then(|id| data.seat(id)).map(|at| &data.seats[at]);
    if let Some(seat) = chosen.filter(|_| state.view == MatchesView::City) {
        section_ui(ui, &words.tell("matches-for", &[("name", (&seat.title).into())]));
        if seat.needs.is_empty() && seat.offers.is_empty() {
            asked_ui(ui, words.say("matches-no-wishes"));
        }
    }
    if state.rows.is_empty() {
        let is_known = state.view == MatchesView::Pairs || state.chosen.is_none();
        let key = if is_known { "matches-no-pairs" } else { "matches-no-city" };
        empty_ui(ui, icons::LIGHTBULB, words.say("matches-nothing"), words.say(key), None);
        return;
    }
    let mut columns = vec![
        Column { key: 1, name: words.say("matches-partner"), width: -NAME, align: Align::Min },
        Column { key: 2, name: words.say("match-points"), width: 76.0, align: Align::Max },
        Column { key: 3, name: words.say("match-confidence"), width: 156.0, align: Align::Min },
        Column { key: 4, name: words.say("match-open"), width: -OPEN, align: Align::Min },
        Column { key: 5, name: words.say("matches-standing"), width: 112.0, align: Align::Min },
    ];
    if state.view == MatchesView::Pairs {
        columns.insert(0, Column { key: 0, name: words.say("matches-one"), width: -NAME, align: Align::Min });
    }
    // Names come first: where they would be cut, what the open pair says anyway makes way.
    make_way(&mut columns, ui.available_width(), &[4, 3]);
    let table = Table {
        name: words.say("fair-tab-matches"),
        columns: &columns,
        rows: state.rows.len(),
        selected: state.selected,
        sort: None,
    };
    let mut place = std::mem::take(&mut state.table);
    let answer = table.ui(ui, &mut place, |at, column| cell(lookup, data, state, at, column));
    state.table = place;
    if let Some(at) = answer.selected {
        context.send(MatchesCommand::Open(at));
    }
    if let Some(row) = answer.opened.and_then(|at| state.rows.get(at)).filter(|row| !row.is_blocked) {
        *asked = state.sides(row);
    }
}

fn cell<'a>(lookup: &Lookup<'_>, data: &'a FairData, state: &'a Matches, at: usize, column: usize) -> Cell<'a> {
    let row = &state.rows[at];
    let Some([one, other]) = state.sides(row) else { return Cell::new("", Tone::Quiet) };
    let ink = if row.is_blocked { Tone::Quiet } else { Tone::Plain };
    match column {
        0 => Cell::new(data.seats[one].title.as_str(), ink),
        1 => Cell::new(data.seats[other].title.as_str(), ink),
        2 => Cell::new(row.points(lookup.words), if row.is_blocked { Tone::Quiet } else { Tone::Strong }),
        3 => Cell::new(row.confidence(lookup.words), Tone::Quiet),
        4 => Cell::new(row.open.as_str(), if row.is_blocked { Tone::Due } else { Tone::Quiet }),
        _ => {
            let asked = Asked::of(data, data.seats[one].record.id, data.seats[other].record.id);
            let tone = if asked == Asked::Declined { Tone::Quiet } else { Tone::Accent };
            Cell::new(asked.key().map_or("", |key| lookup.words.say(key)), tone)
        }
    }
}

/// The pair that is open, with the weights beside its parts.
fn pair_panel_ui(
    ui: &mut Ui,
    context: &mut DrawContext<'_>,
    data: &FairData,
    state: &mut Matches,
    asked: &mut Option<[usize; 2]>,
) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let frame = Frame::new().stroke(Stroke::new(1.0, colours.line)).inner_margin(Margin::symmetric(12, 8));
    Panel::right("match-pair").exact_size(326.0).resizable(false).frame(frame).show(ui, |ui| {
        let row = state.selected.and_then(|at| state.rows.get(at));
        if let Some(sides) = row.filter(|row| !row.is_blocked).and_then(|row| state.sides(row)) {
            let [one, other] = sides.map(|seat| data.seats[seat].record.id);
            match Asked::of(data, one, other).key() {
                Some(key) => caption_ui(ui, words.say(key)),
                None if context.may_write => {
                    let press = icon_button_ui(ui, icons::HAND_WAVING, words.say("matches-ask"));
                    if press.clicked() {
                        *asked = Some(sides);
                    }
                    press
                }
                None => caption_ui(ui, words.say("matches-nobody-asked")),
            };
            ui.add_space(SMALL);
        }
        ui.spacing_mut().scroll.floating_allocated_width = BAR;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let mut weights = state.weights;
            let given = context.may_write.then_some(&mut weights);
            let is_kept = explained_ui(ui, lookup, state.explained.as_ref(), given);
            if weights != state.weights {
                context.send(MatchesCommand::Try(weights));
            }
            if weights.full() == 0 {
                wrong_ui(ui, words.say("match-weights-nothing"));
            } else if is_kept {
                context.send(MatchesCommand::Keep(weights));
            }
            note_ui(ui, words.say("match-weights-note"));
            let usual = crate::domain::matching::Weights::default();
            if context.may_write && weights != usual && button_ui(ui, words.say("match-weights-usual")).clicked() {
                context.send(MatchesCommand::Keep(usual));
            }
        });
    });
}
