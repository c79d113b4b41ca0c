//! The first page: begin, open, go on, or look at the sample.

use std::path::PathBuf;

use egui::{Align, Button, Frame, Layout, Margin, RichText, ScrollArea, Stroke, Ui, Vec2};

use crate::{
    actions::beginnings::Sample,
    ui::{
        command::{Ask, Command, FileCommand, PreferenceCommand, Purpose},
        icons,
        settings::{Look, Settings},
        theme::{self, BODY, GAP, HUGE, NOTE, SMALL, TINY, palette},
        widgets::{
            accessibility,
            basic::{icon_only_ui, line_ui, note_ui, paint_icon, paint_text},
            choice,
            trailing::trailing_ui,
        },
    },
    words::{Language, Words},
};

const WIDTH: f32 = 560.0;

/// Draws the start page.
pub fn start_ui(ui: &mut Ui, words: &Words, settings: &Settings, missing: &[PathBuf]) -> Vec<Command> {
    let mut commands = Vec::new();
    let colours = palette(ui.ctx());
    let corner = Vec2::new(ui.available_width(), 52.0);
    ui.allocate_ui_with_layout(corner, Layout::left_to_right(Align::Center), |ui| {
        trailing_ui(ui, "switches", |ui| {
            switches_ui(ui, words, settings, &mut commands);
            ui.add_space(GAP);
        });
    });
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.set_max_width(WIDTH);
            ui.add_space((ui.available_height() * 0.08).max(HUGE));
            mark_ui(ui);
            ui.add_space(SMALL);
            let name = words.say("app-name");
            accessibility::heading(&ui.label(RichText::new(name).font(theme::bold_font(34.0))), 1, name);
            ui.label(RichText::new(words.say("start-promise")).size(16.0).color(colours.quiet));
            ui.add_space(HUGE);
            doors_ui(ui, words, &mut commands);
            if !settings.recent.is_empty() {
                ui.add_space(HUGE);
                recent_ui(ui, words, settings, missing, &mut commands);
            }
            ui.add_space(HUGE);
            note_ui(ui, words.say("start-privacy"));
            ui.add_space(HUGE);
        });
    });
    commands
}

/// Two towns and the arc between them: the mark of the program.
fn mark_ui(ui: &mut Ui) {
    let colours = palette(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(96.0, 52.0), egui::Sense::hover());
    let (left, right) = (rect.left_bottom() + Vec2::new(14.0, -12.0), rect.right_bottom() + Vec2::new(-14.0, -12.0));
    let arc = egui::epaint::CubicBezierShape::from_points_stroke(
        [left, left + Vec2::new(12.0, -38.0), right + Vec2::new(-12.0, -38.0), right],
        false,
        egui::Color32::TRANSPARENT,
        Stroke::new(3.0, colours.accent),
    );
    ui.painter().add(arc);
    ui.painter().circle_filled(left, 9.0, colours.accent);
    ui.painter().circle_filled(right, 9.0, colours.due);
}

fn doors_ui(ui: &mut Ui, words: &Words, commands: &mut Vec<Command>) {
    let doors = [
        (icons::PLUS_CIRCLE, "start-new", "start-new-note", Ask::NewWorkspace.into(), true),
        (icons::FOLDER_OPEN, "start-open", "start-open-note", FileCommand::Pick(Purpose::Open).into(), false),
        (
            icons::HANDSHAKE,
            "start-example",
            "start-example-note",
            FileCommand::OpenSample(Sample::Example).into(),
            false,
        ),
        (icons::COMPASS, "start-sample", "start-sample-note", FileCommand::OpenSample(Sample::Brussels).into(), false),
    ];
    for (icon, title, note, command, is_first) in doors {
        if door_ui(ui, icon, words.say(title), words.say(note), is_first) {
            commands.push(command);
        }
    }
}

