//! Money: whole minor units of one currency, never a binary fraction.

use std::fmt;

use super::figures::plain_figure;

/// An amount in minor units (cents, santim) with its ISO 4217 code. One value: a merge never splits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    pub minor: i64,
    currency: [u8; 3],
}

impl Money {
    /// Nothing when the code is not three capital Latin letters.
    pub fn new(minor: i64, currency: &str) -> Option<Self> {
        let currency: [u8; 3] = currency.as_bytes().try_into().ok()?;
        currency.iter().all(u8::is_ascii_uppercase).then_some(Self { minor, currency })
    }

    pub fn currency(&self) -> &str {
        std::str::from_utf8(&self.currency).unwrap_or_default()
    }
}

/// `EUR 125000`: the code and minor units, as stored and exported; people are shown the interface language's form.
impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.currency(), self.minor)
    }
}

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFault {
    Unreadable,
    /// More than can be kept.
    TooLarge,
    /// More decimals than the currency has.
    TooFine,
    /// `1,234` is twelve hundred and thirty-four to some and a little more than one to others: in minor units, as the
    /// first read it and, rounded, as the others do.
    Ambiguous {
        grouped: i64,
        decimal: i64,
    },
}

/// Splits what was typed into figures and the sign or code of a currency before or after them: `12 000 €`, `EUR 12000`,
/// `US$5`. Either part may be empty.
pub fn split_currency(text: &str) -> (&str, &str) {
    let is_figure = |letter: char| letter.is_numeric() || matches!(letter, '-' | '−' | '+' | '(' | '.' | ',');
    let text = text.trim();
    let Some(first) = text.find(is_figure) else { return ("", text) };
    let end = text.char_indices().rev().find(|(_, letter)| letter.is_numeric());
    let end = end.map_or(text.len(), |(at, letter)| at + letter.len_utf8());
    let (before, after) = (text[..first].trim(), text[end.max(first)..].trim());
    match (before.is_empty(), after.is_empty()) {
        (true, _) => (text[first..end.max(first)].trim(), after),
        (false, true) => (text[first..].trim(), before),
        // Words on both sides are no currency.
        (false, false) => (text, ""),
    }
}

/// Reads an amount as people write it (`1 200,50`, `1,200.50`, `1’200`, `1200`, `١٬٢٠٠`) into minor units of a currency
/// with `digits` decimal places.
///
/// Two different separators tell which is the decimal one, and so does a count of figures after the last that is not
/// three. A single separator before three figures is [ambiguous](AmountFault::Ambiguous) unless there are no decimals
/// to be had, or the figures before it can't be a group.
pub fn read_amount(text: &str, digits: u8) -> Result<i64, AmountFault> {
    const FAULT: AmountFault = AmountFault::Unreadable;
    let plain: String = text.trim().chars().map(plain_sign).collect();
    let (is_negative, figures) =
        plain.strip_prefix('-').map_or((false, plain.as_str()), |rest| (true, rest.trim_start()));
    let is_plain = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '\'' | ' ');
    let has_ends = figures.starts_with(|c: char| c.is_ascii_digit()) && figures.ends_with(|c: char| c.is_ascii_digit());
    // Longer than any amount there is.
    if !has_ends || figures.len() > 60 || !figures.chars().all(is_plain) {
        return Err(FAULT);
    }
    let sign = |minor: i64| if is_negative { -minor } else { minor };
    let points: Vec<(usize, char)> = figures.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let Some((at, last)) = points.last().copied() else {
        return whole_and_fraction(figures, "", digits).map(sign);
    };
    let (before, after) = (&figures[..at], &figures[at + 1..]);
    let is_repeated = points.iter().filter(|(_, point)| *point == last).count() > 1;
    let is_alone = points.len() == 1 && !figures.contains(['\'', ' ']);
    if is_repeated || is_alone && after.len() == 3 && digits == 0 {
        return whole_and_fraction(figures, "", digits).map(sign);
    }
    // No group begins with nought or is longer than three.
    if is_alone && after.len() == 3 && before.len() <= 3 && !before.starts_with('0') {
        let grouped = whole_and_fraction(figures, "", digits)?;
        let thousandths = whole_and_fraction(before, after, 3)?;
        let scale = 10_i64.pow(u32::from(digits.min(18)));
        let decimal = i128::from(thousandths) * i128::from(scale);
        let decimal = i64::try_from((decimal + 500) / 1000).map_err(|_| FAULT)?;
        return Err(AmountFault::Ambiguous { grouped: sign(grouped), decimal: sign(decimal) });
    }
    whole_and_fraction(before, after, digits).map(sign)
}

/// A sign as the reader knows it: figures of other scripts as ours, every space and apostrophe as one.
fn plain_sign(letter: char) -> char {
    match plain_figure(letter) {
        '٬' | '’' | '‘' | 'ʼ' | '′' | '`' => '\'',
        '٫' => '.',
        '−' | '–' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// Whole units, whose figures may be grouped by one kind of sign, and what follows the decimal sign, in minor units.
fn whole_and_fraction(whole: &str, fraction: &str, digits: u8) -> Result<i64, AmountFault> {
    const FAULT: AmountFault = AmountFault::Unreadable;
    let groups: Vec<&str> = whole.split(['.', ',', '\'', ' ']).collect();
    let mut signs = whole.chars().filter(|c| !c.is_ascii_digit());
    let first = signs.next();
    let is_grouped = groups.len() == 1
        || signs.all(|sign| Some(sign) == first)
            && groups[1..].iter().all(|group| group.len() == 3)
            && (1..=3).contains(&groups[0].len());
    if !is_grouped || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(FAULT);
    }
    if fraction.len() > usize::from(digits) {
        // Noughts that say nothing are no decimals: 5.00 of a currency that has none is 5.
        let (kept, rest) = fraction.split_at(usize::from(digits));
        return if rest.bytes().all(|b| b == b'0') {
            whole_and_fraction(whole, kept, digits)
        } else {
            Err(AmountFault::TooFine)
        };
    }
    let scale = 10_i64.checked_pow(u32::from(digits)).ok_or(FAULT)?;
    // Figures alone, of which there are too many.
    let whole: i64 = groups.concat().parse().map_err(|_| AmountFault::TooLarge)?;
    let padded = format!("{fraction:0<width$}", width = usize::from(digits));
    let fraction: i64 = if padded.is_empty() { 0 } else { padded.parse().map_err(|_| FAULT)? };
    whole.checked_mul(scale).and_then(|minor| minor.checked_add(fraction)).ok_or(AmountFault::TooLarge)
}
