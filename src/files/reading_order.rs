//! The order in which the parts of a line stand on paper and on the window, by the bidirectional algorithm of Unicode:
//! what is drawn from left to right is cut into pieces that each run one way.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// A part of a line that runs one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What is drawn: brackets are mirrored where it runs to the left.
    pub text: String,
    pub is_leftward: bool,
}

/// Whether a text has anything that is written to the left.
pub fn has_leftward(text: &str) -> bool {
    text.bytes().any(|byte| byte >= 0xd6) && text.chars().any(is_leftward)
}

/// The pieces of a line as they are met from its left edge. The direction of the line is that of its first letter.
pub fn pieces(line: &str) -> Vec<Piece> {
    let info = BidiInfo::new(line, None);
    let Some(paragraph) = info.paragraphs.first() else { return Vec::new() };
    let (levels, runs) = info.visual_runs(paragraph, 0..paragraph.range.end);
    let mut found = Vec::new();
    for run in runs {
        if is_odd(levels[run.start]) {
            leftward(line, run, &mut found);
        } else {
            found.push(Piece { text: line[run.clone()].to_owned(), range: run, is_leftward: false });
        }
    }
    found
}

/// The pieces of a run to the left: letters that join stay together, everything else stands alone, the last comes first.
fn leftward(line: &str, run: Range<usize>, found: &mut Vec<Piece>) {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, sign) in line[run.clone()].char_indices() {
        let range = run.start + at..run.start + at + sign.len_utf8();
        let joins = is_letter(sign);
        match pieces.last_mut() {
            Some(last) if joins && last.is_leftward => {
                last.range.end = range.end;
                last.text.push(sign);
            }
            _ => pieces.push(Piece { range, text: mirrored(sign).to_string(), is_leftward: joins }),
        }
    }
    found.extend(pieces.into_iter().rev());
}

fn is_odd(level: Level) -> bool {
    level.is_rtl()
}

fn is_leftward(sign: char) -> bool {
    matches!(bidi_class(sign), BidiClass::R | BidiClass::AL)
}

/// Signs that a shaper has to see together.
fn is_letter(sign: char) -> bool {
    is_leftward(sign) || bidi_class(sign) == BidiClass::NSM || matches!(sign, '\u{200c}' | '\u{200d}' | '،' | '؛' | '؟')
}

fn mirrored(sign: char) -> char {
    match sign {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        _ => sign,
    }
}
