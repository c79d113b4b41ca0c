//! The cooperation fair (S3 ¶11): its pages follow the days, from who comes to what came of it.

mod data;
pub mod desk;
pub mod matches;
mod model;
mod outcomes;
pub mod paper;
pub mod participants;
pub mod requests;
pub mod setup;
pub mod timetable;

pub use data::{FairData, Seat};
pub use model::FairPage;

use egui::{CentralPanel, ComboBox, Frame, Margin, RichText, Ui};

use crate::{
    domain::{
        choices::{Choice, FairStage},
        kinds::{Kind, fair},
    },
    report::values,
    ui::{
        command::{Ask, Command, FairCommand},
        icons,
        lookup::Lookup,
        nav::FairTab,
        theme::{BODY, GAP, palette},
        widgets::{
            basic::{empty_ui, icon_button_ui, line_ui, tab_ui, title_ui},
            choice,
        },
    },
};

/// Draws the page.
pub fn page_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &mut FairPage, may_write: bool) -> Vec<Command> {
    let mut commands = Vec::new();
    let words = lookup.words;
    let new = Ask::NewRecord { kind: Kind::Fair }.into();
    if model.fairs.is_empty() {
        let action = may_write.then(|| words.say("new-fair"));
        if empty_ui(ui, icons::CHATS, words.say("fair-empty"), words.say("fair-empty-note"), action) {
            commands.push(new);
        }
        return commands;
    }
    let ground = palette(ui.ctx()).paper;
    let frame = Frame::new().fill(ground).inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        head_ui(ui, lookup, model, may_write, &mut commands);
        let Some(data) = &model.data else { return };
        match model.tab {
            FairTab::Setup => {
                let (detail, programme) = (model.setup.as_mut(), &mut model.programme);
                setup::setup_ui(ui, lookup, data, detail, programme, may_write, &mut commands);
            }
            FairTab::Participants => {
                participants::participants_ui(ui, lookup, data, &mut model.participants, may_write, &mut commands);
            }
            FairTab::Matches => {
                matches::matches_ui(ui, lookup, data, &mut model.matches, may_write, &mut commands);
            }
            FairTab::Requests => {
                requests::requests_ui(ui, lookup, data, &mut model.requests, may_write, &mut commands);
            }
            FairTab::Timetable => {
                timetable::timetable_ui(ui, lookup, data, &mut model.timetable, may_write, &mut commands);
            }
            FairTab::Desk => desk::desk_ui(ui, lookup, data, &mut model.desk, may_write, &mut commands),
            FairTab::Outcomes => outcomes::outcomes_ui(ui, lookup, &model.outcomes, &mut commands),
            FairTab::Paper => {
                let wishes = paper::page_ui(ui, lookup, data, &model.paper, &model.desk, may_write);
                commands.extend(wishes.into_iter().map(Command::Fair));
            }
        }
    });
    commands
}

/// The fair chosen, its place and days, and its pages.
fn head_ui(ui: &mut Ui, lookup: &Lookup<'_>, model: &FairPage, may_write: bool, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let Some(data) = &model.data else { return };
    ui.horizontal(|ui| {
        title_ui(ui, words.say("page-fair"));
        let shown = data.fair.title();
        // Where there is little room, the days are read before the whole of the choice.
        let wide = (ui.available_width() * 0.32).min(320.0);
        let combo = ComboBox::from_id_salt("fair").selected_text(shown.clone()).width(wide).show_ui(ui, |ui| {
            for fair in &model.fairs {
                if choice::line_ui(ui, Some(fair.id) == model.chosen, fair.title()).clicked() {
                    commands.push(FairCommand::Choose(fair.id).into());
                }
            }
        });
        choice::finish(&combo, words.say("fair-choose"), &shown);
        let stage: Option<FairStage> = data.fair.choice(fair::stage);
        let days = data.fair.get(fair::days).map(|days| values::short_period(words, *days)).unwrap_or_default();
        let said = [
            stage.map(|stage| lookup.choice("fair-stage", stage.code())).unwrap_or_default(),
            data.fair.text(fair::place).to_owned(),
            days,
        ];
        let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
        let said = RichText::new(said.join(" · ")).size(BODY).color(colours.quiet);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if may_write && icon_button_ui(ui, icons::PLUS, words.say("new-fair")).clicked() {
                commands.push(Ask::NewRecord { kind: Kind::Fair }.into());
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add(egui::Label::new(said).truncate());
            });
        });
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for tab in FairTab::ALL {
            if tab_ui(ui, words.say(tab.key()), *tab == model.tab).clicked() {
                commands.push(FairCommand::Turn(*tab).into());
            }
        }
    });
    line_ui(ui);
}
