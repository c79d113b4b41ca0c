//! Digits and the spaces between them, as each language writes them.

use std::borrow::Cow;

use super::language::Language;

/// Print has a narrower one in French, U+202F, but the window breaks lines at every space except this one.
pub(super) const FIXED_SPACE: char = '\u{a0}';
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
    let (separator, grouped_from) = match language {
        Language::English => (',', 4),
        Language::French | Language::Russian => (FIXED_SPACE, 4),
        // The Academy groups from five digits on.
        Language::Spanish => (FIXED_SPACE, 5),
    };
    let digits = number.to_string();
    if digits.len() < grouped_from {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

pub(super) fn decimal_mark(language: Language) -> char {
    if language == Language::English { '.' } else { ',' }
}
