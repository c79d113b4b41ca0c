//! What is always there: the pages on the left; search, undo, the saved state and who is working above.

use egui::{
    Align, Button, Color32, Frame, Layout, Margin, Panel, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, Vec2,
    WidgetInfo,
};

use crate::{
    register::Access,
    report::sentences,
    ui::{
        command::{Ask, Command, FileCommand, NavCommand, PreferenceCommand, RecordCommand},
        icons,
        lookup::Lookup,
        nav::Page,
        settings::{Look, Settings},
        theme::{self, BODY, NOTE, ROW, SMALL, TINY, WIDE, palette},
        widgets::{
            accessibility,
            basic::{button_ui, focus_ring, icon_only_ui, line_ui, paint_icon, paint_text, sign_ui},
            trailing::trailing_ui,
        },
    },
    words::Language,
};

/// What the frame of the window says of the workspace.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, drawn in its own place")]
pub struct FrameState<'a> {
    pub name: &'a str,
    pub is_practice: bool,
    pub page: Page,
    pub access: Access,
    /// The file was renamed, deleted or replaced under us.
    pub is_moved: bool,
    /// Nobody writes any more what is only read here.
    pub is_free: bool,
    /// Something typed was refused and waits to be mended.
    pub is_unsaved: bool,
    pub can_go_back: bool,
    pub can_go_forward: bool,
    pub undo: Option<crate::domain::journal::ActionKind>,
    pub redo: Option<crate::domain::journal::ActionKind>,
}

/// Width in points of a window below which the pages on the left are icons alone.
const FOLDED_BELOW: f32 = 1_060.0;

/// Draws the pages on the left.
pub fn navigation_ui(ui: &mut Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>) -> Vec<Command> {
    let mut commands = Vec::new();
    let words = lookup.words;
    let colours = palette(ui.ctx());
    let frame = Frame::new().fill(colours.shade).inner_margin(Margin { left: 8, right: 8, top: 12, bottom: 10 });
    // In a small window, or with large letters, the icons alone stay: the pages need the room more.
    let is_folded = ui.available_width() < FOLDED_BELOW;
    let width = if is_folded { 52.0 + theme::BAR } else { 226.0 };
    let panel = Panel::left("navigation").resizable(false).exact_size(width).frame(frame);
    panel.show(ui, |ui| {
        accessibility::region(ui, Role::Navigation);
        ui.spacing_mut().item_spacing.y = 0.0;
        let (rect, head) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 40.0), Sense::hover());
        if is_folded {
            head.on_hover_text(frame_state.name);
        }
        let text = rect.shrink2(Vec2::new(10.0, 0.0));
        let (upper, lower) = text.split_top_bottom_at_fraction(0.55);
        let (upper, lower) = if is_folded { (Rect::NOTHING, Rect::NOTHING) } else { (upper, lower) };
        paint_text(ui, upper, words.say("app-name"), theme::bold_font(15.0), colours.ink, Align::Min);
        paint_text(ui, lower, frame_state.name, egui::FontId::proportional(NOTE), colours.quiet, Align::Min);
        ui.add_space(SMALL);
        let room = ui.available_height() - SMALL - if is_folded { 4.0 * ROW } else { ROW };
        let area = ScrollArea::vertical().max_height(room).auto_shrink([false, true]);
        area.show(ui, |ui| {
            if is_folded {
                // A bar would lie on the icons.
                ui.set_max_width(ui.available_width() - theme::BAR);
            }
            for (group, pages) in Page::GROUPS {
                if !group.is_empty() && is_folded {
                    line_ui(ui);
                } else if !group.is_empty() {
                    heading_ui(ui, words.say(group));
                }
                for page in *pages {
                    page_ui(ui, lookup, *page, frame_state, is_folded, &mut commands);
                }
            }
        });
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
            let height = if is_folded { 4.0 * ROW } else { ROW };
            let size = Vec2::new(ui.available_width(), height);
            let along = if is_folded { Layout::top_down(Align::Min) } else { Layout::left_to_right(Align::Center) };
            ui.allocate_ui_with_layout(size, along, |ui| {
                ui.spacing_mut().item_spacing = Vec2::new(2.0, 0.0);
                for (icon, key, command) in [
                    (icons::GEAR, "settings", Ask::Settings.into()),
                    (icons::KEYBOARD, "keys-title", Ask::Keys.into()),
                    (icons::INFO, "about", Ask::About.into()),
                    (icons::SIGN_OUT, "close-workspace", FileCommand::CloseWorkspace.into()),
                ] {
                    if icon_only_ui(ui, icon, words.say(key)).clicked() {
                        commands.push(command);
                    }
                }
            });
        });
    });
    commands
}

