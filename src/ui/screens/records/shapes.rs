//! How a record of each kind is laid out in its detail: its fields in groups, and the parts that hang on it.

use crate::{
    domain::{
        kinds::{Kind, Mark},
        value::FieldType,
    },
    ui::screens::parts::typed_fields,
};

/// A group of fields under a caption of its own; the first group of a kind stands without one.
pub struct Group {
    /// Key of its words; none for the first.
    pub caption: &'static str,
    pub fields: Vec<&'static str>,
}

/// Groups after the first: where they begin and what they are called. Fields of a kind keep the order of the table of
/// kinds, so that a field added there appears without a change here.
const CAPTIONS: &[(Kind, &str, &str)] = &[
    (Kind::Component, "lead", "group-parties"),
    (Kind::Component, "time", "group-when-money"),
    (Kind::Component, "exit_plan", "group-afterwards"),
    (Kind::Component, "dac_codes", "group-codes"),
    (Kind::Activity, "place", "group-where-when"),
    (Kind::Activity, "cost", "group-cost"),
    (Kind::Activity, "outcome", "group-outcome"),
    (Kind::Funding, "scope", "group-for-whom"),
    (Kind::Funding, "minimum", "group-conditions"),
    (Kind::Funding, "as_of", "group-facts"),
    (Kind::Contribution, "manner", "group-what"),
    (Kind::Contribution, "state", "group-state"),
    (Kind::Person, "languages", "group-contact"),
    (Kind::Person, "consent", "group-consent"),
    (Kind::Need, "means", "group-means-time"),
    (Kind::Need, "languages", "group-contact"),
    (Kind::Offer, "means", "group-means-time"),
    (Kind::Offer, "languages", "group-contact"),
    (Kind::Practice, "context", "group-told"),
    (Kind::Practice, "ask", "group-ask"),
];

/// Parts of a fair that have pages of their own there.
const AT_FAIR: [Kind; 6] =
    [Kind::Slot, Kind::FairTable, Kind::Interpreter, Kind::Participant, Kind::Request, Kind::Meeting];

/// A field that is changed where its effect is seen.
const ELSEWHERE: (Kind, &str) = (Kind::Fair, "weights");

/// The fields of a kind in groups.
pub fn groups(kind: Kind) -> Vec<Group> {
    let mut groups = vec![Group { caption: "", fields: Vec::new() }];
    let owner = kind.owner_index().map(|index| &kind.fields()[index]);
    // What a record belongs to can be changed only where another one could own it as well.
    if let Some(owner) = owner.filter(|owner| !owner.is(Mark::Required)) {
        groups[0].fields.push(owner.name);
    }
    for field in typed_fields(kind).into_iter().filter(|field| (kind, *field) != ELSEWHERE) {
        if let Some((_, _, caption)) = CAPTIONS.iter().find(|(of, first, _)| *of == kind && *first == field) {
            groups.push(Group { caption, fields: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.fields.push(field);
        }
    }
    groups
}

/// Kinds whose records are parts of a record of `kind`, in the order of the table of kinds.
pub fn parts(kind: Kind) -> Vec<Kind> {
    let is_part = |part: &Kind| {
        if AT_FAIR.contains(part) {
            return false;
        }
        let owner = part.owner_index().map(|index| part.fields()[index].field_type);
        matches!(owner, Some(FieldType::Ref(of)) if of == kind)
    };
    Kind::ALL.iter().copied().filter(is_part).collect()
}
