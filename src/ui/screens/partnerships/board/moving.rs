//! A card on its way: which steps lead from its stage, and why none leads to another.

use egui::{
    Align2, Button, FontId, Key, LayerId, Order, Popup, PopupKind, Rect, Role, Stroke, Ui, Vec2, WidgetInfo, vec2,
};

use crate::{
    domain::{
        choices::Stage,
        kinds::{Kind, stage_change},
        steps::{self, Step},
        value::Id,
    },
    register::PartnershipRow,
    ui::{
        command::{Ask, Command},
        lookup::Lookup,
        screens::partnerships::model::stage_key,
        theme::{self, NOTE, SMALL, palette},
        widgets::basic::caption_ui,
    },
    words::{Arg, Words},
};

/// A partnership that is being moved, with every step it can take.
pub struct Moving {
    pub id: Id,
    pub from: Stage,
    title: String,
    ways: Vec<(Step, Stage)>,
}

fn step_name(words: &Words, step: Step) -> String {
    format!("{}…", words.say(&format!("step-{}", step.code())))
}

impl Moving {
    /// Reads the history once, when a move begins: what was suspended or dormant returns to where it was.
    pub fn of(lookup: &Lookup<'_>, row: &PartnershipRow) -> Option<Self> {
        let mut changes = lookup.register?.parts(Kind::StageChange, row.id).ok()?;
        changes.sort_by_key(|change| (change.get(stage_change::date).copied(), change.id));
        let ways = steps::ways(row.stage, &changes);
        Some(Self { id: row.id, from: row.stage, title: row.title.clone(), ways })
    }

    /// The step that leads to a stage.
    pub fn step_to(&self, stage: Stage) -> Option<Step> {
        self.ways.iter().find(|(_, to)| *to == stage).map(|(step, _)| *step)
    }

    pub fn ask(&self, stage: Stage) -> Option<Command> {
        Some(Ask::Step { partnership: self.id, step: self.step_to(stage)? }.into())
    }

    /// Why a stage can't be reached from here, and which ones can.
    pub fn why_not(&self, lookup: &Lookup<'_>, stage: Stage) -> String {
        let words = lookup.words;
        let name = |stage: Stage| words.say(&stage_key(stage));
        let ways = self.ways.iter().map(|(_, to)| name(*to)).collect::<Vec<_>>().join(", ");
        let args = [("from", Arg::from(name(self.from))), ("to", name(stage).into()), ("ways", (&ways).into())];
        words.tell("board-no-way", &args)
    }

    /// The card under the pointer, and what a drop where it is would do.
    pub fn ghost_ui(&self, ui: &Ui, lookup: &Lookup<'_>, point: egui::Pos2, over: Option<Stage>, id: egui::Id) {
        let colours = palette(ui.ctx());
        let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, id.with("dragged")));
        let is_in_vain = over.is_some_and(|stage| stage != self.from && self.step_to(stage).is_none());
        let edge = if is_in_vain { colours.due } else { colours.accent };
        let told = over.filter(|stage| *stage != self.from).map(|stage| {
            self.step_to(stage).map_or_else(|| self.why_not(lookup, stage), |step| step_name(lookup.words, step))
        });
        let width = 220.0;
        let mut job =
            egui::text::LayoutJob { wrap: egui::text::TextWrapping::wrap_at_width(width), ..Default::default() };
        job.append(&self.title, 0.0, egui::TextFormat::simple(theme::bold_font(13.0), colours.ink));
        if let Some(told) = told {
            let format = egui::TextFormat::simple(FontId::proportional(NOTE), edge);
            job.append(&format!("\n{told}"), 0.0, format);
        }
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let size = galley.size() + Vec2::splat(2.0 * SMALL);
        let within = ui.ctx().content_rect();
        let left_top = point + vec2(12.0, 10.0);
        let left_top = left_top.min(within.right_bottom() - size).max(within.left_top());
        let rect = Align2::LEFT_TOP.anchor_size(left_top, size);
        painter.rect(rect, f32::from(theme::ROUNDING), colours.sheet, Stroke::new(1.5, edge), egui::StrokeKind::Inside);
        painter.galley(rect.min + Vec2::splat(SMALL), galley, colours.ink);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
}

/// The steps of one card, beside it.
pub struct Menu {
    moving: Moving,
    beside: Rect,
    pub is_open: bool,
    is_fresh: bool,
}

impl Menu {
    pub fn new(moving: Moving, beside: Rect) -> Self {
        Self { moving, beside, is_open: true, is_fresh: true }
    }

    /// Draws the menu; a step chosen asks for what it needs.
    pub fn ui(&mut self, ui: &Ui, lookup: &Lookup<'_>) -> Option<Command> {
        let words = lookup.words;
        let mut command = None;
        let Self { moving, beside, is_open, is_fresh } = self;
        let popup = Popup::new(ui.scope_id().with("move to"), ui.ctx().clone(), *beside, ui.layer_id())
            .kind(PopupKind::Menu)
            .layout(egui::Layout::top_down_justified(egui::Align::Min))
            .open_bool(is_open);
        popup.show(|ui| {
            ui.set_min_width(240.0);
            caption_ui(ui, words.say("board-move-to"));
            for (at, (step, stage)) in moving.ways.iter().enumerate() {
                let (name, stage) = (step_name(words, *step), words.say(&stage_key(*stage)));
                let response = ui.add(Button::new(&name).shortcut_text(stage));
                response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, format!("{name} {stage}")));
                if at == 0 && std::mem::take(is_fresh) {
                    response.request_focus();
                }
                let is_entered = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if response.clicked() || is_entered {
                    command = Some(Ask::Step { partnership: moving.id, step: *step }.into());
                }
            }
        });
        if command.is_some() {
            self.is_open = false;
        }
        command
    }
}
