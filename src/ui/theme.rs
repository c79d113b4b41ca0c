//! The look: ink on paper, one accent, a warm second for what is due, one scale of spaces; light and dark.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, Style,
    TextStyle, Theme, Vec2, Visuals,
    epaint::text::{FallbackRequest, FontInsert, FontPriority, InsertFontFamily},
    style::{ScrollAnimation, ScrollStyle},
};

use super::reading_order::ReadingOrder;
use crate::files::{faces, scripts::Script, shaping::has};

/// The scale of spaces, in points.
pub const TINY: f32 = 4.0;
pub const SMALL: f32 = 8.0;
pub const GAP: f32 = 12.0;
pub const WIDE: f32 = 16.0;
pub const HUGE: f32 = 24.0;

/// Height of a row in a list and of a control in a form.
pub const ROW: f32 = 32.0;
pub const ROUNDING: u8 = 6;

/// Room around what is typed in a field: it begins where the words of a button and of a choice do.
pub const FIELD: Margin = Margin::symmetric(GAP as i8, 7);

/// Room kept free for a scroll bar, so that it lies over nothing.
pub const BAR: f32 = 10.0;

pub const BODY: f32 = 14.0;
pub const NOTE: f32 = 12.0;
pub const TITLE: f32 = 20.0;

/// The colours of one look. Contrast of text on its ground is at least 4.5 : 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub ink: Color32,
    pub quiet: Color32,
    pub paper: Color32,
    /// Navigation and other grounds that step back.
    pub shade: Color32,
    /// Fields and raised surfaces.
    pub sheet: Color32,
    pub line: Color32,
    /// Edge of fields and boxes: 3 : 1 against what they lie on, so that an empty one is seen.
    pub edge: Color32,
    pub hover: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    /// Ground of what is selected.
    pub accent_soft: Color32,
    pub due: Color32,
    pub due_soft: Color32,
    pub wrong: Color32,
    pub wrong_soft: Color32,
}

pub const LIGHT: Palette = Palette {
    ink: Color32::from_rgb(0x1f, 0x29, 0x33),
    quiet: Color32::from_rgb(0x5b, 0x66, 0x70),
    paper: Color32::from_rgb(0xfa, 0xf9, 0xf6),
    shade: Color32::from_rgb(0xf1, 0xef, 0xe9),
    sheet: Color32::from_rgb(0xff, 0xff, 0xfe),
    line: Color32::from_rgb(0xdf, 0xdb, 0xd2),
    edge: Color32::from_rgb(0x8a, 0x85, 0x79),
    hover: Color32::from_rgb(0xec, 0xea, 0xe3),
    accent: Color32::from_rgb(0x0b, 0x6e, 0x6e),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_soft: Color32::from_rgb(0xd9, 0xeb, 0xe8),
    due: Color32::from_rgb(0xa1, 0x48, 0x07),
    due_soft: Color32::from_rgb(0xfb, 0xec, 0xda),
    wrong: Color32::from_rgb(0xb0, 0x21, 0x21),
    wrong_soft: Color32::from_rgb(0xfb, 0xe7, 0xe5),
};

pub const DARK: Palette = Palette {
    ink: Color32::from_rgb(0xe7, 0xea, 0xec),
    quiet: Color32::from_rgb(0x9d, 0xa9, 0xb3),
    paper: Color32::from_rgb(0x16, 0x1b, 0x20),
    shade: Color32::from_rgb(0x11, 0x15, 0x19),
    sheet: Color32::from_rgb(0x26, 0x2e, 0x35),
    line: Color32::from_rgb(0x3a, 0x45, 0x4e),
    edge: Color32::from_rgb(0x71, 0x7e, 0x88),
    hover: Color32::from_rgb(0x2e, 0x38, 0x40),
    accent: Color32::from_rgb(0x5a, 0xc4, 0xbd),
    on_accent: Color32::from_rgb(0x06, 0x22, 0x22),
    accent_soft: Color32::from_rgb(0x1c, 0x3d, 0x3e),
    due: Color32::from_rgb(0xf2, 0xa8, 0x60),
    due_soft: Color32::from_rgb(0x40, 0x2d, 0x1b),
    wrong: Color32::from_rgb(0xf3, 0x8b, 0x84),
    wrong_soft: Color32::from_rgb(0x43, 0x24, 0x23),
};

/// The colours in use.
pub fn palette(ctx: &Context) -> Palette {
    match ctx.theme() {
        Theme::Light => LIGHT,
        Theme::Dark => DARK,
    }
}

/// Family of the bold cut.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Family of the icons.
pub fn icon_family() -> FontFamily {
    FontFamily::Name("icons".into())
}

pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, icon_family())
}

pub fn bold_font(size: f32) -> FontId {
    FontId::new(size, bold())
}

/// Installs fonts and both looks.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.add_font_provider(Arc::new(script_face));
    ctx.add_plugin(ReadingOrder);
    // Paper, where the system doesn't say.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.set_style_of(Theme::Light, style(LIGHT, Theme::Light));
    ctx.set_style_of(Theme::Dark, style(DARK, Theme::Dark));
}

