//! What a value and a record must satisfy by themselves, whatever else the register holds.

use super::{
    choices::{KindForm, Manner},
    date::{PartialDate, Period},
    kinds::{
        Field, Kind, Mark, agreement, agreement_party, call, city_situation, city_succession, contribution,
        fair_delegate, funding, gift, meeting, organisation_succession, participant, party, request, workspace,
    },
    money::Money,
    record::{Draft, Record, Refusal, RefusalReason},
    value::{FieldType, Value},
};

/// A field that is required where another holds one of some codes.
struct Condition {
    field: &'static str,
    of: &'static str,
    codes: &'static [&'static str],
}

const CONTRIBUTION: [Condition; 2] = [
    Condition { field: "kind_form", of: "manner", codes: &["kind"] },
    // An announced contribution often comes without a figure (Monaco to Dakar and Cotonou, S3 ¶16); money that has moved
    // never does.
    Condition { field: "amount", of: "state", codes: &["disbursed", "spent"] },
];

/// Whether a field is required as the record stands, although it is not always; `code` tells what another field holds.
pub fn is_required_now<'a>(kind: Kind, field: &str, code: impl Fn(&str) -> Option<&'a str>) -> bool {
    let conditions: &[Condition] = if kind == Kind::Contribution { &CONTRIBUTION } else { &[] };
    conditions.iter().any(|one| one.field == field && code(one.of).is_some_and(|held| one.codes.contains(&held)))
}

/// Most items in one list: languages, e-mails, codes.
const LIST_ITEMS: usize = 100;

impl Draft {
    /// The record, or every reason it can't be one.
    pub fn check(&self) -> Result<Record, Vec<Refusal>> {
        let mut refusals = Vec::new();
        for (index, spec) in self.kind.fields().iter().enumerate() {
            let reason = match self.value(index) {
                Some(value) => check_value(value, spec.field_type).err(),
                None => spec.is(Mark::Required).then_some(RefusalReason::Missing),
            };
            refusals.extend(reason.map(|reason| Refusal { kind: self.kind, field: Some(spec.name), reason }));
        }
        if refusals.is_empty() {
            check_whole(self, &mut refusals);
        }
        if refusals.is_empty() { Ok(Record::checked(self)) } else { Err(refusals) }
    }
}

/// Whether a value is one its field may hold.
pub fn check_value(value: &Value, field_type: FieldType) -> Result<(), RefusalReason> {
    match (value, field_type) {
        (Value::Text(text), FieldType::Line(most)) => check_line(text, most),
        (Value::Text(text), FieldType::Text(most)) => check_length(text, most).and_then(|()| check_controls(text)),
        (Value::Text(code), FieldType::Country) => {
            let is_code = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
            if is_code { Ok(()) } else { Err(RefusalReason::NotCountry) }
        }
        (Value::Integer(number), FieldType::Integer(least, most)) => {
            if (least..=most).contains(number) {
                Ok(())
            } else {
                Err(RefusalReason::OutOfRange { least, most })
            }
        }
        (Value::Code(code), FieldType::Code(set)) if set.code(code).is_some() => Ok(()),
        (Value::Code(_), FieldType::Code(_)) => Err(RefusalReason::NotInList),
        (Value::List(items), _) if items.len() > LIST_ITEMS => Err(RefusalReason::TooLong { most: LIST_ITEMS }),
        (Value::List(items), FieldType::Codes(set)) => {
            if items.iter().all(|item| set.code(item).is_some()) {
                Ok(())
            } else {
                Err(RefusalReason::NotInList)
            }
        }
        (Value::List(items), FieldType::Lines(most)) => items.iter().try_for_each(|item| check_line(item, most)),
        (Value::List(items), FieldType::Languages) => {
            if items.iter().all(|item| is_language(item)) {
                Ok(())
            } else {
                Err(RefusalReason::NotLanguage)
            }
        }
        (Value::Period(period), FieldType::Period) => check_period(*period),
        (Value::Point(point), FieldType::Point) => {
            let inside = point.latitude_micros.abs() <= 90_000_000 && point.longitude_micros.abs() <= 180_000_000;
            if inside { Ok(()) } else { Err(RefusalReason::OutOfRange { least: -180, most: 180 }) }
        }
        (Value::RecordRef(record_ref), FieldType::RecordRef(kinds)) => {
            if kinds.is_empty() || kinds.contains(&record_ref.kind) { Ok(()) } else { Err(RefusalReason::NoSuchRecord) }
        }
        // What is given, asked or spent: nothing here is owed.
        (Value::Money(money), FieldType::Money) if money.minor < 0 => Err(RefusalReason::NegativeAmount),
        (Value::Decimal(_), FieldType::Decimal)
        | (Value::Flag(_), FieldType::Flag)
        | (Value::Date(_), FieldType::Date)
        | (Value::Money(_), FieldType::Money)
        | (Value::Ref(_), FieldType::Ref(_))
        | (Value::Integer(_), FieldType::Moment)
        | (Value::Digest(_), FieldType::Digest) => Ok(()),
        _ => Err(RefusalReason::WrongShape),
    }
}

