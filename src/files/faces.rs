//! The faces of the window and of paper: their signs and measures.

use strum::VariantArray;

use crate::domain::choices::array;

use std::{collections::HashMap, sync::LazyLock};

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
};

/// Noto Sans: Latin, Greek and Cyrillic.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
pub const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray)]
pub enum Face {
    Regular,
    Bold,
}

/// A sign of a face: its number there, and how far it moves the pen at a size of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
}

/// Measures of a face at a size of one.
#[derive(Clone, Copy, Debug)]
pub struct Metrics {
    pub ascent: f32,
    pub descent: f32,
    pub cap_height: f32,
    /// Left, bottom, right, top.
    pub bounds: [f32; 4],
}

struct Loaded {
    glyphs: HashMap<char, Glyph>,
    missing: Glyph,
    metrics: Metrics,
}

static LOADED: LazyLock<[Loaded; 2]> = LazyLock::new(|| [load(REGULAR), load(BOLD)]);

fn load(bytes: &'static [u8]) -> Loaded {
    let font = FontRef::new(bytes).expect("the embedded faces read, as every printed page shows");
    let size = Size::new(1.0);
    let advances = font.glyph_metrics(size, LocationRef::default());
    let glyph = |id: GlyphId| Glyph { id: id.to_u32() as u16, advance: advances.advance_width(id).unwrap_or_default() };
    Loaded {
        glyphs: font.charmap().mappings().filter_map(|(c, id)| Some((char::from_u32(c)?, glyph(id)))).collect(),
        missing: glyph(GlyphId::NOTDEF),
        metrics: measures(&font),
    }
}

/// The measures of a font at a size of one.
pub(super) fn measures(font: &FontRef<'_>) -> Metrics {
    let found = font.metrics(Size::new(1.0), LocationRef::default());
    let bounds =
        found.bounds.map_or([0.0, -0.3, 1.0, 1.0], |bounds| [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max]);
    let cap_height = found.cap_height.unwrap_or(0.7);
    Metrics { ascent: found.ascent, descent: found.descent, cap_height, bounds }
}

/// Marks that steer other programs and have no shape of their own.
pub(super) fn is_silent(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || ('\u{fe00}'..='\u{fe0f}').contains(&sign)
}

impl Face {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::Bold => BOLD,
        }
    }

    /// Each sign of a text that has a shape, with that shape; the empty box stands for one the face does not have.
    pub fn glyphs(self, text: &str) -> impl Iterator<Item = (char, Glyph)> {
        let loaded = &LOADED[self as usize];
        text.chars().filter(|sign| !is_silent(*sign)).map(move |sign| {
            let sign = if sign.is_control() { ' ' } else { sign };
            (sign, loaded.glyphs.get(&sign).copied().unwrap_or(loaded.missing))
        })
    }

    /// Whether the face itself has a sign.
    pub fn has(self, sign: char) -> bool {
        LOADED[self as usize].glyphs.contains_key(&sign)
    }

    pub fn metrics(self) -> Metrics {
        LOADED[self as usize].metrics
    }
}