/// Whether what is gone to slides into sight and the cursor blinks; nothing else ever moves by itself.
pub fn set_stillness(ctx: &Context, is_still: bool) {
    ctx.all_styles_mut(|style| {
        style.scroll_animation = if is_still { ScrollAnimation::none() } else { ScrollAnimation::default() };
        style.visuals.text_cursor.blink = !is_still;
    });
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let embedded: [(&str, &'static [u8]); 4] = [
        ("noto", faces::REGULAR),
        ("noto-bold", faces::BOLD),
        ("noto-math", include_bytes!("../../assets/fonts/NotoSansMath-Regular.ttf")),
        ("icons", include_bytes!("../../assets/fonts/Icons.ttf")),
    ];
    for (name, bytes) in embedded {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallbacks: Vec<String> = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &str| {
        let ours = [first, "noto-math", "icons"].into_iter().map(str::to_owned);
        ours.chain(fallbacks.iter().cloned()).collect::<Vec<_>>()
    };
    fonts.families.insert(FontFamily::Proportional, family("noto"));
    fonts.families.insert(bold(), family("noto-bold"));
    fonts.families.insert(icon_family(), vec!["icons".to_owned(), "noto".to_owned()]);
    fonts
}

/// The face of another script, when one of its signs is first shown.
fn script_face(request: &FallbackRequest<'_>) -> Option<FontInsert> {
    let sign = request.cluster.chars().next()?;
    let script = Script::of(sign).filter(|script| has(*script, sign))?;
    let family = InsertFontFamily { family: request.family.clone(), priority: FontPriority::Lowest };
    Some(FontInsert::new(script.name(), FontData::from_static(script.bytes()), vec![family]))
}

fn style(colours: Palette, theme: Theme) -> Style {
    let text_styles = [
        (TextStyle::Small, FontId::proportional(NOTE)),
        (TextStyle::Body, FontId::proportional(BODY)),
        (TextStyle::Button, FontId::proportional(BODY)),
        (TextStyle::Heading, bold_font(TITLE)),
        (TextStyle::Monospace, FontId::monospace(BODY)),
    ];
    let mut style = Style { text_styles: text_styles.into(), ..Style::default() };
    style.spacing.item_spacing = Vec2::new(SMALL, SMALL);
    style.spacing.button_padding = Vec2::new(GAP, 6.0);
    style.spacing.interact_size = Vec2::new(ROW, ROW);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.window_margin = Margin::same(24);
    style.spacing.combo_height = 320.0;
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.tooltip_width = 360.0;
    // Dialogs measure themselves inside this before they are drawn.
    style.spacing.default_area_size = Vec2::new(700.0, 1600.0);
    style.spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 6.0,
        // Where there is more to see a bar says so, before the pointer is there.
        dormant_handle_opacity: 0.35,
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = 0.0;
    style.visuals = visuals(colours, theme);
    style
}

fn visuals(colours: Palette, theme: Theme) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(colours.quiet);
    visuals.hyperlink_color = colours.accent;
    visuals.faint_bg_color = colours.shade;
    visuals.extreme_bg_color = colours.sheet;
    visuals.text_edit_bg_color = Some(colours.sheet);
    visuals.code_bg_color = colours.shade;
    visuals.warn_fg_color = colours.due;
    visuals.error_fg_color = colours.wrong;
    visuals.panel_fill = colours.paper;
    visuals.window_fill = colours.sheet;
    visuals.window_stroke = Stroke::new(1.0, colours.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    let shadow = if theme == Theme::Dark { 120 } else { 40 };
    visuals.window_shadow = Shadow { offset: [0, 8], blur: 28, spread: 0, color: Color32::from_black_alpha(shadow) };
    visuals.popup_shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(shadow) };
    visuals.selection.bg_fill = colours.accent_soft;
    visuals.selection.stroke = Stroke::new(2.0, colours.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, colours.accent);
    // What can only be read has to be readable.
    visuals.disabled_alpha = 0.8;
    let radius = CornerRadius::same(ROUNDING);
    let widgets = &mut visuals.widgets;
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.corner_radius = radius;
        state.expansion = 0.0;
        state.fg_stroke = Stroke::new(1.0, colours.ink);
        state.bg_fill = colours.sheet;
        state.weak_bg_fill = colours.sheet;
        state.bg_stroke = Stroke::new(1.0, colours.line);
    }
    widgets.noninteractive.bg_fill = colours.paper;
    widgets.inactive.bg_stroke = Stroke::new(1.0, colours.edge);
    widgets.hovered.weak_bg_fill = colours.hover;
    widgets.hovered.bg_fill = colours.hover;
    widgets.hovered.bg_stroke = Stroke::new(1.0, colours.quiet);
    widgets.active.weak_bg_fill = colours.accent_soft;
    widgets.active.bg_fill = colours.accent_soft;
    widgets.active.bg_stroke = Stroke::new(2.0, colours.accent);
    widgets.open.weak_bg_fill = colours.hover;
    visuals
}
