//! The money: bars by year beside the budget, then every contribution.

use egui::{Align, Layout, RichText, Ui, vec2};

use super::super::model::{CostLine, MoneyLine, PartnershipDetail};
use crate::{
    domain::kinds::Kind,
    ui::{
        command::NavCommand,
        lookup::Lookup,
        screen::DrawContext,
        screens::{
            partnerships::detail::cards::{add_ui, nothing_ui},
            parts,
        },
        theme::{self, BODY, GAP, NOTE, SMALL, TINY, palette},
        widgets::{
            bars::bars_ui,
            basic::{caption_ui, line_ui, link_ui, note_ui, section_ui, wrong_ui},
        },
    },
};

const YEAR: f32 = 44.0;
const STATE: f32 = 92.0;
const AMOUNT: f32 = 108.0;
const TOOLS: f32 = 64.0;

pub fn money_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &PartnershipDetail) {
    let lookup = context.lookup;
    let Some(tab) = &detail.money else { return };
    let words = lookup.words;
    match &tab.sums {
        Ok(sums) if !sums.is_empty() => bars_ui(ui, words, sums),
        Ok(_) => nothing_ui(ui, lookup, "tab-money-empty", "tab-money-empty-note"),
        Err(_) => drop(wrong_ui(ui, words.say("money-too-large"))),
    }
    ui.add_space(GAP);
    if !tab.lines.is_empty() {
        heading_ui(ui, lookup);
    }
    for line in &tab.lines {
        contribution_ui(ui, context, line);
    }
    if !tab.costs.is_empty() {
        ui.add_space(GAP);
        section_ui(ui, words.say("money-activity-costs"));
        note_ui(ui, words.say("money-activity-costs-note"));
        for line in &tab.costs {
            cost_ui(ui, context, line);
        }
    }
    if context.may_write {
        ui.add_space(SMALL);
        context.send_all(add_ui(ui, lookup, Kind::Contribution, detail.record.record_ref()));
    }
}

/// What stands in a row, each cell as wide as its column.
fn row_ui(ui: &mut Ui, cells: [&mut dyn FnMut(&mut Ui); 5]) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SMALL;
        ui.spacing_mut().interact_size.y = 20.0;
        let fixed = YEAR + STATE + AMOUNT + TOOLS + 4.0 * SMALL;
        let wide = (ui.available_width() - fixed).max(80.0);
        let [year, between, state, amount, tools] = cells;
        let sides = [(YEAR, year), (wide, between), (STATE, state)];
        for (width, cell) in sides {
            ui.vertical(|ui| {
                ui.set_width(width);
                cell(ui);
            });
        }
        ui.allocate_ui_with_layout(vec2(AMOUNT, 20.0), Layout::right_to_left(Align::Min), |ui| {
            ui.set_min_width(AMOUNT);
            amount(ui);
        });
        ui.allocate_ui_with_layout(vec2(TOOLS, 20.0), Layout::left_to_right(Align::Min), |ui| tools(ui));
    });
}

fn heading_ui(ui: &mut Ui, lookup: &Lookup<'_>) {
    let field = |name: &str| lookup.field_label(Kind::Contribution, name);
    let caption = |name: &str| {
        let label = field(name);
        move |ui: &mut Ui| drop(caption_ui(ui, &label))
    };
    let both = lookup.words.tell("from-to", &[("from", (&field("giver")).into()), ("to", (&field("receiver")).into())]);
    let cells: [&mut dyn FnMut(&mut Ui); 5] = [
        &mut caption("year"),
        &mut |ui| drop(caption_ui(ui, &both)),
        &mut caption("state"),
        &mut caption("amount"),
        &mut |_| {},
    ];
    row_ui(ui, cells);
    line_ui(ui);
}

fn cost_ui(ui: &mut Ui, context: &mut DrawContext<'_>, line: &CostLine) {
    let mut is_chosen = false;
    let cells: [&mut dyn FnMut(&mut Ui); 5] = [
        &mut |_| {},
        &mut |ui| is_chosen = link_ui(ui, &line.title).clicked(),
        &mut |ui| drop(ui.add(egui::Label::new(RichText::new(&line.when).size(NOTE)).wrap())),
        &mut |ui| drop(ui.label(RichText::new(&line.amount).size(BODY).family(theme::bold()))),
        &mut |_| {},
    ];
    row_ui(ui, cells);
    if is_chosen {
        context.send(NavCommand::Show(line.record_ref));
    }
    line_ui(ui);
}

fn contribution_ui(ui: &mut Ui, context: &mut DrawContext<'_>, line: &MoneyLine) {
    let lookup = context.lookup;
    let colours = palette(ui.ctx());
    let quiet = |text: &str| RichText::new(text).size(NOTE).color(colours.quiet);
    let mut shown = None;
    let mut edited = None;
    let cells: [&mut dyn FnMut(&mut Ui); 5] = [
        &mut |ui| drop(ui.label(&line.year)),
        &mut |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = TINY;
                match line.giver_link {
                    Some(giver) if link_ui(ui, &line.giver).clicked() => shown = Some(NavCommand::Show(giver).into()),
                    Some(_) => {}
                    None => drop(ui.label(&line.giver)),
                }
                if !line.receiver.is_empty() {
                    ui.label(quiet(&format!("→ {}", line.receiver)));
                }
            });
            ui.add(egui::Label::new(quiet(&line.detail)).wrap());
        },
        &mut |ui| drop(ui.add(egui::Label::new(RichText::new(&line.state).size(NOTE)).wrap())),
        &mut |ui| {
            let amount = RichText::new(&line.amount).size(BODY).family(theme::bold());
            let amount = if line.counts { amount } else { amount.strikethrough().color(colours.quiet) };
            ui.label(amount);
        },
        &mut |ui| {
            if context.may_write {
                edited = parts::edit_ui(ui, lookup, &line.record);
            }
        },
    ];
    row_ui(ui, cells);
    context.send_all(shown.into_iter().chain(edited));
    line_ui(ui);
}
