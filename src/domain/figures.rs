//! Figures of other scripts.

/// Arabic, Persian, Devanagari and full-width figures as ours; any other sign as it is.
pub fn plain_figure(letter: char) -> char {
    let figure = |zero: u32| char::from_digit(letter as u32 - zero, 10).unwrap_or(letter);
    match letter {
        '\u{660}'..='\u{669}' => figure(0x660),
        '\u{6f0}'..='\u{6f9}' => figure(0x6f0),
        '\u{966}'..='\u{96f}' => figure(0x966),
        '\u{ff10}'..='\u{ff19}' => figure(0xff10),
        letter => letter,
    }
}
