//! How a record of each kind is laid out in its detail: its fields in groups, and the parts that hang on it.

use super::kind_rows::row;
use crate::domain::{
    kinds::{Kind, Mark},
    value::FieldType,
};

/// A group of fields under a caption of its own; the first group of a kind stands without one.
pub struct Group {
    /// Key of its words; none for the first.
    pub caption: &'static str,
    pub fields: Vec<&'static str>,
}

/// The fields of a kind in groups.
pub fn groups(kind: Kind) -> Vec<Group> {
    let row = row(kind);
    let mut groups = vec![Group { caption: "", fields: Vec::new() }];
    let owner = kind.owner_index().map(|index| &kind.fields()[index]);
    // What a record belongs to can be changed only where another one could own it as well.
    if let Some(owner) = owner.filter(|owner| !owner.is(Mark::Required)) {
        groups[0].fields.push(owner.name);
    }
    for field in kind.typed_fields().filter(|field| !row.elsewhere.contains(field)) {
        if let Some((_, caption)) = row.groups.iter().find(|(first, _)| *first == field) {
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
        if !row(*part).is_shown_by_owner {
            return false;
        }
        let owner = part.owner_index().map(|index| part.fields()[index].field_type);
        matches!(owner, Some(FieldType::Ref(of)) if of == kind)
    };
    Kind::ALL.iter().copied().filter(is_part).collect()
}
