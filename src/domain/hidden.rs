//! Characters that can't be seen: marks of direction and joiners that belong to some scripts, and those that only hide
//! something in a text.

/// Whether a character is a mark of direction, of no width, or only a hint where a word may break.
pub fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// How many characters of a text can't be seen and aren't needed where they stand.
pub fn count(text: &str) -> usize {
    if text.is_ascii() {
        return text.chars().filter(|letter| is_stray(*letter)).count();
    }
    needless(text).filter(|(_, is_needless)| *is_needless).count()
}

/// The text without them.
pub fn without(text: &str) -> String {
    needless(text).filter(|(_, is_needless)| !is_needless).map(|(letter, _)| letter).collect()
}

/// Control characters that no text needs: lines and columns are kept.
fn is_stray(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
}

fn needless(text: &str) -> impl Iterator<Item = (char, bool)> {
    let has_rtl = text.chars().any(is_rtl);
    let mut before = None;
    let mut rest = text.chars();
    std::iter::from_fn(move || {
        let letter = rest.next()?;
        let after = rest.clone().next();
        let is_needless = is_stray(letter)
            || is_mark(letter)
                && match letter {
                    // Plain marks of direction belong to right-to-left text; overrides and embeddings hide.
                    '\u{200e}' | '\u{200f}' | '\u{61c}' => !has_rtl,
                    // Joiners shape the letters of many scripts and tie emoji together.
                    '\u{200c}' | '\u{200d}' => !(before.is_some_and(is_joined) && after.is_some_and(is_joined)),
                    _ => true,
                };
        before = Some(letter);
        Some((letter, is_needless))
    })
}

fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && !is_mark(letter)
}

/// Letters that may need a joiner beside them: all but those of European alphabets, and no plain signs.
fn is_joined(letter: char) -> bool {
    letter > '\u{58f}' && !letter.is_whitespace() && !matches!(letter, '\u{1e00}'..='\u{20ff}') || letter == '\u{fe0f}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_found_and_what_a_script_needs_is_left() {
        let check = |text: &str, hidden: usize, bare: &str| {
            assert_eq!((count(text), without(text).as_str()), (hidden, bare), "{text:?}");
        };
        check("Lomé – Lyon", 0, "Lomé – Lyon");
        check("invoice\u{202e}fdp.exe", 1, "invoicefdp.exe");
        check("Lo\u{200b}mé\u{feff}", 2, "Lomé");
        check("Lyon\u{200f}", 1, "Lyon");
        check("مدينة\u{200f} لومي", 0, "مدينة\u{200f} لومي");
        check("مدينة\u{202e}", 1, "مدينة");
        check("می\u{200c}خواهم", 0, "می\u{200c}خواهم");
        check("क्\u{200d}ष", 0, "क्\u{200d}ष");
        check("👩\u{200d}🏫", 0, "👩\u{200d}🏫");
        check("a\u{200d}b", 1, "ab");
        check("a\u{7}b\tc\n", 1, "ab\tc\n");
    }
}
