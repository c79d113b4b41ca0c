//! The faces of the window and of paper: how wide a text is in them, and which signs they do not have.

use strum::VariantArray;

use crate::domain::choices::array;

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

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
    let found = font.metrics(size, LocationRef::default());
    let bounds =
        found.bounds.map_or([0.0, -0.3, 1.0, 1.0], |bounds| [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max]);
    Loaded {
        glyphs: font.charmap().mappings().filter_map(|(c, id)| Some((char::from_u32(c)?, glyph(id)))).collect(),
        missing: glyph(GlyphId::NOTDEF),
        metrics: Metrics {
            ascent: found.ascent,
            descent: found.descent,
            cap_height: found.cap_height.unwrap_or(0.7),
            bounds,
        },
    }
}

/// Marks that steer other programs and have no shape of their own.
fn is_silent(sign: char) -> bool {
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

    /// Width of a text, in the unit of its size.
    pub fn width(self, text: &str, size: f32) -> f32 {
        self.glyphs(text).map(|(_, glyph)| glyph.advance).sum::<f32>() * size
    }

    pub fn metrics(self) -> Metrics {
        LOADED[self as usize].metrics
    }

    /// Adds the signs of a text that the face does not have.
    pub fn missing(self, text: &str, found: &mut BTreeSet<char>) {
        found.extend(self.glyphs(text).filter(|(_, glyph)| glyph.id == 0).map(|(sign, _)| sign));
    }
}
