//! How a stage looks on the map: a colour and a way of breaking the line, both kept in one small texture so that ten
//! thousand lines cost two triangles a piece.

use strum::VariantArray;

use crate::domain::choices::array;

use egui::{Color32, ColorImage, TextureOptions, TextureWrapMode, Theme};

use crate::domain::choices::Stage;

/// Stages that are drawn alike. Twelve colours could not be told apart; the name of the stage is said on hovering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Group {
    Contact,
    Announced,
    Preparing,
    Agreed,
    Resting,
    Ended,
    NotKnown,
}

impl Group {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn of(stage: Stage) -> Self {
        match stage {
            Stage::Contact => Self::Contact,
            Stage::Announced => Self::Announced,
            Stage::Negotiating | Stage::AgreedText | Stage::CouncilDecision | Stage::StateStep => Self::Preparing,
            Stage::Signed | Stage::InForce | Stage::Renewed => Self::Agreed,
            Stage::Suspended | Stage::Dormant => Self::Resting,
            Stage::Ended => Self::Ended,
            Stage::NotKnown => Self::NotKnown,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Contact => "map-group-contact",
            Self::Announced => "map-group-announced",
            Self::Preparing => "map-group-preparing",
            Self::Agreed => "map-group-agreed",
            Self::Resting => "map-group-resting",
            Self::Ended => "map-group-ended",
            Self::NotKnown => "map-group-not-known",
        }
    }

    pub fn colour(self, theme: Theme) -> Color32 {
        let [light, dark] = match self {
            Self::Contact => [0x0076_4a9c, 0x00c7_a3ea],
            Self::Announced => [0x00b0_4a00, 0x00f2_a860],
            Self::Preparing => [0x0025_5fb8, 0x007f_b4f5],
            Self::Agreed => [0x000b_6e6e, 0x005a_c4bd],
            Self::Resting => [0x005b_6670, 0x00a9_b4bd],
            Self::Ended => [0x008a_5a5a, 0x00c9_9a96],
            Self::NotKnown => [0x004a_5058, 0x00c8_ced4],
        };
        let [_, red, green, blue] = u32::to_be_bytes(if theme == Theme::Dark { dark } else { light });
        Color32::from_rgb(red, green, blue)
    }

    /// Width of the line in points.
    pub fn width(self) -> f32 {
        match self {
            Self::Agreed => 2.0,
            Self::Preparing | Self::Announced => 1.8,
            Self::Contact | Self::Resting => 1.6,
            Self::Ended | Self::NotKnown => 1.4,
        }
    }

    /// Lengths drawn and left out in turn; together they fill [`PERIOD`].
    fn dashes(self) -> &'static [f32] {
        match self {
            Self::Contact => &[2.0, 3.0, 2.0, 3.0, 2.0, 3.0],
            Self::Announced => &[4.5, 3.0, 4.5, 3.0],
            Self::Preparing => &[11.0, 4.0],
            Self::Agreed => &[15.0],
            Self::Resting => &[7.0, 3.0, 2.0, 3.0],
            Self::Ended => &[2.0, 5.5, 2.0, 5.5],
            Self::NotKnown => &[1.5, 3.5, 1.5, 3.5, 1.5, 3.5],
        }
    }

    /// Place of its band in the texture.
    pub fn band(self) -> usize {
        1 + Self::ALL.iter().position(|group| *group == self).unwrap_or(0)
    }
}

/// Points after which a broken line repeats.
pub const PERIOD: f32 = 15.0;
/// The band of lines that are not broken.
pub const SOLID: usize = 0;
const TEXELS_ACROSS: usize = 60;
const ROWS: usize = 16;
const BANDS: usize = 8;

/// The heights of a band within the texture, from one edge of the line to the other.
pub fn band(band: usize) -> [f32; 2] {
    let top = (band * ROWS) as f32;
    [top + 0.5, top + ROWS as f32 - 0.5].map(|row| row / (BANDS * ROWS) as f32)
}

/// The bands above one another: along, the dashes; across, full in the middle and fading half a point beyond the edge.
pub fn texture() -> (ColorImage, TextureOptions) {
    let mut pixels = vec![Color32::TRANSPARENT; TEXELS_ACROSS * ROWS * BANDS];
    let bands = std::iter::once((SOLID, 1.0, [PERIOD].as_slice()))
        .chain(Group::ALL.map(|group| (group.band(), group.width(), group.dashes())));
    for (band, width, dashes) in bands {
        for row in 0..ROWS {
            let off = ((row as f32 / (ROWS - 1) as f32) - 0.5).abs() * (width + 2.0);
            let across = (width / 2.0 + 0.5 - off).clamp(0.0, 1.0);
            for column in 0..TEXELS_ACROSS {
                let along = drawn(dashes, (column as f32 + 0.5) * PERIOD / TEXELS_ACROSS as f32);
                let alpha = (across * along * 255.0).round() as u8;
                pixels[(band * ROWS + row) * TEXELS_ACROSS + column] = Color32::from_white_alpha(alpha);
            }
        }
    }
    let options = TextureOptions { wrap_mode: TextureWrapMode::Repeat, ..TextureOptions::LINEAR };
    (ColorImage::new([TEXELS_ACROSS, ROWS * BANDS], pixels), options)
}

/// How much of the line is drawn at a place of its period, softened over half a point.
fn drawn(dashes: &[f32], at: f32) -> f32 {
    if dashes.len() < 2 {
        return 1.0;
    }
    let mut start = 0.0;
    let mut most = 0.0_f32;
    for pair in dashes.chunks(2) {
        for turn in [-PERIOD, 0.0, PERIOD] {
            let inside = (at - start - turn).min(start + turn + pair[0] - at);
            most = most.max((inside / 0.5 + 0.5).clamp(0.0, 1.0));
        }
        start += pair.iter().sum::<f32>();
    }
    most
}

#[cfg(test)]
mod tests {
    use egui::Theme;

    use super::{Group, PERIOD};
    use crate::{
        domain::choices::{Choice, Stage},
        ui::map::inks::{land_ink, sea_ink},
    };

    #[test]
    fn each_group_differs_in_its_line_and_not_in_colour_alone() {
        let mut seen = Vec::new();
        for group in Group::ALL {
            let sum: f32 = group.dashes().iter().sum();
            assert!((sum - PERIOD).abs() < 1e-3, "{group:?} repeats without a seam");
            assert!(!seen.contains(&group.dashes()), "{group:?} has a line of its own");
            seen.push(group.dashes());
        }
        for stage in Stage::ALL {
            assert!(Group::ALL.contains(&Group::of(*stage)));
        }
    }

    /// Lines must stand out from land and sea at least 3 : 1.
    #[test]
    fn lines_are_seen_on_land_and_sea() {
        let light = |colour: egui::Color32| {
            let part = |value: u8| {
                let value = f64::from(value) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
        };
        for theme in [Theme::Light, Theme::Dark] {
            for group in Group::ALL {
                for ground in [land_ink(theme), sea_ink(theme)] {
                    let (one, other) = (light(group.colour(theme)), light(ground));
                    let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                    assert!(contrast >= 3.0, "{group:?} in {theme:?}: {contrast:.2}");
                }
            }
        }
    }
}
