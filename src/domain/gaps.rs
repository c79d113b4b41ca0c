//! What a partnership still lacks to be more than a name on paper.

use strum::{IntoStaticStr, VariantArray};

use super::choices::array;

use super::{
    choices::Stage,
    kinds::{component, contact_term, partnership, party},
    record::Record,
};

/// Something missing. Put into words under `gap-CODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Gap {
    NamedSides,
    Contact,
    Purpose,
    /// It is agreed, but the text is not on record.
    Text,
    Components,
    /// It is agreed, but no component has a budget.
    Budget,
}

impl Gap {
    pub const ALL: [Self; <Self as VariantArray>::VARIANTS.len()] = array(Self::VARIANTS);

    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What is missing, the first to be mended first.
pub fn gaps(record: &Record, sides: &[&Record], contacts: &[Record], texts: usize, components: &[Record]) -> Vec<Gap> {
    let is_agreed = record.choice::<Stage>(partnership::stage).is_some_and(Stage::is_agreed);
    let is_missing = |gap: &Gap| match gap {
        Gap::NamedSides => sides.iter().any(|side| side.get(party::unnamed).is_some()),
        Gap::Contact => {
            let is_now = |one: &Record| one.get(contact_term::time).is_none_or(|time| time.end.is_none());
            record.get(partnership::contact).is_none()
                && sides.iter().all(|side| side.get(party::contact).is_none())
                && !contacts.iter().any(is_now)
        }
        Gap::Purpose => record.text(partnership::purpose).is_empty(),
        Gap::Text => is_agreed && texts == 0,
        Gap::Components => components.is_empty(),
        Gap::Budget => {
            is_agreed && !components.is_empty() && components.iter().all(|one| one.get(component::budget).is_none())
        }
    };
    Gap::ALL.into_iter().filter(is_missing).collect()
}
