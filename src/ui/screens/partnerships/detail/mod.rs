//! One partnership: where it stands, what can be done now, who its parties are, its texts and its history.

mod activities;
mod agreements;
mod cards;
mod components;
mod files;
mod lineage;
mod money;
mod overview;
mod people;

use egui::{Color32, FontId, ScrollArea, TextStyle, Ui, Vec2};

use super::model::{PartnershipDetail, Partnerships, stage_key};
use crate::{
    domain::{
        choices::{Choice, Formality, Stage},
        kinds::{Kind, partnership},
        steps::Step,
    },
    report::values,
    ui::{
        command::{Ask, NavCommand},
        icons,
        lookup::Lookup,
        nav::PartnershipTab,
        screen::DrawContext,
        screens::parts,
        theme::{self, BODY, GAP, SMALL, TINY, WIDE, palette},
        widgets::{
            accessibility,
            basic::{badge_ui, button_ui, icon_button_ui, line_ui, page_keys, primary_ui, tab_ui},
            stepper::stepper_ui,
        },
    },
};

/// Size of the tabs where there is little room for them.
const CLOSE: f32 = 13.0;

/// Width of all tabs in letters of a size, whichever of them is chosen and so drawn in bold.
fn tabs_width(ui: &Ui, lookup: &Lookup<'_>, size: f32) -> f32 {
    let width = |tab: PartnershipTab, font: FontId| {
        let label = lookup.words.say(tab.key()).to_owned();
        ui.painter().layout_no_wrap(label, font, Color32::PLACEHOLDER).size().x
    };
    let (mut all, mut most_by_bold) = (0.0, 0.0_f32);
    for tab in PartnershipTab::ALL {
        let plain = width(tab, FontId::proportional(size));
        most_by_bold = most_by_bold.max(width(tab, theme::bold_font(size)) - plain);
        all += plain + SMALL;
    }
    all - SMALL + most_by_bold
}

pub fn detail_ui(ui: &mut Ui, context: &mut DrawContext<'_>, model: &mut Partnerships) {
    let lookup = context.lookup;
    let today = model.list.today;
    let Some(detail) = &mut model.detail else { return };
    head_ui(ui, context, detail);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(SMALL, 0.0);
        // In the languages of long words smaller, where they stay on one line by it.
        let room = ui.available_width();
        if tabs_width(ui, lookup, BODY) > room && tabs_width(ui, lookup, CLOSE) <= room {
            let styles = [TextStyle::Body, TextStyle::Button];
            ui.style_mut().text_styles.extend(styles.map(|style| (style, FontId::proportional(CLOSE))));
        }
        for tab in PartnershipTab::ALL {
            if tab_ui(ui, lookup.words.say(tab.key()), model.tab == tab).clicked() {
                context.send(NavCommand::ShowTab(tab));
            }
        }
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    line_ui(ui);
    ui.spacing_mut().item_spacing.y = SMALL;
    ScrollArea::vertical().id_salt(("detail", detail.record.id, model.tab as u8)).auto_shrink(false).show(ui, |ui| {
        page_keys(ui);
        ui.set_max_width(ui.available_width() - GAP);
        ui.add_space(SMALL);
        match model.tab {
            PartnershipTab::Overview => overview::overview_ui(ui, context, detail, today),
            PartnershipTab::Agreements => agreements::agreements_ui(ui, context, detail, today),
            PartnershipTab::Components => components::components_ui(ui, context, detail),
            PartnershipTab::Money => money::money_ui(ui, context, detail),
            PartnershipTab::Activities => activities::activities_ui(ui, context, detail),
            PartnershipTab::People => people::people_ui(ui, context, detail),
            PartnershipTab::Files => files::files_ui(ui, context, detail),
            PartnershipTab::History => {
                context.send_all(detail.history.as_ref().and_then(|history| parts::history_ui(ui, lookup, history)));
            }
        }
        ui.add_space(WIDE);
    });
}

fn head_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &PartnershipDetail) {
    let lookup = context.lookup;
    let words = lookup.words;
    let colours = palette(ui.ctx());
    parts::title_row_ui(ui, context, detail.record.record_ref(), &detail.title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let stage = detail.stage();
        let (ink, ground) =
            if stage.is_alive() { (colours.accent, colours.accent_soft) } else { (colours.due, colours.due_soft) };
        // Some words are both a stage and a form of partnership: each says which it is.
        let said = words.pair(words.say("column-stage"), words.say(&stage_key(stage)));
        badge_ui(ui, &said, ink, ground);
        badge_ui(ui, words.say(&format!("modality-{}", detail.modality.code())), colours.ink, colours.hover);
        if let Some(formality) = detail.record.choice::<Formality>(partnership::formality) {
            let name = lookup.field_label(Kind::Partnership, "formality");
            let said = words.pair(&name, &lookup.choice("formality", formality.code()));
            badge_ui(ui, &said, colours.ink, colours.hover);
        }
    });
    ui.add_space(TINY);
    let reached: Vec<(Stage, String)> = detail
        .reached()
        .into_iter()
        .map(|(stage, date)| (stage, date.map(|date| values::short_date(words, date)).unwrap_or_default()))
        .collect();
    stepper_ui(ui, words, detail.stage(), &reached);
    if context.may_write {
        steps_ui(ui, context, detail);
    }
}

/// The likeliest next step as a button, a second beside it, the rest in a menu.
fn steps_ui(ui: &mut Ui, context: &mut DrawContext<'_>, detail: &PartnershipDetail) {
    let words = context.lookup.words;
    let steps = detail.steps();
    let likely = likely_steps(detail.stage());
    let name = |step: Step| words.say(&format!("step-{}", step.code()));
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        for (at, step) in likely.iter().filter(|step| steps.contains(step)).enumerate() {
            let label = format!("{}…", name(*step));
            let response = if at == 0 { primary_ui(ui, &label) } else { button_ui(ui, &label) };
            if response.clicked() {
                chosen = Some(*step);
            }
        }
        let others: Vec<Step> = steps.iter().copied().filter(|step| !likely.contains(step)).collect();
        if !others.is_empty() {
            let more = icon_button_ui(ui, icons::DOTS_THREE, words.say("more-steps"));
            accessibility::menu(&more);
            egui::Popup::menu(&more).show(|ui| {
                ui.set_min_width(220.0);
                for step in others {
                    if ui.button(format!("{}…", name(step))).clicked() {
                        chosen = Some(step);
                        ui.close();
                    }
                }
            });
        }
    });
    if let Some(step) = chosen {
        context.send(Ask::Step { partnership: detail.record.id, step });
    }
}

fn likely_steps(stage: Stage) -> &'static [Step] {
    match stage {
        Stage::Contact => &[Step::Announce, Step::Negotiate],
        Stage::Announced => &[Step::Negotiate, Step::AgreeText],
        Stage::Negotiating => &[Step::AgreeText, Step::Sign],
        Stage::AgreedText => &[Step::Decide, Step::Sign],
        Stage::CouncilDecision => &[Step::PassState, Step::Sign],
        Stage::StateStep => &[Step::Sign],
        Stage::Signed => &[Step::EnterIntoForce],
        Stage::InForce | Stage::Renewed => &[Step::Renew],
        Stage::Suspended => &[Step::Resume, Step::End],
        Stage::Dormant => &[Step::Revive, Step::End],
        Stage::Ended => &[Step::Reopen],
        Stage::NotKnown => &[Step::Negotiate, Step::Sign],
    }
}