fn heading_ui(ui: &mut Ui, text: &str) {
    let colours = palette(ui.ctx());
    ui.add_space(6.0);
    let size = Vec2::new(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(size.y);
        ui.add_space(10.0);
        let heading = ui.label(RichText::new(text.to_uppercase()).size(11.0).color(colours.quiet));
        // Capitals would be spelled out.
        accessibility::heading(&heading, 2, text);
    });
}

fn page_ui(
    ui: &mut Ui,
    lookup: &Lookup<'_>,
    page: Page,
    frame_state: &FrameState<'_>,
    is_folded: bool,
    commands: &mut Vec<Command>,
) {
    let colours = palette(ui.ctx());
    let is_here = frame_state.page == page;
    let label = lookup.words.say(page.key());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, true, label));
    accessibility::selected(&response, is_here);
    if is_here {
        ui.painter().rect_filled(rect, theme::ROUNDING, colours.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::ROUNDING, colours.hover);
    }
    let ink = if is_here { colours.accent } else { colours.ink };
    paint_icon(ui, rect.with_max_x(rect.left() + 36.0), page.icon(), 18.0, ink);
    let font = if is_here { theme::bold_font(BODY) } else { egui::FontId::proportional(BODY) };
    if !is_folded {
        paint_text(ui, rect.with_min_x(rect.left() + 38.0), label, font, colours.ink, Align::Min);
    }
    focus_ring(ui, &response);
    let response = if is_folded { response.on_hover_text(label) } else { response };
    if response.clicked() {
        commands.push(NavCommand::Go(page).into());
    }
}

/// Draws the bar above.
pub fn bar_ui(ui: &mut Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>, settings: &Settings) -> Vec<Command> {
    let mut commands = Vec::new();
    let colours = palette(ui.ctx());
    let frame = Frame::new().fill(colours.paper).inner_margin(Margin { left: 12, right: 12, top: 8, bottom: 8 });
    Panel::top("bar").exact_size(50.0).frame(frame).show(ui, |ui| {
        accessibility::region(ui, Role::Toolbar);
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = TINY;
            travel_ui(ui, lookup, frame_state, &mut commands);
            let room = (ui.available_width() - 430.0).clamp(200.0, 520.0);
            search_ui(ui, lookup, room, &mut commands);
            trailing_ui(ui, "bar", |ui| {
                undo_ui(ui, lookup, frame_state, &mut commands);
                saved_ui(ui, lookup, frame_state);
                who_ui(ui, lookup, settings, &mut commands);
            });
        });
    });
    commands
}

fn travel_ui(ui: &mut Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>, commands: &mut Vec<Command>) {
    let words = lookup.words;
    ui.add_enabled_ui(frame_state.can_go_back, |ui| {
        if icon_only_ui(ui, icons::ARROW_LEFT, words.say("back")).clicked() {
            commands.push(NavCommand::Back.into());
        }
    });
    ui.add_enabled_ui(frame_state.can_go_forward, |ui| {
        if icon_only_ui(ui, icons::ARROW_RIGHT, words.say("forward")).clicked() {
            commands.push(NavCommand::Forward.into());
        }
    });
}