fn check_length(text: &str, most: usize) -> Result<(), RefusalReason> {
    // Bytes bound characters from above, so that long texts are only counted when it matters.
    if text.len() > most && text.chars().count() > most { Err(RefusalReason::TooLong { most }) } else { Ok(()) }
}

fn check_line(text: &str, most: usize) -> Result<(), RefusalReason> {
    check_length(text, most)?;
    if text.contains(['\n', '\r']) { Err(RefusalReason::SeveralLines) } else { check_controls(text) }
}

fn check_controls(text: &str) -> Result<(), RefusalReason> {
    let stray = text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    if stray { Err(RefusalReason::ControlCharacter) } else { Ok(()) }
}

fn check_period(period: Period) -> Result<(), RefusalReason> {
    if period.is_reversed() { Err(RefusalReason::EndBeforeStart) } else { Ok(()) }
}

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Rules between the fields of one record.
fn check_whole(draft: &Draft, refusals: &mut Vec<Refusal>) {
    let mut refuse = |refusal: Refusal| refusals.push(refusal);
    if draft.owner() == Some(draft.record_ref()) {
        refuse(Refusal::whole(draft.kind, RefusalReason::SameRecord));
    }
    match draft.kind {
        Kind::Workspace => {
            if draft.get(workspace::currency).is_some_and(|code| Money::new(0, code).is_none()) {
                refuse(Refusal::at(workspace::currency, RefusalReason::NotCurrency));
            }
        }
        Kind::CitySuccession => {
            if draft.get(city_succession::city) == draft.get(city_succession::into) {
                refuse(Refusal::at(city_succession::into, RefusalReason::SameRecord));
            }
        }
        Kind::OrganisationSuccession => {
            if draft.get(organisation_succession::organisation) == draft.get(organisation_succession::into) {
                refuse(Refusal::at(organisation_succession::into, RefusalReason::SameRecord));
            }
        }
        Kind::CitySituation => {
            if draft.get(city_situation::city).is_none() && draft.get(city_situation::country).is_none() {
                refuse(Refusal::at(city_situation::city, RefusalReason::NeedsOwner));
            }
        }
        Kind::Party => {
            let named = [draft.get(party::city).is_some(), draft.get(party::organisation).is_some()];
            match (named.iter().filter(|is| **is).count(), draft.get(party::unnamed).is_some()) {
                (0, false) => refuse(Refusal::at(party::city, RefusalReason::NeedsSide)),
                (2, _) => refuse(Refusal::at(party::organisation, RefusalReason::OneSideOnly)),
                (1, true) => refuse(Refusal::at(party::unnamed, RefusalReason::OneSideOnly)),
                _ => {}
            }
        }
        Kind::Agreement => check_agreement(draft, &mut refuse),
        Kind::AgreementParty => {
            let names = draft.get(agreement_party::party).is_some()
                || draft.get(agreement_party::body).is_some()
                || draft.get(agreement_party::legal_name).is_some();
            if !names {
                refuse(Refusal::at(agreement_party::legal_name, RefusalReason::NeedsSide));
            }
        }
        Kind::Gift => {
            if draft.get(gift::activity).is_none() && draft.get(gift::partnership).is_none() {
                refuse(Refusal::at(gift::partnership, RefusalReason::NeedsOwner));
            }
        }
        Kind::Funding => check_ceiling(draft, funding::minimum, funding::ceiling, &mut refuse),
        Kind::Call => check_ceiling(draft, call::minimum, call::ceiling, &mut refuse),
        Kind::Contribution => check_contribution(draft, &mut refuse),
        Kind::Participant => {
            if draft.get(participant::city).is_none() && draft.get(participant::unnamed).is_none() {
                refuse(Refusal::at(participant::city, RefusalReason::NeedsSide));
            }
            if matches!((draft.get(participant::arrival), draft.get(participant::departure)), (Some(a), Some(d)) if d < a)
            {
                refuse(Refusal::at(participant::departure, RefusalReason::EndBeforeStart));
            }
        }
        Kind::FairDelegate => {
            if draft.get(fair_delegate::person).is_none() && draft.get(fair_delegate::name).is_none() {
                refuse(Refusal::at(fair_delegate::name, RefusalReason::Missing));
            }
        }
        Kind::Request => {
            if draft.get(request::asker) == draft.get(request::asked) {
                refuse(Refusal::at(request::asked, RefusalReason::SameRecord));
            }
        }
        Kind::Meeting => {
            if draft.get(meeting::first) == draft.get(meeting::second) {
                refuse(Refusal::at(meeting::second, RefusalReason::SameRecord));
            }
        }
        _ => {}
    }
}

