//! The starter list of funding programmes: real ones, each with the date of its facts and its source, as examples of
//! where to look. What the list says in words that are not figures or dates is kept as it was written.

use std::sync::LazyLock;

use super::reference::{Row, currency_digits, rows};
use crate::domain::{
    choices::{Choice, OrganisationKind},
    date::{PartialDate, Period},
    fold::fold,
    kinds::{Kind, call, funding, organisation, provenance},
    money::{Money, read_amount},
    record::{Draft, Record},
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
    body: Body,
    funder_scope: &'static str,
    partner_scope: &'static str,
    applicants: &'static str,
    themes: &'static str,
    theme_codes: Vec<String>,
    minimum: Option<Money>,
    ceiling: Option<Money>,
    /// The funder's largest share, in percent.
    share: Written,
    /// What the applicants bring at least, in percent, where the conditions say so.
    own: Option<i64>,
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

/// The organisation that runs a programme; without a name where the list names none.
#[derive(Debug)]
struct Body {
    name: &'static str,
    acronym: &'static str,
    kind: Option<OrganisationKind>,
    country: &'static str,
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
            body: Body {
                name: row.at(24),
                acronym: row.at(25),
                kind: OrganisationKind::from_code(row.at(26)),
                country: row.at(27),
            },
            funder_scope: row.at(3),
            partner_scope: row.at(4),
            applicants: row.at(5),
            themes: row.at(6),
            theme_codes: row.at(23).split(';').map(str::to_owned).collect(),
            minimum: amount(7),
            ceiling: amount(8),
            share: number(10, 17),
            own: row.at(22).parse().ok(),
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

/// The organisation that runs a programme: the one known already, or a new one, with the draft that makes it; nothing
/// where the list names none. One is known by its acronym or its name.
pub fn operator(of: &Programme, known: &[Record], id: Id) -> Option<(Id, Option<Draft>)> {
    let Body { name, acronym, kind, country } = of.body;
    if name.is_empty() {
        return None;
    }
    let is_same = |one: &&Record| {
        let is_named = fold(one.text(organisation::name)) == fold(name);
        is_named || !acronym.is_empty() && one.text(organisation::acronym) == acronym
    };
    if let Some(found) = known.iter().find(is_same) {
        return Some((found.id, None));
    }
    let draft = Draft::new(Kind::Organisation, id)
        .says(organisation::name, name)
        .says(organisation::acronym, acronym)
        .says(organisation::country, country);
    Some((id, Some(kind.into_iter().fold(draft, |draft, kind| draft.chooses(organisation::kind, kind)))))
}

/// Puts what the list says of shares, area, themes and operator into the fields of a programme where its first loader
/// had put it elsewhere, or nowhere. What a person has changed since is left as it is.
pub fn mend(of: &Programme, draft: &mut Draft, operator: Option<Id>) {
    let was_turned = of.share.number.is_some()
        && draft.get(funding::funder_percent).is_none()
        && draft.get(funding::cofinancing_percent).copied() == of.share.number;
    if was_turned {
        draft.set(funding::funder_percent, of.share.number);
        draft.set(funding::cofinancing_percent, of.own);
    }
    let says = |draft: &Draft, field, text: &str| draft.get(field).map(String::as_str) == Some(text);
    if draft.get(funding::funder_area).is_none() && says(draft, funding::scope, of.funder_scope) {
        draft.set(funding::funder_area, of.funder_scope.to_owned());
        draft.set(funding::scope, None);
    }
    if draft.get(funding::themes).is_none() && says(draft, funding::themes_text, of.themes) {
        draft.set(funding::themes, of.theme_codes.clone());
    }
    if draft.get(funding::operator).is_none() && says(draft, funding::operator_text, of.operator) {
        draft.set(funding::operator, operator);
    }
}

/// The records of a programme: itself, its call where the list tells of a window, and where the facts come from.
pub fn drafts(of: &Programme, operator: Option<Id>, mint: &mut dyn FnMut() -> Id) -> Vec<Draft> {
    let id = mint();
    let link = of.links.first().map_or("", |link| bare(link));
    let source = Draft::new(Kind::Funding, id)
        .says(funding::name, of.name)
        .with(funding::operator, operator)
        .says(funding::operator_text, of.operator)
        .says(funding::funder_area, of.funder_scope)
        .says(funding::applicants, of.applicants)
        .says(funding::partner_scope, of.partner_scope)
        .with(funding::themes, of.theme_codes.clone())
        .says(funding::themes_text, of.themes)
        .with(funding::minimum, of.minimum)
        .with(funding::ceiling, of.ceiling)
        .with(funding::funder_percent, of.share.number)
        .with(funding::cofinancing_percent, of.own)
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
    for (field, written, unit) in
        [(funding::funder_percent.name(), &of.share, "%"), (funding::duration_months.name(), &of.months, "months")]
    {
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
    use crate::domain::choices::Theme;

    #[test]
    fn every_programme_becomes_records_and_no_cell_is_lost() {
        let table = include_str!("../../assets/funding_programmes.tsv");
        assert_eq!(programmes().len(), table.lines().count() - 1);
        let mut last = 0_u128;
        for (programme, line) in programmes().iter().zip(table.lines().skip(1)) {
            let drafts = drafts(programme, None, &mut || {
                last += 1;
                Id(uuid::Uuid::from_u128(last))
            });
            let told: Vec<_> = drafts.iter().flat_map(|draft| draft.held().map(|(_, _, value)| value)).collect();
            let told = format!("{told:?}");
            for draft in &drafts {
                assert_eq!(draft.check().map(|_| ()), Ok(()), "{draft:?}");
            }
            // The columns as they were collected, but for the currency: there is none without an amount. The others
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
        let nakopa = find("skew-nakopa");
        assert_eq!((nakopa.open, nakopa.share.number, nakopa.own), (None, Some(90), Some(10)));
        assert_eq!(find("daect-gen-2024-2026").share.number, None);
        for programme in programmes() {
            let together = programme.share.number.zip(programme.own).map(|(share, own)| share + own);
            assert!(together.is_none_or(|all| all == 100), "{}: the shares of one whole", programme.id);
            let are_themes = programme.theme_codes.iter().all(|code| Theme::SET.code(code).is_some());
            assert!(are_themes && !programme.theme_codes.is_empty(), "{}", programme.id);
        }
    }
}
