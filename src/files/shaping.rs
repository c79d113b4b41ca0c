//! Lines of text as the shapes they are drawn with, each at its place: scripts that the face lacks in faces of their own,
//! letters joined, and what is written to the left in its order.

use std::{collections::BTreeSet, sync::OnceLock};

use harfrust::{Direction, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::{FontRef, MetadataProvider};

use super::{
    faces::{Face, Metrics, is_silent, measures},
    reading_order::{Piece, has_leftward, pieces},
    scripts::Script,
};

/// What a shape is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Font {
    Face(Face),
    Script(Script),
}

/// One shape of a line, in the unit of its size.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub font: Font,
    pub id: u16,
    /// From the beginning of the line, and up from where its letters stand.
    pub place: [f32; 2],
    pub advance: f32,
    /// The first of the signs it stands for.
    pub sign: char,
}

/// The face of a script, ready to shape.
struct Loaded {
    font: FontRef<'static>,
    data: ShaperData,
    per_em: f32,
    metrics: Metrics,
}

static LOADED: [OnceLock<Loaded>; Script::ALL.len()] = [const { OnceLock::new() }; Script::ALL.len()];

fn loaded(script: Script) -> &'static Loaded {
    LOADED[script as usize].get_or_init(|| {
        let font = FontRef::new(script.bytes()).expect("the embedded faces read, as a test shows");
        let data = ShaperData::new(&font);
        let per_em = f32::from(
            font.metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default()).units_per_em,
        );
        let metrics = measures(&font);
        Loaded { font, data, per_em, metrics }
    })
}

impl Font {
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Face(face) => face.bytes(),
            Self::Script(script) => script.bytes(),
        }
    }

    pub fn metrics(self) -> Metrics {
        match self {
            Self::Face(face) => face.metrics(),
            Self::Script(script) => loaded(script).metrics,
        }
    }

    /// The font that has a sign: the face, the face of its script, or the face's empty box.
    fn of(face: Face, sign: char) -> Self {
        if face.has(sign) {
            return Self::Face(face);
        }
        let script = Script::of(sign).filter(|script| has(*script, sign));
        script.map_or(Self::Face(face), Self::Script)
    }
}

/// Whether the face of a script has a sign.
pub fn has(script: Script, sign: char) -> bool {
    loaded(script).font.charmap().map(sign).is_some()
}

/// Whether a text has more in it than signs of the face, one after the other.
pub fn is_shaped(text: &str) -> bool {
    text.chars().any(|sign| Script::of(sign).is_some())
}

/// The shapes of a line from its left edge.
pub fn shapes(face: Face, line: &str) -> Vec<Shape> {
    let whole = || vec![Piece { range: 0..line.len(), text: line.to_owned(), is_leftward: false }];
    let pieces = if has_leftward(line) { pieces(line) } else { whole() };
    let mut drawn = Vec::new();
    let mut pen = 0.0;
    for piece in pieces {
        let mut runs = runs(face, &piece.text);
        if piece.is_leftward {
            runs.reverse();
        }
        for (font, text) in runs {
            match font {
                Font::Face(face) => plain(face, text, &mut pen, &mut drawn),
                Font::Script(script) => shape(script, text, piece.is_leftward, &mut pen, &mut drawn),
            }
        }
    }
    drawn
}

/// Width of a line, in the unit of its size.
pub fn line_width(face: Face, line: &str, size: f32) -> f32 {
    let advance = if is_shaped(line) {
        shapes(face, line).iter().map(|shape| shape.advance).sum::<f32>()
    } else {
        face.glyphs(line).map(|(_, glyph)| glyph.advance).sum()
    };
    advance * size
}

/// Adds the signs of a line for which there is no shape.
pub fn missing(face: Face, line: &str, found: &mut BTreeSet<char>) {
    found.extend(shapes(face, line).into_iter().filter(|shape| shape.id == 0).map(|shape| shape.sign));
}

/// Parts of a text that are drawn with one font.
fn runs(face: Face, text: &str) -> Vec<(Font, &str)> {
    let mut runs: Vec<(Font, usize)> = Vec::new();
    for (at, sign) in text.char_indices() {
        match runs.last() {
            // What steers the letters beside it stays with them.
            Some(_) if is_silent(sign) => {}
            Some((last, _)) if *last == Font::of(face, sign) => {}
            _ => runs.push((Font::of(face, sign), at)),
        }
    }
    let ends = runs.iter().skip(1).map(|(_, begin)| *begin).chain([text.len()]);
    let parts: Vec<_> = runs.iter().zip(ends).map(|((font, begin), end)| (*font, &text[*begin..end])).collect();
    parts
}

fn plain(face: Face, text: &str, pen: &mut f32, drawn: &mut Vec<Shape>) {
    for (sign, glyph) in face.glyphs(text) {
        drawn.push(Shape { font: Font::Face(face), id: glyph.id, place: [*pen, 0.0], advance: glyph.advance, sign });
        *pen += glyph.advance;
    }
}

fn shape(script: Script, text: &str, is_leftward: bool, pen: &mut f32, drawn: &mut Vec<Shape>) {
    let loaded = loaded(script);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if is_leftward { Direction::RightToLeft } else { Direction::LeftToRight });
    let shaped = loaded.data.shaper(&loaded.font).build().shape(buffer, ShapeOptions::new());
    for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let [x, y, advance] =
            [position.x_offset, position.y_offset, position.x_advance].map(|units| units as f32 / loaded.per_em);
        let sign = text[info.cluster as usize..].chars().next().unwrap_or_default();
        let place = [*pen + x, y];
        drawn.push(Shape { font: Font::Script(script), id: info.glyph_id as u16, place, advance, sign });
        *pen += advance;
    }
}