fn check_agreement(draft: &Draft, refuse: &mut impl FnMut(Refusal)) {
    let surely_before = |date: Option<&PartialDate>, other: Option<&PartialDate>| matches!((date, other), (Some(date), Some(other)) if date.is_surely_before(*other));
    let signed = draft.get(agreement::signed);
    if surely_before(draft.get(agreement::in_force), signed) {
        refuse(Refusal::at(agreement::in_force, RefusalReason::BeforeSigning));
    }
    if surely_before(draft.get(agreement::terminated), signed) {
        refuse(Refusal::at(agreement::terminated, RefusalReason::BeforeSigning));
    }
    let end = draft.get(agreement::term).and_then(|term| term.end);
    if surely_before(end.as_ref(), signed) {
        refuse(Refusal::at(agreement::term, RefusalReason::BeforeSigning));
    }
    if draft.get(agreement::notice_days).is_some() && end.is_none() {
        refuse(Refusal::at(agreement::notice_days, RefusalReason::NoticeWithoutEnd));
    }
    if draft.get(agreement::predecessor) == Some(&draft.id) {
        refuse(Refusal::at(agreement::predecessor, RefusalReason::SameRecord));
    }
}

fn check_ceiling(draft: &Draft, minimum: Field<Money>, ceiling: Field<Money>, refuse: &mut impl FnMut(Refusal)) {
    if let (Some(least), Some(most)) = (draft.get(minimum), draft.get(ceiling)) {
        if least.currency() != most.currency() {
            refuse(Refusal::at(ceiling, RefusalReason::MixedCurrencies));
        } else if most.minor < least.minor {
            refuse(Refusal::at(ceiling, RefusalReason::CeilingBelowMinimum));
        }
    }
}

fn check_contribution(draft: &Draft, refuse: &mut impl FnMut(Refusal)) {
    if draft.get(contribution::partnership).is_none()
        && draft.get(contribution::component).is_none()
        && draft.get(contribution::receiver).is_none()
        && draft.get(contribution::giver).is_none()
    {
        refuse(Refusal::at(contribution::partnership, RefusalReason::NeedsOwner));
    }
    let form: Option<KindForm> = draft.choice(contribution::kind_form);
    let code = |field: &str| match draft.value(Kind::Contribution.field_index(field)?)? {
        Value::Code(code) => Some(*code),
        _ => None,
    };
    let needs = |field: &str| is_required_now(Kind::Contribution, field, code);
    if form.is_none() && needs("kind_form") {
        refuse(Refusal::at(contribution::kind_form, RefusalReason::NeedsForm));
    }
    if form.is_some() && draft.choice(contribution::manner) == Some(Manner::Cash) {
        refuse(Refusal::at(contribution::kind_form, RefusalReason::CashHasForm));
    }
    if draft.get(contribution::amount).is_none() && needs("amount") {
        refuse(Refusal::at(contribution::amount, RefusalReason::NeedsAmount));
    }
}
