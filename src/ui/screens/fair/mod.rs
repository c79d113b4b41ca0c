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
        value::RecordRef,
    },
    register::{Error, Register},
    report::values,
    ui::{
        command::{Ask, FairCommand},
        icons,
        lookup::Lookup,
        nav::FairTab,
        screen::{DrawContext, Reads, Screen, Split},
        screens::matching,
        theme::{BODY, GAP, palette},
        widgets::{
            basic::{empty_ui, icon_button_ui, line_ui, tab_ui, title_ui},
            choice,
            form::Form,
        },
    },
};

impl Screen for FairPage {
    fn reads(&self) -> Reads {
        Reads::Kinds(data::READS.iter().chain(matching::READS).copied().collect())
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

    fn touch(&mut self, touched: &[RecordRef]) {
        self.is_stale |= self.note(touched);
    }

    fn forget(&mut self) {
        Self::forget(self);
        self.is_stale = true;
    }

    fn forms(&self) -> Vec<&Form> {
        Self::forms(self)
    }

    fn forms_mut(&mut self) -> Vec<&mut Form> {
        Self::forms_mut(self)
    }

    fn draw(&mut self, ui: &mut Ui, context: &mut DrawContext<'_>, _: Split) {
        page_ui(ui, context, self);
    }
}

/// Draws the page.
fn page_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut FairPage) {
    let words = context.lookup.words;
    if model.fairs.is_empty() {
        let action = context.may_write.then(|| words.say("new-fair"));
        if empty_ui(ui, icons::CHATS, words.say("fair-empty"), words.say("fair-empty-note"), action) {
            context.send(Ask::NewRecord { kind: Kind::Fair });
        }
        return;
    }
    let ground = palette(ui.ctx()).paper;
    let frame = Frame::new().fill(ground).inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        head_ui(ui, context, model);
        let Some(data) = &model.data else { return };
        match model.tab {
            FairTab::Setup => {
                let (detail, programme) = (model.setup.as_mut(), &mut model.programme);
                setup::setup_ui(ui, context, data, detail, programme);
            }
            FairTab::Participants => {
                participants::participants_ui(ui, context, data, &mut model.participants);
            }
            FairTab::Matches => {
                matches::matches_ui(ui, context, data, &mut model.matches);
            }
            FairTab::Requests => {
                requests::requests_ui(ui, context, data, &mut model.requests);
            }
            FairTab::Timetable => {
                timetable::timetable_ui(ui, context, data, &mut model.timetable);
            }
            FairTab::Desk => desk::desk_ui(ui, context, data, &mut model.desk),
            FairTab::Outcomes => outcomes::outcomes_ui(ui, context, &model.outcomes),
            FairTab::Paper => {
                let waits = model.timetable.found.is_some();
                paper::paper_ui(ui, context, data, &model.paper, &model.desk, waits);
            }
        }
    });
}

/// The fair chosen, its place and days, and its pages.
fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &FairPage) {
    let lookup = context.lookup;
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
                    context.send(FairCommand::Choose(fair.id));
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
            if context.may_write && icon_button_ui(ui, icons::PLUS, words.say("new-fair")).clicked() {
                context.send(Ask::NewRecord { kind: Kind::Fair });
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
                context.send(FairCommand::Turn(*tab));
            }
        }
    });
    line_ui(ui);
}