/// Looks like a field and opens the command field.
fn search_ui(ui: &mut Ui, lookup: &Lookup<'_>, width: f32, commands: &mut Vec<Command>) {
    let colours = palette(ui.ctx());
    let hint = lookup.words.say("palette-hint");
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, hint));
    let edge = if response.hovered() { colours.quiet } else { colours.line };
    ui.painter().rect(rect, theme::ROUNDING, colours.sheet, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    paint_icon(ui, rect.with_max_x(rect.left() + 32.0), icons::MAGNIFYING_GLASS, 16.0, colours.quiet);
    let text = rect.with_min_x(rect.left() + 34.0).with_max_x(rect.right() - 56.0);
    paint_text(ui, text, hint, egui::FontId::proportional(BODY), colours.quiet, Align::Min);
    let key = rect.with_min_x(rect.right() - 56.0).shrink2(Vec2::new(8.0, 0.0));
    paint_text(ui, key, "Ctrl K", egui::FontId::proportional(NOTE), colours.quiet, Align::Max);
    focus_ring(ui, &response);
    if response.on_hover_cursor(egui::CursorIcon::Text).clicked() {
        commands.push(NavCommand::FocusSearch.into());
    }
}

fn undo_ui(ui: &mut Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>, commands: &mut Vec<Command>) {
    let words = lookup.words;
    for (op, icon, key, command) in [
        (frame_state.undo, icons::ARROW_U_UP_LEFT, "undo", RecordCommand::Undo { anyway: false }.into()),
        (frame_state.redo, icons::ARROW_U_UP_RIGHT, "redo", RecordCommand::Redo { anyway: false }.into()),
    ] {
        let name = match op {
            Some(op) => words.pair(words.say(key), &sentences::action(words, op)),
            None => words.say(key).to_owned(),
        };
        let may = op.is_some() && frame_state.access == Access::Writer && !frame_state.is_moved;
        ui.add_enabled_ui(may, |ui| {
            if icon_only_ui(ui, icon, &name).clicked() {
                commands.push(command);
            }
        });
    }
}

fn saved_ui(ui: &mut Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>) {
    let words = lookup.words;
    let colours = palette(ui.ctx());
    ui.add_space(SMALL);
    let (icon, key, ink) = match (&frame_state.access, frame_state.is_moved) {
        (_, true) => (icons::WARNING, "state-moved", colours.wrong),
        (Access::Writer, _) if frame_state.is_unsaved => (icons::WARNING_CIRCLE, "state-unsaved", colours.wrong),
        (Access::Writer, _) => (icons::CHECK, "state-saved", colours.quiet),
        (Access::Reader(_), _) => (icons::LOCK, "state-reading", colours.due),
        (Access::Locked | Access::Older, _) => (icons::LOCK, "state-locked", colours.due),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = TINY;
        sign_ui(ui, icon, 15.0, ink);
        let state = ui.label(RichText::new(words.say(key)).size(13.0).color(ink));
        accessibility::announced(&state);
    });
    ui.add_space(SMALL);
}

fn who_ui(ui: &mut Ui, lookup: &Lookup<'_>, settings: &Settings, commands: &mut Vec<Command>) {
    let words = lookup.words;
    let initials = settings.initials();
    let shown = if initials.is_empty() { words.say("who-unknown").to_owned() } else { initials };
    let name = if settings.name.is_empty() { words.say("who-unknown").to_owned() } else { settings.actor() };
    let icon = RichText::new(icons::USER_CIRCLE).font(theme::icon_font(18.0));
    let button =
        ui.add(Button::new((icon, RichText::new(shown).size(13.0))).frame(false).min_size(Vec2::new(0.0, ROW)));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let button = accessibility::said_once(button.on_hover_text(&name));
    accessibility::menu(&button);
    egui::Popup::menu(&button).show(|ui| {
        ui.set_min_width(220.0);
        ui.label(RichText::new(&name).family(theme::bold()));
        if ui.button(words.say("who-change")).clicked() {
            commands.push(Ask::WhoAreYou.into());
            ui.close();
        }
        ui.separator();
        for language in Language::ALL {
            if ui.selectable_label(words.language() == language, language.own_name()).clicked() {
                commands.push(PreferenceCommand::SetLanguage(language).into());
                ui.close();
            }
        }
        ui.separator();
        for look in Look::ALL {
            if ui.selectable_label(settings.look == look, words.say(look.key())).clicked() {
                commands.push(PreferenceCommand::SetLook(look).into());
                ui.close();
            }
        }
    });
}

