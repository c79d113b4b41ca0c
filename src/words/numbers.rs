//! Digits and the spaces between them, as each language writes them.

use std::borrow::Cow;

use super::language::{FIXED_SPACE, Language};

const NARROW_SPACE: char = '\u{202f}';

/// A text that stays together on a line wherever print would keep it together.
pub fn held_together(text: &str) -> Cow<'_, str> {
    if text.contains(NARROW_SPACE) {
        Cow::Owned(text.replace(NARROW_SPACE, FIXED_SPACE.encode_utf8(&mut [0; 2])))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whole number with its groups of three set apart.
pub(super) fn integer(language: Language, number: i64) -> String {
    let digits = grouped(language, number.unsigned_abs());
    if number < 0 { format!("-{digits}") } else { digits }
}

pub(super) fn grouped(language: Language, number: u64) -> String {
    let writing = language.writing();
    let digits = number.to_string();
    if digits.len() < writing.grouped_from {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(writing.thousands);
        }
        out.push(digit);
    }
    out
}
