//! Money: whole minor units of one currency, never a binary fraction.

use std::fmt;

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

/// Reads an amount as people write it (`1 200,50`, `1,200.50`, `1'200`, `1200`) into minor units of a currency with
/// `digits` decimal places. The last separator is decimal when one or two (or exactly `digits`) figures follow it.
pub fn read_amount(text: &str, digits: u8) -> Option<i64> {
    let kept: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    let (negative, figures) = kept.strip_prefix(['-', '−']).map_or((false, kept.as_str()), |rest| (true, rest));
    if figures.is_empty() || !figures.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return None;
    }
    let separators = figures.matches(['.', ',']).count();
    let (whole, fraction) = match figures.rfind(['.', ',']) {
        Some(at) => {
            let after = figures.len() - at - 1;
            let grouped = after == 3 && digits != 3 || separators > 1 && figures.matches(&figures[at..=at]).count() > 1;
            if grouped { (figures, "") } else { (&figures[..at], &figures[at + 1..]) }
        }
        None => (figures, ""),
    };
    if fraction.len() > usize::from(digits) {
        return None;
    }
    if fraction.is_empty() && figures.ends_with(['.', ',']) {
        return None;
    }
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let has_both = whole.contains('.') && whole.contains(',');
    let well_grouped =
        groups.len() == 1 || !has_both && groups[1..].iter().all(|group| group.len() == 3) && groups[0].len() <= 3;
    if !well_grouped || groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    let scale = 10_i64.checked_pow(u32::from(digits))?;
    let whole: i64 = groups.concat().parse().ok()?;
    let padded = format!("{fraction:0<width$}", width = usize::from(digits));
    let fraction: i64 = if padded.is_empty() { 0 } else { padded.parse().ok()? };
    let minor = whole.checked_mul(scale)?.checked_add(fraction)?;
    Some(if negative { -minor } else { minor })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_amounts_in_every_local_way() {
        let check = |text, expected| assert_eq!(read_amount(text, 2), expected, "{text}");
        check("1200", Some(120_000));
        check("1 200,50", Some(120_050));
        check("1\u{202f}200,5", Some(120_050));
        check("1,200.50", Some(120_050));
        check("1.200,50", Some(120_050));
        check("1'200", Some(120_000));
        check("1,200", Some(120_000));
        check("1.200.000", Some(120_000_000));
        check("-5,00", Some(-500));
        check("12,345.678", None);
        check("1,2,3", None);
        check("ten", None);
        check("", None);
        check("5,", None);
        assert_eq!(read_amount("1 200", 0), Some(1200));
        assert_eq!(read_amount("1.250", 3), Some(1250));
    }
}