fn door_ui(ui: &mut Ui, icon: &str, title: &str, note: &str, is_first: bool) -> bool {
    let colours = palette(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 62.0), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, title));
    let (ground, edge, ink, quiet) = if is_first {
        (colours.accent, colours.accent, colours.on_accent, colours.on_accent)
    } else if response.hovered() {
        (colours.hover, colours.quiet, colours.ink, colours.quiet)
    } else {
        (colours.sheet, colours.line, colours.ink, colours.quiet)
    };
    let painter = ui.painter();
    painter.rect(rect, 10.0, ground, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let sign = rect.with_max_x(rect.left() + 60.0);
    let sign_ink = if is_first { ink } else { colours.accent };
    paint_icon(ui, sign, icon, 26.0, sign_ink);
    let text = rect.with_min_x(rect.left() + 60.0).shrink2(Vec2::new(4.0, 10.0));
    let (upper, lower) = text.split_top_bottom_at_fraction(0.52);
    paint_text(ui, upper, title, theme::bold_font(15.0), ink, Align::Min);
    paint_text(ui, lower, note, egui::FontId::proportional(13.0), quiet, Align::Min);
    if response.has_focus() {
        let ring = Stroke::new(2.0, if is_first { colours.due } else { colours.accent });
        ui.painter().rect_stroke(rect.expand(3.0), 12.0, ring, egui::StrokeKind::Inside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn recent_ui(ui: &mut Ui, words: &Words, settings: &Settings, missing: &[PathBuf], commands: &mut Vec<Command>) {
    let colours = palette(ui.ctx());
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.label(RichText::new(words.say("start-recent")).size(NOTE).color(colours.quiet));
        ui.add_space(TINY);
        line_ui(ui);
        for path in &settings.recent {
            let is_missing = missing.contains(path);
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
            ui.horizontal(|ui| {
                ui.set_min_height(36.0);
                let ink = if is_missing { colours.quiet } else { colours.ink };
                let text = RichText::new(&name).size(BODY).family(theme::bold()).color(ink);
                let button = ui.add_enabled(!is_missing, Button::new(text).frame(false));
                if button.clicked() {
                    commands.push(FileCommand::Open(path.clone()).into());
                }
                let note = if is_missing { words.say("start-not-found").to_owned() } else { folder };
                let rest = ui.available_width() - theme::ROW - SMALL;
                ui.allocate_ui(Vec2::new(rest, 20.0), |ui| {
                    ui.set_min_width(rest);
                    ui.add(egui::Label::new(RichText::new(note).size(NOTE).color(colours.quiet)).truncate());
                });
                if icon_only_ui(ui, icons::X, &words.tell("start-forget", &[("name", (&name).into())])).clicked() {
                    commands.push(FileCommand::Forget(path.clone()).into());
                }
            });
            line_ui(ui);
        }
    });
}

/// Language, look and who works here, in a corner of the page.
fn switches_ui(ui: &mut Ui, words: &Words, settings: &Settings, commands: &mut Vec<Command>) {
    Frame::new().inner_margin(Margin::symmetric(0, 10)).show(ui, |ui| {
        let mut chosen = words.language();
        let shown = RichText::new(chosen.own_name()).size(BODY);
        let combo = egui::ComboBox::from_id_salt("language").selected_text(shown).width(120.0).show_ui(ui, |ui| {
            for language in Language::ALL {
                choice::value_ui(ui, &mut chosen, language, language.own_name());
            }
        });
        choice::finish(&combo, words.say("language"), chosen.own_name());
        if chosen != words.language() {
            commands.push(PreferenceCommand::SetLanguage(chosen).into());
        }
        let next = match (settings.look, ui.visuals().dark_mode) {
            (Look::Dark, _) | (Look::System, true) => Look::Light,
            _ => Look::Dark,
        };
        let icon = if next == Look::Dark { icons::MOON } else { icons::SUN };
        if icon_only_ui(ui, icon, words.say(next.key())).clicked() {
            commands.push(PreferenceCommand::SetLook(next).into());
        }
    });
}
