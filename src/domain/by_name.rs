//! Records begun from a name alone, where a name is typed of something that is not there yet.

use super::{
    choices::AgreementStatus,
    fold::fold,
    kinds::{Kind, Mark, agreement, city},
    record::{Draft, Record},
    value::{FieldType, Id, RecordRef, Value},
};

/// A record begun from a name, and the fields that it still has to be asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Begun {
    pub draft: Draft,
    pub asked: Vec<&'static str>,
}

/// Begins a record of a kind from its name. `around` are the records that stand around it, of which it may be a part.
/// Nothing for kinds that no name begins: a partnership needs its sides, a slot its time.
pub fn begin(kind: Kind, id: Id, name: &str, around: &[RecordRef]) -> Option<Begun> {
    let mut draft = Draft::new(kind, id);
    let mut asked = Vec::new();
    let mut is_named = false;
    for (index, spec) in kind.fields().iter().enumerate() {
        let is_required = spec.is(Mark::Required);
        match spec.field_type {
            FieldType::Line(_) if is_required && spec.is(Mark::Title) && !is_named => {
                draft.put(index, Some(Value::Text(name.to_owned())));
                is_named = true;
            }
            FieldType::Ref(of) if is_required || spec.is(Mark::Owner) => {
                match around.iter().find(|record_ref| record_ref.kind == of) {
                    Some(record_ref) => draft.put(index, Some(Value::Ref(record_ref.id))),
                    None if is_required => return None,
                    None => {}
                }
            }
            _ if (kind, index) == (Kind::Agreement, agreement::standing.index) => {
                draft = draft.chooses(agreement::standing, AgreementStatus::Draft);
            }
            FieldType::RecordRef(_) if is_required => return None,
            _ if is_required && spec.is(Mark::Guarded) => return None,
            _ if is_required => asked.push(spec.name),
            _ => {}
        }
    }
    is_named.then_some(Begun { draft, asked })
}

/// Whether a name begins a record of a kind, next to these.
pub fn can_begin(kind: Kind, around: &[RecordRef]) -> bool {
    begin(kind, Id(uuid::Uuid::nil()), "", around).is_some()
}

/// Kinds of which a doubled name is told.
pub fn tells_doubles(kind: Kind) -> bool {
    matches!(kind, Kind::City | Kind::Person | Kind::Organisation | Kind::Funding | Kind::Tag)
}

/// Whether two names look alike: whatever their spaces, apostrophes and case, and what can't be seen in them.
pub fn are_alike(one: &str, other: &str) -> bool {
    let key = fold(one);
    if key.is_empty() { one.trim() == other.trim() } else { key == fold(other) }
}

/// Whether a record of the same name is known to be another: a city in another country.
pub fn are_apart(draft: &Draft, record: &Record) -> bool {
    let (one, other) = match draft.kind {
        Kind::City => (draft.text(city::country), record.text(city::country)),
        _ => return false,
    };
    !one.is_empty() && one != other
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn a_name_is_enough_or_what_is_still_to_be_asked_is_said() {
        let begun = |kind, around: &[RecordRef]| begin(kind, id(1), "Ama", around);
        let is_whole = |begun: Option<Begun>| {
            begun.is_some_and(|begun| {
                begun.draft.title() == "Ama" && begun.asked.is_empty() && begun.draft.check().is_ok()
            })
        };
        for kind in [Kind::Person, Kind::Organisation, Kind::Funding, Kind::Tag, Kind::Document] {
            assert!(is_whole(begun(kind, &[])), "{kind:?}");
        }
        assert_eq!(begun(Kind::City, &[]).map(|begun| begun.asked), Some(vec!["country"]));
        let partnership = RecordRef { kind: Kind::Partnership, id: id(2) };
        for kind in [Kind::Component, Kind::Agreement] {
            assert_eq!(begun(kind, &[]), None);
            assert_eq!(begun(kind, &[partnership]).and_then(|begun| begun.draft.owner()), Some(partnership));
            assert!(is_whole(begun(kind, &[partnership])), "{kind:?}");
        }
    }

    /// Every kind that a field names is begun from a name next to what it belongs to, but for those that are more than
    /// a name: they are chosen from what is there.
    #[test]
    fn what_a_field_names_can_be_made_there() {
        const CHOSEN_ONLY: [Kind; 5] =
            [Kind::Partnership, Kind::Party, Kind::CountryRule, Kind::Slot, Kind::Participant];
        let around: Vec<RecordRef> = Kind::ALL.iter().map(|kind| RecordRef { kind: *kind, id: id(2) }).collect();
        let named = Kind::ALL.iter().flat_map(|kind| kind.fields()).filter(|spec| !spec.is(Mark::Owner));
        for spec in named {
            let kinds = match &spec.field_type {
                FieldType::Ref(kind) => std::slice::from_ref(kind),
                FieldType::RecordRef(kinds) => kinds,
                _ => continue,
            };
            for kind in kinds.iter().filter(|kind| !CHOSEN_ONLY.contains(kind)) {
                assert!(can_begin(*kind, &around), "{}: {kind:?}", spec.name);
            }
        }
    }

    #[test]
    fn what_looks_alike_is_alike() {
        for other in ["cote d’ivoire", "Côte\u{a0}d'Ivoire", "CÔTE  D'IVOIRE ", "Co\u{200b}te d\u{2bc}Ivoire"] {
            assert!(are_alike("Côte d’Ivoire", other), "{other:?}");
        }
        assert!(!are_alike("Ama", "Ama B") && !are_alike("☆", "★") && are_alike("☆", "☆ "));
    }
}
