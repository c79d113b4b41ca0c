//! The starter list of funding programmes: real ones, each with the date of its facts and its source, as examples of
//! where to look. What the list says in words that are not figures or dates is kept as it was written.

use std::sync::LazyLock;

use super::reference::{Row, currency_digits, rows};
use crate::domain::{
    date::{PartialDate, Period},
    kinds::{Kind, call, funding, provenance},
    money::{Money, read_amount},
    record::Draft,
    value::{Id, RecordRef},
};

/// What the provenance of a record of the list names as its source; its place there is the programme's id.
pub const SOURCE: &str = "Twinhall starter list, November 2026";

/// One programme of the list.
#[derive(Debug)]
pub struct Programme {
    /// Its id in the list.
    pub id: &'static str,
    pub name: &'static str,
    operator: &'static str,
    funder_scope: &'static str,
    partner_scope: &'static str,
    applicants: &'static str,
    themes: &'static str,
    minimum: Option<Money>,
    ceiling: Option<Money>,
    cofinancing: Written,
    months: Written,
    /// The window as it was written, and as far as it can be read.
    window: &'static str,
    open: Option<Period>,
    conditions: &'static str,
    facts_as_of: &'static str,
    as_of: PartialDate,
    remark: &'static str,
    links: Vec<&'static str>,
}

/// A number as it was written, and as far as it can be read.
#[derive(Debug)]
struct Written {
    text: &'static str,
    number: Option<i64>,
}

static PROGRAMMES: LazyLock<Vec<Programme>> = LazyLock::new(|| {
    let read = |row: &Row| {
        let currency = row.at(9);
        let digits = currency_digits(currency);
        let amount = |column| read_amount(row.at(column), digits).ok().and_then(|minor| Money::new(minor, currency));
        let number = |text, read: usize| Written { text: row.at(text), number: row.at(read).parse().ok() };
        let date = |column: usize| row.at(column).parse::<PartialDate>();
        Some(Programme {
            id: row.at(0),
            name: row.at(1),
            operator: row.at(2),
            funder_scope: row.at(3),
            partner_scope: row.at(4),
            applicants: row.at(5),
            themes: row.at(6),
            minimum: amount(7),
            ceiling: amount(8),
            cofinancing: number(10, 17),
            months: number(11, 18),
            window: row.at(12),
            open: Period::new(date(19).ok(), date(20).ok()),
            conditions: row.at(13),
            facts_as_of: row.at(14),
            as_of: date(21).ok()?,
            remark: row.at(15),
            links: row.at(16).split(" ; ").collect(),
        })
    };
    rows(include_str!("../../assets/funding_programmes.tsv"), read).into_iter().flatten().collect()
});

pub fn programmes() -> &'static [Programme] {
    &PROGRAMMES
}

/// The records of a programme: itself, its call where the list tells of a window, and where the facts come from.
pub fn drafts(of: &Programme, mint: &mut dyn FnMut() -> Id) -> Vec<Draft> {
    let id = mint();
    let link = of.links.first().map_or("", |link| bare(link));
    let source = Draft::new(Kind::Funding, id)
        .says(funding::name, of.name)
        .says(funding::operator_text, of.operator)
        .says(funding::scope, of.funder_scope)
        .says(funding::applicants, of.applicants)
        .says(funding::partner_scope, of.partner_scope)
        .says(funding::themes_text, of.themes)
        .with(funding::minimum, of.minimum)
        .with(funding::ceiling, of.ceiling)
        .with(funding::cofinancing_percent, of.cofinancing.number)
        .with(funding::duration_months, of.months.number)
        .says(funding::conditions, of.conditions)
        .with(funding::as_of, of.as_of)
        .says(funding::source, link);
    let mut drafts = vec![source];
    if !of.window.is_empty() {
        let call = Draft::new(Kind::Call, mint())
            .with(call::funding, id)
            .says(call::title, of.name)
            .with(call::window, of.open)
            .says(call::conditions, of.window)
            .with(call::as_of, of.as_of)
            .says(call::source, link);
        drafts.push(call);
    }
    let mut origin = |field: &str, stated: &str, link: &str, note: &str| {
        let origin = Draft::new(Kind::Provenance, mint())
            .with(provenance::about, RecordRef { kind: Kind::Funding, id })
            .says(provenance::field, field)
            .says(provenance::stated, stated)
            .says(provenance::place, of.id)
            .says(provenance::source, SOURCE)
            .says(provenance::link, link)
            .with(provenance::as_of, of.as_of)
            .says(provenance::note, note);
        drafts.push(origin);
    };
    for (at, link) in of.links.iter().enumerate() {
        let rest = link[bare(link).len()..].trim();
        let remark = if at == 0 { of.remark } else { "" };
        let note = [remark, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        origin("", "", bare(link), &note);
    }
    for (field, written, unit) in [
        (funding::cofinancing_percent.name(), &of.cofinancing, "%"),
        (funding::duration_months.name(), &of.months, "months"),
    ] {
        if written.number.is_none() && !written.text.is_empty() {
            origin(field, &format!("{} {unit}", written.text), "", "");
        }
    }
    if of.facts_as_of.parse::<PartialDate>().is_err() {
        origin(funding::as_of.name(), of.facts_as_of, "", "");
    }
    drafts
}

/// A link without the remark that may follow it.
fn bare(link: &str) -> &str {
    link.split(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_programme_becomes_records_and_no_cell_is_lost() {
        let table = include_str!("../../assets/funding_programmes.tsv");
        assert_eq!(programmes().len(), table.lines().count() - 1);
        let mut last = 0_u128;
        for (programme, line) in programmes().iter().zip(table.lines().skip(1)) {
            let drafts = drafts(programme, &mut || {
                last += 1;
                Id(uuid::Uuid::from_u128(last))
            });
            let told: Vec<_> = drafts.iter().flat_map(|draft| draft.held().map(|(_, _, value)| value)).collect();
            let told = format!("{told:?}");
            for draft in &drafts {
                assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
            }
            // The columns as they were collected, but for the currency: there is none without an amount. The last five
            // are read from them.
            for (column, cell) in line.split('\t').take(17).enumerate().filter(|(column, _)| *column != 9) {
                let parts: Vec<&str> = if column == 16 { cell.split([' ', ';']).collect() } else { vec![cell] };
                let is_there = parts.iter().all(|part| told.contains(&part.replace('"', "\\\"")));
                let is_date = cell.parse().is_ok_and(|date: PartialDate| date == programme.as_of);
                assert!(is_there || is_date, "{}: {cell}", programme.id);
            }
        }
    }

    #[test]
    fn windows_and_amounts_are_read() {
        let find = |id: &str| programmes().iter().find(|one| one.id == id).expect("listed");
        let twinning = find("cerv-tt-2024");
        assert_eq!(twinning.ceiling.map(|most| most.to_string()), Some("EUR 5074500".to_owned()));
        let window = find("ficol-2024").open.expect("a window");
        assert_eq!(window.start.map(|day| day.to_string()).as_deref(), Some("2024-01-04"));
        assert_eq!(window.end.map(|day| day.to_string()).as_deref(), Some("2024-09-13"));
        assert_eq!((find("skew-nakopa").open, find("skew-nakopa").cofinancing.number), (None, Some(90)));
        assert_eq!(find("daect-gen-2024-2026").cofinancing.number, None);
    }
}
