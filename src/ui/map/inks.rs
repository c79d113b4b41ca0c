//! The inks of land, sea, coasts and boundaries.

use egui::{Color32, Theme};

pub fn sea_ink(theme: Theme) -> Color32 {
    if theme == Theme::Dark { Color32::from_rgb(0x11, 0x18, 0x1e) } else { Color32::from_rgb(0xe3, 0xec, 0xee) }
}

pub fn land_ink(theme: Theme) -> Color32 {
    if theme == Theme::Dark { Color32::from_rgb(0x28, 0x32, 0x39) } else { Color32::from_rgb(0xfc, 0xfb, 0xf7) }
}

pub fn coast_ink(theme: Theme) -> Color32 {
    if theme == Theme::Dark { Color32::from_rgb(0x4c, 0x5a, 0x64) } else { Color32::from_rgb(0xa9, 0xb8, 0xba) }
}

pub fn boundary_ink(theme: Theme) -> Color32 {
    if theme == Theme::Dark { Color32::from_rgb(0x42, 0x4e, 0x57) } else { Color32::from_rgb(0xd3, 0xd0, 0xc6) }
}
