//! A sentence at the lower edge that says what was done, or what went wrong; the first goes by itself.

use std::time::Duration;

use egui::{Align2, Area, Context, Frame, Margin, Order, RichText, Stroke, Ui, Vec2};

use crate::{
    ui::{
        command::{Command, RecordCommand},
        icons,
        theme::palette,
        widgets::{
            accessibility,
            basic::{button_ui, icon_only_ui, sign_ui},
        },
    },
    words::Words,
};

/// How long a sentence stays that needs no answer.
const STAY: Duration = Duration::from_secs(7);

#[derive(Default)]
pub struct Toast {
    /// How many sentences there were.
    count: u64,
    text: String,
    is_warning: bool,
    offers_undo: bool,
    /// Time of the window at which it goes.
    until_secs: Option<f64>,
    /// Whether it tells of the last change to the workspace, or of why there was none.
    is_of_change: bool,
}

impl Toast {
    pub fn say(&mut self, ctx: &Context, text: String) {
        self.put(Self { text, until_secs: Some(until(ctx)), ..Self::default() });
    }

    pub fn offer_undo(&mut self, ctx: &Context, text: String) {
        self.put(Self { text, offers_undo: true, until_secs: Some(until(ctx)), ..Self::default() });
    }

    /// Stays until it is put away, or until what failed is done after all.
    pub fn warn(&mut self, _: &Context, text: String) {
        self.put(Self { text, is_warning: true, ..Self::default() });
    }

    fn put(&mut self, toast: Self) {
        *self = Self { count: self.count + 1, ..toast };
    }

    fn clear(&mut self) {
        *self = Self { count: self.count, ..Self::default() };
    }

    /// How many sentences there were: it has grown where something was said.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// What it says is over with the next change.
    pub fn is_of_change(&mut self) {
        self.is_of_change = true;
    }

    /// Something has changed since it was said.
    pub fn end_change(&mut self) {
        if self.is_of_change {
            self.clear();
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, words: &Words) -> Vec<Command> {
        let mut commands = Vec::new();
        if self.text.is_empty() {
            return commands;
        }
        if self.until_secs.is_some_and(|until| ui.input(|input| input.time) >= until) {
            self.clear();
            return commands;
        }
        let colours = palette(ui.ctx());
        let (ink, ground, icon) = if self.is_warning {
            (colours.wrong, colours.wrong_soft, icons::WARNING)
        } else {
            (colours.ink, colours.sheet, icons::CHECK_CIRCLE)
        };
        let mut is_put_away = false;
        let area = Area::new(egui::Id::unique("toast")).order(Order::Middle);
        area.anchor(Align2::CENTER_BOTTOM, Vec2::new(0.0, -20.0)).show(ui.ctx(), |ui| {
            let frame = Frame::new()
                .fill(ground)
                .stroke(Stroke::new(1.0, if self.is_warning { colours.wrong } else { colours.line }))
                .corner_radius(8)
                .shadow(ui.visuals().popup_shadow)
                .inner_margin(Margin::symmetric(14, 8));
            frame.show(ui, |ui| {
                ui.set_max_width(620.0);
                ui.horizontal(|ui| {
                    sign_ui(ui, icon, 18.0, ink);
                    let width = ui.available_width().min(480.0);
                    ui.scope(|ui| {
                        ui.set_max_width(width);
                        let told = ui.add(egui::Label::new(RichText::new(&self.text).color(ink)).wrap());
                        accessibility::announced(&told);
                    });
                    if self.offers_undo && button_ui(ui, words.say("undo")).clicked() {
                        commands.push(RecordCommand::Undo { anyway: false }.into());
                        is_put_away = true;
                    }
                    is_put_away |= icon_only_ui(ui, icons::X, words.say("close")).clicked();
                });
            });
        });
        if is_put_away {
            self.clear();
        }
        commands
    }
}

fn until(ctx: &Context) -> f64 {
    ctx.request_repaint_after(STAY + Duration::from_millis(50));
    ctx.input(|input| input.time) + STAY.as_secs_f64()
}