/// What a person has to know before they work on: practice data, somebody else writing, a file gone.
pub fn banner_ui(ui: &mut Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>) -> Vec<Command> {
    let mut commands = Vec::new();
    if let Some(banner) = Banner::of(ui, lookup, frame_state) {
        Panel::top("banner").frame(banner.frame()).show(ui, |ui| banner.ui(ui, lookup, &mut commands));
    }
    commands
}

/// The same over a dialog, which hides the one below it.
pub fn banner_above_ui(ui: &mut Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>) -> Vec<Command> {
    let mut commands = Vec::new();
    let Some(banner) = Banner::of(ui, lookup, frame_state) else { return commands };
    let area = egui::Area::new(egui::Id::unique("banner above")).order(egui::Order::Foreground);
    area.anchor(egui::Align2::CENTER_TOP, Vec2::ZERO).show(ui.ctx(), |ui| {
        banner.frame().show(ui, |ui| {
            ui.set_width(ui.ctx().content_rect().width() - 2.0 * WIDE);
            banner.ui(ui, lookup, &mut commands);
        });
    });
    commands
}

/// A sentence across the window, with what to do about it.
struct Banner {
    text: String,
    icon: &'static str,
    ink: Color32,
    ground: Color32,
    way_out: Option<(&'static str, FileCommand)>,
}

impl Banner {
    fn of(ui: &Ui, lookup: &Lookup<'_>, frame_state: &FrameState<'_>) -> Option<Self> {
        let words = lookup.words;
        let colours = palette(ui.ctx());
        let rescue = ("rescue", FileCommand::Pick(crate::ui::command::Purpose::Rescue));
        let take_over = ("take-over", FileCommand::TakeOver);
        let (text, way_out) = match (&frame_state.access, frame_state.is_moved, frame_state.is_practice) {
            (_, true, _) => (words.say("banner-moved").to_owned(), Some(rescue)),
            (Access::Reader(_), ..) if frame_state.is_free => (words.say("banner-free").to_owned(), Some(take_over)),
            (Access::Reader(holder), ..) => {
                let name = holder.as_ref().map(|holder| holder.actor.as_str()).filter(|name| !name.is_empty());
                let name = name.unwrap_or_else(|| words.say("somebody"));
                (words.tell("banner-reading", &[("holder", name.into())]), None)
            }
            (Access::Locked, ..) => (words.say("banner-locked").to_owned(), None),
            (Access::Older, ..) => (words.say("banner-older").to_owned(), None),
            (Access::Writer, _, true) => (words.say("banner-practice").to_owned(), None),
            (Access::Writer, _, false) => return None,
        };
        let (icon, ink, ground) = if frame_state.is_moved {
            (icons::WARNING, colours.wrong, colours.wrong_soft)
        } else {
            (icons::INFO, colours.due, colours.due_soft)
        };
        Some(Self { text, icon, ink, ground, way_out })
    }

    fn frame(&self) -> Frame {
        Frame::new().fill(self.ground).inner_margin(Margin::symmetric(WIDE as i8, 6))
    }

    fn ui(&self, ui: &mut Ui, lookup: &Lookup<'_>, commands: &mut Vec<Command>) {
        ui.horizontal_wrapped(|ui| {
            sign_ui(ui, self.icon, 17.0, self.ink);
            let told = ui.label(RichText::new(&self.text).color(self.ink));
            accessibility::announced(&told);
            if let Some((key, command)) = &self.way_out {
                if button_ui(ui, lookup.words.say(key)).clicked() {
                    commands.push(command.clone().into());
                }
            }
        });
    }
}
